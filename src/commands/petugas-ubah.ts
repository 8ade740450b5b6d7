import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { jabatanBertindak } from '../domain/pelaku.js';
import type { Petugas } from '../domain/petugas.js';
import { ADMIN, cariPetugas, type UbahanPetugas, ubahPetugas } from '../domain/petugas-ubah.js';
import { cocokSandi, simpanSandi } from '../domain/sandi-simpan.js';
import { tambahHari } from '../domain/tanggal.js';
import { kataCoba } from '../forms/coba.js';
import { isiFormulir } from '../forms/isi.js';
import type { Jawaban } from '../forms/isian.js';
import { bacaIdPetugas, dipegang, ISIAN_UBAH_PETUGAS, periksaJabatan } from '../forms/petugas.js';
import { mintaSandi, mintaSandiBaru, sumberSandi } from '../forms/sandi.js';
import { BIDANG_PETUGAS, pesanUbah, petugasJson } from '../render/petugas.js';
import { akhiriSesi, catatPetugas, petugasTercatat } from '../usecases/petugas.js';
import { bahanSandi } from '../usecases/sandi.js';
import { tutupSesi } from '../usecases/sesi.js';
import { ID_TERCATAT } from './argumen.js';
import { kesalahanArgumen } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const petugasUbah: Perintah = {
  nama: 'petugas ubah',
  kelompok: 'Mengurus meja',
  ringkasan: 'Ubah nama, NIP, jabatan (diberi, dilepas), atau sandi seorang petugas',
  argumen: [ID_TERCATAT],
  isian: ISIAN_UBAH_PETUGAS,
  menulis: true,
  bidang: BIDANG_PETUGAS,
  contoh: [
    'layanan petugas ubah budi --lepas front-office --jabatan ppid --dari 2026-04-01',
    'layanan petugas ubah siti --sandi',
    'layanan petugas ubah siti --nip 198001012005019001',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const ID = bacaIdPetugas(masukan.argumen.ID ?? '');
  const periksa = (jawaban: Readonly<Record<string, unknown>>) => [
    ...kesalahanArgumen({ ID }),
    ...adaYangDiubah(jawaban),
    ...periksaJabatan(ctx, jawaban),
    ...(jawaban.sandi === true && !ctx.pilihan.ujiCoba ? sumberSandi(ctx) : []),
  ];
  const formulir = { isian: ISIAN_UBAH_PETUGAS, coba: `layanan petugas ubah ${kataCoba(ID)}`, periksa };
  const terisi = await isiFormulir(formulir, denganSandi(masukan.flag), ctx);
  if (!terisi.ok) return terisi;
  if (!ID.ok) throw new Error('argumen lolos dari pemeriksaan');
  const ubahan = susun(terisi.nilai.jawaban, ctx.hariIni);
  const siap = await siapkan(ctx, ID.nilai, ubahan, terisi.nilai.jawaban.sandi === true);
  if (!siap.ok) return siap;
  const hasil = await catatPetugas(ctx, ID.nilai, (b) => ubahPetugas(b, ID.nilai, siap.nilai));
  if (!hasil.ok) return hasil;
  const gantiSandi = siap.nilai.sandi !== undefined;
  if (gantiSandi) await akhiriSesi(ctx, ID.nilai);
  return berhasil({
    json: petugasJson(hasil.nilai, ctx.acuan.jabatan(), ctx.hariIni),
    teks: ctx.pilihan.ujiCoba ? '' : `${ID.nilai}\n`,
    pesan: pesanUbah(hasil.nilai, ctx.acuan.jabatan(), gantiSandi, ctx.pilihan.ujiCoba),
  });
}

/** `--sandi-stdin` alone can only mean the password; beside other changes it may open the store (`--frasa`). */
function denganSandi(flag: Masukan['flag']): Masukan['flag'] {
  const lain = [...Object.keys(ISIAN_UBAH_PETUGAS), 'berkas'].some((k) => flag[k] !== undefined);
  return flag.sandiStdin === true && !lain ? { ...flag, sandi: true } : flag;
}

function adaYangDiubah(jawaban: Readonly<Record<string, unknown>>): readonly Kesalahan[] {
  const ada = Object.values(jawaban).some((nilai) => nilai !== undefined);
  return ada ? [] : [{ bendera: '--nama / --nip / --jabatan / --lepas / --sandi', pesan: 'sebut apa yang diubah' }];
}

/** With both, a post given up ends the day before the new one begins. */
function susun(j: Jawaban<typeof ISIAN_UBAH_PETUGAS>, kini: string): UbahanPetugas {
  const { dari = kini, sampai } = j;
  const lepas = (j.lepas ?? []).map((l) => l.jabatan);
  const lepasSampai = j.jabatan === undefined ? (sampai ?? kini) : tambahHari(dari, -1);
  const tambah = dipegang(j.jabatan, { dari, sampai });
  return { nama: j.nama, nip: j.nip, tambah, lepas, lepasSampai, aktifkan: j.aktifkan === true };
}

/** May this person, would the record take it, and the new password where one is wanted. */
async function siapkan(
  ctx: Context,
  id: string,
  ubahan: UbahanPetugas,
  gantiSandi: boolean,
): Promise<Result<UbahanPetugas>> {
  const { pelaku } = ctx;
  const wewenang = boleh(ctx, id, ubahan);
  if (!wewenang.ok) return wewenang;
  const semua = await petugasTercatat(ctx);
  const ada = cariPetugas(semua, id);
  if (!ada.ok) return ada;
  const diterima = ubahPetugas({ semua, hariIni: ctx.hariIni, pelaku }, id, ubahan);
  if (!diterima.ok || !gantiSandi || ctx.pilihan.ujiCoba) return diterima.ok ? berhasil(ubahan) : diterima;
  const lama = pelaku.petugas === id ? await sandiLama(ctx, ada.nilai) : berhasil(null);
  if (!lama.ok) return lama;
  const kelak = { id, nama: ubahan.nama ?? ada.nilai.nama, nip: ubahan.nip ?? ada.nilai.nip };
  const baru = await mintaSandiBaru(ctx, bahanSandi(ctx, kelak), `layanan petugas ubah ${id} --sandi`);
  return baru.ok ? berhasil({ ...ubahan, sandi: await simpanSandi(baru.nilai) }) : baru;
}

/** Everybody may change the own password; all else is the admin's. */
function boleh({ pelaku }: Context, id: string, u: UbahanPetugas): Result<null> {
  const { tambah, lepas, lepasSampai: _, aktifkan, ...lain } = u;
  const hanyaSandi =
    tambah.length + lepas.length === 0 && !aktifkan && Object.values(lain).every((n) => n === undefined);
  const sendiri = hanyaSandi && pelaku.keadaan === 'masuk' && pelaku.petugas === id;
  if (sendiri || jabatanBertindak(pelaku, [ADMIN]) !== null) return berhasil(null);
  return gagal({
    jenis: 'akses',
    pesan: '"petugas ubah" bukan wewenang Anda.',
    sebab: 'Yang boleh: Admin; petugas lain hanya sandinya sendiri.',
    coba: `layanan petugas ubah ${pelaku.petugas} --sandi`,
  });
}

/**
 * At an unlocked desk somebody else could take the account over: the old password first. A wrong one ends the session, so
 * that it can't be guessed here: the next guess is at the door, which closes.
 */
async function sandiLama(ctx: Context, { sandi, id }: Petugas): Promise<Result<null>> {
  const coba = `layanan petugas ubah ${id} --sandi`;
  const lama = await mintaSandi(ctx, 'Sandi sekarang', coba);
  if (!lama.ok) return lama;
  if (await cocokSandi(lama.nilai, sandi)) return berhasil(null);
  await tutupSesi(ctx);
  const sebab = 'Sandi yang sekarang salah; sesi ini ditutup.';
  return gagal({ jenis: 'akses', pesan: 'Sandi tidak diganti.', sebab, coba: `layanan masuk ${id}` });
}

import type { Context } from '../context.js';
import { kertasBerlaku } from '../documents/kertas-kasus.js';
import { tanggalSurat } from '../domain/bahasa.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Peristiwa } from '../domain/kasus.js';
import { LAMPIRKAN, terlampirPada } from '../domain/tindakan/lampirkan.js';
import { type Formulir, isiFormulir } from '../forms/isi.js';
import { type JawabanSementara, sesuaikan } from '../forms/isian.js';
import { angka, bacaJalur, jalur, teks, wajib } from '../forms/jenis-isian.js';
import { ISIAN_TINDAKAN } from '../forms/umum.js';
import type { LampiranSiap } from '../ports/store.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { kenaliLampiran } from '../usecases/kenali-lampiran.js';
import { lampirkan as catat } from '../usecases/lampirkan.js';
import { temukan } from '../usecases/temukan.js';
import { tindakanTercatat } from '../usecases/tindak.js';
import { kartuIsian, sebutNama } from './kartu-isian.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { siapkanSemua } from './lampiran.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const URAIAN_FILE = 'Pindaian: PDF, JPEG, atau PNG, paling besar 20 MB';

const ISIAN = {
  ...ISIAN_TINDAKAN,
  sebagai: wajib(
    teks('Jenis dokumen yang ditandatangani, mis. tanda-bukti-penyerahan', {
      tanya: 'Pindaian dokumen',
      nilai: 'JENIS',
    }),
  ),
  urut: angka('Yang ke berapa dari jenis itu, bila ada beberapa (bawaan: yang terakhir)', 1, 9999),
};

/** The form beside the flags: the word FILE, typed at its question where it wasn't given. */
const FORMULIR = {
  FILE: wajib(jalur(URAIAN_FILE, { tanya: 'Berkas pindaian (PDF, JPEG, atau PNG)', baca: bacaSeretan })),
  ...ISIAN,
};

/** A file that is dragged into a terminal comes in quotes. */
function bacaSeretan(mentah: string): Result<string, string> {
  return bacaJalur(mentah.trim().replace(/^(['"])(.*)\1$/, '$2'));
}

export const lampirkan: Perintah = {
  nama: 'lampirkan',
  kelompok: 'Semua kasus',
  ringkasan: 'Lampirkan pindaian dokumen yang sudah ditandatangani',
  argumen: [NOMOR, { nama: 'FILE', wajib: true, uraian: URAIAN_FILE, diFormulir: true }],
  isian: ISIAN,
  menulis: true,
  berkunci: true,
  berdraf: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan lampirkan PI-2026-0001 bukti.pdf --sebagai tanda-bukti-penyerahan',
    'layanan lampirkan 1 disposisi.jpg --sebagai lembar-disposisi --urut 1',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const siap: LampiranSiap[] = [];
  const hasil = await lampirkanDengan(ctx, masukan, siap).catch(async (galat: unknown) => {
    await (await ctx.toko()).buangLampiran(siap);
    throw galat;
  });
  if (!hasil.ok) await (await ctx.toko()).buangLampiran(siap);
  return hasil;
}

async function lampirkanDengan(
  ctx: Context,
  { argumen, flag }: Masukan,
  siap: LampiranSiap[],
): Promise<Result<Keluaran>> {
  const diketik = argumen.NOMOR ?? '';
  const tercatat = await tindakanTercatat(ctx, diketik, LAMPIRKAN);
  if (!tercatat.ok) return tercatat;
  if (tercatat.nilai !== null) return berhasil(await keluaranTindakan(ctx, tercatat.nilai, []));
  const ada = await temukan(ctx, diketik);
  if (!ada.ok) return ada;
  const terisi = await isi(ctx, { argumen, flag }, ada.nilai, siap);
  if (!terisi.ok) return terisi;
  const { tanggal = ctx.hariIni, FILE: berkas, sebagai, urut } = terisi.nilai.jawaban;
  const { kasus } = ada.nilai;
  const { nomor } = kasus;
  const dikenal = await kenaliBerkas(ctx, berkas, siap, { nomor, sebagai });
  if (!dikenal.ok) return dikenal;
  const ulangan = siap.flatMap((l) => sebutUlangan(terlampirPada(kasus, l.sha256)));
  const hasil = await catat(ctx, nomor, { tanggal, sebagai, urut, lampiran: siap });
  if (!hasil.ok) return hasil;
  // The file's own name may say who brought it: what it is attached as is named instead.
  const terlampir = `Terlampir: ${sebagai} ${nomor}, ${siap.map((l) => l.tipe.toUpperCase()).join(', ')}.`;
  const peringatan = [...terisi.nilai.peringatan, ...(dikenal.nilai === null ? [] : [dikenal.nilai]), ...ulangan];
  const keluaran = await keluaranTindakan(ctx, hasil.nilai, peringatan);
  return berhasil({ ...keluaran, pesan: [terlampir, ...keluaran.pesan] });
}

/** A file that was named is looked at before anything is asked; what was typed, or stands in a draft, is asked again. */
function isi(ctx: Context, { argumen, flag }: Masukan, ada: KasusBerstandar, siap: LampiranSiap[]) {
  const { NOMOR: diketik = '', FILE } = argumen;
  const { nomor } = ada.kasus;
  const diberikan = FILE === undefined ? {} : { FILE };
  const tabel = FILE === undefined ? FORMULIR : { ...FORMULIR, FILE: { ...FORMULIR.FILE, baca: bacaJalur } };
  const periksa = penyiap(ctx, siap);
  const formulir: Formulir<typeof FORMULIR> = {
    isian: sesuaikan(tabel, { sebagai: pilihanKertas(ada) }),
    coba: `layanan lampirkan ${diketik} FILE`,
    perintah: `layanan lampirkan ${nomor}`,
    periksaAwal: (j) => (FILE === undefined ? [] : periksa(j)),
    periksa,
    kartu: (j, t) => kartuIsian(`Pindaian untuk ${nomor}, ${sebutNama(ada.kasus)}`, t, j),
  };
  return isiFormulir(formulir, { ...flag, ...diberikan }, ctx);
}

/** Checks the file and copies it aside into `siap`, in the place of one that was named before. */
function penyiap(ctx: Context, siap: LampiranSiap[]) {
  let terakhir: unknown;
  return async ({ FILE }: JawabanSementara): Promise<readonly Kesalahan[]> => {
    if (FILE === undefined || (FILE === terakhir && siap.length > 0)) return [];
    await (await ctx.toko()).buangLampiran(siap.splice(0));
    terakhir = FILE;
    return siapkanSemua(ctx, [FILE], siap, 'FILE');
  };
}

function sebutUlangan(lama: Peristiwa | null): readonly string[] {
  if (lama === null) return [];
  const pada = `${lama.tindakan}, ${tanggalSurat(lama.tanggal)}, peristiwa ke-${lama.urut}`;
  return [`berkas yang persis sama sudah terlampir pada kasus ini (${pada}); yang ini dicatat juga`];
}

/** The kinds of paper that this case has, to choose from; none yet: what is typed is refused by name. */
function pilihanKertas({ kasus, standar }: KasusBerstandar) {
  const jenis = [...new Set(kertasBerlaku(kasus, standar).map((k) => k.jenis))];
  return jenis.length === 0 ? {} : { pilihan: jenis };
}

async function kenaliBerkas(
  ctx: Context,
  berkas: string,
  siap: readonly LampiranSiap[],
  maksud: { nomor: string; sebagai: string },
): Promise<Result<string | null>> {
  if (!siap.some((l) => l.tipe === 'pdf')) return berhasil(null);
  const isi = await ctx.berkasLuar.baca(berkas, BATAS.lampiranByte);
  return isi.ok ? kenaliLampiran(ctx, isi.nilai, maksud) : berhasil(null);
}

import type { Context } from '../context.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import type { Isi } from '../domain/kasus.js';
import { nilaiSetelan, type Setelan } from '../domain/setelan.js';
import { KUNCI_LOGO, tabelSetelan } from '../domain/setelan-kantor.js';
import type { LampiranSiap } from '../ports/store.js';
import { kantor, ubahKantor } from './kantor.js';

/** A setting as it stands, and who has set it: nobody, the office, or the environment of this run. */
export interface SetelanBerlaku extends Pick<Setelan, 'kunci' | 'bawaan' | 'uraian'> {
  nilai: string;
  sumber: 'bawaan' | 'toko' | 'lingkungan';
}

/** Every setting, in the order of the table. */
export async function semuaSetelan(ctx: Context): Promise<readonly SetelanBerlaku[]> {
  const { tersimpan, lingkungan } = await kantor(ctx);
  return tabelSetelan(ctx.acuan.kantor()).map((s) => {
    const satu = dariToko(s, tersimpan);
    const atas = lingkungan[s.kunci];
    return atas === undefined ? satu : { ...satu, nilai: atas, sumber: 'lingkungan' };
  });
}

/** As the office has it, whatever the environment says. */
function dariToko(s: Setelan, tersimpan: Readonly<Record<string, string>>): SetelanBerlaku {
  const { kunci, bawaan, uraian } = s;
  const sumber = Object.hasOwn(tersimpan, kunci) ? 'toko' : 'bawaan';
  return { kunci, bawaan, uraian, nilai: nilaiSetelan(tersimpan, kunci, [s]), sumber };
}

/** One setting. Refuses an unknown key with the list (exit 2). */
export async function satuSetelan(ctx: Context, kunci: string): Promise<Result<SetelanBerlaku>> {
  const ada = (await semuaSetelan(ctx)).find((s) => s.kunci === kunci);
  return ada === undefined ? tolakKunci(tabelSetelan(ctx.acuan.kantor()), kunci) : berhasil(ada);
}

function tolakKunci(tabel: readonly Setelan[], kunci: string): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: `Pengaturan "${kunci.slice(0, 60)}" tidak dikenal.`,
    sebab: `Yang ada: ${tabel.map((s) => s.kunci).join(', ')}.`,
    coba: 'layanan pengaturan',
  });
}

/** A setting before and after. */
export interface Diatur {
  lama: SetelanBerlaku;
  baru: SetelanBerlaku;
}

/** Puts a logo into the store and on record. Refused (2): what is no picture that papers can carry. */
export async function aturLogo(ctx: Context, jalur: string): Promise<Result<Diatur>> {
  const logo = await ctx.berkasLuar.bacaLogo(jalur);
  if (!logo.ok) {
    return gagal({
      jenis: 'pemakaian',
      pesan: 'Logo tidak dipasang.',
      sebab: `NILAI: ${logo.salah.replace(/\.$/, '')}.`,
      coba: `layanan pengaturan ${KUNCI_LOGO} logo.png`,
    });
  }
  const { tipe, isi } = logo.nilai;
  const toko = await ctx.toko();
  const siap = await toko.siapkanIsi(`logo.${tipe}`, tipe, isi);
  if (!siap.ok) return siap;
  try {
    return await atur(ctx, KUNCI_LOGO, `${siap.nilai.sha256}.${tipe}`, [siap.nilai]);
  } finally {
    await toko.buangLampiran([siap.nilai]);
  }
}

/**
 * Sets a setting, or with null puts its default back; the record keeps who and when. What changes nothing is not
 * recorded. Refused (2): unknown key, a value that the setting doesn't take.
 */
export async function atur(
  ctx: Context,
  kunci: string,
  ketikan: string | null,
  lampiran: readonly LampiranSiap[] = [],
): Promise<Result<Diatur>> {
  const tabel = tabelSetelan(ctx.acuan.kantor());
  const setelan = tabel.find((s) => s.kunci === kunci);
  if (setelan === undefined) return tolakKunci(tabel, kunci);
  const { tersimpan } = await kantor(ctx);
  const lama = dariToko(setelan, tersimpan);
  const sah = ketikan === null ? berhasil(null) : setelan.periksa(ketikan);
  if (!sah.ok) return gagal(tolakNilai(setelan, ketikan ?? '', sah.salah));
  const nilai = sah.nilai;
  const baru: SetelanBerlaku =
    nilai === null ? { ...lama, nilai: lama.bawaan, sumber: 'bawaan' } : { ...lama, nilai, sumber: 'toko' };
  if (baru.nilai === lama.nilai && baru.sumber === lama.sumber) {
    return berhasil({ lama, baru });
  }
  const isi = { kunci, nilai, sebelumnya: lama.nilai, ...sebutLampiran(lampiran) };
  const peristiwa = { tindakan: 'atur', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} };
  const simpan = await ubahKantor(ctx, () => berhasil([peristiwa]), lampiran);
  return simpan.ok ? berhasil({ lama, baru }) : simpan;
}

/** As an act on a case names what it brings: so it is checked, backed up, sealed and joined like any attachment. */
function sebutLampiran(lampiran: readonly LampiranSiap[]): Isi {
  if (lampiran.length === 0) return {};
  return { lampiran: lampiran.map(({ sha256, tipe, ukuran }) => ({ sha256, tipe, ukuran })) };
}

function tolakNilai({ kunci, bawaan }: Setelan, nilai: string, salah: string): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: `Nilai "${nilai.slice(0, 60)}" tidak dapat dipakai untuk ${kunci}.`,
    sebab: `NILAI: ${salah.replace(/\.$/, '')}.`,
    coba: `layanan pengaturan ${kunci} ${/[ ;]/.test(bawaan) || bawaan === '' ? `"${bawaan}"` : bawaan}`,
  };
}

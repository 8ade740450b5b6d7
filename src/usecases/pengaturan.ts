import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { nilaiSetelan, SETELAN, type Setelan } from '../domain/setelan.js';
import { kantor, ubahKantor } from './kantor.js';

/** A setting as it stands, and who has set it: nobody, the office, or the environment of this run. */
export interface SetelanBerlaku extends Pick<Setelan, 'kunci' | 'bawaan' | 'uraian'> {
  nilai: string;
  sumber: 'bawaan' | 'toko' | 'lingkungan';
}

/** Every setting, in the order of the table. */
export async function semuaSetelan(ctx: Context): Promise<readonly SetelanBerlaku[]> {
  const { tersimpan, lingkungan } = await kantor(ctx);
  return SETELAN.map((s) => {
    const satu = dariToko(s, tersimpan);
    const atas = lingkungan[s.kunci];
    return atas === undefined ? satu : { ...satu, nilai: atas, sumber: 'lingkungan' };
  });
}

/** As the office has it, whatever the environment says. */
function dariToko(
  { kunci, bawaan, uraian }: Pick<Setelan, 'kunci' | 'bawaan' | 'uraian'>,
  tersimpan: Readonly<Record<string, string>>,
): SetelanBerlaku {
  const sumber = Object.hasOwn(tersimpan, kunci) ? 'toko' : 'bawaan';
  return { kunci, bawaan, uraian, nilai: nilaiSetelan(tersimpan, kunci), sumber };
}

/** One setting. Refuses an unknown key with the list (exit 2). */
export async function satuSetelan(ctx: Context, kunci: string): Promise<Result<SetelanBerlaku>> {
  const ada = (await semuaSetelan(ctx)).find((s) => s.kunci === kunci);
  if (ada !== undefined) return berhasil(ada);
  return gagal({
    jenis: 'pemakaian',
    pesan: `Pengaturan "${kunci.slice(0, 60)}" tidak dikenal.`,
    sebab: `Yang ada: ${SETELAN.map((s) => s.kunci).join(', ')}.`,
    coba: 'layanan pengaturan',
  });
}

/**
 * Sets a setting, or with null puts its default back; the record keeps who and when. What changes nothing is not
 * recorded. Refused (2): unknown key, a value that the setting doesn't take.
 */
export async function atur(
  ctx: Context,
  kunci: string,
  nilai: string | null,
): Promise<Result<{ lama: SetelanBerlaku; baru: SetelanBerlaku }>> {
  const ada = await satuSetelan(ctx, kunci);
  if (!ada.ok) return ada;
  const { tersimpan } = await kantor(ctx);
  const lama = dariToko(ada.nilai, tersimpan);
  const salah = nilai === null ? null : salahNilai(kunci, nilai);
  if (salah !== null) return gagal({ ...salah, coba: `layanan pengaturan ${kunci} ${lama.bawaan}` });
  const baru: SetelanBerlaku =
    nilai === null ? { ...lama, nilai: lama.bawaan, sumber: 'bawaan' } : { ...lama, nilai, sumber: 'toko' };
  if (baru.nilai === lama.nilai && baru.sumber === lama.sumber) {
    return berhasil({ lama, baru });
  }
  const isi = { kunci, nilai, sebelumnya: lama.nilai };
  const peristiwa = { tindakan: 'atur', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} };
  const simpan = await ubahKantor(ctx, () => berhasil([peristiwa]));
  return simpan.ok ? berhasil({ lama, baru }) : simpan;
}

function salahNilai(kunci: string, nilai: string) {
  const hasil = SETELAN.find((s) => s.kunci === kunci)?.periksa(nilai);
  if (hasil === undefined || hasil.ok) return null;
  return {
    jenis: 'pemakaian' as const,
    pesan: `Nilai "${nilai.slice(0, 60)}" tidak dapat dipakai untuk ${kunci}.`,
    sebab: `NILAI: ${hasil.salah}.`,
  };
}

import { berhasil, type Result } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, periksaHasil, peristiwaLangkah } from './langkah.js';

/** One thing that is given: `judul; bentuk; jumlah`. */
export interface InformasiDiberikan {
  judul: string;
  bentuk: string;
  jumlah: string;
  /** What is blacked out of it. */
  penghitaman?: string;
}

export interface Proses {
  tanggal: Tanggal;
  hasil: string;
  informasi?: readonly InformasiDiberikan[];
  /** What was blacked out and why, where only a part is given. */
  penghitaman?: string;
  keterangan?: string;
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** Step 7: what the office can give, or why it can't (not held, not documented: no refusal under Pasal 17). */
export function proses(kasus: Kasus, p: Proses, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'proses', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const hasil = periksaHasil(langkah.nilai, p.hasil, kasus.nomor);
  if (!hasil.ok) return hasil;
  const { tanggal, informasi, ...isi } = p;
  const diberikan = informasi?.map((i) => ({ ...i }));
  return berhasil(
    peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { ...isi, informasi: diberikan }, hasil: p.hasil }, bahan),
  );
}

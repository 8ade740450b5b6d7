import { berhasil, type Result, tolakAturan } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Langkah } from '../standar.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, periksaHasil, peristiwaLangkah } from './langkah.js';

export interface Verifikasi {
  tanggal: Tanggal;
  hasil: string;
  catatan?: string;
  /** What the file lacks, for the outcome that sends it back to the applicant. */
  kurang?: readonly string[];
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** Step 5. An outcome that waits for the applicant stops the clock from this day. */
export function verifikasi(kasus: Kasus, p: Verifikasi, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'verifikasi', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const hasil = periksaHasil(langkah.nilai, p.hasil, kasus.nomor);
  if (!hasil.ok) return hasil;
  const berhenti = menghentikanJam(langkah.nilai, p.hasil);
  if (berhenti && (p.kurang ?? []).length === 0) {
    return tolakAturan(
      `${kasus.nomor}: kekurangan berkas belum disebut.`,
      'Pemohon harus tahu apa yang harus dilengkapinya.',
      `layanan verifikasi ${kasus.nomor} --hasil ${p.hasil} --kurang ktp,formulir`,
    );
  }
  const { tanggal, ...isi } = p;
  const jeda = berhenti ? { kategori: 'kelengkapan', alasan: `kurang ${(p.kurang ?? []).join(', ')}` } : undefined;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { ...isi, jeda }, hasil: p.hasil }, bahan));
}

function menghentikanJam(langkah: Langkah, hasil: string): boolean {
  const jeda = langkah.jeda;
  return jeda !== undefined && 'mulai' in jeda && (jeda.untukHasil === undefined || jeda.untukHasil.includes(hasil));
}

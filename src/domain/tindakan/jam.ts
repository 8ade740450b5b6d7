import { duaJam } from '../dua-jam.js';
import { berhasil, gagal, type Result, tolakAturan } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, type Perbuatan, peristiwaLangkah } from './langkah.js';

/** Why the clock may be stopped. */
export const KATEGORI_JEDA = ['kelengkapan', 'klarifikasi', 'pihak-ketiga'] as const;

export interface Tunda {
  tanggal: Tanggal;
  kategori: string;
  alasan: string;
}

/** Stops the clock from this day (the day itself no longer counts); a second stop before `lanjut` is refused by the flow. */
export function tunda(kasus: Kasus, p: Tunda, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'tunda', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, kategori, alasan } = p;
  const isi = { kategori, jeda: { kategori, alasan } };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi }, bahan));
}

export interface Perpanjang {
  tanggal: Tanggal;
  alasan: string;
  /** Hari kerja; absent = the longest that the law allows. */
  hari?: number;
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** Extends the statute's clock, once, with a written reason; never the promise (UU 14/2008 Pasal 22 ayat (8)). */
export function perpanjang(kasus: Kasus, p: Perpanjang, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'perpanjang', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const paling = bahan.standar.perpanjangan;
  if (paling === null) {
    return tolakAturan(`${kasus.nomor} tidak dapat diperpanjang.`, 'Standarnya tidak mengenal perpanjangan.');
  }
  if (kasus.perpanjangan !== null) {
    const { tanggal, hari } = kasus.perpanjangan;
    return tolakAturan(
      `${kasus.nomor} sudah diperpanjang.`,
      `Perpanjangan ${hari} hari kerja dicatat tanggal ${tanggal}; hanya boleh satu kali (${paling.dasar}).`,
      `layanan tenggat ${kasus.nomor} --undang-undang`,
    );
  }
  const hari = p.hari ?? paling.jumlah;
  if (hari > paling.jumlah) {
    return gagal({
      jenis: 'pemakaian',
      pesan: `Perpanjangan ${hari} hari kerja terlalu lama.`,
      sebab: `--hari: paling lama ${paling.jumlah} hari kerja (${paling.dasar}).`,
      coba: `layanan perpanjang ${kasus.nomor} --hari ${paling.jumlah} --alasan "…"`,
    });
  }
  const terlambat = tolakSesudahTenggat(kasus, p.tanggal, paling.dasar, bahan);
  if (terlambat !== null) return terlambat;
  const perpanjangan = { tanggal: p.tanggal, hari, alasan: p.alasan };
  const isi = {
    hari,
    alasan: p.alasan,
    nomorSurat: p.nomorSurat,
    ...tenggatBaru({ ...kasus, perpanjangan }, p.tanggal, bahan),
  };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal: p.tanggal, isi }, bahan));
}

/** What has passed can't be extended any more. */
function tolakSesudahTenggat(kasus: Kasus, tanggal: Tanggal, dasar: string, bahan: Bahan): Result<never> | null {
  const { undangUndang } = duaJam(kasus, bahan.standar, bahan.kalender, tanggal);
  if (undangUndang === null || tanggal <= undangUndang.jatuhTempo) return null;
  return tolakAturan(
    `${kasus.nomor} sudah lewat tenggat undang-undang.`,
    `Tenggatnya ${undangUndang.jatuhTempo}; perpanjangan harus dicatat sebelum itu lewat (${dasar}).`,
    `layanan tenggat ${kasus.nomor} --undang-undang`,
  );
}

/** The statute's date with the extension, as the applicant is told it: part of the record, and of the written notice. */
function tenggatBaru(diperpanjang: Kasus, tanggal: Tanggal, bahan: Bahan): Perbuatan['isi'] {
  const { undangUndang } = duaJam(diperpanjang, bahan.standar, bahan.kalender, tanggal);
  if (undangUndang === null) return {};
  const { jatuhTempo, kalenderKurang } = undangUndang;
  return { tenggatUndangUndang: jatuhTempo, kalenderKurang: kalenderKurang.length > 0 ? kalenderKurang : undefined };
}

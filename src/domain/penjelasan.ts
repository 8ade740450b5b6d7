import { duaJam, hariKeNol, waktuJanji, waktuUndangUndang } from './dua-jam.js';
import type { Kalender } from './kalender.js';
import type { Hitungan, Kasus } from './kasus.js';
import type { Standar, Waktu } from './standar.js';
import { selisihHari, type Tanggal, tambahHari } from './tanggal.js';
import { hitungHariKerja, type RincianTenggat } from './tenggat.js';

/** Why the day of receipt does not start the count although the office worked that day. */
export const SESUDAH_JAM_KERJA = 'sesudah jam kerja';

/** A due date and all that a person must know to count it again. */
export interface Penjelasan {
  rincian: RincianTenggat;
  diterima: Tanggal;
  /** Moment of receipt (WIB) where the hour mattered; else null. */
  saat: string | null;
  sesudahJamKerja: boolean;
  /** null = a bare count without a case. */
  kasus: { nomor: string; jam: 'janji kantor' | 'jam undang-undang'; kelas: string | null } | null;
  waktu: Pick<Waktu, 'jumlah' | 'satuan'> & { dasar: string | null };
  /** Hari kerja of an extension that are part of `waktu`. */
  perpanjangan: number;
}

/** One clock of a case; null where the standard has no statute's clock. */
export function penjelasanKasus(
  kasus: Kasus,
  standar: Standar,
  kalender: Kalender,
  acuan: Tanggal,
  undangUndang: boolean,
): Penjelasan | null {
  const jam = duaJam(kasus, standar, kalender, acuan);
  const hukum = waktuUndangUndang(standar, kasus);
  const sesudahJamKerja = kasus.sesudahJamKerja && kasus.hitungan.geser;
  const umum = { diterima: kasus.diterima, sesudahJamKerja, saat: sesudahJamKerja ? kasus.dicatat : null };
  const { nomor } = kasus;
  if (undangUndang) {
    if (jam.undangUndang === null || hukum === null) return null;
    const perpanjangan = kasus.perpanjangan?.hari ?? 0;
    const sebutan = { nomor, jam: 'jam undang-undang' as const, kelas: null };
    return { ...umum, rincian: jam.undangUndang, kasus: sebutan, waktu: hukum, perpanjangan };
  }
  const { waktu, sementara } = waktuJanji(standar, kasus.klasifikasi);
  const kelas = sementara ? 'belum berkelas, yang terpendek' : kasus.klasifikasi && `kelas ${kasus.klasifikasi}`;
  const rincian = { ...jam.janji, sementara: jam.janji.sementara || sementara };
  return { ...umum, rincian, kasus: { nomor, jam: 'janji kantor', kelas }, waktu, perpanjangan: 0 };
}

/** So many hari kerja from a day of receipt, counted as this office counts a case. */
export function penjelasanHitungan(
  diterima: Tanggal,
  jumlah: number,
  hitungan: Hitungan,
  kalender: Kalender,
): Penjelasan {
  const nol = hariKeNol({ diterima, sesudahJamKerja: false, hitungan }, kalender);
  return {
    rincian: hitungHariKerja(nol, jumlah, kalender),
    diterima,
    saat: null,
    sesudahJamKerja: false,
    kasus: null,
    waktu: { jumlah, satuan: 'hari-kerja', dasar: null },
    perpanjangan: 0,
  };
}

export interface HariDijelaskan {
  tanggal: Tanggal;
  /** 0 = the day before the count; null = not counted. */
  ke: number | null;
  sebab: string | null;
}

/** Every day from the day of receipt to the due day. */
export function hariDijelaskan(
  { rincian, diterima, sesudahJamKerja }: Penjelasan,
  kalender: Kalender,
): readonly HariDijelaskan[] {
  // Receipt and day 0 differ when it came on a day off or after closing time.
  const awal = Array.from({ length: Math.max(0, selisihHari(diterima, rincian.mulai) + 1) }, (_, i) => {
    const tanggal = tambahHari(diterima, i);
    const jam = tanggal === diterima && sesudahJamKerja ? SESUDAH_JAM_KERJA : null;
    return { tanggal, ke: tanggal === rincian.mulai ? 0 : null, sebab: kalender.alasanLibur(tanggal) ?? jam };
  });
  return [...awal, ...rincian.hari];
}

import type { Kalender } from './kalender.js';
import type { Kasus, TenggatBeku } from './kasus.js';
import type { Standar, Waktu } from './standar.js';
import { type Tanggal, tambahHari } from './tanggal.js';
import { hariNol, jatuhTempo, jumlahHariKerja, type RincianTenggat, sisaHariKerja } from './tenggat.js';

/** The office's promise and the statute's clock of one case, day by day. */
export interface DuaJam {
  janji: RincianTenggat;
  /** null where no law sets a clock. */
  undangUndang: RincianTenggat | null;
  /** No class given yet: the shortest one counts for now. */
  klasifikasiSementara: boolean;
}

type Berjam = Pick<Kasus, 'diterima' | 'sesudahJamKerja' | 'hitungan' | 'jeda' | 'klasifikasi' | 'perpanjangan'>;

/** Both clocks, computed from events + standard + calendar; `acuan` ends a stop that is still open. */
export function duaJam(kasus: Berjam, standar: Standar, kalender: Kalender, acuan: Tanggal): DuaJam {
  const nol = hariKeNol(kasus, kalender);
  const hitung = (waktu: Waktu) => jatuhTempo(waktu, nol, kalender, kasus.jeda, acuan);
  const { waktu, sementara } = waktuJanji(standar, kasus.klasifikasi);
  const hukum = waktuUndangUndang(standar, kasus);
  return {
    janji: hitung(waktu),
    undangUndang: hukum === null ? null : hitung(hukum),
    klasifikasiSementara: sementara,
  };
}

/** The day before the first one that may count: of receipt, or as the office's settings on that day move it. */
export function hariKeNol(
  { diterima, sesudahJamKerja, hitungan }: Pick<Berjam, 'diterima' | 'sesudahJamKerja' | 'hitungan'>,
  kalender: Kalender,
): Tanggal {
  const mulai = hitungan.geser ? hariNol(diterima, sesudahJamKerja, kalender) : diterima;
  // Counted as day 1, the day of receipt is an ordinary day after a day 0 that lies before it.
  return hitungan.hariTerima === 1 ? tambahHari(mulai, -1) : mulai;
}

/** Hari kerja after day 0 up to and with `sampai`; stops are not taken off: it is how long the citizen waited. */
export function lamaHariKerja(kasus: Berjam, kalender: Kalender, sampai: Tanggal): number {
  return jumlahHariKerja(hariKeNol(kasus, kalender), sampai, kalender);
}

/** The statute's time with its extension, which never moves the promise (UU 14/2008 Pasal 22 ayat (8)). */
export function waktuUndangUndang(
  { undangUndang }: Standar,
  { perpanjangan }: Pick<Berjam, 'perpanjangan'>,
): Waktu | null {
  return undangUndang && { ...undangUndang, jumlah: undangUndang.jumlah + (perpanjangan?.hari ?? 0) };
}

/** The promise of a class; before a class is given the shortest counts, marked `sementara`. */
export function waktuJanji(standar: Standar, klasifikasi: string | null): { waktu: Waktu; sementara: boolean } {
  const kelas = standar.klasifikasi.find((k) => k.kode === klasifikasi);
  if (kelas !== undefined) return { waktu: kelas.waktu, sementara: false };
  const [terpendek] = standar.klasifikasi.map((k) => k.waktu).sort((a, b) => a.jumlah - b.jumlah);
  const waktu = terpendek ?? standar.janji;
  if (waktu === null) throw new Error(`standar ${standar.kode} tidak menjanjikan waktu`);
  return { waktu, sementara: terpendek !== undefined };
}

export interface KeadaanTenggat extends TenggatBeku {
  tenggatSementara: boolean;
  kalenderKurang: readonly number[];
}

/** Due dates and lateness on the reference day; of a closed case as they stood when it closed. */
export function keadaanTenggat(kasus: Kasus, standar: Standar, kalender: Kalender, acuan: Tanggal): KeadaanTenggat {
  if (kasus.ditutup !== null) {
    const { tanggal: _, ...beku } = kasus.ditutup;
    return { ...beku, tenggatSementara: false, kalenderKurang: [] };
  }
  return keadaanBerjalan(kasus, standar, kalender, acuan);
}

/**
 * The same for many cases on one day: those received on one day under one promise share their dates, which are worked out
 * once. A case whose clock ever stood still has its own.
 */
export function penilaiTenggat(kalender: Kalender, acuan: Tanggal): (kasus: Kasus, standar: Standar) => KeadaanTenggat {
  const sudah = new Map<Tanggal, { kasus: Kasus; keadaan: KeadaanTenggat }[]>();
  return (kasus, standar) => {
    if (kasus.ditutup !== null || kasus.jeda.length > 0) return keadaanTenggat(kasus, standar, kalender, acuan);
    const sehari = sudah.get(kasus.diterima) ?? [];
    const ada = sehari.find((s) => sejam(s.kasus, kasus));
    if (ada !== undefined) return ada.keadaan;
    const keadaan = keadaanBerjalan(kasus, standar, kalender, acuan);
    sudah.set(kasus.diterima, [...sehari, { kasus, keadaan }]);
    return keadaan;
  };
}

/** Of two cases of one day whose clocks never stood still: does all else that their dates hang on agree? */
function sejam(a: Kasus, b: Kasus): boolean {
  return (
    a.standar === b.standar &&
    a.klasifikasi === b.klasifikasi &&
    a.sesudahJamKerja === b.sesudahJamKerja &&
    a.hitungan.geser === b.hitungan.geser &&
    a.hitungan.hariTerima === b.hitungan.hariTerima &&
    (a.perpanjangan?.hari ?? 0) === (b.perpanjangan?.hari ?? 0)
  );
}

/** The same for a case taken as open, whatever its state: also what a closing act records. */
export function keadaanBerjalan(kasus: Berjam, standar: Standar, kalender: Kalender, acuan: Tanggal): KeadaanTenggat {
  const { janji, undangUndang, klasifikasiSementara } = duaJam(kasus, standar, kalender, acuan);
  const sisa = sisaHariKerja(acuan, janji.jatuhTempo, kalender);
  const sisaHukum = undangUndang === null ? 0 : sisaHariKerja(acuan, undangUndang.jatuhTempo, kalender);
  const kurang = new Set([...janji.kalenderKurang, ...(undangUndang?.kalenderKurang ?? [])]);
  return {
    tenggat: janji.jatuhTempo,
    tenggatUndangUndang: undangUndang?.jatuhTempo ?? null,
    sisaHariKerja: sisa,
    terlambat: sisa < 0,
    terlambatUndangUndang: sisaHukum < 0,
    tenggatSementara: klasifikasiSementara || kurang.size > 0,
    kalenderKurang: [...kurang].sort((a, b) => a - b),
  };
}

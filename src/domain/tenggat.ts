import { akhirPekan, type Kalender } from './kalender.js';
import type { Jeda } from './kasus.js';
import type { Waktu } from './standar.js';
import { hariDalamPekan, selisihHari, type Tanggal, tahunDari, tambahHari } from './tanggal.js';

/** A due date and why: every day after `mulai` up to it, counted (`ke`) or not (`sebab`). */
export interface RincianTenggat {
  /** Day 0: the day of receipt, not counted. */
  mulai: Tanggal;
  jatuhTempo: Tanggal;
  /** True: passes through a year whose days off are unknown, so it may still move. */
  sementara: boolean;
  kalenderKurang: readonly number[];
  hari: readonly { tanggal: Tanggal; ke: number | null; sebab: string | null }[];
}

/**
 * The `jumlah`-th hari kerja after `mulai` (day 0); the next working day is day 1. UU 14/2008 Pasal 22 (7), Perpres 21/2023.
 * A pause is `[dari, sampai)`: the stop day isn't counted, the day it resumes is; only its working days are given back,
 * since a weekend inside it was never counted. An open pause lasts up to `sampaiJeda`, the reference day (exclusive);
 * without a reference day it gives nothing back. `jumlah` 0: due on `mulai` itself, no days.
 */
export function hitungHariKerja(
  mulai: Tanggal,
  jumlah: number,
  kalender: Kalender,
  jeda: readonly Jeda[] = [],
  sampaiJeda?: Tanggal,
): RincianTenggat {
  const hitungan = hitung(mulai, jumlah, (t) => kalender.alasanLibur(t) ?? alasanJeda(t, jeda, sampaiJeda));
  // Day 0 counts too: whether it was a day off decides where the count starts.
  const tahun = new Set([mulai, ...hitungan.hari.map(({ tanggal }) => tanggal)].map(tahunDari));
  const kalenderKurang = [...tahun].filter((t) => !kalender.memuat(t));
  return { ...hitungan, sementara: kalenderKurang.length > 0, kalenderKurang };
}

/** The `jumlah`-th calendar day after `mulai`, for standards that promise `hari`: days off count, days of a pause don't. */
export function hitungHari(
  mulai: Tanggal,
  jumlah: number,
  jeda: readonly Jeda[] = [],
  sampaiJeda?: Tanggal,
): RincianTenggat {
  return { ...hitung(mulai, jumlah, (t) => alasanJeda(t, jeda, sampaiJeda)), sementara: false, kalenderKurang: [] };
}

type Hitungan = Pick<RincianTenggat, 'mulai' | 'jatuhTempo' | 'hari'>;

function hitung(mulai: Tanggal, jumlah: number, sebabTakDihitung: (t: Tanggal) => string | null): Hitungan {
  if (!Number.isInteger(jumlah) || jumlah < 0) throw new RangeError(`Jumlah hari harus bilangan bulat: ${jumlah}`);
  const hari: RincianTenggat['hari'][number][] = [];
  let tanggal = mulai;
  for (let ke = 0; ke < jumlah; ) {
    tanggal = tambahHari(tanggal, 1);
    const sebab = sebabTakDihitung(tanggal);
    if (sebab === null) ke += 1;
    hari.push({ tanggal, ke: sebab === null ? ke : null, sebab });
  }
  return { mulai, jatuhTempo: tanggal, hari };
}

function alasanJeda(t: Tanggal, jeda: readonly Jeda[], sampaiJeda?: Tanggal): string | null {
  for (const { dari, sampai, alasan } of jeda) {
    const akhir = sampai ?? sampaiJeda ?? dari;
    if (t >= dari && t < akhir) return `jeda: ${alasan}`;
  }
  return null;
}

/** The due date in the unit that the standard promises. */
export function jatuhTempo(
  waktu: Pick<Waktu, 'jumlah' | 'satuan'>,
  mulai: Tanggal,
  kalender: Kalender,
  jeda: readonly Jeda[] = [],
  sampaiJeda?: Tanggal,
): RincianTenggat {
  if (waktu.satuan === 'hari') return hitungHari(mulai, waktu.jumlah, jeda, sampaiJeda);
  return hitungHariKerja(mulai, waktu.jumlah, kalender, jeda, sampaiJeda);
}

/** Day 0 of a case: the day of receipt, or the next working day when it came on a day off or after closing time. */
export function hariNol(diterima: Tanggal, sesudahJamKerja: boolean, kalender: Kalender): Tanggal {
  if (!sesudahJamKerja && kalender.alasanLibur(diterima) === null) return diterima;
  return hitungHariKerja(diterima, 1, kalender).jatuhTempo;
}

/** Working days after `sesudah` up to and with `sampai`; 0 when `sampai` isn't later. Costs the holidays, not the days. */
export function jumlahHariKerja(sesudah: Tanggal, sampai: Tanggal, kalender: Kalender): number {
  if (sampai <= sesudah) return 0;
  let jumlah = seninJumat(sesudah, sampai);
  for (const { tanggal } of kalender.libur()) {
    if (tanggal > sesudah && tanggal <= sampai && akhirPekan(tanggal) === null) jumlah -= 1;
  }
  return jumlah;
}

/** Days of the working week (Senin–Jumat) in `(sesudah, sampai]`: five a whole week, the rest one by one. */
function seninJumat(sesudah: Tanggal, sampai: Tanggal): number {
  const hari = selisihHari(sesudah, sampai);
  const awal = hariDalamPekan(sesudah);
  let jumlah = Math.floor(hari / 7) * 5;
  for (let i = 1; i <= hari % 7; i += 1) if ((awal + i) % 7 !== 0 && (awal + i) % 7 !== 6) jumlah += 1;
  return jumlah;
}

/**
 * Working days left on `acuan`: from the day after it up to `tenggat`. When late, minus the working days from the day
 * after `tenggat` up to `acuan`; on the weekend right after the due day none has gone by, so it is 0.
 * Late (`terlambat`) ⇔ the result < 0.
 */
export function sisaHariKerja(acuan: Tanggal, tenggat: Tanggal, kalender: Kalender): number {
  if (acuan <= tenggat) return jumlahHariKerja(acuan, tenggat, kalender);
  return 0 - jumlahHariKerja(tenggat, acuan, kalender);
}

import { lamaHariKerja } from './dua-jam.js';
import type { Kalender } from './kalender.js';
import type { Kasus } from './kasus.js';
import type { Standar } from './standar.js';
import { isianTampak } from './tampak.js';

/** Where a cancelled number ends: it stays in the register but was never a case to be handled. */
const STATUS_BATAL = 'batal';
/** What a case is counted under that names no channel or has no class yet. */
const BELUM = 'belum';

/** What a case is counted by. */
export interface Golongan {
  jenis: string;
  status: string;
  klasifikasi: string | null;
  saluran: string | null;
  /** Of a closed case as frozen on the day it closed; of an open one as of today. */
  terlambat: boolean;
  /** `lamaLayanan`; null while open. */
  hariKerja: number | null;
}

/** Cases that are counted alike. */
export interface Terhitung extends Golongan {
  selesai: boolean;
  banyak: number;
}

export function golongan(kasus: Kasus, terlambat: boolean, hariKerja: number | null): Golongan {
  const { jenis, status, klasifikasi } = kasus;
  const { saluran } = isianTampak(kasus);
  return { jenis, status, klasifikasi, saluran: typeof saluran === 'string' ? saluran : null, terlambat, hariKerja };
}

/** diterima = berjalan + those closed. */
export interface Jumlah {
  diterima: number;
  berjalan: number;
  /** Closed within the promise; an open case is not on time before it is answered. */
  tepatWaktu: number;
  /** Closed late, and open past the promise. */
  terlambat: number;
  /** Of closed cases, in hari kerja; null when none is closed. Of an even number the mean of the two in the middle. */
  medianHariKerja: number | null;
  terlamaHariKerja: number | null;
}

/** Counts of one kind of case. */
export interface RekapJenis extends Jumlah {
  /** Each way in which its standards close a case, by the key that it has in the contract. */
  menutup: Readonly<Record<string, number>>;
  batal: number;
  perKlasifikasi: Readonly<Record<string, Jumlah>>;
  perStatus: Readonly<Record<string, Jumlah>>;
  perSaluran: Readonly<Record<string, Jumlah>>;
}

/** Hari kerja that a closed case took, as frozen when it closed; counted now only where its record lacks it. null while open. */
export function lamaLayanan(kasus: Kasus, kalender: Kalender): number | null {
  if (kasus.ditutup === null) return null;
  return kasus.ditutup.lamaHariKerja ?? lamaHariKerja(kasus, kalender, kasus.ditutup.tanggal);
}

/** Counts the cases of one kind. Cancelled ones (`batal`) are named apart and counted nowhere else. */
export function rekapJenis(standar: readonly Standar[], semua: readonly Terhitung[]): RekapJenis {
  const dihitung = semua.filter((k) => k.status !== STATUS_BATAL);
  const status = standar.flatMap((s) => s.status).filter((s) => s.kode !== STATUS_BATAL);
  const akhir = unik(status.filter((s) => s.selesai).map((s) => s.kode));
  const kelas = unik(standar.flatMap((s) => s.klasifikasi.map((k) => k.kode)));
  const saluran = unik(standar.flatMap((s) => s.saluran.map((k) => k.kode)));
  const menutup = akhir.map((kode) => [kunciJson(kode), jumlah(dihitung.filter((k) => k.status === kode))]);
  return {
    ...hitung(dihitung),
    menutup: Object.fromEntries(menutup),
    batal: jumlah(semua) - jumlah(dihitung),
    perKlasifikasi: per(dihitung, kelas.length === 0 ? [] : [...kelas, BELUM], (k) => k.klasifikasi),
    perStatus: per(dihitung, unik(status.map((s) => s.kode)), (k) => k.status),
    perSaluran: per(dihitung, [...saluran, BELUM], (k) => k.saluran),
  };
}

/** `tidak-dapat-diberikan` → `tidakDapatDiberikan`, as keys of the contract are written. */
function kunciJson(kode: string): string {
  return kode.replaceAll(/-([a-z])/g, (_, huruf: string) => huruf.toUpperCase());
}

/** Each once, in the order of the first. */
export function unik(nilai: readonly string[]): string[] {
  return [...new Set(nilai)];
}

/** One count a key, zeros too, so that keys are stable; what is none of them counts under `belum`. */
function per(
  semua: readonly Terhitung[],
  kunci: readonly string[],
  milik: (k: Terhitung) => string | null,
): Record<string, Jumlah> {
  const dari = (k: Terhitung) => {
    const nilai = milik(k);
    return nilai !== null && kunci.includes(nilai) ? nilai : BELUM;
  };
  return Object.fromEntries(kunci.map((satu) => [satu, hitung(semua.filter((k) => dari(k) === satu))]));
}

function hitung(semua: readonly Terhitung[]): Jumlah {
  const lama = semua
    .flatMap(({ hariKerja, banyak }) => (hariKerja === null ? [] : [{ hariKerja, banyak }]))
    .sort((a, b) => a.hariKerja - b.hariKerja);
  return {
    diterima: jumlah(semua),
    berjalan: jumlah(semua.filter((k) => !k.selesai)),
    tepatWaktu: jumlah(semua.filter((k) => k.selesai && !k.terlambat)),
    terlambat: jumlah(semua.filter((k) => k.terlambat)),
    medianHariKerja: median(lama),
    terlamaHariKerja: lama.at(-1)?.hariKerja ?? null,
  };
}

function jumlah(semua: readonly Pick<Terhitung, 'banyak'>[]): number {
  return semua.reduce((n, k) => n + k.banyak, 0);
}

type Lama = Pick<Terhitung, 'banyak'> & { hariKerja: number };

function median(urut: readonly Lama[]): number | null {
  const banyak = jumlah(urut);
  const kiri = ke(urut, Math.floor((banyak - 1) / 2));
  const kanan = ke(urut, Math.floor(banyak / 2));
  return kiri === null || kanan === null ? null : (kiri + kanan) / 2;
}

/** The one at this place, counted from 0, of what stands in order. */
function ke(urut: readonly Lama[], tempat: number): number | null {
  let sejauhIni = 0;
  for (const { hariKerja, banyak } of urut) {
    sejauhIni += banyak;
    if (tempat >= 0 && tempat < sejauhIni) return hariKerja;
  }
  return null;
}

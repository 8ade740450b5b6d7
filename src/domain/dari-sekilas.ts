import type { Isi, Jeda, Kasus, Peristiwa } from './kasus.js';
import { HITUNGAN_BIASA, ISIAN_SEKILAS, teksPendek } from './sekilas.js';
import { kelasRahasia, type Standar } from './standar.js';
import { tambahHari } from './tanggal.js';

/** A column for each place in `sendiri` of glances. */
type Kolom = readonly (readonly unknown[])[];
/** The case as lists need it, of what stands in this place of each column; null: no case is like that. */
export type Penafsir = (nomor: string, revisi: number, kolom: Kolom, ke: number) => Kasus | null;

/** Nothing moves a date by more days: counting them must end. */
const HARI_TERBANYAK = 1000;
/** The columns of stops and extension. */
const [JEDA, PERPANJANGAN] = [1 + ISIAN_SEKILAS.length, 2 + ISIAN_SEKILAS.length];

/**
 * Reads the glances that have this in common: of the acts only whether there is more than one, of the form only what lists
 * show. What no open case under these standards could be is answered with null, and the case itself is to be read.
 */
export function penafsirSekilas(bersama: unknown, standarDari: (kode: string) => Standar | null): Penafsir | null {
  if (!objek(bersama)) return null;
  const { klasifikasi = null, sesudahJamKerja = false, hitungan = HITUNGAN_BIASA, tersentuh = false } = bersama;
  const standar = typeof bersama.standar === 'string' ? standarDari(bersama.standar) : null;
  const status = standar?.status.find((s) => s.kode === bersama.status);
  if (standar === null || standar.jenis !== bersama.jenis || status === undefined || status.selesai) return null;
  if (!(klasifikasi === null || typeof klasifikasi === 'string') || kelasRahasia(standar, klasifikasi)) return null;
  if (!adalahHitungan(hitungan) || typeof sesudahJamKerja !== 'boolean' || typeof tersentuh !== 'boolean') return null;
  const { kode, jenis } = standar;
  const peristiwa = tersentuh ? [TINDAKAN, { ...TINDAKAN, urut: 2 }] : [TINDAKAN];
  const sama = { jenis, standar: kode, status: status.kode, klasifikasi, hitungan, sesudahJamKerja, peristiwa };
  const hari = new Set<unknown>();
  return (nomor, revisi, kolom, ke) => {
    const diterima = kolom[0]?.[ke];
    if (!hari.has(diterima) && adalahTanggal(diterima)) hari.add(diterima);
    return hari.has(diterima) ? kasus(sama, { nomor, revisi, diterima: String(diterima) }, kolom, ke) : null;
  };
}

type Sama = Pick<Kasus, 'jenis' | 'standar' | 'status' | 'klasifikasi' | 'hitungan' | 'sesudahJamKerja' | 'peristiwa'>;
type Satu = Pick<Kasus, 'nomor' | 'revisi' | 'diterima'>;

function kasus(sama: Sama, satu: Satu, kolom: Kolom, ke: number): Kasus | null {
  const isian = isianSekilas(kolom, ke);
  const jeda = kolom[JEDA]?.[ke] ?? TANPA;
  const perpanjangan = kolom[PERPANJANGAN]?.[ke] ?? null;
  if (isian === null || !adalahJeda(jeda) || !adalahPerpanjangan(perpanjangan)) return null;
  // Field by field: of thousands, copying the rest of an object is most of a list's time.
  return {
    nomor: satu.nomor,
    jenis: sama.jenis,
    standar: sama.standar,
    revisi: satu.revisi,
    status: sama.status,
    selesai: false,
    diterima: satu.diterima,
    dicatat: '',
    sesudahJamKerja: sama.sesudahJamKerja,
    hitungan: sama.hitungan,
    isian,
    klasifikasi: sama.klasifikasi,
    jeda,
    perpanjangan,
    terkait: TANPA,
    ditutup: null,
    peristiwa: sama.peristiwa,
  };
}

function isianSekilas(kolom: Kolom, ke: number): Isi | null {
  const isian: Record<string, string> = {};
  for (let i = 0; i < ISIAN_SEKILAS.length; i += 1) {
    const nilai = kolom[1 + i]?.[ke] ?? null;
    if (nilai === null) continue;
    if (!teksPendek(nilai)) return null;
    isian[ISIAN_SEKILAS[i] ?? ''] = nilai;
  }
  return isian;
}

/** A day that counting gives back as it is. */
function adalahTanggal(nilai: unknown): nilai is string {
  return typeof nilai === 'string' && nilai.length === 10 && tambahHari(nilai, 0) === nilai;
}

function adalahHitungan(nilai: unknown): nilai is Kasus['hitungan'] {
  return objek(nilai) && (nilai.hariTerima === 0 || nilai.hariTerima === 1) && typeof nilai.geser === 'boolean';
}

function adalahJeda(nilai: unknown): nilai is readonly Jeda[] {
  if (nilai === TANPA) return true;
  const satu = (j: unknown) =>
    objek(j) &&
    adalahTanggal(j.dari) &&
    (j.sampai === null || adalahTanggal(j.sampai)) &&
    [j.kategori, j.alasan].every((t) => typeof t === 'string');
  return Array.isArray(nilai) && nilai.every(satu);
}

function adalahPerpanjangan(nilai: unknown): nilai is Kasus['perpanjangan'] {
  if (nilai === null) return true;
  if (!objek(nilai) || !adalahTanggal(nilai.tanggal) || typeof nilai.alasan !== 'string') return false;
  return Number.isInteger(nilai.hari) && Number(nilai.hari) >= 0 && Number(nilai.hari) <= HARI_TERBANYAK;
}

function objek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

const TANPA: readonly never[] = [];
/** An act of which nothing is known but that it holds. */
const TINDAKAN: Peristiwa = {
  urut: 1,
  tindakan: 'tindakan',
  tanggal: '',
  jabatan: '',
  status: null,
  isi: {},
  pribadi: {},
  waktu: '',
  petugas: '',
  sebelum: '',
  sidik: '',
};

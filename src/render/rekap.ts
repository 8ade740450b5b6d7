import type { Layar } from '../context.js';
import type { Jumlah, RekapJenis } from '../domain/rekap.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { Daftar } from './sel.js';
import { KOLOM_TABEL } from './tabel.js';

export interface UntukRekap {
  dari: Tanggal;
  sampai: Tanggal;
  perJenis: ReadonlyMap<string, RekapJenis>;
}

/** The contract's object: one section a kind of case, its ways of closing between `diterima` and `berjalan`. */
export function rekapJson({ dari, sampai, perJenis }: UntukRekap): Record<string, unknown> {
  return { dari, sampai, ...Object.fromEntries([...perJenis].map(([jenis, r]) => [jenis, jenisJson(r)])) };
}

function jenisJson(r: RekapJenis): Record<string, unknown> {
  const { diterima, menutup, ...lain } = r;
  return { diterima, ...menutup, ...lain };
}

/** Key and value, a line each; a key is the path to the value in the JSON. Nothing to say (null) is `-`. */
export function daftarRekap(r: UntukRekap): Daftar {
  return { kolom: [{ nama: 'kunci' }, { nama: 'nilai', rata: 'kanan' }], baris: ratakan(rekapJson(r), '') };
}

function ratakan(nilai: unknown, jalur: string): string[][] {
  if (typeof nilai !== 'object' || nilai === null) return [[jalur, angka(nilai)]];
  return Object.entries(nilai).flatMap(([k, v]) => ratakan(v, jalur === '' ? k : `${jalur}.${k}`));
}

function angka(nilai: unknown): string {
  return nilai === null || nilai === undefined ? '-' : String(nilai);
}

/** `2.5` as a reader of Indonesian writes it: `2,5`. */
function angkaOrang(nilai: number | null): string {
  return angka(nilai).replace('.', ',');
}

const UKURAN: readonly (readonly [string, keyof Jumlah])[] = [
  ['masih berjalan', 'berjalan'],
  ['tepat waktu', 'tepatWaktu'],
  ['TERLAMBAT', 'terlambat'],
  ['median hari kerja', 'medianHariKerja'],
  ['terlama hari kerja', 'terlamaHariKerja'],
];

/** The whole of a period on a terminal: a column a kind, a row a measure. */
export function tabelRekap({ perJenis }: UntukRekap): Daftar {
  const jenis = [...perJenis];
  const menutup = [...new Set(jenis.flatMap(([, r]) => Object.keys(r.menutup)))];
  const baris = (nama: string, sel: (r: RekapJenis) => number | null | undefined) => [
    nama,
    ...jenis.map(([, r]) => angkaOrang(sel(r) ?? null)),
  ];
  return {
    kolom: [{ nama: 'ukuran', lentur: true }, ...jenis.map(([nama]) => ({ nama, rata: 'kanan' as const }))],
    baris: [
      baris('diterima', (r) => r.diterima),
      ...menutup.map((kunci) => baris(kataKunci(kunci), (r) => r.menutup[kunci])),
      ...UKURAN.map(([nama, kunci]) => baris(nama, (r) => r[kunci])),
      baris('batal (tidak dihitung)', (r) => r.batal),
    ],
  };
}

/** `tidakDapatDiberikan` → `tidak dapat diberikan`. */
function kataKunci(kunci: string): string {
  return kunci.replaceAll(/[A-Z]/g, (huruf) => ` ${huruf.toLowerCase()}`);
}

const RINCIAN = [
  ['klasifikasi', 'perKlasifikasi'],
  ['status', 'perStatus'],
  ['saluran', 'perSaluran'],
] as const;

/** From this width on a table has room for how long it took; narrower ones, of every kind alike, do without. */
const KOLOM_LAMA = 80;

/** One kind by class, status and channel; what received nothing is left out. */
export function tabelRincian(r: RekapJenis, { kolom }: Layar): Daftar {
  const ukuran = kolom < KOLOM_LAMA && kolom >= KOLOM_TABEL ? RINCI.slice(0, 3) : RINCI;
  return {
    kolom: [{ nama: 'menurut', lentur: true }, ...ukuran.map(([nama]) => ({ nama, rata: 'kanan' as const }))],
    baris: RINCIAN.flatMap(([menurut, kunci]) =>
      Object.entries(r[kunci])
        .filter(([, j]) => j.diterima > 0)
        .map(([nilai, j]) => [`${menurut} ${nilai}`, ...ukuran.map(([, satu]) => angkaOrang(j[satu]))]),
    ),
  };
}

const RINCI: readonly (readonly [string, keyof Jumlah])[] = [
  ['diterima', 'diterima'],
  ['tepat', 'tepatWaktu'],
  ['TERLAMBAT', 'terlambat'],
  ['median', 'medianHariKerja'],
  ['terlama', 'terlamaHariKerja'],
];

import type { Layar } from '../context.js';
import { ketikan } from '../domain/alur.js';
import { tanggalPanjang } from '../domain/bahasa.js';
import type { Draf } from '../domain/draf.js';
import { jedaTerbuka } from '../domain/jeda.js';
import { HARI_MENUNGGU, HARI_SEGERA } from '../domain/laporan.js';
import type { Standar } from '../domain/standar.js';
import { isianTampak } from '../domain/tampak.js';
import type { Tanggal } from '../domain/tanggal.js';
import { terlihat } from './aman.js';
import { potongKata } from './bungkus.js';
import { daftarKasus, sisa, tandaTenggat } from './daftar-kasus.js';
import { barisDraf, drafJson } from './draf.js';
import { kasusJson, type UntukJson } from './kasus-json.js';
import type { Daftar } from './sel.js';
import { KOLOM_TABEL } from './tabel.js';
import { warna, warnai } from './warna.js';

type KasusMeja = UntukJson & { standar: Standar; menungguHariKerja: number | null };

/** The sections of the desk: also the keys of its JSON and the first column of its lines. */
export const BAGIAN_MEJA = ['terlambat', 'segera', 'menunggu', 'belumDisentuh'] as const;
/** Fields of the desk's JSON. */
export const BIDANG_MEJA = [...BAGIAN_MEJA, 'draf'] as const;
type NamaBagian = (typeof BAGIAN_MEJA)[number];

export interface UntukMeja {
  hariIni: Tanggal;
  berjalan: number;
  bagian: Readonly<Record<NamaBagian, readonly KasusMeja[]>>;
  draf: readonly Draf[];
}

/** How a section stands on a screen: its heading, what matters of a case there, and what lists all of it. */
interface Tampilan {
  judul: string;
  keadaan(k: KasusMeja): string;
  semua: string;
}

const TAMPILAN: Readonly<Record<NamaBagian, Tampilan>> = {
  terlambat: { judul: 'TERLAMBAT', keadaan: sisa, semua: 'layanan terlambat' },
  segera: {
    judul: `Jatuh tempo dalam ${HARI_SEGERA} hari kerja`,
    keadaan: (k) => (k.tenggat.sisaHariKerja === 0 ? 'hari ini' : `${sisa(k)} hari lagi`),
    semua: `layanan terlambat --segera ${HARI_SEGERA}`,
  },
  menunggu: { judul: 'Menunggu pemohon', keadaan: menunggu, semua: 'layanan tugas' },
  belumDisentuh: {
    judul: 'Belum disentuh sejak diterima',
    keadaan: (k) => `sejak ${k.kasus.diterima}`,
    semua: 'layanan tugas',
  },
};

function menunggu(k: KasusMeja): string {
  const hari = k.menungguHariKerja ?? 0;
  return `${hari > HARI_MENUNGGU ? 'LAMA, ' : ''}${hari} hari kerja`;
}

/** Lines that all sections together may take, so that the desk and its hints fit 24 lines. */
const BARIS_BADAN = 15;
const BARIS_BAGIAN = 6;
const BARIS_DRAF = 3;
const LEBAR_NAMA = 24;

/** The desk on a terminal: a heading and a few lines a section, empty sections left out. */
export function mejaLayar(m: UntukMeja, jabatan: Readonly<Record<string, string>>, layar: Layar): string {
  const w = warna(layar.warna);
  const terisi = BAGIAN_MEJA.filter((b) => m.bagian[b].length > 0);
  const maks = Math.min(BARIS_BAGIAN, Math.floor(BARIS_BADAN / Math.max(1, terisi.length)));
  // A case on a narrow screen takes three lines; the most urgent one of a section always shows.
  const muat = layar.kolom < KOLOM_TABEL ? Math.max(2, Math.floor(maks / 3)) : maks;
  const judul = `Meja layanan ${tanggalPanjang(m.hariIni)}: ${m.berjalan} kasus berjalan`;
  const bagian = terisi.flatMap((b) => {
    const kepala = `${TAMPILAN[b].judul}: ${m.bagian[b].length} kasus`;
    return [w.tebal(warnai(kepala, layar)), ...barisBagian(b, m.bagian[b], jabatan, layar, muat)];
  });
  const draf = m.draf.length === 0 ? [] : [w.tebal(`Draf: ${m.draf.length}`), ...barisDraf(m.draf, layar, BARIS_DRAF)];
  return `${[w.tebal(judul), ...bagian, ...draf].join('\n')}\n`;
}

/** At most `maks` cases; where not all fit a last line says how many are left and what shows them. */
function barisBagian(
  nama: NamaBagian,
  semua: readonly KasusMeja[],
  jabatan: Readonly<Record<string, string>>,
  layar: Layar,
  maks: number,
): readonly string[] {
  const { keadaan, semua: perintah } = TAMPILAN[nama];
  const titik = layar.ascii ? '...' : '…';
  const tampil = semua.length > maks ? semua.slice(0, maks - 1) : semua;
  const sel = tampil.map(
    (k): Sel => [
      k.kasus.nomor,
      tandaTenggat(k),
      keadaan(k),
      potongKata(String(isianTampak(k.kasus).nama ?? '-'), LEBAR_NAMA, layar.ascii),
      jabatan[k.pemegang ?? ''] ?? k.pemegang ?? '-',
    ],
  );
  const sisanya = semua.length - tampil.length;
  return [
    ...(layar.kolom < KOLOM_TABEL ? sel.flatMap((b) => kartu(b, layar)) : baris(sel, layar)),
    ...(sisanya === 0 ? [] : [`  ${titik} dan ${sisanya} lagi: ${perintah}`]),
  ];
}

type Sel = readonly [nomor: string, tenggat: string, keadaan: string, nama: string, pemegang: string];

/** One line a case. What does not fit is cut at its end: number, due date and lateness fit any table's width. */
function baris(sel: readonly Sel[], layar: Layar): readonly string[] {
  const lebar = [0, 1, 2, 3].map((i) => Math.max(...sel.map((b) => b[i]?.length ?? 0)));
  return sel.map((b) =>
    warnaiSel(potongKata(`  ${rapikan(b, lebar)}`.trimEnd(), layar.kolom, layar.ascii), b[2], layar),
  );
}

/** Three lines a case; only its names may be cut. */
function kartu([nomor, tenggat, keadaan, nama, pemegang]: Sel, layar: Layar): readonly string[] {
  return [
    warnaiSel(`  ${nomor}  ${keadaan}`, keadaan, layar),
    `    tenggat ${tenggat}`,
    potongKata(`    ${terlihat(nama)}, ${pemegang}`, layar.kolom, layar.ascii),
  ];
}

function rapikan(sel: readonly string[], lebar: readonly number[]): string {
  return sel.map((s, i) => terlihat(s).padEnd(lebar[i] ?? 0)).join('  ');
}

function warnaiSel(baris: string, sel: string, layar: Layar): string {
  return sel.startsWith('TERLAMBAT') ? baris.replace(sel, warnai(sel, layar)) : baris;
}

/** One case a line, the name of its section first. */
export function daftarMeja({ bagian }: UntukMeja): Daftar {
  const { kolom } = daftarKasus([]);
  return {
    kolom: [{ nama: 'bagian' }, ...kolom],
    // `concat`, not a spread: that one V8 walks cell by cell, and thinks worth compiling for a few hundred rows.
    baris: BAGIAN_MEJA.flatMap((b) => daftarKasus(bagian[b]).baris.map((baris) => [b as string].concat(baris))),
  };
}

/** The sections as lists of the contract's objects; who waits, also how long. */
export function mejaJson({ bagian, draf }: UntukMeja): Record<(typeof BIDANG_MEJA)[number], unknown> {
  const { menunggu: berhenti, ...lain } = bagian;
  const biasa = (semua: readonly KasusMeja[]) => semua.map((k) => kasusJson(k));
  return {
    terlambat: biasa(lain.terlambat),
    segera: biasa(lain.segera),
    menunggu: berhenti.map((k) => ({ ...kasusJson(k), menungguHariKerja: k.menungguHariKerja })),
    belumDisentuh: biasa(lain.belumDisentuh),
    draf: draf.map(drafJson),
  };
}

/** Three commands that make sense now, the most pressing first. */
export function petunjukMeja({ bagian, berjalan }: UntukMeja): readonly string[] {
  const lanjutkan = (semua: readonly KasusMeja[], sebab: string) =>
    semua.slice(0, 1).map((k) => [`layanan ${perintahBerikut(k)} ${k.kasus.nomor}`, sebab] as const);
  const lama = bagian.menunggu.filter((k) => (k.menungguHariKerja ?? 0) > HARI_MENUNGGU);
  const calon = [
    ...lanjutkan(
      bagian.terlambat.filter((k) => jedaTerbuka(k.kasus) === null),
      'yang paling terlambat',
    ),
    ...lanjutkan(bagian.segera, 'yang segera jatuh tempo'),
    ...lama.slice(0, 1).map((k) => [`layanan lihat ${k.kasus.nomor}`, 'yang lama menunggu'] as const),
    ...lanjutkan(bagian.belumDisentuh, 'yang belum disentuh'),
    ...(berjalan === 0 ? [] : [['layanan tugas', 'yang menunggu tiap jabatan'] as const]),
    ['layanan daftar', 'permohonan informasi yang baru'] as const,
    ['layanan adu', 'pengaduan yang baru'] as const,
    ['layanan cari --semua', 'juga yang sudah selesai'] as const,
  ];
  const unik = calon.filter(([perintah], i) => calon.findIndex(([lain]) => lain === perintah) === i);
  return unik.slice(0, 3).map(([perintah, sebab]) => `Berikutnya: ${perintah}  (${sebab})`);
}

function perintahBerikut({ standar, tindakanBerikut }: KasusMeja): string {
  const [tindakan] = tindakanBerikut;
  return tindakan === undefined ? 'lihat' : ketikan(standar, tindakan);
}

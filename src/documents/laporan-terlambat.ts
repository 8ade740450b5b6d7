import { tanggalPanjang, tanggalSurat } from '../domain/bahasa.js';
import { jedaTerbuka } from '../domain/jeda.js';
import { type Dinilai, type JumlahTerlambat, jumlahkanTerlambat, lewat } from '../domain/laporan.js';
import { isianTampak } from '../domain/tampak.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { BahanKantor } from './bahan.js';
import type { Blok, Naskah } from './blok.js';
import { type Pasangan, teks } from './isian.js';
import { halamanDokumen } from './kantor.js';
import { kop, namaJabatan, paragraf, subjudul } from './kepala.js';
import { kalimat } from './templat.js';

type BarisTerlambat = Dinilai & { pemegang: string | null };

export interface IsiLaporan {
  /** Kind of case that was asked for; null = all. */
  jenis: string | null;
  /** Reference day of the count. */
  acuan: Tanggal;
  /** Also lists what falls due within so many hari kerja; null = late ones only. */
  segera: number | null;
  baris: readonly BarisTerlambat[];
  /** Day on which the paper is drawn. */
  disusun: Tanggal;
}

/** Placeholders by sentence are few: every one may stand in every sentence of the template. */
export const PENGISI_LAPORAN_TERLAMBAT = [
  'acuan',
  'jenis',
  'kantor',
  'segera',
  'disusun',
  'tanggal',
  'jumlah',
] as const;

/** Points (of the 700 between the margins), in the order of the template's `kepala`: no word of a fixed list is broken. */
const LEBAR = [27, 72, 60, 77, 55, 64, 78, 72, 60, 80, 55];

/** The supervisor's overdue report: one row a case, totals below. */
export function laporanTerlambat(isi: IsiLaporan, bahan: BahanKantor): Naskah {
  const k = penulis(isi, bahan);
  const [pembuka, kosong] = isi.segera === null ? ['pembuka', 'kosong'] : ['pembukaSegera', 'kosongSegera'];
  const badan: Blok[] =
    isi.baris.length === 0
      ? [paragraf(k.satu(kosong))]
      : [paragraf(k.satu(pembuka)), tabel(isi.baris, k, bahan), ...jumlah(jumlahkanTerlambat(isi.baris), isi, k)];
  return {
    jenis: 'laporan-terlambat',
    judul: k.satu('kaki'),
    // The day, not the moment: drawn twice on a day from the same cases it has the same bytes.
    waktu: `${isi.disusun}T00:00:00+07:00`,
    orientasi: 'mendatar',
    halaman: halamanDokumen(bahan, 'laporan-terlambat'),
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('keadaan') },
      ...badan,
      { jenis: 'paragraf', teks: k.satu('disusun'), kecil: true, rata: 'kiri' },
    ],
  };
}

interface Penulis {
  satu(kunci: string, khusus?: { tanggal?: string; jumlah?: number }): string;
  kepala: readonly string[];
}

function penulis({ acuan, jenis, segera, disusun }: IsiLaporan, bahan: BahanKantor): Penulis {
  const tetap = {
    acuan: tanggalPanjang(acuan),
    jenis: jenis ?? 'semua',
    kantor: bahan.kantor.nama,
    segera: String(segera ?? ''),
    disusun: tanggalPanjang(disusun),
  };
  return {
    satu: (kunci, { tanggal = '', jumlah: n = 0 } = {}) =>
      kalimat(bahan, 'laporan-terlambat', { ...tetap, tanggal, jumlah: String(n) }).satu(kunci),
    kepala: kalimat(bahan, 'laporan-terlambat', tetap).banyak('kepala'),
  };
}

function tabel(baris: readonly BarisTerlambat[], k: Penulis, bahan: BahanKantor): Blok {
  const isi = baris.map((satu, i) => [String(i + 1), ...sel(satu, k, bahan)]);
  return { jenis: 'tabel', kepala: k.kepala, lebar: LEBAR, baris: isi };
}

function sel(satu: BarisTerlambat, k: Penulis, bahan: BahanKantor): string[] {
  const { kasus, tenggat, pemegang } = satu;
  const janji = tanggalSurat(tenggat.tenggat);
  const jeda = jedaTerbuka(kasus);
  return [
    kasus.nomor,
    kasus.jenis,
    kasus.klasifikasi ?? '-',
    tenggat.terlambat ? String(-tenggat.sisaHariKerja) : '-',
    tenggat.tenggatSementara ? k.satu('sementara', { tanggal: janji }) : janji,
    tenggat.tenggatUndangUndang === null ? '-' : tanggalSurat(tenggat.tenggatUndangUndang),
    k.satu(keterangan(satu)),
    pemegang === null ? '-' : namaJabatan(bahan, pemegang),
    teks(isianTampak(kasus).nama) ?? '-',
    jeda === null ? '-' : k.satu('jeda', { tanggal: tanggalSurat(jeda.dari) }),
  ];
}

function keterangan(satu: BarisTerlambat): string {
  const apa = lewat(satu);
  if (apa === null) return 'belumLewat';
  return apa === 'janji' ? 'lewatJanji' : 'lewatUndangUndang';
}

function jumlah(j: JumlahTerlambat, { segera }: IsiLaporan, k: Penulis): Blok[] {
  const kasus = (n: number) => k.satu('kasus', { jumlah: n });
  const isi: Pasangan[] = [
    [k.satu('jumlahTerlambat'), kasus(j.terlambat)],
    [k.satu('jumlahLewatUndangUndang'), kasus(j.lewatUndangUndang)],
    [k.satu('terlama'), k.satu('hari', { jumlah: j.terlama })],
    [k.satu('perJenis'), rinci(j.perJenis)],
    [k.satu('perKlasifikasi'), rinci(j.perKlasifikasi)],
    ...(segera === null ? [] : [[k.satu('jumlahSegera'), kasus(j.segera)] as const]),
  ];
  return [subjudul(k.satu('jumlah')), { jenis: 'pasangan', isi, lekat: true }];
}

function rinci(per: Readonly<Record<string, number>>): string {
  return (
    Object.entries(per)
      .map(([nama, n]) => `${nama} ${n}`)
      .join(', ') || '-'
  );
}

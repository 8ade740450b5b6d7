import type { Layar } from '../context.js';
import { jedaTerbuka } from '../domain/jeda.js';
import { type JumlahTerlambat, lewat } from '../domain/laporan.js';
import { isianTampak } from '../domain/tampak.js';
import { sisa, tandaTenggat } from './daftar-kasus.js';
import type { UntukJson } from './kasus-json.js';
import type { Daftar } from './sel.js';
import { KOLOM_TABEL } from './tabel.js';

type NamaJabatan = Readonly<Record<string, string>>;

/** From this width on a terminal has room for every column of the report. */
const KOLOM_LENGKAP = 150;

/** The overdue report as rows: a column a fact for a pipe, a file, cards and a wide terminal; facts merged into fewer, wrapping cells between. */
export function daftarTerlambat(baris: readonly UntukJson[], jabatan: NamaJabatan, layar: Layar, csv: boolean): Daftar {
  const layarnya = layar.tty && !csv;
  if (layarnya && layar.kolom >= KOLOM_TABEL && layar.kolom < KOLOM_LENGKAP) return ringkas(baris, jabatan);
  return lengkap(baris, jabatan, layarnya ? UNTUK_ORANG : UNTUK_MESIN);
}

interface KolomLama {
  nama: string;
  sel(k: UntukJson): string;
}

/** Late is a word for a person, a plain number for a program. */
const UNTUK_ORANG: KolomLama = { nama: 'hari kerja', sel: sisa };
const UNTUK_MESIN: KolomLama = { nama: 'terlambat', sel: (k) => String(Math.max(0, -k.tenggat.sisaHariKerja)) };

function lengkap(baris: readonly UntukJson[], jabatan: NamaJabatan, lama: KolomLama): Daftar {
  return {
    kolom: [
      { nama: 'nomor' },
      { nama: 'jenis' },
      { nama: 'klasifikasi' },
      { nama: lama.nama, rata: 'kanan' },
      { nama: 'tenggat' },
      { nama: 'undang-undang' },
      { nama: 'keterangan' },
      { nama: 'pemegang', lentur: true },
      { nama: 'nama', lentur: true },
      { nama: 'jeda', lentur: true },
    ],
    baris: baris.map((k) => [
      k.kasus.nomor,
      k.kasus.jenis,
      k.kasus.klasifikasi ?? '-',
      lama.sel(k),
      tandaTenggat(k),
      k.tenggat.tenggatUndangUndang ?? '-',
      keterangan(k),
      ...pemegangNama(k, jabatan),
      sejak(k),
    ]),
  };
}

/** Every fact within 80 columns; no cell holds a word that its column would cut. The number tells the kind. */
function ringkas(baris: readonly UntukJson[], jabatan: NamaJabatan): Daftar {
  return {
    kolom: [
      { nama: 'nomor', lentur: true },
      { nama: 'hari kerja', lentur: true },
      { nama: 'tenggat', lentur: true },
      { nama: 'pemegang · nama', lentur: true },
    ],
    baris: baris.map((k) => [
      [k.kasus.nomor, ...(k.kasus.klasifikasi === null ? [] : [k.kasus.klasifikasi])].join(' '),
      keadaan(k),
      [k.tenggat.tenggat, ...hukum(k)].join(', '),
      pemegangNama(k, jabatan).join(' · '),
    ]),
  };
}

function hukum({ tenggat }: UntukJson): readonly string[] {
  return tenggat.tenggatUndangUndang === null ? [] : [`UU ${tenggat.tenggatUndangUndang}`];
}

function keterangan(k: UntukJson): string {
  const apa = lewat(k);
  return apa === null ? 'segera' : `lewat ${apa}`;
}

/** `TERLAMBAT 12, lewat undang-undang, jeda sejak …`; what is only past the promise needs no more than the word and the number. */
function keadaan(k: UntukJson): string {
  const terlambat = k.tenggat.terlambat ? sisa(k) : `segera, ${sisa(k)} lagi`;
  const apa = lewat(k) === 'undang-undang' ? ', lewat undang-undang' : '';
  const sementara = k.tenggat.tenggatSementara ? ', sementara' : '';
  return `${terlambat}${apa}${sementara}${jedaTerbuka(k.kasus) === null ? '' : `, jeda ${sejak(k)}`}`;
}

function pemegangNama(k: UntukJson, jabatan: NamaJabatan): readonly [string, string] {
  const pemegang = k.pemegang ?? '-';
  return [jabatan[pemegang] ?? pemegang, String(isianTampak(k.kasus).nama ?? '-')];
}

function sejak(k: UntukJson): string {
  const jeda = jedaTerbuka(k.kasus);
  return jeda === null ? '-' : `sejak ${jeda.dari} (${jeda.kategori})`;
}

/** The totals under the table; `segera` null = only late ones were asked for. */
export function totalTerlambat(j: JumlahTerlambat, segera: number | null): readonly string[] {
  const hukum = `${j.lewatUndangUndang} lewat undang-undang, ${j.terlambat - j.lewatUndangUndang} lewat janji saja`;
  return [
    j.terlambat === 0
      ? 'Tidak ada yang terlambat.'
      : `${j.terlambat} terlambat: ${hukum}; paling lama ${j.terlama} hari kerja.`,
    ...rinci('Menurut jenis', j.perJenis),
    ...rinci('Menurut klasifikasi', j.perKlasifikasi),
    ...(segera === null ? [] : [`${j.segera} jatuh tempo dalam ${segera} hari kerja.`]),
  ];
}

function rinci(judul: string, per: Readonly<Record<string, number>>): readonly string[] {
  const bagian = Object.entries(per).map(([nama, n]) => `${nama} ${n}`);
  return bagian.length === 0 ? [] : [`${judul}: ${bagian.join(', ')}.`];
}

import { tanggalSurat } from '../domain/bahasa.js';
import type { BedaHalaman } from '../domain/beda-halaman.js';
import { samarkanDalam } from '../domain/identitas.js';
import { terlihat } from './aman.js';

export const BIDANG_CEK = ['putusan', 'dokumen', 'beda', 'catatan', 'belumDiperiksa', 'berlaku'] as const;

interface UntukDokumen {
  nomor: string;
  jenis: string;
  tanggal: string;
  kode: string | null;
  kunci: string | null;
  berlaku: boolean | null;
}

export interface UntukCek {
  putusan: 'asli' | 'ditambah' | 'berubah';
  terbaca: keyof typeof PUTUSAN;
  dokumen: readonly UntukDokumen[];
  beda: readonly (string | BedaHalaman)[];
  catatan: readonly string[];
  belumDiperiksa: readonly string[];
}

const ASLI = 'ASLI dan tidak berubah: %';
const BERUBAH = 'BERUBAH, JANGAN DIPAKAI: berkas ini membawa kode %';
const DITAMBAH = 'BAGIAN ASLINYA UTUH, BERKASNYA DITAMBAHI SESUDAHNYA: %';
const TIDAK_BERLAKU = 'DARI KANTOR INI, TETAPI TIDAK BERLAKU LAGI: %';
/** No heading claims more than was looked at; `%` is the paper. */
const PUTUSAN = {
  berkas: { asli: ASLI, berubah: `${BERUBAH}, tetapi isinya bukan seperti yang dibuat kantor` },
  'berkas-utuh': { asli: ASLI, berubah: 'TIDAK COCOK DENGAN CATATAN KANTOR: %' },
  'berkas-kunci': {
    asli: 'BERKAS ASLI (tanda kuncinya cocok), catatan kantor belum diperiksa: %',
    berubah: `${BERUBAH}; isi berkas tidak dijamin sama sekali`,
  },
  kode: { asli: 'KODE ASLI, catatannya tidak berubah: %', berubah: 'KODE ASLI, CATATANNYA BERUBAH: %' },
  'kode-kunci': {
    asli: 'KODE ASLI (tanda kuncinya cocok); isi kertas dan catatan kantor belum diperiksa: %',
    berubah: 'KODE TIDAK COCOK: %',
  },
} as const;

export function cekJson({ terbaca: _, ...h }: UntukCek) {
  return { ...h, beda: h.beda.map(sebutBeda), berlaku: berlakuSemua(h) };
}

/** false: one of them holds no more. null: nobody knows of one. */
export function berlakuSemua({ dokumen }: Pick<UntukCek, 'dokumen'>): boolean | null {
  if (dokumen.some((d) => d.berlaku === false)) return false;
  return dokumen.every((d) => d.berlaku === true) ? true : null;
}

/** One line a paper: verdict, number, kind, day. Whoever reads but the verdict must not take an undone paper for good. */
export function barisCek({ putusan, dokumen }: UntukCek): string {
  const sebut = (d: UntukDokumen) => (putusan === 'asli' && d.berlaku === false ? 'tidak-berlaku' : putusan);
  return dokumen.map((d) => `${[sebut(d), d.nomor, d.jenis, d.tanggal].join('\t')}\n`).join('');
}

/** The verdict, what differs, what else there is to know, and what was not looked at. */
export function pesanCek(h: UntukCek): readonly string[] {
  return [
    ...h.dokumen.map((d) => {
      const dokumen = `${d.jenis} ${d.nomor}, ${tanggalSurat(d.tanggal)}${sebutKode(d)}`;
      return `${judul(h, d).replace('%', () => dokumen)}.`;
    }),
    ...h.beda.map((b) => `  ${h.putusan === 'ditambah' ? 'Tambahan' : 'Berbeda'}: ${sebutBeda(b)}`),
    ...h.catatan.map((c) => `  Catatan: ${c}`),
    ...h.belumDiperiksa.map((b) => `  Belum diperiksa: ${b}`),
  ];
}

function judul({ putusan, terbaca }: UntukCek, { berlaku }: UntukDokumen): string {
  if (putusan === 'asli' && berlaku === false) return TIDAK_BERLAKU;
  if (putusan !== 'ditambah') return PUTUSAN[terbaca][putusan];
  return terbaca === 'berkas-kunci' ? `${DITAMBAH}; catatan kantor belum diperiksa` : DITAMBAH;
}

function sebutKode({ kode, kunci }: UntukDokumen): string {
  const bagian = [...(kode === null ? [] : [`kode ${kode}`]), ...(kunci === null ? [] : [`kunci ${kunci}`])];
  return bagian.length === 0 ? '' : ` (${bagian.join(', ')})`;
}

function sebutBeda(b: string | BedaHalaman): string {
  if (typeof b === 'string') return b;
  const di = `halaman ${b.halaman}`;
  switch (b.macam) {
    case 'kurang':
      return `${di} tidak ada.`;
    case 'lebih':
      return `${di} tidak termasuk dokumen ini.`;
    case 'tertutup':
      return `${di}: sebagian isinya tidak dapat dibuka di sini; program lain dapat menampilkannya.`;
    case 'gambar':
      return `${di}: garis, gambar, atau kode QR.`;
    case 'letak':
      return `${di}: letak atau ukuran tulisannya.`;
    case 'lembar':
      return `${di}: ukuran, potongan, atau arah lembarnya.`;
    case 'sumber':
      return `${di}: huruf, gambar, atau setelan yang dipakainya.`;
    case 'tempelan':
      return `${di}: ada yang ditempelkan di atasnya (${sebutTempelan(b.apa)}).`;
    case 'tertukar':
      return `${di} adalah halaman ${b.asal}.`;
    case 'asing':
      return b.kode === null ? `${di} tidak seperti catatan.` : `${di} milik dokumen lain (kode ${b.kode}).`;
    case 'tulisan':
      return `${di}: ${sebutBaris('tertulis', b.tertulis)}; menurut catatan ${sebutBaris('', b.seharusnya)}.`;
  }
}

type Tempelan = Extract<BedaHalaman, { macam: 'tempelan' }>['apa'];
const TEMPELAN = { 'tanda-tangan': 'tampilan tanda tangan', isian: 'isian formulir', catatan: 'catatan atau cap' };

/** It hides what is under it, and may be read as if it stood on the paper. */
function sebutTempelan(apa: Tempelan): string {
  if (apa === undefined) return 'catatan, cap, atau tampilan tanda tangan';
  const luas = apa.persen === null ? 'luasnya tidak diketahui' : `menutupi ${apa.persen} % halaman`;
  return `${TEMPELAN[apa.macam]}, ${luas}`;
}

/** Lines of a foreign file: nothing of them is obeyed, and no number of identity is shown whole. */
function sebutBaris(kata: string, baris: string | null): string {
  const awal = kata === '' ? '' : `${kata} `;
  return baris === null ? `${awal}tidak ada` : `${awal}"${terlihat(samarkanDalam(baris)).slice(0, 160)}"`;
}

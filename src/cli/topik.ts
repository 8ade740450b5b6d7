import type { Context } from '../context.js';
import { tabelSetelan } from '../domain/setelan-kantor.js';
import type { Bagian, Halaman } from './halaman.js';
import { bagianAlur } from './topik-alur.js';
import { bagianBerkas, bagianJson, bagianKodeKeluar, bagianTenggat } from './topik-isi.js';
import { bagianIstilah } from './topik-istilah.js';
import { bagianLingkungan } from './topik-lingkungan.js';

/** What topics tell of this office: its standards, positions, settings. */
export type BahanTopik = ReturnType<typeof bahanTopik>;

export function bahanTopik(acuan: Context['acuan']) {
  return {
    standar: acuan.daftarStandar(),
    jabatan: acuan.jabatan(),
    akses: acuan.akses(),
    hurufKeberatan: acuan.alasanKeberatan().map((a) => a.huruf),
    setelan: tabelSetelan(acuan.kantor()),
    tahunKalender: acuan.kalender().map((k) => k.tahun),
  };
}

export function halamanTopik({ nama, ringkasan, isi }: Topik, bahan: BahanTopik): Halaman {
  return { nama, ringkasan, bagian: isi(bahan) };
}

interface Topik {
  nama: string;
  ringkasan: string;
  isi(bahan: BahanTopik): readonly Bagian[];
}

/** Topics of `bantuan`, in the order of the help. */
export const TOPIK: readonly Topik[] = [
  {
    nama: 'alur',
    ringkasan: 'Alur setiap standar layanan: siapa melakukan apa, dengan perintah mana',
    isi: ({ standar, jabatan }) => bagianAlur(standar, jabatan),
  },
  {
    nama: 'tenggat',
    ringkasan: 'Cara tenggat dihitung, berhenti, dan diperpanjang',
    isi: bagianTenggat,
  },
  { nama: 'berkas', ringkasan: 'Jawaban dari berkas JSON, teks panjang, lampiran, dan letak data', isi: bagianBerkas },
  { nama: 'json', ringkasan: 'Keluaran untuk program lain: --json, --csv, dan pipa', isi: bagianJson },
  { nama: 'kode-keluar', ringkasan: 'Arti kode keluar', isi: bagianKodeKeluar },
  {
    nama: 'lingkungan',
    ringkasan: 'Variabel lingkungan yang dibaca, dan pengaturan yang dapat ditimpanya',
    isi: ({ setelan }) => bagianLingkungan(setelan),
  },
  { nama: 'istilah', ringkasan: 'Arti kata-kata yang dipakai program ini', isi: bagianIstilah },
];

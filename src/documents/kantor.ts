import { type Pemangku, SEBUTAN } from '../domain/petugas.js';
import { AWALAN_PENANDA } from '../domain/setelan-kantor.js';
import { bacaMargin, bacaPenanda } from '../domain/setelan-periksa.js';
import type { BahanKantor, Kantor, Pejabat } from './bahan.js';
import type { Halaman } from './blok.js';

/** The office as its papers name it, from its settings and the officers' record. */
export function susunKantor(
  setelan: ReadonlyMap<string, string>,
  pemangku: (jabatan: string) => Pemangku | null,
  namaJabatan: Readonly<Record<string, string>>,
): Omit<Kantor, 'logo'> {
  const nilai = (kunci: string) => setelan.get(kunci) ?? '';
  const penanda = [...setelan.keys()]
    .filter((k) => k.startsWith(AWALAN_PENANDA))
    .map((k) => k.slice(AWALAN_PENANDA.length))
    .map((kode) => [kode, pejabat(nilai(AWALAN_PENANDA + kode), pemangku(kode), namaJabatan[kode] ?? kode)] as const);
  return {
    nama: nilai('instansi.sebutan'),
    kop: ['instansi.induk', 'instansi.nama', 'instansi.unit'].map(nilai).filter((b) => b !== ''),
    alamat: nilai('instansi.alamat'),
    telepon: nilai('instansi.telepon'),
    posel: nilai('instansi.posel'),
    kota: nilai('instansi.kota'),
    atasanPpid: nilai('instansi.atasan-ppid'),
    penandaTangan: Object.fromEntries(penanda),
    saluranPengaduan: nilai('instansi.saluran-pengaduan')
      .split(';')
      .map((s) => s.trim())
      .filter((s) => s !== ''),
    nomorSurat: {
      surat: nilai('nomor-surat.surat'),
      sk: nilai('nomor-surat.sk'),
      kode: nilai('nomor-surat.kode'),
      unit: nilai('nomor-surat.unit'),
      sifat: nilai('nomor-surat.sifat'),
    },
    halaman: halaman(nilai('kertas.ukuran'), nilai('kertas.margin')),
  };
}

/** The name that the office set comes first; without one, whoever holds the post, with Plt. or Plh. where it is so. */
function pejabat(setelan: string, pemangku: Pemangku | null, namaJabatan: string): Pejabat {
  const tertulis = bacaPenanda(setelan);
  if (tertulis.nama !== '' || pemangku === null) return tertulis;
  const jabatan = `${SEBUTAN[pemangku.penunjukan]}${tertulis.jabatan || namaJabatan}`;
  return { jabatan, nama: pemangku.nama, nip: pemangku.nip ?? '' };
}

/** The sheet of one document: its template's own choice, else the office's. */
export function halamanDokumen({ kantor, templat }: BahanKantor, nama: string): Halaman {
  const { kertas, margin } = templat(nama);
  const pilihan = typeof margin === 'string' ? bacaMargin(margin) : null;
  return {
    ukuran: kertas === 'A4' || kertas === 'F4' ? kertas : kantor.halaman.ukuran,
    margin: pilihan ?? kantor.halaman.margin,
  };
}

/** Values that passed their settings' checks. */
function halaman(ukuran: string, margin: string): Halaman {
  const sisi = bacaMargin(margin);
  if (sisi === null) throw new Error(`margin "${margin}" tidak sah`);
  return { ukuran: ukuran === 'F4' ? 'F4' : 'A4', margin: sisi };
}

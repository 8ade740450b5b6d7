import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';
import { bakukanBaris } from './teks.js';

/** Looks at the value of a setting: as it is kept, or one sentence with the cure. */
export type PeriksaNilai = (nilai: string) => Result<string, string>;

function satuDari(...boleh: readonly string[]): PeriksaNilai {
  return (nilai) => (boleh.includes(nilai) ? berhasil(nilai) : gagal(`pilih ${boleh.join(' atau ')}`));
}

/** The same with the values themselves, where they are all there is. */
export function pilihanNilai(...pilihan: readonly string[]) {
  return { pilihan, periksa: satuDari(...pilihan) };
}

export const UKURAN_KERTAS = pilihanNilai('A4', 'F4');

/** One line of text. */
export function barisWajib(maks: number = BATAS.nama): PeriksaNilai {
  return (nilai) => bakukanBaris(nilai, maks);
}

/** One line of text, or nothing. */
export function barisBebas(maks: number = BATAS.nama): PeriksaNilai {
  return (nilai) => (nilai === '' ? berhasil('') : barisWajib(maks)(nilai));
}

/** The same check for a value that may be left out. */
export function bolehKosong(periksa: PeriksaNilai): PeriksaNilai {
  return (nilai) => (nilai === '' ? berhasil('') : periksa(nilai));
}

/** Fewest digits of a number that can be called, as 112 or 129. */
const ANGKA_TELEPON = 3;

/** Telephone numbers as they stand in a letterhead: however written, but with digits in them. */
export function periksaTeleponKop(nilai: string): Result<string, string> {
  if (nilai.replaceAll(/[^0-9]/g, '').length >= ANGKA_TELEPON) return barisWajib()(nilai);
  return gagal('tidak ada nomornya; tulis seperti "(0252) 5285255"');
}

/** Centimetres. */
export interface Margin {
  atas: number;
  kanan: number;
  bawah: number;
  kiri: number;
}

/** What the edges hold (stamp above, two lines of foot below) needs so much; more than `terluas` leaves no room (cm). */
const TERSEMPIT: Margin = { atas: 1.5, kanan: 1, bawah: 2, kiri: 1 };
const TERLUAS = 5;
const SISI = ['atas', 'kanan', 'bawah', 'kiri'] as const;

/** `1,5 2,5 2 2,5` → its four sides; null: it is no such text. */
export function bacaMargin(nilai: string): Margin | null {
  const angka = nilai.split(' ').map((a) => (/^\d(,\d{1,2})?$/.test(a) ? Number(a.replace(',', '.')) : Number.NaN));
  const [atas = Number.NaN, kanan = Number.NaN, bawah = Number.NaN, kiri = Number.NaN] = angka;
  const margin = { atas, kanan, bawah, kiri };
  const sah = angka.length === 4 && SISI.every((s) => margin[s] >= TERSEMPIT[s] && margin[s] <= TERLUAS);
  return sah ? margin : null;
}

export function periksaMargin(nilai: string): Result<string, string> {
  if (bacaMargin(nilai) !== null) return berhasil(nilai);
  return gagal(
    `tulis atas kanan bawah kiri dalam cm, seperti "1,5 2,5 2 2,5"; ${SISI.map((s) => `${s} ${String(TERSEMPIT[s]).replace('.', ',')}`).join(', ')} sampai ${TERLUAS}`,
  );
}

/** Who signs for a post, as the office wrote it; empty parts are filled from the officers' record. */
export interface Penanda {
  /** `Kepala Dinas Sosial`, or its lines after another: `a.n. Kepala Dinas Sosial / Sekretaris`. */
  jabatan: string;
  nama: string;
  /** 18 digits, or empty. */
  nip: string;
}

/** `JABATAN; NAMA; NIP`, the last two or all of it left out. */
export function bacaPenanda(nilai: string): Penanda {
  const [jabatan = '', nama = '', nip = ''] = nilai.split(';').map((b) => b.trim());
  return { jabatan, nama, nip: nip.replaceAll(' ', '') };
}

export function periksaPenanda(nilai: string): Result<string, string> {
  const baris = barisBebas(BATAS.baris)(nilai);
  if (!baris.ok) return baris;
  const { nama, nip } = bacaPenanda(baris.nilai);
  const bagian = baris.nilai.split(';').map((b) => b.trim());
  if (bagian.length > 3 || (bagian.length > 1 && bagian.every((b) => b === ''))) return gagal(CONTOH_PENANDA);
  if (nip !== '' && !/^[0-9]{18}$/.test(nip)) return gagal(`NIP harus 18 angka; ${CONTOH_PENANDA}`);
  if (nip !== '' && nama === '') return gagal(`NIP tanpa nama; ${CONTOH_PENANDA}`);
  return baris;
}

const CONTOH_PENANDA =
  'tulis "JABATAN; NAMA; NIP", seperti "Plt. Kepala Dinas Sosial; Ratna Dewi; 198001012005012001"; baris jabatan dipisah " / "';

import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';
import { bakukanBaris } from './teks.js';

/** The office's own region, `data/acuan/wilayah.json`: four digits, and two digits a kecamatan. */
export type Wilayah = { kabupaten: string; nama: string; kecamatan: Readonly<Record<string, string>> };

/** A number that may be kept, and what an officer should look at again. Warnings never block. */
export interface NomorTerperiksa {
  nomor: string;
  peringatan: readonly string[];
}

interface BentukNomor {
  nama: string;
  /** What a day above 31 may still mean: women's NIK carry DD + 40. */
  tambahanHari: readonly number[];
  hariBoleh: string;
  tanggal: string;
}

const NIK: BentukNomor = {
  nama: 'NIK',
  tambahanHari: [0, 40],
  hariBoleh: '01–31 atau, untuk perempuan, 41–71',
  tanggal: 'tanggal lahir',
};
const KK: BentukNomor = { nama: 'No. KK', tambahanHari: [0], hariBoleh: '01–31', tanggal: 'tanggal terbit' };

/**
 * NIK: 16 digits = 6 region of first registration + DDMMYY (women DD + 40) + 4 serial. Width is folded (NFKC); spaces,
 * dots and hyphens between the groups are dropped. Refused only for: not 16 digits, month, day, serial 0000.
 * Another region, an unknown kecamatan, a date like 31-02 are warnings: a NIK never changes with a move or a correction.
 */
export function periksaNik(teks: string, wilayah: Wilayah): Result<NomorTerperiksa, string> {
  return periksaNomor(teks, wilayah, NIK);
}

/** No. KK: as a NIK, with the date of issue, so without the + 40. */
export function periksaKk(teks: string, wilayah: Wilayah): Result<NomorTerperiksa, string> {
  return periksaNomor(teks, wilayah, KK);
}

function periksaNomor(teks: string, wilayah: Wilayah, bentuk: BentukNomor): Result<NomorTerperiksa, string> {
  const digit = digitSebanyak(teks, 16, bentuk.nama);
  if (!digit.ok) return digit;
  const nomor = digit.nilai;
  const hari = tanpaTambahan(Number(nomor.slice(6, 8)), bentuk);
  const bulan = Number(nomor.slice(8, 10));
  const salah: string[] = [];
  if (hari === null) salah.push(`digit ke-7 dan ke-8 (hari) harus ${bentuk.hariBoleh}`);
  if (bulan < 1 || bulan > 12) salah.push('digit ke-9 dan ke-10 (bulan) harus 01–12');
  if (nomor.endsWith('0000')) salah.push('empat digit terakhir tidak boleh 0000');
  if (hari === null || salah.length > 0) {
    return gagal(`${bentuk.nama} salah ketik: ${salah.join('; ')}. Cocokkan dengan kartunya, lalu ketik ulang.`);
  }
  const tahun = Number(nomor.slice(10, 12));
  const peringatan = [...peringatanWilayah(nomor, wilayah, bentuk.nama)];
  if (!tanggalMungkin(hari, bulan, tahun)) {
    const tertulis = [hari, bulan, tahun].map((n) => String(n).padStart(2, '0')).join('-');
    peringatan.push(
      `${bentuk.nama} memuat ${bentuk.tanggal} ${tertulis} yang tidak ada di kalender: cocokkan dengan kartunya.`,
    );
  }
  return berhasil({ nomor, peringatan });
}

function tanpaTambahan(tertulis: number, { tambahanHari }: BentukNomor): number | null {
  return tambahanHari.map((tambahan) => tertulis - tambahan).find((hari) => hari >= 1 && hari <= 31) ?? null;
}

function peringatanWilayah(nomor: string, { kabupaten, nama, kecamatan }: Wilayah, sebutan: string): string[] {
  const [kode, kodeKecamatan] = [nomor.slice(0, 4), nomor.slice(4, 6)];
  if (kode !== kabupaten) return [`${sebutan} pertama kali didaftarkan di luar ${nama} (kode wilayah ${kode}).`];
  if (Object.hasOwn(kecamatan, kodeKecamatan)) return [];
  return [`${sebutan} memuat kode kecamatan ${kodeKecamatan} yang tidak dikenal di ${nama}: cocokkan dengan kartunya.`];
}

/** The century isn't written: 29 February fits every fourth year (1900 had no NIK, 2000 was a leap year). */
function tanggalMungkin(hari: number, bulan: number, tahun: number): boolean {
  if (bulan === 2) return hari <= (tahun % 4 === 0 ? 29 : 28);
  return hari <= ([4, 6, 9, 11].includes(bulan) ? 30 : 31);
}

/** The digits of a typed number without blanks, dots and hyphens; refused unless there are exactly `banyak`. */
function digitSebanyak(teks: string, banyak: number, nama: string): Result<string, string> {
  const harus = `${nama} harus ${banyak} digit angka`;
  if (teks.length > BATAS.ketikan) return gagal(`${harus}; yang diketik terlalu panjang: ketik ulang nomornya saja.`);
  const rapat = teks.normalize('NFKC').replace(/[\s.-]+/g, '');
  if (/^\d*$/.test(rapat) && rapat.length !== banyak) {
    return gagal(`${harus}; yang diketik ${rapat.length} digit: cocokkan dengan kartunya.`);
  }
  if (!/^\d+$/.test(rapat)) return gagal(`${harus}; ada huruf atau tanda lain: ketik angkanya saja.`);
  return berhasil(rapat);
}

/** NIP of an officer: 18 digits. */
export function periksaNip(teks: string): Result<string, string> {
  return digitSebanyak(teks, 18, 'NIP');
}

/** Number of the decree (SK pengesahan) of a body: free text on one line. */
export function periksaBadanHukum(teks: string): Result<string, string> {
  return bakukanBaris(teks, BATAS.badanHukum);
}

/**
 * A number as it may be shown: first 6 + `******` + last 4 (UU 27/2022). Shorter than 16: two at each end; shorter
 * than 8: nothing. The middle never tells how long the number is. Masking twice changes nothing.
 */
export function samarkan(nomor: string): string {
  const huruf = [...nomor];
  const [depan, belakang] = huruf.length >= 16 ? [6, 4] : huruf.length >= 8 ? [2, 2] : [0, 0];
  return `${huruf.slice(0, depan).join('')}******${huruf.slice(huruf.length - belakang).join('')}`;
}

/** Groups of digits (also of full width) as a hand parts them. */
const RANGKAIAN = /[0-9０-９]+(?:[ \u00a0]*[ \u00a0.\-–][ \u00a0]*[0-9０-９]+)*/g;
const SELA = /[ \u00a0.\-–]+/g;

/**
 * Masks every NIK or No. KK in a text, typed where it does not belong: 16 digits run together, or in groups parted all alike that
 * can be one (day and month are possible), so that dates and sums that stand beside each other are left.
 */
export function samarkanDalam(teks: string): string {
  return teks.replaceAll(RANGKAIAN, samarkanRangkaian);
}

function samarkanRangkaian(rangkaian: string): string {
  const kelompok = rangkaian.split(SELA);
  const sela = rangkaian.match(SELA) ?? [];
  let hasil = '';
  for (let i = 0; i < kelompok.length; ) {
    const banyak = banyakNomor(kelompok, sela, i);
    hasil +=
      banyak === 0
        ? kelompok[i]
        : samarkan(
            kelompok
              .slice(i, i + banyak)
              .join('')
              .normalize('NFKC'),
          );
    i += Math.max(1, banyak);
    hasil += sela[i - 1] ?? '';
  }
  return hasil;
}

/** How many groups from the `dari`-th on are one such number; 0: none. */
function banyakNomor(kelompok: readonly string[], sela: readonly string[], dari: number): number {
  let nomor = '';
  for (let i = dari; i < kelompok.length && nomor.length < 16; i += 1) {
    if (i > dari + 1 && tanda(sela[i - 1]) !== tanda(sela[dari])) return 0;
    nomor += kelompok[i] ?? '';
    if (nomor.length === 16) return i === dari || bertanggal(nomor.normalize('NFKC')) ? i - dari + 1 : 0;
  }
  return 0;
}

function tanda(sela = ''): string {
  return sela.replaceAll(/[ \u00a0]/g, '') || ' ';
}

/** Day and month as a NIK or a No. KK has them. */
function bertanggal(nomor: string): boolean {
  const bulan = Number(nomor.slice(8, 10));
  return tanpaTambahan(Number(nomor.slice(6, 8)), NIK) !== null && bulan >= 1 && bulan <= 12;
}

/**
 * A telephone number in one spelling: `0812…`, `62812…`, `+62 812-…`, `(0252) 5285255` → `0…`; another country's keeps `+`.
 */
export function bakukanTelepon(teks: string): Result<string, string> {
  const salah = 'Nomor telepon tidak dapat dibaca: ketik misalnya 081234567890, +6281234567890, atau 02525285255.';
  if (teks.length > BATAS.ketikan) return gagal(salah);
  const rapat = teks
    .normalize('NFKC')
    .replace(/[\s.()-]+/g, '')
    .replace(/^00/, '+');
  const lokal = rapat.replace(/^\+?620?/, '0');
  return /^0[1-9]\d{6,12}$/.test(lokal) || /^\+[1-9]\d{7,14}$/.test(lokal) ? berhasil(lokal) : gagal(salah);
}

/** An address that mail can be sent to: `nama@ranah.id`. Modest on purpose: whether it exists only a mail tells. */
export function periksaEmail(teks: string): Result<string, string> {
  const salah = gagal('Alamat e-mail tidak dapat dibaca: ketik misalnya nama@contoh.id.');
  if (teks.length > BATAS.email) return salah;
  const [nama = '', ranah = '', ...lebih] = teks.trim().split('@');
  const label = ranah.toLowerCase().split('.');
  const namaBaik =
    nama.length <= BATAS.emailNama && nama.split('.').every((bagian) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(bagian));
  const ranahBaik =
    label.length > 1 && label.every((bagian) => /^[a-z0-9-]{1,63}$/.test(bagian) && !/^-|-$/.test(bagian));
  const puncakBaik = /^[a-z][a-z0-9-]+$/.test(label.at(-1) ?? '');
  return lebih.length === 0 && namaBaik && ranahBaik && puncakBaik ? berhasil(`${nama}@${label.join('.')}`) : salah;
}

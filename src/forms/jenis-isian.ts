import { BATAS } from '../domain/batas.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bacaTanggal, type Tanggal } from '../domain/tanggal.js';
import { bakukanBaris, bakukanTeks } from '../domain/teks.js';
import type { BahanIsian, Isian, IsianWajib } from './isian.js';

type Sebagian<T> = Partial<Omit<Isian<T>, 'uraian' | 'baca'>> & {
  baca?: (mentah: string, bahan: BahanIsian) => Result<unknown, string>;
};

function dasar<T>(uraian: string, opsi: Sebagian<T>, baca: Isian<T>['baca']): Isian<T> {
  return {
    tanya: null,
    nilai: 'TEKS',
    wajib: false,
    banyak: false,
    pilihan: null,
    panjang: false,
    baca,
    ...opsi,
    uraian,
  };
}

/** One line of text. */
export function teks(uraian: string, opsi: Sebagian<string> = {}): Isian<string> {
  return dasar(uraian, opsi, (mentah) => bakukanBaris(mentah));
}

/** Text of several lines; has a second flag that reads it from a file. */
export function teksPanjang(uraian: string, opsi: Sebagian<string> = {}): Isian<string> {
  return dasar(uraian, { panjang: true, ...opsi }, (mentah) => bakukanTeks(mentah));
}

/** One of a fixed list. */
export function pilihan(uraian: string, daftar: readonly string[], opsi: Sebagian<string> = {}): Isian<string> {
  return dasar(uraian, { nilai: daftar.join('|'), pilihan: daftar, ...opsi }, (mentah) =>
    daftar.includes(mentah)
      ? berhasil(mentah)
      : gagal(`"${mentah.slice(0, 60)}" tidak dikenal; pilih: ${daftar.join(', ')}`),
  );
}

/** Several lines of text, one value each. */
export function daftarTeks(uraian: string, opsi: Sebagian<readonly string[]> = {}): Isian<readonly string[]> {
  return dasar(uraian, { banyak: true, ...opsi }, (mentah) => bakukanBaris(mentah));
}

/** The name of a file, taken as it stands: one that is there may hold anything but NUL. */
export function jalur(uraian: string, opsi: Sebagian<string> = {}): Isian<string> {
  return dasar(uraian, { nilai: 'FILE', ...opsi }, bacaJalur);
}

/** The name of a file that is written. */
export function jalurBaru(uraian: string, opsi: Sebagian<string> = {}): Isian<string> {
  return dasar(uraian, { nilai: 'FILE', ...opsi }, bacaJalurBaru);
}

/** The name of a PDF that is written: another ending would open in another program. */
export function jalurPdf(uraian: string): Isian<string> {
  return dasar(uraian, { nilai: 'FILE.pdf' }, (mentah) => {
    const hasil = bacaJalurBaru(mentah);
    if (!hasil.ok || /\.pdf$/i.test(mentah)) return hasil;
    return gagal('nama berkasnya harus berakhiran .pdf, mis. surat.pdf');
  });
}

/** Several names of files. */
export function daftarJalur(uraian: string): Isian<readonly string[]> {
  return dasar(uraian, { nilai: 'FILE', banyak: true }, bacaJalur);
}

/** The name of a file or folder; also for words after a command. */
export function bacaJalur(mentah: string): Result<string, string> {
  const baik = mentah !== '' && mentah.length <= BATAS.jalur && !mentah.includes('\0');
  return baik ? berhasil(mentah) : gagal(`bukan nama berkas (1 sampai ${BATAS.jalur} huruf, tanpa karakter nol)`);
}

/** Its name is printed on one line. */
function bacaJalurBaru(mentah: string): Result<string, string> {
  const satuBaris = !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(mentah);
  return satuBaris ? bacaJalur(mentah) : gagal('nama berkasnya memuat ganti baris atau karakter kendali: hapus');
}

/** Several values that `baca` turns from one line each into something else. */
export function daftarDari<T>(
  uraian: string,
  opsi: Sebagian<readonly T[]> & Pick<Isian<T>, 'baca'>,
): Isian<readonly T[]> {
  return dasar(uraian, { banyak: true, ...opsi }, opsi.baca);
}

/** Several values that `baca` reads one by one; one word may hold several, with commas between: `a,g` and `a g` are the same. */
export function daftarBerkoma<T>(
  uraian: string,
  opsi: Sebagian<readonly T[]> & Pick<Isian<T>, 'baca'>,
): Isian<readonly T[]> {
  const baca: Isian<T>['baca'] = (mentah, bahan) => {
    const hasil = butirBerkoma(mentah).map((butir) => opsi.baca(butir, bahan));
    return hasil.find((h) => !h.ok) ?? berhasil(hasil.flatMap((h) => (h.ok ? [h.nilai] : [])));
  };
  return daftarDari(uraian, { ...opsi, berkoma: true, baca });
}

/** The values of such a word, not yet read. */
export function butirBerkoma(kata: string): readonly string[] {
  return kata.split(',').map((butir) => butir.trim());
}

/** A day; one to come only with `bolehNanti` (a reckoning, not an act). */
export function tanggal(uraian: string, { bolehNanti = false } = {}): Isian<Tanggal> {
  return dasar(uraian, { nilai: 'TANGGAL' }, (mentah, bahan) => {
    const hasil = bacaTanggal(mentah, bahan.hariIni);
    if (!hasil.ok || bolehNanti || hasil.nilai <= bahan.hariIni) return hasil;
    return gagal(`${hasil.nilai} belum tiba; hari ini ${bahan.hariIni}`);
  });
}

/** A whole number between two bounds, both allowed. */
export function angka(uraian: string, min: number, maks: number): Isian<number> {
  return dasar(uraian, { nilai: 'N' }, (mentah) => {
    const nilai = /^\d{1,9}$/.test(mentah) ? Number(mentah) : Number.NaN;
    return nilai >= min && nilai <= maks ? berhasil(nilai) : gagal(`harus bilangan bulat ${min} sampai ${maks}`);
  });
}

/** A switch: given or not; one with a question is asked as yes or no. */
export function saklar(uraian: string, opsi: Pick<Sebagian<boolean>, 'tanya'> = {}): Isian<boolean> {
  return dasar(uraian, { nilai: null, ...opsi }, () => berhasil(true));
}

/** Makes a field required in every case; one that is required only sometimes has `wajib` and `bila` instead. */
export function wajib<T>(isian: Isian<T>): IsianWajib<T> {
  return { ...isian, wajib: true, selalu: true };
}

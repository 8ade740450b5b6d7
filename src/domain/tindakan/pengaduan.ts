import { berhasil, gagal, type Kesalahan, type Result } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Standar } from '../standar.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

/** The classes of a standard, in its own order. */
export function kodeKlasifikasi(standar: Standar): readonly string[] {
  return standar.klasifikasi.map((k) => k.kode);
}

/** A class that the standard does not have, as a fault of this flag. */
export function kesalahanKlasifikasi(standar: Standar, bendera: string, kode: unknown): readonly Kesalahan[] {
  const boleh = kodeKlasifikasi(standar);
  if (kode === undefined || boleh.includes(String(kode))) return [];
  const pesan = `"${String(kode).slice(0, 60)}" tidak ada di standar ${standar.kode}; yang ada: ${boleh.join(', ')}`;
  return [{ bendera, pesan, misal: boleh[0] }];
}

/** Refusal for a class that the standard does not have (exit 2); `perintah` = what is typed up to the class. */
function periksaKlasifikasi(standar: Standar, kode: string, perintah: string): Result<string> {
  const boleh = kodeKlasifikasi(standar);
  if (boleh.includes(kode)) return berhasil(kode);
  return gagal({
    jenis: 'pemakaian',
    pesan: `Klasifikasi "${kode}" tidak ada di standar ${standar.kode}.`,
    sebab: `Yang ada: ${boleh.join(', ')}.`,
    coba: `${perintah} ${boleh[0] ?? ''}`,
  });
}

export interface Terima {
  tanggal: Tanggal;
  klasifikasi?: string;
  catatan?: string;
}

/** The Pejabat Pengelola Pengaduan takes the complaint; it has a class from here on. */
export function terima(kasus: Kasus, p: Terima, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'terima', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const kode = p.klasifikasi ?? kasus.klasifikasi;
  if (kode === null) {
    return gagal({
      jenis: 'pemakaian',
      pesan: `${kasus.nomor} belum diklasifikasi.`,
      sebab: '--klasifikasi: wajib diisi, karena belum diberikan saat pengaduan dicatat.',
      coba: `layanan terima ${kasus.nomor} --klasifikasi ${bahan.standar.klasifikasi[0]?.kode ?? ''}`,
    });
  }
  const klasifikasi = periksaKlasifikasi(bahan.standar, kode, `layanan terima ${kasus.nomor} --klasifikasi`);
  if (!klasifikasi.ok) return klasifikasi;
  const isi = { klasifikasi: kode, sebelumnya: kasus.klasifikasi, catatan: p.catatan };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal: p.tanggal, isi }, bahan));
}

export interface UbahKlasifikasi {
  tanggal: Tanggal;
  menjadi: string;
  alasan: string;
}

/** Another class: the receipt date stays, the due date is counted anew, both classes and the reason are on record. */
export function klasifikasi(kasus: Kasus, p: UbahKlasifikasi, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'klasifikasi', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const ada = periksaKlasifikasi(bahan.standar, p.menjadi, `layanan klasifikasi ${kasus.nomor} --alasan "…" --menjadi`);
  if (!ada.ok) return ada;
  if (p.menjadi === kasus.klasifikasi) {
    return gagal({
      jenis: 'aturan',
      pesan: `${kasus.nomor} sudah berklasifikasi ${p.menjadi}.`,
      sebab: 'Tidak ada yang berubah.',
      coba: `layanan lihat ${kasus.nomor}`,
    });
  }
  const isi = { klasifikasi: p.menjadi, sebelumnya: kasus.klasifikasi, alasan: p.alasan };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal: p.tanggal, isi }, bahan));
}

export interface Jawab {
  tanggal: Tanggal;
  jawaban: string;
  cara: string;
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** The reporter is answered; this closes the complaint. */
export function jawab(kasus: Kasus, p: Jawab, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'jawab', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, ...isi } = p;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi }, bahan));
}

export interface Alihkan {
  tanggal: Tanggal;
  /** Agency that is competent, or the number of the case that this one became. */
  kepada: string;
  alasan: string;
  terkait?: string;
  /** Number of the letter, as typed. */
  nomorSurat?: string;
}

/** A misdirected complaint is passed on, not refused. */
export function alihkan(kasus: Kasus, p: Alihkan, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'alihkan', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, ...isi } = p;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi }, bahan));
}

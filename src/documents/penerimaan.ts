import { tanggalPanjang } from '../domain/bahasa.js';
import type { Peristiwa } from '../domain/kasus.js';
import type { Waktu } from '../domain/standar.js';
import type { Bahan, BahanKantor } from './bahan.js';
import { lama, rangkai } from './bahasa.js';
import type { Blok, TandaTangan } from './blok.js';
import { larik, objek, teks } from './isian.js';
import { jabatanPenanda, namaJabatan, paragraf, subjudul, tandaTanganPetugas, tempatTanggal } from './kepala.js';
import type { Kalimat } from './templat.js';

/** What the receipts of all kinds of case have in common; `p` is the event that opened the case. */

/** Name of the channel as the standard has it; a code that it lacks stands as it is. */
export function namaSaluran(p: Peristiwa, { standar }: Bahan): string | null {
  const saluran = teks(p.isi.saluran);
  return standar.saluran.find((s) => s.kode === saluran)?.nama ?? saluran;
}

/** Names stand with the personal fields; where those are hidden or erased, the number of files is left. */
export function berkasTerlampir(p: Peristiwa): string | null {
  const jumlah = larik(p.isi.lampiran).length;
  const nama = larik(p.pribadi.namaLampiran).flatMap((n) => teks(n) ?? []);
  return nama.join('; ') || (jumlah === 0 ? null : `${jumlah} berkas`);
}

/** A due date as it was told: whose, its length and basis by the standard, the date by the event. */
export type BarisTenggat = readonly [nama: string, waktu: Waktu | null, tanggal: string | null];

export function tabelTenggat(baris: readonly BarisTenggat[], k: Kalimat): Blok[] {
  const isi = baris.flatMap(([nama, waktu, tanggal]) =>
    waktu === null || tanggal === null ? [] : [[`${nama}: ${lama(waktu)}`, tanggalPanjang(tanggal), waktu.dasar]],
  );
  return [
    subjudul(k.satu('tenggat')),
    { jenis: 'tabel', kepala: k.banyak('kepalaTenggat'), lebar: [5, 4, 5], baris: isi },
  ];
}

/** Years without a calendar that a told date ran into; empty where it ran into none. */
export function tahunKurang(p: Peristiwa): string {
  return rangkai(larik(objek(p.isi.tenggat).kalenderKurang).map(String));
}

/** Numbered steps of the published standard after the one that this paper proves. */
export function bagianLangkah(p: Peristiwa, bahan: Bahan, k: Kalimat): Blok[] {
  const kini = bahan.standar.langkah.find((l) => l.tindakan === p.tindakan)?.nomor ?? 0;
  const baris = bahan.standar.langkah.flatMap((l) =>
    l.nomor === undefined || l.nomor <= kini
      ? []
      : [[String(l.nomor), l.uraian, l.oleh.map((kode) => namaJabatan(bahan, kode)).join(' / ')]],
  );
  if (baris.length === 0) return [];
  return [
    subjudul(k.satu('langkah')),
    { jenis: 'tabel', kepala: k.banyak('kepalaLangkah'), lebar: [1.2, 9, 4], baris },
  ];
}

export function bagianSaluran({ kantor }: Bahan, k: Kalimat): Blok[] {
  return [
    subjudul(k.satu('pengaduan')),
    { jenis: 'daftar', butir: kantor.saluranPengaduan },
    paragraf(k.satu('penutup')),
  ];
}

/** The head of the ledger in the citizen's hand: a witness that nobody in the office can change (docs/keamanan.md). */
export function kakiTersidik({ sidikJejak }: Bahan, k: Kalimat): string {
  return sidikJejak === null ? k.satu('kaki') : `${k.satu('kaki')} ${k.satu('sidikJejak')}`;
}

/**
 * The officer who received, and the citizen (`warga`; null = does not sign). Of nobody who is not at the counter (as the standard has
 * the channel) a signature is asked; a receipt that goes out by e-mail says how it went.
 */
export function bagianTandaTangan(p: Peristiwa, bahan: Bahan, k: Kalimat, warga: TandaTangan | null): Blok[] {
  const petugas = penerima(bahan, p.jabatan, k.banyak('petugas'));
  const lewatEmail = p.isi.saluran === SALURAN_EMAIL;
  if (warga !== null && hadir(p, bahan)) {
    return [{ jenis: 'tandaTangan', kolom: [tandaTanganPetugas(bahan, p.jabatan, petugas), warga] }];
  }
  const atas = [tempatTanggal(bahan, p.tanggal), ...petugas];
  return [
    ...(lewatEmail ? [paragraf(k.satu('lewatEmail'))] : []),
    { jenis: 'tandaTangan', kolom: [tandaTanganPetugas(bahan, p.jabatan, atas)] },
  ];
}

/** A channel that the standard doesn't know says nothing: there is room to sign. */
function hadir(p: Peristiwa, { standar }: Bahan): boolean {
  const saluran = standar.saluran.find((s) => s.kode === p.isi.saluran);
  return saluran === undefined || saluran.hadir === true;
}

/** Code of the channel in every standard. */
const SALURAN_EMAIL = 'email';

/** Whose post receives at the counter; another one that does is named in its own words. */
export const JABATAN_LOKET = 'front-office';

/** The lines over the signature of whoever received. */
export function penerima(bahan: BahanKantor, jabatan: string, petugas: readonly string[]): readonly string[] {
  return jabatan === JABATAN_LOKET ? petugas : [...petugas, jabatanPenanda(bahan, jabatan)];
}

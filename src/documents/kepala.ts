import { tanggalSurat } from '../domain/bahasa.js';
import type { Peristiwa } from '../domain/kasus.js';
import { susunNomorSurat } from '../domain/nomor-surat.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { Bahan, BahanKantor } from './bahan.js';
import type { Blok, Naskah, TandaTangan } from './blok.js';
import { barisDari, teks } from './isian.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_KOP = ['alamat', 'telepon', 'posel'] as const;

/** The letterhead of the office. */
export function kop(bahan: BahanKantor): Blok {
  const { kop: baris, alamat, telepon, posel, logo } = bahan.kantor;
  const pengisi: Pengisi<typeof PENGISI_KOP> = { alamat, telepon, posel };
  const k = kalimat(bahan, 'kop', pengisi);
  const kontak = [telepon && k.satu('telepon'), posel && k.satu('posel')].filter((b) => b !== '').join(', ');
  const bawah = [alamat && k.satu('alamat'), kontak].filter((b) => b !== '');
  return { jenis: 'kop', baris, alamat: bawah, ...(logo === null ? {} : { logo }) };
}

/** `Rangkasbitung, 13 Maret 2026`. */
export function tempatTanggal(bahan: BahanKantor, tanggal: Tanggal): string {
  return `${bahan.kantor.kota}, ${tanggalSurat(tanggal)}`;
}

/** Name of a position; a code that the list lacks stands as it is. */
export function namaJabatan(bahan: BahanKantor, kode: string): string {
  return bahan.jabatan[kode] ?? kode;
}

/** How a position signs, in one line: as the office has it among its signatories (`Plt. …` too), or by its plain name. */
export function jabatanPenanda(bahan: BahanKantor, kode: string): string {
  return barisPenanda(bahan, kode).join(', ');
}

/** The same line by line: `a.n. Kepala Dinas`, `Sekretaris`. */
function barisPenanda(bahan: BahanKantor, kode: string): string[] {
  return (bahan.kantor.penandaTangan[kode]?.jabatan || namaJabatan(bahan, kode)).split(' / ');
}

/** Signature of an officer by position: name and NIP where the office has named somebody, dots where not. */
export function tandaTanganPetugas(bahan: BahanKantor, jabatan: string, atas: readonly string[]): TandaTangan {
  const pejabat = bahan.kantor.penandaTangan[jabatan];
  const nip = pejabat?.nip ? `NIP. ${pejabat.nip}` : 'NIP. ............................................';
  return { atas, nama: pejabat?.nama ?? '', bawah: [nip] };
}

/** A decision is signed by one officer: place and date, position, name. */
export function tandaTanganTunggal(bahan: Bahan, tanggal: Tanggal, jabatan: string): Blok {
  const atas = [tempatTanggal(bahan, tanggal), ...`${barisPenanda(bahan, jabatan).join('\n')},`.split('\n')];
  return { jenis: 'tandaTangan', kolom: [tandaTanganPetugas(bahan, jabatan, atas)] };
}

/** A letter: letterhead, title over the letter's number and the case's, then what it says (last its signature). */
export function surat(
  kepala: Pick<Naskah, 'jenis' | 'judul'>,
  p: Peristiwa,
  bahan: Bahan,
  k: Kalimat,
  isi: readonly Blok[],
): Naskah {
  const bawah = [k.satu('nomorSurat'), k.satu('nomor')];
  return {
    ...kepala,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [kop(bahan), { jenis: 'judul', teks: k.satu('judul'), bawah }, ...isi],
  };
}

/** The number of a letter: of the office's own register, dots where it is not known yet. */
export function nomorSurat({ kantor }: Pick<Bahan, 'kantor'>, p: Peristiwa, jenis: 'surat' | 'sk' = 'surat'): string {
  return susunNomorSurat(kantor.nomorSurat, jenis, teks(p.isi.nomorSurat), p.tanggal);
}

export function subjudul(teks: string): Blok {
  return { jenis: 'paragraf', teks, tebal: true, rata: 'kiri' };
}

export function paragraf(teks: string): Blok {
  return { jenis: 'paragraf', teks, rata: 'penuh' };
}

/** Recorded words under their heading; nothing where none were given. */
export function bagianKutipan(judul: string, nilai: string | null): Blok[] {
  return nilai === null ? [] : [subjudul(judul), { jenis: 'kutipan', baris: barisDari(nilai) }];
}

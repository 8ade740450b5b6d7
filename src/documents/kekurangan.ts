import { tanggalPanjang } from '../domain/bahasa.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import { kataCari, kunciCari } from '../domain/teks.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { isianSebelum, larik, teks } from './isian.js';
import { bagianKutipan, nomorSurat, paragraf, subjudul, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPermohonan } from './permohonan.js';
import { kalimat, type Pengisi } from './templat.js';

export const PENGISI_KEKURANGAN = ['nomor', 'kantor', 'tanggal', 'nomorSurat'] as const;

/** What is missing, each once: a short word of `--kurang` in the words of the requirement that it means, else as it was typed. */
function butirKurang(p: Peristiwa, { persyaratan }: Standar): string[] {
  const butir = larik(p.isi.kurang).flatMap((b) => teks(b) ?? []);
  return [...new Set(butir.map((b) => persyaratanBerkata(persyaratan, kunciCari(b)) ?? b))];
}

/** The only requirement that has this word, or words with these initials (`kk`: Kartu Keluarga); null: none, or several. */
function persyaratanBerkata(persyaratan: readonly string[], kata: string): string | null {
  const [satu = null, lain] = persyaratan.filter((syarat) => {
    const semua = kataCari(syarat);
    const huruf = semua.map((k) => k.charAt(0)).join('');
    return semua.includes(kata) || (kata.length > 1 && huruf.includes(kata));
  });
  return lain === undefined ? satu : null;
}

/** Notice that the file lacks something: what is to be brought, and since when the clock stands still. */
export function kekurangan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const isian = isianSebelum(kasus, p, bahan.standar);
  const pengisi: Pengisi<typeof PENGISI_KEKURANGAN> = {
    nomor: kasus.nomor,
    kantor: bahan.kantor.nama,
    tanggal: tanggalPanjang(p.tanggal),
    nomorSurat: nomorSurat(bahan, p),
  };
  const k = kalimat(bahan, 'kekurangan', pengisi);
  return surat({ jenis: 'kekurangan', judul: `Pemberitahuan kekurangan berkas ${kasus.nomor}` }, p, bahan, k, [
    ...bagianPermohonan(kasus, isian, k),
    subjudul(k.satu('kurang')),
    { jenis: 'daftar', butir: butirKurang(p, bahan.standar), bernomor: true },
    ...bagianKutipan(k.satu('catatan'), teks(p.isi.catatan)),
    paragraf(k.satu('jam')),
    paragraf(k.satu('penutup')),
    tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
  ]);
}

import { tanggalPanjang } from '../domain/bahasa.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { isianSebelum, larik, teks } from './isian.js';
import { bagianKutipan, nomorSurat, paragraf, subjudul, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPermohonan } from './permohonan.js';
import { kalimat, type Pengisi } from './templat.js';

export const PENGISI_KEKURANGAN = ['nomor', 'kantor', 'tanggal', 'nomorSurat'] as const;

/** Short words of `--kurang` → the service standard's own; anything else is printed as it was typed. */
const SEBUTAN: ReadonlyMap<string, string> = new Map([
  ['ktp', 'KTP / Kartu Keluarga'],
  ['kk', 'KTP / Kartu Keluarga'],
  ['formulir', 'Formulir permohonan'],
]);

function butirKurang(p: Peristiwa): string[] {
  const butir = larik(p.isi.kurang).flatMap((b) => teks(b) ?? []);
  return [...new Set(butir.map((b) => SEBUTAN.get(b.toLowerCase()) ?? b))];
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
    { jenis: 'daftar', butir: butirKurang(p), bernomor: true },
    ...bagianKutipan(k.satu('catatan'), teks(p.isi.catatan)),
    paragraf(k.satu('jam')),
    paragraf(k.satu('penutup')),
    tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
  ]);
}

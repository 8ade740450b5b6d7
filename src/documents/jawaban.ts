import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import type { Blok, Naskah } from './blok.js';
import { CARA_JAWAB } from './cara.js';
import { barisDari, teks, terisi } from './isian.js';
import { nomorSurat, paragraf, subjudul, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPengaduan } from './pengaduan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_JAWABAN = ['nomor', 'kantor', 'nomorSurat'] as const;

/** Whoever of the team wrote it, the answer is the Pejabat Pengelola Pengaduan's. */
const PENANDA = 'pejabat-pengaduan';

/** Answer to a complaint (UU 25/2009): what was complained about and what the office says to it. */
export function jawaban(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const pengisi: Pengisi<typeof PENGISI_JAWABAN> = {
    nomor: kasus.nomor,
    kantor: bahan.kantor.nama,
    nomorSurat: nomorSurat(bahan, p),
  };
  const k = kalimat(bahan, 'jawaban', pengisi);
  const cara = teks(p.isi.cara);
  return surat({ jenis: 'jawaban', judul: `Jawaban pengaduan ${kasus.nomor}` }, p, bahan, k, [
    paragraf(k.satu('pembuka')),
    ...bagianPengaduan(kasus, p, bahan, k),
    ...bagianJawaban(teks(p.isi.jawaban), k),
    { jenis: 'pasangan', isi: terisi([[k.satu('cara'), cara === null ? null : (CARA_JAWAB[cara] ?? cara)]]) },
    paragraf(k.satu('penutup')),
    tandaTanganTunggal(bahan, p.tanggal, PENANDA),
  ]);
}

/** The answer to a secret report is hidden like the report: the paper says that it was told, not what. */
function bagianJawaban(isi: string | null, k: Kalimat): Blok[] {
  const badan: Blok = isi === null ? paragraf(k.satu('tertutup')) : { jenis: 'kutipan', baris: barisDari(isi) };
  return [subjudul(k.satu('jawaban')), badan];
}

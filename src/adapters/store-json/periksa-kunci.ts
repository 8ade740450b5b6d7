import { kunciTercatat, NOMOR_KUNCI } from '../../domain/catatan-kunci.js';
import { kunciDari, sidikKunci } from '../../domain/kunci-kantor.js';
import { FOLDER_KUNCI } from './jalur.js';
import { bacaKunci } from './kunci-kantor.js';
import type { Periksaan } from './periksaan.js';
import { terbaru } from './terbaru.js';

/** Is the secret there of each key that is on record? Without the one in use no paper is drawn. */
export async function periksaKunci(p: Periksaan): Promise<void> {
  const catatan = p.rusak.has(NOMOR_KUNCI) ? null : await terbaru(p.r, NOMOR_KUNCI);
  const { aktif, semua } = kunciTercatat(catatan?.berkas ?? null);
  if (semua.length === 0) return;
  const ada = new Set((await bacaKunci(p.r)).map((benih) => kunciDari(benih).publik));
  for (const publik of semua.filter((k) => !ada.has(k))) {
    const apa = `Kunci kantor ${sidikKunci(publik)} tidak ada atau rusak`;
    if (publik === aktif) p.lapor('kunci', FOLDER_KUNCI, NOMOR_KUNCI, `${apa}: dokumen tidak dapat dibuat.`);
    else p.lapor('kunci', FOLDER_KUNCI, NOMOR_KUNCI, `${apa}: kode pendek dokumen lamanya tidak dikenali.`, 'catatan');
  }
}

import { BERKAS_SEKILAS } from './jalur.js';
import { namaBerjalan } from './nama-berjalan.js';
import type { Periksaan } from './periksaan.js';
import { isiSekilas, masihSama, tandaKini } from './sekilas.js';
import { terbaru } from './terbaru.js';

/**
 * Glances that a list would believe now, each held against its case. One that differs was written by somebody, or by the
 * disk. Damaged cases are named elsewhere.
 */
export async function periksaSekilas(p: Periksaan): Promise<void> {
  const { r } = p;
  const ada = new Set(namaBerjalan(r));
  for (const [nama, entri] of Object.entries(isiSekilas(r))) {
    const [nomor = ''] = nama.split('.');
    const tanda = ada.has(nama) ? tandaKini(`${r.folder}/berjalan/${nama}`) : null;
    if (tanda === null || masihSama(entri, tanda) === null || p.rusak.has(nomor)) continue;
    const kini = await terbaru(r, nomor);
    if (kini === null || `${nomor}.${kini.revisi}.json` !== nama) continue;
    if (JSON.stringify(r.sekilas(kini.berkas)) === JSON.stringify(entri[4])) continue;
    p.lapor('sekilas', BERKAS_SEKILAS, nomor, 'Sekilas kasus ini berbeda dari isi kasusnya.');
  }
}

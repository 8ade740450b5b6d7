import { BERKAS_SEKILAS, uraiNamaKasus } from './jalur.js';
import { namaBerjalan } from './nama-berjalan.js';
import type { Periksaan } from './periksaan.js';
import { sekilasTersimpan, tandaKini } from './sekilas-berkas.js';
import { terbaruCepat } from './terbaru.js';

/**
 * Glances that a list would believe now, each held against its case, also where a name stands twice. One that differs was
 * written by somebody, or by the disk. Damaged cases are named elsewhere.
 */
export async function periksaSekilas(p: Periksaan): Promise<void> {
  const { r } = p;
  const tersimpan = sekilasTersimpan(r);
  const ada = new Set(namaBerjalan(r));
  for (const [ke, nama] of tersimpan.nama.entries()) {
    if (!ada.has(nama)) continue;
    const nomor = uraiNamaKasus(nama)?.nomor;
    const tanda = tandaKini(`${r.folder}/berjalan/${nama}`);
    if (nomor === undefined || tanda === null || p.rusak.has(nomor)) continue;
    const letak = tersimpan.letak(nama, tanda, ke);
    const kini = letak < 0 ? null : await terbaruCepat(r, nomor);
    if (kini === null || `${nomor}.${kini.revisi}.json` !== nama) continue;
    if (JSON.stringify(r.sekilas?.dari(kini.berkas)) === JSON.stringify(tersimpan.entri(letak).isi)) continue;
    p.lapor('sekilas', BERKAS_SEKILAS, nomor, 'Sekilas kasus ini berbeda dari isi kasusnya.');
  }
}

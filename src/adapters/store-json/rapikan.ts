import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { tambahUtuh } from './berkas-jejak.js';
import { buatFolderToko, fsyncFolder, hapus, pautkan, simpul } from './cakram.js';
import { folderArsip, jalurKasus, tahunNomor } from './jalur.js';
import { catatJejak } from './jejak.js';
import { ringkasan } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { salinanCepat } from './terbaru.js';

/** After a revision stands and is synced: ledger, then archive, then the revisions before it. May be done twice. */
export async function rampungkan(r: Ruang, berkas: BerkasKasus, dari: () => number | null): Promise<void> {
  await catatJejak(r, berkas, dari);
  await r.kait('terjejak');
  const semua = salinanCepat(r, berkas.nomor);
  // A later revision is its own writer's to tidy up.
  if (semua.some((s) => s.revisi > berkas.revisi)) return;
  const selesai = r.selesai(berkas);
  if (selesai) await arsipkan(r, berkas);
  // Oldest first, and a stop at the first error: as long as the base of a write stands, nothing above it was removed
  // (`masihBerlaku` relies on it). `berjalan` first: `arsipkan` of another then finds nothing to link.
  for (const { revisi } of semua.filter((s) => s.revisi < berkas.revisi)) {
    hapus(jalurKasus(r.folder, 'berjalan', { nomor: berkas.nomor, revisi }));
    hapus(jalurKasus(r.folder, 'arsip', { nomor: berkas.nomor, revisi }));
  }
  if (selesai && simpul(jalurKasus(r.folder, 'arsip', berkas)) !== null)
    hapus(jalurKasus(r.folder, 'berjalan', berkas));
}

async function arsipkan(r: Ruang, berkas: BerkasKasus): Promise<void> {
  const folder = folderArsip(r.folder, berkas.nomor);
  buatFolderToko(folder);
  // `hilang` or `sudah-ada`: another has archived it.
  pautkan(jalurKasus(r.folder, 'berjalan', berkas), jalurKasus(r.folder, 'arsip', berkas));
  fsyncFolder(folder);
  tambahUtuh(join(r.folder, 'arsip', `${tahunNomor(berkas.nomor)}.jsonl`), [ringkasan(berkas)]);
  await r.kait('terarsip');
}

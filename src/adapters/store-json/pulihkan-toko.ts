import { lstatSync } from 'node:fs';
import type { HasilPulih, KeadaanTujuan, PengamatSalin, RencanaPulih } from '../../ports/cadangan.js';
import { tolakPemakaian } from './cadangan-galat.js';
import { bedaIsi } from './cadangan-manifes.js';
import { daftar, hapus, kecuali } from './cakram.js';
import { tandaPemulihan } from './kelengkapan.js';
import { gantiToko } from './pulihkan-ganti.js';
import { bacaSumber, folderSumber, type Sumber } from './pulihkan-sumber.js';
import type { Ruang } from './ruang.js';

/** Restores a backup that was found whole. `setuju` sees first what there is in its place. */
export async function pulihkan(
  r: Ruang,
  dari: string,
  p: PengamatSalin,
  setuju: (rencana: RencanaPulih) => Promise<boolean>,
): Promise<HasilPulih> {
  const sumber = await bacaSumber(r, folderSumber(r, dari), p);
  const keadaan = await keadaanTujuan(r, sumber, p);
  const rencana = { cadangan: sumber.cadangan, keadaan };
  const disetujui = await setuju(rencana);
  // The mark of a restore that was killed at its very end.
  if (disetujui && keadaan === 'sama') hapus(tandaPemulihan(r.folder));
  if (!disetujui || keadaan === 'sama') return { ...rencana, dipulihkan: false, disisihkan: null };
  const disisihkan = await gantiToko(r, sumber, keadaan === 'berisi', p);
  return { ...rencana, dipulihkan: true, disisihkan };
}

async function keadaanTujuan(r: Ruang, { sidik }: Sumber, p: PengamatSalin): Promise<KeadaanTujuan> {
  const s = kecuali('ENOENT', null, () => lstatSync(r.folder));
  if (s !== null && !s.isDirectory() && !s.isSymbolicLink()) {
    throw tolakPemakaian('Folder data bukan folder.', `${r.folder} adalah berkas.`, 'sebut folder lain: --data DIR');
  }
  if (daftar(r.folder).length === 0) return 'kosong';
  const beda = await bedaIsi(r.folder, sidik, (berkas) => p.maju('Membandingkan', berkas));
  return beda === null ? 'sama' : 'berisi';
}

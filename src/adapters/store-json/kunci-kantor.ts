import { join } from 'node:path';
import { kunciDari } from '../../domain/kunci-kantor.js';
import { buatFolder, daftar, fsyncFolder, hapus, pautkan, tulisBaru } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { bacaIsi, bentukTulis } from './isi-berkas.js';
import { FOLDER_KUNCI } from './jalur.js';
import type { Ruang } from './ruang.js';

const NAMA = /^[0-9a-f]{16}\.kunci$/;

export function adalahNamaKunci(nama: string): boolean {
  return NAMA.test(nama);
}

/** Every secret that can be read and is the one that its name says. */
export async function bacaKunci(r: Ruang): Promise<readonly string[]> {
  const semua: string[] = [];
  for (const nama of daftar(join(r.folder, FOLDER_KUNCI)).sort()) {
    const benih = NAMA.test(nama) ? await satuKunci(r, `${FOLDER_KUNCI}/${nama}`) : null;
    if (benih !== null) semua.push(benih);
  }
  return semua;
}

/** null: gone, damaged, or another key than its name says. */
async function satuKunci(r: Ruang, nama: string): Promise<string | null> {
  try {
    const benih = (await bacaIsi(r, join(r.folder, nama), nama))?.toString('latin1').trim() ?? '';
    return /^[0-9a-f]{64}$/.test(benih) && jalurKunci(benih) === nama ? benih : null;
  } catch (galat) {
    if (galat instanceof DokumenRusak) return null;
    throw galat;
  }
}

/** Complete and synced before it has its name, sealed in a sealed store. One that is there already is the same. */
export async function simpanKunci(r: Ruang, benih: string): Promise<void> {
  const nama = jalurKunci(benih);
  const folder = join(r.folder, FOLDER_KUNCI);
  const sementara = join(r.folder, 'proses', `kunci-${r.acak()}.tmp`);
  buatFolder(folder);
  tulisBaru(sementara, await bentukTulis(r, nama, Buffer.from(`${benih}\n`)));
  pautkan(sementara, join(r.folder, nama));
  fsyncFolder(folder);
  hapus(sementara);
}

/** `kunci-kantor/<first 16 digits of the public key>.kunci`, relative to the store. */
function jalurKunci(benih: string): string {
  return `${FOLDER_KUNCI}/${kunciDari(benih).publik.slice(0, 16)}.kunci`;
}

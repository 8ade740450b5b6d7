import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Cadangan, PengamatSalin } from '../../ports/cadangan.js';
import { tolakCadangan, tolakPemakaian } from './cadangan-galat.js';
import { bacaManifes, bedaIsi, FOLDER_DATA } from './cadangan-manifes.js';
import { telaahFolder } from './cadangan-telaah.js';
import { kodeGalat } from './cakram.js';
import { type Ruang, ruangDi } from './ruang.js';

/** A backup that was found whole. */
export interface Sumber {
  cadangan: Cadangan;
  /** Its folder of data. */
  data: string;
  /** File → SHA-256. */
  sidik: ReadonlyMap<string, string>;
}

/** The folder that was named, where it really is. Refused (exit 2): it isn't there. */
export function folderSumber(r: Ruang, dari: string): string {
  const sumber = jalurNyata(dari);
  if (sumber === null) {
    throw tolakPemakaian('Sumbernya tidak ada.', `Tidak ada folder ${dari}.`, 'periksa nama folder dan cakramnya');
  }
  const toko = jalurNyata(r.folder);
  if (toko !== null && (`${sumber}/`.startsWith(`${toko}/`) || `${toko}/`.startsWith(`${sumber}/`))) {
    const sebab = `${sumber} dan folder data ${toko} terletak satu di dalam yang lain.`;
    throw tolakPemakaian('Sumbernya tidak dapat dipakai.', sebab, 'sebut cadangan atau folder data yang lain');
  }
  return sumber;
}

/** null when it is not there. */
export function jalurNyata(jalur: string): string | null {
  try {
    return realpathSync(jalur);
  } catch (galat) {
    if (['ENOENT', 'ENOTDIR'].includes(kodeGalat(galat) ?? '')) return null;
    throw galat;
  }
}

/** Reads a whole backup: each file against its hash, every chain, the ledger. What was damaged when it was made may be. */
export async function bacaSumber(r: Ruang, folder: string, p: PengamatSalin): Promise<Sumber> {
  const { cadangan, sidik } = await bacaManifes(folder);
  const data = join(folder, FOLDER_DATA);
  const beda = await bedaIsi(data, sidik, (berkas) => p.maju('Membaca cadangan', berkas));
  if (beda !== null) throw tolakCadangan(folder, beda);
  const { jumlah, jejak, temuan } = await telaahFolder(ruangDi(r, data), p.tafsir, (n) =>
    p.maju('Memeriksa cadangan', n),
  );
  const dulu = new Set(cadangan.temuan.map(({ jenis, berkas }) => `${jenis} ${berkas}`));
  const baru = temuan.find(({ jenis, berkas }) => !dulu.has(`${jenis} ${berkas}`));
  if (baru !== undefined) throw tolakCadangan(folder, `${baru.berkas}: ${baru.pesan}`);
  if (jumlah.peristiwa !== cadangan.peristiwa || jejak.sidik !== cadangan.jejak.sidik) {
    throw tolakCadangan(folder, 'Jumlah peristiwa atau ujung jejaknya bukan yang tercatat di cadangan.json.');
  }
  return { cadangan, data, sidik };
}

import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KertasToko } from '../../ports/store.js';
import { buatFolderToko, fsyncFolder, hapus, kecuali, MODE_BERKAS } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { bacaAwal, bacaIsi, bentukTulis, sidikIsi } from './isi-berkas.js';
import { jalurKertas } from './jalur.js';
import type { Ruang } from './ruang.js';
import { berkasTersegel } from './sandi-awal.js';

/** Saves a paper durably; a paper that was there is replaced. */
export async function simpanKertas(r: Ruang, nomor: string, jenis: string, isi: Uint8Array): Promise<KertasToko> {
  const { default: tulisAtomik } = await import('write-file-atomic');
  const berkas = jalurKertas(nomor, jenis);
  const jalur = join(r.folder, berkas);
  buatFolderToko(dirname(dirname(jalur)));
  buatFolderToko(dirname(jalur));
  // The library follows a link that somebody put there.
  if (kecuali('ENOENT', false, () => lstatSync(jalur).isSymbolicLink())) hapus(jalur);
  const bentuk = await bentukTulis(r, berkas, isi);
  await tulisAtomik(jalur, Buffer.from(bentuk), { mode: MODE_BERKAS });
  // It ignores a short write, as a full disk makes it.
  if (statSync(jalur).size !== bentuk.length) throw Object.assign(new Error('dokumen terpotong'), { code: 'ENOSPC' });
  fsyncFolder(dirname(jalur));
  return { berkas, sha256: sidikIsi(isi), tersegel: bentuk !== isi };
}

/** null when there is no such paper, or its seal is damaged: it is drawn again. */
export async function kertas(r: Ruang, nomor: string, jenis: string): Promise<KertasToko | null> {
  const berkas = jalurKertas(nomor, jenis);
  const jalur = join(r.folder, berkas);
  try {
    const isi = await bacaIsi(r, jalur, berkas);
    return isi === null ? null : { berkas, sha256: sidikIsi(isi), tersegel: berkasTersegel(bacaAwal(jalur) ?? isi) };
  } catch (galat) {
    if (galat instanceof DokumenRusak) return null;
    throw galat;
  }
}

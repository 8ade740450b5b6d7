import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buatFolder, fsyncFolder, hapus, kecuali, MODE_BERKAS } from './cakram.js';
import { jalurKertas } from './jalur.js';
import type { Ruang } from './ruang.js';

/** A saved paper: its path relative to the store, and the SHA-256 of its bytes. */
export interface Kertas {
  berkas: string;
  sha256: string;
}

/** Saves a paper durably; a paper that was there is replaced. */
export async function simpanKertas(r: Ruang, nomor: string, jenis: string, isi: Uint8Array): Promise<Kertas> {
  const { default: tulisAtomik } = await import('write-file-atomic');
  const berkas = jalurKertas(nomor, jenis);
  const jalur = join(r.folder, berkas);
  buatFolder(dirname(jalur));
  // The library follows a link that somebody put there.
  if (kecuali('ENOENT', false, () => lstatSync(jalur).isSymbolicLink())) hapus(jalur);
  await tulisAtomik(jalur, Buffer.from(isi), { mode: MODE_BERKAS });
  // It ignores a short write, as a full disk makes it.
  if (statSync(jalur).size !== isi.length) throw Object.assign(new Error('dokumen terpotong'), { code: 'ENOSPC' });
  fsyncFolder(dirname(jalur));
  return { berkas, sha256: sidikIsi(isi) };
}

/** null when there is no such paper. */
export function kertas(r: Ruang, nomor: string, jenis: string): Kertas | null {
  const berkas = jalurKertas(nomor, jenis);
  const isi = kecuali('ENOENT', null, () => readFileSync(join(r.folder, berkas)));
  return isi === null ? null : { berkas, sha256: sidikIsi(isi) };
}

function sidikIsi(isi: Uint8Array): string {
  return createHash('sha256').update(isi).digest('hex');
}

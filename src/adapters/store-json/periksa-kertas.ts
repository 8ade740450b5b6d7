import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { kecuali } from './cakram.js';
import { jalurKertas } from './jalur.js';
import type { Periksaan } from './periksaan.js';

/** Papers are drawn from the events, so a missing one is only remarked on. */
export function periksaKertas(p: Periksaan, nomor: string, jenis: readonly string[]): void {
  for (const satu of jenis) {
    const berkas = jalurKertas(nomor, satu);
    const s = kecuali('ENOENT', null, () => lstatSync(join(p.r.folder, berkas)));
    if (s?.isFile() === true && s.size > 0) continue;
    p.lapor('kertas', berkas, nomor, `Kertas ${s === null ? 'tidak ada' : 'tidak utuh'}: layanan cetak ${nomor}.`);
  }
}

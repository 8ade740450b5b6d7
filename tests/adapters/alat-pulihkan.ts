import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { HasilPulih } from '../../src/ports/cadangan.js';
import { cadangan, DIAM } from './alat-cadangan.js';
import { tokoIsi } from './alat-periksa.js';
import { buangFolder, folderBaru, nilai, toko, tolakToko } from './bahan-toko.js';

/** A store and its backup, made once; each test gets a copy. */
let contoh: string;
export let akar: string;
export let folder: string;
export let cad: string;
beforeAll(async () => {
  contoh = mkdtempSync(join(tmpdir(), 'layanan-contoh-'));
  renameSync(await tokoIsi(), join(contoh, 'toko'));
  mkdirSync(join(contoh, 'usb'));
  cad = (await cadangan(toko(join(contoh, 'toko')), join(contoh, 'usb'))).jalur;
});
afterAll(() => rmSync(contoh, { recursive: true, force: true }));
beforeEach(() => {
  akar = folderBaru();
  execFileSync('cp', ['-a', `${contoh}/.`, akar]);
  folder = join(akar, 'toko');
  cad = join(akar, 'usb', readdirSync(join(contoh, 'usb'))[0] ?? '');
});
afterEach(buangFolder);

export const ya = async () => true;
export const pulih = async (): Promise<HasilPulih> => nilai(await toko(folder).pulihkan(cad, DIAM, ya));
export const coba = async () => tolakToko(await toko(folder).pulihkan(cad, DIAM, ya));

/** The backup that `pulih` takes. */
export function pakaiCadangan(jalur: string): void {
  cad = jalur;
}

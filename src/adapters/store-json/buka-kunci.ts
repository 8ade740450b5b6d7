import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeteranganKunci } from '../../ports/periksa.js';
import { kecuali } from './cakram.js';
import { bacaPemegang } from './pemegang.js';
import type { Ruang } from './ruang.js';

/** Shows the lock and takes it away when told to. It is a courtesy only: even a living holder loses nothing by it. */
export async function bukaKunci(
  r: Ruang,
  setuju: (kunci: KeteranganKunci) => Promise<boolean>,
): Promise<KeteranganKunci | null> {
  const jalur = join(r.folder, 'kunci');
  const mtime = kecuali('ENOENT', null, () => statSync(jalur).mtimeMs);
  if (mtime === null) return null;
  const { pid, komputer, sejak } = bacaPemegang(r) ?? { pid: null, komputer: null, sejak: null };
  const kunci = { pid, komputer, sejak, diamMs: Math.max(0, r.jam() - mtime) };
  if (await setuju(kunci)) rmSync(jalur, { recursive: true, force: true });
  return kunci;
}

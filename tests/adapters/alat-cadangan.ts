import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpsiTokoJson } from '../../src/adapters/store-json/buka.js';
import { buktiBerlaku } from '../../src/domain/gabung-catatan.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import type { Cadangan, PengamatSalin } from '../../src/ports/cadangan.js';
import type { TafsirKasus } from '../../src/ports/periksa.js';
import type { Store } from '../../src/ports/store.js';
import { tafsir, temuan } from './alat-periksa.js';
import { nilai, toko as tokoUji } from './bahan-toko.js';

/** As the program reads paper numbers (where a joining gave another one, that), and as the acts of `tokoIsi` carry them. */
const tafsirBukti: TafsirKasus = (berkas) => ({
  kertas: [],
  nomorDokumen: [...buktiBerlaku(berkas.peristiwa).values(), ...tafsir(berkas).nomorDokumen],
  salah: null,
});

/** Closed by the last act that gave a status: a joining gives none. */
const selesai = (berkas: BerkasKasus) => berkas.peristiwa.findLast((p) => p.status !== null)?.status === 'diserahkan';

export const toko = (folder: string, opsi: Partial<OpsiTokoJson> = {}): Store => tokoUji(folder, { selesai, ...opsi });

export const DIAM: PengamatSalin = { tafsir: tafsirBukti, maju: () => undefined };

export async function cadangan(t: Store, ke: string): Promise<Cadangan> {
  return nilai(await t.cadangkan(ke, DIAM));
}

/** Real problems of a store. */
export async function masalahToko(folder: string): Promise<string[]> {
  const semua = await temuan(folder, toko(folder), tafsirBukti);
  return semua.filter((t) => t.tingkat !== 'catatan').map((t) => `${t.jenis} ${t.berkas} ${t.pesan}`);
}

/** Every file of a folder with its content, without what is no record. */
export function isiSemua(folder: string): Record<string, string> {
  const nama = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const berkas = nama.filter((n) => n.isFile()).map((n) => join(n.parentPath, n.name).slice(folder.length + 1));
  return Object.fromEntries(
    berkas
      .filter((b) => !/^(proses\/|kunci|pemegang\.json)/.test(b))
      .sort()
      .map((b) => [b, readFileSync(join(folder, b)).toString('latin1')]),
  );
}

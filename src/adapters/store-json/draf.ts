import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Draf, drafKosong, drafUsang, terlamaDraf, uraiDraf } from '../../domain/draf.js';
import { berhasil } from '../../domain/hasil.js';
import type { GudangDraf } from '../../ports/draf.js';
import { buatFolderToko, daftar, hapusDiam, tolakTautan, tulisBaru } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { dijaga, dijagaLempar } from './galat.js';
import { bacaIsi, bentukTulis } from './isi-berkas.js';
import { FOLDER_DRAF } from './jalur.js';
import { type Jendela, jendelaIni, jendelaLain } from './jendela.js';
import type { Ruang } from './ruang.js';
import { buangSisa, buangSisaUsang, milikSunting, sisaSunting, tempatSunting } from './sisa-sunting.js';
import { siapkanToko } from './toko.js';

const NAMA = /^[0-9a-f]{16}\.json$/;
/** One that is being written; what a killed program left goes with the drafts that are too old. */
const SEMENTARA = /^[0-9a-f]{16}\.json\.[0-9a-z]+\.tmp$/;

export function adalahNamaDraf(nama: string): boolean {
  return NAMA.test(nama) || SEMENTARA.test(nama) || milikSunting(nama);
}

/** `draf/<id>.json`, sealed in a sealed store. */
export function gudangDraf(r: Ruang): GudangDraf {
  return {
    simpan: (draf) => dijaga(r.folder, async () => berhasil(await simpan(r, draf))),
    semua: () => dijagaLempar(r.folder, () => semua(r)),
    tempatSunting: (id, kunci) => dijaga(r.folder, async () => berhasil(tempatSunting(r, id, kunci))),
    hapus: async (id) => buang(r, id, namaDiam(r)),
  };
}

/** What can't be listed now goes with drafts that are too old: removing one hinders nobody. */
function namaDiam(r: Ruang): readonly string[] {
  try {
    return daftar(join(r.folder, FOLDER_DRAF));
  } catch {
    return [];
  }
}

/** With the texts that belong to it. */
function buang(r: Ruang, id: string, nama: readonly string[]): void {
  hapusDiam(jalurDraf(r, id));
  buangSisa(r, id, nama);
}

function jalurDraf(r: Ruang, id: string): string {
  if (!NAMA.test(`${id}.json`)) throw new Error('bukan id draf');
  return join(r.folder, FOLDER_DRAF, `${id}.json`);
}

async function simpan(r: Ruang, draf: Draf): Promise<null> {
  await siapkanToko(r);
  buatFolderToko(join(r.folder, FOLDER_DRAF));
  const jalur = jalurDraf(r, draf.id);
  const sementara = `${jalur}.${r.acak()}.tmp`;
  const { terbuka, tertinggal: _, ...tersimpan } = draf;
  const isi = Buffer.from(
    `${JSON.stringify(terbuka === true ? { ...tersimpan, jendela: jendelaIni() } : tersimpan)}\n`,
  );
  try {
    tulisBaru(sementara, await bentukTulis(r, `${FOLDER_DRAF}/${draf.id}.json`, isi));
    renameSync(sementara, jalur);
  } catch (galat) {
    hapusDiam(sementara);
    throw galat;
  }
  return null;
}

async function semua(r: Ruang): Promise<readonly Draf[]> {
  const folder = join(r.folder, FOLDER_DRAF);
  tolakTautan(folder);
  const isi = daftar(folder);
  const ada: Draf[] = [];
  for (const nama of isi.filter((n) => NAMA.test(n))) {
    const tersimpan = await baca(r, nama);
    if (tersimpan === null || tersimpan.id !== nama.slice(0, -'.json'.length)) continue;
    const draf = await denganSisa(r, tersimpan, isi);
    if (draf === null || drafUsang(draf, r.jam())) buang(r, tersimpan.id, isi);
    else ada.push(draf);
  }
  buangSisaUsang(r, isi, terlamaDraf(r.jam()));
  return ada.sort((a, b) => b.disimpan - a.disimpan);
}

/** With what an editor kept of it when the program was killed, which then goes; null: nothing was typed. */
async function denganSisa(r: Ruang, draf: Draf, nama: readonly string[]): Promise<Draf | null> {
  const sisa = draf.terbuka === true ? null : await sisaSunting(r, draf.id, nama);
  if (sisa === null) return draf;
  if (sisa.terbuka) return { ...draf, terbuka: true };
  const { tertinggal } = sisa;
  const gabungan = { ...draf, tertinggal, ketikan: { ...draf.ketikan, ...sisa.ketikan } };
  if (drafKosong(gabungan) && tertinggal.length === 0) return null;
  if ((await dijaga(r.folder, async () => berhasil(await simpan(r, gabungan)))).ok) sisa.buang();
  return gabungan;
}

function uraiBerkas(json: unknown): Draf | null {
  const draf = uraiDraf(json);
  if (draf === null) return null;
  const { jendela, ...isi } = draf as Draf & { jendela?: Partial<Jendela> | null };
  return { ...isi, terbuka: jendelaLain(jendela ?? null) };
}

/** null: gone meanwhile, or damaged; the others stay. */
async function baca(r: Ruang, nama: string): Promise<Draf | null> {
  try {
    const isi = await bacaIsi(r, join(r.folder, FOLDER_DRAF, nama), `${FOLDER_DRAF}/${nama}`);
    return isi === null ? null : uraiBerkas(JSON.parse(isi.toString()));
  } catch (galat) {
    if (galat instanceof DokumenRusak || galat instanceof SyntaxError) return null;
    throw galat;
  }
}

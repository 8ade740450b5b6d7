import { renameSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Draf, drafUsang, uraiDraf } from '../../domain/draf.js';
import { berhasil } from '../../domain/hasil.js';
import type { GudangDraf } from '../../ports/draf.js';
import { buatFolderToko, daftar, hapusDiam, tolakTautan, tulisBaru } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { dijaga, dijagaLempar } from './galat.js';
import { bacaIsi, bentukTulis } from './isi-berkas.js';
import { FOLDER_DRAF } from './jalur.js';
import type { Ruang } from './ruang.js';
import { prosesMati, ruangProses } from './ruang-proses.js';
import { siapkanToko } from './toko.js';

const NAMA = /^[0-9a-f]{16}\.json$/;
/** One that is being written; what a killed program left goes with the drafts that are too old. */
const SEMENTARA = /^[0-9a-f]{16}\.json\.[0-9a-z]+\.tmp$/;

export function adalahNamaDraf(nama: string): boolean {
  return NAMA.test(nama) || SEMENTARA.test(nama);
}

/** `draf/<id>.json`, sealed in a sealed store. */
export function gudangDraf(r: Ruang): GudangDraf {
  return {
    simpan: (draf) => dijaga(r.folder, async () => berhasil(await simpan(r, draf))),
    semua: () => dijagaLempar(r.folder, () => semua(r)),
    hapus: async (id) => hapusDiam(jalurDraf(r, id)),
  };
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
  const { terbuka, ...tersimpan } = draf;
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
  const ada: Draf[] = [];
  for (const nama of daftar(folder).filter((n) => NAMA.test(n))) {
    const draf = await baca(r, nama);
    if (draf === null || draf.id !== nama.slice(0, -'.json'.length)) continue;
    if (drafUsang(draf, r.jam())) hapusDiam(join(folder, nama));
    else ada.push(draf);
  }
  return ada.sort((a, b) => b.disimpan - a.disimpan);
}

/** The process that types a draft, as far as it can be told from others. */
interface Jendela {
  pid: number;
  komputer: string;
  /** Where the pid means a process; null where the system doesn't say. */
  ruang: string | null;
}

function jendelaIni(): Jendela {
  return { pid: process.pid, komputer: hostname(), ruang: ruangProses() };
}

function uraiBerkas(json: unknown): Draf | null {
  const draf = uraiDraf(json);
  if (draf === null) return null;
  const { jendela, ...isi } = draf as Draf & { jendela?: Partial<Jendela> | null };
  return { ...isi, terbuka: jendelaLain(jendela ?? null) };
}

/** Open in another window: its process is of this computer and lives. In doubt it isn't; a draft is only kept back by it. */
function jendelaLain(jendela: Partial<Jendela> | null): boolean {
  if (jendela === null || typeof jendela.pid !== 'number' || jendela.pid === process.pid) return false;
  const ini = jendelaIni();
  return jendela.komputer === ini.komputer && jendela.ruang === ini.ruang && !prosesMati(jendela.pid);
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

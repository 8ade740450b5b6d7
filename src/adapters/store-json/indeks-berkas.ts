import { renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badanBersidik, bersidik } from './bersidik.js';
import { buatFolderToko, daftar, fsyncFolder, hapusDiam, kecuali, tulisBaru } from './cakram.js';
import { BAGIAN, type Bagian, type IsiPotongan, masaPotongan } from './indeks-bentuk.js';
import { bagianSah, kepalaSah } from './indeks-sah.js';
import { bacaIsi, bentukTulis, sidikIsi } from './isi-berkas.js';
import type { NamaKasus } from './jalur.js';
import { FOLDER_INDEKS } from './jalur.js';
import type { Letak } from './letak-jejak.js';
import type { Ruang } from './ruang.js';

const KEPALA = `${FOLDER_INDEKS}/kepala.json`;
/** Other pieces that no head names are cleared away once they are so much older than it (ms): another may just be writing them. */
const UMUR_YATIM_MS = 600_000;

/** The form of head and parts: another, and it is made anew. */
export const BENTUK_INDEKS = 3;

/** A piece of the index: its name, and what its parts must be. */
export interface Potongan {
  nama: string;
  jumlah: number;
  /** First and last day of receipt (`hariKe`). */
  masa: readonly [number, number];
  sidik: Readonly<Record<Bagian, string>>;
}

/** `indeks/kepala.json`: up to where in the ledger the pieces tell what is in the archive. */
export interface KepalaIndeks {
  bentuk: typeof BENTUK_INDEKS;
  /** Whose rules it follows: another, and it is made anew. */
  cap: string;
  /** Id of the store. */
  toko: string;
  letak: Letak;
  potongan: readonly Potongan[];
  /** Numbers of cases that stand in more than one piece: the last one counts. */
  diganti: readonly string[];
  /** Records of the desk's own in the archive. */
  catatan: readonly NamaKasus[];
  /** Cases that couldn't be read or told: they are opened whatever is looked for. */
  ragu: readonly NamaKasus[];
}

export function adalahNamaIndeks(nama: string): boolean {
  const [awal = '', bagian, ...lain] = nama.split('.');
  return (
    nama === 'kepala.json' || (/^[A-Za-z0-9]+$/.test(awal) && BAGIAN.some((b) => b === bagian) && lain.length === 0)
  );
}

/** null: none, or not whole. */
export async function bacaKepalaIndeks(r: Ruang): Promise<KepalaIndeks | null> {
  const isi = await bacaIsi(r, join(r.folder, KEPALA), KEPALA);
  const badan = isi && badanBersidik(isi, sidikIsi);
  if (badan === null) return null;
  const kepala: unknown = JSON.parse(badan.toString());
  return kepalaSah(kepala) && kepala.bentuk === BENTUK_INDEKS ? kepala : null;
}

/** A part that the head names is gone, or not what the head says. */
export class IndeksRusak extends Error {
  override name = 'IndeksRusak';
}

/** What lies there before an index is made anew: it dies with the head that is replaced. */
export function namaIndeks(r: Ruang): ReadonlySet<string> {
  return new Set(daftar(join(r.folder, FOLDER_INDEKS)));
}

/**
 * Written beside, synced, and put in the place of the one before: whoever reads gets either. `mati`: files that go then, unless
 * it names them. Throws IndeksRusak where another who made it anew has thrown away what it names.
 */
export async function tulisKepalaIndeks(r: Ruang, kepala: KepalaIndeks, mati?: ReadonlySet<string>): Promise<void> {
  const isi = bersidik(Buffer.from(JSON.stringify(kepala)), sidikIsi);
  const sementara = join(r.folder, 'proses', `indeks-${r.acak()}.tmp`);
  tulisBaru(sementara, await bentukTulis(r, KEPALA, isi));
  fsyncFolder(join(r.folder, FOLDER_INDEKS));
  const ada = namaIndeks(r);
  if (!kepala.potongan.every(({ nama }) => BAGIAN.every((b) => ada.has(`${nama}.${b}`)))) {
    hapusDiam(sementara);
    throw new IndeksRusak();
  }
  renameSync(sementara, join(r.folder, KEPALA));
  buangYatim(r, kepala, mati);
}

export async function tulisPotongan(r: Ruang, jumlah: number, isi: IsiPotongan): Promise<Potongan> {
  buatFolderToko(join(r.folder, FOLDER_INDEKS));
  const nama = r.acak();
  for (const bagian of BAGIAN) {
    const berkas = namaBagian(nama, bagian);
    tulisBaru(join(r.folder, berkas), await bentukTulis(r, berkas, isi[bagian]));
  }
  const sidik = Object.fromEntries(BAGIAN.map((b) => [b, sidikIsi(isi[b])])) as Record<Bagian, string>;
  return { nama, jumlah, masa: masaPotongan(isi), sidik };
}

/** null: gone, or not what the head says. */
export async function bacaBagian(r: Ruang, potongan: Potongan, bagian: Bagian): Promise<Buffer | null> {
  const berkas = namaBagian(potongan.nama, bagian);
  const isi = await bacaIsi(r, join(r.folder, berkas), berkas);
  if (isi === null || sidikIsi(isi) !== potongan.sidik[bagian]) return null;
  return bagianSah(potongan, bagian, isi) ? isi : null;
}

function namaBagian(nama: string, bagian: Bagian): string {
  return `${FOLDER_INDEKS}/${nama}.${bagian}`;
}

function buangYatim(r: Ruang, { potongan }: KepalaIndeks, mati?: ReadonlySet<string>): void {
  const hidup = new Set(potongan.map((p) => p.nama));
  const umur = (nama: string) => kecuali('ENOENT', 0, () => statSync(join(r.folder, FOLDER_INDEKS, nama)).mtimeMs);
  const kini = umur('kepala.json');
  for (const nama of daftar(join(r.folder, FOLDER_INDEKS))) {
    if (nama === 'kepala.json' || hidup.has(nama.split('.')[0] ?? '')) continue;
    if (mati?.has(nama) === true || kini - umur(nama) > UMUR_YATIM_MS) hapusDiam(join(r.folder, FOLDER_INDEKS, nama));
  }
}

/** The index goes: what it says of somebody must not outlive an erasure. It is made anew when it is asked. */
export function buangIndeks(r: Ruang): void {
  rmSync(join(r.folder, FOLDER_INDEKS), { recursive: true, force: true });
}

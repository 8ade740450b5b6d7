import { lstatSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Penafsir } from '../../domain/dari-sekilas.js';
import type { Json, Kasus } from '../../domain/kasus.js';
import type { Bersama, Sekilas } from '../../domain/sekilas.js';
import { badanBersidik, bersidik } from './bersidik.js';
import { hapusDiam, MODE_BERKAS } from './cakram.js';
import { kamus } from './indeks-bentuk.js';
import { bacaBiasa } from './isi-berkas.js';
import { BERKAS_SEKILAS, type NamaKasus } from './jalur.js';
import type { AturanSekilas, Ruang } from './ruang.js';
import { sidikCepat } from './sidik-cepat.js';
import { bacaKepala } from './toko.js';

/** Inode, size, times of change (ms): all of it the same, and the file is the one that was verified. */
export type Tanda = readonly [simpul: number, byte: number, diubah: number, berganti: number];
const LEBAR_TANDA = 4;

/** Column by column: of thousands that is read in half the time. In one place of each stands what belongs to one case's file. */
interface BerkasSekilas {
  cap: string;
  /** What many have in common. */
  bersama: readonly Bersama[];
  nama: readonly string[];
  tanda: readonly number[];
  /** Which of `bersama`; null: a record of the desk itself. */
  milik: readonly (number | null)[];
  /** A column for each place in `sendiri` of a glance. */
  sendiri: readonly (readonly Json[])[];
}

/** `catatan`: a record of the desk itself, whole, and nothing for a list. */
export type IsiSekilas = Sekilas | 'catatan';

/** One to be written. */
export interface EntriSekilas {
  nama: string;
  tanda: Tanda;
  isi: IsiSekilas;
}

/** The glances on disk, each known by its place. */
export interface SekilasTersimpan {
  nama: readonly string[];
  /** Where the glance of this file is, if its marks are still these; -1: there is none. `kira`: where it should be. */
  letak(nama: string, tanda: Tanda, kira: number): number;
  entri(letak: number): EntriSekilas;
  /** The case as a list needs it; null: no case is like that. */
  kasus(letak: number, nama: NamaKasus): Kasus | 'catatan' | null;
}

export const TANPA_SEKILAS: SekilasTersimpan = { nama: [], letak: () => -1, entri: tidakAda, kasus: () => null };

function tidakAda(): never {
  throw new Error('tidak ada sekilas');
}

/** Nothing where it isn't there, not as it was written, or made by another program or under other standards. */
export function sekilasTersimpan(r: Ruang): SekilasTersimpan {
  const { sekilas } = r;
  if (sekilas === null) return TANPA_SEKILAS;
  try {
    const isi = bacaBiasa(join(r.folder, BERKAS_SEKILAS));
    const badan = isi && badanBersidik(isi, sidikCepat);
    if (badan === null) return TANPA_SEKILAS;
    const berkas = JSON.parse(badan.toString()) as BerkasSekilas;
    return berkas.cap === sekilas.cap ? susun(sekilas, berkas) : TANPA_SEKILAS;
  } catch {
    return TANPA_SEKILAS;
  }
}

function susun(aturan: AturanSekilas, { bersama, nama, tanda, milik, sendiri }: BerkasSekilas): SekilasTersimpan {
  if (![nama, tanda, milik, sendiri, ...sendiri].every(Array.isArray)) return TANPA_SEKILAS;
  const penafsir = new Map<unknown, Penafsir | null>(bersama.map((satu, i) => [i, aturan.penafsir(satu)]));
  let perNama: ReadonlyMap<string, number> | undefined;
  const cari = (dicari: string) => {
    perNama ??= new Map(nama.map((n, i) => [n, i]));
    return perNama.get(dicari) ?? -1;
  };
  return {
    nama,
    letak: (dicari, kini, kira) => {
      const i = nama[kira] === dicari ? kira : cari(dicari);
      const t = i * LEBAR_TANDA;
      const sama = tanda[t] === kini[0] && tanda[t + 1] === kini[1] && tanda[t + 2] === kini[2];
      return sama && tanda[t + 3] === kini[3] ? i : -1;
    },
    entri: (i) => {
      const [simpul = 0, byte = 0, diubah = 0, berganti = 0] = tanda.slice(i * LEBAR_TANDA, (i + 1) * LEBAR_TANDA);
      const satu = bersama[milik[i] ?? -1];
      const isi = satu && { bersama: satu, sendiri: sendiri.map((kolom) => kolom[i] ?? null) };
      return { nama: nama[i] ?? '', tanda: [simpul, byte, diubah, berganti], isi: isi ?? 'catatan' };
    },
    kasus: (i, { nomor, revisi }) => {
      if (milik[i] === null) return aturan.catatan(nomor) ? 'catatan' : null;
      return penafsir.get(milik[i])?.(nomor, revisi, sendiri, i) ?? null;
    },
  };
}

/** null: no regular file. */
export function tandaKini(jalur: string): Tanda | null {
  const s = lstatSync(jalur, { throwIfNoEntry: false });
  return s?.isFile() === true ? [s.ino, s.size, s.mtimeMs, s.ctimeMs] : null;
}

/** Where nothing of a case may lie beside it: the store is sealed, or identities were erased. */
export function buangSekilas(r: Ruang): void {
  hapusDiam(join(r.folder, BERKAS_SEKILAS));
}

/**
 * Not synced: what a power cut leaves of it isn't as it was written. A list needs no right to write. Whoever seals the store
 * says so in `toko.json` before he throws the glances away: that is looked at again once they lie there.
 */
export async function simpanSekilas(r: Ruang, entri: Iterable<EntriSekilas>): Promise<void> {
  if (r.sekilas === null) return;
  const sementara = join(r.folder, 'proses', `sekilas-${r.acak()}.tmp`);
  await r.kait('sekilas-disusun');
  try {
    writeFileSync(sementara, keBerkas(r.sekilas.cap, entri), { mode: MODE_BERKAS, flag: 'wx' });
    renameSync(sementara, join(r.folder, BERKAS_SEKILAS));
    if ((await bacaKepala(r))?.enkripsi !== undefined) buangSekilas(r);
  } catch {
    hapusDiam(sementara);
  }
}

/** As it is written. */
function keBerkas(cap: string, entri: Iterable<EntriSekilas>): Buffer {
  const bersama = kamus<Bersama>();
  const [nama, tanda, milik]: [string[], number[], (number | null)[]] = [[], [], []];
  const sendiri: Json[][] = [];
  for (const satu of entri) {
    const ke = nama.push(satu.nama) - 1;
    tanda.push(...satu.tanda);
    milik.push(satu.isi === 'catatan' ? null : bersama.letak(satu.isi.bersama));
    if (satu.isi === 'catatan') continue;
    for (const [k, nilai] of satu.isi.sendiri.entries()) {
      const kolom = sendiri[k] ?? [];
      if (nilai !== null) kolom[ke] = nilai;
      sendiri[k] = kolom;
    }
  }
  const berkas: BerkasSekilas = { cap, bersama: bersama.isi, nama, tanda, milik, sendiri };
  return bersidik(Buffer.from(JSON.stringify(berkas)), sidikCepat);
}

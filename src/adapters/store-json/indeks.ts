import { join } from 'node:path';
import type { Petunjuk, Terkumpul } from '../../ports/store.js';
import { daftar, kodeGalat, ukuranFolder } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { masaPotongan, susunPotongan } from './indeks-bentuk.js';
import { bacaKepalaIndeks, buangIndeks, IndeksRusak, type KepalaIndeks } from './indeks-berkas.js';
import { calonPotongan, type PotonganTermuat, terjawab } from './indeks-cari.js';
import { hitungPotongan } from './indeks-hitung.js';
import { muatBagian } from './indeks-muat.js';
import { type Susulan, satukan, simpanSusulan, susulkan } from './indeks-susul.js';
import { susunIndeks } from './indeks-susun.js';
import type { NamaKasus } from './jalur.js';
import { jejakSejak } from './letak-jejak.js';
import type { Ruang } from './ruang.js';
import { bacaKepala } from './toko.js';

/*
 * indeks/: what is asked of closed cases, without opening all of them. Derived and in no backup. It says up to where in the
 * ledger it goes; every archived case has its lines there before it is archived, so the cases that the lines behind that place
 * name, and the open ones, are all that it can't know. Whatever it finds is opened and verified; where it is missing, damaged,
 * of other rules or of another ledger it is made anew, and where it can't be, all cases are read.
 */

/** What the names of the whole archive take (bytes) up to which reading all cases costs less than an index. */
const ARSIP_KECIL = 64 * 1024;

/** The index as it is now: its pieces, with one of what was caught up with. */
interface Indeks {
  potongan: readonly PotonganTermuat[];
  diganti: readonly string[];
  catatan: readonly NamaKasus[];
  ragu: readonly NamaKasus[];
}

/** Closed cases that may be what is looked for, some of them not; null: look through all. */
export async function calonArsip(r: Ruang, petunjuk: Petunjuk): Promise<readonly NamaKasus[] | null> {
  const salahSatu = petunjuk.atau ?? [petunjuk];
  if (!salahSatu.every(terjawab)) return null;
  return denganIndeks(r, async ({ potongan, catatan, ragu }) => {
    const calon = new Map(ragu.map((s) => [s.nomor, s]));
    const catat = (semua: readonly NamaKasus[]) => void semua.map((s) => calon.set(s.nomor, s));
    for (const apa of salahSatu) {
      if (apa.catatan === true) catat(catatan);
      else for (const satu of potongan) catat(await calonPotongan(satu, apa));
    }
    return [...calon.values()];
  });
}

/**
 * Counts of the closed cases received on these days, and the cases that are to be opened and counted; none of those that are
 * `terbuka`. null: look through all.
 */
export async function hitungArsip(
  r: Ruang,
  dari: string,
  sampai: string,
  terbuka: ReadonlySet<string>,
): Promise<{ terkumpul: readonly Terkumpul[]; dibuka: readonly NamaKasus[] } | null> {
  return denganIndeks(r, async ({ potongan, diganti, ragu }) => {
    const lain = new Map(ragu.map((s) => [s.nomor, s]));
    for (const nomor of diganti) if (!lain.has(nomor)) lain.set(nomor, { nomor, revisi: 0 });
    const lewati = new Set([...terbuka, ...lain.keys()]);
    const terkumpul: Terkumpul[] = [];
    const dibuka = [...lain.values()].filter((s) => !terbuka.has(s.nomor));
    for (const satu of potongan) {
      const hasil = await hitungPotongan(satu, { dari, sampai, lewati });
      terkumpul.push(...hasil.terkumpul);
      dibuka.push(...hasil.dibuka);
    }
    return { terkumpul, dibuka };
  });
}

async function denganIndeks<T>(r: Ruang, kerja: (indeks: Indeks) => Promise<T>): Promise<T | null> {
  // Twice as it lies there: another may have put a newer one in its place meanwhile.
  for (const anew of [false, false, true]) {
    try {
      const indeks = await bukaIndeks(r, anew);
      return indeks === null ? null : await kerja(indeks);
    } catch (galat) {
      // It can't be read or written here.
      if (kodeGalat(galat) !== null) return null;
      if (!(galat instanceof IndeksRusak || galat instanceof DokumenRusak || galat instanceof SyntaxError)) throw galat;
    }
  }
  return null;
}

async function bukaIndeks(r: Ruang, anew: boolean): Promise<Indeks | null> {
  const { inti } = r;
  if (inti === null || !arsipBesar(r)) return null;
  const toko = (await bacaKepala(r))?.id ?? '';
  const ada = anew ? null : await bacaKepalaIndeks(r);
  const kepala = ada?.cap === inti.cap && ada.toko === toko ? ada : await susunIndeks(r, inti, toko);
  const jejak = jejakSejak(r.folder, kepala.letak);
  const susulan = jejak === null ? 'ulang' : await susulkan(r, inti, jejak.ujung);
  if (jejak === null || susulan === 'ulang') {
    buangIndeks(r);
    throw new IndeksRusak();
  }
  if (susulan.simpan) await simpanSusulan(r, kepala, susulan, jejak.letak);
  return rangkum(r, kepala, susulan);
}

function rangkum(r: Ruang, kepala: KepalaIndeks, { baru, ...susulan }: Susulan): Indeks {
  const catatan = satukan(kepala.catatan, susulan.catatan);
  const ragu = [...kepala.ragu, ...susulan.ragu];
  const potongan = kepala.potongan.map(
    (p): PotonganTermuat => ({ jumlah: p.jumlah, masa: p.masa, muat: (b) => muatBagian(r, p, b) }),
  );
  if (baru.length === 0) return { potongan, diganti: kepala.diganti, catatan, ragu };
  const isi = susunPotongan(baru);
  return {
    potongan: [...potongan, { jumlah: baru.length, masa: masaPotongan(isi), muat: async (b) => isi[b] }],
    diganti: [...kepala.diganti, ...baru.map((satu) => satu.nomor)],
    catatan,
    ragu,
  };
}

function arsipBesar(r: Ruang): boolean {
  const tahun = daftar(join(r.folder, 'arsip')).filter((nama) => /^\d{4}$/.test(nama));
  return tahun.reduce((byte, nama) => byte + ukuranFolder(join(r.folder, 'arsip', nama)), 0) > ARSIP_KECIL;
}

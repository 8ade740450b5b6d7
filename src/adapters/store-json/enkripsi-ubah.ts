import { dirname, join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { HasilEnkripsi, UbahanEnkripsi } from '../../ports/enkripsi.js';
import { bentukLain, ubahBentuk } from './bentuk-segel.js';
import { berkasRahasia } from './berkas-rahasia.js';
import { daftar, fsyncFolder, hapus } from './cakram.js';
import { gudangDraf } from './draf.js';
import { keadaanEnkripsi } from './enkripsi-keadaan.js';
import { FOLDER_DRAF } from './jalur.js';
import { denganKunci } from './kunci.js';
import { type Ruang, ruangDi } from './ruang.js';
import { kunciAcak, kunciDataDari } from './sandi.js';
import { tambahKunci } from './sandi-berkas-kunci.js';
import { penolakanEnkripsi, penolakanFrasa } from './sandi-galat.js';
import { type BerkasEnkripsi, bacaEnkripsi, bungkusBerkas, bungkusFrasa, tulisEnkripsi } from './sandi-kunci.js';
import { buangSekilas } from './sekilas-berkas.js';
import { milikSunting } from './sisa-sunting.js';
import { bacaKepala, type KepalaToko, siapkanToko, tulisKepala } from './toko.js';
import { menulis } from './tulis.js';

/** Files changed under one hold of the lock: the desk waits no longer than that. */
const SEKALI = 100;

/**
 * Turns sealing on or off, or changes the key that wraps the data key. On and off may be broken off anywhere: readers
 * take both forms at any time, writers the wanted one from the first moment on, and the same command again goes on.
 */
export async function ubahEnkripsi(
  r: Ruang,
  ubahan: UbahanEnkripsi,
  frasa: boolean,
  maju: (berkas: number) => void,
): Promise<HasilEnkripsi> {
  const kepala = await siapkanToko(r);
  if (ubahan === 'putar') return putar(r, kepala, frasa);
  if (ubahan === 'mati' && kepala.enkripsi === undefined && !adaTersegel(r)) return hasil(r, 0, []);
  const kini = ubahan === 'nyala' ? await mulaiNyala(r, kepala, frasa) : await mulaiMati(r);
  const { diubah, tertinggal } = await samakanSemua(kini, ubahan === 'nyala', maju);
  await denganKunci(kini, () => tetapkan(kini, ubahan === 'nyala' ? 'nyala' : undefined));
  return hasil(kini, diubah, tertinggal);
}

async function hasil(r: Ruang, diubah: number, tertinggal: readonly string[]): Promise<HasilEnkripsi> {
  return { ...(await keadaanEnkripsi(r)), diubah, tertinggal };
}

/** From here on every writer seals. */
async function mulaiNyala(r: Ruang, kepala: KepalaToko, frasa: boolean): Promise<Ruang> {
  if (kepala.enkripsi === undefined) return kunciPertama(r, kepala, frasa);
  const cara = (await bacaEnkripsi(r.folder))?.bungkus.cara;
  if (frasa && cara === 'berkas') throw new GagalDenganPenolakan(penolakanEnkripsi('sudah'));
  await r.kunciData();
  if (kepala.enkripsi === 'membuka') await denganKunci(r, () => tetapkan(r, 'menyegel'));
  return r;
}

function adaTersegel(r: Ruang): boolean {
  return [...berkasRahasia(r.folder)].some((nama) => bentukLain(r.folder, nama, false));
}

/** A new data key, unless something is still sealed with the old one: what a frozen writer left after it was turned off. */
async function kunciPertama(r: Ruang, { id }: KepalaToko, frasa: boolean): Promise<Ruang> {
  const data = adaTersegel(r) ? (await r.kunciData()).isi : kunciAcak();
  const baru = await bungkusBaru(r, id, data, frasa);
  return denganKunci(r, async () => {
    if ((await bacaKepala(r))?.enkripsi !== undefined) throw new GagalDenganPenolakan(penolakanEnkripsi('didahului'));
    await tulisEnkripsi(r, baru);
    const kini = ruangDi(r, r.folder);
    // Read back: nothing is sealed before its key opens it.
    await kini.kunciData();
    await tetapkan(kini, 'menyegel');
    buangSekilas(kini);
    return kini;
  });
}

async function mulaiMati(r: Ruang): Promise<Ruang> {
  await r.kunciData();
  await denganKunci(r, () => tetapkan(r, 'membuka'));
  return r;
}

/** Wraps the same data key anew: nothing else changes, and the key before opens this store no more. */
async function putar(r: Ruang, kepala: KepalaToko, frasa: boolean): Promise<HasilEnkripsi> {
  const lama = kepala.enkripsi === undefined ? null : await bacaEnkripsi(r.folder);
  if (lama === null) throw new GagalDenganPenolakan(penolakanEnkripsi('mati'));
  const { isi } = await r.kunciData();
  const baru = await bungkusBaru(r, lama.toko, isi, frasa);
  await denganKunci(r, async () => {
    const kini = await bacaEnkripsi(r.folder);
    if (kini?.bungkus.sandi !== lama.bungkus.sandi) throw new GagalDenganPenolakan(penolakanEnkripsi('didahului'));
    await tulisEnkripsi(r, baru);
  });
  await ruangDi(r, r.folder).kunciData();
  return hasil(r, 0, []);
}

async function bungkusBaru(r: Ruang, toko: string, data: Uint8Array, frasa: boolean): Promise<BerkasEnkripsi> {
  const dasar = { skema: 1, toko, sejak: waktuWib(r.jam()) } as const;
  if (!frasa) {
    const kunci = kunciAcak();
    const [berkas] = r.rahasia.berkas(toko);
    if (berkas === undefined) throw new Error('tidak ada tempat berkas kunci');
    tambahKunci(berkas, r.folder, toko, dasar.sejak, kunci);
    return { ...dasar, bungkus: bungkusBerkas(toko, kunci, data) };
  }
  const kata = await r.rahasia.frasaBaru();
  if (kata === null) throw new GagalDenganPenolakan(penolakanFrasa('tanpa'));
  const bungkus = await bungkusFrasa(toko, kata, data);
  r.ingatan.set(bungkus.sandi, kunciDataDari(data));
  return { ...dasar, bungkus };
}

async function tetapkan(r: Ruang, enkripsi: KepalaToko['enkripsi']): Promise<void> {
  const kepala = await bacaKepala(r);
  if (kepala === null) throw new Error('toko.json hilang');
  if (kepala.enkripsi !== enkripsi) await tulisKepala(r, { ...kepala, enkripsi });
}

/** Everything in one form, a few files at a time; looked through again until nothing is left. */
async function samakanSemua(r: Ruang, menyegel: boolean, maju: (berkas: number) => void) {
  // What dead editors left comes into its draft first.
  await gudangDraf(r).semua();
  const tertinggal = new Set<string>();
  let diubah = 0;
  for (;;) {
    const semua = [...berkasRahasia(r.folder)].filter(
      (nama) => !tertinggal.has(nama) && !terbukaDiPenyunting(nama) && bentukLain(r.folder, nama, menyegel),
    );
    if (semua.length === 0) return { diubah, tertinggal: [...tertinggal] };
    while (semua.length > 0) {
      const sekali = semua.splice(0, SEKALI);
      await menulis(r, async () => {
        await pastikanMasih(r, menyegel);
        buangSementara(r);
        for (const nama of sekali) {
          if (await ubahBentuk(r, nama, menyegel)) diubah += 1;
          else tertinggal.add(nama);
        }
        for (const folder of new Set(sekali.map((nama) => dirname(join(r.folder, nama))))) fsyncFolder(folder);
      });
      maju(diubah);
    }
  }
}

/** An editor has it open: it goes with the editor, or comes into its draft, which is in the store's form. */
function terbukaDiPenyunting(nama: string): boolean {
  const awalan = `${FOLDER_DRAF}/`;
  return nama.startsWith(awalan) && milikSunting(nama.slice(awalan.length));
}

/** Somebody who turns it the other way meanwhile wins: two would undo each other for ever. */
async function pastikanMasih(r: Ruang, menyegel: boolean): Promise<void> {
  const { enkripsi } = (await bacaKepala(r)) ?? {};
  const masih = menyegel ? enkripsi === 'menyegel' || enkripsi === 'nyala' : enkripsi === 'membuka';
  if (!masih) throw new GagalDenganPenolakan(penolakanEnkripsi('didahului'));
}

/** Copies of writers that died while they held the lock. Attachments of a form that is being filled in are kept. */
function buangSementara(r: Ruang): void {
  for (const nama of daftar(join(r.folder, 'proses'))) {
    if (nama.endsWith('.tmp') && !nama.startsWith('lampiran-')) hapus(join(r.folder, 'proses', nama));
  }
}

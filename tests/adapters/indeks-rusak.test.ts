import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bersidik } from '../../src/adapters/store-json/bersidik.js';
import { BAGIAN, type Bagian } from '../../src/adapters/store-json/indeks-bentuk.js';
import type { MejaDalam } from '../alat/dalam-proses.js';
import { buangContoh, bukaToko, mejaBerarsip, nomorArsip, PERTANYAAN } from './alat-indeks.js';
import { kumpulkan } from './bahan-toko.js';

let m: MejaDalam;
let benar: unknown;
beforeEach(async () => {
  m = await mejaBerarsip();
  benar = await jawaban();
});
afterEach(() => m.buang());
afterAll(buangContoh);

const kepala = () => join(m.toko, 'indeks/kepala.json');
const sidik = (isi: Uint8Array) => createHash('sha256').update(isi).digest('hex');
// biome-ignore lint/suspicious/noExplicitAny: any JSON
const bacaKepala = (): any => JSON.parse(readFileSync(kepala(), 'utf8').split('\n')[0] ?? '');
const tulisKepala = (json: unknown) => writeFileSync(kepala(), bersidik(Buffer.from(JSON.stringify(json)), sidik));

/** What is found, and what is counted, of the closed cases. */
async function jawaban(): Promise<unknown> {
  const toko = bukaToko(m.toko, true);
  const cari = [];
  for (const [nama, p] of PERTANYAAN) cari.push([nama, await nomorArsip(toko, p)]);
  const terkumpul = await kumpulkan(toko.arsipTerkumpul('2026-01-01', '2026-12-31', new Set(['PI-2026-0005'])));
  const nomor = terkumpul.map((t) => ('banyak' in t ? `${t.jenis} ${t.banyak}` : t.nomor));
  return { cari, nomor: nomor.sort() };
}

/** A part with other bytes, under a head whose digests fit: as another program, or somebody's hand, could leave it. */
function palsukan(bagian: Bagian, ubah: (isi: Buffer) => Buffer): void {
  const json = bacaKepala();
  for (const potongan of json.potongan) {
    const jalur = join(m.toko, 'indeks', `${potongan.nama}.${bagian}`);
    const isi = ubah(readFileSync(jalur));
    writeFileSync(jalur, isi);
    potongan.sidik[bagian] = sidik(isi);
  }
  tulisKepala(json);
}

describe('isi indeks yang tidak mungkin, dengan sidik yang cocok: disusun lagi, jawabannya sama', () => {
  const SALAH = ['bukan-apa', '', 7, -1, 0.5, 1e12, true, null, {}, [], [null], [[]]];
  const sama = async (apa: unknown) => {
    expect([apa, await jawaban()]).toEqual([apa, benar]);
    expect([apa, JSON.stringify(bacaKepala())]).not.toEqual([apa, JSON.stringify(apa)]);
  };

  test.each([
    ['bentuk'],
    ['cap'],
    ['toko'],
    ['letak'],
    // None: all of the ledger is followed.
    ['letak.bulan', (n: unknown) => n === ''],
    ['letak.byte'],
    ['letak.sidik'],
    ['potongan', (n: unknown) => Array.isArray(n) && n.length === 0],
    ['potongan.0'],
    ['potongan.0.nama'],
    ['potongan.0.masa'],
    ['potongan.0.jumlah'],
    ['potongan.0.sidik'],
    ['potongan.0.sidik.teks'],
    ['diganti'],
    ['diganti.0'],
    ['ragu'],
    ['ragu.0'],
    ['ragu.0.nomor'],
    ['catatan'],
    ['catatan.0'],
    ['catatan.0.revisi'],
  ] as const)('kepala: %s', async (tempat, boleh = () => false) => {
    for (const salah of SALAH.filter((n) => !boleh(n))) {
      tulisKepala(ganti(bacaKepala(), tempat.split('.'), salah));
      await sama(salah);
    }
  });

  test.each(BAGIAN)('%s: kosong, terpotong, lebih panjang, semua bit menyala', async (bagian) => {
    // Of how many entries these have only their digest tells.
    const pendek = ['hari', 'kunci', 'mirip'].includes(bagian) ? [] : [0, 0.5];
    for (const ubah of [
      ...pendek.map((n) => (isi: Buffer) => isi.subarray(0, Math.floor(isi.length * n))),
      (isi: Buffer) => isi.subarray(0, isi.length - 1),
      (isi: Buffer) => Buffer.concat([isi, Buffer.alloc(4, 255)]),
      (isi: Buffer) => Buffer.alloc(isi.length, 255),
    ]) {
      palsukan(bagian, ubah);
      await sama(bagian);
    }
  });

  test.each([
    ['null', 'null'],
    ['larik', '[]'],
    ['tanpa pencacah', '{"golongan":[]}'],
    ['pencacah bukan teks', '{"pencacah":[1,2],"golongan":[]}'],
    ['pencacah bukan pencacah', '{"pencacah":["../x"],"golongan":[]}'],
    ['golongan null', '{"pencacah":["PI-2026","PD-2026"],"golongan":[null]}'],
    ['golongan tak lengkap', '{"pencacah":["PI-2026","PD-2026"],"golongan":[{"jenis":1}]}'],
  ])('golongan: %s', async (_, isi) => {
    palsukan('golongan', () => Buffer.from(isi));
    await sama(isi);
  });

  // biome-ignore lint/suspicious/noExplicitAny: any JSON
  function ganti(json: any, [kunci = '', ...sisa]: readonly string[], salah: unknown): any {
    const baru = Array.isArray(json) ? [...json] : { ...json };
    baru[kunci] = sisa.length === 0 ? salah : ganti(json?.[kunci], sisa, salah);
    return baru;
  }
});

import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { memuat } from '../../src/adapters/store-json/terbaru.js';
import type { Result } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { periksaRantai } from '../../src/domain/rantai.js';
import type { Store } from '../../src/ports/store.js';
import {
  beku,
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  jejakTercatat,
  lakukan,
  nilai,
  PI,
  semuaKasus,
  susun,
  TB,
  toko,
} from './bahan-toko.js';

afterEach(buangFolder);
/** Each pair is frozen at every place; a busy machine takes its time. */
jest.setTimeout(300_000);

/** `catatan` tells the act from all others. */
type Kerja = (t: Store) => Promise<Result<BerkasKasus>>;
const NOMOR = 'PI-2026-0001';
const daftar =
  (catatan: string): Kerja =>
  (t) =>
    t.buat(PI, susun(catatan));
const tangani =
  (catatan: string): Kerja =>
  (t) =>
    t.ubah(NOMOR, lakukan('tangani', catatan));
const serah =
  (catatan: string): Kerja =>
  (t) =>
    t.ubah(NOMOR, lakukan('serah', catatan), TB);
const tutup =
  (catatan: string): Kerja =>
  (t) =>
    t.ubah(NOMOR, lakukan('serah', catatan, 'diserahkan'), TB);

const TITIK = ['diputuskan', 'niat-tertulis', 'diklaim', 'sebelum-paut', 'terpaut', 'terjejak', 'terarsip'];
const KERJA: [string, (catatan: string) => Kerja][] = [
  ['daftar', daftar],
  ['tangani', tangani],
  ['serah', serah],
  ['tutup', tutup],
];

/** All pairs of places take two minutes: LAYANAN_UJI_LENGKAP=1. By default those where the two can still collide. */
const TITIK_BERDUA = process.env.LAYANAN_UJI_LENGKAP === '1' ? TITIK : ['diputuskan', 'diklaim', 'terpaut'];

/** What others do meanwhile, under a lock of their own. */
const LAIN: [string, (t: Store) => Promise<unknown>][] = [
  ['tidak ada yang lain', async () => undefined],
  ['satu tindakan', (t) => t.ubah(NOMOR, lakukan('catat', 'a'))],
  [
    'tiga tindakan',
    async (t) => {
      for (const c of ['a', 'b', 'c']) await t.ubah(NOMOR, lakukan('catat', c));
    },
  ],
  ['kasus ditutup', (t) => t.ubah(NOMOR, lakukan('serah', 'lain', 'diserahkan'), TB)],
  ['nomor dokumen diambil kasus lain', (t) => t.ubah('PI-2026-0002', lakukan('serah', 'lain'), TB)],
  [
    'nomor dokumen diambil, lalu tindakan lain',
    async (t) => {
      await t.ubah('PI-2026-0002', lakukan('serah', 'lain'), TB);
      await t.ubah(NOMOR, lakukan('serah', 'lain lagi'), TB);
      await t.ubah(NOMOR, lakukan('catat', 'a'));
    },
  ],
  [
    'dua pendaftaran yang lalu berjalan terus',
    async (t) => {
      for (const r of ['x', 'y']) {
        const { nomor } = await daftarkan(t, r);
        await t.ubah(nomor, lakukan('catat', r));
        await t.ubah(nomor, lakukan('catat', `${r}${r}`));
      }
    },
  ],
  [
    'tindakan pada kasus yang baru didaftarkan',
    async (t) => {
      for (const c of ['a', 'b']) await t.ubah('PI-2026-0003', lakukan('catat', c));
    },
  ],
  [
    'pendaftaran yang lalu ditutup',
    async (t) => {
      const { nomor } = await daftarkan(t, 'x');
      await t.ubah(nomor, lakukan('serah', 'x', 'diserahkan'), TB);
    },
  ],
];

const SEMUA = KERJA.flatMap(([nama, kerja]) =>
  TITIK.flatMap((titik) => LAIN.map(([lain, isi]) => ({ nama, kerja, titik, lain, isi }))),
);

/** The promises that hold whatever happened; every act of a test says something else, so none may stand twice. */
async function janji(folder: string): Promise<BerkasKasus[]> {
  const kasus = await semuaKasus(toko(folder));
  expect(kasus.map(periksaRantai)).toEqual(kasus.map(() => null));
  const urut = kasus.map((k) => k.nomor).sort();
  expect(urut).toEqual(urut.map((_, i) => `PI-2026-${String(i + 1).padStart(4, '0')}`));
  const dokumen = kasus
    .flatMap((k) => k.peristiwa.map((p) => p.isi.nomorDokumen))
    .filter((n) => typeof n === 'string')
    .sort();
  expect(dokumen).toEqual(dokumen.map((_, i) => `TB-2026-${String(i + 1).padStart(4, '0')}`));
  const catatan = kasus.flatMap((k) => k.peristiwa.map((p) => `${p.tindakan} ${p.isi.catatan ?? p.isi.rincian}`));
  expect(new Set(catatan).size).toBe(catatan.length);
  const tercatat = [...new Set(jejakTercatat(folder))];
  expect(tercatat.toSorted()).toEqual(kasus.flatMap((k) => k.peristiwa.map((p) => `${k.nomor}#${p.urut}`)).sort());
  for (const k of kasus) {
    expect(tercatat.filter((j) => j.startsWith(k.nomor))).toEqual(k.peristiwa.map((p) => `${k.nomor}#${p.urut}`));
  }
  expect(isiFolder(folder, 'proses')).toEqual([]);
  return kasus;
}

async function siap() {
  const folder = folderBaru();
  const biasa = toko(folder);
  await daftarkan(biasa, 'satu');
  await daftarkan(biasa, 'dua');
  return { folder, biasa };
}

describe('penulis yang membeku', () => {
  test.each(SEMUA)('$nama, beku di $titik, sementara itu $lain: bangun dan tetap tepat sekali', async (k) => {
    const { folder, biasa } = await siap();
    const b = beku(k.titik);
    const hasil = k.kerja('beku')(toko(folder, { kait: b.kait }));
    const tercapai = await Promise.race([b.sampai.then(() => true), hasil.then(() => false)]);
    if (tercapai) b.lepasKunci(folder);
    await k.isi(biasa);
    b.bangunkan();
    const milik = nilai(await hasil);
    const kasus = await janji(folder);
    expect(kasus.filter((satu) => satu.nomor === milik.nomor && memuat(satu, milik))).toHaveLength(1);
  });

  test.each(SEMUA)('$nama, mati di $titik, sesudah itu $lain: penulis berikutnya membereskan', async (k) => {
    const { folder, biasa } = await siap();
    const b = beku(k.titik);
    const hasil = k.kerja('beku')(toko(folder, { kait: b.kait }));
    const tercapai = await Promise.race([b.sampai.then(() => true), hasil.then(() => false)]);
    if (tercapai) b.lepasKunci(folder);
    await k.isi(biasa);
    await daftarkan(biasa, 'terakhir');
    await janji(folder);
  });

  const PASANGAN = KERJA.flatMap(([satu, kerjaSatu]) =>
    KERJA.map(([dua, kerjaDua]) => ({ satu, dua, kerjaSatu, kerjaDua })),
  );

  test.each(PASANGAN)(
    'dua penulis beku sekaligus, $satu dan $dua: keduanya tepat sekali',
    async ({ kerjaSatu, kerjaDua }) => {
      for (const titikSatu of TITIK_BERDUA) {
        for (const titikDua of TITIK_BERDUA) {
          for (const urutan of ['satu dahulu', 'dua dahulu', 'satu mati', 'dua mati']) {
            await duaBeku([kerjaSatu('beku-1'), titikSatu], [kerjaDua('beku-2'), titikDua], urutan).catch((galat) => {
              throw new Error(`beku di ${titikSatu} dan ${titikDua}, ${urutan}: ${galat}`);
            });
          }
        }
      }
    },
  );
});

/** Both stop, the second without the first's lock; then they wake in some order, with others at work in between. */
async function duaBeku(satu: [Kerja, string], dua: [Kerja, string], urutan: string) {
  const { folder, biasa } = await siap();
  const penulis = [];
  for (const [kerja, titik] of [satu, dua]) {
    const b = beku(titik);
    const hasil = kerja(toko(folder, { kait: b.kait }));
    await Promise.race([b.sampai, hasil]);
    b.lepasKunci(folder);
    penulis.push({ ...b, hasil });
  }
  const hidup = penulis.filter((_, i) => urutan !== ['satu mati', 'dua mati'][i]);
  for (const p of urutan === 'dua dahulu' ? hidup.reverse() : hidup) {
    p.bangunkan();
    const milik = nilai(await p.hasil);
    expect((await semuaKasus(biasa)).filter((k) => k.nomor === milik.nomor && memuat(k, milik))).toHaveLength(1);
    await biasa.ubah(NOMOR, lakukan('catat', `sesudah ${hidup.indexOf(p)}`));
    await biasa.ubah('PI-2026-0002', lakukan('serah', `sesudah ${hidup.indexOf(p)}`), TB);
  }
  await janji(folder);
  buangFolder();
}

import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { buangContoh, mejaTertutup, SANDI } from '../alat/petugas.js';
import { orang } from '../forms/naskah-tanya.js';

/** What changes about who sits at the desk while a command waits for an answer. */
let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
  m.sandi(SANDI);
});
afterEach(() => m.buang());
afterAll(buangContoh);

const tambah = (id: string, ...lain: readonly string[]) => [
  ...['petugas', 'tambah', id, '--nama', `Petugas ${id}`, '--jabatan', 'front-office', ...lain],
];
const beres = async (...argumen: readonly string[]) => {
  const hasil = await m.layanan(argumen);
  if (hasil.kode !== 0) throw new Error(hasil.galat);
};

/** Types a password; before the first letter `selagi` happens. */
function mengetik(selagi: () => Promise<unknown>, jawab = SANDI) {
  let sudah = false;
  const rahasia = async () => {
    if (!sudah) await selagi();
    sudah = true;
    return jawab;
  };
  return { ...orang().prompter, rahasia };
}

describe('toko ditutup selagi seseorang ditanya', () => {
  test('yang mendaftarkan diri lewat pintu yang sudah tertutup ditolak (5); tidak ada yang tercatat', async () => {
    const prompter = mengetik(() => beres(...tambah('siti', '--sandi-stdin')));
    const { kode, galat } = await m.tanya(tambah('maling'), prompter);
    expect([kode, galat]).toEqual([5, expect.stringContaining('baru saja ditutup')]);
    await beres('masuk', 'siti', '--sandi-stdin');
    expect((await m.json(['petugas', 'daftar'])).map((p: { id: string }) => p.id)).toEqual(['siti']);
  });

  test('yang pertama mendaftar tetap menjadi admin', async () => {
    const { kode } = await m.tanya(
      tambah('siti'),
      mengetik(async () => undefined),
    );
    expect(kode).toBe(0);
    await beres('masuk', 'siti', '--sandi-stdin');
    await beres(...tambah('budi', '--sandi-stdin'));
  });
});

/** Answers a whole form; before the first answer `selagi` happens. */
function mengisi(selagi: () => Promise<unknown>) {
  let sudah = false;
  const lalu = async (jawab: string) => {
    if (!sudah) {
      sudah = true;
      await selagi();
    }
    return jawab;
  };
  const teks = (_: string, awal: string, uji: (jawaban: string) => string | null) =>
    lalu(uji(awal) === null ? awal : 'Rekap penerima bantuan sosial 2024');
  return {
    ...orang().prompter,
    baris: teks,
    panjang: teks,
    pilih: (tanya: string, pilihan: readonly { nilai: string }[]) =>
      lalu(tanya.startsWith('Sudah benar') ? 'simpan' : (pilihan[0]?.nilai ?? '')),
    ya: async () => (await lalu('ya')) === 'ya',
  };
}

const kasus = async () =>
  (await m.json(['cari'])).map((k: { nomor: string; status: string }) => `${k.nomor} ${k.status}`);

test('toko ditutup selagi formulir diisi: permohonannya tidak tercatat atas nama siapa pun', async () => {
  await beres(...DAFTAR);
  // Asked: is it the same request again?
  const { kode, galat } = await m.tanya(
    DAFTAR,
    mengisi(() => beres(...tambah('siti', '--sandi-stdin'))),
  );
  expect([kode, galat]).toEqual([5, expect.stringContaining('baru saja ditutup')]);
  await beres('masuk', 'siti', '--sandi-stdin');
  expect(await kasus()).toEqual(['PI-2026-0001 terdaftar']);
});

describe('yang duduk di meja berganti selagi formulir diisi', () => {
  beforeEach(async () => {
    await mejaTertutup(m);
    renameSync(join(m.folder, 'sesi'), `${m.toko}-sesi`);
    await beres(...DAFTAR);
  });

  const kembali = () => beres('masuk', 'siti', '--sandi-stdin');
  const PERINTAH: readonly (readonly string[])[] = [DAFTAR, ['cabut', '1'], ['petugas', 'nonaktif', 'rahmat']];
  const BERGANTI: readonly [apa: string, selagi: () => Promise<unknown>][] = [
    ['sudah keluar', () => beres('keluar')],
    ['digantikan petugas lain', () => beres('masuk', 'rahmat', '--sandi-stdin')],
    ['diberi jabatan lain', () => beres('petugas', 'ubah', 'siti', '--jabatan', 'ppid')],
  ];

  test.each(
    BERGANTI.flatMap(([apa, selagi]) => PERINTAH.map((p) => [p.slice(0, 2).join(' '), apa, p, selagi] as const)),
  )('%s oleh yang %s: keluar 5, tidak ada yang tercatat', async (_, __, perintah, selagi) => {
    const { kode, galat } = await m.tanya(perintah, mengisi(selagi));
    expect([kode, galat]).toEqual([5, expect.stringContaining('Sesi Anda sudah berakhir.')]);
    await kembali();
    expect(await kasus()).toEqual(['PI-2026-0001 terdaftar']);
    expect((await m.json(['petugas', 'daftar'])).map((p: { aktif: boolean }) => p.aktif)).toEqual([true, true]);
  });

  test.each(PERINTAH.map((p) => [p.slice(0, 2).join(' '), p] as const))(
    '%s oleh yang masih duduk, juga sesudah masuk lagi, tercatat',
    async (_, perintah) => {
      expect((await m.tanya(perintah, mengisi(kembali))).kode).toBe(0);
    },
  );
});

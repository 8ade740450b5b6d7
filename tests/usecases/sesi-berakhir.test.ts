import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { SANDI } from '../alat/petugas.js';
import { orang } from '../forms/naskah-tanya.js';

/** What changes about who sits at the desk while a command waits for an answer. */
let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
  m.sandi(SANDI);
});
afterEach(() => m.buang());

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

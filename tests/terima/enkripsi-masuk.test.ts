import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SANDI, tambah } from '../alat/petugas.js';
import { type Meja, meja } from '../alat/program.js';

const FRASA = 'kerang pagi sungai payung';
const PAGI = '2026-03-13T09:12:00+07:00';

let m: Meja;
beforeEach(async () => {
  m = meja();
  await tambah(m, 'siti', 'Siti Maesaroh', ['--jabatan', 'front-office'], { jam: PAGI });
  await m.beres(['masuk', 'siti', '--sandi-stdin'], { masuk: `${SANDI}\n`, jam: PAGI });
  const nyala = ['pengaturan', 'enkripsi', 'nyala', '--frasa', '--sandi-stdin'];
  await m.beres(nyala, { masuk: `${FRASA}\n`, jam: PAGI });
});
afterEach(() => m.buang());

const cari = (jam = PAGI, masuk = '') => m.layanan(['cari', '--sandi-stdin'], { jam, masuk });

function kunciTersimpan(): unknown {
  const [nama = ''] = readdirSync(join(m.folder, 'sesi'));
  return (JSON.parse(readFileSync(join(m.folder, 'sesi', nama), 'utf8')) as { kunci: unknown }).kunci;
}

/** The store's passphrase first: the officers' record is sealed too. */
function masuk(frasa = FRASA) {
  return m.layanan(['masuk', 'siti', '--sandi-stdin'], { masuk: `${frasa}\n${SANDI}\n`, jam: PAGI });
}

describe('toko dengan frasa sandi', () => {
  test('sebelum masuk lagi setiap perintah memerlukan frasa', async () => {
    expect((await cari()).kode).toBe(6);
    expect((await cari(PAGI, `${FRASA}\n`)).kode).toBe(0);
  });

  test('sesudah masuk frasa tidak diminta lagi; sesudah keluar diminta', async () => {
    expect((await masuk()).kode).toBe(0);
    expect((await cari()).kode).toBe(0);
    expect((await m.layanan(['keluar'], { jam: PAGI })).kode).toBe(0);
    expect((await cari()).kode).toBe(6);
  });

  test('sesi yang lewat tidak menyimpan kunci: perintah pertama membuangnya, berikutnya meminta frasa', async () => {
    await masuk();
    expect(kunciTersimpan()).toEqual(expect.stringMatching(/^[0-9a-f]{64}\.[0-9a-f]{64}$/));
    const siang = '2026-03-13T12:00:00+07:00';
    expect((await cari(siang)).kode).toBe(5);
    expect(kunciTersimpan()).toBeNull();
    expect((await cari(siang)).kode).toBe(6);
  });

  test('kunci di sesi terikat pada bungkusnya: sesudah putar frasa diminta lagi', async () => {
    await masuk();
    // Of admin rank: the passphrase of the turn comes from stdin, the old one from the session.
    const putar = ['pengaturan', 'enkripsi', 'putar', '--frasa', '--sandi-stdin'];
    const hasil = await m.layanan(putar, { masuk: 'obor malam jembatan besi\n', jam: PAGI });
    expect([hasil.kode, (await cari()).kode]).toEqual([0, 6]);
    expect((await cari(PAGI, 'obor malam jembatan besi\n')).kode).toBe(0);
  });

  test('toko dengan berkas kunci tidak menaruh kunci di sesi', async () => {
    const lain = meja();
    await tambah(lain, 'siti', 'Siti Maesaroh', ['--jabatan', 'front-office'], { jam: PAGI });
    await lain.beres(['masuk', 'siti', '--sandi-stdin'], { masuk: `${SANDI}\n`, jam: PAGI });
    const [nama = ''] = readdirSync(join(lain.folder, 'sesi'));
    expect(JSON.parse(readFileSync(join(lain.folder, 'sesi', nama), 'utf8'))).toMatchObject({ kunci: null });
    lain.buang();
  });
});

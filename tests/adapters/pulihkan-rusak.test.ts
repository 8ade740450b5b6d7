import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { adaManifes, tulisManifes } from '../../src/adapters/store-json/cadangan-manifes.js';
import { samakan } from '../../src/adapters/store-json/cadangan-salin.js';
import { kanonik } from '../../src/domain/rantai.js';
import { DIAM } from './alat-cadangan.js';
import { potret, ubahKasus } from './alat-periksa.js';
import { akar, cad, coba, folder, pulih, ya } from './alat-pulihkan.js';
import { daftarkan, folderBaru, isiFolder, toko, tolakToko } from './bahan-toko.js';

describe('cadangan yang rusak ditolak dengan nama berkasnya, dan toko tidak disentuh', () => {
  const balik = (jalur: string, di = 0.5) => {
    const isi = readFileSync(jalur);
    const i = Math.floor(isi.length * di);
    isi[i] = (isi[i] ?? 0) ^ 1;
    writeFileSync(jalur, isi);
  };
  const data = (...nama: string[]) => join(cad, 'data', ...nama);

  test.each<[string, () => void, RegExp]>([
    ['satu bit kasus', () => balik(data('berjalan/PI-2026-0001.3.json')), /berjalan\/PI-2026-0001\.3\.json berubah/],
    ['satu bit kasus selesai', () => balik(data('arsip/2026/PI-2026-0002.2.json')), /PI-2026-0002\.2\.json berubah/],
    ['satu bit jejak', () => balik(data('jejak/2026-03.jsonl')), /jejak\/2026-03\.jsonl berubah/],
    ['satu bit nomor bukti', () => balik(data('nomor/TB-2026-0001.1.json')), /nomor\/TB-2026-0001\.1\.json berubah/],
    [
      'satu bit lampiran',
      () => balik(data('lampiran', readdirSync(data('lampiran'))[0] ?? '')),
      /lampiran\/.* berubah/,
    ],
    ['satu bit toko.json', () => balik(data('toko.json')), /toko\.json berubah/],
    ['satu bit daftar sidik', () => balik(join(cad, 'SHA256SUMS')), /SHA256SUMS bukan yang ditulis/],
    ['satu bit keterangan', () => balik(join(cad, 'cadangan.json'), 0.3), /cadangan\.json: /],
    ['kasus hilang', () => rmSync(data('berjalan/PI-2026-0003.1.json')), /PI-2026-0003\.1\.json tidak ada/],
    ['berkas tambahan', () => writeFileSync(data('berjalan/PI-2026-0009.1.json'), '{}'), /0009.*tidak tercatat/],
    ['tautan simbolik', () => symlinkSync('/etc/hostname', data('lampiran/x.pdf')), /lampiran\/x\.pdf bukan berkas/],
    ['daftar sidik hilang', () => rmSync(join(cad, 'SHA256SUMS')), /SHA256SUMS tidak ada/],
    ['keterangan hilang', () => rmSync(join(cad, 'cadangan.json')), /cadangan\.json tidak ada/],
    ['keterangan kosong', () => writeFileSync(join(cad, 'cadangan.json'), ''), /cadangan\.json: Berkas kosong/],
    ['folder data hilang', () => rmSync(data(), { recursive: true }), /tidak ada/],
    [
      'versi yang lebih baru',
      () => writeFileSync(join(cad, 'cadangan.json'), '{"skema":2}'),
      /lebih baru \(skema 2\): perbarui/,
    ],
  ])('%s', async (_, rusakkan, kata) => {
    rusakkan();
    await daftarkan(toko(folder));
    const sebelum = potret(folder);
    const hasil = await coba();
    expect(hasil).toMatch(/^toko: Cadangan .* ditolak/);
    expect(hasil).toMatch(kata);
    expect([potret(folder), isiFolder(akar)]).toEqual([sebelum, ['toko', 'usb']]);
  });

  /** `cadangan.json` with another field, and its own hash made anew. */
  function palsukan(ubah: Record<string, unknown>): void {
    const jalur = join(cad, 'cadangan.json');
    const { sidik: _, ...isi } = { ...JSON.parse(readFileSync(jalur, 'utf8')), ...ubah };
    const sidik = createHash('sha256')
      .update(`layanan/cadangan/v1\n${kanonik(isi)}`)
      .digest('hex');
    writeFileSync(jalur, JSON.stringify({ ...isi, sidik }));
  }

  test('keterangan yang disidik ulang tanpa perubahan diterima: pemalsuan di bawah ini memang sampai ke isinya', async () => {
    palsukan({});
    expect(await pulih()).toMatchObject({ keadaan: 'sama' });
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['jumlah kasus bukan angka', { kasus: 'banyak' }, /tidak lengkap/],
    ['jumlah peristiwa lain', { peristiwa: 11 }, /Jumlah peristiwa atau ujung jejaknya/],
    ['ujung jejak lain', { jejak: { urut: 11, sidik: 'a'.repeat(64) } }, /ujung jejaknya/],
    ['ujung jejak bukan sidik', { jejak: { urut: 11, sidik: '\u001b[2J' } }, /tidak lengkap/],
    ['tanpa ujung jejak', { jejak: null }, /tidak lengkap/],
    ['temuan bukan daftar', { temuan: {} }, /tidak lengkap/],
    ['temuan tanpa berkas', { temuan: [null] }, /tidak lengkap/],
    ['byte negatif', { byte: -1 }, /tidak lengkap/],
    ['tanpa hari pembuatan', { dibuat: 1 }, /tidak lengkap/],
  ])('keterangan palsu: %s', async (_, ubah, kata) => {
    palsukan(ubah);
    await daftarkan(toko(folder));
    const hasil = await coba();
    expect(hasil).toMatch(/^toko: Cadangan .* ditolak/);
    expect(hasil).toMatch(kata);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'berjalan/../../x'])('daftar sidik menyebut %s', async (nama) => {
    const jalur = join(cad, 'SHA256SUMS');
    writeFileSync(jalur, `${readFileSync(jalur, 'utf8')}${'0'.repeat(64)}  data/${nama}\n`);
    palsukan({ daftar: createHash('sha256').update(readFileSync(jalur)).digest('hex') });
    rmSync(folder, { recursive: true });
    expect(await coba()).toMatch(/^toko: Cadangan .* ditolak.* tidak ada/);
    expect(existsSync(folder)).toBe(false);
  });

  test('riwayat yang diubah lalu disidik ulang seluruhnya ketahuan dari jejaknya', async () => {
    ubahKasus(data(), 'PI-2026-0001', (p) => p.map((satu) => ({ ...satu, isi: { ...satu.isi, catatan: 'palsu' } })));
    const { jalur: _, ...isi } = JSON.parse(readFileSync(join(cad, 'cadangan.json'), 'utf8'));
    const salinan = new Map();
    await samakan(data(), join(akar, 'salin'), salinan, () => undefined);
    for (const nama of ['cadangan.json', 'SHA256SUMS']) rmSync(join(cad, nama));
    const { skema: __, daftar: ___, sidik: ____, ...bersih } = isi;
    tulisManifes(cad, bersih, salinan);
    rmSync(join(akar, 'salin'), { recursive: true });
    expect(await coba()).toMatch(/ditolak.*PI-2026-0001|ditolak.*jejak\//);
  });

  test('yang terputus ketika dibuat bukan cadangan', async () => {
    const maju = (apa: string) => {
      if (apa === 'Membaca ulang') throw Object.assign(new Error('mati'), { code: 'MATI' });
    };
    await expect(toko(folder).cadangkan(join(akar, 'usb'), { ...DIAM, maju })).rejects.toThrow('mati');
    expect(isiFolder(akar, 'usb')).toEqual([basename(cad)]);
    expect(adaManifes(join(akar, 'usb'))).toBe(false);
  });
});

describe('sumber yang salah sebut', () => {
  test.each<[string, () => string]>([
    ['tidak ada', () => join(akar, 'tidak-ada')],
    ['toko itu sendiri', () => folder],
    ['induk toko', () => akar],
    ['di dalam toko', () => join(folder, 'berjalan')],
  ])('%s: keluar 2', async (_, dari) => {
    expect(tolakToko(await toko(folder).pulihkan(dari(), DIAM, ya))).toMatch(/^pemakaian: /);
  });

  test('folder data lain bukan cadangan', async () => {
    const lain = folderBaru();
    await daftarkan(toko(lain));
    expect(tolakToko(await toko(folder).pulihkan(lain, DIAM, ya))).toMatch(/^toko: .*bukan cadangan/);
  });
});

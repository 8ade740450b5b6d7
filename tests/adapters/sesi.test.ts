import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sesiBerkas } from '../../src/adapters/sesi-berkas.js';
import type { CatatanSesi } from '../../src/domain/sesi.js';
import type { Store } from '../../src/ports/store.js';
import { cadangan } from './alat-cadangan.js';
import { temuan } from './alat-periksa.js';
import { buangFolder, daftarkan, folderBaru, JAM, toko } from './bahan-toko.js';

const SENDIRI = { toko: 'toko-satu', token: 'ab'.repeat(32), kunci: null };
const SAAT = { jam: JAM, nyala: 1000, boot: 'a' };
const CATATAN: CatatanSesi = { petugas: 'siti', sandi: 'x', mulai: SAAT, terakhir: SAAT };
const SIDIK = 'cd'.repeat(32);

let folder: string;
beforeEach(() => {
  folder = folderBaru();
});
afterEach(buangFolder);

const mode = (jalur: string) => (statSync(jalur).mode & 0o777).toString(8);

describe('berkas sesi milik pengguna', () => {
  const sesi = () =>
    sesiBerkas(
      () => join(folder, 'baru', 'sesi'),
      () => JAM,
    );
  const berkas = () => join(folder, 'baru', 'sesi', readdirSync(join(folder, 'baru', 'sesi'))[0] ?? '');

  test('disimpan tertutup bagi orang lain, apa pun umask-nya, dan terbaca lagi', () => {
    const lama = process.umask(0);
    try {
      expect(sesi().simpan(SENDIRI)).toEqual({ ok: true, nilai: null });
    } finally {
      process.umask(lama);
    }
    expect([mode(join(folder, 'baru', 'sesi')), mode(berkas())]).toEqual(['700', '600']);
    expect(sesi().baca('toko-satu')).toEqual(SENDIRI);
    expect(readdirSync(join(folder, 'baru', 'sesi'))).toHaveLength(1);
  });

  test('sesi toko lain bukan sesi toko ini, juga bila berkasnya disalin ke namanya', () => {
    sesi().simpan({ ...SENDIRI, toko: 'toko-dua' });
    const isi = readFileSync(berkas());
    sesi().simpan(SENDIRI);
    for (const nama of readdirSync(join(folder, 'baru', 'sesi')))
      writeFileSync(join(folder, 'baru', 'sesi', nama), isi);
    expect(sesi().baca('toko-satu')).toBeNull();
    expect(sesi().baca('toko-dua')).toMatchObject({ toko: 'toko-dua' });
  });

  test.each<[string, () => void]>([
    ['boleh dibaca orang lain', () => chmodSync(berkas(), 0o640)],
    [
      'tautan simbolik',
      () => {
        writeFileSync(join(folder, 'asli'), readFileSync(berkas()), { mode: 0o600 });
        const jalur = berkas();
        rmSync(jalur);
        symlinkSync(join(folder, 'asli'), jalur);
      },
    ],
    ['terpotong', () => writeFileSync(berkas(), '{"toko":"toko-sa')],
    ['bukan objek', () => writeFileSync(berkas(), 'null')],
    ['token bukan teks', () => writeFileSync(berkas(), '{"toko":"toko-satu","token":7}')],
    ['terlalu besar', () => writeFileSync(berkas(), JSON.stringify({ ...SENDIRI, isi: 'x'.repeat(5000) }))],
    ['sudah dihapus', () => sesi().hapus('toko-satu')],
  ])('%s: dianggap tidak ada', (_, rusak) => {
    sesi().simpan(SENDIRI);
    rusak();
    expect(sesi().baca('toko-satu')).toBeNull();
  });

  test('yang tidak dapat ditulis ditolak dengan sebabnya', () => {
    writeFileSync(join(folder, 'baru'), '');
    expect(sesi().simpan(SENDIRI)).toMatchObject({ ok: false, salah: { jenis: 'toko' } });
  });

  test('saat mesin: jam yang dipinjamkan, lama menyala yang nyata', () => {
    const { jam, nyala } = sesi().saat();
    expect(jam).toBe(JAM);
    expect(nyala).toBeGreaterThan(0);
  });
});

describe('sesi di toko', () => {
  let t: Store;
  const jalur = () => join(folder, 'sesi', `${SIDIK}.json`);
  beforeEach(async () => {
    t = toko(folder);
    await daftarkan(t);
  });

  test('toko yang belum ada tidak punya nama dan tidak dibuat', async () => {
    const kosong = join(folder, 'kosong');
    expect(await toko(kosong).sesi.idToko()).toBeNull();
    expect(existsSync(kosong)).toBe(false);
    expect(await t.sesi.idToko()).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('disimpan, disentuh, dihapus; 0700/0600', async () => {
    await t.sesi.simpan(SIDIK, CATATAN);
    expect(await t.sesi.baca(SIDIK)).toEqual(CATATAN);
    expect([mode(join(folder, 'sesi')), mode(jalur())]).toEqual(['700', '600']);
    const nanti = { ...CATATAN, terakhir: { ...SAAT, jam: JAM + 1, nyala: 123_456_789 } };
    await t.sesi.sentuh(SIDIK, nanti);
    expect(await t.sesi.baca(SIDIK)).toEqual(nanti);
    await t.sesi.sentuh(SIDIK, CATATAN);
    expect(await t.sesi.baca(SIDIK)).toEqual(CATATAN);
    await t.sesi.hapus((sidik) => sidik === SIDIK);
    expect(await t.sesi.baca(SIDIK)).toBeNull();
  });

  test('menyentuh sesi yang sudah berakhir tidak menghidupkannya', async () => {
    await t.sesi.simpan('ef'.repeat(32), CATATAN);
    await t.sesi.sentuh(SIDIK, CATATAN);
    expect(await t.sesi.baca(SIDIK)).toBeNull();
  });

  test('menghapus memilih; yang tidak terbaca ikut, berkas asing tidak', async () => {
    await t.sesi.simpan(SIDIK, CATATAN);
    writeFileSync(join(folder, 'sesi', `${'ef'.repeat(32)}.json`), '{');
    writeFileSync(join(folder, 'sesi', 'catatan.txt'), '');
    await t.sesi.hapus(({ length }) => length === 0);
    expect(readdirSync(join(folder, 'sesi')).sort()).toEqual(['catatan.txt', `${SIDIK}.json`].sort());
  });

  test('bukan sidik: tidak pernah menjadi nama berkas', async () => {
    await expect(t.sesi.baca('../../toko')).rejects.toThrow('bukan sidik');
  });

  test('tidak ikut cadangan, dan bukan temuan periksa', async () => {
    await t.sesi.simpan(SIDIK, CATATAN);
    expect((await temuan(folder, t)).filter(({ berkas }) => berkas.startsWith('sesi'))).toEqual([]);
    const ke = folderBaru();
    await cadangan(t, ke);
    const salinan = readdirSync(ke, { recursive: true, encoding: 'utf8' });
    expect(salinan.filter((n) => n.endsWith('toko.json'))).toHaveLength(1);
    expect(salinan.filter((n) => n.includes('sesi'))).toEqual([]);
  });

  test('yang terbuka bagi orang lain adalah temuan', async () => {
    await t.sesi.simpan(SIDIK, CATATAN);
    chmodSync(jalur(), 0o644);
    expect((await temuan(folder, t)).map(({ berkas, jenis }) => [jenis, berkas])).toContainEqual([
      'hak',
      `sesi/${SIDIK}.json`,
    ]);
  });
});

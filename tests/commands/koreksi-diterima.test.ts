import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup'];
const koreksi = (diterima: string, ...flag: readonly string[]) => [
  ...['koreksi', '1', '--diterima', diterima],
  ...['--alasan', 'salah tulis', ...flag],
];
const diterima = async () => (await m.json(['lihat', '1'])).diterima;

describe('koreksi --diterima jauh di belakang', () => {
  test('30 hari masih boleh, 31 hari minta --ya', async () => {
    await m.json(DAFTAR);
    expect((await m.layanan(koreksi('2026-02-10'))).galat).toContain(
      '--diterima: 31 hari yang lalu; bila memang benar, tambahkan --ya',
    );
    expect((await m.layanan(koreksi('2026-02-10'))).kode).toBe(2);
    expect(await diterima()).toBe('2026-03-13');
    await m.json(koreksi('2026-02-11'));
    expect(await diterima()).toBe('2026-02-11');
    await m.json(koreksi('2026-01-05', '--ya'));
    expect(await diterima()).toBe('2026-01-05');
  });

  test('di terminal ditanyakan; tidak = dibatalkan, ya = dicatat', async () => {
    await m.json(DAFTAR);
    const jawab = (kata: string) => orang(['Diterima 2026-01-05, 67 hari yang lalu. Benar?', kata]).prompter;
    expect((await m.tanya(koreksi('2026-01-05'), jawab('tidak'))).kode).not.toBe(0);
    expect(await diterima()).toBe('2026-03-13');
    expect((await m.tanya(koreksi('2026-01-05'), jawab('ya'))).kode).toBe(0);
    expect(await diterima()).toBe('2026-01-05');
  });
});

describe('koreksi --diterima keluar dari tahun nomornya', () => {
  test.each([
    ['permohonan', DAFTAR, 'PI-2026-0001'],
    ['pengaduan', ADU, 'PD-2026-0001'],
  ])('%s: keluar 4, obatnya batal lalu daftar lagi', async (_, perintah, nomor) => {
    m.jam('2026-01-05T09:00:00+07:00');
    await m.json(perintah);
    const hasil = await m.layanan(koreksi('2025-12-31'));
    expect(hasil.kode).toBe(4);
    expect(hasil.galat).toContain('harus di tahun 2026');
    expect(hasil.galat).toContain(`layanan batal ${nomor}`);
    expect(hasil.galat).toContain('--diterima 2025-12-31');
    expect(await diterima()).toBe('2026-01-05');
    await m.json(koreksi('2026-01-02'));
    expect(await diterima()).toBe('2026-01-02');
  });
});

describe('koreksi --diterima melewati tindakan berikutnya', () => {
  test('yang dibuka lengkap di antaranya bukan tindakan: yang dihitung langkah sesudahnya', async () => {
    await m.json(DAFTAR);
    m.jam('2026-03-16T09:00:00+07:00');
    await m.json(['lihat', '1', '--lengkap']);
    m.jam('2026-03-17T09:00:00+07:00');
    await m.json(['teruskan', '1']);
    m.jam('2026-03-18T09:00:00+07:00');
    const hasil = await m.layanan(koreksi('2026-03-18'));
    expect(hasil).toMatchObject({ kode: 4, galat: expect.stringContaining('bertanggal 2026-03-17') });
    await m.json(koreksi('2026-03-17'));
    expect(await diterima()).toBe('2026-03-17');
  });

  test('hanya dibuka lengkap: tidak membatasi apa pun', async () => {
    await m.json(DAFTAR);
    await m.json(['lihat', '1', '--lengkap']);
    m.jam('2026-03-18T09:00:00+07:00');
    await m.json(koreksi('2026-03-18'));
    expect(await diterima()).toBe('2026-03-18');
  });
});

import { unlinkSync } from 'node:fs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sandiPendek } from '../../src/domain/sandi-pendek.js';
import { A, baris, KASUS1, M } from './alat-jejak.js';
import { APRIL, bacaJejak, bacaKasus, jalurKasus, masalah, tokoIsi, ubahJejak, ubahKasus } from './alat-periksa.js';
import { buangFolder, folderBaru, lakukan, nilai, PI, susun, toko } from './bahan-toko.js';

afterEach(buangFolder);

const kepala = async (folder: string, nomor: string, urut: number) =>
  nilai(await toko(folder).kepalaJejak(nomor, urut));

describe('jangkar: sidik jejak di kertas lama', () => {
  const sandi = async (folder: string, nomor = KASUS1, urut = 1) =>
    sandiPendek((await kepala(folder, nomor, urut)) ?? '').replaceAll('-', '');
  const cocok = async (folder: string, kode: string, nomor = KASUS1) => {
    const hasil = await toko(folder).periksaJangkar(nomor, kode);
    return hasil.ok ? `${hasil.nilai.nomor} ${hasil.nilai.peristiwa}` : hasil.salah;
  };

  test('kepala jejak sesudah tiap peristiwa: dari barisnya, juga yang sudah jauh di belakang', async () => {
    const folder = await tokoIsi();
    const t = toko(folder);
    for (const b of bacaJejak(folder).flatMap((j) => j.baris)) {
      if ('nomor' in b) expect(await kepala(folder, b.nomor, b.peristiwa)).toBe(b.jejak);
    }
    const lama = await kepala(folder, KASUS1, 1);
    for (let i = 0; i < 90; i += 1) await t.ubah('PI-2026-0003', lakukan('catat', String(i), null, APRIL));
    expect(await kepala(folder, KASUS1, 1)).toBe(lama);
    expect(await kepala(folder, KASUS1, 9)).toBeNull();
    expect(await kepala(folder, 'PI-2026-0099', 1)).toBeNull();
    expect(await kepala(folder, '../x', 1)).toBeNull();
    expect(await kepala(folderBaru(), KASUS1, 1)).toBeNull();
  });

  test('cocok sesudah setahun bekerja; awal kodenya saja pun cocok', async () => {
    const folder = await tokoIsi();
    const kode = await sandi(folder);
    await toko(folder).buat(PI, susun('baru', '2027-03-02T09:00:00+07:00'));
    expect(await cocok(folder, kode)).toBe(`${KASUS1} 1`);
    expect(await cocok(folder, kode.slice(0, 10))).toBe(`${KASUS1} 1`);
  });

  test.each<[string, (folder: string) => void, string]>([
    ['tidak ada yang diubah', () => undefined, `${KASUS1} 2`],
    [
      'peristiwa diubah dan kasusnya disidik ulang',
      (f) => ubahKasus(f, KASUS1, ([a, ...b]) => [{ ...a, isi: {} } as never, ...b]),
      'berbeda dari saat kertas itu dicetak',
    ],
    [
      'juga jejaknya disidik ulang',
      (f) => ubahSemua(f, ([a, ...b]) => [{ ...a, isi: {} } as never, ...b]),
      'tidak ada di jejak',
    ],
    [
      'kasus lain sebelum kertas itu diubah, jejak disidik ulang',
      (f) =>
        ubahJejak(f, (s) =>
          s.map((b) => ('nomor' in b && b.nomor === 'PI-2026-0003' ? { ...b, sidik: 'ab'.repeat(32) } : b)),
        ),
      'tidak ada di jejak',
    ],
    ['baris sebelum kertas itu dihapus', baris(M, (b) => b.toSpliced(1, 1)), 'Jejak putus'],
    ['ekor sesudah kertas itu dipotong', baris(A, () => []), `${KASUS1} 2`],
    [
      'ekor sebelum kertas itu dipotong',
      (f) => [M, A].forEach((b, i) => void baris(b, (s) => (i === 0 ? s.slice(0, 3) : []))(f)),
      'tidak ada di jejak',
    ],
    [
      'peristiwanya dipotong dari kasus',
      (f) => ubahKasus(f, KASUS1, (s) => s.slice(0, 1)),
      'tidak memuat peristiwa itu lagi',
    ],
    ['kasusnya dihapus', (f) => unlinkSync(jalurKasus(f, KASUS1)), 'tidak memuat peristiwa itu lagi'],
  ])('kertas peristiwa ke-2 bulan Maret: %s', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    const kode = await sandi(folder, KASUS1, 2);
    rusakkan(folder);
    expect(await cocok(folder, kode)).toContain(harus);
  });

  test('kode kasus lain, kode ngawur, dan toko yang belum ada', async () => {
    const folder = await tokoIsi();
    expect(await cocok(folder, await sandi(folder, 'PI-2026-0003'))).toContain('tidak ada di jejak');
    expect(await cocok(folder, '0000000000')).toContain('tidak ada di jejak');
    expect(await cocok(folderBaru(), '0000000000')).toBe('Belum ada data di sini.');
  });

  /** Case and ledger changed together, all hashes made anew. */
  function ubahSemua(folder: string, ubah: Parameters<typeof ubahKasus>[2]): void {
    ubahKasus(folder, KASUS1, ubah);
    const sidik = bacaKasus(folder, KASUS1).peristiwa.map((s) => s.sidik);
    ubahJejak(folder, (semua) =>
      semua.map((b) => ('nomor' in b && b.nomor === KASUS1 ? { ...b, sidik: sidik[b.peristiwa - 1] ?? '' } : b)),
    );
  }

  test('yang mengubah kasus dan jejak sekaligus hanya ketahuan dari kertas', async () => {
    const folder = await tokoIsi();
    const kode = await sandi(folder);
    ubahSemua(folder, ([a, ...b]) => [{ ...a, isi: { rincian: 'palsu' } } as never, ...b]);
    expect(await masalah(folder)).toEqual([]);
    expect(await cocok(folder, kode)).toContain('tidak ada di jejak');
  });
});

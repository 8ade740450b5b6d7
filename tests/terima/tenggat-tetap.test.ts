import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const beres = async (...argumen: readonly string[]) => {
  const { kode, galat } = await m.layanan(argumen);
  if (kode !== 0) throw new Error(galat);
};

describe('kalender yang berubah sesudah kasus ditutup', () => {
  beforeEach(async () => {
    m.jam('2026-11-02T09:00:00+07:00');
    await beres(...DAFTAR);
    await beres(...DAFTAR, '--tetap-daftar');
    m.jam('2026-11-06T09:00:00+07:00');
    await beres('cabut', '1', '--alasan', 'selesai');
  });
  const tambah = async (saat: string) => {
    m.jam(saat);
    await beres('libur', 'tambah', '2026-11-04', 'Hari Jadi Lebak');
  };
  const tempo = async (nomor: string, ...lain: readonly string[]) => {
    const { jatuhTempo, hari } = await m.json(['tenggat', nomor, ...lain]);
    return [jatuhTempo, hari.at(-1).tanggal];
  };

  test('tenggat yang dijelaskan tetap yang tercatat, di kedua jam; yang berjalan berpindah', async () => {
    await tambah('2026-11-09T09:00:00+07:00');
    expect(await tempo('1')).toEqual(['2026-11-09', '2026-11-09']);
    expect((await m.json(['lihat', '1'])).tenggat).toBe('2026-11-09');
    expect(await tempo('1', '--undang-undang')).toEqual(['2026-11-16', '2026-11-16']);
    expect(await tempo('2')).toEqual(['2026-11-10', '2026-11-10']);
  });

  test('perubahan sebelum ditutup ikut berlaku', async () => {
    await tambah('2026-11-09T09:00:00+07:00');
    m.jam('2026-11-09T10:00:00+07:00');
    await beres('cabut', '2', '--alasan', 'selesai');
    expect(await tempo('2')).toEqual(['2026-11-10', '2026-11-10']);
  });

  test('median dan terlama di rekap tidak berubah', async () => {
    const lama = async () => {
      const { medianHariKerja, terlamaHariKerja } = (await m.json(['rekap', '--tahun', '2026'])).permohonan;
      return [medianHariKerja, terlamaHariKerja];
    };
    expect(await lama()).toEqual([4, 4]);
    await tambah('2026-11-09T09:00:00+07:00');
    expect(await lama()).toEqual([4, 4]);
  });
});

test('tenggat --dari memakai setelan seperti sebuah kasus', async () => {
  const tempo = async () => (await m.json(['tenggat', '--dari', '2026-11-02', '--hari', '5'])).jatuhTempo;
  expect(await tempo()).toBe('2026-11-09');
  await beres('pengaturan', 'tenggat.hari-terima', '1');
  expect(await tempo()).toBe('2026-11-06');
});

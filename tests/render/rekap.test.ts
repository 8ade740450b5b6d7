import { describe, expect, test } from '@jest/globals';
import type { Layar } from '../../src/context.js';
import { rekapJenis } from '../../src/domain/rekap.js';
import { tabelRekap, tabelRincian } from '../../src/render/rekap.js';
import { csv } from '../../src/render/sel.js';
import { tampilkan } from '../../src/render/tabel.js';
import { standar } from '../alat/acuan.js';
import { ditutup, kasus, terhitung } from '../domain/bahan-laporan.js';

const LAYAR: Layar = { tty: true, kolom: 80, warna: false, ascii: false };
const PERMOHONAN = rekapJenis(
  [standar('permohonan-informasi')],
  [terhitung(kasus('PI-2026-0001', ditutup('tidak-dapat-diberikan', '2026-11-05')), 3)],
);
const PENGADUAN = rekapJenis(
  [standar('pengaduan')],
  [terhitung(kasus('PD-2026-0001', { klasifikasi: 'non-pengawasan' }))],
);

describe('rekap di layar: satu rupa untuk setiap jenis', () => {
  test.each([
    [60, true, false],
    [79, true, false],
    [80, true, true],
    [120, true, true],
    [59, false, true],
  ])('%d kolom: tabel %s, lamanya %s', async (kolom, tabel, lamanya) => {
    const layar = { ...LAYAR, kolom };
    const jumlah = {
      dari: '2026-01-01',
      sampai: '2026-12-31',
      perJenis: new Map(Object.entries({ PERMOHONAN, PENGADUAN })),
    };
    expect((await tampilkan(tabelRekap(jumlah), layar, false)).includes('│')).toBe(tabel);
    for (const r of [PERMOHONAN, PENGADUAN]) {
      const teks = await tampilkan(tabelRincian(r, layar), layar, false);
      expect([teks.includes('│'), teks.includes('terlama')]).toEqual([tabel, lamanya]);
      for (const b of teks.split('\n')) expect(b.length).toBeLessThanOrEqual(kolom);
    }
  });
});

test.each([
  ['-', '-'],
  ['-1+2', "'-1+2"],
  ['--', "'--"],
  [' =A1', "'=A1"],
  ['', ''],
])('sel CSV "%s" menjadi "%s"', (sel, hasil) => {
  expect(csv({ kolom: [{ nama: 'a' }], baris: [[sel]] })).toBe(`a\r\n${hasil}\r\n`);
});

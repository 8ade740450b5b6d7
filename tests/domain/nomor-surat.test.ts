import { describe, expect, test } from '@jest/globals';
import { bacaNomorSurat, periksaPola, susunNomorSurat } from '../../src/domain/nomor-surat.js';

const POLA = {
  surat: '{kode}/{urut}/{unit}/{bulan-romawi}/{tahun}',
  sk: 'SK-{urut}/{sifat}/{tahun}',
  kode: '555',
  unit: 'Dinsos',
  sifat: '',
};
const TITIK = '..........';

describe('nomor surat', () => {
  test.each<['surat' | 'sk', string | null, string, string]>([
    ['surat', '123', '2026-03-13', '555/123/Dinsos/III/2026'],
    ['surat', '7', '2027-12-31', '555/7/Dinsos/XII/2027'],
    ['surat', null, '2026-09-01', `555/${TITIK}/Dinsos/IX/2026`],
    ['surat', '800/9-Umum/2026', '2026-03-13', '800/9-Umum/2026'],
    ['sk', '4', '2026-03-13', `SK-4/${TITIK}/2026`],
  ])('%s %s pada %s: %s', (jenis, dicatat, hari, harap) => {
    expect(susunNomorSurat(POLA, jenis, dicatat, hari)).toBe(harap);
  });

  test('tanpa pola: yang diketik, atau titik-titik', () => {
    const tanpa = { surat: '', sk: '', kode: '', unit: '', sifat: '' };
    expect(susunNomorSurat(tanpa, 'surat', '123', '2026-03-13')).toBe('123');
    expect(susunNomorSurat(tanpa, 'sk', null, '2026-03-13')).toMatch(/^\.{20,}$/);
  });

  test('isi bidang tidak ditafsirkan sebagai pengisi', () => {
    expect(susunNomorSurat({ ...POLA, unit: '{tahun}$&' }, 'surat', '1', '2026-03-13')).toBe(
      '555/1/{tahun}$&/III/2026',
    );
  });
});

describe('pola', () => {
  test.each(['{urut}', '{kode}/{urut}/{unit}/{bulan-romawi}/{tahun}', 'B-{urut}.{sifat} (PPID)'])(
    '%s diterima',
    (pola) => {
      expect(periksaPola(pola)).toEqual({ ok: true, nilai: pola });
    },
  );

  test.each([
    ['{nomor}/{urut}', '{nomor} tidak dikenal'],
    ['{urut', '{urut tidak dikenal'],
    ['urut}', '} tidak dikenal'],
    ['{}', '{} tidak dikenal'],
    ['tetap/2026', 'harus memuat {urut}'],
    ['{urut}\n', 'tulis seperti'],
    ['{urut}<b>', 'tulis seperti'],
    [`{urut}${'a'.repeat(101)}`, 'tulis seperti'],
  ])('%j ditolak', (pola, kata) => {
    expect(periksaPola(pola)).toEqual({ ok: false, salah: expect.stringContaining(kata) });
  });
});

describe('yang diketik', () => {
  test.each(['1', '123', '555/123/Dinsos/III/2026', '800.1/9-A_(2)'])('%s diterima', (n) => {
    expect(bacaNomorSurat(n)).toEqual({ ok: true, nilai: n });
  });

  test.each(['', 'tanpa-angka', '1 2', '/1', '1\n', '1'.repeat(61), '１', 'é1'])('%j ditolak dengan contoh', (n) => {
    expect(bacaNomorSurat(n)).toEqual({ ok: false, salah: expect.stringContaining('555/123/Dinsos/III/2026') });
  });
});

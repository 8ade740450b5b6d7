import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bacaTanggal,
  hariDalamPekan,
  menitWib,
  selisihHari,
  tahunDari,
  tambahHari,
  tanggalAda,
  tanggalWib,
  waktuWib,
} from '../../src/domain/tanggal.js';

const AKAR = fileURLToPath(new URL('../../', import.meta.url));
const HARI_INI = '2026-03-01';

describe('bacaTanggal menerima tanggal seperti diketik petugas', () => {
  test.each([
    ['2026-03-13', '2026-03-13'],
    ['13-03-2026', '2026-03-13'],
    ['13/3/2026', '2026-03-13'],
    ['13/03/2026', '2026-03-13'],
    ['3-3-2026', '2026-03-03'],
    ['  2026-03-13  ', '2026-03-13'],
    ['29-02-2024', '2024-02-29'],
    ['31/12/2027', '2027-12-31'],
    ['hari ini', '2026-03-01'],
    ['Hari Ini', '2026-03-01'],
    ['HARI  INI', '2026-03-01'],
    ['kemarin', '2026-02-28'],
    ['KEMARIN', '2026-02-28'],
  ])('%j dibaca %s', (ketikan, tanggal) => {
    expect(bacaTanggal(ketikan, HARI_INI)).toEqual({ ok: true, nilai: tanggal });
  });

  test('kemarin pada hari pertama tahun adalah tahun sebelumnya', () => {
    expect(bacaTanggal('kemarin', '2027-01-01')).toEqual({ ok: true, nilai: '2026-12-31' });
  });
});

describe('bacaTanggal menolak', () => {
  test.each([
    '31-02-2026',
    '29-02-2026',
    '2026-02-29',
    '31/4/2026',
    '2026-13-01',
    '2026-00-10',
    '00-01-2026',
    '0026-01-01',
    '1899-12-31',
  ])('tanggal yang tidak ada: %s', (ketikan) => {
    const hasil = bacaTanggal(ketikan, HARI_INI);
    expect(hasil).toMatchObject({ ok: false, salah: expect.stringContaining(`${ketikan} tidak ada di kalender`) });
  });

  test.each([
    '',
    'besok',
    '13 Maret 2026',
    '13-03-26',
    '13-3/2026',
    '2026/03/13',
    '2026-3-13',
    '20260313',
    '2026-03-13T00:00',
    '2026-03-13 2026-03-14',
    '١٣/٣/٢٠٢٦',
    '２０２６-03-13',
    '-1-3-2026',
    '2026-03-1\u200b3',
    'hari ini\u001b[2J',
    '1e3-01-01',
  ])('ketikan yang bukan tanggal: %j, dengan cara mengetiknya', (ketikan) => {
    const hasil = bacaTanggal(ketikan, HARI_INI);
    expect(hasil).toMatchObject({
      ok: false,
      salah: expect.stringMatching(/tidak dapat dibaca: ketik misalnya 2026-03-13/),
    });
  });

  test('ketikan yang sangat panjang tanpa memeriksanya', () => {
    expect(bacaTanggal(' '.repeat(5_000_000), HARI_INI)).toMatchObject({
      ok: false,
      salah: expect.stringContaining('terlalu panjang'),
    });
  });

  test('tanpa mengulang huruf kendali yang diketik', () => {
    const hasil = bacaTanggal('\u001b]52;c;x\u0007', HARI_INI);
    expect(JSON.stringify(hasil)).not.toMatch(/u001b|u0007/);
  });
});

// The platform's Date as the second opinion: any day of 1900–2199.
const hariAcak = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((hari) => new Date(hari * 86_400_000));
const iso = (d: Date) => d.toISOString().slice(0, 10);

describe('hitungan tanggal sama dengan Date pada setiap hari', () => {
  test('hari dalam pekan dan tahun', () => {
    fc.assert(
      fc.property(hariAcak, (d) => {
        expect(hariDalamPekan(iso(d))).toBe(d.getUTCDay());
        expect(tahunDari(iso(d))).toBe(d.getUTCFullYear());
        expect(tanggalAda(iso(d))).toBe(true);
      }),
    );
  });

  test('tambahHari dan selisihHari saling membalik', () => {
    fc.assert(
      fc.property(hariAcak, fc.integer({ min: -4000, max: 4000 }), (d, n) => {
        const nanti = tambahHari(iso(d), n);
        expect(nanti).toBe(iso(new Date(d.getTime() + n * 86_400_000)));
        expect(selisihHari(iso(d), nanti)).toBe(n);
      }),
    );
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2000-02-29', 366, '2001-03-01'],
    ['1970-01-01', 0, '1970-01-01'],
  ])('%s ditambah %d hari adalah %s', (dari, n, ke) => {
    expect(tambahHari(dari, n)).toBe(ke);
  });
});

/** Moments around midnight in WIB (17:00 UTC), before 1970, and at the turn of a year. */
const SAAT: readonly (readonly [utc: string, tanggal: string, waktu: string, menit: number])[] = [
  ['2026-03-13T02:12:00Z', '2026-03-13', '2026-03-13T09:12:00+07:00', 552],
  ['2026-03-13T16:59:59.999Z', '2026-03-13', '2026-03-13T23:59:59+07:00', 1439],
  ['2026-03-13T17:00:00Z', '2026-03-14', '2026-03-14T00:00:00+07:00', 0],
  ['2026-03-13T23:30:00Z', '2026-03-14', '2026-03-14T06:30:00+07:00', 390],
  ['2026-12-31T17:00:00Z', '2027-01-01', '2027-01-01T00:00:00+07:00', 0],
  ['1969-12-31T16:59:00Z', '1969-12-31', '1969-12-31T23:59:00+07:00', 1439],
];

describe('waktu Indonesia Barat', () => {
  test.each(SAAT)('%s adalah %s, %s, menit ke-%d', (utc, tanggal, waktu, menit) => {
    const ms = Date.parse(utc);
    expect([tanggalWib(ms), waktuWib(ms), menitWib(ms)]).toEqual([tanggal, waktu, menit]);
  });

  test('waktuWib menyebut saat yang sama, sampai detik', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => {
        expect(Date.parse(waktuWib(ms))).toBe(ms - (ms % 1000));
        expect(waktuWib(ms).slice(0, 10)).toBe(tanggalWib(ms));
      }),
    );
  });
});

describe('zona mesin tidak mengubah apa pun', () => {
  // Bundled once, then run by a new process per zone: a running process doesn't change its zone reliably.
  const skrip = `
    import { bacaTanggal, hariDalamPekan, menitWib, tambahHari, tanggalWib, waktuWib } from './src/domain/tanggal.ts';
    import { susunKalender } from './src/domain/kalender.ts';
    import { hitungHariKerja, sisaHariKerja } from './src/domain/tenggat.ts';
    const kalender = susunKalender([JSON.parse(process.argv[2])]);
    const saat = JSON.parse(process.argv[3]).map((utc) => Date.parse(utc));
    const kata = ['13/3/2026', '31-02-2026', '29-03-2026', 'kemarin'];
    console.log(JSON.stringify({
      jam: new Date(0).getHours(),
      wib: saat.map((ms) => [tanggalWib(ms), waktuWib(ms), menitWib(ms)]),
      baca: kata.map((k) => bacaTanggal(k, tanggalWib(saat[2]))).map((h) => (h.ok ? h.nilai : 'ditolak')),
      pekan: ['2026-03-13', '2026-03-14', '2026-03-15', '2026-11-01'].map(hariDalamPekan),
      tambah: [tambahHari('2026-03-07', 1), tambahHari('2026-10-31', 1), tambahHari('2026-03-28', 1)],
      tempo: hitungHariKerja('2026-03-13', 5, kalender).jatuhTempo,
      sisa: sisaHariKerja('2026-03-30', '2026-03-27', kalender),
    }));`;
  const kalender = JSON.stringify({
    tahun: 2026,
    dasar: 'uji',
    hari: ['18', '19', '20', '23', '24'].map((h) => ({ tanggal: `2026-03-${h}`, jenis: 'uji', nama: 'uji' })),
  });
  const bundel = execFileSync(`${AKAR}node_modules/.bin/esbuild`, ['--bundle', '--platform=node', '--loader=ts'], {
    cwd: AKAR,
    input: skrip,
    encoding: 'utf8',
  });

  test.each([
    ['UTC', 0],
    ['America/Los_Angeles', 16],
    ['Asia/Jayapura', 9],
    ['Asia/Jakarta', 7],
  ])('TZ=%s', (TZ, jam) => {
    const keluaran = execFileSync(process.execPath, ['-', kalender, JSON.stringify(SAAT.map(([utc]) => utc))], {
      input: bundel,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(keluaran)).toEqual({
      jam,
      wib: SAAT.map(([, ...hasil]) => hasil),
      baca: ['2026-03-13', 'ditolak', '2026-03-29', '2026-03-13'],
      pekan: [5, 6, 0, 0],
      tambah: ['2026-03-08', '2026-11-01', '2026-03-29'],
      tempo: '2026-03-27',
      sisa: -1,
    });
  });
});

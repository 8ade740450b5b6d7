import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { susunKalender } from '../../src/domain/kalender.js';
import type { Jeda } from '../../src/domain/kasus.js';
import { hitungHariKerja, jumlahHariKerja, type RincianTenggat, sisaHariKerja } from '../../src/domain/tenggat.js';
import { banyakHariKerja, berkasResmi, besok, tanggalLibur, tempoPolos } from './hitung-polos.js';

const kalender = susunKalender(berkasResmi());
const libur = tanggalLibur(berkasResmi());
const tempo = (mulai: string, jumlah: number, ...jeda: Jeda[]) =>
  hitungHariKerja(mulai, jumlah, kalender, jeda).jatuhTempo;
const berhenti = (dari: string, sampai: string | null): Jeda => ({
  dari,
  sampai,
  kategori: 'kelengkapan',
  alasan: 'fotokopi KTP',
});
/** `tanggal ke|sebab`, one a line: what the officer sees. */
const baca = ({ hari }: RincianTenggat) => hari.map(({ tanggal, ke, sebab }) => `${tanggal} ${ke ?? sebab}`);

describe('hitungHariKerja: tabel pemeriksaan', () => {
  test.each([
    ['2026-03-13', 5, '2026-03-27'],
    ['2026-03-13', 10, '2026-04-06'],
    ['2026-03-13', 14, '2026-04-10'],
    ['2026-03-13', 60, '2026-06-24'],
    ['2026-03-17', 5, '2026-03-31'],
    ['2026-03-17', 10, '2026-04-08'],
    ['2026-03-17', 14, '2026-04-14'],
    ['2026-03-17', 10 + 7, '2026-04-17'],
    ['2026-03-17', 30, '2026-05-07'],
    ['2026-03-17', 60, '2026-06-26'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-11-23', 14, '2026-12-11'],
    ['2026-11-23', 10 + 7, '2026-12-16'],
    ['2026-11-23', 30, '2027-01-08'],
    ['2026-11-23', 60, '2027-02-22'],
    ['2026-12-14', 5, '2026-12-21'],
    ['2026-12-14', 10, '2026-12-30'],
    ['2026-12-14', 14, '2027-01-07'],
    ['2026-12-14', 10 + 7, '2027-01-12'],
    ['2026-12-14', 30, '2027-01-29'],
    ['2026-12-14', 60, '2027-03-23'],
  ])('diterima %s, %d hari kerja: jatuh tempo %s', (mulai, jumlah, jatuh) => {
    expect(hitungHariKerja(mulai, jumlah, kalender)).toMatchObject({
      jatuhTempo: jatuh,
      sementara: false,
      kalenderKurang: [],
    });
  });
});

describe('hitungHariKerja: hari demi hari', () => {
  test('menyebut nomor hari yang dihitung dan sebab yang tidak', () => {
    expect(baca(hitungHariKerja('2026-03-13', 5, kalender))).toEqual([
      '2026-03-14 Sabtu',
      '2026-03-15 Minggu',
      '2026-03-16 1',
      '2026-03-17 2',
      '2026-03-18 Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '2026-03-19 Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '2026-03-20 Cuti bersama Idulfitri 1447 Hijriah',
      '2026-03-21 Idulfitri 1447 Hijriah',
      '2026-03-22 Idulfitri 1447 Hijriah',
      '2026-03-23 Cuti bersama Idulfitri 1447 Hijriah',
      '2026-03-24 Cuti bersama Idulfitri 1447 Hijriah',
      '2026-03-25 3',
      '2026-03-26 4',
      '2026-03-27 5',
    ]);
  });

  test('hari terima tidak dihitung: satu hari kerja dari Senin adalah Selasa', () => {
    expect(tempo('2026-03-02', 1)).toBe('2026-03-03');
  });

  test('libur pada akhir pekan tidak mengurangi dua kali', () => {
    // 2025-06-01 (Hari Lahir Pancasila) is a Sunday.
    expect(tempo('2025-05-30', 1)).toBe('2025-06-02');
    expect(jumlahHariKerja('2025-05-30', '2025-06-02', kalender)).toBe(1);
  });

  test('nol hari kerja jatuh tempo pada hari terima itu sendiri', () => {
    expect(hitungHariKerja('2026-03-02', 0, kalender)).toMatchObject({ jatuhTempo: '2026-03-02', hari: [] });
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('jumlah %d adalah kesalahan program', (jumlah) => {
    expect(() => tempo('2026-03-02', jumlah)).toThrow(RangeError);
  });
});

describe('hitungHariKerja: jeda', () => {
  test('berhenti Kamis, lanjut Senin: hanya dua hari kerja dikembalikan', () => {
    expect(tempo('2026-03-02', 5)).toBe('2026-03-09');
    const rincian = hitungHariKerja('2026-03-02', 5, kalender, [berhenti('2026-03-05', '2026-03-09')]);
    expect(rincian.jatuhTempo).toBe('2026-03-11');
    expect(baca(rincian)).toEqual([
      '2026-03-03 1',
      '2026-03-04 2',
      '2026-03-05 jeda: fotokopi KTP',
      '2026-03-06 jeda: fotokopi KTP',
      '2026-03-07 Sabtu',
      '2026-03-08 Minggu',
      '2026-03-09 3',
      '2026-03-10 4',
      '2026-03-11 5',
    ]);
  });

  test.each([
    ['yang hanya akhir pekan', '2026-03-07', '2026-03-09', '2026-03-09'],
    ['yang dilanjutkan pada hari yang sama', '2026-03-05', '2026-03-05', '2026-03-09'],
    ['sesudah jatuh tempo', '2026-03-10', '2026-03-20', '2026-03-09'],
    ['sejak hari terima', '2026-03-02', '2026-03-04', '2026-03-10'],
    ['pada hari jatuh tempo', '2026-03-09', '2026-03-10', '2026-03-10'],
    ['sepanjang Idulfitri: hari libur di dalamnya tidak dikembalikan', '2026-03-09', '2026-03-25', '2026-03-25'],
  ])('jeda %s', (_, dari, sampai, jatuh) => {
    expect(tempo('2026-03-02', 5, berhenti(dari, sampai))).toBe(jatuh);
  });

  test('beberapa jeda dijumlahkan', () => {
    expect(tempo('2026-03-02', 5, berhenti('2026-03-03', '2026-03-04'), berhenti('2026-03-05', '2026-03-06'))).toBe(
      '2026-03-11',
    );
  });

  test.each([
    ['2026-03-05', '2026-03-09'],
    ['2026-03-06', '2026-03-10'],
    ['2026-03-09', '2026-03-11'],
    ['2026-03-10', '2026-03-12'],
  ])('jeda yang masih terbuka sejak Kamis, dilihat pada %s: jatuh tempo %s', (acuan, jatuh) => {
    expect(hitungHariKerja('2026-03-02', 5, kalender, [berhenti('2026-03-05', null)], acuan).jatuhTempo).toBe(jatuh);
  });

  test('jeda terbuka tanpa hari acuan tidak mengembalikan apa pun', () => {
    expect(tempo('2026-03-02', 5, berhenti('2026-03-05', null))).toBe('2026-03-09');
  });
});

describe('kalender yang berubah atau habis', () => {
  test('libur yang ditambahkan kemudian menggeser jatuh tempo', () => {
    const tanpa18Agustus = berkasResmi().map((b) => ({ ...b, hari: b.hari.filter((h) => h.tanggal !== '2025-08-18') }));
    const lama = susunKalender(tanpa18Agustus);
    expect(hitungHariKerja('2025-08-12', 5, lama).jatuhTempo).toBe('2025-08-19');
    const tambahan = { tanggal: '2025-08-18', jenis: 'cuti-bersama', nama: 'Peringatan Proklamasi' };
    const baru = susunKalender([...tanpa18Agustus, { tahun: 2025, dasar: 'SKB 933/2025', hari: [tambahan] }]);
    expect(hitungHariKerja('2025-08-12', 5, baru).jatuhTempo).toBe('2025-08-20');
    expect(tempo('2025-08-12', 5)).toBe('2025-08-20');
  });

  test.each([
    ['2027-12-20', 5, false, []],
    ['2027-12-28', 3, false, []],
    ['2027-12-28', 4, true, [2028]],
    ['2027-12-31', 1, true, [2028]],
    ['2027-12-13', 300, true, [2028, 2029]],
    ['2023-12-29', 3, true, [2023]],
    ['2023-12-31', 3, true, [2023]],
  ])('diterima %s, %d hari kerja: sementara %s, kalender kurang %j', (mulai, jumlah, sementara, kalenderKurang) => {
    expect(hitungHariKerja(mulai, jumlah, kalender)).toMatchObject({ sementara, kalenderKurang });
  });

  test('tahun yang hilang di tengah pun disebut', () => {
    const bolong = susunKalender(berkasResmi().filter(({ tahun }) => tahun !== 2026));
    expect(hitungHariKerja('2025-12-29', 280, bolong).kalenderKurang).toEqual([2026]);
  });
});

// Any day of 2024–2026: 60 working days and some pauses still end within the loaded years.
const hari = fc.integer({ min: 0, max: 1095 }).map((n) => besok('2024-01-01', n));
const jeda = fc.array(fc.record({ jarak: fc.nat(60), lama: fc.nat(20) }), { maxLength: 3 });

describe('sama dengan hitungan polos, pada hari apa pun', () => {
  test('hitungHariKerja dengan dan tanpa jeda', () => {
    fc.assert(
      fc.property(hari, fc.nat(60), jeda, (mulai, jumlah, acak) => {
        const daftar = acak.map(({ jarak, lama }) => {
          const dari = besok(mulai, jarak);
          return { ...berhenti(dari, null), sampai: besok(dari, lama) };
        });
        const rincian = hitungHariKerja(mulai, jumlah, kalender, daftar);
        expect(rincian.jatuhTempo).toBe(tempoPolos(mulai, jumlah, libur, daftar));
        expect(rincian.hari.filter(({ ke }) => ke !== null).map(({ ke }) => ke)).toEqual(
          [...Array(jumlah).keys()].map((n) => n + 1),
        );
        expect(rincian.hari.every(({ ke, sebab }) => (ke === null) !== (sebab === null))).toBe(true);
        expect(rincian.hari.at(-1)?.tanggal ?? mulai).toBe(rincian.jatuhTempo);
      }),
      { numRuns: 500 },
    );
  });

  test('jumlahHariKerja dan sisaHariKerja', () => {
    fc.assert(
      fc.property(hari, hari, (a, b) => {
        expect(jumlahHariKerja(a, b, kalender)).toBe(banyakHariKerja(a, b, libur));
        const sisa = a <= b ? banyakHariKerja(a, b, libur) : 0 - banyakHariKerja(b, a, libur);
        expect(sisaHariKerja(a, b, kalender)).toBe(sisa);
      }),
      { numRuns: 500 },
    );
  });
});

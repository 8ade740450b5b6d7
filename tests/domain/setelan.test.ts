import { describe, expect, test } from '@jest/globals';
import { nilaiSetelan, SETELAN, sudahTutup } from '../../src/domain/setelan.js';

const [SENIN, RABU, KAMIS, JUMAT, SABTU] = [1, 3, 4, 5, 6];
const menit = (jam: string) => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3));
const periksa = (kunci: string, nilai: string) => SETELAN.find((s) => s.kunci === kunci)?.periksa(nilai);

describe('tabel setelan', () => {
  test.each(SETELAN)('$kunci: bawaannya sah dan ada uraiannya', ({ kunci, bawaan, uraian, periksa: uji }) => {
    expect(uji(bawaan)).toEqual({ ok: true, nilai: bawaan });
    expect(uraian.length).toBeGreaterThan(10);
    expect(kunci).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
  });

  test('satu kunci satu baris', () => {
    expect(new Set(SETELAN.map((s) => s.kunci)).size).toBe(SETELAN.length);
  });
});

describe('nilai yang diterima dan ditolak', () => {
  test.each(['07.30-16.00', '00.00-23.59', '08.00-08.01', '13.15-14.00'])('jam %s diterima', (nilai) => {
    for (const kunci of ['jam.senin-kamis', 'jam.jumat']) expect(periksa(kunci, nilai)).toEqual({ ok: true, nilai });
  });

  test.each([
    '',
    '07.30',
    '7.30-16.00',
    '07:30-16:00',
    '07.30 - 16.00',
    '07.30-16.00 ',
    '16.00-07.30',
    '08.00-08.00',
    '24.00-25.00',
    '07.60-16.00',
    '07.30-16.00\n',
    '٠٧.٣٠-١٦.٠٠',
    'tutup',
  ])('jam "%s" ditolak dengan contoh', (nilai) => {
    const salah = 'tulis jam buka dan tutup seperti 07.30-16.00';
    for (const kunci of ['jam.senin-kamis', 'jam.jumat']) expect(periksa(kunci, nilai)).toEqual({ ok: false, salah });
  });

  test.each([
    ['tenggat.hari-terima', ['0', '1'], ['', '2', '-1', '01', 'ya']],
    ['tenggat.luar-jam', ['hari-kerja-berikutnya', 'hari-itu'], ['', 'besok', 'Hari-itu', 'hari-itu ']],
  ])('%s', (kunci, sah, salah) => {
    for (const nilai of sah) expect(periksa(kunci, nilai)).toEqual({ ok: true, nilai });
    for (const nilai of salah) {
      expect(periksa(kunci, nilai)).toEqual({ ok: false, salah: `pilih ${sah.join(' atau ')}` });
    }
  });
});

describe('nilai yang berlaku', () => {
  test('bawaan, kecuali kantor mengaturnya', () => {
    expect(nilaiSetelan({}, 'jam.jumat')).toBe('07.30-16.30');
    expect(nilaiSetelan({ 'jam.jumat': '08.00-15.00' }, 'jam.jumat')).toBe('08.00-15.00');
    expect(nilaiSetelan({ 'jam.jumat': '08.00-15.00' }, 'jam.senin-kamis')).toBe('07.30-16.00');
  });

  test('kunci yang tidak ada di tabel adalah kesalahan program', () => {
    expect(() => nilaiSetelan({}, 'jam.sabtu')).toThrow('jam.sabtu');
  });
});

describe('sudah tutup', () => {
  test.each([
    ['Senin pagi', SENIN, '08:00', false],
    ['Senin sebelum buka masih hari itu', SENIN, '05:00', false],
    ['Senin semenit sebelum tutup', SENIN, '15:59', false],
    ['Senin tepat jam tutup', SENIN, '16:00', true],
    ['Senin 16.05', SENIN, '16:05', true],
    ['Kamis 16.10', KAMIS, '16:10', true],
    ['Jumat 16.10', JUMAT, '16:10', false],
    ['Jumat tepat jam tutup', JUMAT, '16:30', true],
    ['Jumat malam', JUMAT, '23:59', true],
  ])('%s: hari %i pukul %s → %s', (_, hari, jam, harap) => {
    expect(sudahTutup({}, hari, menit(jam))).toBe(harap);
  });

  test('jam yang diubah kantor berlaku untuk harinya saja', () => {
    const setelan = { 'jam.senin-kamis': '08.00-14.30' };
    expect(sudahTutup(setelan, RABU, menit('14:30'))).toBe(true);
    expect(sudahTutup(setelan, RABU, menit('14:29'))).toBe(false);
    expect(sudahTutup(setelan, JUMAT, menit('14:30'))).toBe(false);
    expect(sudahTutup({ 'jam.jumat': '08.00-11.00' }, JUMAT, menit('11:00'))).toBe(true);
  });

  test('hari Sabtu dijawab kalender, jamnya seperti Senin sampai Kamis', () => {
    expect(sudahTutup({}, SABTU, menit('10:00'))).toBe(false);
  });
});

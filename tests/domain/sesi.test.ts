import { describe, expect, test } from '@jest/globals';
import { type CatatanSesi, perluDisentuh, type SaatMesin, sesiHabis, sidikRahasia } from '../../src/domain/sesi.js';

const MENIT = 60_000;
const JAM = 60 * MENIT;
const AWAL: SaatMesin = { jam: Date.UTC(2026, 2, 13, 2), nyala: 5 * JAM, boot: 'a' };

/** `jam` and `nyala` later than the start of the session. */
function sesudah(jam: number, nyala = jam, boot: string | null = 'a'): SaatMesin {
  return { jam: AWAL.jam + jam, nyala: AWAL.nyala + nyala, boot };
}

function sesi(terakhir: SaatMesin = AWAL, mulai: SaatMesin = AWAL): CatatanSesi {
  return { petugas: 'siti', sandi: 'x', mulai, terakhir };
}

describe('sesi habis', () => {
  test.each<[string, CatatanSesi, SaatMesin, boolean]>([
    ['baru dibuka', sesi(), AWAL, false],
    ['30 menit tanpa perintah', sesi(), sesudah(30 * MENIT), false],
    ['lebih dari 30 menit', sesi(), sesudah(30 * MENIT + 1), true],
    ['dipakai terus, 10 jam', sesi(sesudah(9.9 * JAM)), sesudah(10 * JAM), false],
    ['dipakai terus, lebih dari 10 jam', sesi(sesudah(9.9 * JAM)), sesudah(10 * JAM + 1), true],
    ['jam komputer dimundurkan, 31 menit menyala', sesi(), sesudah(-8 * JAM, 31 * MENIT), true],
    ['jam komputer dimundurkan, 29 menit menyala', sesi(), sesudah(-8 * JAM, 29 * MENIT), false],
    ['jam dimundurkan sesudah 10 jam menyala', sesi(sesudah(-JAM, 10 * JAM)), sesudah(-JAM, 10 * JAM + 1), true],
    ['jam komputer dimajukan', sesi(), sesudah(31 * MENIT, 1), true],
    ['komputer dihidupkan ulang: boot lain', sesi(), sesudah(MENIT, MENIT, 'b'), true],
    ['dihidupkan ulang tanpa nama boot: baru sebentar menyala', sesi(), sesudah(MENIT, -4 * JAM), true],
    [
      'tanpa nama boot',
      { ...sesi({ ...AWAL, boot: null }, { ...AWAL, boot: null }) },
      sesudah(MENIT, MENIT, null),
      false,
    ],
  ])('%s', (_, catatan, kini, habis) => {
    expect(sesiHabis(catatan, kini)).toBe(habis);
  });
});

test.each([
  [0, false],
  [59_999, false],
  [60_000, true],
])('waktu diam dicatat paling sering sekali semenit: %d ms', (ms, perlu) => {
  expect(perluDisentuh(sesi(), sesudah(ms))).toBe(perlu);
});

test('sidik rahasia tidak memuat rahasianya dan berbeda dari SHA-256 polos', () => {
  expect(sidikRahasia('abc')).toMatch(/^[0-9a-f]{64}$/);
  expect(sidikRahasia('abc')).not.toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type Baris, sambung, uraiBaris } from '../../src/adapters/store-json/baris-jejak.js';
import { kanonik, SIDIK_NOL } from '../../src/domain/rantai.js';

const KEPALA = { urut: 7, jejak: 'ab'.repeat(32) };
const ISI = { waktu: '2026-03-13T09:12:00+07:00', nomor: 'PI-2026-0001', peristiwa: 1, sidik: SIDIK_NOL };
const TEKS = JSON.stringify(sambung(KEPALA, [ISI])[0]);

/** What counts as a line: JSON whose canonical form has the digest that it carries. */
function menurutJson(teks: string): Baris | null {
  try {
    const { jejak, ...isi } = JSON.parse(teks);
    const sidik = createHash('sha256')
      .update(`layanan/jejak/v1\n${kanonik(isi)}`)
      .digest('hex');
    return Number.isSafeInteger(isi.urut) && sidik === jejak ? { ...isi, jejak } : null;
  } catch {
    return null;
  }
}

describe('baris jejak', () => {
  test.each([
    ['peristiwa', TEKS],
    ['lanjutan', JSON.stringify(sambung(KEPALA, [{ waktu: ISI.waktu, lanjut: '2026-04' }])[0])],
    ['nomor yang bukan nomor', JSON.stringify(sambung(KEPALA, [{ ...ISI, nomor: 'é"' }])[0])],
    ['kunci berurut lain', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(TEKS)).reverse()))],
    ['dengan spasi', TEKS.replaceAll('":', '": ')],
    ['angka berekor', TEKS.replace('"urut":8', '"urut":8.0')],
    ['angka besar', JSON.stringify(sambung({ ...KEPALA, urut: 2 ** 53 - 2 }, [ISI])[0])],
    ['huruf dieja lain', TEKS.replace('PI-', '\\u0050I-')],
    ['kunci ganda', TEKS.replace('"waktu":', '"nomor":"PI-2026-0002","waktu":')],
  ])('%s dibaca', (_, teks) => {
    expect(uraiBaris(teks)).toEqual(menurutJson(teks));
    expect(uraiBaris(teks)).not.toBeNull();
  });

  test.each([...TEKS].map((huruf, i) => [i, huruf]))('huruf ke-%d diubah', (i, huruf) => {
    for (const ganti of ['', '0', '1', 'a', '"', ' ', '-', '\\', `${huruf}${huruf}`]) {
      const teks = TEKS.slice(0, Number(i)) + ganti + TEKS.slice(Number(i) + 1);
      expect(uraiBaris(teks)).toEqual(menurutJson(teks));
    }
  });
});

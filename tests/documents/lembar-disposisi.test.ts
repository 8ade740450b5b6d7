import { describe, expect, test } from '@jest/globals';
import type { Isi } from '../../src/domain/kasus.js';
import { HARAP_DISPOSISI, kodeHarap } from '../../src/domain/tindakan/disposisi.js';
import { blok, susun } from './alat-naskah.js';
import { bahan } from './contoh.js';
import { DISPOSISI } from './contoh-alur.js';

/** The last hop with other words. */
function lembar(isi: Isi) {
  const k = DISPOSISI.biasa;
  const [akhir] = k.peristiwa.slice(-1);
  if (akhir === undefined) throw new Error('kasus kosong');
  const baru = { ...akhir, isi: { kepada: 'staf-sekretariat', isi: 'ACC', ...isi } };
  return susun('lembar-disposisi', { ...k, peristiwa: [...k.peristiwa.slice(0, -1), baru] });
}

const dicentang = (n: ReturnType<typeof lembar>, ke: number) =>
  blok(n, 'centang')[ke]?.isi.flatMap(({ teks, ya }) => (ya ? [teks] : []));

describe('sifat', () => {
  test.each([
    ['biasa', 'Biasa', []],
    ['segera', 'Segera', ['Segera']],
    ['sangat-segera', 'Sangat Segera', ['Sangat Segera']],
    ['rahasia', 'Rahasia', ['Rahasia']],
  ])('%s: tertulis namanya dan dicentang', (sifat, tertulis, kotak) => {
    const n = lembar({ sifat });
    expect(blok(n, 'tabel')[0]?.baris.at(-1)?.slice(2)).toEqual(['Sifat', tertulis]);
    expect(dicentang(n, 0)).toEqual(kotak);
  });
});

describe('harap', () => {
  test('yang disebut bantuan adalah pilihan pada lembarnya', () => {
    const pilihan = [bahan().templat('lembar-disposisi').pilihanHarap ?? []].flat();
    expect(pilihan.map(kodeHarap)).toEqual(HARAP_DISPOSISI);
  });

  test.each([
    [['proses-lebih-lanjut'], ['Proses lebih lanjut']],
    [['Proses lebih lanjut'], ['Proses lebih lanjut']],
    [
      ['TANGGAPAN dan saran', 'koordinasi-konfirmasikan'],
      ['Tanggapan dan Saran', 'Koordinasi/konfirmasikan'],
    ],
    [['Siapkan rekapitulasi'], ['Siapkan rekapitulasi']],
  ])('%j mencentang %j', (harap, kotak) => {
    expect(dicentang(lembar({ harap }), 1)).toEqual(kotak);
  });
});

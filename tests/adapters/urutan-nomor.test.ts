import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uraiNamaKasus } from '../../src/adapters/store-json/jalur.js';
import { banding } from '../../src/adapters/store-json/nomor-bebas.js';
import { namaTerurut, urutanNomor } from '../../src/adapters/store-json/urutan-nomor.js';
import { susunNomor } from '../../src/domain/nomor.js';

const nomor = fc
  .tuple(
    fc.constantFrom('PI', 'TB', 'PD'),
    fc.constantFrom(2025, 2026),
    fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999_999_999 })),
  )
  .map(([awalan, tahun, urut]) => susunNomor(awalan, tahun, urut));
/** What no program of ours writes, and a damaged record may name. */
const aneh = fc.constantFrom(
  '',
  '-',
  'PI-2026-',
  'PI-2026-0000',
  'PI-2026-00001',
  'PI-2026-1',
  'pi-2026-0001',
  'PI-2026-0a01',
);

describe('urutan nomor', () => {
  test('nomor apa pun mendapat tempatnya sendiri menurut saat pertama disebut, dan kembali darinya', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(nomor, aneh), { maxLength: 80 }), (semua) => {
        const urutan = urutanNomor();
        const pertama = [...new Set(semua)];
        expect(pertama.map((n) => urutan.cari(n))).toEqual(pertama.map(() => -1));
        for (const n of semua) urutan.tempat(n);
        expect(pertama.map((n) => urutan.cari(n))).toEqual([...pertama.keys()]);
        expect([...pertama.keys()].map((di) => urutan.nomor(di))).toEqual(pertama);
        expect(urutan.banyak()).toBe(pertama.length);
      }),
    );
  });

  test('nomor yang jauh lalu banyak yang dekat: yang jauh tetap di tempatnya', () => {
    const urutan = urutanNomor();
    const jauh = susunNomor('PI', 2026, 9000);
    const tempat = urutan.tempat(jauh);
    for (let n = 1; n <= 10_000; n += 1) urutan.tempat(susunNomor('PI', 2026, n));
    expect(urutan.tempat(jauh)).toBe(tempat);
    expect(urutan.banyak()).toBe(10_000);
  });

  test('nama berkas menurut nomor, lalu revisi', () => {
    const berkas = fc.tuple(nomor, fc.integer({ min: 1, max: 99 })).map(([n, revisi]) => `${n}.${revisi}.json`);
    const urai = (nama: string) => {
      const bagian = uraiNamaKasus(nama);
      return bagian && { nomor: bagian.nomor, ke: bagian.revisi };
    };
    fc.assert(
      fc.property(fc.uniqueArray(berkas, { maxLength: 60 }), (semua) => {
        const menurut = semua.toSorted((a, b) => {
          const [x, y] = [urai(a), urai(b)];
          return banding(x?.nomor ?? '', y?.nomor ?? '') || (x?.ke ?? 0) - (y?.ke ?? 0);
        });
        expect([...namaTerurut([...semua, 'asing.json'], urai)]).toEqual(menurut);
      }),
    );
  });
});

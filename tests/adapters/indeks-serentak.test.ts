import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.js';
import { cari } from '../../src/usecases/cari.js';
import { rekap } from '../../src/usecases/rekap.js';
import { contextUji } from '../alat/context.js';
import type { MejaDalam } from '../alat/dalam-proses.js';
import { berhasilSemua, buangContoh, bukaToko, mejaBerarsip, nomorArsip, permohonan } from './alat-indeks.js';

let m: MejaDalam;
beforeEach(async () => {
  m = await mejaBerarsip();
});
afterEach(() => m.buang());
afterAll(buangContoh);

/** What others do while somebody has looked through the open cases and not yet through the closed ones. */
const MEREKA = [
  ['tidak ada', [], 7],
  ['kasus ditutup', [['cabut', 'pi-5', '--alasan', 'x']], 7],
  ['kasus dibuka lagi', [['urungkan', 'pi-1', '--alasan', 'x']], 7],
  ['kasus didaftarkan', [permohonan('Peta baru')], 8],
  ['kasus didaftarkan dan ditutup', [permohonan('Peta baru'), ['cabut', 'pi-6', '--alasan', 'x']], 8],
  [
    'kasus ditutup, yang lain dibuka',
    [
      ['cabut', 'pi-4', '--alasan', 'x'],
      ['urungkan', 'pi-3', '--alasan', 'x'],
      ['urungkan', 'pi-3', '--alasan', 'x'],
    ],
    7,
  ],
] as const;

/** The store for somebody who is held there. */
function tertahan(toko: Store, mereka: readonly (readonly string[])[]): Store {
  return {
    ...toko,
    berjalan: async (petunjuk) => {
      const hasil = await toko.berjalan(petunjuk);
      await berhasilSemua(m, ...mereka);
      return hasil;
    },
  };
}

describe.each(['dengan indeks', 'tanpa indeks'])('selagi dihitung, %s', (cara) => {
  const buka = async () => {
    const toko = bukaToko(m.toko, cara === 'dengan indeks');
    // Made before, as it is on any day.
    await nomorArsip(toko, { teks: 'denah' });
    return toko;
  };
  const jam = Date.parse('2026-03-13T09:12:00+07:00');

  test.each(MEREKA)('%s: setiap kasus terhitung sekali', async (_, mereka, banyak) => {
    const ctx = contextUji(tertahan(await buka(), mereka), jam);
    const { perJenis, rusak } = await rekap(ctx, { dari: '2026-01-01', sampai: '2026-12-31' });
    const diterima = [...perJenis.values()].reduce((n, j) => n + j.diterima, 0);
    expect([diterima, rusak.filter((r) => r.nomor !== null)]).toEqual([banyak, []]);
  });

  test.each(MEREKA)('%s: setiap kasus ketemu sekali', async (_, mereka, banyak) => {
    const ctx = contextUji(tertahan(await buka(), mereka), jam);
    const { kasus } = await cari(ctx, { semua: true, dari: '2026-01-01' });
    const nomor = kasus.map((k) => k.kasus.nomor);
    expect([new Set(nomor).size, nomor.length]).toEqual([banyak, banyak]);
  });
});

test('jejak akses menemukan catatan yang sudah penuh, juga yang terbaru di arsip', async () => {
  writeFileSync(join(m.folder, 'penanda'), '');
  const masuk = ['lihat', 'pi-1', '--lengkap', '--alasan', 'memeriksa'];
  const toko = bukaToko(m.toko, true);
  await nomorArsip(toko, { teks: 'denah' });
  for (let n = 0; n < 201; n += 1) await berhasilSemua(m, masuk);
  const akses = await m.json(['jejak', 'akses']);
  expect(akses).toHaveLength(201);
  expect(await nomorArsip(toko, { catatan: true })).toEqual(['JA-2026-0001']);
});

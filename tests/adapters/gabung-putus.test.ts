import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buktiBerlaku } from '../../src/domain/gabung-catatan.js';
import { toko } from './alat-cadangan.js';
import { berlampiran, catat, daftar, desa, gabung, harusUtuh, kantor, ringkas, satu, serah } from './alat-gabung.js';
import { beku, semuaKasus } from './bahan-toko.js';

describe('serentak dan terputus', () => {
  test('nomor yang direncanakan direbut pendaftaran: direncanakan lagi, keduanya tercatat', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    const { kait, sampai, bangunkan, lepasKunci } = beku('sebelum-paut');
    const berjalan = gabung(toko(kantor, { kait }));
    await sampai;
    lepasKunci(kantor);
    expect(await daftar(kantor, 'di tengah')).toBe('PI-2026-0002');
    bangunkan();
    expect(ringkas(await berjalan)).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0003']);
    await harusUtuh(kantor);
  });

  test('kasus yang diubah di tengah jalan tidak ditimpa', async () => {
    const nomor = await daftar(kantor, 'bersama');
    await gabung(toko(desa), kantor);
    await catat(desa, nomor, { catatan: 'desa' });
    const { kait, sampai, bangunkan, lepasKunci } = beku('sebelum-paut');
    const berjalan = gabung(toko(kantor, { kait }));
    await sampai;
    lepasKunci(kantor);
    await catat(kantor, nomor, { catatan: 'kantor' });
    bangunkan();
    expect(await berjalan).toMatchObject({ kasus: [], selisih: [{ nomor }] });
    expect((await satu(kantor, nomor)).peristiwa.at(-1)?.isi.catatan).toBe('kantor');
    await harusUtuh(kantor);
  });

  test.each(['diputuskan', 'niat-tertulis', 'sebelum-paut', 'terpaut', 'terjejak', 'terarsip'])(
    'mati di titik %s lalu diulang: semuanya masuk sekali, nomor bukti tidak berganti',
    async (titik) => {
      await serah(kantor, await daftar(kantor, 'kantor'));
      await serah(desa, await daftar(desa, 'desa satu'));
      await serah(desa, await berlampiran(desa));
      const { kait, sampai, lepasKunci } = beku(titik);
      void gabung(toko(kantor, { kait }));
      await sampai;
      lepasKunci(kantor);
      await gabung();
      await harusUtuh(kantor);
      const semua = await semuaKasus(toko(kantor));
      expect(semua.map((b) => b.nomor).sort()).toEqual(['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0003']);
      const bukti = semua.flatMap((b) => [...buktiBerlaku(b.peristiwa).values()]);
      expect(bukti.sort()).toEqual(['TB-2026-0001', 'TB-2026-0002', 'TB-2026-0003']);
      expect(readdirSync(join(kantor, 'nomor')).sort()).toEqual([
        'TB-2026-0001.1.json',
        'TB-2026-0002.1.json',
        'TB-2026-0003.1.json',
      ]);
    },
  );

  test('dua penggabungan sekaligus dari toko yang sama: setiap kasus sekali', async () => {
    await daftar(kantor, 'kantor');
    for (let i = 0; i < 4; i += 1) await daftar(desa, `desa ${i}`);
    await Promise.all([gabung(), gabung()]);
    expect(await semuaKasus(toko(kantor))).toHaveLength(5);
    await harusUtuh(kantor);
  });
});

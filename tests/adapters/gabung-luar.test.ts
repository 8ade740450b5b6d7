import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { tokoUjiCoba } from '../../src/adapters/store-uji-coba.js';
import { cadangan, isiSemua, toko } from './alat-cadangan.js';
import { berlampiran, catat, daftar, desa, gabung, harusUtuh, kantor, pengamat, ringkas, satu } from './alat-gabung.js';
import { jalurKasus, potret } from './alat-periksa.js';
import { folderBaru, isiFolder, nilai, tolakToko } from './bahan-toko.js';

describe('yang tidak digabungkan', () => {
  test('riwayat yang berpisah: milik sini tetap, milik sana tersimpan dengan lampirannya, sekali saja', async () => {
    const nomor = await berlampiran(desa);
    await gabung();
    await catat(desa, nomor, { catatan: 'desa' });
    await catat(kantor, nomor, { catatan: 'kantor' });
    const milik = await satu(kantor, nomor);
    const hasil = await gabung();
    expect(hasil).toMatchObject({ kasus: [], selisih: [{ asal: nomor, nomor }] });
    expect(await satu(kantor, nomor)).toEqual(milik);
    const sisih = join(kantor, hasil.selisih[0]?.disimpan ?? '');
    expect(JSON.parse(readFileSync(join(sisih, 'kasus.json'), 'utf8'))).toEqual(await satu(desa, nomor));
    expect(isiFolder(sisih)).toEqual([...isiFolder(desa, 'lampiran'), 'kasus.json'].sort());
    const sesudah = isiSemua(kantor);
    await gabung();
    expect(isiSemua(kantor)).toEqual(sesudah);
    await harusUtuh(kantor);
  });

  test('kasus rusak di sana disebut dan tinggal; yang lain masuk; nomornya tidak dipakai', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'satu');
    await daftar(desa, 'dua');
    writeFileSync(jalurKasus(desa, 'PI-2026-0002'), '{');
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0003']);
    expect(hasil.temuan.map((t) => t.berkas)).toContain('berjalan/PI-2026-0002.1.json');
  });

  test('kasus yang lampirannya hilang di sana tinggal: tidak ada catatan tanpa lampirannya', async () => {
    const nomor = await berlampiran(desa);
    await daftar(desa, 'lain');
    rmSync(join(desa, 'lampiran', isiFolder(desa, 'lampiran')[0] ?? ''));
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual(['tambah PI-2026-0002 PI-2026-0002']);
    expect(hasil.temuan).toMatchObject([{ jenis: 'lampiran' }]);
    expect(nilai(await toko(kantor).baca(nomor))).toBeNull();
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['folder yang tidak ada', async () => join(desa, 'x'), /^pemakaian: /],
    ['folder biasa', async () => folderBaru(), /^pemakaian: .*bukan folder data atau cadangan/],
    ['toko ini sendiri', async () => kantor, /^pemakaian: /],
    [
      'cadangan yang rusak',
      async () => {
        const { jalur } = await cadangan(toko(desa), folderBaru());
        writeFileSync(join(jalur, 'data/toko.json'), '{}');
        return jalur;
      },
      /^toko: Cadangan .* ditolak/,
    ],
    [
      'toko versi baru',
      async () => {
        const kepala = JSON.parse(readFileSync(join(desa, 'toko.json'), 'utf8'));
        writeFileSync(join(desa, 'toko.json'), JSON.stringify({ ...kepala, skema: 2 }));
        return desa;
      },
      /^toko: .*skema 2/,
    ],
  ])('%s ditolak, tidak ada yang berubah', async (_, dari, pesan) => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    const sumber = await dari();
    const sebelum = potret(kantor);
    expect(tolakToko(await toko(kantor).gabung(sumber, pengamat))).toMatch(pesan);
    expect(potret(kantor)).toEqual(sebelum);
  });

  test('selama ada kasus rusak di sini tidak ada yang digabungkan: ia mungkin kasus yang sama', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    writeFileSync(jalurKasus(kantor, 'PI-2026-0001'), '{');
    expect(tolakToko(await toko(kantor).gabung(desa, pengamat))).toMatch(/^toko: .*rusak.*PI-2026-0001\.1\.json/);
  });

  test('uji coba menyebut hal yang sama dan tidak menulis', async () => {
    await daftar(kantor, 'kantor');
    await berlampiran(desa);
    const [sini, sana] = [potret(kantor), potret(desa)];
    const rencana = await gabung(tokoUjiCoba(toko(kantor)));
    expect([potret(kantor), potret(desa)]).toEqual([sini, sana]);
    expect(await gabung()).toEqual(rencana);
  });
});

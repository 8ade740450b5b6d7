import { appendFileSync, renameSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sambung, uraiBaris } from '../../src/adapters/store-json/baris-jejak.js';
import { A, APR, baris, KASUS1, M, MARET } from './alat-jejak.js';
import {
  APRIL,
  bacaJejak,
  bacaKasus,
  jalurKasus,
  masalah,
  rantaiUlang,
  temuan,
  tokoIsi,
  tulisJejak,
  ubahJejak,
  ubahKasus,
} from './alat-periksa.js';
import { buangFolder, daftarkan, nilai, tindakan, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('baris jejak', () => {
  test.each<[string, (folder: string) => void, string[]]>([
    [
      'satu baris tengah dihapus',
      baris(M, (b) => b.toSpliced(2, 1)),
      [`jejak ${MARET} PI-2026-0004`, 'jejak berjalan/PI-2026-0003.1.json PI-2026-0003'],
    ],
    [
      'baris pertama dihapus',
      baris(M, (b) => b.slice(1)),
      [`jejak ${MARET} PI-2026-0002`, `jejak ${MARET} PI-2026-0001`, `jejak berjalan/PI-2026-0001.3.json ${KASUS1}`],
    ],
    [
      'dua baris ditukar',
      baris(M, (b) => [...b.slice(0, 1), b[2] ?? '', b[1] ?? '', ...b.slice(3)]),
      [
        `jejak ${MARET} PI-2026-0003`,
        `jejak ${MARET} PI-2026-0002`,
        'jejak arsip/2026/PI-2026-0002.2.json PI-2026-0002',
      ],
    ],
    [
      'satu huruf diubah di baris tengah',
      baris(M, (b) => b.with(2, (b[2] ?? '').replace('PI-2026-0003', 'PI-2026-0008'))),
      [`jejak ${MARET} PI-2026-0004`, 'jejak berjalan/PI-2026-0003.1.json PI-2026-0003'],
    ],
    ['kunci ganda', baris(M, (b) => b.with(2, (b[2] ?? '').replace('{', '{"urut":3,'))), [`jejak ${MARET} null`]],
    [
      'baris penyambung bulan dihapus',
      baris(M, (b) => b.slice(0, -1)),
      [`jejak ${APR} null`, `jejak ${APR} PD-2026-0001`],
    ],
    ['bulan pertama dihapus', (f) => unlinkSync(join(f, MARET)), ['jejak']],
    [
      'bulan terakhir dihapus',
      (f) => unlinkSync(join(f, APR)),
      ['jejak-ekor berjalan/PD-2026-0001.2.json PD-2026-0001', 'jejak-ekor berjalan/PI-2026-0001.3.json PI-2026-0001'],
    ],
    [
      'bulan diganti namanya',
      (f) => renameSync(join(f, APR), join(f, 'jejak/2026-05.jsonl')),
      ['jejak jejak/2026-05.jsonl null'],
    ],
    [
      'bulan pertama diganti namanya',
      (f) => renameSync(join(f, MARET), join(f, 'jejak/2026-02.jsonl')),
      ['jejak jejak/2026-02.jsonl null'],
    ],
    ['baris terakhir dihapus', baris(A, (b) => b.slice(0, -1)), [`jejak-ekor berjalan/PI-2026-0001.3.json ${KASUS1}`]],
    [
      'ujung terpotong di tengah baris',
      (f) => truncateSync(join(f, APR), 400),
      [`jejak-ekor berjalan/PI-2026-0001.3.json ${KASUS1}`],
    ],
    ['semua baris dihapus', (f) => [M, A].forEach((b) => void tulisJejak(f, b, [])), ['jejak jejak null']],
  ])('%s', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    rusakkan(folder);
    const disebut = await masalah(folder);
    if (harus[0] === 'jejak') expect(disebut.length).toBeGreaterThan(2);
    else expect(disebut.sort()).toEqual([...harus].sort());
  });

  test('baris sisipan yang bersidik benar tetapi di luar rantai', async () => {
    const folder = await tokoIsi();
    const kepala = bacaJejak(folder)[0]?.baris[3];
    if (kepala === undefined) throw new Error('jejak kosong');
    const isi = { waktu: APRIL, nomor: KASUS1, peristiwa: 4, sidik: 'ab'.repeat(32) };
    appendFileSync(join(folder, MARET), `${JSON.stringify(sambung(kepala, [isi])[0])}\n`);
    expect(await masalah(folder)).toEqual([`jejak ${MARET} ${KASUS1}`]);
    expect((await temuan(folder)).find((t) => t.jenis === 'jejak')?.pesan).toContain('disisipkan');
  });

  test('baris gugur dari penulis yang bersaing, dan peristiwa yang tercatat dua kali, bukan kerusakan', async () => {
    const folder = await tokoIsi();
    const semua = bacaJejak(folder)[1]?.baris ?? [];
    const [satu, dua] = semua;
    if (satu === undefined || dua === undefined || !('nomor' in satu)) throw new Error('jejak kosong');
    const { urut: _, sebelum: __, jejak: ___, ...isi } = satu;
    const saingan = sambung(bacaJejak(folder)[0]?.baris.at(-1) ?? satu, [
      { ...isi, waktu: '2026-04-02T09:00:01+07:00' },
    ]);
    tulisJejak(folder, A, [satu, ...saingan, dua, ...sambung(dua, [isi])]);
    expect(await masalah(folder)).toEqual([]);
    await daftarkan(toko(folder));
    expect(await masalah(folder)).toEqual([]);
  });
});

describe('riwayat yang diubah dan disidik ulang seluruhnya: jejak yang berkata', () => {
  const p = (n: number) => `Peristiwa ke-${n} berbeda dari yang dicatat jejak`;
  test.each<[string, (folder: string) => void, string[]]>([
    [
      'isian peristiwa pertama diubah',
      (f) => ubahKasus(f, KASUS1, ([a, ...b]) => [{ ...a, isi: { rincian: 'lain' } } as typeof a & object, ...b]),
      [p(1), p(2), p(3)],
    ],
    [
      'peristiwa tengah dibuang',
      (f) => ubahKasus(f, KASUS1, (s) => s.toSpliced(1, 1)),
      [p(2), 'Jejak mencatat peristiwa ke-3, tetapi kasusnya tidak memuatnya'],
    ],
    [
      'peristiwa terakhir dibuang',
      (f) => ubahKasus(f, KASUS1, (s) => s.slice(0, -1)),
      ['Jejak mencatat peristiwa ke-3'],
    ],
    ['dua peristiwa ditukar', (f) => ubahKasus(f, KASUS1, ([a, b, c]) => [a, c, b] as never), [p(2), p(3)]],
    [
      'peristiwa disisipkan di tengah',
      (f) =>
        ubahKasus(
          f,
          KASUS1,
          ([a, ...b]) => [a, { ...tindakan('sisipan'), ...{ waktu: APRIL, petugas: 'x' } }, ...b] as never,
        ),
      [p(2), p(3)],
    ],
    [
      'peristiwa ditambahkan dengan waktu lampau',
      (f) => ubahKasus(f, KASUS1, (s) => [...s, { ...s[0], isi: { x: 1 } }] as never),
      ['Baris jejak peristiwa ke-4 tidak ada'],
    ],
  ])('%s', async (_, ubah, kata) => {
    const folder = await tokoIsi();
    ubah(folder);
    const semua = (await temuan(folder)).filter((t) => t.tingkat !== 'catatan');
    expect(semua.map((t) => [t.jenis, t.nomor])).toEqual(kata.map(() => ['jejak', KASUS1]));
    for (const [i, satu] of kata.entries()) expect(semua[i]?.pesan).toContain(satu);
  });

  test.each(['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0004', 'PD-2026-0001'])('kasus %s dihapus', async (nomor) => {
    const folder = await tokoIsi();
    unlinkSync(jalurKasus(folder, nomor));
    const tersisa = (await masalah(folder)).filter((d) => !d.startsWith('klaim') && !d.includes('.jsonl ') === false);
    expect(tersisa).toContain(`nomor ${MARET} ${nomor}`);
  });

  test('kasus dihapus bersama baris jejaknya dan jejak disidik ulang: celah nomornya yang berkata', async () => {
    const folder = await tokoIsi();
    unlinkSync(jalurKasus(folder, 'PI-2026-0003'));
    ubahJejak(folder, (semua) => semua.filter((b) => !('nomor' in b && b.nomor === 'PI-2026-0003')));
    expect(await masalah(folder)).toEqual(['nomor berjalan PI-2026-0003']);
  });

  test('kasus palsu disisipkan dengan rantai yang benar', async () => {
    const folder = await tokoIsi();
    const dasar = bacaKasus(folder, 'PI-2026-0003');
    const palsu = rantaiUlang({ ...dasar, nomor: 'PI-2026-0005' }, dasar.peristiwa);
    writeFileSync(join(folder, 'berjalan/PI-2026-0005.1.json'), `${JSON.stringify(palsu, null, 2)}\n`, { mode: 0o600 });
    expect(await masalah(folder)).toEqual(['jejak berjalan/PI-2026-0005.1.json PI-2026-0005']);
  });

  test('baris jejak bertukar urutan dan disidik ulang', async () => {
    const folder = await tokoIsi();
    ubahJejak(folder, (s) =>
      s.length > 5 ? [...s.slice(0, 5).toSpliced(0, 1), ...s.slice(5, -1), s[0] as never, s.at(-1) as never] : s,
    );
    expect(await masalah(folder)).toContain(`jejak ${MARET} ${KASUS1}`);
  });
});

test('baris yang ditulis tes ini memang baris jejak', async () => {
  const folder = await tokoIsi();
  ubahJejak(folder, (semua) => semua);
  expect(await masalah(folder)).toEqual([]);
  expect(uraiBaris(JSON.stringify(nilai({ ok: true, nilai: bacaJejak(folder)[0]?.baris[0] })))).not.toBeNull();
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periksaKk, periksaNik, samarkan, samarkanDalam, type Wilayah } from '../../src/domain/identitas.js';

const wilayah: Wilayah = JSON.parse(readFileSync(new URL('../../data/acuan/wilayah.json', import.meta.url), 'utf8'));
const NIK = '3602140101900001';

describe('wilayah', () => {
  test('Lebak: 28 kecamatan dengan kode 01–28', () => {
    const kode = Array.from({ length: 28 }, (_, i) => String(i + 1).padStart(2, '0'));
    expect(wilayah).toMatchObject({ kabupaten: '3602', nama: 'Kabupaten Lebak' });
    expect(Object.keys(wilayah.kecamatan).sort()).toEqual(kode);
    expect([wilayah.kecamatan['01'], wilayah.kecamatan['14'], wilayah.kecamatan['28']]).toEqual([
      'Malingping',
      'Rangkasbitung',
      'Cigemblong',
    ]);
  });
});

describe('periksaNik menerima', () => {
  test.each([
    ['laki-laki', NIK, NIK],
    ['perempuan, hari + 40', '3602144101900001', '3602144101900001'],
    ['perempuan tanggal 31', '3602147112900001', '3602147112900001'],
    ['spasi antara kelompok', '360214 010190 0001', NIK],
    ['titik dan tanda hubung', '36.02.14-010190-0001', NIK],
    ['angka lebar penuh', '３６０２１４０１０１９００００１', NIK],
    ['29 Februari tahun kabisat', '3602142902960001', '3602142902960001'],
    ['29 Februari 2000', '3602142902000001', '3602142902000001'],
  ])('%s, tanpa peringatan', (_, ketikan, nomor) => {
    expect(periksaNik(ketikan, wilayah)).toEqual({ ok: true, nilai: { nomor, peringatan: [] } });
  });

  test.each([
    ['kabupaten lain', '3273140101900001', /didaftarkan di luar Kabupaten Lebak \(kode wilayah 3273\)/],
    ['wilayah yang tidak ada', '0000000101900001', /di luar Kabupaten Lebak/],
    ['kecamatan yang tidak dikenal', '3602290101900001', /kode kecamatan 29 yang tidak dikenal/],
    ['kecamatan 00', '3602000101900001', /kode kecamatan 00/],
    ['31 Februari', '3602143102900001', /31-02-90 yang tidak ada/],
    ['31 Februari perempuan', '3602147102900001', /31-02-90 yang tidak ada/],
    ['29 Februari bukan kabisat', '3602142902900001', /29-02-90 yang tidak ada/],
    ['31 April', '3602143104900001', /31-04-90 yang tidak ada/],
  ])('%s, dengan satu peringatan', (_, nomor, peringatan) => {
    expect(periksaNik(nomor, wilayah)).toEqual({
      ok: true,
      nilai: { nomor, peringatan: [expect.stringMatching(peringatan)] },
    });
  });

  test('dua hal yang janggal sebagai dua peringatan', () => {
    const hasil = periksaNik('3273143102900001', wilayah);
    expect(hasil.ok && hasil.nilai.peringatan).toHaveLength(2);
  });
});

describe('periksaNik menolak', () => {
  test.each([
    ['15 digit', '360214010190001', /16 digit angka; yang diketik 15 digit/],
    ['17 digit', '36021401019000011', /yang diketik 17 digit/],
    ['kosong', '', /yang diketik 0 digit/],
    ['huruf di antaranya', '36021401019O0001', /ada huruf atau tanda lain/],
    ['angka Arab', '٣٦٠٢١٤٠١٠١٩٠٠٠٠١', /ada huruf atau tanda lain/],
    ['lebar nol di antaranya', '3602\u200b140101900001', /ada huruf atau tanda lain/],
    ['apostrof dari lembar kerja', `'${NIK}`, /ada huruf atau tanda lain/],
    ['notasi ilmiah lembar kerja', '3.60214E+15', /ada huruf atau tanda lain/],
    ['bulan 13', '3602140113900001', /bulan\) harus 01–12/],
    ['bulan 00', '3602140100900001', /bulan\) harus 01–12/],
    ['hari 00', '3602140001900001', /hari\) harus 01–31 atau, untuk perempuan, 41–71/],
    ['hari 32', '3602143201900001', /hari\) harus/],
    ['hari 40', '3602144001900001', /hari\) harus/],
    ['hari 72', '3602147201900001', /hari\) harus/],
    ['nomor urut 0000', '3602140101900000', /tidak boleh 0000/],
    ['jutaan digit', '1'.repeat(3_000_000), /terlalu panjang/],
  ])('%s', (_, ketikan, sebab) => {
    expect(periksaNik(ketikan, wilayah)).toMatchObject({ ok: false, salah: expect.stringMatching(sebab) });
  });

  test('semua salahnya sekaligus, tanpa mengulang nomornya', () => {
    const hasil = periksaNik('3602143213900000', wilayah);
    expect(hasil).toMatchObject({ ok: false, salah: expect.stringMatching(/hari.*bulan.*0000/) });
    expect(JSON.stringify(hasil)).not.toContain('360214');
  });

  test('tepat menurut aturan: 16 digit, bulan, hari, nomor urut', () => {
    const digit = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map((x) => String(x).padStart(n, '0'));
    fc.assert(
      fc.property(digit(6), digit(2), digit(2), digit(2), digit(4), (daerah, hh, bb, tt, urut) => {
        const h = Number(hh);
        const hariBaik = (h >= 1 && h <= 31) || (h >= 41 && h <= 71);
        const baik = hariBaik && Number(bb) >= 1 && Number(bb) <= 12 && urut !== '0000';
        expect(periksaNik(daerah + hh + bb + tt + urut, wilayah).ok).toBe(baik);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('periksaKk', () => {
  test('bentuknya sama, tetapi tanpa + 40', () => {
    expect(periksaKk(NIK, wilayah)).toEqual({ ok: true, nilai: { nomor: NIK, peringatan: [] } });
    expect(periksaKk('3602144101900001', wilayah)).toMatchObject({
      ok: false,
      salah: expect.stringMatching(/No\. KK salah ketik: .*harus 01–31\./),
    });
  });

  test('peringatannya menyebut No. KK dan tanggal terbit', () => {
    const hasil = periksaKk('3602143102900001', wilayah);
    expect(hasil.ok && hasil.nilai.peringatan[0]).toMatch(/^No\. KK memuat tanggal terbit 31-02-90/);
  });
});

describe('samarkan', () => {
  test.each([
    [NIK, '360214******0001'],
    ['360214******0001', '360214******0001'],
    ['AHU-0012345.AH.01.04.Tahun 2020', 'AHU-00******2020'],
    ['081234567890', '08******90'],
    ['12345678', '12******78'],
    ['1234567', '******'],
    ['', '******'],
    ['😀😀😀😀😀😀😀😀', '😀😀******😀😀'],
  ])('%s tampil sebagai %s', (nomor, samar) => {
    expect(samarkan(nomor)).toBe(samar);
  });

  test('enam digit tengah NIK tidak pernah tampil', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]{16}$/), (nomor) => {
        expect(samarkan(nomor)).toBe(`${nomor.slice(0, 6)}******${nomor.slice(12)}`);
      }),
    );
  });
});

describe('samarkanDalam', () => {
  test.each([
    ['NIK 3602041205859001.', 'NIK 360204******9001.'],
    ['a.n. 3602 0412 0585 9001 (KTP)', 'a.n. 360204******9001 (KTP)'],
    ['3602.0412.0585.9001', '360204******9001'],
    ['3602-0412-0585-9001', '360204******9001'],
    ['3602 – 0412 – 0585 – 9001', '360204******9001'],
    ['36 02 04 520585 9001', '360204******9001'],
    ['360204 120585 9001', '360204******9001'],
    ['3602\u00a00412\u00a00585\u00a09001', '360204******9001'],
    ['３６０２０４１２０５８５９００１', '360204******9001'],
    ['３６０２ ０４１２ ０５８５ ９００１', '360204******9001'],
    ['RT 02 3602041205859001, 3602 0412 0585 9002', 'RT 02 360204******9001, 360204******9002'],
    ['9999999999999999', '999999******9999'],
    ['360204******9001', '360204******9001'],
  ])('%s menjadi %s', (teks, samar) => {
    expect(samarkanDalam(teks)).toBe(samar);
    expect(samarkanDalam(samar)).toBe(samar);
  });

  test.each([
    ['13-03-2026 14-03-2026'],
    ['PI-2026-0001 12-03-2026'],
    ['2026-03-13 2026-03-14'],
    ['tahun 2025 2026 2027 2028'],
    ['Rp1.234.567.890.123.456'],
    ['NIP 19800101 200501 2 001'],
    ['0812 3456 7890, (0252) 5285255'],
    ['360204120585900'],
    ['36020412058590012'],
    ['360204120585 9001 2'.replaceAll(' ', '')],
  ])('%s tetap', (teks) => {
    expect(samarkanDalam(teks)).toBe(teks);
  });

  test('teks yang panjang tidak menjadi lambat', () => {
    const teks = `${'9 '.repeat(50_000)}${'99 - '.repeat(20_000)}x`;
    expect(samarkanDalam(teks) === teks).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import fc from 'fast-check';
import { BINGKAI, BINGKAI_ASCII, gambarTabel } from '../../src/render/gambar-tabel.js';
import { hiasan } from '../../src/render/warna.js';

const kapur = new Chalk({ level: 1 });
const LAYAR = { tty: true, kolom: 80, warna: true, ascii: false };
const JUDUL = ['nomor', 'hari kerja', 'nama'];
const LEBAR = [14, 16, 20];
const KATA = [
  'Asep',
  'TERLAMBAT',
  '12',
  'Suherman,',
  'lewat',
  'undang-undang',
  'é',
  '·',
  '…',
  '-',
  'Łukasz',
  '漢字',
  '🙂',
  'e\u0301',
  '©',
  '',
];

/** The whole table by the library: what ours must look like. */
function pustaka(baris: readonly (readonly string[])[], ascii: boolean): string {
  const ujung = (sisi: string) => ['left', 'mid', 'right'].map((u) => [`${sisi}${u}`, '+']);
  const datar = ['top', 'mid', 'bottom'].map((n) => [n, '-']);
  const silang = [...ujung('top-'), ...ujung('bottom-'), ['left-mid', '+'], ['mid-mid', '+'], ['right-mid', '+']];
  const chars = { ...Object.fromEntries([...datar, ...silang]), left: '|', right: '|', middle: '|' };
  const t = new Table({
    head: JUDUL.map((j) => kapur.bold(j)),
    colWidths: [...LEBAR],
    colAligns: ['left', 'right', 'left'],
    wordWrap: true,
    style: { head: [], border: [] },
    ...(ascii ? { chars } : {}),
  });
  for (const sel of baris) t.push(sel.map((s) => hiasan(s, LAYAR)(s)));
  return `${t.toString()}\n`;
}

function kita(baris: readonly (readonly string[])[], ascii: boolean): Promise<string> {
  return gambarTabel(JUDUL, baris, {
    lebar: LEBAR,
    kanan: [false, true, false],
    bingkai: ascii ? BINGKAI_ASCII : BINGKAI,
    tebal: kapur.bold,
    hias: (sel) => hiasan(sel, LAYAR),
  });
}

describe('tabel sama dengan gambar cli-table3', () => {
  const sel = fc.array(fc.constantFrom(...KATA), { maxLength: 5 }).map((kata) => kata.join(' '));
  const isi = fc.array(fc.tuple(sel, sel, sel), { minLength: 1, maxLength: 5 });

  test.each([[false], [true]])('isi acak, ASCII %s', async (ascii) => {
    await fc.assert(
      fc.asyncProperty(isi, async (baris) => {
        expect(await kita(baris, ascii)).toBe(pustaka(baris, ascii));
      }),
    );
  });

  test.each([
    ['pas', 'x'.repeat(18)],
    ['satu huruf lebih', 'x'.repeat(19)],
    ['spasi di ujung', 'dua kata yang panjang sekali '],
    ['spasi ganda', 'dua  kata yang panjang sekali'],
    ['kata lebih lebar dari kolom', `a ${'y'.repeat(30)} b`],
    ['kosong', ''],
  ])('sel %s', async (_, teks) => {
    const baris = [['PI-2026-0001', 'TERLAMBAT 16, lewat undang-undang', teks]];
    expect(await kita(baris, false)).toBe(pustaka(baris, false));
  });

  test('sepuluh ribu baris selesai, huruf lebar di tengahnya', async () => {
    const baris = Array.from({ length: 10_000 }, (_, i) => [`PI-${i}`, String(i), i % 1000 === 0 ? '漢字' : 'Asep']);
    const hasil = (await kita(baris, false)).split('\n');
    expect(hasil.filter((b) => b.includes('漢字'))).toHaveLength(10);
    expect(hasil).toHaveLength(20_004);
  });
});

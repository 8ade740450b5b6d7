import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { bantu } from '../../src/cli/bantu.js';
import { kodePerintah } from '../../src/cli/bantuan.js';
import type { Halaman } from '../../src/cli/halaman.js';
import { halamanTeks } from '../../src/cli/halaman-teks.js';
import { bahanTopik, TOPIK } from '../../src/cli/topik.js';
import { urai } from '../../src/cli/urai.js';
import { PERINTAH } from '../../src/commands/index.js';
import { bendera } from '../../src/forms/isian.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, PINDAIAN } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

const BAHAN = bahanTopik(acuanBerkas(AKAR));
const PIPA = { kolom: 80, ascii: false };
const NAMA = PERINTAH.map((p) => [p.nama, p] as const);
/** A topic may be called like a command: the command's page is what `--bantuan` shows. */
const SEMUA: readonly (readonly [string, readonly string[]])[] = [
  ['(umum)', []],
  ...PERINTAH.map((p) => [p.nama, p.nama.split(' ')] as const),
  ...TOPIK.map((t) => [t.nama, [t.nama]] as const),
  ...['petugas', 'libur', 'standar', 'keberatan'].map((k) => [k, [k]] as const),
];

function halaman(kata: readonly string[]): Halaman {
  const hasil = bantu(kata, PERINTAH, BAHAN);
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return hasil.nilai;
}

async function bantuan(nama: string): Promise<string> {
  const m = mejaDalam();
  const { kode, keluar } = await m.layanan([...nama.split(' '), '--bantuan']);
  m.buang();
  expect(kode).toBe(0);
  return keluar;
}

describe('bantuan setiap perintah', () => {
  test.each(NAMA)('%s: pemakaian, dua contoh, lalu bendera, bidang, kode keluar, dan lihat juga', async (nama, p) => {
    const teks = await bantuan(nama);
    const judul = [...teks.matchAll(/^(\S.*):$/gm)].map((m) => m[1]);
    const urutan = [
      'Pemakaian',
      'Contoh',
      'Argumen',
      'Bendera',
      'Bendera umum',
      'Bidang JSON',
      'Kode keluar',
      'Lihat juga',
    ];
    expect(judul).toEqual(urutan.filter((j) => judul.includes(j)));
    expect(judul).toEqual(expect.arrayContaining(['Pemakaian', 'Contoh', 'Bendera umum', 'Kode keluar', 'Lihat juga']));
    for (const contoh of p.contoh) expect(teks).toContain(`  ${contoh}\n`);
  });

  test.each(NAMA)('%s: setiap isian dapat diketik sebagai bendera, dan bantuannya menyebutnya', (_, p) => {
    const teks = halamanTeks(halaman(p.nama.split(' ').length > 1 ? p.nama.split(' ') : [p.nama, '']), PIPA);
    for (const [kunci, isian] of Object.entries(p.isian)) {
      const argumen = p.argumen.map(() => 'x');
      const hasil = urai(p, [...argumen, bendera(kunci), ...(isian.nilai === null ? [] : ['x'])]);
      expect(hasil).toMatchObject({ ok: true });
      expect(teks).toContain(`  ${bendera(kunci)}`);
    }
  });

  test.each(NAMA)('%s: kode keluarnya berurutan dan selalu memuat 0, 1, dan 2', (_, p) => {
    const kode = kodePerintah(p, BAHAN.akses).map(([k]) => Number(k));
    expect(kode).toEqual([...kode].sort((a, b) => a - b));
    expect(kode.slice(0, 3)).toEqual([0, 1, 2]);
    expect(kode.includes(4)).toBe(p.menulis || p.kode?.aturan !== undefined);
  });

  test.each([
    ['siapa', false],
    ['standar lihat', false],
    ['pelengkapan', false],
    ['tenggat', true],
    ['kunci-publik', true],
    ['pengaturan', true],
    ['masuk', true],
    ['verifikasi', true],
  ])('%s dapat berakhir dengan kode 5: %s', (nama, dapat) => {
    const p = PERINTAH.find((q) => q.nama === nama);
    expect(p && kodePerintah(p, BAHAN.akses).some(([k]) => k === '5')).toBe(dapat);
  });

  test.each(NAMA)('%s: yang disebut di lihat juga ada', (_, p) => {
    const juga = halaman(p.nama.split(' ').length > 1 ? p.nama.split(' ') : [p.nama, '']).bagian.at(-1)?.isi[0];
    const disebut = juga?.jenis === 'alinea' ? juga.teks.split(', ') : [];
    expect(disebut.length).toBeGreaterThanOrEqual(2);
    for (const kata of disebut) halaman(kata.replace('layanan bantuan ', '').split(' '));
  });
});

describe('di luar terminal semua yang kurang disebut sekaligus', () => {
  const berwajib = PERINTAH.flatMap((p) => {
    const wajib = Object.entries(p.isian).filter(([, i]) => i.wajib && i.bila === undefined);
    return p.menulis && wajib.length > 0 ? [[p.nama, p, wajib.map(([k]) => bendera(k))] as const] : [];
  });

  test('ada cukup banyak perintah berformulir', () => expect(berwajib.length).toBeGreaterThan(15));

  let m: MejaDalam;
  beforeAll(async () => {
    m = mejaDalam();
    await m.layanan(DAFTAR);
  });
  afterAll(() => m.buang());

  test.each(berwajib)('%s', async (nama, p, wajib) => {
    const argumen = p.argumen.map((a) => (a.nama === 'FILE' ? PINDAIAN : '1'));
    const { kode, keluar, galat } = await m.layanan([...nama.split(' '), ...argumen]);
    expect([kode, keluar]).toEqual([2, '']);
    for (const b of wajib) expect(galat).toContain(`${b}: wajib`);
  });
});

describe('bahasa dan lebar', () => {
  const INGGRIS =
    /\b(usage|options?|arguments?|commands?|help|errors?|required|missing|default|unknown|file not found)\b/i;

  test.each(SEMUA)('%s: tanpa kata Inggris', (_, kata) => {
    expect(halamanTeks(halaman(kata), PIPA)).not.toMatch(INGGRIS);
  });

  test.each(SEMUA)('%s: di 40 kolom hanya yang dapat diketik melewati tepi', (_, kata) => {
    const h = halaman(kata);
    const kode = h.bagian.flatMap((b) =>
      b.isi.flatMap((i) => (i.jenis === 'kode' ? i.baris.map((l) => l.trim()) : [])),
    );
    const nama = h.bagian.flatMap((b) => b.isi.flatMap((i) => (i.jenis === 'tabel' ? i.baris.map(([n]) => n) : [])));
    const lebih = halamanTeks(h, { ...PIPA, kolom: 40 })
      .split('\n')
      .filter((b) => b.length > 40 && ![...kode, ...nama].includes(b.trim()) && b.trim().includes(' '));
    expect(lebih.filter((b) => !b.endsWith(':'))).toEqual([]);
  });

  test.each(SEMUA)('%s: dengan LAYANAN_ASCII tanpa lambang', (_, kata) => {
    expect(halamanTeks(halaman(kata), { ...PIPA, ascii: true })).toMatch(/^[\n -~]*$/);
  });
});

test('tidak ada dua perintah yang dijelaskan dengan kalimat yang sama', () => {
  const ringkasan = PERINTAH.map((p) => p.ringkasan);
  expect(ringkasan.filter((r, i) => ringkasan.indexOf(r) !== i)).toEqual([]);
});

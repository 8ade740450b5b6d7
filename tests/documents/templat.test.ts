import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PENGISI_TEMPLAT } from '../../src/documents/daftar-templat.js';
import { kalimat, pengisiDalam } from '../../src/documents/templat.js';
import { bahan } from './contoh.js';

const folder = new URL('../../templates/', import.meta.url);
const semua = readdirSync(folder).filter((nama) => nama.endsWith('.json'));
const denganTemplat = (isi: Record<string, string | string[]>) => bahan({ templat: () => isi });

describe('berkas templates/', () => {
  test('setiap dokumen punya templat dan setiap templat dipakai', () => {
    expect(semua.sort()).toEqual([...PENGISI_TEMPLAT.keys()].map((nama) => `${nama}.json`).sort());
  });

  test.each(semua)('%s hanya memakai pengisi yang dikenal', (berkas) => {
    const jenis = berkas.replace('.json', '');
    for (const nama of pengisiDalam(bahan().templat(jenis))) expect(PENGISI_TEMPLAT.get(jenis)).toContain(nama);
  });

  test.each(semua)('%s tidak punya kurung kurawal yang bukan pengisi', (berkas) => {
    const isi = Object.values(JSON.parse(readFileSync(new URL(berkas, folder), 'utf8'))).flat() as string[];
    for (const teks of isi) expect(teks.replaceAll(/\{[A-Za-z0-9]+\}/g, '')).not.toMatch(/[{}]/);
  });

  test.each(semua)('%s tidak menyebut alamat situs yang salah', (berkas) => {
    expect(readFileSync(new URL(berkas, folder), 'utf8')).not.toMatch(/https?:|dinsos\/lebak/);
  });
});

describe('kalimat', () => {
  test('mengisi pengisi, juga di dalam daftar', () => {
    const k = kalimat(denganTemplat({ a: 'No. {nomor}', b: ['{nomor}', 'tetap'] }), 'uji', { nomor: 'PI-1' });
    expect(k.satu('a')).toBe('No. PI-1');
    expect(k.banyak('b')).toEqual(['PI-1', 'tetap']);
  });

  test.each([['{lain}'], ['{}'], ['{toString}'], ['{constructor}']])(
    'menolak pengisi %s dengan nama berkasnya',
    (teks) => {
      const k = kalimat(denganTemplat({ a: teks }), 'uji', { nomor: 'PI-1' });
      expect(() => k.satu('a')).toThrow(`templates/uji.json: pengisi ${teks} tidak dikenal`);
    },
  );

  test('kalimat yang hilang disebut dengan berkasnya', () => {
    const k = kalimat(denganTemplat({ a: 'x', b: ['y'] }), 'uji', {});
    expect(() => k.satu('tiada')).toThrow('templates/uji.json: kalimat "tiada" tidak ada');
    expect(() => k.banyak('a')).toThrow('templates/uji.json: daftar "a" tidak ada');
    expect(() => k.satu('b')).toThrow('templates/uji.json: kalimat "b" tidak ada');
  });

  test.each([['{nomor}'], ['$&'], ['{lain}'], ['{{nomor}}'], ['$1']])('nilai %s tidak ditafsirkan', (nilai) => {
    const k = kalimat(denganTemplat({ a: '<{nama}>' }), 'uji', { nomor: 'PI-1', nama: nilai });
    expect(k.satu('a')).toBe(`<${nilai}>`);
  });
});

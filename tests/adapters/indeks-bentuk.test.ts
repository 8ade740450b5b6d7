import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  angkaDari,
  bitDicari,
  cariTeks,
  LEBAR_MIRIP,
  masaPotongan,
  mungkinMirip,
  potong,
  susunPotongan,
} from '../../src/adapters/store-json/indeks-bentuk.js';
import { calonPotongan } from '../../src/adapters/store-json/indeks-cari.js';
import { gabungPotongan } from '../../src/adapters/store-json/indeks-muat.js';
import type { Inti } from '../../src/domain/inti.js';
import { AMBANG_TEKS } from '../../src/domain/mirip.js';
import { kemiripan } from '../../src/domain/teks.js';

const nomorKe = (i: number) => `PI-2026-${String(i + 1).padStart(4, '0')}`;

function satu(nomor: string, teks: string, lain: Partial<Inti> = {}): Inti {
  const golongan = {
    ...{ jenis: 'permohonan', status: 'dicabut', klasifikasi: null, saluran: null, terlambat: false, hariKerja: 1 },
  };
  return {
    ...{ ditutup: '2026-03-16', dicatat: ['2026-03-13', '2026-03-16'] },
    ...{ nomor, revisi: 2, diterima: '2026-03-13', golongan, kunci: [`nik=${nomor}`], mirip: [['rincian', teks]] },
    teks: [nomor.toLowerCase(), teks],
    ...lain,
  };
}

describe('potongan indeks', () => {
  test('banyak kasus: potongannya berurut hari diterima, dan hanya yang memuat hari itu dibaca', async () => {
    const hari = (i: number) => `2026-${String(1 + (i % 12)).padStart(2, '0')}-13`;
    const semua = Array.from({ length: 6000 }, (_, i) => satu(nomorKe(i), 'peta', { diterima: hari(i) }));
    const isi = potong(semua).map((p) => ({ jumlah: p.length, isi: susunPotongan(p) }));
    const dibaca = new Set<number>();
    const calon: string[] = [];
    for (const [ke, p] of isi.entries()) {
      const muat = async (b: keyof typeof p.isi) => {
        dibaca.add(ke);
        return p.isi[b];
      };
      const cocok = await calonPotongan(
        { jumlah: p.jumlah, masa: masaPotongan(p.isi), muat },
        { dari: '2026-12-01', sampai: '2026-12-31' },
      );
      calon.push(...cocok.map((s) => s.nomor));
    }
    expect([isi.length, [...dibaca]]).toEqual([3, [2]]);
    expect(calon).toEqual(semua.filter((s) => s.diterima === '2026-12-13').map((s) => s.nomor));
  });

  test('beberapa di belakang satu sama lain sama dengan satu dari semuanya', async () => {
    const semua = [
      satu('PI-2026-0001', 'peta desa'),
      satu('PI-2025-0007', 'peta jalan', { diterima: '2025-12-31', ditutup: '2026-01-05', dicatat: ['2026-01-02'] }),
      satu('PD-2026-0001', 'loket', { golongan: { ...satu('PD-2026-0001', '').golongan, jenis: 'pengaduan' } }),
      satu('PI-2026-12345', 'denah kantor', { mirip: [], kunci: [] }),
    ];
    const gabungan = gabungPotongan([
      susunPotongan(semua.slice(0, 1)),
      susunPotongan([]),
      susunPotongan(semua.slice(1)),
    ]);
    const sekaligus = susunPotongan(semua);
    const tanya = [
      { teks: 'peta' },
      { isian: { nik: 'PI-2025-0007' } },
      { serupa: { rincian: 'peta desa' } },
      { jenis: 'pengaduan' },
      { dari: '2026-01-01', teks: 'pi-' },
      { sampai: '2025-12-31' },
      { teks: 'denah', jenis: 'pengaduan' },
      { dicatat: '2026-01-02' },
      { dicatat: '2026-03-16', jenis: 'permohonan' },
      { ditutupSebelum: '2026-03-16' },
      { nomor: ['PI-2026-12345', 'PD-2026-0001', 'XX-2026-0001', 'bukan'] },
    ];
    for (const p of tanya) {
      const [a, b] = await Promise.all(
        [gabungan, sekaligus].map((isi) =>
          calonPotongan({ jumlah: 4, masa: masaPotongan(gabungan), muat: async (bagian) => isi[bagian] }, p),
        ),
      );
      expect([p, a]).toEqual([p, b]);
    }
    expect(
      await calonPotongan(
        { jumlah: 4, masa: masaPotongan(gabungan), muat: async (bagian) => gabungan[bagian] },
        { teks: 'peta' },
      ),
    ).toEqual([
      { nomor: 'PI-2026-0001', revisi: 2 },
      { nomor: 'PI-2025-0007', revisi: 2 },
    ]);
  });

  test('teks dicari di dalam satu kasus, tidak melintasi batas dua kasus atau dua isian', () => {
    const { teks } = susunPotongan([
      satu('PI-2026-0001', 'ab'),
      satu('PI-2026-0002', 'cab ab'),
      satu('PI-2026-0003', 'é'),
    ]);
    expect(cariTeks(teks, 'ab')).toEqual([0, 1]);
    expect(cariTeks(teks, 'é')).toEqual([2]);
    expect(cariTeks(teks, '0001ab')).toEqual([]);
    expect(cariTeks(teks, 'abpi')).toEqual([]);
    expect(cariTeks(teks, '')).toEqual([0, 1, 2]);
  });

  test('teks yang serupa selalu menjadi calon', () => {
    const kata = fc.constantFrom('rekap', 'bantuan', 'sosial', 'desa', 'Lebak', 'jalan', '2025', 'é', 'anggaran');
    const teks = fc.array(kata, { maxLength: 200 }).map((k) => k.join(' '));
    fc.assert(
      fc.property(teks, teks, (a, b) => {
        const mirip = angkaDari(susunPotongan([satu('PI-2026-0001', b)]).mirip);
        expect(mirip).toHaveLength(LEBAR_MIRIP);
        if (kemiripan(a, b) >= AMBANG_TEKS) expect(mungkinMirip(bitDicari(a), mirip, 0)).toBe(true);
      }),
    );
    const lain = angkaDari(susunPotongan([satu('PI-2026-0001', 'Denah kantor dinas')]).mirip);
    expect(mungkinMirip(bitDicari('Rekap bantuan sosial per kecamatan'), lain, 0)).toBe(false);
  });
});

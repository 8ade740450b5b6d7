import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identitasKasus } from '../../src/domain/gabung-banding.js';
import { buktiBerlaku, tautanBerlaku } from '../../src/domain/gabung-catatan.js';
import { uraikanNomor } from '../../src/domain/nomor.js';
import { periksaRantai } from '../../src/domain/rantai.js';
import { bukaMeja, type Meja, tindakanKasus } from './gabung-bahan.js';

type Langkah =
  | { apa: 'daftar'; awalan: string; ke: number | null }
  | { apa: 'tindak' | 'serah'; ke: number }
  | { apa: 'taut'; ke: number; tujuan: number };

const angka = fc.nat({ max: 40 });
const langkah: fc.Arbitrary<Langkah> = fc.oneof(
  fc.record({
    apa: fc.constant('daftar' as const),
    awalan: fc.constantFrom('PI', 'PI', 'PD', 'KB'),
    ke: fc.option(angka),
  }),
  fc.record({ apa: fc.constantFrom('tindak' as const, 'serah' as const), ke: angka }),
  fc.record({ apa: fc.constant('taut' as const), ke: angka, tujuan: angka }),
);
const hari = fc.array(langkah, { maxLength: 14 });

function jalani(meja: Meja, semua: readonly Langkah[]): void {
  for (const l of semua) {
    const nomor = [...meja.kasus.keys()];
    const pilih = (n: number | null) => (n === null || nomor.length === 0 ? undefined : nomor[n % nomor.length]);
    const ke = pilih(l.ke);
    if (l.apa === 'daftar') meja.daftar(l.awalan, ke);
    else if (ke === undefined) continue;
    else if (l.apa === 'serah') meja.serah(ke);
    else meja.tindak(ke, l.apa === 'taut' ? { terkait: pilih(l.tujuan) ?? ke } : {});
  }
}

/** Two stores with a common past, and what each did since. */
const pasangan = fc.tuple(hari, hari, hari).map(([dulu, sini, sana]) => {
  const a = bukaMeja('a');
  jalani(a, dulu);
  const b = a.cabang('b');
  jalani(a, sini);
  jalani(b, sana);
  return [a, b] as const;
});

const OPSI = { numRuns: 120 };

describe('gabung pasangan toko acak', () => {
  test('milik sini tetap: setiap kasus bernomor sama dan riwayatnya awal dari riwayat sesudahnya', () => {
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        const dulu = [...a.kasus.values()];
        a.gabung(b);
        for (const { nomor, peristiwa } of dulu) {
          expect(a.satu(nomor).peristiwa.slice(0, peristiwa.length)).toEqual(peristiwa);
        }
      }),
      OPSI,
    );
  });

  test('milik sana tidak hilang: setiap tindakannya ada di sini, atau kasusnya disebut', () => {
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        const { selisih, tertahan } = a.gabung(b);
        const disebut = new Set([...selisih, ...tertahan].map((s) => s.asal));
        const disini = new Map([...a.kasus.values()].map((k) => [identitasKasus(k), tindakanKasus(k)]));
        for (const k of b.kasus.values()) {
          if (disebut.has(k.nomor)) continue;
          const semua = tindakanKasus(k);
          expect(disini.get(identitasKasus(k))?.slice(0, semua.length)).toEqual(semua);
        }
      }),
      OPSI,
    );
  });

  test('setiap rantai utuh, nomor kasus tanpa celah, nomor bukti tidak dua kali', () => {
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        a.gabung(b);
        const urut = new Map<string, number[]>();
        const bukti: string[] = [];
        for (const [nomor, k] of a.kasus) {
          expect([k.nomor, periksaRantai(k)]).toEqual([nomor, null]);
          const bagian = uraikanNomor(nomor);
          urut.set(bagian?.awalan ?? '', [...(urut.get(bagian?.awalan ?? '') ?? []), bagian?.urut ?? 0]);
          bukti.push(...buktiBerlaku(k.peristiwa).values());
        }
        for (const semua of urut.values()) expect(semua.sort((x, y) => x - y)).toEqual(semua.map((_, i) => i + 1));
        expect(new Set(bukti).size).toBe(bukti.length);
      }),
      OPSI,
    );
  });

  test('tautan tetap menunjuk kasus yang sama', () => {
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        const { butir } = a.gabung(b);
        for (const { asal, nomor } of butir) {
          const sana = [...tautanBerlaku(b.satu(asal).peristiwa).values()].map((n) => b.siapa(n));
          const sini = [...tautanBerlaku(a.satu(nomor).peristiwa).values()].map((n) => a.siapa(n));
          expect(sini).toEqual(sana);
        }
      }),
      OPSI,
    );
  });

  test('dua kali tidak mengubah apa pun, juga pulang pergi', () => {
    fc.assert(
      fc.property(pasangan, ([a, b]) => {
        a.gabung(b);
        expect(a.rencana(b).butir).toEqual([]);
        b.gabung(a);
        expect(b.rencana(a).butir).toEqual([]);
        a.gabung(b);
        b.gabung(a);
        expect([a.rencana(b).butir, b.rencana(a).butir]).toEqual([[], []]);
      }),
      OPSI,
    );
  });

  test('terputus di mana pun lalu diulang: tidak ada yang datang dua kali', () => {
    fc.assert(
      fc.property(pasangan, fc.nat({ max: 20 }), hari, ([a, b], n, sementara) => {
        for (const { nomor, berkas } of a.rencana(b).butir.slice(0, n)) a.kasus.set(nomor, berkas);
        jalani(a, sementara);
        a.gabung(b);
        const identitas = [...a.kasus.values()].map(identitasKasus);
        expect(new Set(identitas).size).toBe(identitas.length);
        expect(a.rencana(b).butir).toEqual([]);
      }),
      OPSI,
    );
  });
});

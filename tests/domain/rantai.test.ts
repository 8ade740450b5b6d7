import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BerkasKasus, Isi, Json, Peristiwa } from '../../src/domain/kasus.js';
import { berkasBaru, kanonik, periksaRantai, SIDIK_NOL, tambahkan } from '../../src/domain/rantai.js';

const GARAM = 'c0ffee'.padEnd(64, '0');
const KEPALA = { nomor: 'PI-2026-0001', jenis: 'permohonan', standar: 'permohonan-informasi', garam: GARAM };
const PENCATAT = { waktu: '2026-03-13T09:12:00+07:00', petugas: 'siti' };

function baru(tindakan: string, isi: Isi = {}, pribadi: Isi = {}) {
  return { tindakan, tanggal: '2026-03-13', jabatan: 'front-office', status: null, isi, pribadi };
}

/** Four events, each with something public and something personal. */
function kasus(): BerkasKasus {
  const peristiwa = ['daftar', 'teruskan', 'disposisi', 'verifikasi'].map((t, i) =>
    baru(t, { catatan: `catatan ${i}`, daftar: [1, 2, { a: null }] }, { nama: 'Asep', nik: '3602140101900001' }),
  );
  return tambahkan(berkasBaru(KEPALA), peristiwa, PENCATAT);
}

const denganPeristiwa = (berkas: BerkasKasus, ubah: (p: Peristiwa[]) => readonly Peristiwa[]): BerkasKasus => ({
  ...berkas,
  peristiwa: ubah([...berkas.peristiwa]),
});

const isiJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((ikat) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(ikat('json'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 5 }), ikat('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).json;
const isi = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), isiJson, { maxKeys: 4, noNullPrototype: true });

describe('rantai peristiwa', () => {
  test('kasus baru belum punya peristiwa dan berevisi 0', () => {
    expect(berkasBaru(KEPALA)).toEqual({ ...KEPALA, skema: 1, revisi: 0, peristiwa: [] });
  });

  test('setiap simpanan menaikkan revisi satu, berapa pun peristiwanya', () => {
    const berkas = tambahkan(kasus(), [baru('proses'), baru('serah')], PENCATAT);
    expect(berkas.revisi).toBe(2);
    expect(berkas.peristiwa.map((p) => p.urut)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(berkas.peristiwa.map((p) => p.sebelum)).toEqual([
      SIDIK_NOL,
      ...berkas.peristiwa.slice(0, -1).map((p) => p.sidik),
    ]);
  });

  test('apa pun isinya, rantai utuh dan tetap utuh lewat JSON', () => {
    fc.assert(
      fc.property(isi, isi, (i, p) => {
        const berkas = tambahkan(berkasBaru(KEPALA), [baru('daftar', i, p), baru('catat', p, i)], PENCATAT);
        expect(periksaRantai(berkas)).toBeNull();
        expect(periksaRantai(JSON.parse(JSON.stringify(berkas)))).toBeNull();
      }),
    );
  });

  test('sidiknya SHA-256 atas ejaan baku semua bidangnya', () => {
    fc.assert(
      fc.property(isi, fc.string({ unit: 'grapheme' }), (i, teks) => {
        const [p] = tambahkan(berkasBaru(KEPALA), [{ ...baru(teks, i), status: teks }], PENCATAT).peristiwa;
        const { sidik, ...tercakup } = { ...p };
        const { nomor, jenis, standar } = KEPALA;
        const baku = kanonik({ ...tercakup, nomor, jenis, standar } as Json);
        expect(sidik).toBe(createHash('sha256').update(`layanan/peristiwa/v1\n${baku}`).digest('hex'));
      }),
    );
  });

  test('objek yang banyak kuncinya dieja terurut juga', () => {
    const kunci = Array.from({ length: 40 }, (_, n) => `k${(n * 7) % 40}`);
    const terurut = kunci.toSorted().map((k) => `"${k}":1`);
    expect(kanonik(Object.fromEntries(kunci.map((k) => [k, 1])))).toBe(`{${terurut.join()}}`);
  });

  test('urutan kunci dan bentuk Unicode tidak mengubah sidik', () => {
    const satu = tambahkan(berkasBaru(KEPALA), [baru('a', { x: 1, y: 'é' }, { b: 'é', a: '1' })], PENCATAT);
    const dua = tambahkan(berkasBaru(KEPALA), [baru('a', { y: 'e\u0301', x: 1 }, { a: '1', b: 'e\u0301' })], PENCATAT);
    expect(dua.peristiwa[0]?.sidik).toBe(satu.peristiwa[0]?.sidik);
  });

  test.each<[string, Partial<Peristiwa>]>([
    ['tindakan', { tindakan: 'tolak' }],
    ['tanggal', { tanggal: '2026-03-12' }],
    ['jabatan', { jabatan: 'ppid' }],
    ['status', { status: 'ditolak' }],
    ['waktu', { waktu: '2026-03-13T09:12:01+07:00' }],
    ['petugas', { petugas: 'budi' }],
    ['isi', { isi: { catatan: 'lain' } }],
    ['isi yang dihapus', { isi: {} }],
    ['bidang pribadi', { pribadi: { nama: 'Asep', nik: '3602140101900002' } }],
    ['bidang pribadi yang dihapus', { pribadi: { nama: 'Asep' } }],
    ['bidang pribadi yang ditukar namanya', { pribadi: { nik: 'Asep', nama: '3602140101900001' } }],
    ['urut', { urut: 9 }],
    ['sebelum', { sebelum: SIDIK_NOL.replace('0', '1') }],
    ['sidik', { sidik: SIDIK_NOL }],
  ])('mengubah %s satu peristiwa ketahuan', (_, ubahan) => {
    for (const i of [0, 1, 2, 3]) {
      const rusak = denganPeristiwa(kasus(), (p) => p.map((satu, j) => (j === i ? { ...satu, ...ubahan } : satu)));
      expect(periksaRantai(rusak)).toContain(`ke-${i + 1}`);
    }
  });

  test.each(['nomor', 'jenis', 'standar', 'garam'] as const)('mengubah %s kasus ketahuan', (bidang) => {
    expect(periksaRantai({ ...kasus(), [bidang]: 'abcdef' })).not.toBeNull();
  });

  test('menghapus di tengah, menukar, menyisipkan ketahuan', () => {
    const posisi = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(posisi, posisi, (i, j) => {
        const p = kasus().peristiwa;
        const hapus = denganPeristiwa(kasus(), (semua) => semua.toSpliced(i, 1));
        const sisip = denganPeristiwa(kasus(), (semua) => semua.toSpliced(i, 0, semua[j] as Peristiwa));
        const tukar = denganPeristiwa(kasus(), (semua) =>
          semua.with(i, p[j + 1] as Peristiwa).with(j + 1, p[i] as Peristiwa),
        );
        for (const rusak of [hapus, sisip, ...(i === j + 1 ? [] : [tukar])])
          expect(periksaRantai(rusak)).not.toBeNull();
      }),
    );
  });

  test('menghapus lalu menomori ulang tanpa menghitung ulang sidik ketahuan', () => {
    const rusak = denganPeristiwa(kasus(), (p) => p.toSpliced(1, 1).map((satu, i) => ({ ...satu, urut: i + 1 })));
    expect(periksaRantai(rusak)).toMatch(/ke-2 tidak menyambung/);
  });

  test('peristiwa kasus lain tidak dapat dipindahkan ke kasus ini', () => {
    const lain = tambahkan(berkasBaru({ ...KEPALA, nomor: 'PI-2026-0002' }), [baru('daftar')], PENCATAT);
    expect(periksaRantai({ ...lain, nomor: 'PI-2026-0001' })).not.toBeNull();
  });

  test('data pribadi yang sama pada garam lain bersidik lain', () => {
    const dengan = (garam: string) =>
      tambahkan(berkasBaru({ ...KEPALA, garam }), [baru('a', {}, { nik: '1' })], PENCATAT);
    expect(dengan('00').peristiwa[0]?.sidik).not.toBe(dengan('01').peristiwa[0]?.sidik);
  });
});

describe('ejaan kanonik', () => {
  test.each<[Json, string]>([
    [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    [[1.5, -0, true], '[1.5,0,true]'],
    ['e\u0301"\n', '"é\\"\\n"'],
    [{ ada: 1, tiada: undefined as unknown as Json }, '{"ada":1}'],
  ])('%j', (nilai, teks) => {
    expect(kanonik(nilai)).toBe(teks);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 60)])('angka %p ditolak', (angka) => {
    expect(() => kanonik(angka)).toThrow('angka');
  });

  test('dua nilai berbeda tidak pernah dieja sama', () => {
    fc.assert(
      fc.property(isiJson, isiJson, (a, b) => {
        const sama = JSON.stringify(JSON.parse(kanonik(a))) === JSON.stringify(JSON.parse(kanonik(b)));
        expect(kanonik(a) === kanonik(b)).toBe(sama);
      }),
    );
  });
});

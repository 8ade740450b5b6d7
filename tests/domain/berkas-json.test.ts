import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BATAS } from '../../src/domain/batas.js';
import { bacaJson } from '../../src/domain/berkas-json.js';

const baik = (nilai: unknown) => ({ ok: true, nilai });
const buruk = (sebab: string | RegExp) => ({ ok: false, salah: expect.stringMatching(sebab) });
const bersarang = (dalam: number) => '['.repeat(dalam) + ']'.repeat(dalam);

describe('bacaJson menerima', () => {
  test.each<[string, string, unknown]>([
    ['jawaban formulir', '{"nama":"Asep","nik":"3602140101900001"}', { nama: 'Asep', nik: '3602140101900001' }],
    ['BOM di depan (Notepad)', '\ufeff{"nama":"Asep"}', { nama: 'Asep' }],
    ['kunci sama di objek yang berbeda', '[{"a":1},{"a":{"a":2}}]', [{ a: 1 }, { a: { a: 2 } }]],
    ['kunci luar sesudah objek dalam memakainya', '{"a":{"b":1},"b":2}', { a: { b: 1 }, b: 2 }],
    ['nilai yang sama dengan kunci', '{"a":"b","b":"a"}', { a: 'b', b: 'a' }],
    ['nilai teks seperti kunci terlarang', '{"a":"__proto__"}', { a: '__proto__' }],
    [
      'kurung dan titik dua di dalam teks',
      `{"a":"${'[{'.repeat(100)}:\\"","b":1}`,
      { a: `${'[{'.repeat(100)}:"`, b: 1 },
    ],
    ['kurung sesudah petik di dalam teks', `["\\"${'['.repeat(100)}"]`, [`"${'['.repeat(100)}`]],
    ['garis miring di ujung teks', '{"a":"\\\\","b":"]"}', { a: '\\', b: ']' }],
    ['emoji sebagai pasangan', '["\\ud83d\\ude00","😀"]', ['😀', '😀']],
    ['angka 15 digit', '[360214010190000, -1.5e3, 0]', [360_214_010_190_000, -1500, 0]],
    ['angka 16 digit sebagai teks', '["3602140101900001"]', ['3602140101900001']],
    ['64 tingkat', bersarang(BATAS.jsonDalam), JSON.parse(bersarang(BATAS.jsonDalam))],
    ['bukan objek', 'null', null],
  ])('%s', (_, teks, nilai) => {
    expect(bacaJson(teks)).toEqual(baik(nilai));
  });

  test('setiap JSON yang wajar sama dengan JSON.parse', () => {
    const wajar = fc.letrec((t) => ({
      nilai: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        t('daftar'),
        t('objek'),
      ),
      daftar: fc.array(t('nilai'), { maxLength: 4 }),
      objek: fc.dictionary(fc.stringMatching(/^[a-z"\\:{}[\]]{1,6}$/), t('nilai'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    })).nilai;
    fc.assert(
      fc.property(wajar, fc.constantFrom(0, 2), (nilai, spasi) => {
        expect(bacaJson(JSON.stringify(nilai, null, spasi))).toEqual(baik(nilai));
      }),
      { numRuns: 500 },
    );
  });
});

describe('bacaJson menolak yang diterima JSON.parse begitu saja', () => {
  test.each([
    ['__proto__', '{"__proto__":{"admin":true}}', 'kunci terlarang __proto__'],
    ['__proto__ tersamar', '{"__pr\\u006fto__":1}', 'kunci terlarang __proto__'],
    ['constructor', '{"a":[{"constructor":1}]}', 'kunci terlarang constructor'],
    ['prototype', '{"prototype":1}', 'kunci terlarang prototype'],
    ['kunci ganda', '{"nama":"Asep","nama":"Siti"}', 'kunci yang sama dua kali'],
    ['kunci ganda sesudah objek di dalamnya', '{"a":{"b":1},"c":[{"a":1}],"a":2}', 'kunci yang sama dua kali'],
    ['kunci ganda mengapit objek', '{"a":{"b":1},"a":2}', 'kunci yang sama dua kali'],
    ['kunci ganda tersamar', '{"a":1,"\\u0061":2}', 'kunci yang sama dua kali'],
    ['NIK sebagai angka', '{"nik":3602140101900001}', '15 digit: tulis di antara tanda petik'],
    ['angka panjang bertanda dan berpangkat', '[-1234567.890123456e1]', '15 digit'],
    ['angka tak hingga', '[1e999]', 'angka yang terlalu besar'],
    ['pengganti tunggal dari kode', '{"a":"\\ud800"}', 'huruf yang rusak'],
    ['pengganti tunggal di kunci', '{"\\udfff":1}', 'huruf yang rusak'],
    ['pengganti tunggal mentah', '["a\ud800"]', 'huruf yang rusak'],
  ])('%s', (_, teks, sebab) => {
    expect(() => JSON.parse(teks)).not.toThrow();
    expect(bacaJson(teks)).toEqual(buruk(sebab));
  });

  test('dan menyebut baris dan kolomnya', () => {
    expect(bacaJson('{\n  "a": 1,\n  "a": 2\n}')).toEqual(buruk('\\(baris 3 kolom 3\\)'));
    expect(bacaJson('{\n  "nik": 3602140101900001\n}')).toEqual(buruk('\\(baris 2 kolom 10\\)'));
  });

  test('tanpa mengubah purwarupa apa pun', () => {
    bacaJson('{"__proto__":{"admin":true}}');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('bacaJson menolak yang bukan JSON', () => {
  test.each([
    ['koma berlebih, dengan letaknya', '{"a": 1,\n "b": 2,}', /pada baris 2 kolom \d+/],
    ['teks terputus', '{"a": "b', /bukan JSON yang benar/],
    ['petik tunggal', "{'a': 1}", /bukan JSON yang benar/],
    ['BOM di tengah', '[1,\ufeff2]', /bukan JSON yang benar/],
    ['dua BOM', '\ufeff\ufeff{}', /bukan JSON yang benar/],
    ['ganti baris di dalam teks', '"a\nb"', /bukan JSON yang benar/],
    ['NaN', '[NaN]', /bukan JSON yang benar/],
    ['kosong', '', /kosong/],
    ['hanya BOM dan spasi', '\ufeff \n', /kosong/],
  ])('%s', (_, teks, sebab) => {
    expect(bacaJson(teks)).toEqual(buruk(sebab));
  });

  test('tanpa mengulang isinya, yang mungkin data pribadi', () => {
    expect(JSON.stringify(bacaJson('{"nik": 3602140101900001 Asep}'))).not.toMatch(/3602140101900001|Asep/);
  });
});

describe('bacaJson dan masukan jahat: ditolak, dan berakhir', () => {
  const penuh = BATAS.berkasJsonByte;
  test.each([
    ['65 tingkat', bersarang(65), 'lebih dari 64 tingkat'],
    ['200.000 tingkat', bersarang(100_000), 'lebih dari 64 tingkat'],
    ['objek bersarang', '{"a":'.repeat(40_000), 'lebih dari 64 tingkat'],
    ['terlalu besar', `"${'a'.repeat(penuh)}"`, 'lebih dari 256 KB'],
    ['terlalu besar dalam byte', `"${'漢'.repeat(100_000)}"`, 'lebih dari 256 KB'],
    ['50 MB', ' '.repeat(50_000_000), 'lebih dari 256 KB'],
    ['teks tanpa penutup', `"${'\\"'.repeat(100_000)}`, 'bukan JSON'],
    ['petik tanpa ujung', '"'.repeat(200_001), 'bukan JSON'],
    ['garis miring tanpa ujung', `"${'\\'.repeat(200_001)}"`, 'bukan JSON'],
    ['angka sangat panjang', `[${'9'.repeat(200_000)}]`, '15 digit'],
    ['tanda minus', '-'.repeat(200_000), 'bukan JSON'],
    ['kurung tutup', ']'.repeat(200_000), 'bukan JSON'],
  ])('%s', (_, teks, sebab) => {
    expect(bacaJson(teks)).toEqual(buruk(sebab));
  });

  test.each([
    ['satu teks sepanjang berkas', `"${'a'.repeat(penuh - 2)}"`],
    ['teks penuh kode', `"${'\\u0061'.repeat(40_000)}"`],
    ['banyak kunci', `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['banyak daftar kosong', `[${'[],'.repeat(80_000)}[]]`],
  ])('yang besar tetapi baik dibaca: %s', (_, teks) => {
    expect(bacaJson(teks).ok).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import { benderaPerintah } from '../../src/cli/bendera-umum.js';
import { urai } from '../../src/cli/urai.js';
import { uraiPolos } from '../../src/cli/urai-polos.js';
import { PERINTAH } from '../../src/commands/index.js';
import { bendera } from '../../src/forms/isian.js';

const ARGUMEN = [[], ['1'], ['PI-2026-0001'], ['dua', 'kata'], ['tiga', 'kata', 'saja'], ['']];
const SEBUT = [
  ...[['--tanpa-tanya'], ['--tanpa-warna', '--tanpa-tanya'], ['--tanpa-tanya', '--tanpa-tanya']],
  ...[['--json'], ['--json', 'nomor,sisaHariKerja'], ['--json=nomor'], ['--json='], ['--tanpa-warna', '--json']],
];
/** Arguments, and flags that say how: before, behind and between them. */
const KATA = ARGUMEN.flatMap((kata) => [
  kata,
  ...SEBUT.flatMap((cara) => [
    [...kata, ...cara],
    [...cara, ...kata],
    [...kata.slice(0, 1), ...cara, ...kata.slice(1)],
  ]),
]);

test.each(PERINTAH.map((p) => [p.nama, p] as const))(
  '%s: argumen dan cara menyebut terbaca sama seperti oleh commander',
  (_, p) => {
    for (const kata of KATA) {
      const polos = uraiPolos(p, kata);
      const hasil = urai(p, kata);
      // What commander refuses, or what is to be asked for, is left to it.
      const belum = !hasil.ok || hasil.nilai.kurang !== null;
      expect(polos === null ? belum : hasil).toEqual(polos === null ? true : { ok: true, nilai: polos });
    }
  },
);

describe.each(PERINTAH.map((p) => [p.nama, p] as const))('%s: bendera terbaca sama seperti oleh commander', (_, p) => {
  const { sendiri, umum } = benderaPerintah(p);
  const nomor = p.argumen.filter((a) => a.wajib).map((_a, i) => String(i + 1));
  const polos = Object.entries({ ...sendiri, ...umum }).filter(
    ([k, i]) => !i.banyak && k !== 'lanjut' && k !== 'kunci',
  );
  const tulis = polos.map(([k, i]) => (i.nilai === null ? [bendera(k)] : [bendera(k), `nilai ${k}`]));

  test('satu-satu, semuanya, sebelum dan sesudah argumen', () => {
    for (const kata of [...tulis, tulis.flat(), [...tulis.flat(), '--json', 'nomor']]) {
      for (const semua of [
        [...nomor, ...kata],
        [...kata, ...nomor],
      ]) {
        const hasil = uraiPolos(p, semua);
        // A word behind --json may be its fields.
        if (kata.at(-1) !== 'nomor') expect(hasil).not.toBeNull();
        if (hasil !== null) expect(urai(p, semua)).toEqual({ ok: true, nilai: hasil });
      }
    }
  });

  test('yang meragukan diserahkan kepadanya', () => {
    for (const satu of tulis) {
      const [nama = '', nilai] = satu;
      const ragu = [
        [`${nama}=x`],
        [`${nama}x`],
        ...(nilai === undefined ? [] : [[...satu, ...satu], [nama], [nama, '-x']]),
      ];
      for (const kata of ragu) expect(uraiPolos(p, [...nomor, ...kata])).toBeNull();
    }
    for (const [k, i] of Object.entries(sendiri)) {
      if (i.banyak) expect(uraiPolos(p, [...nomor, bendera(k), 'a', 'b'])).toBeNull();
    }
    for (const kata of [['--kunci', 'k'], ['--lanjut'], ['--lanjut', 'abc123'], ['--asing', 'x'], ['--bantuan']])
      expect(uraiPolos(p, [...nomor, ...kata])).toBeNull();
  });
});

test.each([['--json', '--json=nomor'], ['-h'], ['1', '--asing'], ['--']])(
  '%s: ada bendera lain, commander yang membaca',
  (...kata) => {
    for (const p of PERINTAH) expect(uraiPolos(p, kata)).toBeNull();
  },
);

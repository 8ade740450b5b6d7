import { expect, test } from '@jest/globals';
import { urai } from '../../src/cli/urai.js';
import { uraiPolos } from '../../src/cli/urai-polos.js';
import { PERINTAH } from '../../src/commands/index.js';

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

test.each([['--json', '--json=nomor'], ['-h'], ['1', '--lengkap'], ['--']])(
  '%s: ada bendera lain, commander yang membaca',
  (...kata) => {
    for (const p of PERINTAH) expect(uraiPolos(p, kata)).toBeNull();
  },
);

import { expect, test } from '@jest/globals';
import { urai } from '../../src/cli/urai.js';
import { uraiPolos } from '../../src/cli/urai-polos.js';
import { PERINTAH } from '../../src/commands/index.js';

const KATA = [[], ['1'], ['PI-2026-0001'], ['dua', 'kata'], ['tiga', 'kata', 'saja'], ['']];

test.each(PERINTAH.map((p) => [p.nama, p] as const))('%s: argumen saja terbaca sama seperti oleh commander', (_, p) => {
  for (const kata of KATA) {
    const polos = uraiPolos(p, kata);
    const hasil = urai(p, kata);
    // What commander refuses, or what is to be asked for, is left to it.
    const belum = !hasil.ok || hasil.nilai.tanpaNomor !== null;
    expect(polos === null ? belum : hasil).toEqual(polos === null ? true : { ok: true, nilai: polos });
  }
});

test.each([['--json'], ['-h'], ['1', '--lengkap'], ['--']])('%s: ada bendera, commander yang membaca', (...kata) => {
  for (const p of PERINTAH) expect(uraiPolos(p, kata)).toBeNull();
});

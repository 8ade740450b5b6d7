import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { buangContoh, masuk, mejaTertutup } from '../alat/petugas.js';
import { denganMeja, type Meja } from '../alat/program.js';
import { diShell, tabBash } from '../alat/shell.js';

/** The clock of sessions is the machine's own. */
const KINI = { jam: new Date().toISOString() };

afterAll(buangContoh);

describe('draf', () => {
  /** As the form leaves one: `daftar` isn't asked for here. */
  function tulisDraf(t: Meja, id: string, lain: Record<string, unknown> = {}): void {
    const draf = { id, perintah: 'layanan daftar', petugas: null, disimpan: Date.now(), ditanya: [], ...lain };
    mkdirSync(join(t.toko, 'draf'), { recursive: true });
    writeFileSync(join(t.toko, 'draf', `${id}.json`), JSON.stringify({ jawaban: { nama: 'Asep Suherman' }, ...draf }));
  }
  const lanjut = (t: Meja, ...kata: string[]) => tabBash(t, [...kata, '--lanjut', '']);

  test('kode draf perintah itu, yang terbaru dahulu; yang usang dan yang rusak tidak', () =>
    denganMeja(async (t) => {
      await t.beres(DAFTAR);
      tulisDraf(t, '00000000000000a1', { disimpan: Date.now() - 60_000 });
      tulisDraf(t, '00000000000000a2');
      tulisDraf(t, '00000000000000a3', { perintah: 'layanan disposisi PI-2026-0001' });
      tulisDraf(t, '00000000000000a4', { disimpan: 0 });
      tulisDraf(t, '00000000000000a5', { disimpan: 'x' });
      expect(lanjut(t, 'daftar')).toEqual(['0000a2', '0000a1']);
      expect(lanjut(t, 'disposisi', '1')).toEqual(['0000a3']);
      expect(diShell('bash', t, 'layanan __lengkapi fish 3 layanan daftar --lanjut 0000a2').keluar).toMatch(
        /^0000a2\tA\*\*\* S\*{7}, /,
      );
    }));

  test('toko tertutup: hanya milik yang masuk', () =>
    denganMeja(async (t) => {
      await mejaTertutup(t);
      tulisDraf(t, '00000000000000b1', { petugas: 'siti' });
      tulisDraf(t, '00000000000000b2', { petugas: 'budi' });
      expect(lanjut(t, 'daftar')).toEqual(['']);
      await masuk(t, 'siti', undefined, KINI);
      expect(lanjut(t, 'daftar')).toEqual(['0000b1']);
    }));
});

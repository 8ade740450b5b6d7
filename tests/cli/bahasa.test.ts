import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';

/** Words of the libraries' own sentences. */
const INGGRIS =
  /\b(error|unknown|option|argument|missing|command|too many|expected|invalid|required|usage|help|undefined|null|NaN|Object)\b/i;

let m: MejaDalam;
beforeAll(() => {
  m = mejaDalam();
});
afterAll(() => m.buang());

describe('salah ketik ditolak dalam bahasa Indonesia, tanpa kalimat pustaka', () => {
  const SALAH: readonly (readonly [string, (nama: readonly string[]) => readonly string[]])[] = [
    ['bendera asing', (n) => [...n, '--merpati']],
    ['bendera asing bernilai', (n) => [...n, '--merpati=1']],
    ['bendera pendek asing', (n) => [...n, '-z']],
    ['bendera tanpa nilai', (n) => [...n, '--data']],
    ['sakelar bernilai', (n) => [...n, '--tanpa-warna=ya']],
    ['kata berlebih', (n) => [...n, 'a', 'b', 'c', 'd', 'e']],
    ['bidang asing', (n) => [...n, '--json', 'merpati']],
  ];

  test.each(PERINTAH.flatMap((p) => SALAH.map(([apa, buat]) => [p.nama, apa, buat(p.nama.split(' '))] as const)))(
    '%s: %s',
    async (_, __, argumen) => {
      const { kode, keluar, galat } = await m.layanan(argumen);
      expect([kode, keluar]).toEqual([2, '']);
      if (argumen.includes('--json')) expect(JSON.parse(galat).coba).toMatch(/^layanan /);
      else expect(galat).toMatch(/^\S.*\n( {2}\S.*\n)+Coba: layanan .*\n$/);
      expect(galat).not.toMatch(INGGRIS);
    },
  );
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { AKAR } from '../alat/program.js';

const sumber = readFileSync(join(AKAR, 'src/adapters/hemat-memori.ts'), 'utf8');
const modul = transformSync(sumber, { loader: 'ts', format: 'esm' }).code;

/** Sizes of the young heap (bytes) after as much work as makes it grow, in a process of its own. */
function ukuran(langkah: string): number[] {
  const kerja = `
    import { getHeapSpaceStatistics } from 'node:v8';
    const hasil = [];
    const kerja = () => {
      let simpan = [];
      for (let i = 0; i < 6e5; i += 1) { simpan.push({ i, teks: 'x' + i }); if (simpan.length > 20000) simpan = []; }
      hasil.push(getHeapSpaceStatistics().find((r) => r.space_name === 'new_space').space_size);
    };
    ${langkah}
    console.log(JSON.stringify(hasil));`;
  const teks = execFileSync(process.execPath, ['--input-type=module', '-e', modul + kerja], { encoding: 'utf8' });
  return JSON.parse(teks) as number[];
}

describe('bagian muda timbunan', () => {
  test('tetap sekecil waktu dihemat, dan tumbuh lagi sesudahnya', () => {
    const [hemat = 0, lagi = 0, biasa = 0] = ukuran('const biasa = hematMemori(); kerja(); kerja(); biasa(); kerja();');
    expect(lagi).toBe(hemat);
    expect(biasa).toBeGreaterThan(hemat);
  });
});

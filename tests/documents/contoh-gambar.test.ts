import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { AKAR } from '../alat/program.js';

const FOLDER = join(AKAR, 'docs/contoh');
const GAMBAR = readdirSync(FOLDER).filter((nama) => nama.endsWith('.png'));

describe('docs/contoh', () => {
  test('satu gambar setiap dokumen (npm run contoh)', () => {
    expect(GAMBAR).toHaveLength(Object.values(DOKUMEN).flatMap((milik) => Object.keys(milik)).length);
  });

  test.each(GAMBAR)('%s: paling besar 60 KB, disebut di README', (nama) => {
    expect(statSync(join(FOLDER, nama)).size).toBeLessThanOrEqual(60 * 1024);
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toContain(`(${nama})`);
  });
});

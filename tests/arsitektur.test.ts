import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { AKAR } from './alat/program.js';

/** Folder → folders of src/ it may import (docs/arsitektur.md). */
const BOLEH: Record<string, readonly string[]> = {
  domain: ['domain'],
  ports: ['ports', 'domain', 'documents'],
  documents: ['documents', 'domain'],
  usecases: ['usecases', 'domain', 'ports', 'documents', 'context', 'errors'],
  forms: ['forms', 'domain', 'ports', 'context', 'errors'],
  render: ['render', 'domain', 'context'],
  commands: ['commands', 'usecases', 'forms', 'documents', 'render', 'domain', 'ports', 'context', 'errors'],
  cli: ['cli', 'commands', 'forms', 'render', 'domain', 'context', 'errors'],
  adapters: ['adapters', 'ports', 'domain', 'documents', 'context', 'errors'],
};

/** Library → the only places that may import it. */
const PUSTAKA: Record<string, readonly string[]> = {
  dayjs: ['domain/'],
  zod: ['domain/'],
  chalk: ['render/'],
  'cli-table3': ['render/'],
  commander: ['cli/'],
  lowdb: ['adapters/store-json/dokumen.ts'],
  'ical.js': ['adapters/ics-icaljs.ts'],
  inquirer: ['adapters/prompter-inquirer.ts'],
  pdfkit: ['adapters/documents-pdfkit/'],
  'fast-string-width': ['render/lebar.ts'],
  uqr: ['adapters/documents-pdfkit/qr.ts'],
  'proper-lockfile': ['adapters/store-json/kunci.ts'],
  'write-file-atomic': ['adapters/'],
};

const SRC = join(AKAR, 'src');
const BERKAS = berkasTs(SRC);
const UJI = berkasTs(join(AKAR, 'tests')).map(({ nama, isi }) => ({ nama: `tests/${nama}`, isi }));

function berkasTs(folder: string): { nama: string; isi: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((nama) => nama.endsWith('.ts'))
    .map((nama) => ({ nama, isi: readFileSync(join(folder, nama), 'utf8') }));
}

function impor(isi: string): string[] {
  return [...isi.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((m) => m[1] ?? '');
}

function folderDari(nama: string): string {
  return nama.includes('/') ? (nama.split('/')[0] ?? '') : nama.replace(/\.ts$/, '');
}

describe('rumah', () => {
  test('ada isinya', () => {
    expect(BERKAS.length).toBeGreaterThan(50);
  });

  test.each(BERKAS)('$nama hanya mengimpor folder yang diizinkan', ({ nama, isi }) => {
    const boleh = BOLEH[folderDari(nama)];
    if (boleh === undefined)
      return expect([
        'main',
        'muka',
        'jalankan',
        'lengkapi',
        'utas',
        'system',
        'screen',
        'context',
        'errors',
      ]).toContain(folderDari(nama));
    const lokal = impor(isi).filter((i) => i.startsWith('.'));
    const tujuan = lokal.map((i) => folderDari(relative(SRC, join(SRC, nama, '..', i)).replace(/\.js$/, '.ts')));
    expect(tujuan.filter((t) => !boleh.includes(t))).toEqual([]);
  });

  test.each(Object.entries(PUSTAKA))('%s punya satu pengimpor', (pustaka, tempat) => {
    const pengimpor = BERKAS.filter(({ isi }) => impor(isi).some((i) => i === pustaka || i.startsWith(`${pustaka}/`)));
    expect(pengimpor.map((b) => b.nama).filter((n) => !tempat.some((t) => n.startsWith(t)))).toEqual([]);
    expect(pengimpor.length).toBeGreaterThan(0);
  });

  test.each(BERKAS.filter(({ nama }) => !/^(main|lengkapi|screen|system)\.ts$|^adapters\//.test(nama)))(
    '$nama tidak membaca proses, layar, atau jam',
    ({ isi }) => {
      const kode = isi.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(kode).not.toMatch(/\bprocess\.|\bconsole\.|new Date\(|Date\.now\(|\bdayjs\(\)/);
    },
  );

  test.each(BERKAS)('$nama tidak keluar sendiri', ({ isi }) => {
    expect(isi).not.toMatch(/process\.exit\(/);
  });

  test.each([...BERKAS, ...UJI])('$nama pendek', ({ isi }) => {
    expect(isi.trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });
});

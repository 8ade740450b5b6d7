import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../src/adapters/acuan-berkas.js';
import { dokumen } from '../src/cli/dokumen.js';
import { bahanTopik } from '../src/cli/topik.js';
import { PERINTAH } from '../src/commands/index.js';
import { bacaData } from './alat/acuan.js';
import { AKAR } from './alat/program.js';

const HALAMAN = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(AKAR, 'docs')).map((n) => `docs/${n}`),
]
  .filter((nama) => nama.endsWith('.md'))
  .map((nama) => ({ nama, isi: readFileSync(join(AKAR, nama), 'utf8') }));
const NAMA = PERINTAH.map((p) => p.nama);

function isiBerkas(jalur: string): string {
  return readFileSync(join(AKAR, jalur), 'utf8');
}

/** Commands that a page shows as `layanan KATA …`, in code. */
function disebut(isi: string): string[] {
  const kode = [...isi.matchAll(/`([^`\n]+)`|^\$ (.+)$/gm)].map((m) => m[1] ?? m[2] ?? '');
  return kode.flatMap((k) =>
    [...k.matchAll(/(?:^|npx )layanan ([a-z][a-z-]*(?: [a-z][a-z-]*)*)/g)].map((m) => (m[1] ?? '').trim()),
  );
}

describe('dokumentasi', () => {
  test.each(HALAMAN)('$nama: setiap tautan ke berkas menunjuk berkas yang ada', ({ nama, isi }) => {
    const tautan = [...isi.matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1] ?? '').filter((t) => !t.startsWith('http'));
    expect(tautan.filter((t) => !existsSync(join(AKAR, dirname(nama), t)))).toEqual([]);
  });

  test.each(HALAMAN)('$nama: setiap perintah yang disebut ada', ({ isi }) => {
    const asing = disebut(isi).filter(
      (d) => !NAMA.some((n) => d === n || d.startsWith(`${n} `)) && !d.startsWith('bantuan'),
    );
    expect(asing).toEqual([]);
  });

  test('README dibuka dengan dua perintah', () => {
    const readme = HALAMAN[0]?.isi.split('\n') ?? [];
    expect(readme[2]).toMatch(/^npm ci && npx layanan daftar --berkas data\/contoh\/permohonan\.json/);
    expect(readme[3]).toMatch(/^npm ci && npm test/);
  });

  test('tidak ada nama mesin, registri, atau berkas luar proyek', () => {
    for (const { isi } of HALAMAN) expect(isi).not.toMatch(/registry\.npmjs|\/work\/|\.\.\/shared/);
  });

  test('docs/perintah dan man/layanan.1 sama dengan tabel perintah (npm run dokumen)', () => {
    const { version } = bacaData<{ version: string }>('package.json');
    const diharap = dokumen(PERINTAH, bahanTopik(acuanBerkas(AKAR)), version);
    const basi = [...diharap].filter(([jalur, isi]) => !existsSync(join(AKAR, jalur)) || isiBerkas(jalur) !== isi);
    expect(basi.map(([jalur]) => jalur)).toEqual([]);
    expect(readdirSync(join(AKAR, 'docs/perintah')).filter((n) => !diharap.has(`docs/perintah/${n}`))).toEqual([]);
  });

  test('man/layanan.1 dibaca groff tanpa peringatan (bila groff terpasang)', () => {
    const { error, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z', join(AKAR, 'man/layanan.1')]);
    if (error === undefined) expect(String(stderr)).toBe('');
  });

  test('setiap perintah punya dua contoh yang menyebut dirinya', () => {
    for (const p of PERINTAH) {
      expect(p.contoh.length).toBeGreaterThanOrEqual(2);
      for (const c of p.contoh) expect(c).toMatch(new RegExp(`^layanan ${p.nama}( |$)`));
    }
  });
});

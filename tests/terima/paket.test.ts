import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kemas, terkunci, ukuranFolder } from '../alat/paket.js';
import { AKAR } from '../alat/program.js';

const MIB = 1024 * 1024;

let folder: string;
let paket: ReturnType<typeof kemas>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-paket-'));
  paket = kemas(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const daftarIsi = (akar: string) =>
  readdirSync(join(AKAR, akar), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name).slice(AKAR.length).replace(/^\//, ''));

describe('isi paket', () => {
  test('tidak memuat sumber, tes, kunci, toko, atau setelan pengembang', () => {
    const asing =
      /(^|\/)(tests?|src|\.ci|\.git|node_modules|coverage)\/|\.test\.|\.(ts|map|key|kunci|pem|env|log|tmp)$/;
    const toko = /(^|\/)(toko\.json|enkripsi\.json|pemegang\.json|berjalan|arsip|jejak|lampiran|cadangan)(\/|$)/;
    expect(paket.isi.filter((n) => asing.test(n) || toko.test(n) || n.startsWith('.'))).toEqual([]);
  });

  test('memuat semua yang dibaca program: data, templat, font dengan lisensinya, panduan', () => {
    const perlu = [...daftarIsi('data'), ...daftarIsi('templates'), ...daftarIsi('bin'), ...daftarIsi('dist')];
    for (const nama of [...perlu, 'package.json', 'README.md', 'docs/panduan-petugas.md']) {
      expect(paket.isi).toContain(nama);
    }
    expect(perlu).toEqual(expect.arrayContaining(['dist/main.cjs', 'templates/fonts/OFL.txt']));
  });

  test('paling besar 3 MiB', () => {
    expect(paket.byte).toBeLessThan(3 * MIB);
  });
});

describe('paket terpasang', () => {
  /** As npm lays it out. Its libraries are bundled, so nothing else has to be there. */
  function pasang(): string {
    const rumah = join(folder, 'rumah/node_modules');
    mkdirSync(join(rumah, '.bin'), { recursive: true });
    execFileSync('tar', ['xzf', paket.tarball, '-C', rumah]);
    execFileSync('mv', [join(rumah, 'package'), join(rumah, 'layanan')]);
    symlinkSync('../layanan/bin/layanan.js', join(rumah, '.bin/layanan'));
    return join(folder, 'rumah');
  }

  test('di folder kosong, tanpa pustaka lain: daftar dengan kertasnya, tabel, libur .ics, periksa', () => {
    const rumah = pasang();
    const toko = join(folder, 'toko');
    const layanan = (...argumen: string[]) =>
      execFileSync(process.execPath, ['node_modules/.bin/layanan', ...argumen, '--data', toko], {
        cwd: rumah,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', HOME: folder, FORCE_COLOR: '1' },
      });
    expect(layanan('daftar', '--berkas', 'node_modules/layanan/data/contoh/permohonan.json')).toMatch(
      /^PI-\d{4}-0001\n$/,
    );
    const [tahun = ''] = readdirSync(join(toko, 'dokumen'));
    expect(existsSync(join(toko, 'dokumen', tahun, `PI-${tahun}-0001`, 'tanda-terima.pdf'))).toBe(true);
    expect(layanan('standar', 'daftar')).toContain('permohonan-informasi');
    expect(layanan('cari', '--csv')).toContain('PI-');
    expect(() => layanan('libur', 'impor', 'node_modules/layanan/data/kalender/2026.json', '--uji-coba')).not.toThrow();
    expect(JSON.parse(layanan('periksa', '--json'))).toMatchObject({ baik: true });
    expect(layanan('--versi').trim()).toBe(JSON.parse(readFileSync(join(AKAR, 'package.json'), 'utf8')).version);
  });

  test('dengan pustaka produksinya paling besar 60 MiB', () => {
    const produksi = [...terkunci()].filter(
      ([nama, p]) => p.dev !== true && !/node_modules\/.*node_modules\//.test(nama),
    );
    const byte = produksi.reduce((jumlah, [nama]) => jumlah + ukuranFolder(join(AKAR, nama)), 0);
    expect(byte).toBeGreaterThan(MIB);
    expect(byte + paket.byte).toBeLessThan(60 * MIB);
  });
});

describe('rantai pasok', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(AKAR, 'package.json'), 'utf8'));

  test('setiap pustaka langsung disebut di docs/keputusan.md', () => {
    const keputusan = readFileSync(join(AKAR, 'docs/keputusan.md'), 'utf8').toLowerCase();
    const tak = (nama: string) => !keputusan.includes(nama.replace(/^@[^/]+\//, ''));
    expect(Object.keys(dependencies).filter(tak)).toEqual([]);
    // Types come with what they describe.
    expect(Object.keys(devDependencies).filter((n) => !n.startsWith('@types/') && tak(n))).toEqual([]);
  });

  test('berkas kunci: setiap paket dengan sidiknya; tidak ada yang dari folder atau git', () => {
    const tanpa = [...terkunci()].filter(
      ([, p]) => p.integrity === undefined || !/^https:\/\//.test(p.resolved ?? 'https://'),
    );
    expect(tanpa.map(([nama]) => nama)).toEqual([]);
  });

  test('yang menjalankan skrip saat dipasang hanya alat pengembang yang dikenal', () => {
    const berskrip = [...terkunci()].filter(([, p]) => p.hasInstallScript === true);
    expect(berskrip.map(([nama, p]) => `${nama} ${p.dev === true ? 'dev' : 'PRODUKSI'}`).sort()).toEqual([
      'node_modules/@parcel/watcher dev',
      'node_modules/@swc/core dev',
      'node_modules/esbuild dev',
    ]);
  });

  test('npm sbom: setiap pustaka langsung ada di daftar komponennya', () => {
    const teks = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
      cwd: AKAR,
      encoding: 'utf8',
      maxBuffer: 64 * MIB,
    });
    const komponen = JSON.parse(teks).components.map((k: { name: string }) => k.name);
    expect(komponen).toEqual(expect.arrayContaining(Object.keys({ ...dependencies, ...devDependencies })));
  });
});

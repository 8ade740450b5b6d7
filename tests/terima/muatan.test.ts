import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BACA } from '../../src/commands/baca.js';
import { HARIAN } from '../../src/commands/harian.js';
import { DAFTAR } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

const folder = mkdtempSync(join(tmpdir(), 'layanan-muatan-'));
const catatan = join(folder, 'muatan');
const bawaan = join(folder, 'bawaan');
/** A clock by which files of now are old enough for a glance. */
const NANTI = new Date(Date.now() + 60_000).toISOString();
const JAM_NANTI = ['--import', join(AKAR, 'tests/alat/jam.mjs')];
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built program; answers the files of `dist/` that it read, without `.cjs`. */
function muatan(...argumen: readonly string[]): readonly string[] {
  return muatanDi(join(folder, 'toko'), argumen);
}

function muatanDi(toko: string, argumen: readonly string[], pramuat: readonly string[] = []): readonly string[] {
  const penyimak = join(AKAR, 'tests/alat/muatan.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [...pramuat, '--require', penyimak, join(AKAR, 'bin/layanan.js'), ...argumen],
    {
      env: { LAYANAN_DATA: toko, LAYANAN_UJI_MUATAN: catatan, LAYANAN_UJI_NODE: bawaan, JAM_TES: NANTI },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (status !== 0) throw new Error(`${argumen.join(' ')}: ${status} ${stderr}`);
  return readFileSync(catatan, 'utf8').replaceAll('.cjs', '').split('\n');
}

describe('perintah memuat hanya yang dipakainya', () => {
  beforeAll(() => {
    expect(muatan(...DAFTAR)).toEqual(['pustaka/pdfkit', 'tindak']);
  });

  test('kertas yang hilang digambar lagi oleh lihat, yang lalu memuat seluruh program', () => {
    const kertas = join(folder, 'toko/dokumen/2026/PI-2026-0001');
    const semula = readdirSync(kertas);
    rmSync(kertas, { recursive: true });
    expect(muatan('lihat', '1')).toContain('kertas');
    expect(readdirSync(kertas)).toEqual(semula);
  });

  test.each([
    [['--versi'], ['muka']],
    [['--bantuan'], ['muka']],
    [[], ['cepat']],
    [['terlambat'], ['cepat']],
    [['tugas'], ['cepat']],
    [['lihat', '1'], ['cepat']],
    [['lihat', '1', '--json'], ['cepat']],
    [['terlambat', '--json', 'nomor,sisaHariKerja', '--tanpa-tanya'], ['cepat']],
    [['--tanpa-warna'], ['cepat']],
    [
      ['terlambat', '--segera', '3'],
      ['inti', 'main'],
    ],
    [
      ['riwayat', '1'],
      ['inti', 'main'],
    ],
    [
      ['tenggat', '1'],
      ['inti', 'main'],
    ],
    [
      ['cari', 'bansos', '--semua'],
      ['inti', 'main'],
    ],
    [
      ['cari', 'bansos', '--semua', '--tahun=2026'],
      ['inti', 'main', 'urai'],
    ],
    [
      ['terlambat', '--bantuan'],
      ['inti', 'lain', 'main', 'perintah', 'urai'],
    ],
    [['teruskan', '1'], ['tindak']],
    [
      ['disposisi', '1', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti'],
      ['pustaka/pdfkit', 'tindak'],
    ],
    [
      ['disposisi', '--bantuan'],
      ['inti', 'lain', 'main', 'perintah', 'urai'],
    ],
    [['rekap'], ['inti', 'main', 'perintah']],
    [['periksa'], ['inti', 'lain', 'main', 'perintah']],
    [['siapa'], ['inti', 'main', 'perintah']],
    [
      ['cetak', '1', '--ke', join(folder, 'k.pdf'), '--timpa'],
      ['inti', 'kertas', 'main', 'perintah', 'pustaka/pdfkit'],
    ],
  ])('layanan %j', (argumen, berkas) => {
    expect(muatan(...argumen)).toEqual(berkas);
  });
});

/** Node's own modules that cost 1 to 3 ms each. */
const MAHAL =
  /^NativeModule (crypto|internal\/crypto\/webcrypto|os|tty|net|assert|perf_hooks|child_process|readline|zlib|http|inspector|worker_threads|repl)$/;

const mahal = () =>
  readFileSync(bawaan, 'utf8')
    .split('\n')
    .filter((n) => MAHAL.test(n));

describe('pandangan atas toko yang sekilasnya masih berlaku', () => {
  const toko = join(folder, 'toko-pandangan');
  beforeAll(() => {
    muatanDi(toko, DAFTAR);
    muatanDi(toko, ['terlambat'], JAM_NANTI);
    expect(readFileSync(join(toko, 'sekilas.json'), 'utf8')).toContain('PI-2026-0001');
  });

  test.each([[[]], [['terlambat', '--tanpa-tanya']], [['tugas']], [['--versi']], [['-h']]])(
    'layanan %j ke pipa tidak memuat modul Node yang mahal',
    (argumen) => {
      muatanDi(toko, argumen);
      expect(mahal()).toEqual([]);
    },
  );

  test('kasus yang belum bersekilas dibaca, dan itu terlihat di sini', () => {
    rmSync(join(toko, 'sekilas.json'));
    muatanDi(toko, ['terlambat']);
    expect(mahal()).toEqual(['NativeModule crypto']);
  });

  test.each([['terlambat'], ['tugas'], ['meja']])('tabel %s di terminal tidak memuat cli-table3', (nama) => {
    const terminal = ['--require', join(AKAR, 'tests/alat/seperti-terminal.cjs')];
    expect(muatanDi(toko, [nama, '--tanpa-tanya'], terminal)).toEqual(['cepat']);
  });

  test('kecuali baris dengan huruf yang lebarnya harus diukur', () => {
    const lebar = DAFTAR.map((kata) => (kata.startsWith('Asep') ? 'Asep 漢字' : kata));
    muatanDi(toko, [...lebar, '--tetap-daftar']);
    const terminal = ['--require', join(AKAR, 'tests/alat/seperti-terminal.cjs')];
    expect(muatanDi(toko, ['tugas', '--tanpa-tanya'], terminal)).toEqual(['cepat', 'pustaka/cli-table3']);
  });
});

test('layanan daftar, teruskan, disposisi memuat dari modul Node yang mahal hanya crypto, dan os untuk nama pengguna', () => {
  const toko = join(folder, 'toko-tindakan');
  const disposisi = ['disposisi', '1', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti'];
  for (const kata of [DAFTAR, ['teruskan', '1'], disposisi]) {
    muatanDi(toko, kata);
    expect([kata[0], mahal().sort()]).toEqual([kata[0], ['NativeModule crypto', 'NativeModule os']]);
  }
});

test('bin/layanan.js mengenal setiap perintah harian dan setiap pandangan', () => {
  const bin = readFileSync(join(AKAR, 'bin/layanan.js'), 'utf8');
  const [, lihat = '', tindak = ''] =
    /MELIHAT = new Map\(\[(.*?)\]\);[\s\S]*BERTINDAK = new Map\(\[([\s\S]*?)\n\]\);/.exec(bin) ?? [];
  const nama = (teks: string) => [...teks.matchAll(/'([a-z]+)'/g)].map((c) => c[1] ?? '');
  expect(
    nama(tindak)
      .filter((n) => !['tindakan', 'kertas'].includes(n))
      .sort(),
  ).toEqual(HARIAN.map((p) => p.nama).sort());
  const dilihat = nama(lihat).filter((n) => !['daftar', 'kasus'].includes(n));
  expect(BACA.map((p) => p.nama)).toEqual(expect.arrayContaining(dilihat));
  expect(dilihat).toHaveLength(4);
});

describe('ukuran berkas program (KB), agar yang berat tidak menyelinap masuk', () => {
  test.each([
    ['muka', 20],
    ['cepat', 235],
    ['tindak', 480],
    ['main', 135],
    ['inti', 260],
    ['perintah', 290],
    ['urai', 60],
    ['kertas', 50],
    ['lain', 190],
    ['pustaka/pdfkit', 190],
    ['pustaka/inquirer', 60],
  ])('%s paling besar %i', (nama, batas) => {
    const kb = statSync(join(AKAR, `dist/${nama}.cjs`)).size / 1024;
    expect(kb).toBeLessThanOrEqual(batas);
    expect(kb).toBeGreaterThan(batas / 4);
  });
});

test('setiap tembolok kode diterima V8 yang membangunnya', () => {
  const dist = join(AKAR, 'dist');
  const tembolok = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.cache'));
  const cek = `const [dist, ...semua] = process.argv.slice(1);
    for (const nama of semua) {
      const jalur = require('path').join(dist, nama);
      const filename = jalur.replace(/\\.cjs\\..*/, '.cjs');
      const { readFileSync } = require('fs');
      const s = new (require('vm').Script)(readFileSync(filename, 'latin1'), { filename, cachedData: readFileSync(jalur) });
      if (s.cachedDataRejected) console.log(nama);
    }`;
  const { stdout, status } = spawnSync(process.execPath, ['-e', cek, dist, ...tembolok], { encoding: 'utf8', env: {} });
  expect([stdout, status]).toEqual(['', 0]);
  expect(tembolok).toEqual(expect.arrayContaining(['cepat.cjs.daftar.cache', 'cepat.cjs.kasus.cache']));
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

const folder = mkdtempSync(join(tmpdir(), 'layanan-muatan-'));
const catatan = join(folder, 'muatan');
const bawaan = join(folder, 'bawaan');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built program; answers the files of `dist/` that it read, without `.cjs`. */
function muatan(...argumen: readonly string[]): readonly string[] {
  return muatanDi(join(folder, 'toko'), ...argumen);
}

function muatanDi(toko: string, ...argumen: readonly string[]): readonly string[] {
  const penyimak = join(AKAR, 'tests/alat/muatan.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', penyimak, join(AKAR, 'bin/layanan.js'), ...argumen],
    {
      env: { LAYANAN_DATA: toko, LAYANAN_UJI_MUATAN: catatan, LAYANAN_UJI_NODE: bawaan },
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
  /^NativeModule (crypto|tty|net|assert|perf_hooks|child_process|readline|zlib|http|inspector|worker_threads|repl)$/;

test.each([[[]], [['terlambat']], [['tugas']], [['--versi']], [['-h']]])(
  'layanan %j ke pipa, tanpa kasus yang harus dibaca, tidak memuat modul Node yang mahal',
  (argumen) => {
    muatanDi(join(folder, 'belum-ada'), ...argumen);
    expect(
      readFileSync(bawaan, 'utf8')
        .split('\n')
        .filter((n) => MAHAL.test(n)),
    ).toEqual([]);
  },
);

test('layanan teruskan 1 memuat dari modul Node yang mahal hanya crypto', () => {
  const toko = join(folder, 'toko-tindakan');
  muatanDi(toko, ...DAFTAR);
  muatanDi(toko, 'teruskan', '1');
  const dimuat = readFileSync(bawaan, 'utf8').split('\n');
  expect(dimuat.filter((n) => MAHAL.test(n))).toEqual(['NativeModule crypto']);
});

describe('ukuran berkas program (KB), agar yang berat tidak menyelinap masuk', () => {
  test.each([
    ['muka', 20],
    ['cepat', 260],
    ['tindak', 480],
    ['main', 135],
    ['inti', 260],
    ['perintah', 290],
    ['urai', 60],
    ['kertas', 50],
    ['lain', 175],
    ['pustaka/pdfkit', 190],
  ])('%s paling besar %i', (nama, batas) => {
    const kb = statSync(join(AKAR, `dist/${nama}.cjs`)).size / 1024;
    expect(kb).toBeLessThanOrEqual(batas);
    expect(kb).toBeGreaterThan(batas / 4);
  });
});

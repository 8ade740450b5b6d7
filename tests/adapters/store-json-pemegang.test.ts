import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bacaPemegang, catatPemegang, pemegangMati } from '../../src/adapters/store-json/pemegang.js';
import type { Ruang } from '../../src/adapters/store-json/ruang.js';
import { prosesMati, ruangProses } from '../../src/adapters/store-json/ruang-proses.js';
import { TANPA_KUNCI } from '../alat/tanpa-kunci.js';
import { buangFolder, daftarkan, folderBaru, JAM, nilai, PI, susun, toko } from './bahan-toko.js';

let folder: string;
beforeEach(() => {
  folder = folderBaru();
  mkdirSync(join(folder, 'kunci'));
});
afterEach(buangFolder);

const jalur = () => join(folder, 'pemegang.json');
const ruang = (): Ruang => ({
  ...{ folder, jam: () => JAM, acak: () => 'a', selesai: () => false },
  ...{
    kabari: () => undefined,
    kemajuan: () => undefined,
    inti: null,
    sekilas: null,
    terverifikasi: new Map(),
    kait: async () => undefined,
  },
  ...TANPA_KUNCI,
});
/** Ended, and taken off the table of processes by its parent. */
const PID_MATI = spawnSync('true').pid;

/** The record of this process, as if another had left it. */
function catatan(ubah: Record<string, unknown>): void {
  catatPemegang(ruang());
  writeFileSync(jalur(), JSON.stringify({ ...JSON.parse(readFileSync(jalur(), 'utf8')), pid: PID_MATI, ...ubah }));
}

/** What Linux alone can tell: elsewhere every holder is watched. */
const pastiDiLinux = process.platform === 'linux';

describe('pemegang kunci ini pasti mati', () => {
  test('bila prosesnya sudah tidak ada di ruang proses ini', () => {
    catatan({});
    expect(pemegangMati(ruang())).toBe(pastiDiLinux);
  });

  test.each<[string, Record<string, unknown>]>([
    ['prosesnya masih hidup', { pid: process.pid }],
    ['prosesnya milik pengguna lain (tidak boleh disinyali)', { pid: 1 }],
    ['kunci yang dicatatnya sudah diganti kunci lain', { kunci: '1:2' }],
    ['berkas dan saat dibuatnya tidak tercatat (versi lama)', { kunci: undefined, ruang: undefined }],
    ['ruang proses lain di komputer ini', { ruang: ruangProses()?.replace(/\d+\]$/, '1]') }],
    ['komputer ini dinyalakan ulang', { ruang: ruangProses()?.replace(/^\S+/, 'lain') }],
    ['sistem tidak menyebut ruang prosesnya', { ruang: null }],
    ['nama komputer lain', { komputer: `${hostname()}-2` }],
    ['pid bukan nomor satu proses', { pid: -1 }],
    ['pid nol', { pid: 0 }],
    ['pid pecahan', { pid: 1.5 }],
    ['pid bukan angka', { pid: '4321' }],
  ])('tidak, bila %s', (_, ubah) => {
    catatan(ubah);
    expect(pemegangMati(ruang())).toBe(false);
  });

  test.each([
    ['kunci sudah dilepas', () => rmSync(join(folder, 'kunci'), { recursive: true })],
    ['kunci dilepas lalu diambil orang lain yang belum mencatat diri', () => gantiKunci()],
    ['catatannya kosong', () => writeFileSync(jalur(), '')],
    ['catatannya tidak ada', () => rmSync(jalur())],
  ])('tidak, bila %s', (_, ubah) => {
    catatan({});
    ubah();
    expect(pemegangMati(ruang())).toBe(false);
  });

  test('sentuhan tiap detik tidak menjadikannya kunci lain', () => {
    catatan({});
    utimesSync(join(folder, 'kunci'), 1_000_000_000, 1_000_000_000);
    // A disk that keeps no moment of making answers the last change instead: there it is watched.
    const { birthtimeMs, ctimeMs } = statSync(join(folder, 'kunci'));
    expect(pemegangMati(ruang())).toBe(pastiDiLinux && birthtimeMs < ctimeMs);
  });

  test('yang diperlihatkan tetap pid, komputer, dan sejak', () => {
    catatan({});
    expect(bacaPemegang(ruang())).toEqual({ pid: PID_MATI, komputer: hostname(), sejak: '2026-03-02T09:00:00+07:00' });
  });
});

/** Another folder of this name; the first is kept till then, or its inode would be given again. */
function gantiKunci(): void {
  mkdirSync(join(folder, 'baru'));
  rmSync(join(folder, 'kunci'), { recursive: true });
  spawnSync('mv', [join(folder, 'baru'), join(folder, 'kunci')]);
}

test.each([
  ['proses ini', process.pid, false],
  ['proses yang sudah berakhir', PID_MATI, true],
  ['di luar jangkauan', Number.MAX_SAFE_INTEGER, false],
  ['bukan angka', Number.NaN, false],
])('prosesMati: %s', (_, pid, harus) => {
  expect(prosesMati(pid)).toBe(harus);
});

describe('perintah berikutnya sesudah pemegangnya mati', () => {
  test('mengambil alih seketika, tanpa kabar menunggu', async () => {
    if (!pastiDiLinux) return;
    rmSync(folder, { recursive: true });
    await daftarkan(toko(folder));
    mkdirSync(join(folder, 'kunci'));
    catatan({});
    const kabar: string[] = [];
    nilai(await toko(folder, { kabari: (teks) => kabar.push(teks) }).buat(PI, susun('dua')));
    // Told after a second: watching would have taken three.
    expect(kabar).toEqual([]);
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });
});

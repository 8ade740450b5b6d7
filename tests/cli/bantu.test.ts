import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { perintahDahulu } from '../../src/cli/depan.js';
import { PERINTAH } from '../../src/commands/index.js';
import type { Standar } from '../../src/domain/standar.js';
import { bacaData } from '../alat/acuan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

let m: MejaDalam;
beforeAll(() => {
  m = mejaDalam();
});
afterAll(() => m.buang());

describe('meminta bantuan', () => {
  test.each([
    [['bantuan', 'petugas'], '"petugas" diikuti satu kata lagi'],
    [['petugas', '--bantuan'], '"petugas" diikuti satu kata lagi'],
    [['petugas', '-h'], '"petugas" diikuti satu kata lagi'],
    [['bantuan', 'petugas', 'tambah'], 'layanan petugas tambah ID [bendera]'],
    [['--bantuan', 'daftar'], 'layanan daftar [bendera]'],
    [['lihat', '--bantuan'], 'layanan lihat NOMOR [bendera]'],
    [['--tanpa-warna', 'lihat', '-h'], 'layanan lihat NOMOR [bendera]'],
    [['--data', '/x', 'bantuan', 'alur'], 'layanan verifikasi  (Staf Sekretariat)'],
    [['tenggat', '--bantuan'], 'layanan tenggat [NOMOR] [bendera]'],
    [['bantuan', 'tenggat'], 'Hari terima adalah hari ke-0'],
    [['bantuan', 'bantuan'], 'Topik bantuan:'],
  ])('%j', async (argumen, memuat) => {
    const { kode, keluar, galat } = await m.layanan(argumen);
    expect({ kode, galat }).toEqual({ kode: 0, galat: '' });
    expect(keluar).toContain(memuat);
  });

  test.each([
    [['bantuan', 'verifkasi'], 'verifikasi'],
    [['bantuan', 'lingkngan'], 'lingkungan'],
    [['verifkasi', '1'], 'verifikasi'],
    [['petugas'], 'petugas tambah'],
    [['petugas', 'tmbah'], 'petugas tambah'],
    [['LIHAT', '1'], 'lihat'],
    [['help'], 'bantuan'],
  ])('salah ketik %j: disebut yang mungkin, tidak dijalankan', async (argumen, mungkin) => {
    const { kode, keluar, galat } = await m.layanan(argumen);
    expect([kode, keluar]).toEqual([2, '']);
    expect(galat).toMatch(new RegExp(`Mungkin: .*${mungkin}`));
  });
});

test.each([
  [['--help'], '--help: bendera tidak dikenal; mungkin: --bantuan', 'layanan meja --bantuan'],
  [['lihat', '--help'], '--help: bendera tidak dikenal; mungkin: --bantuan', 'layanan lihat --bantuan'],
  [['lihat', '1', '--LENGKAP'], '--LENGKAP: bendera tidak dikenal; mungkin: --lengkap', 'layanan lihat --bantuan'],
  [['daftar', '--lanjut', 'zzzz'], '--lanjut: itu bukan kode draf; ', 'layanan daftar --bantuan'],
  [['disposisi', '1', '--lanjut', 'zzzz'], '--lanjut: itu bukan kode draf; ', 'layanan disposisi --bantuan'],
  [['daftar', 'zzzz'], '1 kata berlebih', 'layanan daftar --bantuan'],
])('bendera dan kata yang salah: %j', async (argumen, sebab, coba) => {
  const { kode, galat } = await m.layanan(argumen);
  expect(kode).toBe(2);
  expect(galat).toContain(sebab);
  expect(galat).toContain(`Coba: ${coba}\n`);
});

test.each([
  [['bantuan', 'tengat'], 'Mungkin: tenggat.', 'layanan bantuan tenggat'],
  [['bantuan', 'kode', 'keluar'], 'Mungkin: kode-keluar.', 'layanan bantuan kode-keluar'],
  [['bantuan', 'keluarr'], 'Mungkin: keluar.', 'layanan bantuan keluar'],
  [['bantuan', 'xyzxyz'], 'Tidak ada topik atau perintah yang mirip.', 'layanan --bantuan'],
  [['xyzxyz'], 'Tidak ada perintah yang mirip.', 'layanan --bantuan'],
])('topik yang salah ketik: %j', async (argumen, sebab, coba) => {
  const { kode, galat } = await m.layanan(argumen);
  expect(kode).toBe(2);
  expect(galat).toContain(sebab);
  expect(galat).toContain(`Coba: ${coba}\n`);
});

test.each<[readonly string[], number, string]>([
  [['cari', '--', '-x'], 0, 'Tidak ada kasus yang cocok'],
  [['cari', '--', '--nama'], 0, 'Tidak ada kasus yang cocok'],
  [['cari', '-x', '--', 'a'], 2, '-x: bendera tidak dikenal'],
  [['cari', '--', '-x', '-y'], 2, '1 kata berlebih'],
])('kata sesudah -- bukan bendera: %j', async (argumen, harus, sebab) => {
  const { kode, keluar, galat } = await m.layanan(argumen);
  expect([kode, keluar + galat]).toEqual([harus, expect.stringContaining(sebab)]);
});

describe('bendera bersama di depan perintah', () => {
  test.each([
    [
      ['--json', 'lihat', '1'],
      ['lihat', '1', '--json='],
    ],
    [
      ['--json', 'nomor,status', 'lihat', '1'],
      ['lihat', '1', '--json=nomor,status'],
    ],
    [
      ['--json=nomor', 'cari'],
      ['cari', '--json=nomor'],
    ],
    [['--json', 'terlambat,segera'], ['--json=terlambat,segera']],
    [
      ['--ya', '--uji-coba', 'batal', '1'],
      ['batal', '1', '--uji-coba', '--ya'],
    ],
    [
      ['--kunci', 'k1', '--csv', 'cari'],
      ['cari', '--csv', '--kunci', 'k1'],
    ],
    [
      ['--data=/x', 'cari'],
      ['cari', '--data=/x'],
    ],
    [
      ['--json', 'cari', '--', '--ya'],
      ['cari', '--json=', '--', '--ya'],
    ],
    [
      ['lihat', '--json', '1'],
      ['lihat', '--json', '1'],
    ],
    [
      ['--nama', 'x'],
      ['--nama', 'x'],
    ],
  ])('%j menjadi %j', (argv, jadi) => {
    expect(perintahDahulu(PERINTAH, argv)).toEqual(jadi);
  });

  test('--json lihat 1 sama dengan lihat 1 --json', async () => {
    await m.layanan(DAFTAR);
    const [depan, belakang] = [await m.layanan(['--json', 'lihat', '1']), await m.layanan(['lihat', '1', '--json'])];
    expect(depan).toEqual(belakang);
    expect(JSON.parse(depan.keluar).nomor).toBe('PI-2026-0001');
  });
});

describe('topik', () => {
  test.each(readdirSync(join(AKAR, 'data/standar')))(
    'alur memuat setiap langkah %s dengan pelakunya',
    async (berkas) => {
      const standar = bacaData<Standar>(`data/standar/${berkas}`);
      const jabatan = bacaData<Record<string, string>>('data/acuan/jabatan.json');
      const { keluar } = await m.layanan(['bantuan', 'alur']);
      for (const l of standar.langkah.filter((s) => typeof s.dari !== 'string' || s.dari === 'baru')) {
        const siapa = l.oleh.map((j) => jabatan[j]).join(', ');
        expect(keluar).toContain(`${l.nomor ?? '-'}  layanan ${l.perintah ?? l.tindakan}  (${siapa})`);
      }
      for (const s of standar.status) expect(keluar).toContain(`[${s.nama}]`);
    },
  );

  test('lingkungan menyebut setiap variabel yang dibaca program', async () => {
    const { keluar } = await m.layanan(['bantuan', 'lingkungan']);
    const pembaca = [
      'src/system.ts',
      'src/screen.ts',
      ...readdirSync(join(AKAR, 'src/adapters')).map((n) => `src/adapters/${n}`),
    ];
    const isi = pembaca.filter((n) => n.endsWith('.ts')).map((n) => readFileSync(join(AKAR, n), 'utf8'));
    const dibongkar = isi.flatMap((i) => [...i.matchAll(/\{([^{}]+)\} = (?:process\.)?env\b/g)].map((c) => c[1] ?? ''));
    const nama = [...dibongkar, ...isi].flatMap((i) => [
      ...i.matchAll(/\b(LAYANAN_[A-Z_]+|[A-Z]{2,}(?:_[A-Z]+)*)(?=:| =|,? *$)/g),
    ]);
    const diharap = new Set(
      [...nama.map((c) => c[1] ?? ''), ...(isi.join('\n').match(/LAYANAN_[A-Z_]*[A-Z]/g) ?? [])].filter((n) =>
        /^(LAYANAN|XDG)_|^(NO_COLOR|FORCE_COLOR|CI|TERM|ACCESSIBLE|VISUAL|EDITOR|APPDATA|LOCALAPPDATA)$/.test(n),
      ),
    );
    expect(diharap.size).toBeGreaterThan(12);
    for (const n of diharap) expect(keluar).toContain(n);
  });

  test('lingkungan menyebut setiap pengaturan dengan variabelnya, dan yang tidak dapat ditimpa', async () => {
    const { keluar } = await m.layanan(['bantuan', 'lingkungan']);
    const setelan: { kunci: string }[] = await m.json(['pengaturan']);
    const tanpa = ['akses.empat-mata', 'enkripsi'];
    for (const { kunci } of setelan.filter((s) => !tanpa.includes(s.kunci))) {
      expect(keluar).toContain(`LAYANAN_${kunci.toUpperCase().replaceAll(/[.-]/g, '_')}`);
    }
    expect(keluar).toMatch(/Tidak dapat\s+ditimpa dari/);
    for (const kunci of tanpa) expect(keluar).toContain(kunci);
  });

  test.each([
    ['kode-keluar', [0, 1, 2, 3, 4, 5, 6, 7, 130].map((k) => `  ${k} `)],
    ['json', ['--json nomor,tenggat', '--csv', 'TAB']],
    ['berkas', ['caraMemperoleh', '20 MB', 'berjalan/']],
    ['tenggat', ['PI janji', 'PI undang-undang', 'PI perpanjangan', '2026', 'layanan tunda']],
    ['istilah', ['disposisi', 'hari kerja', 'PPID', 'tersamar']],
  ])('%s memuat pokoknya', async (nama, memuat) => {
    const { keluar } = await m.layanan(['bantuan', nama]);
    for (const kata of memuat) expect(keluar).toContain(kata);
  });
});

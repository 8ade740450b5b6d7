import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { barisAkses, jabatanPerintah, periksaAkses, type TabelAkses } from '../../src/domain/akses.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { periksaTabelAkses } from '../../src/domain/skema-akses.js';
import type { Standar } from '../../src/domain/standar.js';
import { bendera } from '../../src/forms/isian.js';
import { bacaData, standar } from '../alat/acuan.js';
import { pemegang, SEMUA_JABATAN } from '../alat/jabatan.js';
import { AKAR } from '../alat/program.js';

const TABEL = bacaData<TabelAkses>('data/akses.json');
const STANDAR: readonly Standar[] = ['keberatan', 'pengaduan', 'permohonan-informasi'].map((k) => standar(k));

const DOKUMEN = join(AKAR, 'docs/keamanan.md');
/** Words in code of a cell. */
const kode = (sel: string) => [...sel.matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '');

describe('tabel akses', () => {
  test('sah menurut skemanya, dan setiap jabatannya ada', () => {
    expect(periksaTabelAkses(TABEL, SEMUA_JABATAN)).toEqual({ ok: true, nilai: TABEL });
  });

  test('setiap perintah punya barisnya, dan tidak ada baris untuk perintah, bendera, atau argumen yang tidak ada', () => {
    const pokok = PERINTAH.map((p) => p.nama);
    const khusus = PERINTAH.flatMap((p) => [
      ...Object.keys(p.isian).map((k) => `${p.nama} ${bendera(k)}`),
      ...p.argumen.map((a) => `${p.nama} ${a.nama}`),
    ]);
    expect(pokok.filter((k) => TABEL[k] === undefined)).toEqual([]);
    expect(Object.keys(TABEL).filter((k) => !pokok.includes(k) && !khusus.includes(k))).toEqual([]);
  });

  test('"langkah" berdiri pada perintah yang dikenal standar, dan hanya di sana', () => {
    const menurutLangkah = Object.keys(TABEL).filter((k) => TABEL[k] === 'langkah');
    expect(menurutLangkah).toEqual(PERINTAH.map((p) => p.nama).filter((n) => jabatanPerintah(STANDAR, n).length > 0));
  });

  test('docs/keamanan.md memuat tabel yang sama: tidak ada baris yang berubah tanpa disebut', () => {
    const [, isi = ''] = /<!-- akses -->\n([\s\S]*?)<!-- \/akses -->/.exec(readFileSync(DOKUMEN, 'utf8')) ?? [];
    const baris = isi
      .split('\n')
      .slice(2, -1)
      .map((b) => b.split('|').slice(1, 3).map(kode));
    const tabel = baris.flatMap(([siapa = [], perintah = []]) =>
      perintah.map((p) => [p, ['bebas', 'masuk', 'langkah'].includes(siapa[0] ?? '') ? siapa[0] : siapa]),
    );
    expect(Object.fromEntries(tabel)).toEqual(TABEL);
  });

  test.each([
    ['bukan objek', [], ''],
    ['kata yang tidak dikenal', { lihat: 'semua' }, 'lihat'],
    ['daftar jabatan kosong', { lihat: [] }, 'lihat'],
    ['nama perintah asing', { 'Lihat!': 'masuk' }, 'Lihat!'],
    ['jabatan yang tidak ada', { lihat: ['raja'] }, 'lihat: jabatan "raja" tidak dikenal'],
  ])('ditolak: %s', (_, isi, sebut) => {
    const hasil = periksaTabelAkses(isi, SEMUA_JABATAN);
    expect([hasil.ok, hasil.ok ? '' : hasil.salah.join()]).toEqual([false, expect.stringContaining(sebut)]);
  });
});

describe('baris yang berlaku', () => {
  const tabel: TabelAkses = {
    lihat: 'masuk',
    'lihat --lengkap-sekali': ['ppid'],
    atur: 'bebas',
    'atur NILAI': ['admin'],
  };
  const KHUSUS = ['lihat --lengkap-sekali', ['ppid']];
  test.each([
    ['perintah saja', 'lihat', {}, {}, [['lihat', 'masuk']]],
    ['dengan bendera yang perlu lebih', 'lihat', { lengkapSekali: true }, {}, [['lihat', 'masuk'], KHUSUS]],
    [
      'jawaban dari --berkas bisa memuat bendera apa pun',
      'lihat',
      { berkas: 'x.json' },
      {},
      [['lihat', 'masuk'], KHUSUS],
    ],
    ['bendera lain', 'lihat', { lengkap: true }, {}, [['lihat', 'masuk']]],
    ['argumen yang tidak disebut', 'atur', {}, { NILAI: undefined }, [['atur', 'bebas']]],
    [
      'argumen yang disebut',
      'atur',
      {},
      { NILAI: '1' },
      [
        ['atur', 'bebas'],
        ['atur NILAI', ['admin']],
      ],
    ],
  ])('%s', (_, perintah, flag, argumen, baris) => {
    expect(barisAkses(tabel, { perintah, flag, argumen })).toEqual(baris);
  });

  test('perintah tanpa baris tidak pernah lolos', () => {
    expect(() => barisAkses(tabel, { perintah: 'hapus', flag: {}, argumen: {} })).toThrow('tabel akses');
  });
});

describe('boleh atau tidak', () => {
  const tanya = (perintah: string, pelaku = pemegang('ppid'), flag = {}, argumen = {}) =>
    periksaAkses(TABEL, () => STANDAR, pelaku, { perintah, flag, argumen });

  test.each([
    ['toko terbuka: semua', 'gabung', tanpaPetugas('siti')],
    ['yang bebas, tanpa masuk', 'standar daftar', tanpaPetugas('siti', 'belum-masuk')],
    ['yang bebas, sesi berakhir', 'libur daftar', tanpaPetugas('siti', 'kedaluwarsa')],
    ['petugas tanpa jabatan membaca', 'lihat', pemegang()],
    ['langkah dengan jabatannya', 'tolak', pemegang('ppid')],
    ['jabatan kedua', 'gabung', pemegang('ppid', 'admin')],
  ])('%s', (_, perintah, pelaku) => {
    expect(tanya(perintah, pelaku)).toEqual({ ok: true, nilai: null });
  });

  test.each([
    ['belum masuk', 'lihat', tanpaPetugas('siti', 'belum-masuk'), { sebab: 'belum-masuk', boleh: null }],
    ['sesi berakhir', 'gabung', tanpaPetugas('siti', 'kedaluwarsa'), { sebab: 'kedaluwarsa', boleh: ['admin'] }],
    ['jabatan lain', 'tolak', pemegang('front-office'), { sebab: 'jabatan', boleh: ['ppid'] }],
    ['admin tidak memutus', 'tolak', pemegang('admin'), { sebab: 'jabatan', boleh: ['ppid'] }],
    ['tanpa jabatan', 'disposisi', pemegang(), { sebab: 'jabatan', boleh: ['kepala-dinas', 'sekretaris-dinas'] }],
  ])('ditolak: %s', (_, perintah, pelaku, salah) => {
    expect(tanya(perintah, pelaku)).toEqual({ ok: false, salah: { baris: perintah, ...salah } });
  });

  test.each([
    ['lihat', { lengkap: true }, {}, 'lihat --lengkap'],
    ['pengaturan', {}, { NILAI: '08.00-15.00' }, 'pengaturan NILAI'],
    ['periksa', { berkas: '-' }, {}, 'periksa --perbaiki'],
  ])('yang disebut baris yang menolak: %s %j %j', (perintah, flag, argumen, baris) => {
    expect(tanya(perintah, pemegang('kepala-dinas'), flag, argumen)).toMatchObject({ ok: false, salah: { baris } });
  });

  test('baris khusus hanya memperketat: membaca pengaturan boleh, mengubahnya admin', () => {
    expect(tanya('pengaturan').ok).toBe(true);
    expect(tanya('pengaturan', pemegang('ppid'), {}, { KUNCI: 'jam.jumat', NILAI: '08.00-15.00' }).ok).toBe(false);
    expect(tanya('pengaturan', pemegang('ppid'), { bawaan: true }).ok).toBe(false);
    expect(tanya('pengaturan', pemegang('ppid'), { berkas: '-' }).ok).toBe(false);
    expect(tanya('periksa', pemegang('ppid'), { berkas: '-' }).ok).toBe(false);
    expect(tanya('pengaturan', pemegang('admin'), { bawaan: true }).ok).toBe(true);
  });
});

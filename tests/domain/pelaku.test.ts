import { describe, expect, test } from '@jest/globals';
import { evolve } from '../../src/domain/evolve.js';
import { susunKalender } from '../../src/domain/kalender.js';
import { jabatanBertindak, type Pelaku, tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { Standar } from '../../src/domain/standar.js';
import { daftar } from '../../src/domain/tindakan/daftar.js';
import type { Bahan } from '../../src/domain/tindakan/langkah.js';
import { teruskan } from '../../src/domain/tindakan/sederhana.js';
import { bacaData } from '../alat/acuan.js';

const PI = bacaData('data/standar/permohonan-informasi.json') as Standar;
const KAL = susunKalender([bacaData('data/kalender/2026.json')]);
const HARI = '2026-03-13';
const PENCATAT = { waktu: `${HARI}T09:12:00+07:00`, petugas: 'siti' };

function petugas(penunjukan: 'definitif' | 'plt', ...jabatan: readonly string[]): Pelaku {
  const dipegang = jabatan.map((j) => ({ jabatan: j, penunjukan, dari: '2026-01-01', sampai: null }));
  return { keadaan: 'masuk', petugas: 'siti', nama: 'Siti Aminah', nip: '198505052010012001', jabatan: dipegang };
}

const bahan = (pelaku: Pelaku): Bahan => ({ standar: PI, kalender: KAL, hariIni: HARI, pelaku });

function terdaftar(pelaku: Pelaku) {
  const awal = { diterima: HARI, sesudahJamKerja: false, hitungan: { hariTerima: 0, geser: true } as const };
  const p = daftar({ ...awal, isi: {}, pribadi: { nama: 'Asep Suherman' } }, bahan(pelaku));
  const kosong = berkasBaru({ nomor: 'PI-2026-0001', jenis: PI.jenis, standar: PI.kode, garam: 'ab'.repeat(32) });
  return { p, kasus: evolve(tambahkan(kosong, [p], PENCATAT), PI) };
}

describe('jabatan bertindak', () => {
  test.each([
    ['toko terbuka', tanpaPetugas('siti'), 'front-office'],
    ['belum masuk', tanpaPetugas('siti', 'belum-masuk'), null],
    ['sesi kedaluwarsa', tanpaPetugas('siti', 'kedaluwarsa'), null],
    ['pemegang jabatan kedua', petugas('definitif', 'admin', 'ppid'), 'ppid'],
    ['jabatan lain', petugas('definitif', 'pengawas'), null],
  ])('%s', (_, pelaku, jabatan) => {
    expect(jabatanBertindak(pelaku, ['front-office', 'ppid'])).toBe(jabatan);
  });
});

describe('langkah standar', () => {
  test('di riwayat tercatat jabatan dan orang yang memegangnya hari itu', () => {
    const { p } = terdaftar(petugas('plt', 'front-office'));
    expect(p.jabatan).toBe('front-office');
    expect(p.isi.pemangku).toEqual({ nama: 'Siti Aminah', nip: '198505052010012001', penunjukan: 'plt' });
  });

  test('di toko terbuka jabatan langkah itu sendiri, tanpa orang', () => {
    const { p } = terdaftar(tanpaPetugas('siti'));
    expect([p.jabatan, p.isi.pemangku]).toEqual(['front-office', undefined]);
  });

  test('jabatan lain ditolak (akses) dengan siapa yang boleh', () => {
    const { kasus } = terdaftar(tanpaPetugas('siti'));
    const hasil = teruskan(kasus, { tanggal: HARI }, bahan(petugas('definitif', 'ppid')));
    expect(hasil).toMatchObject({
      ok: false,
      salah: { jenis: 'akses', sebab: expect.stringContaining('sekretariat') },
    });
  });

  test('pemegang jabatannya boleh', () => {
    const { kasus } = terdaftar(tanpaPetugas('siti'));
    const hasil = teruskan(kasus, { tanggal: HARI }, bahan(petugas('definitif', 'sekretariat')));
    expect(hasil).toMatchObject({ ok: true, nilai: { jabatan: 'sekretariat' } });
  });
});

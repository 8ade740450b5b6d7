import { describe, expect, test } from '@jest/globals';
import { keadaanTenggat } from '../../src/domain/dua-jam.js';
import { evolve } from '../../src/domain/evolve.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { daftar } from '../../src/domain/tindakan/daftar.js';
import { perpanjang, tunda } from '../../src/domain/tindakan/jam.js';
import { koreksi } from '../../src/domain/tindakan/koreksi.js';
import type { Bahan } from '../../src/domain/tindakan/langkah.js';
import { cabut, lanjut, teruskan } from '../../src/domain/tindakan/sederhana.js';
import { kalender, standar } from '../alat/acuan.js';

const PI = standar('permohonan-informasi');
const KAL = kalender();
const SEKARANG = { waktu: '2026-03-30T10:00:00+07:00', petugas: 'siti' };
const bahan = (hariIni: string): Bahan => ({ standar: PI, kalender: KAL, hariIni, pelaku: tanpaPetugas('siti') });

function terdaftar(diterima: string, ubah: object = {}): BerkasKasus {
  const p = {
    diterima,
    sesudahJamKerja: false,
    hitungan: { hariTerima: 0 as const, geser: true },
    isi: {},
    pribadi: { nama: 'A' },
  };
  const kosong = berkasBaru({ nomor: 'PI-2026-0001', jenis: 'permohonan', standar: PI.kode, garam: 'ab'.repeat(32) });
  return tambahkan(kosong, [daftar({ ...p, ...ubah }, bahan(diterima))], SEKARANG);
}

type Keputusan = (kasus: ReturnType<typeof evolve>) => Result<PeristiwaBaru>;

/** Given events, when these decisions follow one another. */
function lalu(berkas: BerkasKasus, ...keputusan: readonly Keputusan[]): BerkasKasus {
  return keputusan.reduce((b, putuskan) => {
    const p = putuskan(evolve(b, PI));
    if (!p.ok) throw new Error(p.salah.sebab);
    return tambahkan(b, [p.nilai], SEKARANG);
  }, berkas);
}

const tenggat = (berkas: BerkasKasus, acuan = '2026-03-30') => keadaanTenggat(evolve(berkas, PI), PI, KAL, acuan);
const hari = (tanggal: string) => bahan(tanggal);

describe('keadaan dilipat dari peristiwa', () => {
  test('pendaftaran membuka kasus dengan kedua jamnya', () => {
    const b = terdaftar('2026-03-13');
    expect(evolve(b, PI)).toMatchObject({
      status: 'terdaftar',
      selesai: false,
      diterima: '2026-03-13',
      isian: { nama: 'A' },
    });
    expect(tenggat(b)).toMatchObject({
      tenggat: '2026-03-27',
      tenggatUndangUndang: '2026-04-06',
      terlambat: true,
      terlambatUndangUndang: false,
    });
  });

  test('yang diberitahukan kepada pemohon ada di peristiwanya', () => {
    expect(terdaftar('2026-03-13').peristiwa[0]?.isi.tenggat).toEqual({
      janji: '2026-03-27',
      undangUndang: '2026-04-06',
      sementara: false,
      kalenderKurang: [],
    });
  });

  test('hari terima sebagai hari ke-1, dan tanpa geser dari hari libur', () => {
    expect(tenggat(terdaftar('2026-03-13', { hitungan: { hariTerima: 1, geser: true } })).tenggat).toBe('2026-03-26');
    // Saturday: day 0 is Monday 16 March, or the Saturday itself.
    expect(tenggat(terdaftar('2026-03-14')).tenggat).toBe('2026-03-30');
    expect(tenggat(terdaftar('2026-03-14', { hitungan: { hariTerima: 0, geser: false } })).tenggat).toBe('2026-03-27');
  });

  test('sesudah jam kerja dihitung dari hari kerja berikutnya', () => {
    expect(tenggat(terdaftar('2026-03-13', { sesudahJamKerja: true })).tenggat).toBe('2026-03-30');
  });

  test('jeda menggeser kedua jam; kasus yang ditutup selama jeda mengakhirinya', () => {
    const t = (k: ReturnType<typeof evolve>) =>
      tunda(k, { tanggal: '2026-03-16', kategori: 'klarifikasi', alasan: 'x' }, hari('2026-03-16'));
    const b = lalu(terdaftar('2026-03-13'), t, (k) => lanjut(k, { tanggal: '2026-03-25' }, hari('2026-03-25')));
    expect(tenggat(b)).toMatchObject({ tenggat: '2026-03-31', tenggatUndangUndang: '2026-04-08' });
    const tutup = lalu(terdaftar('2026-03-13'), t, (k) =>
      cabut(k, { tanggal: '2026-03-25', alasan: 'x' }, hari('2026-03-25')),
    );
    expect(evolve(tutup, PI).jeda).toEqual([
      { dari: '2026-03-16', sampai: '2026-03-25', kategori: 'klarifikasi', alasan: 'x' },
    ]);
  });

  test('perpanjangan menggeser jam undang-undang saja', () => {
    const b = lalu(terdaftar('2026-03-17'), (k) =>
      perpanjang(k, { tanggal: '2026-03-30', alasan: 'x' }, hari('2026-03-30')),
    );
    expect(tenggat(b)).toMatchObject({ tenggat: '2026-03-31', tenggatUndangUndang: '2026-04-17' });
  });

  test('keterlambatan adalah fakta: yang ditutup terlambat tetap terlambat, kapan pun dilihat dan apa pun kalendernya', () => {
    const b = lalu(terdaftar('2026-03-13'), (k) =>
      cabut(k, { tanggal: '2026-03-30', alasan: 'x' }, hari('2026-03-30')),
    );
    const beku = { tenggat: '2026-03-27', sisaHariKerja: -1, terlambat: true };
    expect(tenggat(b, '2027-01-01')).toMatchObject(beku);
    expect(keadaanTenggat(evolve(b, PI), PI, kalender(2024), '2026-03-13')).toMatchObject(beku);
    const dikoreksi = lalu(b, (k) =>
      koreksi(k, { tanggal: '2026-03-30', alasan: 'x', isi: {}, pribadi: { nama: 'B' } }, hari('2026-03-30')),
    );
    expect(tenggat(dikoreksi)).toMatchObject(beku);
  });

  test('hari diterima dapat dikoreksi selama berjalan, tidak sesudah selesai', () => {
    const ubah: Keputusan = (k) =>
      koreksi(
        k,
        { tanggal: '2026-03-30', alasan: 'x', isi: { diterima: '2026-03-12' }, pribadi: {} },
        hari('2026-03-30'),
      );
    const b = lalu(terdaftar('2026-03-13', { sesudahJamKerja: true }), ubah);
    expect(evolve(b, PI)).toMatchObject({ diterima: '2026-03-12', sesudahJamKerja: false });
    expect(tenggat(b).tenggat).toBe('2026-03-26');
    const selesai = lalu(b, (k) => cabut(k, { tanggal: '2026-03-30', alasan: 'x' }, hari('2026-03-30')));
    const ditolak = ubah(evolve(selesai, PI));
    expect(ditolak).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
  });

  test('koreksi yang tidak mengubah apa pun ditolak; melihat lengkap tidak menggeser urutan tanggal', () => {
    const b = terdaftar('2026-03-13');
    const sama = koreksi(
      evolve(b, PI),
      { tanggal: '2026-03-30', alasan: 'x', isi: {}, pribadi: { nama: 'A' } },
      hari('2026-03-30'),
    );
    expect(sama).toMatchObject({ ok: false, salah: { jenis: 'pemakaian' } });
    const dilihat: Keputusan = () =>
      berhasil({ tindakan: 'lihat-lengkap', tanggal: '2026-03-30', jabatan: '-', status: null, isi: {}, pribadi: {} });
    const sesudah = lalu(b, dilihat, (k) => teruskan(k, { tanggal: '2026-03-16' }, hari('2026-03-30')));
    expect(evolve(sesudah, PI).status).toBe('di-kepala-dinas');
  });

  test('satu hari sebelum perpanjangan lewat masih boleh, sesudahnya tidak', () => {
    const coba = (t: string) =>
      perpanjang(evolve(terdaftar('2026-03-13'), PI), { tanggal: t, alasan: 'x' }, hari(t)).ok;
    expect([coba('2026-04-06'), coba('2026-04-07')]).toEqual([true, false]);
  });
});

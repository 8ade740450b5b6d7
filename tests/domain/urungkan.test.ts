import { describe, expect, test } from '@jest/globals';
import { pengurungan, peristiwaBerlaku, tindakanBerlaku } from '../../src/domain/berlaku.js';
import { evolve } from '../../src/domain/evolve.js';
import type { Result } from '../../src/domain/hasil.js';
import type { BerkasKasus, Isi, Kasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { type Pelaku, tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, periksaRantai, tambahkan } from '../../src/domain/rantai.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import { daftar } from '../../src/domain/tindakan/daftar.js';
import { tunda } from '../../src/domain/tindakan/jam.js';
import { koreksi } from '../../src/domain/tindakan/koreksi.js';
import type { Bahan } from '../../src/domain/tindakan/langkah.js';
import { batal, cabut, lanjut, teruskan } from '../../src/domain/tindakan/sederhana.js';
import { sasaranUrungan, urungkan } from '../../src/domain/tindakan/urungkan.js';
import { kalender, standar } from '../alat/acuan.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';

const PI = standar('permohonan-informasi');
const HARI = '2026-03-16';
const bahan = (pelaku: Pelaku = tanpaPetugas('siti')): Bahan => ({
  standar: PI,
  kalender: kalender(),
  hariIni: HARI,
  pelaku,
});
const catatan = (petugas = 'siti') => ({ waktu: `${HARI}T10:00:00+07:00`, petugas });
const ALASAN = { tanggal: HARI, alasan: 'salah kasus' };

type Keputusan = (kasus: Kasus, bahan: Bahan) => Result<PeristiwaBaru>;
const TERUSKAN: Keputusan = (k, b) => teruskan(k, { tanggal: '2026-03-13' }, b);
const TUNDA: Keputusan = (k, b) => tunda(k, { tanggal: HARI, kategori: 'klarifikasi', alasan: 'x' }, b);
const LANJUT: Keputusan = (k, b) => lanjut(k, { tanggal: HARI }, b);
const CABUT: Keputusan = (k, b) => cabut(k, ALASAN, b);
const BATAL: Keputusan = (k, b) => batal(k, ALASAN, b);
const KOREKSI: Keputusan = (k, b) => koreksi(k, { ...ALASAN, isi: {}, pribadi: { alamat: 'Maja' } }, b);
const URUNGKAN: Keputusan = (k, b) => urungkan(k, ALASAN, b);

function dibuka(): BerkasKasus {
  const kosong = berkasBaru({ nomor: 'PI-2026-0001', jenis: 'permohonan', standar: PI.kode, garam: 'ab'.repeat(32) });
  const hitungan = { hariTerima: 0 as const, geser: true };
  const isi = { diterima: '2026-03-13', sesudahJamKerja: false, hitungan, isi: {}, pribadi: { alamat: 'Cibadak' } };
  return tambahkan(kosong, [daftar(isi, { ...bahan(), hariIni: '2026-03-13' })], catatan());
}

function sesudah(...semua: readonly Keputusan[]): BerkasKasus {
  return semua.reduce((b, putuskan) => {
    const baru = putuskan(evolve(b, PI), bahan());
    if (!baru.ok) throw new Error(baru.salah.sebab);
    return tambahkan(b, [baru.nilai], catatan());
  }, dibuka());
}

/** The state of a case without its history and how often it was saved. */
function keadaan(berkas: BerkasKasus) {
  const { peristiwa: _, revisi: __, ...k } = evolve(berkas, PI);
  return { ...k, tutup: berkasSelesai(berkas, PI) };
}

describe('urungkan mengembalikan keadaan sebelum tindakan itu', () => {
  test.each<[string, readonly Keputusan[], Keputusan]>([
    ['status', [], TERUSKAN],
    ['jam yang dihentikan', [TERUSKAN], TUNDA],
    ['jam yang dijalankan lagi', [TERUSKAN, TUNDA], LANJUT],
    ['isian yang dikoreksi', [TERUSKAN], KOREKSI],
    ['kasus yang ditutup dengan cabut terbuka lagi', [TERUSKAN], CABUT],
    ['kasus yang dibatalkan terbuka lagi, jamnya tetap berhenti', [TERUSKAN, TUNDA], BATAL],
    ['koreksi pada kasus yang selesai', [CABUT], KOREKSI],
  ])('%s', (_, awal, tindakan) => {
    const akhir = sesudah(...awal, tindakan, URUNGKAN);
    expect(keadaan(akhir)).toEqual(keadaan(sesudah(...awal)));
    expect(periksaRantai(akhir)).toBeNull();
    expect(akhir.peristiwa).toHaveLength(awal.length + 3);
  });

  test('dua kali: tindakan sebelumnya; lalu dilakukan lagi dengan benar', () => {
    const dua = sesudah(TERUSKAN, TUNDA, URUNGKAN, URUNGKAN);
    expect(keadaan(dua)).toEqual(keadaan(dibuka()));
    expect([...pengurungan(dua.peristiwa)]).toEqual([
      [3, 4],
      [2, 5],
    ]);
    const lagi = sesudah(TERUSKAN, TUNDA, URUNGKAN, URUNGKAN, TERUSKAN);
    expect(keadaan(lagi)).toEqual(keadaan(sesudah(TERUSKAN)));
    expect(tindakanBerlaku(lagi.peristiwa).map((p) => p.urut)).toEqual([1, 6]);
  });

  test('tanggal tindakan yang diurungkan tidak mengikat yang berikutnya', () => {
    expect(evolve(sesudah(TUNDA, URUNGKAN, TERUSKAN), PI).status).toBe('di-kepala-dinas');
  });

  test('mencatat tindakan yang diurungkan, alasannya, jabatannya', () => {
    expect(sesudah(TERUSKAN, URUNGKAN).peristiwa.at(-1)).toMatchObject({
      ...{ tindakan: 'urungkan', status: 'terdaftar', jabatan: 'sekretariat' },
      isi: { urung: 'teruskan', alasan: 'salah kasus' },
    });
  });
});

describe('ditolak', () => {
  const SITI = pemegang('sekretariat');
  const BUDI = pemegangBernama('budi', 'Budi Santoso', 'sekretariat', 'ppid');
  const oleh = (berkas: BerkasKasus, putuskan: Keputusan, pelaku: Pelaku) => {
    const baru = putuskan(evolve(berkas, PI), bahan(pelaku));
    if (!baru.ok) throw new Error(baru.salah.sebab);
    return tambahkan(berkas, [baru.nilai], catatan(pelaku.petugas));
  };
  const oleh2 = () => oleh(oleh(dibuka(), TERUSKAN, SITI), TUNDA, BUDI);

  test.each<[string, () => BerkasKasus, Pelaku, string, string]>([
    ['pembukaan', dibuka, SITI, 'akses', 'jabatan yang tidak lagi Anda pegang'],
    ['pembukaan di toko terbuka', dibuka, tanpaPetugas('siti'), 'aturan', 'tidak dapat diurungkan'],
    ['tindakan orang lain', () => sesudah(TERUSKAN), BUDI, 'akses', 'bukan tindakan Anda'],
    ['sudah ditindaklanjuti orang lain', oleh2, SITI, 'aturan', 'teruskan Anda sudah ditindaklanjuti'],
    ['jabatan sudah dilepas', () => sesudah(TERUSKAN), pemegang('ppid'), 'akses', 'tidak lagi Anda pegang'],
    ['urungan itu sendiri', () => sesudah(TERUSKAN, URUNGKAN), tanpaPetugas('siti'), 'aturan', 'daftar tidak dapat'],
  ])('%s', (_, berkas, pelaku, jenis, pesan) => {
    const hasil = sasaranUrungan(evolve(berkas(), PI), pelaku);
    expect(hasil).toMatchObject({ ok: false, salah: { jenis, pesan: expect.stringContaining(pesan) } });
  });

  test('orang yang sama, sesudah urungan orang lain atas tindakannya sendiri, boleh lagi', () => {
    const berkas = oleh(oleh2(), URUNGKAN, BUDI);
    expect(sasaranUrungan(evolve(berkas, PI), SITI)).toMatchObject({ ok: true, nilai: { tindakan: 'teruskan' } });
  });

  test.each([
    ['yang akan datang', '2026-03-17', 'pemakaian'],
    ['sebelum tindakannya', '2026-03-12', 'aturan'],
  ])('tanggal %s', (_, tanggal, jenis) => {
    const hasil = urungkan(evolve(sesudah(TERUSKAN), PI), { tanggal, alasan: 'x' }, bahan());
    expect(hasil).toMatchObject({ ok: false, salah: { jenis } });
  });
});

describe('catatan yang tidak mungkin dibuat program ini', () => {
  const palsu = (isi: Isi, status: string | null): BerkasKasus => {
    const baru = { tindakan: 'urungkan', tanggal: HARI, jabatan: 'sekretariat', status, isi, pribadi: {} };
    return tambahkan(sesudah(TERUSKAN), [baru], catatan());
  };
  test.each<[string, Isi, string | null]>([
    ['menyebut tindakan lain', { urung: 'daftar' }, 'terdaftar'],
    ['membawa ke status lain', { urung: 'teruskan' }, 'diserahkan'],
    ['tanpa status', { urung: 'teruskan' }, null],
  ])('%s', (_, isi, status) => {
    expect(() => evolve(palsu(isi, status), PI)).toThrow('bukan tindakan terakhir');
  });

  test('yang sah tidak dipersoalkan', () => {
    expect(evolve(palsu({ urung: 'teruskan' }, 'terdaftar'), PI).status).toBe('terdaftar');
  });
});

test('melihat lengkap dan gabung bukan tindakan: tidak diurungkan, tidak menghalangi', () => {
  const lihat = { tindakan: 'lihat-lengkap', tanggal: HARI, jabatan: '-', status: null, isi: {}, pribadi: {} };
  const berkas = tambahkan(sesudah(TERUSKAN), [lihat], catatan('budi'));
  const baru = urungkan(evolve(berkas, PI), ALASAN, bahan());
  if (!baru.ok) throw new Error(baru.salah.sebab);
  const akhir = tambahkan(berkas, [baru.nilai], catatan());
  expect(evolve(akhir, PI).status).toBe('terdaftar');
  expect(peristiwaBerlaku(akhir.peristiwa).map((p) => p.tindakan)).toEqual(['daftar', 'lihat-lengkap']);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const satu = (n: number, lain: Readonly<Record<string, unknown>> = {}) => ({
  nama: `Asep Suherman ${n}`,
  nik: `360214010190900${n}`,
  alamat: 'Rangkasbitung',
  rincian: `Rekap bantuan sosial nomor ${n}`,
  tujuan: 'Penelitian',
  caraMemperoleh: 'melihat',
  ...lain,
});

function berkas(isi: unknown, nama = 'banyak.json'): string {
  const jalur = join(m.folder, nama);
  writeFileSync(jalur, typeof isi === 'string' ? isi : JSON.stringify(isi));
  return jalur;
}
const daftar = (isi: unknown, ...lain: readonly string[]) => m.layanan(['daftar', '--berkas', berkas(isi), ...lain]);
const jumlahKasus = async () => (await m.json(['cari', '--semua'])).length;

describe('daftar --berkas dengan daftar isian', () => {
  test('satu nomor sebaris menurut urutan berkas; setiap kasus seperti didaftarkan sendiri', async () => {
    const { kode, keluar, galat } = await daftar([satu(1), satu(2, { pekerjaan: 'Guru' }), satu(3)]);
    expect([kode, keluar]).toEqual([0, 'PI-2026-0001\nPI-2026-0002\nPI-2026-0003\n']);
    expect(galat).toContain('3 kasus didaftarkan.');
    expect(galat).toContain('layanan cetak --semua-tanggal 2026-03-13');
    const sendiri = await m.json(['daftar', '--berkas', berkas(satu(2, { pekerjaan: 'Guru' })), '--tetap-daftar']);
    const { nomor: _, serupa: __, riwayat: ___, dokumen: ____, ...harus } = sendiri;
    expect(await m.json(['lihat', 'PI-2026-0002'])).toMatchObject({ ...harus, nomor: 'PI-2026-0002' });
    expect((await m.layanan(['periksa'])).kode).toBe(0);
  });

  test('berkas yang sama sekali lagi: kasus yang sama dijawab; dengan --kunci lain didaftarkan lagi', async () => {
    await daftar([satu(1), satu(2)]);
    await m.layanan(['cabut', 'pi-1', '--alasan', 'x']);
    const lagi = await daftar([satu(1), satu(2), satu(3)]);
    expect(lagi.keluar).toBe('PI-2026-0001\nPI-2026-0002\nPI-2026-0003\n');
    expect(lagi.galat).toContain('1 kasus didaftarkan.\n2 sudah tercatat dari berkas ini sebelumnya');
    expect((await daftar([satu(1)], '--kunci', 'gelombang-dua')).keluar).toBe('PI-2026-0004\n');
    expect((await daftar([satu(1)], '--kunci', 'gelombang-dua')).keluar).toBe('PI-2026-0004\n');
  });

  test('kunci sebuah isian, yang menceritakan isinya, ikut hilang dengan identitasnya', async () => {
    m.jam('2020-03-13T09:00:00+07:00');
    await daftar([satu(1)]);
    await m.json(['cabut', 'PI-2020-0001', '--alasan', 'x']);
    m.jam('2026-03-13T09:00:00+07:00');
    const arsip = join(m.toko, 'arsip/2020');
    const isi = () => readdirSync(arsip).map((n) => readFileSync(join(arsip, n), 'utf8'));
    const [kunci = ''] = /(?<="kunci": ")[0-9a-f]{64}/.exec(isi().join('')) ?? [];
    expect(kunci).toHaveLength(64);
    await m.json(['arsip', 'hapus-identitas', '--sebelum', '2026', '--ya']);
    expect(isi()).toHaveLength(1);
    expect(isi().join('')).not.toContain(kunci);
  });

  test('dua isian yang sama dalam satu berkas adalah dua kasus', async () => {
    expect((await daftar([satu(1), satu(1)])).keluar).toBe('PI-2026-0001\nPI-2026-0002\n');
    expect((await daftar([satu(1), satu(1)])).keluar).toBe('PI-2026-0001\nPI-2026-0002\n');
  });

  test('satu yang salah: semua kesalahan disebut dengan letaknya, tidak ada yang dicatat', async () => {
    const { kode, keluar, galat } = await daftar([
      satu(1),
      satu(2, { nik: '12', alamat: undefined }),
      'bukan isian',
      satu(3, { warna: 'biru' }),
      satu(4, { lampiran: ['a.pdf'], dari: 'PD-2026-0001', rincianBerkas: 'rincian.txt' }),
    ]);
    expect([kode, keluar]).toEqual([2, '']);
    for (const kata of ['butir ke-2, --nik', 'butir ke-2, --alamat', 'butir ke-3, --berkas', 'butir ke-4, --berkas']) {
      expect(galat).toContain(kata);
    }
    expect(galat).toContain('butir ke-5, --lampiran: tidak dapat dalam daftar');
    expect(galat).toContain('butir ke-5, --dari');
    expect(galat).toContain('butir ke-5, --rincian-berkas: tidak dapat dalam daftar');
    expect(galat).not.toContain('butir ke-1');
    expect(await jumlahKasus()).toBe(0);
  });

  test.each([
    ['[]', 'daftarnya kosong'],
    ['[{]', 'bukan JSON yang benar'],
    ['[{"nama":"a","nama":"b"}]', 'kunci yang sama dua kali'],
  ])('%s: %s', async (isi, kata) => {
    const { kode, galat } = await daftar(isi);
    expect(kode).toBe(2);
    expect(galat).toContain(kata);
  });

  test('flag berlaku bagi semua; tahun penerimaan memilih penghitung nomornya', async () => {
    const isi = [satu(1), satu(2, { diterima: '2025-12-30' }), satu(3)];
    const { kode, keluar } = await daftar(isi, '--saluran', 'surat', '--ya');
    expect([kode, keluar]).toEqual([0, 'PI-2026-0001\nPI-2025-0001\nPI-2026-0002\n']);
    expect(await m.json(['lihat', 'PI-2025-0001'])).toMatchObject({ saluran: 'surat', diterima: '2025-12-30' });
    // Long ago is confirmed, or refused with its place.
    expect((await daftar([satu(4, { diterima: '2025-12-30' })])).galat).toContain('butir ke-1, --diterima');
  });

  test('--uji-coba menghitung saja; --json menjawab satu larik', async () => {
    const coba = await daftar([satu(1), satu(2)], '--uji-coba');
    expect([coba.kode, coba.keluar]).toEqual([0, '']);
    expect(coba.galat).toContain('Uji coba, tidak ada yang dicatat: 2 kasus akan didaftarkan.');
    expect(await jumlahKasus()).toBe(0);
    const hasil = await m.json(['daftar', '--berkas', berkas([satu(1), satu(2)])]);
    expect(hasil).toMatchObject([{ nomor: 'PI-2026-0001', status: 'terdaftar' }, { nomor: 'PI-2026-0002' }]);
  });

  test('pengaduan juga', async () => {
    const aduan = [1, 2].map((n) => ({
      pelapor: 'Rina Wati',
      alamat: 'Maja',
      saluran: 'kotak',
      uraian: `Loket ${n} tutup`,
    }));
    const { kode, keluar } = await m.layanan(['adu', '--berkas', berkas(aduan)]);
    expect([kode, keluar]).toEqual([0, 'PD-2026-0001\nPD-2026-0002\n']);
  });

  test('tanpa wewenang ditolak, tidak ada yang dicatat', async () => {
    m.duduk({ keadaan: 'masuk', petugas: 'dadang', nama: 'Dadang', nip: null, jabatan: [] } as never);
    const { kode } = await daftar([satu(1)]);
    expect(kode).toBe(5);
  });
});

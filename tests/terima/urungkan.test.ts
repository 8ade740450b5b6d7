import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const URUNGKAN = ['urungkan', '1', '--alasan', 'salah kasus'];
const CABUT = ['cabut', '1', '--alasan', 'sudah dapat'];
async function sampai(banyak: number): Promise<void> {
  await m.json(DAFTAR);
  for (const [kata = '', ...flag] of LANGKAH.slice(0, banyak)) await m.json([kata, '1', ...flag]);
}
const lihat = () => m.json(['lihat', '1']);
const sehat = async () => expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });

describe('urungkan', () => {
  test('kasus yang dibuka lagi disebut serupa satu kali, walau ringkasan arsipnya tertinggal', async () => {
    await m.json(DAFTAR);
    await m.json(CABUT);
    await m.json(URUNGKAN);
    const { serupa } = await m.json([...DAFTAR, '--tetap-daftar']);
    expect(serupa).toEqual(['PI-2026-0001']);
  });

  test('status kembali; riwayat memuat keduanya; nomor kasus tercetak; toko sehat', async () => {
    await sampai(2);
    const hasil = await m.layanan(URUNGKAN);
    expect([hasil.kode, hasil.keluar]).toEqual([0, 'PI-2026-0001\n']);
    expect(hasil.galat).toContain('Diurungkan: disposisi tanggal 2026-03-13.');
    expect(hasil.galat).toContain('Tidak berlaku lagi, tarik bila sudah dibagikan: lembar-disposisi');
    const kasus = await lihat();
    expect(kasus.status).toBe('di-kepala-dinas');
    const riwayat = kasus.riwayat.map((p: Record<string, unknown>) => [p.tindakan, p.diurungkan]);
    expect(riwayat.slice(2)).toEqual([
      ['disposisi', true],
      ['urungkan', false],
    ]);
    expect((await m.layanan(['riwayat', '1'])).keluar).toMatch(/disposisi\t.*DIURUNGKAN \(peristiwa ke-4\)/);
    await sehat();
  });

  test('kasus yang ditutup keluar dari arsip, ada di meja lagi, lalu dapat ditutup lagi', async () => {
    await sampai(1);
    const awal = await lihat();
    await m.json(CABUT);
    expect(await m.json(['tugas', '--semua'])).toEqual([]);
    await m.json(URUNGKAN);
    expect(readdirSync(join(m.toko, 'arsip/2026'))).toEqual([]);
    const { riwayat: _, ...kini } = await lihat();
    expect(awal).toMatchObject(kini);
    expect(await m.json(['tugas', '--semua'])).toHaveLength(1);
    await sehat();
    m.jam('2026-03-16T09:00:00+07:00');
    await m.json(CABUT);
    expect((await lihat()).ditutup).toBe('2026-03-16');
    expect(await m.json(['rekap', '--tahun', '2026'])).toMatchObject({ permohonan: { dicabut: 1, berjalan: 0 } });
    await sehat();
  });

  test('--uji-coba tidak mencatat; --kunci yang sama tidak mengurungkan dua kali', async () => {
    await sampai(2);
    expect((await m.layanan([...URUNGKAN, '--uji-coba'])).galat).toContain('Uji coba, tidak ada yang dicatat');
    await m.json([...URUNGKAN, '--kunci', 'u-1']);
    await m.json([...URUNGKAN, '--kunci', 'u-1']);
    expect((await lihat()).status).toBe('di-kepala-dinas');
  });

  test('--alasan wajib, nomor harus ada', async () => {
    await sampai(1);
    expect((await m.layanan(['urungkan', '1'])).kode).toBe(2);
    expect((await m.layanan(['urungkan', '7', '--alasan', 'x'])).kode).toBe(3);
  });

  test('dalam keluaran orang: yang berikutnya disebut lagi', async () => {
    await sampai(1);
    expect((await m.layanan(URUNGKAN)).galat).toContain('layanan teruskan PI-2026-0001');
  });
});

describe('ditolak, dan tidak ada yang tercatat', () => {
  const TOLAK: readonly [string, number, number, RegExp][] = [
    ['pembukaan kasus: batal', 0, 4, /layanan batal PI-2026-0001/],
    ['sudah diserahkan', 6, 4, /Tanda buktinya sudah ditandatangani/],
  ];
  test.each(TOLAK)('%s', async (_, banyak, kode, pesan) => {
    await sampai(banyak);
    const hasil = await m.layanan(URUNGKAN);
    expect([hasil.kode, hasil.galat]).toEqual([kode, expect.stringMatching(pesan)]);
    expect((await lihat()).riwayat).toHaveLength(banyak + 1);
  });

  test('keberatan yang terdaftar darinya', async () => {
    await sampai(6);
    await m.json(['keberatan', 'daftar', '1', '--alasan', 'd', '--kasus-posisi', 'x']);
    const hasil = await m.layanan(['urungkan', 'PI-2026-0001', '--alasan', 'x']);
    expect([hasil.kode, hasil.galat]).toEqual([4, expect.stringContaining('layanan batal KB-2026-0001')]);
  });

  test('tindakan petugas lain: 5; yang sudah ditindaklanjuti: 4', async () => {
    await m.json(DAFTAR);
    m.duduk(pemegang('sekretariat'));
    await m.json(['teruskan', '1']);
    m.duduk(pemegangBernama('budi', 'Budi Santoso', 'kepala-dinas', 'sekretariat'));
    expect((await m.layanan(URUNGKAN)).kode).toBe(5);
    await m.json(['disposisi', '1', ...(LANGKAH[1] ?? []).slice(1)]);
    m.duduk(pemegang('sekretariat'));
    const hasil = await m.layanan(URUNGKAN);
    expect([hasil.kode, hasil.galat]).toEqual([4, expect.stringContaining('disposisi oleh budi')]);
    m.duduk(pemegangBernama('budi', 'Budi Santoso', 'kepala-dinas', 'sekretariat'));
    expect((await m.layanan(URUNGKAN)).kode).toBe(0);
    m.duduk(pemegang('sekretariat'));
    expect((await m.layanan(URUNGKAN)).kode).toBe(0);
  });
});

describe('kertas tindakan yang diurungkan', () => {
  test('tidak dicetak lagi; yang baru mendapat nama sendiri dan yang lama tidak tertimpa', async () => {
    await sampai(2);
    await m.json(URUNGKAN);
    for (const pilih of [[], ['--urut', '1']]) {
      const hasil = await m.layanan(['cetak', '1', '--dokumen', 'lembar-disposisi', ...pilih]);
      expect([hasil.kode, hasil.galat]).toEqual([4, expect.stringContaining('tidak berlaku lagi')]);
    }
    const jenis = async () => (await lihat()).dokumen.map((d: { berkas: string }) => d.berkas.split('/').at(-1));
    expect(await jenis()).toEqual(['formulir.pdf', 'tanda-terima.pdf']);
    expect(JSON.parse((await m.layanan(['cetak', '1', '--json'])).keluar)).toMatchObject({ jenis: 'tanda-terima' });
    await m.json(['disposisi', '1', ...(LANGKAH[1] ?? []).slice(1)]);
    expect(await jenis()).toEqual(['formulir.pdf', 'tanda-terima.pdf', 'lembar-disposisi-2.pdf']);
    expect(existsSync(join(m.toko, 'dokumen/2026/PI-2026-0001/lembar-disposisi.pdf'))).toBe(true);
    expect((await m.layanan(['cetak', '1', '--dokumen', 'lembar-disposisi'])).kode).toBe(0);
    await sehat();
  });

  test('pindaian yang diurungkan tidak lagi terdaftar, lampirannya tetap utuh', async () => {
    const { PINDAIAN } = await import('../alat/permohonan.js');
    await m.json(DAFTAR);
    await m.json(['lampirkan', '1', PINDAIAN, '--sebagai', 'tanda-terima']);
    await m.json(URUNGKAN);
    expect((await lihat()).pindaian).toEqual([]);
    await sehat();
  });
});

test('koreksi yang menampilkan nama, diurungkan: kertas yang tersimpan digambar ulang', async () => {
  await m.json(['adu', '--pelapor', 'Rina Wati', '--anonim', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
  await m.json(['koreksi', 'pd-1', '--kosongkan', 'anonim', '--alasan', 'diminta']);
  const hasil = await m.layanan(['urungkan', 'pd-1', '--alasan', 'salah orang']);
  expect(hasil.galat).toContain('Digambar ulang: tanda-terima');
  expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ nama: '(anonim)', anonim: true });
});

test('laporan rahasia: riwayatnya menyebut apa yang diurungkan, bukan mengapa', async () => {
  await m.json(['adu', '--pelapor', 'Rina Wati', '--rahasia', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
  await m.json(['terima', 'pd-1', '--klasifikasi', 'ringan']);
  await m.json(['urungkan', 'pd-1', '--alasan', 'menyebut Rina']);
  const { keluar } = await m.layanan(['riwayat', 'pd-1']);
  expect(keluar).toContain('urung: terima');
  expect(keluar).not.toContain('Rina');
});

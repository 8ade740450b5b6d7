import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import type { Standar } from '../../src/domain/standar.js';
import { bacaData, standar } from '../alat/acuan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { DIAM, ditolak, keberatan, pada, TANGGAPAN } from './alat-keberatan.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

describe('keberatan dari loket sampai tanggapan', () => {
  test('tiga tindakan, nomor dan jam sendiri, tertaut dua arah', async () => {
    const pi = await ditolak(m);
    const { keluar, galat } = await m.beres(keberatan(pi, 'a,d', '--kuasa', 'Rina Wati'), pada('2026-03-16'));
    expect(keluar).toBe('KB-2026-0001\n');
    expect(galat).toContain('Rabu, 6 Mei 2026');
    expect(galat).toContain('UU 14/2008 Pasal 36 ayat (2)');
    expect(galat).toContain('Berikutnya: layanan keberatan teruskan KB-2026-0001');
    expect(galat).not.toContain('Perhatian');
    await m.beres(['keberatan', 'teruskan', 'kb-1', '--catatan', 'dengan berkasnya'], pada('2026-03-17'));
    const di = await m.json(['lihat', 'kb-1'], pada('2026-03-17'));
    expect(di).toMatchObject({ status: 'di-atasan', pemegang: 'atasan-ppid', tindakanBerikut: ['tanggapan'] });
    await m.beres([...TANGGAPAN, '--keputusan', 'sebagian'], pada('2026-04-01'));
    const kasus = await m.json(['lihat', 'kb-1'], pada('2026-04-01'));
    expect(kasus).toMatchObject({
      nomor: 'KB-2026-0001',
      jenis: 'keberatan',
      status: 'ditanggapi',
      selesai: true,
      tenggat: '2026-05-06',
      tenggatUndangUndang: '2026-05-06',
      terlambat: false,
      ditutup: '2026-04-01',
      terkait: [pi],
      alasan: ['a', 'd'],
      kasusPosisi: 'Permohonan belum ditanggapi',
      kuasa: 'Rina Wati',
      alasanTimbul: '2026-03-13',
      batasAjukan: '2026-05-05',
      terlambatDiajukan: false,
    });
    expect(kasus.riwayat.map((r: { tindakan: string }) => r.tindakan)).toEqual(['daftar', 'teruskan', 'tanggapan']);
    expect(kasus.riwayat[2]).toMatchObject({
      jabatan: 'Atasan PPID (Sekretaris Daerah)',
      isi: { tanggapan: 'Rekap diberikan tanpa nama', keputusan: 'sebagian' },
    });
  });

  test('sisi permohonan: satu peristiwa, status dan keterlambatannya tetap', async () => {
    const pi = await ditolak(m);
    const sebelum = await m.json(['lihat', pi], pada('2026-03-16'));
    await m.beres(keberatan(pi, 'a'), pada('2026-03-16'));
    const sesudah = await m.json(['lihat', pi], pada('2026-03-16'));
    const { riwayat: lama, terkait: _, ...tetap } = sebelum;
    expect(sesudah).toMatchObject({ ...tetap, terkait: ['KB-2026-0001'] });
    expect(sesudah.riwayat.slice(0, -1)).toEqual(lama);
    expect(sesudah.riwayat.at(-1)).toMatchObject({ tindakan: 'keberatan', status: null, tanggal: '2026-03-16' });
  });

  test('lihat dan riwayat di kedua sisi menyebut yang lain', async () => {
    const pi = await ditolak(m);
    await m.beres(keberatan(pi, 'a'), pada('2026-03-16'));
    const kartu = (await m.beres(['lihat', 'kb-1'], pada('2026-03-16'))).keluar;
    expect(kartu).toMatch(/Terkait +PI-2026-0001/);
    expect(kartu).toMatch(/Alasan \(Pasal 35\) +a\n/);
    expect(kartu).toMatch(/Kasus posisi +Permohonan belum ditanggapi/);
    expect((await m.beres(['lihat', pi], pada('2026-03-16'))).keluar).toMatch(/Terkait +KB-2026-0001/);
    expect((await m.beres(['riwayat', pi], pada('2026-03-16'))).keluar).toContain('terkait: KB-2026-0001');
  });

  test('identitas diambil dari permohonan seperti tercatat kini, disamarkan, dan tidak ikut berubah', async () => {
    const pi = await ditolak(m);
    await m.beres(['koreksi', pi, '--telepon', '081290001234', '--alasan', 'nomor baru']);
    await m.beres(keberatan(pi, 'a', '--tujuan', 'Skripsi'), pada('2026-03-16'));
    await m.beres(['koreksi', pi, '--nama', 'Asep S.', '--alasan', 'salah tulis'], pada('2026-03-16'));
    expect(await m.json(['lihat', 'kb-1'], pada('2026-03-16'))).toMatchObject({
      nama: 'Asep Suherman',
      identitas: { jenis: 'nik', nomor: '360214******9001' },
      alamat: 'Kp. Sawah RT 02 RW 01, Rangkasbitung',
      telepon: '081290001234',
      rincian: 'Rekap penerima bantuan sosial tahun 2025 per kecamatan',
      tujuan: 'Skripsi',
      kuasa: null,
    });
    for (const perintah of [
      ['lihat', 'kb-1'],
      ['riwayat', 'kb-1', '--json'],
      ['cari', '--json'],
      ['cari', 'KB-2026'],
    ]) {
      expect((await m.beres(perintah, pada('2026-03-16'))).keluar).not.toContain('3602141303909001');
    }
  });
});

describe('nomor singkat dan perintah yang sudah ada', () => {
  beforeEach(async () => {
    await m.beres(DAFTAR);
    await m.beres(keberatan('1', 'c'), DIAM);
  });

  test('1 berarti keberatan untuk keberatan, permohonan untuk daftarnya', async () => {
    expect((await m.beres(['keberatan', 'teruskan', '1'], DIAM)).keluar).toBe('KB-2026-0001\n');
    expect((await m.beres(['keberatan', 'tanggapan', '1', '--tanggapan', 'x'], DIAM)).keluar).toBe('KB-2026-0001\n');
    expect((await m.beres(keberatan('1', 'g'), DIAM)).keluar).toBe('KB-2026-0002\n');
  });

  test('teruskan 1 cocok dengan dua kasus dan tidak memilih sendiri; kb-1 diteruskan menurut alurnya', async () => {
    const ragu = await m.layanan(['teruskan', '1'], DIAM);
    expect(ragu).toMatchObject({ kode: 2, keluar: '' });
    expect(ragu.galat).toContain('KB-2026-0001, PI-2026-0001');
    await m.beres(['teruskan', 'kb-1'], DIAM);
    expect(await m.json(['lihat', 'kb-1'], DIAM)).toMatchObject({ status: 'di-atasan' });
    expect(await m.json(['lihat', 'pi-1'], DIAM)).toMatchObject({ status: 'terdaftar' });
  });

  test('keberatan teruskan atas permohonan: keluar 4, permohonannya diam di tempat', async () => {
    expect(await m.layanan(['keberatan', 'teruskan', 'pi-1'], DIAM)).toMatchObject({ kode: 4, keluar: '' });
    expect(await m.json(['lihat', 'pi-1'], DIAM)).toMatchObject({ status: 'terdaftar' });
  });

  test('tunda dan perpanjang bukan untuk keberatan: keluar 4', async () => {
    expect(await m.layanan(['perpanjang', 'kb-1', '--alasan', 'x'], DIAM)).toMatchObject({ kode: 4 });
    const tunda = ['tunda', 'kb-1', '--kategori', 'klarifikasi', '--alasan', 'x'];
    expect(await m.layanan(tunda, DIAM)).toMatchObject({ kode: 4 });
  });

  test('jam keberatan dijelaskan hari demi hari', async () => {
    const janji = await m.json(['tenggat', 'kb-1'], DIAM);
    expect(janji).toMatchObject({ mulai: '2026-04-07', jatuhTempo: '2026-05-22' });
    expect((await m.json(['tenggat', 'kb-1', '--undang-undang'], DIAM)).jatuhTempo).toBe('2026-05-22');
  });

  test('koreksi: kasus posisi dan alasan, bukan isian yang tidak ada padanya', async () => {
    const koreksi = (...flag: readonly string[]) =>
      m.layanan(['koreksi', 'kb-1', ...flag, '--alasan', 'salah tulis'], DIAM);
    expect(await koreksi('--kasus-posisi', 'Lebih jelas', '--alasan-keberatan', 'g,c')).toMatchObject({ kode: 0 });
    const kasus = await m.json(['lihat', 'kb-1'], DIAM);
    expect(kasus).toMatchObject({ kasusPosisi: 'Lebih jelas', alasan: ['c', 'g'] });
    expect(kasus.riwayat.at(-1).isi).toMatchObject({ alasan: 'salah tulis' });
    expect(await koreksi('--uraian', 'x')).toMatchObject({ kode: 2, keluar: '' });
  });
});

describe('masukan keberatan', () => {
  test.each([
    ['a,g', ['a', 'g']],
    ['G, a,a', ['a', 'g']],
  ])('--alasan %j', async (alasan, tercatat) => {
    await m.beres(DAFTAR);
    await m.beres(keberatan('1', alasan), DIAM);
    expect((await m.json(['lihat', 'kb-1'], DIAM)).alasan).toEqual(tercatat);
  });

  test('--alasan boleh diulang, dan semuanya boleh dari --berkas', async () => {
    await m.beres(DAFTAR);
    await m.beres([...keberatan('1', 'c'), '--alasan', 'g', 'e'], DIAM);
    expect((await m.json(['lihat', 'kb-1'], DIAM)).alasan).toEqual(['c', 'e', 'g']);
    const berkas = join(m.folder, 'keberatan.json');
    writeFileSync(berkas, JSON.stringify({ alasan: ['c'], kasusPosisi: 'Satu\nDua', diterima: '07-04-2026' }));
    await m.beres(['keberatan', 'daftar', 'pi-1', '--berkas', berkas], pada('2026-04-08'));
    expect(await m.json(['lihat', 'kb-2'], DIAM)).toMatchObject({ kasusPosisi: 'Satu\nDua', diterima: '2026-04-07' });
  });

  test('semua yang salah disebut sekaligus: keluar 2', async () => {
    await m.beres(DAFTAR);
    const flag = ['--alasan', 'a,h', '--diterima', '2026-04-31', '--tujuan', ''];
    const { kode, galat } = await m.layanan(['keberatan', 'daftar', 'pi-1', ...flag], DIAM);
    expect(kode).toBe(2);
    for (const bendera of ['--alasan: "h"', '--diterima:', '--tujuan:', '--kasus-posisi:']) {
      expect(galat).toContain(bendera);
    }
  });

  test('daftar alasan yang kosong di --berkas sama dengan tidak diisi', async () => {
    await m.beres(DAFTAR);
    const berkas = join(m.folder, 'kosong.json');
    writeFileSync(berkas, JSON.stringify({ alasan: [], kasusPosisi: 'x' }));
    const { kode, galat } = await m.layanan(['keberatan', 'daftar', 'pi-1', '--berkas', berkas], DIAM);
    expect(kode).toBe(2);
    expect(galat).toContain('--alasan: wajib diisi');
  });

  test('keputusan di luar daftar, tanggapan kosong: keluar 2; sebelum diteruskan: keluar 4', async () => {
    await m.beres(DAFTAR);
    await m.beres(keberatan('1', 'c'), DIAM);
    const salah = ['keberatan', 'tanggapan', 'kb-1', '--tanggapan', ' ', '--keputusan', 'mungkin'];
    const { kode, galat } = await m.layanan(salah, DIAM);
    expect(kode).toBe(2);
    expect(galat).toContain('--tanggapan:');
    expect(galat).toContain('menerima, menolak, sebagian');
    const dini = await m.layanan(TANGGAPAN, DIAM);
    expect(dini.kode).toBe(4);
    expect(dini.galat).toContain('Coba: layanan keberatan teruskan KB-2026-0001');
  });

  test('--uji-coba tidak menulis apa pun di kedua sisi', async () => {
    await m.beres(DAFTAR);
    const { keluar, galat } = await m.beres(keberatan('1', 'c', '--uji-coba'), DIAM);
    expect(keluar).toBe('');
    expect(galat).toContain('Uji coba, tidak ada yang dicatat: KB-2026-0001');
    expect(await m.layanan(['lihat', 'kb-1'], DIAM)).toMatchObject({ kode: 3 });
    expect((await m.json(['lihat', 'pi-1'], DIAM)).terkait).toEqual([]);
  });
});

describe('yang disuruh ketik memang ada', () => {
  const NAMA = PERINTAH.map((p) => p.nama);
  const semua: readonly Standar[] = ['permohonan-informasi', 'pengaduan', 'keberatan'].map((kode) => standar(kode));

  test.each(semua.flatMap((s) => s.langkah.map((l) => [s.kode, l.perintah ?? l.tindakan])))(
    '%s: layanan %s',
    (_, perintah) => {
      expect(NAMA).toContain(perintah);
    },
  );

  test('bantuan menyebut setiap huruf alasan', () => {
    const uraian = PERINTAH.find((p) => p.nama === 'keberatan daftar')?.isian.alasan?.uraian ?? '';
    for (const { huruf } of bacaData<readonly { huruf: string }[]>('data/acuan/alasan-keberatan.json')) {
      expect(uraian).toMatch(new RegExp(`[ ,]${huruf} [a-z]`));
    }
  });
});

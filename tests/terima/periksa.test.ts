import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { jalurKertas, sidikDiKertas } from '../alat/kertas.js';
import { daftarDengan, LANGKAH, sampai, tindak } from '../alat/permohonan.js';
import { type Meja, meja, TERBUKA } from '../alat/program.js';
import { berkasKasus, disebut, ubahBerkas } from '../alat/rusak.js';

/** The whole way, a complaint, a cancelled case and a setting: made once, copied for every test. */
let contoh: Meja;
let m: Meja;
beforeAll(async () => {
  contoh = meja();
  await sampai(contoh, LANGKAH.length);
  const surat = join(contoh.folder, 'surat.pdf');
  writeFileSync(surat, '%PDF-1.7\nsurat kuasa');
  await contoh.beres(daftarDengan({ '--lampiran': surat, '--nama': 'Rina Wati', '--nik': '3602141303909002' }));
  await contoh.beres(['adu', '--pelapor', 'Dadang', '--saluran', 'kotak', '--uraian', 'Antrean tidak diumumkan']);
  await contoh.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
  await contoh.beres(['batal', 'PI-2', '--alasan', 'salah ketik'], { jam: '2026-04-01T09:00:00+07:00' });
  await contoh.beres(daftarDengan({ '--nama': 'Ucu', '--nik': '3602141303909003' }), {
    jam: '2026-04-02T09:00:00+07:00',
  });
});
beforeEach(() => {
  m = meja();
  cpSync(contoh.toko, m.toko, { recursive: true });
});
afterEach(() => m.buang());
afterAll(() => contoh.buang());

const isiToko = () =>
  readdirSync(m.toko, { recursive: true, encoding: 'utf8' })
    .filter((n) => n.includes('.'))
    .sort()
    .map((n) => `${n} ${readFileSync(join(m.toko, n), 'latin1')}`);

describe('periksa', () => {
  test('toko yang sehat sesudah seluruh jalannya: keluar 0, stdout kosong, tidak ada yang berubah', async () => {
    const sebelum = isiToko();
    const hasil = await m.beres(['periksa']);
    expect(hasil.keluar).toBe('');
    expect(hasil.galat).toBe(
      `Diperiksa ${m.toko}: 6 kasus, 13 peristiwa, 14 baris jejak, 1 lampiran.\nData baik.\n${TERBUKA}`,
    );
    expect(await m.json(['periksa'])).toEqual({ baik: true, masalah: [], catatan: [], diperbaiki: [] });
    expect(isiToko()).toEqual(sebelum);
  });

  test('folder tanpa toko: tidak ada masalah, tidak ada yang dibuat', async () => {
    const kosong = meja();
    expect((await kosong.beres(['periksa'])).galat).toContain('Belum ada kasus di sana.');
    expect((await kosong.layanan(['periksa', '--jangkar', '0000000000@PI-2026-0001'])).galat).toContain(
      'Belum ada data di sini.',
    );
    expect((await kosong.beres(['buka-kunci'])).galat).toBe(`Tidak ada kunci; data bebas dipakai.\n${TERBUKA}`);
    expect(existsSync(kosong.toko)).toBe(false);
    kosong.buang();
  });

  test('setiap masalah satu baris di stdout dengan berkas, kasus, jenis, dan obatnya; keluar 6', async () => {
    ubahBerkas(m, berkasKasus(m, 'PI-2026-0003'), (t) => t.replace('Ucu', 'Ocu'));
    ubahBerkas(m, berkasKasus(m, 'KT-2000-0001'), (t) => t.replace('08.00-15.00', '08.00-14.00'));
    unlinkSync(join(m.toko, berkasKasus(m, 'PD-2026-0001')));
    const hasil = await m.layanan(['periksa']);
    expect(hasil.kode).toBe(6);
    const baris = hasil.keluar
      .trimEnd()
      .split('\n')
      .map((b) => b.split('\t'));
    expect(baris.map((b) => b.slice(0, 3))).toEqual([
      ['berjalan/KT-2000-0001.1.json', 'KT-2000-0001', 'kasus'],
      ['berjalan/PI-2026-0003.1.json', 'PI-2026-0003', 'kasus'],
      ['jejak/2026-03.jsonl', 'PD-2026-0001', 'nomor'],
    ]);
    for (const [, , , pesan] of baris) expect(pesan).toMatch(/(Pulihkan|Cari).*cadangan/);
    expect(hasil.galat).toMatch(/\n3 masalah\.\n/);
    expect((await m.layanan(['periksa', '--csv'])).keluar).toMatch(
      /^berkas,nomor,jenis,pesan\r\nberjalan\/KT-2000-0001/,
    );
    expect(JSON.parse((await m.layanan(['periksa', '--json', 'baik'])).keluar)).toEqual({ baik: false });
  });

  test('tidak ada data pribadi di keluarannya', async () => {
    for (const nomor of ['PI-2026-0001', 'PI-2026-0003', 'PD-2026-0001']) {
      ubahBerkas(m, berkasKasus(m, nomor), (t) => t.replace('"garam"', '"garamm"'));
    }
    const { keluar, galat } = await m.layanan(['periksa', '--json']);
    expect(`${keluar}${galat}`).not.toMatch(/Asep|Ucu|Dadang|3602141303909|Antrean/);
  });

  test('nama berkas asing tidak dapat menyuruh terminal', async () => {
    writeFileSync(join(m.toko, 'berjalan', 'PI-\u001b[2J.json'), '', { mode: 0o600 });
    const { keluar } = await m.layanan(['periksa']);
    expect(keluar).toContain('PI-\\u{1b}[2J.json');
    expect(keluar).not.toContain('\u001b');
  });

  test('selagi petugas lain mencatat: tidak ada masalah palsu', async () => {
    const penulis = Promise.all([1, 2].map((n) => sampai(m, 6 - n)));
    const hasil: string[] = [];
    for (let i = 0; i < 8; i += 1) hasil.push(...(await disebut(m)));
    await penulis;
    expect(hasil).toEqual([]);
    expect(await disebut(m)).toEqual([]);
  });
});

describe('periksa --perbaiki', () => {
  /** The ledger's last line lost, a summary torn, a closed case left where it was, a copy of an old write. */
  function hilangkan(): void {
    ubahBerkas(m, 'jejak/2026-04.jsonl', (t) => `${t.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    appendFileSync(join(m.toko, 'arsip/2026.jsonl'), '{"nomor":');
    const selesai = berkasKasus(m, 'PI-2026-0001');
    renameSync(join(m.toko, selesai), join(m.toko, selesai.replace('arsip/2026', 'berjalan')));
    writeFileSync(join(m.toko, 'proses/PI-2026-0009.1.99-abc.json'), '{', { mode: 0o600 });
  }

  test('mengerjakan ulang yang dapat diturunkan, menyebutnya, dan sesudah itu data baik', async () => {
    const jejak = readFileSync(join(m.toko, 'jejak/2026-04.jsonl'), 'utf8');
    hilangkan();
    expect((await m.layanan(['periksa'])).galat).toContain(
      '2 di antaranya dapat diperbaiki: layanan periksa --perbaiki.',
    );
    const { galat, keluar } = await m.beres(['periksa', '--perbaiki']);
    expect(keluar).toBe('');
    expect(galat).toContain('Diperbaiki: Salinan berkas yang disentuh: cadangan/perbaikan-');
    for (const kata of [
      'proses/PI-2026-0009.1.99-abc.json: sisa penulisan dibereskan.',
      'jejak: peristiwa ke-1 PI-2026-0003 (daftar) dicatat di ujungnya.',
      'berjalan/PI-2026-0001.7.json: dipindahkan ke arsip.',
      'arsip/2026.jsonl: ringkasan ditulis ulang',
    ]) {
      expect(galat).toContain(`Diperbaiki: ${kata}`);
    }
    expect(galat).toMatch(/Data baik\.\n/);
    expect(readFileSync(join(m.toko, 'jejak/2026-04.jsonl'), 'utf8')).toBe(jejak);
    const sesudah = isiToko();
    expect(await m.json(['periksa', '--perbaiki'])).toMatchObject({ baik: true, diperbaiki: [] });
    expect(isiToko()).toEqual(sesudah);
  });

  test('--uji-coba hanya menyebut', async () => {
    hilangkan();
    const sebelum = isiToko();
    const hasil = await m.layanan(['periksa', '--perbaiki', '--uji-coba']);
    expect([hasil.kode, hasil.galat.match(/akan diperbaiki/g)?.length]).toEqual([6, 2]);
    expect(isiToko()).toEqual(sebelum);
  });

  test('kasus yang rusak tidak disentuh: tetap masalah, keluar 6', async () => {
    const berkas = berkasKasus(m, 'PI-2026-0003');
    ubahBerkas(m, berkas, (t) => t.slice(0, 100));
    const hasil = await m.layanan(['periksa', '--perbaiki']);
    expect([hasil.kode, hasil.keluar.split('\t')[0]]).toEqual([6, berkas]);
    expect(readFileSync(join(m.toko, berkas), 'utf8')).toHaveLength(100);
    expect(readdirSync(m.toko)).not.toContain('cadangan');
  });
});

describe('sidik jejak di tanda terima', () => {
  const kertas = (nomor: string) => jalurKertas(m.toko, nomor, 'tanda-terima');
  const sidik = (nomor: string) => sidikDiKertas(m.toko, nomor);

  test.each(['PI-2026-0001', 'PI-2026-0002', 'PD-2026-0001'])(
    '%s: sidik di kertasnya cocok, ketikan longgar pun',
    async (nomor) => {
      const kode = sidik(nomor);
      const { keluar, galat } = await m.beres(['periksa', '--jangkar', `${kode}@${nomor}`]);
      expect(keluar).toBe(`${nomor}\n`);
      expect(galat).toContain(`Cocok: ${nomor}, peristiwa ke-1`);
      const longgar = kode.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '');
      expect(await m.json(['periksa', '--jangkar', `${longgar}@${nomor.toLowerCase()}`])).toMatchObject({
        baik: true,
        jangkar: { nomor, peristiwa: 1 },
      });
    },
  );

  test('digambar lagi sesudah banyak peristiwa: sidik dan bitanya sama', async () => {
    const asli = readFileSync(kertas('PI-2026-0001'));
    unlinkSync(kertas('PI-2026-0001'));
    await tindak(m, 'PI-2026-0003', ['teruskan'], { jam: '2026-05-04T09:00:00+07:00' });
    await m.beres(['cetak', 'PI-2026-0001', '--dokumen', 'tanda-terima']);
    expect(readFileSync(kertas('PI-2026-0001')).equals(asli)).toBe(true);
  });

  test('kode dari kasus lain dan jejak yang dipotong: keluar 6 dengan sebabnya', async () => {
    const kode = sidik('PI-2026-0003');
    const lain = await m.layanan(['periksa', '--jangkar', `${kode}@PI-2026-0001`]);
    expect(lain).toMatchObject({
      kode: 6,
      keluar: '',
      galat: expect.stringContaining('tidak ada di jejak PI-2026-0001'),
    });
    ubahBerkas(m, 'jejak/2026-04.jsonl', (t) => `${t.split('\n')[0]}\n`);
    const dipotong = await m.layanan(['periksa', '--jangkar', `${kode}@PI-2026-0003`]);
    expect(dipotong).toMatchObject({ kode: 6, galat: expect.stringContaining('tidak cocok') });
  });

  test.each([
    '',
    'ABC@PI-2026-0001',
    '4Z7K-M2QP-0A3B-C9DE',
    '4Z7K-M2QP-0A3B-C9DE@1',
    '4Z7K-M2QP-0A3B-C9DE@PI-2026-0001@x',
  ])('--jangkar %j ditolak sebagai salah ketik', async (teks) => {
    const hasil = await m.layanan(['periksa', '--jangkar', teks]);
    expect(hasil).toMatchObject({ kode: 2, keluar: '', galat: expect.stringContaining('--jangkar:') });
  });

  test('--jangkar tidak bersama --perbaiki', async () => {
    const hasil = await m.layanan(['periksa', '--perbaiki', '--jangkar', '4Z7K-M2QP-0A3B-C9DE@PI-2026-0001']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('tidak bersama --perbaiki') });
  });
});

describe('buka-kunci', () => {
  const kunci = () => join(m.toko, 'kunci');
  /** Last sign of life an hour before the program's clock. */
  beforeEach(() => {
    mkdirSync(kunci(), { mode: 0o700 });
    const satuJamLalu = Date.parse('2026-03-13T08:12:00+07:00') / 1000;
    utimesSync(kunci(), satuJamLalu, satuJamLalu);
    writeFileSync(
      join(m.toko, 'pemegang.json'),
      '{"pid":4321,"komputer":"loket-2","sejak":"2026-03-13T08:00:00+07:00"}\n',
    );
  });

  test('bukan di terminal, tanpa --ya: pemegang, komputer, dan umurnya disebut, kunci tetap', async () => {
    const hasil = await m.layanan(['buka-kunci']);
    expect(hasil).toMatchObject({ kode: 2, keluar: '' });
    expect(hasil.galat).toContain(
      'proses 4321 di komputer loket-2, sejak 2026-03-13T08:00:00+07:00; tanda hidup terakhir 60 menit',
    );
    expect(hasil.galat).toContain('Coba: layanan buka-kunci --ya');
    expect(existsSync(kunci())).toBe(true);
  });

  test('--uji-coba, juga dengan --ya, tidak membuangnya', async () => {
    expect((await m.beres(['buka-kunci', '--uji-coba', '--ya'])).galat).toContain('Uji coba, kunci tidak dibuang.');
    expect(existsSync(kunci())).toBe(true);
  });

  test('--ya membuangnya, dan sesudah itu tidak ada lagi', async () => {
    expect(await m.json(['buka-kunci', '--ya'])).toMatchObject({
      ada: true,
      pid: 4321,
      komputer: 'loket-2',
      dibuang: true,
    });
    expect(existsSync(kunci())).toBe(false);
    expect(await m.json(['buka-kunci'])).toEqual({ ada: false, dibuang: false });
  });

  test('pemegang yang tidak dapat dibaca tidak menghalangi', async () => {
    writeFileSync(join(m.toko, 'pemegang.json'), 'bukan JSON');
    expect((await m.beres(['buka-kunci', '--ya'])).galat).toContain('pemegangnya tidak diketahui');
    expect(existsSync(kunci())).toBe(false);
  });

  test('penulis mencatat dirinya, hanya terbaca pemiliknya', async () => {
    await tindak(m, 'PI-2026-0003', ['teruskan'], { jam: '2026-04-03T09:00:00+07:00' });
    const isi = JSON.parse(readFileSync(join(m.toko, 'pemegang.json'), 'utf8'));
    expect(isi).toEqual({
      pid: expect.any(Number),
      komputer: expect.any(String),
      sejak: expect.stringMatching(/^2026-04-03T09:00/),
      kunci: expect.stringMatching(/^\d+:\d+$/),
      ruang: process.platform === 'linux' ? expect.stringMatching(/^[0-9a-f-]{36} pid:\[\d+\]$/) : null,
    });
  });
});

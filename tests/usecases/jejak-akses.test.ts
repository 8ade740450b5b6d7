import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { DAFTAR } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam();
  await m.json(DAFTAR);
});
afterEach(() => m.buang());

/** Entries of the access log as they lie in the store, oldest first. */
function entri(): { tindakan: string; petugas: string; tanggal: string; isi: Record<string, unknown> }[] {
  const berkas = [...isi('berjalan'), ...isi('arsip/2026')].filter((n) => n.includes('JA-')).sort();
  const nama = berkas.sort((a, b) => (a.slice(a.indexOf('JA-')) < b.slice(b.indexOf('JA-')) ? -1 : 1));
  return nama.flatMap((n) => JSON.parse(readFileSync(join(m.toko, n), 'utf8')).peristiwa);
}

function isi(folder: string): string[] {
  try {
    return readdirSync(join(m.toko, folder)).map((n) => join(folder, n));
  } catch {
    return [];
  }
}

describe('yang ditolak di pintu dicatat', () => {
  test('jabatan lain: siapa, dengan jabatan apa, perintah apa, atas kasus mana', async () => {
    m.duduk(pemegang('front-office', 'sekretariat'));
    const { kode, galat } = await m.layanan(['tolak', 'pi-1']);
    expect([kode, galat]).toEqual([5, '"tolak" bukan wewenang Anda.\n  Yang boleh: PPID.\nCoba: layanan masuk\n']);
    expect(entri()).toMatchObject([
      {
        tindakan: 'ditolak',
        petugas: 'siti',
        isi: {
          perintah: 'tolak',
          keadaan: 'masuk',
          nomor: 'PI-2026-0001',
          nama: 'Siti Aminah',
          jabatan: ['front-office', 'sekretariat'],
        },
      },
    ]);
  });

  test('belum masuk: sekali sehari untuk setiap perintah, berapa kali pun dicoba, dan tanpa yang diketik', async () => {
    m.duduk(tanpaPetugas('tamu', 'belum-masuk'));
    for (let i = 0; i < 5; i += 1) await m.layanan(['lihat', `pi-${i + 1}`]);
    await m.layanan(['cari']);
    m.duduk(tanpaPetugas('tamu', 'kedaluwarsa'));
    await m.layanan(['lihat', '1']);
    m.jam('2026-03-14T09:00:00+07:00');
    await m.layanan(['lihat', '1']);
    expect(entri().map((e) => `${e.tanggal} ${e.isi.perintah} ${e.isi.keadaan} ${e.isi.nomor}`)).toEqual([
      '2026-03-13 lihat belum-masuk undefined',
      '2026-03-13 cari belum-masuk undefined',
      '2026-03-13 lihat kedaluwarsa undefined',
      '2026-03-14 lihat kedaluwarsa undefined',
    ]);
  });

  test('petugas yang masuk: setiap kali', async () => {
    m.duduk(pemegang('pengawas'));
    for (let i = 0; i < 3; i += 1) await m.layanan(['teruskan', '1']);
    expect(entri()).toHaveLength(3);
  });

  test('uji coba tidak menulis apa pun, juga tidak ke jejak akses', async () => {
    m.duduk(pemegang('pengawas'));
    expect((await m.layanan(['teruskan', '1', '--uji-coba'])).kode).toBe(5);
    expect(entri()).toEqual([]);
  });

  test('langkah yang ditolak standarnya, sesudah pintunya lewat, tercatat juga', async () => {
    await m.json(['adu', '--pelapor', 'Dadang Iskandar', '--saluran', 'kotak', '--uraian', 'Antre lama']);
    m.duduk(pemegang('staf-sekretariat'));
    expect((await m.layanan(['koreksi', 'PD-2026-0001', '--alamat', 'Maja', '--alasan', 'x'])).kode).toBe(5);
    expect(entri()).toMatchObject([{ tindakan: 'ditolak', isi: { perintah: 'koreksi', nomor: 'PD-2026-0001' } }]);
  });

  test('penolakan lain (aturan, isian) bukan urusan jejak akses', async () => {
    m.duduk(pemegang('sekretariat'));
    expect((await m.layanan(['teruskan', '1'])).kode).toBe(0);
    expect((await m.layanan(['teruskan', '1'])).kode).toBe(4);
    expect((await m.layanan(['lihat', 'PI-2026-9999'])).kode).toBe(3);
    expect(entri()).toEqual([]);
  });
});

describe('catatan yang penuh', () => {
  test('masuk arsip sesudah 200 entri, yang berikut dimulai; toko tetap baik', async () => {
    m.duduk(pemegang('pengawas'));
    for (let i = 0; i < 203; i += 1) await m.layanan(['teruskan', '1']);
    expect(isi('arsip/2026').map((n) => n.replace(/\.\d+\.json$/, ''))).toEqual(['arsip/2026/JA-2026-0001']);
    expect(isi('berjalan').filter((n) => n.includes('JA-'))).toEqual(['berjalan/JA-2026-0002.3.json']);
    expect(entri()).toHaveLength(203);
    m.duduk(tanpaPetugas('siti'));
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
    expect((await m.json(['cari', '--semua'])).map((k: { nomor: string }) => k.nomor)).toEqual(['PI-2026-0001']);
  }, 60_000);

  test('beberapa sekaligus: tidak ada entri yang hilang', async () => {
    m.duduk(pemegang('pengawas'));
    await Promise.all(Array.from({ length: 6 }, () => m.layanan(['teruskan', '1'])));
    expect(entri()).toHaveLength(6);
    expect(isi('berjalan').filter((n) => n.includes('JA-'))).toHaveLength(1);
  }, 60_000);
});

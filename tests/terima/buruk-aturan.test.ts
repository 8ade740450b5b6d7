import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LANGKAH, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

describe('aturan yang menolak: keluar 4, tidak ada yang berubah', () => {
  async function tetap(
    nomor: string,
    argumen: readonly string[],
    kode: number,
    ...kata: readonly string[]
  ): Promise<void> {
    const sebelum = (await m.json(['lihat', nomor])).riwayat;
    const hasil = await m.layanan(argumen);
    expect({ kode: hasil.kode, keluar: hasil.keluar }).toEqual({ kode, keluar: '' });
    for (const satu of kata) expect(hasil.galat).toContain(satu);
    expect((await m.json(['lihat', nomor])).riwayat).toEqual(sebelum);
  }

  test('serah kedua kali, dan serah sebelum siap', async () => {
    const nomor = await sampai(m, 4);
    const serah = ['serah', nomor, '--penerima', 'A', '--cara', 'langsung'];
    await tetap(nomor, serah, 4, 'diproses', 'proses (petugas-informasi)');
    for (const langkah of LANGKAH.slice(4)) await m.beres([langkah[0] ?? '', nomor, ...langkah.slice(1)]);
    await tetap(nomor, serah, 4, 'diserahkan');
    expect(readdirSync(join(m.toko, 'nomor'))).toEqual(['TB-2026-0001.1.json']);
  });

  test('tolak tanpa konsekuensi, tanpa dasar', async () => {
    const nomor = await sampai(m, 3);
    await m.beres(['verifikasi', nomor, '--hasil', 'tidak', '--catatan', 'data pribadi']);
    await tetap(nomor, ['tolak', nomor, '--pasal-17', 'h', '--jangka-waktu', 'x'], 2, '--konsekuensi');
    await tetap(nomor, ['tolak', nomor, '--konsekuensi', 'x', '--jangka-waktu', 'x'], 2, '--pasal-17 / --dasar-lain');
  });

  test('disposisi kepada jabatan yang bukan giliran', async () => {
    const nomor = await sampai(m, 1);
    await tetap(nomor, ['disposisi', nomor, '--kepada', 'ppid', '--isi', 'x'], 4, 'sekretaris-dinas');
  });

  test('tanggal mendahului tindakan terakhir, dan tanggal besok', async () => {
    const nomor = await sampai(m, 1);
    const disposisi = ['disposisi', nomor, '--kepada', 'sekretaris-dinas', '--isi', 'x', '--tanggal'];
    await tetap(nomor, [...disposisi, '2026-03-12'], 4, '2026-03-13');
    await tetap(nomor, [...disposisi, '2026-03-14'], 2, '--tanggal');
  });

  test('kasus yang tidak ada: keluar 3', async () => {
    const hasil = await m.layanan(['lihat', 'PI-2026-0009']);
    expect(hasil.kode).toBe(3);
    expect(hasil.galat).toContain('PI-2026-0009');
  });
});

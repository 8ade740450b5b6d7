import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { MejaDalam } from '../alat/dalam-proses.js';
import { AKAR } from '../alat/program.js';
import { berhasilSemua, buangContoh, bukaToko, mejaBerarsip, NIK, nomorArsip } from './alat-indeks.js';
import { kumpulkan } from './bahan-toko.js';

const NOMOR = 'PI-2026-0005';
/** Forms that make the index keep what it catches up with. */
const BANYAK = 32;

let m: MejaDalam;
beforeEach(async () => {
  m = await mejaBerarsip();
  await dicabut();
});
afterEach(() => m.buang());
afterAll(buangContoh);

const terbuka = (revisi: number) => join(m.toko, `berjalan/${NOMOR}.${revisi}.json`);
const tertutup = () => join(m.toko, `arsip/2026/${NOMOR}.2.json`);
const dicabut = () => nomorArsip(bukaToko(m.toko, true), { status: 'dicabut' });
const letak = () => JSON.parse(readFileSync(join(m.toko, 'indeks/kepala.json'), 'utf8').split('\n')[0] ?? '').letak;
const cabut = () => berhasilSemua(m, ['cabut', NOMOR, '--alasan', 'tidak jadi']);

async function daftarkanBanyak(): Promise<void> {
  const jalur = join(m.folder, 'banyak.json');
  const isian = { nama: 'Budi Santoso', nik: NIK, alamat: 'Kp. Sawah', tujuan: 'Riset', caraMemperoleh: 'melihat' };
  writeFileSync(jalur, JSON.stringify(Array.from({ length: BANYAK }, (_, n) => ({ ...isian, rincian: `Peta ${n}` }))));
  await berhasilSemua(m, ['daftar', '--berkas', jalur, '--tetap-daftar', '--ya']);
}

describe('kasus yang ditutup, dengan berkas lain di berjalan/ selagi indeks menyusul', () => {
  const ubah = (lama: string, baru: string) => (isi: string) => {
    expect(isi).toContain(lama);
    return isi.replace(lama, baru);
  };
  const sisa: readonly [string, number, (isi: string) => string][] = [
    ['revisi lamanya, utuh', 1, (isi) => isi],
    ['revisi lamanya, satu kata diubah', 1, ubah('"melihat"', '"mElihat"')],
    ['revisi tertutupnya, diubah seakan terbuka', 2, ubah('"status": "dicabut"', '"status": "terdaftar"')],
  ];
  const kali = [false, true].flatMap((banyak) => sisa.map(([nama, ...lain]) => [nama, banyak, ...lain] as const));

  test.each(kali)('%s (disimpan: %s): tetap ketemu, sesudah berkas itu hilang pun', async (_, banyak, revisi, jadi) => {
    const semula = letak();
    const awal = readFileSync(terbuka(1), 'utf8');
    await cabut();
    expect(await dicabut()).toContain(NOMOR);
    writeFileSync(terbuka(revisi), jadi(revisi === 1 ? awal : readFileSync(tertutup(), 'utf8')));
    if (banyak) await daftarkanBanyak();
    expect(await dicabut()).toContain(NOMOR);
    expect(letak().byte > semula.byte).toBe(banyak);
    rmSync(terbuka(revisi));
    expect(await dicabut()).toContain(NOMOR);
  });

  test.each<[string, (isi: string) => string]>([
    ['utuh', (isi) => isi],
    ['diubah seakan terbuka, lalu dipulihkan', ubah('"status": "dicabut"', '"status": "terdaftar"')],
  ])('belum dipindah ke arsip, %s: dipindah kemudian, dan ketemu', async (_, jadi) => {
    await cabut();
    const isi = readFileSync(tertutup(), 'utf8');
    rmSync(tertutup());
    writeFileSync(terbuka(2), jadi(isi));
    await daftarkanBanyak();
    const semula = letak();
    await dicabut();
    expect(letak().byte).toBeGreaterThan(semula.byte);
    rmSync(terbuka(2));
    writeFileSync(tertutup(), isi);
    expect(await dicabut()).toContain(NOMOR);
  });

  test('dipindah ke arsip selagi dilihat: yang mencari serupanya menemukannya', async () => {
    const acuan = acuanBerkas(AKAR);
    await cabut();
    renameSync(tertutup(), terbuka(2));
    // Asked whether it is closed, another process has it archived.
    const selesai = (berkas: BerkasKasus) => {
      if (berkas.nomor === NOMOR && existsSync(terbuka(2))) renameSync(terbuka(2), tertutup());
      return berkasSelesai(berkas, acuan.standar(berkas.standar));
    };
    const serupa = { rincian: 'Rekap bantuan sosial per kecamatan tahun 2026' };
    const toko = bukaToko(m.toko, true, { selesai });
    const semua = await kumpulkan(toko.arsipDiterima('2026-03-01', '2026-03-31', () => true, serupa));
    expect(semua.map((satu) => satu.nomor)).toContain(NOMOR);
  });
});

describe('indeks disusun selagi berkas lain di berjalan/', () => {
  const susunLagi = async () => {
    rmSync(join(m.toko, 'indeks'), { recursive: true });
    return dicabut();
  };

  test('kasus yang sudah ditutup, belum dipindah ke arsip: ketemu sesudah dipindah', async () => {
    await cabut();
    renameSync(tertutup(), terbuka(2));
    expect(await susunLagi()).toContain(NOMOR);
    renameSync(terbuka(2), tertutup());
    expect(await dicabut()).toContain(NOMOR);
  });

  test.each([
    ['yang bukan kasus', () => '{}'],
    ['yang utuh tetapi bernomor revisi lain', () => readFileSync(tertutup(), 'utf8')],
  ])('revisi lebih tinggi %s: kasusnya ketemu sesudah berkas itu hilang', async (_, isi) => {
    await cabut();
    writeFileSync(terbuka(9), isi());
    await susunLagi();
    rmSync(terbuka(9));
    expect(await dicabut()).toContain(NOMOR);
  });

  test('kasus yang dibuka lagi tidak ikut', async () => {
    await cabut();
    const isi = readFileSync(tertutup(), 'utf8');
    await berhasilSemua(m, ['urungkan', NOMOR, '--alasan', 'salah nomor']);
    writeFileSync(tertutup(), isi);
    expect(await susunLagi()).not.toContain(NOMOR);
    rmSync(tertutup());
    expect(await dicabut()).not.toContain(NOMOR);
  });
});

import { describe, expect, test } from '@jest/globals';
import { DOKUMEN, jenisDokumen, peristiwaTersidik } from '../../src/documents/daftar.js';
import { susun } from './alat-naskah.js';
import { bahan, CONTOH, STANDAR, STANDAR_PENGADUAN } from './contoh.js';
import { bahanPengaduan, CONTOH_PENGADUAN } from './contoh-pengaduan.js';

const KODE = '4Z7K-M2QP-0A3B-C9DE';
const tanpa = { sidikJejak: null };

describe('sidik jejak di kaki tanda terima', () => {
  test.each([
    ['permohonan', CONTOH.pendek.terima, () => bahan(), 'Tanda Terima Permohonan Informasi Publik'],
    ['pengaduan', CONTOH_PENGADUAN.pendek, bahanPengaduan, 'Tanda Terima Pengaduan Layanan'],
  ])('%s: tercetak di kaki setiap halaman, dan hanya bila jejaknya ada', (_, kasus, buat, judul) => {
    expect(susun('tanda-terima', kasus, buat()).kaki).toBe(`${judul} ${kasus.nomor} | Sidik jejak ${KODE}`);
    expect(susun('tanda-terima', kasus, { ...buat(), ...tanpa }).kaki).toBe(`${judul} ${kasus.nomor}`);
  });

  test.each(
    Object.entries(DOKUMEN).flatMap(([kasus, semua]) => Object.keys(semua).map((jenis) => [kasus, jenis] as const)),
  )('%s %s: sidiknya dari peristiwa yang dibuktikannya, hanya pada tanda terima', (kasus, jenis) => {
    const [contoh, standar] =
      kasus === 'permohonan' ? [CONTOH.pendek.terima, STANDAR] : [CONTOH_PENGADUAN.pendek, STANDAR_PENGADUAN];
    const harus = jenis === 'tanda-terima' && contoh.jenis === kasus ? 1 : null;
    expect(peristiwaTersidik(jenis, contoh, standar)).toBe(harus);
  });

  test('sesudah peristiwa lain tetap peristiwa pembukanya', () => {
    const panjang = CONTOH.panjang.serah;
    expect(panjang.peristiwa.length).toBeGreaterThan(1);
    expect(jenisDokumen(panjang, STANDAR)).toContain('tanda-terima');
    expect(peristiwaTersidik('tanda-terima', panjang, STANDAR)).toBe(1);
    expect(peristiwaTersidik('entah', panjang, STANDAR)).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { jenisDokumen, peristiwaTersidik, susun } from './alat-naskah.js';
import { bahan, CONTOH, STANDAR } from './contoh.js';
import { TIAP_JENIS } from './contoh-alur.js';
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

  test.each(TIAP_JENIS)(
    '%s %s: sidiknya dari peristiwa yang dibuktikannya, hanya pada tanda terima',
    (_, jenis, contoh, buat) => {
      expect(peristiwaTersidik(jenis, contoh.pendek, buat().standar)).toBe(jenis === 'tanda-terima' ? 1 : null);
    },
  );

  test('sesudah peristiwa lain tetap peristiwa pembukanya', () => {
    const panjang = CONTOH.panjang.serah;
    expect(panjang.peristiwa.length).toBeGreaterThan(1);
    expect(jenisDokumen(panjang, STANDAR)).toContain('tanda-terima');
    expect(peristiwaTersidik('tanda-terima', panjang, STANDAR)).toBe(1);
    expect(peristiwaTersidik('entah', panjang, STANDAR)).toBeNull();
  });
});

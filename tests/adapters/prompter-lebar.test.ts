import { describe, expect, test } from '@jest/globals';
import type { Prompter } from '../../src/ports/prompter.js';
import { BANYAK, KATA, TIGA, tanya, wajib } from './alat-prompter.js';

test('40 kolom: pertanyaan, pilihan, petunjuk, dan penolakan putus di antara kata', async () => {
  const panjang = 'Pelapor minta isi laporannya disembunyikan dari semua orang lain di kantor?';
  const tolak = (j: string) => (j === '' ? 'Isi salah satu: NIK, No. KK, atau nomor SK badan hukum.' : null);
  const pilihan = [...TIGA, { nilai: 'p', nama: 'pengawasan (berkadar pengawasan dan memerlukan pemeriksaan)' }];
  const sebaris = await tanya((p) => p.baris(panjang, '', tolak), ['\r', 'x\r'], 40);
  const daftar = await tanya((p) => p.pilih(panjang, pilihan), ['\r'], 40);
  const baris = `${sebaris.tampak}\n${daftar.tampak}`.split(/\r?\n|(?=[?✔] Pelapor)/);
  expect(baris.filter((b) => [...b.trimEnd()].length > 40)).toEqual([]);
  expect(baris.map((b) => b.trimEnd())).toEqual(expect.arrayContaining(['  disembunyikan dari semua orang lain di']));
});

describe('jawaban yang diterima putus di antara kata', () => {
  const JAWABAN =
    'Kampungbaru Cikuya RT 03 RW 07 Desa Sukamanah, Kecamatan Rangkasbitung, Kabupaten Lebak, Provinsi Banten';
  const pilihan = (ada: readonly { nilai: string; nama: string }[]) => [...ada, { nilai: JAWABAN, nama: JAWABAN }];
  test.each<[string, (p: Prompter, soal: string) => Promise<unknown>, readonly string[]]>([
    ['sebaris', (p, soal) => p.baris(soal, '', wajib), [`${JAWABAN}\r`]],
    ['pilihan', (p, soal) => p.pilih(soal, pilihan(TIGA), JAWABAN), ['\r']],
    ['pilihan yang dicari', (p, soal) => p.pilih(soal, pilihan(BANYAK)), ['cikuya', '\r']],
    ['jelajah', (p, soal) => p.jelajahi(soal, pilihan(TIGA), JAWABAN, KATA), ['\r']],
  ])('%s', async (_, ajukan, ketikan) => {
    // The second leaves no room for a word, the third not even for a space.
    for (const soal of ['Alamat', 'Alamat lengkap di KTP (boleh?)', 'Alamat lengkap yang di KTP-nya (kota)?']) {
      for (const kolom of [40, 80]) {
        const { tampak } = await tanya((p) => ajukan(p, soal), ketikan, kolom);
        const akhir = tampak.slice(tampak.lastIndexOf('✔'));
        expect(akhir.split(/\s+/).filter(Boolean)).toEqual(['✔', ...soal.split(' '), ...JAWABAN.split(' ')]);
        expect(akhir.split(/\r?\n/).filter((b) => b.trimEnd().length > kolom)).toEqual([]);
        expect(akhir.trimEnd()).not.toMatch(/\n\s*\n/);
      }
    }
  });

  const diterima = async (soal: string, jawaban: string) => {
    const { tampak } = await tanya((p) => p.baris(soal, '', wajib), [`${jawaban}\r`], 40);
    return tampak.slice(tampak.lastIndexOf('✔'));
  };

  test('tepat selebar layar: tidak ada baris kosong di bawahnya', async () => {
    const akhir = await diterima('Pekerjaan', 'Juru antar-jemput-kampung layanan antar jemput warga lansia desa');
    expect(akhir).toBe('✔ Pekerjaan Juru antar-jemput-kampung\n  layanan antar jemput warga lansia\n  desa\n');
  });

  test('yang diketik bukan label, bukan perintah', async () => {
    const akhir = await diterima('Alamat', 'Jl. Raya  No. 5, kantor layanan terpadu sebelah barat pasar');
    expect(akhir).toBe('✔ Alamat Jl. Raya  No. 5, kantor\n  layanan terpadu sebelah barat pasar\n');
  });

  test('huruf selebar dua kolom', async () => {
    const akhir = await diterima('Alamat', '東京都千代田区 丸の内一丁目 東京駅前 大手町 有楽町');
    expect(akhir).toBe('✔ Alamat 東京都千代田区 丸の内一丁目\n  東京駅前 大手町 有楽町\n');
  });
});

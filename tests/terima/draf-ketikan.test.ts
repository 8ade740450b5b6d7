import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AWAL, type MejaDraf, mejaDraf, SISA } from '../alat/draf.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { CTRL_C } from '../forms/naskah-tanya.js';

const INFORMASI = 'Informasi yang diberikan (judul';
const LAGI = 'Informasi lain yang diberikan (kosong = cukup)';
const [SATU, DUA] = ['Rekap 2025; softcopy; 1 berkas', 'Rekap 2024; softcopy; 2 berkas'];

let m: MejaDraf;
beforeEach(() => {
  m = mejaDraf();
});
afterEach(() => m.buang());

const isiDraf = () => JSON.parse(readFileSync(join(m.toko, 'draf', m.berkas()[0] ?? ''), 'utf8'));
const ditawarkan = (hasil: { ditawari: readonly (readonly [string, string])[] }, tanya: string) =>
  hasil.ditawari.filter(([t]) => t.startsWith(tanya)).map(([, awal]) => awal);

async function sampaiVerifikasi(): Promise<void> {
  const langkah = LANGKAH.slice(0, 4).map(([kata = '', ...flag]) => [kata, '1', ...flag]);
  for (const argumen of [DAFTAR, ...langkah]) expect((await m.layanan(argumen)).kode).toBe(0);
}

describe('jawaban yang boleh beberapa', () => {
  beforeEach(sampaiVerifikasi);

  test('Ctrl-C: butirnya tersimpan, juga yang baru setengah diketik', async () => {
    await m.bicara(['proses', '1'], ['Hasil', 'seluruhnya'], [INFORMASI, SATU], [LAGI, `Rekap 20${CTRL_C}`]);
    const lanjut = await m.bicara(
      ['proses', '1', '--lanjut'],
      [INFORMASI, ''],
      [LAGI, DUA],
      [LAGI, ''],
      ['Sudah benar?', 'simpan'],
    );
    expect(lanjut.kode).toBe(0);
    expect([...ditawarkan(lanjut, INFORMASI), ...ditawarkan(lanjut, LAGI)]).toEqual([SATU, 'Rekap 20', '']);
  });

  test('< ke pertanyaan sebelumnya: butirnya ditawarkan lagi, dan ada di draf', async () => {
    const hasil = await m.bicara(
      ['proses', '1'],
      ['Hasil', 'seluruhnya'],
      [INFORMASI, SATU],
      [LAGI, DUA],
      [LAGI, '<'],
      [LAGI, '<'],
      [INFORMASI, '<'],
      ['Hasil', 'seluruhnya'],
      [INFORMASI, ''],
      [LAGI, CTRL_C],
    );
    expect(ditawarkan(hasil, INFORMASI)).toEqual(['', SATU, SATU]);
    expect(isiDraf()).toMatchObject({ jawaban: { hasil: 'seluruhnya' }, ketikan: { informasi: [SATU, DUA] } });
  });
});

describe('butir yang belum sah', () => {
  beforeEach(sampaiVerifikasi);

  test('< di belakangnya: ada lagi di tempatnya, juga di draf, dan tidak lolos sebagai jawaban', async () => {
    const hasil = await m.bicara(
      ['proses', '1'],
      ['Hasil', 'seluruhnya'],
      [INFORMASI, 'Data penerima<'],
      ['Hasil', 'seluruhnya'],
      [INFORMASI, SATU],
      [LAGI, 'Rekap<'],
      [INFORMASI, ''],
      [LAGI, ''],
      [LAGI, CTRL_C],
    );
    expect(ditawarkan(hasil, INFORMASI)).toEqual(['', 'Data penerima', SATU]);
    expect(ditawarkan(hasil, LAGI)).toEqual(['', 'Rekap']);
    expect(hasil.dikatakan.join('\n')).toContain('tulis tiga bagian');
    expect(isiDraf().ketikan).toEqual({ informasi: [SATU, 'Rekap'] });
  });
});

describe('jawaban yang sedang diketik', () => {
  test('Ctrl-C di tengah sebaris: ditawarkan lagi, tetapi belum jawaban', async () => {
    await m.bicara(['daftar'], ...AWAL, ['Alamat', `Kp. Sa${CTRL_C}`]);
    expect(isiDraf()).toMatchObject({ ketikan: { alamat: 'Kp. Sa' } });
    expect(isiDraf().jawaban.alamat).toBeUndefined();
    const lanjut = await m.bicara(['daftar', '--lanjut'], ...SISA);
    expect(ditawarkan(lanjut, 'Alamat')).toEqual(['Kp. Sa']);
    expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({ alamat: 'Maja' });
  });

  test.each([
    ['36021413', 1],
    ['', 0],
  ])('nomor identitas setengah jadi (%j) tidak ikut, dan itu dikatakan', async (ketikan, berapa) => {
    const { dikatakan, galat } = await m.bicara(['daftar'], ['NIK', `${ketikan}${CTRL_C}`]);
    expect(await m.draf()).toEqual([]);
    expect(dikatakan.filter((k) => k.startsWith('Yang sedang diketik tidak disimpan'))).toHaveLength(berapa);
    expect(galat).toContain('Dibatalkan; tidak ada yang dicatat.\n');
  });

  test('yang sedang diubah di kartu: jawaban lamanya tetap, dan ditanyakan lagi', async () => {
    await m.bicara(
      ['daftar'],
      ...AWAL,
      ...SISA.slice(0, -1),
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'alamat'],
      ['Alamat', `Maja B${CTRL_C}`],
    );
    expect(isiDraf()).toMatchObject({ jawaban: { alamat: 'Maja' }, ketikan: { alamat: 'Maja B' } });
    const lanjut = await m.bicara(['daftar', '--lanjut'], ['Alamat', ''], ['Sudah benar?', 'simpan']);
    expect(ditawarkan(lanjut, 'Alamat')).toEqual(['Maja B']);
  });

  test('teks panjang yang ditinggalkan dengan < di belakang ketikan baru: yang lama tetap di atasnya', async () => {
    const hasil = await m.bicara(
      ['daftar'],
      ...AWAL,
      ...SISA.slice(0, 6),
      ['Tujuan', '<'],
      ['Rincian', 'x\n<'],
      ['Dikuasakan', ''],
      ['Rincian', CTRL_C],
    );
    expect(ditawarkan(hasil, 'Rincian').at(-1)).toBe('Rekap bantuan\nx');
    expect(isiDraf()).toMatchObject({ jawaban: { rincian: 'Rekap bantuan' } });
  });
});

describe('jawaban yang tidak berlaku lagi', () => {
  test('jawaban yang disisihkan ikut tersimpan, dan ada lagi bila pertanyaannya berlaku lagi', async () => {
    const ubahCara = (cara: string) =>
      [
        ['Sudah benar?', 'ubah'],
        ['Jawaban mana?', 'caraMemperoleh'],
        ['Cara memperoleh', cara],
      ] as const;
    const salinan = [
      ['Cara memperoleh', 'salinan'],
      ['Bentuk', 'hardcopy'],
      ['Cara mendapatkan', 'pos'],
    ] as const;
    const lain = [
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'alamat'],
      ['Alamat', 'Cipanas'],
      ['Sudah benar?', 'batal'],
    ] as const;
    await m.bicara(['daftar'], ...AWAL, ...SISA.slice(0, -2), ...salinan, ...ubahCara('melihat'), ...lain);
    const { ditanya, tersisih } = isiDraf();
    expect(tersisih).toEqual({ bentuk: 'hardcopy', caraSalinan: 'pos' });
    expect(ditanya).toEqual([...new Set(ditanya)]);
    const { kode } = await m.bicara(['daftar', '--lanjut'], ...ubahCara('salinan'), ['Sudah benar?', 'simpan']);
    expect(kode).toBe(0);
    expect(await m.json(['lihat', '1'])).toMatchObject({ alamat: 'Cipanas', bentuk: 'hardcopy', caraSalinan: 'pos' });
  });
});

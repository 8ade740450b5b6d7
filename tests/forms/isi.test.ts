import { describe, expect, test } from '@jest/globals';
import { Dibatalkan } from '../../src/errors.js';
import { type Formulir, isiFormulir } from '../../src/forms/isi.js';
import { bendera, type Isian } from '../../src/forms/isian.js';
import { pilihan, wajib } from '../../src/forms/jenis-isian.js';
import { ISIAN_DAFTAR, satuIdentitas } from '../../src/forms/permohonan.js';
import { CTRL_C, diTerminal, orang } from './naskah-tanya.js';

type Naskah = readonly (readonly [string, string])[];

const FORMULIR: Formulir<typeof ISIAN_DAFTAR> = {
  isian: ISIAN_DAFTAR,
  coba: 'layanan daftar',
  kartu: (j) =>
    `KARTU ${Object.keys(j)
      .filter((k) => j[k] !== undefined)
      .join(' ')}`,
  periksa: satuIdentitas,
};
const NIK = '3602141303909001';
/** All but the identity and the way of obtaining, as flags. */
const FLAG = { nama: 'Asep', alamat: 'Maja', rincian: 'data', tujuan: 'riset' };
const KONTAK: Naskah = [
  ['Pekerjaan', ''],
  ['Nomor telepon', ''],
  ['E-mail', ''],
  ['Dikuasakan', ''],
];
const SIMPAN: Naskah = [['Sudah benar?', 'simpan']];

async function isi(flag: Record<string, unknown>, ...naskah: Naskah) {
  const { prompter, dikatakan, sisa } = orang(...naskah);
  const hasil = await isiFormulir(FORMULIR, flag, diTerminal(prompter));
  expect(sisa).toEqual([]);
  return { hasil, dikatakan, jawaban: hasil.ok ? hasil.nilai.jawaban : null };
}

describe('formulir di terminal', () => {
  test('hanya yang dibiarkan terbuka yang ditanyakan, lalu kartu', async () => {
    const { jawaban } = await isi({ ...FLAG, nik: NIK }, ...KONTAK, ['Cara memperoleh', 'melihat'], ...SIMPAN);
    expect(jawaban).toMatchObject({ ...FLAG, nik: NIK, caraMemperoleh: 'melihat' });
  });

  test('semua sudah ada: tidak ada pertanyaan, tidak ada kartu', async () => {
    expect((await isi({ ...FLAG, nik: NIK, caraMemperoleh: 'melihat' })).hasil.ok).toBe(true);
  });

  test('hanya identitas yang kurang: identitas ditanyakan', async () => {
    const { jawaban } = await isi({ ...FLAG, caraMemperoleh: 'melihat' }, ['NIK', NIK], ...KONTAK, ...SIMPAN);
    expect(jawaban).toMatchObject({ nik: NIK });
  });

  test('identitas yang masih kurang ditanyakan di tempatnya, bukan di akhir; labelnya berkata benar', async () => {
    const { dikatakan, jawaban } = await isi(
      { ...FLAG, caraMemperoleh: 'melihat' },
      ['NIK (kosongkan bila memakai No. KK atau badan hukum)', ''],
      ['No. KK (kosongkan bila badan hukum)', ''],
      ['Nomor SK badan hukum', ''],
      ['Nomor SK badan hukum', '-'],
      ['Nomor SK badan hukum', '<'],
      ['No. KK', '<'],
      ['NIK', NIK],
      ...KONTAK,
      ...SIMPAN,
    );
    expect(dikatakan.slice(1, 3)).toEqual([expect.stringMatching(/^Isi salah satu: NIK/), expect.anything()]);
    expect(jawaban).toMatchObject({ nik: NIK });
  });

  test('Nomor SK tidak disebut boleh kosong', async () => {
    const { prompter, ditawari } = orang(['NIK', ''], ['No. KK', ''], ['Nomor SK', CTRL_C]);
    await expect(isiFormulir(FORMULIR, {}, diTerminal(prompter))).rejects.toThrow(Dibatalkan);
    expect(ditawari.at(-1)?.[0]).toBe('Nomor SK badan hukum');
  });

  test('aturan antarisian diperiksa sebelum kartu, dan yang salah ditanyakan lagi dengan nama pertanyaannya', async () => {
    const periksa = (j: Readonly<Record<string, unknown>>) =>
      j.telepon === undefined ? [{ bendera: '--telepon / --cara-memperoleh', pesan: 'wajib untuk itu' }] : [];
    const { prompter, dikatakan } = orang(
      ...KONTAK,
      ['Nomor telepon', '081234567890'],
      ['Cara memperoleh', 'melihat'],
      ...SIMPAN,
    );
    const flag = { ...FLAG, nik: NIK, caraMemperoleh: 'melihat' };
    const hasil = await isiFormulir({ ...FORMULIR, periksa }, flag, diTerminal(prompter));
    expect(hasil).toMatchObject({ ok: true, nilai: { jawaban: { telepon: '081234567890' } } });
    expect(dikatakan[1]).toBe('Perlu diperbaiki, Nomor telepon / Cara memperoleh: wajib untuk itu');
  });

  test('aturan tentang bendera yang tidak pernah ditanyakan: ditolak sekali, tidak juga disebut di tengah', async () => {
    const { prompter, dikatakan } = orang();
    const periksa = () => [{ bendera: '--saluran', pesan: '"xx" tidak ada' }];
    const hasil = isiFormulir(
      { ...FORMULIR, periksa },
      {
        ...FLAG,
        nik: NIK,
        caraMemperoleh: 'melihat',
        pekerjaan: 'x',
        telepon: '081234567890',
        email: 'a@b.id',
        kuasa: 'x',
      },
      diTerminal(prompter),
    );
    await expect(hasil).rejects.toMatchObject({ penolakan: { sebab: '--saluran: "xx" tidak ada' } });
    expect(dikatakan.filter((k) => k.includes('--saluran'))).toEqual([]);
  });

  test('yang salah ketik disebut dan ditanyakan lagi; peringatan tidak menghalangi', async () => {
    const { dikatakan } = await isi(
      { ...FLAG, caraMemperoleh: 'melihat' },
      ['NIK', '123'],
      ['NIK', '3102141303909001'],
      ...KONTAK,
      ...SIMPAN,
    );
    expect(dikatakan[1]).toContain('16 digit');
    expect(dikatakan[2]).toContain('Perhatian: NIK: ');
  });

  test('ubah jawaban: yang tidak berlaku lagi hilang, yang kosong tidak ditanyakan ulang', async () => {
    const { jawaban, dikatakan } = await isi(
      { ...FLAG, nik: NIK },
      ...KONTAK,
      ['Cara memperoleh', 'salinan'],
      ['Bentuk', 'softcopy'],
      ['Cara mendapatkan', 'email'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'caraMemperoleh'],
      ['Cara memperoleh', 'melihat'],
      ...SIMPAN,
    );
    expect(jawaban).toMatchObject({ caraMemperoleh: 'melihat' });
    expect(jawaban?.bentuk).toBeUndefined();
    expect(dikatakan.at(-1)).not.toContain('bentuk');
  });

  test('ubah jawaban: Enter menetapkan, tanda hubung mengosongkan, NIK dapat diganti No. KK', async () => {
    const { jawaban } = await isi(
      { ...FLAG, nik: NIK, caraMemperoleh: 'melihat', rincian: undefined },
      ['Pekerjaan', 'Guru'],
      ...KONTAK.slice(1),
      ['Rincian', 'data baru'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'pekerjaan'],
      ['Pekerjaan', '-'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'nama'],
      ['Nama pemohon', ''],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'nik'],
      ['NIK (kosongkan bila memakai No. KK atau badan hukum) [360214******9001; Enter = tetap, - = dikosongkan]', '-'],
      ['No. KK', '3602141303909002'],
      ...SIMPAN,
    );
    expect(jawaban).toMatchObject({ nama: 'Asep', kk: '3602141303909002' });
    expect([jawaban?.pekerjaan, jawaban?.nik]).toEqual([undefined, undefined]);
  });

  test.each<[string, Naskah, string]>([
    ['Enter saja, pilihan pertama yang wajib', [...KONTAK, ['Cara memperoleh', 'melihat']], 'ubah'],
    ['sesuatu dipilih', [...KONTAK, ['Cara memperoleh', 'salinan'], ['Bentuk', ''], ['Cara mendap', '']], 'simpan'],
    ['sesuatu diketik', [['Pekerjaan', 'Guru'], ...KONTAK.slice(1), ['Cara memperoleh', 'melihat']], 'simpan'],
  ])('kartu hanya mulai pada Simpan bila ada yang diketik atau dipilih: %s', async (_, naskah, mulai) => {
    const { prompter, ditawari } = orang(...naskah, ...SIMPAN);
    await isiFormulir(FORMULIR, { ...FLAG, nik: NIK }, diTerminal(prompter));
    expect(ditawari.at(-1)).toEqual(['Sudah benar?', mulai]);
  });

  test('ubah jawaban sesudah Enter saja: barulah Simpan yang tersorot', async () => {
    const naskah: Naskah = [['Sudah benar?', 'ubah'], ['Jawaban mana?', 'pekerjaan'], ['Pekerjaan', 'Guru'], ...SIMPAN];
    const { prompter, ditawari } = orang(...KONTAK, ['Cara memperoleh', 'melihat'], ...naskah);
    await isiFormulir(FORMULIR, { ...FLAG, nik: NIK }, diTerminal(prompter));
    const kartu = ditawari.filter(([tanya]) => tanya === 'Sudah benar?').map(([, awal]) => awal);
    expect(kartu).toEqual(['ubah', 'simpan']);
  });

  test('tindakan dan tugas: pilihan yang wajib harus dipilih sendiri, satu maupun beberapa', async () => {
    const naskah: Naskah = [
      ['Hasil verifikasi', ''],
      ['Hasil verifikasi', ''],
      ['Hasil verifikasi', 'kurang'],
      ['Yang kurang', ''],
      ['Yang kurang', 'ktp'],
      ['Yang kurang', ''],
    ];
    const satu = pilihan('Kekurangan', ['ktp', 'kk'], { tanya: 'Yang kurang' });
    const kurang: Isian<unknown> = { ...satu, banyak: true, wajib: true, tanyaLagi: 'Yang kurang' };
    const isian = { hasil: wajib(pilihan('Hasil', ['ya', 'kurang'], { tanya: 'Hasil verifikasi' })), kurang };
    for (const [tanpaBawaan, pastikan] of [[true], [undefined, true]] as const) {
      const { prompter, dikatakan, sisa } = orang(...naskah);
      const ctx = diTerminal(prompter);
      const di = { ...ctx, pilihan: { ...ctx.pilihan, ...(pastikan === undefined ? {} : { pastikan }) } };
      const formulir = { isian, coba: '', ...(tanpaBawaan === undefined ? {} : { tanpaBawaan }) };
      expect(await isiFormulir(formulir, {}, di)).toMatchObject({ ok: true, nilai: { jawaban: { kurang: ['ktp'] } } });
      expect([sisa, dikatakan.filter((k) => k === 'Wajib dipilih salah satu.').length]).toEqual([[], 3]);
    }
  });

  test('batal di kartu: tidak ada yang disimpan', async () => {
    const { prompter } = orang(...KONTAK, ['Cara memperoleh', 'melihat'], ['Sudah benar?', 'batal']);
    await expect(isiFormulir(FORMULIR, { ...FLAG, nik: NIK }, diTerminal(prompter))).rejects.toThrow(Dibatalkan);
  });

  test('yang salah di bendera disebut sebelum apa pun ditanyakan', async () => {
    const awal = { ...FORMULIR, periksaAwal: () => [{ bendera: '--lampiran', pesan: 'tidak ada' }] };
    const hasil = await isiFormulir(awal, FLAG, diTerminal(orang().prompter));
    expect(hasil).toMatchObject({ ok: false, salah: { sebab: expect.stringContaining('--lampiran: tidak ada') } });
  });
});

test.each([
  ['nama', '--nama'],
  ['caraMemperoleh', '--cara-memperoleh'],
  ['pasal17', '--pasal-17'],
])('kunci %s adalah bendera %s', (kunci, nama) => {
  expect(bendera(kunci)).toBe(nama);
});

import { describe, expect, test } from '@jest/globals';
import { isiFormulir } from '../../src/forms/isi.js';
import type { TabelIsian } from '../../src/forms/isian.js';
import { daftarTeks, pilihan, saklar, teks, teksPanjang, wajib } from '../../src/forms/jenis-isian.js';
import { ISIAN_PROSES } from '../../src/forms/langkah.js';
import { ISIAN_PETUGAS } from '../../src/forms/petugas.js';
import { diTerminal, orang } from './naskah-tanya.js';

type Naskah = readonly (readonly [string, string])[];

const SEDERHANA = {
  nama: wajib(teks('Nama', { tanya: 'Nama' })),
  cara: wajib(pilihan('Cara', ['melihat', 'salinan'], { tanya: 'Cara' })),
  bentuk: pilihan('Bentuk', ['lunak', 'keras'], {
    tanya: 'Bentuk',
    bila: (j) => j.cara === 'salinan',
    hanyaBila: 'hanya untuk salinan',
  }),
  rincian: wajib(teksPanjang('Rincian', { tanya: 'Rincian' })),
  anonim: saklar('Anonim', { tanya: 'Anonim?' }),
};

async function isi(isian: TabelIsian, flag: Record<string, unknown>, ...naskah: Naskah) {
  const { prompter, dikatakan, sisa, ditawari } = orang(...naskah);
  const hasil = await isiFormulir({ isian, coba: 'layanan uji' }, flag, diTerminal(prompter));
  expect(sisa).toEqual([]);
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return { dikatakan, ditawari, jawaban: hasil.nilai.jawaban as Record<string, unknown> };
}

describe('kembali dengan <', () => {
  test('dua kali kembali: jawaban lama ditawarkan untuk disunting, yang sesudahnya ditanyakan lagi', async () => {
    const { jawaban, ditawari } = await isi(
      SEDERHANA,
      {},
      ['Nama', 'Asp'],
      ['Cara', 'melihat'],
      ['Rincian', '<'],
      ['Cara', '<'],
      ['Nama', 'Asep'],
      ['Cara', 'melihat'],
      ['Rincian', 'data'],
      ['Anonim?', 'tidak'],
    );
    expect(jawaban).toMatchObject({ nama: 'Asep', cara: 'melihat', rincian: 'data' });
    expect(ditawari.filter(([tanya]) => tanya === 'Nama' || tanya === 'Cara')).toEqual([
      ['Nama', ''],
      ['Cara', ''],
      ['Cara', 'melihat'],
      ['Nama', 'Asp'],
      ['Cara', 'melihat'],
    ]);
  });

  test('< di belakang jawaban lama yang sedang disunting juga kembali', async () => {
    const { jawaban } = await isi(
      SEDERHANA,
      { cara: 'melihat' },
      ['Nama', 'Asep'],
      ['Rincian', 'data'],
      ['Anonim?', '<'],
      ['Rincian', 'data<'],
      ['Nama', 'Rina'],
      ['Rincian', ''],
      ['Anonim?', 'ya'],
    );
    expect(jawaban).toMatchObject({ nama: 'Rina', rincian: 'data', anonim: true });
  });

  test('< di belakang ketikan baru kembali; ketikannya ditawarkan lagi dan tidak tersimpan dengan tandanya', async () => {
    const { jawaban, ditawari } = await isi(
      SEDERHANA,
      { cara: 'melihat' },
      ['Nama', 'Asep'],
      ['Rincian', 'Satu\nDua\n<'],
      ['Nama', 'Rina<'],
      ['Nama', ''],
      ['Rincian', ''],
      ['Anonim?', 'tidak'],
    );
    expect(jawaban).toMatchObject({ nama: 'Asep', rincian: 'Satu\nDua' });
    expect(ditawari.filter(([tanya]) => tanya === 'Rincian').map(([, awal]) => awal)).toEqual(['', 'Satu\nDua']);
  });

  test('nomor identitas yang ditinggalkan dengan < tidak ditampilkan lagi', async () => {
    const tabel = { nama: wajib(teks('Nama', { tanya: 'Nama' })), nik: teks('NIK', { tanya: 'NIK', samar: true }) };
    const { jawaban, ditawari } = await isi(tabel, {}, ['Nama', 'A'], ['NIK', '3602<'], ['Nama', ''], ['NIK', '']);
    expect(jawaban.nik).toBeUndefined();
    expect(ditawari.at(-1)).toEqual(['NIK (boleh kosong)', '']);
  });

  test('yang diberikan lewat bendera dilompati, juga saat kembali', async () => {
    const { jawaban } = await isi(
      SEDERHANA,
      { cara: 'salinan', rincian: 'data' },
      ['Nama', 'Asep'],
      ['Bentuk', '<'],
      ['Nama', 'Rina'],
      ['Bentuk', 'keras'],
      ['Anonim?', 'tidak'],
    );
    expect(jawaban).toMatchObject({ nama: 'Rina', cara: 'salinan', bentuk: 'keras' });
  });

  test('yang tidak berlaku lagi sesudah kembali hilang', async () => {
    const { jawaban } = await isi(
      SEDERHANA,
      { nama: 'Asep' },
      ['Cara', 'salinan'],
      ['Bentuk', 'lunak'],
      ['Rincian', '<'],
      ['Bentuk', '<'],
      ['Cara', 'melihat'],
      ['Rincian', 'data'],
      ['Anonim?', 'tidak'],
    );
    expect(jawaban.bentuk).toBeUndefined();
  });

  test('yang berlaku lagi ada lagi, dengan jawabannya; < melompati yang tidak berlaku', async () => {
    const { jawaban, ditawari } = await isi(
      SEDERHANA,
      { nama: 'Asep' },
      ['Cara', 'salinan'],
      ['Bentuk', 'lunak'],
      ['Rincian', '<'],
      ['Bentuk', '<'],
      ['Cara', 'melihat'],
      ['Rincian', '<'],
      ['Cara', 'salinan'],
      ['Bentuk', 'lunak'],
      ['Rincian', 'data'],
      ['Anonim?', 'tidak'],
    );
    expect(jawaban.bentuk).toBe('lunak');
    expect(ditawari.filter(([tanya]) => tanya === 'Bentuk').map(([, awal]) => awal)).toEqual(['', 'lunak', 'lunak']);
  });

  test('di kartu: caranya diganti dan dikembalikan, bentuknya masih ada; selama tersembunyi tidak ikut', async () => {
    const { prompter, sisa } = orang(
      ['Cara', 'salinan'],
      ['Bentuk', 'lunak'],
      ['Rincian', 'data'],
      ['Anonim?', 'tidak'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'cara'],
      ['Cara', 'melihat'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'rincian'],
      ['Rincian', '<'],
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'cara'],
      ['Cara', 'salinan'],
      ['Sudah benar?', 'simpan'],
    );
    const kartu: unknown[] = [];
    const formulir = { isian: SEDERHANA, coba: '', kartu: (j: object) => String(kartu.push({ ...j })) };
    const hasil = await isiFormulir(formulir, { nama: 'Asep' }, diTerminal(prompter));
    expect(sisa).toEqual([]);
    expect(kartu.map((k) => (k as { bentuk?: string }).bentuk)).toEqual(['lunak', undefined, undefined, 'lunak']);
    expect(hasil).toMatchObject({ ok: true, nilai: { jawaban: { cara: 'salinan', bentuk: 'lunak' } } });
  });

  test('di pertanyaan pertama tidak ada yang sebelumnya: dikatakan, lalu ditanyakan lagi', async () => {
    const { dikatakan } = await isi(
      SEDERHANA,
      { cara: 'melihat', rincian: 'data' },
      ['Nama', '<'],
      ['Nama', 'Asep'],
      ['Anonim?', 'tidak'],
    );
    expect(dikatakan[1]).toContain('pertanyaan pertama');
  });

  test.each([
    ['Cara', ['melihat', 'salinan', '<']],
    ['Anonim?', ['ya', 'tidak', '<']],
  ])('%s menawarkan kembali sebagai pilihan', async (tanya, pilihannya) => {
    const naskah: Naskah = [
      ['Nama', 'Asep'],
      ['Cara', 'melihat'],
      ['Rincian', 'data'],
      ['Anonim?', 'tidak'],
    ];
    const { prompter, pilihan: ditampilkan } = orang(...naskah);
    await isiFormulir({ isian: SEDERHANA, coba: '' }, {}, diTerminal(prompter));
    expect(ditampilkan.get(tanya)).toEqual(pilihannya);
  });
});

describe('isian yang boleh beberapa', () => {
  const HARAP = { harap: daftarTeks('Harap', { tanya: 'Harap' }), nama: wajib(teks('Nama', { tanya: 'Nama' })) };

  test('< kembali ke nilai sebelumnya; nilai lama disunting, dikosongkan, ditambah', async () => {
    const { jawaban } = await isi(
      HARAP,
      {},
      ['Harap (boleh kosong)', 'satu'],
      ['Harap, berikutnya (kosong = cukup)', 'dua'],
      ['Harap, berikutnya (kosong = cukup)', '<'],
      ['Harap, berikutnya (kosong = cukup)', 'tiga'],
      ['Harap, berikutnya (kosong = cukup)', ''],
      ['Nama', '<'],
      ['Harap (boleh kosong)', '-'],
      ['Harap (boleh kosong)', 'tiga'],
      ['Harap, berikutnya (kosong = cukup)', 'empat'],
      ['Harap, berikutnya (kosong = cukup)', ''],
      ['Nama', 'Asep'],
    );
    expect(jawaban.harap).toEqual(['tiga', 'empat']);
  });

  test('yang wajib dan sudah beberapa: yang pertama tidak disebut boleh kosong', async () => {
    const WAJIB = { ...HARAP, harap: { ...HARAP.harap, wajib: true } };
    const { ditawari } = await isi(
      WAJIB,
      {},
      ['Harap', 'satu'],
      ['Harap, berikutnya', 'dua'],
      ['Harap, berikutnya', ''],
      ['Nama', '<'],
      ['Harap', ''],
      ['Harap, berikutnya', ''],
      ['Harap, berikutnya', ''],
      ['Nama', 'Asep'],
    );
    expect(ditawari.map(([tanya]) => tanya).filter((tanya) => tanya.includes('boleh kosong'))).toEqual([]);
  });

  test.each([
    ['informasi', ISIAN_PROSES, { hasil: 'seluruhnya' }, 'Rekap; softcopy; 1 berkas'],
    ['jabatan', ISIAN_PETUGAS, { nama: 'Budi', nip: '198001012005019001' }, 'ppid:plt'],
  ] as const)('%s tampil lagi seperti diketik', async (kunci, isian, flag, ketikan) => {
    const tabel = { [kunci]: (isian as TabelIsian)[kunci], lain: wajib(teks('Lain', { tanya: 'Lain' })) } as TabelIsian;
    const { prompter, ditawari } = orang(
      [tabel[kunci]?.tanya ?? '', ketikan],
      [tabel[kunci]?.tanyaLagi ?? '', ''],
      ['Lain', '<'],
      [tabel[kunci]?.tanya ?? '', ''],
      [tabel[kunci]?.tanyaLagi ?? '', ''],
      ['Lain', 'x'],
    );
    const semua = { ...tabel, hasil: teks('Hasil', {}), nama: teks('Nama', {}), nip: teks('NIP', {}) };
    await isiFormulir({ isian: semua, coba: '' }, flag, diTerminal(prompter));
    expect(ditawari.map(([, awal]) => awal)).toContain(ketikan);
  });
});

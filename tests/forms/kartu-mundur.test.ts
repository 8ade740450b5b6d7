import { expect, test } from '@jest/globals';
import { isiFormulir } from '../../src/forms/isi.js';
import { pilihan, saklar, teks, wajib } from '../../src/forms/jenis-isian.js';
import { diTerminal, orang } from './naskah-tanya.js';

const CARA = {
  nama: wajib(teks('Nama', { tanya: 'Nama' })),
  cara: wajib(pilihan('Cara', ['melihat', 'salinan'], { tanya: 'Cara' })),
  bentuk: pilihan('Bentuk', ['lunak', 'keras'], { tanya: 'Bentuk', bila: (j) => j.cara === 'salinan' }),
  anonim: saklar('Anonim', { tanya: 'Anonim?' }),
};

test('di kartu: < di pertanyaan yang menyusul dari perubahannya kembali ke yang diubah, bukan ke yang terakhir', async () => {
  const { prompter, sisa } = orang(
    ['Nama', 'Asep'],
    ['Cara', 'melihat'],
    ['Anonim?', 'tidak'],
    ['Sudah benar?', 'ubah'],
    ['Jawaban mana?', 'cara'],
    ['Cara', 'salinan'],
    ['Bentuk', '<'],
    ['Cara', 'melihat'],
    ['Sudah benar?', 'simpan'],
  );
  const hasil = await isiFormulir({ isian: CARA, coba: '', kartu: () => 'kartu' }, {}, diTerminal(prompter));
  expect(sisa).toEqual([]);
  expect(hasil).toMatchObject({ ok: true, nilai: { jawaban: { cara: 'melihat' } } });
});

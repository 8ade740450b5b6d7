import { describe, expect, test } from '@jest/globals';
import { NIK } from '../alat/ketik-permohonan.js';
import { diTerminal, type Terminal } from '../alat/terminal.js';

test('tempelan di tengah nama masuk di kursor', async () => {
  await diTerminal({ kolom: 80, baris: 24 }, async (t) => {
    await t.jawab('layanan daftar');
    await t.jawabSaat(/NIK \(kosong/, NIK);
    await t.tunggu(/Nama pemohon/);
    await t.ketik('Asep Suherman');
    await t.tekan(...Array.from('Suherman', () => 'Left'));
    await t.tempel('bin Ahmad ');
    await t.tunggu(/Nama pemohon Asep bin Ahmad Suherman$/m);
    await t.tekan('Enter');
    await t.tunggu(/✔ Nama pemohon Asep bin Ahmad Suherman\n[\s\S]*\? Alamat/);
  });
});

describe('teks panjang', () => {
  /** Of three rows at 80 columns, with its margin. */
  const PANJANG = `${'kata '.repeat(32)}akhir`;

  async function sampaiUraian(t: Terminal): Promise<void> {
    await t.jawab('layanan adu --anonim --saluran kotak');
    await t.jawabSaat('isi laporannya disembunyikan?', '');
    await t.tunggu('? Uraian pengaduan');
  }

  test('Backspace sesudah tempelan yang lebih lebar dari layar tidak menggambar baris dua kali', async () => {
    await diTerminal({ kolom: 80, baris: 24 }, async (t) => {
      await sampaiUraian(t);
      await t.tempel(PANJANG);
      await t.tunggu(/akhir$/);
      await t.tekan('BSpace');
      const baris = (await t.tunggu(/akhi$/)).split('\n');
      expect(baris.filter((b) => b.includes('kata kata'))).toEqual([`  ${PANJANG.slice(0, -1)}`]);
    });
  });
});

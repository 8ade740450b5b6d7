import { describe, expect, test } from '@jest/globals';
import { penyaring } from '../../src/adapters/masukan-tempel.js';

const MULAI = '\u001b[200~';
const AKHIR = '\u001b[201~';

/** What a question of one line gets of these reads, the last of which is followed by silence. */
async function diterima(...bacaan: readonly string[]): Promise<string> {
  let hasil = '';
  const saring = penyaring((teks) => {
    hasil += teks;
  });
  for (const satu of bacaan) saring.terima(satu);
  await new Promise((lanjut) => setTimeout(lanjut, 120));
  saring.tutup();
  return hasil;
}

describe('masukan pertanyaan sebaris', () => {
  test.each([
    ['ketikan biasa', ['A', 's', 'e', 'p', '\r'], 'Asep\r'],
    ['dua Enter cepat menjadi satu', ['Asep\r', '\r'], 'Asep\r'],
    ['panah dan tombol lain lewat', ['a', '\u001b[D', 'b', '\r'], 'a\u001b[Db\r'],
    ['Esc sendiri lewat', ['\u001b'], '\u001b'],
    ['Ctrl-C lewat', ['\u0003'], '\u0003'],
    ['Ctrl-D membatalkan', ['\u0004'], '\u0003'],
    ['tempelan sekaligus: baris digabung, Enter terakhir tetap', ['satu\rdua\rtiga\r'], 'satu dua tiga\r'],
    ['tempelan terpotong di tengah baris', ['satu\rdu', 'a\rtiga'], 'satu dua tiga'],
    ['tempelan terpotong di ganti baris', ['satu\r', 'dua\r'], 'satu dua\r'],
    ['CRLF dan baris kosong menjadi satu spasi', ['satu\r\n\r\ndua\r\n'], 'satu dua\r'],
    ['tempelan bertanda: ganti baris terakhir tidak menerima jawaban', [`${MULAI}satu\rdua\r${AKHIR}`], 'satu dua'],
    ['sandi yang ditempel dengan ganti barisnya tetap sandi itu', [`${MULAI}rahasia\n${AKHIR}`, '\r'], 'rahasia\r'],
    ['tempelan bertanda yang terpotong di ganti baris', [`${MULAI}satu\r`, `dua\r${AKHIR}`], 'satu dua'],
    ['TAB dan huruf kendali dalam tempelan bukan tombol', [`${MULAI}a\tb\u0003c${AKHIR}`], 'a b c'],
    ['tanda yang terpotong bacaan', ['\u001b[20', `0~satu\rdua${AKHIR}`], 'satu dua'],
    ['tempelan di tengah ketikan', ['x', `${MULAI}1\r2${AKHIR}`, 'y', '\r'], 'x1 2y\r'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect(await diterima(...bacaan)).toBe(hasil);
  });

  test('sesudah ditutup tidak ada Enter yang menyusul ke pertanyaan berikutnya', async () => {
    let hasil = '';
    const saring = penyaring((teks) => {
      hasil += teks;
    });
    saring.terima('Asep\r');
    saring.tutup();
    await new Promise((lanjut) => setTimeout(lanjut, 120));
    expect(hasil).toBe('Asep');
  });
});

import { describe, expect, test } from '@jest/globals';
import { penyaring } from '../../src/adapters/masukan-tempel.js';
import type { TombolDaftar } from '../../src/adapters/tombol-daftar.js';

const MULAI = '\u001b[200~';
const AKHIR = '\u001b[201~';

/** What a question of one line gets of these reads, the last of which is followed by silence. */
async function diterima(bacaan: readonly string[], daftar?: TombolDaftar): Promise<string> {
  let hasil = '';
  const saring = penyaring((teks) => {
    hasil += teks;
  }, daftar);
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
    ['panah yang terpotong bacaan', ['a\u001b', '[Db'], 'a\u001b[Db'],
    ['Esc sendiri bukan apa-apa', ['a', '\u001b', 'b', '\u001b\u001b'], 'ab'],
    ['Ctrl-C sesudah Esc lewat', ['\u001b', '\u0003', '\u001b\u0003'], '\u0003\u0003'],
    ['Ctrl-Z bukan apa-apa', ['a\u001ab', '\u001a', '\r'], 'ab\r'],
    ['Ctrl-C lewat', ['\u0003'], '\u0003'],
    ['Ctrl-D membatalkan', ['\u0004'], '\u0003'],
    ['beberapa baris sekaligus digabung dan belum diterima', ['satu\rdua\rtiga\r'], 'satu dua tiga'],
    ['juga bila terpotong di mana pun', ['satu\rdu', 'a\r', 'tiga', ' empat\r'], 'satu dua tiga empat'],
    ['tempelan terpotong di tengah baris', ['satu\rdu', 'a\rtiga'], 'satu dua tiga'],
    ['tempelan terpotong di ganti baris', ['satu\r', 'dua\r'], 'satu dua'],
    ['baris yang dihapus tidak menahan Enter yang berikut', ['a\rb\r', '\u0015', 'c', '\r'], 'a b \u0015c\r'],
    ['juga bila semuanya sekali baca', ['a\rb\r\u0015c\r'], 'a b \u0015c\r'],
    ['yang digabung sesudah Ctrl-U tetap menunggu', ['a\r\u0015b\rc\r', 'd', '\r'], 'a \u0015b c d'],
    ['CRLF dan baris kosong menjadi satu spasi', ['satu\r\n\r\ndua\r\n'], 'satu dua'],
    ['tempelan bertanda: ganti baris terakhir tidak menerima jawaban', [`${MULAI}satu\rdua\r${AKHIR}`], 'satu dua'],
    ['sandi yang ditempel dengan ganti barisnya tetap sandi itu', [`${MULAI}rahasia\n${AKHIR}`, '\r'], 'rahasia\r'],
    ['tempelan bertanda yang terpotong di ganti baris', [`${MULAI}satu\r`, `dua\r${AKHIR}`], 'satu dua'],
    ['TAB dan huruf kendali dalam tempelan bukan tombol', [`${MULAI}a\tb\u0003c${AKHIR}`], 'a b c'],
    ['tanda yang terpotong bacaan', ['\u001b[20', `0~satu\rdua${AKHIR}`], 'satu dua'],
    ['tempelan di tengah ketikan', ['x', `${MULAI}1\r2${AKHIR}`, 'y', '\r'], 'x1 2y\r'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect(await diterima(bacaan)).toBe(hasil);
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

  test('Enter tersendiri sesudahnya menerima', async () => {
    let hasil = '';
    const saring = penyaring((teks) => {
      hasil += teks;
    });
    for (const satu of ['satu\rdua\r', '\r']) {
      saring.terima(satu);
      await new Promise((lanjut) => setTimeout(lanjut, 120));
    }
    saring.tutup();
    expect(hasil).toBe('satu dua\r');
  });
});

describe('masukan daftar pendek', () => {
  const [ATAS, BAWAH] = ['\u001b[A', '\u001bOB'];
  test.each<[string, readonly string[], TombolDaftar, string]>([
    ['panah, Enter, huruf, Backspace', [`${ATAS}${BAWAH}t<\u007f\r`], {}, `${ATAS}${BAWAH}t<\u007f\r`],
    [
      'tombol lain bukan apa-apa',
      ['\u001b[C\u001b[D\u001b[H\u001bOF\u001b[3~\u001bOP\u001b[15~\t\u0001\u001b\r\u001bq'],
      {},
      '',
    ],
    ['angka', ['a1\r'], {}, 'a1\r'],
    ['tanpa angka', ['a1\u001b[A2\r'], { tanpaAngka: true }, 'a\u001b[A\r'],
    ['Ctrl-C', ['\u001b', '\u0003'], {}, '\u0003'],
    ['tempelan bertanda bukan apa-apa', [`${MULAI}q ya\r${AKHIR}`], { usai: () => 'usai' }, ''],
    ['q sendiri', ['q'], { usai: () => 'usai' }, 'usai'],
    ['Q yang tertahan', ['QQ'], { usai: () => 'usai' }, 'usai'],
    ['Esc', ['\u001b'], { usai: () => 'usai' }, 'usai'],
    ['q di dalam tempelan tanpa tanda', ['aqua q'], { usai: () => 'usai' }, 'aqua q'],
    ['q tanpa yang mendengarnya', ['q'], {}, 'q'],
  ])('%s', async (_, bacaan, daftar, harus) => expect(await diterima(bacaan, daftar)).toBe(harus));
});

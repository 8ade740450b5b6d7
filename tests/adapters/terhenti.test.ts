import { PassThrough } from 'node:stream';
import { afterEach, expect, jest, test } from '@jest/globals';
import { keluaranBerulang } from '../../src/adapters/gambar-ulang.js';
import { saatTerhenti } from '../../src/adapters/terhenti.js';

const giliran = () => new Promise((lanjut) => setImmediate(lanjut));
let lepas = () => {};

/** What happens to a terminal at which a question stands. */
function soal() {
  const terjadi: string[] = [];
  const masuk = {
    setRawMode: (mentah: boolean) => void terjadi.push(mentah ? 'mentah' : 'biasa'),
  };
  const keluar = { write: (teks: string) => void terjadi.push(teks) };
  lepas = saatTerhenti(masuk as unknown as NodeJS.ReadStream, keluar as unknown as NodeJS.WriteStream, {
    bertanda: false,
    gambar: () => void terjadi.push('gambar'),
  });
  return terjadi;
}

afterEach(() => {
  lepas();
  jest.restoreAllMocks();
});

test('berhenti, lalu dilanjutkan dua kali (bg, fg): tergambar sekali', async () => {
  jest.spyOn(process, 'kill').mockReturnValue(true);
  const terjadi = soal();
  process.emit('SIGTSTP');
  expect(terjadi).toEqual(['biasa', '\n']);
  process.emit('SIGCONT');
  await giliran();
  process.emit('SIGCONT');
  for (const _ of Array(5)) await giliran();
  expect(terjadi.filter((t) => t === 'gambar')).toHaveLength(1);
  expect(terjadi.slice(-3)).toEqual(['biasa', 'mentah', 'gambar']);
});

test('berhenti lagi: tergambar lagi', async () => {
  const terjadi = soal();
  for (const _ of [1, 2]) {
    process.emit('SIGCONT');
    for (const _ of Array(5)) await giliran();
  }
  expect(terjadi.filter((t) => t === 'gambar')).toHaveLength(2);
});

test('pertanyaan yang sudah selesai tidak digambar lagi', async () => {
  const terjadi = soal();
  process.emit('SIGCONT');
  lepas();
  for (const _ of Array(5)) await giliran();
  expect(terjadi).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  ['gambar terakhir tanpa yang menghapus gambar sebelumnya', ['? A', '\u001b[2K\u001b[1G? B'], '\r? B'],
  [
    'dan kursor yang dipindahkan sesudahnya',
    ['? Nama\u001b[7G', '\u001b[5G', '\u001b[4G'],
    '\r? Nama\u001b[7G\u001b[4G',
  ],
  ['gambar berikutnya membawa kursornya sendiri', ['? A\u001b[4G', '\u001b[3G', '? B\u001b[4G'], '\r? B\u001b[4G'],
])('gambar ulang: %s', (_, tulisan, harus) => {
  const layar = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80, rows: 24 });
  const { aliran, ulangi } = keluaranBerulang(layar as unknown as NodeJS.WriteStream);
  for (const satu of tulisan) aliran.write(satu);
  expect(layar.read()).toBe(tulisan.join(''));
  ulangi();
  expect(layar.read()).toBe(harus);
});

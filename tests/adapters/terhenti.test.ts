import { afterEach, expect, jest, test } from '@jest/globals';
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

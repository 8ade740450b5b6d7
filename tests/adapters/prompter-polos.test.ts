import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { penyunting } from '../../src/adapters/penyunting.js';
import { prompterPolos } from '../../src/adapters/prompter-polos.js';
import { Dibatalkan } from '../../src/errors.js';
import type { Prompter } from '../../src/ports/prompter.js';

const BOLEH = () => null;
const PILIHAN = [
  { nilai: 'melihat', nama: 'melihat' },
  { nilai: 'salinan', nama: 'salinan (fotokopi)' },
  { nilai: '', nama: '(dikosongkan)' },
];

/** Asks, and types each of these once the question stands there; answers what came back and what was shown. */
async function ketik<T>(tanya: (p: Prompter) => Promise<T>, ...bacaan: readonly string[]) {
  const masuk = Object.assign(new PassThrough(), { setRawMode: () => masuk }) as unknown as NodeJS.ReadStream;
  const keluar = new PassThrough();
  let layar = '';
  keluar.on('data', (d: Buffer) => {
    layar += d.toString();
  });
  const sunting = penyunting({ EDITOR: 'nano' }, keluar, async (_, awal) => `${awal} dari penyunting`);
  const janji = tanya(prompterPolos(masuk, keluar as unknown as NodeJS.WriteStream, sunting));
  janji.catch(() => undefined);
  for (const satu of bacaan) {
    (masuk as unknown as PassThrough).write(satu);
    await new Promise((lanjut) => setTimeout(lanjut, 150));
  }
  return { jawab: await janji, layar };
}

const baris =
  (awal = '') =>
  (p: Prompter) =>
    p.baris('Nama', awal, (j) => (j === 'x' ? 'terlalu pendek' : null));

describe('ketikan sebaris', () => {
  test.each([
    ['biasa', ['Asep\r'], 'Asep'],
    ['Backspace', ['Aseo\u007fp\r'], 'Asep'],
    ['Backspace di awal tidak apa-apa', ['\u007f\u007fAsep\r'], 'Asep'],
    ['Ctrl-U', ['salah\u0015Asep\r'], 'Asep'],
    ['panah diabaikan', ['As\u001b[D\u001b[Cep\r'], 'Asep'],
    ['tempelan digabung', ['Yayasan\rSuara\r\n\r\nLebak\r'], 'Yayasan Suara Lebak'],
    ['Enter lalu diam: selesai', ['Yayasan\r', 'Suara\r'], 'Yayasan'],
    ['yang salah ditanyakan lagi', ['x\r', 'Asep\r'], 'Asep'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(baris(), ...bacaan)).jawab).toBe(hasil);
  });

  test('Enter menetapkan jawaban lama, yang disebut di pertanyaannya', async () => {
    const { jawab, layar } = await ketik(baris('Rina'), '\r');
    expect(jawab).toBe('Rina');
    expect(layar).toContain('? Nama [Rina; Enter = tetap, - = dikosongkan]: ');
  });

  test('yang digabung dikatakan', async () => {
    expect((await ketik(baris(), 'a\rb\r')).layar).toContain('Beberapa baris digabung menjadi satu: a b');
  });

  test.each([
    ['Ctrl-C', 'As\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s membatalkan', async (_, tombol) => {
    await expect(ketik(baris(), tombol)).rejects.toThrow(Dibatalkan);
  });

  test('rahasia tidak tampak', async () => {
    const { jawab, layar } = await ketik((p) => p.rahasia('Sandi', BOLEH), 'tapir hujan\r');
    expect(jawab).toBe('tapir hujan');
    expect(layar).toBe('? Sandi (tidak ditampilkan): \n');
  });
});

describe('pilihan bernomor', () => {
  const pilih = (p: Prompter) => p.pilih('Cara', PILIHAN, 'salinan');
  test.each([
    ['nomor', ['1\r'], 'melihat'],
    ['Enter: yang ditawarkan', ['\r'], 'salinan'],
    ['katanya', ['MELIHAT\r'], 'melihat'],
    ['kosong juga bernomor', ['3\r'], ''],
    ['di luar daftar: ditanyakan lagi', ['0\r', '4\r', 'apa\r', '1\r'], 'melihat'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(pilih, ...bacaan)).jawab).toBe(hasil);
  });

  test('ya dan tidak', async () => {
    expect((await ketik((p) => p.ya('Benar?', false), '\r')).jawab).toBe(false);
    expect((await ketik((p) => p.ya('Benar?', false), 'ya\r')).jawab).toBe(true);
  });
});

describe('teks panjang', () => {
  const panjang =
    (awal = '') =>
    (p: Prompter) =>
      p.panjang('Rincian', awal, BOLEH);
  test.each([
    ['baris kosong mengakhiri', ['Satu\r', 'Dua\r', '\r'], 'Satu\nDua'],
    ['tidak di dalam tempelan', ['Satu\r\rDua\r', '\r'], 'Satu\n\nDua'],
    ['< sendiri langsung diterima', ['<\r'], '<'],
    ['< di dalam teks bukan apa-apa', ['<\rDua\r', '\r'], '<\nDua'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(panjang(), ...bacaan)).jawab).toBe(hasil);
  });

  test('Enter menetapkan yang lama; :e membukanya di penyunting', async () => {
    expect((await ketik(panjang('lama'), '\r')).jawab).toBe('lama');
    expect((await ketik(panjang('lama'), ':e\r')).jawab).toBe('lama dari penyunting');
  });

  test('tanpa VISUAL dan EDITOR penyunting tidak ditawarkan, dan :e berkata mengapa', async () => {
    const keluar = new PassThrough();
    const tanpa = penyunting({}, keluar, async () => 'tidak dipakai');
    expect(tanpa.petunjuk).not.toContain(':e');
    expect(await tanpa.sunting('Rincian', 'lama')).toBe('lama');
    expect(String(keluar.read())).toContain('EDITOR=nano');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Dibatalkan } from '../../src/errors.js';
import { ISIAN_TOLAK } from '../../src/forms/langkah.js';
import type { Prompter } from '../../src/ports/prompter.js';
import { AKAR } from '../alat/program.js';
import { BANYAK, KATA, TIGA, tanya, wajib } from './alat-prompter.js';

const PASAL_17 = Object.entries(ISIAN_TOLAK.pasal17.namaPilihan ?? {}).map(([nilai, arti]) => ({
  nilai,
  nama: `${nilai} (${arti})`,
}));
const [MULAI, AKHIR] = ['\u001b[200~', '\u001b[201~'];
const [ATAS, BAWAH, ESC, CTRL_C] = ['\u001b[A', '\u001b[B', '\u001b', '\u0003'];
const KIRI3 = '\u001b[D'.repeat(3);

/** Every sentence and hint that inquirer brings along, from its own source. */
const INGGRIS = (() => {
  const folder = join(AKAR, 'node_modules/@inquirer');
  const paket = ['core', 'input', 'select', 'search', 'password', 'editor'];
  const berkas = paket.flatMap((nama) =>
    readdirSync(join(folder, nama, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((b) => b.endsWith('.js'))
      .map((b) => readFileSync(join(folder, nama, 'dist', b), 'utf8')),
  );
  const kata = berkas.flatMap((isi) =>
    [...isi.matchAll(/['"`]([A-Z][a-z]+(?: [a-z]+)+[^'"`]*)['"`]/g)].map((c) => c[1] ?? ''),
  );
  return [...new Set([...kata, 'navigate', 'select', 'Press', 'input masked', '[hidden]', 'Loading', 'enter key'])];
})();

test.each<[string, (p: Prompter) => Promise<unknown>, readonly string[]]>([
  ['sebaris', (p) => p.baris('Nama', '', () => null), ['a\r']],
  ['teks panjang', (p) => p.panjang('Rincian', 'lama', () => null), ['a\r', '\r']],
  ['daftar', (p) => p.pilih('Cara', TIGA), ['\r']],
])('%s: pertanyaannya baru tertulis saat tombolnya sudah didengar satu per satu', async (_, ajukan, ketikan) => {
  expect((await tanya(ajukan, ketikan)).sebelumMentah).toBe('');
});

describe('tidak satu kata Inggris pun dari pustakanya sampai ke layar', () => {
  test('kata-katanya ditemukan', () =>
    expect(INGGRIS).toEqual(expect.arrayContaining(['You must provide a valid value'])));

  test.each<[string, (p: Prompter) => Promise<unknown>, readonly string[]]>([
    ['sebaris, ditolak dahulu', (p) => p.baris('Nama', '', wajib), ['\r', 'Asep\r']],
    ['sebaris tersamar', (p) => p.baris('NIK', '', wajib, { samar: true }), ['3602141303909001\r']],
    ['pilihan', (p) => p.pilih('Cara', TIGA, 'dua'), [BAWAH, ATAS, '\r']],
    [
      'pilihan yang dicari, tidak ada yang cocok',
      (p) => p.pilih('Huruf', BANYAK),
      ['xyz', '\r', '\u007f\u007f\u007f', '\r'],
    ],
    ['jelajah', (p) => p.jelajahi('Tugas', TIGA, undefined, KATA), [BAWAH, '\r']],
    ['jelajah ditinggalkan', (p) => p.jelajahi('Tugas', TIGA, undefined, KATA), [ESC]],
    ['rahasia, ditolak dahulu', (p) => p.rahasia('Sandi', wajib), ['\r', 'tapir hujan\r']],
    ['ya atau tidak', (p) => p.ya('Benar?', false), ['\r']],
    ['teks panjang', (p) => p.panjang('Rincian', '', wajib), ['\r', 'Satu\r', '\r']],
  ])('%s', async (_, ajukan, ketikan) => {
    const { tampak } = await tanya(ajukan, ketikan);
    expect(INGGRIS.filter((kata) => tampak.includes(kata))).toEqual([]);
    expect(tampak.length).toBeGreaterThan(5);
  });
});

describe('angka tidak memilih tempat', () => {
  test.each<[string, readonly string[], string]>([
    ['NIK diketik ke pilihan', ['3602141303909001', '\r'], 'satu'],
    ['satu angka', ['3', '\r'], 'satu'],
    ['panah tetap memilih', [BAWAH, '3', BAWAH, '\r'], 'tiga'],
  ])('%s', async (_, ketikan, harus) => {
    expect((await tanya((p) => p.pilih('Cara', TIGA, 'satu'), ketikan)).jawab).toBe(harus);
  });

  test('ya atau tidak: Enter saja bawaannya', async () => {
    expect((await tanya((p) => p.ya('Buang?', false), ['1', '\r'])).jawab).toBe(false);
  });
});

describe('tombol yang tidak dikenal daftar tidak memindahkan apa pun', () => {
  const LAIN = ['\u001b[D', '\u001b[C', '\u001b[H', '\u001b[F', '\u001bOP', '\u001b[5~', '\t', '\u001a', '\u0001'];
  test.each(LAIN)('%j', async (tombol) => {
    const jawaban = [
      (await tanya((p) => p.ya('Lakukan?', false), [tombol, '\r'])).jawab,
      (await tanya((p) => p.pilih('Cara', TIGA, 'dua'), [tombol, '\r'])).jawab,
      (await tanya((p) => p.jelajahi('Tugas', TIGA, 'dua', KATA), [tombol, '\r'])).jawab,
    ];
    expect(jawaban).toEqual([false, 'dua', 'dua']);
  });

  test.each([ESC, 'q', 'Q'])(
    '%j: ya atau tidak ditinggalkan dengan tidak; daftar pendek tetap berdiri',
    async (tombol) => {
      const { jawab, tampak } = await tanya((p) => p.ya('Lakukan?', false), [ATAS, 'y', tombol]);
      expect([jawab, tampak]).toEqual([false, expect.stringMatching(/q atau Esc = Tidak[\s\S]*Lakukan\? Tidak\s*$/)]);
      expect((await tanya((p) => p.ya('Benar?', true), [BAWAH, tombol, '\r'])).jawab).toBe(false);
      expect((await tanya((p) => p.pilih('Cara', TIGA, 'dua'), [tombol, '\r'])).jawab).toBe('dua');
    },
  );

  test('Ctrl-C terdengar segera sesudah Esc', async () => {
    await expect(tanya((p) => p.pilih('Cara', TIGA), [ESC, CTRL_C])).rejects.toThrow(Dibatalkan);
    await expect(tanya((p) => p.panjang('Rincian', '', wajib), [ESC, CTRL_C])).rejects.toThrow(Dibatalkan);
  });

  test('tempelan dengan q tidak menutup jelajah', async () => {
    const { jawab } = await tanya((p) => p.jelajahi('Tugas', TIGA, 'dua', KATA), [`${MULAI}q ti\r${AKHIR}`, '\r']);
    expect(jawab).toBe('dua');
  });
});

test.each<[string, readonly string[]]>([
  ['tempelan bertanda', [`${MULAI}bin\rAhmad ${AKHIR}`]],
  ['tanpa tanda', ['bin Ahmad ']],
  ['beberapa baris yang digabung', ['bin\rAhmad ']],
])('di tengah baris, %s masuk di kursor', async (_, ketikan) => {
  const { jawab } = await tanya((p) => p.baris('Nama', 'Asep man', wajib), [KIRI3, ...ketikan, 'Suher', '\r']);
  expect(jawab).toBe('Asep bin Ahmad Suherman');
});

describe('teks panjang', () => {
  const panjang =
    (awal = '', opsi = {}) =>
    (p: Prompter) =>
      p.panjang('Rincian', awal, wajib, opsi);
  test.each<[string, readonly string[], string]>([
    ['baris kosong mengakhiri', ['Satu\r', 'Dua\r', '\r'], 'Satu\nDua'],
    ['bukan di dalam tempelan bertanda', [`${MULAI}Satu\r\r`, `Dua${AKHIR}`, '\r', '\r'], 'Satu\n\nDua'],
    ['bukan pula di ujungnya', [`${MULAI}Satu\r\r${AKHIR}`, 'Dua\r', '\r'], 'Satu\n\nDua'],
    ['Ctrl-Z bukan apa-apa', ['Sa\u001atu\r', '\u001a', '\r'], 'Satu'],
    ['tempelan di tengah baris', [`Asep man${KIRI3}`, `${MULAI}Suher${AKHIR}`, 'x\r', '\r'], 'Asep Suherxman'],
    ['berikut ganti barisnya', [`Sadua${KIRI3}`, `${MULAI}tu\ra`, `b ${AKHIR}`, 'x\r', '\r'], 'Satu\nab xdua'],
    ['huruf kendali dalam tempelan bukan tombol', [`${MULAI}a\u0015b\u0003\tc${AKHIR}\r`, '\r'], 'a b \tc'],
  ])('%s', async (_, ketikan, harus) => expect((await tanya(panjang(), ketikan)).jawab).toBe(harus));

  test('yang belum selesai diteruskan di bawahnya; yang diterima digantikan', async () => {
    expect((await tanya(panjang('lama', { lanjutan: true }), ['Dua\r', '\r'])).jawab).toBe('lama\nDua');
    expect((await tanya(panjang('lama'), ['Dua\r', '\r'])).jawab).toBe('Dua');
  });
});

describe('yang diketik ke daftar yang dicari', () => {
  const DAERAH = ['lain', 'Kabupaten Lebak', 'Lebak Gedong', 'lebak', ...'abcdefg'].map((nilai) => ({
    nilai,
    nama: `${nilai} (daerah lebak)`,
  }));
  test.each<[string, readonly { nilai: string; nama: string }[], string, string]>([
    ['huruf: nilai yang tepat, bukan yang pertama memuatnya', PASAL_17, 'h', 'h'],
    ['huruf lain', PASAL_17, 'i', 'i'],
    ['nilai yang tepat mendahului awalan', DAERAH, 'lebak', 'lebak'],
    ['awalan mendahului yang memuatnya', DAERAH, 'lebak g', 'Lebak Gedong'],
    ['selebihnya menurut urutan daftar', DAERAH, 'daerah', 'lain'],
  ])('%s', async (_, pilihan, ketikan, harus) => {
    expect((await tanya((p) => p.pilih('Pilih', pilihan), [ketikan, '\r'])).jawab).toBe(harus);
  });
});

test('Ctrl-C membatalkan', async () => {
  await expect(tanya((p) => p.baris('Nama', '', wajib), [CTRL_C])).rejects.toThrow(Dibatalkan);
});

describe('yang sedang diketik sampai kepada penyimpan draf', () => {
  const dengar = async (ketikan: readonly string[], awal: string, panjang = false) => {
    const terdengar: string[] = [];
    const catat = async (teks: string) => terdengar.push(teks) > 0;
    const ajukan = (p: Prompter) =>
      panjang
        ? p.panjang('Rincian', awal, wajib, { sementara: catat })
        : p.baris('Nama', awal, wajib, { sementara: catat });
    await tanya(ajukan, ketikan).catch(() => undefined);
    return terdengar;
  };
  test.each<[string, readonly string[], string, readonly string[]]>([
    ['Ctrl-C di tengah', ['As', CTRL_C], '', ['As']],
    ['di belakang jawaban lama', ['ep', CTRL_C], 'As', ['Asep']],
    ['tidak ada yang diketik', [CTRL_C], 'As', []],
    ['diterima', ['As\r'], '', []],
  ])('%s', async (_, ketikan, awal, harus) => expect(await dengar(ketikan, awal)).toEqual(harus));

  test('teks panjang: yang baru di bawah yang lama', async () => {
    expect((await dengar(['x\r', 'y', CTRL_C], 'Satu\nDua', true)).at(-1)).toBe('Satu\nDua\nx\ny');
  });
});

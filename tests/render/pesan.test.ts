import { describe, expect, test } from '@jest/globals';
import { pesanPenolakan } from '../../src/render/pesan.js';
import { denganMeja } from '../alat/program.js';

const tolak = (nilai: string) =>
  pesanPenolakan(
    { jenis: 'pemakaian', pesan: `"${nilai}" tidak dikenal.`, sebab: 'Satu.\nDua.', coba: `layanan ${nilai}` },
    false,
  );

describe('penolakan', () => {
  test.each([
    ['a\nb', 'a[baris baru]b'],
    ['a\r\nb', 'a[baris baru]b'],
    ['a\tb', 'a[tab]b'],
    ['a\rb', 'a\\u{d}b'],
    ['a\u001b[2Jb', 'a\\u{1b}[2Jb'],
    ['a\u202eb', 'a\\u{202e}b'],
  ])('%j disebut dengan kata, yang lain tetap terlihat sebagai kode', (nilai, tampak) => {
    expect(tolak(nilai)).toBe(`"${tampak}" tidak dikenal.\n  Satu.\n  Dua.\nCoba: layanan ${tampak}\n`);
  });
});

test.each([
  [['standar', 'lihat', 'a\nb'], 'Standar "a[baris baru]b" tidak terpasang.'],
  [['pengaturan', 'jam.jumat', '7\n8'], 'Nilai "7[baris baru]8" tidak dapat dipakai'],
  [['daftar', '--cara-memperoleh', 'x\ny'], '  --cara-memperoleh: "x[baris baru]y" tidak dikenal'],
])('%j: nilainya tetap sebaris', (argumen, harus) =>
  denganMeja(async (m) => expect((await m.layanan(argumen)).galat).toContain(harus)),
);

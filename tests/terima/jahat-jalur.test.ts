import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { liar } from '../alat/jahat.js';
import { mejaCepat } from '../alat/meja-cepat.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import type { Meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = mejaCepat();
});
afterEach(() => m.buang());

function fifo(jalur: string): string {
  execFileSync('mkfifo', [jalur]);
  return jalur;
}

const PDF = '%PDF-1.4\nisi\n%%EOF\n';
const lampiran = () => readdirSync(join(m.toko, 'lampiran'));

describe('nama lampiran hanya data', () => {
  test.each([
    '-rf.pdf',
    '.bashrc',
    'CON.pdf',
    'a\u202efdp.exe',
    'a\u001b[2J.pdf',
    'a\u009b31m.pdf',
    'dua\nbaris.pdf',
    `${'x'.repeat(250)}.pdf`,
    '$(id).pdf',
    'café\u0301.pdf',
    '=cmd.pdf',
    '__proto__',
  ])('%j: disimpan menurut isinya; tampil tanpa kode', async (nama) => {
    const jalur = join(m.folder, nama);
    writeFileSync(jalur, PDF);
    const { nomor } = await m.json([...DAFTAR, '--lampiran', jalur]);
    expect(lampiran()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pdf$/)]);
    expect((await m.json(['lihat', nomor])).namaLampiran).toEqual([nama]);
    const semua = [['lihat', nomor], ['riwayat', nomor], ['lihat', nomor, '--json'], ['cari', '--csv'], ['periksa']];
    for (const argumen of semua) {
      const { keluar, galat } = await m.layanan(argumen);
      expect([argumen, liar(keluar + galat)]).toEqual([argumen, []]);
    }
  });

  test('jalur relatif ke luar folder membaca berkas yang disebut, dan tidak menulis di sana', async () => {
    mkdirSync(join(m.folder, 'a/b'), { recursive: true });
    writeFileSync(join(m.folder, 'a/surat.pdf'), PDF);
    await m.beres([...DAFTAR, '--lampiran', join(m.folder, 'a/b/../surat.pdf')]);
    expect([lampiran().length, readdirSync(join(m.folder, 'a'))]).toEqual([1, ['b', 'surat.pdf']]);
  });

  test.each<[string, (f: string) => unknown]>([
    ['karakter nol', () => ['a\u0000.pdf']],
    ['300 huruf', (f) => [join(f, 'x'.repeat(300))]],
    ['5.000 huruf', (f) => [join(f, `${'x/'.repeat(2_500)}a.pdf`)]],
    ['kosong', () => ['']],
    ['titik dua', () => ['..']],
    ['perangkat', () => ['/dev/zero']],
    ['perangkat terminal', () => ['/dev/tty']],
    ['proses', () => ['/proc/self/mem']],
    ['FIFO', (f) => [fifo(join(f, 'p.pdf'))]],
    ['objek', () => [{ jalur: 'a' }]],
    ['angka', () => 7],
    ['kunci __proto__ di dalamnya', () => JSON.parse('[{"__proto__":"a"}]')],
  ])('%s: ditolak dengan sebabnya, tidak ada yang tersalin', async (_, buat) => {
    const jalur = join(m.folder, 'jawaban.json');
    writeFileSync(jalur, JSON.stringify({ lampiran: buat(m.folder) }));
    const { kode, keluar, galat } = await m.layanan([...DAFTAR, '--berkas', jalur]);
    expect([kode, keluar]).toEqual([2, '']);
    expect(galat).toMatch(/--lampiran|--berkas/);
    expect(liar(galat)).toEqual([]);
    expect(existsSync(join(m.toko, 'lampiran')) ? lampiran() : []).toEqual([]);
  });
});

describe('isi lampiran tidak dibuka', () => {
  /** A stream of a PDF that blows up to 64 MB when it is inflated. */
  const BOM_PDF = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n'),
    deflateSync(Buffer.alloc(64 * 1024 * 1024)),
    Buffer.from('\nendstream\n%%EOF'),
  ]);
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  /** Says that it is 2^31 pixels wide and high. */
  const BOM_PNG = Buffer.concat([PNG, Buffer.from('0000000d494844527fffffff7fffffff0806000000', 'hex')]);

  test.each<[string, Buffer, string]>([
    ['bom PDF', BOM_PDF, 'pdf'],
    ['bom PNG', BOM_PNG, 'png'],
    ['PDF dengan JavaScript', Buffer.from('%PDF-1.4\n<</S/JavaScript/JS(app.alert(1))>>'), 'pdf'],
    ['PDF yang juga zip', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from('504b0304', 'hex')]), 'pdf'],
  ])('%s disimpan byte demi byte, dan toko tetap baik', async (_, isi, tipe) => {
    const jalur = join(m.folder, 'berkas');
    writeFileSync(jalur, isi);
    await m.beres([...DAFTAR, '--lampiran', jalur]);
    const [nama = ''] = lampiran();
    expect(nama).toMatch(new RegExp(`\\.${tipe}$`));
    expect(readFileSync(join(m.toko, 'lampiran', nama)).equals(isi)).toBe(true);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  test.each<[string, Buffer]>([
    ['bom zip', Buffer.concat([Buffer.from('504b0304', 'hex'), deflateSync(Buffer.alloc(1024 * 1024))])],
    ['gzip', Buffer.from('1f8b0800', 'hex')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['program', Buffer.from('7f454c46', 'hex')],
    ['spasi sebelum %PDF', Buffer.from(' %PDF-1.4')],
  ])('%s bernama .pdf ditolak', async (_, isi) => {
    const jalur = join(m.folder, 'a.pdf');
    writeFileSync(jalur, isi);
    const { kode, galat } = await m.layanan([...DAFTAR, '--lampiran', jalur]);
    expect([kode, galat]).toEqual([2, expect.stringContaining('bukan PDF, JPEG, atau PNG')]);
  });
});

describe('keluaran', () => {
  beforeEach(() => m.beres(daftarDengan({})));
  const cetak = (ke: string, ...flag: readonly string[]) => m.layanan(['cetak', '1', '--ke', ke, ...flag]);

  test.each<[string, () => string, readonly string[]]>([
    ['perangkat', () => '/dev/null', ['--timpa']],
    ['perangkat, tanpa --timpa', () => '/dev/null', []],
    ['FIFO', () => fifo(join(m.folder, 'p')), ['--timpa']],
    ['folder', () => m.folder, ['--timpa']],
    ['folder yang tidak ada', () => join(m.folder, 'tidak/ada.pdf'), []],
    ['300 huruf', () => join(m.folder, 'x'.repeat(300)), []],
    ['berkas sebagai folder', () => join(m.toko, 'toko.json/a.pdf'), []],
  ])('%s: ditolak, tidak diganti, tidak ada sisa', async (_, buat, flag) => {
    const ke = buat();
    const jenis = () => (existsSync(ke) ? lstatSync(ke).mode : null);
    const sebelum = jenis();
    // A paper's name must end in .pdf; a wording goes to any name.
    const { kode, keluar, galat } = await m.layanan(['pengaturan', 'templat', 'kop', '--ke', ke, ...flag]);
    expect([[2, 6].includes(kode ?? 0), keluar, jenis()]).toEqual([true, '', sebelum]);
    expect(galat).toMatch(/tidak ditulis|bukan nama berkas/);
    expect(readdirSync('/dev').filter((n) => n.startsWith('.layanan-'))).toEqual([]);
  });

  test('nama dengan kode terminal: ditolak, disebut tanpa kode', async () => {
    const ke = join(m.folder, 'a\u001b[2J\u202e\u009b.pdf');
    const { kode, galat } = await cetak(ke);
    expect([kode, existsSync(ke), liar(galat)]).toEqual([2, false, []]);
    expect(galat).toContain('karakter kendali');
  });
});

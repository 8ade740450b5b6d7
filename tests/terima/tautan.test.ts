import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mejaCepat } from '../alat/meja-cepat.js';
import { DAFTAR, daftarDengan, LANGKAH } from '../alat/permohonan.js';
import type { Meja } from '../alat/program.js';

/** Made once: a closed case with an attachment and papers, and an open one. */
let contoh: Meja;
let m: Meja;
let luar: string;
beforeAll(async () => {
  contoh = mejaCepat();
  const surat = join(contoh.folder, 'surat.pdf');
  writeFileSync(surat, '%PDF-1.4\nisi\n');
  await contoh.beres([...DAFTAR, '--lampiran', surat]);
  for (const [kata = '', ...flag] of LANGKAH) await contoh.beres([kata, 'PI-2026-0001', ...flag]);
  await contoh.beres(daftarDengan({ '--nik': '3602141303909002' }));
});
beforeEach(() => {
  m = mejaCepat();
  cpSync(contoh.toko, m.toko, { recursive: true });
  luar = join(m.folder, 'luar');
});
afterEach(() => m.buang());
afterAll(() => contoh.buang());

/** Moves a thing of the store outside and plants a link to it in its place; answers what must stay as it is. */
function tanam(nama: string): () => void {
  renameSync(join(m.toko, nama), luar);
  symlinkSync(luar, join(m.toko, nama));
  const sebelum = isi(luar);
  return () => expect(isi(luar)).toEqual(sebelum);
}

function isi(jalur: string): readonly string[] {
  if (!lstatSync(jalur).isDirectory()) return [readFileSync(jalur, 'latin1')];
  return readdirSync(jalur, { recursive: true, encoding: 'utf8' }).sort();
}

const TERUSKAN = ['teruskan', 'PI-2026-0002'];

describe('tautan simbolik di dalam toko tidak diikuti', () => {
  test.each(['berjalan', 'arsip', 'jejak', 'lampiran', 'nomor', 'dokumen', 'proses'])(
    'folder %s: setiap perintah menolak, periksa menyebutnya',
    async (nama) => {
      const utuh = tanam(nama);
      for (const argumen of [TERUSKAN, ['cari', '--semua'], DAFTAR]) {
        const { kode, galat } = await m.layanan(argumen);
        expect([argumen[0], kode, galat]).toEqual([argumen[0], 6, expect.stringContaining('tautan simbolik')]);
      }
      const hasil = await m.layanan(['periksa', '--json']);
      expect([hasil.kode, hasil.keluar]).toEqual([6, expect.stringContaining(`${nama} tautan simbolik`)]);
      utuh();
    },
  );

  test.each<[string, readonly string[], number]>([
    ['toko.json', TERUSKAN, 6],
    ['berjalan/PI-2026-0002.1.json', TERUSKAN, 6],
    ['arsip/2026/PI-2026-0001.7.json', ['lihat', 'PI-2026-0001'], 6],
    ['arsip/2026', ['lihat', 'PI-2026-0001'], 6],
    ['arsip/2026', ['cari', '--semua'], 6],
    ['arsip/2026', ['cabut', 'PI-2026-0002', '--alasan', 'x'], 6],
    ['arsip/2026.jsonl', ['cabut', 'PI-2026-0002', '--alasan', 'x'], 6],
    ['jejak/2026-03.jsonl', TERUSKAN, 6],
    ['nomor/TB-2026-0001.1.json', ['periksa'], 6],
    ['pemegang.json', TERUSKAN, 0],
  ])('%s, lalu %j: keluar %i, sasarannya utuh', async (nama, argumen, kode) => {
    const utuh = tanam(nama);
    expect((await m.layanan(argumen)).kode).toBe(kode);
    utuh();
  });

  test.each(['dokumen/2026', 'dokumen/2026/PI-2026-0002'])(
    '%s: tindakannya tercatat, kertasnya tidak keluar',
    async (nama) => {
      const utuh = tanam(nama);
      const { kode, galat } = await m.layanan(['cetak', 'PI-2026-0002']);
      expect([kode, galat]).toEqual([6, expect.stringContaining('tautan')]);
      utuh();
    },
  );

  test('kertas yang ternyata tautan diganti, sasarannya utuh', async () => {
    const nama = 'dokumen/2026/PI-2026-0002/tanda-terima.pdf';
    const utuh = tanam(nama);
    await m.beres(['koreksi', 'PI-2026-0002', '--alamat', 'Maja', '--alasan', 'salah tulis']);
    utuh();
    await m.beres(['cetak', 'PI-2026-0002', '--asli']);
    utuh();
    expect(lstatSync(join(m.toko, nama)).isFile()).toBe(true);
  });

  test('lampiran: tautan di tempat lampiran yang sama diganti dengan isinya', async () => {
    const [nama = ''] = readdirSync(join(m.toko, 'lampiran'));
    const utuh = tanam(join('lampiran', nama));
    const hasil = await m.layanan(['periksa', '--json']);
    expect([hasil.kode, hasil.keluar]).toEqual([6, expect.stringContaining(nama)]);
    writeFileSync(join(m.folder, 'surat.pdf'), '%PDF-1.4\nisi\n');
    await m.beres([...DAFTAR, '--lampiran', join(m.folder, 'surat.pdf')]);
    utuh();
    expect(lstatSync(join(m.toko, 'lampiran', nama)).isFile()).toBe(true);
  });

  test('kunci yang berupa tautan dibuang, sasarannya utuh', async () => {
    mkdirSync(luar);
    writeFileSync(join(luar, 'penting'), 'isi');
    symlinkSync(luar, join(m.toko, 'kunci'));
    await m.beres(TERUSKAN);
    expect(isi(luar)).toEqual(['penting']);
  });

  test('cadangan tidak mengikuti tautan ke luar', async () => {
    writeFileSync(luar, 'rahasia orang lain');
    symlinkSync(luar, join(m.toko, 'dokumen/asing.pdf'));
    await m.layanan(['cadangkan', m.folder]);
    const cadangan = readdirSync(m.folder).filter((n) => n.startsWith('layanan-cadangan-'));
    for (const satu of cadangan) {
      const jalur = join(m.folder, satu, 'data/dokumen/asing.pdf');
      expect(existsSync(jalur) ? readFileSync(jalur, 'utf8') : '').not.toContain('rahasia orang lain');
    }
  });
});

describe('keluaran --ke', () => {
  const cetak = (ke: string, ...flag: readonly string[]) => m.layanan(['cetak', 'PI-2026-0002', '--ke', ke, ...flag]);

  test.each<[string, (ke: string) => void, string?]>([
    ['berkas orang lain', (ke) => writeFileSync(ke, 'surat orang lain')],
    ['tautan ke berkas', (ke) => symlinkSync(luar, ke)],
    ['tautan ke yang tidak ada', (ke) => symlinkSync(`${luar}-tidak-ada`, ke)],
    ['tautan ke folder', (ke) => symlinkSync(m.folder, ke)],
    ['folder', (ke) => mkdirSync(ke), 'sebuah folder'],
  ])('%s: tidak ditimpa, tidak diikuti', async (_apa, siapkan, sebab = 'sudah ada dan tidak ditimpa') => {
    writeFileSync(luar, 'milik orang lain');
    const ke = join(m.folder, 'keluar.pdf');
    siapkan(ke);
    const sebelum = lstatSync(ke).isFile() ? readFileSync(ke, 'utf8') : undefined;
    const { kode, keluar, galat } = await cetak(ke);
    expect([kode, keluar, galat]).toEqual([2, '', expect.stringContaining(sebab)]);
    expect([readFileSync(luar, 'utf8'), existsSync(`${luar}-tidak-ada`)]).toEqual(['milik orang lain', false]);
    expect(lstatSync(ke).isFile() ? readFileSync(ke, 'utf8') : undefined).toBe(sebelum);
    expect(readdirSync(m.folder).filter((n) => n.startsWith('.layanan-'))).toEqual([]);
  });

  test('--timpa mengganti tautannya, bukan sasarannya; berkasnya 0600', async () => {
    writeFileSync(luar, 'milik orang lain');
    const ke = join(m.folder, 'keluar.pdf');
    symlinkSync(luar, ke);
    expect((await cetak(ke, '--timpa')).kode).toBe(0);
    expect([readFileSync(luar, 'utf8'), lstatSync(ke).isFile(), lstatSync(ke).mode & 0o777]).toEqual([
      'milik orang lain',
      true,
      0o600,
    ]);
  });
});

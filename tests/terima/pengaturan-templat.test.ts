import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dengan, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterEach(() => m.buang());

const TEMPLAT = ['pengaturan', 'templat'];
const ke = (nama: string) => join(m.folder, nama);

function tulis(isi: unknown): string {
  const jalur = ke('ganti.json');
  writeFileSync(jalur, typeof isi === 'string' ? isi : JSON.stringify(isi, null, 2));
  return jalur;
}

async function daftar(): Promise<Buffer> {
  const { nomor } = await m.json([...DAFTAR, '--tetap-daftar']);
  return readFileSync(join(m.toko, 'dokumen/2026', nomor, 'tanda-terima.pdf'));
}

async function lagi(nomor: string): Promise<Buffer> {
  await m.json(['cetak', nomor, '--dokumen', 'tanda-terima', '--asli', '--ke', ke('lagi.pdf'), '--timpa']);
  return readFileSync(ke('lagi.pdf'));
}

describe('melihat', () => {
  test('semua templat dengan asal dan kunci yang diganti', async () => {
    await m.json([...TEMPLAT, 'kop', tulis({ telepon: 'Telp. {telepon}' })]);
    const semua = (await m.layanan(TEMPLAT)).keluar.trimEnd().split('\n');
    expect(semua).toContain('kop\ttoko\ttelepon');
    expect(semua).toContain('tanda-terima\tbawaan\t-');
    expect(semua.length).toBeGreaterThan(10);
  });

  test('satu: kalimat demi kalimat', async () => {
    expect((await m.layanan([...TEMPLAT, 'kop'])).keluar).toContain('telepon\tbawaan\tTelepon {telepon}\n');
    expect(await m.json([...TEMPLAT, 'kop'])).toMatchObject({ nama: 'kop', sumber: 'bawaan', diganti: [] });
  });

  test('yang tidak dikenal: keluar 3 dengan daftarnya', async () => {
    const { kode, galat } = await m.layanan([...TEMPLAT, '../kop']);
    expect([kode, galat]).toEqual([3, expect.stringMatching(/Yang ada: .*kop.*tanda-terima/)]);
    expect((await m.layanan([...TEMPLAT, '--bantuan'])).keluar).toMatch(/\b3 +Tidak ada templat bernama itu/);
  });
});

describe('menyunting', () => {
  testDengan('pdftotext')('ditulis, disunting, dipasang: dokumen baru memakainya, yang lama tetap', async () => {
    const lama = await daftar();
    await m.json([...TEMPLAT, 'tanda-terima', '--ke', ke('tt.json')]);
    const isi = JSON.parse(readFileSync(ke('tt.json'), 'utf8'));
    writeFileSync(ke('tt.json'), JSON.stringify({ ...isi, judul: 'BUKTI PENERIMAAN', penutup: 'Mohon disimpan.' }));
    const hasil = await m.json([...TEMPLAT, 'tanda-terima', ke('tt.json')]);
    expect(hasil).toMatchObject({ sumber: 'toko', diganti: ['judul', 'penutup'] });
    const baru = halamanTeks(await daftar()).join('\n');
    expect(baru).toMatch(/BUKTI PENERIMAAN[\s\S]*Mohon disimpan\./);
    expect(baru).not.toContain('TANDA TERIMA PERMOHONAN INFORMASI PUBLIK\n');
    expect((await lagi('PI-2026-0001')).equals(lama)).toBe(true);
    await m.json([...TEMPLAT, 'tanda-terima', '--bawaan']);
    expect(halamanTeks(await lagi('PI-2026-0002')).join('\n')).toContain('BUKTI PENERIMAAN');
    expect(halamanTeks(await daftar()).join('\n')).toContain('TANDA TERIMA PERMOHONAN');
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  testDengan('pdftotext')('cetak --contoh memperlihatkannya', async () => {
    await m.json([...TEMPLAT, 'kekurangan', tulis({ judul: 'MOHON DILENGKAPI', kertas: 'F4' })]);
    await m.json(['cetak', '--contoh', '--dokumen', 'kekurangan', '--ke', ke('c.pdf')]);
    const contoh = readFileSync(ke('c.pdf'));
    expect(halamanTeks(contoh).join('')).toContain('MOHON DILENGKAPI');
    expect(dengan(contoh, 'pdfinfo', (f) => [f])).toContain('609.449 x 935.433');
  });

  test('yang sama lagi, dan --bawaan tanpa ganti, tidak dicatat; --uji-coba tidak pernah', async () => {
    const jalur = tulis({ telepon: 'Telp. {telepon}' });
    expect((await m.layanan([...TEMPLAT, 'kop', jalur, '--uji-coba'])).galat).toContain('Uji coba, tidak ada yang');
    expect((await m.layanan([...TEMPLAT, 'kop', '--bawaan'])).galat).toContain('tidak ada yang dicatat');
    expect((await m.json(TEMPLAT)).filter((t: { sumber: string }) => t.sumber === 'toko')).toEqual([]);
    await m.json([...TEMPLAT, 'kop', jalur]);
    const { keluar, galat } = await m.layanan([...TEMPLAT, 'kop', jalur]);
    expect([keluar, galat]).toEqual(['', expect.stringContaining('sudah diganti kantor: telepon; tidak ada yang')]);
  });

  test('berkas yang sudah ada tidak ditimpa tanpa --timpa', async () => {
    const jalur = tulis('x');
    expect((await m.layanan([...TEMPLAT, 'kop', '--ke', jalur])).kode).toBe(2);
    expect(readFileSync(jalur, 'utf8')).toBe('x');
    expect((await m.layanan([...TEMPLAT, 'kop', '--ke', jalur, '--timpa'])).kode).toBe(0);
  });
});

describe('yang ditolak: keluar 2, tidak ada yang dicatat', () => {
  test.each<[string, readonly string[], unknown, string]>([
    ['pengisi asing', ['kop', 'FILE'], { alamat: 'Jl. {jalan}' }, 'baris 2, "alamat": pengisi {jalan} tidak dikenal'],
    ['prototipe', ['kop', 'FILE'], '{"__proto__": {"a": "b"}}', '__proto__'],
    ['berkas tidak ada', ['kop', '/tiada/x.json'], {}, 'tidak dapat dibaca'],
    ['FILE dan --bawaan', ['kop', 'FILE', '--bawaan'], {}, 'pilih salah satu'],
    ['tanpa NAMA', ['--bawaan'], {}, 'sebut templatnya'],
    ['ganti baris di --ke', ['kop', '--ke', '/tiada/a\nb.json'], {}, '--ke: nama berkasnya memuat ganti baris'],
    ['--timpa saja', ['kop', '--timpa'], {}, 'hanya bersama --ke'],
  ])('%s', async (_, kata, isi, harap) => {
    const jalur = tulis(isi);
    const { kode, keluar, galat } = await m.layanan([...TEMPLAT, ...kata.map((k) => (k === 'FILE' ? jalur : k))]);
    expect([kode, keluar, galat]).toEqual([2, '', expect.stringContaining(harap)]);
    expect((await m.json(TEMPLAT)).every((t: { sumber: string }) => t.sumber === 'bawaan')).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Jalannya, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

function isiToko(): string[] {
  return existsSync(m.toko)
    ? readdirSync(m.toko, { recursive: true, encoding: 'utf8' }).filter((n) => /PI-|lampiran\/./.test(n))
    : [];
}

/** Refused with exit 2, every given word in the message, nothing written, no stack trace. */
function ditolak(hasil: Jalannya, ...kata: readonly string[]): void {
  expect({ kode: hasil.kode, keluar: hasil.keluar }).toEqual({ kode: 2, keluar: '' });
  for (const satu of kata) expect(hasil.galat).toContain(satu);
  expect(hasil.galat).not.toMatch(/\n\s+at .*:\d+/);
  expect(hasil.galat).not.toContain('\u001b');
  expect(isiToko()).toEqual([]);
}

describe('masukan buruk ditolak, semua salahnya disebut, tidak ada yang ditulis', () => {
  const BURUK: readonly (readonly [string, Readonly<Record<string, string | null>>, readonly string[]])[] = [
    ['NIK 15 angka', { '--nik': '360214130390900' }, ['--nik', '15 digit']],
    ['NIK serial 0000', { '--nik': '3602141303900000' }, ['--nik', '0000']],
    ['dua identitas', { '--kk': '3602141303909002' }, ['--nik / --kk / --badan-hukum', 'hanya boleh salah satu']],
    ['tanpa identitas', { '--nik': null }, ['--nik / --kk / --badan-hukum', 'wajib diisi salah satu']],
    ['nama kosong', { '--nama': '' }, ['--nama']],
    ['nama berisi spasi saja', { '--nama': '   ' }, ['--nama']],
    ['diterima besok', { '--diterima': '2026-03-14' }, ['--diterima', 'belum tiba']],
    ['31 Februari', { '--diterima': '31-02-2026' }, ['--diterima']],
    ['teks 100 KB', { '--rincian': 'a'.repeat(100_000) }, ['--rincian', '96 KB']],
    ['baris ganti dalam nama', { '--nama': 'Asep\nSuherman' }, ['--nama']],
    ['urutan terminal', { '--nama': '\u001b]0;judul\u0007' }, ['--nama']],
    ['arah bidi', { '--tujuan': 'a\u202eb' }, ['--tujuan']],
    ['cara asing', { '--cara-memperoleh': 'menebak' }, ['--cara-memperoleh', 'melihat, salinan']],
    ['bentuk tanpa salinan', { '--bentuk': 'softcopy' }, ['--bentuk', 'hanya untuk --cara-memperoleh salinan']],
    ['saluran asing', { '--saluran': 'merpati' }, ['--saluran', 'langsung']],
    ['standar asing', { '--standar': '../../etc' }, ['--standar', 'permohonan-informasi']],
    ['pos-el asing', { '--email': 'bukan email' }, ['--email']],
    ['telepon asing', { '--telepon': '12' }, ['--telepon']],
  ];

  test.each(BURUK)('%s', async (_, ubah, kata) => {
    ditolak(await m.layanan(daftarDengan(ubah)), ...kata);
  });

  test('yang kurang disebut semua sekaligus, bersama yang salah', async () => {
    ditolak(
      await m.layanan(['daftar', '--nik', '1']),
      '--nama',
      '--nik',
      '--alamat',
      '--rincian',
      '--tujuan',
      '--cara-memperoleh',
    );
  });

  test('bendera asing disebut, dengan yang mungkin dimaksud', async () => {
    ditolak(await m.layanan([...DAFTAR, '--almat', 'x', '--entah']), '--almat', 'mungkin: --alamat', '--entah');
  });

  test('perintah salah ketik tidak dijalankan', async () => {
    const hasil = await m.layanan(['dafar']);
    ditolak(hasil, 'Mungkin: daftar');
  });

  test('--json: galat adalah satu objek JSON', async () => {
    const hasil = await m.layanan(['daftar', '--json']);
    const galat = JSON.parse(hasil.galat);
    expect(Object.keys(galat)).toEqual(['kode', 'pesan', 'sebab', 'coba']);
    expect(galat.kode).toBe(2);
    expect(galat.sebab).toContain('--nama');
  });

  test('bidang JSON asing ditolak sebelum apa pun ditulis', async () => {
    ditolak(await m.layanan([...DAFTAR, '--json', 'nomor,entah']), 'entah', 'nomor, jenis');
  });
});

describe('--berkas', () => {
  const BURUK: readonly (readonly [string, string, readonly string[]])[] = [
    ['bukan JSON', '{"nama": ', ['--berkas']],
    ['bukan objek', '["nama"]', ['--berkas', 'objek']],
    ['kunci asing', '{"nama":"A","umur":3}', ['--berkas', '"umur" tidak dikenal']],
    ['angka, bukan teks', '{"nik":123}', ['--nik', 'tanda kutip']],
    ['daftar, bukan teks', '{"nama":["A","B"]}', ['--nama', 'bukan daftar']],
    ['sakelar bukan boolean', '{"tanpaFormulir":"ya"}', ['--tanpa-formulir', 'true atau false']],
    ['NIK sebagai angka', '{"nik":3602141303909001}', ['--berkas']],
    ['kunci ganda', '{"nama":"A","nama":"B"}', ['--berkas']],
    ['__proto__', '{"__proto__":{"nama":"A"}}', ['--berkas']],
    ['terlalu dalam', `${'['.repeat(100_000)}`, ['--berkas']],
    ['bukan UTF-8', '\uDC80', []],
  ];

  test.each(BURUK)('%s', async (_, isi, kata) => {
    const jalur = join(m.folder, 'jawaban.json');
    writeFileSync(jalur, isi === '\uDC80' ? Buffer.from([0x7b, 0xff, 0x7d]) : isi);
    ditolak(await m.layanan(['daftar', '--berkas', jalur]), ...kata);
  });

  test('berkas yang tidak ada, folder, dan terlalu besar', async () => {
    ditolak(
      await m.layanan(['daftar', '--berkas', join(m.folder, 'tidak-ada.json')]),
      '--berkas',
      'tidak dapat dibaca: tidak ada',
    );
    ditolak(await m.layanan(['daftar', '--berkas', m.folder]), '--berkas');
    const besar = join(m.folder, 'besar.json');
    writeFileSync(besar, ' '.repeat(10_000_000));
    ditolak(await m.layanan(['daftar', '--berkas', besar]), '--berkas', 'terlalu besar');
  });

  test('dari masukan baku, dan bendera menang atas berkas', async () => {
    const isi = {
      nama: 'Rina',
      kk: '3602141303909002',
      alamat: 'Maja',
      rincian: 'Data',
      tujuan: 'Riset',
      caraMemperoleh: 'melihat',
    };
    await m.beres(['daftar', '--berkas', '-', '--nama', 'Rina Wati'], { masuk: JSON.stringify(isi) });
    expect(await m.json(['lihat', '1'])).toMatchObject({
      nama: 'Rina Wati',
      identitas: { jenis: 'kk', nomor: '360214******9002' },
    });
  });
});

describe('--lampiran', () => {
  const dengan = (...jalur: readonly string[]) => [...DAFTAR, '--lampiran', ...jalur];

  test('disalin ke dalam toko dengan nama yang aman', async () => {
    const jalur = join(m.folder, '-rf ..\u202e.pdf');
    writeFileSync(jalur, '%PDF-1.4\nisi\n%%EOF\n');
    await m.beres(dengan(jalur));
    const [nama, ...lain] = readdirSync(join(m.toko, 'lampiran'));
    expect(lain).toEqual([]);
    expect(nama).toMatch(/^[0-9a-f]{64}\.pdf$/);
    const { lampiran } = await m.json(['lihat', '1']);
    expect(lampiran).toHaveLength(1);
  });

  test.each([
    ['tidak ada', (f: string) => join(f, 'tidak-ada.pdf')],
    [
      'folder',
      (f: string) => {
        mkdirSync(join(f, 'folder.pdf'));
        return join(f, 'folder.pdf');
      },
    ],
    [
      'nol byte',
      (f: string) => {
        writeFileSync(join(f, 'kosong.pdf'), '');
        return join(f, 'kosong.pdf');
      },
    ],
    [
      'lebih dari 20 MB',
      (f: string) => {
        writeFileSync(join(f, 'b.pdf'), '%PDF-1.4');
        truncateSync(join(f, 'b.pdf'), 20 * 1024 * 1024 + 1);
        return join(f, 'b.pdf');
      },
    ],
    [
      'HTML bernama .jpg',
      (f: string) => {
        writeFileSync(join(f, 'x.jpg'), '<html></html>');
        return join(f, 'x.jpg');
      },
    ],
    [
      'tautan simbolik',
      (f: string) => {
        writeFileSync(join(f, 'asli.pdf'), '%PDF-1.4\n');
        symlinkSync(join(f, 'asli.pdf'), join(f, 't.pdf'));
        return join(f, 't.pdf');
      },
    ],
    [
      'FIFO',
      (f: string) => {
        execFileSync('mkfifo', [join(f, 'pipa.pdf')]);
        return join(f, 'pipa.pdf');
      },
    ],
    ['/dev/zero', () => '/dev/zero'],
  ])('%s ditolak', async (_, buat) => {
    ditolak(await m.layanan(dengan(buat(m.folder))), '--lampiran');
  });

  test('satu yang salah membatalkan semua, dan tidak meninggalkan salinan', async () => {
    writeFileSync(join(m.folder, 'baik.pdf'), '%PDF-1.4\n');
    ditolak(await m.layanan(dengan(join(m.folder, 'baik.pdf'), join(m.folder, 'tidak-ada.pdf'))), '--lampiran');
    expect(existsSync(join(m.toko, 'proses')) ? readdirSync(join(m.toko, 'proses')) : []).toEqual([]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { berlaku } from '../../src/forms/periksa.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { SANDI } from '../alat/petugas.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const BERARGUMEN = PERINTAH.filter((p) => p.argumen.some((a) => a.wajib)).map((p) => [p.nama, p] as const);

describe('argumen yang tidak disebut', () => {
  test.each(BERARGUMEN)('%s: setiap argumen yang wajib dapat ditanyakan', (_, { argumen }) => {
    for (const a of argumen.filter((satu) => satu.wajib))
      expect(a.nama === 'NOMOR' || a.diFormulir === true || a.tanya !== undefined).toBe(true);
  });

  test.each(BERARGUMEN)('%s di luar terminal: semua yang kurang disebut sekaligus', async (nama, p) => {
    const { kode, galat } = await m.layanan([...nama.split(' '), '--tanpa-tanya']);
    expect(kode).toBe(2);
    for (const a of p.argumen.filter((satu) => satu.wajib)) expect(galat).toContain(`${a.nama}: belum disebut`);
    const wajib = Object.entries(p.isian).filter(([, i]) => i.wajib && berlaku(i, {}));
    for (const [kunci] of wajib)
      expect(galat).toContain(`--${kunci.replaceAll(/[A-Z]/g, (h) => `-${h.toLowerCase()}`)}: wajib diisi`);
  });

  test('yang sudah diberikan, juga dari berkas, tidak disebut kurang', async () => {
    const { galat } = await m.layanan(['petugas', 'tambah', '--nama', 'Siti']);
    expect(galat).not.toContain('--nama');
    expect((await m.layanan(['disposisi', '--isi-berkas', 'a.txt'])).galat).not.toContain('--isi');
    expect((await m.layanan(['petugas', 'tambah', '--berkas', 'x.json'])).galat).not.toContain('--nama');
  });
});

describe('di terminal', () => {
  test('petugas tambah: ID ditanyakan dahulu, yang salah dengan sebabnya', async () => {
    const { prompter, dikatakan, sisa } = orang(
      ['ID petugas', 'S!'],
      ['ID petugas', 'siti'],
      ['Nama petugas', 'Siti Maesaroh'],
      ['NIP', ''],
      ['Jabatan', ''],
      ['Sudah benar?', 'simpan'],
    );
    const { kode, galat } = await m.tanya(['petugas', 'tambah', '--uji-coba'], prompter);
    expect([kode, sisa, galat]).toEqual([0, [], expect.stringContaining('siti')]);
    expect(dikatakan[0]).toMatch(/^ID petugas 2 sampai/);
  });

  test('libur tambah: hari, lalu namanya', async () => {
    const naskah = orang(
      ['Tanggal hari libur', '31-02-2026'],
      ['Tanggal', '2026-07-15'],
      ['Nama hari', 'Pilkades'],
      ['Catat', 'ya'],
    );
    expect((await m.tanya(['libur', 'tambah'], naskah.prompter)).kode).toBe(0);
    const hari = await m.json(['libur', 'daftar', '--tahun', '2026']);
    expect(JSON.stringify(hari)).toContain('Pilkades');
    const kedua = orang(['Nama hari libur', 'Pilkades'], ['Catat', 'ya']);
    expect((await m.tanya(['libur', 'tambah', '2026-07-16'], kedua.prompter)).kode).toBe(0);
    const hapus = orang(['Tanggal yang menjadi hari kerja lagi', '2026-07-16'], ['Catat', 'ya']);
    expect((await m.tanya(['libur', 'hapus'], hapus.prompter)).kode).toBe(0);
  });

  test('lampirkan: nomornya dipilih, lalu berkasnya ditanyakan', async () => {
    await m.json(DAFTAR);
    const berkas = join(m.folder, 'bukti.png');
    writeFileSync(berkas, Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    const naskah = orang(
      ['Nomor kasus untuk lampirkan', 'PI-2026-0001'],
      ['Berkas pindaian', join(m.folder, 'tidak-ada.png')],
      ['Berkas pindaian', berkas],
      ['Sudah benar?', 'simpan'],
    );
    const { kode } = await m.tanya(['lampirkan', '--sebagai', 'tanda-terima'], naskah.prompter);
    expect([kode, naskah.sisa]).toEqual([0, []]);
    expect(naskah.dikatakan.join('\n')).toContain('Perlu diperbaiki, Berkas pindaian: ');
    expect((await m.json(['lihat', '1'])).pindaian).toMatchObject([{ jenis: 'tanda-terima' }]);
  });

  test('folder cadangan, standar, dan shell', async () => {
    const ke = join(m.folder, 'cadangan');
    await m.json(DAFTAR);
    expect((await m.tanya(['cadangkan'], orang(['Folder tempat cadangan', ke]).prompter)).galat).toContain(ke);
    const standar = orang(['Standar', 'pengaduan']);
    expect((await m.tanya(['standar', 'lihat'], standar.prompter)).kode).toBe(0);
    expect(standar.pilihan.get('Standar')).toContain('permohonan-informasi');
    expect((await m.tanya(['pelengkapan'], orang(['Shell', 'fish']).prompter)).keluar).toContain('__lengkapi fish');
  });

  test('petugas ubah dan nonaktif: dipilih dari yang tercatat, oleh yang bukan admin hanya dirinya', async () => {
    const tambah = async (id: string, ...jabatan: string[]) => {
      const sandi = orang(['Sandi baru', SANDI], ['Ketik sekali lagi', SANDI]);
      const isian = ['--nama', `Nama ${id}`, ...jabatan.flatMap((j) => ['--jabatan', j])];
      await m.tanya(['petugas', 'tambah', id, ...isian], sandi.prompter);
    };
    await tambah('siti', 'admin');
    m.duduk(pemegang('admin'));
    await tambah('budi', 'front-office');
    const nonaktif = orang(['Petugas', 'budi'], ['Alasan', 'Pindah tugas']);
    expect(await m.tanya(['petugas', 'nonaktif'], nonaktif.prompter)).toMatchObject({ kode: 0, keluar: 'budi\n' });
    expect(nonaktif.pilihan.get('Petugas')).toEqual(['siti', 'budi']);
    m.duduk(pemegang('front-office'));
    const ubah = orang(['Petugas', 'siti'], ['Sandi sekarang', CTRL_C]);
    expect((await m.tanya(['petugas', 'ubah', '--sandi'], ubah.prompter)).kode).toBe(130);
    expect(ubah.pilihan.get('Petugas')).toEqual(['siti']);
  });

  test('bukan wewenangnya: ditolak sebelum ditanya', async () => {
    m.duduk(pemegang('front-office'));
    expect((await m.tanya(['petugas', 'tambah'], orang().prompter)).kode).toBe(5);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { DAFTAR_TUGAS, type MejaJelajah, mejaJelajah, type Naskah, SELESAI, TINDAKAN } from '../alat/jelajah.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

let m: MejaJelajah;
beforeEach(() => {
  m = mejaJelajah();
});
afterEach(() => m.buang());

const SIMPAN = ['Sudah benar?', 'simpan'] as const;

describe('tugas di terminal', () => {
  test('q meninggalkan daftar: keluar 0, tidak ada yang tertulis di stdout', async () => {
    await m.sampai(0);
    const { kode, keluar, siapa } = await m.jelajahi([SELESAI]);
    expect([kode, keluar]).toEqual([0, '']);
    expect(siapa.pilihan.get('Tugas: 1 kasus')).toEqual(['PI-2026-0001  2026-03-27  5  teruskan  Asep Suherman']);
  });

  test('membuka kasus menampilkan kartunya; mengerjakan satu tindakan lalu kembali ke daftar yang baru', async () => {
    await m.sampai(1);
    const { kode, kata } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'disposisi'],
      ['Diteruskan kepada', 'sekretaris-dinas'],
      ['Isi disposisi', 'Tindak lanjuti'],
      ['Sifat', 'biasa'],
      ['Sudah benar?', 'simpan'],
      [DAFTAR_TUGAS, 'PI-2026-0001  2026-03-27'],
      [TINDAKAN, 'kembali'],
      SELESAI,
    ]);
    expect(kode).toBe(0);
    expect(kata).toContain('Rekap penerima bantuan sosial');
    expect(kata).not.toContain('3602141303909001');
    expect(kata).toContain('PI-2026-0001: Di Sekretaris Dinas.');
    expect((await m.json(['lihat', '1'])).status).toBe('di-sekretaris');
  });

  test.each([
    ['ya', 'di-kepala-dinas'],
    ['tidak', 'terdaftar'],
  ])('tindakan tanpa pertanyaan menyebut kasusnya dan minta ya: %s', async (jawab, status) => {
    await m.sampai(0);
    const { kata, siapa } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'teruskan'],
      ['Lakukan?', jawab],
      SELESAI,
    ]);
    expect(kata).toMatch(/Nomor +PI-2026-0001\n +Nama +Asep Suherman\n +Status kini +Terdaftar\n +Menjadi +Di Kepala/);
    // Enter alone opens and goes back; on coming back the cursor is on the case that was open.
    expect(siapa.ditawari).toEqual([
      ['Tugas: 1 kasus', 'PI-2026-0001'],
      [TINDAKAN, 'kembali'],
      ['Lakukan?', 'tidak'],
      ['Tugas: 1 kasus', 'PI-2026-0001'],
    ]);
    expect((await m.json(['lihat', '1'])).status).toBe(status);
  });

  test('terima yang sudah berkelas tidak bertanya apa pun: juga minta ya', async () => {
    const adu = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup'];
    await m.json([...adu, '--klasifikasi', 'ringan']);
    await m.jelajahi([
      [DAFTAR_TUGAS, 'PD-2026-0001'],
      ['PD-2026-0001: lakukan', 'terima'],
      ['Lakukan?', 'tidak'],
      SELESAI,
    ]);
    expect((await m.json(['lihat', 'pd-1'])).status).toBe('disampaikan');
  });

  test('koreksi: isiannya dipilih, nilai lamanya disunting, kartunya tampil; < kembali ke pilihannya', async () => {
    await m.sampai(0);
    const { siapa, kata } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'koreksi'],
      ['Isian yang diperbaiki', 'alamat'],
      ['Alamat yang benar', '<'],
      ['Isian yang diperbaiki', 'alamat'],
      ['Alamat yang benar', 'Jl. Multatuli 7'],
      ['Alasan', 'salah tulis'],
      SIMPAN,
      SELESAI,
    ]);
    expect(siapa.ditawari).toContainEqual(['Alamat yang benar', 'Kp. Sawah RT 02 RW 01, Rangkasbitung']);
    expect(kata).toMatch(/Alamat yang benar +Jl\. Multatuli 7/);
    expect(await m.json(['lihat', '1'])).toMatchObject({ alamat: 'Jl. Multatuli 7', riwayat: { length: 2 } });
  });

  test('koreksi: nomor identitas tidak ditawarkan tersamar untuk disimpan begitu', async () => {
    await m.sampai(0);
    const { siapa } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'koreksi'],
      ['Isian yang diperbaiki', 'nik'],
      ['NIK yang benar', '3602141303909009'],
      ['Alasan', 'salah tulis'],
      SIMPAN,
      SELESAI,
    ]);
    expect(siapa.ditawari).toContainEqual(['NIK yang benar', '']);
    expect((await m.json(['lihat', '1'])).identitas.nomor).toBe('360214******9009');
  });

  test('lampirkan: letak berkasnya ditanyakan, jenisnya dipilih dari kertas kasus itu', async () => {
    await m.sampai(0);
    const berkas = join(m.folder, 'pindaian satu.png');
    writeFileSync(berkas, Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    const { siapa, kata } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'lampirkan'],
      ['Berkas pindaian', `'${berkas}'`],
      ['Pindaian dokumen', 'formulir'],
      SIMPAN,
      SELESAI,
    ]);
    expect(siapa.pilihan.get('Pindaian dokumen')).toEqual(['', 'formulir', 'tanda-terima', '<']);
    expect(kata).toContain('Terlampir: formulir PI-2026-0001, PNG.');
  });

  test('urungkan ditawarkan untuk tindakan sendiri, dan bekerja', async () => {
    await m.sampai(2);
    const { kata } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'urungkan'],
      ['Alasan mengurungkan disposisi tanggal 2026-03-13', 'salah tujuan'],
      SIMPAN,
      SELESAI,
    ]);
    expect(kata).toContain('Diurungkan: disposisi');
    expect((await m.json(['lihat', '1'])).status).toBe('di-kepala-dinas');
  });

  test.each<[string, Naskah]>([
    [
      'Ctrl-C di formulir',
      [
        [TINDAKAN, 'disposisi'],
        ['Diteruskan kepada', CTRL_C],
      ],
    ],
    ['Ctrl-C di kasus', [[TINDAKAN, CTRL_C]]],
    ['q di kasus', [[TINDAKAN, 'q']]],
  ])('%s: kembali ke daftar, tidak ada yang tercatat', async (_, naskah) => {
    await m.sampai(1);
    expect((await m.jelajahi([[DAFTAR_TUGAS, 'PI-2026-0001'], ...naskah, SELESAI])).kode).toBe(0);
    expect((await m.json(['lihat', '1'])).riwayat).toHaveLength(2);
  });

  test('Ctrl-C di daftar: keluar 130 tanpa menyebut bahwa tidak ada yang dicatat', async () => {
    await m.sampai(0);
    const { kode, galat } = await m.jelajahi([[DAFTAR_TUGAS, CTRL_C]]);
    expect([kode, galat]).toEqual([130, expect.not.stringContaining('tidak ada yang dicatat')]);
  });

  test('kasus yang selesai dikerjakan hilang dari daftar; habis berarti selesai', async () => {
    await m.sampai(0);
    const { kode, galat, siapa } = await m.jelajahi([
      [DAFTAR_TUGAS, 'PI-2026-0001'],
      [TINDAKAN, 'batal'],
      ['Alasan', 'terdaftar dua kali'],
      SIMPAN,
    ]);
    expect(siapa.dikatakan.join('\n')).toMatch(
      /^Batalkan nomor; .*: PI-2026-0001, Asep Suherman\n +Alasan +terdaftar/m,
    );
    expect([kode, galat]).toEqual([0, expect.stringContaining('Tidak ada yang menunggu.')]);
  });
});

describe('tidak menjelajah', () => {
  test.each<[string, readonly string[], boolean]>([
    ['stdout bukan terminal', [], false],
    ['--csv', ['--csv'], true],
  ])('%s: daftarnya tertulis seperti biasa', async (_, argumen, tty) => {
    await m.sampai(0);
    const hasil = await m.tanya(['tugas', ...argumen], orang().prompter, { tty });
    expect(hasil.keluar).toContain('PI-2026-0001');
  });

  test('belum masuk: ditolak 5 sebelum apa pun tampak', async () => {
    await m.sampai(0);
    m.duduk(tanpaPetugas('siti', 'belum-masuk'));
    expect((await m.jelajahi([])).kode).toBe(5);
  });
});

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AWAL, type MejaDraf, mejaDraf, NIK, SISA } from '../alat/draf.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

const TAWARAN = 'Ada yang belum selesai diketik.';
const BUANG = 'Buang draf A*** S*******, 2026-03-13 09:12, 2 jawaban (000001)?';

let m: MejaDraf;
beforeEach(() => {
  m = mejaDraf();
});
afterEach(() => m.buang());

describe('yang sudah diketik tidak hilang', () => {
  test('Ctrl-C: keluar 130, satu kalimat yang menyebut cara melanjutkan; --lanjut meneruskan dari situ', async () => {
    const { kode, keluar, galat } = await m.berhenti();
    expect({ kode, keluar }).toEqual({ kode: 130, keluar: '' });
    expect(galat).toBe(
      'Dibatalkan; tidak ada yang dicatat. Jawaban tersimpan sebagai draf; lanjutkan dengan: layanan daftar --lanjut 000001\n',
    );
    const lanjut = await m.bicara(['daftar', '--lanjut'], ...SISA);
    expect(lanjut).toMatchObject({ kode: 0, keluar: 'PI-2026-0001\n' });
    expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({ nama: 'Asep Suherman', alamat: 'Maja' });
    expect(await m.draf()).toEqual([]);
    expect(m.berkas()).toEqual([]);
  });

  test('draf tidak dapat ditulis lagi: Ctrl-C tidak menjanjikannya', async () => {
    const { prompter } = orang(...AWAL, ['Alamat', CTRL_C]);
    const baris: typeof prompter.baris = async (tanya, ...lain) => {
      if (tanya === 'Alamat') {
        rmSync(join(m.toko, 'draf'), { recursive: true });
        writeFileSync(join(m.toko, 'draf'), '');
      }
      return prompter.baris(tanya, ...lain);
    };
    const { kode, galat } = await m.tanya(['daftar'], { ...prompter, baris });
    expect([kode, galat]).toEqual([
      130,
      'Dibatalkan; tidak ada yang dicatat. Draf tidak dapat disimpan: jawaban yang diketik hilang.\n',
    ]);
  });

  test('tanpa satu jawaban pun tidak ada draf', async () => {
    const { galat } = await m.bicara(['daftar'], ['NIK', CTRL_C]);
    expect(galat).toBe('Dibatalkan; tidak ada yang dicatat.\n');
    expect(await m.draf()).toEqual([]);
  });

  test('perintah yang sama menawarkannya; < mundur juga ke jawaban dari draf', async () => {
    await m.berhenti();
    const { pilihan } = await m.bicara(
      ['daftar'],
      [TAWARAN, '0000000000000001'],
      ['Alamat', '<'],
      ['Nama pemohon', '<'],
      ['NIK', ''],
      ['Nama pemohon', 'Rina Wati'],
      ...SISA,
    );
    expect(pilihan.get(TAWARAN)).toEqual(['baru', '0000000000000001', 'buang']);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Rina Wati', identitas: { nomor: '360214******9001' } });
    expect(await m.draf()).toEqual([]);
  });

  test('mulai yang baru: drafnya tetap ada; buang: hilang', async () => {
    await m.berhenti();
    await m.bicara(['daftar'], [TAWARAN, 'baru'], ...AWAL, ...SISA.slice(0, -1), ['Sudah benar?', 'simpan']);
    expect(await m.draf()).toHaveLength(1);
    await m.bicara(['daftar'], [TAWARAN, 'buang'], [BUANG, 'tidak'], [TAWARAN, 'baru'], ['NIK', CTRL_C]);
    expect(await m.draf()).toHaveLength(1);
    await m.bicara(['daftar'], [TAWARAN, 'buang'], [BUANG, 'ya'], ['NIK', CTRL_C]);
    expect(await m.draf()).toEqual([]);
  });

  test('beberapa draf: disebut siapa dan kapan, bawaannya tidak memilih satu pun; yang dibuang satu saja', async () => {
    await m.berhenti();
    m.jam('2026-03-13T10:00:00+07:00');
    const kedua = [
      ['NIK', ''],
      ['No. KK', ''],
      ['Nomor SK', 'AHU-1'],
      ['Nama pemohon', CTRL_C],
    ] as const;
    await m.bicara(['daftar'], [TAWARAN, 'baru'], ...kedua);
    const { ditawari } = await m.bicara(
      ['daftar'],
      [TAWARAN, 'buang'],
      ['Buang draf yang mana?', '0000000000000001'],
      ['Buang draf A*** S*******, 2026-03-13 09:12, 2 jawaban (000001)?', 'ya'],
      [TAWARAN, 'baru'],
      ['NIK', CTRL_C],
    );
    expect(ditawari.slice(0, 2)).toEqual([
      [TAWARAN, 'baru'],
      ['Buang draf yang mana?', 'kembali'],
    ]);
    expect(await m.draf()).toMatchObject([{ perintah: 'layanan daftar --lanjut 000002', disimpan: expect.anything() }]);
  });

  test('--lanjut KODE melanjutkan yang itu, bukan yang terakhir; kode yang tidak ada: keluar 3', async () => {
    await m.berhenti();
    m.jam('2026-03-13T10:00:00+07:00');
    await m.bicara(['daftar'], [TAWARAN, 'baru'], ['NIK', '3602141303909002'], ['Nama pemohon', CTRL_C]);
    expect((await m.layanan(['daftar', '--lanjut', 'abcdef'])).galat).toMatch(
      /Tidak ada draf "layanan daftar" dengan kode abcdef/,
    );
    expect((await m.bicara(['daftar', '--lanjut', '000001'], ...SISA)).kode).toBe(0);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Asep Suherman' });
    expect(await m.draf()).toHaveLength(1);
  });

  test('belum bernama: disebut dengan nama yang sedang diketik, atau NIK yang disamarkan; --json hanya namanya', async () => {
    await m.bicara(['daftar'], AWAL[0] ?? ['', ''], ['Nama pemohon', CTRL_C]);
    m.jam('2026-03-13T10:00:00+07:00');
    await m.bicara(['daftar'], [TAWARAN, 'baru'], AWAL[0] ?? ['', ''], ['Nama pemohon', `Rina W${CTRL_C}`]);
    const { pilihan } = await m.bicara(['daftar'], [TAWARAN, 'buang'], ['Buang draf yang mana?', CTRL_C]);
    expect(pilihan.get('Buang draf yang mana?')).toHaveLength(3);
    expect((await m.layanan([], { tty: true })).keluar).toMatch(
      /R\*\*\* W, 1 jawaban[\s\S]*NIK 360214\*{6}9001, 1 jawaban/,
    );
    expect(await m.draf()).toMatchObject([{ nama: 'R*** W' }, { nama: null }]);
  });

  test('semua sudah dijawab: langsung kartunya; batal di kartu menyimpan drafnya', async () => {
    const { galat } = await m.bicara(['daftar'], ...AWAL, ...SISA.slice(0, -1), ['Sudah benar?', 'batal']);
    expect(galat).toContain('--lanjut');
    expect((await m.bicara(['daftar', '--lanjut'], ['Sudah benar?', 'simpan'])).kode).toBe(0);
  });

  test('bendera saat melanjutkan mengalahkan draf', async () => {
    await m.berhenti();
    await m.bicara(['daftar', '--lanjut', '--nama', 'Rina Wati'], ...SISA);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Rina Wati' });
  });

  test('bendera saat memulai ikut tersimpan dan tidak ditanyakan lagi', async () => {
    await m.bicara(['daftar', '--alamat', 'Maja', '--saluran', 'surat'], ...AWAL, ['Pekerjaan', CTRL_C]);
    await m.bicara(['daftar', '--lanjut'], ...SISA.slice(1));
    expect(await m.json(['lihat', '1'])).toMatchObject({ alamat: 'Maja', saluran: 'surat' });
  });

  test('ditolak saat menyimpan: jawabannya tersimpan, penolakannya menyebut cara melanjutkan', async () => {
    await m.bicara(['daftar'], ...AWAL, ...SISA);
    await m.layanan(['teruskan', '1']);
    const { prompter } = orang(
      ['Diteruskan', 'sekretaris-dinas'],
      ['Isi', 'proses'],
      ['Sifat', ''],
      SISA.at(-1) ?? ['', ''],
    );
    const pilih: typeof prompter.pilih = async (tanya, pilihan, awal) => {
      // Somebody else, meanwhile.
      if (tanya === 'Sudah benar?') await m.layanan(['cabut', '1', '--alasan', 'dicabut pemohon']);
      return prompter.pilih(tanya, pilihan, awal);
    };
    const hasil = await m.tanya(['disposisi', '1'], { ...prompter, pilih });
    expect(hasil.kode).toBe(4);
    expect(hasil.galat).toContain('tersimpan sebagai draf; lanjutkan dengan: layanan disposisi PI-2026-0001 --lanjut');
    expect(await m.draf()).toHaveLength(1);
  });
});

describe('di luar terminal', () => {
  test('--lanjut menyimpan draf yang lengkap; yang belum lengkap disebut kurangnya dan drafnya tinggal', async () => {
    await m.berhenti();
    const kurang = await m.layanan(['daftar', '--lanjut']);
    expect(kurang.kode).toBe(2);
    for (const b of ['--alamat', '--rincian', '--tujuan', '--cara-memperoleh']) expect(kurang.galat).toContain(`${b}:`);
    expect(kurang.galat).not.toContain('--nama:');
    expect(await m.draf()).toHaveLength(1);
    const lain = ['--alamat', 'Maja', '--rincian', 'x', '--tujuan', 'y', '--cara-memperoleh', 'melihat'];
    expect(await m.layanan(['daftar', '--lanjut', ...lain])).toMatchObject({ kode: 0, keluar: 'PI-2026-0001\n' });
    expect(await m.draf()).toEqual([]);
  });

  test('tidak ada draf: keluar 3; tanpa --lanjut draf tidak dipakai', async () => {
    expect((await m.layanan(['daftar', '--lanjut'])).kode).toBe(3);
    await m.berhenti();
    expect((await m.layanan(['daftar', '--nama', 'X'])).galat).toContain('--nik');
  });

  test('--uji-coba tidak menyimpan dan tidak menghapus draf', async () => {
    await m.bicara(['daftar', '--uji-coba'], ...AWAL, ['Alamat', CTRL_C]);
    expect(await m.draf()).toEqual([]);
    await m.berhenti();
    await m.bicara(['daftar', '--lanjut', '--uji-coba'], ...SISA);
    expect(await m.draf()).toHaveLength(1);
  });
});

describe('draf sebuah tindakan', () => {
  test('tersimpan bagi kasus itu saja, dengan nomor apa pun ia diketik', async () => {
    for (const nik of [NIK, '3602141303909002']) {
      const dikenal = ['--nik', nik, '--tetap-daftar', '--rincian', `Rekap ${nik === NIK ? 'bantuan' : 'jalan desa'}`];
      await m.layanan([
        'daftar',
        '--nama',
        'Asep',
        '--alamat',
        'Maja',
        '--tujuan',
        'x',
        '--cara-memperoleh',
        'melihat',
        ...dikenal,
      ]);
    }
    for (const n of ['1', '2']) await m.layanan(['teruskan', n]);
    const kepada = ['Diteruskan kepada', 'sekretaris-dinas'] as const;
    const { galat } = await m.bicara(['disposisi', '1'], kepada, ['Isi disposisi', CTRL_C]);
    expect(galat).toContain('layanan disposisi PI-2026-0001 --lanjut');
    const lanjut = await m.bicara(
      ['disposisi', 'pi-1', '--lanjut'],
      ['Isi disposisi', 'proses'],
      ['Sifat', ''],
      ['Sudah benar?', 'simpan'],
    );
    expect(lanjut.kode).toBe(0);
    expect((await m.layanan(['disposisi', '2', '--lanjut'])).kode).toBe(3);
  });
});

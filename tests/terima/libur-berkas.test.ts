import { describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { acara, berkas, catatan, ditolak, ics, m } from './alat-libur.js';

describe('.ics', () => {
  test('menambah hari ke tahun yang dimuat, menyebut yang sudah libur', async () => {
    await m.beres(DAFTAR, { jam: '2026-07-10T09:00:00+07:00' });
    const jalur = berkas(
      'daerah.ics',
      ics(acara('20260713', '20260715', 'Cuti daerah'), acara('20260817', '20260818', 'HUT')),
    );
    const hasil = await m.beres(['libur', 'impor', jalur], { jam: '2026-07-10T10:00:00+07:00' });
    expect(hasil.keluar).toBe('2026-07-13\n2026-07-14\n');
    expect(hasil.galat).toContain('Dilewati: 2026-08-17 HUT: sudah libur (Proklamasi Kemerdekaan)');
    expect(hasil.galat).toContain('PI-2026-0001: janji 2026-07-17 -> 2026-07-21');
    expect(catatan().map((p) => [p.tindakan, 'pindah' in p.isi])).toEqual([
      ['libur', false],
      ['libur', true],
    ]);
    const lagi = await m.beres(['libur', 'impor', jalur]);
    expect(lagi.keluar).toBe('');
    expect(lagi.galat).toContain('Tidak ada yang berubah; tidak ada yang dicatat.');
    expect(catatan()).toHaveLength(2);
  });

  test('membuat tahun yang belum dimuat, dengan peringatan; dari masukan baku', async () => {
    const isi = ics(acara('20271231', '20280102', 'Tahun baru'));
    const hasil = await m.beres(['libur', 'impor', '-'], { masuk: isi });
    expect(hasil.keluar).toBe('2028\n2027-12-31\n2028-01-01\n');
    expect(hasil.galat).toContain('Kalender 2028 dibuat (dasar: Berkas .ics (-//uji//ID)). Perhatian: cocokkan');
    expect(await m.json(['libur', 'daftar', '--tahun', '2028'])).toEqual([
      {
        tanggal: '2028-01-01',
        hari: 'Sabtu',
        nama: 'Tahun baru',
        jenis: 'libur',
        sumber: 'kantor',
        dasar: 'Berkas .ics (-//uji//ID)',
      },
    ]);
  });
});

describe('masukan buruk: semua salahnya disebut, tidak ada yang berubah', () => {
  test.each<[string, string[], number, string[]]>([
    ['sudah libur', ['tambah', '2026-08-17', 'X'], 4, ['sudah libur (Proklamasi Kemerdekaan)']],
    ['Sabtu', ['tambah', '2026-07-11', 'X'], 4, ['sudah libur (Sabtu)']],
    ['tahun yang belum dimuat', ['tambah', '2031-07-15', 'X'], 4, ['belum dimuat', 'layanan libur impor 2031.json']],
    ['tanggal dan nama buruk', ['tambah', '31-02-2026', ' '], 2, ['TANGGAL: ', '31-02-2026', 'NAMA: ', 'kosong']],
    ['kode terminal dalam nama', ['tambah', '2026-07-15', '\u001b[2J'], 2, ['NAMA: ']],
    ['jenis buruk juga disebut', ['tambah', 'besok', 'X', '--jenis', ''], 2, ['TANGGAL: ', '--jenis: ']],
    ['tanpa nama', ['tambah', '2026-07-15'], 2, ['NAMA: belum disebut']],
    ['nama tanpa tanda kutip', ['tambah', '2026-07-15', 'Pemilihan', 'kepala'], 2, ['1 kata berlebih', 'tanda kutip']],
    ['menghapus hari kerja', ['hapus', '2026-07-15', '--ya'], 4, ['tidak ada di daftar hari libur']],
    ['menghapus hari Sabtu', ['hapus', '2026-07-11', '--ya'], 4, ['Hari itu libur karena Sabtu']],
    ['menghapus tanggal buruk', ['hapus', '2026-13-01', '--ya'], 2, ['TANGGAL: ']],
    ['berkas yang tidak ada', ['impor', 'tidak-ada.json'], 2, ['FILE: ', 'tidak dapat dibaca: tidak ada']],
    ['tahun buruk', ['daftar', '--tahun', 'dua ribu'], 2, ['--tahun: ']],
    ['anak perintah yang tidak ada', ['ubah'], 2, ['libur tambah']],
  ])('%s', async (_, argumen, kode, kata) => {
    ditolak(await m.layanan(['libur', ...argumen]), kode, ...kata);
  });

  const h = (tanggal: unknown, nama: unknown = 'X') => ({ tanggal, jenis: 'libur-nasional', nama });
  const k = (...hari: readonly unknown[]) => ({ tahun: 2028, dasar: 'SKB', hari });
  test.each<[string, unknown, string[]]>([
    ['bukan JSON', 'tahun: 2028', ['FILE: Berkas bukan JSON yang benar']],
    ['JSON kosong', '', ['FILE: Berkas JSON kosong']],
    ['bukan objek', [1, 2], ['harus berupa objek {tahun, dasar, hari}']],
    ['kunci asing', { ...k(), catatan: 'x' }, ['kunci yang tidak dikenal']],
    ['tanpa dasar', { tahun: 2028, hari: [] }, ['dasar: ']],
    ['tanggal mustahil, dua-duanya', k(h('2028-02-30'), h('2028-13-01')), ['hari.0.tanggal', 'hari.1.tanggal']],
    ['tahun lain', k(h('2029-01-01')), ['2029-01-01 bukan hari di tahun 2028']],
    ['tanggal ganda', k(h('2028-01-03'), h('2028-01-03')), ['2028-01-03 tercantum dua kali']],
    ['tidak urut', k(h('2028-01-04'), h('2028-01-03')), ['2028-01-03 berada sesudah 2028-01-04']],
    [
      'semuanya sekaligus',
      k(h('2028-01-04'), h('2028-01-04'), h('2027-01-01')),
      ['2028-01-04 tercantum dua kali', '2027-01-01 bukan hari di tahun 2028', '2027-01-01 berada sesudah'],
    ],
    ['nama dengan kode terminal', k(h('2028-01-03', '\u001b[2J')), ['hari.0.nama']],
    ['terlalu besar', ' '.repeat(300_000), ['FILE: terlalu besar']],
  ])('JSON: %s', async (_, isi, kata) => {
    ditolak(await m.layanan(['libur', 'impor', berkas('uji.json', isi), '--ya']), 2, ...kata);
  });

  test.each<[string, string, string[]]>([
    ['bukan .ics', 'hari libur', ['FILE: isinya bukan kalender .ics yang utuh']],
    ['JSON bernama .ics', '{"tahun":2028}', ['FILE: ']],
    ['tanpa acara', ics(), ['tidak memuat acara']],
    [
      'tanggal mustahil dan tanggal ganda',
      ics(acara('20260231', '20260301', 'A'), acara('20260713', '20260715', 'B'), acara('20260714', '20260715', 'C')),
      ['Acara ke-1 ("A"), DTSTART: bukan tanggal yang ada', '2026-07-14 tercantum dua kali ("B" dan "C")'],
    ],
  ])('.ics: %s', async (_, isi, kata) => {
    ditolak(await m.layanan(['libur', 'impor', berkas('uji.ics', isi), '--ya']), 2, ...kata);
  });

  test('--json: galatnya satu objek, dan tidak ada yang ditanyakan', async () => {
    const hasil = await m.layanan(['libur', 'hapus', '2026-08-17', '--json']);
    ditolak(hasil, 2);
    expect(JSON.parse(hasil.galat)).toMatchObject({ kode: 2, coba: 'layanan libur hapus 2026-08-17 --ya' });
  });
});

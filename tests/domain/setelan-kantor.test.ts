import { describe, expect, test } from '@jest/globals';
import { setelanLingkungan, variabelSetelan } from '../../src/domain/setelan.js';
import { tabelSetelan } from '../../src/domain/setelan-kantor.js';
import { bacaMargin, bacaPenanda } from '../../src/domain/setelan-periksa.js';
import { bacaData } from '../alat/acuan.js';
import { SEMUA_JABATAN } from '../alat/jabatan.js';

const KANTOR = bacaData<Record<string, string>>('data/acuan/kantor.json');
const TABEL = tabelSetelan(KANTOR);
const periksa = (kunci: string, nilai: string) => TABEL.find((s) => s.kunci === kunci)?.periksa(nilai);

describe('tabel setelan sebuah kantor', () => {
  test.each(TABEL)('$kunci: bawaannya sah dan ada uraiannya', ({ bawaan, uraian, periksa: uji }) => {
    expect(uji(bawaan)).toEqual({ ok: true, nilai: bawaan });
    expect(uraian.length).toBeGreaterThan(10);
    // It is listed as it stands on a screen that knows ASCII only.
    expect(uraian).toMatch(/^[ -~]+$/);
  });

  test('satu kunci satu baris, dan setiap bawaan di data/acuan/kantor.json dikenal', () => {
    const kunci = TABEL.map((s) => s.kunci);
    expect(new Set(kunci).size).toBe(kunci.length);
    expect(Object.keys(KANTOR).filter((k) => !kunci.includes(k))).toEqual([]);
    expect(kunci.filter((k) => k.startsWith('instansi.') && !(k in KANTOR))).toEqual([]);
  });

  test.each(['instansi.induk', 'instansi.saluran-pengaduan', 'tanda-tangan.ppid'])(
    '%s: tanda tangan tersertifikasi tidak boleh diaku',
    (kunci) => {
      expect(periksa(kunci, 'Ditandatangani secara elektronik')).toMatchObject({ ok: false });
      expect(periksa(kunci, 'Kepala Bidang')).toMatchObject({ ok: true });
    },
  );

  test('setiap jabatan penanda tangan adalah jabatan kantor', () => {
    const jabatan = TABEL.flatMap((s) => (s.kunci.startsWith('tanda-tangan.') ? [s.kunci.slice(13)] : []));
    expect(jabatan.filter((j) => !SEMUA_JABATAN.includes(j))).toEqual([]);
    expect(jabatan.length).toBeGreaterThan(5);
  });

  test('satu variabel lingkungan satu setelan', () => {
    const variabel = TABEL.map((s) => variabelSetelan(s.kunci));
    expect(new Set(variabel).size).toBe(variabel.length);
    expect(setelanLingkungan(TABEL, { LAYANAN_KERTAS_UKURAN: 'F4', LAYANAN_INSTANSI_NAMA: '' })).toEqual({
      ok: true,
      nilai: { 'kertas.ukuran': 'F4' },
    });
  });
});

describe('nilai yang diterima, seperti disimpan', () => {
  test.each([
    ['instansi.nama', '  DINAS   KESEHATAN ', 'DINAS KESEHATAN'],
    ['instansi.unit', '', ''],
    ['instansi.posel', '', ''],
    ['instansi.posel', 'loket@contoh.go.id', 'loket@contoh.go.id'],
    ['instansi.telepon', '', ''],
    ['instansi.telepon', '(0252)  5285255 / WA 0812-3456-7890', '(0252) 5285255 / WA 0812-3456-7890'],
    ['instansi.telepon', '129', '129'],
    ['kertas.ukuran', 'F4', 'F4'],
    ['kertas.margin', '3 1 2,25 5', '3 1 2,25 5'],
    ['tanda-tangan.ppid', '', ''],
    ['tanda-tangan.ppid', 'Kepala Bidang', 'Kepala Bidang'],
    ['tanda-tangan.ppid', 'Plt. PPID; Ratna Dewi; 198001012005012001', 'Plt. PPID; Ratna Dewi; 198001012005012001'],
    ['tanda-tangan.ppid', '; Ratna Dewi', '; Ratna Dewi'],
  ])('%s "%s"', (kunci, ketikan, nilai) => {
    expect(periksa(kunci, ketikan)).toEqual({ ok: true, nilai });
  });
});

describe('nilai yang ditolak, dengan obatnya', () => {
  test.each([
    ['instansi.nama', '', 'Isian kosong'],
    ['instansi.nama', 'A'.repeat(201), 'lebih dari 200 huruf'],
    ['instansi.nama', 'DINAS\nSOSIAL', 'ganti baris'],
    ['instansi.nama', 'DINAS\u202eSOSIAL', 'pembalik arah tulisan'],
    ['instansi.alamat', '\u001b[2J', 'kode terminal'],
    ['instansi.posel', 'bukan-posel', '@'],
    ['instansi.telepon', 'abc', '(0252) 5285255'],
    ['instansi.telepon', 'ext. 12', '(0252) 5285255'],
    ['instansi.telepon', '\u001b[2J 5285255', 'kode terminal'],
    ['tanda-tangan.ppid', ';;', 'tulis "JABATAN; NAMA; NIP"'],
    ['tanda-tangan.ppid', ' ; ', 'tulis "JABATAN; NAMA; NIP"'],
    ['kertas.ukuran', 'A5', 'pilih A4 atau F4'],
    ['kertas.ukuran', 'f4', 'pilih A4 atau F4'],
    ['kertas.margin', '2 2 2', 'atas kanan bawah kiri'],
    ['kertas.margin', '1.5 2.5 2 2.5', 'atas kanan bawah kiri'],
    ['kertas.margin', '1,4 2,5 2 2,5', 'atas 1,5'],
    ['kertas.margin', '1,5 2,5 1,9 2,5', 'bawah 2'],
    ['kertas.margin', '1,5 6 2 2,5', 'sampai 5'],
    ['kertas.margin', '1,5 2,5 2 2,5 1', 'atas kanan bawah kiri'],
    ['tanda-tangan.ppid', 'PPID; Ratna; 123', 'NIP harus 18 angka'],
    ['tanda-tangan.ppid', 'PPID; ; 198001012005012001', 'NIP tanpa nama'],
    ['tanda-tangan.ppid', 'a; b; 198001012005012001; d', 'tulis "JABATAN; NAMA; NIP"'],
  ])('%s "%s"', (kunci, ketikan, kata) => {
    const hasil = periksa(kunci, ketikan);
    expect(hasil).toEqual({ ok: false, salah: expect.stringContaining(kata) });
  });
});

test('margin dan penanda tangan diurai', () => {
  expect(bacaMargin('1,5 2,5 2 3')).toEqual({ atas: 1.5, kanan: 2.5, bawah: 2, kiri: 3 });
  expect(bacaPenanda('a.n. Kadis / Sekretaris;Ratna Dewi; 19800101 200501 2 001')).toEqual({
    jabatan: 'a.n. Kadis / Sekretaris',
    nama: 'Ratna Dewi',
    nip: '198001012005012001',
  });
});

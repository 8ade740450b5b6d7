import { describe, expect, test } from '@jest/globals';
import { PENGISI_TEMPLAT } from '../../src/documents/daftar-templat.js';
import { bacaGantiTemplat, bacaTemplat, pengisiAsing, pilahGanti } from '../../src/documents/ganti-templat.js';
import { bahan } from './contoh.js';

const BAWAAN = bahan().templat('tanda-terima');
const baca = (isi: unknown) =>
  bacaGantiTemplat('tanda-terima', typeof isi === 'string' ? isi : JSON.stringify(isi, null, 2), BAWAAN);

describe('kalimat kantor yang diterima', () => {
  test.each<[string, unknown, unknown]>([
    ['hanya yang berbeda dari bawaan', { judul: 'TANDA TERIMA', kaki: BAWAAN.kaki }, { judul: 'TANDA TERIMA' }],
    ['seluruh bawaan: tidak ada yang diganti', BAWAAN, {}],
    ['pengisi milik templat itu', { pembuka: '{kantor}, {nomor}' }, { pembuka: '{kantor}, {nomor}' }],
    ['daftar lebih panjang', { isiHak: ['a', 'b', 'c', 'd'] }, { isiHak: ['a', 'b', 'c', 'd'] }],
    ['spasi dirapikan', { judul: '  TANDA   TERIMA ' }, { judul: 'TANDA TERIMA' }],
    [
      'kepala tabel',
      { kepalaTenggat: ['a', 'b b '.repeat(15).trim(), 'W'.repeat(20)] },
      { kepalaTenggat: ['a', 'b b '.repeat(15).trim(), 'W'.repeat(20)] },
    ],
    ['tata letak dokumen itu', { kertas: 'F4', margin: '2 2 2 3' }, { kertas: 'F4', margin: '2 2 2 3' }],
  ])('%s', (_, isi, ganti) => {
    expect(baca(isi)).toEqual({ ok: true, nilai: ganti });
  });
});

describe('berkas yang ditolak, dengan baris dan sebabnya', () => {
  test.each<[string, unknown, string]>([
    ['pengisi asing', { judul: 'X', pembuka: 'Pada {kantorr}' }, 'baris 3, "pembuka": pengisi {kantorr} tidak dikenal'],
    ['pengisi templat lain', { judul: '{nomorBukti}' }, 'yang ada: {nomor}, {kantor}'],
    ['pengisi kosong', { judul: 'a {} b' }, 'pengisi {} tidak dikenal'],
    ['kurung lepas', { judul: 'a { b' }, 'pengisi { tidak dikenal'],
    ['pengisi dari prototipe', { judul: '{constructor}' }, '{constructor} tidak dikenal'],
    ['dalam daftar', { isiHak: ['baik', 'x {y}'] }, 'baris 4, "isiHak": pengisi {y}'],
    ['kunci asing', { judull: 'X' }, 'baris 2, "judull": kunci ini tidak ada; yang ada: judul'],
    ['kalimat untuk daftar', { isiHak: 'satu' }, 'harus daftar kalimat'],
    ['daftar untuk kalimat', { judul: ['a'] }, 'harus satu kalimat'],
    ['daftar kosong', { isiHak: [] }, 'harus daftar kalimat'],
    ['bukan teks', { judul: 7 }, 'harus satu kalimat'],
    ['bukan teks di daftar', { isiHak: [null] }, 'harus daftar kalimat'],
    ['kolom tabel hilang', { kepalaTenggat: ['a', 'b'] }, 'harus 3 kolom'],
    ['daftar terlalu panjang', { isiHak: Array(21).fill('a') }, 'paling banyak 20'],
    ['kalimat kosong', { judul: ' ' }, 'kosong'],
    ['kalimat terlalu panjang', { judul: 'a'.repeat(2001) }, 'lebih dari 2.000 huruf'],
    ['ganti baris', { judul: 'a\nb' }, 'ganti baris'],
    ['kode terminal', { judul: '\u001b[2J' }, 'kode terminal'],
    ['pembalik arah', { judul: 'a\u202eb' }, 'pembalik arah'],
    ['kertas lain', { kertas: 'A3' }, '"kertas": pilih A4 atau F4'],
    ['margin lain', { margin: '0 0 0 0' }, '"margin": tulis atas kanan bawah kiri'],
    ['margin bukan teks', { margin: 2 }, '"margin": tulis'],
    ['__proto__', '{"__proto__": {"judul": "x"}}', '__proto__'],
    ['kunci dua kali', '{"judul": "a", "judul": "b"}', 'dua kali'],
    ['bukan JSON', 'judul = a', 'bukan JSON'],
    ['daftar', '["a"]', 'isinya harus'],
    ['null', 'null', 'isinya harus'],
    ['nomor yang hilang', { judul: 'X', nomor: 'Tanpa nomor' }, 'baris 3, "nomor": pengisi {nomor} wajib ada'],
    ['sidik jejak yang hilang', { sidikJejak: '|' }, '"sidikJejak": pengisi {sidikJejak} wajib ada'],
    [
      'mengaku BSrE',
      { judul: 'X', penutup: 'Sah, B S r E' },
      'baris 3, "penutup": tulisan ini mengaku bertanda tangan BSrE',
    ],
    [
      'mengaku di tengah daftar',
      { isiHak: ['a', 'ditandatangani secara elektronik'] },
      'baris 4, "isiHak": tulisan ini',
    ],
    ['mengaku sepanjang daftar', { isiHak: ['ditandatangani', 'secara elektronik'] }, 'baris 2, "isiHak": tulisan ini'],
    ['kaki yang terlalu panjang', { kaki: `{nomor} ${'a'.repeat(120)}` }, '"kaki": paling banyak 120 huruf'],
    ['pengisi dua kali di kaki', { kaki: '{nomor} {kantor} {kantor}' }, 'pengisi {kantor} cukup sekali'],
    ['di atas tanda tangan', { petugas: ['a'.repeat(80), 'a'.repeat(80)] }, '"petugas": paling banyak 120 huruf'],
    ['kepala tabel panjang', { kepalaTenggat: ['a', 'b b '.repeat(16), 'c'] }, 'paling banyak 60 huruf sekolom'],
    [
      'kata panjang di kepala tabel',
      { kepalaLangkah: ['W'.repeat(21), 'b', 'c'] },
      'baris 3, "kepalaLangkah": paling banyak 20 huruf sekata',
    ],
    ['pengisi di kepala tabel', { kepalaLangkah: ['{kantor}', 'b', 'c'] }, 'kepala tabel tidak memuat pengisi'],
    ['terlalu besar', JSON.stringify({ judul: 'a'.repeat(70_000) }), 'lebih dari 64 KB'],
  ])('%s', (_, isi, kata) => {
    const hasil = baca(isi);
    expect(hasil.ok ? hasil.nilai : hasil.salah.join('\n')).toContain(kata);
    expect(hasil.ok).toBe(false);
  });

  test('semua kesalahan disebut sekaligus', () => {
    const hasil = baca({ judul: '{a} {b}', kakii: 'x', isiHak: ['{c}'] });
    expect(hasil.ok ? [] : hasil.salah).toHaveLength(4);
  });

  test('bagian setiap dokumen tidak punya kertas sendiri', () => {
    const hasil = bacaGantiTemplat('kop', '{"kertas": "F4"}', bahan().templat('kop'));
    expect(hasil).toMatchObject({ ok: false, salah: [expect.stringContaining('kunci ini tidak ada')] });
  });
});

describe('yang membuat kertas dapat diperiksa', () => {
  test.each(['judul', 'kaki'])('verifikasi: {kode} wajib ada di "%s"', (kunci) => {
    const hasil = bacaGantiTemplat('verifikasi', JSON.stringify({ [kunci]: 'Kode' }), bahan().templat('verifikasi'));
    expect(hasil).toEqual({
      ok: false,
      salah: [`baris 1, "${kunci}": pengisi {kode} wajib ada: tulis {kode} di tempatnya`],
    });
  });

  test.each([...PENGISI_TEMPLAT.keys()])('%s: bawaannya sendiri lulus', (nama) => {
    const isi = bahan().templat(nama);
    expect(bacaTemplat(nama, JSON.stringify(isi))).toEqual({ ok: true, nilai: isi });
    expect(pilahGanti(nama, isi, isi)).toEqual({ dipakai: isi, tertahan: [] });
  });
});

describe('kalimat kantor yang tercatat dahulu', () => {
  test('kunci yang melanggar kini tidak dipakai, yang lain tetap; yang sudah tidak ada dilewati', () => {
    const ganti = { judul: 'BUKTI', nomor: 'Tanpa nomor', penutup: 'BSrE', hilang: 'x', kepalaTenggat: 'bukan daftar' };
    const { dipakai, tertahan } = pilahGanti('tanda-terima', ganti, BAWAAN);
    expect(dipakai).toEqual({ judul: 'BUKTI' });
    expect(tertahan.map((t) => t.kunci)).toEqual(['nomor', 'penutup', 'kepalaTenggat']);
  });
});

describe('templat bawaan yang rusak', () => {
  test.each([...PENGISI_TEMPLAT.keys()])('%s tidak', (nama) => {
    const isi = bahan().templat(nama);
    expect(pengisiAsing(nama, JSON.stringify(isi), isi)).toEqual([]);
  });

  test('disebut dengan barisnya', () => {
    const isi = { judul: 'X', kaki: 'a {apa} b' };
    expect(pengisiAsing('kop', JSON.stringify(isi, null, 1), isi)).toEqual(['baris 3: pengisi {apa} tidak dikenal']);
  });
});

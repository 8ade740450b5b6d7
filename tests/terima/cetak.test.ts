import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dengan, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { daftarDengan, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** One request at `verifikasi` (two dispositions), another just registered a day later. */
let m: Meja;
const NOMOR = 'PI-2026-0001';
const BESOK = { jam: '2026-03-14T09:00:00+07:00' };
beforeAll(async () => {
  m = meja();
  await sampai(m, 3);
  await m.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909003' }), BESOK);
});
afterAll(() => m.buang());

const ke = (nama: string) => join(m.folder, nama);
const kertas = (nama: string) => join(m.toko, 'dokumen/2026', NOMOR, `${nama}.pdf`);
const teks = (jalur: string) => halamanTeks(readFileSync(jalur)).join('\f');

describe('satu dokumen, lagi', () => {
  testDengan('pdftotext')('salinan di setiap halaman; yang diterbitkan tidak berubah', async () => {
    const asli = readFileSync(kertas('tanda-terima'));
    const { keluar, galat } = await m.beres(['cetak', NOMOR, '--dokumen', 'tanda-terima']);
    expect([keluar, galat]).toEqual([
      `${kertas('tanda-terima-salinan')}\n`,
      expect.stringContaining(`tanda-terima ${NOMOR}, bertanda SALINAN\n`),
    ]);
    const salinan = halamanTeks(readFileSync(keluar.trim()));
    expect(salinan.every((h) => /^\s*SALINAN\n/.test(h))).toBe(true);
    expect(salinan.join('').replaceAll(/^ *SALINAN\n+/gm, '')).toBe(halamanTeks(asli).join(''));
    expect(teks(kertas('tanda-terima'))).not.toContain('SALINAN');
    expect(readFileSync(kertas('tanda-terima')).equals(asli)).toBe(true);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, catatan: [] });
  });

  test('--ke dua kali: byte yang sama; --asli: byte yang diterbitkan', async () => {
    for (const nama of ['a.pdf', 'b.pdf']) await m.beres(['cetak', '1', '--dokumen', 'formulir', '--ke', ke(nama)]);
    expect(readFileSync(ke('a.pdf')).equals(readFileSync(ke('b.pdf')))).toBe(true);
    await m.beres(['cetak', '1', '--dokumen', 'formulir', '--asli', '--ke', ke('asli.pdf')]);
    expect(readFileSync(ke('asli.pdf')).equals(readFileSync(kertas('formulir')))).toBe(true);
    const { keluar } = await m.beres(['cetak', '1', '--dokumen', 'formulir', '--asli']);
    expect(keluar).toBe(`${kertas('formulir')}\n`);
  });

  test('SALINAN menurut catatan, bukan menurut isi folder; --asli dicatat di jejak akses', async () => {
    const asli = readFileSync(kertas('tanda-terima'));
    const cetak = async (nama: string, ...lain: string[]) => {
      await m.beres(['cetak', NOMOR, '--dokumen', 'tanda-terima', '--ke', ke(nama), ...lain]);
      return readFileSync(ke(nama));
    };
    const salinan = await cetak('ada.pdf');
    const banyak = async () => (await m.json(['jejak', 'akses', '--nomor', NOMOR])).length;
    const sebelum = await banyak();
    rmSync(kertas('tanda-terima'));
    expect((await cetak('hilang.pdf')).equals(salinan)).toBe(true);
    expect(readFileSync(kertas('tanda-terima')).equals(asli)).toBe(true);
    expect(await banyak()).toBe(sebelum);
    rmSync(kertas('tanda-terima'));
    expect((await cetak('seperti-terbit.pdf', '--asli')).equals(asli)).toBe(true);
    const akses = await m.json(['jejak', 'akses', '--nomor', NOMOR]);
    expect(akses).toHaveLength(sebelum + 1);
    const entri = { kejadian: 'cetak-asli', perintah: 'cetak', nomor: NOMOR, alasan: 'tanda-terima ke-1' };
    expect(akses.at(-1)).toMatchObject(entri);
  });

  test.each([
    [[], 'lembar-disposisi-2-salinan'],
    [['--dokumen', 'lembar-disposisi'], 'lembar-disposisi-2-salinan'],
    [['--dokumen', 'lembar-disposisi', '--urut', '1'], 'lembar-disposisi-salinan'],
  ])('%j mencetak %s', async (pilihan, nama) => {
    const hasil = await m.json(['cetak', NOMOR, ...pilihan]);
    const lain = { jumlah: 1, salinan: true, tersegel: false };
    expect(hasil).toEqual({ nomor: NOMOR, jenis: 'lembar-disposisi', berkas: kertas(nama), ...lain });
  });

  test.each<[string, string[], number, RegExp]>([
    ['jenis asing', ['--dokumen', 'peta'], 3, /"peta" tidak dikenal/],
    ['yang ke-3', ['--dokumen', 'lembar-disposisi', '--urut', '3'], 3, /ke-3 tidak ada/],
    ['langkahnya belum', ['--dokumen', 'kekurangan'], 4, /verifikasi --hasil kurang\) belum terjadi/],
    ['urut tanpa dokumen', ['--urut', '1'], 2, /--urut: hanya bersama --dokumen/],
    ['dokumen dan semua', ['--semua', '--dokumen', 'formulir'], 2, /--dokumen: hanya untuk satu/],
    ['nomor dan contoh', ['--contoh'], 2, /tidak bersama-sama/],
    ['contoh asli', ['--asli', '--formulir-kosong'], 2, /tidak bersama-sama/],
  ])('%s: keluar dengan sebabnya', async (_, pilihan, kode, sebab) => {
    const hasil = await m.layanan(['cetak', NOMOR, ...pilihan]);
    expect([hasil.kode, hasil.keluar, hasil.galat]).toEqual([kode, '', expect.stringMatching(sebab)]);
  });

  test.each([
    [['--semua-tanggal', '2026-13-01'], '--semua-tanggal: Tanggal 2026-13-01 tidak ada di kalender'],
    [['--contoh', '--ke', 'x.txt'], '--ke: nama berkasnya harus berakhiran .pdf'],
  ])('%j: satu kesalahan, satu yang disebut', async (pilihan, sebab) => {
    const { kode, galat } = await m.layanan(['cetak', ...pilihan]);
    expect(kode).toBe(2);
    expect(galat).toMatch(/^Ada satu isian yang perlu diperbaiki\.\n/);
    expect(galat).toContain(sebab);
  });

  test.each([
    [['pi-2', '--urut', '1'], 'layanan cetak pi-2'],
    [['pi-2', '--contoh'], 'layanan cetak pi-2'],
    [['Asep Suherman', '--urut', '1'], 'layanan cetak --bantuan'],
    [['--semua-tanggal', '2026-13-01'], 'layanan cetak --semua-tanggal kemarin'],
    [['--contoh', '--asli'], 'layanan cetak --contoh'],
  ])('%j: yang dicoba bukan kasus lain', async (pilihan, coba) => {
    const { kode, galat } = await m.layanan(['cetak', ...pilihan]);
    expect([kode, galat]).toEqual([2, expect.stringContaining(`Coba: ${coba}\n`)]);
  });

  test.each([
    ['ganti baris', 'a\nb.pdf', '--ke: nama berkasnya memuat ganti baris'],
    ['folder', 'map.pdf', 'Nama itu sebuah folder, bukan berkas.'],
  ])('--ke %s: ditolak', async (_, nama, sebab) => {
    mkdirSync(ke('map.pdf'), { recursive: true });
    for (const timpa of [[], ['--timpa']]) {
      const { kode, keluar, galat } = await m.layanan(['cetak', NOMOR, '--ke', ke(nama), ...timpa]);
      expect([kode, keluar, galat]).toEqual([2, '', expect.stringContaining(sebab)]);
      if (timpa.length === 0) expect(galat).not.toContain('--timpa');
    }
  });

  test('tanpa apa pun: disebut yang dapat dicetak', async () => {
    expect(await m.layanan(['cetak'])).toMatchObject({ kode: 2, galat: expect.stringMatching(/NOMOR: sebutkan satu/) });
  });
});

describe('beberapa dokumen dalam satu berkas', () => {
  const uji = testDengan('pdftotext');

  uji('--semua: setiap dokumen berurutan, masing-masing bernomor halaman sendiri', async () => {
    const hasil = await m.json(['cetak', NOMOR, '--semua', '--ke', ke('semua.pdf')]);
    expect(hasil).toMatchObject({ nomor: NOMOR, jenis: 'semua', jumlah: 4, berkas: ke('semua.pdf') });
    const isi = teks(ke('semua.pdf'));
    const kaki = [...isi.matchAll(/^ *(Formulir|Tanda Terima|Lembar Disposisi).*(Halaman \d dari \d)$/gm)];
    expect(kaki.map((k) => `${k[1]} ${k[2]}`)).toEqual([
      'Formulir Halaman 1 dari 2',
      'Formulir Halaman 2 dari 2',
      'Tanda Terima Halaman 1 dari 2',
      'Tanda Terima Halaman 2 dari 2',
      'Lembar Disposisi Halaman 1 dari 1',
      'Lembar Disposisi Halaman 1 dari 1',
    ]);
    expect(dengan(readFileSync(ke('semua.pdf')), 'qpdf', (f) => ['--check', f])).toContain('No syntax or stream');
  });

  uji('setiap dokumen mulai di lembar baru bila dicetak bolak-balik; tidak ada halaman kosong di akhir', async () => {
    for (const apa of [
      [NOMOR, '--semua'],
      ['--semua-tanggal', '2026-03-13'],
    ]) {
      await m.beres(['cetak', ...apa, '--ke', ke('lembar.pdf'), '--timpa'], BESOK);
      const halaman = halamanTeks(readFileSync(ke('lembar.pdf')));
      const awal = halaman.flatMap((h, i) => (/Halaman 1 dari \d/.test(h) ? [i] : []));
      expect(awal).toEqual([0, 2, 4, 6]);
      expect(halaman.map((h) => h.trim() === '')).toEqual([false, false, false, false, false, true, false]);
    }
  });

  uji('--semua-tanggal: yang dicatat hari itu saja', async () => {
    const { keluar, galat } = await m.beres(['cetak', '--semua-tanggal', '2026-03-14', '--ke', ke('hari.pdf')], BESOK);
    expect([keluar, galat]).toEqual([`${ke('hari.pdf')}\n`, expect.stringContaining('2 dokumen 2026-03-14\n')]);
    expect(teks(ke('hari.pdf'))).toContain('PI-2026-0002');
    expect(teks(ke('hari.pdf'))).not.toContain(NOMOR);
    expect((await m.json(['cetak', '--semua-tanggal', '2026-03-13', '--ke', ke('kemarin.pdf')], BESOK)).jumlah).toBe(4);
  });

  test('hari tanpa dokumen: tidak ada berkas, satu kalimat', async () => {
    const hasil = await m.beres(['cetak', '--semua-tanggal', '2026-03-12', '--ke', ke('kosong.pdf')]);
    expect(hasil).toMatchObject({ keluar: '', galat: expect.stringContaining('Tidak ada dokumen pada 2026-03-12.\n') });
    expect(existsSync(ke('kosong.pdf'))).toBe(false);
  });

  uji('--formulir-kosong: setiap label, tidak ada isinya', async () => {
    await m.beres(['cetak', '--formulir-kosong', '--ke', ke('kosong-formulir.pdf')]);
    const isi = teks(ke('kosong-formulir.pdf'));
    for (const label of ['No. Pendaftaran', 'NIK / Nomor SK', 'Rincian', 'Tujuan', 'HAK PEMOHON']) {
      expect(isi).toContain(label);
    }
    expect(isi).not.toMatch(/PI-2026|Asep|undefined|null/);
  });

  uji('--contoh: setiap jenis sekali, bertanda CONTOH, tanpa menyentuh data', async () => {
    const lain = meja();
    const hasil = await lain.json(['cetak', '--contoh', '--ke', join(lain.folder, 'contoh.pdf')]);
    const isi = teks(join(lain.folder, 'contoh.pdf'));
    expect(hasil.jumlah).toBe(15);
    expect(isi.match(/^\s*CONTOH$/gm)?.length).toBe(isi.split('\f').length);
    for (const judul of ['SK PPID', 'Surat Pengalihan', 'Pernyataan Keberatan', 'Tanda Bukti'])
      expect(isi).toContain(judul);
    expect(existsSync(lain.toko)).toBe(false);
    expect((await lain.layanan(['cetak', '--contoh', '--dokumen', 'peta'])).kode).toBe(3);
    lain.buang();
  });

  test('berkas yang sudah ada tidak ditimpa tanpa --timpa', async () => {
    writeFileSync(ke('ada.pdf'), 'milik orang');
    expect((await m.layanan(['cetak', NOMOR, '--semua', '--ke', ke('ada.pdf')])).kode).toBe(2);
    expect(readFileSync(ke('ada.pdf'), 'utf8')).toBe('milik orang');
    await m.beres(['cetak', NOMOR, '--semua', '--ke', ke('ada.pdf'), '--timpa']);
    expect(readFileSync(ke('ada.pdf'), 'latin1').startsWith('%PDF-')).toBe(true);
  });
});

describe('--buka', () => {
  test('penampil sistem dijalankan dengan jalur lengkap sebagai satu kata, tanpa shell', async () => {
    const nama = '-rf $(touch KENA); "x".pdf';
    writeFileSync(
      ke('xdg-open'),
      `#!/bin/sh\nprintf "%s|" "$#" "$@" > "${ke('dibuka.tmp')}" && mv "${ke('dibuka.tmp')}" "${ke('dibuka.txt')}"\n`,
    );
    chmodSync(ke('xdg-open'), 0o755);
    const env = { PATH: `${m.folder}:${process.env.PATH}` };
    const { galat } = await m.beres(['cetak', NOMOR, '--ke', ke(nama), '--buka'], { env });
    expect(galat).not.toContain('Penampil');
    for (let i = 0; i < 100 && !existsSync(ke('dibuka.txt')); i += 1) await new Promise((r) => setTimeout(r, 50));
    expect(readFileSync(ke('dibuka.txt'), 'utf8')).toBe(`1|${ke(nama)}|`);
  });

  test('tanpa penampil: berkasnya tetap ada, dan disebut', async () => {
    const hasil = await m.beres(['cetak', NOMOR, '--ke', ke('tanpa.pdf'), '--buka'], { env: { PATH: '/nonexistent' } });
    expect(hasil.keluar).toBe(`${ke('tanpa.pdf')}\n`);
    expect(hasil.galat).toContain('buka sendiri');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Isi } from '../../src/domain/kasus.js';
import { dengan, gambar, halamanTeks, mentah, naskah, testDengan } from '../adapters/pdf-alat.js';
import { letakBerurutan, susun } from './alat-naskah.js';
import { bahan, CONTOH, kasus, STANDAR } from './contoh.js';
import { dialihkan, SEMUA } from './contoh-alur.js';
import { bahanPengaduan, PELAPOR, tersembunyi } from './contoh-pengaduan.js';

/** What a screen reader and an archive find in the files of the papers. */

const BIASA = SEMUA.filter(([baris]) => !baris.endsWith('panjang'));
const struktur = (bytes: Uint8Array) => dengan(bytes, 'pdfinfo', (f) => ['-struct-text', f]);

/** What each element says, its lines joined as they stand. */
function teksUnsur(bytes: Uint8Array): string[] {
  const hasil: string[] = [];
  for (const baris of struktur(bytes).split('\n')) {
    const [, teks] = /^ *"(.*)"$/.exec(baris) ?? [];
    if (teks === undefined) hasil.push('');
    else hasil.push((hasil.pop() ?? '') + teks.replaceAll('\\"', '"'));
  }
  return hasil;
}

/** Painting outside of every mark, and marks that stay open; none of either in a page's content. */
function salahTanda(bytes: Uint8Array): string[] {
  const isi = [...mentah(bytes).matchAll(/stream\n([\s\S]*?)endstream/g)].map((m) => m[1] ?? '');
  return isi
    .filter((s) => s.includes('BDC'))
    .flatMap((s) => {
      let dalam = 0;
      const salah: string[] = [];
      for (const baris of s.split('\n')) {
        if (/\b(BDC|BMC)$/.test(baris)) dalam += 1;
        else if (baris === 'EMC') dalam -= 1;
        else if (/(^BT$|(^| )(S|f|B)$)/.test(baris) && dalam !== 1) salah.push(baris);
      }
      return dalam === 0 ? salah : [...salah, 'tanda terbuka'];
    });
}

describe('tag', () => {
  test.each(BIASA)('%s %s: semua yang digambar bertanda, judulnya satu H1', async (_, jenis, k, buat) => {
    const bytes = await gambar(susun(jenis, k, buat()));
    expect(salahTanda(bytes)).toEqual([]);
    const isi = mentah(bytes);
    expect(isi).toContain('/Marked true');
    expect(isi.match(/\/S \/H1\b/g)).toHaveLength(jenis === 'formulir' ? 2 : 1);
    expect(isi.match(/\/S \/Document\b/g)).toHaveLength(1);
  });

  test('gambar di luar tanda memang ketahuan', async () => {
    const bytes = await gambar(naskah([{ jenis: 'paragraf', teks: 'satu' }]));
    expect(salahTanda(Buffer.from(mentah(bytes).replace(/\/P <<\s*\/MCID 0\s*>> BDC/, ''), 'latin1'))).not.toEqual([]);
  });

  testDengan('pdfinfo')('urutan baca: sel demi sel, kepala tabel sekali walau berulang di halaman', async () => {
    const bytes = await gambar(susun('tanda-bukti-penyerahan', CONTOH.panjang.serah));
    const teks = struktur(bytes);
    expect(halamanTeks(bytes).filter((h) => /Judul Informasi\s+Bentuk/.test(h)).length).toBeGreaterThan(2);
    expect(teks.match(/"Judul Informasi"/g)).toHaveLength(1);
    expect(teks).not.toMatch(/Halaman \d+ dari/);
    const urutan = ['TANDA BUKTI', 'Nama Penerima', 'Judul Informasi', 'Dokumen ke-1:', 'Dokumen ke-40:', 'NIP.'];
    expect(letakBerurutan(teks, urutan).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  testDengan('pdfinfo').each(BIASA)('%s %s: kata terpisah dari kata, baris dari baris', async (_, jenis, k, buat) => {
    const isi = susun(jenis, k, buat());
    const unsur = teksUnsur(await gambar(isi));
    const kata = new Set(unsur.flatMap((t) => t.split(/\s+/)));
    const kalimat = isi.blok.flatMap((b) =>
      b.jenis === 'paragraf' ? [b.teks] : b.jenis === 'daftar' ? b.butir : b.jenis === 'tabel' ? b.baris.flat() : [],
    );
    const tanda = isi.blok.flatMap((b) => (b.jenis === 'tandaTangan' ? b.kolom : []));
    const pasangan = isi.blok.flatMap((b) => (b.jenis === 'pasangan' ? b.isi.flat() : []));
    const baris = [...pasangan, ...tanda.flatMap((t) => [...t.atas, t.nama])].flatMap((t) => t?.split(/\s+/) ?? []);
    expect(kalimat.filter((t) => !unsur.some((u) => u.trim() === t))).toEqual([]);
    expect(baris.filter((t) => t !== '' && !kata.has(t))).toEqual([]);
  });

  test('kotak yang dicentang dan yang tidak, dengan kata', async () => {
    const isi = [true, false, true].map((ya, i) => ({ teks: `pilihan ${i}`, ya }));
    for (const sebaris of [true, undefined] as const) {
      const centang = { jenis: 'centang', isi, ...(sebaris ? { sebaris } : {}) } as const;
      expect(mentah(await gambar(naskah([centang]))).match(/\/ActualText \(\[.\]\)/g)).toEqual([
        '/ActualText ([x])',
        '/ActualText ([ ])',
        '/ActualText ([x])',
      ]);
    }
  });

  testDengan('pdfinfo')('judul berkas, bahasa, bertag', async () => {
    const bytes = await gambar(susun('sk-penolakan', CONTOH.biasa.tolak));
    const info = dengan(bytes, 'pdfinfo', (f) => [f]);
    expect(info).toMatch(/^Title: +SK penolakan PI-2026-0002$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(mentah(bytes)).toMatch(/\/DisplayDocTitle true/);
  });
});

describe('arsip (PDF/A-2a)', () => {
  test('pernyataannya di XMP, tanggalnya sama dengan di Info, warna tidak bergantung alat di setiap halaman', async () => {
    const isi = mentah(await gambar(susun('tanda-terima', CONTOH.biasa.terima)));
    expect(isi).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    for (const apa of ['CreateDate', 'ModifyDate']) expect(isi).toContain(`<xmp:${apa}>2026-03-13T02:30:00Z<`);
    const halaman = isi.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(halaman).toBeGreaterThan(1);
    expect(isi.match(/\/DefaultGray \[\/CalGray/g)).toHaveLength(halaman);
    expect(isi.match(/\/Tabs \/S\b/g)).toHaveLength(halaman);
    expect(isi).not.toMatch(/\/(Encrypt|EmbeddedFile|JavaScript|AA|LZWDecode)\b/);
  });

  test('judul dengan tanda XML tidak merusak XMP', async () => {
    const isi = mentah(await gambar(naskah([], { judul: 'A & B <c>' })));
    expect(isi).toMatch(/<rdf:li xml:lang="x-default">A {3}B {2}c <\/rdf:li>/);
  });
});

describe('tanda tangan', () => {
  const uji = testDengan('pdftotext');

  uji('paling sedikit dua baris teks di halamannya, sependek apa pun bagian sebelumnya', async () => {
    for (let n = 20; n < 62; n += 2) {
      const isi = Array.from({ length: n }, (_, i) => ({ jenis: 'paragraf', teks: `baris ${i + 1}.` }) as const);
      const kolom = [{ atas: ['Kepala'], nama: 'NAMA', bawah: ['NIP. 1'] }];
      const halaman = halamanTeks(await gambar(naskah([...isi, { jenis: 'tandaTangan', kolom }])));
      const akhir = halaman.find((h) => h.includes('NAMA')) ?? '';
      expect([n, akhir.includes(`baris ${n}.`), akhir.includes(`baris ${n - 1}.`)]).toEqual([n, true, true]);
    }
  });

  uji('nama terpanjang yang diterima formulir tercetak utuh', async () => {
    const nama = 'WIDJAJANTO '.repeat(18).trim();
    const [daftar] = CONTOH.pendek.terima.peristiwa;
    if (daftar === undefined) throw new Error('contoh berubah');
    const k = kasus('PI-2026-0001', [{ ...daftar, pribadi: { ...daftar.pribadi, nama } }]);
    const teks = halamanTeks(await gambar(susun('formulir', k))).join('');
    // Once beside its label, once over the signature.
    expect(teks.match(/WIDJAJANTO/g)).toHaveLength(36);
  });
});

test('surat pengalihan laporan anonim tidak meminta instansi lain menghubungi pelapor', () => {
  const isi = { kepada: 'Dinas Lain', alasan: 'bukan kewenangan' };
  const surat = (saklar: Isi) =>
    JSON.stringify(susun('pengalihan', dialihkan(tersembunyi(saklar), isi), bahanPengaduan()).blok);
  expect(surat({ anonim: true })).toContain('Identitas pelapor dirahasiakan');
  expect(surat({})).toContain('disampaikan kepada pelapor');
});

test('surat pengalihan laporan rahasia menyebut instansi tujuan, tanpa pelapor, isi, dan tembusan kepadanya', () => {
  const isi = { kepada: 'Inspektorat', alasan: 'bukan kewenangan' };
  const naskah = susun('pengalihan', dialihkan(tersembunyi({ rahasia: true }), isi), bahanPengaduan());
  const surat = JSON.stringify(naskah.blok);
  expect(surat).toContain('["Yth.","Inspektorat"]');
  expect(surat).toContain('disampaikan, bersama alasan pengalihannya, dalam amplop tertutup');
  expect(surat).toContain('Identitas pelapor dirahasiakan');
  expect(surat).not.toMatch(/Pelapor"|Alamat"|\(rahasia\)|Tembusan|bukan kewenangan"/);
  for (const kata of [PELAPOR.pelapor, PELAPOR.alamat, PELAPOR.telepon]) expect(surat).not.toContain(String(kata));
});

test('surat pengalihan laporan anonim dan rahasia tetap menyebut instansi tujuan', () => {
  const k = dialihkan(tersembunyi({ anonim: true, rahasia: true }), { kepada: 'Inspektorat', alasan: 'x' });
  expect(JSON.stringify(susun('pengalihan', k, bahanPengaduan()).blok)).toContain('["Yth.","Inspektorat"]');
});

test('pemberitahuan kekurangan memakai kata-kata standar; yang diketik bebas dicetak seperti diketik', () => {
  const [daftar] = CONTOH.pendek.terima.peristiwa;
  if (daftar === undefined) throw new Error('contoh berubah');
  const kurang = ['ktp', 'Formulir', 'kk', 'surat kuasa bermeterai'];
  const isi = { hasil: 'kurang', kurang, jeda: { kategori: 'kelengkapan', alasan: 'x' } };
  const k = kasus('PI-2026-0001', [daftar, { tindakan: 'verifikasi', status: 'menunggu-pemohon', isi }]);
  const butir = (b = bahan()) => susun('kekurangan', k, b).blok.flatMap((s) => (s.jenis === 'daftar' ? s.butir : []));
  expect(butir()).toEqual([
    'Identitas pemohon (KTP / Kartu Keluarga)',
    'Mengisi formulir permohonan',
    'surat kuasa bermeterai',
  ]);
  // Another office's requirements, another wording; a word of several names none.
  const persyaratan = ['Fotokopi KTP', 'Formulir A', 'Formulir B'];
  expect(butir(bahan({ standar: { ...STANDAR, persyaratan } }))).toEqual([
    'Fotokopi KTP',
    'Formulir',
    'kk',
    'surat kuasa bermeterai',
  ]);
});

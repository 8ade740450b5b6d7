import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { kasusTampak } from '../../src/documents/kasus-tampak.js';
import type { Isi, Kasus } from '../../src/domain/kasus.js';
import { halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type Meja, meja } from '../alat/program.js';
import { blok, pasangan, susun, susunDokumen, tulisan } from './alat-naskah.js';
import { CONTOH, STANDAR_PENGADUAN, type Ubah } from './contoh.js';
import { dialihkan, dijawab } from './contoh-alur.js';
import { bahanPengaduan, LAPORAN, PELAPOR, tersembunyi } from './contoh-pengaduan.js';

/** What must not stand on paper: who reported, and what was reported. */
const SIAPA = [PELAPOR.pelapor, PELAPOR.alamat, PELAPOR.telepon, PELAPOR.email, 'surat-rina', 'Rina'].map(String);
const LAPOR = ['Loket', 'antrean', 'Ongkos ojek', 'Jam buka', 'gedung utama', '11 Maret', '2026-03-11'];

/** All that any paper of this case says, or would after its end: those who end it mention the reporter. */
function semuaKertas(k: Kasus): string {
  const kata = `Yth. ${PELAPOR.pelapor} di ${PELAPOR.alamat}: ${LAPOR[0]}`;
  const akhir: Record<string, Kasus> = {
    jawaban: dijawab(k, kata),
    pengalihan: dialihkan(k, { kepada: 'Dinas Lain', alasan: kata }),
  };
  const naskah = Object.keys(DOKUMEN.pengaduan ?? {}).map((jenis) =>
    susunDokumen(jenis, akhir[jenis] ?? k, bahanPengaduan()),
  );
  if (naskah.length < 3 || naskah.some((n) => !n.ok)) throw new Error('kertas pengaduan tidak tersusun');
  return JSON.stringify(naskah);
}

const yangBocor = (k: Kasus, rahasia: readonly string[]) => rahasia.filter((kata) => semuaKertas(k).includes(kata));
const KOREKSI = {
  tindakan: 'koreksi',
  isi: { menjadi: { uraian: 'Loket' } },
  pribadi: { pelapor: 'Rina', telepon: '1' },
};

describe('tidak ada kertas yang memuat yang disembunyikan', () => {
  test('contoh terbuka memang memuat semuanya: tesnya tidak kosong', () => {
    expect(yangBocor(tersembunyi({}), [...SIAPA, ...LAPOR]).length).toBe(SIAPA.length + LAPOR.length - 1);
  });

  test.each<[string, Isi, string[], string[]]>([
    ['anonim', { anonim: true }, SIAPA, LAPOR.slice(0, 4)],
    ['rahasia', { rahasia: true }, [...LAPOR, 'surat-rina'], SIAPA.slice(0, 4)],
    ['anonim dan rahasia', { anonim: true, rahasia: true }, [...SIAPA, ...LAPOR], []],
    ['rahasia karena kelasnya saja', { klasifikasi: 'pengawasan' }, [...LAPOR, 'surat-rina'], SIAPA.slice(0, 4)],
  ])('%s: yang disembunyikan tidak ada, yang lain ada', (_, saklar, tersembunyikan, tampak) => {
    for (const k of [tersembunyi(saklar), tersembunyi(saklar, [KOREKSI])]) {
      expect(yangBocor(k, tersembunyikan)).toEqual([]);
      expect(yangBocor(k, tampak)).toEqual(tampak);
    }
  });

  test.each<[string, Isi, string[]]>([
    ['disembunyikan kemudian', {}, SIAPA],
    ['dibuka kemudian', { anonim: true }, SIAPA],
  ])('%s: tetap tersembunyi', (nama, saklar, kata) => {
    const anonim = nama === 'disembunyikan kemudian';
    const k = tersembunyi(saklar, [{ tindakan: 'koreksi', isi: { menjadi: { anonim } } }]);
    expect(k.isian.anonim).toBe(anonim);
    expect(yangBocor(k, kata)).toEqual([]);
  });

  test.each<[string, Isi, Ubah]>([
    ['diterima sebagai pengawasan', { klasifikasi: null }, { tindakan: 'terima', isi: { klasifikasi: 'pengawasan' } }],
    ['menjadi pengawasan', {}, { tindakan: 'klasifikasi', isi: { klasifikasi: 'pengawasan' } }],
    [
      'tidak lagi pengawasan',
      { klasifikasi: 'pengawasan' },
      { tindakan: 'klasifikasi', isi: { klasifikasi: 'ringan' } },
    ],
  ])('%s: kertas yang sudah ada pun tidak memuat isinya', (_, saklar, sesudah) => {
    const [tanda] = [susun('tanda-terima', tersembunyi(saklar, [sesudah]), bahanPengaduan())];
    expect(LAPOR.filter((kata) => JSON.stringify(tanda).includes(kata))).toEqual([]);
  });

  test('surat pengalihan pengaduan pengawasan: tanpa pelapor, tanpa isi, hal yang sama dengan --rahasia', () => {
    const surat = (saklar: Isi) =>
      tulisan(
        susun(
          'pengalihan',
          dialihkan(tersembunyi(saklar), { kepada: 'Inspektorat', alasan: 'Loket' }),
          bahanPengaduan(),
        ),
      );
    const kelas = surat({ klasifikasi: 'pengawasan' });
    expect(kelas).toEqual(surat({ klasifikasi: 'pengawasan', rahasia: true }));
    expect([...SIAPA, ...LAPOR].filter((kata) => JSON.stringify(kelas).includes(kata))).toEqual([]);
  });

  test('anonim: (anonim) di tempat namanya, jumlah berkas di tempat nama berkasnya, tidak ikut bertanda tangan', () => {
    const naskah = susun('tanda-terima', tersembunyi({ anonim: true }), bahanPengaduan());
    expect(pasangan(naskah)).toMatchObject({ Pelapor: '(anonim)', 'Berkas Terlampir': '2 berkas' });
    expect(Object.keys(pasangan(naskah))).not.toContain('Alamat');
    expect(blok(naskah, 'tandaTangan')[0]?.kolom).toHaveLength(1);
  });

  test('anonim yang tidak pernah menyebut namanya: juga (anonim)', () => {
    const [p] = tersembunyi({ anonim: true }).peristiwa;
    if (p === undefined) throw new Error('contoh berubah');
    const tanpa = { ...tersembunyi({ anonim: true }), peristiwa: [{ ...p, pribadi: {} }] };
    expect(pasangan(susun('tanda-terima', tanpa, bahanPengaduan())).Pelapor).toBe('(anonim)');
  });

  test('rahasia: (rahasia) di tempat isinya; nomor, kelas, dan tanggalnya tetap', () => {
    const naskah = susun('tanda-terima', tersembunyi({ rahasia: true }), bahanPengaduan());
    expect(blok(naskah, 'kutipan').map((b) => b.baris)).toEqual([['(rahasia)'], ['(rahasia)'], ['(rahasia)']]);
    expect(pasangan(naskah)).toMatchObject({
      'Tanggal Kejadian': '(rahasia)',
      Klasifikasi: 'Tidak berkadar pengawasan',
    });
    expect(blok(naskah, 'tabel')[0]?.baris[0]?.[1]).toBe('Jumat, 10 April 2026');
  });

  test('yang dilaporkan tidak dicantumkan pada kertas yang dibawa keluar', () => {
    expect(tulisan(susun('tanda-terima', tersembunyi({}), bahanPengaduan()))).not.toContain('QX');
  });
});

describe('kasus di depan penyusun', () => {
  test('isi peristiwa laporan rahasia tinggal faktanya', () => {
    const jawab = { tindakan: 'tangani', isi: { catatan: 'Loket diperiksa', kategori: 'x' } };
    expect(kasusTampak(tersembunyi({ rahasia: true }, [jawab]), STANDAR_PENGADUAN).peristiwa[1]?.isi).toEqual({
      kategori: 'x',
    });
    expect(kasusTampak(tersembunyi({}, [jawab]), STANDAR_PENGADUAN).peristiwa[1]?.isi).toEqual(jawab.isi);
  });

  test('NIK dan No. KK tersamar di setiap peristiwa, juga yang dikoreksi', () => {
    const koreksi = { tindakan: 'koreksi', isi: { menjadi: {} }, pribadi: { nik: '3602141303909007', kk: null } };
    for (const k of [CONTOH.biasa.perpanjang, tersembunyi({}, [koreksi]), CONTOH.panjang.tolak]) {
      const { isian, peristiwa } = kasusTampak(k, STANDAR_PENGADUAN);
      expect(JSON.stringify([isian, peristiwa.map((p) => [p.isi, p.pribadi])])).not.toMatch(/360214130390900[1-9]"/);
    }
  });

  test('selain yang tersembunyi tidak ada yang berubah', () => {
    const k = tersembunyi({});
    const nama = PELAPOR.pelapor;
    expect(kasusTampak(k, STANDAR_PENGADUAN).peristiwa[0]).toEqual({
      ...k.peristiwa[0],
      pribadi: { ...PELAPOR, nama },
    });
    expect(kasusTampak(k, STANDAR_PENGADUAN).peristiwa[0]?.isi).toEqual(LAPORAN);
  });
});

describe('program jadi', () => {
  let m: Meja;
  beforeEach(() => {
    m = meja();
  });
  afterEach(() => m.buang());

  const ADU = ['adu', '--saluran', 'kotak', '--uraian', 'Diminta membayar', '--pelapor', 'Rina Wati'];
  const kertas = (nomor: string) => join(m.toko, 'dokumen/2026', nomor, 'tanda-terima.pdf');

  testDengan('pdftotext')('adu --anonim memberi tanda terima tanpa nama; tanpa --anonim dengan nama', async () => {
    const anonim = await m.beres([...ADU, '--telepon', '081290001234', '--anonim']);
    expect(anonim.galat).toContain('tanda-terima.pdf');
    expect(`${anonim.keluar}${anonim.galat}`).not.toContain('Rina');
    const teks = halamanTeks(readFileSync(kertas('PD-2026-0001'))).join();
    expect(teks).toContain('(anonim)');
    expect(teks).not.toMatch(/Rina|Wati|081290001234/);
    await m.beres([...ADU, '--tetap-daftar']);
    expect(halamanTeks(readFileSync(kertas('PD-2026-0002'))).join()).toContain('Rina Wati');
  });

  testDengan('pdftotext')('adu --rahasia memberi tanda terima tanpa isi laporan', async () => {
    await m.beres([...ADU, '--rahasia']);
    const teks = halamanTeks(readFileSync(kertas('PD-2026-0001'))).join();
    expect(teks).toContain('(rahasia)');
    expect(teks).not.toContain('membayar');
  });

  test('tidak ada berkas dokumen yang memuat nama pelapor anonim, juga sesudah dijawab dan dicetak lagi', async () => {
    await m.beres([...ADU, '--anonim', '--klasifikasi', 'ringan']);
    await m.beres(['terima', 'pd-1']);
    await m.beres(['tangani', 'pd-1', '--catatan', 'diperiksa']);
    await m.beres(['jawab', 'pd-1', '--jawaban', 'selesai', '--cara', 'langsung']);
    const lagi = join(m.folder, 'lagi.pdf');
    await m.beres(['cetak', 'pd-1', '--dokumen', 'tanda-terima', '--asli', '--ke', lagi]);
    expect(readFileSync(lagi).equals(readFileSync(kertas('PD-2026-0001')))).toBe(true);
    const folder = join(m.toko, 'dokumen');
    expect(existsSync(folder)).toBe(true);
    const berkas = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.pdf'));
    expect(berkas.sort()).toEqual(['jawaban', 'tanda-terima'].map((j) => join('2026/PD-2026-0001', `${j}.pdf`)));
  });
});

describe('perpanjangan lewat program jadi', () => {
  let m: Meja;
  beforeEach(() => {
    m = meja();
  });
  afterEach(() => m.buang());

  testDengan('pdftotext')('tanggal baru tercatat di peristiwa dan tertulis di kertas', async () => {
    const daftar = ['--nama', 'Ani', '--nik', '3602145303909002', '--alamat', 'Maja', '--tujuan', 'x'];
    await m.beres(['daftar', ...daftar, '--rincian', 'Renstra', '--cara-memperoleh', 'melihat']);
    await m.beres(['perpanjang', 'pi-1', '--alasan', 'data dikumpulkan', '--hari', '7']);
    const { riwayat, tenggatUndangUndang } = await m.json(['lihat', 'pi-1']);
    expect(riwayat[1].isi).toEqual({ hari: 7, alasan: 'data dikumpulkan', tenggatUndangUndang: '2026-04-15' });
    expect(tenggatUndangUndang).toBe('2026-04-15');
    const teks = halamanTeks(readFileSync(join(m.toko, 'dokumen/2026/PI-2026-0001/perpanjangan.pdf'))).join();
    expect(teks).toContain('Rabu, 15 April 2026');
    expect(teks).toContain('data dikumpulkan');
  });
});

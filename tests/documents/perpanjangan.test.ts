import { describe, expect, test } from '@jest/globals';
import type { Isi } from '../../src/domain/kasus.js';
import { dengan, gambar, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { blok, letakBerurutan, paragraf, pasangan, susun, tulisan } from './alat-naskah.js';
import { bahan, CONTOH, kasus, STANDAR, type Ubah } from './contoh.js';

const [DAFTAR, PERPANJANG] = CONTOH.biasa.perpanjang.peristiwa;

/** The ordinary request, extended with these fields, after these acts. */
function diperpanjang(isi: Isi, sebelum: readonly Ubah[] = []) {
  if (DAFTAR === undefined || PERPANJANG === undefined) throw new Error('contoh berubah');
  const { urut: _, ...p } = PERPANJANG;
  return susun('perpanjangan', kasus('PI-2026-0002', [DAFTAR, ...sebelum, { ...p, isi: { ...p.isi, ...isi } }]));
}

const TUNDA: Ubah = {
  tindakan: 'tunda',
  tanggal: '2026-03-17',
  isi: { kategori: 'klarifikasi', jeda: { kategori: 'klarifikasi', alasan: 'menunggu pemohon' } },
};
const LANJUT: Ubah = { tindakan: 'lanjut', tanggal: '2026-03-27', isi: { lanjut: true } };

describe('pemberitahuan perpanjangan', () => {
  const naskah = diperpanjang({});

  test('label berurutan: nomor, permohonan, lama, tanggal baru, dasar, alasan, hak', () => {
    const label = [
      'PEMBERITAHUAN PERPANJANGAN WAKTU',
      'Nomor Pendaftaran: PI-2026-0002',
      'PPID Dinas Sosial Kabupaten Lebak',
      'Jumat, 13 Maret 2026 pukul 09.30 WIB',
      'Asep Suherman',
      'Rincian Informasi yang Dibutuhkan',
      'Rekapitulasi penerima bantuan sosial',
      '7 (tujuh) hari kerja',
      'Rabu, 15 April 2026',
      'UU 14/2008 Pasal 22 ayat (8)',
      'Alasan Perpanjangan',
      'masih dikumpulkan dari 28 kecamatan',
      'satu kali',
      'keberatan kepada Atasan PPID (Sekretaris Daerah Kabupaten Lebak)',
      'Rangkasbitung, 30 Maret 2026',
    ];
    expect(letakBerurutan(tulisan(naskah), label).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  test('tanggalnya dari peristiwa, bukan dihitung: standar yang berubah tidak menggesernya', () => {
    const standar = { ...STANDAR, undangUndang: { jumlah: 3, satuan: 'hari-kerja', dasar: 'lain' } as const };
    const lain = susun('perpanjangan', CONTOH.biasa.perpanjang, bahan({ standar }));
    expect(lain).toEqual(susun('perpanjangan', CONTOH.biasa.perpanjang));
  });

  test.each([
    [1, '1 (satu) hari kerja'],
    [5, '5 (lima) hari kerja'],
  ])('diperpanjang %d hari ditulis %s', (hari, tulisannya) => {
    expect(pasangan(diperpanjang({ hari }))['Lama Perpanjangan']).toBe(tulisannya);
  });

  test('peristiwa lama tanpa tanggal baru: barisnya tidak ada, bukan kosong', () => {
    const [p] = CONTOH.biasa.terima.peristiwa;
    if (p === undefined) throw new Error('contoh berubah');
    const k = kasus('PI-2026-0002', [p, { tindakan: 'perpanjang', isi: { hari: 7, alasan: 'x' }, jabatan: 'ppid' }]);
    const n = susun('perpanjangan', k);
    expect(Object.keys(pasangan(n))).not.toContain('Pemberitahuan Tertulis Paling Lambat');
    expect(tulisan(n)).not.toMatch(/undefined|null|NaN/);
  });

  test('alasan beberapa baris tetap beberapa baris', () => {
    expect(blok(diperpanjang({ alasan: 'satu\ndua' }), 'kutipan').at(-1)?.baris).toEqual(['satu', 'dua']);
  });

  test('ditandatangani PPID pada hari perpanjangan', () => {
    const ppid = { jabatan: 'Plt. PPID', nama: 'Siti Contoh', nip: '198001012005012001' };
    const { kantor } = bahan();
    const n = susun('perpanjangan', CONTOH.biasa.perpanjang, bahan({ kantor: { ...kantor, penandaTangan: { ppid } } }));
    expect(blok(n, 'tandaTangan')[0]?.kolom).toEqual([
      {
        atas: ['Rangkasbitung, 30 Maret 2026', 'Plt. PPID,'],
        nama: 'Siti Contoh',
        bawah: ['NIP. 198001012005012001'],
      },
    ]);
  });
});

describe('tanggal yang masih dapat bergeser disebut sementara', () => {
  const sementara = (isi: Isi, sebelum?: readonly Ubah[]) =>
    paragraf(diperpanjang(isi, sebelum)).filter((t) => t.includes('sementara'));

  test('tidak, bila jam berjalan dan kalender lengkap', () => {
    expect(sementara({})).toEqual([]);
    expect(sementara({}, [TUNDA, LANJUT])).toEqual([]);
  });

  test('kalender yang belum dimuat disebut tahunnya', () => {
    expect(sementara({ kalenderKurang: [2028] })).toEqual([expect.stringContaining('libur tahun 2028 belum dimuat')]);
  });

  test('jam yang sedang berhenti disebut sejak kapan', () => {
    expect(sementara({}, [TUNDA])).toEqual([expect.stringContaining('berhenti sejak Selasa, 17 Maret 2026')]);
  });

  test('jeda sesudah perpanjangan tidak mengubah kertasnya', () => {
    const k = CONTOH.biasa.perpanjang;
    const sesudah = kasus(k.nomor, [...k.peristiwa, { ...TUNDA, tanggal: '2026-04-01', urut: 3 }]);
    expect(susun('perpanjangan', sesudah)).toEqual(susun('perpanjangan', k));
  });
});

describe('di atas kertas', () => {
  const SEMUA = Object.entries(CONTOH).map(([nama, k]) => [nama, k.perpanjang] as const);

  test.each(SEMUA)('%s digambar dua kali, byte yang sama', async (_, k) => {
    const [a, b] = [await gambar(susun('perpanjangan', k)), await gambar(susun('perpanjangan', k))];
    expect(Buffer.compare(a, b)).toBe(0);
  });

  testDengan('qpdf').each(SEMUA)('%s sah menurut qpdf', async (_, k) => {
    const bytes = await gambar(susun('perpanjangan', k));
    expect(dengan(bytes, 'qpdf', (f) => ['--check', f])).toContain('No syntax or stream encoding errors found');
  });

  testDengan('pdftotext')('biasa muat di satu halaman; panjang utuh sampai kata terakhir', async () => {
    expect(halamanTeks(await gambar(susun('perpanjangan', CONTOH.biasa.perpanjang)))).toHaveLength(1);
    const panjang = halamanTeks(await gambar(susun('perpanjangan', CONTOH.panjang.perpanjang)));
    for (const kata of ['SELESAI-RINCIAN', 'kata4999', 'SELESAI-ALASAN']) expect(panjang.join()).toContain(kata);
    expect(panjang.at(-1)).toContain('keberatan kepada Atasan PPID');
    expect(panjang.at(-1)).toContain('NIP.');
  });
});

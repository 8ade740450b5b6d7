import { describe, expect, test } from '@jest/globals';
import type { Isi, Kasus } from '../../src/domain/kasus.js';
import { dengan, gambar, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { blok, letakBerurutan, paragraf, pasangan, susun, tulisan } from './alat-naskah.js';
import { bahan, STANDAR_PENGADUAN } from './contoh.js';
import {
  adu,
  bahanPengaduan,
  CONTOH_PENGADUAN,
  LAPORAN,
  PELAPOR,
  pengaduan,
  TENGGAT_PENGADUAN,
  tersembunyi,
} from './contoh-pengaduan.js';

const tandaTerima = (k: Kasus) => susun('tanda-terima', k, bahanPengaduan());
const dari = (isi: Isi, pribadi: Isi = PELAPOR) =>
  tandaTerima(pengaduan('PD-2026-0009', [adu({ saluran: 'telepon', uraian: 'Kotor.', ...isi }, pribadi)]));

describe('tanda terima pengaduan', () => {
  const naskah = tandaTerima(CONTOH_PENGADUAN.biasa);

  test('menyebut nomor, waktu terima, saluran, pelapor, dan kejadiannya', () => {
    expect(pasangan(naskah)).toEqual({
      'Nomor Pengaduan': 'PD-2026-0002',
      Diterima: 'Jumat, 13 Maret 2026 pukul 09.30 WIB',
      Saluran: 'SP4N-LAPOR! (www.lapor.go.id)',
      'Tracking ID SP4N-LAPOR!': '9876543',
      Pelapor: 'Rina Wati',
      Alamat: 'Kp. Cibuah RT 03/RW 01, Desa Warunggunung',
      'Nomor Telepon/E-mail': '081290001234 / rina@contoh.id',
      'Tempat Kejadian': 'Loket dua, gedung utama',
      'Tanggal Kejadian': 'Rabu, 11 Maret 2026',
      'Berkas Terlampir': 'surat-rina.jpg; antrean.jpg',
      Klasifikasi: 'Tidak berkadar pengawasan',
      Biaya: 'Tidak dipungut biaya',
    });
  });

  test('label berurutan sampai tanda tangan', () => {
    const label = [
      'TANDA TERIMA PENGADUAN LAYANAN',
      'Nomor Pengaduan: PD-2026-0002',
      'Rina Wati',
      'Uraian Pengaduan',
      'Loket rehabilitasi sosial tutup',
      'Kerugian yang Dialami',
      'Penyelesaian yang Diminta',
      'Batas Waktu',
      'Langkah Selanjutnya',
      'Saluran Pengaduan Layanan',
      'Simpan tanda terima ini',
      'Penerima Pengaduan',
    ];
    expect(letakBerurutan(tulisan(naskah), label).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  test('yang tidak diberikan tidak meninggalkan baris atau judul kosong', () => {
    const n = dari({}, { pelapor: 'Ani' });
    const baris = ['Nomor Pengaduan', 'Diterima', 'Saluran', 'Pelapor', 'Klasifikasi', 'Biaya'];
    expect(Object.keys(pasangan(n))).toEqual(baris);
    expect(paragraf(n).join()).not.toMatch(/Kerugian|Penyelesaian/);
    expect(tulisan(n)).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('identitas yang sudah dihapus meninggalkan keterangan, bukan nama kosong', () => {
    const n = dari({ lampiran: LAPORAN.lampiran ?? null }, {});
    expect(pasangan(n)).toMatchObject({ Pelapor: '(tidak tersedia)', 'Berkas Terlampir': '2 berkas' });
  });

  test('langkah berikutnya datang dari standar; tidak ada jam undang-undang dan tidak ada perpanjangan', () => {
    const [, langkah] = blok(naskah, 'tabel');
    expect(langkah?.baris.map((b) => b[0])).toEqual(['2', '3', '4']);
    expect(tulisan(naskah)).not.toMatch(/14\/2008|diperpanjang|Komisi Informasi/);
  });

  test('saluran kantor disebut semuanya', () => {
    expect(blok(naskah, 'daftar')[0]?.butir).toEqual(bahan().kantor.saluranPengaduan);
  });
});

describe('batas waktu seperti yang disampaikan', () => {
  const tabel = (isi: Isi) => blok(dari(isi), 'tabel')[0]?.baris;
  const dasar = 'Standar Pelayanan Pengaduan Dinas Sosial Kabupaten Lebak';

  test.each([
    ['ringan', 'Jawaban atas pengaduan: 5 (lima) hari kerja'],
    ['normatif', 'Jawaban atas pengaduan: 5 (lima) hari kerja'],
    ['non-pengawasan', 'Jawaban atas pengaduan: 14 (empat belas) hari kerja'],
    ['pengawasan', 'Jawaban atas pengaduan: 60 (enam puluh) hari kerja'],
  ])('kelas %s: %s', (klasifikasi, tulisannya) => {
    const tenggat = { ...TENGGAT_PENGADUAN, sementara: false };
    expect(tabel({ klasifikasi, tenggat })).toEqual([[tulisannya, 'Jumat, 27 Maret 2026', dasar]]);
    expect(tulisan(dari({ klasifikasi, tenggat }))).not.toContain('sementara');
  });

  test('belum diklasifikasi: jam terpendek, sementara, dan siapa yang menetapkan kelasnya', () => {
    expect(tabel({})?.[0]?.[0]).toBe('Jawaban atas pengaduan: 5 (lima) hari kerja');
    expect(pasangan(dari({})).Klasifikasi).toBe('Belum diklasifikasi: jam terpendek berlaku, sementara');
    expect(paragraf(dari({})).join()).toContain('ditetapkan Pejabat Pengelola Pengaduan');
    expect(paragraf(dari({})).join()).not.toContain('kalender');
  });

  test('kalender yang belum dimuat disebut tahunnya', () => {
    expect(paragraf(tandaTerima(CONTOH_PENGADUAN.panjang)).join()).toContain('libur tahun 2028 belum dimuat');
  });

  test('kelas yang kemudian hilang dari standar: namanya kodenya', () => {
    expect(pasangan(dari({ klasifikasi: 'lama' })).Klasifikasi).toBe('lama');
  });

  test('klasifikasi ulang dan koreksi sesudahnya tidak mengubah kertasnya', () => {
    const sesudah = tersembunyi({}, [
      { tindakan: 'klasifikasi', isi: { klasifikasi: 'ringan', sebelumnya: 'non-pengawasan', alasan: 'x' } },
      { tindakan: 'koreksi', isi: { menjadi: { uraian: 'lain', saluran: 'kotak' } }, pribadi: { pelapor: 'Lain' } },
    ]);
    expect(sesudah.klasifikasi).toBe('ringan');
    expect(tandaTerima(sesudah)).toEqual(tandaTerima(CONTOH_PENGADUAN.biasa));
  });

  test('standar dengan satu janji tanpa kelas juga mempunyai tanda terima', () => {
    const janji = { jumlah: 3, satuan: 'hari', dasar: 'SK 1' } as const;
    const standar = { ...STANDAR_PENGADUAN, klasifikasi: [], janji };
    const n = susun('tanda-terima', CONTOH_PENGADUAN.pendek, bahan({ standar }));
    expect(blok(n, 'tabel')[0]?.baris[0]?.[0]).toBe('Jawaban atas pengaduan: 3 (tiga) hari kalender');
    expect(paragraf(n).join()).not.toContain('klasifikasi');
  });
});

describe('di atas kertas', () => {
  const SEMUA = Object.entries(CONTOH_PENGADUAN);

  test.each(SEMUA)('%s digambar dua kali, byte yang sama', async (_, k) => {
    const [a, b] = [await gambar(tandaTerima(k)), await gambar(tandaTerima(k))];
    expect(Buffer.compare(a, b)).toBe(0);
  });

  testDengan('qpdf').each(SEMUA)('%s sah menurut qpdf', async (_, k) => {
    const bytes = await gambar(tandaTerima(k));
    expect(dengan(bytes, 'qpdf', (f) => ['--check', f])).toContain('No syntax or stream encoding errors found');
  });

  testDengan('pdftotext')('yang terpendek satu halaman; yang terpanjang utuh sampai kata terakhir', async () => {
    expect(halamanTeks(await gambar(tandaTerima(CONTOH_PENGADUAN.pendek)))).toHaveLength(1);
    const panjang = halamanTeks(await gambar(tandaTerima(CONTOH_PENGADUAN.panjang)));
    for (const kata of ['kata4999', 'SELESAI-URAIAN', 'SELESAI-PERMINTAAN', 'bukti-nomor-12.jpg']) {
      expect(panjang.join()).toContain(kata);
    }
    for (const teks of panjang)
      expect(teks).toMatch(/Tanda Terima Pengaduan Layanan PD-2026-0003 \| Sidik jejak 4Z7K-M2QP-0A3B-C9DE +Halaman/);
    expect(panjang.at(-1)).toContain('NIP.');
  });
});

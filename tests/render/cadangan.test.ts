import { describe, expect, test } from '@jest/globals';
import { pesanCadangan, pesanPulih, pesanRencanaPulih, type UntukCadangan } from '../../src/render/cadangan.js';
import { pesanGabung, type UntukGabung } from '../../src/render/gabung.js';

const CADANGAN: UntukCadangan = {
  jalur: '/usb/layanan-cadangan-20260313-091200',
  dibuat: '2026-03-13T09:12:00+07:00',
  kasus: 1234,
  peristiwa: 5678,
  berkas: 4,
  byte: 3 * 1024 * 1024,
  jejak: { urut: 5678, sidik: '0'.repeat(64) },
  temuan: [],
  tersegel: false,
};
const GABUNG: UntukGabung = { kasus: [], selisih: [], tertahan: [], temuan: [], sama: 0 };
const JAHAT = '\u001b[2J\nRUSAK palsu';

describe('cadangan', () => {
  test('jumlah dengan titik ribuan, ukuran, ujung jejak seperti di tanda terima', () => {
    expect(pesanCadangan(CADANGAN)[0]).toBe(
      'Cadangan dibuat, dibaca ulang, dan cocok: 1.234 kasus, 5.678 peristiwa, 4 berkas (3 MB); ujung jejak 0000-0000-0000-0000.',
    );
  });

  test('toko tanpa kasus: jejak kosong', () => {
    const kosong = { ...CADANGAN, kasus: 0, jejak: { urut: 0, sidik: '0'.repeat(64) } };
    expect(pesanCadangan(kosong)[0]).toContain('; jejak kosong.');
  });

  test('yang rusak disebut lebih dahulu', () => {
    const temuan = [{ jenis: 'kasus', berkas: 'berjalan/PI-2026-0001.1.json', pesan: 'Berkas kosong.' }];
    expect(pesanCadangan({ ...CADANGAN, temuan })[0]).toBe('RUSAK berjalan/PI-2026-0001.1.json: Berkas kosong.');
  });

  test.each([
    [false, 'data pribadi tanpa sandi', true],
    [true, 'hanya terbuka dengan kunci yang sekarang', false],
  ])('tersegel %s: cara menyimpannya, dan apa yang harus diketahui sesudah pulih', (tersegel, kata, diperingatkan) => {
    const cadangan = { ...CADANGAN, tersegel };
    expect(pesanCadangan(cadangan)[1]).toContain(kata);
    const pulih = { cadangan, keadaan: 'kosong', dipulihkan: true, disisihkan: null };
    expect(pesanPulih(pulih, '/data').some((p) => p.includes('pengaturan enkripsi nyala'))).toBe(diperingatkan);
  });

  test.each([
    ['kosong', 'belum ada data'],
    ['sama', 'sudah sama dengan cadangan itu'],
    ['berisi', 'akan dipindahkan utuh'],
  ])('rencana ke tujuan %s', (keadaan, kata) => {
    expect(pesanRencanaPulih({ cadangan: CADANGAN, keadaan }, '/data').join('\n')).toContain(kata);
  });

  test.each([
    [true, '/data-sebelum-pulih', 'Data yang semula ada di sana utuh di /data-sebelum-pulih.'],
    [false, null, 'Tidak ada yang diubah.'],
  ])('pulih %s', (dipulihkan, disisihkan, kata) => {
    const hasil = { cadangan: CADANGAN, keadaan: 'berisi', dipulihkan, disisihkan };
    expect(pesanPulih(hasil, '/data')).toContain(kata);
  });
});

describe('gabung', () => {
  test('setiap kasus sebaris, jumlahnya di akhir', () => {
    const kasus = [
      { cara: 'nomori-ulang', asal: 'PI-2026-0001', nomor: 'PI-2026-0004', tambahan: 2, gantiBukti: [] },
      {
        cara: 'lanjutkan',
        asal: 'PI-2026-0002',
        nomor: 'PI-2026-0002',
        tambahan: 1,
        gantiBukti: [{ lama: 'TB-2026-0001', baru: 'TB-2026-0003' }],
      },
      { cara: 'tautkan', asal: 'KB-2026-0001', nomor: 'KB-2026-0001', tambahan: 0, gantiBukti: [] },
    ];
    expect(pesanGabung({ ...GABUNG, kasus, sama: 7 })).toEqual([
      'PI-2026-0001 -> PI-2026-0004: dinomori ulang, 2 peristiwa',
      'PI-2026-0002: dilanjutkan, 1 peristiwa; nomor bukti TB-2026-0001 -> TB-2026-0003',
      'KB-2026-0001: dibetulkan tautannya',
      '1 dinomori ulang, 1 dilanjutkan, 1 dibetulkan tautannya; 7 sudah sama.',
    ]);
  });

  test('yang tidak digabungkan disebut dengan sebabnya', () => {
    const pesan = pesanGabung({
      ...GABUNG,
      selisih: [{ asal: 'PI-2026-0001', nomor: 'PI-2026-0001', sebab: 'berbeda', disimpan: 'cadangan/gabung/x' }],
      tertahan: [{ asal: 'KB-2026-0001', tautan: 'PI-2026-0009' }],
    });
    expect(pesan).toEqual([
      'SELISIH PI-2026-0001: berbeda. Yang di sini tetap; yang dari sana disimpan di cadangan/gabung/x.',
      'DITAHAN KB-2026-0001: menaut ke PI-2026-0009, yang tidak dapat digabungkan.',
      'Tidak ada yang perlu digabungkan; 0 sudah sama; 2 tidak digabungkan.',
    ]);
  });

  test('tidak ada teks dari toko lain yang dijalankan terminal atau menjadi baris sendiri', () => {
    const temuan = [{ jenis: 'kasus', berkas: JAHAT, pesan: JAHAT }];
    const tertahan = [{ asal: 'KB-2026-0001', tautan: JAHAT }];
    const semua = [
      ...pesanGabung({ ...GABUNG, temuan, tertahan }),
      ...pesanCadangan({ ...CADANGAN, jalur: JAHAT, temuan }),
      ...pesanPulih(
        {
          cadangan: { ...CADANGAN, jalur: JAHAT, dibuat: JAHAT },
          keadaan: 'berisi',
          dipulihkan: true,
          disisihkan: JAHAT,
        },
        JAHAT,
      ),
    ];
    expect(semua.filter((baris) => baris.includes('\u001b') || baris.includes('\n'))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { BerkasKalender } from '../../src/domain/kalender.js';
import { susunKalender } from '../../src/domain/kalender.js';
import { kalenderBerlaku, type PerubahanLibur } from '../../src/domain/kantor.js';
import {
  bedaTahun,
  daftarLibur,
  gantiTahun,
  hapusLibur,
  menghilangkan,
  peristiwaLibur,
  tambahDariIcs,
  tambahLibur,
} from '../../src/domain/libur.js';
import { bawaan, libur, sesudah } from './alat-libur.js';

describe('tambah', () => {
  test('hari kerja dari tahun yang dimuat menjadi libur', () => {
    const hari = libur('2026-07-15');
    expect(tambahLibur(bawaan, hari)).toEqual({
      ok: true,
      nilai: { perubahan: [{ aksi: 'tambah', hari }], dilewati: [] },
    });
    expect(susunKalender(sesudah({ aksi: 'tambah', hari })).alasanLibur('2026-07-15')).toBe('Pemilihan kepala desa');
  });

  test.each([
    ['2026-08-17', 'sudah libur (Proklamasi Kemerdekaan)'],
    ['2026-07-11', 'sudah libur (Sabtu)'],
    ['2026-07-12', 'sudah libur (Minggu)'],
    // A holiday that the decree puts on a Sunday.
    ['2026-05-31', 'sudah libur (Hari Raya Waisak 2570 BE)'],
  ])('%s %s: ditolak, tidak pernah dihitung dua kali', (tanggal, kata) => {
    const hasil = tambahLibur(bawaan, libur(tanggal));
    expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan', pesan: `${tanggal} ${kata}.` } });
  });

  test('hari yang baru ditambah tidak dapat ditambah lagi', () => {
    const kini = sesudah({ aksi: 'tambah', hari: libur('2026-07-15') });
    expect(tambahLibur(kini, libur('2026-07-15', 'Nama lain')).ok).toBe(false);
  });

  test.each(['2028-01-03', '2023-12-26', '1950-08-17'])('%s: tahunnya belum dimuat, impor dahulu', (tanggal) => {
    const hasil = tambahLibur(bawaan, libur(tanggal));
    expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
    if (!hasil.ok) expect(hasil.salah.coba).toBe(`layanan libur impor ${tanggal.slice(0, 4)}.json`);
  });
});

describe('hapus', () => {
  test('hari libur menjadi hari kerja', () => {
    expect(hapusLibur(bawaan, '2025-08-18')).toMatchObject({
      nilai: { perubahan: [{ aksi: 'hapus', tanggal: '2025-08-18' }] },
    });
    expect(susunKalender(sesudah({ aksi: 'hapus', tanggal: '2025-08-18' })).alasanLibur('2025-08-18')).toBeNull();
  });

  test('hari libur yang jatuh di hari Minggu tetap Minggu', () => {
    expect(susunKalender(sesudah({ aksi: 'hapus', tanggal: '2025-08-17' })).alasanLibur('2025-08-17')).toBe('Minggu');
  });

  test.each([
    ['2026-07-15', 'Hari itu hari kerja.'],
    ['2026-07-11', 'Hari itu libur karena Sabtu, dan tidak dapat dihapus.'],
    ['2031-01-01', 'Hari itu hari kerja.'],
  ])('%s tidak ada di daftar', (tanggal, sebab) => {
    expect(hapusLibur(bawaan, tanggal)).toMatchObject({ ok: false, salah: { jenis: 'aturan', sebab } });
  });
});

describe('impor JSON mengganti satu tahun', () => {
  const k2028: BerkasKalender = { tahun: 2028, dasar: 'SKB uji', hari: [libur('2028-01-03', 'Tahun baru')] };

  test('tahun baru dimuat, yang lain tetap', () => {
    const { perubahan } = gantiTahun(bawaan, k2028);
    expect(perubahan).toEqual([{ aksi: 'impor', kalender: k2028 }]);
    const kini = susunKalender(sesudah(...perubahan));
    expect(kini.tahun()).toEqual([2025, 2026, 2027, 2028]);
    expect(kini.alasanLibur('2026-08-17')).toBe('Proklamasi Kemerdekaan');
  });

  test('tahun yang ada diganti seluruhnya, juga tambahan kantor', () => {
    const lama = sesudah({ aksi: 'tambah', hari: libur('2026-07-15') });
    const { perubahan } = gantiTahun(lama, { tahun: 2026, dasar: 'SKB baru', hari: [libur('2026-02-02')] });
    const kini = susunKalender(kalenderBerlaku(lama, perubahan));
    expect(kini.libur().filter((h) => h.tanggal.startsWith('2026'))).toEqual([libur('2026-02-02')]);
  });

  test('isi yang sama tidak mengubah apa pun, dalam urutan mana pun', () => {
    const [k2025] = bawaan;
    if (k2025 === undefined) throw new Error('kalender 2025 tidak ada');
    expect(gantiTahun(bawaan, k2025).perubahan).toEqual([]);
    expect(gantiTahun(bawaan, { ...k2025, hari: [...k2025.hari].reverse() }).perubahan).toEqual([]);
  });

  test.each([
    ['nama lain', (k: BerkasKalender) => ({ ...k, hari: k.hari.map((h) => ({ ...h, nama: `${h.nama}.` })) })],
    ['dasar lain', (k: BerkasKalender) => ({ ...k, dasar: `${k.dasar}; diubah` })],
    ['satu hari kurang', (k: BerkasKalender) => ({ ...k, hari: k.hari.slice(1) })],
  ])('%s adalah perubahan', (_, ubah) => {
    for (const k of bawaan) expect(gantiTahun(bawaan, ubah(k)).perubahan).toHaveLength(1);
  });

  test('bedanya disebut: yang bertambah, yang hilang, yang berganti nama', () => {
    const lama = [libur('2026-01-01', 'A'), libur('2026-01-02', 'B'), libur('2026-01-05', 'C')];
    const baru = [libur('2026-01-02', 'B'), libur('2026-01-05', 'D'), libur('2026-01-06', 'E')];
    const { ditambah, dihapus, bergantiNama } = bedaTahun(lama, baru);
    expect([ditambah, dihapus, bergantiNama].map((b) => b.map((h) => h.tanggal))).toEqual([
      ['2026-01-06'],
      ['2026-01-01'],
      ['2026-01-05'],
    ]);
  });
});

describe('yang menghilangkan sesuatu perlu persetujuan', () => {
  const kosong = { dilewati: [] };
  const k = (tahun: number) => ({ tahun, dasar: 'x', hari: [] });
  test.each<[string, PerubahanLibur, boolean]>([
    ['menambah hari', { aksi: 'tambah', hari: libur('2026-07-15') }, false],
    ['memuat tahun baru', { aksi: 'impor', kalender: k(2028) }, false],
    ['mengganti tahun', { aksi: 'impor', kalender: k(2026) }, true],
    ['menghapus hari', { aksi: 'hapus', tanggal: '2026-08-17' }, true],
  ])('%s: %#', (_, perubahan, perlu) => {
    expect(menghilangkan({ ...kosong, perubahan: [perubahan] }, bawaan)).toBe(perlu);
  });
});

describe('catatannya', () => {
  const pindah = [
    { nomor: 'PI-2026-0001', tenggat: { lama: '2026-07-17', baru: '2026-07-20' }, tenggatUndangUndang: null },
  ];

  test('satu peristiwa satu perubahan; kasus yang berpindah ada di peristiwa terakhir', () => {
    const { perubahan } = tambahDariIcs(
      bawaan,
      [
        { tanggal: '2026-07-15', nama: 'A' },
        { tanggal: '2026-07-16', nama: 'B' },
      ],
      'Berkas',
    );
    const peristiwa = peristiwaLibur({ perubahan, dilewati: [] }, pindah, '2026-07-01');
    expect(peristiwa.map((p) => p.isi)).toEqual([{ perubahan: perubahan[0] }, { perubahan: perubahan[1], pindah }]);
    expect(peristiwa[0]).toMatchObject({ tindakan: 'libur', tanggal: '2026-07-01', jabatan: 'admin', status: null });
  });
});

describe('daftar menyebut dari mana sebuah hari', () => {
  const sumber = (tanggal: string, ...perubahan: readonly PerubahanLibur[]) =>
    daftarLibur(kalenderBerlaku(bawaan, perubahan), perubahan).find((h) => h.tanggal === tanggal)?.sumber;

  test.each<[string, string | undefined, string, readonly PerubahanLibur[]]>([
    ['bawaan', 'SKB', '2026-08-17', []],
    ['ditambah', 'kantor', '2026-07-15', [{ aksi: 'tambah', hari: libur('2026-07-15') }]],
    ['dihapus', undefined, '2026-08-17', [{ aksi: 'hapus', tanggal: '2026-08-17' }]],
    [
      'dihapus lalu ditambah lagi',
      'kantor',
      '2026-08-17',
      [
        { aksi: 'hapus', tanggal: '2026-08-17' },
        { aksi: 'tambah', hari: libur('2026-08-17') },
      ],
    ],
    [
      'ditambah, lalu tahunnya diganti dengan SKB yang memuatnya',
      'SKB',
      '2026-07-15',
      [
        { aksi: 'tambah', hari: libur('2026-07-15') },
        { aksi: 'impor', kalender: { tahun: 2026, dasar: 'SKB baru', hari: [libur('2026-07-15')] } },
      ],
    ],
    [
      'ditambah, lalu tahun lain diganti',
      'kantor',
      '2026-07-15',
      [
        { aksi: 'tambah', hari: libur('2026-07-15') },
        { aksi: 'impor', kalender: { tahun: 2027, dasar: 'SKB baru', hari: [] } },
      ],
    ],
  ])('%s: %s', (_, harap, tanggal, perubahan) => {
    expect(sumber(tanggal, ...perubahan)).toBe(harap);
  });

  test('menurut waktu, satu baris satu hari, dengan dasar tahunnya', () => {
    const semua = daftarLibur(bawaan, []);
    const tanggal = semua.map((h) => h.tanggal);
    expect(tanggal).toEqual([...new Set(tanggal)].sort());
    expect(semua.find((h) => h.tanggal === '2025-08-18')?.dasar).toMatch(/diubah Nomor 933 Tahun 2025/);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BerkasKalender } from '../../src/domain/kalender.js';
import { susunKalender } from '../../src/domain/kalender.js';
import { kalenderBerlaku, type PerubahanLibur } from '../../src/domain/kantor.js';
import type { Kasus } from '../../src/domain/kasus.js';
import {
  bedaTahun,
  cariLibur,
  daftarLibur,
  gantiTahun,
  hapusLibur,
  menghilangkan,
  peristiwaLibur,
  tambahDariIcs,
  tambahLibur,
} from '../../src/domain/libur.js';
import { kasusPindah } from '../../src/domain/pindah.js';
import { tambahHari } from '../../src/domain/tanggal.js';
import { hitungHariKerja } from '../../src/domain/tenggat.js';
import { bacaData, standar } from '../alat/acuan.js';

const bawaan = [2025, 2026, 2027].map((t) => bacaData<BerkasKalender>(`data/kalender/${t}.json`));
const libur = (tanggal: string, nama = 'Pemilihan kepala desa') => ({ tanggal, jenis: 'libur-khusus', nama });
/** The calendars after these changes. */
const sesudah = (...perubahan: readonly PerubahanLibur[]) => kalenderBerlaku(bawaan, perubahan);

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

describe('.ics menambah hari', () => {
  test('ke tahun yang dimuat satu per satu; yang sudah libur dilewati dengan sebabnya', () => {
    const hari = ['2026-07-15', '2026-07-18', '2026-08-17'].map((tanggal) => ({ tanggal, nama: 'X' }));
    expect(tambahDariIcs(bawaan, hari, 'Berkas')).toEqual({
      perubahan: [{ aksi: 'tambah', hari: { tanggal: '2026-07-15', jenis: 'libur', nama: 'X' } }],
      dilewati: [
        { tanggal: '2026-07-18', nama: 'X', sebab: 'Sabtu' },
        { tanggal: '2026-08-17', nama: 'X', sebab: 'Proklamasi Kemerdekaan' },
      ],
    });
  });

  test('tahun yang belum dimuat dibuat dengan semua harinya, juga yang di akhir pekan', () => {
    const hari = ['2027-12-31', '2028-01-01', '2029-01-01'].map((tanggal) => ({ tanggal, nama: 'Tahun baru' }));
    const { perubahan, dilewati } = tambahDariIcs(bawaan, hari, 'Berkas libur.ics');
    expect(dilewati).toEqual([]);
    const kini = kalenderBerlaku(bawaan, perubahan);
    expect(kini.map((k) => [k.tahun, k.dasar]).slice(-2)).toEqual([
      [2028, 'Berkas libur.ics'],
      [2029, 'Berkas libur.ics'],
    ]);
    expect(hari.map((h) => cariLibur(kini, h.tanggal)?.nama)).toEqual(['Tahun baru', 'Tahun baru', 'Tahun baru']);
  });

  test('tahun yang dibuat dari .ics tetap belum dimuat: harinya dihitung, tenggatnya sementara', () => {
    const hari = [{ tanggal: '2028-01-03', nama: 'Cuti daerah' }];
    const kini = kalenderBerlaku(bawaan, tambahDariIcs(bawaan, hari, 'Berkas').perubahan);
    const kalender = susunKalender(kini);
    expect([kalender.memuat(2028), kalender.alasanLibur('2028-01-03')]).toEqual([false, 'Cuti daerah']);
    expect(hitungHariKerja('2027-12-31', 1, kalender)).toMatchObject({
      jatuhTempo: '2028-01-04',
      sementara: true,
      kalenderKurang: [2028],
    });
    expect(tambahLibur(kini, libur('2028-01-05'))).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
  });

  test('kalender SKB dengan hari yang sama melengkapinya', () => {
    const hari = [{ tanggal: '2028-01-03', nama: 'Cuti daerah' }];
    const kini = kalenderBerlaku(bawaan, tambahDariIcs(bawaan, hari, 'Berkas').perubahan);
    const skb = {
      tahun: 2028,
      dasar: 'Berkas',
      hari: [{ tanggal: '2028-01-03', jenis: 'libur', nama: 'Cuti daerah' }],
    };
    const { perubahan } = gantiTahun(kini, skb);
    expect(perubahan).toHaveLength(1);
    expect(susunKalender(kalenderBerlaku(kini, perubahan)).memuat(2028)).toBe(true);
  });

  test('berkas kedua menambah ke tahun yang belum lengkap, tidak membuatnya lagi', () => {
    const satu = tambahDariIcs(bawaan, [{ tanggal: '2028-01-03', nama: 'A' }], 'Satu').perubahan;
    const kini = kalenderBerlaku(bawaan, satu);
    const dua = tambahDariIcs(
      kini,
      ['2028-01-03', '2028-05-01'].map((tanggal) => ({ tanggal, nama: 'B' })),
      'Dua',
    );
    expect(dua.perubahan.map((p) => p.aksi)).toEqual(['tambah']);
    expect(dua.dilewati).toEqual([{ tanggal: '2028-01-03', nama: 'B', sebab: 'A' }]);
    const akhir = susunKalender(kalenderBerlaku(kini, dua.perubahan));
    expect([akhir.alasanLibur('2028-01-03'), akhir.alasanLibur('2028-05-01')]).toEqual(['A', 'B']);
  });

  test('dua kali sama dengan sekali, hari apa pun yang disebut', () => {
    const hari = fc.uniqueArray(
      fc.integer({ min: 0, max: 3000 }).map((n) => tambahHari('2025-01-01', n)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(hari, (semua) => {
        const daftar = semua.map((tanggal) => ({ tanggal, nama: 'X' }));
        const sekali = kalenderBerlaku(bawaan, tambahDariIcs(bawaan, daftar, 'B').perubahan);
        expect(tambahDariIcs(sekali, daftar, 'B').perubahan).toEqual([]);
        const satuKali = susunKalender(sekali)
          .libur()
          .map((h) => h.tanggal);
        expect(new Set(satuKali).size).toBe(satuKali.length);
        for (const t of semua) expect(susunKalender(sekali).alasanLibur(t)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
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

describe('kasus yang berpindah', () => {
  const kasus = (nomor: string, diterima: string, lain: Partial<Kasus> = {}) => ({
    standar: standar('permohonan-informasi'),
    kasus: {
      nomor,
      diterima,
      sesudahJamKerja: false,
      hitungan: { hariTerima: 0, geser: true },
      jeda: [],
      klasifikasi: null,
      perpanjangan: null,
      ditutup: null,
      ...lain,
    } as unknown as Kasus,
  });
  const tanpa = susunKalender(sesudah({ aksi: 'hapus', tanggal: '2025-08-18' }));
  const dengan = susunKalender(bawaan);
  const beku = {
    tanggal: '2025-08-14',
    tenggat: '2025-08-19',
    tenggatUndangUndang: '2025-08-26',
    sisaHariKerja: 3,
    terlambat: false,
    terlambatUndangUndang: false,
  };

  test('diterima 12 Agustus 2025, tenggat 19 Agustus: 18 Agustus menjadi libur, tenggat 20 Agustus', () => {
    expect(kasusPindah([kasus('PI-2025-0001', '2025-08-12')], tanpa, dengan, '2025-08-12')).toEqual([
      {
        nomor: 'PI-2025-0001',
        tenggat: { lama: '2025-08-19', baru: '2025-08-20' },
        tenggatUndangUndang: { lama: '2025-08-26', baru: '2025-08-27' },
      },
    ]);
  });

  test.each([
    ['jatuh tempo sebelum hari itu', kasus('A', '2025-07-28'), '2025-08-12'],
    ['diterima sesudah hari itu', kasus('A', '2025-08-19'), '2025-08-19'],
    ['sudah selesai', kasus('A', '2025-08-12', { ditutup: beku }), '2025-08-14'],
    [
      'berhenti pada hari itu',
      kasus('A', '2025-08-12', { jeda: [{ dari: '2025-08-15', sampai: '2025-08-20', kategori: 'k', alasan: 'a' }] }),
      '2025-08-20',
    ],
  ])('tidak berpindah: %s', (_, satu, acuan) => {
    expect(kasusPindah([satu], tanpa, dengan, acuan)).toEqual([]);
  });

  test('hanya jam undang-undang yang lewat hari itu: janjinya tetap', () => {
    const [satu] = kasusPindah([kasus('A', '2025-08-05')], tanpa, dengan, '2025-08-05');
    expect(satu).toMatchObject({
      tenggat: { lama: '2025-08-12', baru: '2025-08-12' },
      tenggatUndangUndang: { lama: '2025-08-19', baru: '2025-08-20' },
    });
  });

  test('libur di akhir pekan tidak memindahkan apa pun (tidak dihitung dua kali)', () => {
    const lebih = susunKalender(sesudah({ aksi: 'tambah', hari: libur('2025-08-16') }));
    expect(kasusPindah([kasus('A', '2025-08-12')], dengan, lebih, '2025-08-12')).toEqual([]);
  });

  test('diterima pada hari yang menjadi libur: hitungan mulai dari hari kerja berikutnya', () => {
    const [satu] = kasusPindah([kasus('A', '2025-08-18')], tanpa, dengan, '2025-08-18');
    expect(satu?.tenggat).toEqual({ lama: '2025-08-25', baru: '2025-08-26' });
  });
});

import { describe, expect, test } from '@jest/globals';
import { akhirPekan, type BerkasKalender, susunKalender } from '../../src/domain/kalender.js';
import { periksaKalender } from '../../src/domain/skema-kalender.js';
import { berkasResmi, besok, hariKerja, tanggalLibur } from './hitung-polos.js';

const resmi = susunKalender(berkasResmi());

function berkas(tahun: number, ...hari: [tanggal: string, nama: string][]): BerkasKalender {
  return { tahun, dasar: 'SKB uji', hari: hari.map(([tanggal, nama]) => ({ tanggal, jenis: 'libur-khusus', nama })) };
}

describe('alasanLibur', () => {
  test.each([
    ['2026-03-13', null],
    ['2026-03-14', 'Sabtu'],
    ['2026-03-15', 'Minggu'],
    ['2026-03-18', 'Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)'],
    ['2025-08-18', 'Cuti bersama Peringatan Proklamasi Kemerdekaan RI'],
    ['2027-01-05', 'Isra Mikraj Nabi Muhammad SAW 1448 Hijriah'],
    ['2027-12-26', 'Isra Mikraj Nabi Muhammad SAW 1449 Hijriah'],
  ])('%s: %s', (tanggal, alasan) => {
    expect(resmi.alasanLibur(tanggal)).toBe(alasan);
  });

  test.each([
    ['cuti-bersama', 'Idulfitri', 'Cuti bersama Idulfitri'],
    ['cuti-bersama', 'Cuti Bersama Idulfitri', 'Cuti Bersama Idulfitri'],
    ['libur-nasional', 'Idulfitri', 'Idulfitri'],
  ])('%s "%s" disebut "%s"', (jenis, nama, sebutan) => {
    const kalender = susunKalender([{ tahun: 2026, dasar: 'x', hari: [{ tanggal: '2026-03-20', jenis, nama }] }]);
    expect(kalender.alasanLibur('2026-03-20')).toBe(sebutan);
    // The calendar's own list keeps the decree's words.
    expect(kalender.libur().map((h) => h.nama)).toEqual([nama]);
  });

  test('hari libur yang jatuh pada Minggu tampil dengan namanya sendiri', () => {
    expect(akhirPekan('2025-08-17')).toBe('Minggu');
    expect(resmi.alasanLibur('2025-08-17')).toBe('Proklamasi Kemerdekaan');
  });

  test('setiap hari 2024–2027 sama dengan hitungan polos', () => {
    const libur = tanggalLibur(berkasResmi());
    const berbeda: string[] = [];
    for (let t = '2024-01-01'; t <= '2027-12-31'; t = besok(t)) {
      if ((resmi.alasanLibur(t) === null) !== hariKerja(t, libur)) berbeda.push(t);
    }
    expect(berbeda).toEqual([]);
  });
});

describe('susunKalender', () => {
  test('tanggal adalah kuncinya: dua Isra Mikraj di 2027 tetap dua hari', () => {
    const israMikraj = resmi
      .libur()
      .filter(({ tanggal, nama }) => tanggal.startsWith('2027') && nama.startsWith('Isra'));
    expect(israMikraj.map(({ tanggal }) => tanggal)).toEqual(['2027-01-05', '2027-12-26']);
  });

  test('dari dua berkas yang menyebut satu tanggal, yang kemudian berlaku dan harinya tetap satu', () => {
    const kalender = susunKalender([
      berkas(2026, ['2026-12-02', 'Hari Jadi Lebak']),
      berkas(2026, ['2026-12-02', 'Hari Jadi Kabupaten Lebak']),
    ]);
    expect(kalender.libur()).toHaveLength(1);
    expect(kalender.alasanLibur('2026-12-02')).toBe('Hari Jadi Kabupaten Lebak');
    expect(kalender.tahun()).toEqual([2026]);
  });

  test('libur dan tahun berurut waktu, apa pun urutan berkasnya', () => {
    const kalender = susunKalender(berkasResmi().reverse());
    const tanggal = kalender.libur().map((l) => l.tanggal);
    expect(tanggal).toEqual([...tanggal].sort());
    expect(kalender.tahun()).toEqual([2024, 2025, 2026, 2027]);
  });

  test('tahu tahun mana yang dimuat', () => {
    expect([2023, 2024, 2027, 2028].map(resmi.memuat)).toEqual([false, true, true, false]);
  });

  test('tanpa berkas, hanya akhir pekan yang libur dan tak satu tahun pun dimuat', () => {
    const kosong = susunKalender([]);
    expect([kosong.alasanLibur('2026-01-01'), kosong.alasanLibur('2026-01-03')]).toEqual([null, 'Sabtu']);
    expect(kosong.memuat(2026)).toBe(false);
    expect(kosong.libur()).toEqual([]);
  });

  test('nama tanggal dari luar tidak menyentuh objek bawaan', () => {
    const kalender = susunKalender([berkas(2026, ['__proto__', 'jahat'], ['constructor', 'jahat'])]);
    expect(kalender.alasanLibur('2026-03-13')).toBeNull();
    expect(({} as { jenis?: string }).jenis).toBeUndefined();
  });
});

describe('periksaKalender', () => {
  test.each(berkasResmi().map((b) => [b.tahun, b] as const))(
    'menerima kalender %d yang dikirim bersama program',
    (_, isi) => {
      expect(periksaKalender(isi)).toEqual({ ok: true, nilai: isi });
    },
  );

  const baik = berkas(2026, ['2026-01-01', 'Tahun Baru'], ['2026-12-25', 'Natal']);

  test.each<[string, unknown, RegExp]>([
    ['tanggal yang tidak ada', berkas(2026, ['2026-02-31', 'x']), /hari\.0\.tanggal: bukan tanggal yang ada/],
    ['tanggal berbentuk lain', berkas(2026, ['1-1-2026', 'x']), /hari\.0\.tanggal: bukan tanggal yang ada/],
    ['hari dari tahun lain', berkas(2026, ['2027-01-01', 'x']), /2027-01-01 bukan hari di tahun 2026/],
    [
      'hari yang tercantum dua kali, tidak berurutan',
      berkas(2026, ['2026-01-01', 'x'], ['2026-03-01', 'z'], ['2026-01-01', 'y']),
      /^2026-01-01 tercantum dua kali: hapus salah satu\.$/,
    ],
    ['hari yang tercantum dua kali', berkas(2026, ['2026-01-01', 'x'], ['2026-01-01', 'y']), /tercantum dua kali/],
    ['urutan yang salah', berkas(2026, ['2026-12-25', 'x'], ['2026-01-01', 'y']), /berada sesudah 2026-12-25/],
    ['nama kosong', berkas(2026, ['2026-01-01', ' ']), /hari\.0\.nama: Isian kosong/],
    [
      'nama berisi kode terminal',
      berkas(2026, ['2026-01-01', '\u001b[2J']),
      /hari\.0\.nama: Isian memuat huruf kendali/,
    ],
    ['nama dua baris', berkas(2026, ['2026-01-01', 'a\nb']), /hari\.0\.nama: Isian memuat ganti baris/],
    ['kunci yang tidak dikenal', { ...baik, lain: 1 }, /isi: memuat kunci yang tidak dikenal/],
    ['tahun berupa teks', { ...baik, tahun: '2026' }, /tahun: harus berupa tahun/],
    ['tahun yang tidak wajar', { ...baik, tahun: 20_260 }, /tahun: paling akhir 2999/],
    ['daftar hari yang hilang', { tahun: 2026, dasar: 'x' }, /hari: harus berupa daftar/],
    ['daftar tanpa ujung', { ...baik, hari: Array(1000).fill(baik.hari[0]) }, /hari: terlalu banyak hari/],
    ['bukan objek', 'kalender', /harus berupa objek/],
    ['kosong', null, /harus berupa objek/],
  ])('menolak %s', (_, isi, sebab) => {
    expect(periksaKalender(isi)).toMatchObject({ ok: false, salah: [expect.stringMatching(sebab)] });
  });

  test('menyebut semua kesalahan sekaligus', () => {
    const hasil = periksaKalender(berkas(2026, ['2026-12-25', 'x'], ['2026-12-25', 'y'], ['2025-01-01', 'z']));
    expect(hasil.ok ? [] : hasil.salah).toHaveLength(3);
  });

  test('hanya mengembalikan yang tertulis di skema', () => {
    const hasil = periksaKalender(JSON.parse(JSON.stringify(baik)));
    expect(hasil).toEqual({ ok: true, nilai: baik });
  });
});

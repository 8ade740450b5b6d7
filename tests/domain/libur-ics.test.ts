import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { susunKalender } from '../../src/domain/kalender.js';
import { kalenderBerlaku } from '../../src/domain/kantor.js';
import { cariLibur, gantiTahun, tambahDariIcs, tambahLibur } from '../../src/domain/libur.js';
import { tambahHari } from '../../src/domain/tanggal.js';
import { hitungHariKerja } from '../../src/domain/tenggat.js';
import { bawaan, libur } from './alat-libur.js';

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

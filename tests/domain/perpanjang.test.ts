import { describe, expect, test } from '@jest/globals';
import { duaJam } from '../../src/domain/dua-jam.js';
import type { Kasus } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { perpanjang } from '../../src/domain/tindakan/jam.js';
import { kalender, standar } from '../alat/acuan.js';
import { kasus } from '../documents/contoh.js';

const STANDAR = standar('permohonan-informasi');

/** A request received on this day, and open since. */
function diterima(tanggal: string, jeda: Kasus['jeda'] = []): Kasus {
  const hitungan = { hariTerima: 0, geser: true };
  return { ...kasus('PI-2026-0001', [{ tindakan: 'daftar', tanggal, status: 'terdaftar', isi: { hitungan } }]), jeda };
}

function isiPerpanjang(k: Kasus, hari: number, tanggal: string, kal = kalender()) {
  const bahan = { standar: STANDAR, kalender: kal, hariIni: tanggal, pelaku: tanpaPetugas('siti') };
  const hasil = perpanjang(k, { tanggal, alasan: 'data dikumpulkan', hari }, bahan);
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return hasil.nilai.isi;
}

describe('perpanjangan mencatat tanggal baru menurut undang-undang', () => {
  test.each([
    ['2026-03-17', 7, '2026-04-17'],
    ['2026-11-23', 7, '2026-12-16'],
    ['2026-12-14', 7, '2027-01-12'],
    ['2026-12-14', 1, '2026-12-31'],
  ])('diterima %s, diperpanjang %d hari: %s', (tanggal, hari, tenggat) => {
    expect(isiPerpanjang(diterima(tanggal), hari, tanggal)).toEqual({
      hari,
      alasan: 'data dikumpulkan',
      tenggatUndangUndang: tenggat,
    });
  });

  test('sama dengan tanggal yang kemudian dihitung dari kasusnya', () => {
    const k = diterima('2026-03-17', [{ dari: '2026-03-26', sampai: '2026-03-30', kategori: 'x', alasan: 'y' }]);
    const isi = isiPerpanjang(k, 4, '2026-04-01');
    const sesudah = { ...k, perpanjangan: { tanggal: '2026-04-01', hari: 4, alasan: '' } };
    expect(isi.tenggatUndangUndang).toBe(duaJam(sesudah, STANDAR, kalender(), '2026-04-02').undangUndang?.jatuhTempo);
    expect(isi.tenggatUndangUndang).not.toBe(
      isiPerpanjang(diterima('2026-03-17'), 4, '2026-04-01').tenggatUndangUndang,
    );
  });

  test('hitungan yang melewati kalender terakhir mencatat tahun yang belum dimuat', () => {
    expect(isiPerpanjang(diterima('2026-12-14'), 7, '2026-12-14', kalender(2026))).toMatchObject({
      kalenderKurang: [2027],
    });
  });
});

describe('perpanjangan dicatat sebelum tenggatnya lewat', () => {
  const bahan = (hariIni: string) => ({
    standar: STANDAR,
    kalender: kalender(),
    hariIni,
    pelaku: tanpaPetugas('siti'),
  });
  const coba = (tanggal: string) =>
    perpanjang(diterima('2026-03-17'), { tanggal, alasan: 'data dikumpulkan' }, bahan(tanggal));

  test.each([
    ['2026-04-08', true],
    ['2026-04-09', false],
  ])('tenggat 2026-04-08, dicatat %s: boleh %s', (tanggal, boleh) => {
    expect(coba(tanggal).ok).toBe(boleh);
  });

  test('penolakannya menyebut tenggat dan dasarnya', () => {
    expect(coba('2026-04-09')).toMatchObject({
      salah: { jenis: 'aturan', sebab: expect.stringMatching(/Tenggatnya 2026-04-08.*Pasal 22 ayat \(8\)/) },
    });
  });
});

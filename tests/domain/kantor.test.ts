import { describe, expect, test } from '@jest/globals';
import { JENIS_KANTOR } from '../../src/domain/catatan-sendiri.js';
import { type BerkasKalender, susunKalender } from '../../src/domain/kalender.js';
import { kalenderBerlaku, keadaanKantor, NOMOR_KANTOR, type PerubahanLibur } from '../../src/domain/kantor.js';
import type { BerkasKasus, Isi, PeristiwaBaru } from '../../src/domain/kasus.js';
import { berkasBaru, periksaRantai, tambahkan } from '../../src/domain/rantai.js';
import { bacaData } from '../alat/acuan.js';

const SEKARANG = { waktu: '2026-03-13T09:12:00+07:00', petugas: 'siti' };

function peristiwa(tindakan: string, isi: Isi): PeristiwaBaru {
  return { tindakan, tanggal: '2026-03-13', jabatan: 'admin', status: null, isi, pribadi: {} };
}

/** The office's record with these events. */
function catatan(...semua: readonly PeristiwaBaru[]): BerkasKasus {
  const kosong = berkasBaru({
    nomor: NOMOR_KANTOR,
    jenis: JENIS_KANTOR,
    standar: JENIS_KANTOR,
    garam: 'ab'.repeat(32),
  });
  return tambahkan(kosong, semua, SEKARANG);
}

const atur = (kunci: string, nilai: string | null) => peristiwa('atur', { kunci, nilai });
const ubah = (perubahan: PerubahanLibur) => peristiwa('libur', { perubahan: perubahan as unknown as Isi });
const libur = (tanggal: string, nama = 'Libur daerah') => ({ tanggal, jenis: 'libur-khusus', nama });

describe('catatan kantor dilipat', () => {
  test('belum ada catatan: seperti diserahkan', () => {
    expect(keadaanKantor(null)).toEqual({ libur: [], setelan: {}, templat: new Map() });
    expect(keadaanKantor(catatan())).toEqual({ libur: [], setelan: {}, templat: new Map() });
  });

  test('perubahan kalender menurut urutan pencatatannya', () => {
    const semua: PerubahanLibur[] = [
      { aksi: 'tambah', hari: libur('2026-07-15') },
      { aksi: 'hapus', tanggal: '2026-07-15' },
      { aksi: 'impor', kalender: { tahun: 2028, dasar: 'SKB', hari: [] } },
    ];
    expect(keadaanKantor(catatan(...semua.map(ubah))).libur).toEqual(semua);
  });

  test.each<[string, PeristiwaBaru[], Record<string, string>]>([
    ['satu', [atur('jam.jumat', '08.00-16.00')], { 'jam.jumat': '08.00-16.00' }],
    ['yang terakhir menang', [atur('a', '1'), atur('a', '2')], { a: '2' }],
    ['null mengembalikan bawaan', [atur('a', '1'), atur('b', '2'), atur('a', null)], { b: '2' }],
    ['null tanpa yang lama', [atur('a', null)], {}],
    ['peristiwa lain dilewati', [peristiwa('lain', { kunci: 'a', nilai: '1' })], {}],
    ['kunci yang bukan teks dilewati', [peristiwa('atur', { kunci: 1, nilai: '1' })], {}],
  ])('setelan: %s', (_, semua, harap) => {
    expect(keadaanKantor(catatan(...semua)).setelan).toEqual(harap);
  });

  test('catatannya berantai: yang diubah diam-diam ketahuan', () => {
    const baik = catatan(atur('a', '1'), ubah({ aksi: 'tambah', hari: libur('2026-07-15') }));
    expect(periksaRantai(baik)).toBeNull();
    const [pertama, ...lain] = baik.peristiwa;
    if (pertama === undefined) throw new Error('tanpa peristiwa');
    const palsu = { ...baik, peristiwa: [{ ...pertama, isi: { kunci: 'a', nilai: '9' } }, ...lain] };
    expect(periksaRantai(palsu)).toMatch(/peristiwa ke-1 \(atur\)/);
  });
});

describe('kalender yang berlaku', () => {
  const bawaan = [2026, 2027].map((t) => bacaData<BerkasKalender>(`data/kalender/${t}.json`));
  const berlaku = (...p: readonly PerubahanLibur[]) => susunKalender(kalenderBerlaku(bawaan, p));

  test('tanpa perubahan: kalender bawaan', () => {
    expect(kalenderBerlaku(bawaan, [])).toEqual(bawaan);
  });

  test.each<[string, PerubahanLibur[], string, string | null]>([
    ['ditambah', [{ aksi: 'tambah', hari: libur('2026-07-15') }], '2026-07-15', 'Libur daerah'],
    ['tahun lain tidak tersentuh', [{ aksi: 'tambah', hari: libur('2026-07-15') }], '2027-07-15', null],
    ['dihapus', [{ aksi: 'hapus', tanggal: '2026-08-17' }], '2026-08-17', null],
    ['menghapus yang tidak ada', [{ aksi: 'hapus', tanggal: '2026-07-15' }], '2026-07-15', null],
    ['ditambah ke tahun yang tidak dimuat', [{ aksi: 'tambah', hari: libur('2031-07-15') }], '2031-07-15', null],
    [
      'dihapus lalu ditambah lagi',
      [
        { aksi: 'hapus', tanggal: '2026-08-17' },
        { aksi: 'tambah', hari: libur('2026-08-17', 'HUT') },
      ],
      '2026-08-17',
      'HUT',
    ],
    [
      'tahun diganti: yang ditambah sebelumnya hilang',
      [
        { aksi: 'tambah', hari: libur('2026-07-15') },
        { aksi: 'impor', kalender: { tahun: 2026, dasar: 'SKB', hari: [libur('2026-01-01')] } },
      ],
      '2026-07-15',
      null,
    ],
    [
      'tahun diganti: yang ditambah sesudahnya berlaku',
      [
        { aksi: 'impor', kalender: { tahun: 2026, dasar: 'SKB', hari: [] } },
        { aksi: 'tambah', hari: libur('2026-07-15') },
      ],
      '2026-07-15',
      'Libur daerah',
    ],
  ])('%s', (_, perubahan, tanggal, sebab) => {
    expect(berlaku(...perubahan).alasanLibur(tanggal)).toBe(sebab);
  });

  test('tahun baru dimuat oleh impor, tidak oleh satu hari', () => {
    expect(berlaku({ aksi: 'tambah', hari: libur('2028-01-03') }).memuat(2028)).toBe(false);
    expect(berlaku({ aksi: 'impor', kalender: { tahun: 2028, dasar: 'SKB', hari: [] } }).memuat(2028)).toBe(true);
  });

  test('satu hari ditambah dua kali tetap satu hari, dengan nama terakhir', () => {
    const kini = berlaku(
      { aksi: 'tambah', hari: libur('2026-07-15', 'A') },
      { aksi: 'tambah', hari: libur('2026-07-15', 'B') },
    );
    expect(kini.libur().filter((h) => h.tanggal === '2026-07-15')).toEqual([libur('2026-07-15', 'B')]);
  });

  test('kalender bawaan sendiri tidak ikut berubah', () => {
    const sebelum = JSON.stringify(bawaan);
    berlaku({ aksi: 'hapus', tanggal: '2026-08-17' }, { aksi: 'tambah', hari: libur('2026-07-15') });
    expect(JSON.stringify(bawaan)).toBe(sebelum);
  });
});

import { describe, expect, test } from '@jest/globals';
import { hapusIdentitas, tanpaPribadi } from '../../src/domain/hapus-identitas.js';
import type { BerkasKasus, Isi, Peristiwa } from '../../src/domain/kasus.js';
import { berkasBaru, periksaRantai, sidikGaram, tambahkan } from '../../src/domain/rantai.js';

const GARAM = 'c0ffee'.padEnd(64, '0');
const WAKTU = '2020-03-13T09:12:00+07:00';
const HAPUS = {
  waktu: '2026-01-05T09:00:00+07:00',
  petugas: 'siti',
  tanggal: '2026-01-05',
  sebelum: 2021,
  dasar: 'JRA',
};

function baru(tindakan: string, isi: Isi = {}, pribadi: Isi = {}) {
  return { tindakan, tanggal: '2020-03-13', jabatan: 'front-office', status: null, isi, pribadi };
}

function kasus(): BerkasKasus {
  const kepala = { nomor: 'PI-2020-0001', jenis: 'permohonan', standar: 'permohonan-informasi', garam: GARAM };
  const peristiwa = [
    baru('daftar', { bentuk: 'softcopy' }, { nama: 'Asep', nik: '3602140101909001', 'isi.rincian': 'data Asep' }),
    baru('teruskan'),
    baru('serah', { cara: 'langsung' }, { penerima: 'Asep' }),
  ];
  return tambahkan(berkasBaru(kepala), peristiwa, { waktu: WAKTU, petugas: 'siti' });
}

const ubah = (b: BerkasKasus, i: number, lain: Partial<Peristiwa>): BerkasKasus => ({
  ...b,
  peristiwa: b.peristiwa.map((p, k) => (k === i ? { ...p, ...lain } : p)),
});

describe('identitas yang dihapus', () => {
  const sebelum = kasus();
  const sesudah = hapusIdentitas(sebelum, HAPUS);

  test('rantai utuh, setiap sidik tetap, satu peristiwa dan satu revisi lebih banyak', () => {
    expect(periksaRantai(sesudah)).toBeNull();
    expect(periksaRantai(JSON.parse(JSON.stringify(sesudah)))).toBeNull();
    expect(sesudah.peristiwa.slice(0, 3).map((p) => p.sidik)).toEqual(sebelum.peristiwa.map((p) => p.sidik));
    expect(sesudah).toMatchObject({ revisi: 2, garam: '', nomor: 'PI-2020-0001' });
  });

  test('tidak ada satu huruf pun yang tinggal; fakta tinggal', () => {
    const teks = JSON.stringify(sesudah);
    expect(teks).not.toMatch(/asep|3602140101909001|c0ffee/i);
    expect(sesudah.peristiwa.map((p) => [p.isi, p.pribadi])).toEqual([
      [{ bentuk: 'softcopy' }, {}],
      [{}, {}],
      [{ cara: 'langsung' }, {}],
      [{ dasar: 'JRA', sebelum: 2021, sidikGaram: sidikGaram(sebelum) }, {}],
    ]);
    expect(Object.keys(sesudah.peristiwa[0]?.terhapus ?? {})).toEqual(['nama', 'nik', 'isi.rincian']);
    expect(sesudah.peristiwa[1]?.terhapus).toBeUndefined();
  });

  test('kasus yang sama dikenali sebelum dan sesudahnya', () => {
    expect(sidikGaram(sesudah)).toBe(sidikGaram(sebelum));
    expect(sidikGaram({ ...sebelum, garam: '00' })).not.toBe(sidikGaram(sebelum));
  });

  test('peristiwa lain masih dapat menyusul, tetapi tidak dengan data pribadi', () => {
    const catat = (pribadi: Isi) => tambahkan(sesudah, [baru('gabung', {}, pribadi)], HAPUS);
    expect(periksaRantai(catat({}))).toBeNull();
    expect(() => catat({ nama: 'Asep' })).toThrow('sesudah identitas dihapus');
  });

  test('menghapus satu peristiwa dua kali tidak mengubah apa-apa', () => {
    for (const p of sesudah.peristiwa) expect(tanpaPribadi(sesudah, p)).toBe(p);
  });

  test.each<[string, (b: BerkasKasus) => BerkasKasus, RegExp]>([
    [
      'ringkasan yang ditukar',
      (b) => ubah(b, 0, { terhapus: { ...b.peristiwa[0]?.terhapus, nama: 'f'.repeat(64) } }),
      /ke-1/,
    ],
    ['ringkasan yang hilang', (b) => ubah(b, 2, { terhapus: {} }), /ke-3/],
    ['nama yang ditulis kembali', (b) => ubah(b, 0, { pribadi: { nama: 'Rina' } }), /tidak sejalan/],
    ['garam yang dipasang lagi', (b) => ({ ...b, garam: GARAM }), /ada lagi sesudah dihapus/],
    ['peristiwa penghapusan yang dibuang', (b) => ({ ...b, peristiwa: b.peristiwa.slice(0, 3) }), /tanpa peristiwa/],
    ['fakta yang diubah', (b) => ubah(b, 0, { isi: { bentuk: 'hardcopy' } }), /tidak cocok dengan sidiknya/],
  ])('%s ketahuan', (_, rusak, pesan) => {
    expect(periksaRantai(rusak(sesudah))).toMatch(pesan);
  });

  test('tanpa penghapusan, ringkasan tidak boleh menggantikan data', () => {
    const palsu = ubah(sebelum, 0, { pribadi: {}, terhapus: sesudah.peristiwa[0]?.terhapus });
    expect(periksaRantai(palsu)).toMatch(/tidak sejalan/);
    expect(periksaRantai({ ...sebelum, garam: '' })).toMatch(/tanpa peristiwa penghapusannya/);
  });
});

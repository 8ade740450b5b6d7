import { describe, expect, test } from '@jest/globals';
import type { Isi, Kasus } from '../../src/domain/kasus.js';
import {
  type AlasanKeberatan,
  koreksiKeberatan,
  salinanPermohonan,
  tanggapan,
  tautkanKeberatan,
  teruskanKeberatan,
} from '../../src/domain/tindakan/keberatan.js';
import { batal, cabut, teruskan } from '../../src/domain/tindakan/sederhana.js';
import { bacaData } from '../alat/acuan.js';
import { bahan, KB, kasus, menuju, nilai, PI, permohonan, salah } from './alat-keberatan.js';

describe('data keberatan', () => {
  test('jam keberatan: 30 hari kerja untuk menanggapi dan untuk mengajukan, dengan pasalnya', () => {
    const waktu = { jumlah: 30, satuan: 'hari-kerja' };
    expect(KB.undangUndang).toEqual({ ...waktu, dasar: 'UU 14/2008 Pasal 36 ayat (2)' });
    expect(KB.janji).toEqual(KB.undangUndang);
    expect(KB.batasAjukan).toEqual({ ...waktu, dasar: 'UU 14/2008 Pasal 36 ayat (1)' });
  });

  test('alasan a sampai g; hanya b tidak menunggu hasil', () => {
    const alasan = bacaData<readonly AlasanKeberatan[]>('data/acuan/alasan-keberatan.json');
    expect(alasan.map((a) => a.huruf)).toEqual([...'abcdefg']);
    expect(alasan.filter((a) => a.tanpaHasil).map((a) => a.huruf)).toEqual(['b']);
    for (const { teks } of alasan) expect(teks).toMatch(/^[A-Z].{10,}/);
  });
});

describe('yang disalin dari permohonan', () => {
  const isian = { nama: 'Asep', nik: '3602141303909001', kk: null, alamat: 'Maja', rincian: 'rekap', tujuan: 'riset' };

  test('identitas, alamat, kontak, rincian dan tujuan; yang kosong tidak', () => {
    const k = kasus(PI, '2026-03-13', { ...isian, email: 'a@b.id' });
    const { kk: _, ...ada } = isian;
    expect(salinanPermohonan(k)).toEqual({ ...ada, email: 'a@b.id' });
  });

  test('kuasa, saluran, lampiran dan tenggatnya tidak: itu milik permohonan', () => {
    const k = kasus(PI, '2026-03-13', { kuasa: 'Rina', saluran: 'surat', lampiran: [{ sha256: 'x' }] });
    expect(salinanPermohonan(k)).toEqual({});
  });
});

describe('tautan di sisi permohonan', () => {
  const taut = (k: Kasus, diterima: string, hariIni: string) =>
    tautkanKeberatan(k, { diterima, nomor: 'KB-2026-0001' }, bahan(PI, hariIni));

  test.each([
    ['yang berjalan', permohonan()],
    ['yang selesai', permohonan(menuju('ditolak', '2026-03-25'))],
  ])('%s: tercatat pada hari keberatan diterima, statusnya tetap', (_, k) => {
    expect(nilai(taut(k, '2026-04-07', '2026-04-08'))).toMatchObject({
      tindakan: 'keberatan',
      tanggal: '2026-04-07',
      status: null,
      isi: { terkait: 'KB-2026-0001' },
    });
  });

  test('tidak pernah mendahului tindakan terakhir permohonan', () => {
    const k = permohonan((satu) => teruskan(satu, { tanggal: '2026-04-09' }, bahan(PI, '2026-04-09')));
    expect(nilai(taut(k, '2026-04-07', '2026-04-10')).tanggal).toBe('2026-04-09');
  });
});

describe('alur keberatan', () => {
  const HARI = bahan(KB, '2026-05-04');
  const baru = () => kasus(KB, '2026-04-07', {});
  const diteruskan = (k: Kasus) => teruskanKeberatan(k, { tanggal: '2026-04-08' }, HARI);
  const jawaban = { tanggal: '2026-05-04', tanggapan: 'Rekap diberikan', keputusan: 'sebagian' };

  test('terdaftar → di-atasan → ditanggapi, dengan jamnya yang dibekukan', () => {
    const di = kasus(KB, '2026-04-07', {}, diteruskan);
    expect(di).toMatchObject({ status: 'di-atasan', selesai: false });
    const akhir = kasus(KB, '2026-04-07', {}, diteruskan, (k) => tanggapan(k, jawaban, HARI));
    expect(akhir).toMatchObject({
      status: 'ditanggapi',
      selesai: true,
      ditutup: { tanggal: '2026-05-04', tenggat: '2026-05-22', terlambat: false },
    });
    expect(akhir.peristiwa.at(-1)).toMatchObject({
      jabatan: 'atasan-ppid',
      isi: { tanggapan: 'Rekap diberikan', keputusan: 'sebagian' },
    });
  });

  test('tanggapan lewat 30 hari kerja tercatat terlambat', () => {
    const lewat = bahan(KB, '2026-05-25');
    const k = kasus(KB, '2026-04-07', {}, diteruskan, (satu) =>
      tanggapan(satu, { ...jawaban, tanggal: '2026-05-25' }, lewat),
    );
    expect(k.ditutup).toMatchObject({ terlambat: true, terlambatUndangUndang: true, sisaHariKerja: -1 });
  });

  test('tanggapan sebelum diteruskan ditolak, dan yang diketik disebut utuh', () => {
    expect(salah(tanggapan(baru(), jawaban, HARI))).toMatchObject({
      jenis: 'aturan',
      coba: 'layanan keberatan teruskan KB-2026-0001',
      sebab: expect.stringContaining('keberatan teruskan (ppid'),
    });
  });

  test.each([
    ['teruskan', (k: Kasus) => teruskanKeberatan(k, { tanggal: '2026-03-16' }, bahan(PI, '2026-03-16'))],
    ['tanggapan', (k: Kasus) => tanggapan(k, { ...jawaban, tanggal: '2026-03-16' }, bahan(PI, '2026-03-16'))],
  ])('keberatan %s tidak menyentuh permohonan', (_, putuskan) => {
    expect(salah(putuskan(permohonan()))).toMatchObject({ jenis: 'aturan', pesan: 'PI-2026-0001 bukan keberatan.' });
  });

  test.each([
    ['cabut', cabut, 'dicabut'],
    ['batal', batal, 'batal'],
  ])('%s menutupnya', (_, putuskan, status) => {
    const k = kasus(KB, '2026-04-07', {}, (satu) => putuskan(satu, { tanggal: '2026-04-08', alasan: 'x' }, HARI));
    expect(k).toMatchObject({ status, selesai: true });
  });
});

describe('koreksi keberatan', () => {
  const dengan = (isi: Isi) => kasus(KB, '2026-05-20', isi);
  const tepat = () => dengan({ alasan: ['c'], alasanTimbul: '2026-04-07', batasAjukan: '2026-05-22' });
  const berkala = () => dengan({ alasan: ['b'] });

  test.each([
    ['2026-05-22', false],
    ['2026-05-25', true],
  ])('hari diterima %s: terlambat diajukan menjadi %s', (diterima, terlambatDiajukan) => {
    expect(nilai(koreksiKeberatan(tepat(), { diterima }))).toEqual({ diterima, terlambatDiajukan });
  });

  test('hari diterima tidak mendahului timbulnya alasan', () => {
    expect(salah(koreksiKeberatan(tepat(), { diterima: '2026-04-06' })).sebab).toContain('2026-04-07');
    expect(koreksiKeberatan(tepat(), { diterima: '2026-04-07' }).ok).toBe(true);
  });

  test('alasan lain tidak menyusup lewat keberatan yang didaftarkan tanpa hasil', () => {
    expect(salah(koreksiKeberatan(berkala(), { alasan: ['a', 'b'] })).jenis).toBe('aturan');
    expect(koreksiKeberatan(berkala(), { alasan: ['b'], kasusPosisi: 'lebih jelas' }).ok).toBe(true);
    expect(koreksiKeberatan(tepat(), { alasan: ['a'] })).toEqual({ ok: true, nilai: { alasan: ['a'] } });
  });

  test('isian lain lewat apa adanya', () => {
    const isi = { kasusPosisi: 'lebih jelas' };
    for (const k of [tepat(), berkala()]) expect(koreksiKeberatan(k, isi)).toEqual({ ok: true, nilai: isi });
    expect(koreksiKeberatan(berkala(), { diterima: '2026-05-21' }).ok).toBe(true);
  });
});

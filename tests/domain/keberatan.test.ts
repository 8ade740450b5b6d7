import { describe, expect, test } from '@jest/globals';
import { evolve } from '../../src/domain/evolve.js';
import type { Result } from '../../src/domain/hasil.js';
import type { Isi, Kasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { Standar } from '../../src/domain/standar.js';
import { daftar } from '../../src/domain/tindakan/daftar.js';
import { perpanjang, tunda } from '../../src/domain/tindakan/jam.js';
import {
  type AlasanKeberatan,
  koreksiKeberatan,
  masaPengajuan,
  salinanPermohonan,
  sasaranKeberatan,
  tanggapan,
  tautkanKeberatan,
  teruskanKeberatan,
} from '../../src/domain/tindakan/keberatan.js';
import type { Bahan } from '../../src/domain/tindakan/langkah.js';
import { batal, cabut, teruskan } from '../../src/domain/tindakan/sederhana.js';
import { bacaData, kalender, standar } from '../alat/acuan.js';
import { berkasResmi, tanggalLibur, tempoPolos } from './hitung-polos.js';

const PI = standar('permohonan-informasi');
const KB = standar('keberatan');
const PD = standar('pengaduan');
const KAL = kalender();
const BATAS = KB.batasAjukan ?? { jumlah: 0, satuan: 'hari' as const, dasar: '' };
const SEKARANG = { waktu: '2026-03-30T10:00:00+07:00', petugas: 'siti' };
const bahan = (s: Standar, hariIni: string): Bahan => ({
  standar: s,
  kalender: KAL,
  hariIni,
  pelaku: tanpaPetugas('siti'),
});

const hariKerjaKe = (mulai: string, n: number) => tempoPolos(mulai, n, tanggalLibur(berkasResmi()));

type Keputusan = (kasus: Kasus) => Result<PeristiwaBaru>;

/** A case of this standard received on a day, after these decisions. */
function kasus(s: Standar, diterima: string, isian: Isi, ...keputusan: readonly Keputusan[]): Kasus {
  const nomor = `${s.awalan}-2026-0001`;
  const kosong = berkasBaru({ nomor, jenis: s.jenis, standar: s.kode, garam: 'ab'.repeat(32) });
  const hitungan = { hariTerima: 0 as const, geser: true };
  const p = { diterima, sesudahJamKerja: false, hitungan, isi: isian, pribadi: {} };
  const awal = tambahkan(kosong, [daftar(p, bahan(s, diterima))], SEKARANG);
  const akhir = keputusan.reduce((b, putuskan) => {
    const baru = putuskan(evolve(b, s));
    if (!baru.ok) throw new Error(baru.salah.sebab);
    return tambahkan(b, [baru.nilai], SEKARANG);
  }, awal);
  return evolve(akhir, s);
}

/** An act that leads to this status on this day, closing the case where the status does. */
function menuju(status: string, tanggal: string): Keputusan {
  const beku = {
    tenggat: '2026-03-27',
    tenggatUndangUndang: '2026-04-06',
    sisaHariKerja: 1,
    terlambat: false,
    terlambatUndangUndang: false,
  };
  const nilai = { tindakan: 'serah', tanggal, jabatan: 'ppid', status, isi: { beku }, pribadi: {} };
  return () => ({ ok: true, nilai });
}

const permohonan = (...keputusan: readonly Keputusan[]) => kasus(PI, '2026-03-13', {}, ...keputusan);
const masa = (k: Kasus, diterima: string) =>
  masaPengajuan({ kasus: k, standar: PI }, diterima, BATAS, { kalender: KAL });

function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.salah.pesan} ${hasil.salah.sebab}`);
  return hasil.nilai;
}

function salah(hasil: Result<unknown>) {
  if (hasil.ok) throw new Error('seharusnya ditolak');
  return hasil.salah;
}

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

describe('keberatan atas apa', () => {
  test.each([
    ['permohonan berjalan', permohonan()],
    ['yang ditolak', permohonan(menuju('ditolak', '2026-03-25'))],
    ['yang tidak dapat diberikan', permohonan(menuju('tidak-dapat-diberikan', '2026-03-25'))],
    ['yang diserahkan', permohonan(menuju('diserahkan', '2026-03-25'))],
  ])('%s boleh', (_, k) => {
    expect(sasaranKeberatan(k)).toEqual({ ok: true, nilai: null });
  });

  test.each([
    [
      'yang dicabut',
      permohonan((k) => cabut(k, { tanggal: '2026-03-16', alasan: 'x' }, bahan(PI, '2026-03-16'))),
      'dicabut',
    ],
    [
      'yang dibatalkan',
      permohonan((k) => batal(k, { tanggal: '2026-03-16', alasan: 'x' }, bahan(PI, '2026-03-16'))),
      'dibatalkan',
    ],
    ['pengaduan', kasus(PD, '2026-03-13', {}), 'atas permohonan'],
    ['keberatan lain', kasus(KB, '2026-03-13', {}), 'atas permohonan'],
  ])('%s tidak', (_, k, sebab) => {
    expect(salah(sasaranKeberatan(k))).toMatchObject({ jenis: 'aturan', sebab: expect.stringContaining(sebab) });
  });
});

describe('sejak kapan dan sampai kapan keberatan dapat diajukan (Pasal 36 ayat (1))', () => {
  test.each(['ditolak', 'tidak-dapat-diberikan', 'diserahkan'])('%s: sejak hari itu juga', (status) => {
    const k = permohonan(menuju(status, '2026-03-25'));
    expect(nilai(masa(k, '2026-03-25'))).toEqual({
      alasanTimbul: '2026-03-25',
      batasAjukan: hariKerjaKe('2026-03-25', 30),
      terlambat: false,
      kalenderKurang: [],
    });
  });

  test.each([
    ['hari terakhir', '2026-05-08', false],
    ['hari kerja sesudahnya', '2026-05-11', true],
    ['jauh sesudahnya', '2026-11-02', true],
  ])('%s (%s): terlambat %s, tidak pernah ditolak', (_, diterima, terlambat) => {
    const k = permohonan(menuju('ditolak', '2026-03-25'));
    expect(nilai(masa(k, diterima))).toMatchObject({ batasAjukan: '2026-05-08', terlambat });
  });

  test.each([
    ['dalam waktu undang-undang', '2026-03-30'],
    ['hari terakhir undang-undang', '2026-04-06'],
  ])('tanpa hasil, %s: belum, dan disebut mulai kapan', (_, diterima) => {
    const s = salah(masa(permohonan(), diterima));
    expect(s).toMatchObject({ jenis: 'aturan', sebab: expect.stringContaining('mulai 2026-04-07') });
    expect(s.sebab).toContain('Alasan b');
    expect(s.coba).toBe('layanan tenggat PI-2026-0001 --undang-undang');
  });

  test('tanpa hasil, lewat undang-undang: alasannya timbul hari kerja berikutnya', () => {
    expect(nilai(masa(permohonan(), '2026-04-07'))).toMatchObject({ alasanTimbul: '2026-04-07', terlambat: false });
    // Received Thursday 26 March: due Friday 10 April, so silence begins on Monday.
    const jumat = kasus(PI, '2026-03-26', {});
    expect(salah(masa(jumat, '2026-04-11')).sebab).toContain('mulai 2026-04-13');
    expect(nilai(masa(jumat, '2026-04-13')).alasanTimbul).toBe('2026-04-13');
  });

  test('perpanjangan memundurkan hari diam', () => {
    const p = { tanggal: '2026-03-30', alasan: 'x', hari: 7 };
    const k = permohonan((satu) => perpanjang(satu, p, bahan(PI, '2026-03-30')));
    expect(salah(masa(k, '2026-04-07')).sebab).toContain(`mulai ${hariKerjaKe('2026-04-06', 8)}`);
  });

  test('selama jam berhenti hari diam ikut mundur, dan itu dikatakan', () => {
    const p = { tanggal: '2026-03-30', kategori: 'klarifikasi', alasan: 'menunggu pemohon' };
    const k = permohonan((satu) => tunda(satu, p, bahan(PI, '2026-03-30')));
    const s = salah(masa(k, '2026-04-20'));
    expect(s.sebab).toContain('Jamnya sedang berhenti');
  });

  test('yang terlambat dijawab: dihitung dari jawabannya, bukan dari diamnya', () => {
    const k = permohonan(menuju('diserahkan', '2026-05-04'));
    expect(nilai(masa(k, '2026-05-20')).alasanTimbul).toBe('2026-05-04');
  });

  test('diterima sebelum hasilnya ada: dinilai menurut hari itu', () => {
    expect(nilai(masa(permohonan(menuju('diserahkan', '2026-05-04')), '2026-04-20')).alasanTimbul).toBe('2026-04-07');
    const s = salah(masa(permohonan(menuju('ditolak', '2026-03-25')), '2026-03-24'));
    expect(s.sebab).toContain('hasil permohonannya baru ada 2026-03-25');
  });

  test('standar tanpa jam undang-undang tidak mengenal diam', () => {
    const tanpa = { ...PI, undangUndang: null };
    const hasil = masaPengajuan({ kasus: permohonan(), standar: tanpa }, '2026-12-01', BATAS, { kalender: KAL });
    expect(salah(hasil).sebab).toContain('sesudah ada hasilnya.');
  });

  test('kalender yang habis disebut tahunnya', () => {
    const k = kasus(PI, '2027-12-01', {}, menuju('ditolak', '2027-12-15'));
    expect(nilai(masa(k, '2027-12-20'))).toMatchObject({ kalenderKurang: [2028], terlambat: false });
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

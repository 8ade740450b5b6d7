import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, tindak } from '../alat/permohonan.js';
import { type Jalannya, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const KUNCI = 'surat-masuk-17';
const dengan = (argumen: readonly string[], kunci = KUNCI) => m.layanan([...argumen, '--kunci', kunci]);
const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'telepon', '--uraian', 'Antrean tidak bernomor'];
const tercatat = (hasil: Jalannya) => hasil.galat.includes('sudah tercatat dengan kunci ini');
const peristiwa = async (nomor: string) =>
  (await m.json(['riwayat', nomor])).map((p: { tindakan: string }) => p.tindakan);
const banyakKasus = async () => (await m.json(['cari', '--semua'])).length;

describe('pendaftaran dengan kunci yang sama', () => {
  test.each([
    ['daftar', DAFTAR, 'PI-2026-0001'],
    ['adu', ADU, 'PD-2026-0001'],
  ])('%s: dijawab dengan kasus yang ada, keluar 0, dan dikatakan', async (_, argumen, nomor) => {
    const [satu, dua] = [await dengan(argumen), await dengan(argumen)];
    expect([satu.kode, satu.keluar, tercatat(satu)]).toEqual([0, `${nomor}\n`, false]);
    expect([dua.kode, dua.keluar, tercatat(dua)]).toEqual([0, `${nomor}\n`, true]);
    expect(await banyakKasus()).toBe(1);
  });

  test('kunci lain: kasus lain', async () => {
    await dengan(DAFTAR);
    expect((await dengan(DAFTAR, 'surat-masuk-18')).keluar).toBe('PI-2026-0002\n');
  });

  test('empat kiriman serentak: satu kasus', async () => {
    const semua = await Promise.all([1, 2, 3, 4].map(() => dengan(DAFTAR)));
    expect(semua.map((s) => [s.kode, s.keluar])).toEqual(semua.map(() => [0, 'PI-2026-0001\n']));
    expect(semua.filter(tercatat)).toHaveLength(3);
  });

  test('kasus yang sudah selesai pun dijawab; kertas yang hilang digambar lagi, byte demi byte', async () => {
    await dengan(DAFTAR);
    const kertas = join(m.toko, 'dokumen/2026/PI-2026-0001/tanda-terima.pdf');
    const asli = readFileSync(kertas);
    rmSync(kertas);
    await m.beres(['cabut', '1', '--alasan', 'sudah memperoleh data']);
    const ulang = await dengan(DAFTAR);
    expect([ulang.kode, ulang.keluar]).toEqual([0, 'PI-2026-0001\n']);
    expect(readFileSync(kertas).equals(asli)).toBe(true);
    expect(await peristiwa('PI-2026-0001')).toEqual(['daftar', 'cabut']);
  });

  test('keberatan: juga bila permohonannya sudah tidak dapat diajukan keberatan lagi', async () => {
    await m.beres(DAFTAR);
    // Past the legal date (2026-04-06).
    const lewat = { jam: '2026-04-08T10:00:00+07:00' };
    const argumen = ['keberatan', 'daftar', '1', '--alasan', 'c', '--kasus-posisi', 'Belum ditanggapi'];
    expect((await m.layanan([...argumen, '--kunci', KUNCI], lewat)).keluar).toBe('KB-2026-0001\n');
    const setahunKemudian = { jam: '2027-02-01T09:00:00+07:00' };
    const ulang = await m.layanan([...argumen, '--kunci', KUNCI], setahunKemudian);
    expect([ulang.kode, ulang.keluar, tercatat(ulang)]).toEqual([0, 'KB-2026-0001\n', true]);
    expect((await m.json(['lihat', 'PI-2026-0001'], setahunKemudian)).terkait).toEqual(['KB-2026-0001']);
  });

  test('--dari: pengaduan yang sudah dialihkan tidak menghalangi ulangan', async () => {
    await m.beres(ADU);
    const argumen = [...DAFTAR, '--dari', 'PD-2026-0001'];
    const semua = [await dengan(argumen), await dengan(argumen)];
    expect(semua.map((s) => [s.kode, s.keluar])).toEqual([1, 2].map(() => [0, 'PI-2026-0001\n']));
    expect(await peristiwa('PD-2026-0001')).toEqual(['adu', 'alihkan']);
  });
});

describe('tindakan dengan kunci yang sama', () => {
  test('dicatat sekali, juga sesudah kasusnya maju', async () => {
    await m.beres(DAFTAR);
    expect((await dengan(['teruskan', '1'])).kode).toBe(0);
    await tindak(m, '1', ['disposisi', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti']);
    const ulang = await dengan(['teruskan', '1']);
    expect([ulang.kode, ulang.keluar, tercatat(ulang)]).toEqual([0, 'PI-2026-0001\n', true]);
    expect(ulang.galat).toContain('Di Sekretaris');
    expect((await m.layanan(['teruskan', '1'])).kode).toBe(4);
    expect(await peristiwa('1')).toEqual(['daftar', 'teruskan', 'disposisi']);
  });

  test('kunci dari tindakan lain ditolak (4): tindakan ini tidak boleh hilang diam-diam', async () => {
    await dengan(DAFTAR);
    for (const argumen of [['teruskan', '1'], ADU]) {
      const hasil = await dengan(argumen);
      expect([hasil.kode, hasil.keluar]).toEqual([4, '']);
      expect(hasil.galat).toMatch(/sudah dipakai untuk tindakan lain[\s\S]*daftar \(PI-2026-0001, peristiwa ke-1\)/);
    }
    expect([await peristiwa('1'), await banyakKasus()]).toEqual([['daftar'], 1]);
  });
});

describe('kunci itu sendiri', () => {
  test('tidak tampak di mana pun dan tidak tersimpan sebagai teks', async () => {
    await dengan(DAFTAR);
    const isi = readFileSync(join(m.toko, 'berjalan/PI-2026-0001.1.json'), 'utf8');
    const [, sidik = ''] = /"kunci": "([0-9a-f]{64})"/.exec(isi) ?? [];
    expect(sidik).not.toBe('');
    expect(isi).not.toContain(KUNCI);
    const perintah = ['lihat 1', 'lihat 1 --lengkap --json', 'riwayat 1 --csv'];
    for (const satu of perintah) {
      const { keluar, galat } = await m.beres(satu.split(' '));
      expect(keluar + galat).not.toMatch(new RegExp(`${KUNCI}|${sidik}`));
    }
    expect(await m.json(['cari', sidik])).toEqual([]);
  });

  test.each([
    [[...DAFTAR, '--kunci', ''], /--kunci: Isian kosong/],
    [[...DAFTAR, '--kunci', 'a\u202eb'], /--kunci: /],
    [['lihat', '1', '--kunci', 'a'], /--kunci: bendera tidak dikenal/],
    [['periksa', '--kunci', 'a'], /--kunci: bendera tidak dikenal/],
  ])('%j ditolak (2)', async (argumen, kata) => {
    const hasil = await m.layanan(argumen);
    expect([hasil.kode, hasil.keluar]).toEqual([2, '']);
    expect(hasil.galat).toMatch(kata);
  });

  test('uji coba menyebut yang ada dan tidak mencatat', async () => {
    await dengan(DAFTAR);
    const hasil = await dengan([...DAFTAR, '--uji-coba']);
    expect([hasil.kode, hasil.keluar, tercatat(hasil)]).toEqual([0, '', true]);
    expect(await banyakKasus()).toBe(1);
  });
});

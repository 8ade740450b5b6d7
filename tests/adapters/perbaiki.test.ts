import {
  appendFileSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { tambahkan } from '../../src/domain/rantai.js';
import { cadangan, EKOR, isiJejak, type Perbaikan, perbaiki, tulis } from './alat-perbaiki.js';
import { bacaKasus, jalurKasus, masalah, potret, rantaiUlang, tafsir, temuan, tokoIsi } from './alat-periksa.js';
import { membesar } from './alat-temuan.js';
import { buangFolder, folderBaru, isiFolder, lakukan, PENCATAT, semuaMode, tindakan, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('periksa --perbaiki', () => {
  test.each<Perbaikan>([
    [
      'revisi lama tertinggal',
      (f) => {
        const k = bacaKasus(f, 'PI-2026-0001');
        tulis(join(f, 'berjalan/PI-2026-0001.2.json'), { ...rantaiUlang(k, k.peristiwa.slice(0, 2)), revisi: 2 });
      },
      'berjalan/PI-2026-0001.2.json: revisi lama dibuang.',
      ['berjalan/PI-2026-0001.2.json', EKOR],
    ],
    [
      'kasus selesai tertinggal di berjalan',
      (f) => renameSync(join(f, 'arsip/2026/PI-2026-0002.2.json'), join(f, 'berjalan/PI-2026-0002.2.json')),
      'berjalan/PI-2026-0002.2.json: dipindahkan ke arsip.',
      ['berjalan/PI-2026-0002.2.json', EKOR],
    ],
    [
      'kasus selesai di dua tempat',
      (f) => linkSync(join(f, 'arsip/2026/PI-2026-0002.2.json'), join(f, 'berjalan/PI-2026-0002.2.json')),
      'berjalan/PI-2026-0002.2.json: revisi lama dibuang.',
      ['berjalan/PI-2026-0002.2.json', EKOR],
    ],
    [
      'ringkasan hilang',
      (f) => unlinkSync(join(f, 'arsip/2026.jsonl')),
      'arsip/2026.jsonl: ringkasan ditulis ulang (2 kasus).',
      [EKOR],
    ],
    [
      'ringkasan sobek dan salah',
      (f) => {
        const jalur = join(f, 'arsip/2026.jsonl');
        writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('diserahkan', 'ditolak'));
        appendFileSync(jalur, '{"nomor":"PI-20');
      },
      'arsip/2026.jsonl: ringkasan ditulis ulang (1 kasus).',
      ['arsip/2026.jsonl', EKOR],
    ],
    [
      'niat yang tidak pernah terpaut',
      (f) => tulis(join(f, 'proses/PI-2026-0009.1.99-abc.json'), {}),
      'proses/PI-2026-0009.1.99-abc.json: sisa penulisan dibereskan.',
      [EKOR, 'proses/PI-2026-0009.1.99-abc.json'],
    ],
    [
      'salinan lampiran yang lama ditinggalkan',
      (f) => {
        writeFileSync(join(f, 'proses/lampiran-x.tmp'), 'x', { mode: 0o600 });
        const kemarin = Date.now() / 1000 - 86_400;
        utimesSync(join(f, 'proses/lampiran-x.tmp'), kemarin, kemarin);
      },
      'proses/lampiran-x.tmp: sisa penulisan dibereskan.',
      [EKOR, 'proses/lampiran-x.tmp'],
    ],
  ])(
    '%s: dikerjakan ulang sesudah disalin; kedua kalinya tidak ada apa-apa lagi',
    async (_, hilangkan, kata, disalin) => {
      const folder = await tokoIsi();
      hilangkan(folder);
      const [salinan, ...selesai] = await perbaiki(folder);
      expect(salinan).toMatch(/^Salinan berkas yang disentuh: cadangan\/perbaikan-2026-03-02T090000-/);
      expect(selesai).toEqual([kata]);
      expect(cadangan(folder)).toEqual(disalin);
      expect((await temuan(folder)).filter((t) => t.jenis !== 'asing')).toEqual([]);
      const sesudah = potret(folder);
      expect(await perbaiki(folder)).toEqual([]);
      expect(tanpaWaktu(potret(folder))).toEqual(tanpaWaktu(sesudah));
    },
  );

  /** Folders get a new mtime from the lock and the clock's file. */
  function tanpaWaktu(semua: Record<string, string>): Record<string, string> {
    const lain = Object.entries(semua).filter(([nama]) => !['proses', 'pemegang.json', 'toko.json'].includes(nama));
    return Object.fromEntries(lain);
  }

  test.each([1, 2, 3])('ekor jejak %i baris yang hilang kembali huruf demi huruf, juga sidiknya', async (banyak) => {
    const folder = await tokoIsi();
    await toko(folder).ubah('PI-2026-0003', lakukan('catat', '', null, '2026-04-03T09:00:00+07:00'));
    const asli = isiJejak(folder);
    const baris = (asli[1] ?? '').trimEnd().split('\n');
    writeFileSync(
      join(folder, EKOR),
      baris
        .slice(0, -banyak)
        .map((b) => `${b}\n`)
        .join(''),
    );
    expect((await masalah(folder)).every((m) => m.startsWith('jejak-ekor'))).toBe(true);
    expect((await perbaiki(folder)).slice(1)).toHaveLength(banyak);
    expect(isiJejak(folder)).toEqual(asli);
    expect(await masalah(folder)).toEqual([]);
  });

  test('toko sehat: tidak ada yang disentuh, tidak ada cadangan', async () => {
    const folder = await tokoIsi();
    expect(await perbaiki(folder)).toEqual([]);
    expect(isiFolder(folder)).not.toContain('cadangan');
    expect(await perbaiki(folderBaru())).toEqual([]);
  });

  test('salinan cadangan hanya terbaca pemiliknya', async () => {
    const folder = await tokoIsi();
    unlinkSync(join(folder, 'arsip/2026.jsonl'));
    await perbaiki(folder);
    const mode = Object.entries(semuaMode(folder)).filter(([nama]) => nama.startsWith('cadangan'));
    expect(mode.length).toBeGreaterThan(2);
    for (const [, m] of mode) expect(m).toMatch(/^(700 d|600 f)$/);
  });

  test('yang diubah orang tidak ditutupi: tetap masalah, berkasnya tidak disentuh', async () => {
    const folder = await tokoIsi();
    const rusak = jalurKasus(folder, 'PI-2026-0001');
    writeFileSync(rusak, readFileSync(rusak, 'utf8').replace('anggaran', 'anggarap'));
    tulis(join(folder, 'berjalan/PI-2026-0001.2.json'), {});
    const palsu = bacaKasus(folder, 'PI-2026-0003');
    tulis(jalurKasus(folder, 'PI-2026-0003'), rantaiUlang(palsu, [{ ...palsu.peristiwa[0], isi: {} }] as never));
    unlinkSync(join(folder, 'arsip/2026.jsonl'));
    const sebelum = [rusak, jalurKasus(folder, 'PI-2026-0003')].map((j) => readFileSync(j, 'utf8'));
    const jejak = isiJejak(folder);
    expect((await perbaiki(folder)).slice(1)).toEqual(['arsip/2026.jsonl: ringkasan ditulis ulang (2 kasus).']);
    expect([rusak, jalurKasus(folder, 'PI-2026-0003')].map((j) => readFileSync(j, 'utf8'))).toEqual(sebelum);
    expect(isiJejak(folder)).toEqual(jejak);
    expect(await masalah(folder)).toHaveLength(3);
  });

  test('baris jejak yang dihapus dari tengah tidak ditulis ulang', async () => {
    const folder = await tokoIsi();
    const jalur = join(folder, 'jejak/2026-03.jsonl');
    const baris = readFileSync(jalur, 'utf8').split('\n');
    writeFileSync(jalur, baris.toSpliced(2, 1).join('\n'));
    expect(await perbaiki(folder)).toEqual([]);
    expect((await masalah(folder)).length).toBeGreaterThan(0);
  });

  test('ujung jejak yang sebelumnya sudah putus tidak ditambah', async () => {
    const folder = await tokoIsi();
    const tengah = join(folder, 'jejak/2026-03.jsonl');
    writeFileSync(tengah, readFileSync(tengah, 'utf8').split('\n').toSpliced(2, 1).join('\n'));
    const ujung = join(folder, EKOR);
    writeFileSync(ujung, `${readFileSync(ujung, 'utf8').split('\n')[0]}\n`);
    const jejak = isiJejak(folder);
    expect(await perbaiki(folder)).toEqual([]);
    expect(isiJejak(folder)).toEqual(jejak);
    expect((await masalah(folder)).some((m) => m.startsWith('jejak-ekor'))).toBe(false);
  });

  test('baris ringkasan kasus yang hilang tetap tinggal sebagai saksi', async () => {
    const folder = await tokoIsi();
    unlinkSync(jalurKasus(folder, 'PI-2026-0002'));
    appendFileSync(join(folder, 'arsip/2026.jsonl'), '{"nomor":"PI-20\n');
    await perbaiki(folder);
    expect(readFileSync(join(folder, 'arsip/2026.jsonl'), 'utf8')).toContain('PI-2026-0002');
  });

  test('ringkasan yang menjadi besar sekali disisihkan dan ditulis ulang', async () => {
    const folder = await tokoIsi();
    const jalur = join(folder, 'arsip/2026.jsonl');
    const semula = readFileSync(jalur, 'utf8');
    membesar(jalur);
    expect((await perbaiki(folder)).slice(1)).toEqual(['arsip/2026.jsonl: ringkasan ditulis ulang (0 kasus).']);
    expect(readFileSync(jalur, 'utf8')).toBe(semula);
  });

  test('salinan lampiran dari formulir yang sedang diisi tidak dibuang', async () => {
    const folder = await tokoIsi();
    writeFileSync(join(folder, 'proses/lampiran-x.tmp'), 'x', { mode: 0o600 });
    expect(await perbaiki(folder)).toEqual([]);
    expect(isiFolder(folder, 'proses')).toEqual(['lampiran-x.tmp']);
  });

  test('kunci, sampah, dan revisi terbaru yang rusak sekaligus: kasus lain dibereskan, yang rusak tidak', async () => {
    const folder = await tokoIsi();
    const satu = bacaKasus(folder, 'PI-2026-0003');
    const dua = tambahkan(satu, [tindakan('teruskan')], PENCATAT);
    const niat = join(folder, 'proses/PI-2026-0003.2.99-abc.json');
    tulis(niat, dua);
    linkSync(niat, join(folder, 'berjalan/PI-2026-0003.2.json'));
    writeFileSync(jalurKasus(folder, 'PI-2026-0001'), '');
    tulis(join(folder, 'proses/PI-2026-0001.4.99-abc.json'), {});
    const hasil = await perbaiki(folder);
    expect(hasil).toContain('proses/PI-2026-0003.2.99-abc.json: sisa penulisan dibereskan.');
    expect(await masalah(folder)).toEqual(['kasus berjalan/PI-2026-0001.3.json PI-2026-0001']);
    expect(isiFolder(folder, 'proses')).toEqual(['PI-2026-0001.4.99-abc.json']);
    expect(bacaKasus(folder, 'PI-2026-0003').revisi).toBe(2);
  });

  test('toko yang tidak lengkap ditolak', async () => {
    const folder = await tokoIsi();
    rmSync(join(folder, 'jejak'), { recursive: true });
    expect(await toko(folder).perbaiki(tafsir)).toMatchObject({ ok: false, salah: { jenis: 'toko' } });
  });
});

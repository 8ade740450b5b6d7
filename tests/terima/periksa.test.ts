import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sampai } from '../alat/permohonan.js';
import { meja, TERBUKA } from '../alat/program.js';
import { berkasKasus, disebut, ubahBerkas } from '../alat/rusak.js';
import { isiToko, m } from './alat-periksa.js';

describe('periksa', () => {
  test('toko yang sehat sesudah seluruh jalannya: keluar 0, stdout kosong, tidak ada yang berubah', async () => {
    const sebelum = isiToko();
    const hasil = await m.beres(['periksa']);
    expect(hasil.keluar).toBe('');
    expect(hasil.galat).toBe(
      `Diperiksa ${m.toko}: 6 kasus, 13 peristiwa, 14 baris jejak, 1 lampiran.\nData baik.\n${TERBUKA}`,
    );
    expect(await m.json(['periksa'])).toEqual({ baik: true, masalah: [], catatan: [], diperbaiki: [] });
    expect(isiToko()).toEqual(sebelum);
  });

  test('folder tanpa toko: tidak ada masalah, tidak ada yang dibuat', async () => {
    const kosong = meja();
    expect((await kosong.beres(['periksa'])).galat).toContain('Belum ada kasus di sana.');
    expect((await kosong.layanan(['periksa', '--jangkar', '0000000000@PI-2026-0001'])).galat).toContain(
      'Belum ada data di sini.',
    );
    expect((await kosong.beres(['buka-kunci'])).galat).toBe(`Tidak ada kunci; data bebas dipakai.\n${TERBUKA}`);
    expect(existsSync(kosong.toko)).toBe(false);
    kosong.buang();
  });

  test('setiap masalah satu baris di stdout dengan berkas, kasus, jenis, dan obatnya; keluar 6', async () => {
    ubahBerkas(m, berkasKasus(m, 'PI-2026-0003'), (t) => t.replace('Ucu', 'Ocu'));
    ubahBerkas(m, berkasKasus(m, 'KT-2000-0001'), (t) => t.replace('08.00-15.00', '08.00-14.00'));
    unlinkSync(join(m.toko, berkasKasus(m, 'PD-2026-0001')));
    const hasil = await m.layanan(['periksa']);
    expect(hasil.kode).toBe(6);
    const baris = hasil.keluar
      .trimEnd()
      .split('\n')
      .map((b) => b.split('\t'));
    expect(baris.map((b) => b.slice(0, 3))).toEqual([
      ['berjalan/KT-2000-0001.1.json', 'KT-2000-0001', 'kasus'],
      ['berjalan/PI-2026-0003.1.json', 'PI-2026-0003', 'kasus'],
      ['jejak/2026-03.jsonl', 'PD-2026-0001', 'nomor'],
    ]);
    for (const [, , , pesan] of baris) expect(pesan).toMatch(/(Pulihkan|Cari).*cadangan/);
    expect(hasil.galat).toMatch(/\n3 masalah\.\n/);
    expect((await m.layanan(['periksa', '--csv'])).keluar).toMatch(
      /^berkas,nomor,jenis,pesan\r\nberjalan\/KT-2000-0001/,
    );
    expect(JSON.parse((await m.layanan(['periksa', '--json', 'baik'])).keluar)).toEqual({ baik: false });
  });

  test('tidak ada data pribadi di keluarannya', async () => {
    for (const nomor of ['PI-2026-0001', 'PI-2026-0003', 'PD-2026-0001']) {
      ubahBerkas(m, berkasKasus(m, nomor), (t) => t.replace('"garam"', '"garamm"'));
    }
    const { keluar, galat } = await m.layanan(['periksa', '--json']);
    expect(`${keluar}${galat}`).not.toMatch(/Asep|Ucu|Dadang|3602141303909|Antrean/);
  });

  test('nama berkas asing tidak dapat menyuruh terminal', async () => {
    writeFileSync(join(m.toko, 'berjalan', 'PI-\u001b[2J.json'), '', { mode: 0o600 });
    const { keluar } = await m.layanan(['periksa']);
    expect(keluar).toContain('PI-\\u{1b}[2J.json');
    expect(keluar).not.toContain('\u001b');
  });

  test('selagi petugas lain mencatat: tidak ada masalah palsu', async () => {
    const penulis = Promise.all([1, 2].map((n) => sampai(m, 6 - n)));
    const hasil: string[] = [];
    for (let i = 0; i < 8; i += 1) hasil.push(...(await disebut(m)));
    await penulis;
    expect(hasil).toEqual([]);
    expect(await disebut(m)).toEqual([]);
  });
});

describe('periksa --perbaiki', () => {
  /** The ledger's last line lost, a summary torn, a closed case left where it was, a copy of an old write. */
  function hilangkan(): void {
    ubahBerkas(m, 'jejak/2026-04.jsonl', (t) => `${t.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    appendFileSync(join(m.toko, 'arsip/2026.jsonl'), '{"nomor":');
    const selesai = berkasKasus(m, 'PI-2026-0001');
    renameSync(join(m.toko, selesai), join(m.toko, selesai.replace('arsip/2026', 'berjalan')));
    writeFileSync(join(m.toko, 'proses/PI-2026-0009.1.99-abc.json'), '{', { mode: 0o600 });
  }

  test('mengerjakan ulang yang dapat diturunkan, menyebutnya, dan sesudah itu data baik', async () => {
    const jejak = readFileSync(join(m.toko, 'jejak/2026-04.jsonl'), 'utf8');
    hilangkan();
    expect((await m.layanan(['periksa'])).galat).toContain(
      '2 di antaranya dapat diperbaiki: layanan periksa --perbaiki.',
    );
    const { galat, keluar } = await m.beres(['periksa', '--perbaiki']);
    expect(keluar).toBe('');
    expect(galat).toContain('Diperbaiki: Salinan berkas yang disentuh: cadangan/perbaikan-');
    for (const kata of [
      'proses/PI-2026-0009.1.99-abc.json: sisa penulisan dibereskan.',
      'jejak: peristiwa ke-1 PI-2026-0003 (daftar) dicatat di ujungnya.',
      'berjalan/PI-2026-0001.7.json: dipindahkan ke arsip.',
      'arsip/2026.jsonl: ringkasan ditulis ulang',
    ]) {
      expect(galat).toContain(`Diperbaiki: ${kata}`);
    }
    expect(galat).toMatch(/Data baik\.\n/);
    expect(readFileSync(join(m.toko, 'jejak/2026-04.jsonl'), 'utf8')).toBe(jejak);
    const sesudah = isiToko();
    expect(await m.json(['periksa', '--perbaiki'])).toMatchObject({ baik: true, diperbaiki: [] });
    expect(isiToko()).toEqual(sesudah);
  });

  test('--uji-coba hanya menyebut', async () => {
    hilangkan();
    const sebelum = isiToko();
    const hasil = await m.layanan(['periksa', '--perbaiki', '--uji-coba']);
    expect([hasil.kode, hasil.galat.match(/akan diperbaiki/g)?.length]).toEqual([6, 2]);
    expect(isiToko()).toEqual(sebelum);
  });

  test('kasus yang rusak tidak disentuh: tetap masalah, keluar 6', async () => {
    const berkas = berkasKasus(m, 'PI-2026-0003');
    ubahBerkas(m, berkas, (t) => t.slice(0, 100));
    const hasil = await m.layanan(['periksa', '--perbaiki']);
    expect([hasil.kode, hasil.keluar.split('\t')[0]]).toEqual([6, berkas]);
    expect(readFileSync(join(m.toko, berkas), 'utf8')).toHaveLength(100);
    expect(readdirSync(m.toko)).not.toContain('cadangan');
  });
});

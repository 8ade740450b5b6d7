import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { liar, TAK_TERLIHAT } from '../alat/jahat.js';
import { mejaCepat } from '../alat/meja-cepat.js';
import { DAFTAR } from '../alat/permohonan.js';
import type { Meja } from '../alat/program.js';

let m: Meja;
beforeEach(async () => {
  m = mejaCepat();
});
afterEach(() => m.buang());

/** Refused: a sentence, nothing that a terminal obeys, no stack trace, nothing recorded. */
async function ditolak(argumen: readonly string[], kode: readonly number[]): Promise<string> {
  const hasil = await m.layanan(argumen);
  expect([kode.includes(hasil.kode ?? -1), hasil.keluar, hasil.galat]).toEqual([true, '', expect.stringMatching(/\S/)]);
  expect(hasil.galat).not.toMatch(/\n\s+at .*:\d+/);
  expect(liar(hasil.galat)).toEqual([]);
  expect(await m.json(['cari', '--semua'])).toEqual([]);
  return hasil.galat;
}

describe('libur impor', () => {
  const hari = (nama: string) => [{ tanggal: '2028-01-03', jenis: 'libur-khusus', nama }];
  const acara = (isi: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${isi}END:VCALENDAR\r\n`;
  const libur = (nama: string) =>
    acara(`BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20280103\r\nSUMMARY:${nama}\r\nEND:VEVENT\r\n`);

  test.each(TAK_TERLIHAT)('JSON dengan %s ditolak', async (_, teks) => {
    const jalur = join(m.folder, '2028.json');
    writeFileSync(jalur, JSON.stringify({ tahun: 2028, dasar: 'SKB', hari: hari(teks) }));
    await ditolak(['libur', 'impor', jalur, '--ya'], [2]);
  });

  test.each(TAK_TERLIHAT.filter(([, teks]) => !/[\r\n\u0085\u2028\u2029]/.test(teks)))(
    '.ics dengan %s ditolak, atau namanya tampil tanpa kode',
    async (_, teks) => {
      const jalur = join(m.folder, 'libur.ics');
      writeFileSync(jalur, libur(teks));
      const hasil = await m.layanan(['libur', 'impor', jalur, '--ya']);
      const daftar = await m.layanan(['libur', 'daftar', '--tahun', '2028']);
      expect(liar(hasil.keluar + hasil.galat + daftar.keluar + daftar.galat)).toEqual([]);
    },
  );

  test.each<[string, string]>([
    ['10 MB', 'x'.repeat(10_000_000)],
    ['bersarang 20.000 tingkat, JSON', '['.repeat(20_000)],
    ['bersarang 5.000 tingkat, .ics', acara('BEGIN:VEVENT\r\n'.repeat(5_000))],
    ['kunci __proto__', '{"__proto__":{"tahun":2028},"hari":[]}'],
    ['kunci constructor', '{"tahun":2028,"dasar":"x","constructor":{},"hari":[]}'],
    ['tahun yang terlalu besar', '{"tahun":1e999,"dasar":"x","hari":[]}'],
    ['biner', '\u0000\u0001\u0002'],
    ['baris terlipat 100.000 kali', acara(`BEGIN:VEVENT\r\nSUMMARY:a${'\r\n b'.repeat(60_000)}\r\nEND:VEVENT\r\n`)],
    ['pengulangan tanpa akhir', libur('x').replace('END:VEVENT', 'RRULE:FREQ=SECONDLY\r\nEND:VEVENT')],
    ['selama 9.999 tahun', libur('x').replace('SUMMARY', 'DTEND;VALUE=DATE:99991231\r\nSUMMARY')],
  ])('%s: ditolak dengan sebabnya', async (_, isi) => {
    const jalur = join(m.folder, 'berkas');
    writeFileSync(jalur, isi);
    await ditolak(['libur', 'impor', jalur, '--ya'], [2]);
  });

  test.each<[string, () => string]>([
    ['folder', () => m.folder],
    ['perangkat', () => '/dev/zero'],
    ['FIFO', () => join(m.folder, 'pipa')],
    ['300 huruf', () => join(m.folder, 'x'.repeat(300))],
    ['kode terminal di namanya', () => join(m.folder, 'a\u001b[2J\u009b\u202e')],
  ])('berkasnya %s', async (apa, jalur) => {
    if (apa === 'FIFO') execFileSync('mkfifo', [jalur()]);
    await ditolak(['libur', 'impor', jalur(), '--ya'], [2]);
  });
});

describe('gabung dan pulihkan dari folder yang tidak dapat dipercaya', () => {
  let contoh: Meja;
  let cadangan: string;
  beforeAll(async () => {
    contoh = mejaCepat();
    await contoh.beres(DAFTAR);
    cadangan = (await contoh.beres(['cadangkan', contoh.folder])).keluar.trim();
  });
  afterAll(() => contoh.buang());

  const KASUS = 'berjalan/PI-2026-0001.1.json';
  /** Something else in the place of the case's file. */
  const ganti = (buat: (jalur: string) => unknown) => (toko: string) => {
    rmSync(join(toko, KASUS));
    buat(join(toko, KASUS));
  };
  const RUSAK: readonly (readonly [string, (toko: string) => void])[] = [
    ['__proto__', (t) => writeFileSync(join(t, KASUS), '{"__proto__":{"nomor":"PI-2026-0001"}}')],
    ['constructor', (t) => writeFileSync(join(t, KASUS), '{"constructor":{"prototype":{"x":1}}}')],
    ['bersarang 100.000 tingkat', (t) => writeFileSync(join(t, KASUS), '['.repeat(100_000) + ']'.repeat(100_000))],
    ['angka 1e999', (t) => writeFileSync(join(t, KASUS), '{"skema":1e999}')],
    ['1 GB', (t) => truncateSync(join(t, KASUS), 1024 ** 3)],
    ['FIFO', ganti((j) => execFileSync('mkfifo', [j]))],
    ['perangkat lewat tautan', ganti((j) => symlinkSync('/dev/zero', j))],
    ['tautan ke berkas orang lain', ganti((j) => symlinkSync('/etc/passwd', j))],
    ['folder', ganti((j) => mkdirSync(j))],
    ['toko.json bersarang', (t) => writeFileSync(join(t, 'toko.json'), '{"a":'.repeat(50_000))],
    ['toko.json dengan kode', (t) => writeFileSync(join(t, 'toko.json'), '{"skema":1,"id":"\u001b[2J","dibuat":"x"}')],
  ];

  test.each(RUSAK)('gabung: %s', async (_, rusakkan) => {
    const sumber = join(m.folder, 'sumber');
    cpSync(contoh.toko, sumber, { recursive: true });
    rusakkan(sumber);
    await ditolak(['gabung', sumber, '--ya'], [2, 6]);
  });

  test.each(RUSAK)('pulihkan: %s', async (_, rusakkan) => {
    const sumber = join(m.folder, 'sumber');
    cpSync(cadangan, sumber, { recursive: true });
    rusakkan(join(sumber, 'data'));
    await ditolak(['pulihkan', sumber, '--ya'], [2, 6]);
  });

  test.each<[string, string]>([
    ['jalur ke luar', `${'0'.repeat(64)}  ../../../etc/passwd\n`],
    ['jalur mutlak', `${'0'.repeat(64)}  /etc/passwd\n`],
    ['kode terminal', `${'0'.repeat(64)}  data/\u001b[2J\u009b\n`],
    ['biner', '\u0000\u0001'],
  ])('pulihkan: SHA256SUMS dengan %s', async (_, isi) => {
    const sumber = join(m.folder, 'sumber');
    cpSync(cadangan, sumber, { recursive: true });
    writeFileSync(join(sumber, 'SHA256SUMS'), isi);
    await ditolak(['pulihkan', sumber, '--ya'], [2, 6]);
    expect(readdirSync(m.folder).filter((n) => n !== 'sumber')).toEqual([]);
  });
});

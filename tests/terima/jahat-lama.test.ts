import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PERINTAH } from '../../src/commands/index.js';
import { BATAS } from '../../src/domain/batas.js';
import type { TabelIsian } from '../../src/forms/isian.js';
import { AKAR, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeAll(() => {
  m = meja();
});
afterAll(() => m.buang());

/** A program that runs this long on a text has hung; no time is measured otherwise (ms). */
const TERGANTUNG = 20_000;

/** Exit code; null = it hung and was killed. */
function jalankan(argumen: readonly string[]): Promise<number | null> {
  return new Promise((selesai) => {
    const anak = spawn(process.execPath, [join(AKAR, 'bin/layanan.js'), ...argumen, '--data', m.toko], {
      stdio: 'ignore',
      timeout: TERGANTUNG,
      killSignal: 'SIGKILL',
    });
    anak.on('close', (kode) => selesai(kode));
  });
}

/** What nested and overlapping patterns stumble over: a long run, then something that doesn't fit. */
const RACUN = [
  'a',
  ' ',
  '\t',
  '0',
  '1',
  '.',
  '-',
  '@',
  'a.',
  'a@',
  'a-',
  '0 ',
  ' \n',
  '\n',
  ';',
  ',',
  '+62',
  '(',
  '\u0301',
  'é',
  '🇮🇩',
  '"',
  '\\',
];
const AKHIR = ['', '!', '@', '\n!', '\u0000'];

/** The longest text of a part that a form lets near its validators. */
function panjang(bagian: string, byte: number = BATAS.teksByte): string {
  return bagian.repeat(Math.floor(byte / Buffer.byteLength(bagian)));
}

function berkas(isian: TabelIsian, teks: string): string {
  const kunci = Object.entries(isian).filter(([, i]) => i.nilai !== null);
  const jalur = join(m.folder, 'racun.json');
  const satu = teks.slice(0, Math.floor((BATAS.berkasJsonByte / 7 / kunci.length) | 0));
  writeFileSync(jalur, JSON.stringify(Object.fromEntries(kunci.map(([k, i]) => [k, i.banyak ? [satu] : satu]))));
  return jalur;
}

const BERISIAN = PERINTAH.filter((p) => p.menulis && Object.keys(p.isian).length > 3);

describe('tidak ada teks yang menggantung program', () => {
  test.each(BERISIAN.map((p) => [p.nama, p] as const))(
    '%s: setiap isian sekaligus',
    async (nama, p) => {
      const kata = p.argumen.map(() => 'PI-2026-0001');
      for (const bagian of ['a', ' ', '0', 'a.', '\u0301']) {
        const jalur = berkas(p.isian, `${panjang(bagian)}!`);
        expect([bagian, await jalankan([...nama.split(' '), ...kata, '--berkas', jalur])]).not.toEqual([bagian, null]);
      }
    },
    300_000,
  );

  test.each(RACUN)(
    'rincian, nama, dan pencarian penuh %j',
    async (bagian) => {
      for (const akhir of AKHIR.slice(0, 3)) {
        const jalur = join(m.folder, 'racun.txt');
        writeFileSync(jalur, `${panjang(bagian, BATAS.teksByte - 8)}${akhir}`);
        expect(await jalankan(['daftar', '--rincian-berkas', jalur])).not.toBeNull();
        const kata = panjang(bagian, 100_000) + akhir.replaceAll('\u0000', '');
        expect(await jalankan(['cari', kata])).not.toBeNull();
        expect(await jalankan(['lihat', kata])).not.toBeNull();
      }
    },
    300_000,
  );

  test('setiap isian setiap perintah, dengan racun acak', () => {
    const bahan = {
      hariIni: '2026-03-13',
      wilayah: { kabupaten: '3602', nama: 'Lebak', kecamatan: {} },
    };
    const semua = PERINTAH.flatMap((p) => Object.values(p.isian)).filter((i) => i.nilai !== null);
    const racun = fc
      .tuple(fc.array(fc.constantFrom(...RACUN), { minLength: 1, maxLength: 4 }), fc.constantFrom(...AKHIR))
      .map(([bagian, akhir]) => panjang(bagian.join(''), BATAS.teksByte - 8) + akhir);
    fc.assert(
      fc.property(racun, fc.integer({ min: 0, max: semua.length - 1 }), (teks, i) => {
        const hasil = semua[i]?.baca(teks, bahan);
        // An answer, and a refusal never repeats what was typed at length.
        if (hasil?.ok === false) expect(String(hasil.salah).length).toBeLessThan(600);
      }),
      { numRuns: 300, interruptAfterTimeLimit: TERGANTUNG, markInterruptAsFailure: true },
    );
  }, 120_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pilihPerintah } from '../../src/cli/pilih.js';
import { urai } from '../../src/cli/urai.js';
import { PERINTAH } from '../../src/commands/index.js';
import { ISIAN_DAFTAR } from '../../src/forms/permohonan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { ketik, layarPanduan, perintahSebaris, pisah, samaLayar } from '../alat/panduan.js';
import { siapkan } from '../alat/panduan-kantor.js';
import { AKAR } from '../alat/program.js';

const ISI = readFileSync(join(AKAR, 'docs/panduan-petugas.md'), 'utf8');
const LAYAR = layarPanduan(ISI);

/** Signs that stand beside each other on A4 in the size in which 80 lines stand below each other. */
const KOLOM_A4 = 95;

/** How many lines of paper a line of the manual takes: broken between words, a longer word anywhere. */
function barisTercetak(baris: string): number {
  let [jumlah, terisi] = [1, 0];
  for (const { length } of baris.split(' ')) {
    if (terisi > 0 && terisi + 1 + length > KOLOM_A4) [jumlah, terisi] = [jumlah + 1, 0];
    terisi += (terisi > 0 ? 1 : 0) + length;
    for (; terisi > KOLOM_A4; terisi -= KOLOM_A4) jumlah += 1;
  }
  return jumlah;
}

let m: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  await siapkan(m);
});
afterAll(() => m.buang());

describe('panduan petugas dijalankan dari atas ke bawah di meja yang baru', () => {
  test('lima halaman, masing-masing dengan layarnya, menurut waktu', () => {
    const halaman = ISI.split(/^## \d\. /m).slice(1, 6);
    expect(halaman.map((h) => layarPanduan(h).length > 0)).toEqual([true, true, true, true, true]);
    expect(LAYAR.map((l) => l.jam)).toEqual(LAYAR.map((l) => l.jam).sort());
    expect(LAYAR.length).toBeGreaterThan(30);
  });

  test('setiap halaman muat di selembar A4: paling banyak 80 baris yang tercetak', () => {
    const halaman =
      ISI.split(/^# Lampiran/m)[0]
        ?.split(/^## \d\. /m)
        .slice(1) ?? [];
    const tercetak = halaman.map((h) => {
      const baris = h.trim().split('\n');
      return baris.filter((b) => !/^(<!--|```)/.test(b)).reduce((jumlah, b) => jumlah + barisTercetak(b), 0);
    });
    expect(tercetak.length).toBe(5);
    expect(tercetak.filter((baris) => baris > 80)).toEqual([]);
  });

  test.each(LAYAR.map((l) => [l.perintah, l] as const))('%s', async (_, layar) => {
    const { kode, keluar, galat } = await ketik(m, layar);
    // The one refusal that the manual shows.
    expect(kode).toBe(layar.tampak[0]?.endsWith('bukan wewenang Anda.') ? 5 : 0);
    if (!samaLayar(layar.tampak, keluar + galat)) expect(keluar + galat).toBe(layar.tampak.join('\n'));
  });
});

describe('yang disebut di dalam kalimat', () => {
  test.each(perintahSebaris(ISI).map((p) => [p]))('%s dapat diketik', (baris) => {
    // Where the output goes is the shell's.
    const [perintah = ''] = baris.slice(baris.indexOf('layanan ')).split(' >> ');
    const kata = pisah(perintah).slice(1);
    const pilih = pilihPerintah(PERINTAH, kata[0] === undefined ? ['meja'] : kata);
    if (['bantuan', 'PERINTAH'].includes(kata[0] ?? '')) return;
    expect(pilih).toMatchObject({ ok: true });
    if (pilih.ok) expect(urai(pilih.nilai.perintah, [...pilih.nilai.sisa, '--bantuan'])).toMatchObject({ ok: true });
  });

  test('daftar pertanyaan sama dengan formulirnya, menurut urutannya', () => {
    const tabel = [...ISI.matchAll(/^\| (.+?) \| `(--[a-z-]+)` \|$/gm)].map((c) => [c[2], c[1]]);
    const ditanya = Object.entries(ISIAN_DAFTAR).flatMap(([k, i]) =>
      i.tanya === null ? [] : [[`--${k.replaceAll(/[A-Z]/g, (h) => `-${h.toLowerCase()}`)}`, i.tanya]],
    );
    expect(tabel).toEqual(ditanya);
  });
});

describe('pembanding layar', () => {
  test.each([
    [['a', 'b'], 'a\nb\n', true],
    [['a', '…'], 'a\nb\nc\n', true],
    [['x: …/y'], 'x: /tmp/q/y\n', true],
    [['a'], 'a\nb\n', false],
    [['a', 'b'], 'a\n', false],
    [['a(b)'], 'ab\n', false],
  ])('%j atas %j: %s', (tampak, keluaran, sama) => expect(samaLayar(tampak, keluaran)).toBe(sama));
});

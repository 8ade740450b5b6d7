import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pilihPerintah } from '../../src/cli/pilih.js';
import { TOPIK } from '../../src/cli/topik.js';
import { urai } from '../../src/cli/urai.js';
import { PERINTAH } from '../../src/commands/index.js';
import { pisah } from '../alat/panduan.js';
import { AKAR } from '../alat/program.js';

const SRC = join(AKAR, 'src');
const ISI = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((nama) => nama.endsWith('.ts'))
  .map((nama) => readFileSync(join(SRC, nama), 'utf8'))
  .join('\n');

/** Every cure that stands in the program as it will be printed, or with something filled in. */
const COBA = [...new Set([...ISI.matchAll(/\bcoba: (['`])([^\n]*?)\1,?$/gm)].map((c) => c[2] ?? ''))].sort();

/** What is filled in when it is printed: one word. */
function terisi(baris: string): string {
  let [hasil, dalam] = ['', 0];
  for (let i = 0; i < baris.length; i += 1) {
    if (baris.startsWith('${', i)) {
      dalam += 1;
      i += 1;
      if (dalam === 1) hasil += 'x';
    } else if (dalam > 0 && baris[i] === '}') dalam -= 1;
    else if (dalam === 0) hasil += baris[i];
  }
  return hasil;
}

describe('setiap baris Coba dapat diketik', () => {
  test('ada banyak', () => expect(COBA.length).toBeGreaterThan(60));

  // Sentences that are no command ("ulangi sebentar lagi") stay sentences; a command in one stands behind a colon.
  const perintah = COBA.flatMap((c) => {
    const awal = c.startsWith('layanan ') ? 0 : c.indexOf(': layanan ') + 2;
    return awal === 1 ? [] : [c.slice(awal)];
  });
  test.each(perintah.map((p) => [p]))('%s', (baris) => {
    const [, ...kata] = pisah(terisi(baris));
    if (kata[0] === 'x') return;
    if (kata[0] === 'bantuan') {
      return expect([...TOPIK.map((t) => t.nama), ...PERINTAH.map((p) => p.nama)]).toContain(kata[1]);
    }
    if (kata[0] === '--bantuan') return;
    const pilih = pilihPerintah(PERINTAH, kata);
    expect(pilih).toMatchObject({ ok: true });
    if (pilih.ok) expect(urai(pilih.nilai.perintah, [...pilih.nilai.sisa, '--bantuan'])).toMatchObject({ ok: true });
  });

  test.each(COBA.map((c) => [c]))('%s: tidak ada yang hanya dikenal shell POSIX', (baris) => {
    expect(terisi(baris)).not.toMatch(/\bunset\b|\bexport\b|\b[A-Z_]+=\S+ layanan|layanan [^"]*\(/);
  });
});

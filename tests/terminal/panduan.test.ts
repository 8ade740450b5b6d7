import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type LayarKetikan, layarKetikan, samaLayar } from '../alat/panduan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { AKAR, type Meja } from '../alat/program.js';
import { diTerminal, type Terminal } from '../alat/terminal.js';

const LAYAR = layarKetikan(readFileSync(join(AKAR, 'docs/panduan-petugas.md'), 'utf8'));

/** How the desk of a screen stands before it. */
const MEJA: Readonly<Record<string, (t: Terminal, m: Meja) => Promise<unknown>>> = {
  baru: async () => undefined,
  tugas: (_, m) => m.beres(DAFTAR),
  draf: async (t) => {
    await t.jawab('layanan daftar');
    await t.jawabSaat('? NIK', '3602141303909001');
    await t.jawabSaat('? Nama pemohon', 'Asep Suherman');
    await t.tunggu('? Alamat');
    await t.tekan('C-c');
    await t.tunggu('--lanjut');
    await t.bersihkan();
  },
};

/** Types the keys of a screen, each once the question that it answers stands there. */
async function mainkan(t: Terminal, { perintah, ketikan }: LayarKetikan): Promise<void> {
  await t.jawab(perintah);
  for (const [i, satu] of ketikan.entries()) {
    await t.tunggu(new RegExp(`(^[?✔] [\\s\\S]*){${i + 1}}`, 'm'));
    await t.tunggu(/^\? /m);
    const [teks = '', ...sisa] = satu.split('\\n');
    if (teks === '↑' || teks === '↓') await t.tekan(teks === '↑' ? 'Up' : 'Down', 'Enter');
    else await t.jawab(teks);
    for (const baris of sisa) await t.jawab(baris);
  }
}

describe('layar formulir di panduan', () => {
  test('kartu, draf, tugas, dan pengaduan ada', () =>
    expect(LAYAR.map((l) => l.meja)).toEqual(['baru', 'draf', 'tugas', 'baru']));

  test.each(LAYAR.map((l) => [`${l.perintah} (${l.meja})`, l] as const))('%s', async (_, layar) => {
    await diTerminal({ kolom: 80, baris: 60, env: { EDITOR: 'nano' } }, async (t, m) => {
      await MEJA[layar.meja]?.(t, m);
      await mainkan(t, layar);
      const terakhir = layar.tampak.findLast((b) => b !== '…') ?? '';
      const isi = await t.tunggu(terakhir);
      const tampak = [`$ ${layar.perintah}`, ...layar.tampak];
      if (!samaLayar(tampak, `${isi}\n`)) expect(isi).toBe(tampak.join('\n'));
    });
  });
});

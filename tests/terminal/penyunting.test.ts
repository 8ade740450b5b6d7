import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ketikPemohon } from '../alat/ketik-permohonan.js';
import { diTerminal, sampai } from '../alat/terminal.js';
import { denganVim } from '../alat/vim.js';

/** The one draft; its folder may hold an editor's as well. */
function draf(toko: string): { jawaban: object; ketikan: Record<string, string> } {
  const folder = join(toko, 'draf');
  return JSON.parse(readFileSync(join(folder, readdirSync(folder).find((n) => n.endsWith('.json')) ?? ''), 'utf8'));
}

describe('penyunting yang dihentikan dari luar', () => {
  test('mati (SIGKILL), programnya tidak: yang tersimpan ada di bawah pertanyaannya, dan Enter menerimanya', async () => {
    // Its own screen and no return at a line's end, as vim leaves the terminal.
    const naskah = '#!/bin/sh\nprintf "\\033[?1049hSISA"\nstty -opost\nprintf "Satu\\nDua" > "$1"\nkill -9 $$\n';
    await diTerminal({ env: { EDITOR: './penyunting.sh' } }, async (t, m) => {
      writeFileSync(join(m.folder, 'penyunting.sh'), naskah, { mode: 0o755 });
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.jawabSaat('Rincian informasi', ':e');
      const layar = await t.tunggu(/^Penyunting terputus; [^\n]*\n\? Rincian[^|]*\| Satu\n +\| Dua$/m);
      expect(layar).not.toContain('SISA');
      await sampai(async () => draf(m.toko).ketikan.rincian !== '');
      expect(draf(m.toko).ketikan).toEqual({ rincian: 'Satu\nDua' });
      await t.tekan('Enter', 'Enter');
      await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
      await t.tunggu('Cara memperoleh');
      expect(draf(m.toko)).toMatchObject({ jawaban: { rincian: 'Satu\nDua' }, ketikan: {} });
    });
  });

  denganVim('jendela ditutup dengan vim terbuka: juga yang belum disimpan masuk ke draf', async () => {
    await diTerminal({ env: { EDITOR: 'vim -u NONE' } }, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.jawabSaat('Rincian informasi', ':e');
      await t.tunggu(/teks\.txt"/);
      await t.tekan('i');
      await t.ketik('belum disimpan');
      await t.tekan('Escape');
      await t.tunggu('belum disimpan');
      await t.tutupJendela();
      // A vim that is slow to end is waited for; what it left by then comes into the draft when drafts are looked at next.
      await sampai(async () => (await m.json(['meja'])).draf.length === 1 && draf(m.toko).ketikan.rincian !== '');
      expect(draf(m.toko).ketikan).toEqual({ rincian: 'belum disimpan' });
    });
  });
});

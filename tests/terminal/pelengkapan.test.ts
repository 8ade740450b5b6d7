import { describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { adaShell } from '../alat/shell.js';
import { diTerminal, type Terminal } from '../alat/terminal.js';

/** How each shell is started bare, and reads the script. */
const MULAI: Readonly<Record<string, string>> = {
  bash: 'exec bash --norc --noprofile',
  zsh: 'exec zsh -f',
  fish: 'exec fish --private',
};
const MUAT: Readonly<Record<string, string>> = {
  bash: 'source <(layanan pelengkapan bash 2>/dev/null)',
  zsh: 'autoload -U compinit; compinit -D; source <(layanan pelengkapan zsh 2>/dev/null)',
  fish: 'layanan pelengkapan fish 2>/dev/null | source',
};

async function mulai(t: Terminal, shell: string): Promise<void> {
  await t.jawab(MULAI[shell] ?? '');
  await t.jawab(`${MUAT[shell]}; echo siap | tr a-z A-Z`);
  await t.tunggu(/^SIAP$/m);
}

describe.each(Object.keys(MULAI).filter(adaShell))('%s: tombol Tab', (shell) => {
  test('melengkapi perintah, nilai, dan kata yang tanda kutipnya masih terbuka', async () => {
    await diTerminal({}, async (t, m) => {
      await m.beres(DAFTAR);
      await mulai(t, shell);
      await t.ketik('layanan veri');
      await t.tekan('Tab');
      await t.tunggu(/layanan verifikasi/);
      await t.ketik('"PI-2');
      await t.tekan('Tab');
      await t.tunggu(/layanan verifikasi "PI-2026-0001"/);
      await t.ketik(' --hasil k');
      await t.tekan('Tab');
      await t.tunggu(/"PI-2026-0001" +--hasil kurang/);
    });
  });

  test('menyebut nomor dengan namanya, juga dari toko di --data=', async () => {
    await diTerminal({}, async (t, m) => {
      await m.beres(DAFTAR);
      await m.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909003', '--rincian': 'Panti' }));
      await mulai(t, shell);
      await t.jawab(shell === 'fish' ? 'set -x LAYANAN_DATA /tidak-ada' : 'export LAYANAN_DATA=/tidak-ada');
      await t.ketik(`layanan --data=${m.toko} teruskan PI-`);
      await t.tekan('Tab');
      await t.tunggu(/teruskan PI-2026-000/);
      // What can't be gone on with is listed: by bash at two more, by zsh at one.
      if (shell === 'bash') await t.tekan('Tab', 'Tab');
      if (shell === 'zsh') await t.tekan('Tab');
      const layar = await t.tunggu(/2026-0001 .*A\*\*\* S\*{7}/);
      expect(layar).toMatch(/2026-0002 .*R\*\*\* W\*\*\*/);
    });
  });
});

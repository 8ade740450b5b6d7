import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mejaDalam } from '../alat/dalam-proses.js';
import { sampai } from '../alat/permohonan.js';
import { diTerminal } from '../alat/terminal.js';

const HAPUS = '\r\u001b[K';
const CETAK = 'layanan cetak --semua-tanggal 2026-03-13';

describe('kemajuan pekerjaan panjang', () => {
  test.each<[string, string, Readonly<Record<string, string>>, boolean]>([
    ['di terminal: hitungannya, lalu hilang', `${CETAK} --ke a.pdf`, {}, true],
    ['--json: tidak ada', `${CETAK} --ke a.pdf --json`, {}, false],
    ['mode ASCII: tidak ada yang digambar ulang', `${CETAK} --ke a.pdf`, { LAYANAN_ASCII: '1' }, false],
    ['TERM=dumb', `${CETAK} --ke a.pdf`, { TERM: 'dumb' }, false],
    ['stderr ke berkas', `${CETAK} --ke a.pdf 2>galat`, {}, false],
  ])('%s', async (_, perintah, env, ada) => {
    await diTerminal({ env }, async (t, m) => {
      await sampai(m, 2);
      await t.rekam('semua');
      await t.jawab(`${perintah}; echo usai $?`);
      const layar = await t.tunggu(/^usai 0$/m);
      const mentah = readFileSync(join(m.folder, 'semua'), 'utf8');
      expect(mentah.includes(`${HAPUS}Menggambar kertas 1 dari 3`)).toBe(ada);
      expect(mentah.includes(`${HAPUS}Menyiapkan kertas: 1 dari 1 kasus`)).toBe(ada);
      expect(layar).not.toContain('Menggambar');
    });
  });

  test('periksa dan cadangkan: hitungannya tampak di terminal, lalu hilang', async () => {
    // Enough for a count of each; one at a time by a process of its own would take minutes.
    const banyak = mejaDalam({ ingat: true });
    try {
      for (let i = 1; i <= 250; i += 1) {
        const adu = ['adu', '--pelapor', `Pelapor ${i}`, '--saluran', 'kotak', '--uraian', `Laporan ${i}`];
        await banyak.json([...adu, '--tetap-daftar']);
      }
      await diTerminal({}, async (t, m) => {
        await t.rekam('semua');
        mkdirSync(join(m.folder, 'salinan'));
        for (const perintah of ['periksa', 'cadangkan salinan']) {
          await t.jawab(`layanan ${perintah} --data ${banyak.toko}; echo usai ${perintah} $?`);
          await t.tunggu(`\nusai ${perintah} 0`);
        }
        const mentah = readFileSync(join(m.folder, 'semua'), 'utf8');
        expect(mentah).toContain(`${HAPUS}Memeriksa: 250 kasus`);
        expect(mentah.split(HAPUS).filter((b) => /^Menyalin: \d{2,}/.test(b)).length).toBeGreaterThan(0);
        expect(await t.isi()).not.toMatch(/Memeriksa: \d/);
        await t.jawab(`${CETAK} --ke henti.pdf --data ${banyak.toko}; echo usai henti $?`);
        await t.tunggu(/^Meny?[a-z]+ kertas/m);
        await t.tekan('C-c');
        expect(await t.tunggu('\nusai henti 130')).toMatch(/^Dibatalkan; tidak ada yang dicatat\.$/m);
        expect(readdirSync(m.folder).filter((nama) => nama.includes('henti') || nama.endsWith('.tmp'))).toEqual([]);
      });
    } finally {
      banyak.buang();
    }
  });
});

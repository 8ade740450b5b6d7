import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { samaLayar } from '../alat/panduan.js';
import { AKAR, denganMeja, JAM, NODE } from '../alat/program.js';

const README = readFileSync(join(AKAR, 'README.md'), 'utf8');
const [, ALIAS = ''] = /^(alias layanan=.*)$/m.exec(README) ?? [];
const [, LAYAR = ''] = /```console\n([\s\S]*?)```/.exec(README) ?? [];

test('layar README berjalan seperti tertulis, sesudah barisnya yang memberi nama layanan', () =>
  denganMeja(async (m) => {
    const perintah = [...LAYAR.matchAll(/^\$ (.*)$/gm)].map(([, p = '']) => p);
    expect(perintah.length).toBeGreaterThan(5);
    // npx finds the package in this folder by the bin that package.json names: what it runs is the same file.
    const baris = perintah.map((p) => `${p.replace(/^npx /, '')} || exit 1`);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', ['shopt -s expand_aliases', ALIAS, ...baris].join('\n')],
      {
        cwd: AKAR,
        encoding: 'utf8',
        env: {
          PATH: `${dirname(NODE)}:${process.env.PATH}`,
          HOME: m.folder,
          TZ: 'Asia/Jakarta',
          LAYANAN_DATA: m.toko,
          LAYANAN_SESI: join(m.folder, 'sesi'),
          NODE_OPTIONS: `--import "${JAM}"`,
          JAM_TES: '2026-03-13T09:12:00+07:00',
        },
      },
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('Berikutnya: layanan teruskan PI-2026-0001')]);
    const tampak = LAYAR.split('\n').filter((b) => b !== '' && !b.startsWith('$ '));
    const adaDi = `${stdout}\n${stderr}`.split('\n');
    expect(tampak.filter((b) => !adaDi.some((satu) => samaLayar([b], `${satu.trimEnd()}\n`)))).toEqual([]);
  }));

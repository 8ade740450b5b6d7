import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AKAR } from '../alat/program.js';

const folder = mkdtempSync(join(tmpdir(), 'layanan-kompilasi-'));
const NANTI = new Date(Date.now() + 60_000).toISOString();
afterAll(() => rmSync(folder, { recursive: true }));

function layanan(pramuat: readonly string[], ...argumen: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...pramuat, join(AKAR, 'bin/layanan.js'), ...argumen],
    { env: { LAYANAN_DATA: join(folder, 'toko'), JAM_TES: NANTI }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${argumen.join(' ')}: ${status} ${stderr}`);
  return stdout;
}

beforeAll(() => {
  const permohonan = Array.from({ length: 200 }, (_, i) => ({
    nama: `Asep Suherman ${i}`,
    nik: `36021401018${String(9000 + (i % 1000)).padStart(5, '0')}`,
    alamat: 'Rangkasbitung',
    rincian: `Rekap bantuan sosial nomor ${i}`,
    tujuan: 'Riset',
    caraMemperoleh: 'melihat',
  }));
  const berkas = join(folder, 'permohonan.json');
  writeFileSync(berkas, JSON.stringify(permohonan));
  layanan([], 'daftar', '--berkas', berkas, '--tetap-daftar', '--ya');
  // By a clock of which all files are old enough for a glance.
  layanan(['--import', join(AKAR, 'tests/alat/jam.mjs')], 'terlambat');
});

/** TurboFan's work for one function takes as long as a list (docs/kinerja.md). Names of ours are short in the bundle. */
test.each(['meja', 'terlambat', 'tugas'])('%s atas 200 kasus: tidak ada yang dikompilasi V8', (pandangan) => {
  const keluaran = layanan(['--trace-opt'], pandangan, '--tanpa-tanya');
  const dikompilasi = keluaran
    .split('\n')
    .filter((b) => /compiling method.*JSFunction (\w{0,3} )?\(sfi.*TURBOFAN/.test(b.replace(/0x[0-9a-f]+ ?/g, '')));
  expect(dikompilasi).toEqual([]);
});

// Times many commands in turn, so that what else the machine does falls on each alike.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jalankan, KOSONG, tengah } from './jalan.js';

/** Runs of what takes longer than this (ms) are fewer: the table says how many there were. */
const LAMA = [
  [20_000, 1],
  [3_000, 5],
];

/**
 * Name → `{ perintah, env }`; answers name → `{ ms, n, rasio }`: the median of `n` runs, as a ratio to `node -e 0` of the
 * same turns. One run of each before the first counts for nothing: the disk and the derived index are warm.
 */
export function ukur(kerja, n, keluar = 'ignore', masuk = 'ignore') {
  const semua = { kosong: { perintah: KOSONG }, ...kerja };
  const ms = Object.fromEntries(Object.keys(semua).map((k) => [k, []]));
  const cukup = {};
  for (let i = -1; i < n; i += 1) {
    for (const [nama, { perintah, env }] of Object.entries(semua)) {
      if (i >= (cukup[nama] ?? n)) continue;
      const satu = jalankan(perintah, env, keluar, masuk).ms;
      if (i < 0) continue;
      cukup[nama] ??= Math.min(n, LAMA.find(([batas]) => satu > batas)?.[1] ?? n);
      ms[nama].push(satu);
    }
  }
  return hitung(ms);
}

/** Name → times; answers name → median, number of runs, ratio to `kosong`. */
export function hitung(ms) {
  const dasar = tengah(ms.kosong);
  return Object.fromEntries(
    Object.entries(ms).map(([nama, waktu]) => [
      nama,
      { ms: tengah(waktu), n: waktu.length, rasio: tengah(waktu) / dasar },
    ]),
  );
}

/** The same on a terminal of 120 columns (`script`), its start not counted; null where there is no such program. */
export function ukurTerminal(kerja, n) {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-pty-'));
  const [tugas, hasil] = [join(folder, 'tugas.json'), join(folder, 'hasil.json')];
  try {
    writeFileSync(tugas, JSON.stringify({ kerja, n }));
    const dalam = [process.execPath, fileURLToPath(new URL('./dalam-pty.js', import.meta.url)), tugas, hasil];
    // So many rows that no pager starts.
    const kata = `stty cols 120 rows 9999; TERM=xterm-256color exec ${dalam.map((k) => `'${k}'`).join(' ')}`;
    const { status } = spawnSync('script', ['-qec', kata, '/dev/null'], { stdio: 'ignore' });
    return status === 0 ? JSON.parse(readFileSync(hasil, 'utf8')) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

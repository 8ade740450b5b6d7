// Whole processes from outside: wall time, and what they print.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AKAR } from './sumber.js';

// NODE_EXTRA_CA_CERTS would add the same to both sides and flatter every ratio; settings of ours would change what is measured.
const ASING = /^(NODE_.*|LAYANAN_.*|ACCESSIBLE|NO_COLOR|FORCE_COLOR|CI)$/;
const LINGKUNGAN = Object.fromEntries(Object.entries(process.env).filter(([nama]) => !ASING.test(nama)));
/** A command that takes longer than this has missed any figure (ms). */
const BATAS_MS = 240_000;

export const layanan = (...kata) => [process.execPath, join(AKAR, 'bin/layanan.js'), ...kata];
export const KOSONG = [process.execPath, '-e', '0'];

/** Milliseconds of one run. What it prints goes where `keluar` says. Throws when it fails. */
export function jalankan([program, ...argumen], env = {}, keluar = 'ignore', masuk = 'ignore') {
  const mulai = performance.now();
  const opsi = {
    env: { ...LINGKUNGAN, ...env },
    encoding: 'utf8',
    stdio: [masuk, keluar, keluar === 'inherit' ? 'inherit' : 'pipe'],
    maxBuffer: 2 ** 30,
    timeout: BATAS_MS,
  };
  const { status, stdout, stderr, error } = spawnSync(program, argumen, opsi);
  const ms = performance.now() - mulai;
  if (status !== 0) throw new Error(`${program} ${argumen.join(' ')}: ${status} ${error?.message ?? stderr}`);
  return { ms, stdout };
}

/** In a word, for the table. */
export const sebabGagal = (galat) =>
  galat.message.includes('ETIMEDOUT') ? `> ${BATAS_MS / 60_000} minutes` : 'refused';

export function tangkap(perintah, env) {
  return jalankan(perintah, env, 'pipe').stdout;
}

/** Is this program installed? */
export function ada(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

export const tengah = (angka) => angka.toSorted((a, b) => a - b)[Math.floor(angka.length / 2)];

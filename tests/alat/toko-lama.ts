import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from './program.js';

/**
 * tests/bahan/toko-skema-1: a store as version 0.1 made it (its papers left out: they are drawn again). Every schema
 * that is ever released gets such a folder here, and the tests over it.
 */
export const TOKO_SKEMA_1 = join(AKAR, 'tests/bahan/toko-skema-1');

/** A copy of it to work on. */
export function salinTokoLama(toko: string): void {
  cpSync(TOKO_SKEMA_1, toko, { recursive: true });
  // A checkout knows no rights.
  const semua = readdirSync(toko, { recursive: true, encoding: 'utf8' });
  for (const nama of semua) chmodSync(join(toko, nama), nama.includes('.') ? 0o600 : 0o700);
  chmodSync(toko, 0o700);
}

/** As if a later version had written this file. */
export function jadikanSkema2(jalur: string): void {
  writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('"skema": 1', '"skema": 2'));
}

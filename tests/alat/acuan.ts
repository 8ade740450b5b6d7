import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BerkasKalender, type Kalender, susunKalender } from '../../src/domain/kalender.js';
import type { Standar } from '../../src/domain/standar.js';
import { AKAR } from './program.js';

/** A JSON file of the package. */
export function bacaData<T>(jalur: string): T {
  return JSON.parse(readFileSync(join(AKAR, jalur), 'utf8')) as T;
}

export function standar(kode: string): Standar {
  return bacaData(`data/standar/${kode}.json`);
}

/** The calendars that come with the program, all of them or only these years. */
export function kalender(...tahun: readonly number[]): Kalender {
  const semua = readdirSync(join(AKAR, 'data/kalender')).map((n) => bacaData<BerkasKalender>(`data/kalender/${n}`));
  return susunKalender(tahun.length === 0 ? semua : semua.filter((k) => tahun.includes(k.tahun)));
}

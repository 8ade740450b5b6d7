import type { Pelaku } from '../../src/domain/pelaku.js';
import { bacaData } from './acuan.js';

/** Every post of the office, by code. */
export const SEMUA_JABATAN: readonly string[] = Object.keys(
  bacaData<Record<string, string>>('data/acuan/jabatan.json'),
);

const NAMA_UJI = 'Siti Aminah';

/** An officer who is signed in and holds these posts. */
export function pemegang(...jabatan: readonly string[]): Pelaku {
  return pemegangBernama('siti', NAMA_UJI, ...jabatan);
}

export function pemegangBernama(petugas: string, nama: string, ...jabatan: readonly string[]): Pelaku {
  const dipegang = jabatan.map((j) => ({
    jabatan: j,
    penunjukan: 'definitif' as const,
    dari: '2026-01-01',
    sampai: null,
  }));
  return { keadaan: 'masuk', petugas, nama, nip: '198505052010012001', jabatan: dipegang };
}

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAFTAR, LANGKAH } from '../../alat/permohonan.js';
import { beres } from './jalan.js';

/** Steps of the way until the case waits for its `serah`. */
const SEBELUM_SERAH = LANGKAH.slice(0, -1);
const [SERAH = 'serah', ...FLAG_SERAH] = LANGKAH.at(-1) ?? [];

/** A PDF by its first bytes, of several blocks: written in more than one call (bytes). */
export function lampiranContoh(folder: string, nama = 'permohonan.pdf', ukuran = 150_000): string {
  const jalur = join(folder, nama);
  writeFileSync(jalur, `%PDF-1.4\n% ${nama}\n${'isi surat '.repeat(ukuran / 10)}\n%%EOF\n`);
  return jalur;
}

export function daftarBerlampiran(lampiran: string): string[] {
  return [...DAFTAR, '--lampiran', lampiran];
}

export function serah(nomor: string, ...lagi: readonly string[]): string[] {
  return [SERAH, nomor, ...FLAG_SERAH, ...lagi];
}

/** Registers a case and takes it to where `serah` is its next act; answers its number. */
export async function siapSerah(toko: string): Promise<string> {
  const nomor = await beres(toko, DAFTAR);
  for (const [kata = '', ...flag] of SEBELUM_SERAH) await beres(toko, [kata, nomor, ...flag]);
  return nomor;
}

/** A copy of a store with all its modes, times and links. */
export function salinToko(dari: string, ke: string): void {
  execFileSync('cp', ['-a', dari, ke]);
}

/** The number that a command printed before it ended, however it ended. */
export function nomorTercetak(keluar: string): string | null {
  return /^[A-Z]+-\d{4}-\d{4,}$/m.exec(keluar)?.[0] ?? null;
}

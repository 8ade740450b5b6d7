import type { Perintah } from '../commands/perintah.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';

const BIDANG = /^[a-z][A-Za-z0-9]*(?:,[a-z][A-Za-z0-9]*)*$/;

/** A word that looks like a list of fields. */
export function daftarBidang(kata: string): boolean {
  return kata.length <= 500 && BIDANG.test(kata);
}

/**
 * `--json` may be followed by fields or by something else (`lihat --json PI-2026-0001`): only a word that looks like
 * a list of fields is taken as one. Words after `--` are left alone.
 */
export function pisahkanJson(kata: readonly string[]): string[] {
  const hasil: string[] = [];
  for (let i = 0; i < kata.length; i += 1) {
    const satu = kata[i] ?? '';
    if (satu === '--') return [...hasil, ...kata.slice(i)];
    const berikut = kata[i + 1];
    if (satu !== '--json') hasil.push(satu);
    else if (berikut !== undefined && daftarBidang(berikut)) {
      hasil.push(`--json=${berikut}`);
      i += 1;
    } else hasil.push('--json=');
  }
  return hasil;
}

/** The fields that `--json` names: [] = all. Refuses an unknown one with the list (exit 2). */
export function bidangJson(json: string, perintah: Pick<Perintah, 'nama' | 'bidang'>): Result<readonly string[]> {
  const { nama, bidang: dikenal } = perintah;
  if (json === '') return berhasil([]);
  const diminta = json.split(',');
  const asing = diminta.filter((b) => !dikenal.includes(b));
  if (asing.length === 0) return berhasil(diminta);
  return gagal({
    jenis: 'pemakaian',
    pesan: `Bidang JSON tidak dikenal: ${asing.join(', ').slice(0, 200)}.`,
    sebab: `Yang ada: ${dikenal.join(', ')}.`,
    coba: `layanan ${nama} --json ${dikenal.slice(0, 3).join(',')}`,
  });
}

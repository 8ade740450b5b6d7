import type { Perintah } from '../commands/perintah.js';
import { adalahKodeDraf } from '../domain/draf.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';

const BIDANG = /^[a-z][A-Za-z0-9]*(?:,[a-z][A-Za-z0-9]*)*$/;

/** A word that looks like a list of fields. */
export function daftarBidang(kata: string): boolean {
  return kata.length <= 500 && BIDANG.test(kata);
}

/** Flags whose value may be left out, and the words that can only be meant as it. */
const BOLEH_TANPA_NILAI: ReadonlyMap<string, (kata: string) => boolean> = new Map([
  ['--json', daftarBidang],
  ['--lanjut', adalahKodeDraf],
]);

/**
 * `--json` may be followed by fields or by something else (`lihat --json PI-2026-0001`): only a word that looks like
 * a list of fields is taken as one, and after `--lanjut` one that looks like the code of a draft. Words after `--` are
 * left alone.
 */
export function pisahkanPilihan(kata: readonly string[]): string[] {
  const hasil: string[] = [];
  for (let i = 0; i < kata.length; i += 1) {
    const satu = kata[i] ?? '';
    if (satu === '--') return [...hasil, ...kata.slice(i)];
    const berikut = kata[i + 1];
    const cocok = BOLEH_TANPA_NILAI.get(satu);
    if (cocok === undefined) hasil.push(satu);
    else if (berikut !== undefined && cocok(berikut)) {
      hasil.push(`${satu}=${berikut}`);
      i += 1;
    } else hasil.push(`${satu}=`);
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

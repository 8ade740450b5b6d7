import type { Perintah } from '../commands/perintah.js';
import { bendera } from '../forms/isian.js';
import { semuaBenderaUmum } from './bendera-umum.js';
import { daftarBidang } from './json.js';

/**
 * `layanan --data DIR --json cari`: flags that commands share may stand before the name too; they are moved behind it.
 * After `--json` a word that names a command is the command, not a field.
 */
export function perintahDahulu(tabel: readonly Perintah[], argv: readonly string[]): readonly string[] {
  const banyak = panjangDepan(tabel, argv);
  if (banyak === 0) return argv;
  const sisa = perintahDahulu(tabel, argv.slice(banyak));
  const depan = argv[0] === '--json' ? [`--json=${argv.slice(1, banyak).join('')}`] : argv.slice(0, banyak);
  const batas = sisa.indexOf('--');
  return batas === -1 ? [...sisa, ...depan] : [...sisa.slice(0, batas), ...depan, ...sisa.slice(batas)];
}

/** How many words the flag in front takes; 0: there is none. */
function panjangDepan(tabel: readonly Perintah[], [satu = '', dua]: readonly string[]): number {
  if (satu.startsWith('--json=')) return 1;
  if (satu === '--json') return dua !== undefined && !bernama(tabel, dua) && daftarBidang(dua) ? 2 : 1;
  const [nama, nilai] = satu.split('=', 2);
  const isian = Object.entries(semuaBenderaUmum()).find(([k]) => bendera(k) === nama)?.[1];
  if (isian === undefined) return 0;
  return isian.nilai === null || nilai !== undefined ? 1 : 2;
}

function bernama(tabel: readonly Perintah[], kata: string): boolean {
  return tabel.some((p) => p.nama.split(' ')[0] === kata);
}

import { readdirSync } from 'node:fs';

/** The file that an editor is given. */
export const TEKS = 'teks.txt';
/** What editors save beside it when their terminal goes away (nano). */
const SELAMAT = `${TEKS}.save`;

/** Name of the file that holds what an editor saved last before it was ended from outside. */
export function namaTeks(folder: string): string {
  return readdirSync(folder).includes(SELAMAT) ? SELAMAT : TEKS;
}

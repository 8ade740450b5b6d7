import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { BACA_AMAN } from './cara-buka.js';

/** No file that this reads is longer (bytes). */
const BATAS = 4096;

/** Value of a small JSON file; null when there is none, when it is no plain file, not whole, or `boleh` refuses it. */
export function bacaKecil(jalur: string, boleh: (s: Stats) => boolean = () => true): unknown {
  try {
    const fd = openSync(jalur, BACA_AMAN);
    try {
      const s = fstatSync(fd);
      return s.isFile() && s.size <= BATAS && boleh(s) ? JSON.parse(readFileSync(fd, 'utf8')) : null;
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}

import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** No file that this reads is longer (bytes). */
const BATAS = 4096;

/** Value of a small JSON file; null when there is none, when it is no plain file, not whole, or `boleh` refuses it. */
export function bacaKecil(jalur: string, boleh: (s: Stats) => boolean = () => true): unknown {
  try {
    const fd = openSync(jalur, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
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

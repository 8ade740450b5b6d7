import type { Jeda, Kasus } from './kasus.js';

/** The stop of the clock that still lasts; null = the clock runs. */
export function jedaTerbuka(kasus: Pick<Kasus, 'jeda'>): Jeda | null {
  const terakhir = kasus.jeda.at(-1);
  return terakhir?.sampai === null ? terakhir : null;
}

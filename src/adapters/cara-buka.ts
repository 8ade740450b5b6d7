import { constants } from 'node:fs';

type Tetapan = Readonly<Partial<Record<'O_NOFOLLOW' | 'O_NONBLOCK', number>>>;

/**
 * How a file of somebody's naming is opened: not through a symbolic link, and without waiting for whoever writes a FIFO.
 * Windows has neither flag: there links take rights of their own, and no FIFO has a path. A flag that is missing counts 0.
 */
export function caraBuka({ O_NOFOLLOW: tautan = 0, O_NONBLOCK: tunggu = 0 }: Tetapan): {
  tanpaTautan: number;
  tanpaTunggu: number;
} {
  return { tanpaTautan: tautan, tanpaTunggu: tunggu };
}

export const { tanpaTautan: TANPA_TAUTAN, tanpaTunggu: TANPA_TUNGGU } = caraBuka(constants);
/** For reading. */
export const BACA_AMAN = constants.O_RDONLY | TANPA_TAUTAN | TANPA_TUNGGU;

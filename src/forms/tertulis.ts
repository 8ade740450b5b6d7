import type { Isian } from './isian.js';

/** One checked value as a person types it: what its field reads again. */
export function tertulis(isian: Isian<unknown>, nilai: unknown): string {
  return isian.tulis?.(nilai) ?? String(nilai);
}

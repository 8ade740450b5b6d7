import type { Kamus, Nilai } from './token.js';

/** The same value, written alike or not; references are the same where they name the same object. */
export function samaNilai(a: Nilai | undefined, b: Nilai | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((n, i) => samaNilai(n, b[i]));
  }
  if (a instanceof Map || b instanceof Map) {
    return a instanceof Map && b instanceof Map && kunciBeda(a, b).length === 0;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Keys whose values differ, or that one of them lacks. */
export function kunciBeda(a: Kamus, b: Kamus): readonly string[] {
  const semua = new Set([...a.keys(), ...b.keys()]);
  return [...semua].filter((k) => a.has(k) !== b.has(k) || !samaNilai(a.get(k), b.get(k)));
}

import { createHash } from 'node:crypto';
import type { Objek } from './objek.js';
import type { Kamus, Nilai, Rujukan } from './token.js';

/** How a stream is packed says nothing of what it holds. */
const KEMASAN: ReadonlySet<string> = new Set([
  'Length',
  'Filter',
  'DecodeParms',
  'Parent',
  'StructParent',
  'StructParents',
]);
const TERDALAM = 20;

/** Digests values with all that they refer to; alike ones have one, whatever their numbers. Each object is read once. */
export function penyidik(objek: Objek): (n: Nilai | undefined) => string {
  const dikenal = new Map<number, string>();
  // Resources that many pages inherit.
  const kamusDikenal = new WeakMap<Kamus, string>();
  const satu = (n: Nilai | undefined, dalam: number): string => {
    if (typeof n === 'number') return String(Math.round(n * 1000) / 1000);
    if (typeof n !== 'object' || n === null) return String(n);
    if (Array.isArray(n)) return `[${n.map((a) => satu(a, dalam)).join(' ')}]`;
    if (n instanceof Map) return kamusDikenal.get(n) ?? ingat(n, dalam);
    return 'rujuk' in n ? rujukan(n, dalam) : JSON.stringify(n);
  };
  const ingat = (n: Kamus, dalam: number): string => {
    const hasil = ringkas(isiKamus(n, dalam));
    kamusDikenal.set(n, hasil);
    return hasil;
  };
  const rujukan = (n: Rujukan, dalam: number): string => {
    const ada = dikenal.get(n.rujuk);
    if (ada !== undefined || dalam > TERDALAM) return ada ?? 'dalam';
    // While it is being read: whoever leads back to it.
    dikenal.set(n.rujuk, 'putar');
    const hasil = satu(objek.nilai(n), dalam + 1);
    dikenal.set(n.rujuk, hasil);
    return hasil;
  };
  const isiKamus = (kamus: Kamus, dalam: number): string => {
    const mentah = objek.mentah(kamus);
    const terbuka = mentah === null ? null : objek.aliran(kamus);
    const kunci = [...kamus.keys()].filter(
      (k) => !KEMASAN.has(k) || (k === 'Filter' && mentah !== null && terbuka === null),
    );
    const bagian = kunci.toSorted().map((k) => `/${k} ${satu(kamus.get(k), dalam)}`);
    return `<<${bagian.join(' ')}>>${mentah === null ? '' : ringkas(terbuka ?? mentah)}`;
  };
  return (n) => ringkas(satu(n, 0));
}

function ringkas(teks: string): string {
  return createHash('sha256').update(teks, 'latin1').digest('hex');
}

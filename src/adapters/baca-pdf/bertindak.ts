import type { Nilai } from './token.js';

/** Keys by which a document does something of its own accord, or draws other pages than it has. */
const BERTINDAK: ReadonlySet<string> = new Set(['AA', 'JS', 'JavaScript', 'OpenAction', 'XFA']);

/** The first such key within a value; null: none. */
export function kunciBertindak(nilai: Nilai): string | null {
  if (typeof nilai !== 'object' || nilai === null) return null;
  const bagian = Array.isArray(nilai) ? nilai : nilai instanceof Map ? nilai.values() : [];
  if (nilai instanceof Map) for (const kunci of nilai.keys()) if (BERTINDAK.has(kunci)) return kunci;
  for (const n of bagian) {
    const kunci = kunciBertindak(n);
    if (kunci !== null) return kunci;
  }
  return null;
}

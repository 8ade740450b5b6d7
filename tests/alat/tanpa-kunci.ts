import type { Ruang } from '../../src/adapters/store-json/ruang.js';

/** For a piece of the store that is tried by itself: nothing is sealed, and nobody has a key. */
export const TANPA_KUNCI: Pick<Ruang, 'rahasia' | 'ingatan' | 'kunciData'> = {
  rahasia: { berkas: () => [], sesi: () => null, frasa: async () => null, frasaBaru: async () => null },
  ingatan: new Map(),
  kunciData: () => Promise.reject(new Error('tidak ada kunci')),
};

import { readFileSync, writeFileSync } from 'node:fs';
import { badanBersidik, bersidik } from '../../src/adapters/store-json/bersidik.js';
import { sidikCepat } from '../../src/adapters/store-json/sidik-cepat.js';

/** The glances as they lie in this file, whole. */
export function teksSekilas(jalur: string): string {
  const badan = badanBersidik(readFileSync(jalur), sidikCepat);
  if (badan === null) throw new Error('sekilas tidak utuh');
  return badan.toString();
}

// biome-ignore lint/suspicious/noExplicitAny: its form is the program's own
export const isiSekilas = (jalur: string): any => JSON.parse(teksSekilas(jalur));

/** Rewrites them by hand with a digest that fits, as whoever can write the folder could. */
export function palsukanSekilas(jalur: string, ubah: (teks: string) => string): void {
  writeFileSync(jalur, bersidik(Buffer.from(ubah(teksSekilas(jalur))), sidikCepat));
}

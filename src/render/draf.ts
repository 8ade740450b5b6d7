import type { Layar } from '../context.js';
import { type Draf, kedaluwarsaDraf, namaDraf, perintahLanjut, sebutanDraf } from '../domain/draf.js';
import { waktuPendek, waktuWib } from '../domain/tanggal.js';
import { terlihat } from './aman.js';

/** A draft as it may be listed: no answer but the name, masked: it may become a secret case. */
export function drafJson(draf: Draf) {
  return {
    perintah: perintahLanjut(draf),
    nama: namaDraf(draf),
    jawaban: Object.keys(draf.jawaban).length,
    disimpan: waktuWib(draf.disimpan),
    sampai: waktuWib(kedaluwarsaDraf(draf)).slice(0, 10),
  };
}

/** One line a draft: when, whose, and what takes it up. */
export function barisDraf(draf: readonly Draf[], { ascii }: Pick<Layar, 'ascii'>, maks: number): readonly string[] {
  const baris = draf.slice(0, maks).map((d) => {
    const { perintah, jawaban } = drafJson(d);
    const nama = sebutanDraf(d);
    const siapa = nama === null ? '' : `${terlihat(nama)}, `;
    return `  ${waktuPendek(d.disimpan)}  ${siapa}${jawaban} jawaban: ${perintah}`;
  });
  const sisanya = draf.length - baris.length;
  return sisanya <= 0 ? baris : [...baris, `  ${ascii ? '...' : '…'} dan ${sisanya} lagi`];
}

import type { Kesalahan } from './hasil.js';
import { type Setelan, variabelSetelan } from './setelan.js';

type Lingkungan = Readonly<Record<string, string | undefined>>;

/** Variables of the program that are on or off. */
const SAKLAR = ['LAYANAN_TANPA_TANYA', 'LAYANAN_ASCII', 'LAYANAN_LACAK'];
const NILAI_SAKLAR = ['1', '0', 'true', 'false', 'ya', 'tidak'];
const MATI: ReadonlySet<string | undefined> = new Set([undefined, '', '0', 'false', 'tidak']);
/** Those that carry a text. */
const BERTEKS = ['LAYANAN_DATA', 'LAYANAN_SESI', 'LAYANAN_KUNCI_BERKAS', 'LAYANAN_PAGER'];
const AWALAN = 'LAYANAN_';
/** Of the project's own tests. */
const MILIK_UJI = /^LAYANAN_(UJI|TES)_/;

/** A switch of the environment is on. */
export function nyala(nilai: string | undefined): boolean {
  return !MATI.has(nilai);
}

/** Switches with a value that means neither, each with its variable. */
export function saklarSalah(lingkungan: Lingkungan): readonly Kesalahan[] {
  return SAKLAR.flatMap((bendera) => {
    const nilai = lingkungan[bendera] ?? '';
    if (nilai === '' || NILAI_SAKLAR.includes(nilai)) return [];
    return [{ bendera, pesan: `"${nilai.slice(0, 60)}": isi 1 (ya) atau 0 (tidak)` }];
  });
}

/** Every variable of the program's own name that it knows. */
export function variabelDikenal(setelan: readonly Setelan[]): readonly string[] {
  const boleh = setelan.filter((s) => s.tanpaLingkungan !== true).map((s) => variabelSetelan(s.kunci));
  return [...SAKLAR, ...BERTEKS, ...boleh];
}

/** Variables of the program's name that it doesn't know: a slip of the keyboard, and what was meant isn't in force. */
export function variabelAsing(setelan: readonly Setelan[], lingkungan: Lingkungan): readonly string[] {
  const nama = Object.keys(lingkungan).filter((n) => n.startsWith(AWALAN) && !MILIK_UJI.test(n) && lingkungan[n]);
  if (nama.length === 0) return [];
  const dikenal = variabelDikenal(setelan);
  return nama.filter((n) => !dikenal.includes(n)).sort();
}

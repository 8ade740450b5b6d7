import type { BahanKantor, Templat } from './bahan.js';

const PENGISI = /\{([A-Za-z0-9]*)\}/g;

/** What stands for each `{pengisi}` of a list of names. */
export type Pengisi<Nama extends readonly string[]> = Readonly<Record<Nama[number], string>>;

export interface Kalimat {
  satu(kunci: string): string;
  banyak(kunci: string): readonly string[];
}

/** Sentences of one template, filled in a single pass: braces in a value are text, never a placeholder. */
export function kalimat(bahan: BahanKantor, nama: string, pengisi: Readonly<Record<string, string>>): Kalimat {
  const templat = bahan.templat(nama);
  return {
    satu(kunci) {
      const teks = templat[kunci];
      if (typeof teks !== 'string') throw new Error(`templates/${nama}.json: kalimat "${kunci}" tidak ada`);
      return isiPengisi(nama, teks, pengisi);
    },
    banyak(kunci) {
      const teks = templat[kunci];
      if (!Array.isArray(teks)) throw new Error(`templates/${nama}.json: daftar "${kunci}" tidak ada`);
      return teks.map((t: string) => isiPengisi(nama, t, pengisi));
    },
  };
}

/** Names of all placeholders in a template, each once. */
export function pengisiDalam(templat: Templat): string[] {
  const semua = Object.values(templat).flat();
  return [...new Set(semua.flatMap((t) => [...t.matchAll(PENGISI)].map((m) => m[1] ?? '')))];
}

function isiPengisi(nama: string, teks: string, pengisi: Readonly<Record<string, string>>): string {
  return teks.replaceAll(PENGISI, (_, kunci: string) => {
    const nilai = Object.hasOwn(pengisi, kunci) ? pengisi[kunci] : undefined;
    if (nilai === undefined) throw new Error(`templates/${nama}.json: pengisi {${kunci}} tidak dikenal`);
    return nilai;
  });
}

/** A part of a help page: running text, a table of two columns, or lines that stand as they are. */
export type Blok =
  | { jenis: 'alinea'; teks: string }
  | { jenis: 'tabel'; baris: readonly (readonly [string, string])[] }
  | { jenis: 'kode'; baris: readonly string[] };

export interface Bagian {
  judul: string;
  isi: readonly Blok[];
}

/** A help page, drawn as text, Markdown or roff. */
export interface Halaman {
  /** What it is called for with: `layanan bantuan NAMA`. */
  nama: string;
  ringkasan: string;
  bagian: readonly Bagian[];
}

export function alinea(teks: string): Blok {
  return { jenis: 'alinea', teks };
}

export function tabel(baris: readonly (readonly [string, string])[]): Blok {
  return { jenis: 'tabel', baris };
}

export function kode(...baris: readonly string[]): Blok {
  return { jenis: 'kode', baris };
}

/** A part with something in it; nothing where all its tables are empty. */
export function bagian(judul: string, ...isi: readonly Blok[]): readonly Bagian[] {
  const terisi = isi.filter((b) => b.jenis === 'alinea' || b.baris.length > 0);
  return terisi.length === 0 ? [] : [{ judul, isi: terisi }];
}

/** Bounds of a drawn glyph, in units of the face. */
export interface Kotak {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

/** What a TrueType file says (OpenType 1.9), as far as papers use it: our own cut faces (`.ci/huruf.py`), no other. */
export interface BerkasHuruf {
  /** The bytes of a table. */
  tabel(tag: string): DataView;
  /** Glyph of a character; 0 = none. */
  glif(kode: number): number;
  /** Advance width and left side bearing. */
  lebar(glif: number): { maju: number; sisi: number };
  /** Bytes of a glyph in `glyf`: from, up to. */
  letak(glif: number): readonly [awal: number, akhir: number];
  kotak(glif: number): Kotak;
  /** The face's name in a PDF. */
  nama: string;
}

const NAMA_POSTSCRIPT = 6;
const WINDOWS = 3;

/** Nothing is read before it is asked for: a paper uses some sixty of the 1,250 glyphs. */
export function bacaHuruf(isi: Uint8Array): BerkasHuruf {
  const tabel = daftarTabel(isi);
  const [glyf, loca, hmtx] = [tabel('glyf'), tabel('loca'), tabel('hmtx')];
  const berlebar = tabel('hhea').getUint16(34);
  return {
    tabel,
    glif: ingat(pencariGlif(tabel('cmap'))),
    lebar: (glif) => {
      const akhir = Math.min(glif, berlebar - 1);
      const sisi = glif < berlebar ? 4 * glif + 2 : 4 * berlebar + 2 * (glif - berlebar);
      return { maju: hmtx.getUint16(4 * akhir), sisi: hmtx.getInt16(sisi) };
    },
    // The short format: halves of offsets.
    letak: (glif) => [2 * loca.getUint16(2 * glif), 2 * loca.getUint16(2 * glif + 2)],
    kotak: (glif) => kotakPada(glyf, 2 * loca.getUint16(2 * glif) + 2),
    nama: namaPostscript(tabel('name')),
  };
}

function ingat(cari: (kode: number) => number): (kode: number) => number {
  const semua = new Map<number, number>();
  return (kode) => {
    const ada = semua.get(kode);
    if (ada !== undefined) return ada;
    const glif = cari(kode);
    semua.set(kode, glif);
    return glif;
  };
}

/** Four bounds, as the header of a glyph and the table `head` have them. */
export function kotakPada(isi: DataView, letak: number): Kotak {
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = [0, 2, 4, 6].map((n) => isi.getInt16(letak + n));
  return { minX, minY, maxX, maxY };
}

function daftarTabel(isi: Uint8Array): (tag: string) => DataView {
  const semua = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  const letak = new Map<string, DataView>();
  for (let n = 0; n < semua.getUint16(4); n++) {
    const baris = 12 + 16 * n;
    const tag = String.fromCharCode(...isi.subarray(baris, baris + 4));
    const [awal, panjang] = [semua.getUint32(baris + 8), semua.getUint32(baris + 12)];
    letak.set(tag, new DataView(isi.buffer, isi.byteOffset + awal, panjang));
  }
  return (tag) => {
    const ada = letak.get(tag);
    if (ada === undefined) throw new Error(`huruf tanpa tabel ${tag}`);
    return ada;
  };
}

/** The Unicode mapping of Windows, format 4: segments of characters. */
function pencariGlif(cmap: DataView): (kode: number) => number {
  const dasar = letakCmap(cmap);
  const segmen = cmap.getUint16(dasar + 6) / 2;
  const [akhir, awal] = [dasar + 14, dasar + 16 + 2 * segmen];
  const [beda, geser] = [awal + 2 * segmen, awal + 4 * segmen];
  return (kode) => {
    let n = 0;
    while (n < segmen && cmap.getUint16(akhir + 2 * n) < kode) n++;
    if (n === segmen || cmap.getUint16(awal + 2 * n) > kode) return 0;
    const lompat = cmap.getUint16(geser + 2 * n);
    const tambah = cmap.getUint16(beda + 2 * n);
    if (lompat === 0) return (kode + tambah) & 0xffff;
    const glif = cmap.getUint16(geser + 2 * n + lompat + 2 * (kode - cmap.getUint16(awal + 2 * n)));
    return glif === 0 ? 0 : (glif + tambah) & 0xffff;
  };
}

function letakCmap(cmap: DataView): number {
  for (let n = 0; n < cmap.getUint16(2); n++) {
    const baris = 4 + 8 * n;
    const letak = cmap.getUint32(baris + 4);
    if (cmap.getUint16(baris) === WINDOWS && cmap.getUint16(letak) === 4) return letak;
  }
  throw new Error('huruf tanpa cmap format 4');
}

function namaPostscript(tabel: DataView): string {
  const teks = tabel.getUint16(4);
  for (let n = 0; n < tabel.getUint16(2); n++) {
    const baris = 6 + 12 * n;
    if (tabel.getUint16(baris) !== WINDOWS || tabel.getUint16(baris + 6) !== NAMA_POSTSCRIPT) continue;
    const [panjang, letak] = [tabel.getUint16(baris + 8), teks + tabel.getUint16(baris + 10)];
    const kode = Array.from({ length: panjang / 2 }, (_, i) => tabel.getUint16(letak + 2 * i));
    return String.fromCharCode(...kode);
  }
  throw new Error('huruf tanpa nama PostScript');
}

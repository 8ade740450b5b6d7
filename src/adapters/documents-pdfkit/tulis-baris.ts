import { adaTanda } from './huruf/tanda.js';
import type { Dokumen } from './unsur.js';

/** What pdfkit keeps of a face in a document (`EmbeddedFont`), as far as a line of text needs it. */
interface HurufTersemat {
  id: string;
  /** Thousandths of the size of type. */
  ascender: number;
  /** Codes of the glyphs in the subset, which it takes up on the way. */
  encode(teks: string): [kode: readonly string[], letak: readonly { xAdvance: number; advanceWidth: number }[]];
  ref(): unknown;
}

interface DalamanTeks {
  _font: HurufTersemat;
  _fontSize: number;
  page: { fonts: Record<string, unknown> };
  _fragment(teks: string, x: number, y: number, opsi: { textWidth: 0; wordCount: 1 }): void;
}

const SUDAH = new WeakMap<HurufTersemat, Map<string, Huruf>>();

interface Huruf {
  kode: string;
  /** Thousandths of the size of type. */
  maju: number;
}

/**
 * One line in the face and size that are set, its top at `y`: the bytes of pdfkit's `text`, without what that does for texts whose
 * place isn't known (laying out, measuring twice, a write for each operator): two fifths of what a receipt took. A justified line
 * puts its letters where pdfkit does, but has its spaces, which pdfkit leaves out: who reads aloud or copies finds its words apart.
 */
export function tulisBaris(doc: Dokumen, baris: string, x: number, y: number, spasiKata: number | undefined): void {
  const dalam = doc as unknown as DalamanTeks;
  const { _font: muka, _fontSize: ukuran } = dalam;
  if (adaTanda(baris)) {
    tulisBertanda(doc, dalam, baris, x, y, spasiKata ?? 0);
    return;
  }
  const isi = spasiKata ? kataBerspasi(muka, baris, spasiKata, ukuran) : `<${kode(muka, baris)}> 0`;
  dalam.page.fonts[muka.id] ??= muka.ref();
  const { height } = doc.page;
  const dasar = height - y - (muka.ascender / 1000) * ukuran;
  const tempat = `1 0 0 1 ${angka(x)} ${angka(dasar)} Tm`;
  const awal = ['q', `1 0 0 -1 0 ${angka(height)} cm`, 'BT', tempat, `/${muka.id} ${angka(ukuran)} Tf`];
  doc.addContent([...awal, `[${isi}] TJ`, 'ET', 'Q'].join('\n'));
}

function kode(muka: HurufTersemat, teks: string): string {
  let hasil = '';
  for (const satu of teks) hasil += huruf(muka, satu).kode;
  return hasil;
}

/** Words, each with its space and then what its gap has more. */
function kataBerspasi(muka: HurufTersemat, baris: string, spasi: number, ukuran: number): string {
  const lebih = angka(-spasi * (1000 / ukuran));
  return kataDalam(baris)
    .map((k) => `<${kode(muka, k)}> ${lebih}`)
    .join(' ');
}

/** Where a mark sits on a letter, its place is pdfkit's work: a justified line word by word. */
function tulisBertanda(doc: Dokumen, dalam: DalamanTeks, baris: string, x: number, y: number, spasi: number): void {
  let kiri = x;
  for (const kata of spasi ? kataDalam(baris) : [baris]) {
    dalam._fragment(kata, kiri, y, { textWidth: 0, wordCount: 1 });
    kiri += doc.widthOfString(kata) + spasi;
  }
}

/** Each with the space after it. */
function kataDalam(baris: string): readonly string[] {
  return baris.match(/[^ ]* |[^ ]+$/g) ?? [];
}

function huruf(muka: HurufTersemat, satu: string): Huruf {
  const semua = SUDAH.get(muka) ?? new Map<string, Huruf>();
  SUDAH.set(muka, semua);
  const ada = semua.get(satu);
  if (ada !== undefined) return ada;
  const [[k = ''], [letak]] = muka.encode(satu);
  const baru = { kode: k, maju: letak?.advanceWidth ?? 0 };
  semua.set(satu, baru);
  return baru;
}

/** As pdfkit writes a number. */
export function angka(n: number): number {
  return Math.round(n * 1e6) / 1e6;
}

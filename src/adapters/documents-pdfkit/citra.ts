import { type GambarSvg, uraiSvg } from '../logo/svg.js';
import type { Dokumen } from './unsur.js';

/** A picture of a paper (base64): an image, or a drawing of paths. */
export interface Citra {
  width: number;
  height: number;
  gambar(x: number, y: number, lebar: number): void;
}

/** Each image is opened, and put into the file, once. */
export function pembukaCitra(doc: Dokumen): (isi: string) => Citra {
  const terbuka = new Map<string, Citra>();
  return (isi) => {
    const citra = terbuka.get(isi) ?? bukaCitra(doc, Buffer.from(isi, 'base64'));
    terbuka.set(isi, citra);
    return citra;
  };
}

function bukaCitra(doc: Dokumen, isi: Buffer): Citra {
  if (isi[0] === 0x3c) return citraSvg(doc, isi);
  const buka = doc as unknown as { openImage(isi: Buffer): { width: number; height: number } };
  const citra = buka.openImage(isi);
  const { width, height } = citra;
  return { width, height, gambar: (x, y, lebar) => doc.image(citra as unknown as Buffer, x, y, { width: lebar }) };
}

/** The logo was read and written anew when it was set: what can't be read now was changed in the store. */
function citraSvg(doc: Dokumen, isi: Buffer): Citra {
  const svg = uraiSvg(isi);
  if (!svg.ok) throw new Error(`logo: ${svg.salah}`);
  const { lebar: width, tinggi: height } = svg.nilai;
  return { width, height, gambar: (x, y, lebar) => gambarSvg(doc, svg.nilai, x, y, lebar / width) };
}

/** Nothing is drawn beyond the drawing's own sheet. */
function gambarSvg(doc: Dokumen, { lebar, tinggi, bentuk }: GambarSvg, x: number, y: number, kali: number): void {
  doc.save().translate(x, y).scale(kali);
  doc.rect(0, 0, lebar, tinggi).clip();
  for (const b of bentuk) {
    doc.save().transform(...b.matriks);
    doc.path(b.d).lineWidth(b.tebal).lineCap(b.ujung).lineJoin(b.sudut);
    const aturan = b.aturan === 'evenodd' ? 'even-odd' : 'non-zero';
    if (b.isi !== null && b.garis !== null) doc.fillAndStroke(b.isi, b.garis, aturan);
    else if (b.isi !== null) doc.fill(b.isi, aturan);
    else if (b.garis !== null) doc.stroke(b.garis);
    doc.restore();
  }
  doc.restore();
}

import { bungkus } from './baris.js';
import { bersihkan } from './bersih.js';
import { type Citra, pembukaCitra } from './citra.js';
import { pengukur } from './huruf/ukur.js';
import { type MukaHuruf, pakaiHuruf } from './muka.js';
import { angka, tulisBaris } from './tulis-baris.js';
import { type Dokumen, type JenisUnsur, type KeteranganUnsur, type Penanda, penandaAkar } from './unsur.js';

export interface Gaya {
  /** Points. */
  ukuran: number;
  tebal: boolean;
}

/** Where text may stand: left edge and width of the page's type area (or of a column in it), in points. */
export interface Bidang {
  kiri: number;
  lebar: number;
}

/**
 * All that the parts of a paper need of the PDF library. What a pen writes belongs to its element of the structure tree
 * (see `unsur.ts`), or is an artifact: rules and edges, which nobody reads aloud.
 */
export interface Pena {
  ukur(teks: string, gaya: Gaya): number;
  /** Cleans the text and breaks it into lines. */
  pecah(teks: string, lebar: number, gaya: Gaya): string[];
  /** One cleaned line whose line box starts at `y`; `spasiKata` widens the gaps of a justified line. */
  tulis(baris: string, x: number, y: number, gaya: Gaya, spasiKata?: number): void;
  /** A rule: always an artifact. */
  garis(x1: number, y1: number, x2: number, y2: number, tebal: number): void;
  garisPatah(titik: readonly (readonly [number, number])[], tebal: number): void;
  /** A dotted line to write on: an artifact. */
  titik(x1: number, y: number, x2: number): void;
  kotak(x: number, y: number, sisi: number): void;
  /** Rectangles filled as one figure. */
  isiPersegi(persegi: readonly (readonly [x: number, y: number, lebar: number, tinggi: number])[]): void;
  /** A picture (PNG, JPEG or SVG in base64) at most so wide and high; answers its size as drawn. */
  ukurCitra(isi: string, lebar: number, tinggi: number): { lebar: number; tinggi: number };
  citra(isi: string, x: number, y: number, lebar: number): void;
  /** A pen for a new element, the next one under this pen's own. */
  unsur(jenis: JenisUnsur, keterangan?: KeteranganUnsur): Pena;
  /** The same pen for artifacts. */
  artefak: Pena;
}

/** Height of a line box, in sizes of its type: what word processors call single spacing. */
const RENGGANG = 1.15;
/** Height of the face itself: ascent + descent of the face. */
const BADAN = 1.107;

export function tinggiBaris(gaya: Gaya): number {
  return gaya.ukuran * RENGGANG;
}

/** The pen for artifacts; its elements stand right under the root of the structure tree. */
export function buatPena(doc: Dokumen, { biasa, tebal }: MukaHuruf): Pena {
  const pakai = (gaya: Gaya) => pakaiHuruf(doc, gaya.tebal ? tebal : biasa).fontSize(gaya.ukuran);
  const [ukurBiasa, ukurTebal] = [pengukur(biasa), pengukur(tebal)];
  const ukur = (teks: string, gaya: Gaya) => (gaya.tebal ? ukurTebal : ukurBiasa)(teks) * (gaya.ukuran / 1000);
  const citra = pembukaCitra(doc);
  const untuk = (penanda: Penanda, akar: Pena | null): Pena => {
    const pena: Omit<Pena, 'artefak'> = {
      ukur,
      pecah: (teks, lebar, gaya) =>
        bungkus(bersihkan(teks, (gaya.tebal ? tebal : biasa).hasGlyphForCodePoint).trim(), lebar, (t) => ukur(t, gaya)),
      tulis(baris, x, y, gaya, spasiKata) {
        if (baris === '') return;
        const turun = ((RENGGANG - BADAN) / 2) * gaya.ukuran;
        penanda.isi(() => tulisBaris(pakai(gaya), baris, x, y + turun, spasiKata));
      },
      ukurCitra: (isi, lebar, tinggi) => muatkan(citra(isi), lebar, tinggi),
      citra: (isi, x, y, lebar) => penanda.isi(() => citra(isi).gambar(x, y, lebar)),
      ...goresan(doc, penanda),
      unsur: (jenis, keterangan) => untuk(penanda.anak(jenis, keterangan), akar ?? artefak),
    };
    const artefak: Pena = Object.assign(pena, { artefak: akar ?? (pena as Pena) });
    return artefak;
  };
  return untuk(penandaAkar(doc), null);
}

function muatkan({ width, height }: Citra, lebar: number, tinggi: number): { lebar: number; tinggi: number } {
  const kali = Math.min(lebar / width, tinggi / height);
  return { lebar: width * kali, tinggi: height * kali };
}

type Goresan = 'garis' | 'garisPatah' | 'titik' | 'kotak' | 'isiPersegi';

function goresan(doc: Dokumen, penanda: Penanda): Pick<Pena, Goresan> {
  return {
    garis: (x1, y1, x2, y2, tebal) =>
      penanda.artefak(() => doc.lineWidth(tebal).moveTo(x1, y1).lineTo(x2, y2).stroke()),
    garisPatah: ([awal, ...lain], tebal) =>
      penanda.isi(() => {
        if (awal === undefined) return;
        doc.lineWidth(tebal).moveTo(...awal);
        for (const titik of lain) doc.lineTo(...titik);
        doc.stroke();
      }),
    titik: (x1, y, x2) =>
      penanda.artefak(() => doc.lineWidth(0.8).dash(0.8, { space: 2 }).moveTo(x1, y).lineTo(x2, y).stroke().undash()),
    kotak: (x, y, sisi) => penanda.isi(() => doc.lineWidth(0.8).rect(x, y, sisi, sisi).stroke()),
    isiPersegi: (persegi) =>
      penanda.isi(() => {
        doc.addContent(persegi.map((satu) => `${satu.map(angka).join(' ')} re`).join('\n')).fill();
      }),
  };
}

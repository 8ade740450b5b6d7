import { inflateSync } from 'node:zlib';
import { adalahKata, adalahNama, type Kamus, type Nilai, PdfRusak, pembaca } from './token.js';

/** The objects of a PDF, by number; of one that stands twice the later counts (an update at the end). */
export interface Objek {
  /** What a value refers to, or the value itself. */
  nilai(n: Nilai | undefined): Nilai | undefined;
  kamus(n: Nilai | undefined): Kamus | null;
  /** Content of a stream, its filters undone; null: no stream, or a filter that papers don't use. */
  aliran(n: Nilai | undefined): string | null;
  semua(): Iterable<Nilai>;
}

/** A bomb is not unpacked (bytes, objects). */
const BATAS_ALIRAN = 32 * 1024 * 1024;
const BATAS_OBJEK = 100_000;
const RUJUKAN_TERPANJANG = 20;

/** Reads all objects, from the first byte to the last, whatever the cross-reference table says. */
export function bacaObjek(s: string): Objek {
  const peta = new Map<number, Nilai>();
  const mentah = new Map<Kamus, string>();
  const pola = /(?<![\d.])(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-z])/g;
  for (let m = pola.exec(s); m !== null; m = pola.exec(s)) {
    if (peta.size >= BATAS_OBJEK) throw new PdfRusak('terlalu banyak objek');
    const baca = pembaca(s, pola.lastIndex);
    const nilai = baca.nilai();
    if (nilai === undefined) throw new PdfRusak('objek terpotong');
    const isi = nilai instanceof Map ? bacaAliran(s, baca.letak, nilai) : null;
    if (isi !== null && nilai instanceof Map) mentah.set(nilai, isi.isi);
    peta.set(Number(m[1]), nilai);
    pola.lastIndex = isi?.akhir ?? baca.letak;
  }
  const objek = objekDari(peta, mentah);
  for (const nilai of [...peta.values()]) if (jenis(nilai) === 'ObjStm') uraiHimpunan(objek, peta, nilai as Kamus);
  return objek;
}

function bacaAliran(s: string, dari: number, kamus: Kamus): { isi: string; akhir: number } | null {
  const awal = /^[\0\t\n\f\r ]*stream\r?\n/.exec(s.slice(dari, dari + 40));
  if (awal === null) return null;
  const mulai = dari + awal[0].length;
  const panjang = kamus.get('Length');
  const tertulis = typeof panjang === 'number' ? mulai + panjang : -1;
  const tepat = tertulis >= mulai && /^\s*endstream/.test(s.slice(tertulis, tertulis + 14));
  const akhir = tepat ? tertulis : s.indexOf('endstream', mulai);
  if (akhir < 0) throw new PdfRusak('aliran terpotong');
  return { isi: s.slice(mulai, akhir), akhir };
}

function objekDari(peta: ReadonlyMap<number, Nilai>, mentah: ReadonlyMap<Kamus, string>): Objek {
  let sisa = BATAS_ALIRAN;
  const nilai = (n: Nilai | undefined): Nilai | undefined => {
    let kini = n;
    for (let i = 0; i < RUJUKAN_TERPANJANG; i += 1) {
      if (typeof kini !== 'object' || kini === null || !('rujuk' in kini)) return kini;
      kini = peta.get(kini.rujuk);
    }
    throw new PdfRusak('rujukan berputar');
  };
  const kamus = (n: Nilai | undefined) => {
    const isi = nilai(n);
    return isi instanceof Map ? isi : null;
  };
  const aliran = (n: Nilai | undefined): string | null => {
    const milik = kamus(n);
    const isi = milik === null ? undefined : mentah.get(milik);
    if (milik === null || isi === undefined) return null;
    const terbuka = bukaSaringan(isi, milik, sisa);
    sisa -= terbuka?.length ?? 0;
    return terbuka;
  };
  return { nilai, kamus, aliran, semua: () => peta.values() };
}

function bukaSaringan(mentah: string, kamus: Kamus, batas: number): string | null {
  const saringan = kamus.get('Filter');
  const [satu, lain] = saringan === undefined ? [] : Array.isArray(saringan) ? saringan : [saringan];
  if (lain !== undefined || (kamus.has('DecodeParms') && kamus.get('DecodeParms') !== null)) return null;
  if (satu === undefined) return mentah.length <= batas ? mentah : null;
  if (!adalahNama(satu) || satu.nama !== 'FlateDecode') return null;
  try {
    return inflateSync(Buffer.from(mentah, 'latin1'), { maxOutputLength: Math.max(1, batas) }).toString('latin1');
  } catch {
    return null;
  }
}

/** Objects packed into a stream (ISO 32000-1 §7.5.7), as other programs save them. */
function uraiHimpunan(objek: Objek, peta: Map<number, Nilai>, kamus: Kamus): void {
  const isi = objek.aliran(kamus);
  const pertama = kamus.get('First');
  const banyak = kamus.get('N');
  if (isi === null || typeof pertama !== 'number' || typeof banyak !== 'number' || banyak > BATAS_OBJEK) return;
  const kepala = pembaca(isi.slice(0, pertama));
  for (let i = 0; i < banyak; i += 1) {
    const [nomor, letak] = [kepala.nilai(), kepala.nilai()];
    if (typeof nomor !== 'number' || typeof letak !== 'number') return;
    const nilai = pembaca(isi, pertama + letak).nilai();
    if (nilai !== undefined && !adalahKata(nilai) && !peta.has(nomor)) peta.set(nomor, nilai);
  }
}

export function jenis(n: Nilai | undefined): string | null {
  const nama = n instanceof Map ? n.get('Type') : undefined;
  return adalahNama(nama) ? nama.nama : null;
}

import { bukaSaringan, type JatahBuka } from './saringan.js';
import { adalahKata, adalahNama, type Kamus, type Nilai, PdfRusak, pembaca } from './token.js';

/** The objects of a PDF, by number; of one that stands twice the later counts (an update at the end). */
export interface Objek {
  /** What a value refers to, or the value itself. */
  nilai(n: Nilai | undefined): Nilai | undefined;
  kamus(n: Nilai | undefined): Kamus | null;
  /** Content of a stream, its filters undone; null: no stream, or a filter that papers don't use. */
  aliran(n: Nilai | undefined): string | null;
  /** The same with its filters as they are; null: no stream. */
  mentah(n: Nilai | undefined): string | null;
  semua(): Iterable<Nilai>;
  /** So many steps are about to be done; throws PdfRusak where a file asks for more than any paper needs. */
  kerja(langkah: number): void;
  /** An object stands twice: which one counts, programs may judge differently. */
  ganda: boolean;
}

/** A bomb is not unpacked (bytes, objects). */
const BATAS_ALIRAN = 32 * 1024 * 1024;
const BATAS_OBJEK = 100_000;
const BATAS_KERJA = 2_000_000;
const RUJUKAN_TERPANJANG = 20;

/** Reads all objects, from the first byte to the last, whatever the cross-reference table says. */
export function bacaObjek(s: string): Objek {
  const peta = new Map<number, Nilai>();
  const mentah = new Map<Kamus, string>();
  let ganda = false;
  const pola = /(?<![\d.])(\d{1,9})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-z])/g;
  for (let m = pola.exec(s); m !== null; m = pola.exec(s)) {
    if (peta.size >= BATAS_OBJEK) throw new PdfRusak('terlalu banyak objek');
    const baca = pembaca(s, pola.lastIndex);
    const nilai = baca.nilai();
    if (nilai === undefined) throw new PdfRusak('objek terpotong');
    const isi = nilai instanceof Map ? bacaAliran(s, baca.letak, nilai) : null;
    if (isi !== null && nilai instanceof Map) mentah.set(nilai, isi.isi);
    ganda ||= peta.has(Number(m[1]));
    peta.set(Number(m[1]), nilai);
    pola.lastIndex = isi?.akhir ?? baca.letak;
  }
  const objek = objekDari(peta, mentah);
  for (const nilai of [...peta.values()])
    if (jenis(nilai) === 'ObjStm' && !uraiHimpunan(objek, peta, nilai as Kamus)) ganda = true;
  return { ...objek, ganda };
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

function objekDari(peta: ReadonlyMap<number, Nilai>, mentah: ReadonlyMap<Kamus, string>): Omit<Objek, 'ganda'> {
  const jatah: JatahBuka = { sisa: BATAS_ALIRAN };
  let langkahSisa = BATAS_KERJA;
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
  const isiMentah = (n: Nilai | undefined): string | null => {
    const milik = kamus(n) ?? new Map();
    const isi = mentah.get(milik) ?? null;
    // A length that stands in an object of its own is known only now: the line break before the end is no content.
    const panjang = nilai(milik.get('Length'));
    const sisa = typeof panjang === 'number' ? isi?.slice(panjang) : undefined;
    return isi !== null && typeof panjang === 'number' && /^\r?\n?$/.test(sisa ?? 'x') ? isi.slice(0, panjang) : isi;
  };
  const aliran = (n: Nilai | undefined): string | null => {
    const milik = kamus(n);
    const isi = isiMentah(n);
    if (milik === null || isi === null) return null;
    return bukaSaringan(isi, milik, jatah);
  };
  const kerja = (langkah: number) => {
    langkahSisa -= langkah;
    if (langkahSisa < 0) throw new PdfRusak('terlalu banyak kerja');
  };
  return { nilai, kamus, aliran, kerja, mentah: isiMentah, semua: () => peta.values() };
}

/** Objects packed into a stream (ISO 32000-1 §7.5.7), as other programs save them. false: one of them was there already. */
function uraiHimpunan(objek: Omit<Objek, 'ganda'>, peta: Map<number, Nilai>, kamus: Kamus): boolean {
  const isi = objek.aliran(kamus);
  const pertama = kamus.get('First');
  const banyak = kamus.get('N');
  if (isi === null || typeof pertama !== 'number' || typeof banyak !== 'number' || banyak > BATAS_OBJEK) return true;
  const kepala = pembaca(isi.slice(0, pertama));
  let tunggal = true;
  let terbaca = 0;
  for (let i = 0; i < banyak; i += 1) {
    const [nomor, letak] = [kepala.nilai(), kepala.nilai()];
    if (typeof nomor !== 'number' || typeof letak !== 'number') break;
    const baca = pembaca(isi, pertama + letak);
    const nilai = baca.nilai();
    terbaca += baca.letak - pertama - letak;
    if (terbaca > 2 * isi.length) throw new PdfRusak('himpunan bertindih');
    if (nilai === undefined || adalahKata(nilai)) continue;
    if (peta.has(nomor)) tunggal = false;
    else peta.set(nomor, nilai);
  }
  return tunggal;
}

export function jenis(n: Nilai | undefined): string | null {
  const nama = n instanceof Map ? n.get('Type') : undefined;
  return adalahNama(nama) ? nama.nama : null;
}

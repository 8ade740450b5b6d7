import { bukaSaringan } from './saringan.js';
import { adalahNama, type Kamus, type Nilai, PdfRusak, pembaca } from './token.js';

/** Where an object stands: at this byte, the how manieth in that object stream; null: its number is free. */
export type Letak = { di: number } | { wadah: number; ke: number } | null;

/** One cross-reference section (ISO 32000-1 §7.5.4, §7.5.8) with its trailer. */
export interface Bagian {
  /** First byte of the section, and the one after its trailer. */
  mulai: number;
  akhir: number;
  entri: ReadonlyMap<number, Letak>;
  trailer: Kamus;
  /** Number of the object that it stands in, where it is a stream. */
  nomor: number | null;
}

export const BATAS_ENTRI = 100_000;
const BATAS_BYTE = 8 * 1024 * 1024;
const SPASI = '[\\0\\t\\n\\f\\r ]';
export const KEPALA_OBJEK = new RegExp(`(\\d{1,9})${SPASI}{1,9}0${SPASI}{1,9}obj(?![a-z])`, 'y');

/** Reads the section that begins at this very byte. Throws PdfRusak where two programs might read it differently. */
export function bacaBagian(s: string, mulai: number): Bagian {
  return s.startsWith('xref', mulai) ? bacaTabel(s, mulai) : bacaAliranRujukan(s, mulai);
}

function bacaTabel(s: string, mulai: number): Bagian {
  const entri = new Map<number, Letak>();
  const kepala = /[\t\n\f\r ]*(\d{1,9}) (\d{1,6}) ?(?:\r\n|\n|\r)/y;
  kepala.lastIndex = mulai + 'xref'.length;
  let letak = kepala.lastIndex;
  for (let m = kepala.exec(s); m !== null; m = kepala.exec(s)) {
    letak = bacaEntri(s, kepala.lastIndex, Number(m[1]), Number(m[2]), entri);
    kepala.lastIndex = letak;
  }
  const baca = pembaca(s, letak + (/^\s{0,9}trailer/.exec(s.slice(letak, letak + 20))?.[0].length ?? s.length), {
    ketat: true,
  });
  const trailer = baca.nilai();
  if (!(trailer instanceof Map) || entri.size === 0) throw new PdfRusak('tabel rujukan tanpa trailer');
  return { mulai, akhir: baca.letak, entri, trailer, nomor: null };
}

const PANJANG_ENTRI = 20;

/** Lines of twenty bytes; answers the byte after the last. */
function bacaEntri(s: string, dari: number, pertama: number, banyak: number, entri: Map<number, Letak>): number {
  const akhir = dari + banyak * PANJANG_ENTRI;
  if (akhir > s.length) throw new PdfRusak('tabel rujukan terpotong');
  for (let i = 0; i < banyak; i += 1) {
    const m = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(s.slice(dari + i * PANJANG_ENTRI, dari + (i + 1) * 20));
    if (m === null || (m[3] === 'n' && m[2] !== '00000')) throw new PdfRusak('baris rujukan');
    tambah(entri, pertama + i, m[3] === 'n' ? { di: Number(m[1]) } : null);
  }
  return akhir;
}

function tambah(entri: Map<number, Letak>, nomor: number, letak: Letak): void {
  if (entri.has(nomor) || entri.size >= BATAS_ENTRI) throw new PdfRusak('nomor ganda');
  entri.set(nomor, letak);
}

function bacaAliranRujukan(s: string, mulai: number): Bagian {
  KEPALA_OBJEK.lastIndex = mulai;
  const kepala = KEPALA_OBJEK.exec(s);
  if (kepala === null) throw new PdfRusak('bukan bagian rujukan');
  const baca = pembaca(s, KEPALA_OBJEK.lastIndex, { ketat: true });
  const trailer = baca.nilai();
  if (!(trailer instanceof Map) || namaDari(trailer.get('Type')) !== 'XRef') throw new PdfRusak('bukan aliran rujukan');
  const aliran = bacaAliranTepat(s, baca.letak, trailer.get('Length'));
  if (aliran === null) throw new PdfRusak('bukan aliran');
  const isi = bukaSaringan(aliran.isi, trailer, { sisa: BATAS_BYTE });
  if (isi === null) throw new PdfRusak('saringan aliran rujukan');
  const nomor = Number(kepala[1]);
  return { mulai, akhir: tutupObjek(s, aliran.akhir), entri: uraiEntri(isi, trailer), trailer, nomor };
}

function uraiEntri(isi: string, kamus: Kamus): Map<number, Letak> {
  const lebar = angkaSemua(kamus.get('W'));
  const indeks = kamus.has('Index') ? angkaSemua(kamus.get('Index')) : [0, ...angkaSemua([kamus.get('Size') ?? null])];
  const [a = 0, b = 0, c = 0] = lebar;
  if (lebar.length !== 3 || lebar.some((l) => l > 8) || indeks.length % 2 !== 0) throw new PdfRusak('aliran rujukan');
  const entri = new Map<number, Letak>();
  let letak = 0;
  const ambil = (panjang: number, bawaan: number): number => {
    let n = panjang === 0 ? bawaan : 0;
    for (let i = 0; i < panjang; i += 1) n = n * 256 + isi.charCodeAt(letak + i);
    letak += panjang;
    return n;
  };
  for (let i = 0; i < indeks.length; i += 2) {
    for (let j = 0; j < (indeks[i + 1] ?? 0); j += 1) {
      if (letak + a + b + c > isi.length || a + b + c === 0) throw new PdfRusak('aliran rujukan terpotong');
      tambah(entri, (indeks[i] ?? 0) + j, letakDari(ambil(a, 1), ambil(b, 0), ambil(c, 0)));
    }
  }
  if (letak !== isi.length) throw new PdfRusak('aliran rujukan lebih');
  return entri;
}

function letakDari(macam: number, satu: number, dua: number): Letak {
  if (macam === 0) return null;
  if (macam === 1 && dua === 0) return { di: satu };
  if (macam === 2) return { wadah: satu, ke: dua };
  throw new PdfRusak('macam rujukan');
}

function angkaSemua(n: Nilai | undefined): number[] {
  if (!Array.isArray(n)) throw new PdfRusak('bukan larik angka');
  return n.map((satu) => {
    if (typeof satu !== 'number' || !Number.isInteger(satu) || satu < 0) throw new PdfRusak('bukan bilangan');
    return satu;
  });
}

/** A stream that is as long as it says; null: what follows is no stream. */
export function bacaAliranTepat(
  s: string,
  dari: number,
  panjang: Nilai | undefined,
): { isi: string; akhir: number } | null {
  const awal = /^[\t\n\f\r ]{0,9}stream(?:\r\n|\n)/.exec(s.slice(dari, dari + 20));
  if (awal === null) return null;
  if (typeof panjang !== 'number' || !Number.isInteger(panjang) || panjang < 0) throw new PdfRusak('panjang aliran');
  const mulai = dari + awal[0].length;
  const tutup = /^(?:\r\n|\n|\r)?endstream/.exec(s.slice(mulai + panjang, mulai + panjang + 11));
  if (tutup === null) throw new PdfRusak('aliran tidak sepanjang yang tertulis');
  return { isi: s.slice(mulai, mulai + panjang), akhir: mulai + panjang + tutup[0].length };
}

/** The byte after `endobj`, which must come next. */
export function tutupObjek(s: string, dari: number): number {
  const m = /^[\t\n\f\r ]{0,9}endobj/.exec(s.slice(dari, dari + 16));
  if (m === null) throw new PdfRusak('objek tanpa akhir');
  return dari + m[0].length;
}

export function namaDari(n: Nilai | undefined): string | null {
  return adalahNama(n) ? n.nama : null;
}

/** A value of a PDF (ISO 32000-1 §7.3), as far as papers need it. Bytes are letters of Latin-1. */
export type Nilai = number | boolean | null | Nama | Teks | Rujukan | Operator | Nilai[] | Kamus;
export type Kamus = Map<string, Nilai>;
export interface Nama {
  nama: string;
}
export interface Teks {
  teks: string;
}
/** `12 0 R`. */
export interface Rujukan {
  rujuk: number;
}
/** A bare word: an operator of a content stream, `obj`, `stream` … */
export interface Operator {
  kata: string;
}

/** The file is not as a PDF must be, or nested too deep: it is not read. */
export class PdfRusak extends Error {
  override name = 'PdfRusak';
}

const TERDALAM = 50;
const SPASI = /[\0\t\n\f\r ]/;
const BATAS_KATA = /[\0\t\n\f\r ()<>[\]{}/%]/;
const LOLOS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after another from `letak` on. */
export interface Pembaca {
  letak: number;
  /** undefined: the end. */
  nilai(): Nilai | undefined;
}

/**
 * `ketat`: what programs would read differently is refused (PdfRusak): a key that stands twice, a bare word within a
 * value, a reference to another generation than 0.
 */
export function pembaca(s: string, dari = 0, { ketat = false } = {}): Pembaca {
  const p: Pembaca = { letak: dari, nilai: () => satu(0) };
  const MENURUT_AWAL: Readonly<Record<string, (dalam: number) => Nilai>> = {
    '/': () => ({ nama: kata(p.letak + 1).replaceAll(/#([0-9A-Fa-f]{2})/g, (_, h) => huruf(h, 16)) }),
    '(': () => ({ teks: teksBiasa() }),
    '<': () => ({ teks: teksHeks() }),
    '[': larik,
  };

  function satu(dalam: number): Nilai | undefined {
    if (dalam > TERDALAM) throw new PdfRusak('terlalu dalam');
    lewati();
    const c = s[p.letak];
    if (c === undefined) return undefined;
    if (s.startsWith('<<', p.letak)) return kamus(dalam);
    const baca = MENURUT_AWAL[c];
    if (baca !== undefined) return baca(dalam);
    if (BATAS_KATA.test(c)) throw new PdfRusak('tanda di luar tempatnya');
    return angkaAtauKata();
  }

  function lewati(): void {
    for (;;) {
      while (p.letak < s.length && SPASI.test(s.charAt(p.letak))) p.letak += 1;
      if (s[p.letak] !== '%') return;
      while (p.letak < s.length && !/[\r\n]/.test(s.charAt(p.letak))) p.letak += 1;
    }
  }

  function kata(dari: number): string {
    let akhir = dari;
    while (akhir < s.length && !BATAS_KATA.test(s.charAt(akhir))) akhir += 1;
    p.letak = akhir;
    return s.slice(dari, akhir);
  }

  function angkaAtauKata(): Nilai {
    const k = kata(p.letak);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(k)) return rujukan(k) ?? Number(k);
    if (k === 'true' || k === 'false') return k === 'true';
    return k === 'null' ? null : { kata: k };
  }

  function rujukan(k: string): Rujukan | null {
    const lanjut = /^\d+$/.test(k)
      ? /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(s.slice(p.letak, p.letak + 20))
      : null;
    if (lanjut === null) return null;
    if (ketat && Number(lanjut[1]) !== 0) throw new PdfRusak('generasi lain');
    p.letak += lanjut[0].length;
    return { rujuk: Number(k) };
  }

  function larik(dalam: number): Nilai[] {
    const isi: Nilai[] = [];
    p.letak += 1;
    for (;;) {
      lewati();
      if (s[p.letak] === ']') break;
      const n = satu(dalam + 1);
      if (n === undefined || (ketat && adalahKata(n))) throw new PdfRusak('larik terpotong');
      isi.push(n);
    }
    p.letak += 1;
    return isi;
  }

  function kamus(dalam: number): Kamus {
    const isi: Kamus = new Map();
    p.letak += 2;
    for (;;) {
      lewati();
      if (s.startsWith('>>', p.letak)) break;
      const kunci = satu(dalam + 1);
      const nilai = satu(dalam + 1);
      if (!adalahNama(kunci) || nilai === undefined) throw new PdfRusak('kamus terpotong');
      if (ketat && (adalahKata(nilai) || isi.has(kunci.nama))) throw new PdfRusak('kamus bermakna ganda');
      isi.set(kunci.nama, nilai);
    }
    p.letak += 2;
    return isi;
  }

  function teksHeks(): string {
    const akhir = s.indexOf('>', p.letak);
    if (akhir < 0) throw new PdfRusak('teks terpotong');
    const digit = s.slice(p.letak + 1, akhir).replaceAll(/[^0-9A-Fa-f]/g, '');
    p.letak = akhir + 1;
    return Buffer.from(digit.length % 2 === 0 ? digit : `${digit}0`, 'hex').toString('latin1');
  }

  /** Parentheses inside must pair, unless a backslash stands before them. */
  function teksBiasa(): string {
    const tanda = /[()\\]/g;
    let kurung = 0;
    let hasil = '';
    let dari = p.letak + 1;
    tanda.lastIndex = p.letak;
    for (let m = tanda.exec(s); m !== null; m = tanda.exec(s)) {
      if (m[0] !== '\\') kurung += m[0] === '(' ? 1 : -1;
      if (kurung === 0) {
        p.letak = m.index + 1;
        return hasil + s.slice(dari, m.index);
      }
      if (m[0] !== '\\') continue;
      const lolos = uraiLolos(s, m.index);
      hasil += s.slice(dari, m.index) + lolos.huruf;
      dari = lolos.akhir;
      tanda.lastIndex = dari;
    }
    throw new PdfRusak('teks terpotong');
  }

  return p;
}

/** What a backslash and what follows it stand for (ISO 32000-1 §7.3.4.2). */
function uraiLolos(s: string, letak: number): { huruf: string; akhir: number } {
  const oktal = /^[0-7]{1,3}/.exec(s.slice(letak + 1, letak + 4))?.[0];
  if (oktal !== undefined) {
    return { huruf: huruf(oktal, 8), akhir: letak + 1 + oktal.length };
  }
  const baris = /^(\r\n|\r|\n)/.exec(s.slice(letak + 1, letak + 3))?.[0];
  if (baris !== undefined) return { huruf: '', akhir: letak + 1 + baris.length };
  const c = s.charAt(letak + 1);
  return { huruf: LOLOS[c] ?? c, akhir: letak + 2 };
}

function huruf(angka: string, dasar: number): string {
  return String.fromCharCode(Number.parseInt(angka, dasar) & 0xff);
}

export function adalahNama(n: Nilai | undefined): n is Nama {
  return typeof n === 'object' && n !== null && 'nama' in n;
}

export function adalahTeks(n: Nilai | undefined): n is Teks {
  return typeof n === 'object' && n !== null && 'teks' in n;
}

export function adalahKata(n: Nilai | undefined, kata?: string): n is Operator {
  return typeof n === 'object' && n !== null && 'kata' in n && (kata === undefined || n.kata === kata);
}

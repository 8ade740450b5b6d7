import type { Objek } from './objek.js';
import { adalahKata, adalahTeks, type Kamus, type Nilai, pembaca } from './token.js';

/** Turns the bytes that a font shows into text. */
export type Huruf = (kode: string) => string;

/** What stands for a sign that the font doesn't explain. */
const TAK_DIKENAL = '□';

/** A font by its ToUnicode table of two-byte codes, which papers have; another font shows signs that can't be told. */
export function hurufDari(objek: Objek, font: Kamus | null): Huruf {
  const tabel = objek.aliran(font?.get('ToUnicode'));
  const peta = tabel === null ? new Map<number, string>() : uraiTabel(tabel, objek);
  return (kode) => {
    let hasil = '';
    for (let i = 0; i + 1 < kode.length; i += 2) hasil += peta.get(dua(kode, i)) ?? TAK_DIKENAL;
    return hasil;
  };
}

/** A CMap (ISO 32000-1 §9.10.3): single codes and ranges. */
function uraiTabel(tabel: string, objek: Objek): ReadonlyMap<number, string> {
  const peta = new Map<number, string>();
  const baca = pembaca(tabel);
  const tumpukan: Nilai[] = [];
  for (let n = baca.nilai(); n !== undefined; n = baca.nilai()) {
    if (!adalahKata(n)) {
      tumpukan.push(n);
      continue;
    }
    if (n.kata === 'endbfchar')
      for (let i = 0; i + 1 < tumpukan.length; i += 2) petakan(objek, peta, tumpukan[i], tumpukan[i], tumpukan[i + 1]);
    if (n.kata === 'endbfrange')
      for (let i = 0; i + 2 < tumpukan.length; i += 3)
        petakan(objek, peta, tumpukan[i], tumpukan[i + 1], tumpukan[i + 2]);
    tumpukan.length = 0;
  }
  return peta;
}

function petakan(
  objek: Objek,
  peta: Map<number, string>,
  dari: Nilai | undefined,
  sampai: Nilai | undefined,
  isi: Nilai | undefined,
): void {
  if (!adalahTeks(dari) || !adalahTeks(sampai)) return;
  const awal = dua(dari.teks, 0);
  const akhir = Math.min(dua(sampai.teks, 0), 0xffff);
  objek.kerja(Math.max(1, akhir - awal));
  for (let kode = awal; kode <= akhir; kode += 1) {
    const satu = Array.isArray(isi) ? isi[kode - awal] : isi;
    if (!adalahTeks(satu)) continue;
    const huruf = utf16(satu.teks);
    peta.set(
      kode,
      Array.isArray(isi) || kode === awal ? huruf : String.fromCodePoint((huruf.codePointAt(0) ?? 0) + kode - awal),
    );
  }
}

function dua(s: string, i: number): number {
  return s.charCodeAt(i) * 256 + (s.charCodeAt(i + 1) || 0);
}

function utf16(s: string): string {
  let hasil = '';
  for (let i = 0; i + 1 < s.length; i += 2) hasil += String.fromCharCode(dua(s, i));
  return hasil;
}

import { polos } from '../../domain/teks.js';

/** What stands in a paper for a character that can't or mustn't be drawn. */
const PENGGANTI = '□';

const SPASI = /[\t\u2000-\u200A\u202F\u205F\u3000]/gu;
/** Controls, format characters (bidi, zero width), line separators, private use, lone surrogates. */
const TAK_TERLIHAT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** More than two marks on a letter would climb into the lines above. */
const TUMPUKAN = /(\p{M}{2})\p{M}+/gu;

/** Cleaning leaves every sign of it. */
export function utuh(teks: string, punyaGlif: (kode: number) => boolean): boolean {
  const kotak = (t: string) => t.split(PENGGANTI).length;
  return kotak(bersihkan(teks, punyaGlif)) === kotak(teks);
}

/**
 * Text as it may be drawn: composed (NFC), every invisible or undrawable character replaced by a box that is seen.
 * A line feed becomes a box too: only the manuscript makes lines, never a value in it.
 */
export function bersihkan(teks: string, punyaGlif: (kode: number) => boolean): string {
  // Nothing in it to clean: most texts. Every face has these.
  if (polos(teks)) return teks;
  const rapi = teks.normalize('NFC').replace(SPASI, ' ').replace(TAK_TERLIHAT, PENGGANTI);
  const huruf = [...rapi.replace(TUMPUKAN, `$1${PENGGANTI}`)];
  return huruf.map((h) => (punyaGlif(h.codePointAt(0) ?? 0) ? h : PENGGANTI)).join('');
}

import { POLA_TAK_TERLIHAT, polos } from '../domain/teks.js';

/** Made for the first text that isn't plain ASCII. */
let semuaTakTerlihat: RegExp | undefined;
const pola = () => (semuaTakTerlihat ??= new RegExp(POLA_TAK_TERLIHAT, 'gu'));

/**
 * Text for one line of output: everything that a terminal would obey or a reader wouldn't see becomes `\u{…}`, so that
 * no stored text can clear the screen, forge a line, or turn the direction of writing. The last step before printing.
 */
export function terlihat(teks: string): string {
  if (polos(teks)) return teks;
  return teks.replace(pola(), (huruf) => `\\u{${(huruf.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for a text of several lines: LF stays, CRLF counts as LF, a TAB becomes two spaces. */
export function terlihatBaris(teks: string): string {
  return teks.replace(/\r\n/g, '\n').replace(/\t/g, '  ').split('\n').map(terlihat).join('\n');
}

/**
 * JSON for a terminal or a pipe: what JSON.stringify leaves as it is (C1 controls, bidi, zero width) escaped too. Line
 * breaks between the parts stay. Whoever parses it gets the same text.
 */
export function jsonTerlihat(nilai: unknown, spasi?: number): string {
  const unit = (huruf: string) => `\\u${huruf.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify(nilai, null, spasi);
  return json.replace(pola(), (huruf) => (huruf === '\n' ? huruf : huruf.replace(/[\s\S]/g, unit)));
}

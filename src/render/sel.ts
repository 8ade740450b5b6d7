import { terlihat } from './aman.js';

export interface Kolom {
  nama: string;
  rata?: 'kanan';
  /** May be narrowed (wrapped) when the terminal is narrow. */
  lentur?: boolean;
  /** Left out (the last first) when the terminal is too narrow for all. */
  sampingan?: boolean;
}

/** A list ready to be shown: one record a row, cells as plain text, dates ISO. */
export interface Daftar {
  kolom: readonly Kolom[];
  baris: readonly (readonly string[])[];
}

/** One record a line, TAB between, no header (contract: a list to a pipe). */
export function tsv(daftar: Daftar): string {
  return daftar.baris.map((baris) => `${baris.map((sel) => terlihat(sel)).join('\t')}\n`).join('');
}

/** RFC 4180 with a header. A cell that a spreadsheet would run as a formula gets a leading apostrophe; a lone `-` is none. */
export function csv(daftar: Daftar): string {
  const baris = [daftar.kolom.map((k) => k.nama), ...daftar.baris];
  return baris.map((b) => `${b.map((sel) => selCsv(terlihat(sel))).join(',')}\r\n`).join('');
}

function selCsv(sel: string): string {
  const aman = sel.trim() !== '-' && /^[=+\-@\t\r＝＋－＠]/.test(sel.trim()) ? `'${sel.trim()}` : sel;
  return /[",\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman;
}

/** What a line of progress needs of its stream. */
type Aliran = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

/**
 * Shows how far long work has come, drawn again on one line, which `''` clears. Only where a line can be: on a terminal,
 * and not where nothing may be drawn twice (`polos`: a screen reader, TERM=dumb). Cut to the screen: a line that wraps
 * can't be taken back.
 */
export function tulisKemajuan(keluar: Aliran, polos: boolean, teks: string): void {
  if (keluar.isTTY !== true || polos) return;
  const muat = [...teks].slice(0, Math.max(0, (keluar.columns || 80) - 1)).join('');
  keluar.write(`\r\u001b[K${muat}`);
}

import { bungkus } from './bungkus.js';
import { SEMPIT } from './lebar.js';

/** How a table is drawn. */
export interface RupaTabel {
  /** Signs that a column is wide, with one space on both sides. */
  lebar: readonly number[];
  /** By column: to the right. */
  kanan: readonly boolean[];
  bingkai: Bingkai;
  tebal(teks: string): string;
  hias: Hias;
}

/** The colour of a cell, for each of its lines; its text is already safe to print. */
type Hias = (sel: string) => (teks: string) => string;

/** Left end, stroke, crossing, right end of each rule, and what stands between cells. */
interface Bingkai {
  atas: readonly [string, string, string, string];
  tengah: readonly [string, string, string, string];
  bawah: readonly [string, string, string, string];
  tegak: string;
}

export const BINGKAI: Bingkai = {
  atas: ['┌', '─', '┬', '┐'],
  tengah: ['├', '─', '┼', '┤'],
  bawah: ['└', '─', '┴', '┘'],
  tegak: '│',
};

export const BINGKAI_ASCII: Bingkai = {
  atas: ['+', '-', '+', '+'],
  tengah: ['+', '-', '+', '+'],
  bawah: ['+', '-', '+', '+'],
  tegak: '|',
};

/**
 * A table row by row, cells wrapped between words. Rows of signs that are surely one column wide are put together here, the
 * others by cli-table3, which knows how wide a sign is but takes a millisecond a row (docs/keputusan.md); both look the same.
 */
export async function gambarTabel(
  judul: readonly string[],
  baris: readonly (readonly string[])[],
  rupa: RupaTabel,
): Promise<string> {
  const { atas, tengah, bawah } = rupa.bingkai;
  const isi = [];
  for (const sel of baris) isi.push(barisSempit(sel, rupa, rupa.hias) ?? (await barisLebar(sel, rupa)));
  const kepala = barisSempit(judul, rupa, () => rupa.tebal) ?? '';
  return `${garis(atas, rupa)}\n${[kepala, ...isi].join(`\n${garis(tengah, rupa)}\n`)}\n${garis(bawah, rupa)}\n`;
}

function garis([kiri, datar, silang, kanan]: Bingkai['atas'], { lebar }: RupaTabel): string {
  return `${kiri}${lebar.map((l) => datar.repeat(l)).join(silang)}${kanan}`;
}

/** What a cell that is wrapped must not have, so that nothing of it is lost. */
const SPASI_LAIN = /^ | $| {2}/;

/** null: not a row for this function. */
function barisSempit(sel: readonly string[], rupa: RupaTabel, hias: Hias): string | null {
  const kolom: Sel[] = [];
  for (const [i, teks] of sel.entries()) {
    const lebar = (rupa.lebar[i] ?? 0) - 2;
    const baris = SEMPIT.test(teks) ? potong(teks, lebar) : null;
    if (baris === null) return null;
    kolom.push({ baris, lebar, kanan: rupa.kanan[i] === true, hias: hias(teks) });
  }
  const tinggi = Math.max(...kolom.map(({ baris }) => baris.length));
  const { tegak } = rupa.bingkai;
  const ke = (n: number) => `${tegak} ${kolom.map((k) => isiSel(k, n)).join(` ${tegak} `)} ${tegak}`;
  return Array.from({ length: tinggi }, (_, n) => ke(n)).join('\n');
}

interface Sel {
  baris: readonly string[];
  lebar: number;
  kanan: boolean;
  hias(teks: string): string;
}

function isiSel({ baris, lebar, kanan, hias }: Sel, ke: number): string {
  const teks = baris[ke] ?? '';
  const kosong = ' '.repeat(lebar - teks.length);
  return kanan ? kosong + hias(teks) : hias(teks) + kosong;
}

function potong(teks: string, lebar: number): readonly string[] | null {
  if (teks.length <= lebar) return [teks];
  if (SPASI_LAIN.test(teks)) return null;
  const baris = bungkus(teks, lebar).split('\n');
  return baris.every((b) => b.length <= lebar) ? baris : null;
}

/** A table of this one row, its rules left out. */
async function barisLebar(sel: readonly string[], { lebar, kanan, bingkai, hias }: RupaTabel): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const t = new Table({
    colWidths: [...lebar],
    colAligns: kanan.map((k) => (k ? 'right' : 'left')),
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { ...TANPA_GARIS, left: bingkai.tegak, middle: bingkai.tegak, right: bingkai.tegak },
  });
  t.push(sel.map((teks) => hias(teks)(teks)));
  return t.toString();
}

const TANPA_GARIS = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
};

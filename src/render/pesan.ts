import { tanggalPanjang } from '../domain/bahasa.js';
import type { KeadaanTenggat } from '../domain/dua-jam.js';
import type { Penolakan } from '../domain/hasil.js';
import { satuBaris } from '../domain/teks.js';
import { terlihat, terlihatBaris } from './aman.js';
import { warna } from './warna.js';

/** A refusal in three parts: what, why, what to type next. */
export function pesanPenolakan(p: Penolakan, berwarna: boolean): string {
  const kalimat = (teks: string) => terlihat(satuBaris(teks));
  const sebab = p.sebab.split('\n').map((baris) => `  ${kalimat(baris)}`);
  const coba = p.coba === undefined ? [] : [`Coba: ${kalimat(p.coba)}`];
  return `${[warna(berwarna).tebal(kalimat(p.pesan)), ...sebab, ...coba].join('\n')}\n`;
}

/** Both due dates in a sentence each, with their basis. */
export function pesanTenggat(t: KeadaanTenggat, dasarJanji: string, dasarHukum: string | null): readonly string[] {
  const sementara = t.tenggatSementara ? ` SEMENTARA${kurang(t.kalenderKurang)}.` : '';
  const baris = [`Tenggat janji: ${tanggalPanjang(t.tenggat)} (${dasarJanji}).${sementara}`];
  if (t.tenggatUndangUndang !== null && dasarHukum !== null) {
    baris.push(`Tenggat undang-undang: ${tanggalPanjang(t.tenggatUndangUndang)} (${dasarHukum}).`);
  }
  return baris;
}

function kurang(tahun: readonly number[]): string {
  return tahun.length === 0 ? '' : `: hari libur tahun ${tahun.join(', ')} belum dimuat`;
}

/** Answers of a form as a card; numbers of identity masked. */
export function kartuJawaban(judul: string, baris: readonly (readonly [string, unknown])[]): string {
  const ada = baris.filter(([, nilai]) => nilai !== undefined);
  const lebar = Math.max(...ada.map(([label]) => label.length));
  return [judul, ...ada.map(([label, nilai]) => `  ${label.padEnd(lebar)}  ${teksNilai(nilai, lebar + 4)}`)].join('\n');
}

/** Further lines of a text stand under its first one. */
function teksNilai(nilai: unknown, menjorok: number): string {
  if (Array.isArray(nilai)) return nilai.map((n) => teksNilai(n, menjorok)).join('; ');
  if (typeof nilai === 'object' && nilai !== null)
    return Object.values(nilai)
      .map((n) => teksNilai(n, menjorok))
      .join('; ');
  return terlihatBaris(String(nilai)).replaceAll('\n', `\n${' '.repeat(menjorok)}`);
}

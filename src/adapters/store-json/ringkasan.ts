import type { BerkasKasus, Peristiwa } from '../../domain/kasus.js';
import type { NamaKasus } from './jalur.js';

/** A line of `arsip/2026.jsonl`. The last line of a number counts; lines may be missing: the folder is the truth. */
export interface RingkasanArsip {
  nomor: string;
  revisi: number;
  jenis: string;
  status: string | null;
  diterima: string | null;
  ditutup: string | null;
}

export function ringkasan({ nomor, revisi, jenis, peristiwa }: BerkasKasus): RingkasanArsip {
  const penutup = peristiwa.findLast((p) => p.status !== null);
  const pertama = peristiwa[0];
  const diterima = diterimaKini(peristiwa);
  return {
    nomor,
    revisi,
    jenis,
    status: penutup?.status ?? null,
    diterima: diterima ?? pertama?.tanggal ?? null,
    ditutup: penutup?.tanggal ?? null,
  };
}

/** The day of receipt as it was told first or put right last. */
function diterimaKini(peristiwa: readonly Peristiwa[]): string | null {
  for (const { isi } of peristiwa.toReversed()) {
    const { menjadi } = isi;
    const baru =
      typeof menjadi === 'object' && menjadi !== null && 'diterima' in menjadi ? menjadi.diterima : isi.diterima;
    if (typeof baru === 'string') return baru;
  }
  return null;
}

const DITERIMA = '"diterima":"';
const PANJANG_TANGGAL = 10;

/** Number → case file, of the lines received from `dari` to `sampai`: into `hasil`. Only these are parsed: the others may be a hundred thousand. */
export function ringkasanDiterima(teks: string, dari: string, sampai: string, hasil: Map<string, NamaKasus>): void {
  for (let i = teks.indexOf(DITERIMA); i >= 0; i = teks.indexOf(DITERIMA, i + 1)) {
    const hari = teks.slice(i + DITERIMA.length, i + DITERIMA.length + PANJANG_TANGGAL);
    if (hari < dari || hari > sampai) continue;
    const awal = teks.lastIndexOf('\n', i) + 1;
    const [, nomor, revisi] = /^\{"nomor":"([A-Z0-9-]{1,30})","revisi":(\d{1,9}),/.exec(teks.slice(awal, i)) ?? [];
    if (nomor !== undefined) hasil.set(nomor, { nomor, revisi: Number(revisi) });
  }
}

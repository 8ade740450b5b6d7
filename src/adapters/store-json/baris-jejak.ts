import { hash } from 'node:crypto';
import type { Json, Peristiwa } from '../../domain/kasus.js';
import { kanonik, SIDIK_NOL } from '../../domain/rantai.js';

const AWALAN_JEJAK = 'layanan/jejak/v1\n';

/** What a ledger line says: an event of a case, or that the ledger goes on in the file of a later month. */
export type IsiBaris =
  | { waktu: string; nomor: string; peristiwa: number; sidik: string }
  | { waktu: string; lanjut: string };

/** A line of the ledger; `jejak` is the hash over all its other fields, `sebelum` that of the line before. */
export type Baris = IsiBaris & { urut: number; sebelum: string; jejak: string };

export type Kepala = Pick<Baris, 'urut' | 'jejak'>;

export const KEPALA_AWAL: Kepala = { urut: 0, jejak: SIDIK_NOL };

export function barisPeristiwa(nomor: string, p: Peristiwa): IsiBaris {
  return { waktu: p.waktu, nomor, peristiwa: p.urut, sidik: p.sidik };
}

/** Lines after `kepala`, numbered and chained. */
export function sambung(kepala: Kepala, isi: readonly IsiBaris[]): Baris[] {
  let ujung = kepala;
  return isi.map((satu) => {
    const tanpaJejak = { urut: ujung.urut + 1, ...satu, sebelum: ujung.jejak };
    const baris = { ...tanpaJejak, jejak: hitung(tanpaJejak) };
    ujung = baris;
    return baris;
  });
}

function hitung(tanpaJejak: Json): string {
  return hash('sha256', AWALAN_JEJAK + kanonik(tanpaJejak));
}

/** A line about an event as `sambung` writes it: nothing in it to be escaped, no number that JSON spells otherwise. */
const BARIS_PERISTIWA =
  /^\{"urut":([1-9]\d{0,14}),"waktu":"([\dT:.+Z-]*)","nomor":"([A-Z0-9-]+)","peristiwa":([1-9]\d{0,14}),"sidik":"([0-9a-f]*)","sebelum":"([0-9a-f]*)","jejak":"([0-9a-f]{64})"\}$/;

/** null for what is no line, or not as it was written (torn by a crash, edited). */
export function uraiBaris(teks: string): Baris | null {
  const cocok = BARIS_PERISTIWA.exec(teks);
  return cocok === null ? uraiLain(teks) : uraiPeristiwa(cocok);
}

/** By its text alone, as `uraiLain` would read it: a ledger has hundreds of thousands of them. */
function uraiPeristiwa([, urut = '', waktu = '', nomor = '', ke = '', sidik = '', sebelum = '', jejak = '']: string[]) {
  const tercakup = `"nomor":"${nomor}","peristiwa":${ke},"sebelum":"${sebelum}","sidik":"${sidik}"`;
  if (hash('sha256', `${AWALAN_JEJAK}{${tercakup},"urut":${urut},"waktu":"${waktu}"}`) !== jejak) return null;
  return { urut: Number(urut), waktu, nomor, peristiwa: Number(ke), sidik, sebelum, jejak };
}

/** Is this text, letter for letter, what the program writes for the line that was read from it? */
export function persisBaris(teks: string, baris: Baris): boolean {
  return ('nomor' in baris && teks === tulisPeristiwa(baris)) || teks === JSON.stringify(baris);
}

/** Its JSON where nothing in it is to be escaped: text that was read is the same only then. */
function tulisPeristiwa({ urut, waktu, nomor, peristiwa, sidik, sebelum, jejak }: Extract<Baris, { nomor: string }>) {
  const awal = `{"urut":${urut},"waktu":"${waktu}","nomor":"${nomor}","peristiwa":${peristiwa}`;
  return `${awal},"sidik":"${sidik}","sebelum":"${sebelum}","jejak":"${jejak}"}`;
}

function uraiLain(teks: string): Baris | null {
  try {
    const { jejak, ...tanpaJejak } = JSON.parse(teks) as Baris;
    return Number.isSafeInteger(tanpaJejak.urut) && hitung(tanpaJejak) === jejak ? { ...tanpaJejak, jejak } : null;
  } catch {
    return null;
  }
}

/**
 * The lines that count. Two writers without the lock may chain to the same head: the first in the file counts, the
 * other is void with all that hangs on it (its writer saw that and wrote again). Where a line is missing or damaged the
 * ledger goes on behind the gap, which `periksaJejak` names. Without `kepala` the text starts anywhere: a first line that
 * the next one doesn't chain to was void.
 */
export function barisSah(teks: string, kepala: Kepala | null, urai = uraiBaris): Baris[] {
  const nilai = penilaiBaris(kepala, urai);
  const sah: Baris[] = [];
  for (const potongan of teks.split('\n')) {
    const { baris, berlaku, lanjutan } = nilai(potongan);
    if (baris === null || !berlaku) continue;
    if (!lanjutan && kepala === null && sah.length === 1) sah.pop();
    sah.push(baris);
  }
  return sah;
}

/** A line as it was judged: null = none that can be read; does it count; does it follow on the one before that counts? */
export interface BarisDinilai {
  baris: Baris | null;
  berlaku: boolean;
  lanjutan: boolean;
}

/** Judges line after line by the rule of `barisSah`, for a month too long to be held in memory. */
export function penilaiBaris(kepala: Kepala | null, urai = uraiBaris): (potongan: string) => BarisDinilai {
  const gugur = new Set<string>();
  let ujung = kepala;
  return (potongan) => {
    const baris = potongan === '' ? null : urai(potongan);
    if (baris === null) return { baris, berlaku: false, lanjutan: false };
    const lanjutan = ujung === null || baris.sebelum === ujung.jejak;
    if (!lanjutan && ujung !== null && (baris.urut <= ujung.urut || gugur.has(baris.sebelum))) {
      gugur.add(baris.jejak);
      return { baris, berlaku: false, lanjutan };
    }
    ujung = baris;
    return { baris, berlaku: true, lanjutan };
  };
}

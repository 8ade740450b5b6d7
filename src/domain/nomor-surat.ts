import { berhasil, gagal, type Result } from './hasil.js';
import type { Tanggal } from './tanggal.js';

/** Letters of the outgoing register have numbers of the office's own; no counter of this program gives them. */

const ROMAWI = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const BIDANG = ['kode', 'urut', 'unit', 'bulan-romawi', 'tahun', 'sifat'] as const;
/** Left to be written by hand. */
const TITIK = '..........';

/** How the office numbers its letters: patterns, and what stands in their fields. An empty pattern is a dotted line. */
export interface PolaNomor {
  surat: string;
  sk: string;
  kode: string;
  unit: string;
  sifat: string;
}

/** A number as it is typed with an act: the running number alone, or the whole of it. */
export function bacaNomorSurat(mentah: string): Result<string, string> {
  if (/^[A-Za-z0-9][A-Za-z0-9./()_-]{0,59}$/.test(mentah) && /\d/.test(mentah)) return berhasil(mentah);
  return gagal('tulis nomor urut seperti 123, atau seluruh nomornya seperti 555/123/Dinsos/III/2026, tanpa spasi');
}

export function periksaPola(nilai: string): Result<string, string> {
  const kurung: readonly string[] = nilai.match(/\{[^}]*\}?|\}/g) ?? [];
  const asing = kurung.find((k) => !BIDANG.some((b) => k === `{${b}}`));
  const boleh = BIDANG.map((b) => `{${b}}`).join(' ');
  if (asing !== undefined) return gagal(`${asing} tidak dikenal; yang ada: ${boleh}`);
  if (!kurung.includes('{urut}')) return gagal(`harus memuat {urut}; yang ada: ${boleh}`);
  const rapi = /^[A-Za-z0-9./()_ -]{0,100}$/.test(nilai.replaceAll(/[{}]/g, ''));
  return rapi ? berhasil(nilai) : gagal('tulis seperti {kode}/{urut}/{unit}/{bulan-romawi}/{tahun}');
}

/** The number as a letter of this day bears it; what is not known is dotted. `dicatat`: what was typed; null = nothing. */
export function susunNomorSurat(pola: PolaNomor, jenis: 'surat' | 'sk', dicatat: string | null, hari: Tanggal): string {
  const bentuk = pola[jenis];
  if (bentuk === '' || (dicatat !== null && !/^\d+$/.test(dicatat))) return dicatat ?? TITIK.repeat(3);
  const isi: Readonly<Record<(typeof BIDANG)[number], string>> = {
    kode: pola.kode,
    urut: dicatat ?? '',
    unit: pola.unit,
    'bulan-romawi': ROMAWI[Number(hari.slice(5, 7)) - 1] ?? '',
    tahun: hari.slice(0, 4),
    sifat: pola.sifat,
  };
  // In one pass: braces in a value are text.
  return bentuk.replaceAll(/\{([a-z-]+)\}/g, (_, b: (typeof BIDANG)[number]) => isi[b] || TITIK);
}

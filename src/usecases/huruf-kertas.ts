import type { Context } from '../context.js';
import { templatTindakan } from '../documents/kertas-kasus.js';
import { berhasil } from '../domain/hasil.js';
import { polos } from '../domain/teks.js';
import { type KasusBerstandar, kasusUtuh } from './bahan.js';
import { sesudahTercatat } from './dokumen.js';

/**
 * Keys of the answers of the case's last act that hold signs which its papers can't draw; in the order of the record. None where
 * the act brings no paper. It never throws: the act is on record.
 */
export async function isianTakTerlukis(ctx: Context, hasil: KasusBerstandar): Promise<readonly string[]> {
  const p = hasil.terulang ?? kasusUtuh(hasil).peristiwa.at(-1);
  if (p === undefined || templatTindakan(hasil.standar, p.tindakan).length === 0) return [];
  const teks = [...tulisan(p.isi, ''), ...tulisan(p.pribadi, '')].filter(([, isi]) => !isi.split('\n').every(polos));
  if (teks.length === 0) return [];
  const hilang = await sesudahTercatat(async () => {
    const penggambar = await ctx.penggambar();
    return berhasil(teks.filter(([, isi]) => !penggambar.terlukis(isi)).map(([kunci]) => kunci));
  });
  return hilang.ok ? [...new Set(hilang.nilai)] : [];
}

/** All texts of a value, each with the key of the answer that it belongs to: a list's own, else the innermost. */
function tulisan(nilai: unknown, kunci: string): readonly (readonly [kunci: string, isi: string])[] {
  if (typeof nilai === 'string') return [[kunci, nilai]];
  if (Array.isArray(nilai)) {
    return nilai.flatMap((n) => tulisan(n, kunci).map(([, isi]) => [kunci, isi] as const));
  }
  if (typeof nilai !== 'object' || nilai === null) return [];
  return Object.entries(nilai).flatMap(([k, n]) => tulisan(n, k));
}

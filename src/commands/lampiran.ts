import type { Context } from '../context.js';
import { BATAS } from '../domain/batas.js';
import type { Kesalahan } from '../domain/hasil.js';
import type { LampiranSiap } from '../ports/store.js';

/** Checks every attachment and copies it aside into `siap`; faults are named by file, under `bendera`. */
export async function siapkanSemua(
  ctx: Context,
  jalur: unknown,
  siap: LampiranSiap[],
  bendera = '--lampiran',
): Promise<readonly Kesalahan[]> {
  if (!Array.isArray(jalur)) return [];
  const salah = (pesan: string): Kesalahan => ({ bendera, pesan });
  if (jalur.length > BATAS.lampiranBanyak) return [salah(`paling banyak ${BATAS.lampiranBanyak} berkas`)];
  const toko = await ctx.toko();
  const kesalahan: Kesalahan[] = [];
  for (const satu of jalur as readonly string[]) {
    if (satu.split(/[\\/]/).includes('..')) {
      kesalahan.push(salah('jalur yang keluar dari folder (..) tidak diterima; tulis jalur lengkapnya'));
      continue;
    }
    const hasil = await toko.siapkanLampiran(satu);
    if (hasil.ok) siap.push(hasil.nilai);
    else kesalahan.push(salah(hasil.salah));
  }
  return kesalahan;
}

/** Told, never refused: a page may have been scanned twice on purpose. One sentence for each file that came more than once. */
export function berkasKembar(siap: readonly LampiranSiap[]): readonly string[] {
  const nama = new Map<string, string[]>();
  for (const l of siap) nama.set(l.sha256, [...(nama.get(l.sha256) ?? []), l.nama]);
  return [...nama.values()]
    .filter((n) => n.length > 1)
    .map((n) => `isi berkas ini persis sama, dilampirkan ${n.length} kali: ${n.join(', ')}`);
}

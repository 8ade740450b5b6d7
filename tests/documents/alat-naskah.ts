import type { Bahan } from '../../src/documents/bahan.js';
import type { Blok, Naskah } from '../../src/documents/blok.js';
import { bersidikJejak, kertasMilik, pilihKertas, susunKertas } from '../../src/documents/kertas-kasus.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { Kasus } from '../../src/domain/kasus.js';
import type { Standar } from '../../src/domain/standar.js';
import { bahan } from './contoh.js';

/** The last paper of this kind (or the `ke`-th), or the refusal. */
export function susunDokumen(jenis: string, k: Kasus, b: Bahan, ke?: number): Result<Naskah> {
  const satu = pilihKertas(k, b.standar, jenis, ke);
  return satu.ok ? berhasil(susunKertas(satu.nilai, k, b)) : satu;
}

export const jenisDokumen = (k: Kasus, s: Standar) => kertasMilik(k, s).map((satu) => satu.jenis);

/** Number of the event whose place in the ledger the paper shows; null: it shows none. */
export function peristiwaTersidik(jenis: string, k: Kasus, s: Standar): number | null {
  const satu = pilihKertas(k, s, jenis);
  return satu.ok && bersidikJejak(satu.nilai, k) ? satu.nilai.urut : null;
}

export function susun(jenis: string, k: Kasus, b: Bahan = bahan()): Naskah {
  const hasil = susunDokumen(jenis, k, b);
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return hasil.nilai;
}

export function blok<J extends Blok['jenis']>(naskah: Naskah, jenis: J) {
  return naskah.blok.filter((b): b is Extract<Blok, { jenis: J }> => b.jenis === jenis);
}

export const pasangan = (naskah: Naskah) => Object.fromEntries(blok(naskah, 'pasangan').flatMap((b) => b.isi));
export const paragraf = (naskah: Naskah) => blok(naskah, 'paragraf').map((b) => b.teks);

/** All that a manuscript says, in its order. */
export const tulisan = (naskah: Naskah) => JSON.stringify(naskah.blok);

/** Where each word stands in the text, each searched after the one before; -1 where it doesn't. */
export function letakBerurutan(teks: string, kata: readonly string[]): (readonly [string, number])[] {
  let dari = 0;
  return kata.map((k) => {
    const letak = teks.indexOf(k, dari);
    dari = Math.max(dari, letak);
    return [k, letak] as const;
  });
}

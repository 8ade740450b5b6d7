import type { Json, Peristiwa } from '../domain/kasus.js';
import type { KunciKantor } from '../domain/kunci-kantor.js';
import { kodeDokumen, ringkasNaskah, ringkasSidik, sandiDokumen } from '../domain/sandi-dokumen.js';
import type { BahanKantor } from './bahan.js';
import type { Naskah, Tanda } from './blok.js';
import { kalimat, type Pengisi } from './templat.js';

export const PENGISI_VERIFIKASI = ['kode'] as const;

/** The program's own words beside every code: no office's wording takes their place (docs/keamanan.md). */
const BUKAN_TTE = 'Kode ini bukan tanda tangan elektronik.';

/** The record that a paper of a case proves. */
export interface Terbukti {
  nomor: string;
  /** Kind of paper. */
  jenis: string;
  peristiwa: Pick<Peristiwa, 'urut' | 'tanggal' | 'sidik'>;
  /** Hash of the ledger right after the event; null: the ledger lacks it. */
  jejak: string | null;
}

/** The manuscript with its QR code and short code. It never says that the paper is signed (docs/keamanan.md). */
export function bertanda(naskah: Naskah, terbukti: Terbukti, kunci: KunciKantor, bahan: BahanKantor): Naskah {
  const { nomor, jenis, peristiwa, jejak } = terbukti;
  const { urut, tanggal, sidik } = peristiwa;
  const isi = {
    ...{ nomor, jenis, urut, tanggal },
    isi: ringkasSidik(sidik),
    naskah: ringkasTeks(naskah, terbukti),
    jejak: jejak === null ? '' : ringkasSidik(jejak),
  };
  const tulisan = tulisanTanda(kodeTerbukti(terbukti, kunci), bahan);
  return { ...naskah, tanda: { qr: sandiDokumen(isi, kunci), ...tulisan } };
}

/** A specimen: the same place with `kode`, which is nobody's, and no QR code. */
export function bertandaContoh(naskah: Naskah, kode: string, bahan: BahanKantor): Naskah {
  return { ...naskah, cap: 'CONTOH', tanda: { qr: null, ...tulisanTanda(kode, bahan) } };
}

function tulisanTanda(kode: string, bahan: BahanKantor): Pick<Tanda, 'kaki' | 'baris'> {
  const pengisi: Pengisi<typeof PENGISI_VERIFIKASI> = { kode };
  const k = kalimat(bahan, 'verifikasi', pengisi);
  // An office that kept the sentence among its own from before gets it once.
  const baris = [k.satu('judul'), ...k.banyak('isi').filter((b) => b !== BUKAN_TTE), BUKAN_TTE];
  return { kaki: k.satu('kaki'), baris };
}

/** The short code of a paper. */
export function kodeTerbukti({ nomor, jenis, peristiwa }: Terbukti, kunci: KunciKantor): string {
  const { urut, tanggal, sidik } = peristiwa;
  return kodeDokumen({ nomor, jenis, urut, tanggal, sidik }, kunci);
}

/** Digest of all that is drawn, but for the codes themselves and the stamp: a copy is the same paper. */
export function ringkasTeks(
  { tanda: _, cap: __, ...naskah }: Naskah,
  { peristiwa }: Pick<Terbukti, 'peristiwa'>,
): string {
  // Blocks are data of strings, numbers and switches; a field without a value is none.
  return ringkasNaskah(peristiwa.sidik, naskah as unknown as Json);
}

import type { BerkasKasus } from '../../domain/kasus.js';
import { uraiKasus } from './bentuk.js';
import { bacaDokumen, tolakTerlaluBesar, tulisan, tulisDokumen } from './dokumen.js';
import type { NamaKasus } from './jalur.js';
import type { Ruang } from './ruang.js';
import { tersegel } from './sandi.js';
import { bukaKasus, segelKasus } from './sandi-kasus.js';
import { penyegel } from './toko.js';

/** A case file, sealed or in the clear; null when there is none. Throws DokumenRusak. */
export function bacaKasus(r: Ruang, jalur: string, nama: NamaKasus): Promise<BerkasKasus | null> {
  return bacaDokumen(jalur, async (json) => uraiKasus(await terang(r, json), nama));
}

/** A copy of a case under whatever name; null when there is none. Throws DokumenRusak. */
export function bacaKasusMana(r: Ruang, jalur: string): Promise<BerkasKasus | null> {
  return bacaDokumen(jalur, async (json) => {
    const isi = await terang(r, json);
    return uraiKasus(isi, isi as NamaKasus);
  });
}

/** What was sealed is opened; anything else stays as it is. */
export async function terang(r: Ruang, json: unknown): Promise<unknown> {
  return tersegel(json) ? bukaKasus(await r.kunciData(), json) : json;
}

/** A case as the store writes it now: sealed, or in the clear. Refuses what would be too large to be read again. */
export async function isiKasus(r: Ruang, berkas: BerkasKasus): Promise<string> {
  const kunci = await penyegel(r);
  tolakTerlaluBesar(berkas);
  return tulisan(kunci === null ? berkas : segelKasus(kunci, berkas));
}

/** Writes a case as the store has it now: sealed, or in the clear. */
export async function tulisKasus(r: Ruang, jalur: string, berkas: BerkasKasus): Promise<void> {
  const kunci = await penyegel(r);
  if (kunci !== null) tolakTerlaluBesar(berkas);
  await tulisDokumen<unknown>(jalur, kunci === null ? berkas : segelKasus(kunci, berkas));
}

import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { uraiKasus } from './bentuk.js';
import { tulisBaru } from './cakram.js';
import { bacaMentah, DokumenRusak, tulisan } from './dokumen.js';
import { bacaAwal, bacaBiasa, sidikIsi } from './isi-berkas.js';
import type { Ruang } from './ruang.js';
import { type KunciData, tersegel } from './sandi.js';
import { berkasTersegel, bersegel } from './sandi-awal.js';
import { bukaBerkas, namaLampiranTersegel, segelBerkas } from './sandi-berkas.js';
import { bukaKasus, segelKasus } from './sandi-kasus.js';

/** Is this file (relative to the store) sealed where it shouldn't be, or the other way round? */
export function bentukLain(folder: string, nama: string, menyegel: boolean): boolean {
  const jalur = join(folder, nama);
  const awal = bacaAwal(jalur);
  if (awal === null || awal.length === 0) return false;
  if (!menyegel) return bersegel(awal);
  return !bersegel(awal) && !(/(^|\/)(nomor\/|proses\/klaim-)/.test(nama) && catatanKlaim(bacaMentah(jalur)));
}

/** What a decided claim keeps is no secret: it names a case and a hash. */
function catatanKlaim(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'keputusan');
}

/**
 * Seals a file, or opens it for good, in one step: whoever reads meanwhile gets either form whole. false: it is damaged
 * or too big and stays as it is.
 */
export async function ubahBentuk(r: Ruang, nama: string, menyegel: boolean): Promise<boolean> {
  const jalur = join(r.folder, nama);
  const kunci = await r.kunciData();
  try {
    const lama = bacaBiasa(jalur);
    // Finished by its own writer meanwhile.
    if (lama === null) return true;
    const baru = menyegel ? tersegelkan(kunci, nama, lama) : terbuka(kunci, lama);
    const sementara = join(r.folder, 'proses', `segel-${r.acak()}.tmp`);
    tulisBaru(sementara, baru);
    renameSync(sementara, jalur);
    return true;
  } catch (galat) {
    if (galat instanceof DokumenRusak) return false;
    throw galat;
  }
}

/** A whole case keeps its readable frame; whatever else stands there, damaged cases too, is sealed as it is. */
function tersegelkan(kunci: KunciData, nama: string, isi: Buffer): string | Buffer {
  const berkas = kasusUtuh(isi);
  if (berkas !== null) return tulisan(segelKasus(kunci, berkas));
  const lampiran = /(^|-)[0-9a-f]{64}\.[a-z]{3}$/.test(basename(nama)) || nama.startsWith('proses/lampiran-');
  return segelBerkas(kunci, lampiran ? namaLampiranTersegel(sidikIsi(isi)) : nama, isi);
}

function kasusUtuh(isi: Buffer): BerkasKasus | null {
  try {
    const json = JSON.parse(isi.toString()) as BerkasKasus;
    return uraiKasus(json, json).nomor !== '' && tulisan(json) === isi.toString() ? json : null;
  } catch {
    return null;
  }
}

function terbuka(kunci: KunciData, isi: Buffer): string | Buffer {
  if (berkasTersegel(isi)) return bukaBerkas(kunci, isi);
  const json: unknown = JSON.parse(isi.toString());
  if (!tersegel(json)) throw new DokumenRusak('Bukan berkas tersegel.');
  const nama = json as unknown as BerkasKasus;
  return tulisan(uraiKasus(bukaKasus(kunci, json), nama));
}

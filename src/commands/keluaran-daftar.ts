import { KODE_KELUAR } from '../errors.js';
import type { BerkasRusak } from '../ports/store.js';
import type { Keluaran } from './perintah.js';

/** Every damaged document by name. */
export function pesanRusak(rusak: readonly BerkasRusak[]): readonly string[] {
  return rusak.map((r) => `RUSAK ${r.berkas}: ${r.pesan}`);
}

/** A list as every reading command answers it (`json`: one element a row; they are only printed with --json): damaged documents are named and make exit 6, the others are shown. */
export function keluaranDaftar(
  json: readonly unknown[],
  teks: string,
  rusak: readonly BerkasRusak[],
  kosong: string,
): Keluaran {
  return {
    json,
    teks,
    pesan: [...(json.length === 0 ? [kosong] : []), ...pesanRusak(rusak)],
    kode: rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  };
}

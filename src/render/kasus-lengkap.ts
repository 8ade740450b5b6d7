import type { Json } from '../domain/kasus.js';
import { kasusJson, peristiwaJson, type UntukJson } from './kasus-json.js';

/** A saved paper as the contract shows it. */
export interface DokumenJson {
  jenis: string;
  berkas: string;
  sha256: string;
}

/** The whole contract object of one case: the fields, `riwayat`, `dokumen`. */
export function kasusLengkapJson(
  rincian: UntukJson,
  dokumen: readonly DokumenJson[],
  namaJabatan: Readonly<Record<string, string>>,
  lengkap = false,
): Record<string, Json> {
  return {
    ...kasusJson(rincian, lengkap),
    riwayat: rincian.kasus.peristiwa.map((p) => peristiwaJson(p, rincian.kasus, namaJabatan, lengkap)),
    dokumen: dokumen.map(({ jenis, berkas, sha256 }) => ({ jenis, berkas, sha256 })),
  };
}

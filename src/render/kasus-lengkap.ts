import type { Json } from '../domain/kasus.js';
import type { Pemangku } from '../domain/petugas.js';
import { type Pindaian, pindaianKasus } from '../domain/tindakan/lampirkan.js';
import { kasusJson, peristiwaJson, type UntukJson } from './kasus-json.js';

/** A saved paper as the contract shows it. */
export interface DokumenJson {
  jenis: string;
  berkas: string;
  sha256: string;
}

/** A scan of a signed paper; `urut` = the how manieth of its kind. */
type PindaianJson = { jenis: string; urut: number; tanggal: string; berkas: string; sha256: string };

/** The whole contract object of one case: the fields, `riwayat`, `dokumen`. */
export function kasusLengkapJson(
  rincian: UntukJson & { pemangku: readonly Pemangku[] },
  dokumen: readonly DokumenJson[],
  namaJabatan: Readonly<Record<string, string>>,
  lengkap = false,
): Record<string, Json> {
  return {
    ...kasusJson(rincian, lengkap),
    pemangku: rincian.pemangku.map((p) => ({ ...p })),
    riwayat: rincian.kasus.peristiwa.map((p) => peristiwaJson(p, rincian.kasus, namaJabatan, lengkap)),
    dokumen: dokumen.map(({ jenis, berkas, sha256 }) => ({ jenis, berkas, sha256 })),
    pindaian: pindaianJson(rincian),
  };
}

/** Scans of signed papers, each with the paper that it is of. */
function pindaianJson({ kasus }: Pick<UntukJson, 'kasus'>): PindaianJson[] {
  return pindaianKasus(kasus).map((p) => {
    const { sebagai, ke, tanggal, sha256 } = p;
    return { jenis: sebagai, urut: ke, tanggal, berkas: letakPindaian(p), sha256 };
  });
}

/** Where the store keeps a scan. */
export function letakPindaian({ sha256, tipe }: Pick<Pindaian, 'sha256' | 'tipe'>): string {
  return `lampiran/${sha256}.${tipe}`;
}

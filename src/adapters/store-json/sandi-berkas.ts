import { bukaSegel, type KunciData, segel, segelRusak, terkait } from './sandi.js';
import { AWAL_BERKAS, berkasTersegel } from './sandi-awal.js';

/** Seals attachments, papers, and whatever else is no case. `nama` is what it belongs to: it opens under no other. */
export function segelBerkas(kunci: KunciData, nama: string, isi: Uint8Array): Buffer {
  return Buffer.concat([AWAL_BERKAS, Buffer.from(`${nama}\n`), segel(kunci.isi, terkait(nama, 'berkas'), isi)]);
}

/** The content of a sealed file; throws DokumenRusak, also when it was sealed for another name than `nama`. */
export function bukaBerkas(kunci: KunciData, isi: Uint8Array, nama?: string): Buffer {
  const akhir = isi.indexOf(10);
  const tertulis = Buffer.from(isi.subarray(AWAL_BERKAS.length, Math.max(akhir, AWAL_BERKAS.length))).toString();
  if (!berkasTersegel(isi) || (nama !== undefined && tertulis !== nama)) throw segelRusak();
  const terbuka = bukaSegel(kunci.isi, terkait(tertulis, 'berkas'), isi.subarray(akhir + 1));
  if (terbuka === null) throw segelRusak();
  return terbuka;
}

/** An attachment is bound to its content's hash: that is its name in every folder. */
export function namaLampiranTersegel(sha256: string): string {
  return `lampiran/${sha256}`;
}

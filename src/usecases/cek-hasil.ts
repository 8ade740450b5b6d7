import type { BedaHalaman } from '../domain/beda-halaman.js';
import type { Penolakan } from '../domain/hasil.js';

/** A paper as its code names it. */
export interface DokumenTercek {
  nomor: string;
  jenis: string;
  tanggal: string;
  /** Its short code; null where only the office could make it out. */
  kode: string | null;
  /** The case's number here, where it was given another one when desks were joined. */
  nomorKini: string | null;
  /** Fingerprint of the key that signed it; null: told by its short code. */
  kunci: string | null;
  /** false: its act was undone. null: the record wasn't asked, or doesn't know it. */
  berlaku: boolean | null;
  /** When and why its act was undone; `alasan` null: not for who asks. */
  urung: { tanggal: string; alasan: string | null } | null;
  /** The paper of its kind that holds in its place: the `ke`-th. */
  pengganti: { jenis: string; ke: number; tanggal: string } | null;
}

/**
 * What was read, and how far: of a code alone nobody knows what stands on the paper.
 * `berkas-utuh`: not a byte was changed, and still the record may say otherwise. `-kunci`: with public keys only, no record was opened.
 */
export type Terbaca = 'berkas' | 'berkas-utuh' | 'berkas-kunci' | 'kode' | 'kode-kunci';

/**
 * `asli`: ours and unchanged, as far as it was looked at. `ditambah`: begins with our whole file, and its pages are still
 * those; what was added to its end (an electronic signature) is not judged. `berubah`: ours, but not as issued or recorded.
 */
export interface HasilCek {
  putusan: 'asli' | 'ditambah' | 'berubah';
  terbaca: Terbaca;
  dokumen: readonly DokumenTercek[];
  /** What differs: a sentence, or a place on a page. */
  beda: readonly (string | BedaHalaman)[];
  /** What else there is to know. */
  catatan: readonly string[];
  belumDiperiksa: readonly string[];
}

/** Not ours (exit 3). */
export function bukanDokumen(sebab: string): Penolakan {
  return { jenis: 'tidak-ada', pesan: 'Bukan dokumen kantor ini.', sebab, coba: 'layanan bantuan cek-dokumen' };
}

/** Our own specimen: it names invented people, and proves nothing. */
export const KERTAS_CONTOH =
  'Itu contoh bentuk kertas (layanan cetak --contoh): orangnya rekaan, dan tidak membuktikan apa pun.';

/** A signature that none of these keys made. */
export function sebabAsing(publik: readonly string[]): string {
  if (publik.length > 0) return 'Tandanya bukan dari kunci kantor ini.';
  return 'Di sini belum ada kunci kantor. Di komputer lain sebut kunci publiknya: --kunci-publik FILE.pem.';
}

/** What public keys can't tell. */
export const CATATAN_KANTOR = 'Catatan kantor, dan apakah kertasnya masih berlaku: hanya dapat diperiksa di kantor.';

/**
 * The one table of limits. Every check reads it, and so does every message about a limit.
 * Letters are counted as graphemes (what a reader counts), memory and files in bytes.
 */
export const BATAS = {
  /** Name of a person, a body, a position (graphemes). */
  nama: 200,
  /** Any other single line (graphemes). */
  baris: 500,
  /** A text of several lines (graphemes): 5,000 words of a consequence test, eleven letters each. */
  teks: 60_000,
  /** Any text, before anything else looks at it (bytes of UTF-8). */
  teksByte: 96 * 1024,
  /** Combining marks on one letter; real scripts need at most three or four. */
  tandaPerHuruf: 4,
  /** What may be typed for NIK, No. KK, NIP, a register number, a date (UTF-16 units). */
  ketikan: 64,
  /** Name of a file on disk (UTF-16 units). */
  jalur: 4096,
  /** Number of the SK of a body (graphemes). */
  badanHukum: 100,
  /** Password of an officer: shortest (graphemes), longest (bytes). */
  sandiHuruf: 10,
  sandiByte: 512,
  /** Id of an officer (UTF-16 units). */
  idPetugas: 32,
  /** RFC 5321: 64 before the @, 254 in all (bytes). */
  emailNama: 64,
  email: 254,
  /** One attachment, and how many a case may have. */
  lampiranByte: 20 * 1024 * 1024,
  lampiranBanyak: 20,
  /** A JSON file from outside: bytes, and how deep it may be nested. */
  berkasJsonByte: 256 * 1024,
  /** A file of many forms at once (bytes), and how many they may be. */
  berkasBanyakByte: 32 * 1024 * 1024,
  berkasBanyak: 20_000,
  jsonDalam: 64,
  /** The file of a logo (bytes). */
  logoByte: 4 * 1024 * 1024,
  /** An office's own wording of one template (bytes). */
  templatByte: 64 * 1024,
  /** A number this long loses digits in JSON: it must stand in quotes. */
  jsonDigit: 15,
  /** How much of two texts is compared for likeness (UTF-16 units). */
  kemiripan: 2_000,
} as const;

const RIBUAN = /\B(?=(?:\d{3})+$)/g;

/** A limit as a reader says it: `20.000`. */
export function sebutJumlah(jumlah: number): string {
  return String(jumlah).replace(RIBUAN, '.');
}

/** A size as a reader says it: `20 MB`, `64 KB`, `10 byte` (1 KB = 1024 byte; rounded up, so 20 MB + 1 is `21 MB`). */
export function sebutUkuran(byte: number): string {
  if (byte >= 1024 * 1024) return `${sebutJumlah(Math.ceil(byte / (1024 * 1024)))} MB`;
  if (byte >= 1024) return `${Math.ceil(byte / 1024)} KB`;
  return `${byte} byte`;
}

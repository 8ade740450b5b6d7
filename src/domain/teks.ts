import { BATAS, sebutJumlah, sebutUkuran } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';

/**
 * Everything that a reader doesn't see, or that moves what is seen: controls, format characters (bidi, zero width, tags,
 * BOM), line and paragraph separators, lone surrogates, blank "letters". Variation selectors stay: emoji need them.
 */
export const POLA_TAK_TERLIHAT = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|(?!\p{VS})\p{DI}`;
/** Expressions over all of Unicode are made when a text is checked: making these four costs a list a tenth of its time. */
export const takTerlihat = () => new RegExp(POLA_TAK_TERLIHAT, 'u');

const tandaBertumpuk = () => new RegExp(`\\p{M}{${BATAS.tandaPerHuruf + 1},}`, 'u');
/** What a command to try has where something is to be filled in; copied as it is, it says nothing. */
export const ISI_DI_SINI = '…';
/** The same, also in plain letters. */
const BELUM_DIISI: ReadonlySet<string> = new Set([ISI_DI_SINI, '...']);
const adaIsi = () => /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of plain signs, of which nothing need be asked: expressions over all of Unicode take 8 ms of a run to be made. */
export function polos(teks: string): boolean {
  return /^[ -~]*$/.test(teks);
}

/** A value within a sentence: what would break its line is named in words. */
export function satuBaris(teks: string): string {
  return teks.replaceAll(/\r?\n/g, '[baris baru]').replaceAll('\t', '[tab]');
}

/**
 * One line as it is kept: NFC, trimmed, single spaces. `maks` in graphemes.
 * Refused with one sentence: empty, too long, line breaks, and whatever a reader can't see (see POLA_TAK_TERLIHAT).
 */
export function bakukanBaris(teks: string, maks: number = BATAS.baris): Result<string, string> {
  return bakukan(teks, maks, (t) => t.replace(/\p{Zs}+/gu, ' ').replace(/^ | $/g, ''), takTerlihat);
}

// The same class, looked for where no LF and no TAB stands.
const takTerlihatDalamTeks = () => new RegExp(`(?![\\n\\t])(?:${POLA_TAK_TERLIHAT})`, 'u');

/**
 * A text of several lines as it is kept: NFC, CRLF → LF, no blanks at line ends, nothing blank around it; TAB and the
 * spaces within a line stay. Refused as in `bakukanBaris`, but for line breaks and TAB.
 */
export function bakukanTeks(teks: string, maks: number = BATAS.teks): Result<string, string> {
  return bakukan(teks, maks, rapikanBaris, takTerlihatDalamTeks);
}

function rapikanBaris(teks: string): string {
  const baris = teks
    .replace(/\r\n/g, '\n')
    .replace(/\p{Zs}/gu, ' ')
    .split('\n')
    .map(tanpaUjungKosong);
  const awal = baris.findIndex((b) => b !== '');
  const akhir = baris.findLastIndex((b) => b !== '');
  return awal < 0
    ? ''
    : baris
        .slice(awal, akhir + 1)
        .join('\n')
        .replace(/^[ \t]+/, '');
}

/** By hand: a pattern for blanks before a line end is quadratic in blanks, and trimEnd takes more than blanks. */
function tanpaUjungKosong(baris: string): string {
  let akhir = baris.length;
  while (akhir > 0 && ' \t'.includes(baris.charAt(akhir - 1))) akhir -= 1;
  return baris.slice(0, akhir);
}

function bakukan(
  teks: string,
  maks: number,
  rapikan: (t: string) => string,
  terlarang: () => RegExp,
): Result<string, string> {
  // Length before any pattern; a UTF-16 unit is at least one byte.
  if (teks.length > BATAS.teksByte || Buffer.byteLength(teks) > BATAS.teksByte) {
    return gagal(`Isian lebih dari ${sebutUkuran(BATAS.teksByte)}: persingkat, atau lampirkan sebagai berkas.`);
  }
  const rapi = rapikan(teks.normalize('NFC'));
  const biasa = polos(rapi);
  const buruk = biasa ? null : terlarang().exec(rapi);
  if (buruk) return gagal(sebutHuruf(buruk[0], buruk.index));
  if (biasa ? rapi.trim() === '' : !adaIsi().test(rapi))
    return gagal('Isian kosong: ketik sedikitnya satu huruf atau angka.');
  if (BELUM_DIISI.has(rapi)) return gagal('Masih "…": ganti dengan isinya.');
  if (!biasa && tandaBertumpuk().test(rapi)) {
    return gagal(`Satu huruf memuat lebih dari ${BATAS.tandaPerHuruf} tanda: ketik ulang tanpa tanda yang bertumpuk.`);
  }
  if (lebihPanjang(rapi, maks)) return gagal(`Isian lebih dari ${sebutJumlah(maks)} huruf: persingkat.`);
  return berhasil(rapi);
}

// What a reader counts as one: a letter with its marks, an emoji with its skin, a flag. Linear, where Intl.Segmenter is
// quadratic (20,000 letters: 120 ms on Node 20); the sequences in which the two differ much hold ZWJ, which is refused.
const grafem = () => /(?:\p{RI}{2}|\P{M})[\p{M}\p{EMod}]*/gu;

function lebihPanjang(teks: string, maks: number): boolean {
  return teks.length > maks && jumlahHuruf(teks) > maks;
}

/** Letters as a reader counts them. */
export function jumlahHuruf(teks: string): number {
  return (teks.match(grafem()) ?? []).length;
}

const NAMA_HURUF: readonly (readonly [pola: RegExp, nama: string, obat: string])[] = [
  [/[\n\r\u0085\u2028\u2029]/, 'ganti baris', 'ganti dengan spasi'],
  [/\t/, 'TAB', 'ganti dengan spasi'],
  [/\p{Cc}/u, 'huruf kendali atau kode terminal', 'hapus, lalu ketik ulang'],
  [/\p{Cs}/u, 'huruf yang rusak', 'hapus, lalu ketik ulang'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'pembalik arah tulisan', 'hapus, lalu ketik ulang'],
];

function sebutHuruf(huruf: string, letak: number): string {
  const [, nama, obat] = NAMA_HURUF.find(([pola]) => pola.test(huruf)) ?? [
    null,
    'huruf yang tidak terlihat',
    'hapus, lalu ketik ulang',
  ];
  const kode = (huruf.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `Isian memuat ${nama} (U+${kode}) sesudah ${sebutJumlah(letak)} huruf: ${obat}.`;
}

/** Search key: without marks, case and width; single spaces: `ÁSÉP  Suhérman` → `asep suherman`. */
export function kunciCari(teks: string): string {
  const tanpaTanda = polos(teks) ? teks : teks.normalize('NFKD').replace(/\p{M}+/gu, '');
  return tanpaTanda.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The words of a text as they are searched. */
export function kataCari(teks: string): readonly string[] {
  const kunci = kunciCari(teks);
  return kunci.match(polos(kunci) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** One text is held against many. */
let pembanding = { teks: '', trigram: new Set<string>() };

/**
 * Likeness of two texts, 0 (nothing in common) to 1: shared trigrams over all trigrams of their words, so that a typing
 * error or another order of words weighs little. Only the first BATAS.kemiripan units are compared.
 */
export function kemiripan(a: string, b: string): number {
  const kiri = trigram(a);
  if (pembanding.teks !== b) pembanding = { teks: b, trigram: trigram(b) };
  const kanan = pembanding.trigram;
  let sama = 0;
  for (const t of kiri) if (kanan.has(t)) sama += 1;
  const semua = kiri.size + kanan.size - sama;
  return semua === 0 ? 0 : sama / semua;
}

/** What `kemiripan` compares of a text. */
export function trigram(teks: string): Set<string> {
  const hasil = new Set<string>();
  for (const kata of kataCari(teks.slice(0, BATAS.kemiripan))) {
    const berbingkai = ` ${kata} `;
    for (let i = 0; i + 3 <= berbingkai.length; i += 1) hasil.add(berbingkai.slice(i, i + 3));
  }
  return hasil;
}

/** A text that stands, with what was begun to take its place below it: neither is lost before somebody chooses. */
export function sambung(lama: string, baru: string): string {
  return lama === '' || baru.startsWith(lama) ? baru : `${lama}\n${baru}`;
}

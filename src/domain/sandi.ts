import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';
import { jumlahHuruf, kunciCari, takTerlihat } from './teks.js';

/** What a password must not be made of. */
export interface BahanSandi {
  /** The commonest passwords, lower case (`data/acuan/sandi-umum.txt`). */
  umum: ReadonlySet<string>;
  /** The officer's own id, name, NIP, and the office's name. */
  sendiri: readonly string[];
}

/** What an Indonesian desk tries first, and a list from abroad doesn't have. */
const KATA_KITA = [
  ...[
    'sandi',
    'katasandi',
    'katakunci',
    'rahasia',
    'indonesia',
    'merdeka',
    'bismillah',
    'sayang',
    'petugas',
    'layanan',
  ],
  ...['permohonan', 'pengaduan', 'dinas', 'kantor', 'kabupaten', 'admin', 'password', 'selamat', 'pagi'],
];
/** Rows of the keyboard, its columns, the digits, the alphabet: round and round, both ways. */
const DERET = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp'],
].flatMap((d) => [d + d, [...d, ...d].reverse().join('')]);
const SAMARAN: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
/** A run on the keyboard or of one letter counts from this length. */
const DERET_TERPENDEK = 4;
/** So many letters must be the officer's own idea. */
const SISA_TERPENDEK = 4;

/** A new password, in NFC, or why not: one sentence. What was typed is in no message. */
export function periksaSandi(mentah: string, bahan: BahanSandi): Result<string, string> {
  if (Buffer.byteLength(mentah) > BATAS.sandiByte) return gagal(`paling panjang ${BATAS.sandiByte} byte`);
  const sandi = mentah.normalize('NFC');
  if (takTerlihat().test(sandi)) return gagal('memuat huruf yang tidak terlihat; ketik ulang');
  if (jumlahHuruf(sandi) < BATAS.sandiHuruf) return gagal(`paling sedikit ${BATAS.sandiHuruf} huruf`);
  const kecil = kunciCari(sandi);
  if (seragam(kecil)) return gagal('terlalu seragam: hanya satu pola yang diulang');
  if (deretan(kecil)) return gagal('hanya deretan tombol, angka, atau abjad; pakai beberapa kata yang tidak berkaitan');
  if ([kecil, inti(kecil)].some((t) => terkenal(t, bahan.umum) || terkenal(tanpaSamaran(t), bahan.umum))) {
    return gagal('terlalu umum, juga dengan angka atau tanda tambahan; pakai beberapa kata yang tidak berkaitan');
  }
  if ([kecil, tanpaSamaran(kecil)].some((t) => milikSendiri(t, bahan.sendiri))) {
    return gagal('hanya dari nama, NIP, kantor, atau kata yang mudah ditebak; pakai kata lain');
  }
  return berhasil(sandi);
}

/** One letter, or one pattern of up to five, over and over; or too few different letters. */
function seragam(teks: string): boolean {
  if (new Set(teks).size < 4) return true;
  return [1, 2, 3, 4, 5].some(
    (n) =>
      teks ===
      teks
        .slice(0, n)
        .repeat(Math.ceil(teks.length / n))
        .slice(0, teks.length),
  );
}

/** All but three of its letters lie in runs. */
function deretan(teks: string): boolean {
  let dalamDeret = 0;
  for (let i = 0; i < teks.length; ) {
    const panjang = deretTerpanjang(teks, i);
    dalamDeret += panjang;
    i += Math.max(panjang, 1);
  }
  return dalamDeret >= teks.length - 3;
}

function deretTerpanjang(teks: string, mulai: number): number {
  let panjang = 0;
  for (const deret of DERET) {
    let n = DERET_TERPENDEK;
    while (mulai + n <= teks.length && deret.includes(teks.slice(mulai, mulai + n))) n += 1;
    panjang = Math.max(panjang, n - 1);
  }
  return panjang < DERET_TERPENDEK ? 0 : panjang;
}

/** On the list, as it is or without signs in between. */
function terkenal(teks: string, umum: ReadonlySet<string>): boolean {
  return umum.has(teks) || umum.has(teks.replaceAll(/[^\p{L}\p{N}]/gu, ''));
}

/** Without digits and signs around it. */
function inti(teks: string): string {
  const tanpa = teks.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]{1,64}$/u, '');
  return tanpa.length < SISA_TERPENDEK ? teks : tanpa;
}

/** `p@55w0rd` → `password`. */
function tanpaSamaran(teks: string): string {
  return [...teks].map((h) => SAMARAN[h] ?? h).join('');
}

/** Nothing is left of it without the officer's own words, digits and signs. */
function milikSendiri(teks: string, sendiri: readonly string[]): boolean {
  const kata = [...sendiri.flatMap((s) => kunciCari(s).split(/[^\p{L}\p{N}]+/u)), ...KATA_KITA].filter(
    (k) => k.length > 2,
  );
  let sisa = teks;
  // Longest first: `katasandi` before `sandi`.
  for (const k of kata.sort((a, b) => b.length - a.length)) sisa = sisa.replaceAll(k, ' ');
  return sisa !== teks && sisa.replaceAll(/[^\p{L}]/gu, '').length < SISA_TERPENDEK;
}

import { BATAS, sebutUkuran } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';

const KUNCI_TERLARANG: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const BOM = '\uFEFF';

/**
 * JSON from outside (form answers, calendars, standards). A BOM at the front is dropped.
 * Refused before parsing: too big, nested too deep. Refused after: keys that stand twice or reach into objects,
 * lone surrogates, numbers that JavaScript would change (16 digits and more, beyond its range).
 */
export function bacaJson(teks: string, maksByte: number = BATAS.berkasJsonByte): Result<unknown, string> {
  if (teks.length > maksByte || Buffer.byteLength(teks) > maksByte) {
    return gagal(`Berkas JSON lebih dari ${sebutUkuran(maksByte)}: pecah atau persingkat isinya.`);
  }
  const isi = teks.startsWith(BOM) ? teks.slice(1) : teks;
  if (isi.trim() === '') return gagal('Berkas JSON kosong: isi dengan {"kunci": "nilai"}.');
  if (terlaluDalam(isi)) {
    return gagal(`Berkas JSON bersarang lebih dari ${BATAS.jsonDalam} tingkat: sederhanakan susunannya.`);
  }
  const nilai = urai(isi);
  if (!nilai.ok) return nilai;
  const salah = isiTerlarang(isi);
  return salah === null ? nilai : gagal(salah);
}

const TINGKAT: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** One pass over the raw text, before anything recursive sees it. */
function terlaluDalam(teks: string): boolean {
  let dalam = 0;
  let dalamTeks = false;
  for (let i = 0; i < teks.length; i += 1) {
    const huruf = teks.charAt(i);
    if (huruf === '"') dalamTeks = !dalamTeks;
    else if (!dalamTeks) dalam += TINGKAT[huruf] ?? 0;
    else if (huruf === '\\') i += 1;
    if (dalam > BATAS.jsonDalam) return true;
  }
  return false;
}

function urai(teks: string): Result<unknown, string> {
  try {
    return berhasil(JSON.parse(teks));
  } catch (kesalahan) {
    // The engine's message quotes the content, which may be personal: only its position is used.
    const posisi = /position (\d+)/.exec(String(kesalahan))?.[1];
    const letak = posisi === undefined ? '' : ` pada ${sebutLetak(teks, Number(posisi))}`;
    return gagal(`Berkas bukan JSON yang benar${letak}: periksa tanda petik, koma, dan kurungnya.`);
  }
}

function sebutLetak(teks: string, posisi: number): string {
  const baris = teks.slice(0, posisi).split('\n');
  return `baris ${baris.length} kolom ${(baris.at(-1) ?? '').length + 1}`;
}

// Only ever run over text that JSON.parse accepted: strings, numbers, brackets, the colon of a key.
const LAMBANG = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\]:]/g;

/** What is open at a place in the file: the keys of each object so far, and the last string with its place. */
interface Pembacaan {
  kunci: Set<string>[];
  teks: string;
  posisi: number;
}

/** What JSON.parse takes without a word: the fault's sentence, or null. */
function isiTerlarang(teks: string): string | null {
  const pembacaan: Pembacaan = { kunci: [], teks: '', posisi: 0 };
  for (const { 0: lambang, index } of teks.matchAll(LAMBANG)) {
    if (lambang !== ':') pembacaan.posisi = index;
    const salah = periksaLambang(lambang, pembacaan);
    if (salah !== null) return `Berkas JSON ${salah} (${sebutLetak(teks, pembacaan.posisi)}).`;
  }
  return null;
}

function periksaLambang(lambang: string, pembacaan: Pembacaan): string | null {
  switch (lambang.charAt(0)) {
    case '{':
    case '[':
      pembacaan.kunci.push(new Set());
      return null;
    case '}':
    case ']':
      pembacaan.kunci.pop();
      return null;
    case ':':
      return periksaKunci(pembacaan.teks, pembacaan.kunci.at(-1));
    case '"':
      pembacaan.teks = JSON.parse(lambang) as string;
      return /\p{Cs}/u.test(pembacaan.teks) ? 'memuat huruf yang rusak: hapus lalu ketik ulang' : null;
    default:
      return periksaAngka(lambang);
  }
}

function periksaKunci(kunci: string, objek: Set<string> | undefined): string | null {
  if (KUNCI_TERLARANG.has(kunci)) return `memuat kunci terlarang ${kunci}: hapus`;
  if (objek?.has(kunci)) return 'memuat kunci yang sama dua kali: hapus salah satu';
  objek?.add(kunci);
  return null;
}

function periksaAngka(lambang: string): string | null {
  if (lambang.replace(/[eE].*|\D/g, '').length > BATAS.jsonDigit) {
    return `memuat angka lebih dari ${BATAS.jsonDigit} digit: tulis di antara tanda petik, misalnya "3602140101900001"`;
  }
  return Number.isFinite(Number(lambang)) ? null : 'memuat angka yang terlalu besar: perkecil';
}

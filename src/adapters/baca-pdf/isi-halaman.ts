import { createHash } from 'node:crypto';
import type { HalamanPdf } from '../../ports/documents.js';
import { type Huruf, hurufDari } from './huruf.js';
import type { Objek } from './objek.js';
import { adalahKata, adalahNama, adalahTeks, type Kamus, type Nilai, pembaca } from './token.js';

/** Thousandths of the type's size: a step this wide between two signs is a space. */
const SELA_KATA = 150;
/** Steps that opening a stream counts for. */
const HARGA_ALIRAN = 50;
const KOSONG: Huruf = () => '';

/** What a page takes from the nodes above it (ISO 32000-1 §7.7.3.4). */
export const DIWARISKAN = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** What a page shows: its lines in the order of drawing, and digests of all else. `milik`: with what it inherits. */
export function isiHalaman(objek: Objek, milik: Kamus, sidik: (n: Nilai | undefined) => string): HalamanPdf {
  const font = objek.kamus(objek.kamus(milik.get('Resources'))?.get('Font'));
  const huruf = new Map<string, Huruf>();
  const hurufNama = (nama: string): Huruf => {
    const ada = huruf.get(nama) ?? hurufDari(objek, objek.kamus(font?.get(nama)));
    huruf.set(nama, ada);
    return ada;
  };
  const tulisan = tulisanBaru(hurufNama);
  const isi = isiAliran(objek, milik.get('Contents'));
  const lain = createHash('sha256');
  const letak = createHash('sha256');
  for (const { kata, nilai } of perintah(isi.teks)) {
    if (!tulisan.terima(kata, nilai)) lain.update(`${nilai.map(sebut).join(' ')} ${kata}\n`);
    if (BERLETAK.has(kata)) letak.update(`${sebutLetak(nilai)} ${kata}\n`);
  }
  return {
    ...{ baris: tulisan.baris(), gambar: lain.digest('hex'), letak: letak.digest('hex') },
    lembar: lembarHalaman(objek, milik),
    sumber: sidik(milik.get('Resources')),
    tempelan: milik.has('Annots'),
    tertutup: isi.tertutup,
  };
}

/** Numbers of a command of text; its signs are told as lines, faces by what they are. */
function sebutLetak(nilai: readonly Nilai[]): string {
  return nilai
    .flat()
    .filter((n) => typeof n === 'number')
    .map(sebut)
    .join(' ');
}

/** In this order: size, part that is shown, turn, unit; what isn't said is as the standard has it. */
function lembarHalaman(objek: Objek, milik: Kamus): string {
  const isi = (kunci: string) => objek.nilai(milik.get(kunci));
  const kotak = isi('MediaBox');
  const semua = [kotak, isi('CropBox') ?? kotak, isi('Rotate') ?? 0, isi('UserUnit') ?? 1];
  return semua
    .map((n) => (n === undefined ? '' : sebut(Array.isArray(n) ? n.slice(0, 4).map((a) => objek.nilai(a) ?? null) : n)))
    .join(' ');
}

/** `tertutup`: a part of it can't be opened; other programs may show it. */
function isiAliran(objek: Objek, isi: Nilai | undefined): { teks: string; tertutup: boolean } {
  const satu = objek.nilai(isi);
  const semua = (Array.isArray(satu) ? satu : [isi]).filter((n) => (objek.nilai(n) ?? null) !== null);
  objek.kerja(semua.length * HARGA_ALIRAN);
  const terbuka = semua.map((n) => objek.aliran(n));
  return { teks: terbuka.map((t) => t ?? '').join('\n'), tertutup: terbuka.includes(null) };
}

function* perintah(isi: string): Generator<{ kata: string; nilai: Nilai[] }> {
  const baca = pembaca(isi);
  let nilai: Nilai[] = [];
  for (let n = baca.nilai(); n !== undefined; n = baca.nilai()) {
    if (!adalahKata(n)) nilai.push(n);
    else {
      yield { kata: n.kata, nilai };
      nilai = [];
    }
  }
}

/** Marks for screen readers, which draw nothing, and what places text. */
const TANPA_GAMBAR = new Set(['BT', 'ET', 'Td', 'BMC', 'BDC', 'EMC', 'MP', 'DP']);
const BERLETAK = new Set(['BT', 'Td', 'Tm', 'Tf', 'TJ', 'Tj', 'cm', 'q', 'Q']);

function tulisanBaru(hurufNama: (nama: string) => Huruf) {
  const baris: { y: number; teks: string }[] = [];
  let huruf = KOSONG;
  let y = 0;
  const tunjukkan = (teks: string): void => {
    const akhir = baris.at(-1);
    if (akhir !== undefined && akhir.y === y) akhir.teks += ` ${teks}`;
    else baris.push({ y, teks });
  };
  return {
    /** true: it belongs to the text. */
    terima(kata: string, nilai: readonly Nilai[]): boolean {
      const [satu] = nilai;
      if (kata === 'Tf' && adalahNama(satu)) huruf = hurufNama(satu.nama);
      else if (kata === 'Tm' && typeof nilai[5] === 'number') y = Math.round(nilai[5] * 10);
      else if (kata === 'TJ' && Array.isArray(satu)) tunjukkan(satu.map((n) => potong(n, huruf)).join(''));
      else if (kata === 'Tj' && adalahTeks(satu)) tunjukkan(huruf(satu.teks));
      else return TANPA_GAMBAR.has(kata);
      return true;
    },
    baris: () => baris.map((b) => b.teks.replaceAll(/\s+/g, ' ').trim()),
  };
}

function potong(n: Nilai, huruf: Huruf): string {
  if (adalahTeks(n)) return huruf(n.teks);
  return typeof n === 'number' && n < -SELA_KATA ? ' ' : '';
}

function sebut(n: Nilai): string {
  if (typeof n === 'number') return String(Math.round(n * 1000) / 1000);
  if (adalahNama(n)) return `/${n.nama}`;
  if (adalahTeks(n)) return `(${n.teks})`;
  return Array.isArray(n) ? `[${n.map(sebut).join(' ')}]` : '?';
}

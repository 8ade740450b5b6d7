import { createHash } from 'node:crypto';
import type { HalamanPdf } from '../../ports/documents.js';
import { type Huruf, hurufDari } from './huruf.js';
import type { Objek } from './objek.js';
import { adalahKata, adalahNama, adalahTeks, type Kamus, type Nilai, pembaca } from './token.js';

/** Thousandths of the type's size: a step this wide between two signs is a space. */
const SELA_KATA = 150;
const KOSONG: Huruf = () => '';

/** What a page shows: its lines in the order of drawing, and a digest of all that is no text (rules, QR code, pictures). */
export function isiHalaman(objek: Objek, halaman: Kamus, sumber: Kamus | null): HalamanPdf {
  const font = objek.kamus(sumber?.get('Font'));
  const huruf = new Map<string, Huruf>();
  const hurufNama = (nama: string): Huruf => {
    const ada = huruf.get(nama) ?? hurufDari(objek, objek.kamus(font?.get(nama)));
    huruf.set(nama, ada);
    return ada;
  };
  const tulisan = tulisanBaru(hurufNama);
  const lain = createHash('sha256');
  for (const { kata, nilai } of perintah(isiAliran(objek, halaman.get('Contents')))) {
    if (!tulisan.terima(kata, nilai)) lain.update(`${nilai.map(sebut).join(' ')} ${kata}\n`);
  }
  return { baris: tulisan.baris(), gambar: lain.digest('hex'), tempelan: halaman.has('Annots') };
}

function isiAliran(objek: Objek, isi: Nilai | undefined): string {
  const satu = objek.nilai(isi);
  const semua = Array.isArray(satu) ? satu : [isi];
  return semua.map((n) => objek.aliran(n) ?? '').join('\n');
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

/** Marks for screen readers, which draw nothing. */
const TANPA_GAMBAR = new Set(['BT', 'ET', 'Td', 'BMC', 'BDC', 'EMC', 'MP', 'DP']);

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

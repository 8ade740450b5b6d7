import { bukaSaringan, type JatahBuka } from './saringan.js';
import {
  BATAS_ENTRI,
  type Bagian,
  bacaAliranTepat,
  bacaBagian,
  KEPALA_OBJEK,
  namaDari,
  tutupObjek,
} from './tabel-rujukan.js';
import { adalahKata, type Kamus, type Nilai, PdfRusak, pembaca } from './token.js';

/** An object that was added, with the content of its stream as it stands. */
export interface ObjekTambahan {
  nomor: number;
  nilai: Nilai;
  mentah: string | null;
}

/** One incremental update (ISO 32000-1 §7.5.6). */
export interface Pembaruan {
  bagian: Bagian;
  objek: readonly ObjekTambahan[];
}

const PEMBARUAN_TERBANYAK = 50;
const BATAS_ALIRAN = 16 * 1024 * 1024;

/** `startxref` at the end of a file, and the byte where it begins. */
export function startxrefAkhir(s: string): { rujuk: number; letak: number } {
  const dari = Math.max(0, s.length - 200);
  const m = /startxref[\t\n\f\r ]+(\d{1,10})[\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/.exec(s.slice(dari));
  if (m === null) throw new PdfRusak('tanpa startxref');
  return { rujuk: Number(m[1]), letak: dari + m.index };
}

/**
 * What was added behind byte `akhir` of a file, one update after another. Throws PdfRusak unless every byte of it belongs
 * to an object that its own table names, to a table, or is white space: so there is nothing that one program finds and
 * another doesn't, also when it looks for objects by itself.
 */
export function bacaPembaruan(s: string, akhir: number): Pembaruan[] {
  const semua = rantaiBagian(s, akhir);
  let letak = akhir;
  const kepala = new Set<number>();
  const jatah = { sisa: BATAS_ALIRAN };
  const sekali = (nomor: number) => semua.filter((b) => b.entri.has(nomor)).length === 1;
  const hasil = semua.map((bagian) => {
    const { objek, sesudah } = bacaIsi({ s, bagian, kepala, sekali, jatah }, letak);
    letak = sesudah;
    return { bagian, objek };
  });
  tolakBayangan(s.slice(akhir), akhir, kepala, semua);
  return hasil;
}

/** From the last section back to the first of those that were added, in the order of the file. */
function rantaiBagian(s: string, akhir: number): Bagian[] {
  const asli = startxrefAkhir(s.slice(0, akhir)).rujuk;
  const semua: Bagian[] = [];
  let letak = startxrefAkhir(s).rujuk;
  while (letak !== asli) {
    const sebelum = semua[0]?.mulai ?? s.length;
    if (semua.length >= PEMBARUAN_TERBANYAK) throw new PdfRusak('terlalu banyak pembaruan');
    // No further than the one after it: nothing is read twice, and no chain goes round.
    const bagian = bacaBagian(s.slice(0, sebelum), letak);
    const lalu = bagian.trailer.get('Prev');
    if (typeof lalu !== 'number' || bagian.trailer.has('XRefStm')) throw new PdfRusak('rantai rujukan terputus');
    semua.unshift(bagian);
    letak = lalu;
  }
  if (semua.length === 0) throw new PdfRusak('tanpa pembaruan');
  return semua;
}

interface Bacaan {
  s: string;
  bagian: Bagian;
  /** Where heads of objects end. */
  kepala: Set<number>;
  sekali: Sekali;
  jatah: JatahBuka;
}

function bacaIsi(b: Bacaan, dari: number) {
  const { s, bagian, kepala } = b;
  const letak = [...bagian.entri].flatMap(([nomor, l]) => (l !== null && 'di' in l ? [{ nomor, di: l.di }] : []));
  const berdiri = letak.filter((l) => l.nomor !== bagian.nomor).toSorted((a, b) => a.di - b.di);
  if (letak.some((l) => l.nomor === bagian.nomor && l.di !== bagian.mulai)) throw new PdfRusak('aliran rujukan lain');
  const objek: ObjekTambahan[] = [];
  let kini = dari;
  for (const { nomor, di } of berdiri) {
    if (lewatiCelah(s, kini, di) !== di) throw new PdfRusak('celah berisi');
    const satu = bacaSatu(b, nomor, di);
    objek.push(satu.objek);
    kini = satu.akhir;
  }
  if (lewatiCelah(s, kini, bagian.mulai) !== bagian.mulai) throw new PdfRusak('celah berisi');
  if (bagian.nomor !== null) catatKepala(s, bagian.mulai, kepala);
  return { objek: [...objek, ...bongkarWadah(b, objek)], sesudah: bacaPenutup(s, bagian) };
}

function bacaSatu({ s, bagian, kepala, sekali }: Bacaan, nomor: number, di: number) {
  const { milik, sesudah } = catatKepala(s, di, kepala);
  if (milik !== nomor) throw new PdfRusak('nomor objek lain');
  const baca = pembaca(s, sesudah, { ketat: true });
  const nilai = baca.nilai();
  if (nilai === undefined || adalahKata(nilai)) throw new PdfRusak('objek kosong');
  const aliran = nilai instanceof Map ? bacaAliranTepat(s, baca.letak, panjangAliran(s, nilai, bagian, sekali)) : null;
  return {
    objek: { nomor, nilai, mentah: aliran?.isi ?? null },
    akhir: tutupObjek(s, aliran?.akhir ?? baca.letak),
  };
}

/** Written with the stream, or in an object that stands in this update and in no other. */
function panjangAliran(s: string, kamus: Kamus, { entri }: Bagian, sekali: Sekali): Nilai | undefined {
  const n = kamus.get('Length');
  if (typeof n !== 'object' || n === null || !('rujuk' in n)) return n;
  const letak = entri.get(n.rujuk);
  if (letak === null || letak === undefined || !('di' in letak) || !sekali(n.rujuk)) return undefined;
  const m = /^\d{1,9} 0 obj[\t\n\f\r ]{1,9}(\d{1,9})[\t\n\f\r ]{1,9}endobj/.exec(s.slice(letak.di, letak.di + 60));
  return m === null ? undefined : Number(m[1]);
}

/** This number is defined by one update only. */
type Sekali = (nomor: number) => boolean;

function catatKepala(s: string, di: number, kepala: Set<number>): { milik: number; sesudah: number } {
  KEPALA_OBJEK.lastIndex = di;
  const m = KEPALA_OBJEK.exec(s);
  if (m === null) throw new PdfRusak('bukan objek');
  const sesudah = KEPALA_OBJEK.lastIndex;
  kepala.add(sesudah);
  return { milik: Number(m[1]), sesudah };
}

/** Objects of object streams (§7.5.7): those that the table names, and no others. */
function bongkarWadah({ bagian: { entri }, jatah }: Bacaan, objek: readonly ObjekTambahan[]): ObjekTambahan[] {
  const hasil: ObjekTambahan[] = [];
  for (const { nomor: wadah, nilai, mentah } of objek) {
    if (!(nilai instanceof Map) || namaDari(nilai.get('Type')) !== 'ObjStm') continue;
    for (const [ke, satu] of uraiWadah(nilai, mentah ?? '', jatah).entries()) {
      const letak = entri.get(satu.nomor);
      const cocok = letak !== null && letak !== undefined && 'wadah' in letak && letak.wadah === wadah;
      if (!cocok || letak.ke !== ke) throw new PdfRusak('objek bayangan');
      hasil.push({ ...satu, mentah: null });
    }
  }
  const banyak = [...entri.values()].filter((l) => l !== null && 'wadah' in l).length;
  if (banyak !== hasil.length) throw new PdfRusak('objek tidak ada');
  return hasil;
}

function uraiWadah(kamus: Kamus, mentah: string, jatah: JatahBuka): { nomor: number; nilai: Nilai }[] {
  const isi = bukaSaringan(mentah, kamus, jatah);
  const [pertama, banyak] = [kamus.get('First'), kamus.get('N')];
  const angka = typeof pertama === 'number' && pertama >= 0 && typeof banyak === 'number' && banyak >= 0;
  if (isi === null || !angka || banyak > BATAS_ENTRI) throw new PdfRusak('himpunan objek');
  const kepala = pembaca(isi.slice(0, pertama));
  let akhir = pertama;
  return Array.from({ length: banyak }, () => {
    const [nomor, letak] = [kepala.nilai(), kepala.nilai()];
    if (typeof nomor !== 'number' || typeof letak !== 'number') throw new PdfRusak('kepala himpunan');
    // One after another: none is read twice, and none is within another.
    if (pertama + letak < akhir) throw new PdfRusak('objek himpunan bertindih');
    const baca = pembaca(isi, pertama + letak, { ketat: true });
    const nilai = baca.nilai();
    akhir = baca.letak;
    if (nilai === undefined || adalahKata(nilai)) throw new PdfRusak('objek himpunan');
    return { nomor, nilai };
  });
}

/** `startxref`, its own section, `%%EOF`; answers the byte after. */
function bacaPenutup(s: string, { mulai, akhir }: Bagian): number {
  const letak = lewatiCelah(s, akhir, s.length);
  const m = /^startxref[\t\n\f\r ]{1,9}(\d{1,10})[\t\n\f\r ]{1,9}%%EOF/.exec(s.slice(letak, letak + 50));
  if (m === null || Number(m[1]) !== mulai) throw new PdfRusak('startxref lain');
  return letak + m[0].length;
}

/** Over white space and comments of a program's name (`%iText-8.0.4`); answers the first byte of something else. */
function lewatiCelah(s: string, dari: number, sampai: number): number {
  let letak = dari;
  while (letak < sampai) {
    if (' \n\r\t\f\0'.includes(s.charAt(letak))) letak += 1;
    else {
      const catatan = /^%(?!%)[\x20-\x7e]{0,200}(?=[\r\n])/.exec(s.slice(letak, letak + 203));
      if (catatan === null) return letak;
      letak += catatan[0].length;
    }
  }
  return letak;
}

/** A program that mends a file by itself looks for these words anywhere, within streams and comments too. */
function tolakBayangan(tambahan: string, awal: number, kepala: ReadonlySet<number>, bagian: readonly Bagian[]): void {
  for (const m of tambahan.matchAll(/\d[\0\t\n\f\r ]+obj/g))
    if (!kepala.has(awal + m.index + m[0].length)) throw new PdfRusak('objek bayangan');
  const tabel = bagian.filter((b) => b.nomor === null).length;
  if (tambahan.split('trailer').length - 1 !== tabel) throw new PdfRusak('trailer lain');
  if (tambahan.split('startxref').length - 1 !== bagian.length) throw new PdfRusak('startxref lain');
}

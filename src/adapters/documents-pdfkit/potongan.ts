import type { Blok } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { potonganCentang, potonganPasangan, potonganTitik } from './formulir.js';
import type { Bidang, Pena } from './pena.js';
import { potonganJudul, potonganKop, potonganTandaTangan } from './surat.js';
import { potonganTabel } from './tabel.js';
import { ISI, ISI_TEBAL, KECIL, potonganBaris, potonganBertanda, tanpaYatim } from './teks.js';

type Jenis<J extends Blok['jenis']> = Extract<Blok, { jenis: J }>;

/** Between a title and what follows. */
const JARAK_JUDUL = 12;
/** How much of the end of a block goes with the signatures under it (or with what it is bound to), in parts (lines). */
const IKUT = 3;

/** The parts of a whole paper; what must not be parted from its follower is marked so. */
export function potonganNaskah(pena: Pena, bidang: Bidang, blok: readonly Blok[]): Potongan[] {
  return blok.reduce<Potongan[]>((sejauh, b, i) => {
    // However short the last blocks are, signatures never stand without the lines above them.
    const atas = b.jenis === 'tandaTangan' ? lekatkan(sejauh, IKUT) : sejauh;
    const potongan = potonganBlok(pena, bidang, b, blok[i - 1]);
    if ('lekat' in b && b.lekat) return [...atas, ...lekatkan(potongan, IKUT)];
    return [...atas, ...(memulai(b) ? lekatkan(potongan, potongan.length) : potongan)];
  }, []);
}

/** A heading, or a sentence that announces what follows. */
function memulai(blok: Blok): boolean {
  return blok.jenis === 'paragraf' && (blok.tebal === true || blok.teks.endsWith(':'));
}

function lekatkan(potongan: readonly Potongan[], akhir: number): Potongan[] {
  return potongan.map((p, i) => (i >= potongan.length - akhir ? { ...p, lekat: true } : p));
}

function potonganBlok(pena: Pena, bidang: Bidang, blok: Blok, sebelum: Blok | undefined): Potongan[] {
  switch (blok.jenis) {
    case 'kop':
      return potonganKop(pena, bidang, blok);
    case 'judul':
      return potonganJudul(pena, bidang, blok, sebelum?.jenis === 'judul');
    case 'paragraf':
      return potonganParagraf(pena, bidang, blok, sebelum);
    case 'kutipan':
      return potonganKutipan(pena, bidang, blok);
    case 'pasangan':
      return potonganPasangan(pena, bidang, blok, sebelum?.jenis === 'judul' ? JARAK_JUDUL : 5);
    case 'daftar':
      return potonganDaftar(pena, bidang, blok);
    case 'centang':
      return potonganCentang(pena, bidang, blok);
    case 'titik':
      return potonganTitik(pena, bidang, blok.baris);
    case 'tabel':
      return potonganTabel(pena, bidang, blok);
    case 'tandaTangan':
      return potonganTandaTangan(pena, bidang, blok);
    case 'halaman':
      return [{ tinggi: 0, jarak: 0, lekat: true, halamanBaru: true, gambar: () => undefined }];
  }
}

function potonganParagraf(pena: Pena, bidang: Bidang, blok: Jenis<'paragraf'>, sebelum: Blok | undefined): Potongan[] {
  const gaya = blok.kecil === true ? KECIL : blok.tebal === true ? ISI_TEBAL : ISI;
  const jarak = sebelum?.jenis === 'judul' ? JARAK_JUDUL : blok.tebal === true ? 10 : 5;
  const rata = blok.rata ?? 'penuh';
  const unsur = blok.tebal === true && rata === 'kiri' ? 'H2' : 'P';
  return potonganBaris(pena.unsur(unsur), bidang, blok.teks, gaya, rata, jarak);
}

function potonganKutipan(pena: Pena, bidang: Bidang, blok: Jenis<'kutipan'>): Potongan[] {
  const dalam = { kiri: bidang.kiri + 12, lebar: bidang.lebar - 12 };
  const kutipan = pena.unsur('BlockQuote');
  const baris = blok.baris.flatMap((teks) => potonganBaris(kutipan.unsur('P'), dalam, teks, ISI, 'kiri', 0));
  return baris.map((p, i) => ({
    ...p,
    jarak: i === 0 ? 4 : 0,
    lekat: p.lekat || tanpaYatim(i, baris.length),
    gambar(y) {
      pena.garis(bidang.kiri + 3, y, bidang.kiri + 3, y + p.tinggi, 1.2);
      p.gambar(y);
    },
  }));
}

function potonganDaftar(pena: Pena, bidang: Bidang, blok: Jenis<'daftar'>): Potongan[] {
  const daftar = pena.unsur('L');
  return blok.butir.flatMap((teks, i) => {
    const tanda = blok.bernomor === true ? `${i + 1}.` : '•';
    const butir = daftar.unsur('LI');
    const label = butir.unsur('Lbl');
    const tulis = (y: number) => label.tulis(tanda, bidang.kiri + 2, y, ISI);
    return potonganBertanda(butir.unsur('LBody'), bidang, 20, teks, i === 0 ? 4 : 1.5, tulis);
  });
}

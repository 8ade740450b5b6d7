import type { Blok } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { type Bidang, type Pena, tinggiBaris } from './pena.js';
import { potonganJudul, potonganKop, potonganTandaTangan } from './surat.js';
import { potonganTabel } from './tabel.js';
import { ISI, ISI_TEBAL, KECIL, potonganBaris, potonganBertanda, tanpaYatim } from './teks.js';

type Jenis<J extends Blok['jenis']> = Extract<Blok, { jenis: J }>;

const SISI_KOTAK = 8.5;
/** How much of the end of a block goes with the signatures under it (or with what it is bound to), in parts (lines). */
const IKUT = 3;

/** The parts of a whole paper; what must not be parted from its follower is marked so. */
export function potonganNaskah(pena: Pena, bidang: Bidang, blok: readonly Blok[]): Potongan[] {
  return blok.flatMap((b, i) => {
    const potongan = potonganBlok(pena, bidang, b, blok[i - 1]);
    if (blok[i + 1]?.jenis === 'tandaTangan' || ('lekat' in b && b.lekat)) return lekatkan(potongan, IKUT);
    return memulai(b) ? lekatkan(potongan, potongan.length) : potongan;
  });
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
      return potonganPasangan(pena, bidang, blok);
    case 'daftar':
      return potonganDaftar(pena, bidang, blok);
    case 'centang':
      return potonganCentang(pena, bidang, blok);
    case 'tabel':
      return potonganTabel(pena, bidang, blok);
    case 'tandaTangan':
      return potonganTandaTangan(pena, bidang, blok);
  }
}

function potonganParagraf(pena: Pena, bidang: Bidang, blok: Jenis<'paragraf'>, sebelum: Blok | undefined): Potongan[] {
  const gaya = blok.kecil === true ? KECIL : blok.tebal === true ? ISI_TEBAL : ISI;
  const jarak = sebelum?.jenis === 'judul' ? 12 : blok.tebal === true ? 10 : 5;
  return potonganBaris(pena, bidang, blok.teks, gaya, blok.rata ?? 'penuh', jarak);
}

function potonganKutipan(pena: Pena, bidang: Bidang, blok: Jenis<'kutipan'>): Potongan[] {
  const dalam = { kiri: bidang.kiri + 12, lebar: bidang.lebar - 12 };
  const baris = blok.baris.flatMap((teks) => potonganBaris(pena, dalam, teks, ISI, 'kiri', 0));
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

function potonganPasangan(pena: Pena, bidang: Bidang, blok: Jenis<'pasangan'>): Potongan[] {
  const terlebar = Math.max(...blok.isi.map(([label]) => pena.ukur(label, ISI)));
  const masuk = Math.min(terlebar, bidang.lebar * 0.38) + 18;
  return blok.isi.flatMap(([label, nilai], i) => {
    const labelBaris = pena.pecah(label, masuk - 16, ISI);
    const nilaiBaris = pena.pecah(nilai, bidang.lebar - masuk, ISI);
    const jumlah = Math.max(labelBaris.length, nilaiBaris.length);
    return Array.from({ length: jumlah }, (_, n) => ({
      tinggi: tinggiBaris(ISI),
      jarak: n > 0 ? 0 : i === 0 ? 5 : 1.5,
      lekat: tanpaYatim(n, jumlah),
      gambar(y: number) {
        pena.tulis(labelBaris[n] ?? '', bidang.kiri, y, ISI);
        if (n === 0) pena.tulis(':', bidang.kiri + masuk - 9, y, ISI);
        pena.tulis(nilaiBaris[n] ?? '', bidang.kiri + masuk, y, ISI);
      },
    }));
  });
}

function potonganDaftar(pena: Pena, bidang: Bidang, blok: Jenis<'daftar'>): Potongan[] {
  return blok.butir.flatMap((teks, i) => {
    const tanda = blok.bernomor === true ? `${i + 1}.` : '•';
    const tulis = (y: number) => pena.tulis(tanda, bidang.kiri + 2, y, ISI);
    return potonganBertanda(pena, bidang, 20, teks, i === 0 ? 4 : 1.5, tulis);
  });
}

function potonganCentang(pena: Pena, bidang: Bidang, blok: Jenis<'centang'>): Potongan[] {
  return blok.isi.flatMap(({ teks, ya }, i) =>
    potonganBertanda(pena, bidang, 20, teks, i === 0 ? 5 : 3, (y) => gambarCentang(pena, bidang.kiri + 2, y + 2.6, ya)),
  );
}

/** A drawn box, ticked or not: no glyph that a face may lack. */
function gambarCentang(pena: Pena, x: number, y: number, ya: boolean): void {
  pena.kotak(x, y, SISI_KOTAK);
  if (!ya) return;
  pena.garisPatah(
    [
      [x + 1.6, y + 4.4],
      [x + 3.6, y + 6.8],
      [x + 7.2, y + 1.6],
    ],
    1.3,
  );
}

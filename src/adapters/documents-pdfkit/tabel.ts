import type { Blok } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { lebarKolom } from './lebar-kolom.js';
import { type Bidang, type Gaya, type Pena, tinggiBaris } from './pena.js';

const SEL: Gaya = { ukuran: 10, tebal: false };
const SEL_KEPALA: Gaya = { ukuran: 10, tebal: true };
const SISIPAN = 3;
/** Rows up to this many lines are never cut by a page break. */
const BARIS_UTUH = 12;
const TEBAL_GARIS = 0.6;
/** A longer word of a cell may be broken between its letters (points). */
const KATA_TERLEBAR = 105;

type Tabel = Extract<Blok, { jenis: 'tabel' }>;

interface Kisi {
  pena: Pena;
  kolom: readonly Bidang[];
  /** x of every vertical rule. */
  tegak: readonly number[];
}

/** A ruled table: its head again on each page, long rows cut between their lines. */
export function potonganTabel(pena: Pena, bidang: Bidang, blok: Tabel): Potongan[] {
  const kisi = buatKisi(pena, bidang, blok);
  const tabel = pena.unsur('Table');
  // The head is read once; where a page repeats it, it is an artifact.
  const baris = (penanda: Pena) =>
    blok.baris.flatMap((sel, n) => {
      const potongan = potonganBarisTabel(kisi, sel, SEL, selBaris(penanda, 'TD'));
      // The last row never stands alone on a page.
      const lekat = n === blok.baris.length - 2;
      return potongan.map((p, i) => (lekat && i === potongan.length - 1 ? { ...p, lekat } : p));
    });
  if (blok.kepala.length === 0) return baris(tabel).map((p, i) => (i === 0 ? { ...p, jarak: 5 } : p));
  const barisKepala = potonganBarisTabel(kisi, blok.kepala, SEL_KEPALA, selBaris(tabel, 'TH'));
  if (barisKepala.length > BARIS_UTUH) return kepalaTerpotong(barisKepala, baris(tabel));
  const kepala = gabung(kisi, barisKepala);
  const ulang = gabung(
    kisi,
    potonganBarisTabel(kisi, blok.kepala, SEL_KEPALA, () => pena.artefak),
  );
  return [{ ...kepala, jarak: 5, lekat: true }, ...baris(tabel).map((p) => ({ ...p, ulang }))];
}

/** A head that would fill a page in narrow columns: cut like any row, and not repeated. */
function kepalaTerpotong(kepala: readonly Potongan[], baris: readonly Potongan[]): Potongan[] {
  const akhir = kepala.length - 1;
  return [...kepala.map((p, i) => ({ ...p, jarak: i === 0 ? 5 : 0, lekat: p.lekat || i === akhir })), ...baris];
}

/** Makes the pen of each cell of one new row, from left to right. */
function selBaris(tabel: Pena, jenis: 'TH' | 'TD'): () => Pena {
  const baris = tabel.unsur('TR');
  return () => baris.unsur(jenis, jenis === 'TH' ? { scope: 'Column' } : {});
}

function buatKisi(pena: Pena, bidang: Bidang, { kepala, lebar, baris }: Tabel): Kisi {
  const terlebar = (sel: readonly (string | undefined)[], gaya: Gaya) =>
    Math.max(0, ...sel.flatMap((s = '') => s.split(/\s+/)).map((kata) => pena.ukur(kata, gaya)));
  let x = bidang.kiri;
  const ukuran = lebar.map((bagian, i) => {
    const isi = Math.min(
      KATA_TERLEBAR,
      terlebar(
        baris.map((sel) => sel[i]),
        SEL,
      ),
    );
    return { bagian, minimum: Math.max(terlebar([kepala[i]], SEL_KEPALA), isi) + 2 * SISIPAN + 3 };
  });
  const kolom = lebarKolom(ukuran, bidang.lebar).map((l) => {
    const k = { kiri: x, lebar: l };
    x += l;
    return k;
  });
  return { pena, kolom, tegak: [...kolom.map((k) => k.kiri), x] };
}

/** One part a line of the row; the rule above comes with its first, the rule below with its last. */
function potonganBarisTabel(kisi: Kisi, sel: readonly string[], gaya: Gaya, penaSel: () => Pena): Potongan[] {
  const pena = kisi.kolom.map(() => penaSel());
  const isi = kisi.kolom.map((k, i) => kisi.pena.pecah(sel[i] ?? '', k.lebar - 2 * SISIPAN - 2, gaya));
  const jumlah = Math.max(1, ...isi.map((baris) => baris.length));
  return Array.from({ length: jumlah }, (_, i) => {
    const awal = i === 0 ? SISIPAN : 0;
    const akhir = i === jumlah - 1 ? SISIPAN : 0;
    const tinggi = awal + tinggiBaris(gaya) + akhir;
    return {
      tinggi,
      jarak: 0,
      lekat: i < jumlah - 1 && (jumlah <= BARIS_UTUH || i === 0 || i === jumlah - 2),
      gambar(y: number) {
        garisTegak(kisi, y, tinggi);
        if (i === 0) garisDatar(kisi, y);
        if (i === jumlah - 1) garisDatar(kisi, y + tinggi);
        kisi.kolom.forEach((k, n) => {
          pena[n]?.tulis(isi[n]?.[i] ?? '', k.kiri + SISIPAN + 1, y + awal, gaya);
        });
      },
      tutup: (y: number) => garisDatar(kisi, y),
    };
  });
}

function gabung(kisi: Kisi, baris: readonly Potongan[]): Potongan {
  return {
    tinggi: baris.reduce((t, p) => t + p.tinggi, 0),
    jarak: 0,
    lekat: true,
    gambar(awal) {
      let y = awal;
      for (const p of baris) {
        p.gambar(y);
        y += p.tinggi;
      }
    },
    tutup: (y) => garisDatar(kisi, y),
  };
}

function garisDatar({ pena, tegak }: Kisi, y: number): void {
  pena.garis(tegak[0] ?? 0, y, tegak.at(-1) ?? 0, y, TEBAL_GARIS);
}

function garisTegak({ pena, tegak }: Kisi, y: number, tinggi: number): void {
  for (const x of tegak) pena.garis(x, y, x, y + tinggi, TEBAL_GARIS);
}

import type { Tanda } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { type Bidang, type Gaya, type Pena, tinggiBaris } from './pena.js';
import { kodeQr, TEPI_QR } from './qr.js';
import { bersambung, ISI_TEBAL, KECIL, tulisRata } from './teks.js';

/** Side of the QR code with its quiet zone, points (30 mm): over three dots a module at 150 dpi. */
const SISI = (30 * 72) / 25.4;
const SELA = 3;
/** Modules on a side of the code that papers have (version 8). */
const SISI_CONTOH = 49;

/** Narrower than this the code beside it would be broken inside a group (points). */
export function tandaTersempit(pena: Pena): number {
  return SISI + SELA + pena.ukur('WWWW-WWWW-', ISI_TEBAL);
}

/** A code that is too wide for its column goes on after a hyphen in its middle: it is read aloud group by group. */
function bersela(pena: Pena, teks: string, lebar: number): string {
  const kata = teks.split(' ').map((k) => {
    const kelompok = k.split('-');
    if (kelompok.length < 4 || pena.ukur(k, ISI_TEBAL) <= lebar) return k;
    const tengah = Math.ceil(kelompok.length / 2);
    return `${kelompok.slice(0, tengah).join('-')}- ${kelompok.slice(tengah).join('-')}`;
  });
  return kata.join(' ');
}

/** Where a specimen would have its code. */
function gambarTempat(pena: Pena, x: number, y: number, sisi: number): void {
  pena.kotak(x, y, sisi);
  const bidang = { kiri: x, lebar: sisi };
  tulisRata(pena, bidang, 'CONTOH', y + (sisi - tinggiBaris(ISI_TEBAL)) / 2, ISI_TEBAL, 'tengah');
}

/** The QR code and the lines beside it, as one part: the end of a paper. */
export function potonganTanda(pena: Pena, bidang: Bidang, tanda: Tanda): Potongan {
  const kode = tanda.qr === null ? null : kodeQr(tanda.qr);
  const modul = SISI / ((kode?.sisi ?? SISI_CONTOH) + 2 * TEPI_QR);
  // The quiet zone stands to the left of the type area's edge, so that the code itself lines up with the text.
  const kiri = bidang.kiri - TEPI_QR * modul;
  const kolom = { kiri: kiri + SISI + SELA, lebar: bidang.kiri + bidang.lebar - kiri - SISI - SELA };
  const [judul = '', ...lain] = tanda.baris;
  const pecah = (isi: string, gaya: Gaya) =>
    bersambung(pena.pecah(isi, kolom.lebar, gaya)).map((teks) => ({ teks, gaya }));
  const baris = [...pecah(bersela(pena, judul, kolom.lebar), ISI_TEBAL), ...lain.flatMap((t) => pecah(t, KECIL))];
  const tinggiTeks = baris.reduce((t, b) => t + tinggiBaris(b.gaya), 0);
  const alt = kode === null ? 'Tempat kode QR' : 'Kode QR untuk memeriksa dokumen ini';
  const gambarKode = pena.unsur('Figure', { alt });
  const tulisan = pena.unsur('P');
  return {
    tinggi: Math.max(SISI, tinggiTeks),
    jarak: 6,
    lekat: false,
    gambar(y) {
      const tepi = TEPI_QR * modul;
      if (kode === null) gambarTempat(gambarKode, kiri + tepi, y + tepi, SISI - 2 * tepi);
      else
        gambarKode.isiPersegi(
          kode.gelap.map((g) => [
            kiri + (g.x + TEPI_QR) * modul,
            y + (g.y + TEPI_QR) * modul,
            g.panjang * modul,
            modul,
          ]),
        );
      let yBaris = y + Math.max(0, (SISI - tinggiTeks) / 2);
      for (const { teks, gaya } of baris) {
        tulisRata(tulisan, kolom, teks, yBaris, gaya, 'kiri');
        yBaris += tinggiBaris(gaya);
      }
    },
  };
}

import PDFDocument from 'pdfkit';
import type { Halaman, Naskah } from '../../documents/blok.js';
import { berhasil, gagal } from '../../domain/hasil.js';
import { keteranganTanda } from '../../domain/tanda-berkas.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { KepalaHimpunan, Penggambar } from '../../ports/documents.js';
import { alirkan, type Potongan } from './alir.js';
import { arsipkan, setelanArsip, warnaHalaman } from './arsip.js';
import { utuh } from './bersih.js';
import { type MukaHuruf, pakaiHuruf, pembukaMuka } from './muka.js';
import { type Bidang, buatPena, type Pena } from './pena.js';
import { potonganNaskah } from './potongan.js';
import { potonganTanda, tandaTersempit } from './tanda.js';
import { CM, gambarTepi, tinggiTepi } from './tepi.js';
import type { Dokumen } from './unsur.js';

/** Points, upright. F4 (folio, HVS F4) is 215 × 330 mm: no size of pdfkit. */
const UKURAN: Readonly<Record<Halaman['ukuran'], readonly [pendek: number, panjang: number]>> = {
  A4: [595.28, 841.89],
  F4: [21.5 * CM, 33 * CM],
};
const HALAMAN_BAWAAN: Halaman = { ukuran: 'A4', margin: { atas: 1.5, kanan: 2.5, bawah: 2, kiri: 2.5 } };

/** Draws papers with pdfkit: faces embedded as subsets. Same manuscript, same bytes, in any zone and on any machine. */
export function penggambarPdfkit(opsi: { folderFont: string }): Penggambar {
  const bukaMuka = pembukaMuka(opsi.folderFont);
  return {
    siap() {
      try {
        bukaMuka();
        return berhasil(null);
      } catch (galat) {
        if (galat instanceof GagalDenganPenolakan) return gagal(galat.penolakan);
        throw galat;
      }
    },
    terlukis(teks) {
      const { biasa, tebal } = bukaMuka();
      return [biasa, tebal].every((h) => teks.split('\n').every((baris) => utuh(baris, h.hasGlyphForCodePoint)));
    },
    async gambar(naskah) {
      const qr = naskah.tanda?.qr ?? null;
      const muka = bukaMuka();
      const { doc, terkumpul } = bukaDokumen(naskah, muka, qr === null ? {} : keteranganTanda(qr));
      gambarNaskah(doc, buatPena(doc, muka).unsur('Document'), naskah);
      arsipkan(doc);
      doc.end();
      return terkumpul();
    },
    async himpun(kepala, semua, bolakBalik) {
      const muka = bukaMuka();
      const { doc, terkumpul } = bukaDokumen(kepala, muka, {});
      const pena = buatPena(doc, muka).unsur('Document');
      const sandi: string[] = [];
      for await (const naskah of semua) {
        if (naskah.tanda?.qr) sandi.push(naskah.tanda.qr);
        if (bolakBalik) mulaiLembar(doc);
        gambarNaskah(doc, pena.unsur('Sect'), naskah);
        // What is finished leaves memory: a day's papers may be many.
        doc.flushPages();
      }
      if (sandi.length > 0) Object.assign(doc.info, keteranganTanda(sandi.join(' ')));
      arsipkan(doc);
      doc.end();
      return terkumpul();
    },
  };
}

/** After an odd number of pages a blank one: printed on both sides, no paper begins on the back of another. */
function mulaiLembar(doc: Dokumen): void {
  if (doc.bufferedPageRange().start % 2 === 0) return;
  doc.addPage({ size: [doc.page.width, doc.page.height], margin: 0 });
  doc.flushPages();
}

function gambarNaskah(doc: Dokumen, pena: Pena, naskah: Naskah): void {
  const { ukuran, margin } = naskah.halaman ?? HALAMAN_BAWAAN;
  const [pendek, panjang] = UKURAN[ukuran];
  const size: [number, number] = naskah.orientasi === 'mendatar' ? [panjang, pendek] : [pendek, panjang];
  const lembar = { size, margin: 0 };
  doc.addPage(lembar);
  const bidang = { kiri: margin.kiri * CM, lebar: doc.page.width - (margin.kiri + margin.kanan) * CM };
  const halaman = {
    atas: margin.atas * CM,
    bawah: doc.page.height - Math.max(margin.bawah * CM, tinggiTepi(pena, bidang, naskah)),
    baru: () => void doc.addPage(lembar),
  };
  alirkan(potonganBertanda(pena, bidang, naskah), halaman);
  // The edges come last: only then is the number of pages known.
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    gambarTepi(pena.artefak, bidang, doc.page.height, naskah, `Halaman ${i + 1} dari ${count}`);
  }
}

/** The QR code goes with what stands last, the signatures: beside a single one, under several; no page holds it alone. */
function potonganBertanda(pena: Pena, bidang: Bidang, { blok, tanda }: Naskah): Potongan[] {
  const potongan = potonganNaskah(pena, bidang, blok);
  const akhir = potongan.at(-1);
  if (tanda === undefined || akhir === undefined) return potongan;
  const depan = potongan.slice(0, -1);
  const penutup = blok.at(-1);
  const separuh = bidang.lebar / 2 - SELA;
  if (penutup?.jenis !== 'tandaTangan' || penutup.kolom.length > 1 || separuh < tandaTersempit(pena)) {
    return [...depan, { ...akhir, lekat: true }, potonganTanda(pena, bidang, tanda)];
  }
  // One signature stands on the right half.
  return [...depan, berdampingan(akhir, potonganTanda(pena, { ...bidang, lebar: separuh }, tanda))];
}

const SELA = 12;

/** Two parts beside each other, their lower edges level. */
function berdampingan(kanan: Potongan, kiri: Potongan): Potongan {
  const tinggi = Math.max(kanan.tinggi, kiri.tinggi);
  return {
    ...kanan,
    tinggi,
    gambar(y) {
      kiri.gambar(y + tinggi - kiri.tinggi);
      kanan.gambar(y + tinggi - kanan.tinggi);
    },
  };
}

interface DokumenBaru {
  doc: Dokumen;
  /** Its bytes, once it has ended. */
  terkumpul(): Uint8Array;
}

/** Uncompressed, because what a deflate makes of the same text differs between versions and processors. */
function bukaDokumen(
  { judul, waktu: saat }: KepalaHimpunan,
  muka: MukaHuruf,
  lain: Record<string, string>,
): DokumenBaru {
  const waktu = new Date(saat);
  const doc = new PDFDocument({
    ...setelanArsip,
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    // None by name: its own is given as an object below.
    font: null as unknown as string,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: judulXmp(judul),
      Creator: 'layanan',
      Producer: 'layanan',
      CreationDate: waktu,
      ModDate: waktu,
      ...lain,
    },
  });
  doc.on('pageAdded', () => warnaHalaman(doc));
  pakaiHuruf(doc, muka.biasa);
  return { doc, terkumpul: penampung(doc) };
}

/** pdfkit writes the title into XML as it stands. */
function judulXmp(judul: string): string {
  return judul.replaceAll(/[&<>]/g, ' ');
}

/**
 * Takes what pdfkit writes, a thousand small pieces a paper, before it goes through a stream of Node's, which cost more than
 * drawing. The head is in that stream already. What answers its bytes throws where pdfkit hasn't ended: it reads a picture with
 * alpha aside and goes on later (`ratakanPng` leaves none in a logo).
 */
function penampung(doc: Dokumen): DokumenBaru['terkumpul'] {
  const bagian: Uint8Array[] = [doc.read() as Buffer];
  let selesai = false;
  doc.push = (satu: Uint8Array | null) => {
    if (satu === null) selesai = true;
    else bagian.push(satu);
    return true;
  };
  return () => {
    if (!selesai) throw new Error('kertas belum selesai ditulis');
    return new Uint8Array(Buffer.concat(bagian));
  };
}

import PDFDocument from 'pdfkit';
import type { Naskah } from '../../documents/blok.js';
import { keteranganTanda } from '../../domain/segel-berkas.js';
import type { Penggambar } from '../../ports/documents.js';
import { alirkan, type Potongan } from './alir.js';
import { type Bidang, berkasHuruf, buatPena, type Pena, tinggiBaris } from './pena.js';
import { potonganNaskah } from './potongan.js';
import { potonganTanda } from './tanda.js';
import { KECIL } from './teks.js';

/** Points in a centimetre. */
const CM = 72 / 2.54;
const SAMPING = 2.5 * CM;
const ATAS = 1.5 * CM;
const BAWAH = 2 * CM;
const KAKI = 1.6 * CM;

type Dokumen = typeof PDFDocument.prototype;

/** Draws papers with pdfkit: A4, faces embedded as subsets. Same manuscript, same bytes, in any zone and on any machine. */
export function penggambarPdfkit(opsi: { folderFont: string }): Penggambar {
  return {
    gambar(naskah) {
      const doc = bukaDokumen(naskah, opsi.folderFont);
      const bytes = kumpulkan(doc);
      const pena = buatPena(doc, opsi.folderFont);
      const bidang = { kiri: SAMPING, lebar: doc.page.width - 2 * SAMPING };
      const halaman = { atas: ATAS, bawah: doc.page.height - BAWAH, baru: () => doc.addPage() };
      alirkan(potonganBertanda(pena, bidang, naskah), halaman);
      gambarKaki(doc, pena, bidang, naskah);
      doc.end();
      return bytes;
    },
  };
}

/** The QR code goes with what stands last, the signatures: no page holds it alone. */
function potonganBertanda(pena: Pena, bidang: Bidang, { blok, tanda }: Naskah): Potongan[] {
  const potongan = potonganNaskah(pena, bidang, blok);
  if (tanda === undefined) return potongan;
  const akhir = potongan.at(-1);
  const isi = akhir === undefined ? [] : [...potongan.slice(0, -1), { ...akhir, lekat: true }];
  return [...isi, potonganTanda(pena, bidang, tanda)];
}

/** Uncompressed, because what a deflate makes of the same text differs between versions and processors. */
function bukaDokumen(naskah: Naskah, folderFont: string): Dokumen {
  const waktu = new Date(naskah.waktu);
  return new PDFDocument({
    size: 'A4',
    layout: naskah.orientasi === 'mendatar' ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    compress: false,
    font: berkasHuruf(folderFont).biasa,
    lang: 'id-ID',
    displayTitle: true,
    info: {
      Title: naskah.judul,
      Creator: 'layanan',
      Producer: 'layanan',
      CreationDate: waktu,
      ModDate: waktu,
      ...(naskah.tanda === undefined ? {} : keteranganTanda(naskah.tanda.qr)),
    },
  });
}

function kumpulkan(doc: Dokumen): Promise<Uint8Array> {
  return new Promise((selesai, gagal) => {
    const bagian: Buffer[] = [];
    doc.on('data', (b: Buffer) => bagian.push(b));
    doc.on('end', () => selesai(new Uint8Array(Buffer.concat(bagian))));
    doc.on('error', gagal);
  });
}

/** The running foot comes last: only then is the number of pages known. */
function gambarKaki(doc: Dokumen, pena: Pena, bidang: Bidang, { kaki, tanda }: Naskah): void {
  const { count } = doc.bufferedPageRange();
  const kanan = bidang.kiri + bidang.lebar;
  const satuBaris = (teks: string, lebar: number) => pena.pecah(teks, lebar, KECIL)[0] ?? '';
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    const y = doc.page.height - KAKI;
    const nomor = `Halaman ${i + 1} dari ${count}`;
    const lebarNomor = pena.ukur(nomor, KECIL);
    pena.garis(bidang.kiri, y - 3, kanan, y - 3, 0.4);
    pena.tulis(satuBaris(kaki, bidang.lebar - lebarNomor - 12), bidang.kiri, y, KECIL);
    if (tanda !== undefined)
      pena.tulis(satuBaris(tanda.kaki, bidang.lebar), bidang.kiri, y + tinggiBaris(KECIL), KECIL);
    pena.tulis(nomor, kanan - lebarNomor, y, KECIL);
  }
}

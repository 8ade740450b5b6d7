import type PDFDocument from 'pdfkit';

export type Dokumen = typeof PDFDocument.prototype;

/** Elements of the structure tree that papers use (ISO 32000-1 §14.8.4): what is read aloud, in its order. */
export type JenisUnsur =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface KeteranganUnsur {
  /** What is read in place of a figure. */
  alt?: string;
  /** Text that a drawn sign stands for. */
  actual?: string;
  /** What a head of a table is the head of. */
  scope?: 'Column';
}

/** Marks what is drawn as the content of one element, or as an artifact. */
export interface Penanda {
  isi(gambar: () => unknown): void;
  artefak(gambar: () => unknown): void;
  /** The next element under this one. */
  anak(jenis: JenisUnsur, keterangan?: KeteranganUnsur): Penanda;
}

/** Above all elements: what it marks itself is an artifact. */
export function penandaAkar(doc: Dokumen): Penanda {
  const bertanda = (type: 'Layout' | 'Pagination') => (gambar: () => unknown) => {
    doc.markContent('Artifact', { type });
    gambar();
    doc.endMarkedContent();
  };
  const artefak = bertanda('Layout');
  return {
    isi: bertanda('Pagination'),
    artefak,
    anak(jenis, keterangan = {}) {
      const unsur = doc.struct(jenis, keterangan);
      doc.addStructure(unsur);
      return penandaUnsur(doc, jenis, unsur, artefak);
    },
  };
}

function penandaUnsur(
  doc: Dokumen,
  jenis: JenisUnsur,
  unsur: PDFKit.PDFStructureElement,
  artefak: Penanda['artefak'],
): Penanda {
  return {
    isi(gambar) {
      const isi = doc.markStructureContent(jenis);
      gambar();
      doc.endMarkedContent();
      unsur.add(isi);
    },
    artefak,
    anak(jenisAnak, keterangan = {}) {
      const anak = doc.struct(jenisAnak, keterangan);
      unsur.add(anak);
      return penandaUnsur(doc, jenisAnak, anak, artefak);
    },
  };
}

import type { Dokumen } from './unsur.js';

/**
 * What makes the file fit for an archive (PDF/A-2a, ISO 19005-2): faces embedded, tagged, metadata as XMP, colours that
 * depend on no device. pdfkit's own `subset` can't find its colour profile in a bundle, so the colours are described here.
 */
export const setelanArsip = { pdfVersion: '1.7', tagged: true } as const;

const D65 = [0.9505, 1, 1.089];
/** Black, and the colours of a logo, as sRGB has them. */
const ABU = ['CalGray', { WhitePoint: D65, Gamma: 2.2 }];
const WARNA = [
  'CalRGB',
  {
    WhitePoint: D65,
    Gamma: [2.2, 2.2, 2.2],
    Matrix: [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505],
  },
];

/** Each page says what its device colours mean (§6.2.4.3), and that its tags are in reading order. */
export function warnaHalaman(doc: Dokumen): void {
  const { page } = doc as unknown as { page: { colorSpaces: Record<string, unknown>; dictionary: { data: Isi } } };
  page.colorSpaces.DefaultGray = ABU;
  page.colorSpaces.DefaultRGB = WARNA;
  page.dictionary.data.Tabs = 'S';
}

type Isi = Record<string, unknown>;

/** The claim, and the date of change, in the metadata. */
export function arsipkan(doc: Dokumen): void {
  const { info } = doc as unknown as { info: { ModDate: Date } };
  const diubah = `${info.ModDate.toISOString().split('.')[0]}Z`;
  (doc as unknown as { appendXML(xml: string): void }).appendXML(`
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${diubah}</xmp:ModifyDate>
        </rdf:Description>`);
}

/** What of PDF/A-2a (ISO 19005-2) can be seen in a file of ours without another program; each fault in a few words. */

interface Syarat {
  apa: string;
  benar(isi: string): boolean;
}

const cacah = (isi: string, pola: RegExp) => isi.match(pola)?.length ?? 0;
const halaman = (isi: string) => cacah(isi, /\/Type \/Page\n/g);
const xmp = (isi: string) => /<\?xpacket begin[\s\S]*<\?xpacket end="[rw]"\?>/.exec(isi)?.[0] ?? '';
/** Texts of pages and faces are no part of what is looked at: a letter may stand for anything. */
const tanpaAliran = (isi: string) => isi.replaceAll(/stream\n[\s\S]*?\nendstream/g, 'stream endstream');
const tidakAda = (apa: string, pola: RegExp): Syarat => ({
  apa: `memuat ${apa}`,
  benar: (s) => !pola.test(tanpaAliran(s)),
});

const SYARAT: readonly Syarat[] = [
  { apa: 'kepala berkas (6.1.2)', benar: (s) => /^%PDF-1\.7\n%[\x80-\xff]{4}/.test(s) },
  { apa: 'ID (6.1.3)', benar: (s) => /trailer[\s\S]*\/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\]/.test(s) },
  { apa: 'akhir berkas', benar: (s) => /startxref\n\d+\n%%EOF\n?$/.test(s) },
  { apa: 'part 2 (6.6.4)', benar: (s) => /<pdfaid:part>2</.test(xmp(s)) },
  { apa: 'conformance A (6.6.4)', benar: (s) => /<pdfaid:conformance>A</.test(xmp(s)) },
  { apa: 'XMP tanpa mampat (6.6.2.1)', benar: (s) => /\/Type \/Metadata\n\/Subtype \/XML\n\/Length \d+\n>>/.test(s) },
  { apa: 'judul di XMP', benar: (s) => /<dc:title>[\s\S]*<rdf:li xml:lang="x-default">[^<]+</.test(xmp(s)) },
  { apa: 'katalog menunjuk XMP', benar: (s) => /\/Type \/Catalog\n[\s\S]*?\/Metadata \d+ 0 R/.test(s) },
  { apa: 'bahasa (6.7.4)', benar: (s) => /\/Lang \(id-ID\)/.test(s) },
  { apa: 'bertanda (6.7.2.2)', benar: (s) => /\/MarkInfo \d+ 0 R/.test(s) && /\/Marked true/.test(s) },
  { apa: 'pohon struktur (6.7.3)', benar: (s) => /\/StructTreeRoot \d+ 0 R/.test(s) && /\/ParentTree/.test(s) },
  // Without an output intent every device colour needs its meaning on the page (6.2.4.3).
  { apa: 'warna per halaman (6.2.4)', benar: (s) => cacah(s, /\/DefaultGray \[\/CalGray/g) === halaman(s) },
  { apa: 'warna RGB per halaman (6.2.4)', benar: (s) => cacah(s, /\/DefaultRGB \[\/CalRGB/g) === halaman(s) },
  { apa: 'tanpa CMYK', benar: (s) => !/\/DeviceCMYK/.test(s) },
  { apa: 'urutan tab', benar: (s) => cacah(s, /\/Tabs \/S\n/g) === halaman(s) },
  { apa: 'halaman masuk pohon', benar: (s) => cacah(s, /\/StructParents \d+/g) === halaman(s) },
  // 6.2.11.4: all faces embedded, and their letters known (6.2.11.7.2).
  {
    apa: 'huruf tertanam',
    benar: (s) => cacah(s, /\/Type \/FontDescriptor/g) === cacah(s, /\/FontFile[23]? \d+ 0 R/g),
  },
  {
    apa: 'huruf bersubset',
    benar: (s) => [...s.matchAll(/\/FontName \/(\S+)/g)].every((m) => /^[A-Z]{6}\+/.test(m[1] ?? '')),
  },
  { apa: 'huruf bermakna', benar: (s) => cacah(s, /\/Subtype \/Type0/g) === cacah(s, /\/ToUnicode \d+ 0 R/g) },
  {
    apa: 'gambar bertulisan pengganti (6.7.3)',
    benar: (s) => cacah(s, /\/S \/Figure/g) <= cacah(s, /\/(Alt|ActualText) \(/g),
  },
  tidakAda('sandi', /\/Encrypt\b/),
  tidakAda('tindakan', /\/(OpenAction|AA|JavaScript|JS|Launch|SubmitForm|GoToR|ImportData|Movie|Sound)\b/),
  tidakAda('berkas lain', /\/(EmbeddedFiles?|EF|FileAttachment|RichMedia)\b/),
  tidakAda('tembus pandang', /\/(SMask (?!\/None)|ca |CA |BM )|\/S \/Transparency/),
  tidakAda('catatan tempel', /\/Annots\b/),
  tidakAda('mampatan LZW', /\/LZWDecode\b/),
  tidakAda('gambar pengganti', /\/(Alternates|OPI|Interpolate true)\b/),
];

/** Empty: nothing against the claim was found. */
export function salahArsip(bytes: Uint8Array): string[] {
  const isi = Buffer.from(bytes).toString('latin1');
  return SYARAT.filter((s) => !s.benar(isi)).map((s) => s.apa);
}

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jalurKertas } from './kertas.js';
import type { Meja } from './program.js';

/** Tools to look into papers, and to forge them. */

/** The receipt of a case, in the store of a desk. */
export function kertas(m: Pick<Meja, 'toko'>, nomor: string): string {
  return jalurKertas(m.toko, nomor, 'tanda-terima');
}

/** Text of the QR code, as the file carries it. */
export function sandiKertas(berkas: string): string {
  return /\((LYN1:[^)]+)\)/.exec(readFileSync(berkas, 'latin1'))?.[1] ?? '';
}

/** The short code, as it stands at the foot. */
export function kodeKertas(berkas: string): string {
  const teks = execFileSync('pdftotext', ['-layout', berkas, '-'], { encoding: 'utf8' });
  return /Kode dokumen ([0-9A-Z-]{19})/.exec(teks)?.[1] ?? '';
}

/** A changed copy beside the store; answers its path. */
export function palsu(m: Pick<Meja, 'folder'>, berkas: string, ubah: (isi: string) => string): string {
  const ke = join(m.folder, 'palsu.pdf');
  writeFileSync(ke, Buffer.from(ubah(readFileSync(berkas, 'latin1')), 'latin1'));
  return ke;
}

/** What qpdf makes of it; `IN` and `OUT` stand for the files. */
export function olah(m: Pick<Meja, 'folder'>, berkas: string, argumen: readonly string[]): string {
  const ke = join(m.folder, 'olahan.pdf');
  execFileSync(
    'qpdf',
    argumen.map((a) => (a === 'IN' ? berkas : a === 'OUT' ? ke : a)),
  );
  return ke;
}

/** One sign of a line of text is exchanged for its neighbour; negative: counted from the end. */
export function tukarHuruf(isi: string, barisKe: number): string {
  const baris = [...isi.matchAll(/\[<([0-9a-f]{4})([0-9a-f]{4})/g)].filter((m) => m[1] !== m[2]).at(barisKe);
  if (baris === undefined) throw new Error('tidak ada baris seperti itu');
  return `${isi.slice(0, baris.index)}[<${baris[2]}${baris[1]}${isi.slice(baris.index + 10)}`;
}

/** What an incremental update of a test changes beside adding a signature field. */
interface Pembaruan {
  /** The field is seen on page 1, as a picture of a signature. */
  tampak?: boolean;
  /** The content of page 1 is exchanged for this. */
  isi?: string;
}

/** Signed elsewhere (PAdES): nothing of the file is touched, objects are added to its end (ISO 32000-1 §7.5.6). */
export function tandaiDiLuar(asli: string, { tampak = false, isi }: Pembaruan = {}): string {
  const ambil = (jenis: string) => {
    const m = new RegExp(`(\\d+) 0 obj\\n<<\\n(/Type /${jenis}\\n[\\s\\S]*?)>>\\nendobj`).exec(asli);
    if (m === null) throw new Error(`tidak ada ${jenis}`);
    return { nomor: Number(m[1]), isi: m[2] ?? '' };
  };
  const [katalog, halaman] = [ambil('Catalog'), ambil('Page')];
  const besar = Number(/\/Size (\d+)/.exec(asli.slice(asli.lastIndexOf('trailer')))?.[1]);
  const bidang = `<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/V ${besar + 1} 0 R/Rect[${tampak ? '70 70 200 120' : '0 0 0 0'}]/F 132>>`;
  const baru: [number, string][] = [
    [katalog.nomor, `<<\n${katalog.isi}/AcroForm<</Fields[${besar} 0 R]/SigFlags 3>>\n>>`],
    [besar, bidang],
    [besar + 1, '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents<00>/ByteRange[0 1 2 3]>>'],
  ];
  const catatan = tampak ? `/Annots[${besar} 0 R]\n` : '';
  const isiBaru = isi === undefined ? halaman.isi : halaman.isi.replace(/\/Contents \d+/, `/Contents ${besar + 2}`);
  if (tampak || isi !== undefined) baru.push([halaman.nomor, `<<\n${isiBaru}${catatan}>>`]);
  if (isi !== undefined) baru.push([besar + 2, `<</Length ${isi.length}>>\nstream\n${isi}\nendstream`]);
  return rangkaiPembaruan(asli, baru, katalog.nomor);
}

function rangkaiPembaruan(asli: string, baru: readonly [number, string][], akar: number): string {
  let hasil = `${asli}\n`;
  const letak = baru.map(([nomor, isi]) => {
    const ini = hasil.length;
    hasil += `${nomor} 0 obj\n${isi}\nendobj\n`;
    return `${nomor} 1\n${String(ini).padStart(10, '0')} 00000 n \n`;
  });
  const sebelum = /startxref\n(\d+)\n%%EOF\s*$/.exec(asli)?.[1];
  const info = /\/Info \d+ 0 R/.exec(asli)?.[0] ?? '';
  const besar = Math.max(...baru.map(([nomor]) => nomor)) + 1;
  const mulai = hasil.length;
  return `${hasil}xref\n${letak.join('')}trailer\n<</Size ${besar}/Root ${akar} 0 R ${info}/Prev ${sebelum}>>\nstartxref\n${mulai}\n%%EOF\n`;
}

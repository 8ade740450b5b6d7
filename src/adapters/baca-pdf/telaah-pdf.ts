import type { HalamanPdf, TelaahPdf } from '../../ports/documents.js';
import { kunciBertindak } from './bertindak.js';
import { DIWARISKAN, isiHalaman } from './isi-halaman.js';
import { bacaObjek, jenis, type Objek } from './objek.js';
import { penyidik } from './sidik-nilai.js';
import { adalahTeks, type Kamus, type Nilai, PdfRusak, pembaca } from './token.js';

const BATAS_HALAMAN = 2000;
const BATAS_SANDI = 5000;
const TERDALAM = 100;
/** So many trailers are looked at for a password, the last ones: each stands for an update. */
const TRAILER_TERBANYAK = 20;

/** Reads a PDF as far as papers are compared; null: it is none, or not one that can be read. Never throws. */
export function telaahPdf(byte: Uint8Array): TelaahPdf | null {
  const s = Buffer.from(byte.buffer, byte.byteOffset, byte.length).toString('latin1');
  if (!s.slice(0, 1024).includes('%PDF-')) return null;
  try {
    const objek = bacaObjek(s);
    const katalog = [...objek.semua()].filter((n) => jenis(n) === 'Catalog');
    const ganda = objek.ganda || katalog.length > 1;
    if (adaEncrypt(s, objek)) return { sandi: [], halaman: [], ganda, bersandi: true, tindakan: null };
    return {
      ...{ sandi: [...sandiDalam(objek)], halaman: semuaHalaman(objek, katalog.at(-1)), ganda, bersandi: false },
      tindakan: tindakanDalam(objek),
    };
  } catch (galat) {
    if (galat instanceof PdfRusak) return null;
    throw galat;
  }
}

/** The trailer names it (ISO 32000-1 §7.5.5), or the stream that stands for one (§7.5.8). */
function adaEncrypt(s: string, objek: Objek): boolean {
  const trailer = [...s.matchAll(/(?<=[\r\n])trailer(?=\s{0,9}<<)/g)]
    .slice(-TRAILER_TERBANYAK)
    .map((m) => pembaca(s, m.index + 'trailer'.length).nilai());
  const aliran = [...objek.semua()].filter((n) => jenis(n) === 'XRef');
  return [...trailer, ...aliran].some((n) => n instanceof Map && n.has('Encrypt'));
}

/** Texts that begin like a code, wherever a field of the file holds them. */
function sandiDalam(objek: Objek): Set<string> {
  const sandi = new Set<string>();
  for (const n of objek.semua()) {
    const isi = n instanceof Map ? [...n.values()] : [n];
    for (const satu of isi)
      if (adalahTeks(satu) && satu.teks.startsWith('LYN1:')) for (const t of satu.teks.split(' ')) sandi.add(t);
    if (sandi.size > BATAS_SANDI) throw new PdfRusak('terlalu banyak kode');
  }
  return sandi;
}

function tindakanDalam(objek: Objek): string | null {
  for (const n of objek.semua()) {
    const kunci = kunciBertindak(n);
    if (kunci !== null) return kunci;
  }
  return null;
}

function semuaHalaman(objek: Objek, katalog: Nilai | undefined): HalamanPdf[] {
  const akar = objek.kamus(objek.kamus(katalog)?.get('Pages'));
  const hasil: HalamanPdf[] = [];
  const dilihat = new Set<Kamus>();
  const sidik = penyidik(objek);
  const telusuri = (simpul: Kamus | null, warisan: Kamus, dalam: number): void => {
    objek.kerja(1);
    if (simpul === null || dilihat.has(simpul)) return;
    if (hasil.length >= BATAS_HALAMAN || dalam > TERDALAM) throw new PdfRusak('terlalu banyak halaman');
    dilihat.add(simpul);
    const milik: Kamus = new Map([...warisan, ...simpul]);
    const anak = objek.nilai(simpul.get('Kids'));
    if (Array.isArray(anak)) for (const a of anak) telusuri(objek.kamus(a), diwariskan(milik), dalam + 1);
    else hasil.push(isiHalaman(objek, milik, sidik));
  };
  telusuri(akar, new Map(), 0);
  return hasil;
}

function diwariskan(simpul: Kamus): Kamus {
  return new Map(DIWARISKAN.flatMap((k) => (simpul.has(k) ? [[k, simpul.get(k) ?? null] as const] : [])));
}

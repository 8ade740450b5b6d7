import type { TelaahTambahan, TempelanPdf } from '../../ports/documents.js';
import { namaDari } from './tabel-rujukan.js';
import { type Kamus, type Nilai, PdfRusak } from './token.js';

/** Objects as they are after the last update. */
export interface Pencari {
  cari(n: Nilai | undefined): Nilai | undefined;
  kamus(n: Nilai | undefined): Kamus | null;
}

const TERBANYAK = 10_000;
const TERDALAM = 20;
/** Flag of an annotation (ISO 32000-1 §12.5.3): neither on the screen nor on paper. */
const TERSEMBUNYI = 2;

/** What lies over the pages, and how many signatures there are; null: something among it acts when it is clicked. */
export function cariTempelan(
  p: Pencari,
  katalog: Kamus | null,
  halaman: readonly number[],
): Pick<TelaahTambahan, 'tempelan' | 'tandaTangan'> | null {
  const bidang = semuaBidang(p, katalog);
  const diAtas = halaman.flatMap((nomor, i) => diAtasHalaman(p, p.kamus({ rujuk: nomor }), i + 1));
  if (diAtas.length > TERBANYAK) throw new PdfRusak('terlalu banyak tempelan');
  const terpasang = new Set(diAtas.map((t) => t.milik));
  if ([...terpasang, ...bidang].some((milik) => milik.has('A'))) return null;
  // No page has it: nobody knows where a program would draw it.
  if (bidang.some((b) => !terpasang.has(b) && b.has('Rect') && tampak(p, b)))
    throw new PdfRusak('bidang tanpa halaman');
  return {
    tempelan: diAtas
      .filter(({ milik }) => tampak(p, milik))
      .map(({ milik, lembar, ke }) => ({ halaman: ke, ...sebut(p, milik, lembar) })),
    tandaTangan: bidang.filter((b) => jenisBidang(p, b) === 'Sig' && p.kamus(b.get('V')) !== null).length,
  };
}

function diAtasHalaman(p: Pencari, lembar: Kamus | null, ke: number) {
  return larik(p, lembar?.get('Annots')).flatMap((n) => {
    const milik = p.kamus(n);
    return milik === null || lembar === null ? [] : [{ milik, lembar, ke }];
  });
}

function larik({ cari }: Pencari, n: Nilai | undefined): readonly Nilai[] {
  const isi = cari(n);
  if (!Array.isArray(isi)) return [];
  if (isi.length > TERBANYAK) throw new PdfRusak('terlalu banyak tempelan');
  return isi;
}

/** Fields of the form with what is below them, each once. */
function semuaBidang(p: Pencari, katalog: Kamus | null): readonly Kamus[] {
  const hasil = new Set<Kamus>();
  let langkah = 0;
  const telusuri = (n: Nilai, dalam: number): void => {
    langkah += 1;
    const milik = p.kamus(n);
    if (langkah > TERBANYAK) throw new PdfRusak('terlalu banyak bidang');
    if (milik === null || hasil.has(milik)) return;
    if (dalam > TERDALAM) throw new PdfRusak('terlalu banyak bidang');
    hasil.add(milik);
    for (const anak of larik(p, milik.get('Kids'))) telusuri(anak, dalam + 1);
  };
  for (const n of larik(p, p.kamus(katalog?.get('AcroForm'))?.get('Fields'))) telusuri(n, 0);
  return [...hasil];
}

/** With an appearance, or drawn by programs without one; not what is hidden, and no field of a signature without a place. */
function tampak(p: Pencari, milik: Kamus): boolean {
  if (p.cari(milik.get('AP')) != null) return true;
  const bendera = p.cari(milik.get('F'));
  if (typeof bendera === 'number' && (bendera & TERSEMBUNYI) !== 0) return false;
  const [kiri, bawah, kanan, atas] = angka(p, milik.get('Rect')) ?? [0, 0, 1, 1];
  return !tandaTangan(p, milik) || (kiri !== kanan && bawah !== atas);
}

function tandaTangan(p: Pencari, milik: Kamus): boolean {
  return adalahBidang(p, milik) && jenisBidang(p, milik) === 'Sig';
}

function adalahBidang(p: Pencari, milik: Kamus): boolean {
  return namaDari(p.cari(milik.get('Subtype'))) === 'Widget';
}

/** A field has its kind itself or from the one above. */
function jenisBidang(p: Pencari, milik: Kamus): string | null {
  let kini: Kamus | null = milik;
  for (let i = 0; kini !== null && i < TERDALAM; i += 1) {
    const jenis: string | null = namaDari(p.cari(kini.get('FT')));
    if (jenis !== null) return jenis;
    kini = p.kamus(kini.get('Parent'));
  }
  return null;
}

function sebut(p: Pencari, milik: Kamus, lembar: Kamus): Omit<TempelanPdf, 'halaman'> {
  const macam = tandaTangan(p, milik) ? 'tanda-tangan' : adalahBidang(p, milik) ? 'isian' : 'catatan';
  return { macam, persen: p.cari(milik.get('AP')) == null ? null : persenHalaman(p, milik, lembar) };
}

/** What its rectangle takes of the page, rounded up; null: it can't be told. */
function persenHalaman(p: Pencari, milik: Kamus, lembar: Kamus): number | null {
  const kotak = angka(p, milik.get('Rect'));
  const kertas = angka(p, lembar.get('MediaBox'));
  if (kotak === null || kertas === null) return null;
  const tumpang = (i: 0 | 1) => {
    const [a, b] = [Math.min(kotak[i], kotak[i + 2] ?? 0), Math.max(kotak[i], kotak[i + 2] ?? 0)];
    return Math.max(0, Math.min(b, kertas[i + 2] ?? 0) - Math.max(a, kertas[i]));
  };
  const luas = (kertas[2] - kertas[0]) * (kertas[3] - kertas[1]);
  return luas > 0 ? Math.min(100, Math.ceil((100 * tumpang(0) * tumpang(1)) / luas)) : null;
}

function angka(p: Pencari, n: Nilai | undefined): [number, number, number, number] | null {
  const [a, b, c, d] = larik(p, n).map((satu) => p.cari(satu));
  const semua = typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number';
  return semua ? [a, b, c, d] : null;
}

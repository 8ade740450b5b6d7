/** A page of two papers that are compared (ports/documents). */
interface Halaman {
  baris: readonly string[];
  gambar: string;
  letak: string;
  lembar: string;
  sumber: string;
  tempelan: boolean;
  tertutup: boolean;
}

/** Where two papers differ on one page; `null` = it is missing there. */
export type BedaHalaman =
  | { halaman: number; macam: 'kurang' | 'lebih' | 'tertutup' | 'gambar' | 'letak' | 'lembar' | 'sumber' }
  /** Something lies over it; `apa`: what, and how much of the page it takes (0 to 100). */
  | { halaman: number; macam: 'tempelan'; apa?: { macam: 'tanda-tangan' | 'isian' | 'catatan'; persen: number | null } }
  /** A page that belongs elsewhere: the same as page `asal` of the record's paper. */
  | { halaman: number; macam: 'tertukar'; asal: number }
  /** A page of another paper, by the code at its foot; null: it has none. */
  | { halaman: number; macam: 'asing'; kode: string | null }
  | { halaman: number; macam: 'tulisan'; tertulis: string | null; seharusnya: string | null };

/** So many differences are told; a page that was exchanged would fill the screen. */
const TERBANYAK = 6;

/** What of a paper isn't as the record has it, page by page. Empty: both show the same. */
export function bedaHalaman(kertas: readonly Halaman[], catatan: readonly Halaman[]): readonly BedaHalaman[] {
  const beda: BedaHalaman[] = [];
  const banyak = Math.max(kertas.length, catatan.length);
  for (let i = 0; i < banyak; i += 1) {
    const [ada, harus] = [kertas[i], catatan[i]];
    const halaman = i + 1;
    if (ada === undefined) beda.push({ halaman, macam: 'kurang' });
    else if (harus === undefined) beda.push({ halaman, macam: 'lebih' });
    else beda.push(...bedaSatu(halaman, ada, harus, catatan));
  }
  return beda.slice(0, TERBANYAK);
}

function bedaSatu(halaman: number, ada: Halaman, harus: Halaman, catatan: readonly Halaman[]): BedaHalaman[] {
  if (sama(ada.baris, harus.baris)) {
    const macam = (['lembar', 'gambar', 'letak', 'sumber'] as const).filter((m) => ada[m] !== harus[m]);
    const tempelan = ada.tempelan === harus.tempelan ? [] : [{ halaman, macam: 'tempelan' as const }];
    const tertutup = ada.tertutup ? [{ halaman, macam: 'tertutup' as const }] : [];
    return [...macam.map((m) => ({ halaman, macam: m })), ...tertutup, ...tempelan];
  }
  const asal = catatan.findIndex((h) => sama(h.baris, ada.baris));
  if (asal >= 0) return [{ halaman, macam: 'tertukar', asal: asal + 1 }];
  const [kode = null] = kodeHalaman([ada]);
  if (kode !== (kodeHalaman([harus])[0] ?? null)) return [{ halaman, macam: 'asing', kode }];
  return bedaBaris(halaman, ada.baris, harus.baris);
}

/** The code at the foot of each of these pages, each once: the last line that ends with one. The words before it are the office's. */
export function kodeHalaman(halaman: readonly Pick<Halaman, 'baris'>[]): readonly string[] {
  const pola = /(?:^| )([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})$/;
  return [...new Set(halaman.flatMap((h) => h.baris.flatMap((b) => pola.exec(b)?.[1] ?? []).slice(-1)))];
}

/** None of these pages is one of the record's, nor bears the code of one at its foot. */
export function samaSekaliAsing(kertas: readonly Halaman[], catatan: readonly Halaman[]): boolean {
  const kode = kodeHalaman(catatan);
  return kertas.every(
    (h) => !catatan.some((c) => sama(c.baris, h.baris)) && !kodeHalaman([h]).some((k) => kode.includes(k)),
  );
}

function sama(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((baris, i) => baris === b[i]);
}

/** What both have at the beginning and at the end is left out; the rest is told line against line. */
function bedaBaris(halaman: number, ada: readonly string[], harus: readonly string[]): BedaHalaman[] {
  const pendek = Math.min(ada.length, harus.length);
  let awal = 0;
  while (awal < pendek && ada[awal] === harus[awal]) awal += 1;
  let akhir = 0;
  while (akhir < pendek - awal && ada.at(-1 - akhir) === harus.at(-1 - akhir)) akhir += 1;
  const kiri = ada.slice(awal, ada.length - akhir);
  const kanan = harus.slice(awal, harus.length - akhir);
  return Array.from({ length: Math.max(kiri.length, kanan.length) }, (_, i) => ({
    ...{ halaman, macam: 'tulisan' as const },
    tertulis: kiri[i] ?? null,
    seharusnya: kanan[i] ?? null,
  })).filter((b) => b.tertulis !== b.seharusnya);
}

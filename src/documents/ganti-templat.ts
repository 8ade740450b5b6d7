import { BATAS, sebutUkuran } from '../domain/batas.js';
import { bacaJson } from '../domain/berkas-json.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { periksaMargin, UKURAN_KERTAS } from '../domain/setelan-periksa.js';
import { bakukanBaris } from '../domain/teks.js';
import { pengisiHilang, type Salah, sebutanTerlarang, tidakMuat } from './aturan-kalimat.js';
import type { Templat } from './bahan.js';
import { BAGIAN_KERTAS } from './daftar.js';
import { PENGISI_TEMPLAT } from './daftar-templat.js';
import { pengisiDalam } from './templat.js';

/** One sentence (graphemes), and how many stand in a list. */
const KALIMAT = 2000;
const DAFTAR = 20;

/** Choices of layout that a paper's template may hold beside its sentences; without them the settings count. */
const TATA = { kertas: UKURAN_KERTAS.periksa, margin: periksaMargin } as const;
type KunciTata = keyof typeof TATA;

/**
 * An office's own wording of template `nama` from a file: the keys that differ from the default. Refused with every fault,
 * each with its line.
 */
export function bacaGantiTemplat(nama: string, teks: string, bawaan: Templat): Result<Templat, readonly string[]> {
  if (Buffer.byteLength(teks) > BATAS.templatByte) {
    return gagal([`berkas lebih dari ${sebutUkuran(BATAS.templatByte)}: hapus kunci yang tidak diganti`]);
  }
  const data = bacaJson(teks);
  if (!data.ok) return gagal([data.salah.replace(/\.$/, '')]);
  if (typeof data.nilai !== 'object' || data.nilai === null || Array.isArray(data.nilai)) {
    return gagal(['isinya harus {"kunci": "kalimat"}']);
  }
  const salah: string[] = [];
  const ganti: [string, string | readonly string[]][] = [];
  for (const [kunci, nilai] of Object.entries(data.nilai)) {
    const hasil = periksaKunci(nama, kunci, nilai, bawaan);
    if (hasil.ok) ganti.push([kunci, hasil.nilai]);
    else
      salah.push(...hasil.salah.map(({ apa, cari }) => `baris ${barisDalam(teks, kunci, cari)}, "${kunci}": ${apa}`));
  }
  if (salah.length > 0) return gagal(salah);
  return berhasil(Object.fromEntries(ganti.filter(([k, n]) => JSON.stringify(bawaan[k]) !== JSON.stringify(n))));
}

/** A template as it came with the program (null: it didn't). Every fault with its line. */
export function bacaTemplat(nama: string, teks: string | null): Result<Templat, readonly string[]> {
  if (teks === null) return gagal(['tidak ada']);
  const data = bacaJson(teks);
  if (!data.ok) return gagal([tanpaTitik(data.salah)]);
  if (typeof data.nilai !== 'object' || data.nilai === null || Array.isArray(data.nilai)) {
    return gagal(['isinya harus {"kunci": "kalimat"}']);
  }
  const bukan = Object.entries(data.nilai).filter(([, nilai]) => [nilai].flat().some((n) => typeof n !== 'string'));
  const salah = bukan.map(([kunci]) => `baris ${barisDalam(teks, kunci, undefined)}: "${kunci}" bukan kalimat`);
  if (salah.length > 0) return gagal(salah);
  const asingnya = pengisiAsing(nama, teks, data.nilai as Templat);
  return asingnya.length > 0 ? gagal(asingnya) : berhasil(data.nilai as Templat);
}

/** An office's wording on record: what papers use of it, and what they don't, key by key with the reason. */
export interface GantiTerpilah {
  dipakai: Templat;
  tertahan: readonly { kunci: string; sebab: string }[];
}

/**
 * Looks again at wording that an earlier program took: a key that is wrong by the rules of today gives way to the program's own
 * sentence, so that no paper and no desk waits for it. A key that is gone is passed over.
 */
export function pilahGanti(nama: string, ganti: Templat, bawaan: Templat): GantiTerpilah {
  const dipakai: [string, string | readonly string[]][] = [];
  const tertahan: { kunci: string; sebab: string }[] = [];
  for (const [kunci, nilai] of Object.entries(ganti)) {
    const hasil = periksaKunci(nama, kunci, nilai, bawaan);
    if (hasil.ok) dipakai.push([kunci, hasil.nilai]);
    else if (Object.hasOwn(bawaan, kunci)) tertahan.push({ kunci, sebab: hasil.salah.map((s) => s.apa).join('; ') });
  }
  return { dipakai: Object.fromEntries(dipakai), tertahan };
}

/** Placeholders of a template that nobody fills, each with its line in the file's text. */
export function pengisiAsing(nama: string, teks: string, templat: Templat): readonly string[] {
  return Object.entries(templat).flatMap(([kunci, nilai]) =>
    asing(nama, nilai).map((p) => `baris ${barisDalam(teks, kunci, p)}: pengisi ${p} tidak dikenal`),
  );
}

function periksaKunci(
  nama: string,
  kunci: string,
  nilai: unknown,
  bawaan: Templat,
): Result<string | readonly string[], readonly Salah[]> {
  if (Object.hasOwn(TATA, kunci) && !BAGIAN_KERTAS.some((b) => b === nama))
    return periksaTata(kunci as KunciTata, nilai);
  const asli = Object.hasOwn(bawaan, kunci) ? bawaan[kunci] : undefined;
  if (asli === undefined) {
    return gagal([{ apa: `kunci ini tidak ada; yang ada: ${Object.keys(bawaan).join(', ')}` }]);
  }
  const bentuk = periksaBentuk(kunci, nilai, asli);
  if (bentuk !== null) return gagal([{ apa: bentuk }]);
  const kalimat = [nilai].flat() as string[];
  const baku = kalimat.map((k) => ({ k, hasil: bakukanBaris(k, KALIMAT) }));
  const salah: Salah[] = baku.flatMap(({ k, hasil }) => (hasil.ok ? [] : [{ apa: tanpaTitik(hasil.salah), cari: k }]));
  const pengisi = PENGISI_TEMPLAT.get(nama) ?? [];
  const sebut = pengisi.map((p) => `{${p}}`).join(', ');
  salah.push(...asing(nama, kalimat).map((p) => ({ apa: `pengisi ${p} tidak dikenal; yang ada: ${sebut}`, cari: p })));
  salah.push(...pengisiHilang(kalimat, asli), ...sebutanTerlarang(kalimat), ...tidakMuat(nama, kunci, kalimat));
  if (salah.length > 0) return gagal(salah);
  const rapi = baku.flatMap(({ hasil }) => (hasil.ok ? [hasil.nilai] : []));
  return berhasil(typeof asli === 'string' ? (rapi[0] ?? '') : rapi);
}

function periksaTata(kunci: KunciTata, nilai: unknown): Result<string, readonly Salah[]> {
  const hasil = TATA[kunci](typeof nilai === 'string' ? nilai : '');
  return hasil.ok ? hasil : gagal([{ apa: hasil.salah }]);
}

/** A head of a table must keep its columns. */
function periksaBentuk(kunci: string, nilai: unknown, asli: string | readonly string[]): string | null {
  if (typeof asli === 'string') return typeof nilai === 'string' ? null : 'harus satu kalimat di antara tanda petik';
  if (!Array.isArray(nilai) || nilai.length === 0 || nilai.some((n) => typeof n !== 'string')) {
    return 'harus daftar kalimat ["…", "…"]';
  }
  if (kunci.startsWith('kepala') && nilai.length !== asli.length) return `harus ${asli.length} kolom`;
  return nilai.length > DAFTAR ? `paling banyak ${DAFTAR} kalimat` : null;
}

/** What stands in braces and isn't a placeholder of this template; a lone brace too. */
function asing(nama: string, nilai: string | readonly string[]): string[] {
  const dikenal = PENGISI_TEMPLAT.get(nama) ?? [];
  const takDikenal = pengisiDalam({ nilai }).filter((p) => !dikenal.includes(p));
  const kurung = [nilai].flat().flatMap((t) => t.replaceAll(/\{[A-Za-z0-9]*\}/g, '').match(/[{}]/g) ?? []);
  return [...takDikenal.map((p) => `{${p}}`), ...new Set(kurung)];
}

function tanpaTitik(kalimat: string): string {
  return kalimat.replace(/\.$/, '');
}

/** Line (from 1) of a key in a JSON text, or of `cari` after it. */
function barisDalam(teks: string, kunci: string, cari: string | undefined): number {
  const letak = Math.max(0, teks.indexOf(`${JSON.stringify(kunci)}`));
  const lanjut = cari === undefined ? -1 : teks.indexOf(cari, letak + kunci.length + 2);
  return teks.slice(0, Math.max(letak, lanjut)).split('\n').length;
}

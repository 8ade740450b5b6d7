import { join } from 'node:path';
import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import type { Pencacah } from '../../ports/store.js';
import { bacaEkor, bulanJejak } from './berkas-jejak.js';
import { adaNama, daftar, folderKecil } from './cakram.js';
import { uraiNamaKasus } from './jalur.js';
import type { Ruang } from './ruang.js';
import { salinanCepat } from './terbaru.js';

/** Numbers behind the last known one that are looked for by name, and the free ones that must follow the first free one. */
const DITANYA = 16;
const BEBAS_BERTURUT = 3;

/** 1 + the highest number of the counter that a name in the store bears: cases and papers, readable or not. */
export function nomorBebas(r: Ruang, pencacah: Pencacah): string {
  const { awalan, tahun } = pencacah;
  const besar = !folderKecil(join(r.folder, 'arsip', String(tahun)));
  return susunNomor(awalan, tahun, (besar ? cariTerakhir(r, pencacah) : null) ?? tertinggi(r, pencacah) + 1);
}

function tertinggi(r: Ruang, { awalan, tahun }: Pencacah): number {
  const folder = ['berjalan', join('arsip', String(tahun)), 'nomor'];
  const nama = folder.flatMap((f) => daftar(join(r.folder, f))).filter((n) => n.startsWith(`${awalan}-`));
  return puncak(
    nama.map((n) => uraiNamaKasus(n)?.nomor ?? ''),
    { awalan, tahun },
  );
}

function puncak(nomor: readonly string[], { awalan, tahun }: Pencacah): number {
  let hasil = 0;
  for (const satu of nomor) {
    const bagian = satu.startsWith(`${awalan}-`) ? uraikanNomor(satu) : null;
    if (bagian?.awalan === awalan && bagian.tahun === tahun) hasil = Math.max(hasil, bagian.urut);
  }
  return hasil;
}

/**
 * The next number without listing the archive of a large year: numbers have no gaps, the newest cases are open, and the
 * last acts stand at the end of the ledger. null where that leaves a doubt.
 */
function cariTerakhir(r: Ruang, pencacah: Pencacah): number | null {
  const { awalan, tahun } = pencacah;
  const ada = (n: number) => salinanCepat(r, susunNomor(awalan, tahun, n)).length > 0;
  const ekor = bacaEkor(r.folder, bulanJejak(r.folder).at(-1) ?? '').map((b) => ('nomor' in b ? b.nomor : ''));
  const terbuka = daftar(join(r.folder, 'berjalan')).map((n) => uraiNamaKasus(n)?.nomor ?? '');
  const dikenal = puncak([...terbuka, ...ekor], pencacah);
  if (dikenal === 0 || adaNama(join(r.folder, 'nomor', `${susunNomor(awalan, tahun, 1)}.1.json`))) return null;
  return pertamaBebas(dikenal + 1, dikenal + DITANYA, ada);
}

/** The first free number from `dari` on; null when a later one is taken (one is lost), or all are. */
export function pertamaBebas(dari: number, sampai: number, ada: (n: number) => boolean): number | null {
  let n = dari;
  while (n <= sampai && ada(n)) n += 1;
  const sesudah = Array.from({ length: BEBAS_BERTURUT - 1 }, (_, i) => n + 1 + i);
  return n > sampai || sesudah.some(ada) ? null : n;
}

/** Order of register numbers: by counter, year, then as numbers (9999 before 10000). */
export function banding(a: string, b: string): number {
  const [x, y] = [uraikanNomor(a), uraikanNomor(b)];
  if (x === null || y === null) return a < b ? -1 : 1;
  if (x.awalan !== y.awalan) return x.awalan < y.awalan ? -1 : 1;
  return x.tahun - y.tahun || x.urut - y.urut;
}

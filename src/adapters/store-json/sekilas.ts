import { join, sep } from 'node:path';
import type { BacaanSekilas } from '../../ports/store.js';
import { bacaSatu } from './bacaan.js';
import { type NamaKasus, uraiNamaKasus } from './jalur.js';
import { namaBerjalan, TERLALU_BARU_MS } from './nama-berjalan.js';
import { daftarNiat } from './niat.js';
import type { Ruang } from './ruang.js';
import {
  buangSekilas,
  type EntriSekilas,
  type SekilasTersimpan,
  sekilasTersimpan,
  simpanSekilas,
  TANPA_SEKILAS,
  type Tanda,
  tandaKini,
} from './sekilas-berkas.js';
import type { Salinan } from './terbaru.js';

/** Written again when one case of so many had to be read. */
const BASI_SEPER = 64;

interface Berkas extends NamaKasus {
  nama: string;
}

/** The places of the glances that still hold, and those of the cases that were read instead. */
interface Pilahan {
  tetap: number[];
  baru: EntriSekilas[];
  /** A glance of a file as it lies there was none that a case could have. */
  salah: boolean;
}

/**
 * The open cases for a list: the glance of each whose file is still the one that was verified when it was taken, the
 * case itself of any other. In a sealed store nothing of a case may lie in the clear: every one is read.
 */
export async function bacaSekilas(r: Ruang, tersegel: boolean): Promise<BacaanSekilas> {
  if (tersegel) buangSekilas(r);
  const lama = tersegel ? TANPA_SEKILAS : sekilasTersimpan(r);
  const bacaan: BacaanSekilas = { kasus: [], berkas: [], rusak: [] };
  const pilahan = await pilah(r, lama, bacaan);
  if (!tersegel && basi(lama, pilahan)) await simpanSekilas(r, semua(lama, pilahan));
  return bacaan;
}

/** Too much had to be read, or the file tells of a case that has no glance any more: closed, or secret or anonymous by now. */
function basi({ nama }: SekilasTersimpan, { tetap, baru, salah }: Pilahan): boolean {
  if (salah || baru.length * BASI_SEPER > tetap.length) return true;
  if (nama.length === tetap.length) return false;
  const nomor = (n: string | undefined) => uraiNamaKasus(n ?? '')?.nomor;
  const ada = new Set([...tetap.map((letak) => nomor(nama[letak])), ...baru.map((s) => nomor(s.nama))]);
  return nama.some((n) => !ada.has(nomor(n)));
}

function* semua(lama: SekilasTersimpan, { tetap, baru }: Pilahan): Iterable<EntriSekilas> {
  for (const letak of tetap) yield lama.entri(letak);
  yield* baru;
}

/** What lists show of each open case, into `bacaan`. */
async function pilah(r: Ruang, lama: SekilasTersimpan, bacaan: BacaanSekilas): Promise<Pilahan> {
  const pilahan: Pilahan = { tetap: [], baru: [], salah: false };
  const folder = `${join(r.folder, 'berjalan')}${sep}`;
  const sibuk = new Set(daftarNiat(r).map((n) => n.nomor));
  let kira = 0;
  for (const satu of tertinggi(r)) {
    const jalur = folder + satu.nama;
    const tanda = sibuk.has(satu.nomor) ? null : tandaKini(jalur);
    const letak = tanda === null ? -1 : lama.letak(satu.nama, tanda, kira);
    const kasus = letak < 0 ? null : lama.kasus(letak, satu);
    if (tanda === null || kasus === null) {
      pilahan.salah ||= letak >= 0;
      const entri = await bacaBerkas(r, { ...satu, wadah: 'berjalan', jalur }, tanda, bacaan);
      if (entri !== null) pilahan.baru.push({ nama: satu.nama, ...entri });
      continue;
    }
    kira = letak + 1;
    pilahan.tetap.push(letak);
    if (kasus !== 'catatan') bacaan.kasus.push(kasus);
  }
  return pilahan;
}

/** Older than what the clock of the file system can't tell apart. */
function cukupTua(r: Ruang, tanda: Tanda): boolean {
  return r.jam() - Math.max(tanda[2], tanda[3]) > TERLALU_BARU_MS;
}

/** The highest revision of each open case, by the names in the folder. */
function tertinggi(r: Ruang): Iterable<Berkas> {
  const hasil = new Map<string, Berkas>();
  for (const nama of namaBerjalan(r)) {
    const bagian = uraiNamaKasus(nama);
    if (bagian === null || (hasil.get(bagian.nomor)?.revisi ?? 0) >= bagian.revisi) continue;
    hasil.set(bagian.nomor, { nomor: bagian.nomor, revisi: bagian.revisi, nama });
  }
  return hasil.values();
}

/** Reads a case into `bacaan`; answers its glance, where it has one and its file (null: being written) is old enough. */
async function bacaBerkas(
  r: Ruang,
  s: Salinan,
  tanda: Tanda | null,
  { berkas, rusak }: BacaanSekilas,
): Promise<Pick<EntriSekilas, 'tanda' | 'isi'> | null> {
  const satu = await bacaSatu(r, s, tanda === null, {});
  if (satu !== null && 'pesan' in satu) rusak.push(satu);
  if (satu === null || 'pesan' in satu || r.selesai(satu)) return null;
  berkas.push(satu);
  const isi = r.sekilas?.dari(satu) ?? null;
  return isi !== null && tanda !== null && cukupTua(r, tanda) ? { tanda, isi } : null;
}

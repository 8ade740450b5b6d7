import { closeSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { Pencacah } from '../../ports/store.js';
import { BACA_AMAN } from '../cara-buka.js';
import { uraiKasus } from './bentuk.js';
import { terang } from './berkas-kasus.js';
import { adaNama, daftar, folderKecil, fsyncFolder, hapus, hapusDiam, pautkan, simpul } from './cakram.js';
import { bacaDokumen, DokumenRusak, tulisDokumen } from './dokumen.js';
import { jalurKasus } from './jalur.js';
import type { Niat } from './niat.js';
import { pertamaBebas } from './nomor-bebas.js';
import { rampungkan } from './rapikan.js';
import type { Ruang } from './ruang.js';
import { memuat, terbaru, terbaruCepat } from './terbaru.js';

/*
 * Paper numbers (TB-2026-0003), unique over all cases and without a gap, without relying on the lock.
 *
 * nomor/TB-2026-0003.1.json is the first claim on that number: a hard link to the complete new case document, made
 * before the case's own link. Whether a claim counts is decided by one thing only: is the document part of its case?
 *   - its case contains it                          → the number is used;
 *   - its case went on to that revision without it  → void, and void for ever: that revision is taken;
 *   - neither (its writer froze or died in between) → whoever comes next links the document into the case, and asks again.
 * A name in nomor/ is made by an exclusive link and never removed, so nobody can claim the same name later; after a void
 * claim the number is claimed again under the next name (.2). The next claim is made only after the one before is
 * decided, so at most one is undecided. Decided claims are replaced by a small note: no personal data stays behind.
 */
interface NamaKlaim {
  urut: number;
  percobaan: number;
}

type Keputusan = 'terpakai' | 'batal';

/** What a decided claim keeps. */
export interface CatatanKlaim {
  skema: 1;
  kasus: string;
  revisi: number;
  sidik: string;
  keputusan: Keputusan;
}

export interface NomorDokumen {
  nomor: string;
  /** Name of the claim in `nomor/`. */
  klaim: string;
}

/** The parts of `TB-2026-0003.1.json`; null for any other name. */
export function uraiNamaKlaim(nama: string): (Pencacah & NamaKlaim) | null {
  const cocok = /^([A-Z0-9-]{1,30})\.([1-9]\d{0,3})\.json$/.exec(nama);
  const bagian = cocok ? uraikanNomor(cocok[1] ?? '') : null;
  return bagian === null ? null : { ...bagian, percobaan: Number(cocok?.[2]) };
}

/** Claims of a counter, in order. */
function daftarKlaim(r: Ruang, { awalan, tahun }: Pencacah): NamaKlaim[] {
  return daftar(join(r.folder, 'nomor'))
    .flatMap((nama) => {
      const bagian = uraiNamaKlaim(nama);
      return bagian?.awalan === awalan && bagian.tahun === tahun ? [bagian] : [];
    })
    .sort((a, b) => a.urut - b.urut || a.percobaan - b.percobaan);
}

/** The last claim of a counter. In a large folder it is looked for by halves: claims have no gaps. */
function klaimTerakhir(r: Ruang, pencacah: Pencacah): NamaKlaim | undefined {
  const { awalan, tahun } = pencacah;
  const ada = (urut: number, percobaan = 1) =>
    adaNama(join(r.folder, 'nomor', `${susunNomor(awalan, tahun, urut)}.${percobaan}.json`));
  if (folderKecil(join(r.folder, 'nomor'))) return daftarKlaim(r, pencacah).at(-1);
  let [bawah, atas] = [0, 1];
  while (ada(atas)) [bawah, atas] = [atas, 2 * atas];
  while (atas - bawah > 1) {
    const tengah = Math.floor((bawah + atas) / 2);
    if (ada(tengah)) bawah = tengah;
    else atas = tengah;
  }
  if (pertamaBebas(atas, atas, ada) === null) return daftarKlaim(r, pencacah).at(-1);
  let percobaan = 1;
  while (ada(bawah, percobaan + 1)) percobaan += 1;
  return bawah === 0 ? undefined : { urut: bawah, percobaan };
}

/** The number that is free now; decides the last claim first. */
export async function nomorDokumenBebas(r: Ruang, pencacah: Pencacah): Promise<NomorDokumen> {
  const nama = (k: NamaKlaim): NomorDokumen => {
    const nomor = susunNomor(pencacah.awalan, pencacah.tahun, k.urut);
    return { nomor, klaim: `${nomor}.${k.percobaan}.json` };
  };
  const akhir = klaimTerakhir(r, pencacah);
  if (akhir === undefined) return nama({ urut: 1, percobaan: 1 });
  const keputusan = await putuskanKlaim(r, nama(akhir).klaim);
  if (keputusan === 'batal') return nama({ urut: akhir.urut, percobaan: akhir.percobaan + 1 });
  return nama({ urut: akhir.urut + 1, percobaan: 1 });
}

/** false: the name is taken. */
export function ajukanKlaim(r: Ruang, niat: Niat, klaim: string): boolean {
  if (pautkan(niat.jalur, join(r.folder, 'nomor', klaim)) !== 'terpaut') return false;
  fsyncFolder(join(r.folder, 'nomor'));
  return true;
}

export function adaKlaimDari(r: Ruang, niat: Niat): boolean {
  const folder = join(r.folder, 'nomor');
  return daftar(folder).some((nama) => simpul(join(folder, nama)) === niat.simpul);
}

async function putuskanKlaim(r: Ruang, klaim: string): Promise<Keputusan> {
  // A private name: the claim's own may become a note while we look, and a note must never be linked into a case.
  const sumber = join(r.folder, 'proses', `klaim-${r.acak()}.tmp`);
  if (pautkan(join(r.folder, 'nomor', klaim), sumber) !== 'terpaut') throw new Error(`klaim ${klaim} hilang`);
  try {
    const isi = await bacaKlaim(r, sumber);
    if (isi === null) throw new Error(`klaim ${klaim} hilang`);
    if ('keputusan' in isi) return await keputusanCatatan(r, isi);
    const keputusan = await teruskan(r, sumber, isi);
    if (keputusan !== null) await tetapkanKlaim(r, klaim, isi, keputusan);
    return keputusan ?? 'terpakai';
  } catch (galat) {
    // It or its case can't be read: the number may stand on a paper, so it is not given again.
    if (galat instanceof DokumenRusak) return 'terpakai';
    if (galat instanceof GagalDenganPenolakan && galat.penolakan.jenis === 'toko') return 'terpakai';
    throw galat;
  } finally {
    hapusDiam(sumber);
  }
}

/** A claim: the case document that made it or, once decided, its note. */
export function bacaKlaim(r: Ruang, jalur: string): Promise<BerkasKasus | CatatanKlaim | null> {
  return bacaDokumen(jalur, async (json) => uraiKlaim(await terang(r, json)));
}

/** A note as `tetapkanKlaim` writes it, letter for letter. */
const CATATAN =
  /^\{\n {2}"skema": 1,\n {2}"kasus": "([A-Z0-9-]{1,40})",\n {2}"revisi": ([1-9]\d{0,14}),\n {2}"sidik": "([0-9a-f]{64})",\n {2}"keputusan": "(terpakai|batal)"\n\}\n$/;
/** Longer than any of them (bytes). */
const meja = Buffer.alloc(512);

/**
 * What `bacaKlaim` would answer, for a note as it is written; null for anything else, and where it can't be read. An examination
 * reads hundreds of thousands of them.
 */
export function bacaCatatan(jalur: string): CatatanKlaim | null {
  try {
    const [, kasus, revisi, sidik, keputusan] = CATATAN.exec(isiPendek(jalur)) ?? [];
    if (kasus === undefined || sidik === undefined) return null;
    return { skema: 1, kasus, revisi: Number(revisi), sidik, keputusan: keputusan as Keputusan };
  } catch {
    return null;
  }
}

function isiPendek(jalur: string): string {
  const fd = openSync(jalur, BACA_AMAN);
  try {
    return meja.toString('latin1', 0, readSync(fd, meja, 0, meja.length, 0));
  } finally {
    closeSync(fd);
  }
}

function uraiKlaim(json: unknown): BerkasKasus | CatatanKlaim {
  const isi = (typeof json === 'object' && json !== null ? json : {}) as Partial<BerkasKasus & CatatanKlaim>;
  if (isi.keputusan === 'terpakai' || isi.keputusan === 'batal') return isi as CatatanKlaim;
  return uraiKasus(json, { nomor: String(isi.nomor), revisi: Number(isi.revisi) });
}

const BENTUK = 'skema,kasus,revisi,sidik,keputusan';

/** Is a note as `tetapkanKlaim` writes it? */
export function catatanSah(isi: CatatanKlaim): boolean {
  return (
    Object.keys(isi).join() === BENTUK &&
    isi.skema === 1 &&
    typeof isi.kasus === 'string' &&
    Number.isSafeInteger(isi.revisi) &&
    /^[0-9a-f]{64}$/.test(isi.sidik)
  );
}

/** What a note says, held against its case where that would give the number out again. */
async function keputusanCatatan(r: Ruang, catatan: CatatanKlaim): Promise<Keputusan> {
  if (catatan.keputusan === 'terpakai' || !catatanSah(catatan)) return 'terpakai';
  const kini = await terbaruCepat(r, catatan.kasus);
  return kini?.berkas.peristiwa.some((p) => p.sidik === catatan.sidik) === true ? 'terpakai' : 'batal';
}

/** Links a claimed document (`sumber`) into its case unless that is decided already; null = its case was taken back. */
export async function teruskan(r: Ruang, sumber: string, berkas: BerkasKasus): Promise<Keputusan | null> {
  const tujuan = jalurKasus(r.folder, 'berjalan', berkas);
  const sebelum = await terbaru(r, berkas.nomor);
  if (sebelum?.revisi === berkas.revisi - 1 && memuat(berkas, sebelum.berkas)) pautkan(sumber, tujuan);
  fsyncFolder(join(r.folder, 'berjalan'));
  const kini = await terbaru(r, berkas.nomor);
  if (kini === null || kini.revisi < berkas.revisi) return null;
  if (memuat(kini.berkas, berkas)) {
    await rampungkan(r, berkas, () => null);
    return 'terpakai';
  }
  // Linked too late, over a pruned name: a higher revision stands.
  if (kini.jalur !== tujuan && simpul(tujuan) === simpul(sumber)) hapus(tujuan);
  return 'batal';
}

/** Replaces a decided claim by its note. The decision can't change any more, so whoever writes it writes the same. */
export async function tetapkanKlaim(r: Ruang, klaim: string, berkas: BerkasKasus, keputusan: Keputusan): Promise<void> {
  const sementara = join(r.folder, 'proses', `klaim-${r.acak()}.tmp`);
  const { nomor: kasus, revisi } = berkas;
  const sidik = berkas.peristiwa.at(-1)?.sidik ?? '';
  await tulisDokumen<CatatanKlaim>(sementara, { skema: 1, kasus, revisi, sidik, keputusan });
  renameSync(sementara, join(r.folder, 'nomor', klaim));
  fsyncFolder(join(r.folder, 'nomor'));
}

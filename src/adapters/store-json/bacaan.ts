import { join, relative } from 'node:path';
import type { BerkasKasus, Isi } from '../../domain/kasus.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { Bacaan, BerkasRusak, Petunjuk, Terkumpul } from '../../ports/store.js';
import { potonganRingkasan } from './baca-ringkasan.js';
import { daftar } from './cakram.js';
import { bacaMentah } from './dokumen.js';
import { calonArsip, hitungArsip } from './indeks.js';
import { jalurKasus, type NamaKasus, tahunNomor } from './jalur.js';
import { daftarNiat } from './niat.js';
import { banding } from './nomor-bebas.js';
import { ringkasanDiterima } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { salinanTertinggi, urut } from './salinan.js';
import { tersegel } from './sandi.js';
import { pastiBukan } from './sandi-cari.js';
import { bacaSalinan, type Salinan, salinanCepat, terbaru } from './terbaru.js';

/** The open cases by number, and what of them can't be read. */
export async function bacaBerjalan(r: Ruang, petunjuk: Petunjuk = {}): Promise<Bacaan> {
  const berkas: BerkasKasus[] = [];
  const rusak: BerkasRusak[] = [];
  const terbuka: string[] = [];
  const tertinggi = salinanTertinggi(r, 'berjalan');
  // Only where a write is under way can the archive know better.
  const sibuk = new Set(daftarNiat(r).map((n) => n.nomor));
  for (const s of urut(tertinggi)) {
    const isi = await bacaSatu(r, s, sibuk.has(s.nomor), petunjuk);
    if (isi !== null && 'peristiwa' in isi && r.selesai(isi)) continue;
    terbuka.push(s.nomor);
    if (isi === null) continue;
    if ('pesan' in isi) rusak.push(isi);
    else berkas.push(isi);
  }
  return { berkas, terbuka, rusak };
}

/** The first case for which this holds: open, or closed with a number of this year or later. What can't be read is passed over. */
export async function cariBerkas(
  r: Ruang,
  cocok: (berkas: BerkasKasus) => boolean,
  sejakTahun: number,
  petunjuk: Petunjuk,
): Promise<BerkasKasus | null> {
  const terbuka = (await bacaBerjalan(r)).berkas.find(cocok);
  if (terbuka !== undefined) return terbuka;
  for await (const satu of bacaArsip(r, sejakTahun, petunjuk)) if ('peristiwa' in satu && cocok(satu)) return satu;
  return null;
}

/**
 * The closed cases, one by one, oldest number first within a year; those too that a crash left in `berjalan`. `sudah`: open
 * cases that were seen before; without them, what is open now comes too.
 */
export async function* bacaArsip(
  r: Ruang,
  sejakTahun = 0,
  petunjuk: Petunjuk = {},
  sudah?: ReadonlySet<string>,
): AsyncIterable<BerkasKasus | BerkasRusak> {
  const berjalan = salinanTertinggi(r, 'berjalan');
  for await (const satu of bacaTutup(r, berjalan, sejakTahun, petunjuk)) if (!sudahAda(satu, sudah)) yield satu;
  yield* bacaTertinggal(r, berjalan, petunjuk, sudah);
}

function sudahAda({ nomor }: BerkasKasus | BerkasRusak, sudah: ReadonlySet<string> | undefined): boolean {
  return nomor !== null && sudah?.has(nomor) === true;
}

/** Those in the archive; whatever of them is found there is taken out of `berjalan`. */
async function* bacaTutup(
  r: Ruang,
  berjalan: Map<string, Salinan>,
  sejakTahun: number,
  petunjuk: Petunjuk,
): AsyncIterable<BerkasKasus | BerkasRusak> {
  const calon = await calonArsip(r, petunjuk);
  if (calon !== null) {
    yield* bacaCalon(
      r,
      berjalan,
      calon.filter((s) => Number(tahunNomor(s.nomor)) >= sejakTahun),
      petunjuk,
    );
  } else {
    const tahun = daftar(join(r.folder, 'arsip')).filter((nama) => /^\d{4}$/.test(nama) && Number(nama) >= sejakTahun);
    for (const satu of tahun.sort()) yield* bacaTahun(r, berjalan, satu, petunjuk);
  }
}

async function* bacaTahun(r: Ruang, berjalan: Map<string, Salinan>, tahun: string, petunjuk: Petunjuk) {
  for (const s of urut(salinanTertinggi(r, 'arsip', tahun))) {
    if ((berjalan.get(s.nomor)?.revisi ?? 0) > s.revisi) continue;
    berjalan.delete(s.nomor);
    const isi = await bacaSatu(r, s, false, petunjuk);
    if (isi !== null) yield isi;
  }
}

/** Cases that the index names: as it knows them, or as they are by now. Those in `berjalan` are left to whoever reads these. */
async function* bacaCalon(
  r: Ruang,
  berjalan: Map<string, Salinan>,
  calon: readonly NamaKasus[],
  petunjuk: Petunjuk,
): AsyncIterable<BerkasKasus | BerkasRusak> {
  for (const nama of calon.toSorted((a, b) => banding(a.nomor, b.nomor))) {
    if (berjalan.has(nama.nomor)) {
      if ((await terbaru(r, nama.nomor, salinanCepat).catch(() => null))?.wadah !== 'arsip') continue;
      berjalan.delete(nama.nomor);
    }
    const isi = await bacaSatu(
      r,
      { wadah: 'arsip', ...nama, jalur: jalurKasus(r.folder, 'arsip', nama) },
      false,
      petunjuk,
    );
    if (isi !== null) yield isi;
  }
}

/** Closed cases that a crash left in `berjalan`; where it is known which were seen open, all others too. */
async function* bacaTertinggal(
  r: Ruang,
  berjalan: ReadonlyMap<string, Salinan>,
  petunjuk: Petunjuk,
  sudah?: ReadonlySet<string>,
) {
  for (const s of urut(berjalan)) {
    if (sudah?.has(s.nomor) === true) continue;
    const isi = await bacaSatu(r, s, false, petunjuk);
    if (isi !== null && !('pesan' in isi) && (sudah !== undefined || r.selesai(isi))) yield isi;
  }
}

/** The closed cases for counting those received on these days: as counts, or as cases. */
export async function* bacaTerkumpul(
  r: Ruang,
  dari: string,
  sampai: string,
  sudah: ReadonlySet<string>,
): AsyncIterable<Terkumpul | BerkasKasus | BerkasRusak> {
  const berjalan = salinanTertinggi(r, 'berjalan');
  const hitungan = await hitungArsip(r, dari, sampai, new Set([...sudah, ...berjalan.keys()]));
  if (hitungan === null) {
    yield* bacaArsip(r, 0, {}, sudah);
    return;
  }
  yield* hitungan.terkumpul;
  yield* bacaCalon(r, berjalan, hitungan.dibuka, {});
  yield* bacaTertinggal(r, berjalan, {}, sudah);
}

/**
 * The closed cases that were received from `dari` to `sampai`, by the summaries: only these are read, and of these
 * only those for which `mungkin` holds are verified. One whose summary a power cut took is left out; where a year has no
 * summaries everything since then is read.
 */
export async function* bacaArsipDiterima(
  r: Ruang,
  dari: string,
  sampai: string,
  mungkin: (mentah: unknown) => boolean,
  serupa?: Isi,
): AsyncIterable<BerkasKasus | BerkasRusak> {
  const calon = serupa === undefined ? null : await calonArsip(r, { dari, sampai, serupa });
  if (calon !== null) {
    yield* bacaCalon(r, salinanTertinggi(r, 'berjalan'), calon, {});
    return;
  }
  const tahun = daftar(join(r.folder, 'arsip')).filter(
    (n) => /^\d{4}$/.test(n) && n >= dari.slice(0, 4) && n <= sampai.slice(0, 4),
  );
  const ringkas = tahun.map((n) => menurutRingkasan(r, n, dari, sampai));
  if (ringkas.includes(null)) {
    yield* bacaArsip(r, Number(dari.slice(0, 4)));
    return;
  }
  for (const nama of ringkas.flatMap((satu) => [...(satu?.values() ?? [])])) {
    const jalur = jalurKasus(r.folder, 'arsip', nama);
    if (takMungkin(jalur, mungkin)) continue;
    const isi = await bacaSatu(r, { wadah: 'arsip', ...nama, jalur }, false, {});
    // A line stays behind when its case is opened again.
    if (isi !== null && ('pesan' in isi || r.selesai(isi))) yield isi;
  }
}

/** The closed cases of a year that were received on these days; null: it has no summaries. */
function menurutRingkasan(r: Ruang, tahun: string, dari: string, sampai: string): Map<string, NamaKasus> | null {
  const hasil = new Map<string, NamaKasus>();
  let ada = false;
  for (const potongan of potonganRingkasan(r, tahun)) {
    ada = true;
    ringkasanDiterima(potongan.toString('latin1'), dari, sampai, hasil);
  }
  return ada ? hasil : null;
}

/** Surely not what is looked for, told by what stands there unverified. A sealed case can't tell. */
function takMungkin(jalur: string, mungkin: (mentah: unknown) => boolean): boolean {
  const mentah = bacaMentah(jalur);
  return mentah !== null && !tersegel(mentah) && !mungkin(mentah);
}

/** null when the case has gone (taken back, never there), or surely isn't what is looked for. */
export async function bacaSatu(
  r: Ruang,
  s: Salinan,
  tanyaArsip: boolean,
  { identitas, mungkin }: Petunjuk,
): Promise<BerkasKasus | BerkasRusak | null> {
  try {
    if (mungkin !== undefined && !tanyaArsip && takMungkin(s.jalur, mungkin)) return null;
    if (identitas !== undefined && (await pastiBukan(r, s, identitas))) return null;
    const isi = tanyaArsip ? null : await bacaSalinan(r, s);
    return (isi ?? (await terbaru(r, s.nomor, salinanCepat)) ?? (await terbaru(r, s.nomor)))?.berkas ?? null;
  } catch (galat) {
    if (!(galat instanceof GagalDenganPenolakan)) throw galat;
    return { berkas: relative(r.folder, s.jalur), nomor: s.nomor, pesan: galat.penolakan.sebab };
  }
}

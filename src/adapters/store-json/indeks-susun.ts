import { join } from 'node:path';
import type { Inti } from '../../domain/inti.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { daftar } from './cakram.js';
import { hariKe, potong, susunPotongan } from './indeks-bentuk.js';
import {
  BENTUK_INDEKS,
  type KepalaIndeks,
  namaIndeks,
  type Potongan,
  tulisKepalaIndeks,
  tulisPotongan,
} from './indeks-berkas.js';
import type { NamaKasus } from './jalur.js';
import { ujungJejak } from './letak-jejak.js';
import type { AturanInti, Ruang } from './ruang.js';
import { salinanTertinggi, urut } from './salinan.js';
import { bacaSalinan, type Salinan, type Terbaru, terbaru } from './terbaru.js';

/** So many cases are in memory while pieces are made of them. */
const SEKALIGUS = 20_000;
/** The person is told every so many cases. */
const SETIAP = 1000;

/** Reads the whole archive and writes the index of it. What is recorded meanwhile is caught up with. */
export async function susunIndeks(r: Ruang, aturan: AturanInti, toko: string): Promise<KepalaIndeks> {
  const lama = namaIndeks(r);
  const letak = ujungJejak(r.folder);
  const potongan: Potongan[] = [];
  const catatan: NamaKasus[] = [];
  const ragu: NamaKasus[] = [];
  let baru: Inti[] = [];
  const simpan = async () => {
    for (const satu of potong(baru)) potongan.push(await tulisPotongan(r, satu.length, susunPotongan(satu)));
    baru = [];
  };
  for await (const { salinan, kini } of bacaSemua(r)) {
    if (kini === null || kini === 'rusak') ragu.push({ nomor: salinan.nomor, revisi: salinan.revisi });
    else masukkan(aturan.dari(kini.berkas), kini, { baru, catatan, ragu });
    if (baru.length >= SEKALIGUS) await simpan();
  }
  await simpan();
  const kosong = { bentuk: BENTUK_INDEKS, cap: aturan.cap, toko, diganti: [] } as const;
  const kepala: KepalaIndeks = { ...kosong, letak, potongan, catatan, ragu };
  await tulisKepalaIndeks(r, kepala, lama);
  return kepala;
}

interface Terlihat {
  salinan: Salinan;
  kini: Terbaru | null | 'rusak';
}

/** Every closed case as it lies in the archive, or in `berjalan`; and what lies there and can't be read. */
async function* bacaSemua(r: Ruang): AsyncIterable<Terlihat> {
  const berjalan = salinanTertinggi(r, 'berjalan');
  let ke = 0;
  for (const tahun of daftar(join(r.folder, 'arsip')).filter((nama) => /^\d{4}$/.test(nama))) {
    for (const s of urut(salinanTertinggi(r, 'arsip', tahun))) {
      if (ke % SETIAP === 0) r.kemajuan(`Menyusun indeks arsip: ${ke} kasus`);
      ke += 1;
      // Perhaps open again.
      if ((berjalan.get(s.nomor)?.revisi ?? 0) > s.revisi) continue;
      berjalan.delete(s.nomor);
      yield await lihat(r, s);
    }
  }
  for (const s of urut(berjalan)) {
    const terlihat = await lihat(r, s);
    const { kini } = terlihat;
    // Closed, its line is in the ledger already: moved to the archive later, it would be missing for good.
    if (kini === null || kini === 'rusak' || kini.wadah === 'arsip' || r.selesai(kini.berkas)) yield terlihat;
  }
  r.kemajuan('');
}

async function lihat(r: Ruang, s: Salinan): Promise<Terlihat> {
  const kini = await bacaAtauRusak(async () => (await bacaSalinan(r, s)) ?? (await terbaru(r, s.nomor)));
  return { salinan: s, kini };
}

/** A case among those that are told, or those that are to be opened. */
export function masukkan(
  inti: ReturnType<AturanInti['dari']>,
  { nomor, revisi }: NamaKasus,
  { baru, catatan, ragu }: { baru: Inti[]; catatan: NamaKasus[]; ragu: NamaKasus[] },
): void {
  if (inti === 'lain') return void catatan.push({ nomor, revisi });
  // A day before 1970 is none that can be counted.
  if (inti === null || !(hariKe(inti.diterima) >= 0 && hariKe(inti.ditutup) >= 0)) ragu.push({ nomor, revisi });
  else baru.push(inti);
}

export async function bacaAtauRusak(baca: () => Promise<Terbaru | null>): Promise<Terbaru | null | 'rusak'> {
  try {
    return await baca();
  } catch (galat) {
    if (galat instanceof GagalDenganPenolakan) return 'rusak';
    throw galat;
  }
}

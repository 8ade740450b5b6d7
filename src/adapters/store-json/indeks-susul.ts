import type { Inti } from '../../domain/inti.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { uraikanNomor } from '../../domain/nomor.js';
import { kasusBerbentuk } from './bentuk.js';
import { adaNama } from './cakram.js';
import { bacaMentah, DokumenRusak } from './dokumen.js';
import { angkaDari, LEBAR_ANGKA, pencacahDari, susunPotongan } from './indeks-bentuk.js';
import { type KepalaIndeks, type Potongan, tulisKepalaIndeks, tulisPotongan } from './indeks-berkas.js';
import { gabungPotongan, muatBagian, muatKamus, muatSemua } from './indeks-muat.js';
import { bacaAtauRusak, masukkan } from './indeks-susun.js';
import { jalurKasus, type NamaKasus } from './jalur.js';
import type { JejakSejak, Letak } from './letak-jejak.js';
import type { AturanInti, Ruang } from './ruang.js';
import { salinanTertinggi } from './salinan.js';
import { tersegel } from './sandi.js';
import { bacaSalinan, type Salinan, salinanCepat, terbaru } from './terbaru.js';

/** Pieces below this size (cases) are joined once there are so many. */
const KECIL = 1000;
const BANYAK_KECIL = 8;

/** Cases acted on since the index was written, from which on that is kept. */
const SIMPAN_DARI = 32;

/** What the ledger has recorded behind the index. */
export interface Susulan {
  baru: readonly Inti[];
  catatan: readonly NamaKasus[];
  ragu: readonly NamaKasus[];
  /** Is it to be kept? Every case was verified then. */
  simpan: boolean;
}

/**
 * Looks at the cases that were acted on, each with the last event that the ledger tells of. `ulang`: one lost its identity, so
 * nothing that was known of it may stay.
 */
export async function susulkan(r: Ruang, aturan: AturanInti, ujung: JejakSejak['ujung']): Promise<Susulan | 'ulang'> {
  const baru: Inti[] = [];
  const catatan: NamaKasus[] = [];
  const ragu: NamaKasus[] = [];
  const simpan = ujung.size >= SIMPAN_DARI;
  const berjalan = salinanTertinggi(r, 'berjalan');
  for (const [satu, { sidik }] of ujung) {
    const s = berjalan.get(satu);
    if (uraikanNomor(satu) === null || (!simpan && tentuTerbuka(r, s, sidik))) continue;
    const kini = await kasusKini(r, satu, s, sidik);
    if (kini === null || kini === 'rusak') ragu.push({ nomor: satu, revisi: 0 });
    else if (kini.wadah === 'berjalan' && !r.selesai(kini.berkas)) continue;
    else if (kini.berkas.garam === '') return 'ulang';
    else masukkan(aturan.dari(kini.berkas), kini, { baru, catatan, ragu });
  }
  return { baru, catatan, ragu, simpan };
}

/** `terbuka`: where it was listed as open. What lacks the last event (`sidik`) there was left behind by a crash, or put back. */
async function kasusKini(r: Ruang, nomor: string, terbuka: Salinan | undefined, sidik: string) {
  const isi = terbuka === undefined ? null : await bacaAtauRusak(() => bacaSalinan(r, terbuka));
  if (isi !== null && isi !== 'rusak' && berakhir(isi.berkas, sidik)) return isi;
  return bacaAtauRusak(() => terbaru(r, nomor, salinanCepat));
}

function berakhir({ peristiwa }: BerkasKasus, sidik: string): boolean {
  return peristiwa.at(-1)?.sidik === sidik;
}

/**
 * Open as it lies there, unverified, with all that the ledger tells of it: the index tells nothing of it, and whoever asks the index
 * reads the open cases themselves.
 */
function tentuTerbuka(r: Ruang, s: Salinan | undefined, sidik: string): boolean {
  if (s === undefined || adaNama(jalurKasus(r.folder, 'arsip', s))) return false;
  try {
    const mentah = bacaMentah(s.jalur);
    if (mentah === null || tersegel(mentah)) return false;
    const berkas = kasusBerbentuk(mentah, s);
    return berakhir(berkas, sidik) && !r.selesai(berkas);
  } catch (galat) {
    if (galat instanceof DokumenRusak) return false;
    throw galat;
  }
}

/** Keeps what was caught up with. */
export async function simpanSusulan(
  r: Ruang,
  kepala: KepalaIndeks,
  { baru, catatan, ragu }: Susulan,
  letak: Letak,
): Promise<void> {
  const ada = await nomorBerulang(r, kepala.potongan, baru);
  const tambah = baru.length === 0 ? [] : [await tulisPotongan(r, baru.length, susunPotongan(baru))];
  await tulisKepalaIndeks(r, {
    ...kepala,
    letak,
    potongan: await padatkan(r, [...kepala.potongan, ...tambah]),
    diganti: [...new Set([...kepala.diganti, ...ada])],
    catatan: satukan(kepala.catatan, catatan),
    ragu: satukan(kepala.ragu, ragu),
  });
}

/** Each number once: as it is known last. */
export function satukan(lama: readonly NamaKasus[], baru: readonly NamaKasus[]): readonly NamaKasus[] {
  return [...new Map([...lama, ...baru].map((s) => [s.nomor, s])).values()];
}

/** Of these cases, those that a piece has already. */
async function nomorBerulang(r: Ruang, potongan: readonly Potongan[], baru: readonly Inti[]): Promise<string[]> {
  const dicari = baru.map(({ nomor }) => ({ nomor, ...pencacahDari(nomor) }));
  const ada = new Set<string>();
  for (const satu of potongan) {
    const { pencacah } = await muatKamus(r, satu);
    const perPencacah = pencacah.map(
      (p) => new Map(dicari.filter((d) => d.pencacah === p).map((d) => [d.urut, d.nomor])),
    );
    const angka = angkaDari(await muatBagian(r, satu, 'angka'));
    for (let i = 0; i < angka.length; i += LEBAR_ANGKA) {
      const nomor = perPencacah[angka[i] ?? 0]?.get(angka[i + 1] ?? 0);
      if (nomor !== undefined) ada.add(nomor);
    }
  }
  return [...ada];
}

/** Many small pieces become one, in their order. */
async function padatkan(r: Ruang, semua: readonly Potongan[]): Promise<readonly Potongan[]> {
  const kecil = semua.filter((p) => p.jumlah < KECIL);
  if (kecil.length < BANYAK_KECIL) return semua;
  const isi = [];
  for (const satu of kecil) isi.push(await muatSemua(r, satu));
  const jumlah = kecil.reduce((n, p) => n + p.jumlah, 0);
  return [...semua.filter((p) => p.jumlah >= KECIL), await tulisPotongan(r, jumlah, gabungPotongan(isi))];
}

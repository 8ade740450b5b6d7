import { close, fsync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { kunciTercatat } from '../../domain/kiriman.js';
import { nomorSesudah } from '../../domain/nomor.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { ButirBaru, Pencacah } from '../../ports/store.js';
import { bacaArsip, bacaBerjalan } from './bacaan.js';
import { uraiKasus } from './bentuk.js';
import { isiKasus } from './berkas-kasus.js';
import { fsyncFolder, hapus, hapusDiam, pautkan, simpul, tulisTerbuka } from './cakram.js';
import { penolakanBelumPasti, penolakanDari } from './galat.js';
import { jalurKasus } from './jalur.js';
import { catatJejakBaru } from './jejak.js';
import { type Letak, ujungJejak } from './letak-jejak.js';
import { jalurNiat, type Niat } from './niat.js';
import { nomorBebas } from './nomor-bebas.js';
import type { Ruang } from './ruang.js';
import { salinanTertinggi } from './salinan.js';
import { memuat, terbaru } from './terbaru.js';
import { menulis, TERLALU_RAMAI, ULANG } from './tulis.js';

/** Cases that are committed together: the lock is held for some tenths of a second. */
const SEKALI = 256;

type Tersimpan = (ke: number, berkas: BerkasKasus, baru: boolean) => void;
interface Butir extends ButirBaru {
  ke: number;
}
/** A new case on its way, and the write under way that it hangs on. */
interface Calon {
  butir: Butir;
  berkas: BerkasKasus;
  niat: Niat;
}

/**
 * As `buatKasus` for each, with the syncs of many cases done together. Each case is an exclusive link of its own: nothing
 * here relies on the lock, and what a crash leaves is finished by the next writer like a single one.
 */
export async function buatBanyak(
  r: Ruang,
  pencacah: Pencacah,
  semua: readonly ButirBaru[],
  tersimpan: Tersimpan,
): Promise<Result<null>> {
  // What was registered under the keys, as of this place in the ledger.
  const ingatan: Ingatan = { letak: null, ada: new Map() };
  const butir = semua.map((b, ke) => ({ ke, susun: b.susun, kiriman: b.kiriman }));
  for (let i = 0; i < butir.length; i += SEKALI) {
    const hasil = await menulis(r, () =>
      kelompok(r, pencacah, butir.slice(i, i + SEKALI), { ingatan, butir, tersimpan }),
    );
    if (!hasil.ok) return hasil;
  }
  return berhasil(null);
}

interface Ingatan {
  letak: Letak | null;
  ada: Map<string, BerkasKasus>;
}

interface Kerja {
  ingatan: Ingatan;
  /** All of them: their keys are looked for at once. */
  butir: readonly Butir[];
  tersimpan: Tersimpan;
}

/** Hears of what is safe in the order of the file, whatever ended the group. */
async function kelompok(r: Ruang, pencacah: Pencacah, butir: readonly Butir[], kerja: Kerja): Promise<Result<null>> {
  const jadi: { ke: number; berkas: BerkasKasus; baru: boolean }[] = [];
  try {
    let sisa = butir;
    for (let i = 0; i < ULANG && sisa.length > 0; i += 1) {
      const hasil = await sekali(r, pencacah, sisa, kerja);
      if (!hasil.ok) return hasil;
      jadi.push(...hasil.nilai);
      const selesai = new Set(jadi.map((j) => j.ke));
      sisa = butir.filter((b) => !selesai.has(b.ke));
    }
    return sisa.length === 0 ? berhasil(null) : gagal(TERLALU_RAMAI);
  } finally {
    for (const { ke, berkas, baru } of jadi.sort((a, b) => a.ke - b.ke)) kerja.tersimpan(ke, berkas, baru);
  }
}

/** Answers those that are there by now. */
async function sekali(
  r: Ruang,
  pencacah: Pencacah,
  butir: readonly Butir[],
  kerja: Kerja,
): Promise<Result<{ ke: number; berkas: BerkasKasus; baru: boolean }[]>> {
  // The number first: who registers the same after this look takes this number, and my link fails.
  const nomor = nomorBebas(r, pencacah);
  const ada = await yangAda(r, pencacah, kerja);
  const lama = butir.flatMap(({ ke, kiriman }) => {
    const berkas = ada.get(kiriman);
    return berkas === undefined ? [] : [{ ke, berkas, baru: false }];
  });
  const baru = butir.filter((b) => !ada.has(b.kiriman));
  const berkas: BerkasKasus[] = [];
  for (const [n, b] of baru.entries()) {
    const hasil = b.susun(nomorSesudah(nomor, n));
    if (!hasil.ok) return hasil;
    uraiKasus(hasil.nilai, hasil.nilai);
    berkas.push(hasil.nilai);
  }
  const tersimpan = await simpanBersama(r, baru, berkas);
  for (const c of tersimpan) ada.set(c.butir.kiriman, c.berkas);
  kerja.ingatan.letak = ujungJejak(r.folder);
  return berhasil([...lama, ...tersimpan.map((c) => ({ ke: c.butir.ke, berkas: c.berkas, baru: true }))]);
}

/** The cases that these keys have opened; looked for again only when somebody has recorded something since. */
async function yangAda(r: Ruang, { tahun }: Pencacah, { ingatan, butir }: Kerja): Promise<Map<string, BerkasKasus>> {
  const kini = ujungJejak(r.folder);
  if (ingatan.letak?.sidik === kini.sidik && ingatan.letak.byte === kini.byte) return ingatan.ada;
  const dicari = new Set(butir.map((b) => b.kiriman));
  const catat = (berkas: BerkasKasus) => {
    const [awal] = berkas.peristiwa;
    const kunci = awal === undefined ? undefined : kunciTercatat(awal);
    if (kunci !== undefined && dicari.has(kunci)) ingatan.ada.set(kunci, berkas);
  };
  ingatan.ada.clear();
  for (const berkas of (await bacaBerjalan(r)).berkas) catat(berkas);
  for await (const satu of bacaArsip(r, tahun - 1, { kiriman: [...dicari] })) if ('peristiwa' in satu) catat(satu);
  ingatan.letak = kini;
  return ingatan.ada;
}

/** Commits them together. Answers those that are mine: somebody may have taken a number on the way. */
async function simpanBersama(r: Ruang, butir: readonly Butir[], berkas: readonly BerkasKasus[]): Promise<Calon[]> {
  const calon: Calon[] = [];
  let terpaut = 0;
  try {
    await tulisSemuaNiat(r, butir, berkas, calon);
    await r.kait('sebelum-paut');
    for (const { niat } of calon) {
      const tujuan = jalurKasus(r.folder, 'berjalan', niat);
      if (pautkan(niat.jalur, tujuan) !== 'terpaut' && simpul(tujuan) !== niat.simpul) break;
      terpaut += 1;
    }
    for (const { niat } of calon.slice(terpaut)) hapus(niat.jalur);
    const jadi = await rampungkanBersama(r, calon.slice(0, terpaut));
    for (const { niat } of jadi) hapus(niat.jalur);
    return jadi;
  } catch (galat) {
    // What can be seen already is finished by the next writer; the rest was never there.
    for (const { niat } of calon.slice(terpaut)) hapusDiam(niat.jalur);
    const penolakan = penolakanDari(galat, r.folder);
    const pertama = calon[0];
    if (terpaut === 0 || penolakan === null || pertama === undefined) throw galat;
    throw new GagalDenganPenolakan(penolakanBelumPasti(pertama.niat.nomor, penolakan));
  }
}

async function tulisSemuaNiat(
  r: Ruang,
  butir: readonly Butir[],
  berkas: readonly BerkasKasus[],
  calon: Calon[],
): Promise<void> {
  const terbuka: number[] = [];
  try {
    for (const [n, b] of butir.entries()) {
      const satu = berkas[n];
      if (satu === undefined) break;
      const jalur = jalurNiat(r, satu);
      const { nomor, revisi } = satu;
      const niat = { nomor, revisi, jalur, simpul: '' };
      calon.push({ butir: b, berkas: satu, niat });
      terbuka.push(tulisTerbuka(jalur, await isiKasus(r, satu)));
      niat.simpul = simpul(jalur) ?? '';
    }
    await Promise.all(terbuka.map((fd) => promisify(fsync)(fd)));
  } finally {
    await Promise.all(terbuka.map((fd) => promisify(close)(fd)));
  }
  fsyncFolder(join(r.folder, 'proses'));
  await r.kait('niat-tertulis');
}

async function rampungkanBersama(r: Ruang, terpaut: readonly Calon[]): Promise<Calon[]> {
  if (terpaut.length === 0) return [];
  fsyncFolder(join(r.folder, 'berjalan'));
  await r.kait('terpaut');
  const jadi = await yangBerlaku(r, terpaut);
  await catatJejakBaru(
    r,
    jadi.map((c) => c.berkas),
  );
  await r.kait('terjejak');
  for (const { berkas, niat } of jadi) {
    const { nomor, revisi } = niat;
    const jalur = jalurKasus(r.folder, 'berjalan', niat);
    r.terverifikasi.set(jalur, { wadah: 'berjalan', nomor, revisi, jalur, berkas, simpul: niat.simpul });
  }
  return jadi;
}

/** Those of whom nobody was there before: a writer that slept may take a name that was used and pruned (`masihBerlaku`). */
async function yangBerlaku(r: Ruang, terpaut: readonly Calon[]): Promise<Calon[]> {
  const berjalan = salinanTertinggi(r, 'berjalan');
  const arsip = salinanTertinggi(r, 'arsip', String(terpaut[0]?.niat.nomor.split('-')[1]));
  const jadi: Calon[] = [];
  for (const c of terpaut) {
    const lebihBaru = (berjalan.get(c.niat.nomor)?.revisi ?? 0) > 1 || arsip.has(c.niat.nomor);
    const kini = lebihBaru ? await terbaru(r, c.niat.nomor) : null;
    if (kini === null || memuat(kini.berkas, c.berkas)) {
      jadi.push(c);
      continue;
    }
    const tempat = jalurKasus(r.folder, 'berjalan', c.niat);
    if (simpul(tempat) === c.niat.simpul) hapus(tempat);
    hapus(c.niat.jalur);
  }
  return jadi;
}

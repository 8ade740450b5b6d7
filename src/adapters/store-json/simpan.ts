import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { uraiKasus } from './bentuk.js';
import { bereskan } from './bereskan.js';
import { fsyncFolder, hapus, hapusDiam, pautkan, simpul } from './cakram.js';
import { penolakanBelumPasti, penolakanDari } from './galat.js';
import { jalurKasus } from './jalur.js';
import { ajukanKlaim, tetapkanKlaim } from './klaim.js';
import { type Niat, tulisNiat } from './niat.js';
import { rampungkan } from './rapikan.js';
import type { Ruang } from './ruang.js';
import { memuat, salinanCepat, salinanKasus, type Terbaru, terbaru } from './terbaru.js';

/** Saves that a case may have had while its first writer slept, for it to find out. */
const REVISI_TIDUR = 512;

/** A revision to be saved: on what it was decided, and the claim on a paper number (name in `nomor/`) that it contains. */
export interface Usulan {
  berkas: BerkasKasus;
  dasar: Terbaru | null;
  klaim: string | null;
}

/**
 * Puts a revision in place. false: somebody was first, nothing of mine counts, decide again.
 * The link of the case file is the commit; nothing before or after it has to exclude anybody.
 */
export async function simpan(r: Ruang, usulan: Usulan): Promise<boolean> {
  uraiKasus(usulan.berkas, usulan.berkas);
  await r.kait('diputuskan');
  const niat = await tulisNiat(r, usulan.berkas);
  let mulaiTerlihat = false;
  try {
    if (usulan.klaim !== null) {
      if (!ajukanKlaim(r, niat, usulan.klaim)) return urungkan(niat);
      mulaiTerlihat = true;
      await r.kait('diklaim');
    }
    await r.kait('sebelum-paut');
    if (!pautkanKasus(r, niat)) return urungkan(niat);
    mulaiTerlihat = true;
    return await sesudahPaut(r, niat, usulan);
  } catch (galat) {
    const penolakan = penolakanDari(galat, r.folder);
    if (!mulaiTerlihat) hapusDiam(niat.jalur);
    if (!mulaiTerlihat || penolakan === null) throw galat;
    // The intent stays: the next writer finishes what can be seen already.
    throw new GagalDenganPenolakan(penolakanBelumPasti(niat.nomor, penolakan));
  }
}

function urungkan(niat: Niat): false {
  hapus(niat.jalur);
  return false;
}

/** true also when a rival has put my own document there for me (a claim rolled forward). */
function pautkanKasus(r: Ruang, niat: Niat): boolean {
  const tujuan = jalurKasus(r.folder, 'berjalan', niat);
  return pautkan(niat.jalur, tujuan) === 'terpaut' || simpul(tujuan) === niat.simpul;
}

async function sesudahPaut(r: Ruang, niat: Niat, usulan: Usulan): Promise<boolean> {
  const { berkas, dasar, klaim } = usulan;
  fsyncFolder(join(r.folder, 'berjalan'));
  await r.kait('terpaut');
  if (!(await masihBerlaku(r, niat, usulan))) {
    const tempat = jalurKasus(r.folder, 'berjalan', niat);
    if (simpul(tempat) === niat.simpul) hapus(tempat);
    return urungkan(niat);
  }
  // A writer that froze between its link and its ledger line: its events come before mine.
  await bereskan(r, (n) => n.nomor === niat.nomor && n.jalur !== niat.jalur);
  const sudah = dasar?.berkas.peristiwa.length ?? 0;
  // My intent gone = another has finished for me: then the lines are looked for before they are written.
  await rampungkan(r, berkas, () => (simpul(niat.jalur) === null ? null : sudah));
  if (klaim !== null) await tetapkanKlaim(r, klaim, berkas, 'terpakai');
  hapus(niat.jalur);
  return true;
}

/**
 * Did my link win the name of its revision, or did I wake up late and take a name that had been used and pruned?
 * Late: a higher revision stands (or the same in the archive), and it doesn't contain my events.
 * (It may contain them: another has gone on from my revision already.)
 * Not late for certain: what I decided on still stands, because pruning goes from the oldest up.
 * A listing can miss a file that is renamed while it runs, so without that certainty it is made again.
 */
async function masihBerlaku(r: Ruang, niat: Niat, { berkas, dasar }: Usulan): Promise<boolean> {
  for (let i = 0; i < 3; i += 1) {
    // While what I decided on stands, or while the case is new, what is above it can't be far. Where it stands nothing
    // above it has left `berjalan`, which is listed; only a new case is looked for all the way up.
    const dekat = dasar === null || simpul(dasar.jalur) === dasar.simpul;
    const sampai = dasar === null ? REVISI_TIDUR : undefined;
    const semua = dekat ? salinanCepat(r, niat.nomor, sampai) : salinanKasus(r, niat.nomor);
    const diAtas = semua.some(
      (s) =>
        s.revisi > niat.revisi || (s.revisi === niat.revisi && s.wadah === 'arsip' && simpul(s.jalur) !== niat.simpul),
    );
    if (diAtas) {
      const kini = await terbaru(r, niat.nomor);
      return kini === null || memuat(kini.berkas, berkas);
    }
    if (dasar !== null && semua.some((s) => s.revisi === dasar.revisi && simpul(s.jalur) === dasar.simpul)) return true;
  }
  return true;
}

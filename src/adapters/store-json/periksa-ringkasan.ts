import { join } from 'node:path';
import { uraikanNomor } from '../../domain/nomor.js';
import { bacaBiasa } from './isi-berkas.js';
import { ringkas } from './periksa-jejak-kasus.js';
import type { Periksaan } from './periksaan.js';
import type { RingkasanArsip } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { salinanCepat, salinanKasus } from './terbaru.js';
import { berlajur, urutanNomor } from './urutan-nomor.js';

/** `arsip/2026.jsonl` by case: the last line of each counts. */
export interface RingkasanTahun {
  berkas: string;
  /** Lines that can't be read. */
  sobek: number;
  baris(nomor: string): string | undefined;
  lupakan(nomor: string): void;
  /** Cases that weren't forgotten, in the order in which they were first named. */
  sisa(): Generator<string>;
}

/** The summary of a year as it stands there; '' when there is none. */
export function bacaRingkasan(r: Ruang, tahun: string): string {
  return bacaBiasa(join(r.folder, berkasRingkasan(tahun)))?.toString() ?? '';
}

export function susunRingkasan(tahun: string, teks: string): RingkasanTahun {
  const urutan = urutanNomor();
  /** Where the last line of a case begins, plus 1; 0 = forgotten. */
  let awal = new Uint32Array(64);
  let sobek = 0;
  for (let dari = 0; dari < teks.length; dari = akhirBaris(teks, dari) + 1) {
    const baris = teks.slice(dari, akhirBaris(teks, dari));
    const nomor = baris === '' ? undefined : (LAZIM.exec(baris)?.[1] ?? urai(baris)?.nomor ?? null);
    if (nomor === null) sobek += 1;
    if (typeof nomor !== 'string') continue;
    const di = urutan.tempat(nomor);
    awal = berlajur(awal, di);
    awal[di] = dari + 1;
  }
  const mulai = (nomor: string) => awal[urutan.cari(nomor)] ?? 0;
  return {
    berkas: berkasRingkasan(tahun),
    sobek,
    baris: (nomor) => (mulai(nomor) === 0 ? undefined : teks.slice(mulai(nomor) - 1, akhirBaris(teks, mulai(nomor)))),
    lupakan: (nomor) => {
      if (mulai(nomor) > 0) awal[urutan.cari(nomor)] = 0;
    },
    *sisa() {
      for (let di = 0; di < urutan.banyak(); di += 1) if ((awal[di] ?? 0) > 0) yield urutan.nomor(di);
    },
  };
}

function berkasRingkasan(tahun: string): string {
  return `arsip/${tahun}.jsonl`;
}

function akhirBaris(teks: string, dari: number): number {
  const akhir = teks.indexOf('\n', dari);
  return akhir < 0 ? teks.length : akhir;
}

/** A line as the program writes it, of a case with an ordinary number. */
const LAZIM =
  /^\{"nomor":"([A-Z]{1,8}-\d{4}-(?:(?!0000)\d{4}|[1-9]\d{4,8}))","revisi":[1-9]\d{0,8},"jenis":"[a-z-]*","status":(?:null|"[a-z-]*"),"diterima":(?:null|"[\d-]*"),"ditutup":(?:null|"[\d-]*")\}$/;

function urai(baris: string): RingkasanArsip | null {
  try {
    const isi = JSON.parse(baris) as RingkasanArsip;
    return uraikanNomor(isi.nomor) !== null && Number.isSafeInteger(isi.revisi) ? isi : null;
  } catch {
    return null;
  }
}

/** What the case itself says, against its line: of a closed case. */
export interface Diringkas {
  nomor: string;
  revisi: number;
  /** Digest of its line as it should be. */
  ringkasan: string;
}

/** The line of a closed case. A missing or older one is what a power cut leaves; another one was written by somebody. */
export function periksaRingkasan(p: Periksaan, kasus: Diringkas, tahun: RingkasanTahun): void {
  const baris = tahun.baris(kasus.nomor);
  tahun.lupakan(kasus.nomor);
  if (baris !== undefined && ringkas('', baris) === kasus.ringkasan) return;
  const revisi = baris === undefined ? 0 : (urai(baris)?.revisi ?? 0);
  if (revisi < kasus.revisi) {
    const apa =
      baris === undefined ? 'Baris ringkasan kasus ini tidak ada.' : 'Baris ringkasan kasus ini dari revisi lama.';
    p.lapor('ringkasan', tahun.berkas, kasus.nomor, apa, 'catatan');
  } else if (revisi > kasus.revisi) {
    // The case may have been read before it went on, the summary after.
    if (salinanCepat(p.r, kasus.nomor).some((s) => s.revisi >= revisi)) return;
    p.lapor(
      'kasus',
      tahun.berkas,
      kasus.nomor,
      `Ringkasan menyebut revisi ${revisi}, berkasnya revisi ${kasus.revisi}.`,
    );
  } else p.lapor('ringkasan', tahun.berkas, kasus.nomor, 'Ringkasan berbeda dari isi kasusnya.');
}

/** What is left of a year's summary when its cases have gone by. */
export function periksaSisaRingkasan(p: Periksaan, { berkas, sisa, sobek }: RingkasanTahun): void {
  if (sobek > 0) p.lapor('ringkasan', berkas, null, `${sobek} baris tidak dapat dibaca.`, 'catatan');
  for (const nomor of sisa()) {
    // Opened again, or damaged: named elsewhere.
    if (salinanCepat(p.r, nomor).length > 0 || salinanKasus(p.r, nomor).length > 0) continue;
    p.lapor('nomor', berkas, nomor, 'Ringkasan menyebut kasus yang berkasnya tidak ada.');
  }
}

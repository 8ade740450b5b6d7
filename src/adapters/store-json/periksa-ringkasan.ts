import { uraikanNomor } from '../../domain/nomor.js';
import { berkasRingkasan, potonganRingkasan } from './baca-ringkasan.js';
import { lajurRingkas, ringkas } from './periksa-jejak-kasus.js';
import type { Periksaan } from './periksaan.js';
import type { RingkasanArsip } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { salinanCepat, salinanKasus } from './terbaru.js';
import { berlajur, kapasitas, urutanNomor } from './urutan-nomor.js';

/** `arsip/2026.jsonl` by case: the last line of each counts. */
export interface RingkasanTahun {
  berkas: string;
  /** Lines that can't be read. */
  sobek: number;
  baris(nomor: string): BarisRingkasan | null;
  lupakan(nomor: string): void;
  /** Cases that weren't forgotten, in the order in which they were first named. */
  sisa(): Generator<string>;
}

interface BarisRingkasan {
  revisi: number;
  /** Digest of the line as it stands there. */
  sidik: string;
}

/** The greatest revision that a column holds: a line that tells of a later one was written by somebody. */
const REVISI_AKHIR = 2 ** 32 - 2;

/** `kira`: about so many cases. */
export function susunRingkasan(r: Ruang, tahun: string, kira: number): RingkasanTahun {
  const urutan = urutanNomor(kira);
  /** The revision, plus 1; 0 = forgotten. */
  let revisi = new Uint32Array(kapasitas(kira));
  const sidikan = lajurRingkas(kira);
  let sobek = 0;
  for (const { teks, isi } of barisRingkasan(r, tahun)) {
    if (isi === null) {
      sobek += 1;
      continue;
    }
    const di = urutan.tempat(isi.nomor);
    revisi = berlajur(revisi, di);
    revisi[di] = Math.min(Math.max(isi.revisi, 0), REVISI_AKHIR) + 1;
    sidikan.tulis(di, ringkas('', teks));
  }
  const ada = (di: number) => di >= 0 && (revisi[di] ?? 0) > 0;
  return {
    berkas: berkasRingkasan(tahun),
    sobek,
    baris: (nomor) => {
      const di = urutan.cari(nomor);
      return ada(di) ? { revisi: (revisi[di] ?? 0) - 1, sidik: sidikan.baca(di) } : null;
    },
    lupakan: (nomor) => {
      const di = urutan.cari(nomor);
      if (ada(di)) revisi[di] = 0;
    },
    *sisa() {
      for (let di = 0; di < urutan.banyak(); di += 1) if (ada(di)) yield urutan.nomor(di);
    },
  };
}

/** The lines of a year's summary, one at a time in memory; `isi` null: it can't be read. */
export function* barisRingkasan(r: Ruang, tahun: string): Generator<{ teks: string; isi: IsiBaris | null }> {
  for (const potongan of potonganRingkasan(r, tahun)) {
    for (const teks of potongan.toString().split('\n')) if (teks !== '') yield { teks, isi: bacaBaris(teks) };
  }
}

type IsiBaris = Pick<RingkasanArsip, 'nomor' | 'revisi'>;

function bacaBaris(baris: string): IsiBaris | null {
  const [, nomor, revisi] = LAZIM.exec(baris) ?? [];
  return nomor === undefined ? urai(baris) : { nomor, revisi: Number(revisi) };
}

/** A line as the program writes it, of a case with an ordinary number. */
const LAZIM =
  /^\{"nomor":"([A-Z]{1,8}-\d{4}-(?:(?!0000)\d{4}|[1-9]\d{4,8}))","revisi":([1-9]\d{0,8}),"jenis":"[a-z-]*","status":(?:null|"[a-z-]*"),"diterima":(?:null|"[\d-]*"),"ditutup":(?:null|"[\d-]*")\}$/;

function urai(baris: string): IsiBaris | null {
  try {
    const isi = JSON.parse(baris) as IsiBaris;
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
  if (baris?.sidik === kasus.ringkasan) return;
  const revisi = baris?.revisi ?? 0;
  if (revisi < kasus.revisi) {
    const apa = baris === null ? 'Baris ringkasan kasus ini tidak ada.' : 'Baris ringkasan kasus ini dari revisi lama.';
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

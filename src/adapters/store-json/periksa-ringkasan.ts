import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { uraikanNomor } from '../../domain/nomor.js';
import { bacaBiasa } from './isi-berkas.js';
import type { Periksaan } from './periksaan.js';
import { type RingkasanArsip, ringkasan } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { salinanKasus } from './terbaru.js';

/** `arsip/2026.jsonl`: the last line of each case, as text, and how many lines can't be read. */
export interface RingkasanTahun {
  berkas: string;
  baris: Map<string, string>;
  sobek: number;
}

export function bacaRingkasan(r: Ruang, tahun: string): RingkasanTahun {
  const berkas = `arsip/${tahun}.jsonl`;
  const teks = bacaBiasa(join(r.folder, berkas))?.toString() ?? '';
  const hasil: RingkasanTahun = { berkas, baris: new Map(), sobek: 0 };
  for (const baris of teks.split('\n').filter((b) => b !== '')) {
    const isi = urai(baris);
    if (isi === null) hasil.sobek += 1;
    else hasil.baris.set(isi.nomor, baris);
  }
  return hasil;
}

function urai(baris: string): RingkasanArsip | null {
  try {
    const isi = JSON.parse(baris) as RingkasanArsip;
    return uraikanNomor(isi.nomor) !== null && Number.isSafeInteger(isi.revisi) ? isi : null;
  } catch {
    return null;
  }
}

/** The line of a closed case. A missing or older one is what a power cut leaves; another one was written by somebody. */
export function periksaRingkasan(p: Periksaan, kasus: BerkasKasus, tahun: RingkasanTahun): void {
  const baris = tahun.baris.get(kasus.nomor);
  tahun.baris.delete(kasus.nomor);
  const revisi = baris === undefined ? 0 : (urai(baris)?.revisi ?? 0);
  if (baris === JSON.stringify(ringkasan(kasus))) return;
  if (revisi < kasus.revisi) {
    const apa =
      baris === undefined ? 'Baris ringkasan kasus ini tidak ada.' : 'Baris ringkasan kasus ini dari revisi lama.';
    p.lapor('ringkasan', tahun.berkas, kasus.nomor, apa, 'catatan');
  } else if (revisi > kasus.revisi) {
    p.lapor(
      'kasus',
      tahun.berkas,
      kasus.nomor,
      `Ringkasan menyebut revisi ${revisi}, berkasnya revisi ${kasus.revisi}.`,
    );
  } else p.lapor('ringkasan', tahun.berkas, kasus.nomor, 'Ringkasan berbeda dari isi kasusnya.');
}

/** What is left of a year's summary when its cases have gone by. */
export function periksaSisaRingkasan(p: Periksaan, { berkas, baris, sobek }: RingkasanTahun): void {
  if (sobek > 0) p.lapor('ringkasan', berkas, null, `${sobek} baris tidak dapat dibaca.`, 'catatan');
  for (const nomor of baris.keys()) {
    // Opened again, or damaged: named elsewhere.
    if (salinanKasus(p.r, nomor).length > 0) continue;
    p.lapor('nomor', berkas, nomor, 'Ringkasan menyebut kasus yang berkasnya tidak ada.');
  }
}

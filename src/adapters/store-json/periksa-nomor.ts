import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import type { Periksaan } from './periksaan.js';
import { salinanKasus } from './terbaru.js';
import { berlajur } from './urutan-nomor.js';

/** Numbers of the cases that have a file, by counter. */
export type NomorAda = Map<string, { banyak: number; urut: Uint32Array }>;

export function tandaiNomor(ada: NomorAda, nomor: string): void {
  const bagian = uraikanNomor(nomor);
  if (bagian === null) return;
  const pencacah = `${bagian.awalan}-${bagian.tahun}`;
  const milik = ada.get(pencacah) ?? { banyak: 0, urut: new Uint32Array(64) };
  ada.set(pencacah, milik);
  milik.urut = berlajur(milik.urut, milik.banyak);
  milik.urut[milik.banyak] = bagian.urut;
  milik.banyak += 1;
}

/** Numbers are given without a gap: one without a file is a case that is gone. Those in `tercatat` are named already. */
export function periksaCelah(p: Periksaan, ada: NomorAda, tercatat: ReadonlySet<string>): void {
  for (const [pencacah, { banyak, urut: semua }] of ada) {
    const [awalan = '', tahun = ''] = pencacah.split('-');
    const sebut = (urut: number) => susunNomor(awalan, Number(tahun), urut);
    let lama = 0;
    for (const urut of semua.subarray(0, banyak).sort()) {
      if (urut > lama + 1) laporCelah(p, sebut, lama + 1, urut - 1, tercatat);
      lama = urut;
    }
  }
}

/** More than this in one gap: a number was written wrongly, and the gap is one finding. */
const RINCI = 1000;

function laporCelah(
  p: Periksaan,
  sebut: (urut: number) => string,
  dari: number,
  sampai: number,
  tercatat: ReadonlySet<string>,
): void {
  if (sampai - dari >= RINCI) {
    return void p.lapor(
      'nomor',
      'berjalan',
      sebut(dari),
      `Nomor ${sebut(dari)} sampai ${sebut(sampai)} tidak ada berkasnya.`,
    );
  }
  for (let urut = dari; urut <= sampai; urut += 1) {
    const nomor = sebut(urut);
    if (tercatat.has(nomor) || salinanKasus(p.r, nomor).length > 0) continue;
    p.lapor('nomor', 'berjalan', nomor, 'Nomor ini tidak ada berkasnya, padahal nomor sesudahnya ada.');
  }
}

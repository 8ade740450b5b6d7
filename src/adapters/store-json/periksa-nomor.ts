import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import type { Periksaan } from './periksaan.js';
import { salinanKasus } from './terbaru.js';

/** Numbers of the cases that have a file, by counter. */
export type NomorAda = Map<string, number[]>;

export function tandaiNomor(ada: NomorAda, nomor: string): void {
  const bagian = uraikanNomor(nomor);
  if (bagian === null) return;
  const pencacah = `${bagian.awalan}-${bagian.tahun}`;
  const semua = ada.get(pencacah);
  if (semua === undefined) ada.set(pencacah, [bagian.urut]);
  else semua.push(bagian.urut);
}

/** Numbers are given without a gap: one without a file is a case that is gone. Those in `tercatat` are named already. */
export function periksaCelah(p: Periksaan, ada: NomorAda, tercatat: ReadonlySet<string>): void {
  for (const [pencacah, semua] of ada) {
    const [awalan = '', tahun = ''] = pencacah.split('-');
    const sebut = (urut: number) => susunNomor(awalan, Number(tahun), urut);
    let lama = 0;
    for (const urut of semua.sort((a, b) => a - b)) {
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

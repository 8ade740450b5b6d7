import type { Isi, Kasus } from '../domain/kasus.js';
import { kelasRahasia, type Standar } from '../domain/standar.js';
import { isianTampak, isiTampak } from '../domain/tampak.js';

/**
 * The case as a paper may show it: each field of each event has gone through the gate, so no composer can print a hidden
 * one. An event keeps its own values (later corrections change no paper); hidden is what was hidden then, or is now.
 */
export function kasusTampak(kasus: Kasus, standar: Standar): Kasus {
  const kelasAwal: Isi = kelasRahasia(standar, kasus.peristiwa[0]?.isi.klasifikasi) ? { rahasia: true } : {};
  const tirai = { ...saklar(kasus, 'anonim'), ...saklar(kasus, 'rahasia'), ...kelasAwal };
  const tertutup = { isian: { ...kasus.isian, ...tirai } };
  const orang = { ...kasus.peristiwa[0]?.pribadi, ...kasus.isian };
  const isian = (nilai: Isi) => isianTampak({ isian: { ...nilai, ...tirai } }, false, orang);
  return {
    ...kasus,
    isian: isianTampak(tertutup),
    peristiwa: kasus.peristiwa.map((p, i) => ({
      ...p,
      isi: i === 0 ? isian(p.isi) : isiTampak(p, tertutup),
      pribadi: isian(p.pribadi),
    })),
  };
}

/** A switch of the complaint, once on: `anonim` = who reported, `rahasia` = what was reported. */
function saklar({ isian, peristiwa }: Kasus, kunci: string): Isi {
  return isian[kunci] === true || peristiwa[0]?.isi[kunci] === true ? { [kunci]: true } : {};
}

import { LIHAT_LENGKAP } from './berlaku.js';
import { evolve } from './evolve.js';
import { GABUNG } from './gabung-catatan.js';
import { KUNCI_KENAL } from './ingatan.js';
import type { BerkasKasus } from './kasus.js';
import { kunciTercatat } from './kiriman.js';
import { TEKS_MIRIP } from './mirip.js';
import { HAPUS_IDENTITAS } from './pribadi.js';
import { kosongkan } from './rahasia.js';
import { type Golongan, golongan } from './rekap.js';
import type { Standar } from './standar.js';
import { RAHASIA } from './tampak.js';
import type { Tanggal } from './tanggal.js';
import { teksDicari } from './teks-dicari.js';

/** What is asked of a closed case without opening it; whoever finds it by this opens it, and the case decides. */
export interface Inti {
  nomor: string;
  revisi: number;
  diterima: Tanggal;
  /** `hariKerja` null: its record lacks it, the case is to be opened and counted. */
  golongan: Golongan;
  ditutup: Tanggal;
  /** Days on which its events were entered, each once. */
  dicatat: readonly Tanggal[];
  /** `nik=…`, `telepon=…`, `kiriman=…`, `tindakan=…`: by what it is looked for. */
  kunci: readonly string[];
  /** Texts that likenesses are looked for in, by their field (`TEKS_MIRIP`). */
  mirip: readonly (readonly [string, string])[];
  /** What `cari` looks in, as anybody may be shown it. */
  teks: readonly string[];
}

/** Anything below reads another text, field or rule than before: the next number, so that what was derived is made anew. */
export const BENTUK_INTI = 3;
/** Acts by which a case is looked for. */
const DICARI: readonly string[] = [LIHAT_LENGKAP, GABUNG, HAPUS_IDENTITAS];

/** The essence of a closed case. Throws where `evolve` does. */
export function inti(berkas: BerkasKasus, standar: Standar): Inti {
  const kasus = evolve(berkas, standar);
  const { nomor, revisi, diterima, isian } = kasus;
  const [awal] = berkas.peristiwa;
  const kiriman = awal === undefined ? undefined : kunciTercatat(awal);
  return {
    nomor,
    revisi,
    diterima,
    ditutup: kasus.ditutup?.tanggal ?? diterima,
    dicatat: [...new Set(berkas.peristiwa.map((p) => p.waktu.slice(0, 10)))],
    golongan: golongan(kasus, kasus.ditutup?.terlambat === true, kasus.ditutup?.lamaHariKerja ?? null),
    kunci: [
      ...KUNCI_KENAL.flatMap((k) => (typeof isian[k] === 'string' ? [kunciInti(k, isian[k])] : [])),
      ...(kiriman === undefined ? [] : [kunciInti('kiriman', kiriman)]),
      ...DICARI.filter((t) => berkas.peristiwa.some((p) => p.tindakan === t)).map((t) => kunciInti('tindakan', t)),
    ],
    mirip: TEKS_MIRIP.flatMap((k) => (typeof isian[k] === 'string' ? [[k, isian[k]] as const] : [])),
    // Who may not read a secret case finds it by what stands in its place.
    teks: [...teksDicari(kasus), ...(isian.rahasia === true ? teksDicari(kosongkan(kasus, RAHASIA)) : [])],
  };
}

export function kunciInti(kunci: string, nilai: string): string {
  return `${kunci}=${nilai}`;
}

import { lajurRingkas, ringkas } from './periksa-jejak-kasus.js';
import { berlajur, kapasitas, type UrutanNomor, urutanNomor } from './urutan-nomor.js';

/** A number that a claim gives to a case. */
export interface Pemakai {
  nomor: string;
  /** Of the claim, relative to the store. */
  berkas: string;
  kasus: string;
  /** Digest of the hash of the last event that the claim recorded (`ringkas`). */
  ringkas: string;
}

/** Paper numbers that have claims, and in whose use they are. */
export interface NomorTerklaim {
  /** The number has a claim of which nobody knows what became of it. */
  ragukan(nomor: string): void;
  /** One that is void; does nothing where another counts or is in doubt. */
  batalkan(nomor: string, percobaan: number): void;
  pakai(nomor: string, percobaan: number, kasus: string, sidik: string): void;
  /** The last claim of a number whose claims are all void: its attempt; 0 where it has none at all; null: otherwise. */
  batal(nomor: string): number | null;
  pemakai(nomor: string): Pemakai | null;
  /** Its case went by. */
  cocok(nomor: string): void;
  /** In use, and their cases didn't go by: in the order in which they were named. */
  sisa(): Generator<Pemakai>;
}

/** What is known of a number. */
const BATAL = 1;
const RAGU = 2;
const DIPAKAI = 3;
const SUDAH = 4;

/** `kasus`: numbers of cases, for the claims to name them by; those that it lacks are put to it. `kira`: about so many claims. */
export function nomorTerklaim(kasus: UrutanNomor, kira: number): NomorTerklaim {
  const nomor = urutanNomor(kira);
  let keadaan = new Uint8Array(kapasitas(kira));
  /** Attempt that is in use, or the last void one. */
  let percobaan = new Uint16Array(kapasitas(kira));
  let milik = new Uint32Array(kapasitas(kira));
  const sidikan = lajurRingkas(kira);

  const tempat = (satu: string): number => {
    const di = nomor.tempat(satu);
    keadaan = berlajur(keadaan, di);
    percobaan = berlajur(percobaan, di);
    milik = berlajur(milik, di);
    return di;
  };
  const pemakai = (di: number): Pemakai | null => {
    if ((keadaan[di] ?? 0) < DIPAKAI) return null;
    const ke = percobaan[di] ?? 0;
    const satu = nomor.nomor(di);
    return {
      nomor: satu,
      berkas: `nomor/${satu}.${ke}.json`,
      kasus: kasus.nomor(milik[di] ?? 0),
      ringkas: sidikan.baca(di),
    };
  };
  return {
    ragukan: (satu) => {
      const di = tempat(satu);
      if ((keadaan[di] ?? 0) < DIPAKAI) keadaan[di] = RAGU;
    },
    batalkan: (satu, ke) => {
      const di = tempat(satu);
      if ((keadaan[di] ?? 0) > BATAL) return;
      keadaan[di] = BATAL;
      percobaan[di] = ke;
    },
    pakai: (satu, ke, punya, sidik) => {
      const di = tempat(satu);
      keadaan[di] = DIPAKAI;
      percobaan[di] = ke;
      milik[di] = kasus.tempat(punya);
      sidikan.tulis(di, ringkas('', sidik));
    },
    batal: (satu) => {
      const di = nomor.cari(satu);
      if (di < 0) return 0;
      return keadaan[di] === BATAL ? (percobaan[di] ?? 0) : null;
    },
    pemakai: (satu) => pemakai(nomor.cari(satu)),
    cocok: (satu) => {
      keadaan[tempat(satu)] = SUDAH;
    },
    *sisa() {
      for (let di = 0; di < nomor.banyak(); di += 1) {
        const satu = keadaan[di] === DIPAKAI ? pemakai(di) : null;
        if (satu !== null) yield satu;
      }
    },
  };
}

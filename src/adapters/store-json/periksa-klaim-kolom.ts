import { berlajur, urutanNomor } from './urutan-nomor.js';

/** A number that a claim gives to a case. */
export interface Pemakai {
  nomor: string;
  /** Of the claim, relative to the store. */
  berkas: string;
  kasus: string;
  /** Hash of the last event that the claim recorded (hex). */
  sidik: string;
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

const SIDIK = 32;
/** What is known of a number. */
const BATAL = 1;
const RAGU = 2;
const DIPAKAI = 3;
const SUDAH = 4;

export function nomorTerklaim(): NomorTerklaim {
  const nomor = urutanNomor();
  const kasus = urutanNomor();
  let keadaan = new Uint8Array(64);
  /** Attempt that is in use, or the last void one. */
  let percobaan = new Uint16Array(64);
  let milik = new Uint32Array(64);
  let sidikan = new Uint8Array(64 * SIDIK);
  let hex = Buffer.from(sidikan.buffer);

  const tempat = (satu: string): number => {
    const di = nomor.tempat(satu);
    keadaan = berlajur(keadaan, di);
    percobaan = berlajur(percobaan, di);
    milik = berlajur(milik, di);
    const luas = berlajur(sidikan, (di + 1) * SIDIK);
    if (luas !== sidikan) [sidikan, hex] = [luas, Buffer.from(luas.buffer)];
    return di;
  };
  const pemakai = (di: number): Pemakai | null => {
    if ((keadaan[di] ?? 0) < DIPAKAI) return null;
    const ke = percobaan[di] ?? 0;
    const satu = nomor.nomor(di);
    const sidik = hex.toString('hex', di * SIDIK, (di + 1) * SIDIK);
    return { nomor: satu, berkas: `nomor/${satu}.${ke}.json`, kasus: kasus.nomor(milik[di] ?? 0), sidik };
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
      hex.write(sidik, di * SIDIK, 'hex');
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

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

/** Paper numbers in use, until their cases go by. */
export interface NomorTerklaim {
  /** The number has a claim, of whatever kind. */
  sebut(nomor: string): void;
  pakai(nomor: string, percobaan: number, kasus: string, sidik: string): void;
  bernama(nomor: string): boolean;
  pemakai(nomor: string): Pemakai | null;
  lupakan(nomor: string): void;
  /** In use, and not forgotten: in the order in which they were named. */
  sisa(): Generator<Pemakai>;
}

const SIDIK = 32;

export function nomorTerklaim(): NomorTerklaim {
  const nomor = urutanNomor();
  const kasus = urutanNomor();
  /** Attempt that is in use; 0 = none is. */
  let percobaan = new Uint16Array(64);
  let milik = new Uint32Array(64);
  let sidikan = new Uint8Array(64 * SIDIK);
  let hex = Buffer.from(sidikan.buffer);

  const tempat = (satu: string): number => {
    const di = nomor.tempat(satu);
    percobaan = berlajur(percobaan, di);
    milik = berlajur(milik, di);
    const luas = berlajur(sidikan, (di + 1) * SIDIK);
    if (luas !== sidikan) [sidikan, hex] = [luas, Buffer.from(luas.buffer)];
    return di;
  };
  const pemakai = (di: number): Pemakai | null => {
    const ke = percobaan[di] ?? 0;
    if (ke === 0) return null;
    const satu = nomor.nomor(di);
    const sidik = hex.toString('hex', di * SIDIK, (di + 1) * SIDIK);
    return { nomor: satu, berkas: `nomor/${satu}.${ke}.json`, kasus: kasus.nomor(milik[di] ?? 0), sidik };
  };
  return {
    sebut: (satu) => void tempat(satu),
    pakai: (satu, ke, punya, sidik) => {
      const di = tempat(satu);
      percobaan[di] = ke;
      milik[di] = kasus.tempat(punya);
      hex.write(sidik, di * SIDIK, 'hex');
    },
    bernama: (satu) => nomor.cari(satu) >= 0,
    pemakai: (satu) => pemakai(nomor.cari(satu)),
    lupakan: (satu) => {
      percobaan[tempat(satu)] = 0;
    },
    *sisa() {
      for (let di = 0; di < nomor.banyak(); di += 1) {
        const satu = pemakai(di);
        if (satu !== null) yield satu;
      }
    },
  };
}

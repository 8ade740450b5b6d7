import { hash } from 'node:crypto';
import type { Peristiwa } from '../../domain/kasus.js';
import { berlajur, kapasitas, type UrutanNomor, urutanNomor } from './urutan-nomor.js';

/** What the ledger says of each case: how many events in their order, and a digest of their hashes. */
export interface JejakKasus {
  /** Numbers of the cases that were named. */
  urutan: UrutanNomor;
  /** A line that counts. */
  catat(nomor: string, peristiwa: number, sidik: string): void;
  /** A line that stands twice or out of order: to be looked at one by one. */
  ragukan(nomor: string): void;
  /** Does the case say the same? Of each case once: it is forgotten. */
  ambil(nomor: string, jumlah: number, ringkas: string): boolean;
  lupakan(nomor: string): void;
  /** Cases that weren't asked for, in the order in which they were first named. */
  sisa(): string[];
}

/** Bytes of a digest. */
const RINGKAS = 10;
const TIADA = 0;
const ADA = 1;
const RAGU = 2;

/** Digest of the hashes of a case's events, in hex. */
export function ringkasPeristiwa(peristiwa: readonly Pick<Peristiwa, 'sidik'>[]): string {
  return peristiwa.reduce((sebelum, { sidik }) => ringkas(sebelum, sidik), '');
}

/** Digest of a text behind another digest, in hex. */
export function ringkas(sebelum: string, teks: string): string {
  return hash('sha256', sebelum + teks).slice(0, 2 * RINGKAS);
}

/** Digests by place. */
export function lajurRingkas(kira: number): { baca(di: number): string; tulis(di: number, isi: string): void } {
  let sidikan = new Uint8Array(kapasitas(kira) * RINGKAS);
  let hex = Buffer.from(sidikan.buffer);
  return {
    baca: (di) => hex.toString('hex', di * RINGKAS, (di + 1) * RINGKAS),
    tulis: (di, isi) => {
      const luas = berlajur(sidikan, (di + 1) * RINGKAS);
      if (luas !== sidikan) [sidikan, hex] = [luas, Buffer.from(luas.buffer)];
      hex.write(isi, di * RINGKAS, 'hex');
    },
  };
}

/** `kira`: of about so many cases. */
export function jejakKasus(kira: number): JejakKasus {
  const urutan = urutanNomor(kira);
  let keadaan = new Uint8Array(kapasitas(kira));
  let jumlah = new Uint32Array(kapasitas(kira));
  const sidikan = lajurRingkas(kira);

  const tempat = (nomor: string): number => {
    const di = urutan.tempat(nomor);
    keadaan = berlajur(keadaan, di);
    jumlah = berlajur(jumlah, di);
    return di;
  };
  const teks = (di: number) => (jumlah[di] === 0 ? '' : sidikan.baca(di));
  const lupakan = (nomor: string): void => {
    const di = urutan.cari(nomor);
    if (di >= 0) keadaan[di] = TIADA;
  };
  return {
    urutan,
    catat: (nomor, peristiwa, sidik) => {
      const di = tempat(nomor);
      if (peristiwa !== (jumlah[di] ?? 0) + 1) {
        keadaan[di] = RAGU;
        return;
      }
      if (keadaan[di] === TIADA) keadaan[di] = ADA;
      sidikan.tulis(di, ringkas(teks(di), sidik));
      jumlah[di] = peristiwa;
    },
    ragukan: (nomor) => {
      keadaan[tempat(nomor)] = RAGU;
    },
    ambil: (nomor, banyak, isi) => {
      const di = urutan.cari(nomor);
      const cocok = di >= 0 && keadaan[di] === ADA && jumlah[di] === banyak && teks(di) === isi;
      lupakan(nomor);
      return cocok;
    },
    lupakan,
    sisa: () =>
      Array.from({ length: urutan.banyak() }, (_, di) => di).flatMap((di) =>
        (keadaan[di] ?? TIADA) === TIADA ? [] : [urutan.nomor(di)],
      ),
  };
}

import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barisPeristiwa } from '../../../src/adapters/store-json/baris-jejak.js';
import type { Peristiwa } from '../../../src/domain/kasus.js';
import { bacaKasus, jalurKasus, rantaiUlang, ubahJejak, ubahKasus } from '../../adapters/alat-periksa.js';

/** Seven events, closed; two events, open; one event, the last of all. */
export const SATU = 'PI-2026-0001';
export const DUA = 'PI-2026-0002';
export const AKHIR = 'PI-2026-0003';

type Ubah = (semua: Peristiwa[]) => Peristiwa[];

/** What somebody who may write the folder does to it. */
export interface Serangan {
  nama: string;
  lakukan(toko: string): void;
  /** The case that `periksa` must name; null = it can't see anything, and only a paper outside tells. */
  disebut: string | null;
  /** Receipts whose code still fits afterwards. */
  cocok: readonly string[];
}

/** The case and its ledger lines, all made anew so that everything fits together. */
function rapi(toko: string, nomor: string, ubah: Ubah): void {
  ubahKasus(toko, nomor, ubah);
  const peristiwa = bacaKasus(toko, nomor).peristiwa;
  ubahJejak(toko, (baris) =>
    baris.flatMap((b) => {
      if (!('nomor' in b) || b.nomor !== nomor) return [b];
      const p = peristiwa.find((satu) => satu.urut === b.peristiwa);
      return p === undefined ? [] : [{ ...barisPeristiwa(nomor, p), waktu: b.waktu }];
    }),
  );
}

const tanpa = (nomor: string) => (toko: string) => {
  unlinkSync(jalurKasus(toko, nomor));
  ubahJejak(toko, (baris) => baris.filter((b) => !('nomor' in b && b.nomor === nomor)));
};

const lain = (p: Peristiwa): Peristiwa => ({ ...p, isi: { ...p.isi, catatan: 'diubah' } });
const pada =
  (i: number): Ubah =>
  (semua) =>
    semua.map((p, ke) => (ke === i ? lain(p) : p));

function sisipkanKasus(toko: string): void {
  const palsu = { ...bacaKasus(toko, DUA), nomor: 'PI-2026-0004' };
  const isi = `${JSON.stringify(rantaiUlang(palsu, palsu.peristiwa), null, 2)}\n`;
  writeFileSync(join(toko, `berjalan/PI-2026-0004.${palsu.revisi}.json`), isi, { mode: 0o600 });
}

/** Hashes of the case made anew, the ledger left alone. */
const KASUS: readonly [nama: string, ubah: Ubah][] = [
  ['field of the first event edited', pada(0)],
  ['field of a middle event edited', pada(3)],
  ['field of the last event edited', pada(6)],
  ['middle event removed', (s) => s.toSpliced(3, 1)],
  ['last event cut off', (s) => s.slice(0, -1)],
  ['two events swapped', ([a, b, c, ...sisa]) => [a, c, b, ...sisa] as Peristiwa[]],
  ['event put in', (s) => s.toSpliced(2, 0, lain(s[1] as Peristiwa))],
];

const SEMUA = [SATU, DUA, AKHIR];

export const SERANGAN: readonly Serangan[] = [
  ...KASUS.map(([nama, ubah]) => ({
    nama: `${nama}, case re-hashed`,
    lakukan: (toko: string) => ubahKasus(toko, SATU, ubah),
    disebut: SATU,
    // A receipt is held against the event that it was printed for, too.
    cocok: ubah === KASUS[0]?.[1] ? [DUA, AKHIR] : SEMUA,
  })),
  { nama: 'case removed', lakukan: (toko) => unlinkSync(jalurKasus(toko, DUA)), disebut: DUA, cocok: [SATU, AKHIR] },
  { nama: 'case put in', lakukan: sisipkanKasus, disebut: 'PI-2026-0004', cocok: SEMUA },
  { nama: 'case and its lines removed, ledger re-hashed', lakukan: tanpa(DUA), disebut: DUA, cocok: [SATU] },
  {
    nama: 'event with a numbered paper edited, case and ledger re-hashed',
    lakukan: (toko) => rapi(toko, SATU, pada(3)),
    // The claim of the paper's number knows the chain that it was taken for.
    disebut: SATU,
    cocok: [SATU],
  },
  {
    nama: 'last event edited, case and ledger re-hashed',
    lakukan: (toko) => rapi(toko, DUA, pada(1)),
    disebut: null,
    cocok: [SATU, DUA],
  },
  {
    nama: 'first event edited, case and ledger re-hashed',
    lakukan: (toko) => rapi(toko, DUA, pada(0)),
    disebut: null,
    cocok: [SATU],
  },
  {
    nama: 'last case and its lines cut off, ledger re-hashed',
    lakukan: tanpa(AKHIR),
    disebut: null,
    cocok: [SATU, DUA],
  },
];

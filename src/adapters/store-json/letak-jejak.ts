import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BACA_AMAN } from '../cara-buka.js';
import { bulanJejak } from './berkas-jejak.js';
import { kecuali } from './cakram.js';
import { sidikIsi } from './isi-berkas.js';

/** A place in the ledger: right behind a line of a month's file, and the digest of what stands before it. */
export interface Letak {
  bulan: string;
  byte: number;
  sidik: string;
}

/** Bytes before a place that are compared. */
const EKOR_BYTE = 512;
const awal = (): Letak => ({ bulan: '', byte: 0, sidik: sidikIsi(Buffer.alloc(0)) });

/** The last event of a case that the ledger tells of; '' where that can't be read. */
interface UjungKasus {
  urut: number;
  sidik: string;
}

const BARIS = /"nomor":"([A-Z0-9-]{1,30})"(?:,"peristiwa":(\d{1,15}),"sidik":"([0-9a-f]{64})")?/g;

/** What the ledger has behind a place. */
export interface JejakSejak {
  /** Its end. */
  letak: Letak;
  /** The cases that its lines name. */
  ujung: ReadonlyMap<string, UjungKasus>;
}

/** null: the ledger isn't that one any more. */
export function jejakSejak(folder: string, sejak: Letak): JejakSejak | null {
  const bulan = bulanJejak(folder).filter((b) => b >= sejak.bulan);
  if (sejak.bulan !== '' && bulan[0] !== sejak.bulan) return null;
  const ujung = new Map<string, UjungKasus>();
  let letak = sejak;
  for (const satu of bulan) {
    const dari = satu === sejak.bulan ? sejak.byte : 0;
    const ekor = Math.min(dari, EKOR_BYTE);
    const isi = bacaDari(join(folder, 'jejak', `${satu}.jsonl`), dari - ekor);
    if (isi.length < ekor || (satu === sejak.bulan && sidikIsi(isi.subarray(0, ekor)) !== sejak.sidik)) return null;
    const akhir = Math.max(isi.lastIndexOf(10) + 1, ekor);
    for (const [, nomor = '', ke = 'Infinity', sidik = ''] of isi.toString('latin1', ekor, akhir).matchAll(BARIS)) {
      const urut = Number(ke);
      // Writers without the lock may write an older one's line last.
      if (urut >= (ujung.get(nomor)?.urut ?? 0)) ujung.set(nomor, { urut, sidik });
    }
    letak = letakDi(satu, dari - ekor, isi.subarray(0, akhir));
  }
  return { letak, ujung };
}

/** The end of the ledger as it stands now, without reading it. */
export function ujungJejak(folder: string): Letak {
  const bulan = bulanJejak(folder).at(-1);
  if (bulan === undefined) return awal();
  const jalur = join(folder, 'jejak', `${bulan}.jsonl`);
  for (let ekor = 4 * EKOR_BYTE; ; ekor *= 4) {
    const dari = Math.max(0, ukuran(jalur) - ekor);
    const isi = bacaDari(jalur, dari);
    const akhir = isi.lastIndexOf(10) + 1;
    if (dari === 0 || akhir >= EKOR_BYTE) return letakDi(bulan, dari, isi.subarray(0, akhir));
  }
}

function letakDi(bulan: string, dari: number, isi: Buffer): Letak {
  return { bulan, byte: dari + isi.length, sidik: sidikIsi(isi.subarray(-Math.min(isi.length, EKOR_BYTE))) };
}

function ukuran(jalur: string): number {
  return denganJalur(jalur, 0, (fd) => fstatSync(fd).size);
}

function bacaDari(jalur: string, dari: number): Buffer {
  return denganJalur(jalur, Buffer.alloc(0), (fd) => {
    const isi = Buffer.alloc(Math.max(0, fstatSync(fd).size - dari));
    return isi.subarray(0, isi.length === 0 ? 0 : readSync(fd, isi, 0, isi.length, dari));
  });
}

function denganJalur<T>(jalur: string, kosong: T, kerja: (fd: number) => T): T {
  const fd = kecuali('ENOENT', null, () => openSync(jalur, BACA_AMAN));
  if (fd === null) return kosong;
  try {
    return kerja(fd);
  } finally {
    closeSync(fd);
  }
}

import type { BerkasKasus } from '../../domain/kasus.js';
import { periksaRantai } from '../../domain/rantai.js';
import { DokumenRusak } from './dokumen.js';
import type { NamaKasus } from './jalur.js';

type Objek = Readonly<Record<string, unknown>>;
type Uji = (nilai: unknown) => boolean;

const teks: Uji = (n) => typeof n === 'string';
const bulat: Uji = (n) => Number.isSafeInteger(n) && (n as number) >= 0;
const heks: Uji = (n) => typeof n === 'string' && /^[0-9a-f]*$/.test(n);
const sidik: Uji = (n) => typeof n === 'string' && /^[0-9a-f]{64}$/.test(n);
const objek = (n: unknown): n is Objek => typeof n === 'object' && n !== null && !Array.isArray(n);

/** Fields in the order in which they are looked at, and their names. */
interface Bentuk {
  uji: readonly (readonly [kunci: string, uji: Uji])[];
  dikenal: ReadonlySet<string>;
}

function bentuk(uji: Readonly<Record<string, Uji>>): Bentuk {
  return { uji: Object.entries(uji), dikenal: new Set(Object.keys(uji)) };
}

const BENTUK_KASUS = bentuk({
  skema: (n) => n === 1,
  nomor: teks,
  jenis: teks,
  standar: teks,
  garam: heks,
  revisi: bulat,
  peristiwa: (n) => Array.isArray(n) && n.length > 0,
});
/** Fields that an event may lack. */
const BOLEH_TIADA: ReadonlySet<string> = new Set(['terhapus']);
const BENTUK_PERISTIWA = bentuk({
  tindakan: teks,
  tanggal: teks,
  jabatan: teks,
  status: (n) => n === null || typeof n === 'string',
  isi: objek,
  pribadi: objek,
  terhapus: (n) => objek(n) && Object.values(n).every(sidik),
  urut: bulat,
  waktu: teks,
  petugas: teks,
  sebelum: sidik,
  sidik,
});

/** A store or document of a later version: nothing of it may be written by this one. */
export function tolakSkemaBaru(json: Objek): void {
  if (typeof json.skema === 'number' && json.skema > 1) {
    throw new DokumenRusak(`Ditulis oleh versi layanan yang lebih baru (skema ${json.skema}): perbarui program ini.`);
  }
}

/** A case as read from `nama`: its shape, its name and its chain; throws DokumenRusak. */
export function uraiKasus(json: unknown, nama: NamaKasus): BerkasKasus {
  const berkas = kasusBerbentuk(json, nama);
  const salah = periksaRantai(berkas);
  if (salah !== null) throw new DokumenRusak(salah);
  return berkas;
}

/** The same by shape and name alone: nothing of it may be shown or written. */
export function kasusBerbentuk(json: unknown, nama: NamaKasus): BerkasKasus {
  if (!objek(json)) throw new DokumenRusak('Isinya bukan berkas kasus.');
  tolakSkemaBaru(json);
  cocokkan(json, BENTUK_KASUS, 0);
  const berkas = json as unknown as BerkasKasus;
  for (const [i, p] of berkas.peristiwa.entries()) {
    if (!objek(p)) throw new DokumenRusak(`Peristiwa ke-${i + 1} bukan objek.`);
    cocokkan(p, BENTUK_PERISTIWA, i + 1);
  }
  if (berkas.nomor !== nama.nomor || berkas.revisi !== nama.revisi) {
    throw new DokumenRusak('Nomor atau revisi di dalamnya berbeda dari nama berkasnya.');
  }
  return berkas;
}

/** `ke`: which event; 0 = the case itself. */
function cocokkan(json: Objek, { uji, dikenal }: Bentuk, ke: number): void {
  const tempat = () => (ke === 0 ? '' : ` pada peristiwa ke-${ke}`);
  for (const [kunci, sah] of uji) {
    if (Object.hasOwn(json, kunci) ? sah(json[kunci]) : BOLEH_TIADA.has(kunci)) continue;
    throw new DokumenRusak(`Isian ${kunci}${tempat()} tidak sah.`);
  }
  for (const kunci of Object.keys(json)) {
    if (!dikenal.has(kunci)) throw new DokumenRusak(`Ada isian yang tidak dikenal${tempat()}.`);
  }
}

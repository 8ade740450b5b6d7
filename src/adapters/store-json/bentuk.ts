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

const BENTUK_KASUS: Readonly<Record<string, Uji>> = {
  skema: (n) => n === 1,
  nomor: teks,
  jenis: teks,
  standar: teks,
  garam: heks,
  revisi: bulat,
  peristiwa: (n) => Array.isArray(n) && n.length > 0,
};
/** Fields that an event may lack. */
const BOLEH_TIADA: ReadonlySet<string> = new Set(['terhapus']);
const BENTUK_PERISTIWA: Readonly<Record<string, Uji>> = {
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
};

/** A store or document of a later version: nothing of it may be written by this one. */
export function tolakSkemaBaru(json: Objek): void {
  if (typeof json.skema === 'number' && json.skema > 1) {
    throw new DokumenRusak(`Ditulis oleh versi layanan yang lebih baru (skema ${json.skema}): perbarui program ini.`);
  }
}

/** A case as read from `nama`: its shape, its name and its chain; throws DokumenRusak. */
export function uraiKasus(json: unknown, nama: NamaKasus): BerkasKasus {
  if (!objek(json)) throw new DokumenRusak('Isinya bukan berkas kasus.');
  tolakSkemaBaru(json);
  cocokkan(json, BENTUK_KASUS, '');
  const berkas = json as unknown as BerkasKasus;
  for (const [i, p] of berkas.peristiwa.entries()) {
    if (!objek(p)) throw new DokumenRusak(`Peristiwa ke-${i + 1} bukan objek.`);
    cocokkan(p, BENTUK_PERISTIWA, ` pada peristiwa ke-${i + 1}`);
  }
  if (berkas.nomor !== nama.nomor || berkas.revisi !== nama.revisi) {
    throw new DokumenRusak('Nomor atau revisi di dalamnya berbeda dari nama berkasnya.');
  }
  const salah = periksaRantai(berkas);
  if (salah !== null) throw new DokumenRusak(salah);
  return berkas;
}

function cocokkan(json: Objek, bentuk: Readonly<Record<string, Uji>>, tempat: string): void {
  for (const [kunci, uji] of Object.entries(bentuk)) {
    if (BOLEH_TIADA.has(kunci) && !Object.hasOwn(json, kunci)) continue;
    if (!Object.hasOwn(json, kunci) || !uji(json[kunci])) throw new DokumenRusak(`Isian ${kunci}${tempat} tidak sah.`);
  }
  for (const kunci of Object.keys(json)) {
    if (!Object.hasOwn(bentuk, kunci)) throw new DokumenRusak(`Ada isian yang tidak dikenal${tempat}.`);
  }
}

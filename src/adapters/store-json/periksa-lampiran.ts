import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus, Isi } from '../../domain/kasus.js';
import { sebutGalat } from '../arti-galat.js';
import { BACA_AMAN } from '../cara-buka.js';
import { daftar, kodeGalat } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { bacaAwal, bacaIsi, sidikIsi } from './isi-berkas.js';
import type { Periksaan } from './periksaan.js';
import { berkasTersegel } from './sandi-awal.js';
import { namaLampiranTersegel } from './sandi-berkas.js';

const POTONGAN_BYTE = 1024 * 1024;

/** Attachments that a case names (`namaLampiran`): there, and of the content that the chain covers. */
export async function periksaLampiran(
  p: Periksaan,
  berkasKasus: string,
  nomor: string,
  dicatat: readonly (string | null)[],
  sudah: Map<string, string | null>,
): Promise<void> {
  for (const nama of dicatat) {
    if (nama === null) {
      p.lapor('kasus', berkasKasus, nomor, 'Catatan lampirannya tidak lengkap.');
      continue;
    }
    if (!sudah.has(nama)) {
      sudah.set(nama, await periksaIsi(p, nama));
      p.jumlah.lampiran += 1;
    }
    const salah = sudah.get(nama) ?? null;
    if (salah !== null) p.lapor('lampiran', `lampiran/${nama}`, nomor, salah);
  }
}

/** The attachments of a case; none once its identity was erased. null: what stands there is no attachment. */
export function namaLampiran(berkas: BerkasKasus): (string | null)[] {
  return berkas.garam === '' ? [] : lampiranTercatat(berkas);
}

/** What its events name, whether it is still to be there or not. */
export function lampiranTercatat({ peristiwa }: BerkasKasus): (string | null)[] {
  return peristiwa.flatMap(({ isi }) => {
    const semua = Array.isArray(isi.lampiran) ? isi.lampiran : [];
    return semua.map((satu: Isi) => {
      const nama = `${String(satu?.sha256)}.${String(satu?.tipe)}`;
      return /^[0-9a-f]{64}\.[a-z]{3}$/.test(nama) ? nama : null;
    });
  });
}

async function periksaIsi(p: Periksaan, nama: string): Promise<string | null> {
  try {
    const jalur = join(p.r.folder, 'lampiran', nama);
    const sidik = berkasTersegel(bacaAwal(jalur) ?? Buffer.alloc(0))
      ? await sidikTersegel(p, jalur, nama)
      : sidikBerkas(jalur);
    if (sidik === null) return 'Lampiran bukan berkas biasa.';
    return nama.startsWith(`${sidik}.`) ? null : 'Isi lampiran berbeda dari yang dicatat.';
  } catch (galat) {
    if (galat instanceof DokumenRusak) return galat.message;
    const sebab = sebutGalat(galat);
    if (sebab === null) throw galat;
    return kodeGalat(galat) === 'ENOENT' ? 'Lampiran tidak ada.' : `Lampiran tidak dapat dibaca: ${sebab}.`;
  }
}

async function sidikTersegel({ r }: Periksaan, jalur: string, nama: string): Promise<string | null> {
  const isi = await bacaIsi(r, jalur, namaLampiranTersegel(nama.slice(0, 64)));
  return isi === null ? null : sidikIsi(isi);
}

/** SHA-256 of a regular file, in pieces; null for anything else. */
export function sidikBerkas(jalur: string): string | null {
  const fd = openSync(jalur, BACA_AMAN);
  try {
    if (!fstatSync(fd).isFile()) return null;
    const hash = createHash('sha256');
    const potongan = Buffer.alloc(POTONGAN_BYTE);
    for (let n = readSync(fd, potongan); n > 0; n = readSync(fd, potongan)) hash.update(potongan.subarray(0, n));
    return hash.digest('hex');
  } finally {
    closeSync(fd);
  }
}

/** Attachments that no case names: a registration broken off before its save leaves them. */
export function periksaLampiranYatim(p: Periksaan, terpakai: ReadonlyMap<string, unknown>): void {
  // Of a damaged case nobody knows which were its own.
  if (p.rusak.size > 0) return;
  for (const nama of daftar(join(p.r.folder, 'lampiran')).sort()) {
    if (!terpakai.has(nama)) p.lapor('yatim', `lampiran/${nama}`, null, 'Lampiran ini tidak disebut kasus mana pun.');
  }
}

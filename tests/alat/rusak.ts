import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Jalannya, Meja } from './program.js';

/** Path of the one file of a case, relative to the store. */
export function berkasKasus(m: Meja, nomor: string): string {
  const tahun = nomor.split('-')[1] ?? '';
  for (const tempat of ['berjalan', join('arsip', tahun)]) {
    const nama = daftarAda(join(m.toko, tempat)).find((n) => n.startsWith(`${nomor}.`));
    if (nama !== undefined) return join(tempat, nama);
  }
  throw new Error(`${nomor} tidak ada di toko`);
}

function daftarAda(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Changes a file of the store by hand. */
export function ubahBerkas(m: Meja, berkas: string, ubah: (teks: string) => string | Uint8Array): void {
  writeFileSync(join(m.toko, berkas), ubah(readFileSync(join(m.toko, berkas), 'utf8')));
}

/** What `periksa` says, as `jenis berkas nomor`; exit code and `baik` must agree with it. */
export async function disebut(m: Meja): Promise<string[]> {
  const hasil = await m.layanan(['periksa', '--json']);
  const { baik, masalah } = JSON.parse(hasil.keluar);
  if (baik !== (hasil.kode === 0) || baik !== (masalah.length === 0) || (!baik && hasil.kode !== 6)) {
    throw new Error(`periksa keluar ${hasil.kode}: ${hasil.keluar}`);
  }
  return masalah.map((t: Record<string, string>) => `${t.jenis} ${t.berkas} ${t.nomor}`);
}

/** A refusal for a person: exit code, no stack trace, three parts. */
export function penolakan({ kode, keluar, galat }: Jalannya): string {
  if (kode !== 6 || keluar !== '' || /at .*\.js:\d+/.test(galat)) throw new Error(`keluar ${kode}: ${keluar}${galat}`);
  return galat;
}

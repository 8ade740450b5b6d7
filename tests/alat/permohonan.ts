import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR, type Meja, type OpsiJalan } from './program.js';

const LAMPIRAN_CONTOH = join(AKAR, 'tests/bahan/toko-skema-1/lampiran');
/** A whole, small PDF: the scan of a signed paper. */
export const PINDAIAN = join(LAMPIRAN_CONTOH, readdirSync(LAMPIRAN_CONTOH)[0] ?? '');

/** A whole, valid `daftar` by flags; invented people, NIK of serial 9xxx. */
export const DAFTAR: readonly string[] = [
  'daftar',
  ...['--nama', 'Asep Suherman'],
  ...['--nik', '3602141303909001'],
  ...['--alamat', 'Kp. Sawah RT 02 RW 01, Rangkasbitung'],
  ...['--rincian', 'Rekap penerima bantuan sosial tahun 2025 per kecamatan'],
  ...['--tujuan', 'Penelitian'],
  ...['--cara-memperoleh', 'melihat'],
];

/** `daftar` with some flags of its own in place of (or beside) the usual ones; null leaves one out. */
export function daftarDengan(ubah: Readonly<Record<string, string | null>>): string[] {
  const flag = new Map<string, string>();
  for (let i = 1; i < DAFTAR.length; i += 2) flag.set(DAFTAR[i] ?? '', DAFTAR[i + 1] ?? '');
  for (const [nama, nilai] of Object.entries(ubah)) {
    if (nilai === null) flag.delete(nama);
    else flag.set(nama, nilai);
  }
  return ['daftar', ...[...flag].flat()];
}

/** The acts of the way to the proof of delivery, after `daftar`, each with its flags. */
export const LANGKAH: readonly (readonly string[])[] = [
  ['teruskan'],
  ['disposisi', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti sesuai ketentuan'],
  ['disposisi', '--kepada', 'staf-sekretariat', '--isi', 'Verifikasi berkas'],
  ['verifikasi', '--hasil', 'ya'],
  ['proses', '--hasil', 'seluruhnya', '--informasi', 'Rekap penerima bantuan 2025; softcopy; 1 berkas'],
  ['serah', '--penerima', 'Asep Suherman', '--cara', 'langsung'],
];

/** Registers one and takes it `banyak` acts along the way; answers its number. */
export async function sampai(meja: Meja, banyak: number, opsi?: OpsiJalan): Promise<string> {
  const nomor = (await meja.beres(DAFTAR, opsi)).keluar.trim();
  for (const langkah of LANGKAH.slice(0, banyak)) await tindak(meja, nomor, langkah, opsi);
  return nomor;
}

/** One act on a case: the number goes after the verb. */
export function tindak(meja: Meja, nomor: string, [kata = '', ...flag]: readonly string[], opsi?: OpsiJalan) {
  return meja.beres([kata, nomor, ...flag], opsi);
}

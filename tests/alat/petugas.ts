import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type Jalannya, type Meja, meja, type OpsiJalan } from './program.js';

/** Passwords of invented officers. */
export const SANDI = 'tapir hujan beras';
export const SANDI_LAIN = 'payung biru jendela';

/** Registers an officer through the program; the first one closes the store. */
export function tambah(m: Meja, id: string, nama: string, lain: readonly string[] = [], opsi: OpsiJalan = {}) {
  return m.beres(['petugas', 'tambah', id, '--nama', nama, ...lain, '--sandi-stdin'], { masuk: `${SANDI}\n`, ...opsi });
}

/** Tries to sign in. */
export function masuk(m: Meja, id: string, sandi = SANDI, opsi: OpsiJalan = {}): Promise<Jalannya> {
  return m.layanan(['masuk', id, '--sandi-stdin'], { masuk: `${sandi}\n`, ...opsi });
}

let contoh: Meja | undefined;

/**
 * A closed store: siti is its admin and front office, rahmat its acting PPID; siti is signed in. Made once in each test
 * file, then copied: every password costs a quarter of a second.
 */
export async function mejaTertutup(m: Pick<Meja, 'folder' | 'toko'>): Promise<void> {
  contoh ??= await buatContoh();
  cpSync(contoh.toko, m.toko, { recursive: true });
  cpSync(join(contoh.folder, 'sesi'), join(m.folder, 'sesi'), { recursive: true });
}

export function buangContoh(): void {
  contoh?.buang();
}

async function buatContoh(): Promise<Meja> {
  const m = meja();
  await tambah(m, 'siti', 'Siti Maesaroh', ['--jabatan', 'front-office', '--nip', '198001012005019001']);
  const hasil = await masuk(m, 'siti');
  if (hasil.kode !== 0) throw new Error(hasil.galat);
  await tambah(m, 'rahmat', 'Rahmat Hidayat', ['--jabatan', 'ppid:plt', '--dari', '2026-03-01']);
  return m;
}

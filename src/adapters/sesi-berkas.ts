import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { SaatMesin } from '../domain/sesi.js';
import type { Sesi, SesiSendiri } from '../ports/sesi.js';
import { artiGalat } from './arti-galat.js';
import { bacaKecil } from './berkas-kecil.js';

const BOOT = '/proc/sys/kernel/random/boot_id';

/** Sessions as files of the user's own (0600) in a folder of theirs (0700), one a store. `folder` is asked when a session is wanted. */
export function sesiBerkas(folder: () => string, jam: () => number): Sesi {
  // The id comes from the store: as a hash it is a plain name.
  const jalur = (toko: string) =>
    join(folder(), `${createHash('sha256').update(toko).digest('hex').slice(0, 32)}.json`);
  return {
    baca: (toko) => uraiSesi(bacaKecil(jalur(toko), milikSendiri), toko),
    simpan: (sesi) => simpan(folder(), jalur(sesi.toko), sesi),
    hapus: (toko) => buang(jalur(toko)),
    saat: () => saatMesin(jam()),
  };
}

/** Nobody else may have read the token. Windows has no such bits; the folder is the user's there. */
function milikSendiri({ mode, uid }: Stats): boolean {
  return process.getuid === undefined || ((mode & 0o077) === 0 && uid === process.getuid());
}

function uraiSesi(json: unknown, toko: string): SesiSendiri | null {
  const s = (typeof json === 'object' ? json : null) as Partial<Record<keyof SesiSendiri, unknown>> | null;
  if (s?.toko !== toko || typeof s.token !== 'string') return null;
  return { toko, token: s.token, kunci: typeof s.kunci === 'string' ? s.kunci : null };
}

function simpan(folder: string, jalur: string, sesi: SesiSendiri): Result<null> {
  const sementara = `${jalur}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(sementara, JSON.stringify(sesi), { flag: 'wx', mode: 0o600 });
    renameSync(sementara, jalur);
    return berhasil(null);
  } catch (galat) {
    buang(sementara);
    return gagal({
      jenis: 'toko',
      pesan: 'Belum masuk: berkas sesi tidak dapat ditulis.',
      sebab: `${folder}: ${artiGalat(galat)}. Folder lain disebut di variabel LAYANAN_SESI.`,
      coba: 'layanan bantuan lingkungan',
    });
  }
}

/** What can't be removed is no session either: the store has forgotten its token. */
function buang(jalur: string): void {
  try {
    rmSync(jalur, { force: true });
  } catch {
    // Its folder is no folder.
  }
}

function saatMesin(jam: number): SaatMesin {
  return { jam, nyala: Math.round(uptime() * 1000), boot: idBoot() };
}

/** Linux names each start of the computer; elsewhere running time and clock have to do. */
function idBoot(): string | null {
  try {
    return readFileSync(BOOT, 'utf8').trim();
  } catch {
    return null;
  }
}

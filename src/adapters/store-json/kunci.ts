import { mkdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { GagalDenganPenolakan } from '../../errors.js';
import { daftar, kecuali, kodeGalat } from './cakram.js';
import { bacaPemegang, catatPemegang, pemegangMati } from './pemegang.js';
import type { Ruang } from './ruang.js';

/** How long a writer waits for the others (ms). */
const TUNGGU_MS = 10_000;
/** Waiting that a person would notice (ms). */
const KABARI_MS = 1_000;
/**
 * A living holder touches its lock every second, on whatever computer; untouched for this long while we watched, it is
 * dead (ms). Changes are watched, no time is compared with a clock: that of either PC may be wrong. A holder of this
 * computer whose process is no more is known to be dead at once (`pemegangMati`).
 */
const DIAM_MS = 3_000;
/** proper-lockfile's own judgement is switched off: it trusts the wall clock alone. */
const TAK_PERNAH_BASI = Number.MAX_SAFE_INTEGER;

/** A clock that nobody sets (ms). `performance` would load a module of Node's. */
const sejakMesinMs = () => Number(process.hrtime.bigint()) / 1e6;

type Kembali = (galat: unknown, hasil?: unknown) => void;

/** A call with a callback that is made at once: to hand it to a thread costs more than the call itself. */
function segera<A extends readonly unknown[]>(panggil: (...argumen: A) => unknown) {
  return (...semua: [...A, Kembali]): void => {
    const kembali = semua.at(-1) as Kembali;
    let hasil: unknown;
    try {
      hasil = panggil(...(semua.slice(0, -1) as unknown as A));
    } catch (galat) {
      kembali(galat);
      return;
    }
    kembali(null, hasil);
  };
}

/** proper-lockfile makes its folder with the process's umask; ours is always 0700. */
const fsKunci = {
  mkdir: segera((jalur: string) => mkdirSync(jalur, 0o700)),
  rmdir: segera((jalur: string) => rmdirSync(jalur)),
  rmdirSync,
  stat: segera((jalur: string) => statSync(jalur)),
  utimes: segera((jalur: string, dibaca: Date, diubah: Date) => utimesSync(jalur, dibaca, diubah)),
};

/**
 * Works under the courtesy lock: it saves retries, it protects nothing. Judging a holder dead by mistake is harmless,
 * because the commit itself excludes (`simpan.ts`). Refuses (`toko`) after 10 s.
 */
export async function denganKunci<T>(r: Ruang, kerja: () => Promise<T>): Promise<T> {
  const lepas = await ambilKunci(r);
  catatPemegang(r);
  try {
    return await kerja();
  } finally {
    // Taken over meanwhile, or its folder gone: the act itself is done.
    await lepas().catch(() => undefined);
  }
}

async function ambilKunci(r: Ruang): Promise<() => Promise<void>> {
  const { lock } = (await import('proper-lockfile')).default;
  const lockfilePath = join(r.folder, 'kunci');
  const opsi = {
    lockfilePath,
    realpath: false,
    stale: TAK_PERNAH_BASI,
    update: 1_000,
    fs: fsKunci,
    onCompromised: () => undefined,
  };
  const mulai = sejakMesinMs();
  let tanda = { mtime: -1, sejak: mulai };
  let dikabari = false;
  while (sejakMesinMs() - mulai < TUNGGU_MS) {
    try {
      return await lock(r.folder, opsi);
    } catch (galat) {
      // ENOENT: taken away while it was being made.
      if (kodeGalat(galat) !== 'ELOCKED' && kodeGalat(galat) !== 'ENOENT') throw galat;
    }
    tanda = amati(r, lockfilePath, tanda);
    if (!dikabari && sejakMesinMs() - mulai > KABARI_MS) {
      dikabari = true;
      r.kabari(`Menunggu petugas lain selesai menulis${pemegang(r)}; paling lama ${TUNGGU_MS / 1000} detik …`);
    }
    await tidur(5 + Math.random() * 25);
  }
  throw new GagalDenganPenolakan({
    jenis: 'toko',
    pesan: 'Data sedang dipakai proses lain.',
    sebab: `Kunci tidak lepas dalam ${TUNGGU_MS / 1000} detik${pemegang(r)}.`,
    coba: 'ulangi sebentar lagi; bila tidak ada layanan lain yang berjalan: layanan buka-kunci',
  });
}

/** Looks at the lock once more, and takes it away from a dead holder. */
function amati(r: Ruang, jalur: string, tanda: { mtime: number; sejak: number }): { mtime: number; sejak: number } {
  const mtime = kecuali('ENOENT', null, () => statSync(jalur).mtimeMs);
  const kini = sejakMesinMs();
  const diam = mtime !== null && mtime === tanda.mtime && kini - tanda.sejak > DIAM_MS;
  // Whatever stands there: a lock must never stop the office because it isn't the folder that it should be.
  if (diam || pemegangMati(r)) rmSync(jalur, { recursive: true, force: true });
  if (mtime === null || mtime !== tanda.mtime) return { mtime: mtime ?? -1, sejak: kini };
  return tanda;
}

/** Whoever took the lock last has left a name; the processes that have a write under way name themselves in `proses/`. */
function pemegang(r: Ruang): string {
  const siapa = bacaPemegang(r);
  const pid = daftar(join(r.folder, 'proses')).flatMap((nama) => /\.(\d+)-[^.]+\.json$/.exec(nama)?.[1] ?? []);
  const terakhir =
    siapa === null
      ? ''
      : `; terakhir dipegang proses ${siapa.pid} di ${siapa.komputer} sejak ${siapa.sejak}${lama(r, siapa.sejak)}`;
  return `${terakhir}${pid.length === 0 ? '' : ` (mungkin dipegang proses ${[...new Set(pid)].join(', ')})`}`;
}

/** Age by this computer's clock; nothing where the two clocks contradict each other. */
function lama(r: Ruang, sejak: string): string {
  const detik = Math.floor((r.jam() - Date.parse(sejak)) / 1000);
  if (!(detik >= 0)) return '';
  return detik < 120 ? ` (${detik} detik)` : ` (${Math.floor(detik / 60)} menit)`;
}

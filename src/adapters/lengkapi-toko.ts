import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bolehDraf, drafUsang, kodeDraf, namaDraf, uraiDraf } from '../domain/draf.js';
import { evolve } from '../domain/evolve.js';
import { type BerkasKalender, susunKalender } from '../domain/kalender.js';
import { kalenderBerlaku, keadaanKantor, NOMOR_KANTOR } from '../domain/kantor.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { bacaNomor, uraikanNomor } from '../domain/nomor.js';
import type { Pelaku } from '../domain/pelaku.js';
import { pelakuSesi } from '../domain/pelaku-sesi.js';
import { NOMOR_PETUGAS, semuaPetugas } from '../domain/petugas.js';
import { tertutupBagi } from '../domain/rahasia.js';
import { sidikRahasia } from '../domain/sesi.js';
import type { Standar } from '../domain/standar.js';
import { namaTersamar } from '../domain/tampak.js';
import { type Tanggal, waktuPendek } from '../domain/tanggal.js';
import type { Sesi } from '../ports/sesi.js';
import { FOLDER_DRAF, type NamaKasus, uraiNamaKasus } from './store-json/jalur.js';
import { bacaSesi } from './store-json/sesi-baca.js';

/** A larger case file isn't read for the sake of a name (bytes). */
const BATAS_BERKAS = 1024 * 1024;
/** More numbers than this are listed without names: reading so many files would keep the user waiting. */
const BATAS_NAMA = 40;

export interface DuniaLengkapi {
  /** Folder of the store. */
  folder: string;
  /** Folder of the package. */
  akar: string;
  sesi: Pick<Sesi, 'baca' | 'saat'>;
  hariIni: Tanggal;
  /** Milliseconds since 1970. */
  kini: number;
}

/** An open case and, where it may be shown, its applicant's masked name. */
export interface NomorLengkap {
  nomor: string;
  nama: string | null;
}

/**
 * Open cases whose number begins with `depan`, from the names of their files. Names are read only where this desk may see
 * them: nobody is registered, or somebody is signed in. What is sealed, damaged or secret has none.
 */
export function nomorBerjalan(dunia: DuniaLengkapi, awalan: readonly string[], depan: string): readonly NomorLengkap[] {
  const terbaru = terbaruBerjalan(dunia.folder);
  const nomor = [...terbaru.keys()].filter((n) => n.startsWith(depan) && awalan.includes(n.split('-')[0] ?? '')).sort();
  const pelaku = nomor.length <= BATAS_NAMA && nomor.length > 0 ? siapa(dunia, terbaru.get(NOMOR_PETUGAS)) : null;
  const boleh = pelaku?.keadaan === 'masuk' || pelaku?.keadaan === 'terbuka' ? pelaku : null;
  return nomor.map((n) => ({ nomor: n, nama: boleh && atauNull(() => namaKasus(dunia, terbaru.get(n), boleh)) }));
}

/**
 * The prefixes that the case may have which is typed as `ketikan`: of a number without one, those of the open cases that
 * bear it, by the names of their files. All of `awalan` where that says nothing.
 */
export function awalanNomor(
  { folder, hariIni }: Pick<DuniaLengkapi, 'folder' | 'hariIni'>,
  ketikan: string,
  awalan: readonly string[],
): readonly string[] {
  const mungkin = bacaNomor(ketikan, Number(hariIni.slice(0, 4)), awalan);
  if (!mungkin.ok) return awalan;
  const terbaru = mungkin.nilai.length > 1 ? terbaruBerjalan(folder) : null;
  const ada = mungkin.nilai.filter((n) => terbaru?.has(n));
  return (ada.length > 0 ? ada : mungkin.nilai).flatMap((n) => uraikanNomor(n)?.awalan ?? []);
}

/** A word that the store knows, and what it is. */
interface KataToko {
  kata: string;
  uraian: string;
}

/** Ids of officers that begin with `depan`, for whom names of cases may be shown too. */
export function idPetugas(dunia: DuniaLengkapi, depan: string): readonly KataToko[] {
  const catatan = terbaruBerjalan(dunia.folder).get(NOMOR_PETUGAS);
  const keadaan = catatan === undefined ? null : siapa(dunia, catatan)?.keadaan;
  if (catatan === undefined || keadaan !== 'masuk') return [];
  const id = semuaPetugas(bacaBerkas(dunia.folder, catatan)).map((p) => p.id);
  return id.filter((i) => i.startsWith(depan)).map((kata) => ({ kata, uraian: '' }));
}

/** Days off that begin with `depan`, of the calendars as the office changed them. */
export function hariLibur({ folder, akar }: DuniaLengkapi, depan: string): readonly KataToko[] {
  const catatan = terbaruBerjalan(folder).get(NOMOR_KANTOR);
  const { libur } = keadaanKantor(catatan === undefined ? null : bacaBerkas(folder, catatan));
  const asal = join(akar, 'data', 'kalender');
  const tahun = isiFolder(asal).filter((nama) => nama.startsWith(depan.slice(0, 4)));
  const bawaan = tahun.map((nama) => bacaJson(join(asal, nama)) as BerkasKalender | null).filter((k) => k !== null);
  const hari = susunKalender(kalenderBerlaku(bawaan, libur)).libur();
  return hari.filter((h) => h.tanggal.startsWith(depan)).map((h) => ({ kata: h.tanggal, uraian: h.nama }));
}

/** Codes of who sits here's drafts of this command that begin with `depan`, the newest first. */
export function kodeDrafSendiri(dunia: DuniaLengkapi, perintah: string, depan: string): readonly KataToko[] {
  const pelaku = siapa(dunia, terbaruBerjalan(dunia.folder).get(NOMOR_PETUGAS));
  if (pelaku?.keadaan !== 'masuk' && pelaku?.keadaan !== 'terbuka') return [];
  const folder = join(dunia.folder, FOLDER_DRAF);
  const awal = `layanan ${perintah}`;
  return isiFolder(folder)
    .flatMap((nama) => {
      const draf = nama.endsWith('.json') ? uraiDraf(bacaJson(join(folder, nama))) : null;
      return draf !== null && `${draf.id}.json` === nama ? [draf] : [];
    })
    .filter((d) => `${d.perintah} `.startsWith(`${awal} `) && bolehDraf(d, pelaku) && !drafUsang(d, dunia.kini))
    .filter((d) => kodeDraf(d).startsWith(depan))
    .sort((a, b) => b.disimpan - a.disimpan)
    .map((d) => ({
      kata: kodeDraf(d),
      uraian: [d.perintah.slice(awal.length + 1), namaDraf(d), waktuPendek(d.disimpan)].filter(Boolean).join(', '),
    }));
}

function terbaruBerjalan(folder: string): ReadonlyMap<string, NamaKasus> {
  const terbaru = new Map<string, NamaKasus>();
  for (const nama of isiFolder(join(folder, 'berjalan'))) {
    const kasus = uraiNamaKasus(nama);
    if (kasus !== null && kasus.revisi > (terbaru.get(kasus.nomor)?.revisi ?? 0)) terbaru.set(kasus.nomor, kasus);
  }
  return terbaru;
}

function isiFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function siapa({ folder, sesi, hariIni }: DuniaLengkapi, petugas: NamaKasus | undefined): Pelaku | null {
  const berkas = petugas === undefined ? null : bacaBerkas(folder, petugas);
  // A record that can't be read opens nothing.
  if (petugas !== undefined && berkas === null) return null;
  const id = (bacaJson(join(folder, 'toko.json')) as { id?: unknown } | null)?.id;
  const sendiri = typeof id === 'string' ? sesi.baca(id) : null;
  const catatan = sendiri === null ? null : bacaSesi(join(folder, 'sesi'), sidikRahasia(sendiri.token));
  return pelakuSesi(semuaPetugas(berkas), catatan, { kini: sesi.saat(), hariIni, pengguna: () => '' });
}

function namaKasus({ folder, akar }: DuniaLengkapi, nama: NamaKasus | undefined, pelaku: Pelaku): string | null {
  const berkas = nama === undefined ? null : bacaBerkas(folder, nama);
  if (berkas === null || !/^[a-z0-9-]{1,64}$/.test(berkas.standar)) return null;
  const standar = bacaJson(join(akar, 'data', 'standar', `${berkas.standar}.json`)) as Standar | null;
  if (standar === null) return null;
  const kasus = evolve(berkas, standar);
  return tertutupBagi(kasus, standar, pelaku) === null ? namaTersamar(kasus) : null;
}

function bacaBerkas(folder: string, { nomor, revisi }: NamaKasus): BerkasKasus | null {
  const json = bacaJson(join(folder, 'berjalan', `${nomor}.${revisi}.json`)) as BerkasKasus | null;
  return Array.isArray(json?.peristiwa) ? json : null;
}

/** null: there is none, it is too large, or no JSON (sealed, damaged). */
function bacaJson(jalur: string): unknown {
  if (!existsSync(jalur) || statSync(jalur).size > BATAS_BERKAS) return null;
  return atauNull(() => JSON.parse(readFileSync(jalur, 'utf8')));
}

/** What can't be had is no matter here: `periksa` names what is damaged, a prompt is no place for it. */
function atauNull<T>(kerja: () => T): T | null {
  try {
    return kerja();
  } catch {
    return null;
  }
}

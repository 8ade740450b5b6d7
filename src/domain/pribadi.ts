import type { Isi, Json, Peristiwa, PeristiwaBaru } from './kasus.js';

/**
 * Fields that name or reach a person (UU 27/2022). They stand beside the hash chain, which covers only their
 * salted digest: so identity can be erased after its retention and the chain still holds.
 */
const KUNCI_PRIBADI: ReadonlySet<string> = new Set([
  'nama',
  'pelapor',
  'terlapor',
  'nik',
  'kk',
  'alamat',
  'pekerjaan',
  'telepon',
  'email',
  'kuasa',
  'namaLampiran',
  'penerima',
  'identitasPenerima',
]);

/** Free texts, in which a citizen tells who somebody is and an officer may: kept beside the chain as well, as `isi.…`. */
const TEKS_BEBAS: ReadonlySet<string> = new Set([
  'rincian',
  'tujuan',
  'uraian',
  'kerugian',
  'permintaan',
  'tempatKejadian',
  'trackingLapor',
  'kasusPosisi',
  'isi',
  'catatan',
  'alasan',
  'keterangan',
  'penghitaman',
  'resi',
  'jawaban',
  'tanggapan',
]);
/** Parts of an act's record that hold such texts too. */
const BERSARANG: readonly string[] = ['menjadi', 'jeda'];
const AWALAN_TEKS = 'isi.';

/** Recorded when the identity of a closed case was erased after its retention: no act of the flow. */
export const HAPUS_IDENTITAS = 'hapus-identitas';
/** What stands for a field that was erased (JRA = jadwal retensi arsip). */
export const DIHAPUS = '(dihapus sesuai JRA)';

/** Splits the fields of an act into those in the chain and those beside it; what was not given is left out. */
export function pisahkan(isian: Readonly<Record<string, Json | undefined>>): { isi: Isi; pribadi: Isi } {
  const ada = Object.entries(isian).filter((e): e is [string, Json] => e[1] !== undefined);
  return {
    isi: Object.fromEntries(ada.filter(([k]) => !KUNCI_PRIBADI.has(k))),
    pribadi: Object.fromEntries(ada.filter(([k]) => KUNCI_PRIBADI.has(k))),
  };
}

/** An act as it is stored: its free texts beside the chain. */
export function sisihkanTeks(p: PeristiwaBaru): PeristiwaBaru {
  const luar = pilahTeks(p.isi, AWALAN_TEKS);
  const isi: Record<string, Json> = luar.tetap;
  const pribadi: Record<string, Json> = { ...p.pribadi, ...luar.teks };
  for (const kunci of BERSARANG) {
    const dalam = isi[kunci];
    if (!objek(dalam)) continue;
    const { tetap, teks } = pilahTeks(dalam, `${AWALAN_TEKS}${kunci}.`);
    isi[kunci] = tetap;
    Object.assign(pribadi, teks);
  }
  return { ...p, isi, pribadi };
}

function pilahTeks(isi: Isi, awalan: string): { tetap: Record<string, Json>; teks: Record<string, Json> } {
  const bebas = ([k, v]: readonly [string, Json]) => TEKS_BEBAS.has(k) && typeof v === 'string';
  const semua = Object.entries(isi);
  return {
    tetap: Object.fromEntries(semua.filter((e) => !bebas(e))),
    teks: Object.fromEntries(semua.filter(bebas).map(([k, v]) => [`${awalan}${k}`, v])),
  };
}

/** An act as it is read: its free texts back in their place, and for every field that was erased the words that say so. */
export function kembalikanTeks<P extends Peristiwa>(p: P): P {
  if (p.terhapus === undefined && !Object.keys(p.pribadi).some((k) => k.startsWith(AWALAN_TEKS))) return p;
  const isi: Record<string, Json> = { ...p.isi };
  const pribadi: Record<string, Json> = {};
  const taruh = (kunci: string, nilai: Json): void => {
    if (!kunci.startsWith(AWALAN_TEKS)) {
      pribadi[kunci] = nilai;
      return;
    }
    const [luar = '', dalam] = kunci.slice(AWALAN_TEKS.length).split('.');
    const wadah = isi[luar];
    isi[luar] = dalam === undefined ? nilai : { ...(objek(wadah) ? wadah : {}), [dalam]: nilai };
  };
  for (const kunci of Object.keys(p.pribadi)) taruh(kunci, p.pribadi[kunci] as Json);
  for (const kunci of Object.keys(p.terhapus ?? {})) taruh(kunci, kunci === 'namaLampiran' ? [DIHAPUS] : DIHAPUS);
  return { ...p, isi, pribadi };
}

/** The day on which the identity of this case was erased; null = it is there. */
export function dihapusPada(peristiwa: readonly Pick<Peristiwa, 'tindakan' | 'tanggal'>[]): string | null {
  return peristiwa.find((p) => p.tindakan === HAPUS_IDENTITAS)?.tanggal ?? null;
}

function objek(nilai: unknown): nilai is Isi {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

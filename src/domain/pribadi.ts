import type { Isi, Json } from './kasus.js';

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

/** Splits the fields of an act into those in the chain and those beside it; what was not given is left out. */
export function pisahkan(isian: Readonly<Record<string, Json | undefined>>): { isi: Isi; pribadi: Isi } {
  const ada = Object.entries(isian).filter((e): e is [string, Json] => e[1] !== undefined);
  return {
    isi: Object.fromEntries(ada.filter(([k]) => !KUNCI_PRIBADI.has(k))),
    pribadi: Object.fromEntries(ada.filter(([k]) => KUNCI_PRIBADI.has(k))),
  };
}

import type { BenderaLengkap, PerintahLengkap, TabelLengkapi } from './tabel-lengkapi.js';

/** The prefixes, of these, that the case may have which somebody typed as `nomor`. */
export type AwalanKasus = (nomor: string, awalan: readonly string[]) => readonly string[];

/** A command as far as it is typed. */
export interface PerintahTerketik {
  tabel: TabelLengkapi;
  perintah: PerintahLengkap;
  /** Its words that are no flags. */
  argumen: readonly string[];
  awalanKasus: AwalanKasus;
}

/** Its values are those of the command's flags that name a field. */
const ISIAN = '--isian';

/** The values that go on with `kata`, whole words; behind a comma (`berkoma`) those that don't stand before it. */
export function nilaiCocok(ada: readonly string[], kata: string, berkoma: boolean): readonly string[] {
  const depan = berkoma ? kata.slice(0, kata.lastIndexOf(',') + 1) : '';
  const tertulis = depan.split(',');
  return ada.filter((n) => !tertulis.includes(n)).flatMap((n) => (`${depan}${n}`.startsWith(kata) ? [depan + n] : []));
}

/** The values of a flag, those of the kind of case that the line names. */
export function nilaiBendera(terketik: PerintahTerketik, [nama, , semua]: BenderaLengkap): readonly string[] {
  const milik = nilaiKasus(terketik, nama);
  return milik === null ? semua : semua.filter((n) => milik.includes(n));
}

/** Without the flags of fields that this kind of case doesn't have. */
export function benderaKasus(terketik: PerintahTerketik): readonly BenderaLengkap[] {
  const { tabel, perintah } = terketik;
  const milik = nilaiKasus(terketik, ISIAN);
  if (milik === null) return perintah.bendera;
  const semua = Object.values(tabel.menurutAwalan[`${perintah.nama} ${ISIAN}`] ?? {}).flat();
  return perintah.bendera.filter(([nama]) => {
    const isian = tabel.kataIsian[nama] ?? '';
    return !semua.includes(isian) || milik.includes(isian);
  });
}

/** null: every kind of case has all values of this flag, or no case is named yet. */
function nilaiKasus({ tabel, perintah, argumen, awalanKasus }: PerintahTerketik, nama: string) {
  const menurut = tabel.menurutAwalan[`${perintah.nama} ${nama}`];
  const nomor = argumen[perintah.argumen.indexOf('NOMOR')];
  if (menurut === undefined || nomor === undefined) return null;
  return awalanKasus(nomor, perintah.awalan).flatMap((a) => menurut[a] ?? []);
}

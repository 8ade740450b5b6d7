import type { Kesalahan, Result } from '../domain/hasil.js';
import { ISI_DI_SINI } from '../domain/teks.js';
import { adalahKata, BERKAS_ISIAN, bendera, type Isian, type JawabanSementara, type TabelIsian } from './isian.js';
import { belumAda, berlaku } from './periksa.js';

const SANDI = '--sandi-stdin';
/** Something is to be filled in. */
const ISI = `"${ISI_DI_SINI}"`;

/** What is known of one flag of a refused command. */
interface Dinilai {
  isian: Isian<unknown>;
  kunci: string;
  jawaban: JawabanSementara;
  /** It was typed, not read from `--berkas`. */
  diketik: boolean;
  /** What is wrong with it; absent: nothing. */
  salah: Kesalahan | undefined;
}

/**
 * What to type instead: the command with every flag that it needs, and the switches that were given. What was typed isn't
 * repeated (it may name somebody) but for choices from a list: a sign stands where something is to be filled in. What
 * `--berkas` answers stays in its file. A command that comes with flags of its own is an example: only what is missing is
 * added to it. `flag`: what was typed, raw.
 */
export function cobaIsian(
  kesalahan: readonly Kesalahan[],
  { isian, coba }: { isian: TabelIsian; coba: string },
  jawaban: JawabanSementara,
  flag: Readonly<Record<string, unknown>>,
): string {
  const tersebut = kesalahan.map((k) => [k.bendera.split(' / '), k] as const);
  const salah = new Map(tersebut.map(([[pertama = ''], k]) => [pertama, k]));
  // One of several: the first will do.
  const sepadan = new Set(tersebut.flatMap(([[, ...lain]]) => lain));
  const ada = new Set(coba.split(' '));
  const contoh = coba.includes(' --');
  const bagian = Object.entries(isian).flatMap(([kunci, satu]) => {
    const nama = bendera(kunci);
    // Words stand in `coba` already.
    if (adalahKata(kunci) || ada.has(nama) || (sepadan.has(nama) && !salah.has(nama))) return [];
    const diketik = flag.berkas === undefined || flag[kunci] !== undefined || flag[`${kunci}Berkas`] !== undefined;
    const dinilai = { isian: satu, kunci, jawaban, diketik, salah: salah.get(nama) };
    return hilang(dinilai) || (!contoh && dibutuhkan(dinilai)) ? [tertulis(nama, dinilai)] : [];
  });
  // Answers of it that are wrong are mended in the file, or by their flags, which go before it.
  const berkas = salah.has(BERKAS_ISIAN) || flag.berkas !== undefined ? [`${BERKAS_ISIAN} ${ISI}`] : [];
  const sandi = salah.has(SANDI) || flag.sandiStdin === true ? [SANDI] : [];
  return [coba, ...berkas, ...bagian, ...sandi].join(' ');
}

/** A word after the command, as it was understood: without it the command would be about another. */
export function kataCoba(kata: Result<string, string>): string {
  return kata.ok ? kata.nilai : ISI;
}

function hilang({ salah }: Dinilai): boolean {
  return salah !== undefined && (salah.misal !== undefined || belumAda(salah));
}

/** Given, rightly or not, and not to be left out of the command. */
function dibutuhkan({ isian, kunci, jawaban, diketik, salah }: Dinilai): boolean {
  if (salah === undefined ? !diketik || jawaban[kunci] === undefined : salah.lepas === true) return false;
  // One of several that say who it is counts as required where it is the one that was given.
  const wajib = isian.wajib || isian.samar === true || isian.wajibKarena !== undefined || isian.nilai === null;
  const gabungan = salah?.bendera.includes(' / ') === true;
  return wajib && (gabungan || berlaku(isian, { ...jawaban, [kunci]: undefined }));
}

function tertulis(nama: string, { isian, kunci, jawaban, salah }: Dinilai): string {
  if (isian.nilai === null) return nama;
  return `${nama} ${salah?.misal ?? nilai(isian, jawaban[kunci])}`;
}

function nilai({ pilihan, saran = [], namaPilihan = {}, berkoma }: Isian<unknown>, jawaban: unknown): string {
  const butir = jawaban === undefined ? [] : [jawaban].flat();
  const ada: readonly unknown[] = [...(pilihan ?? []), ...saran, ...Object.keys(namaPilihan)];
  if (butir.length > 0 && butir.every((b) => ada.includes(b))) return butir.join(berkoma === true ? ',' : ' ');
  return pilihan?.[0] ?? ISI;
}

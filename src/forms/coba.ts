import type { Kesalahan } from '../domain/hasil.js';
import { adalahKata, bendera, type Isian, type JawabanSementara, type TabelIsian } from './isian.js';
import { berlaku } from './periksa.js';

/** Answers of it that are wrong are mended in the file. */
const BERKAS = '--berkas';
/** Something is to be filled in; no text is taken that says only this (`domain/teks`). */
const ISI_DI_SINI = '"…"';

/** What is known of one flag of a refused command. */
interface Dinilai {
  isian: Isian<unknown>;
  kunci: string;
  jawaban: JawabanSementara;
  /** What is wrong with it; absent: nothing. */
  salah: Kesalahan | undefined;
}

/**
 * What to type instead: the command with every flag that it needs, and the switches that were given. What was typed isn't
 * repeated (it may name somebody) but for choices from a list: a sign stands where something is to be filled in. A command
 * that comes with flags of its own is an example: only what is missing is added to it.
 */
export function cobaIsian(
  kesalahan: readonly Kesalahan[],
  { isian, coba }: { isian: TabelIsian; coba: string },
  jawaban: JawabanSementara,
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
    const dinilai = { isian: satu, kunci, jawaban, salah: salah.get(nama) };
    return hilang(dinilai) || (!contoh && dibutuhkan(dinilai)) ? [tertulis(nama, dinilai)] : [];
  });
  const berkas = salah.has(BERKAS) ? [`${BERKAS} ${ISI_DI_SINI}`] : [];
  return [coba, ...berkas, ...bagian].join(' ');
}

function hilang({ salah }: Dinilai): boolean {
  return salah !== undefined && (salah.misal !== undefined || salah.pesan.startsWith('wajib'));
}

/** Given, rightly or not, and not to be left out of the command. */
function dibutuhkan({ isian, kunci, jawaban, salah }: Dinilai): boolean {
  if (salah === undefined ? jawaban[kunci] === undefined : salah.lepas === true) return false;
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
  const butir = [jawaban].flat().flatMap((b) => (typeof b === 'string' ? b.split(',') : []));
  const ada = [...(pilihan ?? []), ...saran, ...Object.keys(namaPilihan)];
  if (butir.length > 0 && butir.every((b) => ada.includes(b))) return butir.join(berkoma === true ? ',' : ' ');
  return pilihan?.[0] ?? ISI_DI_SINI;
}

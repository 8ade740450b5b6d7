import type { Ketikan } from '../domain/draf.js';
import { samarkan } from '../domain/identitas.js';
import { KOSONGKAN, TANDA_MUNDUR } from '../domain/tanda-jawab.js';
import { sambung } from '../domain/teks.js';
import { Dibatalkan } from '../errors.js';
import type { OpsiPanjang, PilihanTanya, Prompter } from '../ports/prompter.js';
import type { BahanIsian, Isian } from './isian.js';
import { tertulis } from './tertulis.js';

/** The person wants the question before this one. */
export const MUNDUR = Symbol('mundur');
const WAJIB = 'Wajib diisi.';
const WAJIB_PILIH = 'Wajib dipilih salah satu.';
/** Stands first in a list where Enter alone must choose nothing, and is no answer. */
const BELUM: PilihanTanya = { nilai: '', nama: '(pilih)' };
const NOMOR_LEPAS = 'Yang sedang diketik tidak disimpan: nomor identitas baru disimpan setelah diterima.';
const PERTAMA = 'Ini pertanyaan pertama; tidak ada yang sebelumnya.';

/** One question as it stands now. */
export interface Soal {
  isian: Isian<unknown>;
  /** The answer so far: offered for editing, a number of identity only masked. */
  lama: unknown;
  bahan: BahanIsian;
  /** There is a question before this one. */
  mundur: boolean;
  /** A choice that must be made is made by the person: Enter alone takes none. */
  tanpaBawaan?: boolean | undefined;
  /** Hears of what is typed as far as it goes, and is not accepted: the question is left by `<` or broken off. */
  sementara?: ((ketikan: Ketikan) => Promise<boolean>) | undefined;
  /** Where an editor keeps the text. */
  tempat?: OpsiPanjang['tempat'];
  /** Why it can't be left empty although it isn't required by itself; null: it can. */
  wajibKarena?: string | null;
  /** What stood there when the question was left: offered in the place of the old answer. */
  ketikan?: Ketikan | undefined;
}

/** Asks one question; an optional one may be left empty (undefined). */
export async function tanyaSatu(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian } = soal;
  if (isian.nilai === null) return tanyaSaklar(soal, prompter);
  if (isian.banyak) return tanyaBanyak(soal, prompter);
  return isian.pilihan === null ? tanyaTeks(soal, prompter) : pilihSatu(soal, prompter);
}

async function tanyaTeks(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian, lama } = soal;
  const samar = isian.samar === true;
  const tetap = samar && lama !== undefined;
  const tersimpan = lama === undefined || samar ? '' : tertulis(isian, lama);
  const lanjutan = typeof soal.ketikan === 'string';
  const awal = typeof soal.ketikan === 'string' ? soal.ketikan : tersimpan;
  const kosong = tetap ? null : tolakKosong(soal, isian.wajib);
  const tanya = `${isian.tanya ?? ''}${keterangan(soal, tetap ? String(lama) : null)}`;
  const uji = ujiDengan(soal, kosong);
  const mentah = isian.panjang
    ? await prompter.panjang(tanya, awal, uji, { lanjutan, sementara: soal.sementara, tempat: soal.tempat })
    : samar
      ? await barisSamar(tanya, awal, uji, prompter)
      : await prompter.baris(tanya, awal, uji, { sementara: soal.sementara });
  if (mintaMundur(mentah)) return mundurDari(soal, mentah, awal);
  if (tetap && mentah.trim() === '') return lama;
  return kosong === null && mentah.trim() === KOSONGKAN ? undefined : nilaiDari(isian, mentah, soal.bahan);
}

/** A number of identity: no draft keeps it before it is accepted, and whoever breaks off while typing it is told so. */
async function barisSamar(
  tanya: string,
  awal: string,
  uji: (jawaban: string) => string | null,
  prompter: Prompter,
): Promise<string> {
  let terketik = false;
  const sementara = () => {
    terketik = true;
  };
  try {
    return await prompter.baris(tanya, awal, uji, { samar: true, sementara });
  } catch (galat) {
    if (terketik && galat instanceof Dibatalkan) prompter.kata(NOMOR_LEPAS);
    throw galat;
  }
}

/** Why the question can't be left empty; null: it can. */
function tolakKosong({ wajibKarena = null }: Soal, wajib: boolean): string | null {
  return wajib ? WAJIB : wajibKarena;
}

/** What was typed before the sign is kept; a number of identity is not put on the screen again. */
function mundurDari({ isian, sementara }: Soal, mentah: string, awal: string): typeof MUNDUR {
  const ketikan = tanpaTanda(mentah);
  if (isian.samar !== true && ketikan !== '' && ketikan !== awal)
    sementara?.(isian.panjang ? sambung(awal, ketikan) : ketikan);
  return MUNDUR;
}

/** `<` alone, or behind what stands there: whoever types it wants to go back, so no answer ends with it. */
function mintaMundur(mentah: string): boolean {
  return mentah.trimEnd().endsWith(TANDA_MUNDUR);
}

/** What was typed before the sign. */
function tanpaTanda(mentah: string): string {
  return mentah.trimEnd().slice(0, -TANDA_MUNDUR.length).trim();
}

function keterangan(soal: Soal, tersimpan: string | null): string {
  const { wajib, tanya } = soal.isian;
  if (tersimpan !== null)
    return ` [${samarkan(tersimpan)}; Enter = tetap${wajib ? '' : `, ${KOSONGKAN} = dikosongkan`}]`;
  return tolakKosong(soal, wajib) !== null || tanya?.includes('kosong') ? '' : ' (boleh kosong)';
}

async function tanyaSaklar({ isian, lama, mundur }: Soal, prompter: Prompter): Promise<unknown> {
  const pilihan = [{ nilai: 'ya', nama: 'Ya' }, { nilai: 'tidak', nama: 'Tidak' }, ...pilihanMundur(mundur)];
  const jawab = await prompter.pilih(isian.tanya ?? '', pilihan, lama === true ? 'ya' : 'tidak');
  if (jawab === TANDA_MUNDUR) return MUNDUR;
  return jawab === 'ya' || undefined;
}

async function pilihSatu(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian, lama, mundur } = soal;
  const kosong = isian.wajib ? belumDipilih(soal, lama) : [{ nilai: '', nama: '(dikosongkan)' }];
  const isi = (isian.pilihan ?? []).map((nilai) => ({ nilai, nama: namaPilihan(isian, nilai) }));
  // Enter alone must choose nothing where nothing need be chosen.
  const urut = lama === undefined ? [...kosong, ...isi] : [...isi, ...kosong];
  const pilihan = [...urut, ...pilihanMundur(mundur)];
  const awal = lama === undefined ? '' : tertulis(isian, lama);
  const jawab = await sampaiDipilih(prompter, isian.tanya ?? '', pilihan, awal);
  return jawab === TANDA_MUNDUR ? MUNDUR : nilaiDari(isian, jawab, soal.bahan);
}

function belumDipilih({ tanpaBawaan = false }: Soal, lama: unknown): readonly PilihanTanya[] {
  return tanpaBawaan && (lama === undefined || lama === '') ? [BELUM] : [];
}

async function sampaiDipilih(
  prompter: Prompter,
  tanya: string,
  pilihan: readonly PilihanTanya[],
  awal: string,
): Promise<string> {
  for (;;) {
    const jawab = await prompter.pilih(tanya, pilihan, awal);
    if (jawab !== BELUM.nilai || !pilihan.includes(BELUM)) return jawab;
    prompter.kata(WAJIB_PILIH);
  }
}

/** What Enter alone answers: the old answer, or the first of a choice that must be made. */
export function jawabanEnter({ isian, lama, tanpaBawaan = false }: Soal): unknown {
  const pertama = isian.wajib && !tanpaBawaan ? isian.pilihan?.[0] : undefined;
  return lama ?? pertama;
}

/** A choice as it is called in a list and on the card. */
export function namaPilihan({ namaPilihan: nama = {} }: Isian<unknown>, nilai: string): string {
  const arti = nama[nilai];
  return arti === undefined || arti.toLowerCase() === nilai ? nilai : `${nilai} (${arti})`;
}

export function pilihanMundur(mundur: boolean) {
  return mundur ? [{ nilai: TANDA_MUNDUR, nama: `${TANDA_MUNDUR} kembali` }] : [];
}

/** Value after value until one is left empty; `<` goes back to the one before. An old one that is emptied goes. */
async function tanyaBanyak(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian, lama, bahan, ketikan } = soal;
  const tersimpan = Array.isArray(lama) ? lama.map((l) => tertulis(isian, l)) : [];
  const teks = typeof ketikan === 'object' ? [...ketikan] : tersimpan;
  let ke: number | null = 0;
  while (ke !== null && ke >= 0) ke = await langkahBanyak(soal, teks, ke, prompter);
  if (ke !== null) return MUNDUR;
  return teks.length > 0 ? teks.flatMap((t) => nilaiDari(isian, t, bahan)) : undefined;
}

/** Asks for the value at a place of the list and puts it there. Answers the next place; null: enough. */
async function langkahBanyak(soal: Soal, teks: string[], ke: number, prompter: Prompter): Promise<number | null> {
  const awal = teks[ke] ?? '';
  const wajib = soal.isian.wajib && teks.length <= (awal === '' ? 0 : 1);
  const tanya = tanyaKe(soal.isian, ke);
  const sementara = async (satu: Ketikan) => (await soal.sementara?.(teks.toSpliced(ke, 1, String(satu)))) ?? true;
  const kini = { ...soal, sementara, mundur: soal.mundur || ke > 0 };
  const mentah = await satuNilai(tanya, kini, awal, wajib, prompter);
  if (mintaMundur(mentah)) {
    const ketikan = tanpaTanda(mentah);
    // Not yet right perhaps: whoever comes by here again, and nobody comes to the end without, is asked for it.
    if (ketikan !== '') teks[ke] = ketikan;
    soal.sementara?.([...teks]);
    return ke - 1;
  }
  if (!['', KOSONGKAN].includes(mentah.trim())) {
    teks[ke] = mentah;
    soal.sementara?.([...teks]);
    return ke + 1;
  }
  if (teks.splice(ke, 1).length === 0) return null;
  soal.sementara?.([...teks]);
  return ke;
}

/** The first one is a plain question; for further ones it says how to end. */
function tanyaKe({ tanya, tanyaLagi, wajib }: Isian<unknown>, ke: number): string {
  if (ke === 0) return `${tanya ?? ''}${wajib ? '' : ' (boleh kosong)'}`;
  return `${tanyaLagi ?? `${tanya ?? ''}, berikutnya`} (kosong = cukup)`;
}

function satuNilai(tanya: string, soal: Soal, awal: string, wajib: boolean, prompter: Prompter): Promise<string> {
  const { pilihan } = soal.isian;
  if (pilihan === null)
    return prompter.baris(tanya, awal, ujiDengan(soal, wajib ? WAJIB : null), { sementara: soal.sementara });
  const isi = pilihan.map((nilai) => ({ nilai, nama: namaPilihan(soal.isian, nilai) }));
  const cukup = wajib ? belumDipilih(soal, awal) : [{ nilai: '', nama: '(cukup)' }];
  return sampaiDipilih(prompter, tanya, [...cukup, ...isi, ...pilihanMundur(soal.mundur)], awal);
}

/** `kosong`: why it can't be left empty; null: it can. */
function ujiDengan({ isian, bahan, mundur }: Soal, kosong: string | null): (jawaban: string) => string | null {
  return (jawaban) => {
    if (mintaMundur(jawaban)) return mundur ? null : PERTAMA;
    if (jawaban.trim() === '' || (jawaban.trim() === KOSONGKAN && !isian.wajib)) return kosong;
    const hasil = isian.baca(jawaban, bahan);
    return hasil.ok ? null : hasil.salah;
  };
}

function nilaiDari(isian: Isian<unknown>, mentah: string, bahan: BahanIsian): unknown {
  if (mentah.trim() === '') return undefined;
  const hasil = isian.baca(mentah, bahan);
  return hasil.ok ? hasil.nilai : undefined;
}

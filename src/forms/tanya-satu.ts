import { samarkan } from '../domain/identitas.js';
import type { Prompter } from '../ports/prompter.js';
import type { BahanIsian, Isian } from './isian.js';
import { tertulis } from './tertulis.js';

/** The person wants the question before this one. */
export const MUNDUR = Symbol('mundur');
/** What is typed for that. */
export const TANDA_MUNDUR = '<';
/** What empties an optional answer that is being edited. */
const KOSONGKAN = '-';
const PERTAMA = 'Ini pertanyaan pertama; tidak ada yang sebelumnya.';

/** One question as it stands now. */
export interface Soal {
  isian: Isian<unknown>;
  /** The answer so far: offered for editing, a number of identity only masked. */
  lama: unknown;
  bahan: BahanIsian;
  /** There is a question before this one. */
  mundur: boolean;
  /** A long text as far as it is typed. */
  sementara?: ((teks: string) => void) | undefined;
}

/** Asks one question; an optional one may be left empty (undefined). */
export async function tanyaSatu(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian, lama } = soal;
  if (isian.nilai === null) return tanyaSaklar(soal, prompter);
  if (isian.banyak) return tanyaBanyak(soal, prompter);
  if (isian.pilihan !== null) return pilihSatu(soal, prompter);
  const samar = isian.samar === true;
  const tetap = samar && lama !== undefined;
  const awal = lama === undefined || samar ? '' : tertulis(isian, lama);
  const tanya = `${isian.tanya ?? ''}${keterangan(isian, tetap ? String(lama) : null)}`;
  const uji = ujiDengan(soal, awal, isian.wajib && !tetap);
  const mentah = isian.panjang
    ? await prompter.panjang(tanya, awal, uji, soal.sementara)
    : await prompter.baris(tanya, awal, uji, samar);
  if (mintaMundur(mentah, awal)) return MUNDUR;
  if (tetap && mentah.trim() === '') return lama;
  return mentah.trim() === KOSONGKAN && !isian.wajib ? undefined : nilaiDari(isian, mentah, soal.bahan);
}

/** `<` alone, or put behind the old answer that stands there for editing. */
function mintaMundur(mentah: string, awal: string): boolean {
  const teks = mentah.trim();
  return teks === TANDA_MUNDUR || (awal !== '' && teks === `${awal}${TANDA_MUNDUR}`);
}

function keterangan(isian: Isian<unknown>, tersimpan: string | null): string {
  if (tersimpan !== null) return ` [${samarkan(tersimpan)}; Enter = tetap${isian.wajib ? '' : ', - = dikosongkan'}]`;
  return isian.wajib || isian.tanya?.endsWith(')') ? '' : ' (boleh kosong)';
}

async function tanyaSaklar({ isian, lama, mundur }: Soal, prompter: Prompter): Promise<unknown> {
  const pilihan = [{ nilai: 'ya', nama: 'Ya' }, { nilai: 'tidak', nama: 'Tidak' }, ...pilihanMundur(mundur)];
  const jawab = await prompter.pilih(isian.tanya ?? '', pilihan, lama === true ? 'ya' : 'tidak');
  if (jawab === TANDA_MUNDUR) return MUNDUR;
  return jawab === 'ya' || undefined;
}

async function pilihSatu({ isian, lama, mundur }: Soal, prompter: Prompter): Promise<unknown> {
  const kosong = isian.wajib ? [] : [{ nilai: '', nama: '(dikosongkan)' }];
  const isi = (isian.pilihan ?? []).map((nilai) => ({ nilai, nama: namaPilihan(isian, nilai) }));
  // Enter alone must choose nothing where nothing need be chosen.
  const urut = lama === undefined ? [...kosong, ...isi] : [...isi, ...kosong];
  const pilihan = [...urut, ...pilihanMundur(mundur)];
  const jawab = await prompter.pilih(isian.tanya ?? '', pilihan, typeof lama === 'string' ? lama : '');
  return jawab === TANDA_MUNDUR ? MUNDUR : jawab || undefined;
}

function namaPilihan({ namaPilihan: nama = {} }: Isian<unknown>, nilai: string): string {
  return nama[nilai] === undefined ? nilai : `${nilai} (${nama[nilai]})`;
}

export function pilihanMundur(mundur: boolean) {
  return mundur ? [{ nilai: TANDA_MUNDUR, nama: '< kembali' }] : [];
}

/** Value after value until one is left empty; `<` goes back to the one before. An old one that is emptied goes. */
async function tanyaBanyak(soal: Soal, prompter: Prompter): Promise<unknown> {
  const { isian, lama, bahan } = soal;
  const teks = Array.isArray(lama) ? lama.map((l) => tertulis(isian, l)) : [];
  let ke: number | null = 0;
  while (ke !== null && ke >= 0) ke = await langkahBanyak(soal, teks, ke, prompter);
  if (ke !== null) return MUNDUR;
  return teks.length > 0 ? teks.flatMap((t) => nilaiDari(isian, t, bahan)) : undefined;
}

/** Asks for the value at a place of the list and puts it there. Answers the next place; null: enough. */
async function langkahBanyak(soal: Soal, teks: string[], ke: number, prompter: Prompter): Promise<number | null> {
  const awal = teks[ke] ?? '';
  const wajib = soal.isian.wajib && teks.length <= (awal === '' ? 0 : 1);
  const tanya = `${soal.isian.tanya ?? ''} ke-${ke + 1}; kosong = cukup`;
  const mentah = await satuNilai(tanya, { ...soal, mundur: soal.mundur || ke > 0 }, awal, wajib, prompter);
  if (mintaMundur(mentah, awal)) return ke - 1;
  if (!['', KOSONGKAN].includes(mentah.trim())) {
    teks[ke] = mentah;
    return ke + 1;
  }
  return teks.splice(ke, 1).length > 0 ? ke : null;
}

function satuNilai(tanya: string, soal: Soal, awal: string, wajib: boolean, prompter: Prompter): Promise<string> {
  const { pilihan } = soal.isian;
  if (pilihan === null) return prompter.baris(tanya, awal, ujiDengan(soal, awal, wajib));
  const isi = pilihan.map((nilai) => ({ nilai, nama: namaPilihan(soal.isian, nilai) }));
  const cukup = wajib ? [] : [{ nilai: '', nama: '(cukup)' }];
  return prompter.pilih(tanya, [...cukup, ...isi, ...pilihanMundur(soal.mundur)], awal);
}

function ujiDengan({ isian, bahan, mundur }: Soal, awal: string, wajib: boolean): (jawaban: string) => string | null {
  return (jawaban) => {
    if (mintaMundur(jawaban, awal)) return mundur ? null : PERTAMA;
    if (jawaban.trim() === '') return wajib ? 'Wajib diisi.' : null;
    if (jawaban.trim() === KOSONGKAN && !wajib) return null;
    const hasil = isian.baca(jawaban, bahan);
    return hasil.ok ? null : hasil.salah;
  };
}

function nilaiDari(isian: Isian<unknown>, mentah: string, bahan: BahanIsian): unknown {
  if (mentah.trim() === '') return undefined;
  const hasil = isian.baca(mentah, bahan);
  return hasil.ok ? hasil.nilai : undefined;
}

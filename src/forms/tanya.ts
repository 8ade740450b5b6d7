import { Dibatalkan } from '../errors.js';
import type { Prompter } from '../ports/prompter.js';
import type { BahanIsian, Isian, JawabanSementara, TabelIsian } from './isian.js';
import { berlaku, peringatanIsian } from './periksa.js';

/** What empties an optional answer that is being edited. */
const KOSONGKAN = '-';

/**
 * Asks for every field that has a question, is in play and is not in `ditanya` (answered or asked before), and puts it
 * there. An answer that is no longer in play is dropped. Answers the completed copy.
 */
export async function tanyakan(
  isian: TabelIsian,
  awal: JawabanSementara,
  prompter: Prompter,
  bahan: BahanIsian,
  ditanya: Set<string>,
): Promise<Record<string, unknown>> {
  const jawaban: Record<string, unknown> = { ...awal };
  for (const [kunci, satu] of Object.entries(isian)) {
    const main = berlaku(satu, { ...jawaban, [kunci]: undefined });
    if (!main && satu.hanyaBila !== undefined) delete jawaban[kunci];
    if (satu.tanya === null || !main || ditanya.has(kunci)) continue;
    jawaban[kunci] = await tanyaSatu(satu, jawaban[kunci], prompter, bahan);
    ditanya.add(kunci);
    for (const p of peringatanIsian({ [kunci]: satu }, jawaban, bahan)) prompter.kata(`Perhatian: ${p}`);
  }
  return jawaban;
}

/** One question; an optional one may be left empty. `lama` is offered for editing, a number of identity is not. */
async function tanyaSatu(
  isian: Isian<unknown>,
  lama: unknown,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<unknown> {
  if (isian.nilai === null) return (await prompter.ya(isian.tanya ?? '', lama === true)) || undefined;
  if (isian.pilihan !== null) return pilihSatu(isian, lama, prompter);
  const ada = typeof lama === 'string' && lama !== '';
  const tanya = `${isian.tanya ?? ''}${keterangan(isian, ada)}`;
  if (isian.banyak) return tanyaBanyak(tanya, isian, prompter, bahan);
  const uji = ujiDengan(isian, bahan, isian.wajib && !ada);
  const tampak = ada && isian.samar !== true ? lama : '';
  const mentah = await (isian.panjang
    ? prompter.panjang(tanya, tampak, uji)
    : prompter.baris(tanya, tampak, uji, isian.samar === true));
  if (ada && mentah.trim() === '') return lama;
  return mentah.trim() === KOSONGKAN && !isian.wajib ? undefined : nilaiDari(isian, mentah, bahan);
}

function keterangan(isian: Isian<unknown>, ada: boolean): string {
  if (ada) return isian.wajib ? ' (Enter = tetap)' : ` (Enter = tetap, ${KOSONGKAN} = dikosongkan)`;
  return isian.wajib || isian.tanya?.endsWith(')') ? '' : ' (boleh kosong)';
}

async function pilihSatu(isian: Isian<unknown>, lama: unknown, prompter: Prompter): Promise<unknown> {
  const kosong = isian.wajib ? [] : [{ nilai: '', nama: '(dikosongkan)' }];
  const isi = (isian.pilihan ?? []).map((nilai) => ({ nilai, nama: nilai }));
  // Enter alone must choose nothing where nothing need be chosen.
  const pilihan = lama === undefined ? [...kosong, ...isi] : [...isi, ...kosong];
  return (await prompter.pilih(isian.tanya ?? '', pilihan, typeof lama === 'string' ? lama : '')) || undefined;
}

async function tanyaBanyak(
  tanya: string,
  isian: Isian<unknown>,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<unknown> {
  const nilai: unknown[] = [];
  for (;;) {
    const uji = ujiDengan(isian, bahan, isian.wajib && nilai.length === 0);
    const mentah = await prompter.baris(`${tanya} ke-${nilai.length + 1}; Enter kosong = cukup`, '', uji);
    if (mentah.trim() === '') return nilai.length > 0 ? nilai.flat() : undefined;
    nilai.push(nilaiDari(isian, mentah, bahan));
  }
}

function ujiDengan(isian: Isian<unknown>, bahan: BahanIsian, wajib: boolean): (jawaban: string) => string | null {
  return (jawaban) => {
    if (jawaban.trim() === '') return wajib ? 'Wajib diisi.' : null;
    if (jawaban.trim() === KOSONGKAN && !isian.wajib) return null;
    const hasil = isian.baca(jawaban, bahan);
    return hasil.ok ? null : hasil.salah;
  };
}

function nilaiDari(isian: Isian<unknown>, mentah: string, bahan: BahanIsian): unknown {
  if (mentah.trim() === '') return undefined;
  const hasil = isian.baca(mentah, bahan);
  return hasil.ok ? hasil.nilai : undefined;
}

/** The form as the card needs it: its fields, its drawing, and how to complete it after a change. */
export interface Kartu {
  isian: TabelIsian;
  kartu(jawaban: JawabanSementara): string;
  lengkapi(jawaban: Record<string, unknown>, ditanya: Set<string>): Promise<Record<string, unknown>>;
}

/** The card at the end: save, change an answer, or cancel (throws `Dibatalkan`; nothing was written). */
export async function konfirmasi(
  { isian, kartu, lengkapi }: Kartu,
  jawaban: Readonly<Record<string, unknown>>,
  ditanya: Set<string>,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<Record<string, unknown>> {
  let kini = { ...jawaban };
  for (;;) {
    prompter.kata(kartu(kini));
    const pilihan = await prompter.pilih('Sudah benar?', PILIHAN_KARTU, 'simpan');
    if (pilihan === 'simpan') return kini;
    if (pilihan === 'batal') throw new Dibatalkan();
    const bisa = Object.entries(isian).filter(([k, i]) => i.tanya !== null && berlaku(i, { ...kini, [k]: undefined }));
    const kunci = await prompter.pilih(
      'Jawaban mana?',
      bisa.map(([nilai, i]) => ({ nilai, nama: i.tanya ?? nilai })),
    );
    const satu = isian[kunci];
    if (satu !== undefined) kini[kunci] = await tanyaSatu(satu, kini[kunci], prompter, bahan);
    kini = await lengkapi(kini, ditanya);
  }
}

const PILIHAN_KARTU = [
  { nilai: 'simpan', nama: 'Simpan' },
  { nilai: 'ubah', nama: 'Ubah jawaban' },
  { nilai: 'batal', nama: 'Batal' },
];

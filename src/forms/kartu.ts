import { TANDA_MUNDUR } from '../domain/tanda-jawab.js';
import { Dibatalkan } from '../errors.js';
import type { JawabanSementara } from './isian.js';
import { berlaku } from './periksa.js';
import { type Lembar, soal, tanyaCatat, terjawab } from './tanya.js';
import { MUNDUR, pilihanMundur } from './tanya-satu.js';

const PILIHAN_KARTU = [
  { nilai: 'simpan', nama: 'Simpan' },
  { nilai: 'ubah', nama: 'Ubah jawaban' },
  { nilai: 'batal', nama: 'Batal' },
];

/** The card at the end: how it is drawn, and how the form is completed after a change. */
export interface Kartu {
  kartu(jawaban: JawabanSementara): string;
  lengkapi(jawaban: JawabanSementara): Promise<Record<string, unknown>>;
}

/**
 * Save, change an answer, or cancel (throws `Dibatalkan`; nothing was recorded). Enter alone saves only where something
 * was typed or chosen: a key that is held down saves nothing.
 */
export async function konfirmasi(
  lembar: Lembar,
  { kartu, lengkapi }: Kartu,
  jawaban: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const { prompter } = lembar;
  let kini = { ...jawaban };
  for (;;) {
    prompter.kata(kartu(kini));
    const pilihan = await prompter.pilih('Sudah benar?', PILIHAN_KARTU, lembar.tersentuh ? 'simpan' : 'ubah');
    if (pilihan === 'simpan') return kini;
    if (pilihan === 'batal') throw new Dibatalkan();
    const kunci = await prompter.pilih('Jawaban mana?', [...yangBisa(lembar, kini), ...pilihanMundur(true)]);
    if (kunci === TANDA_MUNDUR) continue;
    const baru = await tanyaCatat(lembar, soal(lembar, kunci, kini, true));
    if (baru === MUNDUR) continue;
    kini = await lengkapi(await terjawab(lembar, kunci, { ...kini, [kunci]: baru }));
  }
}

/** Every question in play, by its short name. */
function yangBisa({ isian }: Lembar, kini: JawabanSementara) {
  return Object.entries(isian)
    .filter(([k, i]) => i.tanya !== null && berlaku(i, { ...kini, [k]: undefined }))
    .map(([nilai, i]) => ({ nilai, nama: i.tanya ?? nilai }));
}

import { Dibatalkan } from '../errors.js';
import type { Prompter } from '../ports/prompter.js';
import type { BahanIsian, Isian, TabelIsian } from './isian.js';
import { berlaku, peringatanIsian } from './periksa.js';

/** Asks for every field that has a question, is in play and has no answer yet. Answers the completed copy. */
export async function tanyakan(
  isian: TabelIsian,
  awal: Readonly<Record<string, unknown>>,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<Record<string, unknown>> {
  const jawaban = { ...awal };
  for (const [kunci, satu] of Object.entries(isian)) {
    if (jawaban[kunci] !== undefined || satu.tanya === null || !berlaku(satu, jawaban)) continue;
    jawaban[kunci] = await tanyaSatu(satu, undefined, prompter, bahan);
    for (const p of peringatanIsian({ [kunci]: satu }, jawaban, bahan)) prompter.kata(`Perhatian: ${p}`);
  }
  return jawaban;
}

/** One question; an optional one may be left empty. `lama` is offered for editing. */
async function tanyaSatu(
  isian: Isian<unknown>,
  lama: unknown,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<unknown> {
  const tanya = `${isian.tanya ?? ''}${isian.wajib || isian.tanya?.endsWith(')') ? '' : ' (boleh kosong)'}`;
  if (isian.pilihan !== null) {
    const kosong = isian.wajib ? [] : [{ nilai: '', nama: '(dikosongkan)' }];
    const pilihan = [...isian.pilihan.map((nilai) => ({ nilai, nama: nilai })), ...kosong];
    return (await prompter.pilih(isian.tanya ?? '', pilihan, teksLama(lama))) || undefined;
  }
  if (isian.banyak) return tanyaBanyak(tanya, isian, prompter, bahan);
  const uji = ujiDengan(isian, bahan, isian.wajib);
  const mentah = await (isian.panjang
    ? prompter.panjang(tanya, teksLama(lama), uji)
    : prompter.baris(tanya, teksLama(lama), uji));
  return nilaiDari(isian, mentah, bahan);
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
    const hasil = isian.baca(jawaban, bahan);
    return hasil.ok ? null : hasil.salah;
  };
}

function nilaiDari(isian: Isian<unknown>, mentah: string, bahan: BahanIsian): unknown {
  if (mentah.trim() === '') return undefined;
  const hasil = isian.baca(mentah, bahan);
  return hasil.ok ? hasil.nilai : undefined;
}

function teksLama(lama: unknown): string {
  return typeof lama === 'string' ? lama : '';
}

/** The card at the end: save, change an answer, or cancel (throws `Dibatalkan`; nothing was written). */
export async function konfirmasi(
  isian: TabelIsian,
  jawaban: Readonly<Record<string, unknown>>,
  kartu: (jawaban: Readonly<Record<string, unknown>>) => string,
  prompter: Prompter,
  bahan: BahanIsian,
): Promise<Record<string, unknown>> {
  const kini = { ...jawaban };
  for (;;) {
    prompter.kata(kartu(kini));
    const pilihan = await prompter.pilih('Sudah benar?', PILIHAN_KARTU, 'simpan');
    if (pilihan === 'simpan') return kini;
    if (pilihan === 'batal') throw new Dibatalkan();
    const bisa = Object.entries(isian).filter(([, i]) => i.tanya !== null && berlaku(i, kini));
    const kunci = await prompter.pilih(
      'Jawaban mana?',
      bisa.map(([nilai, i]) => ({ nilai, nama: i.tanya ?? nilai })),
    );
    const satu = isian[kunci];
    if (satu !== undefined) kini[kunci] = await tanyaSatu(satu, kini[kunci], prompter, bahan);
    Object.assign(kini, await tanyakan(isian, kini, prompter, bahan));
  }
}

const PILIHAN_KARTU = [
  { nilai: 'simpan', nama: 'Simpan' },
  { nilai: 'ubah', nama: 'Ubah jawaban' },
  { nilai: 'batal', nama: 'Batal' },
];

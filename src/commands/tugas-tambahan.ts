import { LAMPIRKAN } from '../domain/tindakan/lampirkan.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import { TANDA_MUNDUR } from '../forms/tanya-satu.js';
import type { Prompter } from '../ports/prompter.js';
import type { Masukan } from './perintah.js';

const TIDAK_ADA: Masukan = { argumen: {}, flag: {} };

/** What an act needs beside the number before its own form: the file of a scan. null: not after all. */
export async function tanyaTambahan(prompter: Prompter, perintah: string): Promise<Masukan | null> {
  return perintah === LAMPIRKAN ? tanyaBerkas(prompter) : TIDAK_ADA;
}

async function tanyaBerkas(prompter: Prompter): Promise<Masukan | null> {
  const uji = (jawab: string) => {
    const hasil = bacaJalur(tanpaKutip(jawab));
    return hasil.ok ? null : hasil.salah;
  };
  const jawab = await prompter.baris('Letak berkas pindaian: PDF, JPEG, atau PNG (< kembali)', '', uji);
  return jawab.trim() === TANDA_MUNDUR ? null : { argumen: { FILE: tanpaKutip(jawab) }, flag: {} };
}

/** A file that is dragged into a terminal comes in quotes. */
function tanpaKutip(jawab: string): string {
  return jawab.trim().replace(/^(['"])(.*)\1$/, '$2');
}

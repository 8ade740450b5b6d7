import { expect } from '@jest/globals';
import { orang } from '../forms/naskah-tanya.js';
import { type MejaDalam, mejaDalam } from './dalam-proses.js';
import { DAFTAR, LANGKAH } from './permohonan.js';

export type Naskah = readonly (readonly [tanya: string, jawab: string])[];

export const DAFTAR_TUGAS = 'Tugas: ';
export const TINDAKAN = 'PI-2026-0001: lakukan apa?';
export const SELESAI = [DAFTAR_TUGAS, 'q'] as const;

/** A desk whose tasks are gone through at a terminal. */
export interface MejaJelajah extends MejaDalam {
  /** `tugas` with this script at the terminal, which must be used up. */
  jelajahi(naskah: Naskah, argumen?: readonly string[], kolom?: number): ReturnType<typeof jelajahi>;
  /** Registers a request and takes it so many steps on. */
  sampai(banyak: number): Promise<void>;
}

export function mejaJelajah(): MejaJelajah {
  const m = mejaDalam();
  return {
    ...m,
    jelajahi: (naskah, argumen = [], kolom = 80) => jelajahi(m, naskah, argumen, kolom),
    sampai: async (banyak) => {
      await m.json(DAFTAR);
      for (const [kata = '', ...flag] of LANGKAH.slice(0, banyak)) await m.json([kata, '1', ...flag]);
    },
  };
}

async function jelajahi(m: MejaDalam, naskah: Naskah, argumen: readonly string[], kolom: number) {
  const siapa = orang(...naskah);
  const hasil = await m.tanya(['tugas', ...argumen], siapa.prompter, { tty: true, kolom });
  expect(siapa.sisa).toEqual([]);
  return { ...hasil, siapa, kata: siapa.dikatakan.join('\n') };
}

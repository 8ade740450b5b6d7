import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';
import { type MejaDalam, mejaDalam } from './dalam-proses.js';

type Naskah = readonly (readonly [string, string])[];

export const NIK = '3602141303909001';
/** The first answers of a request, and all that are left after them. */
export const AWAL: Naskah = [
  ['NIK', NIK],
  ['Nama pemohon', 'Asep Suherman'],
];
export const SISA: Naskah = [
  ['Alamat', 'Maja'],
  ['Pekerjaan', ''],
  ['Nomor telepon', ''],
  ['E-mail', ''],
  ['Dikuasakan', ''],
  ['Rincian', 'Rekap bantuan'],
  ['Tujuan', 'Penelitian'],
  ['Cara memperoleh', 'melihat'],
  ['Sudah benar?', 'simpan'],
];

/** A desk at whose terminal forms are broken off. */
export interface MejaDraf extends MejaDalam {
  /** Runs a command with this script at the terminal, which must be used up. */
  bicara(argumen: readonly string[], ...naskah: Naskah): ReturnType<typeof bicara>;
  /** A registration that ends with Ctrl-C after two answers. */
  berhenti(): ReturnType<typeof bicara>;
  /** Drafts as the desk lists them. */
  draf(): Promise<Record<string, unknown>[]>;
  /** Names in the folder of drafts. */
  berkas(): string[];
}

/** Ids of drafts count up from `0000000000000001`. */
export function mejaDraf(): MejaDraf {
  let acak = 0;
  const m = mejaDalam({ acak: () => (++acak).toString(16).padStart(16, '0').padEnd(64, '0') });
  return {
    ...m,
    bicara: (argumen, ...naskah) => bicara(m, argumen, naskah),
    berhenti: () => bicara(m, ['daftar'], [...AWAL, ['Alamat', CTRL_C]]),
    draf: async () => (await m.json(['meja'])).draf,
    berkas: () => readdirSync(join(m.toko, 'draf')),
  };
}

async function bicara(m: MejaDalam, argumen: readonly string[], naskah: Naskah) {
  const { prompter, sisa, dikatakan, ditawari, pilihan } = orang(...naskah);
  const hasil = await m.tanya(argumen, prompter);
  expect(sisa).toEqual([]);
  return { ...hasil, dikatakan, ditawari, pilihan };
}

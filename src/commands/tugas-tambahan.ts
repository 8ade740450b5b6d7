import type { Context } from '../context.js';
import type { Kasus } from '../domain/kasus.js';
import { isianTampak } from '../domain/tampak.js';
import { LAMPIRKAN } from '../domain/tindakan/lampirkan.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import { MUNDUR, pilihanMundur, TANDA_MUNDUR, tanyaSatu } from '../forms/tanya-satu.js';
import { mentahDari } from '../forms/tertulis.js';
import type { Prompter } from '../ports/prompter.js';
import { isianKoreksi, KOREKSI } from './koreksi.js';
import type { Masukan } from './perintah.js';

const TIDAK_ADA: Masukan = { argumen: {}, flag: {} };

/** What an act needs beside the number before its own form: the file of a scan, the field to be mended. null: not after all. */
export async function tanyaTambahan(
  ctx: Context,
  prompter: Prompter,
  perintah: string,
  kasus: Kasus,
): Promise<Masukan | null> {
  if (perintah === LAMPIRKAN) return tanyaBerkas(prompter);
  return perintah === KOREKSI ? tanyaKoreksi(ctx, prompter, kasus) : TIDAK_ADA;
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

async function tanyaKoreksi(ctx: Context, prompter: Prompter, kasus: Kasus): Promise<Masukan | null> {
  const tabel = isianKoreksi(kasus.jenis);
  const bisa = Object.entries(tabel).filter(([, i]) => i.tanya !== null && i.nilai !== null);
  const pilihan = bisa.map(([nilai, i]) => ({ nilai, nama: i.tanya?.replace(/ \(.*\)$/, '') ?? nilai }));
  const kunci = await prompter.pilih('Isian mana yang diperbaiki?', [...pilihan, ...pilihanMundur(true)]);
  const isian = tabel[kunci];
  if (isian === undefined) return null;
  const bahan = { hariIni: ctx.hariIni, wilayah: ctx.acuan.wilayah() };
  const satu = { ...isian, wajib: true, tanya: `${isian.tanya?.replace(/ \(.*\)$/, '')} yang benar` };
  const baru = await tanyaSatu({ isian: satu, lama: yangTampak(kasus, kunci), bahan, mundur: true }, prompter);
  return baru === MUNDUR ? null : { argumen: {}, flag: mentahDari({ [kunci]: isian }, { [kunci]: baru }) };
}

/** The value as it stands, to be edited; not where it is shown otherwise than it is: a masked one would be saved so. */
function yangTampak(kasus: Kasus, kunci: string): unknown {
  const nilai = kasus.isian[kunci];
  return JSON.stringify(isianTampak(kasus)[kunci]) === JSON.stringify(nilai) ? (nilai ?? undefined) : undefined;
}

import type { Context } from '../context.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, gagal } from '../domain/hasil.js';
import { jabatanBertindak } from '../domain/pelaku.js';
import { ADMIN } from '../domain/petugas-ubah.js';
import { bacaTanggal } from '../domain/tanggal.js';
import { bakukanBaris } from '../domain/teks.js';
import { bacaJalur } from '../forms/jenis-isian.js';
import { bacaIdPetugas } from '../forms/petugas.js';
import { petugasTercatat } from '../usecases/petugas.js';
import type { Argumen, TanyaArgumen } from './perintah.js';

export const TANYA_ID: TanyaArgumen = { kalimat: 'ID petugas', baca: bacaIdPetugas };

/** The argument of every command on one officer: a new one, or (`ID_TERCATAT`) one on record. */
export const ID_PETUGAS: Argumen = { nama: 'ID', wajib: true, uraian: 'ID petugas, mis. siti', tanya: TANYA_ID };

export const ID_TERCATAT: Argumen = {
  ...ID_PETUGAS,
  dariToko: 'petugas',
  tanya: { ...TANYA_ID, kalimat: 'Petugas', pilihan: petugasDipilih },
};

/** Whose record it is: an admin's choice is all of them, anybody else's only the own one. */
async function petugasDipilih(ctx: Context) {
  const semua = jabatanBertindak(ctx.pelaku, [ADMIN]) !== null;
  const ada = (await petugasTercatat(ctx)).filter((p) => semua || p.id === ctx.pelaku.petugas);
  return ada.map(({ id, nama }) => ({ nilai: id, nama: `${id}  ${nama}` }));
}

export function tanyaTanggal(kalimat: string): TanyaArgumen {
  return { kalimat, baca: (jawaban, ctx) => bacaTanggal(jawaban, ctx.hariIni) };
}

export function tanyaJalur(kalimat: string): TanyaArgumen {
  return { kalimat, baca: bacaJalur };
}

export function tanyaBaris(kalimat: string): TanyaArgumen {
  return { kalimat, baca: (jawaban) => bakukanBaris(jawaban, BATAS.baris) };
}

/** One of these words. */
export function tanyaSatu(kalimat: string, kata: (ctx: Context) => readonly string[]): TanyaArgumen {
  return {
    kalimat,
    baca: (jawaban, ctx) => (kata(ctx).includes(jawaban) ? berhasil(jawaban) : gagal(`pilih ${kata(ctx).join(', ')}`)),
    pilihan: async (ctx) => kata(ctx).map((k) => ({ nilai: k, nama: k })),
  };
}

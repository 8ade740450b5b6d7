import type { Context } from '../context.js';
import type { Petugas } from '../domain/petugas.js';
import type { BahanSandi } from '../domain/sandi.js';

/** What this officer's password must not be made of. */
export function bahanSandi(ctx: Context, { id, nama, nip }: Pick<Petugas, 'id' | 'nama' | 'nip'>): BahanSandi {
  const kantor = ctx.acuan.kantor() as Readonly<Record<string, unknown>>;
  const kata = [id, nama, nip ?? '', kantor.nama, kantor.kota, kantor.posel];
  return { umum: ctx.acuan.sandiUmum(), sendiri: kata.filter((k): k is string => typeof k === 'string') };
}

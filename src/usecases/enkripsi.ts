import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { HasilEnkripsi, KeadaanEnkripsi, UbahanEnkripsi } from '../ports/enkripsi.js';
import { ubahKantor } from './kantor.js';
import { masihDuduk } from './masih-duduk.js';

/** How the store stands; needs no key. */
export async function keadaanEnkripsi(ctx: Context): Promise<Result<KeadaanEnkripsi>> {
  return (await ctx.toko()).enkripsi();
}

/** Turns sealing on or off, or changes the key; the office's record keeps who and when, never a key. */
export async function ubahEnkripsi(
  ctx: Context,
  ubahan: UbahanEnkripsi,
  frasa: boolean,
): Promise<Result<HasilEnkripsi>> {
  const duduk = await masihDuduk(ctx);
  if (!duduk.ok) return duduk;
  const toko = await ctx.toko();
  const sebelum = await toko.enkripsi();
  if (!sebelum.ok) return sebelum;
  const hasil = await toko.ubahEnkripsi(ubahan, frasa, (n) => ctx.kemajuan(`${n} berkas`));
  ctx.kemajuan('');
  const { keadaan } = sebelum.nilai;
  if (!hasil.ok || ctx.pilihan.ujiCoba || (ubahan !== 'putar' && hasil.nilai.keadaan === keadaan)) return hasil;
  const isi = { kunci: 'enkripsi', nilai: ubahan, sebelumnya: keadaan };
  // Done is done: recorded for whoever began it.
  const dicatat = await ubahKantor({ ...ctx, pelakuKini: undefined }, () =>
    berhasil([{ tindakan: 'enkripsi', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} }]),
  );
  return dicatat.ok ? hasil : dicatat;
}

import type { Context } from '../context.js';
import { catatKunci, type KunciTercatat, kunciTercatat, NOMOR_KUNCI } from '../domain/catatan-kunci.js';
import { JENIS_KUNCI } from '../domain/catatan-sendiri.js';
import { berhasil, gagal, type Result, tolakAturan } from '../domain/hasil.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { type KunciKantor, kunciDari } from '../domain/kunci-kantor.js';
import { ubahCatatan } from './catatan.js';

/** The office's keys: those on record, and the secrets of which the store has them. */
export interface GantunganKunci extends KunciTercatat {
  milik: readonly KunciKantor[];
}

export async function gantunganKunci(ctx: Context): Promise<Result<GantunganKunci>> {
  const toko = await ctx.toko();
  const catatan = await toko.baca(NOMOR_KUNCI);
  if (!catatan.ok) return catatan;
  const benih = await toko.kunci.baca();
  if (!benih.ok) return benih;
  const tercatat = kunciTercatat(catatan.nilai);
  return berhasil({ ...tercatat, milik: benih.nilai.map(kunciDari) });
}

/** The key that papers are signed with; made and put on record at its first use. Refuses (`toko`) where it is lost. */
export async function kunciKantor(ctx: Context): Promise<Result<KunciKantor>> {
  const ada = await kunciAktif(ctx);
  if (!ada.ok || ada.nilai !== null) return ada as Result<KunciKantor>;
  const pasang = await pasangKunci(ctx, {});
  // Somebody else may have been first: then theirs is the key.
  const kini = await kunciAktif(ctx);
  if (!kini.ok || kini.nilai !== null) return kini as Result<KunciKantor>;
  return pasang.ok ? gagal(KUNCI_HILANG) : pasang;
}

/** null: none is on record yet. */
async function kunciAktif(ctx: Context): Promise<Result<KunciKantor | null>> {
  const gantungan = await gantunganKunci(ctx);
  if (!gantungan.ok) return gantungan;
  const { aktif, milik } = gantungan.nilai;
  if (aktif === null) return berhasil(null);
  const kunci = milik.find((k) => k.publik === aktif);
  return kunci === undefined ? gagal(KUNCI_HILANG) : berhasil(kunci);
}

/** Makes a new key in place of a lost or a leaked one; papers signed with the old one stay known. */
export async function gantiKunci(ctx: Context, alasan: string): Promise<Result<BerkasKasus>> {
  const kini = await (await ctx.toko()).baca(NOMOR_KUNCI);
  if (!kini.ok) return kini;
  return pasangKunci(ctx, { alasan, sebelumnya: kunciTercatat(kini.nilai).aktif });
}

interface Penggantian {
  alasan?: string;
  /** Key that is to be replaced. */
  sebelumnya?: string | null;
}

/** The secret is safe in the store before its public half goes on record: a crash in between leaves one that nobody uses. */
async function pasangKunci(ctx: Context, { alasan, sebelumnya = null }: Penggantian): Promise<Result<BerkasKasus>> {
  const benih = ctx.acak();
  if (!ctx.pilihan.ujiCoba) {
    const simpan = await (await ctx.toko()).kunci.simpan(benih);
    if (!simpan.ok) return simpan;
  }
  const { publik } = kunciDari(benih);
  return ubahCatatan(ctx, { nomor: NOMOR_KUNCI, jenis: JENIS_KUNCI }, (berkas) => {
    if (kunciTercatat(berkas).aktif !== sebelumnya)
      return tolakAturan('Kunci kantor baru saja dipasang.', 'Petugas lain lebih dahulu.', 'layanan kunci-publik');
    return berhasil([catatKunci(publik, ctx.hariIni, alasan === undefined ? {} : { alasan })]);
  });
}

const KUNCI_HILANG = {
  jenis: 'toko',
  pesan: 'Kunci kantor tidak ada.',
  sebab:
    'Kunci yang tercatat tidak ada di folder data (kunci-kantor/), atau berkasnya rusak. Pulihkan dari cadangan; bila di situ pun tidak ada, ganti kuncinya.',
  coba: 'layanan kunci-publik --ganti --alasan "kunci hilang"',
} as const;

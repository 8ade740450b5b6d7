import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { BerkasKasus } from '../domain/kasus.js';
import { bacaNomor } from '../domain/nomor.js';
import { tolakTertutup } from '../domain/rahasia.js';
import { tahunDari } from '../domain/tanggal.js';
import type { KasusBerstandar } from './bahan.js';
import { tafsirkan } from './tafsir.js';

/**
 * The one case that a typed number means: `PI-2026-0001`, `pi-1`, or `1` where it fits one case of this year.
 * `jenis` settles a number that fits cases of several kinds; whether the case is of those kinds is the act's to say.
 * Refuses: not a number (2), several fit (2), none (3), its document is damaged (6).
 */
export async function temukan(
  ctx: Context,
  teks: string,
  jenis: readonly string[] = [],
): Promise<Result<KasusBerstandar>> {
  const awalan = ctx.acuan.daftarStandar().map((s) => s.awalan);
  const calon = bacaNomor(teks, tahunDari(ctx.hariIni), awalan);
  if (!calon.ok)
    return gagal({ jenis: 'pemakaian', pesan: 'Nomor tidak dikenali.', sebab: calon.salah, coba: 'layanan cari' });
  const cepat = await bacaSemua(ctx, calon.nilai, false);
  const dibaca = cepat.ok && cepat.nilai.length === 0 ? await bacaSemua(ctx, calon.nilai, true) : cepat;
  if (!dibaca.ok) return dibaca;
  const ada = dibaca.nilai;
  const sejenis = ada.filter((b) => jenis.includes(b.jenis));
  return pilihSatu(ctx, sejenis.length > 0 ? sejenis : ada, calon.nilai);
}

async function bacaSemua(ctx: Context, nomor: readonly string[], teliti: boolean): Promise<Result<BerkasKasus[]>> {
  const toko = await ctx.toko();
  const ada: BerkasKasus[] = [];
  for (const satu of nomor) {
    const berkas = await toko.baca(satu, teliti);
    if (!berkas.ok) return berkas;
    if (berkas.nilai !== null) ada.push(berkas.nilai);
  }
  return berhasil(ada);
}

/** The kinds of case whose standard knows an act of this name. */
export function jenisBertindakan(ctx: Context, tindakan: string): readonly string[] {
  const punya = ctx.acuan.daftarStandar().filter((s) => s.langkah.some((l) => l.tindakan === tindakan));
  return punya.map((s) => s.jenis);
}

/** The same, refused (5) where its content is closed to who sits here. */
export async function temukanTerbuka(ctx: Context, teks: string): Promise<Result<KasusBerstandar>> {
  const ada = await temukan(ctx, teks);
  return !ada.ok || ada.nilai.tertutup === undefined ? ada : tolakTertutup(ada.nilai.kasus.nomor);
}

function pilihSatu(ctx: Context, ada: readonly BerkasKasus[], dicari: readonly string[]): Result<KasusBerstandar> {
  const [satu, ...lain] = ada;
  if (satu === undefined) {
    return gagal({
      jenis: 'tidak-ada',
      pesan: 'Kasus tidak ditemukan.',
      sebab: `Tidak ada ${dicari.join(' atau ')} di toko ini.`,
      coba: 'layanan cari',
    });
  }
  if (lain.length === 0) return satuKasus(ctx, satu);
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Nomor cocok dengan lebih dari satu kasus.',
    sebab: `Sebut nomor lengkapnya: ${ada.map((b) => b.nomor).join(', ')}.`,
    coba: `layanan lihat ${satu.nomor}`,
  });
}

/** A case that no act of this program could make was made by somebody else. */
function satuKasus(ctx: Context, berkas: BerkasKasus): Result<KasusBerstandar> {
  const terbaca = tafsirkan(ctx, berkas);
  if (terbaca.ok) return terbaca;
  const pesan = `Kasus ${berkas.nomor} tidak dapat dibaca.`;
  return gagal({ jenis: 'toko', pesan, sebab: terbaca.salah, coba: 'layanan periksa' });
}

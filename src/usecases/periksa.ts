import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { uraikanNomor } from '../domain/nomor.js';
import { bacaSandi } from '../domain/sandi-pendek.js';
import type { Jangkar, JumlahPeriksa, Temuan } from '../ports/periksa.js';
import { tafsiran } from './tafsiran.js';

export interface HasilPeriksa {
  masalah: readonly Temuan[];
  catatan: readonly Temuan[];
  /** What was redone, or would be in a dry run; a sentence each. */
  diperbaiki: readonly string[];
  jumlah: JumlahPeriksa;
  /** Absolute path of the store. */
  lokasi: string;
}

/** Progress is shown every so many cases. */
const SETIAP = 250;

/** Every problem of the store; changes nothing. */
export async function periksa(ctx: Context): Promise<HasilPeriksa> {
  const temuan: Temuan[] = [];
  const toko = await ctx.toko();
  const jumlah = await toko.periksa({
    tafsir: tafsiran(ctx.acuan),
    temuan: (t) => temuan.push(t),
    maju: (kasus) => kasus % SETIAP === 0 && ctx.kemajuan(`Memeriksa: ${kasus} kasus`),
  });
  ctx.kemajuan('');
  const masalah = temuan.filter((t) => t.tingkat !== 'catatan');
  return {
    masalah,
    catatan: temuan.filter((t) => t.tingkat === 'catatan'),
    diperbaiki: [],
    jumlah,
    lokasi: toko.lokasi,
  };
}

/** Redoes what can be derived, then examines again. A dry run examines only. */
export async function perbaiki(ctx: Context): Promise<Result<HasilPeriksa>> {
  if (ctx.pilihan.ujiCoba) {
    const hasil = await periksa(ctx);
    const akan = hasil.masalah.filter((t) => t.tingkat === 'dapat-diperbaiki');
    return berhasil({ ...hasil, diperbaiki: akan.map((t) => `${t.berkas}: akan diperbaiki.`) });
  }
  const diperbaiki = await (await ctx.toko()).perbaiki(tafsiran(ctx.acuan));
  return diperbaiki.ok ? berhasil({ ...(await periksa(ctx)), diperbaiki: diperbaiki.nilai }) : diperbaiki;
}

/** `4Z7K-M2QP-0A3B-C9DE@PI-2026-0001`, as it stands on a receipt. The refusal is one sentence. */
export function uraiJangkar(teks: string): Result<{ sandi: string; nomor: string }, string> {
  const [kode = '', nomor = '', lebih] = teks.split('@');
  const sandi = bacaSandi(kode);
  const baku = nomor.trim().toUpperCase();
  if (lebih === undefined && sandi !== null && uraikanNomor(baku) !== null) return berhasil({ sandi, nomor: baku });
  return gagal('tulis sidik jejak dan nomor kasus dari kertas itu: KODE@NOMOR, kode 10 sampai 16 huruf dan angka');
}

/** Does an old paper's code fit the ledger, and is all of it unchanged up to there? Refuses with exit 6. */
export async function periksaJangkar(ctx: Context, nomor: string, sandi: string): Promise<Result<Jangkar>> {
  const hasil = await (await ctx.toko()).periksaJangkar(nomor, sandi);
  if (hasil.ok) return hasil;
  return gagal({
    jenis: 'toko',
    pesan: `Sidik jejak pada kertas ${nomor} tidak cocok.`,
    sebab: hasil.salah,
    coba: 'cocokkan lagi huruf demi huruf dengan kertasnya; lalu: layanan periksa',
  });
}

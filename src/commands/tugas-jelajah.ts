import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { tanggalWib } from '../domain/tanggal.js';
import { Dibatalkan, KODE_KELUAR } from '../errors.js';
import type { PilihanTanya, Prompter } from '../ports/prompter.js';
import { pilihanTugas } from '../render/tugas.js';
import { denganGerbang } from '../usecases/gerbang.js';
import { tugas as susun, type Tugas } from '../usecases/tugas.js';
import { pesanRusak } from './keluaran-daftar.js';
import type { Keluaran, Masukan } from './perintah.js';
import { bukaKasus } from './tugas-kasus.js';

/**
 * `tugas` as a place to work: choose a case, see its card, do what is allowed, come back to what is left. `milik` = posts
 * whose cases are listed; null = all; `kosong` is said where nothing waits. Every look and every act asks anew who sits here and what day it is.
 */
export async function jelajahiTugas(
  awal: Context,
  masukan: Masukan,
  milik: readonly string[] | null,
  kosong: string,
): Promise<Result<Keluaran>> {
  const prompter = await awal.prompter();
  let rusak: Tugas['rusak'] = [];
  let terakhir = { nomor: '', urut: 0 };
  for (;;) {
    const ctx = await kini(awal);
    const isi = await denganGerbang(ctx, { perintah: 'tugas', ...masukan }, async () =>
      berhasil(await susun(ctx, milik)),
    );
    if (!isi.ok) return isi;
    rusak = isi.nilai.rusak;
    const pilihan = pilihanTugas(isi.nilai.perPemegang, ctx.layar);
    if (pilihan.length === 0) return berhasil(usai(rusak, [kosong]));
    const nomor = await pilih(prompter, pilihan, dekat(pilihan, terakhir));
    if (nomor === 'batal') return berhasil({ ...usai(rusak, ['Daftar tugas ditutup.']), kode: KODE_KELUAR.dibatalkan });
    if (nomor === null) return berhasil(usai(rusak, []));
    terakhir = { nomor, urut: pilihan.findIndex((p) => p.nilai === nomor) };
    await bukaKasus(ctx, prompter, nomor);
  }
}

/** Ctrl-C leaves the list; what was done before it stays done, so it isn't told that nothing was. */
async function pilih(
  prompter: Prompter,
  pilihan: readonly PilihanTanya[],
  awal: string | undefined,
): Promise<string | null | 'batal'> {
  try {
    return await prompter.jelajahi(`Tugas: ${pilihan.length} kasus`, pilihan, awal, {
      terima: 'membuka',
      usai: 'selesai',
    });
  } catch (galat) {
    if (galat instanceof Dibatalkan) return 'batal';
    throw galat;
  }
}

/** Where the cursor stands on coming back: on the case that was open, or where it stood. */
function dekat(pilihan: readonly PilihanTanya[], { nomor, urut }: { nomor: string; urut: number }): string | undefined {
  const ada = pilihan.some((p) => p.nilai === nomor);
  return ada ? nomor : pilihan[Math.min(urut, pilihan.length - 1)]?.nilai;
}

/** The list may stay open over midnight, and somebody else may have signed in. */
async function kini(ctx: Context): Promise<Context> {
  const pelaku = (await ctx.pelakuKini?.()) ?? ctx.pelaku;
  return { ...ctx, pelaku, hariIni: tanggalWib(ctx.jam()) };
}

function usai(rusak: Tugas['rusak'], pesan: readonly string[]): Keluaran {
  const kode = rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai;
  return { json: [], teks: '', pesan: [...pesan, ...pesanRusak(rusak)], kode };
}

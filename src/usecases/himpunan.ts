import type { Context } from '../context.js';
import type { Naskah } from '../documents/blok.js';
import { kertasBerlaku } from '../documents/kertas-kasus.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { KunciKantor } from '../domain/kunci-kantor.js';
import { tandaiBerkas } from '../domain/tanda-berkas.js';
import type { Tanggal } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { KepalaHimpunan } from '../ports/documents.js';
import type { BerkasRusak } from '../ports/store.js';
import type { KasusBerstandar } from './bahan.js';
import { type Cetakan, siapkanCetakan } from './cetak.js';
import { ASLI, susunNaskah } from './gambar.js';
import { kunciKantor } from './kunci-kantor.js';
import { semuaKasus } from './semua-kasus.js';

/** The papers of a day, and what of it is not among them. */
interface CetakanHari {
  cetakan: readonly Cetakan[];
  rusak: readonly BerkasRusak[];
  /** Cases with a paper of that day that are closed to who prints. */
  tertutup: number;
}

/** The papers of the acts that were entered on this day, in the order of entry; what could not be read beside them. */
export async function cetakanHari(ctx: Context, hari: Tanggal, asli: boolean): Promise<Result<CetakanHari>> {
  const dicatat = (waktu: string) => waktu.startsWith(hari);
  const adaHariItu = ({ kasus: k }: KasusBerstandar) => k.peristiwa.some((p) => dicatat(p.waktu));
  const { kasus: semua, rusak } = await semuaKasus(ctx, adaHariItu, { dicatat: hari });
  // What is closed to who prints is not printed.
  const kasus = semua.filter(({ tertutup }) => tertutup === undefined);
  const cetakan: (Cetakan & { waktu: string })[] = [];
  for (const [i, hasil] of kasus.entries()) {
    ctx.kemajuan(`Menyiapkan kertas: ${i + 1} dari ${kasus.length} kasus`);
    // Originals are put on the access log as they are prepared: then nothing can be taken back.
    if (!asli) await ctx.napas?.();
    const waktu = waktuPeristiwa(hasil);
    const siap = await siapkanCetakan(ctx, hasil, kertasHari(hasil, dicatat), asli);
    if (!siap.ok) return siap;
    for (const satu of siap.nilai) {
      cetakan.push({ ...satu, waktu: waktu.get(satu.satu.urut) ?? '' });
    }
  }
  ctx.kemajuan('');
  const tertutup = semua.filter((k) => k.tertutup !== undefined && kertasHari(k, dicatat).length > 0).length;
  return berhasil({ cetakan: cetakan.sort(menurutWaktu), rusak, tertutup });
}

function waktuPeristiwa({ kasus }: KasusBerstandar): ReadonlyMap<number, string> {
  return new Map(kasus.peristiwa.map((p) => [p.urut, p.waktu]));
}

function kertasHari(satu: KasusBerstandar, dicatat: (waktu: string) => boolean) {
  const waktu = waktuPeristiwa(satu);
  return kertasBerlaku(satu.kasus, satu.standar).filter((k) => dicatat(waktu.get(k.urut) ?? ''));
}

function menurutWaktu(a: Cetakan & { waktu: string }, b: Cetakan & { waktu: string }): number {
  const [kunciA, kunciB] = [a, b].map(({ waktu, hasil }) => `${waktu} ${hasil.kasus.nomor}`);
  return (kunciA ?? '') < (kunciB ?? '') ? -1 : kunciA === kunciB ? 0 : 1;
}

/** Draws them into one file, counting on a terminal. */
export async function himpunCetakan(
  ctx: Context,
  kepala: KepalaHimpunan,
  cetakan: readonly Cetakan[],
): Promise<Uint8Array> {
  const kunci = await kunciKantor(ctx);
  if (!kunci.ok) throw new GagalDenganPenolakan(kunci.salah);
  const penggambar = await ctx.penggambar();
  const bytes = await penggambar.himpun(kepala, naskahBerurutan(ctx, cetakan, kunci.nilai), true);
  ctx.kemajuan('');
  return tandaiBerkas(bytes, kunci.nilai.tandai);
}

async function* naskahBerurutan(ctx: Context, cetakan: readonly Cetakan[], kunci: KunciKantor): AsyncGenerator<Naskah> {
  for (const [i, { hasil, satu, wujud }] of cetakan.entries()) {
    ctx.kemajuan(`Menggambar kertas ${i + 1} dari ${cetakan.length}`);
    if (wujud !== ASLI) await ctx.napas?.();
    const naskah = await susunNaskah(ctx, hasil, satu, wujud, kunci);
    if (!naskah.ok) throw new GagalDenganPenolakan(naskah.salah);
    yield naskah.nilai;
  }
}

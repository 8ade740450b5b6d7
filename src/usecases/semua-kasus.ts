import type { Context } from '../context.js';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import type { BerkasKasus } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import type { Bacaan, BerkasRusak, Petunjuk } from '../ports/store.js';
import type { KasusBerstandar } from './bahan.js';
import { tafsirkan } from './tafsir.js';

/** Cases that could be read, and the documents that could not. */
export interface Terbaca {
  kasus: readonly KasusBerstandar[];
  rusak: readonly BerkasRusak[];
}

/** The open cases. */
export async function kasusBerjalan(ctx: Context, petunjuk: Petunjuk = {}): Promise<Terbaca> {
  return tafsirkanSemua(ctx, await (await ctx.toko()).berjalan(petunjuk));
}

function tafsirkanSemua(ctx: Context, { berkas, rusak }: Pick<Bacaan, 'berkas' | 'rusak'>): Terbaca {
  const kasus: KasusBerstandar[] = [];
  const asing: BerkasRusak[] = [];
  for (const satu of berkas.filter((b) => !catatanSendiri(b))) {
    const terbaca = tafsirkan(ctx, satu);
    if (terbaca.ok) kasus.push(terbaca.nilai);
    else asing.push(rusakDari('berjalan', satu, terbaca.salah));
  }
  return { kasus, rusak: [...rusak, ...asing] };
}

/**
 * The open cases as lists show them, in no order: of most only what a list looks at is read (`domain/sekilas.ts`). For
 * JSON and papers, which show everything, use `kasusBerjalan`.
 */
export async function kasusSekilas(ctx: Context): Promise<Terbaca> {
  const { kasus: sekilas, berkas, rusak } = await (await ctx.toko()).berjalanSekilas();
  const dibaca = tafsirkanSemua(ctx, { berkas, rusak });
  const standar = new Map<string, Standar>();
  const kasus = sekilas.map((k) => {
    const miliknya = standar.get(k.standar) ?? ctx.acuan.standar(k.standar);
    if (miliknya === null) throw new Error(`${k.nomor}: standar "${k.standar}" tidak terpasang`);
    standar.set(k.standar, miliknya);
    return { kasus: k, standar: miliknya };
  });
  return { kasus: kasus.concat(dibaca.kasus), rusak: dibaca.rusak };
}

/** Closed cases, and what was opened since these were seen open. */
type Arsip = (sudah: ReadonlySet<string>) => AsyncIterable<BerkasKasus | BerkasRusak>;

/**
 * Open and closed cases that pass `saring`, each once, whatever others do meanwhile; closed ones (all, or those of `arsip`)
 * are read one by one, so memory holds only what passed.
 */
export async function semuaKasus(
  ctx: Context,
  saring: (kasus: KasusBerstandar) => boolean,
  petunjuk: Petunjuk = {},
  arsip?: Arsip,
): Promise<Terbaca> {
  const toko = await ctx.toko();
  const dibaca = await toko.berjalan(petunjuk);
  const berjalan = tafsirkanSemua(ctx, dibaca);
  const kasus = berjalan.kasus.filter(saring);
  const rusak = [...berjalan.rusak];
  const sudah = new Set(dibaca.terbuka);
  for await (const satu of arsip?.(sudah) ?? toko.arsip(petunjuk, sudah)) {
    if (!utuh(satu)) {
      rusak.push(satu);
      continue;
    }
    if (catatanSendiri(satu)) continue;
    const terbaca = tafsirkan(ctx, satu);
    if (!terbaca.ok) rusak.push(rusakDari('arsip', satu, terbaca.salah));
    else if (saring(terbaca.nilai)) kasus.push(terbaca.nilai);
  }
  return { kasus, rusak };
}

function rusakDari(tempat: string, { nomor, revisi }: BerkasKasus, pesan: string): BerkasRusak {
  return { berkas: `${tempat}/${nomor}.${revisi}.json`, nomor, pesan };
}

function utuh(satu: BerkasKasus | BerkasRusak): satu is BerkasKasus {
  return 'peristiwa' in satu;
}

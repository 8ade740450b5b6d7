import type { Context, DrafBerjalan } from '../context.js';
import {
  bolehDraf,
  type Draf,
  type DrafDitinggal,
  drafKosong,
  pemilikDraf,
  perintahLanjut,
  sebutDitinggal,
} from '../domain/draf.js';
import { gagal, type Result } from '../domain/hasil.js';
import { Dibatalkan } from '../errors.js';

/** Hex digits of a draft's id. */
const PANJANG_ID = 16;

/** The drafts of who sits here, the newest first; of one command line, or of all. */
export async function drafSendiri(ctx: Context, perintah?: string): Promise<readonly Draf[]> {
  const semua = await (await ctx.toko()).draf.semua();
  return semua.filter((d) => bolehDraf(d, ctx.pelaku) && (perintah === undefined || d.perintah === perintah));
}

/**
 * Runs a command whose form keeps a draft. It goes when the command is done; where it isn't, whoever typed is told how to
 * take it up. A dry run keeps none.
 */
export async function denganDraf<T>(ctx: Context, kerja: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>> {
  const pegang = pemegang(ctx);
  try {
    const hasil = await kerja({ ...ctx, draf: pegang.draf });
    const ditinggal = await pegang.selesai(hasil.ok);
    if (hasil.ok || ditinggal === null) return hasil;
    return gagal({ ...hasil.salah, sebab: `${hasil.salah.sebab}\n${sebutDitinggal(ditinggal)}` });
  } catch (galat) {
    const ditinggal = await pegang.selesai(false);
    if (galat instanceof Dibatalkan && ditinggal !== null) throw new Dibatalkan(ditinggal);
    throw galat;
  }
}

/** What was written of a draft before can be read. */
async function masihAda(ctx: Context, id: string): Promise<boolean> {
  return (await drafSendiri(ctx).catch(() => [])).some((d) => d.id === id);
}

interface Pegangan {
  draf: DrafBerjalan;
  /** Waits for what is being written, and gives the draft back. null: there is nothing to go on with. */
  selesai(beres: boolean): Promise<DrafDitinggal | null>;
}

function pemegang(ctx: Context): Pegangan {
  let draf: Draf | null = null;
  let ada = false;
  let antre: Promise<unknown> = Promise.resolve();
  const gudang = async () => (await ctx.toko()).draf;
  const simpan = (isi: Draf): Promise<boolean> => {
    draf = isi;
    const giliran = antre.then(async () => {
      const hasil = await (await gudang()).simpan(isi);
      ada ||= hasil.ok;
      return hasil.ok;
    });
    antre = giliran;
    return giliran;
  };
  const tinggalkan = async (isi: Draf): Promise<DrafDitinggal> => {
    const lengkap = await simpan({ ...isi, terbuka: false });
    return { lanjutkan: lengkap || (await masihAda(ctx, isi.id)) ? perintahLanjut(isi) : null, lengkap };
  };
  return {
    draf: {
      semua: (dicari) => drafSendiri(ctx, dicari),
      ambil: async (lama) => {
        ada = true;
        draf = lama;
        if (!ctx.pilihan.ujiCoba) await simpan({ ...lama, terbuka: true });
      },
      buang: async (lama) => (await gudang()).hapus(lama.id),
      simpan: (isi) => {
        if (ctx.pilihan.ujiCoba) return Promise.resolve(true);
        const id = draf?.id ?? ctx.acak().slice(0, PANJANG_ID);
        return simpan({ ...isi, id, petugas: pemilikDraf(ctx.pelaku), disimpan: ctx.jam(), terbuka: true });
      },
      tempatSunting: async (kunci) => {
        await antre;
        if (draf === null || !ada || ctx.pilihan.ujiCoba) return null;
        const tempat = await (await gudang()).tempatSunting(draf.id, kunci);
        return tempat.ok ? tempat.nilai : null;
      },
    },
    selesai: async (beres) => {
      await antre;
      if (draf === null) return null;
      if (ctx.pilihan.ujiCoba) return ada ? { lanjutkan: perintahLanjut(draf), lengkap: true } : null;
      if (!beres && !drafKosong(draf)) return tinggalkan(draf);
      if (ada) await (await gudang()).hapus(draf.id);
      return null;
    },
  };
}

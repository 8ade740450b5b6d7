import type { Context, DrafBerjalan } from '../context.js';
import { bolehDraf, type Draf, pemilikDraf } from '../domain/draf.js';
import { gagal, type Result } from '../domain/hasil.js';
import { Dibatalkan } from '../errors.js';

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
    const tersimpan = await pegang.selesai(hasil.ok);
    if (hasil.ok || tersimpan === null) return hasil;
    const draf = `Jawaban Anda tersimpan sebagai draf; lanjutkan dengan: ${tersimpan} --lanjut`;
    return gagal({ ...hasil.salah, sebab: `${hasil.salah.sebab}\n${draf}` });
  } catch (galat) {
    const tersimpan = await pegang.selesai(false);
    if (galat instanceof Dibatalkan && tersimpan !== null) throw new Dibatalkan(`${tersimpan} --lanjut`);
    throw galat;
  }
}

interface Pegangan {
  draf: DrafBerjalan;
  /** Waits for what is being written. The command line of the draft that is kept; null: there is none. */
  selesai(beres: boolean): Promise<string | null>;
}

function pemegang(ctx: Context): Pegangan {
  let [id, perintah] = ['', ''];
  let ada = false;
  let antre: Promise<unknown> = Promise.resolve();
  const simpan = async (draf: Draf): Promise<boolean> => {
    const hasil = await (await ctx.toko()).draf.simpan(draf);
    ada ||= hasil.ok;
    return hasil.ok;
  };
  return {
    draf: {
      semua: (dicari) => drafSendiri(ctx, dicari),
      ambil: (lama) => {
        [id, perintah, ada] = [lama.id, lama.perintah, true];
      },
      buang: async (lama) => (await ctx.toko()).draf.hapus(lama.id),
      simpan: (isi) => {
        if (ctx.pilihan.ujiCoba) return Promise.resolve(true);
        perintah = isi.perintah;
        id ||= ctx.acak().slice(0, 16);
        const draf = { ...isi, id, petugas: pemilikDraf(ctx.pelaku), disimpan: ctx.jam() };
        const giliran = antre.then(() => simpan(draf));
        antre = giliran;
        return giliran;
      },
    },
    selesai: async (beres) => {
      await antre;
      if (beres && ada && !ctx.pilihan.ujiCoba) await (await ctx.toko()).draf.hapus(id);
      return ada ? perintah : null;
    },
  };
}

import type { Context, DrafBerjalan } from '../context.js';
import { bolehDraf, type Draf, drafKosong, pemilikDraf, perintahLanjut } from '../domain/draf.js';
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
    const tersimpan = await pegang.selesai(hasil.ok);
    if (hasil.ok || tersimpan === null) return hasil;
    const draf = `Jawaban Anda tersimpan sebagai draf; lanjutkan dengan: ${tersimpan}`;
    return gagal({ ...hasil.salah, sebab: `${hasil.salah.sebab}\n${draf}` });
  } catch (galat) {
    const tersimpan = await pegang.selesai(false);
    if (galat instanceof Dibatalkan && tersimpan !== null) throw new Dibatalkan(tersimpan);
    throw galat;
  }
}

interface Pegangan {
  draf: DrafBerjalan;
  /** Waits for what is being written, and gives the draft back. What goes on with the one that is kept; null: there is none. */
  selesai(beres: boolean): Promise<string | null>;
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
      if (draf === null || !ada) return null;
      const kosong = drafKosong(draf);
      const usai = beres || kosong;
      if (!ctx.pilihan.ujiCoba) await (usai ? (await gudang()).hapus(draf.id) : simpan({ ...draf, terbuka: false }));
      return kosong ? null : perintahLanjut(draf);
    },
  };
}

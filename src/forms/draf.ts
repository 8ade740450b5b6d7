import type { Context } from '../context.js';
import type { Draf } from '../domain/draf.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { waktuWib } from '../domain/tanggal.js';
import type { JawabanSementara, TabelIsian } from './isian.js';
import { mentahDari } from './tertulis.js';

const BARU = 'baru';
const BUANG = 'buang';

/** The draft that `--lanjut` asks for: the newest of this command. Refuses (`tidak-ada`) when there is none. */
export async function drafDiminta(ctx: Context, perintah: string): Promise<Result<Draf>> {
  const [draf] = (await ctx.draf?.semua(perintah)) ?? [];
  if (draf === undefined) {
    return gagal({
      jenis: 'tidak-ada',
      pesan: `Tidak ada draf "${perintah}".`,
      sebab: 'Draf hilang sesudah kasusnya disimpan atau sesudah 7 hari, dan hanya tampak bagi yang mengetiknya.',
      coba: perintah,
    });
  }
  ctx.draf?.ambil(draf);
  return berhasil(draf);
}

/** At a terminal, before a new form is begun: a draft of this command to go on with; null: a new one. */
export async function tawarkanDraf(ctx: Context, perintah: string): Promise<Draf | null> {
  const semua = (await ctx.draf?.semua(perintah)) ?? [];
  if (semua.length === 0) return null;
  const prompter = await ctx.prompter();
  const pilihan = [
    ...semua.map((d) => ({ nilai: d.id, nama: `Lanjutkan draf ${sebutDraf(d)}` })),
    { nilai: BARU, nama: 'Mulai yang baru (draf tetap disimpan)' },
    { nilai: BUANG, nama: 'Buang draf, mulai yang baru' },
  ];
  const jawab = await prompter.pilih('Ada yang belum selesai diketik.', pilihan, semua[0]?.id);
  if (jawab === BUANG) for (const d of semua) await ctx.draf?.buang(d);
  const diambil = semua.find((d) => d.id === jawab) ?? null;
  if (diambil !== null) ctx.draf?.ambil(diambil);
  return diambil;
}

function sebutDraf({ disimpan, jawaban }: Draf): string {
  const [hari, jam = ''] = waktuWib(disimpan).split('T');
  return `${hari} ${jam.slice(0, 5)}, ${Object.keys(jawaban).length} jawaban`;
}

/** Keeps the answers so far; where that fails once, the person is told once. */
export function penyimpanDraf(ctx: Context, perintah: string, isian: TabelIsian) {
  let pernahGagal = false;
  return async (jawaban: JawabanSementara, ditanya: readonly string[]): Promise<void> => {
    const tersimpan = await ctx.draf?.simpan({ perintah, jawaban: mentahDari(isian, jawaban), ditanya: [...ditanya] });
    if (tersimpan !== false || pernahGagal) return;
    pernahGagal = true;
    (await ctx.prompter()).kata('Perhatian: draf tidak dapat disimpan; jawaban hilang bila formulir ini ditinggalkan.');
  };
}

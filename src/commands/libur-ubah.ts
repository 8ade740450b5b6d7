import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { menghilangkan } from '../domain/libur.js';
import { Dibatalkan, KODE_KELUAR } from '../errors.js';
import { kunciPerubahan, perubahanJson, pesanPerubahan } from '../render/libur.js';
import { catatLibur, type PutuskanLibur, type RencanaLibur, rencanakanLibur } from '../usecases/libur.js';
import type { Keluaran } from './perintah.js';

/** The way of every change of the calendar: work it out, show what moves, ask, record. `coba` = the command with --ya. */
export async function ubahLibur(ctx: Context, putuskan: PutuskanLibur, coba: string): Promise<Result<Keluaran>> {
  const rencana = await rencanakanLibur(ctx, putuskan);
  if (!rencana.ok) return rencana;
  if (rencana.nilai.perubahan.length === 0) {
    return berhasil(keluaran(rencana.nilai, ['Tidak ada yang berubah; tidak ada yang dicatat.'], false));
  }
  if (ctx.pilihan.ujiCoba) return berhasil(keluaran(rencana.nilai, ['Uji coba, tidak ada yang dicatat.'], false));
  if (ctx.pilihan.ya || !ctx.pilihan.bolehTanya) return catatLangsung(ctx, rencana.nilai, coba);
  const disetujui = await setujui(ctx, putuskan, rencana.nilai);
  if (!disetujui.ok) return disetujui;
  const catat = await catatLibur(ctx, disetujui.nilai);
  return catat.ok ? berhasil({ ...keluaran(disetujui.nilai, [], true), pesan: [TERCATAT] }) : catat;
}

const TERCATAT = 'Tercatat. Kasus yang sudah selesai tidak berubah.';

/** Nobody is asked: what takes something away must have been said with --ya. */
async function catatLangsung(ctx: Context, rencana: RencanaLibur, coba: string): Promise<Result<Keluaran>> {
  if (!ctx.pilihan.ya && menghilangkan(rencana, rencana.berlaku)) {
    return gagal({
      jenis: 'pemakaian',
      pesan: 'Perubahan ini tidak dapat dibatalkan dan perlu --ya.',
      sebab: [...pesanPerubahan(rencana), 'Tidak ada yang dicatat.'].join('\n'),
      coba,
    });
  }
  const catat = await catatLibur(ctx, rencana);
  return catat.ok ? berhasil(keluaran(rencana, [TERCATAT], true)) : catat;
}

/** Shows and asks; what has changed while the person was reading is shown and asked again. */
async function setujui(ctx: Context, putuskan: PutuskanLibur, awal: RencanaLibur): Promise<Result<RencanaLibur>> {
  const prompter = await ctx.prompter();
  for (let rencana = awal; ; ) {
    prompter.kata(pesanPerubahan(rencana).join('\n'));
    if (!(await prompter.ya('Catat perubahan ini?', false))) throw new Dibatalkan();
    const kini = await rencanakanLibur(ctx, putuskan);
    if (!kini.ok || JSON.stringify(kini.nilai) === JSON.stringify(rencana)) return kini;
    prompter.kata('Keadaan berubah selagi Anda membaca:');
    rencana = kini.nilai;
  }
}

function keluaran(r: RencanaLibur, penutup: readonly string[], tercatat: boolean): Keluaran {
  const rusak = r.rusak.map((b) => `RUSAK ${b.berkas}: ${b.pesan} Belum diketahui apakah tenggatnya berpindah.`);
  return {
    json: perubahanJson(r, tercatat),
    teks: tercatat ? r.perubahan.map((p) => `${kunciPerubahan(p)}\n`).join('') : '',
    pesan: [...pesanPerubahan(r), ...rusak, ...penutup],
    kode: rusak.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  };
}

/** Faults of the words after the command, each under the word's name. */
export function kesalahanArgumen(argumen: Readonly<Record<string, Result<unknown, string>>>): readonly Kesalahan[] {
  return Object.entries(argumen).flatMap(([nama, hasil]) => (hasil.ok ? [] : [{ bendera: nama, pesan: hasil.salah }]));
}

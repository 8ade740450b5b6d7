import type { Context } from '../context.js';
import {
  type Draf,
  drafKosong,
  HARI_DRAF,
  kodeDraf,
  perintahLanjut,
  sebutanDraf,
  sebutPulihkan,
} from '../domain/draf.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { waktuPendek } from '../domain/tanggal.js';
import { Dibatalkan } from '../errors.js';
import type { Prompter } from '../ports/prompter.js';
import type { JawabanSementara, TabelIsian } from './isian.js';
import type { Lembar } from './tanya.js';
import { mentahDari } from './tertulis.js';

const BARU = 'baru';
const BUANG = 'buang';
const KEMBALI = 'kembali';

/**
 * The draft that `--lanjut` asks for: the one of this code, else the newest of this command that no other window has open.
 * Refuses (`tidak-ada`) when there is none; one that another window has open is taken only after a yes (`Dibatalkan`), and
 * where nobody can be asked it is refused (`aturan`).
 */
export async function drafDiminta(ctx: Context, perintah: string, kode: string | null): Promise<Result<Draf>> {
  const semua = (await ctx.draf?.semua(perintah)) ?? [];
  const draf = semua.find((d) => (kode === null ? d.terbuka !== true : kodeDraf(d) === kode));
  if (draf === undefined) return gagal(tolakDraf(perintah, kode, semua));
  if (draf.terbuka === true) {
    if (!ctx.pilihan.bolehTanya) return gagal(tolakTerbuka(draf));
    const rebut = `Draf ${sebutDraf(draf)} terbuka di jendela lain, dan keduanya akan saling menimpa. Lanjutkan di sini?`;
    if (!(await (await ctx.prompter()).ya(rebut, false))) throw new Dibatalkan();
  }
  if (ctx.pilihan.bolehTanya) sebutTertinggal(await ctx.prompter(), draf);
  await ctx.draf?.ambil(draf);
  return berhasil(draf);
}

function tolakTerbuka(draf: Draf) {
  return {
    jenis: 'aturan' as const,
    pesan: `Draf ${sebutDraf(draf)} terbuka di jendela lain.`,
    sebab: 'Dua jendela akan saling menimpa jawabannya; selesaikan atau tutup formulir di jendela itu dahulu.',
    coba: perintahLanjut(draf),
  };
}

function tolakDraf(perintah: string, kode: string | null, semua: readonly Draf[]) {
  const [terbuka] = semua;
  return {
    jenis: 'tidak-ada' as const,
    pesan: `Tidak ada draf "${perintah}"${kode === null ? '' : ` dengan kode ${kode}`}.`,
    sebab:
      terbuka === undefined || kode !== null
        ? `Draf hilang sesudah kasusnya disimpan atau sesudah ${HARI_DRAF} hari, dan hanya tampak bagi yang mengetiknya.`
        : sebutTerbuka(terbuka),
    coba: perintah,
  };
}

/**
 * At a terminal, before a new form is begun: a draft of this command to go on with; null: a new one. What Enter alone
 * chooses loses nothing; a draft is thrown away singly, and only after a yes.
 */
export async function tawarkanDraf(ctx: Context, perintah: string): Promise<Draf | null> {
  const prompter = await ctx.prompter();
  for (;;) {
    const semua = (await ctx.draf?.semua(perintah)) ?? [];
    for (const d of semua) {
      // Short, for it is said at every new form: the code stands in it.
      if (d.terbuka === true) prompter.kata(`Terbuka di jendela lain: ${sebutDraf(d)}`);
      sebutTertinggal(prompter, d);
    }
    const ada = semua.filter((d) => d.terbuka !== true);
    if (ada.length === 0) return null;
    const jawab = await prompter.pilih('Ada yang belum selesai diketik.', pilihan(perintah, ada), BARU);
    if (jawab === BUANG) {
      await buang(ctx, prompter, ada);
      continue;
    }
    const diambil = ada.find((d) => d.id === jawab) ?? null;
    if (diambil !== null) await ctx.draf?.ambil(diambil);
    return diambil;
  }
}

function pilihan(perintah: string, ada: readonly Draf[]) {
  return [
    { nilai: BARU, nama: 'Mulai yang baru; draf tetap disimpan' },
    ...ada.map((d) => ({ nilai: d.id, nama: `Lanjutkan ${perintah.replace(/^layanan /, '')}: ${sebutDraf(d)}` })),
    { nilai: BUANG, nama: ada.length === 1 ? 'Buang draf itu' : 'Buang sebuah draf' },
  ];
}

async function buang(ctx: Context, prompter: Prompter, ada: readonly Draf[]): Promise<void> {
  const satu = ada.map((d) => ({ nilai: d.id, nama: sebutDraf(d) }));
  const [pertama] = ada;
  const id =
    ada.length === 1
      ? pertama?.id
      : await prompter.pilih('Buang draf yang mana?', [{ nilai: KEMBALI, nama: 'Tidak jadi' }, ...satu], KEMBALI);
  const draf = ada.find((d) => d.id === id);
  if (draf === undefined) return;
  if (await prompter.ya(`Buang draf ${sebutDraf(draf)}? Jawabannya tidak dapat dikembalikan.`, false)) {
    await ctx.draf?.buang(draf);
  }
}

/** Whose, when, how far, by which code. */
function sebutDraf(draf: Draf): string {
  const siapa = sebutanDraf(draf) ?? 'belum bernama';
  return `${siapa}, ${waktuPendek(draf.disimpan)}, ${Object.keys(draf.jawaban).length} jawaban (${kodeDraf(draf)})`;
}

function sebutTertinggal(prompter: Prompter, { tertinggal = [] }: Draf): void {
  for (const jalur of tertinggal) prompter.kata(sebutPulihkan(jalur));
}

function sebutTerbuka(draf: Draf): string {
  return `Draf ${sebutDraf(draf)} terbuka di jendela lain. Bila jendela itu sudah tidak ada: ${perintahLanjut(draf)}`;
}

type Simpan = (
  jawaban: JawabanSementara,
  ditanya: readonly string[],
  belum: Pick<Lembar, 'ketikan' | 'tersisih'>,
) => Promise<boolean>;

/**
 * Keeps the answers so far: `catat` from the first that says something on, `simpan` in any case. false: it can't be written;
 * the person is told once.
 */
export function penyimpanDraf(ctx: Context, perintah: string, isian: TabelIsian): { catat: Simpan; simpan: Simpan } {
  let pernahGagal = false;
  let pernah = false;
  const isi = (jawaban: JawabanSementara, { ketikan, tersisih }: Parameters<Simpan>[2]) => ({
    jawaban: mentahDari(isian, jawaban),
    ketikan: Object.fromEntries(ketikan),
    tersisih: mentahDari(isian, Object.fromEntries(tersisih)),
  });
  const simpan: Simpan = async (jawaban, ditanya, belum) => {
    const tersimpan = await ctx.draf?.simpan({ perintah, ...isi(jawaban, belum), ditanya: [...ditanya] });
    if (tersimpan !== false) return true;
    if (!pernahGagal)
      (await ctx.prompter()).kata(
        'Perhatian: draf tidak dapat disimpan; jawaban hilang bila formulir ini ditinggalkan.',
      );
    pernahGagal = true;
    return false;
  };
  const catat: Simpan = async (jawaban, ditanya, belum) => {
    pernah ||= !drafKosong(isi(jawaban, belum));
    return !pernah || (await simpan(jawaban, ditanya, belum));
  };
  return { catat, simpan };
}

import type { Context } from '../context.js';
import { KUNCI_KENAL } from '../domain/ingatan.js';
import type { Isi } from '../domain/kasus.js';
import { HARI_MIRIP } from '../domain/mirip.js';
import type { JawabanSementara, TabelIsian } from '../forms/isian.js';
import type { Diingat } from '../forms/lembar.js';
import { sebutIngatan } from '../render/ingatan.js';
import { ingatanPemohon } from '../usecases/ingatan.js';
import { kasusSerupa } from '../usecases/serupa.js';

const TEKS = ['rincian', 'uraian'];
const TAK_DIKENAL: Diingat = { kata: [], usul: null };

/** What the desk remembers right after an answer: the person's earlier cases, cases with a similar text. */
export async function ingatan(
  ctx: Context,
  isian: TabelIsian,
  kunci: string,
  jawaban: JawabanSementara,
): Promise<Diingat> {
  const nilai = jawaban[kunci];
  if (nilai === undefined) return TAK_DIKENAL;
  if (KUNCI_KENAL.some((k) => k === kunci)) return orangnya(ctx, isian, kunci, nilai);
  if (!TEKS.includes(kunci)) return TAK_DIKENAL;
  const diterima = typeof jawaban.diterima === 'string' ? jawaban.diterima : undefined;
  const serupa = await kasusSerupa(ctx, { [kunci]: nilai } as Isi, diterima);
  return {
    kata: serupa.length === 0 ? [] : [`Perhatian: teks serupa dalam ${HARI_MIRIP} hari: ${serupa.join(', ')}`],
    usul: null,
  };
}

async function orangnya(ctx: Context, isian: TabelIsian, kunci: string, nilai: unknown): Promise<Diingat> {
  const ada = await ingatanPemohon(ctx, kunci, nilai);
  if (ada === null) return TAK_DIKENAL;
  const { nomor, isi } = ada.terakhir;
  // A complaint calls the person by another word.
  const { nama, ...lain } = isi;
  const siap = { ...lain, ...(nama === undefined ? {} : { [isian.pelapor === undefined ? 'nama' : 'pelapor']: nama }) };
  return { kata: [sebutIngatan(ada)], usul: { dari: nomor, isi: siap, bawaan: kunci !== 'telepon' } };
}

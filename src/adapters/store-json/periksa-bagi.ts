import type { TafsirKasus, Temuan } from '../../ports/periksa.js';
import { type Rencana, uraiBagian } from './periksa-rencana.js';
import { type Telaah, telaahKasus } from './periksa-telaah.js';
import { periksaTempat } from './periksa-tempat.js';
import { periksaanBaru, terbacaKini } from './periksaan.js';
import type { Ruang } from './ruang.js';
import type { KunciData } from './sandi.js';
import type { TugasUtas } from './utas.js';

/** Fewer cases are looked at before a second thread has started. */
const BERDUA = 2000;
/** So many parts may have been looked at before they are wanted: what was found is kept until then. */
const JAUH = 100;
const KAMI = 1;
const MEREKA = 2;

/** Takes a part for itself; false: it is taken. */
function rebut(diambil: Int32Array, ke: number, oleh: number): boolean {
  return Atomics.compareExchange(diambil, ke, 0, oleh) === 0;
}

/** The cases of a part, looked at one after the other. */
async function telaahBagian(r: Ruang, tafsir: TafsirKasus, bagian: Rencana['bagian'][number]): Promise<Telaah[]> {
  const hasil: Telaah[] = [];
  for (const { nomor, salinan } of uraiBagian(r.folder, bagian)) {
    hasil.push(await telaahKasus(r, tafsir, nomor, salinan));
  }
  return hasil;
}

/** Names and rights of the whole store. */
interface Tempat {
  temuan: readonly Temuan[];
  /** It could be looked at to its end. */
  utuh: boolean;
}

export function telaahTempat(r: Ruang, tafsir: TafsirKasus): Tempat {
  const temuan: Temuan[] = [];
  const p = periksaanBaru(r, { tafsir, temuan: (t) => temuan.push(t), maju: () => undefined });
  const hasil = terbacaKini(p, 'toko', '.', null, () => periksaTempat(p));
  return { temuan, utuh: hasil !== 'gagal' };
}

/** Until the first thread wants a part that isn't too far before this one. */
function tungguDinanti(dinanti: Int32Array, ke: number): void {
  for (let kini = Atomics.load(dinanti, 0); ke - kini > JAUH; kini = Atomics.load(dinanti, 0)) {
    Atomics.wait(dinanti, 0, kini);
  }
}

/** The work of the second thread: names and rights, and every part that nobody has taken yet. */
export async function telaahSisa(
  r: Ruang,
  tafsir: TafsirKasus,
  { bagian, diambil, dinanti }: Pick<TugasUtas, 'bagian' | 'diambil' | 'dinanti'>,
  kirim: (ke: number, hasil: string) => void,
): Promise<void> {
  if (rebut(diambil, bagian.length, MEREKA)) kirim(bagian.length, JSON.stringify(telaahTempat(r, tafsir)));
  for (const [ke, satu] of bagian.entries()) {
    tungguDinanti(dinanti, ke);
    if (rebut(diambil, ke, MEREKA)) kirim(ke, JSON.stringify(await telaahBagian(r, tafsir, satu)));
  }
}

/** The cases of a plan, being looked at. */
export interface Telaahan {
  /** Names and rights of the whole store. */
  tempat(): Promise<Tempat>;
  /** What was found, part by part in the order of the plan, wherever it was found. */
  hasil(): AsyncGenerator<readonly Telaah[]>;
  /** No more is wanted. */
  tutup(): Promise<void>;
}

/** Begins at once in a second thread, where there is one and enough to do; this one joins in when it is asked for results. */
export async function mulaiTelaah(
  r: Ruang,
  tafsir: TafsirKasus,
  { bagian, banyak }: Rencana,
  kunci: KunciData | null,
): Promise<Telaahan> {
  const [diambil, dinanti] = [bersama(bagian.length + 1), bersama(1)];
  const tugas = { folder: r.folder, kunci, bagian, diambil, dinanti };
  const utas = banyak < BERDUA ? null : ((await r.utas?.(tugas)) ?? null);
  const sendiri = new Map<number, Telaah[]>();
  const kerjakan = async (ke: number) => {
    const satu = bagian[ke];
    if (satu !== undefined) sendiri.set(ke, await telaahBagian(r, tafsir, satu));
    // What the other thread has found is only heard between two rounds of the event loop.
    if (utas !== null) await new Promise(setImmediate);
  };
  let depan = 0;
  /** The next part that nobody has taken, while the other thread looks at `ke`; without another, that one itself. */
  const bantu = async (ke: number) => {
    const batas = Math.min(bagian.length, ke + JAUH);
    while (depan < batas && !rebut(diambil, depan, KAMI)) depan += 1;
    if (utas === null || utas.mati()) await kerjakan(ke);
    else if (depan < batas) await kerjakan(depan);
    else await utas.tunggu();
  };
  const ambil = (ke: number) => sendiri.get(ke) ?? dari<Telaah[]>(utas?.ambil(ke));
  async function* hasil() {
    for (const ke of bagian.keys()) {
      Atomics.store(dinanti, 0, ke);
      Atomics.notify(dinanti, 0);
      let ada = ambil(ke);
      for (; ada === undefined; ada = ambil(ke)) await bantu(ke);
      sendiri.delete(ke);
      yield ada;
    }
  }
  const tempat = async () => {
    if (utas === null || rebut(diambil, bagian.length, KAMI)) return telaahTempat(r, tafsir);
    for (;;) {
      const ada = dari<Tempat>(utas.ambil(bagian.length));
      if (ada !== undefined) return ada;
      if (utas.mati()) return telaahTempat(r, tafsir);
      await utas.tunggu();
    }
  };
  return { tempat, hasil, tutup: async () => utas?.tutup() };
}

/** Numbers that both threads see. */
function bersama(banyak: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * banyak));
}

function dari<T>(teks: string | undefined): T | undefined {
  return teks === undefined ? undefined : (JSON.parse(teks) as T);
}

import type { TafsirKasus } from '../../ports/periksa.js';
import { type Rencana, uraiBagian } from './periksa-rencana.js';
import { type Telaah, telaahKasus } from './periksa-telaah.js';
import type { Ruang } from './ruang.js';
import type { KunciData } from './sandi.js';

/** Fewer cases are looked at before a second thread has started. */
const BERDUA = 2000;
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

/** The work of the second thread: every part that nobody has taken yet. */
export async function telaahSisa(
  r: Ruang,
  tafsir: TafsirKasus,
  { bagian, diambil }: { bagian: Rencana['bagian']; diambil: Int32Array },
  kirim: (ke: number, hasil: string) => void,
): Promise<void> {
  for (const [ke, satu] of bagian.entries()) {
    if (rebut(diambil, ke, MEREKA)) kirim(ke, JSON.stringify(await telaahBagian(r, tafsir, satu)));
  }
}

/** The cases of a plan, being looked at. */
export interface Telaahan {
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
  const diambil = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * bagian.length));
  const utas = banyak < BERDUA ? null : ((await r.utas?.({ folder: r.folder, kunci, bagian, diambil })) ?? null);
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
    while (depan < bagian.length && !rebut(diambil, depan, KAMI)) depan += 1;
    if (utas === null || utas.mati()) await kerjakan(ke);
    else if (depan < bagian.length) await kerjakan(depan);
    else await utas.tunggu();
  };
  const ambil = (ke: number) => sendiri.get(ke) ?? dari(utas?.ambil(ke));
  async function* hasil() {
    for (const ke of bagian.keys()) {
      let ada = ambil(ke);
      for (; ada === undefined; ada = ambil(ke)) await bantu(ke);
      sendiri.delete(ke);
      yield ada;
    }
  }
  return { hasil, tutup: async () => utas?.tutup() };
}

function dari(teks: string | undefined): Telaah[] | undefined {
  return teks === undefined ? undefined : (JSON.parse(teks) as Telaah[]);
}

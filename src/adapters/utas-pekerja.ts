import { Worker } from 'node:worker_threads';
import type { TugasUtas, Utas } from './store-json/utas.js';

/** A thread that runs the file `jalur`. null where none can be started. */
export function bukaUtas(jalur: string, tugas: TugasUtas): Utas | null {
  const pekerja = mulai(jalur, tugas);
  if (pekerja === null) return null;
  const datang = new Map<number, string>();
  let mati = false;
  let bangun = () => {};
  const berakhir = () => {
    mati = true;
    bangun();
  };
  pekerja.on('message', ([ke, hasil]: [number, string]) => {
    datang.set(ke, hasil);
    bangun();
  });
  // Whatever went wrong there: what it leaves undone is done here, and goes wrong here too if it must.
  pekerja.on('error', berakhir);
  pekerja.on('exit', berakhir);
  return {
    ambil: (ke) => {
      const hasil = datang.get(ke);
      datang.delete(ke);
      return hasil;
    },
    mati: () => mati,
    tunggu: () =>
      new Promise((selesai) => {
        bangun = selesai;
        if (mati) selesai();
      }),
    tutup: async () => void (await pekerja.terminate()),
  };
}

function mulai(jalur: string, workerData: unknown): Worker | null {
  try {
    return new Worker(jalur, { workerData });
  } catch {
    return null;
  }
}

import { acuanBerkas } from './adapters/acuan-berkas.js';
import { hematMemori } from './adapters/hemat-memori.js';
import { kerjakanUtas } from './adapters/store-json/periksa-utas.js';
import type { TugasUtas } from './adapters/store-json/utas.js';
import { berkasSelesai } from './domain/selesai.js';
import { tafsiran } from './usecases/tafsiran.js';

/**
 * The second thread of a self-examination (bin/utas.cjs): the same standards and the same store as `system.ts` wires. `akar` =
 * folder of the package.
 */
export function kerjakan(tugas: TugasUtas, akar: string, kirim: (ke: number, hasil: string) => void): Promise<void> {
  // Starting a thread has put V8's young heap back to its ways.
  hematMemori();
  const acuan = acuanBerkas(akar);
  const aturan = {
    tafsir: tafsiran(acuan),
    selesai: (berkas: Parameters<typeof berkasSelesai>[0]) => berkasSelesai(berkas, acuan.standar(berkas.standar)),
  };
  return kerjakanUtas(tugas, aturan, kirim);
}

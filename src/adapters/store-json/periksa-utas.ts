import type { TafsirKasus } from '../../ports/periksa.js';
import { telaahSisa } from './periksa-bagi.js';
import { type Ruang, ruangDi, TANPA_RAHASIA } from './ruang.js';
import type { TugasUtas } from './utas.js';

type Aturan = Pick<Ruang, 'selesai'> & { tafsir: TafsirKasus };

/** What the second thread does: looks at cases, and writes nothing. */
export function kerjakanUtas(
  tugas: TugasUtas,
  { selesai, tafsir }: Aturan,
  kirim: (ke: number, hasil: string) => void,
) {
  const { folder, kunci } = tugas;
  const diam = () => undefined;
  const dasar = {
    selesai,
    jam: () => Date.now(),
    acak: () => '',
    inti: null,
    sekilas: null,
    kabari: diam,
    kemajuan: diam,
  };
  const r = ruangDi({ ...dasar, kait: async () => undefined, rahasia: TANPA_RAHASIA, ingatan: new Map() }, folder);
  return telaahSisa(kunci === null ? r : { ...r, kunciData: async () => kunci }, tafsir, tugas, kirim);
}

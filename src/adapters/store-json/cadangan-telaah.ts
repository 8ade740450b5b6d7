import type { TemuanBawaan } from '../../ports/cadangan.js';
import type { JumlahPeriksa, TafsirKasus } from '../../ports/periksa.js';
import { KEPALA_AWAL, type Kepala } from './baris-jejak.js';
import { semuaBulan } from './berkas-jejak.js';
import { periksa } from './periksa.js';
import type { Ruang } from './ruang.js';

/** What the self-examination says of a copy. */
export interface Telaah {
  jumlah: JumlahPeriksa;
  jejak: { urut: number; sidik: string };
  /** Real problems, each with the case that it is about. */
  temuan: readonly (TemuanBawaan & { nomor: string | null })[];
}

/** Examines another folder as a store. Its rights are its disk's (a stick knows none): of no concern. */
export async function telaahFolder(r: Ruang, tafsir: TafsirKasus, maju: (kasus: number) => void): Promise<Telaah> {
  const temuan: Telaah['temuan'][number][] = [];
  const jumlah = await periksa(r, {
    tafsir,
    maju,
    temuan: ({ jenis, berkas, pesan, nomor, tingkat }) => {
      if (tingkat === 'masalah' && jenis !== 'hak') temuan.push({ jenis, berkas, pesan, nomor });
    },
  });
  const { urut, jejak } = kepalaJejakFolder(r.folder);
  return { jumlah, jejak: { urut, sidik: jejak }, temuan };
}

function kepalaJejakFolder(folder: string): Kepala {
  let akhir: Kepala = KEPALA_AWAL;
  for (const { sah } of semuaBulan(folder)) akhir = sah.at(-1) ?? akhir;
  return akhir;
}

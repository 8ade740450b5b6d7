import { samarkan } from '../domain/identitas.js';
import type { JawabanSementara, TabelIsian } from '../forms/isian.js';
import { kartuJawaban } from '../render/pesan.js';

/** The answers of a form before they are saved: every field that was answered, numbers of identity masked. */
export function kartuIsian(judul: string, isian: TabelIsian, jawaban: JawabanSementara): string {
  const baris = Object.entries(isian).map(([kunci, i]) => {
    const label = (i.tanya ?? i.uraian).replace(/ \(.*\)$/, '');
    const nilai = jawaban[kunci];
    const nomor = (kunci === 'nik' || kunci === 'kk') && typeof nilai === 'string';
    return [label, nomor ? samarkan(nilai) : nilai === true ? 'ya' : nilai] as const;
  });
  return kartuJawaban(judul, baris);
}

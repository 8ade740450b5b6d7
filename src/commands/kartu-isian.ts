import type { Isi } from '../domain/kasus.js';
import { isianTampak } from '../domain/tampak.js';
import type { JawabanSementara, TabelIsian } from '../forms/isian.js';
import { mentahDari } from '../forms/tertulis.js';
import { kartuJawaban } from '../render/pesan.js';

/** The answers of a form before they are saved: every field that was answered, as the case itself will be shown. */
export function kartuIsian(judul: string, isian: TabelIsian, jawaban: JawabanSementara): string {
  const tampak = isianTampak({ isian: mentahDari(isian, jawaban) as Isi });
  // A switch without a question steers the command; it is no answer.
  const jawabannya = Object.entries(isian).filter(([, i]) => i.tanya !== null || i.nilai !== null);
  const baris = jawabannya.map(([kunci, i]) => {
    const label = (i.tanya ?? i.uraian).replace(/ \(.*\)$/, '');
    return [label, tampak[kunci] === true ? 'ya' : tampak[kunci]] as const;
  });
  return kartuJawaban(judul, baris);
}

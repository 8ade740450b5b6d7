import type { Isian, JawabanSementara, TabelIsian } from './isian.js';

/** One checked value as a person types it: what its field reads again. */
export function tertulis(isian: Isian<unknown>, nilai: unknown): string {
  return isian.tulis?.(nilai) ?? String(nilai);
}

/** Checked answers as `--berkas` takes them. */
export function mentahDari(isian: TabelIsian, jawaban: JawabanSementara): Readonly<Record<string, unknown>> {
  const ada = Object.entries(isian).filter(([kunci]) => jawaban[kunci] !== undefined);
  return Object.fromEntries(ada.map(([kunci, satu]) => [kunci, mentah(satu, jawaban[kunci])]));
}

function mentah(isian: Isian<unknown>, nilai: unknown): unknown {
  if (isian.nilai === null) return nilai;
  return Array.isArray(nilai) ? nilai.map((n) => tertulis(isian, n)) : tertulis(isian, nilai);
}

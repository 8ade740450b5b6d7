/** A key as a terminal sends it: a sequence behind Esc, or one letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys
const TOMBOL = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|[^[O])?|[^\u001b]/gsu;
/** Up, down, Enter, Ctrl-C, Ctrl-D, Backspace, and the letters of a choice's name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys
const DIKENAL = /^(?:\u001b[[O][AB]|[\r\n\u0003\u0004\u007f\b]|\P{Cc})$/u;

/** How the keys of a short list are taken. */
export interface TombolDaftar {
  /** Digits do nothing: inquirer takes them for the places of choices, which show no numbers. */
  tanpaAngka?: boolean;
  /** Hears of Esc and of a q that is typed by itself; what it answers is typed in their place. */
  usai?: (() => string) | undefined;
}

/** What a short list gets of these keys: none that it doesn't know, which inquirer would answer by its first choice. */
export function tombolDaftar(teks: string, { tanpaAngka = false, usai }: TombolDaftar): string {
  if (usai !== undefined && /^q+$/i.test(teks)) return usai();
  const dikenal = (teks.match(TOMBOL) ?? []).filter((t) => DIKENAL.test(t));
  return dikenal.filter((t) => !tanpaAngka || !/^\d$/.test(t)).join('');
}

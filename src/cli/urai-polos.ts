import type { Masukan, Perintah } from '../commands/perintah.js';
import type { Penolakan } from '../domain/hasil.js';

/** What was typed, sorted out against one command. */
export interface Terurai {
  masukan: Masukan;
  /** Raw `--json`: undefined = not given, '' = all fields. */
  json: string | undefined;
  bantuan: boolean;
  /** All that is missing is the number of a case: at a terminal it is asked for; elsewhere this is the refusal. */
  tanpaNomor: Penolakan | null;
}

/**
 * The words after a command's name where they are its arguments alone, as many as it takes: what most looks at the desk are.
 * null: there is more to them, and `urai` reads it (loading its parser is a tenth of such a look).
 */
export function uraiPolos({ argumen }: Perintah, kata: readonly string[]): Terurai | null {
  const wajib = argumen.filter((a) => a.wajib).length;
  if (kata.length < wajib || kata.length > argumen.length || kata.some((k) => k.startsWith('-'))) return null;
  return {
    masukan: { argumen: Object.fromEntries(argumen.map((a, i) => [a.nama, kata[i]])), flag: {} },
    json: undefined,
    bantuan: false,
    tanpaNomor: null,
  };
}

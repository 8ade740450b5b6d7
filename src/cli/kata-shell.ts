interface Baris {
  sebelum: readonly string[];
  kini: string;
}

/** Shells that hand over words as they stand in the line, quotes and all: all of them, or (fish) only the one at the cursor. */
const MENTAH: ReadonlySet<string> = new Set(['bash', 'bash-polos', 'zsh']);
const MENTAH_DI_KURSOR: ReadonlySet<string> = new Set([...MENTAH, 'fish']);

/** The words before the cursor and the one at it, as the program would be given them; `lingkungan` holds `HOME`. */
export function sepertiTerbaca(
  shell: string,
  sebelum: readonly string[],
  kini: string,
  { HOME: rumah = '~' }: Readonly<Record<string, string | undefined>>,
): Baris {
  // bash takes the `=` of `--hasil=ya` for a word of its own, and completes what stands behind it.
  const baris = shell.startsWith('bash') ? tanpaPemisah(sebelum, kini) : { sebelum, kini };
  const baca = (kata: string) => tanpaKutip(kata.replace(/^~(?=\/|$)/, rumah));
  return {
    sebelum: MENTAH.has(shell) ? baris.sebelum.map(baca) : baris.sebelum,
    kini: MENTAH_DI_KURSOR.has(shell) ? baca(baris.kini) : baris.kini,
  };
}

function tanpaPemisah(sebelum: readonly string[], kini: string): Baris {
  return {
    sebelum: sebelum.filter((k) => k !== '='),
    kini: kini === '=' ? '' : kini,
  };
}

/** Without quotes, also one that is still open, and backslashes. */
function tanpaKutip(kata: string): string {
  return kata.replaceAll(
    /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)/gs,
    (_, tunggal?: string, ganda?: string, satu?: string) =>
      tunggal ?? ganda?.replaceAll(/\\([\\"$`])/g, '$1') ?? satu ?? '',
  );
}

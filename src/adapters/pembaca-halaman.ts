import { spawn } from 'node:child_process';

type Lingkungan = Readonly<Record<string, string | undefined>>;

/** Ends at once where one screen is enough (F), lets colours through (R), leaves the text on the screen (X). */
const LESS = 'FRX';
const BAWAAN = `less -${LESS}`;

/**
 * The pager as words; null: none is wanted (`LAYANAN_PAGER=` or `cat`). No shell reads it and no text of a case is among
 * its words. Windows has none of its own.
 */
export function perintahPembaca(env: Lingkungan, platform: string): readonly string[] | null {
  const diminta = env.LAYANAN_PAGER ?? env.PAGER ?? (platform === 'win32' ? '' : BAWAAN);
  const kata = diminta.split(/\s+/).filter((k) => k !== '');
  return kata.length === 0 || kata[0] === 'cat' ? null : kata;
}

/** Lets the pager show a text; false: it can't be started. Who leaves it early has seen enough. */
export function bacaBerhalaman([perintah = '', ...argumen]: readonly string[], teks: string): Promise<boolean> {
  return new Promise((jawab) => {
    // Nothing is run or written from inside the pager: it shows what citizens told.
    // PAGER=less alone would show colours as codes; who has options of his own in LESS keeps them (git does the same).
    const env = { LESS, ...process.env, LESSSECURE: '1' };
    const anak = spawn(perintah, argumen, { stdio: ['pipe', 'inherit', 'inherit'], env });
    // Ctrl-C is the pager's own.
    const biarkan = () => {};
    process.on('SIGINT', biarkan);
    const usai = (tampil: boolean) => {
      process.off('SIGINT', biarkan);
      jawab(tampil);
    };
    anak.once('error', () => usai(false));
    anak.once('close', () => usai(true));
    anak.stdin.on('error', () => {});
    anak.stdin.end(teks);
  });
}

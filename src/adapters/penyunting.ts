/** An editor of the user's own for long texts. */
export interface Penyunting {
  /** How a long text is typed, in a few words. */
  petunjuk: string;
  /** Opens the editor on a text; the text as it was where nothing comes of it. */
  sunting(tanya: string, awal: string): Promise<string>;
}

const KEDUANYA = 'boleh beberapa baris; baris kosong mengakhiri';

/** `buka` runs the editor that VISUAL or EDITOR names; where neither is set none is offered. */
export function penyunting(
  env: NodeJS.ProcessEnv,
  keluar: NodeJS.WritableStream,
  buka: (tanya: string, awal: string) => Promise<string>,
): Penyunting {
  const { VISUAL: visual = '', EDITOR: editor = '' } = env;
  if (visual !== '' || editor !== '') return { petunjuk: `${KEDUANYA}; :e membuka penyunting`, sunting: buka };
  return {
    petunjuk: KEDUANYA,
    sunting: async (_, awal) => {
      keluar.write('Penyunting belum diatur: isi VISUAL atau EDITOR, mis. EDITOR=nano.\n');
      return awal;
    },
  };
}

/** What one line alone asks for in place of a text: the editor, the question before, an empty answer. */
export function perintahPanjang(teks: string): 'sunting' | 'lain' | null {
  if (!/^[^\n]*\n?$/.test(teks)) return null;
  const kata = teks.trim();
  return kata === ':e' ? 'sunting' : ['<', '-'].includes(kata) ? 'lain' : null;
}

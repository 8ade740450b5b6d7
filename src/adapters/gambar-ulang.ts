import { Writable } from 'node:stream';

/** What moves over and erases the drawing before: no such thing stands above any more. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: cursor movements
const DI_ATAS_LAMA = /^(?:\u001b\[\d*[A-K])*/;

/** A terminal's output that can draw again what was drawn last, at the cursor's line, and put the cursor where it was. */
export function keluaranBerulang(keluar: NodeJS.WriteStream): { aliran: NodeJS.WriteStream; ulangi(): void } {
  let terakhir = '';
  /** The last movement within it. */
  let kursor = '';
  const aliran = new Writable({
    decodeStrings: false,
    write: (isi: string | Buffer, _, beres) => {
      const gambar = String(isi).replace(DI_ATAS_LAMA, '');
      if (gambar !== '') terakhir = gambar;
      kursor = gambar === '' ? String(isi) : '';
      keluar.write(isi);
      // Not when it is written: others write to `keluar` too, and the order stays.
      beres();
    },
  });
  const ukuran = {
    isTTY: { get: () => keluar.isTTY },
    columns: { get: () => keluar.columns },
    rows: { get: () => keluar.rows },
  };
  return {
    aliran: Object.defineProperties(aliran, ukuran) as unknown as NodeJS.WriteStream,
    ulangi: () => void keluar.write(`\r${terakhir}${kursor}`),
  };
}

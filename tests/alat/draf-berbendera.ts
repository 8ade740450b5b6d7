import { pilihPerintah } from '../../src/cli/pilih.js';
import { PERINTAH } from '../../src/commands/index.js';
import type { GudangDraf } from '../../src/ports/draf.js';

/** The drafts of a desk, with a watch: whatever a form asked for must be a flag of its command, or a word after it. */
export function drafBerbendera(asli: GudangDraf): GudangDraf {
  return {
    ...asli,
    simpan: async (draf) => {
      const pilih = pilihPerintah(PERINTAH, draf.perintah.split(' ').slice(1));
      if (!pilih.ok) throw new Error(`draf tanpa perintah: ${draf.perintah}`);
      const { nama, isian, argumen } = pilih.nilai.perintah;
      const dikenal = new Set([...Object.keys(isian), ...argumen.map((a) => a.nama)]);
      const asing = [...draf.ditanya, ...Object.keys(draf.jawaban)].filter((kunci) => !dikenal.has(kunci));
      if (asing.length > 0) throw new Error(`${nama} bertanya tanpa bendera: ${asing.join(', ')}`);
      return asli.simpan(draf);
    },
  };
}

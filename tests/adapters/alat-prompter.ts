import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { penyunting } from '../../src/adapters/penyunting.js';
import { prompterInquirer } from '../../src/adapters/prompter-inquirer.js';
import type { Prompter } from '../../src/ports/prompter.js';
import { ketikanUntukLayar, untukLayar } from '../../src/render/muat.js';

export const KATA = { terima: 'membuka', usai: 'selesai' };
export const TIGA = ['satu', 'dua', 'tiga'].map((nilai) => ({ nilai, nama: nilai }));
export const BANYAK = [...'abcdefghijkl'].map((nilai) => ({ nilai, nama: `${nilai} (huruf ke sekian)` }));

export const wajib = (j: string) => (j === '' ? 'Wajib diisi.' : null);

/** A terminal as the prompter sees it; everything that is written is kept. */
function terminal(kolom = 80) {
  let sebelumMentah: string | null = null;
  const setRawMode = (mentah: boolean) => {
    if (mentah) sebelumMentah ??= tertulis;
    return masuk;
  };
  const masuk = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  // A terminal isn't ended by who wrote to it.
  const keluar: PassThrough = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: kolom,
    rows: 24,
    end: () => keluar,
  });
  let tertulis = '';
  keluar.on('data', (d: Buffer) => {
    tertulis += d.toString();
  });
  return {
    masuk: masuk as unknown as NodeJS.ReadStream,
    keluar: keluar as unknown as NodeJS.WriteStream,
    tampak: () => stripVTControlCharacters(tertulis),
    sebelumMentah: () => sebelumMentah,
    ketik: (teks: string) => void (masuk as unknown as PassThrough).write(teks),
  };
}

/** Asks, and types each of these once the question stands there. */
export async function tanya<T>(ajukan: (p: Prompter) => Promise<T>, ketikan: readonly string[], kolom = 80) {
  const t = terminal(kolom);
  const layar = { kolom, ascii: false };
  const muat = (teks: string) => untukLayar(teks, layar);
  const muatKetikan = (teks: string) => ketikanUntukLayar(teks, layar);
  const p = prompterInquirer({ ...t, penyunting: penyunting(null, { ...t, muat }, async () => ''), muat, muatKetikan });
  const janji = ajukan(p);
  janji.catch(() => undefined);
  for (const satu of ketikan) {
    await new Promise((lanjut) => setTimeout(lanjut, 120));
    t.ketik(satu);
  }
  return { jawab: await janji, tampak: t.tampak(), sebelumMentah: t.sebelumMentah() };
}

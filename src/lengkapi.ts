import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSesi, folderToko } from './adapters/folder-toko.js';
import { hariLibur, idPetugas, nomorBerjalan } from './adapters/lengkapi-toko.js';
import { sesiBerkas } from './adapters/sesi-berkas.js';
import { type Calon, lengkapi } from './cli/lengkapi.js';
import type { TabelLengkapi } from './cli/tabel-lengkapi.js';
import { tanggalWib } from './domain/tanggal.js';

/**
 * The second, light entry of the program: answers a shell what may stand at the cursor. `argv` = SHELL, the index of the
 * word at the cursor, and the words from `layanan` on. It says nothing where it can't help: a prompt isn't a place for errors.
 */
export function jawabLengkapi([shell = '', ke = '', ...kata]: readonly string[], akar: string): void {
  try {
    const { sebelum, kini } = tanpaPemisah(kata.slice(1, Number(ke)), kata[Number(ke)] ?? '');
    const calon = cari(sebelum, kini, akar);
    process.stdout.write(calon.map((c) => `${tulis(shell, c, calon.length === 1)}\n`).join(''));
  } catch (galat) {
    const { LAYANAN_LACAK: lacak } = process.env;
    if (lacak === '1' && galat instanceof Error) process.stderr.write(`${galat.stack}\n`);
  }
}

/** bash takes the `=` of `--hasil=ya` for a word of its own, and completes what stands behind it. */
function tanpaPemisah(sebelum: readonly string[], kini: string): { sebelum: readonly string[]; kini: string } {
  return { sebelum: sebelum.filter((k) => k !== '='), kini: kini === '=' ? '' : kini };
}

function cari(sebelum: readonly string[], kata: string, akar: string): readonly Calon[] {
  const tabel = JSON.parse(readFileSync(join(akar, 'dist', 'lengkapi.json'), 'utf8')) as TabelLengkapi;
  const hasil = lengkapi(tabel, sebelum, kata);
  if (hasil.jenis === 'kata') return hasil.calon;
  const data = sebelum[sebelum.indexOf('--data') + 1];
  const dunia = {
    folder: folderToko(sebelum.includes('--data') ? data : undefined, process.env),
    akar,
    sesi: sesiBerkas(folderSesi(process.env), () => Date.now()),
    hariIni: tanggalWib(Date.now()),
  };
  if (hasil.jenis === 'nomor') {
    const nomor = nomorBerjalan(dunia, hasil.awalan, kata.toUpperCase());
    return nomor.map((n) => ({ kata: n.nomor, uraian: n.nama ?? '' }));
  }
  const ada = hasil.jenis === 'libur' ? hariLibur(dunia, hasil.kata) : idPetugas(dunia, hasil.kata);
  return ada.map((c) => ({ ...c, kata: `${hasil.depan}${c.kata}` }));
}

/** A candidate as each shell wants it. bash knows no descriptions: it shows them behind numbers alone, and inserts none. */
function tulis(shell: string, { kata, uraian }: Calon, satu: boolean): string {
  if (uraian === '' || shell === 'bash-polos') return kata;
  if (shell === 'zsh') return `${kata.replaceAll(':', '\\:')}:${uraian}`;
  if (shell !== 'bash') return `${kata}\t${uraian}`;
  return satu || !/^[A-Z]{2}-\d/.test(kata) ? kata : `${kata}  (${uraian})`;
}

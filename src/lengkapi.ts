import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderSesi, folderToko } from './adapters/folder-toko.js';
import {
  awalanNomor,
  type DuniaLengkapi,
  hariLibur,
  idPetugas,
  kodeDrafSendiri,
  nomorBerjalan,
} from './adapters/lengkapi-toko.js';
import { sesiBerkas } from './adapters/sesi-berkas.js';
import { sepertiTerbaca } from './cli/kata-shell.js';
import { type Calon, lengkapi } from './cli/lengkapi.js';
import type { TabelLengkapi, Tersimpan } from './cli/tabel-lengkapi.js';
import { tanggalWib } from './domain/tanggal.js';

/**
 * The second, light entry of the program: answers a shell what may stand at the cursor. `argv` = SHELL, the index of the
 * word at the cursor, and the words from `layanan` on. It says nothing where it can't help: a prompt isn't a place for errors.
 */
export function jawabLengkapi([shell = '', ke = '', ...kata]: readonly string[], akar: string): void {
  try {
    const { sebelum, kini } = sepertiTerbaca(shell, kata.slice(1, Number(ke)), kata[Number(ke)] ?? '', process.env);
    const calon = cari(sebelum, kini, akar);
    process.stdout.write(calon.map((c) => `${tulis(shell, c, calon.length === 1)}\n`).join(''));
  } catch (galat) {
    const { LAYANAN_LACAK: lacak } = process.env;
    if (lacak === '1' && galat instanceof Error) process.stderr.write(`${galat.stack}\n`);
  }
}

function cari(sebelum: readonly string[], kata: string, akar: string): readonly Calon[] {
  const tabel = JSON.parse(readFileSync(join(akar, 'dist', 'lengkapi.json'), 'utf8')) as TabelLengkapi;
  const dunia = {
    folder: folderToko(dataDi(sebelum), process.env),
    akar,
    sesi: sesiBerkas(
      () => folderSesi(process.env),
      () => Date.now(),
    ),
    hariIni: tanggalWib(Date.now()),
    kini: Date.now(),
  };
  const hasil = lengkapi(tabel, sebelum, kata, (nomor, awalan) => awalanNomor(dunia, nomor, awalan));
  if (hasil.jenis === 'kata') return hasil.calon;
  const tersimpan = calonToko(dunia, hasil.asal, hasil.kata);
  return [...hasil.lain, ...tersimpan.map((c) => ({ ...c, kata: `${hasil.depan}${c.kata}` }))];
}

/** The folder that the line itself names, as `--data DIR` or `--data=DIR`. */
function dataDi(kata: readonly string[]): string | undefined {
  const letak = kata.findIndex((k) => k === '--data' || k.startsWith('--data='));
  return kata[letak] === '--data' ? kata[letak + 1] : kata[letak]?.slice('--data='.length);
}

function calonToko(dunia: DuniaLengkapi, asal: Tersimpan, kata: string): readonly Calon[] {
  if (asal.jenis === 'petugas') return idPetugas(dunia, kata);
  if (asal.jenis === 'libur') return hariLibur(dunia, kata);
  if (asal.jenis === 'draf') return kodeDrafSendiri(dunia, asal.perintah, kata);
  const nomor = nomorBerjalan(dunia, asal.awalan, kata.toUpperCase());
  return nomor.map((n) => ({ kata: n.nomor, uraian: n.nama ?? '' }));
}

/** A candidate as each shell wants it. bash knows no descriptions: it shows them behind numbers alone, and inserts none. */
function tulis(shell: string, { kata, uraian }: Calon, satu: boolean): string {
  if (uraian === '' || shell === 'bash-polos') return kata;
  if (shell === 'zsh') return `${kata.replaceAll(':', '\\:')}:${uraian}`;
  if (shell !== 'bash') return `${kata}\t${uraian}`;
  return satu || !/^[A-Z]{2}-\d/.test(kata) ? kata : `${kata}  (${uraian})`;
}

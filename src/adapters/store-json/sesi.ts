import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CatatanSesi } from '../../domain/sesi.js';
import type { GudangSesi } from '../../ports/sesi.js';
import { TANPA_TAUTAN } from '../cara-buka.js';
import { buatFolder, daftar, hapus, tulisBaru } from './cakram.js';
import { dijagaLempar } from './galat.js';
import type { Ruang } from './ruang.js';
import { kunciUntukSesi } from './sandi-kunci.js';
import { bacaSesi, jalurSesi, NAMA_SESI } from './sesi-baca.js';
import { bacaKepala } from './toko.js';

/** Every record is this long (bytes), so that one write in place changes it whole. */
const PANJANG = 512;

/** `sesi/<hash of the token>.json`. */
export function gudangSesi(r: Ruang): GudangSesi {
  const folder = join(r.folder, 'sesi');
  const jaga = <T>(kerja: () => T | Promise<T>) => dijagaLempar(r.folder, async () => kerja());
  return {
    idToko: () => jaga(async () => (await bacaKepala(r))?.id ?? null),
    baca: async (sidik) => bacaSesi(folder, sidik),
    kunci: () => jaga(() => kunciUntukSesi(r)),
    simpan: (sidik, catatan) =>
      jaga(() => {
        buatFolder(folder);
        tulisBaru(jalurSesi(folder, sidik), tulisan(catatan));
      }),
    sentuh: async (sidik, catatan) => timpa(jalurSesi(folder, sidik), tulisan(catatan)),
    hapus: (cocok) =>
      jaga(() => {
        for (const nama of daftar(folder)) {
          const sidik = NAMA_SESI.exec(nama)?.[1];
          const catatan = sidik === undefined ? null : bacaSesi(folder, sidik);
          if (sidik !== undefined && (catatan === null || cocok(sidik, catatan))) hapus(join(folder, nama));
        }
      }),
  };
}

export function adalahNamaSesi(nama: string): boolean {
  return NAMA_SESI.test(nama);
}

function tulisan(catatan: CatatanSesi): string {
  return JSON.stringify(catatan).padEnd(PANJANG);
}

/** In place and never made anew: who signed out in the meantime stays out. A store that can't be written ends it sooner. */
function timpa(jalur: string, isi: string): void {
  try {
    const fd = openSync(jalur, constants.O_WRONLY | TANPA_TAUTAN);
    try {
      writeSync(fd, isi, 0);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The session then counts as idle since its last touch.
  }
}

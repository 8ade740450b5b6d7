import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { berkasLuar } from '../../src/adapters/berkas-luar.js';
import type { Context } from '../../src/context.js';
import { berhasil } from '../../src/domain/hasil.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { tanggalWib } from '../../src/domain/tanggal.js';
import type { Store } from '../../src/ports/store.js';
import { AKAR } from './program.js';
import { TANPA_SESI } from './sesi.js';

/** An open store off a terminal, its clock standing still (ms since 1970); what a test doesn't name refuses to be used. */
export function contextUji(store: Store, jam: number, lain: Partial<Context> = {}): Context {
  const tidak = async (): Promise<never> => {
    throw new Error('tidak dipakai di tes ini');
  };
  return {
    pilihan: { json: null, csv: false, bolehTanya: false, ujiCoba: false, ya: false },
    layar: { tty: false, kolom: 80, warna: false, ascii: false },
    jam: () => jam,
    hariIni: tanggalWib(jam),
    pelaku: tanpaPetugas('siti'),
    acak: () => 'ab'.repeat(32),
    acuan: acuanBerkas(AKAR),
    lingkungan: {},
    berkasLuar: berkasLuar(),
    toko: async () => store,
    sesi: TANPA_SESI,
    barisRahasia: null,
    kemajuan: () => undefined,
    prompter: tidak,
    penggambar: async () => ({ siap: () => berhasil(null), terlukis: () => true, gambar: tidak, himpun: tidak }),
    ...lain,
  };
}

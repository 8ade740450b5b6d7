import type { Context } from '../context.js';
import type { Kesalahan } from '../domain/hasil.js';
import { kesalahanKlasifikasi } from '../domain/tindakan/pengaduan.js';
import { bendera, type JawabanSementara } from '../forms/isian.js';
import type { KasusBerstandar } from '../usecases/bahan.js';

/** The class that a flag gives, against the standard of the case: named together with every other fault. */
export function periksaKelas(kunci: 'klasifikasi' | 'menjadi') {
  return async (_: Context, jawaban: JawabanSementara, kasus: KasusBerstandar | null): Promise<readonly Kesalahan[]> =>
    // A standard without classes: the act itself says so.
    kasus === null || kasus.standar.klasifikasi.length === 0
      ? []
      : kesalahanKlasifikasi(kasus.standar, bendera(kunci), jawaban[kunci]);
}

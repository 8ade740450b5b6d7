import type { Context } from '../context.js';
import type { Kesalahan } from '../domain/hasil.js';
import { kesalahanKlasifikasi } from '../domain/tindakan/pengaduan.js';
import { bendera, type JawabanSementara } from '../forms/isian.js';
import { temukan } from '../usecases/temukan.js';

/** The class that a flag gives, against the standard of the case: named together with every other fault. */
export function periksaKelas(kunci: 'klasifikasi' | 'menjadi') {
  return async (ctx: Context, jawaban: JawabanSementara, diketik: string): Promise<readonly Kesalahan[]> => {
    const ada = await temukan(ctx, diketik);
    // No such case, or one without classes: the act itself says so.
    if (!ada.ok || ada.nilai.standar.klasifikasi.length === 0) return [];
    return kesalahanKlasifikasi(ada.nilai.standar, bendera(kunci), jawaban[kunci]);
  };
}

import type { Context } from '../context.js';
import { pilihKertas } from '../documents/kertas-kasus.js';
import type { Result } from '../domain/hasil.js';
import type { Tanggal } from '../domain/tanggal.js';
import { LAMPIRKAN, lampirkan as putuskan } from '../domain/tindakan/lampirkan.js';
import type { LampiranSiap } from '../ports/store.js';
import type { KasusBerstandar } from './bahan.js';
import { isianLampiran } from './daftarkan.js';
import { tindak } from './tindak.js';

export interface PermintaanLampirkan {
  tanggal: Tanggal;
  /** Kind of paper that was signed. */
  sebagai: string;
  /** The how manieth of its kind; absent = the last. */
  urut?: number | undefined;
  lampiran: readonly LampiranSiap[];
}

/** Attaches the scan of a signed paper. Refused: a paper that this case doesn't have (3), or not yet (4). */
export function lampirkan(ctx: Context, nomor: string, p: PermintaanLampirkan): Promise<Result<KasusBerstandar>> {
  const { tanggal, sebagai, urut, lampiran } = p;
  return tindak(
    ctx,
    nomor,
    LAMPIRKAN,
    tanggal,
    (kasus, bahan) => {
      const kertas = pilihKertas(kasus, bahan.standar, sebagai, urut);
      if (!kertas.ok) return kertas;
      return putuskan(kasus, { tanggal, sebagai, ke: kertas.nilai.ke, ...isianLampiran(lampiran) }, bahan);
    },
    lampiran,
  );
}

import { berhasil } from '../../src/domain/hasil.js';
import type { Sesi } from '../../src/ports/sesi.js';

/** A user who has no session and gets none. */
export const TANPA_SESI: Sesi = {
  baca: () => null,
  simpan: () => berhasil(null),
  hapus: () => undefined,
  saat: () => ({ jam: 0, nyala: 0, boot: null }),
};

import { type Pelaku, pelakuMasuk, tanpaPetugas } from './pelaku.js';
import type { Petugas } from './petugas.js';
import { type CatatanSesi, type SaatMesin, sesiHabis, sidikRahasia } from './sesi.js';
import type { Tanggal } from './tanggal.js';

/** Who sits at the desk by the officers on record and the session that this desk has; `pengguna` asks for the system's user. */
export function pelakuSesi(
  semua: readonly Petugas[],
  catatan: CatatanSesi | null,
  { kini, hariIni, pengguna }: { kini: SaatMesin; hariIni: Tanggal; pengguna: () => string },
): Pelaku {
  if (semua.length === 0) return tanpaPetugas(pengguna());
  const petugas = semua.find((p) => p.id === catatan?.petugas);
  if (catatan === null || petugas === undefined || !masihSah(petugas, catatan)) {
    return tanpaPetugas(pengguna(), 'belum-masuk');
  }
  return sesiHabis(catatan, kini) ? tanpaPetugas(pengguna(), 'kedaluwarsa') : pelakuMasuk(petugas, hariIni);
}

/** Put out of service, or given a new password: whatever was open before is over. */
function masihSah({ aktif, sandi }: Petugas, catatan: CatatanSesi): boolean {
  return aktif && sandi !== null && catatan.sandi === sidikRahasia(sandi);
}

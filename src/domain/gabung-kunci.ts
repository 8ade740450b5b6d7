import { catatKunci, kunciTercatat, NOMOR_KUNCI } from './catatan-kunci.js';
import { JENIS_KUNCI } from './catatan-sendiri.js';
import type { ButirGabung, PencatatGabung } from './gabung.js';
import { tandaiJam } from './jam-komputer.js';
import type { BerkasKasus } from './kasus.js';
import { berkasBaru, tambahkan } from './rantai.js';

export function catatanKunci(kasus: readonly BerkasKasus[]): BerkasKasus | null {
  return kasus.find((b) => b.jenis === JENIS_KUNCI) ?? null;
}

/**
 * Desks that are joined keep the keys of both: each of theirs that I lack is recorded with mine, to check papers only.
 * Mine stays the one that signs. null: there is nothing to add.
 */
export function rencanakanKunci(
  kami: BerkasKasus | null,
  mereka: BerkasKasus | null,
  { waktu, petugas, tanggal }: PencatatGabung,
): ButirGabung | null {
  const ada = kunciTercatat(kami).semua;
  const baru = kunciTercatat(mereka).semua.filter((p) => !ada.includes(p));
  if (mereka === null || baru.length === 0) return null;
  const { garam } = mereka;
  const awal = kami ?? berkasBaru({ nomor: NOMOR_KUNCI, jenis: JENIS_KUNCI, standar: JENIS_KUNCI, garam });
  const catatan = baru.map((publik) => catatKunci(publik, tanggal, { mejaLain: true }));
  const berkas = tambahkan(awal, tandaiJam(awal, catatan, waktu), { waktu, petugas });
  const cara = kami === null ? 'tambah' : 'lanjutkan';
  const tetap = { asal: NOMOR_KUNCI, nomor: NOMOR_KUNCI, bukti: [], gantiBukti: [] };
  return { cara, berkas, dasar: kami, tambahan: baru.length, ...tetap };
}

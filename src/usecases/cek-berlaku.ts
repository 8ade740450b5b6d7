import { kertasBerlaku } from '../documents/kertas-kasus.js';
import { tanggalSurat } from '../domain/bahasa.js';
import { pengurungan } from '../domain/berlaku.js';
import { samarkanDalam } from '../domain/identitas.js';
import { kasusUtuh } from './bahan.js';
import type { DokumenTercek } from './cek-hasil.js';
import type { KertasTercatat } from './kertas-tercatat.js';

/** Does a recorded paper still hold? Not once its act was undone: when and why, and what holds in its place. */
export function keberlakuan({ hasil, satu }: KertasTercatat): {
  keadaan: Pick<DokumenTercek, 'berlaku' | 'urung' | 'pengganti'>;
  catatan: readonly string[];
} {
  const kasus = kasusUtuh(hasil);
  const oleh = pengurungan(kasus.peristiwa).get(satu.urut);
  const urungan = kasus.peristiwa.find((p) => p.urut === oleh);
  if (urungan === undefined) return { keadaan: { berlaku: true, urung: null, pengganti: null }, catatan: [] };
  const baru = kertasBerlaku(kasus, hasil.standar).findLast((k) => k.jenis === satu.jenis && k.urut > satu.urut);
  const tanggalBaru = kasus.peristiwa.find((p) => p.urut === baru?.urut)?.tanggal;
  const pengganti =
    baru === undefined || tanggalBaru === undefined ? null : { jenis: baru.jenis, ke: baru.ke, tanggal: tanggalBaru };
  // Why it was undone belongs to the case, which may be closed to who asks.
  const alasan = hasil.tertutup === undefined ? samarkanDalam(String(urungan.isi.alasan ?? '')) : null;
  const urung = { tanggal: urungan.tanggal, alasan };
  return {
    keadaan: { berlaku: false, urung, pengganti },
    catatan: [
      `Tindakannya diurungkan ${tanggalSurat(urung.tanggal)}${alasan === null ? '' : `: ${alasan}`}. Tarik kertasnya.`,
      pengganti === null
        ? 'Belum ada kertas lain yang menggantikannya.'
        : `Yang berlaku kini: ${pengganti.jenis} ke-${pengganti.ke}, ${tanggalSurat(pengganti.tanggal)} (layanan cetak ${kasus.nomor} --dokumen ${pengganti.jenis} --urut ${pengganti.ke}).`,
    ],
  };
}

/** Where the record wasn't asked, or doesn't know the paper. */
export const TAK_DIKETAHUI = { berlaku: null, urung: null, pengganti: null } as const;

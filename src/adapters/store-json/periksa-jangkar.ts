import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { cocokSandi } from '../../domain/sandi-pendek.js';
import type { Jangkar } from '../../ports/periksa.js';
import type { Baris } from './baris-jejak.js';
import { semuaBulan } from './berkas-jejak.js';
import type { Ruang } from './ruang.js';
import { terbaru } from './terbaru.js';

type BarisKasus = Extract<Baris, { nomor: string }>;

/**
 * A short code from an old paper against the ledger: the line is there, the chain is whole from its first line up to it,
 * and the case still holds that very event (whose hash covers all of the case before it). The refusal is one sentence.
 */
export async function periksaJangkar(r: Ruang, nomor: string, sandi: string): Promise<Result<Jangkar, string>> {
  const baris = cari(r, nomor, sandi);
  if (typeof baris === 'string') return gagal(baris);
  const kini = await terbaru(r, nomor);
  const peristiwa = kini?.berkas.peristiwa[baris.peristiwa - 1];
  if (peristiwa === undefined) return gagal(`Jejaknya ada, tetapi ${nomor} tidak memuat peristiwa itu lagi.`);
  if (peristiwa.sidik !== baris.sidik) return gagal(`Riwayat ${nomor} berbeda dari saat kertas itu dicetak.`);
  const { urut, tindakan, waktu } = peristiwa;
  return berhasil({ nomor, peristiwa: urut, tindakan, waktu });
}

function cari(r: Ruang, nomor: string, sandi: string): BarisKasus | string {
  for (const { kepala, sah } of semuaBulan(r.folder)) {
    let ujung = kepala.jejak;
    for (const baris of sah) {
      if (baris.sebelum !== ujung)
        return `Jejak putus di baris urut ${baris.urut}: sebelumnya ada yang diubah atau hilang.`;
      if ('nomor' in baris && baris.nomor === nomor && cocokSandi(sandi, baris.jejak)) return baris;
      ujung = baris.jejak;
    }
  }
  return `Sidik itu tidak ada di jejak ${nomor}: kertasnya bukan dari data ini, atau jejak sampai saat itu sudah diubah.`;
}

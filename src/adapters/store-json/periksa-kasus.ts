import type { HasilJejak } from './periksa-jejak.js';
import { periksaNomorDokumen } from './periksa-klaim.js';
import type { NomorTerklaim } from './periksa-klaim-kolom.js';
import { periksaLampiran } from './periksa-lampiran.js';
import { periksaRingkasan, type RingkasanTahun } from './periksa-ringkasan.js';
import type { Telaah } from './periksa-telaah.js';
import type { Periksaan } from './periksaan.js';

/** What a case is held against. */
export interface Pembanding {
  jejak: HasilJejak;
  klaim: NomorTerklaim;
  ringkasan: RingkasanTahun | null;
  /** Attachments looked at already: name → what is wrong with it. */
  lampiran: Map<string, string | null>;
  /** Cases that don't fit the ledger at first sight. */
  ragu: Set<string>;
}

/** A case that was looked at, against the rest of the store. */
export async function terimaTelaah(p: Periksaan, { nomor, rusak, temuan, isi }: Telaah, b: Pembanding): Promise<void> {
  p.jumlah.kasus += 1;
  p.pengamat.maju(p.jumlah.kasus);
  if (rusak) p.rusak.add(nomor);
  for (const satu of temuan) p.pengamat.temuan(satu);
  if (isi === null) return;
  const { jalur, revisi, dokumen, ringkasan } = isi;
  p.jumlah.peristiwa += isi.peristiwa;
  if (isi.lampiran !== undefined) await periksaLampiran(p, jalur, nomor, isi.lampiran, b.lampiran);
  for (const satu of isi.temuan ?? []) p.pengamat.temuan(satu);
  if (dokumen !== undefined) await periksaNomorDokumen(p, jalur, { kasus: nomor, ...dokumen }, b.klaim);
  if (ringkasan !== undefined && b.ringkasan !== null) {
    periksaRingkasan(p, { nomor, revisi, ringkasan }, b.ringkasan);
  }
  if (!b.jejak.kasus.ambil(nomor, isi.peristiwa, isi.ringkas)) b.ragu.add(nomor);
}

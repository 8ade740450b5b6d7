import { berhasil, gagal, type Result } from '../hasil.js';
import type { Isi, Json, Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

export interface Koreksi {
  tanggal: Tanggal;
  alasan: string;
  /** New values of fields that may stand in the chain. */
  isi: Isi;
  /** New values of personal fields. */
  pribadi: Isi;
}

/** Appends corrected fields; the old values stay in the events. Refused: nothing would change. */
export function koreksi(kasus: Kasus, p: Koreksi, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'koreksi', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const menjadi = yangBerubah(kasus.isian, p.isi);
  const pribadi = yangBerubah(kasus.isian, p.pribadi);
  if (Object.keys(menjadi).length + Object.keys(pribadi).length === 0) {
    return gagal({
      jenis: 'pemakaian',
      pesan: `${kasus.nomor}: tidak ada yang berubah.`,
      sebab: 'Tidak ada isian baru yang berbeda dari yang tercatat.',
      coba: `layanan koreksi ${kasus.nomor} --alamat "…" --alasan "…"`,
    });
  }
  const perbuatan = { tanggal: p.tanggal, isi: { alasan: p.alasan, menjadi }, pribadi };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, perbuatan, bahan));
}

function yangBerubah(lama: Isi, baru: Isi): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(baru).filter(([k, v]) => JSON.stringify(lama[k] ?? null) !== JSON.stringify(v)),
  );
}

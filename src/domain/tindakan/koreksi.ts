import { tindakanBerlaku } from '../berlaku.js';
import { berhasil, gagal, type Result, tolakAturan } from '../hasil.js';
import type { Isi, Json, Kasus, PeristiwaBaru } from '../kasus.js';
import { uraikanNomor } from '../nomor.js';
import { type Tanggal, tahunDari } from '../tanggal.js';
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
  const terlarang = tolakDiterima(kasus, p.isi.diterima);
  if (terlarang !== null) return terlarang;
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

/**
 * The day of receipt moves the due dates: not of a closed case (lateness is a fact), not past what happened next, and
 * not out of the year that the number carries.
 */
function tolakDiterima(kasus: Kasus, diterima: Json | undefined): Result<never> | null {
  if (typeof diterima !== 'string') return null;
  if (kasus.selesai) {
    return tolakAturan(
      `${kasus.nomor} sudah selesai: hari diterimanya tidak dapat dikoreksi.`,
      'Tenggat dan keterlambatan kasus yang selesai adalah fakta dan tidak berubah lagi.',
      `layanan lihat ${kasus.nomor}`,
    );
  }
  const tahun = uraikanNomor(kasus.nomor)?.tahun;
  if (tahunDari(diterima) !== tahun) {
    return tolakAturan(
      `${kasus.nomor}: hari diterima harus di tahun ${tahun}, tahun yang dibawa nomornya.`,
      `${diterima} milik register tahun ${tahunDari(diterima)}. Batalkan kasus ini, lalu daftarkan lagi dengan --diterima ${diterima}.`,
      `layanan batal ${kasus.nomor} --alasan "salah tahun, didaftarkan lagi"`,
    );
  }
  // Looking at a case moves nothing, so it bars nothing; a correction is dated by when it is made.
  const berikut = tindakanBerlaku(kasus.peristiwa)[1]?.tanggal;
  if (berikut === undefined || diterima <= berikut) return null;
  return tolakAturan(
    `${kasus.nomor}: hari diterima tidak boleh sesudah tindakan berikutnya.`,
    `Tindakan sesudahnya bertanggal ${berikut}.`,
    `layanan riwayat ${kasus.nomor}`,
  );
}

function yangBerubah(lama: Isi, baru: Isi): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(baru).filter(([k, v]) => JSON.stringify(lama[k] ?? null) !== JSON.stringify(v)),
  );
}

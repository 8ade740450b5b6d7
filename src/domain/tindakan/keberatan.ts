import { peristiwaBerlaku } from '../berlaku.js';
import { keadaanTenggat } from '../dua-jam.js';
import { berhasil, type Result, tolakAturan } from '../hasil.js';
import { jedaTerbuka } from '../jeda.js';
import type { Isi, Kasus, PeristiwaBaru } from '../kasus.js';
import type { Standar, Waktu } from '../standar.js';
import type { Tanggal } from '../tanggal.js';
import { hitungHariKerja, jatuhTempo } from '../tenggat.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah, tindakanTerakhir, tolakTerhapus } from './langkah.js';
import { type Catatan, teruskan } from './sederhana.js';

/** A ground of UU 14/2008 Pasal 35 ayat (1), as the form prints it. */
export interface AlasanKeberatan {
  huruf: string;
  teks: string;
  /** Needs neither an outcome of the request nor silence. */
  tanpaHasil: boolean;
}

/** Grounds as they are recorded: each once, in the order of the law. */
export function bakukanAlasan(huruf: readonly string[]): readonly string[] {
  return [...new Set(huruf)].sort();
}

/** What the Atasan PPID decided; the desk records it, it doesn't decide. */
export const KEPUTUSAN_KEBERATAN = ['menerima', 'menolak', 'sebagian'] as const;

/** Since when there was a reason to object, and until when the objection could be lodged. */
export interface MasaPengajuan {
  alasanTimbul: Tanggal;
  batasAjukan: Tanggal;
  /** Lodged too late: registered all the same, and on record. */
  terlambat: boolean;
  /** Years of the window whose days off are unknown: its last day may still move. */
  kalenderKurang: readonly number[];
}

/** Refused: no request, or one that was withdrawn or cancelled (nothing is left to object to). */
export function sasaranKeberatan(kasus: Kasus): Result<null> {
  const lihat = `layanan lihat ${kasus.nomor}`;
  if (kasus.jenis !== 'permohonan') {
    return tolakAturan(`${kasus.nomor} bukan permohonan.`, 'Keberatan diajukan atas permohonan informasi.', lihat);
  }
  const terhapus = tolakTerhapus(kasus);
  if (!terhapus.ok) return terhapus;
  const penutup = peristiwaBerlaku(kasus.peristiwa).find((p) => p.isi.beku !== undefined)?.tindakan;
  if (penutup !== 'cabut' && penutup !== 'batal') return berhasil(null);
  return tolakAturan(
    `${kasus.nomor}: keberatan tidak dapat diajukan.`,
    `Permohonannya sudah ${penutup === 'cabut' ? 'dicabut pemohon' : 'dibatalkan'}.`,
    lihat,
  );
}

/**
 * The window in which a keberatan received on `diterima` could be lodged: `batas` (hari kerja) after its reason arose
 * (UU 14/2008 Pasal 36 ayat (1)). The reason is the request's outcome, or silence on the working day after the statute's
 * date. Refused: the request is open and still inside the law.
 */
export function masaPengajuan(
  permohonan: { kasus: Kasus; standar: Standar },
  diterima: Tanggal,
  batas: Waktu,
  { kalender }: Pick<Bahan, 'kalender'>,
): Result<MasaPengajuan> {
  const { kasus, standar } = permohonan;
  const hasil = kasus.ditutup?.tanggal ?? null;
  const { tenggatUndangUndang: hukum } = keadaanTenggat(kasus, standar, kalender, diterima);
  const diam = hukum === null ? null : hitungHariKerja(hukum, 1, kalender).jatuhTempo;
  const alasanTimbul = [hasil, diam].find((t) => t !== null && t <= diterima) ?? null;
  if (alasanTimbul === null) return belumWaktunya(kasus, diterima, hasil, diam);
  const { jatuhTempo: batasAjukan, kalenderKurang } = jatuhTempo(batas, alasanTimbul, kalender);
  return berhasil({ alasanTimbul, batasAjukan, terlambat: diterima > batasAjukan, kalenderKurang });
}

function belumWaktunya(kasus: Kasus, diterima: Tanggal, hasil: Tanggal | null, diam: Tanggal | null): Result<never> {
  const henti = jedaTerbuka(kasus) !== null ? ' Jamnya sedang berhenti, jadi hari itu masih mundur.' : '';
  const sebab =
    hasil === null
      ? `Permohonannya masih berjalan dalam waktu undang-undang. Keberatan dapat diajukan sesudah ada hasilnya${
          diam === null ? '.' : `, atau bila tidak ditanggapi, mulai ${diam}.${henti}`
        }`
      : `Hari diterimanya ${diterima}, sedangkan hasil permohonannya baru ada ${hasil}.`;
  return tolakAturan(
    `${kasus.nomor}: keberatan belum dapat diajukan.`,
    `${sebab} Alasan b (informasi berkala) tidak menunggu hasil.`,
    `layanan tenggat ${kasus.nomor} --undang-undang`,
  );
}

/** Who objects and about which request: copied, so that the keberatan stands alone. Its kuasa is its own. */
const DISALIN = ['nama', 'nik', 'kk', 'badanHukum', 'alamat', 'pekerjaan', 'telepon', 'email', 'rincian', 'tujuan'];

/** The fields that a keberatan takes over from its request, as they stand now. */
export function salinanPermohonan({ isian }: Pick<Kasus, 'isian'>): Isi {
  return Object.fromEntries(
    DISALIN.flatMap((k) => (isian[k] === undefined || isian[k] === null ? [] : [[k, isian[k]]])),
  );
}

/** On the request's side: a keberatan was lodged. Dated as received, or as the last act where that is later. */
export function tautkanKeberatan(
  kasus: Kasus,
  p: { diterima: Tanggal; nomor: string },
  bahan: Bahan,
): Result<PeristiwaBaru> {
  const terakhir = tindakanTerakhir(kasus, bahan.hariIni);
  const sesudah = p.diterima > terakhir;
  const tanggal = sesudah ? p.diterima : terakhir;
  const langkah = mulaiTindakan(kasus, 'keberatan', tanggal, bahan);
  if (!langkah.ok) return langkah;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi: { terkait: p.nomor } }, bahan));
}

/** Passes the keberatan on to the Atasan PPID. */
export function teruskanKeberatan(kasus: Kasus, p: Catatan, bahan: Bahan): Result<PeristiwaBaru> {
  return tolakBukan(kasus) ?? teruskan(kasus, p, bahan);
}

export interface Tanggapan {
  tanggal: Tanggal;
  tanggapan: string;
  keputusan?: string;
}

/** What came back from the Atasan PPID; this closes the keberatan (UU 14/2008 Pasal 36 ayat (2)). */
export function tanggapan(kasus: Kasus, p: Tanggapan, bahan: Bahan): Result<PeristiwaBaru> {
  const bukan = tolakBukan(kasus);
  if (bukan !== null) return bukan;
  const langkah = mulaiTindakan(kasus, 'tanggapan', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const { tanggal, ...isi } = p;
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, { tanggal, isi }, bahan));
}

function tolakBukan(kasus: Kasus): Result<never> | null {
  if (kasus.jenis === 'keberatan') return null;
  return tolakAturan(
    `${kasus.nomor} bukan keberatan.`,
    'Perintah ini hanya untuk keberatan, yang nomornya berawalan KB.',
    `layanan lihat ${kasus.nomor}`,
  );
}

/**
 * What a correction of a keberatan must hold to: the day of receipt moves whether it was lodged too late, and may not
 * precede its reason; grounds that were allowed without an outcome of the request stay what they are.
 */
export function koreksiKeberatan(kasus: Kasus, menjadi: Isi): Result<Isi> {
  const huruf = menjadi.alasan as readonly string[] | undefined;
  const isi = huruf === undefined ? menjadi : { ...menjadi, alasan: bakukanAlasan(huruf) };
  const { alasan, alasanTimbul, batasAjukan } = kasus.isian;
  const { diterima } = isi;
  if (typeof alasanTimbul !== 'string' || typeof batasAjukan !== 'string') {
    if (isi.alasan === undefined || JSON.stringify(isi.alasan) === JSON.stringify(alasan)) return berhasil(isi);
    return tolakAturan(
      `${kasus.nomor}: alasannya tidak dapat diubah.`,
      'Didaftarkan tanpa menunggu hasil permohonan; alasan lain diajukan sebagai keberatan baru.',
      `layanan batal ${kasus.nomor} --alasan "…"`,
    );
  }
  if (typeof diterima !== 'string') return berhasil(isi);
  if (diterima >= alasanTimbul) return berhasil({ ...isi, terlambatDiajukan: diterima > batasAjukan });
  return tolakAturan(
    `${kasus.nomor}: hari diterima mendahului alasan keberatannya.`,
    `Alasannya timbul ${alasanTimbul}.`,
    `layanan lihat ${kasus.nomor}`,
  );
}

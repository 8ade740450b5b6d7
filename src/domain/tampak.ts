import { samarkan } from './identitas.js';
import type { Isi, Json, Kasus, Peristiwa } from './kasus.js';

/** What stands for the name of a reporter who asked not to be named. */
export const ANONIM = '(anonim)';
/** What stands for a text that only those who handle the complaint may read. */
const RAHASIA = '(rahasia)';

/** Fields that say who somebody is; a file is often named after who brings it. */
const SIAPA = [
  'nama',
  'pelapor',
  'alamat',
  'telepon',
  'email',
  'pekerjaan',
  'kuasa',
  'nik',
  'kk',
  'badanHukum',
  'namaLampiran',
];
/** Fields that say what a secret report says. */
const ISI_LAPORAN = [
  'uraian',
  'rincian',
  'kerugian',
  'permintaan',
  'terlapor',
  'tempatKejadian',
  'tanggalKejadian',
  'namaLampiran',
];
/** What an event of a secret report may still show: facts of the flow, no text. */
const FAKTA: ReadonlySet<string> = new Set([
  'diterima',
  'sesudahJamKerja',
  'hitungan',
  'tenggat',
  'beku',
  'klasifikasi',
  'sebelumnya',
  'saluran',
  'anonim',
  'rahasia',
  'cara',
  'kategori',
  'hari',
  'tenggatUndangUndang',
  'lanjut',
  'terkait',
]);

/**
 * The fields of a case as they may be shown: the one gate before every list, card, paper, export and message.
 * Anonim hides who reported, rahasia hides the report; NIK and No. KK are masked (UU 27/2022). `lengkap` shows all:
 * a deliberate act that the caller records.
 */
export function isianTampak(kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  const { isian } = kasus;
  const nama = isian.nama ?? isian.pelapor;
  const bernama = nama === undefined ? isian : { ...isian, nama };
  if (lengkap) return bernama;
  return Object.fromEntries(Object.entries(bernama).flatMap(([k, v]) => tampak(k, v, isian)));
}

function tampak(kunci: string, nilai: Json, isian: Isi): readonly (readonly [string, Json])[] {
  if (isian.anonim === true && SIAPA.includes(kunci)) {
    return kunci === 'nama' || kunci === 'pelapor' ? [[kunci, ANONIM]] : [];
  }
  if (isian.rahasia === true && ISI_LAPORAN.includes(kunci)) return [[kunci, RAHASIA]];
  const nomor = (kunci === 'nik' || kunci === 'kk') && typeof nilai === 'string';
  return [[kunci, nomor ? samarkan(nilai) : nilai]];
}

/** What an event recorded, as it may be shown; its personal fields never are. */
export function isiTampak(p: Pick<Peristiwa, 'isi'>, kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  if (lengkap || kasus.isian.rahasia !== true) return p.isi;
  return Object.fromEntries(Object.entries(p.isi).filter(([k]) => FAKTA.has(k)));
}

import { samarkanDalam } from './identitas.js';
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
  const nama = isian.nama ?? isian.pelapor ?? (isian.anonim === true ? ANONIM : undefined);
  const bernama = nama === undefined ? isian : { ...isian, nama };
  if (lengkap) return bernama;
  return Object.fromEntries(Object.entries(bernama).flatMap(([k, v]) => tampak(k, v, isian)));
}

function tampak(kunci: string, nilai: Json, isian: Isi): readonly (readonly [string, Json])[] {
  if (isian.anonim === true && SIAPA.includes(kunci)) {
    return kunci === 'nama' || kunci === 'pelapor' ? [[kunci, ANONIM]] : [];
  }
  if (isian.rahasia === true && ISI_LAPORAN.includes(kunci)) return [[kunci, RAHASIA]];
  return [[kunci, tersamar(nilai)]];
}

/** Numbers of identity are masked wherever they stand, also inside a text. */
function tersamar(nilai: Json): Json {
  if (typeof nilai === 'string') return samarkanDalam(nilai);
  return Array.isArray(nilai) ? nilai.map((n) => tersamar(n)) : nilai;
}

/** Personal fields that an event recorded, through the same gate as the case's own. */
export function pribadiTampak(p: Pick<Peristiwa, 'pribadi'>, kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  const { anonim = false, rahasia = false } = kasus.isian;
  const { anonim: _, rahasia: __, ...tampak } = isianTampak({ isian: { ...p.pribadi, anonim, rahasia } }, lengkap);
  return Object.fromEntries(Object.entries(tampak).filter(([k]) => p.pribadi[k] !== undefined));
}

/** What an event recorded, as it may be shown; its personal fields have a gate of their own. */
export function isiTampak(p: Pick<Peristiwa, 'isi'>, kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  if (lengkap) return p.isi;
  const boleh = Object.entries(p.isi).filter(([k]) => kasus.isian.rahasia !== true || FAKTA.has(k));
  return Object.fromEntries(boleh.map(([k, v]) => [k, tersamar(v)]));
}

import { samarkanDalam } from './identitas.js';
import type { Isi, Json, Kasus, Peristiwa } from './kasus.js';
import { DIHAPUS } from './pribadi.js';

/** What stands for the name of a reporter who asked not to be named. */
export const ANONIM = '(anonim)';
/** What stands for a text that only those who handle the complaint may read. */
export const RAHASIA = '(rahasia)';

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
  'jamMundur',
  'urung',
  'sebagai',
  'ke',
  'pemangku',
  'nomorSurat',
  // Whom a complaint was passed on to: an agency, as a disposisi names a post.
  'kepada',
]);
/** The caller's key of a submission: for the program alone, never shown, not even in full. */
const TAK_PERNAH = new Set(['kunci']);

/** Shorter words of a name stand in too many texts to be taken for the person. */
const KATA_NAMA = 4;
/** Words of our own in the place of a name. */
const PENGGANTI: ReadonlySet<unknown> = new Set([ANONIM, DIHAPUS]);
/** Fields of our own that are no text: a digest may hold sixteen digits in a row. */
const BUKAN_TEKS: ReadonlySet<string> = new Set(['sha256', 'kunci', 'sidik', 'sidikLama', 'sidikGaram']);

/**
 * The fields of a case as they may be shown: the one gate before every list, card, paper, export and message.
 * Anonim hides who reported, also where the reporter says it in a text; rahasia hides the report; NIK and No. KK are
 * masked (UU 27/2022). `lengkap` shows all: a deliberate act that the caller records. `orang` = the fields that name
 * the person, where `kasus` has only a part of them.
 */
export function isianTampak(kasus: Pick<Kasus, 'isian'>, lengkap = false, orang: Isi = kasus.isian): Isi {
  const { isian } = kasus;
  const nama = isian.nama ?? isian.pelapor ?? (isian.anonim === true ? ANONIM : undefined);
  const bernama = boleh(nama === undefined ? isian : { ...isian, nama });
  if (lengkap) return bernama;
  const tutup = penutup({ ...orang, anonim: isian.anonim ?? false });
  return Object.fromEntries(Object.entries(bernama).flatMap(([k, v]) => tampak(k, v, isian, tutup)));
}

function tampak(kunci: string, nilai: Json, isian: Isi, tutup: Penutup): readonly (readonly [string, Json])[] {
  if (isian.anonim === true && SIAPA.includes(kunci)) {
    return kunci === 'nama' || kunci === 'pelapor' ? [[kunci, ANONIM]] : [];
  }
  if (isian.rahasia === true && ISI_LAPORAN.includes(kunci)) return [[kunci, RAHASIA]];
  return [[kunci, tersamar(nilai, tutup)]];
}

type Penutup = (teks: string) => string;

/** Masks numbers of identity in a text; of an anonymous reporter also name, address, telephone and e-mail. */
function penutup(orang: Isi): Penutup {
  if (orang.anonim !== true) return samarkanDalam;
  const tentang = SIAPA.flatMap((k) => (typeof orang[k] === 'string' && !PENGGANTI.has(orang[k]) ? [orang[k]] : []));
  const nama = [orang.nama, orang.pelapor].flatMap((n) =>
    typeof n === 'string' && !PENGGANTI.has(n) ? n.split(/\s+/) : [],
  );
  const kata = [...new Set([...tentang, ...nama.filter((n) => n.length >= KATA_NAMA)])];
  if (kata.length === 0) return samarkanDalam;
  const pola = kata.sort((a, b) => b.length - a.length).map((k) => lolos(k));
  const cari = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pola.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (teks) => samarkanDalam(teks).replaceAll(cari, ANONIM);
}

/** A text as a pattern that matches only itself. */
function lolos(teks: string): string {
  return teks.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A text of this case (the reason of a stop …) as it may be shown. */
export function teksTampak(teks: string, isian: Isi): string {
  return penutup(isian)(teks);
}

function tersamar(nilai: Json, tutup: Penutup): Json {
  if (typeof nilai === 'string') return tutup(nilai);
  if (Array.isArray(nilai)) return nilai.map((n) => tersamar(n, tutup));
  if (typeof nilai !== 'object' || nilai === null) return nilai;
  const isi = Object.entries(nilai).map(([k, v]) => [k, BUKAN_TEKS.has(k) ? v : tersamar(v, tutup)] as const);
  return Object.fromEntries(isi);
}

/** Personal fields that an event recorded, through the same gate as the case's own. */
export function pribadiTampak(p: Pick<Peristiwa, 'pribadi'>, kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  const { anonim = false, rahasia = false } = kasus.isian;
  const tertutup = { isian: { ...p.pribadi, anonim, rahasia } };
  const { anonim: _, rahasia: __, ...tampak } = isianTampak(tertutup, lengkap, kasus.isian);
  return Object.fromEntries(Object.entries(tampak).filter(([k]) => p.pribadi[k] !== undefined));
}

/** What an event recorded, as it may be shown; its personal fields have a gate of their own. */
export function isiTampak(p: Pick<Peristiwa, 'isi'>, kasus: Pick<Kasus, 'isian'>, lengkap = false): Isi {
  const isi = boleh(p.isi);
  if (lengkap) return isi;
  const tampil = Object.entries(isi).filter(([k]) => kasus.isian.rahasia !== true || FAKTA.has(k));
  const tutup = penutup(kasus.isian);
  return Object.fromEntries(tampil.map(([k, v]) => [k, BUKAN_TEKS.has(k) ? v : tersamar(v, tutup)]));
}

function boleh(isi: Isi): Isi {
  if (!Object.keys(isi).some((k) => TAK_PERNAH.has(k))) return isi;
  return Object.fromEntries(Object.entries(isi).filter(([k]) => !TAK_PERNAH.has(k)));
}

/** The applicant's or reporter's name in a list that others may look at: `A*** S*******`; null where it isn't shown. */
export function namaTersamar(kasus: Pick<Kasus, 'isian'>): string | null {
  const { nama } = isianTampak(kasus);
  if (typeof nama !== 'string' || nama === ANONIM || nama === DIHAPUS) return null;
  return samarkanNama(nama);
}

/** The first letter of each word, the others as stars. */
export function samarkanNama(nama: string): string {
  return nama.replaceAll(/(?<=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]/gu, '*');
}

import { sebutanTte, tolakSebutanTte } from '../domain/sebutan-tte.js';
import { jumlahHuruf } from '../domain/teks.js';
import { pengisiDalam } from './templat.js';

/** What is wrong with a sentence, and where in its key's value to look for the line (absent: at the key). */
export interface Salah {
  apa: string;
  cari?: string | undefined;
}

/**
 * What a paper proves: numbers, codes, days, grounds. Where a sentence of the program says one, the office's must too; the
 * names of the office and of its laws may be written out.
 */
const WAJIB: ReadonlySet<string> = new Set([
  'kode',
  'nomor',
  'nomorBukti',
  'nomorSurat',
  'sidikJejak',
  'tujuan',
  'saat',
  'tanggal',
  'sejak',
  'acuan',
  'jumlah',
  'huruf',
  'dasarLain',
]);

/** Placeholders that stand in the program's own sentence (or list) and are missing in this one. */
export function pengisiHilang(kalimat: readonly string[], asli: string | readonly string[]): Salah[] {
  const ada = pengisiDalam({ kalimat });
  return pengisiDalam({ asli })
    .filter((p) => WAJIB.has(p) && !ada.includes(p))
    .map((p) => ({ apa: `pengisi {${p}} wajib ada: tulis {${p}} di tempatnya` }));
}

/** Sentences that claim a certified signature, alone or over several of a list. */
export function sebutanTerlarang(kalimat: readonly string[]): Salah[] {
  const sendiri = kalimat.flatMap((k) => salahSebutan(k, k));
  return sendiri.length > 0 ? sendiri : salahSebutan(kalimat.join(' '), undefined);
}

function salahSebutan(kalimat: string, cari: string | undefined): Salah[] {
  const apa = sebutanTte(kalimat);
  return apa === null ? [] : [{ apa: tolakSebutanTte(apa), cari }];
}

/** Over and under signatures. */
const TANDA_TANGAN =
  'petugas|pemohon|pemohonKuasa|kuasaDari|pelapor|pengaju|pengajuKuasa|menyerahkan|menerima|kuasa|capJempol';
/** What is drawn in one piece, which no page break cuts: so many letters have room on the smallest sheet. */
const SEPOTONG: readonly (readonly [kunci: RegExp, huruf: number])[] = [
  [/\.kaki/, 120],
  [new RegExp(`\\.(?:${TANDA_TANGAN})$`), 120],
  [/^(?:kop|verifikasi)\./, 300],
];

/** One entry of a table's head, and its longest word: columns are narrow, and the head is drawn again on every page. */
const KEPALA = { huruf: 60, kata: 20 };

/** A sentence (or list) that would not fit where it stands: too long, or a placeholder more than once at the foot. */
export function tidakMuat(nama: string, kunci: string, kalimat: readonly string[]): Salah[] {
  if (kunci.startsWith('kepala')) return kalimat.flatMap(kepalaTakMuat);
  const batas = SEPOTONG.find(([pola]) => pola.test(`${nama}.${kunci}`))?.[1];
  const semua = kalimat.join(' ');
  if (batas === undefined) return [];
  if (jumlahHuruf(semua) > batas) return [{ apa: `paling banyak ${batas} huruf di tempat ini: persingkat` }];
  const [dua] = pengisiDalam({ kalimat }).filter((p) => semua.split(`{${p}}`).length > 2);
  return dua === undefined ? [] : [{ apa: `pengisi {${dua}} cukup sekali di tempat ini` }];
}

/** A placeholder may bring any length, so that a head has none. */
function kepalaTakMuat(kepala: string): Salah[] {
  const [pengisi] = pengisiDalam({ kepala });
  if (pengisi !== undefined) return [{ apa: `kepala tabel tidak memuat pengisi: hapus {${pengisi}}`, cari: kepala }];
  const apa =
    jumlahHuruf(kepala) > KEPALA.huruf
      ? `paling banyak ${KEPALA.huruf} huruf sekolom: persingkat`
      : kepala.split(/\s+/).some((kata) => jumlahHuruf(kata) > KEPALA.kata)
        ? `paling banyak ${KEPALA.kata} huruf sekata di kepala tabel: pisahkan dengan spasi`
        : null;
  return apa === null ? [] : [{ apa, cari: kepala }];
}

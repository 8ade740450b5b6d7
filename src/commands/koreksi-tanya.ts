import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Kasus } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import { isianTampak } from '../domain/tampak.js';
import { KOSONGKAN, TANDA_MUNDUR } from '../domain/tanda-jawab.js';
import { type Isian, namaTanya, type TabelIsian } from '../forms/isian.js';
import { berlaku } from '../forms/periksa.js';
import { tertulis } from '../forms/tertulis.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { bolehKosong, ISIAN_JENIS, type ISIAN_KOREKSI, kataIsian, kunciIsian, kunciKosong } from './koreksi-isian.js';
import { pilihanSaluran } from './pilihan-standar.js';

type Tabel = typeof ISIAN_KOREKSI;
type Calon = readonly (readonly [kunci: string, isian: Isian<unknown>])[];

const SAMA = `sama dengan yang tercatat; ketik yang benar (${TANDA_MUNDUR} kembali)`;

/**
 * The fields as they are asked at a terminal: which one is to be mended, then its new value. Where something is to be
 * corrected already (`mentah`: raw answers of flags, `--berkas`, the draft), that is asked only where `--isian` says so.
 */
export function isianDitanya(
  tabel: Tabel,
  { kasus, standar }: KasusBerstandar,
  mentah: Readonly<Record<string, unknown>>,
): Tabel {
  const jenis = ISIAN_JENIS[kasus.jenis] ?? {};
  const dipilih = typeof mentah.isian === 'string' ? kunciIsian(mentah.isian) : undefined;
  // A switch that is `true` comes from its flag: what was chosen here is a word.
  const lain = Object.keys(jenis).filter((k) => mentah[k] !== undefined && (k !== dipilih || mentah[k] === true));
  if (dipilih === undefined && (lain.length > 0 || mentah.kosongkan !== undefined)) return tabel;
  const kosong = kunciKosong(mentah.kosongkan);
  const calon = Object.entries(jenis).filter(
    ([k, i]) => ![...lain, ...kosong].includes(k) && dapatDikoreksi(kasus, mentah, k, i),
  );
  const baru = calon.map(([k, i]) => [k, nilaiBaru(kasus, standar, k, i)]);
  const nilai: TabelIsian = Object.fromEntries(baru);
  return { ...tabel, ...nilai, isian: isianMana(tabel.isian, calon, lain) };
}

function isianMana(dasar: Tabel['isian'], calon: Calon, lain: readonly string[]): Tabel['isian'] {
  const pilihan = calon.map(([kunci]) => kataIsian(kunci));
  return {
    ...dasar,
    ...{ tanya: 'Isian yang diperbaiki', wajib: true, pilihan },
    namaPilihan: Object.fromEntries(calon.map(([kunci, i]) => [kataIsian(kunci), namaIsian(i)])),
    tulis: (kunci) => kataIsian(String(kunci)),
    baca: (mentah) => {
      const kunci = kunciIsian(mentah);
      const ada = lain.includes(kunci) || pilihan.includes(kataIsian(kunci));
      return ada ? berhasil(kunci) : gagal(`bukan isian kasus ini; yang ada: ${pilihan.join(', ')}`);
    },
  };
}

/** Not what has no place in this case: the form of a copy that isn't asked for, the day of receipt of a closed one. */
function dapatDikoreksi(
  kasus: Kasus,
  mentah: Readonly<Record<string, unknown>>,
  kunci: string,
  isian: Isian<unknown>,
): boolean {
  if (kunci === 'diterima') return !kasus.selesai;
  return isian.hanyaBila === undefined || berlaku(isian, { ...kasus.isian, ...mentah });
}

/** The question for the new value. */
function nilaiBaru(kasus: Kasus, standar: Standar, kunci: string, asal: Isian<unknown>): Isian<unknown> {
  const saklar = asal.nilai === null;
  const ada = tercatat(kasus, kunci) !== null;
  const kosong = !saklar && ada && bolehKosong(kunci, ISIAN_JENIS[kasus.jenis]);
  const bentuk = saklar ? yaTidak(asal) : { ...asal, ...(kunci === 'saluran' ? pilihanSaluran(standar) : {}) };
  const nama = saklar ? namaIsian(asal) : `${namaIsian(asal)} yang benar`;
  return {
    ...selainTercatat(kosong ? denganKosong(bentuk) : bentuk, kasus, kunci),
    tanya: kosong ? `${nama} (${KOSONGKAN} = dikosongkan)` : nama,
    wajib: true,
    wajibKarena: undefined,
    bila: (j) => j.isian === kunci,
    hanyaBila: 'bukan isian yang dipilih untuk diperbaiki',
  };
}

/** A switch as a choice, so that it can be turned off as well. */
function yaTidak(asal: Isian<unknown>): Isian<unknown> {
  return {
    ...asal,
    nilai: 'ya|tidak',
    pilihan: ['ya', 'tidak'],
    baca: (mentah) =>
      mentah === 'ya' || mentah === 'tidak' ? berhasil(mentah === 'ya' || null) : gagal('ya atau tidak'),
    tulis: (nilai) => (nilai === true ? 'ya' : 'tidak'),
  };
}

/** null: it is to be emptied. */
function denganKosong(asal: Isian<unknown>): Isian<unknown> {
  return {
    ...asal,
    pilihan: asal.pilihan === null ? null : [...asal.pilihan, KOSONGKAN],
    namaPilihan: { ...asal.namaPilihan, [KOSONGKAN]: 'dikosongkan' },
    baca: (mentah, bahan): Result<unknown, string> =>
      mentah.trim() === KOSONGKAN ? berhasil(null) : asal.baca(mentah, bahan),
    tulis: (nilai) => (nilai === null ? KOSONGKAN : tertulis(asal, nilai)),
  };
}

/** The recorded value is there to be edited, or missing among the choices: given again it corrects nothing. */
function selainTercatat(isian: Isian<unknown>, kasus: Kasus, kunci: string): Isian<unknown> {
  const kini = tercatat(kasus, kunci);
  const semula = yangTampak(kasus, kunci);
  if (isian.banyak) return { ...isian, semula };
  const lama = tertulis(isian, kini);
  if (isian.pilihan !== null) return { ...isian, pilihan: isian.pilihan.filter((p) => p !== lama) };
  return {
    ...isian,
    semula,
    baca: (mentah, bahan) => {
      const hasil = isian.baca(mentah, bahan);
      return hasil.ok && hasil.nilai === kini ? gagal(SAMA) : hasil;
    },
  };
}

/** null: it is empty. The grounds of an objection are recorded under a name of their own. */
function tercatat({ isian }: Kasus, kunci: string): unknown {
  return isian[kunci === 'alasanKeberatan' ? 'alasan' : kunci] ?? null;
}

/** The value as it stands, to be edited; not where it is shown otherwise than it is: a masked one would be saved so. */
function yangTampak(kasus: Kasus, kunci: string): unknown {
  const nilai = tercatat(kasus, kunci);
  const tampak = tercatat({ ...kasus, isian: isianTampak(kasus) }, kunci);
  return nilai !== null && JSON.stringify(tampak) === JSON.stringify(nilai) ? nilai : undefined;
}

function namaIsian(isian: Isian<unknown>): string {
  return namaTanya(isian) ?? isian.uraian.replace(/ \(.*\)$/, '');
}

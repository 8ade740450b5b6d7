import { type AwalanKasus, benderaKasus, nilaiBendera, nilaiCocok, type PerintahTerketik } from './lengkapi-nilai.js';
import type { BenderaLengkap, PerintahLengkap, TabelLengkapi, Tersimpan } from './tabel-lengkapi.js';

/** Takes fields with commas, or none: then what stands behind it is a word of the command. */
const JSON_BIDANG = '--json';

/** One thing that may stand here, and what it is. */
export interface Calon {
  kata: string;
  uraian: string;
}

/**
 * What may stand at the cursor: words of the table, or what only the store knows, beginning with `kata`; `depan` stands
 * before each (`--petugas=`), and `lain` are words of the table that may stand there too.
 */
export type Lengkapan =
  | { jenis: 'kata'; calon: readonly Calon[] }
  | { jenis: 'toko'; asal: Tersimpan; kata: string; depan: string; lain: readonly Calon[] };

/** `sebelum` = the words after `layanan` and before the cursor, `kata` = what of the word at the cursor was typed. */
export function lengkapi(
  tabel: TabelLengkapi,
  sebelum: readonly string[],
  kata: string,
  awalanKasus: AwalanKasus,
): Lengkapan {
  const { perintah, argumen } = terketik(tabel, sebelum);
  const diperintah = perintah === null ? null : { tabel, perintah, argumen, awalanKasus };
  const nilai = diNilai(tabel, diperintah, sebelum, kata);
  const bidang = sebelum.at(-1) === JSON_BIDANG && !kata.startsWith('-') ? nilai : null;
  if (nilai !== null && bidang === null) return nilai;
  if (kata.startsWith('-')) {
    const bendera = diperintah === null ? tabel.umum : benderaKasus(diperintah);
    return cocok(belumDipakai(bendera, sebelum), kata);
  }
  const berikut =
    perintah === null ? cocok(namaPerintah(tabel, argumen), kata) : argumenPerintah(tabel, perintah, argumen, kata);
  return bidang?.jenis === 'kata' ? bersama(bidang.calon, berikut) : berikut;
}

function bersama(calon: readonly Calon[], lain: Lengkapan): Lengkapan {
  return lain.jenis === 'kata' ? { ...lain, calon: [...calon, ...lain.calon] } : { ...lain, lain: calon };
}

/** The value of a flag, as its next word or behind `=`; null: something else stands at the cursor. */
function diNilai(
  tabel: TabelLengkapi,
  diperintah: PerintahTerketik | null,
  sebelum: readonly string[],
  kata: string,
): Lengkapan | null {
  const [nama = '', sama] = kata.startsWith('--') ? kata.split('=', 2) : [sebelum.at(-1), kata];
  if (sama === undefined) return null;
  const depan = kata.startsWith('--') ? `${nama}=` : '';
  const asal = tabel.toko[`${diperintah?.perintah.nama} ${nama}`];
  if (asal !== undefined) return { jenis: 'toko', asal, kata: sama, depan, lain: [] };
  const ada = nilaiDi(tabel, diperintah, nama, sama);
  // The value of `--json` may be left out: what stands behind it is one only where it begins one.
  const lepas = nama === JSON_BIDANG && depan === '' && (kata === '' || ada?.length === 0);
  if (depan === '' && (ada === null || lepas)) return null;
  return { jenis: 'kata', calon: (ada ?? []).map((n) => ({ kata: `${depan}${n}`, uraian: '' })) };
}

/** The values of this flag that go on with `kata`; null: it takes none. */
function nilaiDi(
  tabel: TabelLengkapi,
  diperintah: PerintahTerketik | null,
  nama: string,
  kata: string,
): readonly string[] | null {
  if (nama === JSON_BIDANG) return nilaiCocok(diperintah?.perintah.bidang ?? [], kata, true);
  const bendera = (diperintah?.perintah.bendera ?? tabel.umum).find(([b, ya]) => ya && b === nama);
  if (bendera === undefined) return null;
  const ada = diperintah === null ? bendera[2] : nilaiBendera(diperintah, bendera);
  return nilaiCocok(ada, kata, tabel.berkoma.includes(`${diperintah?.perintah.nama} ${nama}`));
}

/** The command of these words, if they name one, and the words after it that are no flags. */
function terketik(
  tabel: TabelLengkapi,
  kata: readonly string[],
): { perintah: PerintahLengkap | null; argumen: readonly string[] } {
  const bernilai = new Set(
    [...tabel.umum, ...tabel.perintah.flatMap((p) => p.bendera)].flatMap(([b, ya]) => (ya ? [b] : [])),
  );
  const polos = kata.filter((k, i) => !k.startsWith('-') && !bernilai.has(kata[i - 1] ?? ''));
  const [perintah = null] = tabel.perintah
    .filter((p) => p.nama.split(' ').every((n, i) => polos[i] === n))
    .sort((a, b) => b.nama.length - a.nama.length);
  return { perintah, argumen: perintah === null ? polos : polos.slice(perintah.nama.split(' ').length) };
}

function belumDipakai(bendera: readonly BenderaLengkap[], sebelum: readonly string[]): readonly Calon[] {
  return bendera.filter(([b]) => !sebelum.includes(b)).map(([kata, , , uraian]) => ({ kata, uraian }));
}

/** The next word of every command that begins with these; `bantuan` also takes topics. */
function namaPerintah(tabel: TabelLengkapi, depan: readonly string[]): readonly Calon[] {
  if (depan[0] === 'bantuan') {
    const topik = depan.length === 1 ? tabel.topik.map(([kata, uraian]) => ({ kata, uraian })) : [];
    return [...topik, ...namaPerintah(tabel, depan.slice(1))];
  }
  const calon = new Map<string, string>();
  for (const { nama, ringkasan } of tabel.perintah) {
    const kata = nama.split(' ');
    const berikut = kata[depan.length];
    if (berikut === undefined || !depan.every((d, i) => kata[i] === d)) continue;
    calon.set(berikut, kata.length === depan.length + 1 ? ringkasan : (calon.get(berikut) ?? ''));
  }
  if (depan.length === 0) calon.set('bantuan', 'Bantuan sebuah perintah atau topik');
  return [...calon].map(([kata, uraian]) => ({ kata, uraian }));
}

/** What the argument at the cursor may be; a command's name may also go on (`pengaturan templat`). */
function argumenPerintah(tabel: TabelLengkapi, p: PerintahLengkap, ada: readonly string[], kata: string): Lengkapan {
  const nama = p.argumen[ada.length];
  const asal: Tersimpan | undefined =
    nama === 'NOMOR' ? { jenis: 'nomor', awalan: p.awalan } : tabel.toko[`${p.nama} ${nama}`];
  if (asal !== undefined) return { jenis: 'toko', asal, kata, depan: '', lain: [] };
  const lanjut = ada.length === 0 ? namaPerintah(tabel, p.nama.split(' ')) : [];
  const kunci = p.nama === 'pengaturan' && ada.length === 1 ? tabel.setelan[ada[0] ?? ''] : undefined;
  const nilai = (kunci ?? tabel.argumen[`${p.nama} ${nama}`] ?? []).map((k) => ({ kata: k, uraian: '' }));
  return cocok([...lanjut, ...nilai], kata);
}

function cocok(calon: readonly Calon[], kata: string): Lengkapan {
  return { jenis: 'kata', calon: calon.filter((c) => c.kata.startsWith(kata)) };
}

import { ISIAN_KOREKSI, kataIsian } from '../commands/koreksi-isian.js';
import type { Perintah } from '../commands/perintah.js';
import type { Langkah } from '../domain/standar.js';
import { bendera, benderaBerkas, type DariToko, type Isian, type TabelIsian } from '../forms/isian.js';
import { benderaPerintah, semuaBenderaUmum } from './bendera-umum.js';
import { type BahanTopik, TOPIK } from './topik.js';

/** A flag as completion knows it: name, whether a value follows, the values there are, what it is for. */
export type BenderaLengkap = readonly [nama: string, bernilai: boolean, pilihan: readonly string[], uraian: string];

export interface PerintahLengkap {
  nama: string;
  ringkasan: string;
  argumen: readonly string[];
  bendera: readonly BenderaLengkap[];
  /** Prefixes of the numbers that this command takes. */
  awalan: readonly string[];
  /** Fields that its `--json` may name. */
  bidang: readonly string[];
}

/** What completion needs of the command table and the standards: written when the program is built, so that asking is quick. */
export interface TabelLengkapi {
  perintah: readonly PerintahLengkap[];
  umum: readonly BenderaLengkap[];
  topik: readonly (readonly [string, string])[];
  /** Words that an argument may be, by the command and the argument's name. */
  argumen: Readonly<Record<string, readonly string[]>>;
  /** Values of a setting, where they are a closed list. */
  setelan: Readonly<Record<string, readonly string[]>>;
  /** Arguments and flags whose values only the store knows, by the command and their name. */
  toko: Readonly<Record<string, Tersimpan>>;
  /** Flags of which one word may hold several values with commas, by the command and their name. */
  berkoma: readonly string[];
  /** Values of a flag by the prefix of the case's number, where not every kind of case has all. */
  menurutAwalan: Readonly<Record<string, MenurutAwalan>>;
  /** The word by which a correction names the field of a flag. */
  kataIsian: Readonly<Record<string, string>>;
}

export type MenurutAwalan = Readonly<Record<string, readonly string[]>>;

/** Numbers of open cases with one of these prefixes, ids of officers, days off, codes of a command's drafts. */
export type Tersimpan =
  | { jenis: 'nomor'; awalan: readonly string[] }
  | { jenis: 'petugas' }
  | { jenis: 'libur' }
  | { jenis: 'draf'; perintah: string };

export function tabelLengkapi(perintah: readonly Perintah[], bahan: BahanTopik): TabelLengkapi {
  return {
    perintah: perintah.map((p) => satuPerintah(p, bahan)),
    umum: [...daftarBendera(semuaBenderaUmum(), () => []), ['--bantuan', false, [], 'Bantuan']],
    topik: TOPIK.map((t) => [t.nama, t.ringkasan]),
    argumen: {
      ...Object.fromEntries(
        perintah.flatMap((p) => p.argumen.flatMap((a) => (a.kata ? [[`${p.nama} ${a.nama}`, a.kata]] : []))),
      ),
      'pengaturan KUNCI': bahan.setelan.map((s) => s.kunci),
      'standar lihat KODE': bahan.standar.map((s) => s.kode),
    },
    setelan: Object.fromEntries(bahan.setelan.flatMap(({ kunci, pilihan }) => (pilihan ? [[kunci, pilihan]] : []))),
    toko: Object.fromEntries(perintah.flatMap((p) => dariToko(p, bahan))),
    berkoma: perintah.flatMap((p) => isianPerintah(p).flatMap(([flag, i]) => (i.berkoma ? [`${p.nama} ${flag}`] : []))),
    menurutAwalan: Object.fromEntries(perintah.flatMap((p) => menurutAwalan(p, bahan))),
    kataIsian: Object.fromEntries(Object.entries(ISIAN_KOREKSI).flatMap(([k, i]) => kataBendera(k, i))),
  };
}

function kataBendera(kunci: string, i: Isian<unknown>): readonly (readonly [string, string])[] {
  return satuBendera(kunci, i, []).map(([nama]) => [nama, kataIsian(kunci)]);
}

function isianPerintah(p: Perintah): readonly (readonly [bendera: string, isian: Isian<unknown>])[] {
  const { sendiri, umum } = benderaPerintah(p);
  return Object.entries({ ...sendiri, ...umum }).map(([k, i]) => [bendera(k), i]);
}

function menurutAwalan(p: Perintah, { standar }: BahanTopik): readonly (readonly [string, MenurutAwalan])[] {
  return isianPerintah(p).flatMap(([flag, { menurutJenis }]) => {
    if (menurutJenis === undefined) return [];
    const nilai = standar.map((s) => [s.awalan, menurutJenis[s.jenis] ?? []]);
    return [[`${p.nama} ${flag}`, Object.fromEntries(nilai)] as const];
  });
}

/** What of a command's arguments and flags only the store knows. */
function dariToko(p: Perintah, bahan: BahanTopik): readonly (readonly [string, Tersimpan])[] {
  const semua: readonly { nama: string; asal: DariToko | undefined }[] = [
    ...p.argumen.map((a) => ({ nama: a.nama, asal: a.dariToko })),
    ...isianPerintah(p).map(([nama, i]) => ({ nama, asal: i.dariToko })),
  ];
  return semua.flatMap(({ nama, asal }) =>
    asal === undefined ? [] : [[`${p.nama} ${nama}`, tersimpan(asal, p, bahan)] as const],
  );
}

function tersimpan(asal: DariToko, { nama }: Perintah, { standar }: BahanTopik): Tersimpan {
  if (asal === 'draf') return { jenis: asal, perintah: nama };
  if (asal === 'petugas' || asal === 'libur') return { jenis: asal };
  const berlaku = asal === 'kasus' ? standar : standar.filter((s) => s.jenis === asal);
  return { jenis: 'nomor', awalan: berlaku.map((s) => s.awalan) };
}

function satuPerintah(p: Perintah, bahan: BahanTopik): PerintahLengkap {
  const { standar } = bahan;
  const { sendiri, umum } = benderaPerintah(p);
  const langkah = standar.flatMap((s) => s.langkah.filter((l) => (l.perintah ?? l.tindakan) === p.nama));
  const milik = standar.filter((s) => s.langkah.some((l) => langkah.includes(l)));
  // An objection is lodged against a request: its number is of the standard whose step that is.
  const bertindak = milik.filter((s) => s.langkah.some((l) => langkah.includes(l) && l.dari !== 'baru'));
  const nilai = (kunci: string) =>
    nilaiStandar(kunci, langkah, { ...bahan, standar: milik.length === 0 ? standar : milik });
  return {
    nama: p.nama,
    ringkasan: p.ringkasan,
    argumen: p.argumen.map((a) => a.nama),
    bendera: [
      ...daftarBendera(sendiri, nilai),
      ...daftarBendera(umum, nilai),
      ['--json', false, [], 'Satu dokumen JSON'],
      ['--bantuan', false, [], 'Bantuan perintah ini'],
    ],
    awalan: (bertindak.length === 0 ? standar : bertindak).map((s) => s.awalan),
    bidang: p.bidang,
  };
}

/** Values that only the standards, the office, or the kinds of papers give a flag. */
function nilaiStandar(
  kunci: string,
  langkah: readonly Langkah[],
  { standar, jabatan: nama, hurufKeberatan, tahunKalender }: BahanTopik,
): readonly string[] {
  const jabatan = Object.keys(nama);
  const semua: Readonly<Record<string, () => readonly string[]>> = {
    kepada: () => langkah.flatMap((l) => l.kepada ?? []),
    hasil: () => langkah.flatMap((l) => Object.keys(l.hasil ?? {})),
    saluran: () => standar.flatMap((s) => s.saluran.map((x) => x.kode)),
    klasifikasi: () => standar.flatMap((s) => s.klasifikasi.map((x) => x.kode)),
    menjadi: () => standar.flatMap((s) => s.klasifikasi.map((x) => x.kode)),
    standar: () => standar.map((s) => s.kode),
    status: () => standar.flatMap((s) => s.status.map((x) => x.kode)),
    // Every other `--alasan` is a sentence.
    alasan: () => (langkah.some((l) => l.tindakan === 'keberatan') ? hurufKeberatan : []),
    tahun: () => tahunKalender.map(String),
    jabatan: () => jabatan,
    lepas: () => jabatan,
    dokumen: () => standar.flatMap((s) => s.langkah.flatMap(kertas)),
    sebagai: () => standar.flatMap((s) => s.langkah.flatMap(kertas)),
  };
  return [...new Set(semua[kunci]?.() ?? [])];
}

function kertas({ dokumen = [], dokumenHasil = {} }: Langkah): readonly string[] {
  return [...dokumen, ...Object.values(dokumenHasil).flat()];
}

function daftarBendera(isian: TabelIsian, nilai: (kunci: string) => readonly string[]): readonly BenderaLengkap[] {
  return Object.entries(isian).flatMap(([k, i]) => satuBendera(k, i, nilai(k)));
}

function satuBendera(kunci: string, i: Isian<unknown>, nilai: readonly string[]): readonly BenderaLengkap[] {
  const satu: BenderaLengkap = [
    bendera(kunci),
    i.nilai !== null && !i.nilai.startsWith('['),
    i.pilihan ?? i.saran ?? nilai,
    i.uraian,
  ];
  return i.panjang ? [satu, [benderaBerkas(kunci), true, [], `${i.uraian}, dari berkas`]] : [satu];
}

import { expect } from '@jest/globals';
import type { Jalannya } from '../alat/program.js';
import { type KasusPolos, type Langkah, tanggalan } from './kasus.js';
import { dibuka, lakukan } from './mesin.js';

/** The program as the replay uses it, in this process or built: one command line, the clock at `saat` (WIB). */
export type Program = (argumen: readonly string[], saat: string) => Promise<Jalannya>;

export interface Putaran {
  benih: number;
  tahun: readonly Langkah[];
  program: Program;
  /** Days on which every case is compared, in order. */
  acuan: readonly string[];
  /** More to be compared on such a day, late in the evening. */
  padaAcuan?(kasus: readonly KasusPolos[], hari: string, saat: string): Promise<void>;
}

/** Replays the year on both sides: after every act, and on every reference day, they must say the same. */
export async function putar(p: Putaran): Promise<readonly KasusPolos[]> {
  const kasus: KasusPolos[] = [];
  const acuan = [...p.acuan];
  const bandingkanSampai = async (hari: string) => {
    for (let a = acuan[0]; a !== undefined && a < hari; a = acuan[0]) {
      acuan.shift();
      await bandingkanSemua(p, kasus.filter(Boolean), a);
    }
  };
  for (const l of p.tahun) {
    await bandingkanSampai(l.saat.slice(0, 10));
    await satuLangkah(p, kasus, l);
  }
  await bandingkanSampai('9999');
  return kasus;
}

async function satuLangkah({ benih, program }: Putaran, kasus: KasusPolos[], l: Langkah): Promise<void> {
  const harap = langkahPolos(kasus, l);
  const { kode, keluar, galat } = await program([...kataKata(l, kasus, harap.nomor), '--json'], l.saat);
  const tempat = { benih, l, galat };
  const keadaan = kode === 0 ? terlihat(JSON.parse(keluar)) : null;
  expect({ ...tempat, kode, keadaan }).toEqual({ ...tempat, kode: harap.kode, keadaan: harap.keadaan });
}

async function bandingkanSemua(p: Putaran, kasus: readonly KasusPolos[], hari: string): Promise<void> {
  const saat = `${hari}T23:30`;
  const { keluar } = await p.program(['cari', '--semua', '--json'], saat);
  const harap = kasus.map((k) => gambaran(k, hari)).sort((a, b) => (a.nomor < b.nomor ? -1 : 1));
  const ada = (JSON.parse(keluar) as object[]).map(terlihat);
  expect({ benih: p.benih, hari, kasus: ada }).toEqual({ benih: p.benih, hari, kasus: harap });
  await p.padaAcuan?.(kasus, hari, saat);
}

/** The act on the naive side, and what the program owes after it. */
function langkahPolos(kasus: KasusPolos[], l: Langkah) {
  const ada = kasus[l.kasus];
  const kode = ada === undefined ? 0 : lakukan(ada, l);
  const k = ada ?? dibuka(l, nomorBaru(kasus, l));
  kasus[l.kasus] = k;
  const asal = l.dari === undefined ? undefined : kasus[l.dari];
  if (asal !== undefined) lakukan(asal, { ...l, tindakan: 'alihkan', flag: {} });
  return { nomor: k.nomor, kode, keadaan: kode === 0 ? gambaran(k, l.saat.slice(0, 10)) : null };
}

/** One counter for each kind and year of receipt, without gaps. Cases open out of their order: the list has holes. */
function nomorBaru(kasus: readonly KasusPolos[], l: Langkah): string {
  const awal = `${l.tindakan === 'daftar' ? 'PI' : 'PD'}-${(l.flag['--diterima'] ?? l.saat).slice(0, 4)}-`;
  const sudah = kasus.filter((k) => k?.nomor.startsWith(awal)).length;
  return awal + String(sudah + 1).padStart(4, '0');
}

function kataKata(l: Langkah, kasus: readonly KasusPolos[], nomor: string): string[] {
  const buka = l.tindakan === 'daftar' || l.tindakan === 'adu';
  const flag = Object.entries(l.flag).flatMap(([k, v]) => (v === '' ? [k] : [k, v]));
  const dari = l.dari === undefined ? [] : ['--dari', kasus[l.dari]?.nomor ?? ''];
  return [l.tindakan, ...(buka ? [] : [nomor]), ...flag, ...dari];
}

/** What is compared of a case, as the naive side has it. */
function gambaran(k: KasusPolos, acuan: string) {
  return {
    nomor: k.nomor,
    jenis: k.jenis,
    status: k.status,
    selesai: k.ditutup !== null,
    diterima: k.diterima,
    dicatat: k.dicatat,
    klasifikasi: k.klasifikasi,
    ditutup: k.ditutup?.tanggal ?? null,
    berhentiSejak: k.henti.find((h) => h.sampai === null)?.dari ?? null,
    ...tanggalan(k, acuan),
  };
}

/** The same of the contract's object. */
// biome-ignore lint/suspicious/noExplicitAny: JSON of the contract
function terlihat(k: any) {
  const { nomor, jenis, status, selesai, diterima, klasifikasi, ditutup } = k;
  const { tenggat, tenggatUndangUndang, tenggatSementara, sisaHariKerja, terlambat, terlambatUndangUndang } = k;
  const jam = { tenggat, tenggatUndangUndang, tenggatSementara, sisaHariKerja, terlambat, terlambatUndangUndang };
  const lain = { dicatat: k.dicatat.slice(0, 10), berhentiSejak: k.tertunda?.sejak ?? null };
  return { nomor, jenis, status, selesai, diterima, klasifikasi, ditutup, ...jam, ...lain };
}

import type { TelaahTambahan } from '../../ports/documents.js';
import { kunciBertindak } from './bertindak.js';
import { bacaObjek, type Objek } from './objek.js';
import { kunciBeda, samaNilai } from './sama.js';
import { bacaPembaruan, type ObjekTambahan, type Pembaruan, startxrefAkhir } from './susunan.js';
import { type Bagian, bacaBagian, namaDari } from './tabel-rujukan.js';
import { cariTempelan } from './tempelan.js';
import { type Kamus, type Nilai, PdfRusak } from './token.js';

/** What an update may add to the dictionary of the document, and to that of a page; nothing that stands there changes. */
const TAMBAHAN_KATALOG: ReadonlySet<string> = new Set(['AcroForm', 'DSS', 'Perms', 'Extensions', 'Metadata']);
const TAMBAHAN_HALAMAN: ReadonlySet<string> = new Set(['Annots', 'Metadata']);
/** What a program writes anew when it saves; says nothing of the pages. */
const KETERANGAN_BEBAS: ReadonlySet<string> = new Set(['ModDate', 'Producer']);

/** Programs need take no more objects (ISO 32000-1, annex C). */
const NOMOR_TERBESAR = 8_388_607;

/** Why an update isn't only an addition. */
class BukanTambahan extends Error {
  constructor(
    readonly alasan: NonNullable<TelaahTambahan['alasan']>,
    readonly kunci: string | null = null,
  ) {
    super(alasan);
  }
}

/** What stands behind the first `akhir` bytes of a PDF that are known to be a whole PDF of ours. Never throws. */
export function telaahTambahan(byte: Uint8Array, akhir: number): TelaahTambahan {
  const s = Buffer.from(byte.buffer, byte.byteOffset, byte.length).toString('latin1');
  try {
    const asli = bacaAsli(s.slice(0, akhir));
    const pembaruan = bacaPembaruan(s, akhir);
    for (const satu of pembaruan) periksaPembaruan(asli, satu);
    return nilaiAkhir(asli, pembaruan);
  } catch (galat) {
    const kosong = { tempelan: [], tandaTangan: 0, keterangan: false };
    if (galat instanceof PdfRusak) return { ...kosong, alasan: 'susunan', kunci: null };
    if (galat instanceof BukanTambahan) return { ...kosong, alasan: galat.alasan, kunci: galat.kunci };
    throw galat;
  }
}

/** The paper as it was before. */
interface Asli {
  objek: Objek;
  bagian: Bagian;
  ukuran: number;
  akar: number;
  katalog: Kamus;
  /** Numbers of the pages, in their order. */
  halaman: readonly number[];
}

function bacaAsli(s: string): Asli {
  const bagian = bacaBagian(s, startxrefAkhir(s).rujuk);
  const objek = bacaObjek(s);
  const akar = nomorRujukan(bagian.trailer.get('Root'));
  const katalog = objek.kamus(bagian.trailer.get('Root'));
  const ukuran = bagian.trailer.get('Size');
  if (katalog === null || akar === null || typeof ukuran !== 'number' || objek.ganda) throw new PdfRusak('aslinya');
  const anak = objek.nilai(objek.kamus(katalog.get('Pages'))?.get('Kids'));
  const halaman = (Array.isArray(anak) ? anak : []).map(nomorRujukan);
  if (halaman.some((n) => n === null)) throw new PdfRusak('aslinya');
  return { objek, bagian, ukuran, akar, katalog, halaman: halaman.flatMap((n) => n ?? []) };
}

function periksaPembaruan(asli: Asli, { bagian, objek }: Pembaruan): void {
  const { trailer, entri } = bagian;
  const lama = asli.bagian.trailer;
  const ukuran = trailer.get('Size');
  if (!samaNilai(trailer.get('Root'), lama.get('Root')) || trailer.has('Encrypt')) throw new BukanTambahan('susunan');
  if (trailer.has('Info') && !samaNilai(trailer.get('Info'), lama.get('Info'))) throw new BukanTambahan('susunan');
  if (typeof ukuran !== 'number' || ukuran < asli.ukuran || ukuran > NOMOR_TERBESAR) throw new BukanTambahan('susunan');
  for (const [nomor, letak] of entri) {
    if (nomor >= ukuran || (letak === null && nomor !== 0)) throw new BukanTambahan('bagian', String(nomor));
  }
  for (const satu of objek) {
    tolakTindakan(satu.nilai);
    if (satu.nomor < asli.ukuran) periksaPengganti(asli, satu);
  }
}

/** An object of the paper that was written anew. */
function periksaPengganti(asli: Asli, baru: ObjekTambahan): void {
  const { objek, bagian, akar, katalog, halaman } = asli;
  const { nomor, nilai } = baru;
  const lama = objek.nilai({ rujuk: nomor });
  if (samaNilai(lama, nilai) && objek.mentah(lama) === baru.mentah) return;
  const info = nomorRujukan(bagian.trailer.get('Info'));
  if (nomor === nomorRujukan(katalog.get('Metadata')) && adalahMetadata(baru)) return;
  if (!(nilai instanceof Map) || !(lama instanceof Map) || baru.mentah !== null)
    throw new BukanTambahan('bagian', String(nomor));
  if (nomor === akar) hanyaMenambah(lama, nilai, TAMBAHAN_KATALOG, 'katalog');
  else if (halaman.includes(nomor)) hanyaMenambah(lama, nilai, TAMBAHAN_HALAMAN, 'halaman');
  else if (nomor === info) periksaKeterangan(objek, lama, nilai);
  else throw new BukanTambahan('bagian', String(nomor));
}

function adalahMetadata({ nilai, mentah }: ObjekTambahan): boolean {
  return nilai instanceof Map && mentah !== null && namaDari(nilai.get('Type')) === 'Metadata';
}

function hanyaMenambah(lama: Kamus, baru: Kamus, boleh: ReadonlySet<string>, alasan: 'katalog' | 'halaman'): void {
  const salah = kunciBeda(lama, baru).find((k) => !boleh.has(k) || (lama.has(k) && k !== 'Metadata'));
  if (salah !== undefined) throw new BukanTambahan(alasan, salah);
}

/** Title, codes and signature stay: direct or in objects of their own. */
function periksaKeterangan(objek: Objek, lama: Kamus, baru: Kamus): void {
  const semua = new Set([...lama.keys(), ...baru.keys()].filter((k) => !KETERANGAN_BEBAS.has(k)));
  for (const k of semua)
    if (!samaNilai(objek.nilai(lama.get(k)), objek.nilai(baru.get(k)))) throw new BukanTambahan('bagian', k);
}

function tolakTindakan(nilai: Nilai): void {
  const kunci = kunciBertindak(nilai);
  if (kunci !== null) throw new BukanTambahan('tindakan', kunci);
}

/** What the document shows over its pages after the last update. */
function nilaiAkhir({ objek, akar, halaman, ukuran }: Asli, pembaruan: readonly Pembaruan[]): TelaahTambahan {
  const baru = new Map(pembaruan.flatMap((p) => p.objek.map((o) => [o.nomor, o.nilai] as const)));
  const cari = (n: Nilai | undefined): Nilai | undefined => {
    const nomor = nomorRujukan(n);
    if (nomor === null) return n;
    const isi = baru.has(nomor) ? baru.get(nomor) : objek.nilai(n);
    if (nomorRujukan(isi) !== null) throw new PdfRusak('rujukan atas rujukan');
    return isi;
  };
  const kamus = (n: Nilai | undefined) => {
    const isi = cari(n);
    return isi instanceof Map ? isi : null;
  };
  const hasil = cariTempelan({ cari, kamus }, kamus({ rujuk: akar }), halaman);
  if (hasil === null) throw new BukanTambahan('tindakan', 'A');
  const lama = [...baru.keys()].filter((n) => n < ukuran && n !== akar && !halaman.includes(n));
  const metadata = !samaNilai(kamus({ rujuk: akar })?.get('Metadata'), objek.kamus({ rujuk: akar })?.get('Metadata'));
  return { ...hasil, keterangan: lama.length > 0 || metadata, alasan: null, kunci: null };
}

export function nomorRujukan(n: Nilai | undefined): number | null {
  return typeof n === 'object' && n !== null && 'rujuk' in n ? n.rujuk : null;
}

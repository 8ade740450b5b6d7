import { JENIS_KUNCI } from './catatan-sendiri.js';
import { bandingkan } from './gabung-banding.js';
import { GABUNG } from './gabung-catatan.js';
import { catatanKunci, rencanakanKunci } from './gabung-kunci.js';
import { type PetaNomor, petakanNomor, type SisiGabung, semuaBukti } from './gabung-nomor.js';
import {
  type BuktiBaru,
  type BukuBukti,
  gantiSerupa,
  gantiTautan,
  isiGabung,
  tetapkanBukti,
} from './gabung-rujukan.js';
import { hapusIdentitas, tanpaPribadi } from './hapus-identitas.js';
import { tandaiJam } from './jam-komputer.js';
import type { BerkasKasus, Isi, Peristiwa } from './kasus.js';
import { HAPUS_IDENTITAS } from './pribadi.js';
import { berkasBaru, tambahkan } from './rantai.js';
import type { Tanggal } from './tanggal.js';

/** Who joins, when, and with which store. */
export interface PencatatGabung {
  waktu: string;
  petugas: string;
  tanggal: Tanggal;
  /** Id of the other store. */
  toko: string;
}

/** One save of a joining. */
export interface ButirGabung {
  /** `tautkan`: nothing new but where its links and papers point. */
  cara: 'tambah' | 'nomori-ulang' | 'lanjutkan' | 'tautkan';
  /** Its number in the other store. */
  asal: string;
  nomor: string;
  /** The case as it is to stand; every event that I had stands first, unchanged. */
  berkas: BerkasKasus;
  dasar: BerkasKasus | null;
  /** Events of theirs that are added. */
  tambahan: number;
  /** Paper numbers that the added events take. */
  bukti: readonly BuktiBaru[];
  /** Paper numbers that were taken here. */
  gantiBukti: readonly { lama: string; baru: string }[];
}

/** A case that stays as it is here; theirs is kept aside. */
export interface SelisihGabung {
  asal: string;
  /** Number of mine that it is at odds with. */
  nomor: string;
  /** Their first event that differs. */
  sejak: number;
  sebab: string;
  mereka: BerkasKasus;
}

/** A case that stays out because one that it links with can't come. */
export interface TautanTertahan {
  asal: string;
  tautan: string;
}

export interface RencanaGabung {
  butir: readonly ButirGabung[];
  /** The record of keys, where the other office had keys of its own. */
  kunci: ButirGabung | null;
  selisih: readonly SelisihGabung[];
  tertahan: readonly TautanTertahan[];
  /** Cases that need nothing. */
  sama: number;
}

/** The other store: the cases that may come, all verified, and the numbers of those that may not. */
export interface SisiLain {
  kasus: readonly BerkasKasus[];
  tercegah: readonly string[];
}

interface Bahan {
  peta: PetaNomor;
  tercegah: ReadonlySet<string>;
  bukti: BukuBukti;
  catat: PencatatGabung;
}

/** How the cases of another store come into mine. Mine stay what they are; doing it again plans nothing. */
export function rencanakanGabung(kami: SisiGabung, mereka: SisiLain, catat: PencatatGabung): RencanaGabung {
  const kunci = rencanakanKunci(catatanKunci(kami.kasus), catatanKunci(mereka.kasus), catat);
  const kasus = mereka.kasus.filter((b) => b.jenis !== JENIS_KUNCI);
  const urut = kasus.toSorted((a, b) => (a.nomor < b.nomor ? -1 : 1));
  const peta = petakanNomor(kami, urut, mereka.tercegah);
  const bukti = { pemilik: new Map(kami.bukti), dipakai: semuaBukti(kami, urut) };
  const bahan = { peta, tercegah: new Set([...mereka.tercegah, ...peta.bentrok.keys()]), bukti, catat };
  const butir: ButirGabung[] = [];
  const selisih: SelisihGabung[] = [];
  const tertahan: TautanTertahan[] = [];
  for (const b of urut) {
    const hasil = rencanakanSatu(b, bahan);
    if (hasil === null) continue;
    if ('cara' in hasil) butir.push(hasil);
    else if ('sejak' in hasil) selisih.push(hasil);
    else tertahan.push(hasil);
  }
  // What others link with comes first, so that a joining broken off leaves no link to a number that is free.
  butir.sort((a, b) => Number(b.cara === 'nomori-ulang') - Number(a.cara === 'nomori-ulang'));
  return { butir, kunci, selisih, tertahan, sama: urut.length - butir.length - selisih.length - tertahan.length };
}

function rencanakanSatu(b: BerkasKasus, bahan: Bahan): ButirGabung | SelisihGabung | TautanTertahan | null {
  const { peta } = bahan;
  const bentrok = peta.bentrok.get(b.nomor);
  if (bentrok !== undefined) return { asal: b.nomor, nomor: b.nomor, sejak: 1, sebab: bentrok, mereka: b };
  const nomor = peta.nomor.get(b.nomor) ?? b.nomor;
  const dasar = peta.milik.get(b.nomor) ?? null;
  const banding = dasar === null ? { sejalan: true as const, tambahan: b.peristiwa } : bandingkan(dasar, b);
  if (!banding.sejalan) {
    const { sejak, sebab } = banding;
    return { asal: b.nomor, nomor, sejak, sebab, mereka: sepertiDisini(b, dasar) };
  }
  const tambahan = banding.tambahan.length;
  const hasil = sambung(dasar ?? berkasBaru({ ...b, nomor }), b, banding.tambahan);
  const tautan = gantiTautan(b, hasil, peta, bahan.tercegah);
  if (typeof tautan === 'string') return tambahan === 0 ? null : { asal: b.nomor, tautan };
  const serupa = gantiSerupa(b, hasil, peta, bahan.tercegah);
  const bukti = tetapkanBukti(b, hasil, tambahan, bahan.bukti);
  const isi = isiGabung(b, hasil, { tambahan, tautan, serupa, bukti: bukti.ganti, toko: bahan.catat.toko });
  if (tambahan === 0 && isi === null) return null;
  const berkas = { ...(isi === null ? hasil : catatGabung(hasil, isi, bahan.catat)), revisi: (dasar?.revisi ?? 0) + 1 };
  const cara = caraGabung(dasar, nomor === b.nomor, tambahan);
  return { cara, asal: b.nomor, nomor, berkas, dasar, tambahan, bukti: bukti.baru, gantiBukti: bukti.sebutan };
}

function caraGabung(dasar: BerkasKasus | null, nomorSama: boolean, tambahan: number): ButirGabung['cara'] {
  if (dasar === null) return nomorSama ? 'tambah' : 'nomori-ulang';
  return tambahan > 0 ? 'lanjutkan' : 'tautkan';
}

/** Their events after mine: by whom and when they were recorded there, chained here. What was erased here stays so. */
function sambung(dasar: BerkasKasus, mereka: BerkasKasus, peristiwa: readonly Peristiwa[]): BerkasKasus {
  const masuk = dasar.garam === '' ? peristiwa.map((p) => tanpaPribadi(mereka, p)) : peristiwa;
  return masuk.reduce((b, p) => tambahkan(b, [p], p), dasar);
}

/** Theirs as it may be kept aside: without the identity that mine has erased. */
function sepertiDisini(mereka: BerkasKasus, dasar: BerkasKasus | null): BerkasKasus {
  const hapus = dasar?.peristiwa.find((p) => p.tindakan === HAPUS_IDENTITAS);
  if (hapus === undefined || mereka.garam === '') return mereka;
  return hapusIdentitas(mereka, { ...hapus, dasar: String(hapus.isi.dasar), sebelum: Number(hapus.isi.sebelum) });
}

function catatGabung(hasil: BerkasKasus, isi: Isi, { waktu, petugas, tanggal }: PencatatGabung): BerkasKasus {
  const catatan = { tindakan: GABUNG, tanggal, jabatan: '-', status: null, isi, pribadi: {} };
  return tambahkan(hasil, tandaiJam(hasil, [catatan], waktu), { waktu, petugas });
}

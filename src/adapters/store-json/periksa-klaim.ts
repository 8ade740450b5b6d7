import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { susunNomor } from '../../domain/nomor.js';
import { daftar } from './cakram.js';
import { bacaKlaim as bacaKlaimBerkas, type CatatanKlaim, uraiNamaKlaim } from './klaim.js';
import { type Periksaan, terbaca } from './periksaan.js';
import { memuat, terbaru } from './terbaru.js';

/** A number that a claim gives to a case. */
interface Pemakai {
  berkas: string;
  kasus: string;
  sidik: string;
}

/** Paper numbers in use, until their cases go by. */
export interface NomorTerklaim {
  pemakai: Map<string, Pemakai>;
  /** Numbers with a claim that is void, undecided or damaged: what a case says of them can't be held against it. */
  lain: Set<string>;
  /** Numbers that have a claim of whatever kind. */
  bernama: Set<string>;
}

type Isi = BerkasKasus | CatatanKlaim;
interface Klaim {
  nomor: string;
  berkas: string;
  percobaan: number;
  urut: number;
  isi: Isi | 'gagal';
}

/** Reads every claim, by counter and number, and checks that numbers and attempts have no gap. */
export async function bacaSemuaKlaim(p: Periksaan): Promise<NomorTerklaim> {
  const hasil: NomorTerklaim = { pemakai: new Map(), lain: new Set(), bernama: new Set() };
  let lama: (Klaim & { pencacah: string }) | null = null;
  for (const { nama, ...n } of daftarNama(p)) {
    const nomor = susunNomor(n.awalan, n.tahun, n.urut);
    const berkas = `nomor/${nama}`;
    hasil.bernama.add(nomor);
    const isi = await bacaKlaim(p, nomor, berkas);
    if (isi === null) continue;
    const klaim = { nomor, berkas, percobaan: n.percobaan, urut: n.urut, isi, pencacah: `${n.awalan}-${n.tahun}` };
    periksaUrutan(p, klaim, lama?.pencacah === klaim.pencacah ? lama : null);
    await masukkan(p, klaim, hasil);
    lama = klaim;
  }
  return hasil;
}

function daftarNama(p: Periksaan) {
  return daftar(join(p.r.folder, 'nomor'))
    .flatMap((nama) => {
      const bagian = uraiNamaKlaim(nama);
      return bagian === null ? [] : [{ nama, ...bagian }];
    })
    .sort(
      (a, b) =>
        a.awalan.localeCompare(b.awalan, 'en') || a.tahun - b.tahun || a.urut - b.urut || a.percobaan - b.percobaan,
    );
}

function bacaKlaim(p: Periksaan, nomor: string, berkas: string): Promise<Isi | null | 'gagal'> {
  return terbaca(p, 'klaim', berkas, nomor, () => bacaKlaimBerkas(p.r, join(p.r.folder, berkas)));
}

function periksaUrutan(p: Periksaan, k: Klaim, lama: Klaim | null): void {
  const dari = lama?.urut ?? 0;
  const menyambung = k.urut === dari ? k.percobaan === (lama?.percobaan ?? 0) + 1 : k.percobaan === 1;
  if (!menyambung) p.lapor('klaim', k.berkas, k.nomor, 'Pengajuan nomor sebelumnya tidak ada.');
  if (k.urut > dari + 1) {
    p.lapor('klaim', k.berkas, k.nomor, `${k.urut - dari - 1} nomor sebelum ini tidak ada berkasnya di nomor/.`);
  }
  const batal = lama === null || lama.isi === 'gagal' || ('keputusan' in lama.isi && lama.isi.keputusan === 'batal');
  if (lama !== null && k.urut === dari && !batal) {
    p.lapor('klaim', k.berkas, k.nomor, 'Nomor ini diajukan lagi padahal sudah terpakai.');
  }
}

async function masukkan(p: Periksaan, { nomor, berkas, isi }: Klaim, hasil: NomorTerklaim): Promise<void> {
  if (isi === 'gagal') return void hasil.lain.add(nomor);
  if (!('keputusan' in isi)) {
    const kini = await terbaca(p, 'kasus', berkas, isi.nomor, () => terbaru(p.r, isi.nomor));
    const termuat = kini !== 'gagal' && kini !== null && memuat(kini.berkas, isi);
    if (!termuat) {
      hasil.lain.add(nomor);
      return void p.lapor('sisa', berkas, isi.nomor, `Nomor ${nomor} diajukan, tetapi belum diputuskan.`);
    }
  } else if (!sahCatatan(isi)) {
    hasil.lain.add(nomor);
    return void p.lapor('klaim', berkas, nomor, 'Isinya tidak lengkap.');
  } else if (isi.keputusan === 'batal') return void hasil.lain.add(nomor);
  const kasus = 'keputusan' in isi ? isi.kasus : isi.nomor;
  const sidik = 'keputusan' in isi ? isi.sidik : (isi.peristiwa.at(-1)?.sidik ?? '');
  hasil.pemakai.set(nomor, { berkas, kasus, sidik });
}

const BENTUK = 'skema,kasus,revisi,sidik,keputusan';

function sahCatatan(isi: CatatanKlaim): boolean {
  return (
    Object.keys(isi).join() === BENTUK &&
    isi.skema === 1 &&
    typeof isi.kasus === 'string' &&
    Number.isSafeInteger(isi.revisi) &&
    /^[0-9a-f]{64}$/.test(isi.sidik)
  );
}

/** The paper numbers that a case took, against the claims. */
export function periksaNomorDokumen(
  p: Periksaan,
  berkasKasus: string,
  { nomor: kasus, peristiwa }: BerkasKasus,
  dipakai: readonly string[],
  { pemakai, lain, bernama }: NomorTerklaim,
): void {
  for (const nomor of dipakai) {
    const klaim = pemakai.get(nomor);
    if (klaim?.kasus === kasus && peristiwa.some((s) => s.sidik === klaim.sidik)) pemakai.delete(nomor);
    else if (klaim !== undefined) {
      pemakai.delete(nomor);
      p.lapor('klaim', klaim.berkas, kasus, `Nomor ${nomor} tercatat untuk ${klaim.kasus} atau untuk peristiwa lain.`);
    } else if (
      !lain.has(nomor) &&
      !bernama.has(nomor) &&
      !daftar(join(p.r.folder, 'nomor')).some((n) => n.startsWith(`${nomor}.`))
    ) {
      p.lapor('klaim', berkasKasus, kasus, `Nomor ${nomor} dipakai tanpa berkas di nomor/: dapat terpakai lagi.`);
    }
  }
}

/** Claims whose cases went by without them. */
export async function periksaSisaKlaim(p: Periksaan, { pemakai }: NomorTerklaim): Promise<void> {
  for (const [nomor, { berkas, kasus, sidik }] of pemakai) {
    if (p.rusak.has(kasus)) continue;
    const kini = await terbaca(p, 'kasus', berkas, kasus, () => terbaru(p.r, kasus));
    if (kini === 'gagal' || kini?.berkas.peristiwa.some((s) => s.sidik === sidik)) continue;
    p.lapor('klaim', berkas, kasus, `Nomor ${nomor} tercatat terpakai, tetapi ${kasus} tidak memuatnya.`);
  }
}

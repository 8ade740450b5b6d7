import { join, relative } from 'node:path';
import { SIDIK_NOL } from '../../domain/rantai.js';
import { daftar } from './cakram.js';
import { jalurKasus, uraiNamaKasus, type Wadah } from './jalur.js';
import { daftarNiat } from './niat.js';
import { banding } from './nomor-bebas.js';
import { type HasilJejak, ringkas } from './periksa-jejak.js';
import { periksaKertas, periksaTerhapus } from './periksa-kertas.js';
import { type NomorTerklaim, periksaNomorDokumen } from './periksa-klaim.js';
import { periksaLampiran } from './periksa-lampiran.js';
import { periksaRingkasan, type RingkasanTahun } from './periksa-ringkasan.js';
import { type Periksaan, terbaca } from './periksaan.js';
import { bacaSalinan, memuat, type Salinan, salinanKasus, type Terbaru, terbaru } from './terbaru.js';

/** What a case is held against. */
export interface Pembanding {
  jejak: HasilJejak;
  klaim: NomorTerklaim;
  ringkasan: RingkasanTahun | null;
  /** Attachments looked at already: name → what is wrong with it. */
  lampiran: Map<string, string | null>;
  /** Cases that don't fit the ledger at first sight. */
  ragu: Set<string>;
}

export type SalinanPerKasus = Map<string, Salinan[]>;

/** Every file of a folder of cases, by number. */
export function daftarSalinan(p: Periksaan, wadah: Wadah, tahun = ''): SalinanPerKasus {
  const semua: SalinanPerKasus = new Map();
  for (const nama of daftar(join(p.r.folder, wadah, tahun))) {
    const bagian = uraiNamaKasus(nama);
    if (bagian === null) continue;
    const salinan = { wadah, ...bagian, jalur: join(p.r.folder, wadah, tahun, nama) };
    // One in the folder of another year is named as a stranger already.
    if (salinan.jalur !== jalurKasus(p.r.folder, wadah, bagian)) continue;
    semua.set(bagian.nomor, [...(semua.get(bagian.nomor) ?? []), salinan]);
  }
  return semua;
}

export function urutkan(semua: SalinanPerKasus): string[] {
  return [...semua.keys()].sort(banding);
}

/** One case with all its files, the newest last. */
export async function periksaKasus(p: Periksaan, nomor: string, salinan: Salinan[], b: Pembanding): Promise<void> {
  const kini = await bacaSemua(p, nomor, salinan);
  p.jumlah.kasus += 1;
  p.pengamat.maju(p.jumlah.kasus);
  if (kini === null) return;
  const { berkas } = kini;
  p.jumlah.peristiwa += berkas.peristiwa.length;
  periksaWadah(p, kini);
  const tafsir = p.pengamat.tafsir(berkas);
  const jalur = relative(p.r.folder, kini.jalur);
  if (tafsir.salah !== null) p.lapor('standar', jalur, nomor, tafsir.salah);
  await periksaLampiran(p, jalur, berkas, b.lampiran);
  periksaKertas(p, nomor, tafsir.kertas);
  periksaTerhapus(p, berkas);
  periksaNomorDokumen(p, jalur, berkas, tafsir.nomorDokumen, b.klaim);
  if (kini.wadah === 'arsip' && b.ringkasan !== null) periksaRingkasan(p, berkas, b.ringkasan);
  cocokkanJejak(kini, b);
}

/** null: damaged (told), or gone. */
async function bacaSemua(p: Periksaan, nomor: string, salinan: readonly Salinan[]): Promise<Terbaru | null> {
  const urut = [...salinan].sort((a, b) => a.revisi - b.revisi);
  const paling = urut.pop();
  if (paling === undefined) return null;
  const kini = await bacaSatu(p, paling, async () => (await bacaSalinan(p.r, paling)) ?? terbaru(p.r, nomor));
  if (kini === 'gagal') p.rusak.add(nomor);
  for (const lama of urut) {
    const isi = await bacaSatu(p, lama, () => bacaSalinan(p.r, lama));
    if (isi === 'gagal' || isi === null || kini === 'gagal' || kini === null) continue;
    laporLama(p, lama, memuat(kini.berkas, isi.berkas));
  }
  return kini === 'gagal' ? null : kini;
}

function bacaSatu<T>(p: Periksaan, { jalur, nomor }: Salinan, baca: () => Promise<T>): Promise<T | 'gagal'> {
  return terbaca(p, 'kasus', relative(p.r.folder, jalur), nomor, baca);
}

/** An older revision, or the same one in the other place: a write under way leaves it for a moment, a crash for longer. */
function laporLama(p: Periksaan, lama: Salinan, termuat: boolean): void {
  if (!salinanKasus(p.r, lama.nomor).some((s) => s.jalur === lama.jalur)) return;
  const berkas = relative(p.r.folder, lama.jalur);
  if (!termuat) p.lapor('cabang', berkas, lama.nomor, 'Isinya bukan bagian dari revisi terbaru kasus ini.');
  else if (sibuk(p, lama.nomor)) p.lapor('sisa', berkas, lama.nomor, 'Sisa penulisan yang belum rampung.');
  else p.lapor('salinan', berkas, lama.nomor, 'Revisi lama tertinggal; revisi terbarunya memuat semuanya.');
}

/** A write of this case is under way, or was broken off and is carried through by the next. */
export function sibuk(p: Periksaan, nomor: string): boolean {
  return daftarNiat(p.r).some((n) => n.nomor === nomor);
}

function periksaWadah(p: Periksaan, kini: Terbaru): void {
  const selesai = p.r.selesai(kini.berkas);
  if (selesai === (kini.wadah === 'arsip') || sibuk(p, kini.nomor)) return;
  // Moved since it was listed.
  if (!salinanKasus(p.r, kini.nomor).every((s) => s.wadah === kini.wadah)) return;
  const berkas = relative(p.r.folder, kini.jalur);
  if (selesai) p.lapor('tempat', berkas, kini.nomor, 'Kasus yang selesai masih di berjalan.');
  else p.lapor('tempat', berkas, kini.nomor, 'Kasus yang belum selesai ada di arsip: tidak tampak di meja.', 'masalah');
}

function cocokkanJejak({ berkas }: Terbaru, { jejak, ragu }: Pembanding): void {
  const catatan = jejak.kasus.get(berkas.nomor);
  jejak.kasus.delete(berkas.nomor);
  const isi = berkas.peristiwa.reduce((sejauhIni, peristiwa) => ringkas(sejauhIni, peristiwa.sidik), SIDIK_NOL);
  const cocok = catatan?.jumlah === berkas.peristiwa.length && catatan.ringkas === isi && !catatan.ragu;
  if (!cocok) ragu.add(berkas.nomor);
}

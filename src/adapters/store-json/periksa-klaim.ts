import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { susunNomor, uraikanNomor } from '../../domain/nomor.js';
import { adaNama, namaDalam } from './cakram.js';
import { bacaCatatan, bacaKlaim as bacaKlaimBerkas, type CatatanKlaim, catatanSah, uraiNamaKlaim } from './klaim.js';
import { ringkas } from './periksa-jejak-kasus.js';
import { type NomorTerklaim, nomorTerklaim, type Pemakai } from './periksa-klaim-kolom.js';
import { type Periksaan, terbaca } from './periksaan.js';
import { memuat, terbaru, terbaruCepat } from './terbaru.js';
import { namaTerurut, type UrutanNomor } from './urutan-nomor.js';

type Isi = BerkasKasus | CatatanKlaim;
interface Klaim {
  nomor: string;
  berkas: string;
  percobaan: number;
  urut: number;
  isi: Isi | 'gagal';
}

/** Reads every claim, by counter and number, and checks that numbers and attempts have no gap. `kasus`, `kira`: as `nomorTerklaim`. */
export async function bacaSemuaKlaim(p: Periksaan, kasus: UrutanNomor, kira: number): Promise<NomorTerklaim> {
  const hasil = nomorTerklaim(kasus, kira);
  let lama: (Klaim & { pencacah: string }) | null = null;
  for (const nama of namaTerurut(namaDalam(join(p.r.folder, 'nomor')), uraiNama)) {
    const n = uraiNamaKlaim(nama);
    if (n === null) continue;
    const nomor = susunNomor(n.awalan, n.tahun, n.urut);
    const berkas = `nomor/${nama}`;
    const isi = bacaCatatan(`${p.r.folder}/${berkas}`) ?? (await bacaKlaim(p, nomor, berkas));
    if (isi === null) {
      hasil.ragukan(nomor);
      continue;
    }
    const klaim: Klaim = { nomor, berkas, percobaan: n.percobaan, urut: n.urut, isi };
    const pencacah = `${n.awalan}-${n.tahun}`;
    periksaUrutan(p, klaim, lama?.pencacah === pencacah ? lama : null);
    await masukkan(p, klaim, hasil);
    lama = { ...klaim, pencacah };
  }
  return hasil;
}

function uraiNama(nama: string): { nomor: string; ke: number } | null {
  const n = uraiNamaKlaim(nama);
  return n === null ? null : { nomor: susunNomor(n.awalan, n.tahun, n.urut), ke: n.percobaan };
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

async function masukkan(p: Periksaan, { nomor, berkas, percobaan, isi }: Klaim, hasil: NomorTerklaim): Promise<void> {
  if (isi === 'gagal') return hasil.ragukan(nomor);
  if (!('keputusan' in isi)) {
    const kini = await terbaca(p, 'kasus', berkas, isi.nomor, () => terbaru(p.r, isi.nomor));
    const termuat = kini !== 'gagal' && kini !== null && memuat(kini.berkas, isi);
    if (!termuat) {
      hasil.ragukan(nomor);
      return void p.lapor('sisa', berkas, isi.nomor, `Nomor ${nomor} diajukan, tetapi belum diputuskan.`);
    }
  } else if (!catatanSah(isi)) {
    hasil.ragukan(nomor);
    return void p.lapor('klaim', berkas, nomor, 'Isinya tidak lengkap.');
  } else if (isi.keputusan === 'batal') return hasil.batalkan(nomor, percobaan);
  const kasus = 'keputusan' in isi ? isi.kasus : isi.nomor;
  const sidik = 'keputusan' in isi ? isi.sidik : (isi.peristiwa.at(-1)?.sidik ?? '');
  hasil.pakai(nomor, percobaan, kasus, sidik);
}

/** What a case says of its paper numbers. */
export interface PemakaiNomor {
  kasus: string;
  /** Numbers that its events took. */
  nomor: readonly string[];
  /** Hash of its last event. */
  akhir: string;
}

/** The paper numbers that a case took, against the claims. */
export async function periksaNomorDokumen(
  p: Periksaan,
  berkasKasus: string,
  { kasus, nomor: dipakai, akhir }: PemakaiNomor,
  klaim: NomorTerklaim,
): Promise<void> {
  for (const nomor of dipakai) {
    const satu = klaim.pemakai(nomor);
    if (satu !== null) {
      klaim.cocok(nomor);
      if (satu.kasus === kasus && (satu.ringkas === ringkas('', akhir) || (await memuatSidik(p, satu)))) continue;
      p.lapor('klaim', satu.berkas, kasus, `Nomor ${nomor} tercatat untuk ${satu.kasus} atau untuk peristiwa lain.`);
      continue;
    }
    const ke = klaim.batal(nomor);
    if (ke === null || baruDiajukan(p, nomor, ke + 1)) continue;
    const apa = ke === 0 ? 'tanpa berkas di nomor/' : 'padahal berkasnya di nomor/ menyebutnya batal';
    p.lapor('klaim', berkasKasus, kasus, `Nomor ${nomor} dipakai ${apa}: dapat terpakai lagi.`);
  }
}

/** The case went on after the act that took the number: it is read for the other hashes. */
async function memuatSidik(p: Periksaan, { berkas, kasus, ringkas: tercatat }: Pemakai): Promise<boolean> {
  const kini = await terbaca(p, 'kasus', berkas, kasus, () => terbaruCepat(p.r, kasus));
  return kini !== 'gagal' && kini !== null && kini.berkas.peristiwa.some((s) => ringkas('', s.sidik) === tercatat);
}

/** Since the claims were read, with this attempt. */
function baruDiajukan(p: Periksaan, nomor: string, ke: number): boolean {
  return uraikanNomor(nomor) !== null && adaNama(join(p.r.folder, 'nomor', `${nomor}.${ke}.json`));
}

/** Claims whose cases went by without them. */
export async function periksaSisaKlaim(p: Periksaan, klaim: NomorTerklaim): Promise<void> {
  for (const { nomor, berkas, kasus, ringkas: tercatat } of klaim.sisa()) {
    if (p.rusak.has(kasus)) continue;
    const kini = await terbaca(p, 'kasus', berkas, kasus, () => terbaruCepat(p.r, kasus));
    if (kini === 'gagal') continue;
    const diambil = kini === null ? [] : p.pengamat.tafsir(kini.berkas).nomorDokumen;
    if (diambil.includes(nomor) && kini?.berkas.peristiwa.some((s) => ringkas('', s.sidik) === tercatat)) continue;
    p.lapor('klaim', berkas, kasus, `Nomor ${nomor} tercatat terpakai, tetapi ${kasus} tidak memuatnya.`);
  }
}

import type { JumlahPeriksa, PengamatPeriksa, Temuan, TingkatTemuan } from '../../ports/periksa.js';
import { DokumenRusak } from './dokumen.js';
import { galatCakram, penolakanDari } from './galat.js';
import type { Ruang } from './ruang.js';

const PERBAIKI = 'Jalankan: layanan periksa --perbaiki.';
const CADANGAN = 'Pulihkan dari cadangan; jangan diubah dengan tangan.';

/** Every kind of finding: how grave it is as a rule, and what to do about it. */
const JENIS = {
  toko: ['masalah', CADANGAN],
  kasus: ['masalah', CADANGAN],
  standar: ['masalah', 'Bandingkan dengan cadangan dan kertasnya.'],
  cabang: ['masalah', 'Simpan kedua berkas di luar folder data, lalu pulihkan kasus ini dari cadangan.'],
  salinan: ['dapat-diperbaiki', PERBAIKI],
  tempat: ['dapat-diperbaiki', PERBAIKI],
  nomor: ['masalah', 'Cari berkas kasusnya di cadangan.'],
  jejak: ['masalah', 'Bandingkan dengan cadangan dan dengan sidik jejak di kertas tanda terima.'],
  'jejak-ekor': ['dapat-diperbaiki', PERBAIKI],
  klaim: ['masalah', 'Bandingkan dengan cadangan dan dengan kertas bernomor itu.'],
  lampiran: ['masalah', CADANGAN],
  kunci: ['masalah', 'Pulihkan dari cadangan; bila hilang: layanan kunci-publik --ganti --alasan "kunci hilang".'],
  ringkasan: ['dapat-diperbaiki', PERBAIKI],
  sekilas: ['dapat-diperbaiki', PERBAIKI],
  kertas: ['catatan', 'Dapat digambar lagi kapan saja.'],
  terhapus: ['catatan', 'Ulangi: layanan arsip hapus-identitas dengan tahun yang sama.'],
  sisa: ['catatan', 'Dibereskan penulisan berikutnya; atau: layanan periksa --perbaiki.'],
  yatim: ['catatan', 'Tidak mengganggu.'],
  asing: ['masalah', 'Pindahkan ke luar folder data.'],
  terang: ['masalah', 'Jalankan: layanan pengaturan enkripsi nyala.'],
  hak: ['masalah', 'Tutup bagi pengguna lain: chmod -R go= pada folder data.'],
} as const satisfies Readonly<Record<string, readonly [TingkatTemuan, string]>>;

export type JenisTemuan = keyof typeof JENIS;

/** One run of the self-examination. */
export interface Periksaan {
  r: Ruang;
  pengamat: PengamatPeriksa;
  jumlah: JumlahPeriksa;
  /** Cases with a damaged file: what else doesn't fit them follows from that. */
  rusak: Set<string>;
  lapor(jenis: JenisTemuan, berkas: string, nomor: string | null, apa: string, tingkat?: TingkatTemuan): void;
}

export function periksaanBaru(r: Ruang, pengamat: PengamatPeriksa): Periksaan {
  return {
    r,
    pengamat,
    jumlah: { kasus: 0, peristiwa: 0, baris: 0, lampiran: 0 },
    rusak: new Set(),
    lapor(jenis, berkas, nomor, apa, tingkat) {
      const [biasanya, obat] = JENIS[jenis];
      pengamat.temuan({ berkas, nomor, jenis, tingkat: tingkat ?? biasanya, pesan: `${apa} ${obat}` });
    },
  };
}

/** The same run; what is found by it is told later, as it was found or in another order. */
export function ditunda(p: Periksaan): {
  nanti: Periksaan;
  sampaikan(banding?: (a: Temuan, b: Temuan) => number): void;
} {
  const temuan: Temuan[] = [];
  const lain = periksaanBaru(p.r, { ...p.pengamat, temuan: (t) => temuan.push(t) });
  return {
    nanti: { ...lain, jumlah: p.jumlah, rusak: p.rusak },
    sampaikan: (banding = () => 0) => {
      for (const satu of temuan.sort(banding)) p.pengamat.temuan(satu);
    },
  };
}

/** Reads one thing; what the store or the disk refuses is a finding of this kind, and the examination goes on. */
export async function terbaca<T>(
  p: Periksaan,
  jenis: JenisTemuan,
  berkas: string,
  nomor: string | null,
  baca: () => Promise<T>,
): Promise<T | 'gagal'> {
  try {
    return await baca();
  } catch (galat) {
    return laporGalat(p, jenis, berkas, nomor, galat);
  }
}

/** The same for what is read without waiting. */
export function terbacaKini<T>(
  p: Periksaan,
  jenis: JenisTemuan,
  berkas: string,
  nomor: string | null,
  baca: () => T,
): T | 'gagal' {
  try {
    return baca();
  } catch (galat) {
    return laporGalat(p, jenis, berkas, nomor, galat);
  }
}

function laporGalat(p: Periksaan, jenis: JenisTemuan, berkas: string, nomor: string | null, galat: unknown): 'gagal' {
  const cakram = galatCakram(galat);
  if (cakram !== null) {
    // A backup mends no missing right.
    const pesan = `${cakram.sebab} ${cakram.obat.charAt(0).toUpperCase()}${cakram.obat.slice(1)}.`;
    p.pengamat.temuan({ berkas, nomor, jenis, tingkat: JENIS[jenis][0], pesan });
    return 'gagal';
  }
  const sebab = galat instanceof DokumenRusak ? galat.message : penolakanDari(galat, p.r.folder)?.sebab;
  if (sebab === undefined) throw galat;
  p.lapor(jenis, berkas, nomor, sebab);
  return 'gagal';
}

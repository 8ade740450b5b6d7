import type { Kasus, Peristiwa } from '../domain/kasus.js';
import { ANONIM } from '../domain/tampak.js';
import type { Bahan } from './bahan.js';
import { saat } from './bahasa.js';
import type { Blok } from './blok.js';
import { kasusSebelum, teks, terisi } from './isian.js';
import { bagianKutipan } from './kepala.js';
import { kontak } from './pemohon.js';
import { namaSaluran } from './penerimaan.js';
import type { Kalimat } from './templat.js';

/** A complaint as the letters about it name it, as it stood before the act: who, when, which class, what. */
export function bagianPengaduan(kasus: Kasus, p: Peristiwa, bahan: Bahan, k: Kalimat): Blok[] {
  const { isian } = kasusSebelum(kasus, p, bahan.standar);
  const pelapor = [
    ['Pelapor', namaPelapor(isian)],
    ['Alamat', teks(isian.alamat)],
    ['Nomor Telepon/E-mail', kontak(isian)],
  ] as const;
  return [pokok(kasus, p, bahan, pelapor), ...bagianKutipan(k.satu('uraian'), teks(isian.uraian))];
}

/** A secret complaint on a letter that leaves the office: neither who reported nor what, only where to find it. */
export function bagianPengaduanRahasia(kasus: Kasus, p: Peristiwa, bahan: Bahan): Blok[] {
  return [pokok(kasus, p, bahan, [])];
}

function pokok(
  kasus: Kasus,
  p: Peristiwa,
  bahan: Bahan,
  pelapor: readonly (readonly [label: string, nilai: string | null])[],
): Blok {
  const { isian, klasifikasi } = kasusSebelum(kasus, p, bahan.standar);
  const [awal] = kasus.peristiwa;
  const kelas = bahan.standar.klasifikasi.find((baris) => baris.kode === klasifikasi)?.nama ?? klasifikasi;
  const isi = terisi([
    ['Nomor Pengaduan', kasus.nomor],
    ['Diterima', awal === undefined ? null : saat(awal)],
    ['Saluran', awal === undefined ? null : namaSaluran(awal, bahan)],
    ['Tracking ID SP4N-LAPOR!', teks(isian.trackingLapor)],
    ...pelapor,
    ['Klasifikasi', kelas],
  ]);
  return { jenis: 'pasangan', isi };
}

/** The reporter, or what stands for one who asked not to be named. */
function namaPelapor(isian: Kasus['isian']): string {
  return teks(isian.nama) ?? teks(isian.pelapor) ?? (isian.anonim === true ? ANONIM : '(tidak tersedia)');
}

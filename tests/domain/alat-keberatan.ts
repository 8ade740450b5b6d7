import { evolve } from '../../src/domain/evolve.js';
import type { Result } from '../../src/domain/hasil.js';
import type { Isi, Kasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { Standar } from '../../src/domain/standar.js';
import { daftar } from '../../src/domain/tindakan/daftar.js';
import { masaPengajuan } from '../../src/domain/tindakan/keberatan.js';
import type { Bahan } from '../../src/domain/tindakan/langkah.js';
import { kalender, standar } from '../alat/acuan.js';
import { berkasResmi, tanggalLibur, tempoPolos } from './hitung-polos.js';

export const PI = standar('permohonan-informasi');
export const KB = standar('keberatan');
export const PD = standar('pengaduan');
export const KAL = kalender();
export const BATAS = KB.batasAjukan ?? { jumlah: 0, satuan: 'hari' as const, dasar: '' };
const SEKARANG = { waktu: '2026-03-30T10:00:00+07:00', petugas: 'siti' };
export const bahan = (s: Standar, hariIni: string): Bahan => ({
  standar: s,
  kalender: KAL,
  hariIni,
  pelaku: tanpaPetugas('siti'),
});

export const hariKerjaKe = (mulai: string, n: number) => tempoPolos(mulai, n, tanggalLibur(berkasResmi()));

export type Keputusan = (kasus: Kasus) => Result<PeristiwaBaru>;

/** A case of this standard received on a day, after these decisions. */
export function kasus(s: Standar, diterima: string, isian: Isi, ...keputusan: readonly Keputusan[]): Kasus {
  const nomor = `${s.awalan}-2026-0001`;
  const kosong = berkasBaru({ nomor, jenis: s.jenis, standar: s.kode, garam: 'ab'.repeat(32) });
  const hitungan = { hariTerima: 0 as const, geser: true };
  const p = { diterima, sesudahJamKerja: false, hitungan, isi: isian, pribadi: {} };
  const awal = tambahkan(kosong, [daftar(p, bahan(s, diterima))], SEKARANG);
  const akhir = keputusan.reduce((b, putuskan) => {
    const baru = putuskan(evolve(b, s));
    if (!baru.ok) throw new Error(baru.salah.sebab);
    return tambahkan(b, [baru.nilai], SEKARANG);
  }, awal);
  return evolve(akhir, s);
}

/** An act that leads to this status on this day, closing the case where the status does. */
export function menuju(status: string, tanggal: string): Keputusan {
  const beku = {
    tenggat: '2026-03-27',
    tenggatUndangUndang: '2026-04-06',
    sisaHariKerja: 1,
    terlambat: false,
    terlambatUndangUndang: false,
  };
  const nilai = { tindakan: 'serah', tanggal, jabatan: 'ppid', status, isi: { beku }, pribadi: {} };
  return () => ({ ok: true, nilai });
}

export const permohonan = (...keputusan: readonly Keputusan[]) => kasus(PI, '2026-03-13', {}, ...keputusan);
export const masa = (k: Kasus, diterima: string) =>
  masaPengajuan({ kasus: k, standar: PI }, diterima, BATAS, { kalender: KAL });

export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.salah.pesan} ${hasil.salah.sebab}`);
  return hasil.nilai;
}

export function salah(hasil: Result<unknown>) {
  if (hasil.ok) throw new Error('seharusnya ditolak');
  return hasil.salah;
}

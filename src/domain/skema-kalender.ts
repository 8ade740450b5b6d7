import { z } from 'zod';
import { berhasil, gagal, type Result } from './hasil.js';
import type { BerkasKalender, HariLibur } from './kalender.js';
import { tahunDari, tanggalAda } from './tanggal.js';
import { bakukanBaris } from './teks.js';

// Loaded lazily: zod costs 46 ms. Nothing on the hot path may import this file.

const baris = z.string('harus berupa teks').superRefine((teks, konteks) => {
  const hasil = bakukanBaris(teks);
  if (!hasil.ok) konteks.addIssue({ code: 'custom', message: hasil.salah });
});

const skemaHari = z.strictObject({
  tanggal: z
    .string('harus berupa teks')
    .refine(tanggalAda, 'bukan tanggal yang ada; tulis sebagai TTTT-BB-HH, misalnya 2026-03-13'),
  jenis: baris,
  nama: baris,
});

const skemaKalender = z.strictObject({
  tahun: z.int('harus berupa tahun, misalnya 2026').min(1900, 'paling awal 1900').max(2999, 'paling akhir 2999'),
  dasar: baris,
  // Twice the days of a year: longer is no calendar.
  hari: z.array(skemaHari, 'harus berupa daftar').max(732, 'terlalu banyak hari'),
});

/**
 * A calendar file from outside: shape, real dates, each within `tahun`, none twice, in the order of time.
 * Refused with every fault, one sentence each.
 */
export function periksaKalender(data: unknown): Result<BerkasKalender, readonly string[]> {
  const hasil = skemaKalender.safeParse(data);
  if (!hasil.success) {
    return gagal(hasil.error.issues.map((i) => `Kalender, ${i.path.join('.') || 'isi'}: ${sebabSkema(i)}.`));
  }
  const kesalahan = kesalahanUrutan(hasil.data.tahun, hasil.data.hari);
  return kesalahan.length > 0 ? gagal(kesalahan) : berhasil(hasil.data);
}

function sebabSkema(masalah: z.core.$ZodIssue): string {
  if (masalah.code === 'unrecognized_keys') return 'memuat kunci yang tidak dikenal, hapuslah';
  if (masalah.path.length === 0 && masalah.code === 'invalid_type') return 'harus berupa objek {tahun, dasar, hari}';
  return masalah.message.replace(/\.$/, '');
}

function kesalahanUrutan(tahun: number, hari: readonly HariLibur[]): string[] {
  const kesalahan: string[] = [];
  const ada = new Set<string>();
  let sebelum = '';
  for (const { tanggal } of hari) {
    if (tahunDari(tanggal) !== tahun)
      kesalahan.push(`${tanggal} bukan hari di tahun ${tahun}: pindahkan ke berkasnya.`);
    if (ada.has(tanggal)) kesalahan.push(`${tanggal} tercantum dua kali: hapus salah satu.`);
    else if (tanggal < sebelum) kesalahan.push(`${tanggal} berada sesudah ${sebelum}: urutkan menurut tanggal.`);
    ada.add(tanggal);
    if (tanggal > sebelum) sebelum = tanggal;
  }
  return kesalahan;
}

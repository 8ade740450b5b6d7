import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import { tambahLibur } from '../domain/libur.js';
import { bacaTanggal } from '../domain/tanggal.js';
import { bakukanBaris, ISI_DI_SINI } from '../domain/teks.js';
import { kataCoba } from '../forms/coba.js';
import { isiFormulir } from '../forms/isi.js';
import { teks } from '../forms/jenis-isian.js';
import { BIDANG_PERUBAHAN } from '../render/libur.js';
import { tanyaBaris, tanyaTanggal } from './argumen.js';
import { kesalahanArgumen, ubahLibur } from './libur-ubah.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

/** A day that the office adds is no national holiday unless it says so. */
const JENIS_BAWAAN = 'libur-khusus';
const ISIAN = {
  jenis: teks(`Jenisnya: libur-nasional, cuti-bersama, … (bawaan: ${JENIS_BAWAAN})`, { nilai: 'JENIS' }),
};

export const liburTambah: Perintah = {
  nama: 'libur tambah',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tambah satu hari libur; tenggat kasus berjalan yang berpindah ditunjukkan dahulu',
  argumen: [
    { nama: 'TANGGAL', wajib: true, uraian: 'Hari libur, mis. 2026-07-15', tanya: tanyaTanggal('Tanggal hari libur') },
    { nama: 'NAMA', wajib: true, uraian: 'Nama hari libur, dalam tanda kutip', tanya: tanyaBaris('Nama hari libur') },
  ],
  isian: ISIAN,
  menulis: true,
  bidang: BIDANG_PERUBAHAN,
  contoh: [
    'layanan libur tambah 2026-07-15 "Pemilihan kepala desa"',
    'layanan libur tambah 2026-12-28 "Cuti bersama Natal" --jenis cuti-bersama --uji-coba',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const TANGGAL = bacaTanggal(masukan.argumen.TANGGAL ?? '', ctx.hariIni);
  const NAMA = bakukanBaris(masukan.argumen.NAMA ?? '');
  const coba = `layanan libur tambah ${kataCoba(TANGGAL)} "${ISI_DI_SINI}"`;
  const periksa = () => kesalahanArgumen({ TANGGAL, NAMA });
  const terisi = await isiFormulir({ isian: ISIAN, coba, periksa }, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  if (!TANGGAL.ok || !NAMA.ok) throw new Error('argumen lolos dari pemeriksaan');
  const hari = { tanggal: TANGGAL.nilai, jenis: terisi.nilai.jawaban.jenis ?? JENIS_BAWAAN, nama: NAMA.nilai };
  return ubahLibur(ctx, (berlaku) => tambahLibur(berlaku, hari), `${coba} --ya`);
}

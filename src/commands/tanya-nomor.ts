import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { kasusBerjalan } from '../usecases/semua-kasus.js';
import { langkahSaya } from '../usecases/tugas.js';
import { sebutNama } from './kartu-isian.js';
import type { Perintah } from './perintah.js';

/**
 * At a terminal a number that was left out is chosen from the open cases that the command fits: an act's from those on
 * which it is mine to do now, any other's from all. The number; refused (3) where there is none.
 */
export async function pilihNomor(ctx: Context, perintah: Perintah): Promise<Result<string>> {
  const cocok = (await kasusBerjalan(ctx)).kasus.filter((k) => cocokDengan(ctx, perintah, k));
  if (cocok.length === 0) return gagal(tolakKosong(perintah));
  const pilihan = cocok.map(({ kasus }) => ({ nilai: kasus.nomor, nama: `${kasus.nomor}  ${sebutNama(kasus)}` }));
  return berhasil(await (await ctx.prompter()).pilih(`Nomor kasus untuk ${perintah.nama}`, pilihan));
}

function cocokDengan(ctx: Context, { nama }: Perintah, { kasus, standar, tertutup }: KasusBerstandar): boolean {
  if (tertutup !== undefined) return false;
  const tindakan = ctx.acuan.daftarStandar().some((s) => s.langkah.some((l) => (l.perintah ?? l.tindakan) === nama));
  return !tindakan || langkahSaya(ctx.pelaku, standar, kasus).some((l) => (l.perintah ?? l.tindakan) === nama);
}

function tolakKosong({ nama }: Perintah) {
  return {
    jenis: 'tidak-ada' as const,
    pesan: `Tidak ada kasus berjalan untuk "${nama}".`,
    sebab:
      'Yang dapat dipilih hanya kasus berjalan yang menunggu langkah itu dari Anda; yang lain disebut dengan nomornya.',
    coba: 'layanan cari',
  };
}

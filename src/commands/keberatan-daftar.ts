import type { Context } from '../context.js';
import { tanggalPanjang } from '../domain/bahasa.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { type Formulir, isiFormulir } from '../forms/isi.js';
import { ISIAN_KEBERATAN } from '../forms/keberatan.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { terbilangHari } from '../render/lama.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import {
  daftarkanKeberatan,
  halanganHariIni,
  type KeberatanTerdaftar,
  keberatanTercatat,
  permohonanKeberatan,
} from '../usecases/keberatan.js';
import { kartuIsian } from './kartu-isian.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { periksaLampau, setujuiLampau } from './pendaftaran.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

export const keberatanDaftar: Perintah = {
  nama: 'keberatan daftar',
  kelompok: 'Keberatan',
  ringkasan: 'Daftarkan keberatan atas sebuah permohonan',
  argumen: [{ nama: 'NOMOR', wajib: true, uraian: 'Nomor permohonan: PI-2026-0001, pi-1, atau 1' }],
  isian: ISIAN_KEBERATAN,
  menulis: true,
  berdraf: true,
  berkunci: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan keberatan daftar PI-2026-0001 --alasan a --kasus-posisi "Pemohon menilai rekap tidak memuat data pribadi"',
    'layanan keberatan daftar pi-1 --alasan c,g --kasus-posisi-berkas kasus-posisi.txt --kuasa "Rina Wati"',
  ],
  jalankan,
};

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const tercatat = await keberatanTercatat(ctx);
  if (!tercatat.ok) return tercatat;
  if (tercatat.nilai !== null) {
    return berhasil(await keluaranTindakan(ctx, tercatat.nilai.hasil, peringatanKeberatan(tercatat.nilai)));
  }
  const permohonan = await permohonanKeberatan(ctx, masukan.argumen.NOMOR ?? '');
  if (!permohonan.ok) return permohonan;
  const formulir: Formulir<typeof ISIAN_KEBERATAN> = {
    isian: ISIAN_KEBERATAN,
    coba: `layanan keberatan daftar ${permohonan.nilai.kasus.nomor}`,
    perintah: `layanan keberatan daftar ${permohonan.nilai.kasus.nomor}`,
    kartu: (jawaban) => kartuIsian(`Keberatan atas ${permohonan.nilai.kasus.nomor}`, ISIAN_KEBERATAN, jawaban),
    periksa: (jawaban) => periksaLampau(ctx, jawaban),
  };
  await sebutHalangan(ctx, permohonan.nilai);
  const terisi = await isiFormulir(formulir, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  await setujuiLampau(ctx, terisi.nilai.jawaban.diterima);
  const terdaftar = await daftarkanKeberatan(ctx, permohonan.nilai, terisi.nilai.jawaban);
  if (!terdaftar.ok) return terdaftar;
  const peringatan = [...terisi.nilai.peringatan, ...peringatanKeberatan(terdaftar.nilai)];
  return berhasil(await keluaranTindakan(ctx, terdaftar.nilai.hasil, peringatan));
}

/** At a terminal, before a long text is typed in vain. */
async function sebutHalangan(ctx: Context, permohonan: KasusBerstandar): Promise<void> {
  if (!ctx.pilihan.bolehTanya) return;
  const halangan = await halanganHariIni(ctx, permohonan);
  if (halangan !== null) (await ctx.prompter()).kata(`Perhatian: ${halangan}`);
}

function peringatanKeberatan({ hasil, masa, berjalan, tautan }: KeberatanTerdaftar): readonly string[] {
  const { kasus, standar } = hasil;
  return [
    ...(masa?.terlambat === true ? [lewatBatas(masa, standar.batasAjukan)] : []),
    ...(berjalan.length > 0 ? [`keberatan lain atas permohonan ini masih berjalan: ${berjalan.join(', ')}`] : []),
    ...(tautan.ok ? [] : [`${kasus.terkait.join(', ')} belum ditautkan: ${tautan.salah.sebab} ${NANTI}`]),
  ];
}

const NANTI = 'Tautannya dilengkapi sendiri oleh perintah keberatan berikutnya.';

function lewatBatas(
  masa: NonNullable<KeberatanTerdaftar['masa']>,
  batas: { jumlah: number; dasar: string } | undefined,
) {
  const lama = batas === undefined ? '' : ` (${terbilangHari(batas.jumlah)}; ${batas.dasar})`;
  const kurang = masa.kalenderKurang.join(', ');
  const sementara = kurang === '' ? '' : ` SEMENTARA: hari libur tahun ${kurang} belum dimuat.`;
  return `diajukan TERLAMBAT: paling lambat ${tanggalPanjang(masa.batasAjukan)}${lama}. Tetap didaftarkan, keterlambatannya dicatat.${sementara}`;
}

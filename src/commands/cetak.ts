import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import { bacaNomor } from '../domain/nomor.js';
import { tahunDari } from '../domain/tanggal.js';
import { isiFormulir } from '../forms/isi.js';
import { bendera, type Jawaban, type JawabanSementara } from '../forms/isian.js';
import { angka, jalurPdf, saklar, tanggal, teks } from '../forms/jenis-isian.js';
import { cetakContoh, cetakFormulirKosong, cetakHari, cetakSemua } from './cetak-himpunan.js';
import { cetakSatu } from './cetak-satu.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

const ISIAN = {
  dokumen: teks('Jenis dokumen, mis. tanda-terima (bawaan: yang terakhir)', { nilai: 'JENIS' }),
  urut: angka('Yang ke berapa dari jenis itu, bila ada beberapa (bawaan: yang terakhir)', 1, 9999),
  semua: saklar('Semua dokumen kasus itu dalam satu berkas, masing-masing mulai di halaman ganjil'),
  semuaTanggal: tanggal('Semua dokumen yang dicatat pada hari itu, dalam satu berkas seperti --semua'),
  formulirKosong: saklar('Formulir permohonan kosong untuk loket'),
  contoh: saklar('Contoh setiap dokumen dengan orang karangan, untuk melihat kalimatnya'),
  asli: saklar('Seperti saat diterbitkan, tanpa tanda SALINAN (cetakan pertama rusak); dicatat di jejak akses'),
  ke: jalurPdf('Tulis ke berkas ini'),
  timpa: saklar('Timpa berkas yang sudah ada'),
  buka: saklar('Buka hasilnya dengan penampil sistem'),
};

export const cetak: Perintah = {
  nama: 'cetak',
  kelompok: 'Membaca',
  ringkasan: 'Cetak dokumen: lagi (SALINAN), sekasus, sehari, formulir kosong, contoh',
  argumen: [{ nama: 'NOMOR', wajib: false, uraian: 'Nomor kasus: PI-2026-0001, pi-1, atau 1' }],
  isian: ISIAN,
  menulis: false,
  bidang: ['nomor', 'jenis', 'berkas', 'jumlah', 'salinan', 'tersegel'],
  contoh: [
    'layanan cetak PI-2026-0001',
    'layanan cetak 1 --dokumen tanda-terima --ke tanda-terima.pdf',
    'layanan cetak 1 --dokumen lembar-disposisi --urut 1 --buka',
    'layanan cetak 1 --semua --ke berkas-lengkap.pdf',
    'layanan cetak --semua-tanggal 2026-11-24 --ke hari-ini.pdf',
    'layanan cetak --formulir-kosong --ke formulir.pdf',
    'layanan cetak --contoh --dokumen sk-penolakan --ke contoh.pdf',
  ],
  kode: {
    aturan: 'Dokumen itu tidak dapat dibuat dari kasus ini',
    dibatalkan: 'Dihentikan dengan Ctrl-C; tidak ada berkas yang ditulis',
  },
  lihatJuga: ['lihat', 'lampirkan', 'cek-dokumen'],
  jalankan,
};

/** What is printed: a case, or one of these. */
const TANPA_KASUS = ['semuaTanggal', 'formulirKosong', 'contoh'] as const;
const SEBUT_SATU = 'sebutkan satu: NOMOR, --semua-tanggal, --formulir-kosong, atau --contoh';

async function jalankan(ctx: Context, masukan: Masukan): Promise<Result<Keluaran>> {
  const nomor = masukan.argumen.NOMOR;
  const terisi = await isiFormulir(
    {
      isian: ISIAN,
      coba: cobaCetak(ctx, nomor, masukan.flag),
      periksa: (j) => periksaPilihan(nomor, { ...masukan.flag, ...j }),
    },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const j = terisi.nilai.jawaban;
  const keluaran = await cetakMenurut(ctx, nomor, j);
  return keluaran.ok && j.buka === true ? berhasil(await buka(ctx, keluaran.nilai)) : keluaran;
}

/** The case that was typed, or the other thing that was to be printed; never another's case. */
function cobaCetak(ctx: Context, nomor: string | undefined, flag: Masukan['flag']): string {
  const awalan = ctx.acuan.daftarStandar().map((s) => s.awalan);
  if (nomor !== undefined && bacaNomor(nomor, tahunDari(ctx.hariIni), awalan).ok)
    return `layanan cetak ${nomor.trim()}`;
  const lain = TANPA_KASUS.find((k) => flag[k] !== undefined) ?? 'bantuan';
  return `layanan cetak ${bendera(lain)}${lain === 'semuaTanggal' ? ' kemarin' : ''}`;
}

function cetakMenurut(ctx: Context, nomor: string | undefined, j: Jawaban<typeof ISIAN>): Promise<Result<Keluaran>> {
  if (j.semuaTanggal !== undefined) return cetakHari(ctx, j.semuaTanggal, j);
  if (j.formulirKosong === true) return cetakFormulirKosong(ctx, j);
  if (j.contoh === true) return cetakContoh(ctx, j);
  return j.semua === true ? cetakSemua(ctx, nomor ?? '', j) : cetakSatu(ctx, nomor ?? '', j);
}

/** One thing is printed; a flag that would be ignored is a fault. `j`: what was given, though a value be wrong. */
function periksaPilihan(nomor: string | undefined, j: JawabanSementara): readonly Kesalahan[] {
  const salah = (bendera: string, pesan: string): Kesalahan => ({ bendera, pesan });
  const dicetak = TANPA_KASUS.filter((k) => j[k] !== undefined).map(bendera);
  if (nomor !== undefined) dicetak.unshift('NOMOR');
  if (dicetak.length === 0) return [salah('NOMOR', SEBUT_SATU)];
  if (dicetak.length > 1) return [salah(dicetak.join(' / '), `${SEBUT_SATU}; tidak bersama-sama`)];
  const satuan = nomor !== undefined && j.semua !== true;
  return [
    ...(j.semua === true && nomor === undefined ? [salah('--semua', 'hanya bersama NOMOR')] : []),
    ...(j.dokumen !== undefined && !satuan && j.contoh !== true
      ? [salah('--dokumen', 'hanya untuk satu dokumen atau --contoh')]
      : []),
    ...(j.urut !== undefined && (!satuan || j.dokumen === undefined)
      ? [salah('--urut', 'hanya bersama --dokumen')]
      : []),
    ...(j.asli === true && (j.formulirKosong === true || j.contoh === true)
      ? [salah('--asli', 'hanya untuk dokumen sebuah kasus')]
      : []),
  ];
}

/** What lies sealed in the store can't be looked at there. */
async function buka(ctx: Context, keluaran: Keluaran): Promise<Keluaran> {
  const { tersegel } = keluaran.json as { tersegel?: boolean };
  if (keluaran.teks === '' || tersegel === true) return keluaran;
  if (await ctx.berkasLuar.tampilkan(keluaran.teks.slice(0, -1))) return keluaran;
  const kata = 'Penampil sistem tidak dapat dijalankan; buka sendiri berkas di atas.';
  return { ...keluaran, pesan: [...keluaran.pesan, kata] };
}

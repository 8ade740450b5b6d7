import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Isi } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import { type Formulir, isiFormulir } from '../forms/isi.js';
import type { Jawaban, JawabanSementara } from '../forms/isian.js';
import { ISIAN_DAFTAR, satuIdentitas } from '../forms/permohonan.js';
import type { LampiranSiap } from '../ports/store.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { daftarkan } from '../usecases/daftarkan.js';
import { kasusSerupa } from '../usecases/serupa.js';
import { kartuPermohonan } from './kartu-permohonan.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import { siapkanSemua } from './lampiran.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';
import { bolehTetapDaftar } from './serupa.js';

/** Standard of a request that names none. */
const STANDAR_BAWAAN = 'permohonan-informasi';

export const daftar: Perintah = {
  nama: 'daftar',
  kelompok: 'Permohonan',
  ringkasan: 'Daftarkan permohonan informasi (langkah 1)',
  argumen: [],
  isian: ISIAN_DAFTAR,
  menulis: true,
  bidang: BIDANG_KASUS_LENGKAP,
  contoh: [
    'layanan daftar',
    'layanan daftar --nama "Asep Suherman" --nik 3602140101909001 --alamat "Kp. Sawah RT 02/01, Rangkasbitung" --rincian "Rekap penerima bantuan sosial tahun 2025 per kecamatan" --tujuan "Penelitian" --cara-memperoleh salinan --bentuk softcopy --cara-salinan email',
    'layanan daftar --berkas data/contoh/permohonan.json',
  ],
  jalankan,
};

async function jalankan(ctx: Context, { flag }: Masukan): Promise<Result<Keluaran>> {
  const lampiran: LampiranSiap[] = [];
  const hasil = await daftarkanDengan(ctx, flag, lampiran);
  if (!hasil.ok && lampiran.length > 0) await (await ctx.toko()).buangLampiran(lampiran);
  return hasil;
}

async function daftarkanDengan(
  ctx: Context,
  flag: Masukan['flag'],
  lampiran: LampiranSiap[],
): Promise<Result<Keluaran>> {
  const terisi = await isiFormulir(formulir(ctx, lampiran), flag, ctx);
  if (!terisi.ok) return terisi;
  const { jawaban, peringatan } = terisi.nilai;
  const standar = ctx.acuan.standar(jawaban.standar ?? STANDAR_BAWAAN);
  if (standar === null) throw new Error('standar lolos dari pemeriksaan');
  const serupa = await kasusSerupa(ctx, isianTercatat(jawaban), jawaban.diterima);
  await bolehTetapDaftar(ctx, serupa, jawaban.tetapDaftar === true);
  const isian = { ...isianTercatat(jawaban), ...(serupa.length > 0 ? { serupa } : {}) };
  const hasil = await daftarkan(ctx, { standar, diterima: jawaban.diterima, isian, lampiran });
  if (!hasil.ok) return hasil;
  const mirip = serupa.length > 0 ? [`kasus serupa dalam 30 hari: ${serupa.join(', ')}`] : [];
  return berhasil(await keluaranTindakan(ctx, hasil.nilai, [...peringatan, ...mirip]));
}

/** The answers that are part of the record; the rest only steers the command. */
function isianTercatat(jawaban: Jawaban<typeof ISIAN_DAFTAR>): Isi {
  const { standar: _, lampiran: __, diterima: ___, tetapDaftar: ____, saluran, ...isian } = jawaban;
  const ada = Object.entries({ ...isian, saluran: saluran ?? 'langsung' }).filter(([, v]) => v !== undefined);
  return Object.fromEntries(ada) as Isi;
}

function formulir(ctx: Context, lampiran: LampiranSiap[]): Formulir<typeof ISIAN_DAFTAR> {
  return {
    isian: ISIAN_DAFTAR,
    coba: 'layanan daftar   (di terminal: pertanyaan satu per satu)',
    kartu: kartuPermohonan,
    periksa: async (jawaban) => [
      ...satuIdentitas(jawaban),
      ...periksaStandar(ctx, jawaban),
      ...(await siapkanSemua(ctx, jawaban.lampiran, lampiran)),
    ],
  };
}

function periksaStandar(ctx: Context, jawaban: JawabanSementara): readonly Kesalahan[] {
  const kode = String(jawaban.standar ?? STANDAR_BAWAAN);
  const standar: Standar | null = ctx.acuan.standar(kode);
  if (standar === null) {
    const ada = ctx.acuan.daftarStandar().map((s) => s.kode);
    return [{ bendera: '--standar', pesan: `"${kode}" tidak terpasang; yang ada: ${ada.join(', ')}` }];
  }
  const saluran = standar.saluran.map((s) => s.kode);
  if (jawaban.saluran === undefined || saluran.includes(String(jawaban.saluran))) return [];
  return [
    {
      bendera: '--saluran',
      pesan: `"${String(jawaban.saluran)}" tidak ada di standar ini; yang ada: ${saluran.join(', ')}`,
    },
  ];
}

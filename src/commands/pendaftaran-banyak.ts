import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Json } from '../domain/kasus.js';
import { sidikButir } from '../domain/kiriman.js';
import { KODE_KELUAR } from '../errors.js';
import { bacaKiriman } from '../forms/berkas-banyak.js';
import { isiFormulir } from '../forms/isi.js';
import { BERKAS_ISIAN, bendera, type TabelIsian } from '../forms/isian.js';
import { kasusJson } from '../render/kasus-json.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { type ButirDaftar, daftarkanBanyak } from '../usecases/daftarkan-banyak.js';
import { rinci } from '../usecases/rincian-kasus.js';
import { formulir, type Pendaftaran, standarDiminta, tercatat } from './pendaftaran.js';
import type { Keluaran } from './perintah.js';

type Flag = Readonly<Record<string, unknown>>;

/** Progress is shown every so many cases. */
const SETIAP = 100;
/** Faults and warnings that are told one by one. */
const DISEBUT = 100;
/** What is particular to one case at the counter, and texts elsewhere: the key of a form tells of what stands in the list. */
const BUKAN_BUTIR = ['lampiran', 'dari', 'rincianBerkas', 'uraianBerkas'];

/** A `--berkas` may hold a list of forms; then each is registered. Otherwise `satu`, which reads the file no second time. */
export async function satuAtauBanyak<F extends TabelIsian>(
  p: Pendaftaran<F>,
  flag: Flag,
  ctx: Context,
  satu: (ctx: Context) => Promise<Result<Keluaran>>,
): Promise<Result<Keluaran>> {
  if (typeof flag.berkas !== 'string') return satu(ctx);
  const kiriman = await bacaKiriman(flag.berkas, ctx.berkasLuar);
  if (!kiriman.ok) return gagal(tolakButir(p.coba, [{ bendera: BERKAS_ISIAN, pesan: kiriman.salah }]));
  if ('luar' in kiriman.nilai) return satu({ ...ctx, berkasLuar: kiriman.nilai.luar });
  return banyak(p, flag, ctx, kiriman.nilai.butir);
}

/** All forms are checked before the first is registered. */
async function banyak<F extends TabelIsian>(
  p: Pendaftaran<F>,
  flag: Flag,
  ctx: Context,
  isi: readonly Json[],
): Promise<Result<Keluaran>> {
  const butir: ButirDaftar[] = [];
  const kesalahan: Kesalahan[] = [];
  const peringatan: string[] = [];
  const kunci = sidikButir(ctx.pilihan.kunci, isi);
  // Nobody is asked about one of a thousand.
  const diam = { ...ctx, pilihan: { ...ctx.pilihan, bolehTanya: false } };
  for (const [ke, satu] of isi.entries()) {
    if (ke % SETIAP === 0) ctx.kemajuan(`Memeriksa isian: ${ke} dari ${isi.length}`);
    const hasil = await bacaButir(p, flag, diam, satu);
    if (hasil.ok) {
      butir.push({ ...hasil.nilai, kunci: kunci[ke] ?? '' });
      peringatan.push(...hasil.nilai.peringatan.map((w) => `butir ke-${ke + 1}: ${w}`));
    } else kesalahan.push(...hasil.salah.map((k) => ({ ...k, bendera: `butir ke-${ke + 1}, ${k.bendera}` })));
  }
  ctx.kemajuan('');
  return kesalahan.length > 0 ? gagal(tolakButir(p.coba, kesalahan)) : catatSemua(ctx, butir, peringatan);
}

async function bacaButir<F extends TabelIsian>(
  p: Pendaftaran<F>,
  flag: Flag,
  ctx: Context,
  butir: Json,
): Promise<Result<Omit<ButirDaftar, 'kunci'> & { peringatan: readonly string[] }, readonly Kesalahan[]>> {
  const lain = BUKAN_BUTIR.filter((k) => flag[k] !== undefined || (butir as Flag | null)?.[k] !== undefined);
  if (lain.length > 0) {
    return gagal(
      lain.map((k) => ({ bendera: bendera(k), pesan: 'tidak dapat dalam daftar; daftarkan kasus ini sendiri' })),
    );
  }
  const terisi = await isiFormulir({ ...formulir(p, ctx, []), perintah: undefined, butir }, flag, ctx);
  if (!terisi.ok) return gagal(terisi.salah.kesalahan ?? [{ bendera: BERKAS_ISIAN, pesan: terisi.salah.sebab }]);
  const { jawaban, peringatan } = terisi.nilai;
  const standar = standarDiminta(p, ctx, jawaban);
  if (standar === null) throw new Error('standar lolos dari pemeriksaan');
  const { diterima } = jawaban as { diterima?: string };
  return berhasil({ standar, diterima, isian: tercatat(p, jawaban), lampiran: [], peringatan });
}

/** What is registered is named at once; what ends it on the way is told after it. */
async function catatSemua(
  ctx: Context,
  butir: readonly ButirDaftar[],
  peringatan: readonly string[],
): Promise<Result<Keluaran>> {
  const jadi: KasusBerstandar[] = [];
  let baru = 0;
  const { ujiCoba } = ctx.pilihan;
  const hasil = await daftarkanBanyak(ctx, butir, (satu, ini) => {
    jadi.push(satu);
    if (ini) baru += 1;
    if (!ujiCoba) ctx.sebut?.(`${satu.kasus.nomor}\n`);
    if (jadi.length % SETIAP === 0) ctx.kemajuan(`Mendaftarkan: ${jadi.length} dari ${butir.length} kasus`);
  });
  ctx.kemajuan('');
  if (!hasil.ok && jadi.length === 0) return hasil;
  const tersebut = ctx.sebut !== undefined || ujiCoba;
  return berhasil({
    json: (await rinci(ctx, jadi)).map((r) => kasusJson(r)),
    teks: tersebut ? '' : jadi.map((k) => `${k.kasus.nomor}\n`).join(''),
    pesan: [
      ...sebagian(peringatan).map((w) => `Perhatian: ${w}`),
      ...pesanJumlah(ctx, jadi.length, baru, butir.length),
      ...(hasil.ok ? [] : [hasil.salah.pesan, hasil.salah.sebab, `Coba: ${hasil.salah.coba ?? 'ulangi'}`]),
    ],
    kode: hasil.ok ? KODE_KELUAR.selesai : KODE_KELUAR[hasil.salah.jenis],
  });
}

function pesanJumlah(ctx: Context, jadi: number, baru: number, semua: number): string[] {
  if (ctx.pilihan.ujiCoba) return [`Uji coba, tidak ada yang dicatat: ${jadi} kasus akan didaftarkan.`];
  const lama = jadi - baru;
  return [
    `${baru} kasus didaftarkan.`,
    ...(lama > 0 ? [`${lama} sudah tercatat dari berkas ini sebelumnya; tidak dicatat lagi.`] : []),
    ...(jadi < semua
      ? [`${semua - jadi} lagi belum pasti tercatat; perintah yang sama meneruskannya tanpa menggandakan.`]
      : []),
    ...(baru > 0 ? [`Tanda terimanya belum digambar: layanan cetak --semua-tanggal ${ctx.hariIni}`] : []),
  ];
}

function sebagian(teks: readonly string[]): readonly string[] {
  const lebih = teks.length - DISEBUT;
  return lebih <= 0 ? teks : [...teks.slice(0, DISEBUT), `dan ${lebih} lagi`];
}

function tolakButir(coba: string, kesalahan: readonly Kesalahan[]) {
  return {
    jenis: 'pemakaian' as const,
    pesan: `Ada ${kesalahan.length} isian yang perlu diperbaiki; tidak ada yang dicatat.`,
    sebab: sebagian(kesalahan.map((k) => `${k.bendera}: ${k.pesan}`)).join('\n'),
    coba: `${coba} --berkas FILE.json`,
    kesalahan,
  };
}

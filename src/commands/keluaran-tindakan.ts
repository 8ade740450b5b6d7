import { join } from 'node:path';
import type { Context } from '../context.js';
import { templatTindakan } from '../documents/kertas-kasus.js';
import { ketikan, langkahSah, statusStandar } from '../domain/alur.js';
import { waktuJanji } from '../domain/dua-jam.js';
import { jamMeragukan } from '../domain/jam-komputer.js';
import { jedaTerbuka } from '../domain/jeda.js';
import { KODE_KELUAR } from '../errors.js';
import { bendera } from '../forms/isian.js';
import { kasusLengkapJson } from '../render/kasus-lengkap.js';
import { lamaWaktu, sebutMundur, terbilangHari } from '../render/lama.js';
import { pesanTenggat } from '../render/pesan.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { type Kertas, terbitkan } from '../usecases/dokumen.js';
import { isianTakTerlukis } from '../usecases/huruf-kertas.js';
import { type RincianKasus, rinciSatu } from '../usecases/rincian-kasus.js';
import { kalimatTertahan } from '../usecases/templat.js';
import type { Keluaran } from './perintah.js';

/** What every writing command answers: the number; to the person: status, due dates, papers, the next command. */
export async function keluaranTindakan(
  ctx: Context,
  hasil: KasusBerstandar,
  peringatan: readonly string[],
): Promise<Keluaran> {
  const rincian = await rinciSatu(ctx, hasil);
  const kertas: Kertas[] = ctx.pilihan.ujiCoba ? [] : [...(await terbitkan(ctx, hasil))];
  const gagal = kertas.filter((k) => k.gagal !== null);
  const { nomor } = rincian.kasus;
  const hilang = (await isianTakTerlukis(ctx, hasil)).map((k) => bendera(k === 'namaLampiran' ? 'lampiran' : k));
  const tertahan = await kalimatTertahan(ctx, templatTindakan(hasil.standar, tindakanAkhir(hasil)));
  return {
    json: ctx.pilihan.json === null ? null : lengkapJson(ctx, rincian, kertas),
    teks: ctx.pilihan.ujiCoba ? '' : `${nomor}\n`,
    pesan: [
      ...[...peringatanCatatan(hasil), ...peringatan, ...takTerlukis(hilang), ...tertahan].map(
        (p) => `Perhatian: ${p}`,
      ),
      `${ctx.pilihan.ujiCoba ? 'Uji coba, tidak ada yang dicatat: ' : ''}${nomor}: ${statusStandar(rincian.standar, rincian.kasus.status).nama}.`,
      ...tenggat(rincian),
      ...pesanKertas(kertas, (await ctx.toko()).lokasi),
      ...berikutnya(ctx, rincian),
    ],
    kode: gagal.length > 0 ? KODE_KELUAR.toko : KODE_KELUAR.selesai,
  };
}

function lengkapJson(
  ctx: Context,
  rincian: Parameters<typeof kasusLengkapJson>[0],
  kertas: readonly Kertas[],
): unknown {
  const tersimpan = kertas.flatMap((k) => (k.tersimpan ? [k.tersimpan] : []));
  return kasusLengkapJson(rincian, tersimpan, ctx.acuan.jabatan());
}

function takTerlukis(bendera: readonly string[]): readonly string[] {
  if (bendera.length === 0) return [];
  return [
    `${bendera.join(', ')} memuat tanda yang tidak ada pada huruf kertas; tercetak sebagai □. Bila perlu, tulis dengan huruf Latin: layanan koreksi --bantuan`,
  ];
}

function tindakanAkhir({ kasus, terulang }: KasusBerstandar): string {
  return (terulang ?? kasus.peristiwa.at(-1))?.tindakan ?? '';
}

/** About the record itself: it was there before, or the clock that dates it can't be right. */
function peringatanCatatan({ kasus, terulang }: KasusBerstandar): readonly string[] {
  if (terulang !== undefined) {
    const { tindakan, urut, waktu } = terulang;
    return [`sudah tercatat dengan kunci ini (${tindakan}, peristiwa ke-${urut}, ${waktu}); tidak dicatat lagi.`];
  }
  const akhir = kasus.peristiwa.at(-1);
  const meragukan = akhir === undefined ? null : jamMeragukan(akhir.waktu);
  const menit = akhir?.isi.jamMundur;
  const mundur =
    typeof menit === 'number' ? [`${sebutMundur(menit)} dari catatan sebelumnya: periksa jam komputer.`] : [];
  return [...mundur, ...(meragukan === null ? [] : [meragukan])];
}

function tenggat(r: RincianKasus): readonly string[] {
  if (r.kasus.peristiwa.at(-1)?.tindakan === 'batal') return ['Nomornya tetap tercatat dan tidak dipakai lagi.'];
  if (r.kasus.selesai) {
    const kata = r.tenggat.terlambat ? `TERLAMBAT ${terbilangHari(-r.tenggat.sisaHariKerja)}` : 'tepat waktu';
    return [`Selesai ${r.kasus.ditutup?.tanggal ?? ''}: ${kata} terhadap tenggat ${r.tenggat.tenggat}.`];
  }
  const janji = waktuJanji(r.standar, r.kasus.klasifikasi).waktu;
  const dasar = (r.kasus.perpanjangan === null ? r.standar.undangUndang : r.standar.perpanjangan)?.dasar ?? null;
  const jeda = jedaTerbuka(r.kasus);
  return [
    ...(jeda !== null ? [`Jam berhenti sejak ${jeda.dari}: tenggat ikut bergeser sampai lanjut.`] : []),
    ...pesanTenggat(r.tenggat, `janji ${lamaWaktu(janji)}`, dasar),
  ];
}

/** How a person gets a paper that lies sealed in the store: the original, which nobody could print from there. */
export function caraCetak(nomor: string, jenis: string): string {
  return `layanan cetak ${nomor} --dokumen ${jenis} --asli --ke ${jenis}.pdf`;
}

/** Where each paper lies, or what to type when it could not be saved. */
export function pesanKertas(kertas: readonly Kertas[], lokasi: string): readonly string[] {
  return kertas.map((k) =>
    k.tersimpan === null
      ? `${k.jenis}: sudah tercatat, tetapi kertasnya gagal dibuat (${(k.gagal ?? '').replace(/\.$/, '')}). Gambar lagi: layanan cetak ${k.nomor} --dokumen ${k.jenis} --asli`
      : k.tersimpan.tersegel
        ? `${k.jenis}: tersegel; untuk pemohon: ${caraCetak(k.nomor, k.jenis)}`
        : `${k.jenis}: ${join(lokasi, k.tersimpan.berkas)}`,
  );
}

function berikutnya(ctx: Context, r: RincianKasus): readonly string[] {
  const [tindakan] = r.tindakanBerikut;
  if (tindakan === undefined) return [];
  const langkah = langkahSah(r.standar, r.kasus).find((l) => l.tindakan === tindakan);
  const oleh = (langkah?.oleh ?? []).map((j) => ctx.acuan.jabatan()[j] ?? j).join(' / ');
  return [`Berikutnya: layanan ${ketikan(r.standar, tindakan)} ${r.kasus.nomor}  (${oleh})`];
}

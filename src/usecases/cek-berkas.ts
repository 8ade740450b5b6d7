import type { Context } from '../context.js';
import { SANDI_CONTOH } from '../documents/contoh.js';
import { kodeHalaman } from '../domain/beda-halaman.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { sidikKunci } from '../domain/kunci-kantor.js';
import { penandaSandi, uraiSandi } from '../domain/sandi-dokumen.js';
import { awalBertanda, bacaTanda } from '../domain/tanda-berkas.js';
import type { TelaahPdf } from '../ports/documents.js';
import { TAK_DIKETAHUI } from './cek-berlaku.js';
import { cocokkanCatatan, type SandiMilik, type TercocokkanCatatan } from './cek-catatan.js';
import {
  bukanDokumen,
  CATATAN_KANTOR,
  type DokumenTercek,
  type HasilCek,
  KERTAS_CONTOH,
  sebabAsing,
} from './cek-hasil.js';
import { sebutTambahan, type Tambahan, tambahanBerkas } from './cek-tambahan.js';
import { type AwalBerkas, sebutSemuaKode, type Terbaca, tandaSah, ubahanBerkas, ubahanUmum } from './cek-ubahan.js';
import { gantunganKunci } from './kunci-kantor.js';

/** A PDF, held to the office's keys and record; where it was changed it is drawn again and compared. */
export async function cekBerkas(ctx: Context, isi: Uint8Array): Promise<Result<HasilCek>> {
  const gantungan = await gantunganKunci(ctx);
  if (!gantungan.ok) return gantungan;
  const b = await bacaBerkas(ctx, isi, gantungan.nilai.semua);
  if (!b.ok) return b;
  const tercatat: TercocokkanCatatan[] = [];
  for (const milik of b.nilai.milik) {
    const satu = await cocokkanCatatan(ctx, milik, gantungan.nilai.milik);
    if (!satu.ok) return satu;
    tercatat.push(satu.nilai);
  }
  const utuh = bertandaUtuh(b.nilai);
  const tambahan = utuh ? null : await tambahanBerkas(ctx, b.nilai);
  const hanya = tambahan?.hanya === true;
  const ubahan = utuh ? UTUH : hanya ? hanyaTambahan(tambahan) : await ubahanBerkas(ctx, b.nilai, tambahan, tercatat);
  const bedaCatatan = tercatat.flatMap((t) => t.beda);
  const beda = [...bedaCatatan, ...ubahan.beda];
  return berhasil({
    putusan: beda.length === 0 ? 'asli' : hanya && bedaCatatan.length === 0 ? 'ditambah' : 'berubah',
    // What the record says against the paper weighs more than what was added to its file.
    terbaca: utuh || hanya ? 'berkas-utuh' : 'berkas',
    dokumen: tercatat.map((t) => t.dokumen),
    beda,
    catatan: tercatat.flatMap(({ dokumen: d, catatan }) =>
      tercatat.length === 1 ? catatan : catatan.map((c) => `${d.jenis} ${d.nomor}: ${c}`),
    ),
    belumDiperiksa: ubahan.belumDiperiksa,
  });
}

/** The same with nothing but public keys. */
export async function cekBerkasPublik(
  ctx: Context,
  isi: Uint8Array,
  publik: readonly string[],
): Promise<Result<HasilCek>> {
  const b = await bacaBerkas(ctx, isi, publik);
  if (!b.ok) return b;
  const dokumen = b.nilai.milik.map(({ sandi: { nomor, jenis, tanggal }, penanda }): DokumenTercek => {
    return { nomor, jenis, tanggal, kode: null, nomorKini: null, kunci: sidikKunci(penanda), ...TAK_DIKETAHUI };
  });
  if (bertandaUtuh(b.nilai)) {
    return berhasil({
      putusan: 'asli',
      terbaca: 'berkas-kunci',
      dokumen,
      beda: [],
      catatan: [],
      belumDiperiksa: [CATATAN_KANTOR],
    });
  }
  const tambahan = await tambahanBerkas(ctx, b.nilai);
  if (tambahan?.hanya === true) {
    const { beda, belumDiperiksa } = hanyaTambahan(tambahan);
    return berhasil({
      ...{ putusan: 'ditambah', terbaca: 'berkas-kunci', dokumen, beda },
      ...{ catatan: [], belumDiperiksa: [...belumDiperiksa, CATATAN_KANTOR] },
    });
  }
  const belumDiperiksa = ['Apa yang berubah: hanya dapat diperiksa di kantor.', CATATAN_KANTOR];
  return berhasil({
    putusan: 'berubah',
    terbaca: 'berkas-kunci',
    dokumen,
    beda: ubahanUmum(b.nilai, tambahan),
    catatan: [],
    belumDiperiksa,
  });
}

const UTUH = { beda: [], belumDiperiksa: [] } as const;
const TAMBAHAN = 'Tambahannya, dan apa yang ditutupinya; tanda tangan elektronik diperiksa pada layanan penerbitnya.';

function hanyaTambahan(tambahan: Tambahan) {
  return { beda: sebutTambahan(tambahan), belumDiperiksa: [TAMBAHAN] };
}

async function bacaBerkas(ctx: Context, isi: Uint8Array, publik: readonly string[]): Promise<Result<Terbaca>> {
  const telaah = await ctx.berkasLuar.telaahPdf(isi);
  if (telaah === null) return gagal(BUKAN_PDF);
  if (telaah.bersandi) return gagal({ ...BUKAN_PDF, sebab: BERSANDI });
  const awal = await awalBerkas(ctx, isi, publik);
  const terbaca = sandiMilik(telaah.sandi, publik);
  const tertimpa = sandiMilik(awal?.telaah.sandi.filter((s) => !telaah.sandi.includes(s)) ?? [], publik);
  const milik = [...terbaca, ...tertimpa];
  const asing = telaah.sandi.length - terbaca.length;
  if (milik.length > 0) return berhasil({ isi, telaah, milik, terbaca: terbaca.length, awal, asing, publik });
  return gagal(bukanDokumen(telaah.sandi.length > 0 ? sebabAsing(publik) : (sebutKode(telaah) ?? TANPA_KODE)));
}

/** The signature tells where our paper ends, so the public key is enough. null: nothing follows it, or it begins with none. */
async function awalBerkas(ctx: Context, isi: Uint8Array, publik: readonly string[]): Promise<AwalBerkas | null> {
  const akhir = awalBertanda(isi, (ini) => tandaSah(ini, publik));
  const telaah = akhir === null ? null : await ctx.berkasLuar.telaahPdf(isi.subarray(0, akhir));
  return akhir === null || telaah === null ? null : { akhir, telaah };
}

/** Those of these codes that one of the keys signed. */
function sandiMilik(teks: readonly string[], publik: readonly string[]): SandiMilik[] {
  return teks.map(uraiSandi).flatMap((sandi) => {
    const penanda = sandi === null ? null : penandaSandi(sandi, publik);
    return sandi === null || penanda === null ? [] : [{ sandi, penanda }];
  });
}

const BUKAN_PDF = {
  jenis: 'pemakaian',
  pesan: 'Berkas itu tidak dapat diperiksa.',
  sebab: 'Bukan PDF yang dapat dibaca. Foto dan pindaian tidak dibaca: ketik kodenya.',
  coba: 'layanan cek-dokumen 4Z7K-M2QP-0A3B-C9DE',
} as const;
const BERSANDI = 'Berkas bersandi: isinya tidak terbaca. Ketik kode di kaki halamannya: layanan cek-dokumen KODE.';
const TANPA_KODE =
  'Kode tidak terbaca dari berkas ini (disimpan ulang, dicetak sebelum ada kode, atau bukan dari kantor ini). Ada kode di kaki halamannya? Ketik: layanan cek-dokumen KODE. Tanda terima lama: layanan periksa --jangkar KODE@NOMOR.';

/** The code fields were taken out of the file, but its pages still name one, or those of several papers. */
function sebutKode({ halaman }: TelaahPdf): string | null {
  const semua = kodeHalaman(halaman);
  const kode = semua.filter((k) => k !== SANDI_CONTOH);
  const [pertama] = kode;
  if (pertama === undefined && semua.length > 0) return KERTAS_CONTOH;
  if (pertama === undefined) return null;
  if (kode.length === 1) return `${DIBUANG} Halamannya menyebut kode ${pertama}: layanan cek-dokumen ${pertama}.`;
  return `${DIBUANG} Halamannya dari ${kode.length} dokumen, dengan kode ${sebutSemuaKode(kode)}. Periksa satu per satu: layanan cek-dokumen ${pertama}.`;
}

const DIBUANG = 'Keterangannya dibuang dari berkas.';

function bertandaUtuh({ isi, publik, asing }: Terbaca): boolean {
  const ini = bacaTanda(isi);
  return asing === 0 && ini !== null && tandaSah(ini, publik);
}

import type { Context } from '../context.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { type Formulir, isiFormulir } from '../forms/isi.js';
import type { Jawaban, TabelIsian } from '../forms/isian.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import { hariIni } from '../usecases/bahan.js';
import { temukan } from '../usecases/temukan.js';
import { type Keputusan, tindak } from '../usecases/tindak.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';
import { NOMOR } from './perintah.js';

type DenganTanggal = { readonly tanggal?: string | undefined };

/** What is particular about an act on a case; the rest of its command is the same for all. */
export interface Tindakan<F extends TabelIsian> {
  nama: string;
  /** The verb of the standard, where the command has a longer name. */
  tindakan?: string;
  /** Kind of case that a short number means here. */
  jenis?: string;
  kelompok?: Perintah['kelompok'];
  ringkasan: string;
  contoh: readonly string[];
  isian: F;
  periksa?: Formulir<F>['periksa'];
  putuskan(jawaban: Jawaban<F> & { tanggal: string }): Keputusan;
  /** Last word of the command after the act is saved, e.g. a copy of the paper. */
  sesudah?(ctx: Context, masukan: Masukan, keluaran: Keluaran): Promise<Result<Keluaran>>;
}

/** Makes the command of an act: form → decision under the lock → papers → what was done and what comes next. */
export function perintahTindakan<F extends TabelIsian>(t: Tindakan<F>): Perintah {
  return {
    nama: t.nama,
    kelompok: t.kelompok ?? 'Permohonan',
    ringkasan: t.ringkasan,
    argumen: [t.jenis === undefined ? NOMOR : { ...NOMOR, uraian: `Nomor ${t.jenis}, lengkap atau singkat: 1` }],
    isian: t.isian,
    menulis: true,
    bidang: BIDANG_KASUS_LENGKAP,
    contoh: t.contoh,
    jalankan: (ctx, masukan) => jalankan(t, ctx, masukan),
  };
}

async function jalankan<F extends TabelIsian>(
  t: Tindakan<F>,
  ctx: Context,
  masukan: Masukan,
): Promise<Result<Keluaran>> {
  const formulir: Formulir<F> = {
    isian: t.isian,
    coba: t.contoh[0] ?? `layanan ${t.nama} --bantuan`,
    periksa: t.periksa,
  };
  const terisi = await isiFormulir(formulir, masukan.flag, ctx);
  if (!terisi.ok) return terisi;
  const tanggal = (terisi.nilai.jawaban as DenganTanggal).tanggal ?? hariIni(ctx);
  const putuskan = t.putuskan({ ...terisi.nilai.jawaban, tanggal });
  const ada = await temukan(ctx, masukan.argumen.NOMOR ?? '', t.jenis);
  if (!ada.ok) return ada;
  const hasil = await tindak(ctx, ada.nilai.kasus.nomor, t.tindakan ?? t.nama, tanggal, putuskan);
  if (!hasil.ok) return hasil;
  const keluaran = await keluaranTindakan(ctx, hasil.nilai, terisi.nilai.peringatan);
  return t.sesudah === undefined ? berhasil(keluaran) : t.sesudah(ctx, masukan, keluaran);
}

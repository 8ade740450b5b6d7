import type { Context } from '../context.js';
import { langkahUntuk } from '../domain/alur.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Langkah } from '../domain/standar.js';
import { ditanyakan, type Formulir, isiFormulir } from '../forms/isi.js';
import { type Jawaban, type JawabanSementara, type Penyesuaian, sesuaikan, type TabelIsian } from '../forms/isian.js';
import { BIDANG_KASUS_LENGKAP } from '../render/kasus-json.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { jenisBertindakan, temukan } from '../usecases/temukan.js';
import { type Keputusan, tindakanTercatat, tindakPada } from '../usecases/tindak.js';
import { kartuIsian, pastikan, sebutNama } from './kartu-isian.js';
import { keluaranTindakan } from './keluaran-tindakan.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';
import { NOMOR } from './perintah.js';
import { pilihanHasil } from './pilihan-standar.js';

type DenganTanggal = { readonly tanggal?: string | undefined };

/** What is particular about an act on a case; the rest of its command is the same for all. */
export interface Tindakan<F extends TabelIsian> {
  nama: string;
  /** The verb of the standard, where the command has a longer name. */
  tindakan?: string;
  /** Kind of case that a short number means here; absent = the kinds that know the act. */
  jenis?: string;
  kelompok?: Perintah['kelompok'];
  ringkasan: string;
  contoh: readonly string[];
  kode?: Perintah['kode'];
  lihatJuga?: readonly string[];
  isian: F;
  periksa?: Formulir<F>['periksa'];
  /** What can be said of the flags before anything is asked or written; null: no such case, the act itself says so. */
  periksaAwal?(ctx: Context, jawaban: JawabanSementara, kasus: KasusBerstandar | null): Promise<readonly Kesalahan[]>;
  /** Whether the act is possible now, looked at before anything is asked; absent: the step of the standard says so. */
  langkah?(kasus: KasusBerstandar, ctx: Context): Result<Pick<Langkah, 'kepada' | 'hasil'>>;
  /** What this case and its standard say of the fields that are asked. */
  sesuai?(kasus: KasusBerstandar, ctx: Context): Penyesuaian;
  /** Where the case is known: the fields as they are asked, by the raw answers of flags, `--berkas` and the draft. */
  ditanya?(isian: F, kasus: KasusBerstandar, mentah: Readonly<Record<string, unknown>>): F;
  /** Asks for a yes before anything is decided; throws `Dibatalkan`. */
  setuju?(ctx: Context, jawaban: JawabanSementara): Promise<void>;
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
    berkunci: true,
    berdraf: ditanyakan(t.isian) > 0,
    bidang: BIDANG_KASUS_LENGKAP,
    contoh: t.contoh,
    ...(t.kode === undefined ? {} : { kode: t.kode }),
    ...(t.lihatJuga === undefined ? {} : { lihatJuga: t.lihatJuga }),
    jalankan: (ctx, masukan) => jalankan(t, ctx, masukan),
  };
}

async function jalankan<F extends TabelIsian>(
  t: Tindakan<F>,
  ctx: Context,
  masukan: Masukan,
): Promise<Result<Keluaran>> {
  const diketik = masukan.argumen.NOMOR ?? '';
  const verba = t.tindakan ?? t.nama;
  const tercatat = await tindakanTercatat(ctx, diketik, verba, jenisDimaksud(t, ctx));
  if (!tercatat.ok) return tercatat;
  if (tercatat.nilai !== null) return selesaikan(t, ctx, masukan, await keluaranTindakan(ctx, tercatat.nilai, []));
  const siap = await isianKasus(t, ctx, masukan);
  if (!siap.ok) return siap;
  const { isian, kasus, sebutan } = siap.nilai;
  const ditanya = (m: Readonly<Record<string, unknown>>) => (kasus === null ? undefined : t.ditanya?.(isian, kasus, m));
  const terisi = await isiFormulir(
    {
      isian,
      coba: `layanan ${t.nama} ${diketik}`,
      perintah: kasus === null ? undefined : `layanan ${t.nama} ${kasus.kasus.nomor}`,
      tanpaBawaan: true,
      siapkan: async (mentah) => berhasil({ isian: ditanya(mentah) ?? isian, mentah }),
      kartu: (j, tabel) => kartuIsian(`${t.ringkasan}: ${sebutan}`, tabel, j),
      periksa: t.periksa,
      periksaAwal: async (jawaban) => {
        if (t.periksaAwal === undefined) return [];
        const ada = await temukan(ctx, diketik, jenisDimaksud(t, ctx));
        return t.periksaAwal(ctx, jawaban, ada.ok ? ada.nilai : null);
      },
    },
    masukan.flag,
    ctx,
  );
  if (!terisi.ok) return terisi;
  const tanggal = (terisi.nilai.jawaban as DenganTanggal).tanggal ?? ctx.hariIni;
  const putuskan = t.putuskan({ ...terisi.nilai.jawaban, tanggal });
  const ada = await temukan(ctx, diketik, jenisDimaksud(t, ctx));
  if (!ada.ok) return ada;
  if (ctx.pilihan.pastikan === true && !terisi.nilai.ditanya) await pastikan(ctx, t.ringkasan, ada.nilai, verba);
  await t.setuju?.(ctx, terisi.nilai.jawaban);
  const hasil = await tindakPada(ctx, ada.nilai, verba, tanggal, putuskan);
  if (!hasil.ok) return hasil;
  return selesaikan(t, ctx, masukan, await keluaranTindakan(ctx, hasil.nilai, terisi.nilai.peringatan));
}

function jenisDimaksud<F extends TabelIsian>(t: Tindakan<F>, ctx: Context): readonly string[] {
  return t.jenis === undefined ? jenisBertindakan(ctx, t.tindakan ?? t.nama) : [t.jenis];
}

async function selesaikan<F extends TabelIsian>(
  t: Tindakan<F>,
  ctx: Context,
  masukan: Masukan,
  keluaran: Keluaran,
): Promise<Result<Keluaran>> {
  return t.sesudah === undefined ? berhasil(keluaran) : t.sesudah(ctx, masukan, keluaran);
}

/**
 * The fields of the act as they stand for this case. At a terminal the case and its step are looked at before anything
 * is asked, and what the step leads to (`kepada`, `hasil`) is offered as a list. With the case, where it was looked at,
 * and how it is called on the card.
 */
async function isianKasus<F extends TabelIsian>(
  t: Tindakan<F>,
  ctx: Context,
  { argumen, flag }: Masukan,
): Promise<Result<{ isian: F; kasus: KasusBerstandar | null; sebutan: string }>> {
  if (!ctx.pilihan.bolehTanya && flag.lanjut === undefined) {
    return berhasil({ isian: t.isian, kasus: null, sebutan: argumen.NOMOR ?? '' });
  }
  const ada = await temukan(ctx, argumen.NOMOR ?? '', jenisDimaksud(t, ctx));
  if (!ada.ok) return ada;
  const langkah = t.langkah?.(ada.nilai, ctx) ?? langkahUntuk(ada.nilai.standar, ada.nilai.kasus, t.tindakan ?? t.nama);
  if (!langkah.ok) return langkah;
  const { kepada, hasil } = langkah.nilai;
  const isian = sesuaikan(t.isian, {
    ...(kepada === undefined ? {} : { kepada: { pilihan: kepada, namaPilihan: ctx.acuan.jabatan() } }),
    ...(hasil === undefined ? {} : { hasil: pilihanHasil(ada.nilai.standar, hasil, t.isian) }),
    ...t.sesuai?.(ada.nilai, ctx),
  });
  const { kasus } = ada.nilai;
  return berhasil({ isian, kasus: ada.nilai, sebutan: `${kasus.nomor}, ${sebutNama(kasus)}` });
}

import type { Context } from '../context.js';
import { berhasil, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Isi } from '../domain/kasus.js';
import { HARI_MIRIP } from '../domain/mirip.js';
import type { Standar } from '../domain/standar.js';
import { selisihHari } from '../domain/tanggal.js';
import { kesalahanKlasifikasi } from '../domain/tindakan/pengaduan.js';
import { Dibatalkan } from '../errors.js';
import { type Formulir, isiFormulir } from '../forms/isi.js';
import { type JawabanSementara, sesuaikan, type TabelIsian } from '../forms/isian.js';
import type { LampiranSiap } from '../ports/store.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { daftarkan, pendaftaranTercatat } from '../usecases/daftarkan.js';
import { kasusSerupa } from '../usecases/serupa.js';
import { ingatan } from './ingatan.js';
import { berkasKembar, siapkanSemua } from './lampiran.js';
import { pilihanKelas, pilihanSaluran } from './pilihan-standar.js';

/** Days back from which a receipt must be confirmed: beyond it a typing error is likelier than a late entry. */
const HARI_LAMPAU = 30;

/** What is particular about opening a case of one kind. */
export interface Pendaftaran<F extends TabelIsian> {
  isian: F;
  coba: string;
  /** Standard of a case that names none, and the kind it must be of. */
  standarBawaan: string;
  jenis: string;
  saluranBawaan?: string;
  kartu: Formulir<F>['kartu'];
  periksa?(jawaban: JawabanSementara): readonly Kesalahan[];
  /** Completes what was given, by flags or `--berkas`, before it is checked. */
  lengkapi?(mentah: JawabanSementara): Promise<Result<JawabanSementara>>;
  /** Number of the case that this one comes from; asked once the form is filled. */
  terkait?(): string | undefined;
}

export interface Terdaftar {
  hasil: KasusBerstandar;
  peringatan: readonly string[];
}

/** Steers a registration; not part of the record as such. */
const PENGARAH = ['standar', 'lampiran', 'diterima', 'tetapDaftar', 'dari'];

/** Form → attachments aside → likeness → the number and the save. What was set aside and not used is removed. */
export async function jalankanPendaftaran<F extends TabelIsian>(
  p: Pendaftaran<F>,
  flag: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Terdaftar>> {
  const tercatat = await pendaftaranTercatat(ctx, p.jenis);
  if (!tercatat.ok) return tercatat;
  if (tercatat.nilai !== null) return berhasil({ hasil: tercatat.nilai, peringatan: [] });
  const lampiran: LampiranSiap[] = [];
  const hasil = await daftarkanDengan(p, flag, ctx, lampiran);
  if (!hasil.ok && lampiran.length > 0) await (await ctx.toko()).buangLampiran(lampiran);
  return hasil;
}

async function daftarkanDengan<F extends TabelIsian>(
  p: Pendaftaran<F>,
  flag: Readonly<Record<string, unknown>>,
  ctx: Context,
  lampiran: LampiranSiap[],
): Promise<Result<Terdaftar>> {
  const terisi = await isiFormulir(formulir(p, ctx, lampiran), flag, ctx);
  if (!terisi.ok) return terisi;
  const jawaban: JawabanSementara = terisi.nilai.jawaban;
  const diterima = typeof jawaban.diterima === 'string' ? jawaban.diterima : undefined;
  const standar = standarDiminta(p, ctx, jawaban);
  if (standar === null) throw new Error('standar lolos dari pemeriksaan');
  await setujuiLampau(ctx, diterima);
  const isian = tercatat(p, jawaban);
  const serupa = await kasusSerupa(ctx, isian, diterima);
  await setujuiSerupa(ctx, serupa, jawaban.tetapDaftar === true);
  const lengkap: Isi = { ...isian, ...(serupa.length > 0 ? { serupa } : {}) };
  const hasil = await daftarkan(ctx, { standar, diterima, isian: lengkap, lampiran });
  if (!hasil.ok) return hasil;
  const mirip = serupa.length > 0 ? [`kasus serupa dalam ${HARI_MIRIP} hari: ${serupa.join(', ')}`] : [];
  return berhasil({
    hasil: hasil.nilai,
    peringatan: [...terisi.nilai.peringatan, ...berkasKembar(lampiran), ...mirip],
  });
}

export function tercatat<F extends TabelIsian>(p: Pendaftaran<F>, jawaban: JawabanSementara): Isi {
  const isian = { saluran: p.saluranBawaan, terkait: p.terkait?.(), ...jawaban };
  const ada = Object.entries(isian).filter(([k, v]) => v !== undefined && !PENGARAH.includes(k));
  return Object.fromEntries(ada) as Isi;
}

export function formulir<F extends TabelIsian>(p: Pendaftaran<F>, ctx: Context, lampiran: LampiranSiap[]): Formulir<F> {
  return {
    isian: p.isian,
    coba: p.coba,
    perintah: p.coba,
    kartu: p.kartu,
    ingat: (kunci, jawaban) => ingatan(ctx, p.isian, kunci, jawaban),
    siapkan: async (diberikan) => {
      const mentah = (await p.lengkapi?.(diberikan)) ?? berhasil(diberikan);
      return mentah.ok ? berhasil({ isian: isianStandar(p, ctx, mentah.nilai), mentah: mentah.nilai }) : mentah;
    },
    periksaAwal: async (jawaban) => [
      ...periksaLampau(ctx, jawaban),
      ...(await siapkanSemua(ctx, jawaban.lampiran, lampiran)),
    ],
    periksa: (jawaban) => [...(p.periksa?.(jawaban) ?? []), ...periksaStandar(p, ctx, jawaban)],
  };
}

export function standarDiminta<F extends TabelIsian>(
  p: Pendaftaran<F>,
  ctx: Context,
  j: JawabanSementara,
): Standar | null {
  const standar = ctx.acuan.standar(String(j.standar ?? p.standarBawaan));
  return standar?.jenis === p.jenis ? standar : null;
}

/** Channels and classes are offered as the standard has them. */
function isianStandar<F extends TabelIsian>(p: Pendaftaran<F>, ctx: Context, j: JawabanSementara): F {
  const standar = standarDiminta(p, ctx, j);
  if (standar === null) return p.isian;
  return sesuaikan(p.isian, { saluran: pilihanSaluran(standar), klasifikasi: pilihanKelas(standar) });
}

/** What only the standard knows: channels and classes. */
function periksaStandar<F extends TabelIsian>(
  p: Pendaftaran<F>,
  ctx: Context,
  j: JawabanSementara,
): readonly Kesalahan[] {
  const standar = standarDiminta(p, ctx, j);
  if (standar === null) {
    const ada = ctx.acuan.daftarStandar().filter((s) => s.jenis === p.jenis);
    const pesan = `"${String(j.standar)}" bukan standar ${p.jenis}; yang ada: ${ada.map((s) => s.kode).join(', ')}`;
    return [{ bendera: '--standar', pesan }];
  }
  const saluran = standar.saluran.map((s) => s.kode);
  const salahSaluran = j.saluran !== undefined && !saluran.includes(String(j.saluran));
  return [
    ...(salahSaluran
      ? [
          {
            bendera: '--saluran',
            pesan: `"${String(j.saluran)}" tidak ada di standar ini; yang ada: ${saluran.join(', ')}`,
            misal: saluran[0],
          },
        ]
      : []),
    ...kesalahanKlasifikasi(standar, '--klasifikasi', j.klasifikasi),
  ];
}

function lampau(ctx: Context, diterima: unknown): number {
  return typeof diterima === 'string' ? selisihHari(diterima, ctx.hariIni) : 0;
}

/** Far back, off a terminal and without `--ya`: a fault. */
export function periksaLampau(ctx: Context, j: JawabanSementara): readonly Kesalahan[] {
  const hari = lampau(ctx, j.diterima);
  if (hari <= HARI_LAMPAU || ctx.pilihan.ya || ctx.pilihan.bolehTanya) return [];
  return [{ bendera: '--diterima', pesan: `${hari} hari yang lalu; bila memang benar, tambahkan --ya` }];
}

/** At a terminal a receipt far back is asked about; off it `--ya` was demanded before. */
export async function setujuiLampau(ctx: Context, diterima: unknown): Promise<void> {
  const hari = lampau(ctx, diterima);
  if (hari <= HARI_LAMPAU || ctx.pilihan.ya) return;
  const prompter = await ctx.prompter();
  if (!(await prompter.ya(`Diterima ${diterima}, ${hari} hari yang lalu. Benar?`, false))) throw new Dibatalkan();
}

/** Asks on a terminal whether to go on although similar cases exist; elsewhere it is only a warning. */
async function setujuiSerupa(ctx: Context, serupa: readonly string[], tetap: boolean): Promise<void> {
  if (serupa.length === 0 || tetap || ctx.pilihan.ya || !ctx.pilihan.bolehTanya) return;
  const prompter = await ctx.prompter();
  const lanjut = await prompter.ya(
    `Ada kasus serupa dalam ${HARI_MIRIP} hari: ${serupa.join(', ')}. Tetap daftarkan?`,
    false,
  );
  if (!lanjut) throw new Dibatalkan();
}

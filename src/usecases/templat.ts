import type { Context } from '../context.js';
import type { Templat } from '../documents/bahan.js';
import { PENGISI_TEMPLAT } from '../documents/daftar-templat.js';
import { bacaGantiTemplat, bacaTemplat, type GantiTerpilah, pilahGanti } from '../documents/ganti-templat.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { GantiTemplat } from '../domain/kantor.js';
import { GagalDenganPenolakan, PASANG_ULANG } from '../errors.js';
import { kantor, ubahKantor } from './kantor.js';

/** A template as it stands: its sentences, which keys are the office's own, and which of those are not used, with the reason. */
export interface TemplatBerlaku {
  nama: string;
  isi: Templat;
  diganti: readonly string[];
  tertahan: GantiTerpilah['tertahan'];
}

/** The wording that came with the program. A file that somebody broke is named, with the line. */
function templatBawaan(ctx: Context, nama: string): Templat {
  const templat = periksaBawaan(ctx, nama);
  if (!templat.ok) throw new GagalDenganPenolakan(templat.salah);
  return templat.nilai;
}

/** Checked once in a run: every paper asks for its own and for those of all papers. */
const SUDAH = new WeakMap<Context['acuan'], Map<string, Result<Templat>>>();

function periksaBawaan({ acuan }: Context, nama: string): Result<Templat> {
  const sudah = SUDAH.get(acuan) ?? new Map<string, Result<Templat>>();
  SUDAH.set(acuan, sudah);
  const hasil = sudah.get(nama) ?? bacaBawaan(acuan, nama);
  sudah.set(nama, hasil);
  return hasil;
}

function bacaBawaan(acuan: Context['acuan'], nama: string): Result<Templat> {
  const templat = bacaTemplat(nama, acuan.templat(nama));
  if (templat.ok) return templat;
  return gagal({
    jenis: 'toko',
    pesan: `Templat ${nama} tidak dapat dipakai.`,
    sebab: templat.salah.map((s) => `templates/${nama}.json ${s}.`).join('\n'),
    coba: PASANG_ULANG,
  });
}

/** Whether a paper can be drawn from these templates, as they came with the program. The first that can't is named. */
export function periksaTemplat(ctx: Context, semua: readonly string[]): Result<null> {
  const rusak = semua.map((nama) => periksaBawaan(ctx, nama)).find((templat) => !templat.ok);
  return rusak === undefined || rusak.ok ? berhasil(null) : rusak;
}

/** The wording that a paper is drawn with: the office's where the rules of today let it stand, else the program's. */
export function kalimatTemplat(ctx: Context, nama: string, ganti: GantiTemplat = {}): Templat {
  const bawaan = templatBawaan(ctx, nama);
  return { ...bawaan, ...pilahGanti(nama, ganti, bawaan).dipakai };
}

/** What of the office's wording on record is not used in these templates: a sentence each, with the cure. */
export async function kalimatTertahan(ctx: Context, semua: readonly string[]): Promise<readonly string[]> {
  if (semua.length === 0) return [];
  const { templat } = await kantor(ctx);
  return semua
    .filter((nama) => templat.has(nama))
    .flatMap((nama) => sebutTertahan(berlaku(ctx, nama, templat.get(nama))));
}

/** The sentences that say so of one template. */
export function sebutTertahan({ nama, tertahan }: TemplatBerlaku): readonly string[] {
  if (tertahan.length === 0) return [];
  const sebab = tertahan.map(({ kunci, sebab: apa }) => `"${kunci}": ${apa}`).join('; ');
  const obat = `layanan pengaturan templat ${nama} --ke ${nama}.json, sunting, lalu pasang; atau layanan pengaturan templat ${nama} --bawaan`;
  return [`kalimat kantor pada templat ${nama} tidak dipakai, diganti kalimat bawaan (${sebab}). Coba: ${obat}`];
}

/** Every template, as it is in force now. */
export async function semuaTemplat(ctx: Context): Promise<readonly TemplatBerlaku[]> {
  const { templat } = await kantor(ctx);
  return [...PENGISI_TEMPLAT.keys()].sort().map((nama) => berlaku(ctx, nama, templat.get(nama)));
}

function berlaku(ctx: Context, nama: string, ganti: GantiTemplat = {}): TemplatBerlaku {
  const bawaan = templatBawaan(ctx, nama);
  const { dipakai, tertahan } = pilahGanti(nama, ganti, bawaan);
  return { nama, isi: { ...bawaan, ...dipakai }, diganti: Object.keys(dipakai), tertahan };
}

/** One template. Refuses an unknown name with the list (exit 3). */
export async function satuTemplat(ctx: Context, nama: string): Promise<Result<TemplatBerlaku>> {
  const semua = await semuaTemplat(ctx);
  const ada = semua.find((t) => t.nama === nama);
  if (ada !== undefined) return berhasil(ada);
  return gagal({
    jenis: 'tidak-ada',
    pesan: `Templat "${nama.slice(0, 60)}" tidak dikenal.`,
    sebab: `Yang ada: ${semua.map((t) => t.nama).join(', ')}.`,
    coba: 'layanan pengaturan templat',
  });
}

/** What became of an office's wording; the same again is not recorded. */
export interface GantiTercatat {
  lama: TemplatBerlaku;
  baru: TemplatBerlaku;
  tercatat: boolean;
}

/** Checks an office's own wording in a file and puts it on record. Refused (2) with every fault and its line. */
export async function pasangTemplat(ctx: Context, nama: string, jalur: string): Promise<Result<GantiTercatat>> {
  const lama = await satuTemplat(ctx, nama);
  if (!lama.ok) return lama;
  const teks = await ctx.berkasLuar.bacaTeks(jalur, BATAS.templatByte);
  const ganti = teks.ok ? bacaGantiTemplat(nama, teks.nilai, templatBawaan(ctx, nama)) : gagal([teks.salah]);
  if (ganti.ok) return catatGanti(ctx, lama.nilai, ganti.nilai);
  return gagal({
    jenis: 'pemakaian',
    pesan: `Templat ${nama} tidak diganti.`,
    sebab: ganti.salah.map((s) => `${jalur.slice(0, 200)}: ${s}.`).join('\n'),
    coba: `layanan pengaturan templat ${nama} --ke ${nama}.json`,
    kesalahan: ganti.salah.map((pesan) => ({ bendera: 'FILE', pesan })),
  });
}

/** Puts the program's wording back. */
export async function kembalikanTemplat(ctx: Context, nama: string): Promise<Result<GantiTercatat>> {
  const lama = await satuTemplat(ctx, nama);
  return lama.ok ? catatGanti(ctx, lama.nilai, {}) : lama;
}

async function catatGanti(ctx: Context, lama: TemplatBerlaku, ganti: GantiTemplat): Promise<Result<GantiTercatat>> {
  const baru = berlaku(ctx, lama.nama, ganti);
  const wujud = ({ isi, diganti, tertahan }: TemplatBerlaku) => JSON.stringify([isi, diganti, tertahan]);
  if (wujud(baru) === wujud(lama)) {
    return berhasil({ lama, baru, tercatat: false });
  }
  const isi = { templat: lama.nama, ganti: baru.diganti.length === 0 ? null : { ...ganti } };
  const peristiwa = { tindakan: 'templat', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} };
  const simpan = await ubahKantor(ctx, () => berhasil([peristiwa]));
  return simpan.ok ? berhasil({ lama, baru, tercatat: !ctx.pilihan.ujiCoba }) : simpan;
}

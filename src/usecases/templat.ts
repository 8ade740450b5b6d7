import type { Context } from '../context.js';
import type { Templat } from '../documents/bahan.js';
import { PENGISI_TEMPLAT } from '../documents/daftar-templat.js';
import { bacaGantiTemplat, bacaTemplat, pengisiAsing } from '../documents/ganti-templat.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { GantiTemplat } from '../domain/kantor.js';
import { GagalDenganPenolakan, PASANG_ULANG } from '../errors.js';
import { kantor, ubahKantor } from './kantor.js';

/** A template as it stands: its sentences, and which keys are the office's own. */
export interface TemplatBerlaku {
  nama: string;
  isi: Templat;
  diganti: readonly string[];
}

/** The wording that came with the program. A file that somebody broke is named, with the line. */
export function templatBawaan(ctx: Context, nama: string): Templat {
  const templat = periksaBawaan(ctx, nama);
  if (!templat.ok) throw new GagalDenganPenolakan(templat.salah);
  return templat.nilai;
}

function periksaBawaan(ctx: Context, nama: string): Result<Templat> {
  const teks = ctx.acuan.templat(nama);
  const templat = bacaTemplat(nama, teks);
  if (templat.ok) return templat;
  return gagal({
    jenis: 'toko',
    pesan: `Templat ${nama} tidak dapat dipakai.`,
    sebab: templat.salah.map((s) => `templates/${nama}.json ${s}.`).join('\n'),
    coba: PASANG_ULANG,
  });
}

/** The office's own sentences were checked when they were set, by the program of that day. */
function periksaGanti(nama: string, ganti: GantiTemplat): Result<null> {
  const salah = pengisiAsing(nama, JSON.stringify(ganti, null, 2), ganti);
  if (salah.length === 0) return berhasil(null);
  return gagal({
    jenis: 'toko',
    pesan: `Kalimat kantor untuk templat ${nama} tidak dapat dipakai.`,
    sebab: salah.map((s) => `${nama}.json (pengaturan templat) ${s}.`).join('\n'),
    coba: `layanan pengaturan templat ${nama} --bawaan`,
  });
}

/** Whether a paper can be drawn from these templates: the program's wording and the office's. The first that can't is named. */
export async function periksaTemplat(ctx: Context, semua: readonly string[]): Promise<Result<null>> {
  const { templat } = await kantor(ctx);
  for (const nama of semua) {
    const bawaan = periksaBawaan(ctx, nama);
    if (!bawaan.ok) return bawaan;
    const ganti = periksaGanti(nama, templat.get(nama) ?? {});
    if (!ganti.ok) return ganti;
  }
  return berhasil(null);
}

/** Every template, as it is in force now. */
export async function semuaTemplat(ctx: Context): Promise<readonly TemplatBerlaku[]> {
  const { templat } = await kantor(ctx);
  return [...PENGISI_TEMPLAT.keys()].sort().map((nama) => berlaku(ctx, nama, templat.get(nama)));
}

function berlaku(ctx: Context, nama: string, ganti: GantiTemplat = {}): TemplatBerlaku {
  return { nama, isi: { ...templatBawaan(ctx, nama), ...ganti }, diganti: Object.keys(ganti) };
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
  if (JSON.stringify([baru.isi, baru.diganti]) === JSON.stringify([lama.isi, lama.diganti])) {
    return berhasil({ lama, baru, tercatat: false });
  }
  const isi = { templat: lama.nama, ganti: baru.diganti.length === 0 ? null : { ...ganti } };
  const peristiwa = { tindakan: 'templat', tanggal: ctx.hariIni, jabatan: 'admin', status: null, isi, pribadi: {} };
  const simpan = await ubahKantor(ctx, () => berhasil([peristiwa]));
  return simpan.ok ? berhasil({ lama, baru, tercatat: !ctx.pilihan.ujiCoba }) : simpan;
}

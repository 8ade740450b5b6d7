import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { type BerkasKalender, susunKalender } from '../domain/kalender.js';
import { kalenderBerlaku } from '../domain/kantor.js';
import { daftarLibur, type HariTercatat, type PutusanLibur, peristiwaLibur } from '../domain/libur.js';
import { type KasusPindah, kasusPindah } from '../domain/pindah.js';
import type { BerkasRusak } from '../ports/store.js';
import { kantor, ubahKantor } from './kantor.js';
import { kasusBerjalan } from './semua-kasus.js';

/** Decides a change on the calendars in force. */
export type PutuskanLibur = (berlaku: readonly BerkasKalender[]) => Result<PutusanLibur>;

/** A change worked out and not yet recorded: what a person must see before it is. */
export interface RencanaLibur extends PutusanLibur {
  /** The calendars before it. */
  berlaku: readonly BerkasKalender[];
  pindah: readonly KasusPindah[];
  /** Cases that could not be read, so it is not known whether they move. */
  rusak: readonly BerkasRusak[];
  /** Changes of the calendar on record when this was worked out. */
  dasar: number;
}

/** Works out a change and every open case that it would move. */
export async function rencanakanLibur(ctx: Context, putuskan: PutuskanLibur): Promise<Result<RencanaLibur>> {
  const { libur } = await kantor(ctx);
  const berlaku = kalenderBerlaku(ctx.acuan.kalender(), libur);
  const putusan = putuskan(berlaku);
  if (!putusan.ok) return putusan;
  const { kasus, rusak } = await kasusBerjalan(ctx);
  const baru = susunKalender(kalenderBerlaku(berlaku, putusan.nilai.perubahan));
  const pindah = kasusPindah(kasus, susunKalender(berlaku), baru, ctx.hariIni);
  return berhasil({ ...putusan.nilai, berlaku, pindah, rusak, dasar: libur.length });
}

/** Records a change as it was worked out. Refused: the calendar was changed meanwhile, so other cases may move. */
export async function catatLibur(ctx: Context, rencana: RencanaLibur): Promise<Result<null>> {
  const simpan = await ubahKantor(ctx, ({ libur }) =>
    libur.length === rencana.dasar
      ? berhasil(peristiwaLibur(rencana, rencana.pindah, ctx.hariIni))
      : gagal(SUDAH_BERUBAH),
  );
  return simpan.ok ? berhasil(null) : simpan;
}

const SUDAH_BERUBAH = {
  jenis: 'toko',
  pesan: 'Kalender baru saja diubah petugas lain.',
  sebab: 'Perubahan Anda belum tercatat; tenggat yang berpindah perlu dilihat lagi. Ulangi perintahnya.',
  coba: 'layanan libur daftar',
} as const;

/** Days off in force, of one year or of all that are loaded; null: that year isn't loaded. */
export async function liburTercatat(ctx: Context, tahun: number | undefined): Promise<readonly HariTercatat[] | null> {
  const { libur } = await kantor(ctx);
  const berlaku = kalenderBerlaku(ctx.acuan.kalender(), libur);
  if (tahun === undefined) return daftarLibur(berlaku, libur);
  const setahun = berlaku.filter((k) => k.tahun === tahun);
  return setahun.length === 0 ? null : daftarLibur(setahun, libur);
}

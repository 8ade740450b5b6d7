import type { Context } from '../context.js';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import { hapusIdentitas } from '../domain/hapus-identitas.js';
import { berhasil, type Result } from '../domain/hasil.js';
import type { BerkasKasus, Kasus } from '../domain/kasus.js';
import { dihapusPada, HAPUS_IDENTITAS } from '../domain/pribadi.js';
import { tahunDari } from '../domain/tanggal.js';
import type { BerkasRusak } from '../ports/store.js';
import { denganStandar, type KasusBerstandar } from './bahan.js';
import { masihDuduk } from './masih-duduk.js';
import { pencatat } from './pencatat.js';
import { semuaKasus } from './semua-kasus.js';

/** What an erasure of all cases closed before 1 January of `sebelum` comes to. */
export interface RencanaHapus {
  sebelum: number;
  /** Closed before it, identity still there. */
  calon: readonly { nomor: string; ditutup: string }[];
  /** Closed before it, but linked with a case that is still open. */
  dilewati: readonly { nomor: string; terkait: string }[];
  /** Erased earlier: what was left of them is looked after again. */
  sudah: readonly string[];
  rusak: readonly BerkasRusak[];
}

export interface HasilHapus {
  dihapus: readonly string[];
  /** Attachments that had to stay because a damaged case may name them. */
  lampiranTertahan: number;
}

/** Which cases an erasure would reach; changes nothing. */
export async function rencanakanHapus(ctx: Context, sebelum: number): Promise<RencanaHapus> {
  const berjalan = new Set<string>();
  const lama: Pick<Kasus, 'nomor' | 'terkait' | 'ditutup'>[] = [];
  const sudah: string[] = [];
  // Nothing is kept but numbers: the archive may be large.
  const catat = ({ kasus }: KasusBerstandar) => {
    const { nomor, terkait, ditutup } = kasus;
    if (ditutup === null) berjalan.add(nomor);
    else if (dihapusPada(kasus.peristiwa) !== null) sudah.push(nomor);
    else if (cukupLama(kasus, sebelum)) lama.push({ nomor, terkait, ditutup });
    return false;
  };
  const atau = [{ ditutupSebelum: `${sebelum}-01-01` }, { tindakan: HAPUS_IDENTITAS }];
  const { rusak } = await semuaKasus(ctx, catat, { atau });
  const terikat = ({ terkait }: Pick<Kasus, 'terkait'>) => terkait.find((n) => berjalan.has(n));
  lama.sort((a, b) => (a.nomor < b.nomor ? -1 : 1));
  return {
    sebelum,
    calon: lama
      .filter((k) => terikat(k) === undefined)
      .map(({ nomor, ditutup }) => ({ nomor, ditutup: ditutup?.tanggal ?? '' })),
    dilewati: lama.flatMap((k) => {
      const terkait = terikat(k);
      return terkait === undefined ? [] : [{ nomor: k.nomor, terkait }];
    }),
    sudah,
    rusak,
  };
}

/** Erases case by case, each in one save of the store; broken off anywhere, the same again goes on from there. */
export async function jalankanHapus(ctx: Context, r: RencanaHapus, dasar: string): Promise<Result<HasilHapus>> {
  const duduk = await masihDuduk(ctx);
  if (!duduk.ok) return duduk;
  const toko = await ctx.toko();
  const dihapus: string[] = [];
  for (const { nomor } of r.calon) {
    const hasil = await toko.ubah(nomor, (berkas) => berhasil(terhapus(ctx, berkas, r.sebelum, dasar)));
    if (!hasil.ok) return hasil;
    if (hasil.nilai.garam === '') dihapus.push(nomor);
    ctx.kemajuan(`Menghapus identitas: ${dihapus.length} dari ${r.calon.length} kasus`);
  }
  const sisa = await toko.buangTerhapus([...r.sudah, ...dihapus]);
  ctx.kemajuan('');
  return sisa.ok ? berhasil({ dihapus, lampiranTertahan: sisa.nilai }) : sisa;
}

/** On the newest state: one that was erased or opened again meanwhile stays as it is. */
function terhapus(ctx: Context, berkas: BerkasKasus, sebelum: number, dasar: string): BerkasKasus {
  const boleh = !catatanSendiri(berkas) && berkas.garam !== '' && cukupLama(denganStandar(ctx, berkas).kasus, sebelum);
  return boleh ? hapusIdentitas(berkas, { ...pencatat(ctx), tanggal: ctx.hariIni, sebelum, dasar }) : berkas;
}

function cukupLama({ ditutup }: Pick<Kasus, 'ditutup'>, sebelum: number): boolean {
  return ditutup !== null && tahunDari(ditutup.tanggal) < sebelum;
}

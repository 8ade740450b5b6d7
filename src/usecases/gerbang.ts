import type { Context } from '../context.js';
import { bebas, type Diminta, type Larangan, memeriksaSaja, memperbaiki, periksaAkses } from '../domain/akses.js';
import { gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { sebutPerihal } from '../domain/jejak-akses.js';
import { bacaNomor } from '../domain/nomor.js';
import { type Pelaku, tanpaPetugas } from '../domain/pelaku.js';
import { tahunDari } from '../domain/tanggal.js';
import { GagalDenganPenolakan } from '../errors.js';
import { catatAkses } from './jejak-akses.js';

/** Said by every command while nobody is registered. */
const TERBUKA = 'Toko ini terbuka untuk siapa saja; tutup dengan: layanan petugas tambah ID';

/** Does it itself. */
const MENUTUP = 'petugas tambah';

const TAK_TERBACA = 'Catatan petugas tidak dapat dibaca; perintah ini dijalankan tanpa memeriksa wewenang.';

/**
 * The gate before every command: the access table is asked before anything is shown or asked. What it refuses, and what
 * the command itself refuses for lack of a right (exit 5), goes into the access log.
 */
export async function denganGerbang<T>(
  ctx: Context,
  diminta: Diminta,
  kerja: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const tabel = ctx.acuan.akses();
  const boleh = periksaAkses(tabel, () => ctx.acuan.daftarStandar(), ctx.pelaku, diminta);
  if (!boleh.ok) return gagal(await catatDitolak(ctx, diminta, tolakAkses(ctx, boleh.salah), boleh.salah.baris));
  const hasil = await kerja();
  if (hasil.ok || hasil.salah.jenis !== 'akses') return hasil;
  // Of a command that is free to all a refusal is its own affair: `masuk` records what it refuses.
  return bebas(tabel, diminta) ? hasil : gagal(await catatDitolak(ctx, diminta, hasil.salah, diminta.perintah));
}

/** The context of a command with who sits at the desk, and what is to be said about that (one line, or nothing). */
export async function siapkanPelaku(
  ctx: Context,
  diminta: Diminta,
  siapa: (ctx: Context) => Promise<Pelaku>,
): Promise<{ ctx: Context; petunjuk: readonly string[] }> {
  try {
    const pelaku = await siapa(ctx);
    return {
      ctx: { ...ctx, pelaku, pelakuKini: () => siapa(ctx) },
      petunjuk: pelaku.keadaan === 'terbuka' && diminta.perintah !== MENUTUP ? [TERBUKA] : [],
    };
  } catch (galat) {
    if (!(galat instanceof GagalDenganPenolakan)) throw galat;
    const { petugas } = ctx.pelaku;
    const { tanpaKunci = false } = galat.penolakan;
    if (tanpaKunci ? memeriksaSaja(diminta) : memperbaiki(diminta))
      return { ctx: { ...ctx, pelaku: tanpaPetugas(petugas) }, petunjuk: [TAK_TERBACA] };
    if (!bebas(ctx.acuan.akses(), diminta)) throw galat;
    return { ctx: { ...ctx, pelaku: tanpaPetugas(petugas, 'belum-masuk') }, petunjuk: [] };
  }
}

const PESAN = {
  'belum-masuk': () => 'Anda belum masuk.',
  kedaluwarsa: () => 'Sesi Anda sudah berakhir.',
  jabatan: (baris: string) => `"${baris}" bukan wewenang Anda.`,
} as const;

function tolakAkses(ctx: Context, { baris, sebab, boleh }: Larangan): Penolakan {
  const nama = ctx.acuan.jabatan();
  const siapa = boleh?.map((j) => nama[j] ?? j).join(', ') ?? 'setiap petugas yang sudah masuk';
  return { jenis: 'akses', pesan: PESAN[sebab](baris), sebab: `Yang boleh: ${siapa}.`, coba: 'layanan masuk' };
}

/** The attempt on record, by what of the command line was refused (`perintah`); when that fails it is said beside the refusal, which stands. */
async function catatDitolak(
  ctx: Context,
  { argumen }: Diminta,
  salah: Penolakan,
  perintah: string,
): Promise<Penolakan> {
  const calon = bacaNomor(
    argumen.NOMOR ?? '',
    tahunDari(ctx.hariIni),
    ctx.acuan.daftarStandar().map((s) => s.awalan),
  );
  const nomor = calon.ok ? sebutPerihal(calon.nilai) : undefined;
  const dicatat = await catatAkses(ctx, { apa: 'ditolak', perintah, nomor, alasan: salah.pesan });
  if (dicatat.ok) return salah;
  return { ...salah, sebab: `${salah.sebab}\nPercobaan ini tidak dapat dicatat: ${dicatat.salah.pesan}` };
}

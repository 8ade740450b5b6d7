import type { Context } from '../context.js';
import type { Result } from '../domain/hasil.js';
import { samarkanDalam } from '../domain/identitas.js';
import { sasaranUrungan } from '../domain/tindakan/urungkan.js';
import { Dibatalkan, sebutBatal } from '../errors.js';
import type { PilihanTanya, Prompter } from '../ports/prompter.js';
import { potongKata } from '../render/bungkus.js';
import { pesanPenolakan } from '../render/pesan.js';
import { KOLOM_TABEL } from '../render/tabel.js';
import { LEKUK } from '../render/tugas.js';
import type { KasusBerstandar } from '../usecases/bahan.js';
import { denganDraf } from '../usecases/draf.js';
import { denganGerbang } from '../usecases/gerbang.js';
import { temukan } from '../usecases/temukan.js';
import { langkahSaya } from '../usecases/tugas.js';
import { lihat } from './lihat.js';
import { type Keluaran, type Masukan, NOMOR, type Perintah } from './perintah.js';

const KEMBALI = 'kembali';
/** What a list to choose from puts before each line, and two spaces after its word. */
const TANDA = 9;

/**
 * The card of a case, then the acts that are mine; one is done by its own command, as if it had been typed. Enter alone
 * goes back to the list: nobody acts by holding a key down.
 */
export async function bukaKasus(ctx: Context, prompter: Prompter, nomor: string): Promise<void> {
  const kartu = await jalankan(ctx, lihat, nomor);
  if (!kartu.ok) return prompter.kata(tolak(ctx, kartu));
  prompter.kata(kartu.nilai.teks);
  const ada = await temukan(ctx, nomor);
  if (!ada.ok) return prompter.kata(tolak(ctx, ada));
  const { PERINTAH } = await import('./index.js');
  const tindakan = tindakanSaya(ctx, ada.nilai, PERINTAH);
  const dipilih = await tanpaBatal(prompter, () =>
    prompter.jelajahi(`${nomor}: lakukan apa?`, pilihan(tindakan, ctx), KEMBALI, {
      terima: 'melakukan',
      usai: 'kembali',
    }),
  );
  const perintah = tindakan.find((t) => t.perintah.nama === dipilih)?.perintah;
  if (perintah === undefined) return;
  await tanpaBatal(prompter, async () => {
    const hasil = await jalankan(ctx, perintah, nomor);
    prompter.kata(hasil.ok ? hasil.nilai.pesan.join('\n') : tolak(ctx, hasil));
    return null;
  });
}

interface TindakanSaya {
  perintah: Perintah;
  uraian: string;
}

/** Acts that the standard gives to my posts here, and the undoing of my last one. */
function tindakanSaya(
  ctx: Context,
  { kasus, standar }: KasusBerstandar,
  tabel: readonly Perintah[],
): readonly TindakanSaya[] {
  const urung = sasaranUrungan(kasus, ctx.pelaku);
  const langkah = langkahSaya(ctx.pelaku, standar, kasus).map((l) => [l.perintah ?? l.tindakan, l.uraian] as const);
  const semua = [...langkah, ...(urung.ok ? [['urungkan', `Urungkan ${urung.nilai.tindakan}`] as const] : [])];
  return semua.flatMap(([nama, uraian]) => {
    const perintah = tabel.find((p) => p.nama === nama);
    const cukup = perintah?.argumen.every((a) => !a.wajib || a.nama === NOMOR.nama || a.diFormulir === true) === true;
    return perintah !== undefined && cukup ? [{ perintah, uraian }] : [];
  });
}

/** A line an act; on a narrow screen what it is stands below it. */
function pilihan(tindakan: readonly TindakanSaya[], { layar }: Context): readonly PilihanTanya[] {
  const lebar = Math.max(KEMBALI.length, ...tindakan.map((t) => t.perintah.nama.length));
  const sebaris = (nama: string, uraian: string) =>
    `${nama.padEnd(lebar)}  ${potongKata(uraian, Math.max(1, layar.kolom - lebar - TANDA), layar.ascii)}`;
  const dua = (nama: string, uraian: string) => `${nama}\n${' '.repeat(LEKUK)}${uraian}`;
  const baris = (nama: string, uraian: string) => ({
    nilai: nama,
    nama: layar.kolom < KOLOM_TABEL ? dua(nama, uraian) : sebaris(nama, uraian),
  });
  return [baris(KEMBALI, 'ke daftar tugas'), ...tindakan.map((t) => baris(t.perintah.nama, t.uraian))];
}

/** One command of the table on this case, through the same gate and with a draft of its own. */
function jalankan(ctx: Context, perintah: Perintah, nomor: string): Promise<Result<Keluaran>> {
  const masukan: Masukan = { argumen: { NOMOR: nomor }, flag: {} };
  return denganGerbang(ctx, { perintah: perintah.nama, ...masukan }, () =>
    denganDraf(ctx, (c) => perintah.jalankan({ ...c, pilihan: { ...c.pilihan, pastikan: true } }, masukan)),
  );
}

function tolak({ layar }: Context, hasil: Extract<Result<unknown>, { ok: false }>): string {
  return samarkanDalam(pesanPenolakan(hasil.salah, layar.warna)).trimEnd();
}

/** Ctrl-C in a case, or *Batal* on its card, goes back to the list. */
async function tanpaBatal(prompter: Prompter, kerja: () => Promise<string | null>): Promise<string | null> {
  try {
    return await kerja();
  } catch (galat) {
    if (!(galat instanceof Dibatalkan)) throw galat;
    prompter.kata(sebutBatal(galat));
    return null;
  }
}

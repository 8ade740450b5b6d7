import { perintahDahulu } from './cli/depan.js';
import type { Halaman } from './cli/halaman.js';
import { bidangJson } from './cli/json.js';
import { mintaBantuan } from './cli/minta-bantuan.js';
import { pilihPerintah } from './cli/pilih.js';
import { type Kurang, type Terurai, tanpaCaraSebut, uraiPolos } from './cli/urai-polos.js';
import { BACA } from './commands/baca.js';
import type { Keluaran, Masukan, Perintah } from './commands/perintah.js';
import type { Context, Pilihan } from './context.js';
import { berhasil, gagal, type Result } from './domain/hasil.js';
import { KODE_KELUAR } from './errors.js';
import { jsonTerlihat } from './render/aman.js';
import { pilihBidang } from './render/kasus-json.js';
import type { Sistem } from './system.js';
import { denganDraf } from './usecases/draf.js';
import { denganGerbang, siapkanPelaku } from './usecases/gerbang.js';
import { lingkunganAsing, lingkunganSah } from './usecases/kantor.js';

/** Finds the command of a line, reads its words, asks the gate, runs it and prints what it answers. */
export async function jalankan(argv: readonly string[], sistem: Sistem): Promise<Result<number>> {
  const tabel = await tabelUntuk(argv);
  const kata = perintahDahulu(tabel, argv);
  if (kata[0] === '--versi') return cetak(sistem, `${sistem.versi}\n`);
  const halaman = kata.some(mintaBantuan) ? await bantuan(tabel, kata, sistem) : null;
  if (halaman !== null) return halaman.ok ? cetakHalaman(halaman.nilai, sistem) : halaman;
  // No command, or only flags: the desk.
  const pilih = pilihPerintah(tabel, kata[0]?.startsWith('-') === false ? kata : ['meja', ...kata]);
  if (!pilih.ok) return pilih;
  const { perintah, sisa } = pilih.nilai;
  const terurai = await uraiKata(perintah, sisa);
  if (!terurai.ok) return terurai;
  const { masukan, json } = terurai.nilai;
  if (terurai.nilai.bantuan) {
    const { halamanPerintah } = await import('./cli/bantuan.js');
    return cetakHalaman(halamanPerintah(perintah, tabel, sistem.context({}, null).acuan.akses()), sistem);
  }
  const bidang = json === undefined ? berhasil(null) : bidangJson(json, perintah);
  if (!bidang.ok) return bidang;
  const { kurang } = terurai.nilai;
  // What is still to be asked for counts as given.
  const nanti = Object.fromEntries((kurang?.argumen ?? []).map((a) => [a.nama, '']));
  const argumen = { ...masukan.argumen, ...nanti };
  const diminta = { perintah: perintah.nama, flag: masukan.flag, argumen };
  const dunia = sistem.context(masukan.flag, bidang.nilai);
  const boleh = bolehJalan(dunia, terurai.nilai);
  if (!boleh.ok) return boleh;
  const { ctx, petunjuk } = await siapkanPelaku(dunia, diminta, sistem.siapa);
  const keluaran = await denganGerbang(ctx, diminta, async () => {
    const lengkap = kurang === null ? berhasil(masukan) : await tanyaArgumen(ctx, perintah, masukan, kurang);
    return lengkap.ok ? denganDraf(ctx, (c) => perintah.jalankan(c, lengkap.nilai)) : lengkap;
  });
  sebutAsing(dunia, sistem);
  if (!keluaran.ok) return keluaran;
  const pesan = [...keluaran.nilai.pesan, ...(bidang.nilai === null ? petunjuk : [])];
  return berhasil(await tulis({ ...keluaran.nilai, pesan }, ctx.pilihan, sistem));
}

/** Refuses what can't be run here: settings of the environment, arguments that nobody can be asked for. */
function bolehJalan(dunia: Context, { kurang }: Terurai): Result<null> {
  const lingkungan = lingkunganSah(dunia);
  if (!lingkungan.ok) return lingkungan;
  if (kurang !== null && !dunia.pilihan.bolehTanya) return gagal(kurang.tolak);
  return berhasil(null);
}

/** Variables that look like ours and say nothing. Told last: a look that needs the whole program begins anew (bin/layanan.js). */
function sebutAsing(dunia: Context, sistem: Sistem): void {
  if (dunia.pilihan.json === null) for (const asing of lingkunganAsing(dunia)) sistem.galat(`${asing}\n`);
}

async function tanyaArgumen(
  ctx: Context,
  perintah: Perintah,
  masukan: Masukan,
  { argumen }: Kurang,
): Promise<Result<Masukan>> {
  return (await import('./commands/tanya-argumen.js')).lengkapiArgumen(ctx, perintah, masukan, argumen);
}

async function uraiKata(perintah: Perintah, sisa: readonly string[]): Promise<Result<Terurai>> {
  const polos = uraiPolos(perintah, sisa);
  return polos === null ? (await import('./cli/urai.js')).urai(perintah, sisa) : berhasil(polos);
}

/** The whole table only where a part of it isn't enough: loading every command would be half of what a look at the desk costs. */
async function tabelUntuk(argv: readonly string[]): Promise<readonly Perintah[]> {
  const [nama] = tanpaCaraSebut(argv);
  const bantu = argv.some(mintaBantuan);
  const cukup = (tabel: readonly Perintah[]) => !bantu && tabel.some((p) => p.nama === nama);
  if ((nama === undefined && !bantu) || cukup(BACA)) return BACA;
  const { HARIAN } = await import('./commands/harian.js');
  return cukup(HARIAN) ? HARIAN : (await import('./commands/index.js')).PERINTAH;
}

async function bantuan(
  tabel: readonly Perintah[],
  kata: readonly string[],
  sistem: Sistem,
): Promise<Result<Halaman> | null> {
  const { bantuanUntuk } = await import('./cli/bantuan-untuk.js');
  return bantuanUntuk(tabel, kata, sistem.context({}, null).acuan);
}

async function cetakHalaman(halaman: Halaman, sistem: Sistem): Promise<Result<number>> {
  const { halamanTeks } = await import('./cli/halaman-teks.js');
  const { layar, pilihan } = sistem.context({}, null);
  await sistem.tampilkan(halamanTeks(halaman, layar), pilihan.bolehTanya);
  return berhasil(KODE_KELUAR.selesai);
}

function cetak(sistem: Sistem, teks: string): Result<number> {
  sistem.keluar(teks);
  return berhasil(KODE_KELUAR.selesai);
}

async function tulis(k: Keluaran, { json, csv, bolehTanya }: Pilihan, sistem: Sistem): Promise<number> {
  if (json !== null) sistem.keluar(`${jsonTerlihat(pilihBidang(k.json, json), 2)}\n`);
  else if (csv) sistem.keluar(k.teks);
  else await sistem.tampilkan(k.teks, bolehTanya);
  for (const baris of k.pesan) sistem.galat(`${baris}\n`);
  return k.kode ?? KODE_KELUAR.selesai;
}

import { bantu, topikDiminta } from './cli/bantu.js';
import { halamanPerintah } from './cli/bantuan.js';
import { perintahDahulu } from './cli/depan.js';
import type { Halaman } from './cli/halaman.js';
import { halamanTeks } from './cli/halaman-teks.js';
import { bidangJson } from './cli/json.js';
import { pilihPerintah } from './cli/pilih.js';
import { bahanTopik } from './cli/topik.js';
import { urai } from './cli/urai.js';
import { PERINTAH } from './commands/index.js';
import { meja } from './commands/meja.js';
import type { Keluaran } from './commands/perintah.js';
import { berhasil, type Penolakan, type Result } from './domain/hasil.js';
import { samarkanDalam } from './domain/identitas.js';
import { Dibatalkan, GagalDenganPenolakan, KODE_KELUAR, kodeKeluar } from './errors.js';
import { jsonTerlihat } from './render/aman.js';
import { pilihBidang } from './render/kasus-json.js';
import { pesanPenolakan } from './render/pesan.js';
import type { Sistem } from './system.js';
import { denganDraf } from './usecases/draf.js';
import { denganGerbang, siapkanPelaku } from './usecases/gerbang.js';

export { tabelLengkapi } from './cli/tabel-lengkapi.js';
export { sistemNyata } from './system.js';
export { bahanTopik, PERINTAH };

/** Runs one command line; answers the exit code. The only catch of the program. */
export async function run(argv: readonly string[], sistem: Sistem): Promise<number> {
  try {
    const hasil = await jalankan(argv, sistem);
    return hasil.ok ? hasil.nilai : tolak(hasil.salah, argv, sistem);
  } catch (galat) {
    if (galat instanceof GagalDenganPenolakan) return tolak(galat.penolakan, argv, sistem);
    if (galat instanceof Dibatalkan) {
      sistem.galat(sebutBatal(galat));
      return KODE_KELUAR.dibatalkan;
    }
    return tolakTakTerduga(galat, argv, sistem);
  }
}

function sebutBatal({ lanjutkan }: Dibatalkan): string {
  const draf = lanjutkan === null ? '' : ` Jawaban tersimpan sebagai draf; lanjutkan dengan: ${lanjutkan}`;
  return `Dibatalkan; tidak ada yang dicatat.${draf}\n`;
}

async function jalankan(argv: readonly string[], sistem: Sistem): Promise<Result<number>> {
  const kata = perintahDahulu(PERINTAH, argv);
  if (kata[0] === '--versi') return cetak(sistem, `${sistem.versi}\n`);
  const topik = topikDiminta(PERINTAH, kata);
  if (topik !== null) {
    const halaman = bantu(topik, PERINTAH, bahanTopik(sistem.context({}, null).acuan));
    return halaman.ok ? cetakHalaman(halaman.nilai, sistem) : halaman;
  }
  // No command, or only flags: the desk.
  const pilih = pilihPerintah(PERINTAH, kata[0]?.startsWith('-') === false ? kata : [meja.nama, ...kata]);
  if (!pilih.ok) return pilih;
  const { perintah, sisa } = pilih.nilai;
  const terurai = urai(perintah, sisa);
  if (!terurai.ok) return terurai;
  const { masukan, json } = terurai.nilai;
  if (terurai.nilai.bantuan) return cetakHalaman(halamanPerintah(perintah, PERINTAH), sistem);
  const bidang = json === undefined ? berhasil(null) : bidangJson(json, perintah.bidang);
  if (!bidang.ok) return bidang;
  const diminta = { perintah: perintah.nama, ...masukan };
  const { ctx, petunjuk } = await siapkanPelaku(sistem.context(masukan.flag, bidang.nilai), diminta, sistem.siapa);
  const keluaran = await denganGerbang(ctx, diminta, () => denganDraf(ctx, (c) => perintah.jalankan(c, masukan)));
  if (!keluaran.ok) return keluaran;
  const pesan = [...keluaran.nilai.pesan, ...(bidang.nilai === null ? petunjuk : [])];
  return berhasil(tulis({ ...keluaran.nilai, pesan }, bidang.nilai, sistem));
}

function cetakHalaman(halaman: Halaman, sistem: Sistem): Result<number> {
  return cetak(sistem, halamanTeks(halaman, sistem.context({}, null).layar));
}

function cetak(sistem: Sistem, teks: string): Result<number> {
  sistem.keluar(teks);
  return berhasil(KODE_KELUAR.selesai);
}

function tulis(k: Keluaran, bidang: readonly string[] | null, sistem: Sistem): number {
  sistem.keluar(bidang === null ? k.teks : `${jsonTerlihat(pilihBidang(k.json, bidang), 2)}\n`);
  for (const baris of k.pesan) sistem.galat(`${baris}\n`);
  return k.kode ?? KODE_KELUAR.selesai;
}

function tolak(p: Penolakan, argv: readonly string[], sistem: Sistem): number {
  const kode = kodeKeluar(p.jenis);
  const [pesan, sebab, coba] = [p.pesan, p.sebab, p.coba].map((t) => (t === undefined ? null : samarkanDalam(t)));
  if (mintaJson(argv)) sistem.galat(`${jsonTerlihat({ kode, pesan, sebab, coba })}\n`);
  else {
    const tersamar = { ...p, pesan: pesan ?? '', sebab: sebab ?? '', coba: coba ?? undefined };
    sistem.galat(pesanPenolakan(tersamar, sistem.warnaGalat(argv.includes('--tanpa-warna'))));
  }
  return kode;
}

/** A bug, not a refusal: one sentence, no stack trace, no personal data. */
function tolakTakTerduga(galat: unknown, argv: readonly string[], sistem: Sistem): number {
  const nama = galat instanceof Error ? galat.name : 'Galat';
  const p: Penolakan = {
    jenis: 'toko',
    pesan: `Kegagalan yang tidak terduga (${nama}).`,
    sebab: 'Ini kesalahan program; yang sudah tercatat tetap aman.',
    coba: 'layanan cari',
  };
  sistem.lacak(galat);
  tolak(p, argv, sistem);
  return KODE_KELUAR.gagal;
}

function mintaJson(argv: readonly string[]): boolean {
  return argv.some((a) => a === '--json' || a.startsWith('--json='));
}

import { sebutGalat } from './adapters/arti-galat.js';
import type { Halaman } from './cli/halaman.js';
import type { TabelLengkapi } from './cli/tabel-lengkapi.js';
import { berhasil, type Penolakan, type Result } from './domain/hasil.js';
import { samarkanDalam } from './domain/identitas.js';
import { Dibatalkan, GagalDenganPenolakan, KODE_KELUAR, kodeKeluar, perluUtuh, sebutBatal } from './errors.js';
import { muka } from './muka.js';
import type { Acuan } from './ports/acuan.js';
import { jsonTerlihat } from './render/aman.js';
import { pesanPenolakan } from './render/pesan.js';
import type { Sistem } from './system.js';

export { sistemNyata } from './system.js';

/** For the second thread of a self-examination (bin/utas.cjs). */
export const utas = () => import('./utas.js');

/** For the build: what completion is to know of the commands. */
export async function bahanLengkapi(acuan: Acuan): Promise<TabelLengkapi> {
  const { tabelLengkapi } = await import('./cli/tabel-lengkapi.js');
  const { bahanTopik } = await import('./cli/topik.js');
  return tabelLengkapi((await import('./commands/index.js')).PERINTAH, bahanTopik(acuan));
}

/** For the build: the page of `-h`. */
export async function bahanBantuan(acuan: Acuan): Promise<Halaman | null> {
  const { bantuanUntuk } = await import('./cli/bantuan-untuk.js');
  const halaman = bantuanUntuk((await import('./commands/index.js')).PERINTAH, ['-h'], acuan);
  return halaman?.ok === true ? halaman.nilai : null;
}

/** Runs one command line; answers the exit code. The only catch of the program. */
export async function run(argv: readonly string[], sistem: Sistem): Promise<number> {
  try {
    const hasil = await jawab(argv, sistem);
    return hasil.ok ? hasil.nilai : tolak(hasil.salah, argv, sistem);
  } catch (galat) {
    if (perluUtuh(galat)) throw galat;
    if (galat instanceof GagalDenganPenolakan) return tolak(galat.penolakan, argv, sistem);
    if (galat instanceof Dibatalkan) {
      sistem.galat(`${sebutBatal(galat)}\n`);
      return KODE_KELUAR.dibatalkan;
    }
    return tolakTakTerduga(galat, argv, sistem);
  }
}

async function jawab(argv: readonly string[], sistem: Sistem): Promise<Result<number>> {
  const kode = await muka(argv, sistem);
  return kode === null ? (await import('./jalankan.js')).jalankan(argv, sistem) : berhasil(kode);
}

function tolak(p: Penolakan, argv: readonly string[], sistem: Sistem, kode = kodeKeluar(p.jenis)): number {
  const [pesan, sebab, coba] = [p.pesan, p.sebab, p.coba].map((t) => (t === undefined ? null : samarkanDalam(t)));
  if (mintaJson(argv)) sistem.galat(`${jsonTerlihat({ kode, pesan, sebab, coba })}\n`);
  else {
    const tersamar = { ...p, pesan: pesan ?? '', sebab: sebab ?? '', coba: coba ?? undefined };
    sistem.galat(pesanPenolakan(tersamar, sistem.warnaGalat(argv.includes('--tanpa-warna'))));
  }
  return kode;
}

/** A bug, not a refusal: one sentence, no stack trace, no personal data. What the system refuses is none. */
function tolakTakTerduga(galat: unknown, argv: readonly string[], sistem: Sistem): number {
  const sebab = sebutGalat(galat);
  if (sebab !== null) return tolak(penolakanSistem(sebab), argv, sistem);
  const nama = galat instanceof Error ? galat.name : 'Galat';
  const p: Penolakan = {
    jenis: 'toko',
    pesan: `Kegagalan yang tidak terduga (${nama}).`,
    sebab: 'Ini kesalahan program; yang sudah tercatat tetap aman.',
    coba: 'layanan cari',
  };
  sistem.lacak(galat);
  return tolak(p, argv, sistem, KODE_KELUAR.gagal);
}

function penolakanSistem(apa: string): Penolakan {
  return {
    jenis: 'toko',
    pesan: 'Sistem operasi menolak di tengah jalan.',
    sebab: `Sebabnya: ${apa}; yang sudah tercatat tetap aman.`,
    coba: 'perbaiki itu, lalu ulangi perintahnya; untuk memeriksa: layanan periksa',
  };
}

function mintaJson(argv: readonly string[]): boolean {
  return argv.some((a) => a === '--json' || a.startsWith('--json='));
}

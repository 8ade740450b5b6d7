import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, lstat, open, rename, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { BerkasLuar, LogoSiap } from '../context.js';
import { BATAS, sebutUkuran } from '../domain/batas.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { artiGalat } from './arti-galat.js';
import { TANPA_TUNGGU } from './cara-buka.js';

/** Files that the user names: texts and answers that come in, papers that go out. */
export function berkasLuar(): BerkasLuar {
  return {
    bacaTeks,
    baca: bacaBerkas,
    telaahPdf: async (isi) => (await import('./baca-pdf/telaah-pdf.js')).telaahPdf(isi),
    telaahTambahan: async (isi, akhir) => (await import('./baca-pdf/telaah-tambahan.js')).telaahTambahan(isi, akhir),
    ada,
    uraiIcs: async (teks) => (await import('./ics-icaljs.js')).uraiIcs(teks),
    bacaLogo,
    tulis,
    tampilkan: async (jalur) => (await import('./penampil.js')).bukaPenampil(jalur),
  };
}

async function bacaTeks(jalur: string, maksByte: number): Promise<Result<string, string>> {
  const byte = jalur === '-' ? await bacaMasukan(maksByte) : await bacaBerkas(jalur, maksByte);
  if (!byte.ok) return byte;
  try {
    return berhasil(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(byte.nilai).replace(/^\uFEFF/, ''),
    );
  } catch {
    return gagal('bukan teks UTF-8; simpan ulang berkasnya sebagai UTF-8');
  }
}

async function bacaLogo(jalur: string): Promise<Result<LogoSiap, string>> {
  const byte = await bacaBerkas(jalur, BATAS.logoByte);
  return byte.ok ? (await import('./logo/siapkan.js')).siapkanLogo(Buffer.from(byte.nilai)) : byte;
}

async function bacaMasukan(maksByte: number): Promise<Result<Uint8Array, string>> {
  const potongan: Buffer[] = [];
  let ukuran = 0;
  for await (const satu of process.stdin) {
    potongan.push(satu as Buffer);
    ukuran += (satu as Buffer).length;
    if (ukuran > maksByte) return gagal(terlaluBesar(maksByte));
  }
  return berhasil(Buffer.concat(potongan));
}

/** Opened so that a FIFO or device can't hang or flood the program; only a regular file is read. */
async function bacaBerkas(jalur: string, maksByte: number): Promise<Result<Uint8Array, string>> {
  if (jalur.includes('\0')) return gagal('nama berkas memuat karakter nol');
  const berkas = await open(jalur, constants.O_RDONLY | TANPA_TUNGGU).catch((g: unknown) => artiGalat(g));
  if (typeof berkas === 'string') return gagal(`berkas "${jalur.slice(0, 200)}" tidak dapat dibaca: ${berkas}`);
  try {
    const keadaan = await berkas.stat();
    if (!keadaan.isFile()) return gagal('bukan berkas biasa');
    if (keadaan.size > maksByte) return gagal(terlaluBesar(maksByte));
    return berhasil(await berkas.readFile());
  } finally {
    await berkas.close();
  }
}

function terlaluBesar(maksByte: number): string {
  return `terlalu besar; paling besar ${sebutUkuran(maksByte)}`;
}

async function ada(jalur: string): Promise<boolean> {
  return (await lstat(resolve(jalur)).catch(() => null)) !== null;
}

/** A random new file beside the target, then an exclusive link (or a rename with `timpa`): no half file, no planted link followed. */
async function tulis(jalur: string, isi: Uint8Array, timpa: boolean): Promise<Result<string>> {
  const tujuan = resolve(jalur);
  const sementara = resolve(dirname(tujuan), `.layanan-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const berkas = await open(sementara, 'wx', 0o600);
    try {
      await berkas.writeFile(isi);
      await berkas.sync();
    } finally {
      await berkas.close();
    }
    if (timpa && (await bolehDiganti(tujuan))) await rename(sementara, tujuan);
    else await link(sementara, tujuan);
    return berhasil(tujuan);
  } catch (galat) {
    return (await adalahFolder(tujuan)) ? gagal(berupaFolder(jalur)) : gagalTulis(jalur, galat);
  } finally {
    await unlink(sementara).catch(() => {});
  }
}

/** A file, or a link (itself, never what it points to); no folder, device or pipe. */
async function bolehDiganti(tujuan: string): Promise<boolean> {
  const s = await lstat(tujuan).catch(() => null);
  return s === null || s.isFile() || s.isSymbolicLink();
}

async function adalahFolder(tujuan: string): Promise<boolean> {
  return (await lstat(tujuan).catch(() => null))?.isDirectory() === true;
}

function berupaFolder(jalur: string): Penolakan {
  return {
    jenis: 'pemakaian',
    pesan: `Berkas "${jalur.slice(0, 200)}" tidak ditulis.`,
    sebab: 'Nama itu sebuah folder, bukan berkas.',
    coba: 'ulangi dengan nama berkas, mis. di dalam folder itu',
  };
}

function gagalTulis(jalur: string, galat: unknown): Result<never> {
  const { code: kode = '' } = galat as NodeJS.ErrnoException;
  const ada = kode === 'EEXIST';
  const sebab = { EEXIST: 'Berkas itu sudah ada dan tidak ditimpa.', ENOENT: 'Foldernya tidak ada.' }[kode];
  return gagal({
    jenis: ada ? 'pemakaian' : 'toko',
    pesan: `Berkas "${jalur.slice(0, 200)}" tidak ditulis.`,
    sebab: sebab ?? `Tidak dapat ditulis: ${artiGalat(galat)}.`,
    coba: ada ? 'ulangi dengan nama lain, atau dengan --timpa' : 'ulangi dengan folder lain yang dapat ditulis',
  });
}

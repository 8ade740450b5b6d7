import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barisSah, KEPALA_AWAL } from '../../src/adapters/store-json/baris-jejak.js';
import { bukaTokoJson, type OpsiTokoJson } from '../../src/adapters/store-json/buka.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { Store } from '../../src/ports/store.js';

export const PI = { awalan: 'PI', tahun: 2026 };
export const TB = { awalan: 'TB', tahun: 2026 };
/** An attachment by its first bytes. */
export const PDF = Buffer.from('%PDF-1.7\nisi');
/** 2 March 2026, 09:00 WIB. */
export const JAM = Date.UTC(2026, 2, 2, 2);
export const PENCATAT = { waktu: '2026-03-02T09:00:00+07:00', petugas: 'siti' };
/** What the made-up standard of these tests calls closed. */
export const selesai = (berkas: BerkasKasus) => berkas.peristiwa.at(-1)?.status === 'diserahkan';

const folderSementara: string[] = [];

export function folderBaru(): string {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-toko-'));
  folderSementara.push(folder);
  return folder;
}

export function buangFolder(): void {
  for (const folder of folderSementara.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function toko(folder: string, opsi: Partial<OpsiTokoJson> = {}): Store {
  return bukaTokoJson({ folder, jam: () => JAM, selesai, ...opsi });
}

export function tindakan(nama: string, lain: Partial<PeristiwaBaru> = {}): PeristiwaBaru {
  return {
    tindakan: nama,
    tanggal: '2026-03-02',
    jabatan: 'front-office',
    status: null,
    isi: {},
    pribadi: {},
    ...lain,
  };
}

let garam = 0;

export function susun(rincian = 'salinan anggaran', waktu = PENCATAT.waktu) {
  return (nomor: string): Result<BerkasKasus> => {
    garam += 1;
    const kepala = {
      nomor,
      jenis: 'permohonan',
      standar: 'permohonan-informasi',
      garam: String(garam).padStart(64, '0'),
    };
    const daftar = tindakan('daftar', { status: 'terdaftar', isi: { rincian }, pribadi: { nama: 'Asep Suherman' } });
    return berhasil(tambahkan(berkasBaru(kepala), [daftar], { ...PENCATAT, waktu }));
  };
}

/** Decides one act; `catatan` makes it tell itself from others. */
export function lakukan(nama: string, catatan = '', status: string | null = null, waktu = PENCATAT.waktu) {
  return (berkas: BerkasKasus, nomorDokumen: string | null): Result<BerkasKasus> =>
    berhasil(tambahkan(berkas, [tindakan(nama, { status, isi: { catatan, nomorDokumen } })], { ...PENCATAT, waktu }));
}

export async function daftarkan(t: Store, rincian?: string): Promise<BerkasKasus> {
  return nilai(await t.buat(PI, susun(rincian)));
}

export function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.salah.pesan} ${hasil.salah.sebab}`);
  return hasil.nilai;
}

export async function kumpulkan<T>(aliran: AsyncIterable<T>): Promise<T[]> {
  const semua: T[] = [];
  for await (const satu of aliran) semua.push(satu);
  return semua;
}

export const isiFolder = (...bagian: string[]) => readdirSync(join(...bagian)).sort();

/** Every readable case of a store, open and closed. */
export async function semuaKasus(t: Store): Promise<BerkasKasus[]> {
  const arsip = (await kumpulkan(t.arsip())).filter((b) => 'peristiwa' in b) as BerkasKasus[];
  return [...(await t.berjalan()).berkas, ...arsip];
}

/** The events that the ledger's chain holds, as `NOMOR#urut`, over all months. */
export function jejakTercatat(folder: string): string[] {
  const teks = isiFolder(folder, 'jejak').map((nama) => readFileSync(join(folder, 'jejak', nama), 'utf8'));
  const baris = barisSah(teks.join(''), KEPALA_AWAL);
  const urut = baris.map((b) => b.urut);
  if (urut.some((n, i) => n !== i + 1)) throw new Error(`jejak putus: ${urut.join()}`);
  return baris.flatMap((b) => ('nomor' in b ? [`${b.nomor}#${b.peristiwa}`] : []));
}

/** A writer that stops at a place of its write until it is woken; never woken, it was killed there. */
export function beku(titik: string) {
  let tercapai = () => {};
  let bangunkan = () => {};
  const sampai = new Promise<void>((selesaikan) => {
    tercapai = selesaikan;
  });
  const bangun = new Promise<void>((selesaikan) => {
    bangunkan = selesaikan;
  });
  let kali = 0;
  const kait = async (di: string) => {
    if (di !== titik || kali > 0) return;
    kali += 1;
    tercapai();
    await bangun;
  };
  /** The lock of a writer that doesn't move any more is taken away from it. */
  const lepasKunci = (folder: string) => rmSync(join(folder, 'kunci'), { recursive: true, force: true });
  return { kait, sampai, bangunkan: () => bangunkan(), lepasKunci };
}

export const KASUS_SATU = join('berjalan', 'PI-2026-0001.1.json');
/** Kind and words of a refusal, to be matched; `berhasil` when there is none. */
export const tolakToko = (hasil: Result<unknown>) =>
  hasil.ok ? 'berhasil' : `${hasil.salah.jenis}: ${hasil.salah.pesan} ${hasil.salah.sebab}`;

/** All folders and files with their modes. */
export function semuaMode(folder: string): Record<string, string> {
  const keluar = execFileSync('find', [folder, '-mindepth', '1', '-printf', '%P %m %y\\n'], { encoding: 'utf8' });
  return Object.fromEntries(
    keluar
      .trim()
      .split('\n')
      .map((b) => [b.split(' ')[0], b.split(' ').slice(1).join(' ')]),
  );
}

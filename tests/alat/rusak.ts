import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tindak } from './permohonan.js';
import type { Jalannya, Meja } from './program.js';

/** Path of the one file of a case, relative to the store. */
export function berkasKasus(m: Meja, nomor: string): string {
  const tahun = nomor.split('-')[1] ?? '';
  for (const tempat of ['berjalan', join('arsip', tahun)]) {
    const nama = daftarAda(join(m.toko, tempat)).find((n) => n.startsWith(`${nomor}.`));
    if (nama !== undefined) return join(tempat, nama);
  }
  throw new Error(`${nomor} tidak ada di toko`);
}

function daftarAda(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Changes a file of the store by hand. */
export function ubahBerkas(m: Meja, berkas: string, ubah: (teks: string) => string | Uint8Array): void {
  writeFileSync(join(m.toko, berkas), ubah(readFileSync(join(m.toko, berkas), 'utf8')));
}

/** What `periksa` says, as `jenis berkas nomor`; exit code and `baik` must agree with it. */
export async function disebut(m: Meja): Promise<string[]> {
  const hasil = await m.layanan(['periksa', '--json']);
  const { baik, masalah } = JSON.parse(hasil.keluar);
  if (baik !== (hasil.kode === 0) || baik !== (masalah.length === 0) || (!baik && hasil.kode !== 6)) {
    throw new Error(`periksa keluar ${hasil.kode}: ${hasil.keluar}`);
  }
  return masalah.map((t: Record<string, string>) => `${t.jenis} ${t.berkas} ${t.nomor}`);
}

/** A refusal for a person: exit code, no stack trace, three parts. */
export function penolakan({ kode, keluar, galat }: Jalannya): string {
  if (kode !== 6 || keluar !== '' || /at .*\.js:\d+/.test(galat)) throw new Error(`keluar ${kode}: ${keluar}${galat}`);
  return galat;
}

/** Damage to the text of a case's file that stays in its place; `lain` is the file of another case. */
type Perusak = (teks: string, lain: string) => string | Uint8Array;

export const KERUSAKAN: readonly (readonly [nama: string, rusakkan: Perusak])[] = [
  ['kosong', () => ''],
  ['terpotong', (t) => t.slice(0, 400)],
  ['null', () => 'null'],
  ['ber-BOM', (t) => `\uFEFF${t}`],
  ['bukan UTF-8', (t) => Buffer.from(t.replace('Asep', 'As\u00e9p'), 'latin1')],
  ['berkunci ganda', (t) => t.replace('"skema": 1,', '"skema": 1,\n  "skema": 1,')],
  ['berkunci __proto__', (t) => t.replace('{', '{ "__proto__": { "x": 1 },')],
  ['berisi kasus lain', (_, lain) => lain],
  ['berskema lebih baru', (t) => t.replace('"skema": 1', '"skema": 2')],
  ['berskema lebih lama', (t) => t.replace('"skema": 1', '"skema": 0')],
  ['kehilangan satu peristiwa', (t) => olah(t, (p) => p.toSpliced(1, 1))],
  ['peristiwanya ditukar', (t) => olah(t, ([a, b, ...c]) => [b, a, ...c])],
  ['diubah satu hurufnya', (t) => t.replace('bantuan sosial', 'bantuan sozial')],
];

function olah(teks: string, ubah: (peristiwa: unknown[]) => unknown[]): string {
  const kasus = JSON.parse(teks);
  return `${JSON.stringify({ ...kasus, peristiwa: ubah(kasus.peristiwa) }, null, 2)}\n`;
}

/**
 * Damages a case and answers what then doesn't hold: it is named by file and number and nothing else is, it can be neither
 * read nor overwritten, and another case at the desk of Kepala Dinas is listed and goes on.
 */
export async function pelanggaranRusak(m: Meja, nomor: string, lain: string, rusakkan: Perusak): Promise<string[]> {
  const berkas = berkasKasus(m, nomor);
  const isiLain = readFileSync(join(m.toko, berkasKasus(m, lain)), 'utf8');
  ubahBerkas(m, berkas, (teks) => rusakkan(teks, isiLain));
  const rusak = readFileSync(join(m.toko, berkas));
  const disposisi = ['disposisi', '--kepada', 'sekretaris-dinas', '--isi', 'x'];
  const [cari, lihat] = [await m.layanan(['cari']), await m.layanan(['lihat', nomor])];
  penolakan(await m.layanan(['disposisi', nomor, ...disposisi.slice(1)]));
  const benar: Record<string, boolean> = {
    'periksa menyebut berkas dan kasusnya, dan hanya itu': `${await disebut(m)}` === `kasus ${berkas} ${nomor}`,
    'daftar memperingatkan dan memuat kasus lain':
      cari.kode === 6 && cari.galat.includes(`RUSAK ${berkas}`) && cari.keluar.includes(lain),
    'lihat menyebut berkasnya': penolakan(lihat).includes(`Kasus ${nomor} tidak dapat dibaca: berkas ${berkas}`),
    'kasus lain jalan terus': (await tindak(m, lain, disposisi)).keluar === `${lain}\n`,
    'berkas yang rusak tidak disentuh': readFileSync(join(m.toko, berkas)).equals(rusak),
  };
  return Object.keys(benar).filter((apa) => benar[apa] !== true);
}

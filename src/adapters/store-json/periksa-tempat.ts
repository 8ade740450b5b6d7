import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { daftar, namaDalam } from './cakram.js';
import { bacaDokumen } from './dokumen.js';
import { adalahNamaDraf } from './draf.js';
import { adalahNamaIndeks } from './indeks-berkas.js';
import { BERKAS_SEKILAS, FOLDER_DRAF, FOLDER_INDEKS, FOLDER_KUNCI, tahunNomor, uraiNamaKasus } from './jalur.js';
import { kehilangan } from './kelengkapan.js';
import { uraiNamaKlaim } from './klaim.js';
import { adalahNamaKunci } from './kunci-kantor.js';
import { ditunda, type Periksaan, terbaca, terbacaKini } from './periksaan.js';
import { adalahNamaSesi } from './sesi.js';
import { type KepalaToko, uraiKepala } from './toko.js';

/** Folder → may it hold this name (`/` between folders)? */
const ISI: Readonly<Record<string, (nama: string) => boolean>> = {
  berjalan: (nama) => uraiNamaKasus(nama) !== null,
  arsip: namaArsip,
  jejak: (nama) => /^\d{4}-\d{2}\.jsonl$/.test(nama),
  nomor: (nama) => uraiNamaKlaim(nama) !== null,
  lampiran: (nama) => /^[0-9a-f]{64}\.[a-z]{3}$/.test(nama),
  dokumen: (nama) => /^\d{4}\/[A-Z0-9-]+\/[a-z][a-z0-9-]*\.pdf$/.test(nama),
  proses: () => true,
  sesi: adalahNamaSesi,
  [FOLDER_DRAF]: adalahNamaDraf,
  [FOLDER_INDEKS]: adalahNamaIndeks,
  [FOLDER_KUNCI]: adalahNamaKunci,
};
/** Where a stranger may be a lost record: a copy that a sync program made of a clash, say. */
const BERAT = ['berjalan', 'arsip', 'jejak', 'nomor'];
/** What stands beside them. Copies made by `perbaiki` and the like are not looked into. */
const LAIN = ['toko.json', 'enkripsi.json', 'kunci', 'pemegang.json', 'cadangan', BERKAS_SEKILAS];

/** `toko.json` and what is missing as a whole. null: there is nothing to examine. */
export async function periksaKepala(p: Periksaan): Promise<{ kepala: KepalaToko | null } | null> {
  const { folder } = p.r;
  const kepala = await kepalaToko(p);
  if (kepala === 'baru') return null;
  for (const { berkas, pesan } of kehilangan(folder, kepala !== null)) p.lapor('toko', berkas, null, pesan);
  return daftar(folder).length === 0 ? null : { kepala: kepala === 'gagal' ? null : kepala };
}

/** Strangers, and who may read. */
export function periksaTempat(p: Periksaan): void {
  const { folder } = p.r;
  for (const nama of daftar(folder).sort()) {
    if (!(nama in ISI) && !LAIN.includes(nama)) p.lapor('asing', nama, null, 'Bukan bagian dari data.', 'catatan');
  }
  periksaHak(p, '.', (lstatSync(folder).mode & 0o077) === 0 ? [] : ['.']);
  for (const nama of [...Object.keys(ISI), 'toko.json', 'enkripsi.json', BERKAS_SEKILAS]) periksaIsi(p, nama);
}

/** `baru`: a later version wrote it, so nothing here can be judged. */
async function kepalaToko(p: Periksaan): Promise<KepalaToko | null | 'gagal' | 'baru'> {
  let skema: unknown = 1;
  const urai = (json: unknown): KepalaToko => {
    skema = (json as Partial<Record<string, unknown>> | null)?.skema;
    return uraiKepala(json);
  };
  const hasil = await terbaca(p, 'toko', 'toko.json', null, () => bacaDokumen(join(p.r.folder, 'toko.json'), urai));
  return hasil === 'gagal' && typeof skema === 'number' && skema > 1 ? 'baru' : hasil;
}

function periksaIsi(p: Periksaan, nama: string): void {
  const terbuka: string[] = [];
  const boleh = ISI[nama];
  const { nanti, sampaikan } = ditunda(p);
  telusuri(nanti, nama, ({ jalur, mode, jenis }) => {
    if ((mode & 0o077) !== 0) terbuka.push(jalur);
    if (jenis === 'folder' || boleh === undefined) return;
    const tingkat = BERAT.includes(nama) ? 'masalah' : 'catatan';
    if (jenis === 'lain') nanti.lapor('asing', jalur, null, 'Bukan berkas biasa.', tingkat);
    else if (!boleh(jalur.slice(nama.length + 1))) {
      nanti.lapor('asing', jalur, null, 'Program tidak memakai nama ini di sini.', tingkat);
    }
  });
  sampaikan((a, b) => bandingJalur(a.berkas, b.berkas));
  periksaHak(p, nama, terbuka.sort(bandingJalur));
}

/** Folder by folder, each before what is in it: as sorted lists of names follow one another. */
function bandingJalur(a: string, b: string): number {
  const [x, y] = [a.split('/'), b.split('/')];
  const beda = x.findIndex((nama, di) => nama !== y[di]);
  const [satu, dua] = [x[beda], y[beda]];
  if (satu === undefined || dua === undefined) return x.length - y.length;
  return satu < dua ? -1 : 1;
}

/** A restored copy may have opened all of them: one finding a folder. */
function periksaHak(p: Periksaan, nama: string, terbuka: readonly string[]): void {
  const [satu] = terbuka;
  // Windows has no such bits.
  if (satu === undefined || process.platform === 'win32') return;
  const lain = terbuka.length === 1 ? '' : ` (dan ${terbuka.length - 1} lainnya di ${nama})`;
  p.lapor('hak', satu, null, `Pengguna lain di komputer ini boleh membukanya${lain}.`);
}

interface Rinci {
  /** Relative to the store. */
  jalur: string;
  mode: number;
  jenis: 'folder' | 'berkas' | 'lain';
}

/** What can't be looked into is a finding, and the way goes on beside it. */
function telusuri(p: Periksaan, jalur: string, lihat: (r: Rinci) => void): void {
  terbacaKini(p, 'toko', jalur, null, () => {
    const tempat = `${p.r.folder}/${jalur}`;
    const ukuran = lihatSatu(tempat, jalur, lihat);
    if (ukuran === null) return;
    // Not sorted: there may be a hundred thousand, and what is found is put in order later.
    for (const nama of namaDalam(tempat, ukuran)) telusuri(p, `${jalur}/${nama}`, lihat);
  });
}

/** What the list of its names takes (bytes); null: it is no folder. */
function lihatSatu(tempat: string, jalur: string, lihat: (r: Rinci) => void): number | null {
  const s = lstatSync(tempat, { throwIfNoEntry: false });
  if (s === undefined) return null;
  const jenis = s.isDirectory() ? 'folder' : s.isFile() ? 'berkas' : 'lain';
  // Links have no mode of their own.
  lihat({ jalur, mode: jenis === 'lain' ? 0 : s.mode, jenis });
  return jenis === 'folder' ? s.size : null;
}

function namaArsip(nama: string): boolean {
  const [tahun = '', kasus, lebih] = nama.split('/');
  if (kasus === undefined) return /^\d{4}\.jsonl$/.test(tahun);
  const bagian = uraiNamaKasus(kasus);
  return lebih === undefined && bagian !== null && tahunNomor(bagian.nomor) === tahun;
}

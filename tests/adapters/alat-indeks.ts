import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { aturanInti } from '../../src/adapters/aturan-inti.js';
import { bukaTokoJson, type OpsiTokoJson } from '../../src/adapters/store-json/buka.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { Petunjuk, Store } from '../../src/ports/store.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { AKAR } from '../alat/program.js';
import { kumpulkan } from './bahan-toko.js';

const acuan = acuanBerkas(AKAR);
/** Names that make the folder of a year too large to be listed for each question; strangers, which count for nothing. */
const NAMA = 300;
export const NIK = '3602140101909001';
const NIK_LAIN = '3602140101909002';
const TELEPON = '081234567890';

/** The store of a desk, with the index of its archive or without. */
export function bukaToko(folder: string, berindeks: boolean, lain: Partial<OpsiTokoJson> = {}): Store {
  return bukaTokoJson({
    folder,
    jam: () => Date.parse('2026-03-13T09:12:00+07:00'),
    selesai: (berkas) => berkasSelesai(berkas, acuan.standar(berkas.standar)),
    ...(berindeks ? { inti: aturanInti(acuan) } : {}),
    ...lain,
  });
}

export const permohonan = (rincian: string, nik = NIK, ...lain: readonly string[]) => [
  ...['daftar', '--nama', 'Asep Suherman', '--nik', nik, '--alamat', 'Kp. Sawah', '--telepon', TELEPON],
  ...['--rincian', rincian, '--tujuan', 'Penelitian', '--cara-memperoleh', 'melihat', ...lain],
];
const pengaduan = (uraian: string, ...lain: readonly string[]) => [
  ...['adu', '--pelapor', 'Rina Wati', '--alamat', 'Maja', '--saluran', 'kotak', '--uraian', uraian, ...lain],
];
const cabut = (nomor: string) => ['cabut', nomor, '--alasan', 'tidak jadi'];

export async function berhasilSemua(m: MejaDalam, ...perintah: readonly (readonly string[])[]): Promise<void> {
  for (const satu of perintah) {
    const { kode, galat } = await m.layanan(satu);
    if (kode !== 0) throw new Error(`${satu.join(' ')}: keluar ${kode}\n${galat}`);
  }
}

let contoh: Promise<MejaDalam> | undefined;

/** A desk with closed cases of every sort, two open ones, and an archive that is large; made once a test file. */
export async function mejaBerarsip(): Promise<MejaDalam> {
  contoh ??= isiMeja(mejaDalam());
  const m = mejaDalam();
  cpSync((await contoh).toko, m.toko, { recursive: true });
  return m;
}

export async function buangContoh(): Promise<void> {
  (await contoh)?.buang();
}

async function isiMeja(m: MejaDalam): Promise<MejaDalam> {
  await berhasilSemua(
    m,
    permohonan('Rekap bantuan sosial per kecamatan tahun 2025'),
    permohonan('Denah kantor dinas', NIK_LAIN, '--kunci', 'kiriman-satu'),
    permohonan('Anggaran jalan desa'),
    pengaduan('Loket tutup sebelum waktunya', '--anonim'),
    pengaduan('Petugas meminta uang', '--rahasia'),
    ...['pi-1', 'pi-2', 'pi-3', 'pd-1', 'pd-2'].map(cabut),
    ['koreksi', 'pi-3', '--telepon', '081299990000', '--alasan', 'salah ketik'],
    // Opened again.
    permohonan('Daftar pegawai', NIK_LAIN),
    cabut('pi-4'),
    ['urungkan', 'pi-4', '--alasan', 'salah nomor'],
    permohonan('Rekap bantuan sosial per kecamatan tahun 2026'),
  );
  besarkan(m.toko);
  return m;
}

function besarkan(folder: string, tahun = '2026'): void {
  const jalur = join(folder, 'arsip', tahun);
  mkdirSync(jalur, { recursive: true });
  for (let n = 0; n < NAMA; n += 1) writeFileSync(join(jalur, `orang-asing-${n}-${'x'.repeat(230)}`), '');
  if (statSync(jalur).size <= 64 * 1024) throw new Error(`${jalur} belum besar`);
}

/** What can be asked. */
export const PERTANYAAN: readonly (readonly [string, Petunjuk])[] = [
  ['NIK', { isian: { nik: NIK } }],
  ['NIK atau KK', { isian: { nik: NIK_LAIN, kk: NIK_LAIN } }],
  ['telepon', { isian: { telepon: TELEPON } }],
  ['telepon yang sudah dibetulkan', { isian: { telepon: '081299990000' } }],
  ['teks', { teks: 'bantuan sosial' }],
  ['teks yang disamarkan', { teks: '360214' }],
  ['teks rahasia', { teks: 'uang' }],
  ['pengganti teks rahasia', { teks: '(rahasia)' }],
  ['teks pelapor anonim', { teks: 'rina' }],
  ['teks yang tidak ada', { teks: 'panti jompo' }],
  ['serupa', { serupa: { rincian: 'Rekap bantuan sosial kecamatan tahun 2025' } }],
  ['jenis', { jenis: 'pengaduan' }],
  ['status', { status: 'dicabut' }],
  ['masa', { dari: '2026-03-13', sampai: '2026-03-13' }],
  ['masa lain', { dari: '2026-03-14' }],
  ['nomor', { nomor: ['PI-2026-0003', 'PI-2026-0005', 'PI-2026-9999', 'bukan nomor'] }],
  ['hari dicatat', { dicatat: '2026-03-13' }],
  ['hari lain', { dicatat: '2026-03-14' }],
  ['tindakan yang tidak ada', { tindakan: 'gabung' }],
  ['ditutup sebelum', { ditutupSebelum: '2026-03-14' }],
  ['ditutup kemudian', { ditutupSebelum: '2026-03-13' }],
  ['catatan kantor', { catatan: true }],
  ['salah satu', { atau: [{ teks: 'denah' }, { nomor: ['PD-2026-0001'] }] }],
];

export async function nomorArsip(toko: Store, petunjuk: Petunjuk): Promise<string[]> {
  return (await kumpulkan(toko.arsip(petunjuk))).map((b) => b.nomor ?? '').sort();
}

export function berkasIndeks(m: Pick<MejaDalam, 'toko'>): string[] {
  const folder = join(m.toko, 'indeks');
  return existsSync(folder) ? readdirSync(folder).map((nama) => join(folder, nama)) : [];
}

/** Everything that the program says about closed cases; each of it by way of the index where there is one. */
export async function katakan(m: MejaDalam): Promise<unknown> {
  const cari = (...lain: readonly string[]) => m.json(['cari', ...lain, '--semua']);
  const kode = await m.layanan(['cek-dokumen', '0000-0000-0000-0000', '--json']);
  const nomorSaja = (n: readonly { nomor: string }[]) => n.map((satu) => satu.nomor);
  m.jam('2027-01-05T09:00:00+07:00');
  const hapus = await m.json(['arsip', 'hapus-identitas', '--sebelum', '2027', '--uji-coba']);
  m.jam('2026-03-13T09:12:00+07:00');
  const daftar = await m.layanan([...permohonan('Rekap bantuan sosial kecamatan tahun 2025'), '--uji-coba']);
  const kunci = await m.layanan([...permohonan('Denah', NIK_LAIN), '--kunci', 'kiriman-satu']);
  return {
    cari: await Promise.all([cari('bantuan'), cari('rina'), cari('uang'), cari('--nik', NIK), cari('(rahasia)')]),
    rekap: await m.json(['rekap', '--tahun', '2026']),
    akses: nomorSaja(await m.json(['jejak', 'akses'])),
    kertas: await m.json(['cetak', '--semua-tanggal', '2026-03-13', '--ke', join(m.folder, 'hari.pdf'), '--timpa']),
    kode: [kode.kode, kode.galat],
    hapus,
    serupa: /serupa dalam 30 hari: (.*)/.exec(daftar.galat)?.[1],
    kunci: [kunci.kode, kunci.keluar, /sudah tercatat/.test(kunci.galat)],
  };
}

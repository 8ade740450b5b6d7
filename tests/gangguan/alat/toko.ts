import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acuanBerkas } from '../../../src/adapters/acuan-berkas.js';
import { bukaTokoJson } from '../../../src/adapters/store-json/buka.js';
import { NOMOR_KUNCI } from '../../../src/domain/catatan-kunci.js';
import { NOMOR_KANTOR } from '../../../src/domain/kantor.js';
import type { BerkasKasus } from '../../../src/domain/kasus.js';
import { uraikanNomor } from '../../../src/domain/nomor.js';
import { NOMOR_PETUGAS } from '../../../src/domain/petugas.js';
import { berkasSelesai } from '../../../src/domain/selesai.js';
import { AKAR } from '../../alat/program.js';
import { layanan } from './jalan.js';
import type { Buku } from './skenario.js';

/** An act whose number was printed. */
export interface Diakui {
  nomor: string;
  tindakan: string;
}

const acuan = acuanBerkas(AKAR);

/** Records of the office itself, kept like cases. */
const CATATAN_KANTOR: ReadonlySet<string> = new Set([NOMOR_KANTOR, NOMOR_KUNCI, NOMOR_PETUGAS]);

export const kasusWarga = (semua: readonly BerkasKasus[]) => semua.filter((k) => !CATATAN_KANTOR.has(k.nomor));

const selesai = (berkas: BerkasKasus) => berkasSelesai(berkas, acuan.standar(berkas.standar));

/** Every case of a store, read by its own adapter; what can't be read is a breach. */
export async function bacaKasus(buku: Buku, toko: string): Promise<BerkasKasus[]> {
  const store = bukaTokoJson({ folder: toko, jam: () => Date.now(), selesai });
  const { berkas, rusak } = await store.berjalan();
  const semua = [...berkas];
  for (const satu of rusak) buku.rusak(`${satu.berkas}: ${satu.pesan}`);
  for await (const satu of store.arsip()) {
    if ('pesan' in satu) buku.rusak(`${satu.berkas}: ${satu.pesan}`);
    else semua.push(satu);
  }
  return semua;
}

/**
 * What must hold at any moment, right after a fault too: everything readable, every acknowledged act there, numbers
 * (of cases and of papers) from 1 on without a gap and none twice, attachments whole, no paper without its case.
 */
export async function periksaIsi(buku: Buku, toko: string, diakui: readonly Diakui[]): Promise<BerkasKasus[]> {
  if (!existsSync(join(toko, 'toko.json'))) {
    for (const { nomor } of diakui) buku.hilang(`${nomor}: toko tidak ada`);
    return [];
  }
  const semua = await bacaKasus(buku, toko);
  for (const { nomor, tindakan } of diakui) {
    const kasus = semua.find((k) => k.nomor === nomor);
    if (!kasus?.peristiwa.some((p) => p.tindakan === tindakan)) buku.hilang(`${nomor} ${tindakan}`);
  }
  const nomorBukti = semua.flatMap((k) => k.peristiwa.flatMap(({ isi }) => isi.nomorBukti ?? [])).map(String);
  periksaUrutan(buku, [...semua.map((k) => k.nomor), ...nomorBukti]);
  periksaLampiran(buku, toko);
  periksaKertas(buku, toko, semua);
  return semua;
}

/** After the next command: as before, and the store finds nothing wrong with itself. */
export async function periksaPulih(buku: Buku, toko: string, diakui: readonly Diakui[]): Promise<BerkasKasus[]> {
  const { kode, keluar, galat } = await layanan(toko, ['periksa', '--json']);
  if (kode !== 0) buku.rusak(`periksa keluar ${kode}: ${pesanMasalah(keluar)} ${galat.trim()}`);
  return periksaIsi(buku, toko, diakui);
}

function pesanMasalah(json: string): string {
  try {
    const { masalah } = JSON.parse(json) as { masalah: { pesan: string; berkas: string }[] };
    return masalah.map((m) => `${m.berkas}: ${m.pesan}`).join(' ');
  } catch {
    return json;
  }
}

function periksaUrutan(buku: Buku, nomor: readonly string[]): void {
  const urut = new Map<string, number[]>();
  for (const satu of nomor) {
    const bagian = uraikanNomor(satu);
    if (bagian === null) continue;
    const kunci = `${bagian.awalan}-${bagian.tahun}`;
    urut.set(kunci, [...(urut.get(kunci) ?? []), bagian.urut]);
  }
  for (const [kunci, angka] of urut) {
    const rapi = angka.sort((a, b) => a - b).every((n, i) => n === i + 1);
    if (!rapi) buku.rusak(`${kunci}: nomor melompat atau ganda: ${angka.join(' ')}`);
  }
}

function periksaLampiran(buku: Buku, toko: string): void {
  for (const nama of isi(join(toko, 'lampiran'))) {
    const sidik = createHash('sha256')
      .update(readFileSync(join(toko, 'lampiran', nama)))
      .digest('hex');
    if (!nama.startsWith(sidik)) buku.rusak(`lampiran/${nama} tidak utuh`);
  }
}

function periksaKertas(buku: Buku, toko: string, semua: readonly BerkasKasus[]): void {
  const ada = new Set(semua.map((k) => k.nomor));
  for (const tahun of isi(join(toko, 'dokumen'))) {
    for (const nomor of isi(join(toko, 'dokumen', tahun))) {
      const kertas = isi(join(toko, 'dokumen', tahun, nomor)).filter((nama) => nama.endsWith('.pdf'));
      if (kertas.length > 0 && !ada.has(nomor)) buku.rusak(`kertas ${nomor} tanpa kasus`);
    }
  }
}

function isi(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daftarDengan } from '../alat/permohonan.js';
import { daftarBerlampiran, lampiranContoh } from './alat/bahan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, layanan, type Usai } from './alat/jalan.js';
import { PANGGILAN, sapuBunuh } from './alat/sapuan.js';
import type { Buku, Skenario } from './alat/skenario.js';
import { periksaPulih } from './alat/toko.js';

const HAPUS = ['arsip', 'hapus-identitas', '--sebelum', '2026', '--ya'];
const TUTUP_2025 = ['--tanggal', '2025-03-14', '--alasan', 'Asep pindah'];
/** Every word by which the two old cases could be known; the open one has others. */
const SIAPA = /Asep|Suherman|3602141303909001|Sawah/;

/** Two requests closed in 2025, one with a file that the open one of this year has too. */
async function tokoLama(toko: string, folder: string): Promise<void> {
  const [milik, bersama] = [lampiranContoh(folder, 'milik.pdf', 2_000), lampiranContoh(folder, 'bersama.pdf', 2_000)];
  const lama = ['--diterima', '2025-03-13', '--tetap-daftar', '--ya'];
  await beres(toko, [...daftarBerlampiran(milik), bersama, ...lama]);
  await beres(toko, [...daftarBerlampiran(milik), ...lama]);
  for (const nomor of ['PI-2025-0001', 'PI-2025-0002']) await beres(toko, ['cabut', nomor, ...TUTUP_2025]);
  const baru = { '--nama': 'Ujang', '--nik': '3602141303909002', '--alamat': 'Maja' };
  await beres(toko, [...daftarDengan(baru), '--lampiran', bersama]);
}

/** The same command completes it: nothing of the old cases is left anywhere, nothing of the open one is gone. */
async function sesudah(buku: Buku, toko: string, usai: Usai, apa: string): Promise<void> {
  if (usai.kode === 0) buku.rusak(`${apa}: dibunuh, tetapi keluar 0`);
  const lagi = await layanan(toko, HAPUS);
  if (lagi.kode !== 0) buku.rusak(`${apa}: ulangannya keluar ${lagi.kode}: ${lagi.galat}`);
  for (const nama of semuaBerkas(toko)) {
    if (SIAPA.test(readFileSync(join(toko, nama), 'latin1'))) buku.rusak(`${apa}: identitas masih ada di ${nama}`);
  }
  const lampiran = readdirSync(join(toko, 'lampiran'));
  if (lampiran.length !== 1) buku.hilang(`${apa}: ${lampiran.length} lampiran, mestinya yang dipakai bersama saja`);
  const semua = await periksaPulih(buku, toko, []);
  // The desk's own records are none.
  const kasus = semua.filter((k) => k.nomor.startsWith('PI-'));
  const hapus = kasus.map((k) => k.peristiwa.filter((p) => p.tindakan === 'hapus-identitas').length).sort();
  if (hapus.join() !== '0,1,1') buku.rusak(`${apa}: penghapusan tercatat ${hapus.join()}`);
}

function semuaBerkas(toko: string): string[] {
  const semua = readdirSync(toko, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return semua.filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name).slice(toko.length + 1));
}

export const hapusDibunuh: Skenario = {
  janji: 17,
  nama: 'kill -9 over an erasure of identities, then the same command',
  sasaran: 50,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const awal = join(folder, 'awal');
      await tokoLama(awal, folder);
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => HAPUS,
        panggilan: pendek ? ['rename', 'link'] : PANGGILAN.filter((p) => p !== 'close'),
        langkah: pendek ? 2 : 3,
        sesudah,
      });
    }),
};

import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { DAFTAR } from '../alat/permohonan.js';
import { nomorTercetak } from './alat/bahan.js';
import { terlambat } from './alat/batas.js';
import { type Cakram, denganCakram } from './alat/cakram.js';
import { beres, denganFolder, layanan, type Usai } from './alat/jalan.js';
import { type Buku, bukuBaru, dilewati, kolam, type Skenario } from './alat/skenario.js';
import { kurang } from './alat/syarat.js';
import { type Diakui, kasusWarga, periksaIsi, periksaPulih } from './alat/toko.js';

/** Every command waits for the lock no longer than this (ms). */
const TUNGGU = 10_000;

function periksaAkhir(buku: Buku, usai: Usai, apa: string): void {
  if (/\n\s+at .*:\d+/.test(usai.galat)) buku.rusak(`${apa}: jejak tumpukan: ${usai.galat}`);
  const telat = terlambat(usai.lama, TUNGGU);
  if (telat !== null) buku.rusak(`${apa}: ${telat}`);
}

/** A signal of the user or the system at any moment: the act is whole or not there, and the desk goes on. */
export const sinyalAcak: Skenario = {
  janji: 14,
  nama: 'SIGINT, SIGTERM, SIGHUP at random moments',
  sasaran: 200,
  jalankan: async ({ pendek }) => {
    const buku = bukuBaru();
    await denganFolder(async (folder) => {
      const kantor = Array.from({ length: pendek ? 2 : 6 }, (_, i) => join(folder, `toko-${i}`));
      await kolam(4, kantor, async (toko) => {
        const diakui: Diakui[] = [];
        // As long as a command takes here and now, so that the moments spread over all of it, on any machine.
        const jangka = { ms: 1_000 };
        // A signal may come too late to find its program: those don't count.
        for (let i = 0, kena = 0; kena < (pendek ? 4 : 34) && i < 100; i += 1) {
          if (await sinyali(buku, toko, { diakui, jangka }, i)) kena += 1;
        }
        diakui.push({ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' });
        await periksaPulih(buku, toko, diakui);
      });
    });
    return buku.hasil();
  },
};

interface Meja {
  diakui: Diakui[];
  jangka: { ms: number };
}

async function sinyali(buku: Buku, toko: string, { diakui, jangka }: Meja, i: number): Promise<boolean> {
  const nama = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const)[i % 3] ?? 'SIGINT';
  const usai = await layanan(toko, DAFTAR, { sinyal: { nama, sesudah: jangka.ms * (0.1 + 0.9 * Math.random()) } });
  const nomor = nomorTercetak(usai.keluar);
  if (nomor !== null) diakui.push({ nomor, tindakan: 'daftar' });
  else if (usai.kode === 0) buku.rusak(`${nama}: keluar 0 tanpa nomor`);
  periksaAkhir(buku, usai, nama);
  await periksaIsi(buku, toko, diakui);
  const kena = usai.sinyal === nama || usai.kode === 130;
  if (kena) buku.kena();
  else jangka.ms = usai.lama;
  return kena;
}

/** `layanan daftar | head -0`, `< /dev/null`, a terminal that has gone: the act is recorded all the same. */
export const pipaTertutup: Skenario = {
  janji: 14,
  nama: 'closed stdout, stderr and stdin',
  jalankan: async () => {
    const buku = bukuBaru();
    await denganFolder(async (folder) => {
      const toko = join(folder, 'toko');
      const pasangan = [['keluar'], ['galat'], ['masuk'], ['keluar', 'galat', 'masuk']] as const;
      for (const [i, tutup] of pasangan.entries()) {
        const usai = await layanan(toko, DAFTAR, { tutup });
        buku.kena();
        periksaAkhir(buku, usai, `tutup ${tutup}`);
        if (usai.kode !== 0) buku.rusak(`tutup ${tutup}: keluar ${usai.kode ?? usai.sinyal}: ${usai.galat}`);
        const semua = kasusWarga(await periksaPulih(buku, toko, []));
        if (semua.length !== i + 1) buku.rusak(`tutup ${tutup}: ${semua.length} kasus`);
      }
    });
    return buku.hasil();
  },
};

/** The disk goes away under a running command and comes back: told as an error of the disk, in time, nothing broken. */
export const cakramLenyap: Skenario = {
  janji: 14,
  nama: 'the file system shut down under running commands',
  sasaran: 30,
  jalankan: async ({ pendek }) => {
    const sebab = kurang('root', 'loop', 'xfs_io', 'mkfs.ext4');
    if (sebab !== null) return dilewati(sebab);
    const buku = bukuBaru();
    await kolam(4, Array.from({ length: pendek ? 1 : 4 }), () =>
      denganCakram('ext4', (cakram) => lenyapkan(buku, cakram, pendek ? 1 : 8)),
    );
    return buku.hasil();
  },
};

async function lenyapkan(buku: Buku, cakram: Cakram, banyak: number): Promise<void> {
  const toko = join(cakram.folder, 'toko');
  const diakui: Diakui[] = [{ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' }];
  for (let i = 0; i < banyak; i += 1) {
    const menulis = [DAFTAR, DAFTAR].map((satu) => layanan(toko, satu));
    const membaca = [['cari', '--semua'], ['periksa']].map((satu) => layanan(toko, satu));
    await tidur(150 + Math.random() * 500);
    cakram.padam();
    buku.kena();
    for (const usai of await Promise.all([...menulis, ...membaca])) {
      periksaAkhir(buku, usai, 'cakram lenyap');
      if (usai.kode !== 0 && usai.kode !== 6) buku.rusak(`cakram lenyap: keluar ${usai.kode}: ${usai.galat}`);
    }
    for (const usai of await Promise.all(menulis)) {
      const nomor = nomorTercetak(usai.keluar);
      if (nomor !== null) diakui.push({ nomor, tindakan: 'daftar' });
    }
    cakram.nyala();
    await periksaIsi(buku, toko, diakui);
  }
  diakui.push({ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' });
  await periksaPulih(buku, toko, diakui);
}

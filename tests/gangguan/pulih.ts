import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAFTAR } from '../alat/permohonan.js';
import { nomorTercetak } from './alat/bahan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, layanan, type Usai } from './alat/jalan.js';
import { sapuBunuh } from './alat/sapuan.js';
import { type Buku, bukuBaru, type Skenario } from './alat/skenario.js';
import { tersuntik } from './alat/strace.js';
import { bacaKasus } from './alat/toko.js';

/** Number of the case whose newest revision is cut in half. */
const RUSAK = /PI-\d{4}-0001/;

/** A store after the worst day: a dead holder's lock, three unfinished writes, litter, and a damaged newest revision. */
async function tokoPorakPoranda(toko: string): Promise<void> {
  const nomor = await beres(toko, DAFTAR);
  const kedua = await beres(toko, DAFTAR);
  await beres(toko, ['teruskan', nomor]);
  // Dead before the commit, dead after it, dead before the ledger line.
  await tersuntik(toko, ['teruskan', kedua], { panggil: 'link', apa: 'signal=KILL', kapan: 1 });
  await tersuntik(toko, DAFTAR, { panggil: 'unlink', apa: 'signal=KILL', kapan: 1 });
  await tersuntik(toko, DAFTAR, { panggil: 'fsync', apa: 'signal=KILL', kapan: 3 });
  const berjalan = join(toko, 'berjalan');
  const terbaru = readdirSync(berjalan).find((nama) => nama.startsWith(`${nomor}.`)) ?? '';
  truncateSync(join(berjalan, terbaru), Math.floor(readFileSync(join(berjalan, terbaru)).length / 2));
  const proses = join(toko, 'proses');
  writeFileSync(join(proses, 'lampiran-abc.tmp'), 'setengah', { mode: 0o600 });
  writeFileSync(join(proses, `${kedua}.9.4321-abc.json`), '{"skema":1,', { mode: 0o600 });
  cpSync(join(berjalan, terbaru), join(proses, `${nomor}.3.4321-def.json`));
  mkdirSync(join(toko, 'kunci'), { recursive: true, mode: 0o700 });
}

/** As row 1, but for the one case that is damaged: it stays as it is, is named, and stops nobody. */
async function sesudah(buku: Buku, toko: string, usai: Usai, apa: string, isiRusak: string): Promise<void> {
  const lagi = await layanan(toko, DAFTAR);
  const diakui = [nomorTercetak(usai.keluar), nomorTercetak(lagi.keluar)].filter((n) => n !== null);
  // The lists name the damaged case on stderr and end with 6; the act itself is 0.
  if (lagi.kode !== 0) buku.rusak(`${apa}: perintah berikutnya keluar ${lagi.kode}: ${lagi.galat}`);
  const bacaan = bukuBaru();
  const semua = await bacaKasus(bacaan, toko);
  const { rusak, catatan = '' } = bacaan.hasil();
  if (rusak !== 1 || !RUSAK.test(catatan)) buku.rusak(`${apa}: ${rusak} kasus tidak terbaca: ${catatan}`);
  for (const nomor of diakui) if (!semua.some((k) => k.nomor === nomor)) buku.hilang(`${apa}: ${nomor}`);
  periksaNomor(buku, toko, apa);
  await periksaTemuan(buku, toko, apa);
  if (bacaRusak(toko) !== isiRusak) buku.rusak(`${apa}: berkas yang rusak ditimpa`);
}

/** Every number from 1 on, once; the damaged one keeps its own. */
function periksaNomor(buku: Buku, toko: string, apa: string): void {
  const nomor = new Set(readdirSync(join(toko, 'berjalan')).map((nama) => Number(nama.split('.')[0]?.slice(-4))));
  for (let i = 1; i <= nomor.size; i += 1) if (!nomor.has(i)) buku.rusak(`${apa}: nomor ${i} terlompati`);
}

/** `periksa` finds the damaged case and nothing else. */
async function periksaTemuan(buku: Buku, toko: string, apa: string): Promise<void> {
  const { keluar, kode } = await layanan(toko, ['periksa', '--json']);
  const { masalah } = JSON.parse(keluar) as { masalah: { nomor: string | null; pesan: string; berkas: string }[] };
  const lain = masalah.filter((m) => !RUSAK.test(m.nomor ?? m.berkas));
  if (kode !== 6 || lain.length > 0) buku.rusak(`${apa}: periksa ${kode}: ${JSON.stringify(lain)}`);
}

function bacaRusak(toko: string): string {
  const nama = readdirSync(join(toko, 'berjalan')).filter((n) => RUSAK.test(n));
  return nama.map((n) => `${n}\n${readFileSync(join(toko, 'berjalan', n), 'utf8')}`).join('');
}

export const pulihDibunuh: Skenario = {
  janji: 15,
  nama: 'stale lock, litter and a damaged newest revision, then kill -9 over the recovery',
  sasaran: 40,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const awal = join(folder, 'awal');
      await tokoPorakPoranda(awal);
      const isiRusak = bacaRusak(awal);
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => DAFTAR,
        panggilan: pendek ? ['rename'] : ['openat', 'fsync', 'rename', 'link', 'unlink', 'write', 'close'],
        langkah: pendek ? 3 : 12,
        sesudah: (b, toko, usai, apa) => sesudah(b, toko, usai, apa, isiRusak),
      });
    }, 'every twelfth call'),
};

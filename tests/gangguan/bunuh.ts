import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { DAFTAR } from '../alat/permohonan.js';
import { daftarBerlampiran, lampiranContoh, nomorTercetak, serah, siapSerah } from './alat/bahan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, jalankan, layanan, type Usai } from './alat/jalan.js';
import { PANGGILAN, sapuBunuh } from './alat/sapuan.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';
import { bacaKasus, type Diakui, kasusWarga, periksaIsi, periksaPulih } from './alat/toko.js';

/** After a kill in `daftar`: what was printed is there, and the next command works, without a gap in the numbers. */
export async function sesudahDaftar(buku: Buku, toko: string, usai: Usai, apa: string, berikut = DAFTAR) {
  const tercetak = nomorTercetak(usai.keluar);
  const diakui: Diakui[] = tercetak === null ? [] : [{ nomor: tercetak, tindakan: 'daftar' }];
  await periksaIsi(buku, toko, diakui);
  const lagi = await layanan(toko, berikut);
  if (lagi.kode !== 0) buku.rusak(`${apa}: perintah berikutnya keluar ${lagi.kode}: ${lagi.galat}`);
  await periksaPulih(buku, toko, [...diakui, { nomor: lagi.keluar.trim(), tindakan: berikut[0] ?? '' }]);
}

/** After a kill in `serah`: done or not done; the repeat does it, or is told that it is done. */
export async function sesudahSerah(buku: Buku, toko: string, usai: Usai, apa: string): Promise<void> {
  const [kasus] = kasusWarga(await periksaIsi(buku, toko, []));
  const nomor = kasus?.nomor ?? '';
  const diakui = [{ nomor, tindakan: 'serah' }];
  if (nomorTercetak(usai.keluar) !== null) await periksaIsi(buku, toko, diakui);
  const lagi = await layanan(toko, serah(nomor));
  if (lagi.kode !== 0 && lagi.kode !== 4) buku.rusak(`${apa}: perintah berikutnya keluar ${lagi.kode}: ${lagi.galat}`);
  const [sesudah] = kasusWarga(await periksaPulih(buku, toko, diakui));
  const banyak = sesudah?.peristiwa.filter((p) => p.tindakan === 'serah').length;
  if (banyak !== 1) buku.rusak(`${apa}: ${banyak} kali diserahkan`);
}

export const bunuhDaftar: Skenario = {
  janji: 1,
  nama: 'kill -9 at every system call of daftar with an attachment',
  sasaran: 200,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const awal = join(folder, 'awal');
      await beres(awal, DAFTAR);
      const lampiran = lampiranContoh(folder);
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => daftarBerlampiran(lampiran),
        panggilan: pendek ? ['link', 'fsync'] : PANGGILAN,
        langkah: pendek ? 3 : 1,
        // Both recover what was left; only every third is the dearer one, which needs the next number and a paper.
        sesudah: (b, toko, usai, apa) =>
          sesudahDaftar(b, toko, usai, apa, /[0369]$/.test(apa) ? DAFTAR : ['teruskan', '1']),
      });
    }),
};

/** Nothing is there yet: the store itself, its folders and the office's key come to be on the way. */
export const bunuhPertama: Skenario = {
  janji: 1,
  nama: 'kill -9 over the first daftar of a new store',
  sasaran: 40,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const awal = join(folder, 'awal');
      mkdirSync(awal, { mode: 0o700 });
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => DAFTAR,
        panggilan: pendek ? ['link'] : ['mkdir', 'fsync', 'link', 'unlink', 'rename'],
        langkah: pendek ? 2 : 1,
        sesudah: sesudahDaftar,
      });
    }),
};

export const bunuhSerah: Skenario = {
  janji: 1,
  nama: 'kill -9 at every system call of serah',
  sasaran: 200,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const awal = join(folder, 'awal');
      const nomor = await siapSerah(awal);
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => serah(nomor),
        panggilan: pendek ? ['link', 'unlink'] : PANGGILAN,
        langkah: pendek ? 2 : 1,
        sesudah: sesudahSerah,
      });
    }),
};

/** Four clerks register at once; the machine dies while one of them holds the lock; the next four go on. */
export const bunuhAcak: Skenario = {
  janji: 1,
  nama: 'kill -9 of four clerks at random moments of a write',
  sasaran: 550,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const kantor = Array.from({ length: pendek ? 2 : 6 }, (_, i) => join(folder, `toko-${i}`));
      await kolam(4, kantor, async (toko) => {
        const diakui: Diakui[] = [{ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' }];
        for (let i = 0; i < (pendek ? 2 : 24); i += 1) {
          await bunuhBerempat(buku, toko, diakui);
          await periksaIsi(buku, toko, diakui);
        }
        diakui.push({ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' });
        await periksaPulih(buku, toko, diakui);
      });
    }),
};

async function bunuhBerempat(buku: Buku, toko: string, diakui: Diakui[]): Promise<void> {
  const henti = new AbortController();
  const lama = simpulKunci(toko);
  const petugas = Array.from({ length: 4 }, () => layanan(toko, DAFTAR, { henti: henti.signal }));
  const mulai = performance.now();
  while ((simpulKunci(toko) ?? lama) === lama && performance.now() - mulai < 15_000) await tidur(2);
  await tidur(Math.random() * 60);
  henti.abort();
  for (const usai of await Promise.all(petugas)) {
    if (usai.sinyal === 'SIGKILL') buku.kena();
    const nomor = nomorTercetak(usai.keluar);
    if (nomor !== null) diakui.push({ nomor, tindakan: 'daftar' });
    else if (usai.sinyal === null) buku.rusak(`keluar ${usai.kode} tanpa nomor: ${usai.galat}`);
  }
}

function simpulKunci(toko: string): number | null {
  return statSync(join(toko, 'kunci'), { throwIfNoEntry: false })?.ctimeMs ?? null;
}

const DI_TEMPAT = "const f=process.argv[1],s=require('fs');const t=s.readFileSync(f);s.writeFileSync(f,t)";

/** A writer that writes in place must be found out by the same check; else the check sees nothing. */
export const kontrolDiTempat: Skenario = {
  janji: 1,
  nama: 'control: a writer in place must be caught',
  jalankan: () =>
    diStrace(async (buku, folder) => {
      const toko = join(folder, 'toko');
      const nomor = await beres(toko, DAFTAR);
      const berkas = join(toko, 'berjalan', `${nomor}.1.json`);
      const inject = ['-e', 'trace=write', '-e', 'inject=write:signal=KILL:when=1', '-P', berkas, '-o', '/dev/null'];
      const usai = await jalankan(['strace', '-f', '-qq', ...inject, process.execPath, '-e', DI_TEMPAT, berkas]);
      if (usai.sinyal === 'SIGKILL') buku.kena();
      const kontrol = bukuBaru();
      await bacaKasus(kontrol, toko);
      if (kontrol.hasil().rusak === 0) buku.rusak('penulisan di tempat tidak ketahuan');
    }),
};

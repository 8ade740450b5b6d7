import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAFTAR } from '../alat/permohonan.js';
import { nomorTercetak, salinToko, serah, siapSerah } from './alat/bahan.js';
import { denganTmpfs, perintah } from './alat/cakram.js';
import { beres, denganFolder, layanan, type Usai } from './alat/jalan.js';
import { type Buku, bukuBaru, dilewati, kolam, type Skenario } from './alat/skenario.js';
import { nomorPanggilan, tersuntik } from './alat/strace.js';
import { kurang } from './alat/syarat.js';
import { type Diakui, periksaIsi, periksaPulih } from './alat/toko.js';

const UBAH = ['write', 'pwrite64', 'fsync', 'rename', 'link', 'mkdir', 'openat', 'unlink'];

/** An error is told: exit 6, one sentence why and one what to do, no stack trace. `serah` may be done without its paper. */
function periksaJawaban(buku: Buku, usai: Usai, apa: string): void {
  const { kode, galat } = usai;
  if (kode !== 6) buku.rusak(`${apa}: keluar ${kode ?? usai.sinyal}, bukan 6: ${galat.trim()}`);
  else if (!/Coba: \S/.test(galat) && !/Berikutnya: |layanan cetak/.test(galat)) {
    buku.rusak(`${apa}: tidak menyebut apa yang dapat dilakukan: ${galat.trim()}`);
  }
  if (/\n\s+at .*:\d+/.test(galat)) buku.rusak(`${apa}: jejak tumpukan`);
}

/** Exit 0 under an injected error is right only when all was recorded nevertheless: the lock, a leftover. */
async function sesudahGalat(buku: Buku, toko: string, usai: Usai, tindakan: string, apa: string): Promise<void> {
  const tercetak = nomorTercetak(usai.keluar);
  const diakui: Diakui[] = tercetak === null ? [] : [{ nomor: tercetak, tindakan }];
  if (usai.kode !== 0) periksaJawaban(buku, usai, apa);
  else if (tercetak === null) buku.rusak(`${apa}: keluar 0 tanpa nomor`);
  await periksaIsi(buku, toko, diakui);
  const lagi = await layanan(toko, DAFTAR);
  if (lagi.kode !== 0) buku.rusak(`${apa}: perintah berikutnya keluar ${lagi.kode}: ${lagi.galat.trim()}`);
  await periksaPulih(buku, toko, diakui);
}

interface Sasaran {
  awal: string;
  tindakan: string;
  argumen: readonly string[];
}

async function suntikSemua(buku: Buku, folder: string, s: Sasaran, galat: string, panggilan: readonly string[]) {
  for (const panggil of panggilan) {
    const contoh = join(folder, 'contoh');
    salinToko(s.awal, contoh);
    const nomor = await nomorPanggilan(contoh, s.argumen, panggil);
    rmSync(contoh, { recursive: true });
    // Opening is done all the time: a few places of it.
    const pilih = panggil === 'openat' ? nomor.filter((_, i) => i % 12 === 3) : nomor;
    await kolam(4, [...new Set(pilih)], async (n) => {
      const apa = `${s.tindakan}-${galat}-${panggil}-${n}`;
      const toko = join(folder, apa);
      salinToko(s.awal, toko);
      const usai = await tersuntik(toko, s.argumen, { panggil, apa: `error=${galat}`, kapan: n });
      if (usai.diToko) {
        buku.kena();
        await sesudahGalat(buku, toko, usai, s.tindakan, apa);
      }
      rmSync(toko, { recursive: true, force: true });
    });
  }
}

export const galatSuntik: Skenario = {
  janji: 3,
  nama: 'EIO, ENOSPC, EDQUOT, EROFS, EACCES at every call that changes something',
  sasaran: 60,
  jalankan: ({ pendek }) =>
    dengan(['strace'], async (buku, folder) => {
      const awal = join(folder, 'awal');
      const nomor = await siapSerah(awal);
      const daftar: Sasaran = { awal, tindakan: 'daftar', argumen: DAFTAR };
      const akhir: Sasaran = { awal, tindakan: 'serah', argumen: serah(nomor) };
      if (pendek) return suntikSemua(buku, folder, daftar, 'EIO', ['link', 'pwrite64']);
      for (const s of [daftar, akhir]) await suntikSemua(buku, folder, s, 'EIO', UBAH);
      await suntikSemua(buku, folder, daftar, 'ENOSPC', ['write', 'pwrite64', 'fsync', 'link', 'rename']);
      await suntikSemua(buku, folder, akhir, 'ENOSPC', ['fsync', 'link', 'rename']);
      for (const galat of ['EDQUOT', 'EROFS', 'EACCES'])
        await suntikSemua(buku, folder, daftar, galat, ['link', 'mkdir']);
    }),
};

/** A disk of 1 MB filled by registering until nothing fits; then room is made, and work goes on. */
export const cakramPenuh: Skenario = {
  janji: 3,
  nama: 'a 1 MB disk filled up',
  jalankan: ({ pendek }) =>
    dengan(['root'], (buku) =>
      denganTmpfs('size=1m,mode=700', async (folder) => {
        const toko = join(folder, 'toko');
        const diakui: Diakui[] = [];
        perintah('dd', 'if=/dev/zero', `of=${folder}/pengisi`, 'bs=1k', 'count=700', 'status=none');
        for (let gagal = 0; gagal < (pendek ? 2 : 12); ) {
          if (await daftarSelagiPenuh(buku, toko, diakui)) continue;
          gagal += 1;
          // A little room each time, so that the next act dies at another place of its write.
          perintah('truncate', '-s', `-${gagal * 3}k`, join(folder, 'pengisi'));
        }
        rmSync(join(folder, 'pengisi'));
        diakui.push({ nomor: await beres(toko, DAFTAR), tindakan: 'daftar' });
        await periksaPulih(buku, toko, diakui);
      }),
    ),
};

/** false: there was no room. */
async function daftarSelagiPenuh(buku: Buku, toko: string, diakui: Diakui[]): Promise<boolean> {
  const usai = await layanan(toko, DAFTAR);
  const nomor = nomorTercetak(usai.keluar);
  if (nomor !== null) diakui.push({ nomor, tindakan: 'daftar' });
  if (usai.kode === 0) return true;
  buku.kena();
  periksaJawaban(buku, usai, `penuh sesudah ${diakui.length} kasus`);
  await periksaIsi(buku, toko, diakui);
  return false;
}

const TANPA_HAK = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Not as root: root may write anywhere. */
export const hanyaBaca: Skenario = {
  janji: 3,
  nama: 'a folder without rights, a read-only disk, a folder that is not there to be made',
  jalankan: () =>
    dengan(['root', 'setpriv'], (buku) =>
      denganTmpfs('size=8m,mode=755', async (folder) => {
        const toko = join(folder, 'toko');
        const nomor = await beres(toko, DAFTAR);
        const diakui = [{ nomor, tindakan: 'daftar' }];
        const tolak = async (apa: string, tujuan: string, awalan: readonly string[]) => {
          const usai = await layanan(tujuan, DAFTAR, { awalan });
          buku.kena();
          periksaJawaban(buku, usai, apa);
          if (nomorTercetak(usai.keluar) !== null) buku.rusak(`${apa}: menyebut nomor`);
          await periksaIsi(buku, toko, diakui);
        };
        await tolak('tanpa hak', toko, TANPA_HAK);
        await tolak('induk tanpa hak', join(folder, 'lain/toko'), TANPA_HAK);
        perintah('chmod', '-R', 'a+rX', toko);
        await tolak('hanya boleh membaca', toko, TANPA_HAK);
        perintah('chmod', '-R', 'go=', toko);
        perintah('mount', '-o', 'remount,ro', folder);
        await tolak('cakram hanya-baca', toko, []);
        perintah('mount', '-o', 'remount,rw', folder);
        await beres(toko, DAFTAR);
        await periksaPulih(buku, toko, diakui);
      }),
    ),
};

async function dengan(perlu: readonly string[], kerja: (buku: Buku, folder: string) => Promise<void>) {
  const sebab = kurang(...perlu);
  if (sebab !== null) return dilewati(sebab);
  const buku = bukuBaru();
  await denganFolder((folder) => kerja(buku, folder));
  return buku.hasil();
}

import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { DAFTAR } from '../alat/permohonan.js';
import { nomorTercetak } from './alat/bahan.js';
import { type Cakram, denganCakram, type JenisCakram } from './alat/cakram.js';
import { layanan } from './alat/jalan.js';
import { type Buku, bukuBaru, dilewati, kolam, type Skenario } from './alat/skenario.js';
import { kurang } from './alat/syarat.js';
import { type Diakui, periksaIsi, periksaPulih } from './alat/toko.js';

const PERLU = ['root', 'loop', 'xfs_io', 'mkfs.ext4', 'mkfs.xfs'];

/** An act, exit 0, and the power goes; the next round's act is the next command, without anyone's help. */
async function padamSesudah(buku: Buku, cakram: Cakram, banyak: number): Promise<void> {
  const toko = join(cakram.folder, 'toko');
  const diakui: Diakui[] = [];
  for (let i = 0; i < banyak; i += 1) {
    const tindakan = i % 2 === 0 ? 'daftar' : 'teruskan';
    const argumen = tindakan === 'daftar' ? DAFTAR : ['teruskan', diakui.at(-1)?.nomor ?? ''];
    const usai = await layanan(toko, argumen);
    cakram.padam();
    buku.kena();
    if (usai.kode === 0) diakui.push({ nomor: usai.keluar.trim(), tindakan });
    else buku.rusak(`${tindakan} keluar ${usai.kode}: ${usai.galat}`);
    cakram.nyala();
    await periksaIsi(buku, toko, diakui);
  }
  await periksaPulih(buku, toko, diakui);
}

/** The power goes while somebody works: whatever was printed is there, and the next command works. */
async function padamSelagi(buku: Buku, cakram: Cakram, banyak: number): Promise<void> {
  const toko = join(cakram.folder, 'toko');
  const diakui: Diakui[] = [];
  for (let i = 0; i < banyak; i += 1) {
    const berjalan = layanan(toko, DAFTAR);
    await tidur(150 + Math.random() * 450);
    cakram.padam();
    buku.kena();
    const usai = await berjalan;
    const nomor = nomorTercetak(usai.keluar);
    if (nomor !== null) diakui.push({ nomor, tindakan: 'daftar' });
    else if (usai.kode === 0) buku.rusak('keluar 0 tanpa nomor');
    if (usai.kode !== 0 && usai.kode !== 6) buku.rusak(`keluar ${usai.kode}: ${usai.galat}`);
    if (/\n\s+at .*:\d+/.test(usai.galat)) buku.rusak(`jejak tumpukan: ${usai.galat}`);
    cakram.nyala();
    await periksaIsi(buku, toko, diakui);
    const lagi = await layanan(toko, DAFTAR);
    if (lagi.kode === 0) diakui.push({ nomor: lagi.keluar.trim(), tindakan: 'daftar' });
    else buku.rusak(`perintah berikutnya keluar ${lagi.kode}: ${lagi.galat}`);
  }
  await periksaPulih(buku, toko, diakui);
}

interface Babak {
  jenis: JenisCakram;
  kerja: (buku: Buku, cakram: Cakram, banyak: number) => Promise<void>;
  banyak: number;
}

function skenario(nama: string, sasaran: number, babak: readonly Babak[]): Skenario {
  return {
    janji: 2,
    nama,
    sasaran,
    jalankan: async ({ pendek }) => {
      const sebab = kurang(...PERLU);
      if (sebab !== null) return dilewati(sebab);
      const buku = bukuBaru();
      // The lock comes back with the power, and is waited for: several offices lose theirs at the same time.
      await kolam(6, babak, ({ jenis, kerja, banyak }) =>
        denganCakram(jenis, (cakram) => kerja(buku, cakram, pendek ? 2 : banyak)),
      );
      return buku.hasil();
    },
  };
}

const kali = (n: number, babak: Babak): Babak[] => Array.from({ length: n }, () => babak);

export const padamSesudahKeluarNol = skenario('power cut right after exit 0, ext4 and XFS', 100, [
  ...kali(4, { jenis: 'ext4', kerja: padamSesudah, banyak: 20 }),
  ...kali(2, { jenis: 'xfs', kerja: padamSesudah, banyak: 12 }),
]);

export const padamDiTengah = skenario('power cut in the middle of a command', 40, [
  ...kali(4, { jenis: 'ext4', kerja: padamSelagi, banyak: 10 }),
  ...kali(2, { jenis: 'xfs', kerja: padamSelagi, banyak: 6 }),
]);

/** Without fsync the same cut must lose the act, or the cut is none. */
export const kontrolTanpaFsync: Skenario = {
  janji: 2,
  nama: 'control: without fsync (eatmydata) the cut must lose',
  sasaran: 4,
  jalankan: async () => {
    const sebab = kurang(...PERLU, 'eatmydata');
    if (sebab !== null) return dilewati(sebab);
    const buku = bukuBaru();
    for (const jenis of ['ext4', 'xfs', 'ext4', 'xfs'] as const) {
      await denganCakram(jenis, async (cakram) => {
        const toko = join(cakram.folder, 'toko');
        const usai = await layanan(toko, DAFTAR, { awalan: ['eatmydata'] });
        cakram.padam();
        cakram.nyala();
        const kontrol = bukuBaru();
        if (usai.kode === 0) await periksaIsi(kontrol, toko, [{ nomor: usai.keluar.trim(), tindakan: 'daftar' }]);
        const { hilang, rusak } = kontrol.hasil();
        if (hilang + rusak > 0) buku.kena();
        else buku.rusak(`tanpa fsync pun ${jenis} tidak kehilangan apa-apa`);
      });
    }
    return buku.hasil();
  },
};

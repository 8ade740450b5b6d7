import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { DAFTAR } from '../alat/permohonan.js';
import { daftarBerlampiran, lampiranContoh, nomorTercetak, serah, siapSerah } from './alat/bahan.js';
import { type Cakram, denganCakram } from './alat/cakram.js';
import { beres, denganFolder, layanan, type Usai } from './alat/jalan.js';
import { sapuBunuh } from './alat/sapuan.js';
import { type Buku, bukuBaru, dilewati, kolam, type Skenario } from './alat/skenario.js';
import { kurang } from './alat/syarat.js';
import { periksaIsi, periksaPulih } from './alat/toko.js';
import { sesudahDaftar, sesudahSerah } from './bunuh.js';

/** Papers of a case by name, with their hash. */
function kertasAda(toko: string, nomor: string): Map<string, string> {
  const folder = join(toko, 'dokumen', nomor.split('-')[1] ?? '', nomor);
  const nama = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.pdf')) : [];
  return new Map(nama.map((n) => [n, sidik(join(folder, n))]));
}

function sidik(jalur: string): string {
  return createHash('sha256').update(readFileSync(jalur)).digest('hex');
}

/** `lembar-disposisi-2.pdf` is the second of its kind, `tanda-terima.pdf` the first. */
function pilihanCetak(nama: string): string[] {
  const [, jenis = '', urut = '1'] = /^(.+?)(?:-(\d+))?\.pdf$/.exec(nama) ?? [];
  return ['--dokumen', jenis, '--urut', urut];
}

/** Every paper can be drawn again, to the same bytes as the one that stood there and as another time. */
async function gambarUlang(buku: Buku, toko: string, nomor: string, apa: string): Promise<void> {
  const dahulu = kertasAda(toko, nomor);
  rmSync(join(toko, 'dokumen'), { recursive: true, force: true });
  for (const pilihan of [...[...dahulu.keys()].map(pilihanCetak), []]) await beres(toko, ['cetak', nomor, ...pilihan]);
  const kini = kertasAda(toko, nomor);
  if (kini.size === 0) buku.rusak(`${apa}: ${nomor} tidak dapat digambar lagi`);
  for (const [nama, isi] of dahulu) {
    if (kini.get(nama) !== isi) buku.rusak(`${apa}: ${nama} ${nomor} berbeda sesudah digambar lagi`);
  }
}

/** A copy for the citizen (`--ke`) may exist only when its act is recorded, and then it is whole. */
async function periksaSalinan(buku: Buku, toko: string, salinan: string, apa: string): Promise<void> {
  if (!existsSync(salinan)) return;
  const semua = await periksaIsi(buku, toko, []);
  const kasus = semua.find((k) => k.peristiwa.some((p) => p.tindakan === 'serah'));
  if (kasus === undefined) return buku.rusak(`${apa}: tanda bukti ada, penyerahannya tidak tercatat`);
  await beres(toko, ['cetak', kasus.nomor]);
  if (![...kertasAda(toko, kasus.nomor).values()].includes(sidik(salinan))) buku.rusak(`${apa}: salinan tidak utuh`);
}

export const kertasDibunuh: Skenario = {
  janji: 11,
  nama: 'kill -9 over the papers and attachments of daftar --lampiran and serah --ke',
  sasaran: 30,
  jalankan: ({ pendek }) =>
    dengan(['strace'], async (buku, folder) => {
      const awal = join(folder, 'awal');
      const nomor = await siapSerah(awal);
      const lampiran = lampiranContoh(folder);
      const panggilan = pendek ? ['rename'] : ['pwrite64', 'rename', 'link', 'unlink', 'fsync', 'mkdir'];
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => daftarBerlampiran(lampiran),
        panggilan,
        langkah: 3,
        sesudah: async (b, toko, usai, apa) => {
          await sesudahDaftar(b, toko, usai, apa);
          await gambarUlang(b, toko, nomor.replace(/1$/, '2'), apa);
        },
      });
      const ke = (toko: string) => `${toko}.pdf`;
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: (toko) => serah(nomor, '--ke', ke(toko)),
        panggilan,
        langkah: 3,
        sesudah: async (b, toko, usai: Usai, apa) => {
          await periksaSalinan(b, toko, ke(toko), apa);
          await sesudahSerah(b, toko, usai, apa);
          await gambarUlang(b, toko, nomor, apa);
        },
      });
    }),
};

/** The power goes after exit 0 or in the middle, on the disk that holds the store and the copy. */
async function padamDenganKertas(buku: Buku, cakram: Cakram, banyak: number): Promise<void> {
  const toko = join(cakram.folder, 'toko');
  for (let i = 0; i < banyak; i += 1) {
    const lampiran = lampiranContoh(cakram.folder, `surat-${i}.pdf`);
    const nomor = i % 2 === 0 ? '' : await siapSerah(toko);
    const salinan = join(cakram.folder, `bukti-${i}.pdf`);
    const berjalan = layanan(toko, i % 2 === 0 ? daftarBerlampiran(lampiran) : serah(nomor, '--ke', salinan));
    if (i % 4 < 2) await berjalan;
    else await tidur(250 + Math.random() * 300);
    cakram.padam();
    buku.kena();
    const usai = await berjalan;
    cakram.nyala();
    const tercetak = nomorTercetak(usai.keluar);
    const tindakan = i % 2 === 0 ? 'daftar' : 'serah';
    await periksaPulih(buku, toko, tercetak === null ? [] : [{ nomor: tercetak, tindakan }]);
    if (i % 2 === 1) await periksaSalinanSatu(buku, toko, nomor, salinan, `padam-${i}`);
    await beres(toko, DAFTAR);
    if (tercetak !== null) await gambarUlang(buku, toko, tercetak, `padam-${i}`);
  }
}

async function periksaSalinanSatu(buku: Buku, toko: string, nomor: string, salinan: string, apa: string) {
  if (!existsSync(salinan)) return;
  const kasus = (await periksaIsi(buku, toko, [])).find((k) => k.nomor === nomor);
  if (!kasus?.peristiwa.some((p) => p.tindakan === 'serah')) buku.rusak(`${apa}: tanda bukti tanpa penyerahan`);
}

export const kertasPadam: Skenario = {
  janji: 11,
  nama: 'power cuts over daftar --lampiran and serah --ke',
  sasaran: 20,
  jalankan: ({ pendek }) =>
    dengan(['root', 'loop', 'xfs_io', 'mkfs.ext4'], async (buku) => {
      await kolam(4, Array.from({ length: pendek ? 1 : 4 }), () =>
        denganCakram('ext4', (cakram) => padamDenganKertas(buku, cakram, pendek ? 2 : 6)),
      );
    }),
};

async function dengan(perlu: readonly string[], kerja: (buku: Buku, folder: string) => Promise<void>) {
  const sebab = kurang(...perlu);
  if (sebab !== null) return dilewati(sebab);
  const buku = bukuBaru();
  await denganFolder((folder) => kerja(buku, folder));
  return buku.hasil();
}

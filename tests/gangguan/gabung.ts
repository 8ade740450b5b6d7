import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isiSemua } from '../adapters/alat-cadangan.js';
import { acakDari } from '../adapters/alat-periksa.js';
import { ACARA, jalaniPasangan, pelanggaranGabung } from '../alat/pasangan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { denganMeja } from '../alat/program.js';
import { daftarBerlampiran, lampiranContoh } from './alat/bahan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, layanan } from './alat/jalan.js';
import { sapuBunuh } from './alat/sapuan.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';
import { kasusWarga, periksaPulih } from './alat/toko.js';

/** A pair of desks from a seed: what they did together, and each by itself. */
async function satuPasangan(buku: Buku, benih: number): Promise<void> {
  const acak = acakDari(benih);
  const acara = () =>
    Array.from({ length: 1 + acak(5) }, () => [ACARA[acak(ACARA.length)] ?? 'daftar', acak(5)] as const);
  await denganMeja((a) =>
    denganMeja(async (b) => {
      // Each has something of its own, so that there is something to join.
      const sendiri = [['daftar', 0]] as const;
      await jalaniPasangan(a, b, { dulu: acara(), sini: [...acara(), ...sendiri], sana: [...acara(), ...sendiri] });
      buku.kena();
      for (const apa of await pelanggaranGabung(a, b)) buku.rusak(`pasangan ${benih}: tidak ${apa}`);
    }),
  );
}

export const gabungAcak: Skenario = {
  janji: 9,
  nama: 'random pairs of stores joined, twice',
  sasaran: 20,
  jalankan: async ({ pendek }) => {
    const buku = bukuBaru();
    await kolam(
      2,
      Array.from({ length: pendek ? 2 : 20 }, (_, i) => 2026_1100 + i),
      (benih) => satuPasangan(buku, benih),
    );
    return buku.hasil();
  },
};

/** Cases at the two desks of the sweep, one of them with an attachment; two numbers clash. */
const SEMUA = 5;

/** Broken off anywhere, the same command goes on from there, and after it changes nothing. */
async function sesudahPutus(buku: Buku, toko: string, desa: string, apa: string): Promise<void> {
  const lagi = await layanan(toko, ['gabung', desa, '--ya']);
  if (lagi.kode !== 0) buku.rusak(`${apa}: ulangan keluar ${lagi.kode}: ${lagi.galat.trim()}`);
  const semua = kasusWarga(await periksaPulih(buku, toko, []));
  if (semua.length !== SEMUA) buku.rusak(`${apa}: ${semua.length} kasus`);
  const jadi = JSON.stringify(isiSemua(toko));
  await layanan(toko, ['gabung', desa, '--ya']);
  if (JSON.stringify(isiSemua(toko)) !== jadi) buku.rusak(`${apa}: sesudah selesai pun masih mengubah`);
}

export const gabungDibunuh: Skenario = {
  janji: 9,
  nama: 'kill -9 over gabung, then gabung again',
  sasaran: 25,
  jalankan: ({ pendek }) =>
    diStrace(async (buku, folder) => {
      const [awal, desa] = [join(folder, 'kantor'), join(folder, 'desa')];
      for (const argumen of [DAFTAR, DAFTAR]) await beres(awal, argumen);
      for (const argumen of [DAFTAR, daftarBerlampiran(lampiranContoh(folder)), DAFTAR]) await beres(desa, argumen);
      await sapuBunuh(buku, {
        folder,
        awal,
        perintah: () => ['gabung', desa, '--ya'],
        panggilan: pendek ? ['link'] : ['link', 'fsync', 'unlink', 'mkdir', 'rename'],
        langkah: pendek ? 3 : 2,
        sesudah: (b, toko, _, apa) => sesudahPutus(b, toko, desa, apa),
      });
      if (existsSync(join(desa, 'kunci'))) buku.rusak('sumber terkunci');
    }),
};

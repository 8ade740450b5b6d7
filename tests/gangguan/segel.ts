import { join } from 'node:path';
import { DAFTAR } from '../alat/permohonan.js';
import { terbaca } from '../alat/segel.js';
import { daftarBerlampiran, lampiranContoh, nomorTercetak, serah, siapSerah } from './alat/bahan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, layanan, type Opsi, type Usai } from './alat/jalan.js';
import { sapuBunuh } from './alat/sapuan.js';
import type { Buku, Skenario } from './alat/skenario.js';

/** Told by citizens in `DAFTAR`, on its papers, and in the attachment: readable nowhere in a sealed store. */
const RAHASIA = ['Asep Suherman', '3602141303909001', 'Rangkasbitung', 'bantuan sosial', 'isi surat isi surat'];
const PANGGILAN = ['write', 'fsync', 'rename', 'link', 'unlink', 'openat'];
const NYALA = ['pengaturan', 'enkripsi', 'nyala'];
const MATI = ['pengaturan', 'enkripsi', 'mati', '--ya'];

type Ubahan = 'nyala' | 'mati';

/** Broken off anywhere: all is readable by the program, an act is taken, the same command goes on, nothing stays half. */
async function sesudahUbah(buku: Buku, toko: string, opsi: Opsi, apa: string, ubahan: Ubahan): Promise<void> {
  const coba = async (argumen: readonly string[]) => {
    const usai = await layanan(toko, argumen, opsi);
    if (usai.kode !== 0) buku.rusak(`${apa}: ${argumen.join(' ')} keluar ${usai.kode}: ${usai.galat}`);
    return usai.keluar;
  };
  const nomor = JSON.parse((await coba(['cari', '--semua', '--json', 'nomor,nama'])) || '[]') as { nama: string }[];
  if (nomor.length !== 2 || nomor.some((k) => k.nama !== 'Asep Suherman')) buku.hilang(`${apa}: ${nomor.length} kasus`);
  await coba(DAFTAR);
  await coba(['periksa']);
  await coba(ubahan === 'nyala' ? NYALA : MATI);
  await coba(['periksa']);
  if ((await coba(['pengaturan', 'enkripsi'])).trim() !== ubahan) buku.rusak(`${apa}: keadaannya bukan ${ubahan}`);
  periksaTerbaca(buku, toko, apa, ubahan === 'nyala');
}

function periksaTerbaca(buku: Buku, toko: string, apa: string, tersegel: boolean): void {
  const ada = terbaca(toko, RAHASIA);
  if (tersegel && ada.length > 0) buku.rusak(`${apa}: terbaca ${ada.slice(0, 3).join('; ')}`);
  if (!tersegel && ada.length < 10) buku.hilang(`${apa}: hanya ${ada.length} yang terbaca lagi`);
}

export const segelDibunuh: readonly Skenario[] = (['nyala', 'mati'] as const).map((ubahan) => ({
  janji: 16,
  nama: `kill -9 over turning encryption ${ubahan === 'nyala' ? 'on' : 'off'}`,
  sasaran: 40,
  jalankan: ({ pendek }) =>
    dengan(async (buku, folder, opsi) => {
      const awal = join(folder, 'awal');
      await beres(awal, serah(await siapSerah(awal)));
      await beres(awal, daftarBerlampiran(lampiranContoh(folder)));
      if (ubahan === 'mati') await beres(awal, NYALA, opsi);
      await sapuBunuh(buku, {
        ...{ folder, awal, opsi },
        perintah: () => (ubahan === 'nyala' ? NYALA : MATI),
        panggilan: pendek ? ['rename'] : PANGGILAN,
        langkah: 4,
        sesudah: (b, toko, _, apa) => sesudahUbah(b, toko, opsi, apa, ubahan),
      });
    }),
}));

/** Whatever a kill leaves behind in a sealed store is sealed: the attachment on its way, the case, the paper. */
export const tersegelDibunuh: Skenario = {
  janji: 16,
  nama: 'kill -9 over daftar with an attachment, sealed: nothing is left readable',
  sasaran: 25,
  jalankan: ({ pendek }) =>
    dengan(async (buku, folder, opsi) => {
      const awal = join(folder, 'awal');
      await beres(awal, NYALA, opsi);
      await beres(awal, DAFTAR, opsi);
      const lampiran = lampiranContoh(folder);
      await sapuBunuh(buku, {
        ...{ folder, awal, opsi },
        perintah: () => daftarBerlampiran(lampiran),
        panggilan: pendek ? ['link'] : PANGGILAN,
        langkah: 3,
        sesudah: (b, toko, usai, apa) => sesudahDaftarTersegel(b, toko, usai, opsi, apa),
      });
    }),
};

async function sesudahDaftarTersegel(buku: Buku, toko: string, usai: Usai, opsi: Opsi, apa: string): Promise<void> {
  periksaTerbaca(buku, toko, apa, true);
  const lagi = await layanan(toko, DAFTAR, opsi);
  if (lagi.kode !== 0) buku.rusak(`${apa}: perintah berikutnya keluar ${lagi.kode}: ${lagi.galat}`);
  const { keluar } = await layanan(toko, ['cari', '--json', 'nomor'], opsi);
  for (const nomor of [nomorTercetak(usai.keluar), nomorTercetak(lagi.keluar)]) {
    if (nomor !== null && !keluar.includes(nomor)) buku.hilang(`${apa}: ${nomor}`);
  }
  const periksa = await layanan(toko, ['periksa'], opsi);
  if (periksa.kode !== 0) buku.rusak(`${apa}: periksa keluar ${periksa.kode}: ${periksa.keluar}${periksa.galat}`);
  periksaTerbaca(buku, toko, apa, true);
}

function dengan(kerja: (buku: Buku, folder: string, opsi: Opsi) => Promise<void>) {
  return diStrace((buku, folder) => kerja(buku, folder, { env: { XDG_CONFIG_HOME: join(folder, 'config') } }));
}

import { join } from 'node:path';
import { potret } from '../adapters/alat-periksa.js';
import { DAFTAR } from '../alat/permohonan.js';
import { denganMeja, type Meja } from '../alat/program.js';
import { jadikanSkema2, salinTokoLama, TOKO_SKEMA_1 } from '../alat/toko-lama.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';

/** A day after the last act of the old store. */
const KINI = { jam: '2026-12-02T09:00:00+07:00' };
const BERJALAN = 'PI-2026-0002';
const BERKAS = `berjalan/${BERJALAN}.2.json`;

/** Ways to read, write, examine, copy and join; that no command is left out: tests/adapters/migrasi.test.ts. */
const PERINTAH: readonly (readonly string[])[] = [
  DAFTAR,
  ['teruskan', BERJALAN],
  ['cabut', BERJALAN, '--alasan', 'x'],
  ['lihat', BERJALAN],
  ['cari', '--semua'],
  ['meja'],
  ['rekap', '--tahun', '2026'],
  ['cetak', BERJALAN],
  ['libur', 'tambah', '2026-12-10', 'Pilkada'],
  ['periksa'],
  ['periksa', '--perbaiki'],
  ['cadangkan', '/tmp'],
  ['gabung', TOKO_SKEMA_1],
];

/** The old store opens, is whole, takes new acts, and keeps every old byte of what they don't touch. */
async function dibuka(buku: Buku, m: Meja): Promise<void> {
  const lama = potret(join(m.toko, 'arsip'));
  for (const kata of [['periksa'], ['cari', '--semua'], ['lihat', 'PI-2026-0001'], DAFTAR, ['cetak', 'PI-2026-0001']]) {
    const { kode, galat } = await m.layanan(kata, KINI);
    buku.kena();
    if (kode !== 0) buku.rusak(`toko skema 1, ${kata[0]}: keluar ${kode}: ${galat}`);
  }
  if (JSON.stringify(potret(join(m.toko, 'arsip'))) !== JSON.stringify(lama)) buku.rusak('arsip lama berubah');
  if ((await m.layanan(['periksa'], KINI)).kode !== 0) buku.rusak('sesudah tindakan baru: periksa tidak baik');
}

/** Written by a later version, as a whole or one case of it: exit 6 and nothing is touched. */
async function ditolak(buku: Buku, m: Meja, berkas: string, kata: readonly string[]): Promise<void> {
  jadikanSkema2(join(m.toko, berkas));
  const sebelum = JSON.stringify(potret(m.toko));
  const { kode, keluar, galat } = await m.layanan(kata, KINI);
  buku.kena();
  const disebut = /skema 2/.test(galat + keluar);
  if (kode !== 6 || !disebut) buku.rusak(`${berkas} skema 2, ${kata.join(' ')}: keluar ${kode}: ${galat}`);
  if (JSON.stringify(potret(m.toko)) !== sebelum) buku.rusak(`${berkas} skema 2, ${kata.join(' ')}: toko berubah`);
}

const padaTokoLama = (kerja: (m: Meja) => Promise<void>) =>
  denganMeja((m) => {
    salinTokoLama(m.toko);
    return kerja(m);
  });

export const skema: Skenario = {
  janji: 10,
  nama: 'a store of schema 1 opens; a later schema is refused, nothing written',
  sasaran: 20,
  jalankan: async () => {
    const buku = bukuBaru();
    await padaTokoLama((m) => dibuka(buku, m));
    const semua: (readonly [berkas: string, kata: readonly string[]])[] = [
      ...PERINTAH.map((kata) => ['toko.json', kata] as const),
      ...[['teruskan', BERJALAN], ['lihat', BERJALAN], ['periksa']].map((kata) => [BERKAS, kata] as const),
    ];
    await kolam(2, semua, ([berkas, kata]) => padaTokoLama((m) => ditolak(buku, m, berkas, kata)));
    return buku.hasil('only schema 1 exists');
  },
};

import { appendFileSync, chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { Temuan } from '../../src/ports/periksa.js';
import { tafsir, temuan, tokoIsi } from './alat-periksa.js';
import { PI1 } from './alat-temuan.js';
import { buangFolder, toko } from './bahan-toko.js';

const TAK_BERHAK = 65_534;
const BERKERTAS = (folder: string) =>
  temuan(folder, toko(folder), (berkas) => ({ ...tafsir(berkas), kertas: ['tanda-terima'] }));

afterEach(buangFolder);

/** Root may open anything: what is looked for is found as another user, to whom the store is given. */
async function sebagaiOrang(folder: string, kerja: () => Promise<Temuan[]>): Promise<Temuan[]> {
  if (process.getuid?.() !== 0) return kerja();
  for (const nama of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(folder, nama), TAK_BERHAK, TAK_BERHAK);
  }
  await kerja();
  process.seteuid?.(TAK_BERHAK);
  try {
    return await kerja();
  } finally {
    process.seteuid?.(0);
  }
}

test('satu folder kertas yang tidak terbuka disebut, dan kasus yang rusak tetap disebut', async () => {
  const folder = await tokoIsi();
  const kertas = join(folder, 'dokumen/2026/PI-2026-0003');
  mkdirSync(kertas, { recursive: true, mode: 0o700 });
  appendFileSync(join(folder, PI1), ' ');
  chmodSync(kertas, 0);
  const semua = await sebagaiOrang(folder, () => BERKERTAS(folder));
  chmodSync(kertas, 0o700);
  const masalah = semua.filter((t) => t.tingkat !== 'catatan').map((t) => `${t.jenis} ${t.berkas} ${t.nomor}`);
  expect(masalah).toEqual(['toko dokumen/2026/PI-2026-0003 null', `kasus ${PI1} PI-2026-0001`]);
  expect(semua.filter((t) => t.nomor === 'PI-2026-0003' && t.pesan.includes('EACCES'))).toHaveLength(1);
});

test.each([
  [PI1, 'kasus'],
  ['nomor/TB-2026-0001.1.json', 'klaim'],
])('%s yang hanya kurang hak: obatnya hak, bukan cadangan', async (berkas, jenis) => {
  const folder = await tokoIsi();
  chmodSync(join(folder, berkas), 0);
  const semua = (await sebagaiOrang(folder, () => temuan(folder))).filter((t) => t.berkas === berkas);
  expect(semua.map((t) => [t.jenis, t.tingkat, t.pesan])).toEqual([
    [jenis, 'masalah', 'Pengguna ini tidak berhak atas folder data. (EACCES) Perbaiki pemilik dan hak folder data.'],
  ]);
});

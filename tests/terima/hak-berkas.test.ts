import { lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mejaCepat } from '../alat/meja-cepat.js';
import { DAFTAR, daftarDengan, LANGKAH } from '../alat/permohonan.js';
import type { Meja } from '../alat/program.js';

let m: Meja;
let asal: number;
beforeEach(() => {
  m = mejaCepat();
  asal = process.umask();
});
afterEach(() => {
  process.umask(asal);
  m.buang();
});

/** Everything that is not 0700 (folders) or 0600 (files), relative to `akar`, with its mode. */
function terbuka(akar: string): string[] {
  const semua = ['.', ...readdirSync(akar, { recursive: true, encoding: 'utf8' })];
  return semua.flatMap((nama) => {
    const s = lstatSync(join(akar, nama));
    const harus = s.isDirectory() ? 0o700 : 0o600;
    return (s.mode & 0o777) === harus ? [] : [`${nama} ${(s.mode & 0o777).toString(8)}`];
  });
}

/** A walk that makes every kind of file there is: cases, archive, ledger, claims, papers, attachments, copies, outputs. */
async function jalan(keluar: string): Promise<void> {
  const surat = join(m.folder, 'surat.pdf');
  writeFileSync(surat, '%PDF-1.4\n');
  await m.beres([...DAFTAR, '--lampiran', surat]);
  for (const [kata = '', ...flag] of LANGKAH) await m.beres([kata, 'PI-2026-0001', ...flag]);
  await m.beres(daftarDengan({ '--nik': '3602141303909002' }));
  await m.beres(['adu', '--pelapor', 'Rina', '--saluran', 'kotak', '--uraian', 'Antre', '--anonim']);
  await m.beres(['libur', 'tambah', '2026-12-10', 'Pilkada']);
  await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
  await m.beres(['lihat', 'PI-2026-0001', '--lengkap', '--alasan', 'diminta pemohon']);
  await m.beres(['cetak', 'PI-2026-0001']);
  await m.beres(['cetak', 'PI-2026-0002', '--ke', join(keluar, 'tanda-terima.pdf')]);
  await m.beres(['terlambat', '--pdf', join(keluar, 'terlambat.pdf')]);
  const cadangan = (await m.beres(['cadangkan', keluar])).keluar.trim();
  const lain = mejaCepat();
  await lain.beres(daftarDengan({ '--nama': 'Ujang', '--nik': '3602141303909003' }));
  // At odds with the case here (same salt): theirs is kept aside, in the store.
  expect((await m.layanan(['gabung', lain.toko, '--ya'])).kode).toBe(4);
  lain.buang();
  writeFileSync(join(m.toko, 'arsip/2026.jsonl'), '');
  await m.beres(['periksa', '--perbaiki']);
  await m.beres(['arsip', 'hapus-identitas', '--sebelum', '2026', '--ya']);
  await m.beres(['pulihkan', cadangan, '--ya']);
}

describe('hak berkas', () => {
  test.each([0o000, 0o077, 0o022])('umask %i: folder 0700, berkas 0600, di dalam dan di luar toko', async (umask) => {
    const keluar = join(m.folder, 'keluar');
    mkdirSync(keluar, { mode: 0o700 });
    process.umask(umask);
    await jalan(keluar);
    process.umask(asal);
    expect(terbuka(m.toko)).toEqual([]);
    expect(terbuka(keluar)).toEqual([]);
    const disisihkan = readdirSync(m.folder).filter((n) => n.startsWith('toko-'));
    expect(disisihkan).toHaveLength(1);
    for (const satu of disisihkan) expect(terbuka(join(m.folder, satu))).toEqual([]);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  });
});

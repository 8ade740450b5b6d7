import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { jalurKertas } from '../alat/kertas.js';
import { tukarHuruf } from '../alat/kertas-palsu.js';

/** A secret complaint is closed to the front office once it is taken in; so is what its papers say. */
let m: MejaDalam;
let surat: string;
beforeEach(async () => {
  m = mejaDalam({ kertasAsli: true });
  m.duduk(pemegang('pejabat-pengaduan'));
  const isi = ['--uraian', 'Amplop diminta', '--saluran', 'kotak', '--klasifikasi', 'pengawasan', '--rahasia'];
  await m.json(['adu', '--pelapor', 'Rahmat Hidayatullah', ...isi]);
  surat = join(m.folder, 'surat.pdf');
  const asli = readFileSync(jalurKertas(m.toko, 'PD-2026-0001', 'tanda-terima'), 'latin1');
  writeFileSync(surat, Buffer.from(tukarHuruf(asli, 10), 'latin1'));
});
afterEach(() => m.buang());

test.each([
  ['pejabat-pengaduan', /halaman \d+: tertulis/, /tidak dapat digambar lagi/],
  ['front-office', /kasusnya tertutup bagi Anda/, /halaman \d+:|tidak dapat digambar/],
])('%s: yang berbeda disebut hanya kepada yang boleh melihat kasusnya', async (jabatan, ada, tidakAda) => {
  m.duduk(pemegang(jabatan));
  const { kode, keluar, galat } = await m.layanan(['cek-dokumen', surat]);
  expect([kode, keluar]).toEqual([7, 'berubah\tPD-2026-0001\ttanda-terima\t2026-03-13\n']);
  expect(galat).toMatch(ada);
  expect(galat).not.toMatch(tidakAda);
});

test('yang belum masuk tidak dapat memeriksa dengan catatan kantor', async () => {
  const { tanpaPetugas } = await import('../../src/domain/pelaku.js');
  m.duduk(tanpaPetugas('siti', 'belum-masuk'));
  expect(await m.layanan(['cek-dokumen', surat])).toMatchObject({ kode: 5, keluar: '' });
});

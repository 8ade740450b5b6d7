import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { terbaca } from '../alat/segel.js';

let m: MejaDalam;
let nomor: string;

/** A closed case with an attachment, in a sealed store. */
beforeEach(async () => {
  m = mejaDalam();
  const lampiran = join(m.folder, 'ktp.pdf');
  writeFileSync(lampiran, '%PDF-1.4 ktp-asep');
  await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
  nomor = (await m.json([...DAFTAR, '--lampiran', lampiran])).nomor;
  for (const [kata = '', ...flag] of LANGKAH) await m.json([kata, nomor, ...flag]);
});
afterEach(() => m.buang());

const hapus = () => m.layanan(['arsip', 'hapus-identitas', '--sebelum', '2027', '--alasan', 'BA 045', '--ya']);

test('identitas dihapus dari kasus tersegel: rantainya utuh, juga sesudah enkripsi dimatikan', async () => {
  m.jam('2032-01-05T09:00:00+07:00');
  expect((await hapus()).kode).toBe(0);
  expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  expect(await m.json(['cari', '--nik', '3602141303909001', '--semua'])).toEqual([]);
  expect(readdirSync(join(m.toko, 'lampiran'))).toEqual([]);
  expect((await m.layanan(['pengaturan', 'enkripsi', 'mati', '--ya'])).kode).toBe(0);
  expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  expect(terbaca(m.toko, ['Asep Suherman', '3602141303909001', 'ktp-asep'])).toEqual([]);
  const [berkas = ''] = readdirSync(join(m.toko, 'arsip/2026'));
  expect(JSON.parse(readFileSync(join(m.toko, 'arsip/2026', berkas), 'utf8')).garam).toBe('');
});

test('kasus yang sudah dihapus identitasnya dapat disegel dan dibuka kembali', async () => {
  await m.layanan(['pengaturan', 'enkripsi', 'mati', '--ya']);
  m.jam('2032-01-05T09:00:00+07:00');
  await hapus();
  const arsip = join(m.toko, 'arsip/2026');
  const isi = () => readdirSync(arsip).map((nama) => readFileSync(join(arsip, nama), 'utf8'));
  const semula = isi();
  await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
  expect(isi()).not.toEqual(semula);
  expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  await m.layanan(['pengaturan', 'enkripsi', 'mati', '--ya']);
  expect(isi()).toEqual(semula);
});

test('cari menurut NIK menemukan kasus yang selesai juga', async () => {
  expect(
    (await m.json(['cari', '--nik', '3602141303909001', '--semua'])).map((k: { nomor: string }) => k.nomor),
  ).toEqual([nomor]);
  expect(await m.json(['cari', '--nik', '3602145505909002', '--semua'])).toEqual([]);
});

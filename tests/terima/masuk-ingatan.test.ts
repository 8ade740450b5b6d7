import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { JENIS_AKSES } from '../../src/domain/catatan-sendiri.js';
import { berhasil } from '../../src/domain/hasil.js';
import { AWALAN_AKSES, aksesPenuh, peristiwaAkses } from '../../src/domain/jejak-akses.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { waktuWib } from '../../src/domain/tanggal.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { buangContoh, mejaTertutup, SANDI } from '../alat/petugas.js';

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam({ acak: () => randomBytes(32).toString('hex') });
  await mejaTertutup(m);
});
afterEach(() => m.buang());
afterAll(buangContoh);

async function coba(jam: string, sandi = 'bukan sandinya') {
  m.jam(jam);
  m.sandi(sandi);
  return m.layanan(['masuk', 'rahmat', '--sandi-stdin']);
}

/** Refusals of others: fills the newest record of the log and two more, 400 entries and over. */
async function banjir(jam: string): Promise<void> {
  const saat = Date.parse(jam);
  const toko = bukaTokoJson({ folder: m.toko, jam: () => saat, selesai: aksesPenuh });
  const luar = tanpaPetugas('tamu', 'belum-masuk');
  const entri = peristiwaAkses({ apa: 'ditolak', perintah: 'cari' }, luar, jam.slice(0, 10));
  const penuhi = (b: BerkasKasus) =>
    berhasil(tambahkan(b, Array(200 - b.peristiwa.length).fill(entri), { waktu: waktuWib(saat), petugas: 'tamu' }));
  const mulai = (nomor: string) =>
    penuhi(berkasBaru({ nomor, jenis: JENIS_AKSES, standar: JENIS_AKSES, garam: randomBytes(32).toString('hex') }));
  const pencacah = { awalan: AWALAN_AKSES, tahun: 2026 };
  const hasil = [
    await toko.ubah('JA-2026-0001', penuhi),
    await toko.buat(pencacah, mulai),
    await toko.buat(pencacah, mulai),
  ];
  expect(hasil.map((h) => h.ok)).toEqual([true, true, true]);
}

test.each([
  ['lebih dari 400 entri yang lebih baru', '2026-03-13T10:0', '2026-03-13T10:06:00+07:00', true],
  ['pergantian tahun', '2026-12-31T23:5', '2027-01-01T00:05:00+07:00', false],
  ['keduanya', '2026-12-31T23:5', '2027-01-01T00:05:00+07:00', true],
])('pintu yang tertutup tidak dibuka oleh %s', async (_, menit, sesudah, dibanjiri) => {
  for (const n of [1, 2, 3, 4, 5]) await coba(`${menit}${n}:00+07:00`);
  if (dibanjiri) await banjir(`${menit}5:30+07:00`);
  expect((await coba(sesudah, SANDI)).galat).toContain('ditutup sementara');
  const lama = new Date(Date.parse(sesudah) + 25 * 3_600_000).toISOString();
  expect((await coba(lama, SANDI)).kode).toBe(0);
});

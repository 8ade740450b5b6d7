import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { JENIS_KANTOR } from '../../src/domain/catatan-sendiri.js';
import { berhasil } from '../../src/domain/hasil.js';
import { NOMOR_KANTOR } from '../../src/domain/kantor.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterEach(() => m.buang());

const TEMPLAT = ['pengaturan', 'templat'];

/** What a program of old, which had no such rule, took down as the office's wording. */
async function tercatatDahulu(templat: string, ganti: Readonly<Record<string, string | string[]>>): Promise<void> {
  const waktu = '2026-03-02T09:00:00+07:00';
  const toko = bukaTokoJson({ folder: m.toko, jam: () => Date.parse(waktu), selesai: () => false });
  const p = { tindakan: 'templat', tanggal: '2026-03-02', jabatan: 'admin', status: null, isi: { templat, ganti } };
  const kepala = { jenis: JENIS_KANTOR, standar: JENIS_KANTOR, garam: 'ab'.repeat(32) };
  const simpan = await toko.buat({ awalan: 'KT', tahun: 2000 }, (nomor) =>
    berhasil(tambahkan(berkasBaru({ nomor, ...kepala }), [{ ...p, pribadi: {} }], { waktu, petugas: 'admin' })),
  );
  expect(simpan).toMatchObject({ ok: true, nilai: { nomor: NOMOR_KANTOR } });
}

async function tandaTerima(): Promise<{ galat: string; teks: string }> {
  const { kode, galat } = await m.layanan([...DAFTAR, '--tetap-daftar']);
  expect(kode).toBe(0);
  const berkas = readFileSync(join(m.toko, 'dokumen/2026/PI-2026-0001/tanda-terima.pdf'));
  return { galat, teks: halamanTeks(berkas).join('\n').replaceAll(/\s+/g, ' ') };
}

describe('kalimat kantor yang menghilangkan kode atau mengaku tanda tangan elektronik', () => {
  test('ditolak dengan berkas dan barisnya, semuanya sekaligus', async () => {
    const jalur = join(m.folder, 'v.json');
    writeFileSync(jalur, JSON.stringify({ kaki: 'Kode', isi: ['Ditandatangani secara elektronik (BSrE).'] }, null, 2));
    const { kode, galat } = await m.layanan([...TEMPLAT, 'verifikasi', jalur]);
    expect(kode).toBe(2);
    expect(galat).toContain(`${jalur}: baris 2, "kaki": pengisi {kode} wajib ada`);
    expect(galat).toContain(`${jalur}: baris 4, "isi": tulisan ini mengaku bertanda tangan BSrE`);
  });

  testDengan('pdftotext')('tercatat dahulu: meja jalan terus dengan kalimat bawaan, dan mengatakannya', async () => {
    await tercatatDahulu('verifikasi', {
      kaki: 'Arsip kantor',
      isi: ['Dokumen ini ditandatangani secara elektronik (BSrE).'],
    });
    const { galat, teks } = await tandaTerima();
    expect(galat).toMatch(/Perhatian: kalimat kantor pada templat verifikasi tidak dipakai.*"kaki".*"isi"/);
    expect(galat).toContain('layanan pengaturan templat verifikasi --bawaan');
    expect(teks).toMatch(/Kode dokumen [0-9A-Z]{4}-[0-9A-Z]{4}-/);
    expect(teks).toContain('Kode ini bukan tanda tangan elektronik.');
    expect(teks).not.toMatch(/BSrE|secara elektronik|Arsip kantor/);
    expect((await m.layanan(TEMPLAT)).galat).toContain('Perhatian: kalimat kantor pada templat verifikasi');
    expect((await m.layanan(['cetak', '--contoh', '--ke', join(m.folder, 'c.pdf')])).galat).toContain('Perhatian:');
    await m.json([...TEMPLAT, 'verifikasi', '--bawaan']);
    expect((await m.layanan([...TEMPLAT, 'verifikasi'])).galat).not.toContain('Perhatian');
    expect((await m.layanan([...DAFTAR, '--tetap-daftar'])).galat).not.toContain('Perhatian: kalimat');
  });

  testDengan('pdftotext')('sanggahannya tercetak sekali, juga di samping kalimat kantor dari dahulu', async () => {
    await tercatatDahulu('verifikasi', { isi: ['Tanyakan di loket.', 'Kode ini bukan tanda tangan elektronik.'] });
    const { galat, teks } = await tandaTerima();
    expect(teks).toMatch(/Tanyakan di loket\./);
    expect(teks.split('Kode ini bukan tanda tangan elektronik.')).toHaveLength(2);
    expect(galat).not.toContain('Perhatian: kalimat');
  });
});

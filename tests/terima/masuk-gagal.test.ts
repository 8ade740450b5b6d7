import { randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tambahkan } from '../../src/domain/rantai.js';
import { simpanSandi } from '../../src/domain/sandi-simpan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { buangContoh, masuk, mejaTertutup, SANDI } from '../alat/petugas.js';
import { type Jalannya, meja } from '../alat/program.js';

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam({ acak: () => randomBytes(32).toString('hex') });
  await mejaTertutup(m);
});
afterEach(() => m.buang());
afterAll(buangContoh);

/** So many minutes after the desk was made. */
const saat = (menit: number) => new Date(Date.parse('2026-03-13T09:12:00+07:00') + menit * 60_000).toISOString();

function coba(menit: number, sandi = 'bukan sandinya', id = 'rahmat'): Promise<Jalannya> {
  m.jam(saat(menit));
  m.sandi(sandi);
  return m.layanan(['masuk', id, '--sandi-stdin']);
}

function catatan(): { tindakan: string; petugas: string; isi: Record<string, unknown> }[] {
  const nama = readdirSync(join(m.toko, 'berjalan')).filter((n) => n.startsWith('JA-'));
  return nama.flatMap((n) => JSON.parse(readFileSync(join(m.toko, 'berjalan', n), 'utf8')).peristiwa);
}

async function lima(id = 'rahmat'): Promise<Jalannya[]> {
  const hasil: Jalannya[] = [];
  for (let menit = 1; menit <= 5; menit += 1) hasil.push(await coba(menit, 'bukan sandinya', id));
  return hasil;
}

describe('lima kali salah', () => {
  test('menutup 15 menit, lalu 30: juga bagi sandi yang benar; sesudah itu masuk menghapus hitungannya', async () => {
    const hasil = await lima();
    expect(hasil.map((h) => [h.kode, h.galat.split('\n')[0]])).toEqual([
      ...Array.from({ length: 4 }, () => [5, 'Anda belum masuk.']),
      [5, 'Masuk dengan ID ini ditutup sementara.'],
    ]);
    expect(hasil[4]?.galat).toContain('dibuka lagi pukul 09.3');
    expect((await coba(19, SANDI)).galat).toContain('ditutup sementara');
    expect((await coba(21)).galat).toContain('ditutup sementara');
    expect((await coba(50, SANDI)).galat).toContain('ditutup sementara');
    expect((await coba(52, SANDI)).kode).toBe(0);
    expect((await coba(53)).galat).toContain('Anda belum masuk');
    const apa = catatan().filter((p) => p.isi.untuk === 'rahmat');
    expect(apa.map((p) => [p.tindakan, p.isi.gagalKe ?? 0])).toEqual([
      ...[1, 2, 3, 4].map((ke) => ['masuk-gagal', ke]),
      ['terkunci', 5],
      ['terkunci', 6],
      ['masuk', 0],
      ['masuk-gagal', 1],
    ]);
  });

  test('ID yang tidak ada ditutup dengan cara, pesan, dan saat yang sama; namanya tidak dicatat', async () => {
    const ada = await lima();
    const tidak = await lima('budi-rahasia');
    expect(tidak).toEqual(ada);
    expect(await coba(6, SANDI, 'budi-rahasia')).toEqual(await coba(6, SANDI));
    expect(JSON.stringify(catatan())).not.toContain('budi');
    expect((await coba(6, SANDI, 'siti')).kode).toBe(0);
  });

  test('selagi tertutup, mencoba terus tidak memenuhi catatan', async () => {
    await lima();
    const sebelum = catatan().length;
    for (let i = 0; i < 4; i += 1) await coba(6);
    expect(catatan()).toHaveLength(sebelum + 1);
  });

  test('dicoba serentak: tidak lebih banyak tebakan daripada satu per satu, dan yang benar pun tidak lolos', async () => {
    for (let menit = 1; menit <= 4; menit += 1) await coba(menit);
    const p = meja();
    cpSync(m.toko, p.toko, { recursive: true });
    const serentak = await Promise.all(
      ['salah satu', 'salah dua', 'salah tiga'].map((sandi) => masuk(p, 'rahmat', sandi, { jam: saat(5) })),
    );
    rmSync(m.toko, { recursive: true });
    cpSync(p.toko, m.toko, { recursive: true });
    p.buang();
    expect(serentak.map((h) => h.kode)).toEqual([5, 5, 5]);
    expect(
      catatan()
        .filter((p) => p.isi.gagalKe !== undefined)
        .map((p) => p.isi.gagalKe),
    ).toEqual([1, 2, 3, 4, 5]);
    expect((await coba(6, SANDI)).kode).toBe(5);
  });
});

test('segera sesudah gagal, percobaan berikut ditahan, bukan ditolak', async () => {
  await coba(1);
  expect((await coba(1, SANDI)).kode).toBe(0);
});

test('masuk dan keluar tercatat atas nama petugasnya', async () => {
  await coba(1, SANDI);
  await m.layanan(['keluar']);
  const akhir = catatan().slice(-2);
  expect(akhir.map((p) => [p.tindakan, p.petugas, p.isi.nama])).toEqual([
    ['masuk', 'rahmat', 'Rahmat Hidayat'],
    ['keluar', 'rahmat', 'Rahmat Hidayat'],
  ]);
  await coba(3, SANDI, 'siti');
  const tercantum = await m.json(['petugas', 'akses', '--petugas', 'rahmat']);
  expect(tercantum.map((a: { kejadian: string }) => a.kejadian)).toEqual(['masuk', 'keluar']);
});

test('sandi yang dahulu disimpan lebih murah disimpan ulang saat masuk, sekali', async () => {
  const d = mejaDalam();
  d.sandi(SANDI);
  await d.layanan(['petugas', 'tambah', 'siti', '--nama', 'Siti Maesaroh', '--sandi-stdin']);
  // The cost of today is what the program writes; an older record is made by hand and chained as the program does.
  const { nilai, tulisUlang } = catatanPetugas(d.toko);
  tulisUlang(await simpanSandi(SANDI, { ln: 12, r: 8, p: 1 }));
  const masukDalam = async () => (await d.layanan(['masuk', 'siti', '--sandi-stdin'])).kode;
  expect([await masukDalam(), nilai()]).toEqual([0, ['petugas-tambah', 'petugas-sandi']]);
  expect([await masukDalam(), nilai()]).toEqual([0, ['petugas-tambah', 'petugas-sandi']]);
  expect((await d.json(['siapa'])).petugas).toBe('siti');
  d.buang();
});

/** The officers' record on disk: its verbs, and its first password replaced (salted digests and chain made anew). */
function catatanPetugas(toko: string) {
  const jalur = () => {
    const nama = readdirSync(join(toko, 'berjalan')).filter((n) => n.startsWith('PT-'));
    return join(toko, 'berjalan', nama.at(-1) ?? '');
  };
  const baca = () => JSON.parse(readFileSync(jalur(), 'utf8'));
  return {
    nilai: (): string[] => baca().peristiwa.map((p: { tindakan: string }) => p.tindakan),
    tulisUlang: (sandi: string) => {
      const { peristiwa, ...kepala } = baca();
      const { urut: _, waktu, petugas, sebelum: __, sidik: ___, ...baru } = peristiwa[0];
      const kosong = { ...kepala, revisi: 0, peristiwa: [] };
      const jadi = tambahkan(kosong, [{ ...baru, pribadi: { ...baru.pribadi, sandi } }], { waktu, petugas });
      writeFileSync(jalur(), `${JSON.stringify(jadi, null, 2)}\n`);
    },
  };
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sesiBerkas } from '../../src/adapters/sesi-berkas.js';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import type { Context } from '../../src/context.js';
import { JENIS_PETUGAS } from '../../src/domain/catatan-sendiri.js';
import { berhasil } from '../../src/domain/hasil.js';
import type { Isi } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { NOMOR_PETUGAS, type Petugas, TINDAKAN_PETUGAS } from '../../src/domain/petugas.js';
import { tanggalWib } from '../../src/domain/tanggal.js';
import { ubahCatatan } from '../../src/usecases/catatan.js';
import { pelakuKini } from '../../src/usecases/pelaku.js';
import { bukaSesi, tutupSesi } from '../../src/usecases/sesi.js';
import { diTerminal, orang } from '../forms/naskah-tanya.js';

const MENIT = 60_000;
const LOKET = { jabatan: 'front-office', penunjukan: 'definitif', dari: '2026-01-05', sampai: '2026-03-13' } as const;
const SITI: Petugas = {
  id: 'siti',
  nama: 'Siti Maesaroh',
  nip: null,
  jabatan: [LOKET],
  aktif: true,
  sandi: 'scrypt$1',
};

let folder: string;
let kini: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-pelaku-'));
  kini = Date.parse('2026-03-13T09:12:00+07:00');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Somebody at a PC with a store; `pc` has session files of its own. */
function ctx(pc = 'satu', toko = 'toko'): Context {
  const jam = () => kini;
  return {
    ...diTerminal(orang().prompter),
    jam,
    hariIni: tanggalWib(kini),
    pelaku: tanpaPetugas('loket-1'),
    acak: () => randomBytes(32).toString('hex'),
    sesi: sesiBerkas(() => join(folder, pc), jam),
    toko: async () => bukaTokoJson({ folder: join(folder, toko), jam, selesai: () => false }),
  };
}

async function catat(tindakan: string, isi: Isi, pribadi: Isi = {}, c = ctx()): Promise<void> {
  const peristiwa = { tindakan, tanggal: '2026-03-13', jabatan: 'admin', status: null, isi, pribadi };
  const hasil = await ubahCatatan(c, { nomor: NOMOR_PETUGAS, jenis: JENIS_PETUGAS }, () => berhasil([peristiwa]));
  expect(hasil).toMatchObject({ ok: true });
}

async function terdaftar(c = ctx()): Promise<void> {
  const { id, jabatan, nama, nip, sandi } = SITI;
  await catat(TINDAKAN_PETUGAS.tambah, { id, jabatan: [...jabatan].map((j) => ({ ...j })) }, { nama, nip, sandi }, c);
}

const keadaan = async (c = ctx()) => (await pelakuKini(c)).keadaan;

describe('pelaku', () => {
  test('tanpa petugas terdaftar: toko terbuka, pelakunya pengguna sistem operasi', async () => {
    expect(await pelakuKini(ctx())).toEqual(tanpaPetugas('loket-1', 'terbuka'));
  });

  test('belum masuk, masuk, keluar', async () => {
    await terdaftar();
    expect(await pelakuKini(ctx())).toEqual(tanpaPetugas('loket-1', 'belum-masuk'));
    expect(await bukaSesi(ctx(), SITI)).toEqual(berhasil(null));
    const { id, nama, nip, jabatan } = SITI;
    expect(await pelakuKini(ctx())).toEqual({ keadaan: 'masuk', petugas: id, nama, nip, jabatan });
    await tutupSesi(ctx());
    expect(await keadaan()).toBe('belum-masuk');
  });

  test('jabatan dihitung menurut hari ini', async () => {
    await terdaftar();
    kini = Date.parse('2026-03-13T23:50:00+07:00');
    await bukaSesi(ctx(), SITI);
    kini += 15 * MENIT;
    expect(await pelakuKini(ctx())).toMatchObject({ keadaan: 'masuk', jabatan: [] });
  });

  test('sesi berlaku di komputernya sendiri saja', async () => {
    await terdaftar();
    await bukaSesi(ctx('satu'), SITI);
    expect([await keadaan(ctx('satu')), await keadaan(ctx('dua'))]).toEqual(['masuk', 'belum-masuk']);
  });

  test('sesi toko lain tidak membuka toko ini', async () => {
    await terdaftar(ctx('satu', 'toko'));
    await terdaftar(ctx('satu', 'lain'));
    await bukaSesi(ctx('satu', 'lain'), SITI);
    expect(await keadaan(ctx('satu', 'toko'))).toBe('belum-masuk');
  });

  test('31 menit diam: kedaluwarsa; setiap perintah memperpanjangnya; 10 jam: habis', async () => {
    await terdaftar();
    await bukaSesi(ctx(), SITI);
    for (let i = 0; i < 20; i += 1) {
      kini += 29 * MENIT;
      expect(await keadaan()).toBe('masuk');
    }
    kini += 21 * MENIT;
    expect(await keadaan()).toBe('kedaluwarsa');
    await bukaSesi(ctx(), SITI);
    kini += 31 * MENIT;
    expect(await keadaan()).toBe('kedaluwarsa');
    kini -= 60 * MENIT;
    expect(await keadaan()).toBe('masuk');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['dinonaktifkan', () => catat(TINDAKAN_PETUGAS.nonaktif, { id: 'siti', aktif: false })],
    ['bersandi baru', () => catat(TINDAKAN_PETUGAS.sandi, { id: 'siti' }, { sandi: 'scrypt$2' })],
  ])('yang %s tidak lagi masuk', async (_, ubah) => {
    await terdaftar();
    await bukaSesi(ctx(), SITI);
    expect(await keadaan()).toBe('masuk');
    await ubah();
    expect(await keadaan()).toBe('belum-masuk');
  });

  test('masuk lagi di meja yang sama mengakhiri sesi sebelumnya, juga bila tokennya dicuri', async () => {
    await terdaftar();
    await bukaSesi(ctx(), SITI);
    const { sesi: gudang } = await ctx().toko();
    const id = (await gudang.idToko()) ?? '';
    const curian = ctx().sesi.baca(id);
    if (curian === null) throw new Error('tidak ada sesi');
    ctx('pencuri').sesi.simpan(curian);
    expect(await keadaan(ctx('pencuri'))).toBe('masuk');
    await bukaSesi(ctx(), SITI);
    expect([await keadaan(), await keadaan(ctx('pencuri'))]).toEqual(['masuk', 'belum-masuk']);
  });
});

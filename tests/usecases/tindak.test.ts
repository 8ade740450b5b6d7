import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { bukaTokoJson, type OpsiTokoJson } from '../../src/adapters/store-json/buka.js';
import { teruskan } from '../../src/commands/teruskan.js';
import type { Context } from '../../src/context.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { sidikKiriman } from '../../src/domain/kiriman.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { Store } from '../../src/ports/store.js';
import { daftarkan } from '../../src/usecases/daftarkan.js';
import { beku } from '../adapters/bahan-toko.js';
import { standar } from '../alat/acuan.js';
import { contextUji } from '../alat/context.js';
import { AKAR } from '../alat/program.js';

const ACUAN = acuanBerkas(AKAR);
const JAM = Date.parse('2026-03-13T09:12:00+07:00');
const NOMOR = 'PI-2026-0001';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-tindak-'));
  const isian = { nama: 'Asep Suherman', rincian: 'rekap' };
  const kasus = { standar: standar('permohonan-informasi'), diterima: '2026-03-13', isian, lampiran: [] };
  expect(await daftarkan(context(toko()), kasus)).toMatchObject({ ok: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function toko(kait?: OpsiTokoJson['kait']): Store {
  const selesai = (b: BerkasKasus) => berkasSelesai(b, ACUAN.standar(b.standar));
  return bukaTokoJson({ folder, jam: () => JAM, selesai, ...(kait === undefined ? {} : { kait }) });
}

/** A store on which somebody else acts after the case was looked at and before the lock is taken. */
function didahului(rival: () => Promise<unknown>): Store {
  const asli = toko();
  return {
    ...asli,
    ubah: async (...argumen) => {
      await rival();
      return asli.ubah(...argumen);
    },
  };
}

function context(store: Store, petugas = 'siti', kunci?: string): Context {
  const ctx = contextUji(store, JAM, { pelaku: tanpaPetugas(petugas) });
  return { ...ctx, pilihan: { ...ctx.pilihan, kunci } };
}

const jalankan = (ctx: Context) => teruskan.jalankan(ctx, { argumen: { NOMOR }, flag: {} });
const peristiwa = async () => {
  const ada = await toko().baca(NOMOR);
  return ada.ok ? ada.nilai?.peristiwa.map((p) => `${p.tindakan} ${p.petugas}`) : [];
};

test('keputusan yang didahului ditolak: siapa yang mendahului, dan ulangi bila masih perlu', async () => {
  const hasil = await jalankan(context(didahului(() => jalankan(context(toko(), 'budi')))));
  expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
  if (hasil.ok) return;
  expect(hasil.salah.sebab).toMatch(
    /^Baru saja didahului teruskan oleh budi; tindakan Anda belum tercatat\.\nStatusnya di-kepala-dinas/,
  );
  expect(hasil.salah.coba).toBe(`layanan lihat ${NOMOR}, lalu ulangi bila masih perlu`);
  expect(await peristiwa()).toEqual(['daftar siti', 'teruskan budi']);
});

test('yang ditolak tanpa didahului siapa pun tidak menyebut siapa-siapa', async () => {
  await jalankan(context(toko()));
  const hasil = await jalankan(context(toko()));
  expect(hasil.ok ? '' : hasil.salah.sebab).toMatch(/^Statusnya di-kepala-dinas/);
});

test('kiriman yang sama dari dua proses: yang kedua melihatnya di bawah kunci dan menjawab keadaannya', async () => {
  const kunci = sidikKiriman('surat-17');
  const hasil = await jalankan(
    context(
      didahului(() => jalankan(context(toko(), 'budi', kunci))),
      'siti',
      kunci,
    ),
  );
  expect(hasil.ok && hasil.nilai.teks).toBe(`${NOMOR}\n`);
  expect(hasil.ok && hasil.nilai.pesan[0]).toMatch(/sudah tercatat dengan kunci ini \(teruskan, peristiwa ke-2/);
  expect(await peristiwa()).toEqual(['daftar siti', 'teruskan budi']);
});

test('kiriman yang penulisnya mati tepat sesudah komit dijawab hanya bila sudah aman: sisanya dirampungkan dahulu', async () => {
  const kunci = sidikKiriman('surat-17');
  const { kait, sampai, lepasKunci } = beku('terpaut');
  void jalankan(context(toko(kait), 'budi', kunci));
  await sampai;
  lepasKunci(folder);
  expect(readdirSync(join(folder, 'proses'))).toHaveLength(1);
  const hasil = await jalankan(context(toko(), 'siti', kunci));
  expect(hasil.ok && hasil.nilai.teks).toBe(`${NOMOR}\n`);
  expect(readdirSync(join(folder, 'proses'))).toEqual([]);
  expect(readFileSync(join(folder, 'jejak/2026-03.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  expect(await peristiwa()).toEqual(['daftar siti', 'teruskan budi']);
});

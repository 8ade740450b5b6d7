import { appendFileSync, linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { barisPeristiwa, sambung } from '../../src/adapters/store-json/baris-jejak.js';
import { periksaJejak } from '../../src/adapters/store-json/periksa-jejak.js';
import { periksaSilang } from '../../src/adapters/store-json/periksa-silang.js';
import { periksaanBaru } from '../../src/adapters/store-json/periksaan.js';
import type { Ruang } from '../../src/adapters/store-json/ruang.js';
import { tambahkan } from '../../src/domain/rantai.js';
import type { Temuan } from '../../src/ports/periksa.js';
import { TANPA_KUNCI } from '../alat/tanpa-kunci.js';
import {
  APRIL,
  bacaJejak,
  bacaKasus,
  jalurKasus,
  masalah,
  tafsir,
  temuan,
  tokoIsi,
  tulisJejak,
} from './alat-periksa.js';
import { buangFolder, JAM, selesai, tindakan, toko } from './bahan-toko.js';

afterEach(buangFolder);

const SATU = 'PI-2026-0001';

/** Another process has recorded an act from beginning to end, in one instant. */
function susulkan(folder: string, nomor = SATU): void {
  mulaiTulis(folder, nomor)();
}

/** It has put the act in place, and its write is under way; what it answers writes the line and ends it. */
function mulaiTulis(folder: string, nomor = SATU): () => void {
  const kini = bacaKasus(folder, nomor);
  const baru = tambahkan(kini, [tindakan('catat')], {
    waktu: APRIL,
    petugas: 'budi',
  });
  const lama = jalurKasus(folder, nomor);
  const jalur = join(folder, 'berjalan', `${nomor}.${baru.revisi}.json`);
  writeFileSync(jalur, `${JSON.stringify(baru, null, 2)}\n`, { mode: 0o600 });
  const niat = join(folder, 'proses', `${nomor}.${baru.revisi}.1-x.json`);
  linkSync(jalur, niat);
  unlinkSync(lama);
  return () => {
    const kepala = bacaJejak(folder).at(-1)?.baris.at(-1);
    const p = baru.peristiwa.at(-1);
    if (kepala === undefined || p === undefined) throw new Error('jejak kosong');
    const [baris] = sambung(kepala, [barisPeristiwa(nomor, p)]);
    appendFileSync(join(folder, 'jejak', '2026-04.jsonl'), `${JSON.stringify(baris)}\n`);
    unlinkSync(niat);
  };
}

describe('yang dicatat orang lain selagi diperiksa bukan temuan', () => {
  test('peniru pencatat di tes ini meninggalkan toko yang sehat', async () => {
    const folder = await tokoIsi();
    susulkan(folder);
    susulkan(folder, 'PI-2026-0003');
    expect(await masalah(folder)).toEqual([]);
  });

  test.each([
    ['sesudah jejak dibaca, sebelum kasusnya', 'PI-2026-0002'],
    ['sesudah kasusnya dibaca', 'PI-2026-0003'],
  ])('%s', async (_, saatMembaca) => {
    const folder = await tokoIsi();
    let kali = 0;
    const t = toko(folder, {
      selesai: (berkas) => {
        if (berkas.nomor === saatMembaca && kali === 0) {
          kali += 1;
          susulkan(folder);
        }
        return selesai(berkas);
      },
    });
    expect((await temuan(folder, t)).filter((x) => x.tingkat !== 'catatan')).toEqual([]);
    expect(kali).toBe(1);
  });

  test.each([1, 2, 3])('di antara kedua pembacaan saat kasus dibandingkan dengan jejak, %i kali', async (banyak) => {
    const folder = await tokoIsi();
    susulkan(folder);
    const { ditemukan, sisa } = await bandingkan(folder, banyak, () => susulkan(folder));
    expect([ditemukan, sisa]).toEqual([[], 0]);
    expect(await masalah(folder)).toEqual([]);
  });

  test('yang sudah di tempatnya saat pertama dibaca, dan menulis barisnya sesudah jejak dibaca', async () => {
    const folder = await tokoIsi();
    const { ditemukan, sisa } = await bandingkan(folder, 1, mulaiTulis(folder));
    expect([ditemukan, sisa]).toEqual([[], 0]);
    expect(await masalah(folder)).toEqual([]);
  });

  test('yang terus menulis: baris yang hilang sebelumnya tetap disebut', async () => {
    const folder = await tokoIsi();
    const [maret, april] = bacaJejak(folder);
    tulisJejak(folder, april?.bulan ?? '', april?.baris.slice(0, -1) ?? []);
    expect(maret?.bulan).toBe('2026-03.jsonl');
    const { ditemukan, sisa } = await bandingkan(folder, 3, () => susulkan(folder));
    expect([new Set(ditemukan.map((x) => `${x.jenis} ${x.nomor}`)), sisa]).toEqual([new Set([`jejak ${SATU}`]), 0]);
  });

  /** Compares PI-1 with the ledger; after the ledger was read, this happens, `banyak` times. */
  async function bandingkan(folder: string, banyak: number, terjadi: () => void) {
    const ditemukan: Temuan[] = [];
    const r: Ruang = { ...RUANG, folder };
    const pengamat = {
      tafsir,
      temuan: (x: Temuan) => void ditemukan.push(x),
      maju: () => undefined,
    };
    let [lihat, sisa] = [0, banyak];
    class Diawasi extends Set<string> {
      /** Asked before each look at a case: every second look comes after the ledger was read. */
      override has(nomor: string): boolean {
        lihat += 1;
        if (lihat % 3 === 2 && sisa > 0) {
          sisa -= 1;
          terjadi();
        }
        return super.has(nomor);
      }
    }
    const p = { ...periksaanBaru(r, pengamat), rusak: new Diawasi() };
    await periksaSilang(p, [SATU], periksaJejak(p, null), () => undefined);
    return { ditemukan, sisa };
  }
});

const RUANG: Omit<Ruang, 'folder'> = {
  ...TANPA_KUNCI,
  acak: () => 'x',
  jam: () => JAM,
  selesai,
  sekilas: null,
  kabari: () => undefined,
  kemajuan: () => undefined,
  inti: null,
  terverifikasi: new Map(),
  kait: async () => undefined,
};

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { rencanakanGabung } from '../../src/domain/gabung.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus, Isi } from '../../src/domain/kasus.js';
import { tambahkan } from '../../src/domain/rantai.js';
import type { HasilGabung, PengamatGabung } from '../../src/ports/cadangan.js';
import type { Store } from '../../src/ports/store.js';
import { DIAM, masalahToko, toko } from './alat-cadangan.js';
import {
  buangFolder,
  folderBaru,
  jejakTercatat,
  nilai,
  PDF,
  PENCATAT,
  PI,
  semuaKasus,
  susun,
  TB,
  tindakan,
} from './bahan-toko.js';

/** Two desks that know nothing of each other. */
export let kantor: string;
export let desa: string;
beforeEach(() => {
  kantor = folderBaru();
  desa = folderBaru();
});
afterEach(buangFolder);

const CATAT = { waktu: '2026-04-02T09:00:00+07:00', petugas: 'budi', tanggal: '2026-04-02' };
export const pengamat: PengamatGabung = {
  ...DIAM,
  susun: (kami, mereka) => rencanakanGabung(kami, mereka, { ...CATAT, toko: mereka.toko }),
};
export const gabung = async (t: Store = toko(kantor), dari = desa): Promise<HasilGabung> =>
  nilai(await t.gabung(dari, pengamat));

export async function daftar(folder: string, rincian: string, awalan = 'PI'): Promise<string> {
  return nilai(await toko(folder).buat({ ...PI, awalan }, susun(rincian))).nomor;
}

export function catat(folder: string, nomor: string, isi: Isi = {}): Promise<Result<BerkasKasus>> {
  return toko(folder).ubah(nomor, (b) => berhasil(tambahkan(b, [tindakan('catat', { isi })], PENCATAT)));
}

export async function serah(folder: string, nomor: string): Promise<void> {
  const tutup = (b: BerkasKasus, nomorBukti: string | null) => {
    const p = tindakan('serah', { status: 'diserahkan', isi: { nomorBukti } });
    return berhasil(tambahkan(b, [p], PENCATAT));
  };
  nilai(await toko(folder).ubah(nomor, tutup, TB));
}

export async function berlampiran(folder: string, isi = PDF): Promise<string> {
  const asal = join(folderBaru(), 'surat.pdf');
  writeFileSync(asal, isi);
  const siap = await toko(folder).siapkanLampiran(asal);
  if (!siap.ok) throw new Error(siap.salah);
  const { sha256, tipe, ukuran } = siap.nilai;
  const buka = (nomor: string) => {
    const dasar = nilai(susun()(nomor));
    return berhasil({
      ...tambahkan(dasar, [tindakan('lampir', { isi: { lampiran: [{ sha256, tipe, ukuran }] } })], PENCATAT),
      revisi: 1,
    });
  };
  return nilai(await toko(folder).buat(PI, buka, [siap.nilai])).nomor;
}

export const satu = async (folder: string, nomor: string): Promise<BerkasKasus> => {
  const ada = nilai(await toko(folder).baca(nomor));
  if (ada === null) throw new Error(`${nomor} tidak ada`);
  return ada;
};
export const ringkas = (h: HasilGabung) => h.kasus.map((k) => `${k.cara} ${k.asal} ${k.nomor}`);

/** Whole, and every event of every case stands in the ledger exactly once. */
export async function harusUtuh(folder: string): Promise<void> {
  expect(await masalahToko(folder)).toEqual([]);
  const peristiwa = (await semuaKasus(toko(folder))).flatMap((b) => b.peristiwa.map((p) => `${b.nomor}#${p.urut}`));
  expect(jejakTercatat(folder).sort()).toEqual(peristiwa.sort());
}

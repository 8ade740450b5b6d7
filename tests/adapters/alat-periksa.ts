import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Baris, type IsiBaris, KEPALA_AWAL, sambung } from '../../src/adapters/store-json/baris-jejak.js';
import type { BerkasKasus, Peristiwa, PeristiwaBaru } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { TafsirKasus, Temuan } from '../../src/ports/periksa.js';
import type { Store } from '../../src/ports/store.js';
import { daftarkan, folderBaru, lakukan, nilai, PDF, PI, susun, TB, toko } from './bahan-toko.js';

export const APRIL = '2026-04-02T09:00:00+07:00';

/** Paper numbers as the acts of these tests carry them; no papers. */
export const tafsir: TafsirKasus = (berkas) => ({
  kertas: [],
  nomorDokumen: berkas.peristiwa.flatMap(({ isi }) => (typeof isi.nomorDokumen === 'string' ? isi.nomorDokumen : [])),
  salah: null,
});

export async function temuan(folder: string, t: Store = toko(folder), baca: TafsirKasus = tafsir): Promise<Temuan[]> {
  const semua: Temuan[] = [];
  await t.periksa({ tafsir: baca, temuan: (satu) => semua.push(satu), maju: () => undefined });
  return semua;
}

/** Problems only, as `jenis berkas nomor`. */
export async function masalah(folder: string): Promise<string[]> {
  const semua = (await temuan(folder)).filter((t) => t.tingkat !== 'catatan');
  return semua.map((t) => `${t.jenis} ${t.berkas} ${t.nomor}`);
}

/**
 * Open: PI-1 (3 events, the last in April), PI-3 (1, with an attachment), PD-1 (2). Closed: PI-2 (2, paper TB-1),
 * PI-4 (2, TB-2). The ledger has two months.
 */
export async function tokoIsi(): Promise<string> {
  const folder = folderBaru();
  const t = toko(folder);
  writeFileSync(join(folder, 'surat.pdf'), PDF, { mode: 0o600 });
  const siap = nilai2(await t.siapkanLampiran(join(folder, 'surat.pdf')));
  await daftarkan(t, 'salinan anggaran');
  await daftarkan(t, 'data penerima');
  const { sha256, tipe, ukuran } = siap;
  await t.buat(PI, (nomor) => susunDengan(nomor, { lampiran: [{ sha256, tipe, ukuran }] }), [siap]);
  await t.buangLampiran([siap]);
  await daftarkan(t, 'peta');
  await t.buat({ awalan: 'PD', tahun: 2026 }, susun('keluhan'));
  await t.ubah('PI-2026-0001', lakukan('teruskan'));
  await t.ubah('PI-2026-0002', lakukan('serah', 'a', 'diserahkan'), TB);
  await t.ubah('PI-2026-0004', lakukan('serah', 'b', 'diserahkan'), TB);
  await t.ubah('PD-2026-0001', lakukan('terima', 'c', null, APRIL));
  await t.ubah('PI-2026-0001', lakukan('catat', 'd', null, APRIL));
  writeFileSync(join(folder, 'surat.pdf'), '');
  return folder;
}

function nilai2<T>(hasil: { ok: true; nilai: T } | { ok: false; salah: string }): T {
  if (!hasil.ok) throw new Error(hasil.salah);
  return hasil.nilai;
}

function susunDengan(nomor: string, isi: PeristiwaBaru['isi']) {
  const dasar = nilai(susun('berlampiran')(nomor));
  const [p] = dasar.peristiwa;
  return { ok: true as const, nilai: rantaiUlang(dasar, [{ ...p, isi: { ...p?.isi, ...isi } } as Peristiwa]) };
}

/** The same case with other events, all hashes made anew: what somebody can do who may write the folder. */
export function rantaiUlang(berkas: BerkasKasus, peristiwa: readonly Peristiwa[]): BerkasKasus {
  const awal = berkasBaru(berkas);
  const jadi = peristiwa.reduce((b, p) => tambahkan(b, [p], { waktu: p.waktu, petugas: p.petugas }), awal);
  return { ...jadi, revisi: berkas.revisi };
}

export const jalurKasus = (folder: string, nomor: string): string => {
  const tempat = ['berjalan', join('arsip', '2026')].flatMap((f) =>
    existsSync(join(folder, f)) ? readdirSync(join(folder, f)).map((nama) => join(folder, f, nama)) : [],
  );
  const jalur = tempat.find((j) => j.includes(`${nomor}.`));
  if (jalur === undefined) throw new Error(`${nomor} tidak ada`);
  return jalur;
};

export const bacaKasus = (folder: string, nomor: string): BerkasKasus =>
  JSON.parse(readFileSync(jalurKasus(folder, nomor), 'utf8'));

export function tulisKasus(folder: string, berkas: BerkasKasus): void {
  writeFileSync(jalurKasus(folder, berkas.nomor), `${JSON.stringify(berkas, null, 2)}\n`);
}

/** The events of a case changed and everything of it chained again. */
export function ubahKasus(folder: string, nomor: string, ubah: (p: Peristiwa[]) => Peristiwa[]): void {
  const berkas = bacaKasus(folder, nomor);
  tulisKasus(folder, rantaiUlang(berkas, ubah([...berkas.peristiwa])));
}

export function bacaJejak(folder: string): { bulan: string; baris: Baris[] }[] {
  return readdirSync(join(folder, 'jejak'))
    .sort()
    .map((bulan) => ({
      bulan,
      baris: readFileSync(join(folder, 'jejak', bulan), 'utf8')
        .split('\n')
        .filter((b) => b !== '')
        .map((b) => JSON.parse(b) as Baris),
    }));
}

export function tulisJejak(folder: string, bulan: string, baris: readonly unknown[]): void {
  writeFileSync(join(folder, 'jejak', bulan), baris.map((b) => `${JSON.stringify(b)}\n`).join(''));
}

/** The lines changed and the ledger chained again over all months. */
export function ubahJejak(folder: string, ubah: (baris: IsiBaris[]) => IsiBaris[]): void {
  let kepala = { urut: KEPALA_AWAL.urut, jejak: KEPALA_AWAL.jejak };
  for (const { bulan, baris } of bacaJejak(folder)) {
    const isi = baris.map(({ urut: _, sebelum: __, jejak: ___, ...lain }) => lain as IsiBaris);
    const jadi = sambung(kepala, ubah(isi));
    tulisJejak(folder, bulan, jadi);
    kepala = jadi.at(-1) ?? kepala;
  }
}

/** Files whose every byte is covered: cases, ledger, claims, attachments. */
export function berkasTercakup(folder: string): string[] {
  return ['berjalan', join('arsip', '2026'), 'jejak', 'nomor', 'lampiran'].flatMap((f) =>
    readdirSync(join(folder, f))
      .sort()
      .map((nama) => join(f, nama)),
  );
}

/** Contents and modes of everything in the store, to see that nothing was touched. */
export function potret(folder: string): Record<string, string> {
  const semua = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    semua.map((nama) => {
      const s = statSync(join(folder, nama));
      const isi = s.isFile() ? readFileSync(join(folder, nama), 'latin1') : '';
      return [nama, `${s.mode} ${s.mtimeMs} ${isi}`];
    }),
  );
}

/** Numbers from a seed (mulberry32): the same ones in every run. */
export function acakDari(benih: number): (n: number) => number {
  let a = benih;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hapusIdentitas } from '../../src/domain/hapus-identitas.js';
import { berhasil } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { Store } from '../../src/ports/store.js';
import { buangFolder, folderBaru, isiFolder, nilai, PENCATAT, PI, tindakan, toko } from './bahan-toko.js';

const HAPUS = { ...PENCATAT, tanggal: '2026-03-02', sebelum: 2026, dasar: 'JRA' };

let folder: string;
let t: Store;
beforeEach(() => {
  folder = folderBaru();
  t = toko(folder, { selesai: () => true });
});
afterEach(buangFolder);

/** A closed case with these attachments (by their content); answers its number. */
async function tutup(...isi: readonly string[]): Promise<string> {
  const siap = [];
  for (const satu of isi) {
    const jalur = join(folderBaru(), 'surat.pdf');
    writeFileSync(jalur, `%PDF-1.4 ${satu}`);
    const hasil = await t.siapkanLampiran(jalur);
    if (!hasil.ok) throw new Error(hasil.salah);
    siap.push(hasil.nilai);
  }
  const lampiran = siap.map(({ sha256, tipe, ukuran }) => ({ sha256, tipe, ukuran }));
  const daftar = tindakan('daftar', { status: 'diserahkan', isi: { lampiran }, pribadi: { nama: 'Asep' } });
  const garam = String(readdirSync(folder).length + isi.length).padStart(64, String(isi.join('').length % 10));
  const susun = (nomor: string) => {
    const kepala = { nomor, jenis: 'permohonan', standar: 'permohonan-informasi', garam };
    return berhasil(tambahkan(berkasBaru(kepala), [daftar], PENCATAT));
  };
  const { nomor } = nilai(await t.buat(PI, susun, siap));
  nilai(await t.simpanDokumen(nomor, 'tanda-terima', Buffer.from('%PDF')));
  return nomor;
}

const hapus = async (nomor: string) => nilai(await t.ubah(nomor, (b) => berhasil(hapusIdentitas(b, HAPUS))));
const lampiran = () => isiFolder(folder, 'lampiran').length;

describe('sisa kasus yang identitasnya dihapus', () => {
  test('kertas dan lampirannya hilang, revisi lamanya juga; kasus lain utuh', async () => {
    const [satu, dua] = [await tutup('a'), await tutup('b')];
    await hapus(satu);
    expect(nilai(await t.buangTerhapus([satu]))).toBe(0);
    expect([lampiran(), isiFolder(folder, 'dokumen', '2026')]).toEqual([1, [dua]]);
    expect(isiFolder(folder, 'arsip', '2026')).toEqual([`${satu}.2.json`, `${dua}.1.json`]);
    expect([isiFolder(folder, 'berjalan'), isiFolder(folder, 'proses')]).toEqual([[], []]);
  });

  test('lampiran yang sama di kasus lain tetap, sampai kasus itu dihapus juga', async () => {
    const [satu, dua] = [await tutup('sama'), await tutup('sama')];
    await hapus(satu);
    await t.buangTerhapus([satu]);
    expect(lampiran()).toBe(1);
    await hapus(dua);
    await t.buangTerhapus([satu, dua]);
    expect(lampiran()).toBe(0);
  });

  test('nomor yang identitasnya masih ada tidak disentuh', async () => {
    const satu = await tutup('a');
    expect(nilai(await t.buangTerhapus([satu, 'PI-2026-0099']))).toBe(0);
    expect([lampiran(), isiFolder(folder, 'dokumen', '2026')]).toEqual([1, [satu]]);
  });

  test('selama ada kasus yang rusak, lampiran tinggal dan dihitung', async () => {
    const [satu, dua] = [await tutup('a'), await tutup('b')];
    await hapus(satu);
    writeFileSync(join(folder, 'arsip/2026', `${dua}.1.json`), 'rusak');
    expect(nilai(await t.buangTerhapus([satu]))).toBe(1);
    expect([lampiran(), existsSync(join(folder, 'dokumen/2026', satu))]).toEqual([2, false]);
  });

  test('penghapusan yang terhenti: yang sudah dipindahkan dikembalikan bila masih dipakai, dan dibuang bila tidak', async () => {
    const [satu, dua] = [await tutup('a'), await tutup('b')];
    await hapus(satu);
    for (const nama of isiFolder(folder, 'lampiran')) {
      renameSync(join(folder, 'lampiran', nama), join(folder, 'proses', `hapus-${nama}`));
    }
    expect(nilai(await t.buangTerhapus([satu]))).toBe(0);
    expect([lampiran(), isiFolder(folder, 'proses')]).toEqual([1, []]);
    expect(nilai(await t.baca(dua))?.peristiwa[0]?.isi.lampiran).toMatchObject([
      { sha256: isiFolder(folder, 'lampiran')[0]?.split('.')[0] },
    ]);
  });

  test('salinan di dalam toko ikut hilang: dari perbaikan menurut nomor, dari gabung menurut isinya', async () => {
    const [satu, dua] = [await tutup('a'), await tutup('b')];
    const lama = nilai(await t.baca(satu)) as BerkasKasus;
    const tulis = (nama: string, isi: unknown) => {
      mkdirSync(join(folder, 'cadangan', nama, '..'), { recursive: true });
      writeFileSync(join(folder, 'cadangan', nama), `${JSON.stringify(isi, null, 2)}\n`);
    };
    tulis(`perbaikan-x/arsip/2026/${satu}.1.json`, lama);
    tulis(`perbaikan-x/arsip/2026/${dua}.1.json`, nilai(await t.baca(dua)));
    tulis('gabung/PI-2026-0077-abc/kasus.json', lama);
    tulis('gabung/PI-2026-0078-abc/kasus.json', nilai(await t.baca(dua)));
    tulis('gabung/PI-2026-0079-abc/kasus.json', 'bukan kasus');
    await hapus(satu);
    await t.buangTerhapus([satu]);
    const sisa = readdirSync(join(folder, 'cadangan'), { recursive: true, encoding: 'utf8' });
    expect(sisa.filter((n) => n.endsWith('.json')).sort()).toEqual([
      'gabung/PI-2026-0078-abc/kasus.json',
      'gabung/PI-2026-0079-abc/kasus.json',
      `perbaikan-x/arsip/2026/${dua}.1.json`,
    ]);
  });

  test('sebelum ada toko: tidak ada yang dibuat', async () => {
    expect(nilai(await toko(join(folder, 'kosong')).buangTerhapus(['PI-2026-0001']))).toBe(0);
    expect(existsSync(join(folder, 'kosong'))).toBe(false);
  });
});

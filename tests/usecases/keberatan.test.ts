import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { keberatanDaftar } from '../../src/commands/keberatan-daftar.js';
import { keberatanTanggapan } from '../../src/commands/keberatan-tanggapan.js';
import { lengkapiTautan } from '../../src/commands/keberatan-tautan.js';
import { keberatanTeruskan } from '../../src/commands/keberatan-teruskan.js';
import type { Keluaran, Perintah } from '../../src/commands/perintah.js';
import { gagal, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { Prompter } from '../../src/ports/prompter.js';
import type { Store } from '../../src/ports/store.js';
import { daftarkan } from '../../src/usecases/daftarkan.js';
import { temukan } from '../../src/usecases/temukan.js';
import { standar } from '../alat/acuan.js';
import { contextUji } from '../alat/context.js';
import { PENGGAMBAR_PALSU } from '../alat/dalam-proses.js';
import { AKAR } from '../alat/program.js';

const PI = standar('permohonan-informasi');
const ACUAN = acuanBerkas(AKAR);
/** Past the legal date (2026-04-06) of a request received on 2026-03-13. */
const JAM = Date.parse('2026-04-08T10:00:00+07:00');
const FLAG = { alasan: ['c'], kasusPosisi: 'Belum ditanggapi' };
const PENUH = { jenis: 'toko', pesan: 'Gagal.', sebab: 'Cakram penuh.' } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-keberatan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A store on which these cases can't be written any more. */
function toko(macet: readonly string[] = []): Store {
  const selesai = (berkas: BerkasKasus) => berkasSelesai(berkas, ACUAN.standar(berkas.standar));
  const asli = bukaTokoJson({ folder, jam: () => JAM, selesai });
  const ubah: Store['ubah'] = async (nomor, putuskan, pencacah) =>
    macet.includes(nomor) ? gagal(PENUH) : asli.ubah(nomor, putuskan, pencacah);
  return { ...asli, ubah };
}

const context = (store: Store) => contextUji(store, JAM, { penggambar: async () => PENGGAMBAR_PALSU });

async function permohonan(): Promise<void> {
  const isian = { nama: 'Asep Suherman', rincian: 'rekap' };
  const hasil = await daftarkan(context(toko()), { standar: PI, diterima: '2026-03-13', isian, lampiran: [] });
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
}

async function jalankan(perintah: Perintah, nomor: string, flag: object, store = toko()): Promise<Keluaran> {
  const hasil: Result<Keluaran> = await perintah.jalankan(context(store), {
    argumen: { NOMOR: nomor },
    flag: { ...flag },
  });
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return hasil.nilai;
}

async function peristiwa(nomor: string): Promise<readonly string[]> {
  const ada = await temukan(context(toko()), nomor);
  if (!ada.ok) throw new Error(ada.salah.sebab);
  return ada.nilai.kasus.peristiwa.map((p) => [p.tindakan, p.isi.terkait ?? ''].join(' ').trim());
}

describe('di terminal', () => {
  /** Day of receipt of a request that is open on 8 April → what is said before the first question. */
  test.each([
    ['2026-03-30', /^Perhatian: Permohonannya masih berjalan.* mulai 2026-04-15/],
    ['2026-03-13', null],
  ])('permohonan %s: yang belum dapat diajukan dikatakan sebelum pertanyaan pertama', async (diterima, kata) => {
    const isian = { nama: 'Asep Suherman', rincian: 'rekap' };
    await daftarkan(context(toko()), { standar: PI, diterima, isian, lampiran: [] });
    const terucap: string[] = [];
    const ctx = context(toko());
    const prompter = async () => ({ kata: (teks: string) => void terucap.push(teks) }) as unknown as Prompter;
    const tanya = { ...ctx, prompter, pilihan: { ...ctx.pilihan, bolehTanya: true, ya: true } };
    await keberatanDaftar.jalankan(tanya, { argumen: { NOMOR: '1' }, flag: { ...FLAG, kuasa: 'Rina Wati' } });
    expect(terucap.map((t) => kata?.test(t))).toEqual(kata === null ? [] : [true]);
  });
});

describe('dua penyimpanan: keberatan, lalu tautannya di permohonan', () => {
  const TERTAUT = ['daftar', 'keberatan KB-2026-0001'];

  beforeEach(permohonan);

  test('tautan gagal: keberatannya ada, dikatakan apa yang belum dan bagaimana dilengkapi', async () => {
    const { teks, pesan, kode } = await jalankan(keberatanDaftar, '1', FLAG, toko(['PI-2026-0001']));
    expect(teks).toBe('KB-2026-0001\n');
    expect(kode).toBe(0);
    const kata = pesan.find((p) => p.startsWith('Perhatian: PI-2026-0001 belum ditautkan'));
    expect(kata).toContain('Cakram penuh.');
    expect(kata).toContain('dilengkapi sendiri oleh perintah keberatan berikutnya');
    expect(await peristiwa('kb-1')).toEqual(['daftar PI-2026-0001']);
    expect(await peristiwa('pi-1')).toEqual(['daftar']);
  });

  test('perintah keberatan berikutnya melengkapinya, sekali saja', async () => {
    await jalankan(keberatanDaftar, '1', FLAG, toko(['PI-2026-0001']));
    const terus = await jalankan(keberatanTeruskan, '1', {});
    expect(terus.pesan).toContain('Tautan dengan PI-2026-0001 dilengkapi.');
    expect(await peristiwa('pi-1')).toEqual(TERTAUT);
    const akhir = await jalankan(keberatanTanggapan, '1', { tanggapan: 'Diberikan' });
    expect(akhir.pesan.join()).not.toContain('Tautan');
    expect(await peristiwa('pi-1')).toEqual(TERTAUT);
  });

  test('masih gagal saat diteruskan: tindakannya tetap tercatat, yang belum tetap dikatakan', async () => {
    await jalankan(keberatanDaftar, '1', FLAG, toko(['PI-2026-0001']));
    const terus = await jalankan(keberatanTeruskan, '1', {}, toko(['PI-2026-0001']));
    expect(terus.pesan[0]).toBe('Perhatian: permohonannya belum ditautkan: Cakram penuh.');
    expect(await peristiwa('kb-1')).toEqual(['daftar PI-2026-0001', 'teruskan']);
    await jalankan(keberatanTanggapan, '1', { tanggapan: 'Diberikan' });
    expect(await peristiwa('pi-1')).toEqual(TERTAUT);
  });

  test('keberatannya sendiri gagal disimpan: permohonannya tidak disentuh', async () => {
    const store = { ...toko(), buat: async () => gagal(PENUH) };
    await expect(jalankan(keberatanDaftar, '1', FLAG, store)).rejects.toThrow('Cakram penuh.');
    expect(await peristiwa('pi-1')).toEqual(['daftar']);
  });

  test('uji coba tidak melengkapi apa pun', async () => {
    await jalankan(keberatanDaftar, '1', FLAG, toko(['PI-2026-0001']));
    const ctx = context(toko());
    const keluaran = { json: null, teks: '', pesan: ['x'] };
    const hasil = await lengkapiTautan(
      { ...ctx, pilihan: { ...ctx.pilihan, ujiCoba: true } },
      { argumen: { NOMOR: 'kb-1' }, flag: {} },
      keluaran,
    );
    expect(hasil).toEqual({ ok: true, nilai: keluaran });
    expect(await peristiwa('pi-1')).toEqual(['daftar']);
  });
});

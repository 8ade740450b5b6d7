import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bukaTokoJson } from '../../src/adapters/store-json/buka.js';
import { ubahLibur } from '../../src/commands/libur-ubah.js';
import type { Context } from '../../src/context.js';
import { hapusLibur, tambahLibur } from '../../src/domain/libur.js';
import { Dibatalkan } from '../../src/errors.js';
import { daftarkan } from '../../src/usecases/daftarkan.js';
import { catatLibur, liburTercatat, type PutuskanLibur, rencanakanLibur } from '../../src/usecases/libur.js';
import { contextUji } from '../alat/context.js';

const MS = Date.parse('2026-07-10T09:00:00+07:00');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-tes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A person at a terminal: what was shown, and what is answered to each question (or done meanwhile). */
interface Orang {
  dilihat: string[];
  jawab: (() => Promise<boolean>)[];
}

function context(orang: Orang | null, ya = false): Context {
  const jangan = async (): Promise<never> => {
    throw new Error('tidak boleh dipakai');
  };
  const ctx = contextUji(bukaTokoJson({ folder, jam: () => MS, selesai: () => false }), MS);
  return {
    ...ctx,
    pilihan: { ...ctx.pilihan, bolehTanya: orang !== null, ya },
    layar: { ...ctx.layar, tty: orang !== null },
    prompter: async () => ({
      baris: jangan,
      panjang: jangan,
      pilih: jangan,
      jelajahi: jangan,
      rahasia: jangan,
      ya: async (tanya) => {
        orang?.dilihat.push(tanya);
        const jawab = orang?.jawab.shift();
        if (jawab === undefined) throw new Error('pertanyaan yang tidak ditunggu');
        return jawab();
      },
      kata: (teks) => void orang?.dilihat.push(teks),
    }),
  };
}

const tambah =
  (tanggal: string): PutuskanLibur =>
  (berlaku) =>
    tambahLibur(berlaku, { tanggal, jenis: 'libur-khusus', nama: `Libur ${tanggal}` });
const hapus =
  (tanggal: string): PutuskanLibur =>
  (berlaku) =>
    hapusLibur(berlaku, tanggal);
const ya = async () => true;

/** Dates that the office has added. */
async function tercatat(): Promise<readonly string[]> {
  const semua = await liburTercatat(context(null), 2026);
  return (semua ?? []).filter((h) => h.sumber === 'kantor').map((h) => h.tanggal);
}

async function registrasi(): Promise<string> {
  const ctx = context(null);
  const standar = ctx.acuan.standar('permohonan-informasi');
  if (standar === null) throw new Error('standar tidak ada');
  const hasil = await daftarkan(ctx, { standar, diterima: '2026-07-10', isian: { nama: 'Asep' }, lampiran: [] });
  if (!hasil.ok) throw new Error(hasil.salah.sebab);
  return hasil.nilai.kasus.nomor;
}

describe('di terminal', () => {
  test('yang berpindah ditunjukkan sebelum ditanya; sesudah dijawab ya tercatat dan tidak diulang', async () => {
    const nomor = await registrasi();
    const orang: Orang = { dilihat: [], jawab: [ya] };
    const hasil = await ubahLibur(context(orang), tambah('2026-07-15'), '');
    expect(orang.dilihat).toEqual([
      [
        'Libur ditambah: 2026-07-15 (Rabu) Libur 2026-07-15',
        '1 kasus berjalan berpindah tenggat:',
        `  ${nomor}: janji 2026-07-17 -> 2026-07-20; undang-undang 2026-07-24 -> 2026-07-27`,
      ].join('\n'),
      'Catat perubahan ini?',
    ]);
    expect(hasil).toMatchObject({
      ok: true,
      nilai: { teks: '2026-07-15\n', pesan: [expect.stringMatching(/^Tercatat/)] },
    });
    expect(await tercatat()).toEqual(['2026-07-15']);
  });

  test('dijawab tidak: dibatalkan, tidak ada yang dicatat', async () => {
    const orang: Orang = { dilihat: [], jawab: [async () => false] };
    await expect(ubahLibur(context(orang), tambah('2026-07-15'), '')).rejects.toThrow(Dibatalkan);
    expect(await tercatat()).toEqual([]);
  });

  test('--ya tidak bertanya, juga untuk yang menghilangkan', async () => {
    const orang: Orang = { dilihat: [], jawab: [] };
    expect((await ubahLibur(context(orang, true), hapus('2026-08-17'), '')).ok).toBe(true);
    expect(orang.dilihat).toEqual([]);
  });

  test('kasus yang didaftarkan selagi ditanya ditunjukkan dan ditanyakan lagi', async () => {
    const meanwhile = async () => (await registrasi()) !== '';
    const orang: Orang = { dilihat: [], jawab: [meanwhile, ya] };
    const hasil = await ubahLibur(context(orang), tambah('2026-07-15'), '');
    expect(orang.dilihat[0]).toContain('Tidak ada kasus berjalan yang tenggatnya berpindah.');
    expect(orang.dilihat.slice(2)).toEqual([
      'Keadaan berubah selagi Anda membaca:',
      expect.stringContaining('PI-2026-0001: janji 2026-07-17 -> 2026-07-20'),
      'Catat perubahan ini?',
    ]);
    expect(hasil).toMatchObject({ ok: true, nilai: { json: { pindah: [{ nomor: 'PI-2026-0001' }] } } });
  });

  test('hari yang sama ditambah petugas lain selagi ditanya: ditolak, tidak dihitung dua kali', async () => {
    const lain = async () => (await ubahLibur(context(null), tambah('2026-07-15'), '')).ok;
    const hasil = await ubahLibur(context({ dilihat: [], jawab: [lain] }), tambah('2026-07-15'), '');
    expect(hasil).toMatchObject({
      ok: false,
      salah: { jenis: 'aturan', pesan: expect.stringContaining('sudah libur') },
    });
    expect(await tercatat()).toEqual(['2026-07-15']);
  });
});

describe('dua petugas pada saat yang sama', () => {
  test.each([
    ['catatan kantor belum ada', []],
    ['catatan kantor sudah ada', ['2026-07-13']],
  ])('rencana yang tertinggal ditolak dan tidak dicatat: %s', async (_, sebelumnya) => {
    for (const t of sebelumnya) await ubahLibur(context(null), tambah(t), '');
    const ctx = context(null);
    const rencana = await rencanakanLibur(ctx, tambah('2026-07-15'));
    if (!rencana.ok) throw new Error(rencana.salah.sebab);
    await ubahLibur(ctx, tambah('2026-07-16'), '');
    expect(await catatLibur(ctx, rencana.nilai)).toMatchObject({
      ok: false,
      salah: { jenis: 'toko', pesan: expect.stringContaining('petugas lain') },
    });
    expect(await tercatat()).toEqual([...sebelumnya, '2026-07-16']);
  });
});

describe('di luar terminal', () => {
  test('yang menghilangkan tanpa --ya ditolak dengan apa yang akan terjadi dan perintah berikutnya', async () => {
    const nomor = await registrasi();
    await ubahLibur(context(null), tambah('2026-07-15'), '');
    const hasil = await ubahLibur(context(null), hapus('2026-07-15'), 'layanan libur hapus 2026-07-15 --ya');
    expect(hasil).toMatchObject({
      ok: false,
      salah: {
        jenis: 'pemakaian',
        sebab: expect.stringContaining(`${nomor}: janji 2026-07-20 -> 2026-07-17`),
        coba: 'layanan libur hapus 2026-07-15 --ya',
      },
    });
    expect(await tercatat()).toEqual(['2026-07-15']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { type Draf, sebutDitinggal } from '../../src/domain/draf.js';
import { berhasil, gagal } from '../../src/domain/hasil.js';
import { Dibatalkan } from '../../src/errors.js';
import { lembarBaru } from '../../src/forms/lembar.js';
import type { GudangDraf } from '../../src/ports/draf.js';
import type { Store } from '../../src/ports/store.js';
import { denganDraf } from '../../src/usecases/draf.js';
import { contextUji } from '../alat/context.js';
import { orang } from '../forms/naskah-tanya.js';

const PENUH = gagal({ jenis: 'toko' as const, pesan: 'Penyimpanan penuh.', sebab: '', coba: '' });

/** Drafts on a disk that takes so many writes; `terbaca`: what is there can be listed still. */
function gudang(muat: number, terbaca = true): GudangDraf {
  const ada = new Map<string, Draf>();
  let ditulis = 0;
  return {
    simpan: async (draf) => {
      ditulis += 1;
      if (ditulis > muat) return PENUH;
      ada.set(draf.id, draf);
      return berhasil(null);
    },
    semua: async () => {
      if (!terbaca) throw new Error('EIO');
      return [...ada.values()];
    },
    tempatSunting: async () => PENUH,
    hapus: async (id) => void ada.delete(id),
  };
}

/** A form that is broken off after each of its answers was to be kept. Answers what was said, and whether each was kept. */
async function putus(draf: GudangDraf, jawaban: readonly string[]) {
  const { prompter, dikatakan } = orang();
  const ctx = contextUji({ draf } as unknown as Store, 0, { prompter: async () => prompter });
  const tersimpan: boolean[] = [];
  const janji = denganDraf(ctx, async (c) => {
    const untuk = { isian: {}, perintah: 'layanan adu', ingat: undefined };
    const lembar = lembarBaru(
      untuk,
      { ctx: c, prompter, bahan: { hariIni: '2026-03-13', wilayah: ctx.acuan.wilayah() } },
      {},
      null,
    );
    for (const satu of jawaban) tersimpan.push(await lembar.sementara('uraian', {}, satu));
    throw new Dibatalkan();
  });
  const galat = await janji.catch((g: unknown) => g);
  return { tersimpan, dikatakan, ditinggal: galat instanceof Dibatalkan ? galat.ditinggal : galat };
}

describe('draf pada cakram yang penuh', () => {
  test.each([
    ['semuanya tertulis', gudang(9), [true, true], { lanjutkan: 'layanan adu --lanjut ababab', lengkap: true }],
    ['sejak jawaban kedua', gudang(1), [true, false], { lanjutkan: 'layanan adu --lanjut ababab', lengkap: false }],
    ['sejak semula', gudang(0), [false, false], { lanjutkan: null, lengkap: false }],
    ['yang lama pun tidak terbaca lagi', gudang(1, false), [true, false], { lanjutkan: null, lengkap: false }],
  ])('%s', async (_, draf, tersimpan, ditinggal) => {
    const hasil = await putus(draf, ['satu', 'dua']);
    expect(hasil).toEqual({
      tersimpan,
      ditinggal,
      dikatakan: tersimpan.includes(false) ? [expect.stringContaining('draf tidak dapat disimpan')] : [],
    });
  });

  test('yang dikatakan', () => {
    const lanjutkan = 'layanan adu --lanjut ababab';
    expect(sebutDitinggal({ lanjutkan, lengkap: true })).toBe(
      `Jawaban tersimpan sebagai draf; lanjutkan dengan: ${lanjutkan}`,
    );
    expect(sebutDitinggal({ lanjutkan, lengkap: false })).toMatch(
      /^Jawaban terakhir tidak dapat disimpan; .*: layanan adu/,
    );
    expect(sebutDitinggal({ lanjutkan: null, lengkap: false })).toMatch(/jawaban yang diketik hilang\.$/);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { berhasil } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import type { ButirBaru, Store } from '../../src/ports/store.js';
import {
  beku,
  buangFolder,
  daftarkan,
  folderBaru,
  jejakTercatat,
  lakukan,
  nilai,
  PENCATAT,
  PI,
  semuaKasus,
  tindakan,
  toko,
  tolakToko,
} from './bahan-toko.js';

afterEach(buangFolder);

let garam = 0;
function butir(kiriman: string): ButirBaru {
  garam += 1;
  const acak = `f${garam}`.padStart(64, '0');
  const kepala = { jenis: 'permohonan', standar: 'permohonan-informasi', garam: acak };
  const daftar = tindakan('daftar', { status: 'terdaftar', isi: { kunci: kiriman } });
  return {
    kiriman,
    susun: (nomor) => berhasil(tambahkan(berkasBaru({ ...kepala, nomor }), [daftar], PENCATAT)),
  };
}
const daftar = (banyak: number) => Array.from({ length: banyak }, (_, n) => butir(`k${n}`));

/** What was heard of, in order: `k7=PI-2026-0008`, with `lama:` where it was there. */
async function daftarkanBanyak(t: Store, semua: readonly ButirBaru[]): Promise<{ jawab: string; didengar: string[] }> {
  const didengar: string[] = [];
  const hasil = await t.buatBanyak(PI, semua, (ke, berkas, baru) =>
    didengar.push(`${baru ? '' : 'lama:'}${semua[ke]?.kiriman}=${berkas.nomor}`),
  );
  return { jawab: tolakToko(hasil), didengar };
}

const nomorDari = (n: number) => `PI-2026-${String(n).padStart(4, '0')}`;
const kirimanDari = (b: BerkasKasus) => String(b.peristiwa[0]?.isi.kunci);

/** Each key once, numbers without a gap, a ledger line each, nothing under way. */
async function pastikanUtuh(folder: string, banyak: number): Promise<void> {
  const kasus = await semuaKasus(toko(folder));
  const kunci = kasus.map(kirimanDari).filter((k) => k.startsWith('k'));
  expect(kunci.sort()).toEqual(Array.from({ length: banyak }, (_, n) => `k${n}`).sort());
  expect(kasus.map((k) => k.nomor).sort()).toEqual(kasus.map((_, n) => nomorDari(n + 1)));
  expect(new Set(jejakTercatat(folder)).size).toBe(kasus.reduce((n, k) => n + k.peristiwa.length, 0));
  expect(readdirSync(join(folder, 'proses'))).toEqual([]);
}

describe('mendaftarkan banyak sekaligus', () => {
  test('berurutan, dalam beberapa kelompok; sekali lagi menjawab yang sama', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    const semua = daftar(300);
    const { jawab, didengar } = await daftarkanBanyak(toko(folder), semua);
    expect([jawab, didengar]).toEqual(['berhasil', semua.map((b, n) => `${b.kiriman}=${nomorDari(n + 2)}`)]);
    await pastikanUtuh(folder, 300);
    const lagi = await daftarkanBanyak(toko(folder), [...daftar(300), butir('k300')]);
    expect(lagi.didengar.slice(-2)).toEqual([`lama:k299=${nomorDari(301)}`, `k300=${nomorDari(302)}`]);
    await pastikanUtuh(folder, 301);
  });

  test('yang sudah ditutup pun dijawab, tidak didaftarkan lagi', async () => {
    const folder = folderBaru();
    await daftarkanBanyak(toko(folder), daftar(3));
    nilai(await toko(folder).ubah(nomorDari(2), lakukan('serah', '', 'diserahkan')));
    expect((await daftarkanBanyak(toko(folder), daftar(3))).didengar).toEqual([
      'lama:k0=PI-2026-0001',
      'lama:k1=PI-2026-0002',
      'lama:k2=PI-2026-0003',
    ]);
  });

  test('nomor yang diambil orang lain di tengah jalan: sisanya mendapat nomor berikutnya', async () => {
    const folder = folderBaru();
    let kali = 0;
    const t = toko(folder, {
      kait: async (titik) => {
        if (titik !== 'sebelum-paut' || kali > 0) return;
        kali += 1;
        beku('').lepasKunci(folder);
        await daftarkan(toko(folder));
      },
    });
    const { didengar } = await daftarkanBanyak(t, daftar(3));
    expect(didengar).toEqual(['k0=PI-2026-0002', 'k1=PI-2026-0003', 'k2=PI-2026-0004']);
    await pastikanUtuh(folder, 3);
  });

  test('dua proses dengan daftar yang sama: masing-masing kasus sekali', async () => {
    const folder = folderBaru();
    const [a, b] = await Promise.all([1, 2].map(() => daftarkanBanyak(toko(folder), daftar(40))));
    const polos = (d: readonly string[] = []) => d.map((s) => s.replace('lama:', ''));
    expect(polos(a?.didengar)).toEqual(polos(b?.didengar));
    await pastikanUtuh(folder, 40);
  });

  test.each(['niat-tertulis', 'sebelum-paut', 'terpaut', 'terjejak'])(
    'mati di %s: yang tampak dirampungkan, dan daftar yang sama meneruskannya tanpa menggandakan',
    async (titik) => {
      const folder = folderBaru();
      const { kait, sampai, lepasKunci } = beku(titik);
      void daftarkanBanyak(toko(folder, { kait }), daftar(5));
      await sampai;
      lepasKunci(folder);
      const { jawab, didengar } = await daftarkanBanyak(toko(folder), daftar(7));
      expect([jawab, didengar.length]).toEqual(['berhasil', 7]);
      await pastikanUtuh(folder, 7);
    },
  );

  test('gangguan cakram di tengah: yang sudah disebut utuh, yang lain diteruskan perintah yang sama', async () => {
    const folder = folderBaru();
    let kelompok = 0;
    const kait = async (titik: string) => {
      if (titik === 'terpaut') kelompok += 1;
      if (kelompok === 2) throw Object.assign(new Error('penuh'), { code: 'ENOSPC' });
    };
    const { jawab, didengar } = await daftarkanBanyak(toko(folder, { kait }), daftar(300));
    expect(jawab).toMatch(/^toko: /);
    expect(didengar).toHaveLength(256);
    const kasus = new Map((await semuaKasus(toko(folder))).map((k) => [kirimanDari(k), k.nomor]));
    for (const satu of didengar) expect(kasus.get(satu.split('=')[0] ?? '')).toBe(satu.split('=')[1]);
    await daftarkanBanyak(toko(folder), daftar(300));
    await pastikanUtuh(folder, 300);
  });

  test('penolakan oleh susun tidak menyimpan apa-apa dari kelompoknya', async () => {
    const folder = folderBaru();
    const tolak = {
      kiriman: 'k1',
      susun: () => ({ ok: false as const, salah: { jenis: 'aturan' as const, pesan: 'Tidak.', sebab: 'Sebab.' } }),
    };
    expect(await daftarkanBanyak(toko(folder), [butir('k0'), tolak])).toEqual({
      jawab: 'aturan: Tidak. Sebab.',
      didengar: [],
    });
    expect(await semuaKasus(toko(folder))).toEqual([]);
  });
});

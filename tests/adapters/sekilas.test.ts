import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { aturanSekilas } from '../../src/adapters/aturan-sekilas.js';
import type { OpsiTokoJson } from '../../src/adapters/store-json/buka.js';
import { sidikCepat } from '../../src/adapters/store-json/sidik-cepat.js';
import { berhasil } from '../../src/domain/hasil.js';
import type { Isi } from '../../src/domain/kasus.js';
import { tambahkan } from '../../src/domain/rantai.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { Acuan } from '../../src/ports/acuan.js';
import type { BacaanSekilas } from '../../src/ports/store.js';
import { AKAR } from '../alat/program.js';
import { rahasiaDi, terbaca } from '../alat/segel.js';
import { isiSekilas, palsukanSekilas, teksSekilas } from '../alat/sekilas.js';
import { temuan } from './alat-periksa.js';
import { buangFolder, folderBaru, nilai, PENCATAT, PI, susun, tindakan, toko } from './bahan-toko.js';

/** Long after any file of the test was written: none is too new to have a glance. */
const KELAK = Date.UTC(2095, 0, 3);
const acuan = acuanBerkas(AKAR);

let folder: string;
let sekilas: string;
beforeEach(() => {
  folder = folderBaru();
  sekilas = join(folder, 'sekilas.json');
});
afterEach(buangFolder);

function buka(lain: Partial<OpsiTokoJson> = {}, data: Acuan = acuan) {
  return toko(folder, {
    jam: () => KELAK,
    selesai: (berkas) => berkasSelesai(berkas, data.standar(berkas.standar)),
    sekilas: aturanSekilas(data, '1'),
    ...lain,
  });
}

async function kasus(rincian: string, ...isi: readonly (readonly [tindakan: string, Isi])[]): Promise<void> {
  const { nomor } = nilai(await buka().buat(PI, susun(rincian)));
  for (const [apa, satu] of isi) {
    nilai(await buka().ubah(nomor, (b) => berhasil(tambahkan(b, [tindakan(apa, { isi: satu })], PENCATAT)), null));
  }
}

/** Three cases: an ordinary one, one whose clock stands still, one with an extension. */
async function isi(): Promise<void> {
  await kasus('salinan anggaran');
  await kasus('denah', ['tunda', { jeda: { kategori: 'klarifikasi', alasan: 'menunggu surat' } }]);
  await kasus('peta', ['perpanjang', { hari: 7, alasan: 'data tersebar' }]);
}

/** What a list gets, whichever way: number → the case, or that it was read. */
function hasil({ kasus: tampak, berkas, rusak }: BacaanSekilas) {
  expect(rusak).toEqual([]);
  return new Map<string, unknown>([
    ...tampak.map((k) => [k.nomor, k] as const),
    ...berkas.map((b) => [b.nomor, 'dibaca'] as const),
  ]);
}

describe('isi yang tidak mungkin: kasusnya dibaca, sekilasnya ditulis lagi', () => {
  const LAIN = ['bukan-apa', 'x'.repeat(2001), '', 7, -1, 0.5, 1e12, true, null, {}, [], [null], [[]]];
  const BUKAN_HARI = ['2026-02-30', '9999-99-99', '0000-00-00', '2026-3-1', 'NaN-NaN-NaN', '0NaN-NaN-NaN'];
  const teks = (nilai: unknown) => nilai === null || (typeof nilai === 'string' && nilai.length < 2000);
  /** Path, and what may stand there: nobody could tell that it is another's. */
  const TEMPAT: readonly (readonly [string, ((nilai: unknown) => boolean)?])[] = [
    ['cap'],
    ['bersama'],
    ['bersama.0'],
    ['bersama.0.jenis'],
    ['bersama.0.standar'],
    ['bersama.0.status'],
    ['bersama.0.klasifikasi', (n) => n === null || typeof n === 'string'],
    ['bersama.0.sesudahJamKerja', (n) => n === true],
    ['bersama.0.tersentuh', (n) => n === true],
    ['bersama.0.hitungan'],
    ['nama'],
    ['nama.A'],
    ['tanda'],
    ['tanda.0'],
    ['tanda.3'],
    ['milik'],
    ['milik.A'],
    ['sendiri'],
    ['sendiri.0'],
    ['sendiri.0.A'],
    ['sendiri.1.A', teks],
    ['sendiri.3.A', teks],
    ['sendiri.5.B', (n) => n === null || (Array.isArray(n) && n.length === 0)],
    ['sendiri.5.B.0'],
    ['sendiri.5.B.0.dari'],
    ['sendiri.5.B.0.sampai', (n) => n === null],
    ['sendiri.5.B.0.kategori', (n) => typeof n === 'string'],
    ['sendiri.5.B.0.alasan', (n) => typeof n === 'string'],
    ['sendiri.6.C', (n) => n === null],
    ['sendiri.6.C.tanggal'],
    ['sendiri.6.C.hari', (n) => n === 7],
    ['sendiri.6.C.alasan', (n) => typeof n === 'string'],
  ];

  test.each(TEMPAT)('%s', async (tempat, boleh = () => false) => {
    await isi();
    await buka().berjalanSekilas();
    const benar = hasil(await buka().berjalanSekilas());
    expect([...benar.values()]).not.toContain('dibaca');
    for (const salah of [...LAIN, ...BUKAN_HARI].filter((n) => !boleh(n))) {
      palsukanSekilas(sekilas, (isinya) => JSON.stringify(ganti(JSON.parse(isinya), jalan(tempat), salah)));
      const kini = hasil(await buka().berjalanSekilas());
      for (const [nomor, satu] of kini) if (satu === 'dibaca') kini.set(nomor, benar.get(nomor));
      expect([salah, kini]).toEqual([salah, benar]);
      expect(hasil(await buka().berjalanSekilas())).toEqual(benar);
    }
  });

  /** `A`, `B`, `C`: where the glance of the first, second, third case is. */
  const jalan = (tempat: string) =>
    tempat.split('.').map((k) => {
      const urut = 'ABC'.indexOf(k);
      return urut < 0 ? k : String(isiSekilas(sekilas).nama.findIndex((n: string) => n.includes(`000${urut + 1}.`)));
    });

  // biome-ignore lint/suspicious/noExplicitAny: any JSON
  function ganti(json: any, [kunci = '', ...sisa]: readonly string[], salah: unknown): any {
    const baru = Array.isArray(json) ? [...json] : { ...json };
    baru[kunci] = sisa.length === 0 ? salah : ganti(json[kunci], sisa, salah);
    return baru;
  }
});

describe('sekilas mengikuti standar dan programnya', () => {
  beforeEach(async () => {
    await isi();
    await buka().berjalanSekilas();
  });
  const dibaca = (b: BacaanSekilas) => b.berkas.map((satu) => satu.nomor);

  test('yang sama: tidak ada yang dibaca', async () => {
    expect(dibaca(await buka().berjalanSekilas())).toEqual([]);
  });

  test('standar yang disunting: semua dibaca, lalu sekilasnya menurut standar itu', async () => {
    const ubahan = acuan.daftarStandar().map((s) => ({ ...s, janji: s.janji && { ...s.janji, jumlah: 2 } }));
    const lain: Acuan = {
      ...acuan,
      daftarStandar: () => ubahan,
      standar: (kode) => ubahan.find((s) => s.kode === kode) ?? null,
    };
    expect(dibaca(await buka({}, lain).berjalanSekilas())).toHaveLength(3);
    expect(dibaca(await buka({}, lain).berjalanSekilas())).toEqual([]);
    expect(dibaca(await buka().berjalanSekilas())).toHaveLength(3);
  });

  test('kelas yang menjadi rahasia: isinya hilang dari sekilas', async () => {
    await kasus('uang', ['terima', { klasifikasi: 'berat' }]);
    await buka().berjalanSekilas();
    expect(teksSekilas(sekilas)).toContain('uang');
    const ubahan = acuan.daftarStandar().map((s) => ({ ...s, rahasia: { pembaca: ['x'], klasifikasi: ['berat'] } }));
    const lain: Acuan = {
      ...acuan,
      daftarStandar: () => ubahan,
      standar: (kode) => ubahan.find((s) => s.kode === kode) ?? null,
    };
    await buka({}, lain).berjalanSekilas();
    expect(teksSekilas(sekilas)).not.toContain('uang');
  });

  test('program lain: semua dibaca', async () => {
    const lain = buka({ sekilas: aturanSekilas(acuan, '2') });
    expect(dibaca(await lain.berjalanSekilas())).toHaveLength(3);
  });
});

describe('toko yang disegel selagi sebuah daftar disusun', () => {
  test('tidak meninggalkan isi kasus yang terbaca', async () => {
    await isi();
    const rahasia = rahasiaDi(`${folder}-config`);
    const menyegel = async () => {
      nilai(await buka({ rahasia }).ubahEnkripsi('nyala', false, () => undefined));
    };
    const tertahan = buka({ rahasia, kait: (titik) => (titik === 'sekilas-disusun' ? menyegel() : Promise.resolve()) });
    expect([...hasil(await tertahan.berjalanSekilas()).keys()]).toHaveLength(3);
    expect([existsSync(sekilas), readdirSync(join(folder, 'proses'))]).toEqual([false, []]);
    expect(terbaca(folder, ['Asep Suherman', 'denah'])).toEqual([]);
    rmSync(`${folder}-config`, { recursive: true, force: true });
  });
});

describe('sidik isi', () => {
  test.each([0, 1, 3, 4, 5, 4096, 4099])('%i byte: setiap bit mengubahnya', (byte) => {
    const isinya = Buffer.alloc(byte, 'layanan');
    const semula = sidikCepat(isinya);
    const sudah = new Set([semula]);
    const bit = Array.from({ length: byte * 8 }, (_, i) => i).filter(
      (i) => i < 64 || i % 1009 === 0 || i > byte * 8 - 40,
    );
    for (const i of bit) {
      isinya[i >> 3] = (isinya[i >> 3] ?? 0) ^ (1 << (i & 7));
      sudah.add(sidikCepat(isinya));
      isinya[i >> 3] = (isinya[i >> 3] ?? 0) ^ (1 << (i & 7));
    }
    expect(sudah.size).toBe(bit.length + 1);
    expect(sidikCepat(isinya)).toBe(semula);
  });

  test('dua perubahan yang sama tidak saling menghapus, dan letaknya di memori tidak berarti', () => {
    const isinya = Buffer.alloc(64);
    const semula = sidikCepat(isinya);
    for (const bit of [1, 0x80]) {
      const lain = Buffer.from(isinya);
      for (const i of [3, 7, 11, 15]) lain[i] = bit;
      expect(sidikCepat(lain)).not.toBe(semula);
    }
    expect(sidikCepat(Buffer.alloc(65).subarray(1))).toBe(semula);
    expect(sidikCepat(Buffer.alloc(65))).not.toBe(semula);
  });
});

test.each(['pertama', 'kedua'])(
  'nama yang ada dua kali: periksa menyebutnya bila hanya yang %s palsu',
  async (mana) => {
    await isi();
    await buka().berjalanSekilas();
    expect((await temuan(folder, buka())).filter((t) => t.jenis === 'sekilas')).toEqual([]);
    palsukanSekilas(sekilas, (teks) => {
      const { nama, tanda, milik, sendiri, ...lain } = JSON.parse(teks);
      const ke = nama.indexOf('PI-2026-0001.1.json');
      const baru = nama.push(nama[ke]) - 1;
      tanda.push(...tanda.slice(4 * ke, 4 * ke + 4));
      milik.push(milik[ke]);
      for (const kolom of sendiri) {
        kolom[baru] = kolom[ke] ?? null;
        if (kolom[ke] === 'Asep Suherman') kolom[mana === 'pertama' ? ke : baru] = 'Asep Sekilas';
      }
      return JSON.stringify({ ...lain, nama, tanda, milik, sendiri });
    });
    const disebut = (await temuan(folder, buka())).filter((t) => t.jenis === 'sekilas');
    expect(disebut).toMatchObject([{ berkas: 'sekilas.json', nomor: 'PI-2026-0001', tingkat: 'dapat-diperbaiki' }]);
  },
);

test('tanpa sidik yang cocok tidak ada yang dipercaya', async () => {
  await isi();
  await buka().berjalanSekilas();
  writeFileSync(sekilas, JSON.stringify(isiSekilas(sekilas)));
  expect((await buka().berjalanSekilas()).kasus).toEqual([]);
});

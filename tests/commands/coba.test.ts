import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup'];
const KEBERATAN = ['keberatan', 'daftar', 'pi-1', '--alasan', 'b', '--kasus-posisi', 'Tidak diumumkan berkala'];

/** A command that is refused; answers the words of the refusal. */
async function ditolak(argumen: readonly string[]): Promise<{ kode: number; sebab: string; coba: string }> {
  const { galat } = await m.layanan([...argumen, '--json']);
  return JSON.parse(galat);
}

describe('Coba adalah perintah yang dapat diketik', () => {
  test.each<[string, readonly string[], string]>([
    ['adu tanpa apa-apa', ['adu'], 'layanan adu --pelapor "…" --saluran tatap-muka --uraian "…"'],
    [
      'adu dengan saluran asing',
      [...ADU.slice(0, 4), 'merpati', ...ADU.slice(5)],
      'layanan adu --pelapor "…" --saluran tatap-muka --uraian "…"',
    ],
    [
      'adu dengan kelas asing',
      [...ADU, '--klasifikasi', 'gawat'],
      'layanan adu --pelapor "…" --saluran kotak --uraian "…" --klasifikasi ringan',
    ],
    [
      'daftar tanpa apa-apa',
      ['daftar'],
      'layanan daftar --nik "…" --nama "…" --alamat "…" --rincian "…" --tujuan "…" --cara-memperoleh melihat',
    ],
    ['terima dengan kelas asing', ['terima', 'pd-1', '--klasifikasi', 'x'], 'layanan terima pd-1 --klasifikasi ringan'],
    ['terima tanpa kelas', ['terima', 'pd-1'], 'layanan terima PD-2026-0001 --klasifikasi ringan'],
    [
      'klasifikasi dengan kelas asing',
      ['klasifikasi', 'pd-1', '--menjadi', 'xyz', '--alasan', 'a'],
      'layanan klasifikasi pd-1 --menjadi ringan --alasan "…"',
    ],
    [
      'verifikasi dengan hasil asing',
      ['verifikasi', 'pi-1', '--hasil', 'entah'],
      'layanan verifikasi PI-2026-0001 --hasil ya',
    ],
  ])('%s', async (_, argumen, coba) => {
    await m.json(ADU);
    await m.json(DAFTAR);
    for (const [kata = '', ...flag] of LANGKAH.slice(0, 3)) await m.json([kata, 'pi-1', ...flag]);
    expect(await ditolak(argumen)).toMatchObject({ kode: 2, coba });
  });

  test('dokumen yang tidak dimiliki kasus itu: cetak tidak menyuruh mencetak', async () => {
    await m.json(DAFTAR);
    await m.json(KEBERATAN);
    for (const jenis of ['entah', 'tanda-terima']) {
      const hasil = await ditolak(['cetak', 'kb-1', '--dokumen', jenis]);
      expect(hasil).toMatchObject({ kode: 3, coba: 'layanan lihat KB-2026-0001' });
    }
  });
});

describe('kelas yang asing disebut bersama yang lain', () => {
  beforeEach(() => m.json(ADU));

  test('klasifikasi: juga --alasan yang belum ada', async () => {
    const { kode, sebab, coba } = await ditolak(['klasifikasi', 'pd-1', '--menjadi', 'xyz']);
    expect(kode).toBe(2);
    expect(sebab).toContain('--menjadi: "xyz" tidak ada di standar pengaduan; yang ada: ringan, normatif');
    expect(sebab).toContain('--alasan: wajib diisi');
    expect(coba).toBe('layanan klasifikasi pd-1 --menjadi ringan --alasan "…"');
  });

  test('terima: juga tanggal yang salah', async () => {
    const { sebab } = await ditolak(['terima', 'pd-1', '--klasifikasi', 'xyz', '--tanggal', '2026-02-31']);
    expect(sebab).toMatch(/--tanggal: /);
    expect(sebab).toMatch(/--klasifikasi: "xyz" tidak ada/);
  });

  test('yang tidak punya kelas ditolak tindakannya, bukan kelasnya', async () => {
    await m.json(DAFTAR);
    expect(await ditolak(['terima', 'pi-1', '--klasifikasi', 'ringan'])).toMatchObject({ kode: 4 });
    expect(await ditolak(['terima', 'PD-2026-0009', '--klasifikasi', 'xyz'])).toMatchObject({ kode: 3 });
  });
});

test('setiap dokumen yang disebut sebuah standar dapat digambar', () => {
  for (const { jenis, kode, langkah } of acuanBerkas(AKAR).daftarStandar()) {
    for (const satu of langkah.flatMap((l) => l.dokumen ?? [])) {
      expect({ kode, satu, ada: DOKUMEN[jenis]?.[satu] !== undefined }).toEqual({ kode, satu, ada: true });
    }
  }
});

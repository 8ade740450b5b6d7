import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { berhasil, gagal } from '../../src/domain/hasil.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { periksaRantai } from '../../src/domain/rantai.js';
import type { Store } from '../../src/ports/store.js';
import { daftarkan, kumpulkan, lakukan, nilai, PDF, PI, susun, TB } from './bahan-toko.js';

/** The one contract of every store. `buka` gives an empty one; cases with status `diserahkan` are closed. */
export function kontrakStore(nama: string, buka: () => Promise<Store>): void {
  describe(`kontrak toko: ${nama}`, () => {
    let toko: Store;
    let luar: string;
    beforeEach(async () => {
      toko = await buka();
      luar = mkdtempSync(join(tmpdir(), 'layanan-luar-'));
    });
    afterEach(() => rmSync(luar, { recursive: true, force: true }));

    test('toko kosong tidak memuat apa-apa', async () => {
      expect(await toko.baca('PI-2026-0001')).toEqual(berhasil(null));
      expect(await toko.berjalan()).toEqual({ berkas: [], terbuka: [], rusak: [] });
      expect(await kumpulkan(toko.arsip())).toEqual([]);
      expect(await toko.dokumen('PI-2026-0001', 'tanda-terima')).toBeNull();
      expect(await toko.nomorBerikut(PI)).toBe('PI-2026-0001');
    });

    test('nomor berurut per awalan dan tahun', async () => {
      const ambil = async (awalan: string, tahun: number) => nilai(await toko.buat({ awalan, tahun }, susun())).nomor;
      expect([
        await ambil('PI', 2026),
        await ambil('PI', 2026),
        await ambil('PD', 2026),
        await ambil('PI', 2027),
      ]).toEqual(['PI-2026-0001', 'PI-2026-0002', 'PD-2026-0001', 'PI-2027-0001']);
      expect(await toko.nomorBerikut(PI)).toBe('PI-2026-0003');
    });

    test('yang disimpan sama dengan yang dibaca', async () => {
      const baru = await daftarkan(toko);
      expect(await toko.baca(baru.nomor)).toEqual(berhasil(baru));
      const lanjut = nilai(await toko.ubah(baru.nomor, lakukan('teruskan', 'segera')));
      expect(lanjut.revisi).toBe(2);
      expect(await toko.baca(baru.nomor)).toEqual(berhasil(lanjut));
      expect((await toko.berjalan()).berkas).toEqual([lanjut]);
    });

    test('penolakan oleh susun atau putusan tidak menyimpan dan tidak memakai nomor', async () => {
      const tolak = gagal({ jenis: 'aturan' as const, pesan: 'Tidak.', sebab: 'Sebab.' });
      expect(await toko.buat(PI, () => tolak)).toEqual(tolak);
      const { nomor } = await daftarkan(toko);
      expect(nomor).toBe('PI-2026-0001');
      expect(await toko.ubah(nomor, () => tolak, TB)).toEqual(tolak);
      expect(nilai(await toko.baca(nomor))?.revisi).toBe(1);
      expect(await toko.nomorBerikut(TB)).toBe('TB-2026-0001');
    });

    test.each(['PI-2026-0009', 'PI-2026-1', '../../etc/passwd', ''])('kasus %j tidak ada', async (nomor) => {
      await daftarkan(toko);
      expect(await toko.baca(nomor)).toEqual(berhasil(null));
      const hasil = await toko.ubah(nomor, lakukan('teruskan'));
      expect(hasil.ok ? null : hasil.salah.jenis).toBe('tidak-ada');
    });

    test('kasus selesai pindah dari berjalan ke arsip, tetap terbaca, dan nomornya tidak dipakai lagi', async () => {
      const { nomor } = await daftarkan(toko);
      const tutup = nilai(await toko.ubah(nomor, lakukan('serah', '', 'diserahkan')));
      expect((await toko.berjalan()).berkas).toEqual([]);
      expect(await kumpulkan(toko.arsip())).toEqual([tutup]);
      expect(await toko.baca(nomor)).toEqual(berhasil(tutup));
      expect((await daftarkan(toko)).nomor).toBe('PI-2026-0002');
    });

    test('kasus selesai masih dapat dikoreksi', async () => {
      const { nomor } = await daftarkan(toko);
      await toko.ubah(nomor, lakukan('serah', '', 'diserahkan'));
      const koreksi = nilai(await toko.ubah(nomor, lakukan('koreksi', 'ejaan', 'diserahkan')));
      expect(koreksi.revisi).toBe(3);
      expect(await kumpulkan(toko.arsip())).toEqual([koreksi]);
      const buka = nilai(await toko.ubah(nomor, lakukan('buka', '', 'diproses')));
      expect([(await toko.berjalan()).berkas, await kumpulkan(toko.arsip())]).toEqual([[buka], []]);
    });

    test('nomor dokumen berurut melintasi kasus', async () => {
      const kasus = [await daftarkan(toko), await daftarkan(toko), await daftarkan(toko)];
      const dokumen = [];
      for (const { nomor } of kasus)
        dokumen.push(nilai(await toko.ubah(nomor, lakukan('serah'), TB)).peristiwa.at(-1)?.isi.nomorDokumen);
      expect(dokumen).toEqual(['TB-2026-0001', 'TB-2026-0002', 'TB-2026-0003']);
      const tanpa = nilai(await toko.ubah('PI-2026-0001', lakukan('catat')));
      expect(tanpa.peristiwa.at(-1)?.isi.nomorDokumen).toBeNull();
    });

    test('serentak dalam satu proses: tiap tindakan tepat sekali', async () => {
      const baru = await Promise.all(Array.from({ length: 8 }, () => daftarkan(toko)));
      expect(new Set(baru.map((b) => b.nomor)).size).toBe(8);
      await Promise.all(Array.from({ length: 8 }, (_, i) => toko.ubah('PI-2026-0001', lakukan('catat', String(i)))));
      const kasus = nilai(await toko.baca('PI-2026-0001'));
      expect(kasus?.peristiwa.map((p) => p.isi.catatan).sort()).toEqual([...'01234567', undefined]);
      expect(kasus && periksaRantai(kasus)).toBeNull();
    });

    test('yang bukan lanjutan kasusnya adalah cacat program: dilempar, tidak disimpan', async () => {
      const { nomor } = await daftarkan(toko);
      await expect(toko.ubah(nomor, (b) => berhasil({ ...b }))).rejects.toThrow('bukan lanjutan');
      await expect(
        toko.ubah(nomor, (b) => berhasil({ ...nilai(lakukan('x')(b, null)), garam: '00' })),
      ).rejects.toThrow();
      await expect(toko.buat(PI, () => susun()('PI-2026-0007'))).rejects.toThrow('bukan revisi 1');
      expect(nilai(await toko.baca(nomor))?.revisi).toBe(1);
    });

    test('putusan yang menjawab kasusnya sendiri: tidak ada yang dicatat, nomor dokumen tidak terpakai', async () => {
      const { nomor } = await daftarkan(toko);
      const ada = nilai(await toko.ubah(nomor, lakukan('teruskan')));
      expect(nilai(await toko.ubah(nomor, (b) => berhasil(b), TB))).toEqual(ada);
      expect(nilai(await toko.baca(nomor))).toEqual(ada);
      expect(await toko.nomorBerikut(TB)).toBe('TB-2026-0001');
    });

    describe('sudahAda', () => {
      const rincian = (teks: string) => (b: BerkasKasus) => b.peristiwa[0]?.isi.rincian === teks;
      const daftar = async (teks: string, tahun = 2026, awalan = 'PI') =>
        nilai(await toko.buat({ awalan, tahun }, susun(teks), [], rincian(teks)));

      test('kasus berjalan yang cocok dijawab sebagai ganti; nomor tidak terpakai', async () => {
        const satu = await daftar('satu');
        expect((await daftar('dua')).nomor).toBe('PI-2026-0002');
        expect(await daftar('satu')).toEqual(satu);
        expect(await daftar('satu', 2026, 'PD')).toEqual(satu);
        expect(await toko.nomorBerikut(PI)).toBe('PI-2026-0003');
      });

      test.each([
        ['tahun yang sama', 2026, true],
        ['tahun berikutnya', 2027, true],
        ['dua tahun kemudian', 2028, false],
      ])('kasus selesai dicari pada %s', async (_, tahun, ada) => {
        const { nomor } = await daftar('satu');
        await toko.ubah(nomor, lakukan('serah', '', 'diserahkan'));
        expect((await daftar('satu', tahun)).nomor === nomor).toBe(ada);
      });

      test('delapan serentak: satu kasus', async () => {
        const semua = await Promise.all(Array.from({ length: 8 }, () => daftar('satu')));
        expect(new Set(semua.map((b) => b.nomor))).toEqual(new Set(['PI-2026-0001']));
        expect((await toko.berjalan()).berkas).toHaveLength(1);
      });

      test('lampiran yang tidak jadi dipakai dibuang', async () => {
        await daftar('satu');
        const jalur = join(luar, 'surat.pdf');
        writeFileSync(jalur, PDF);
        const siap = await toko.siapkanLampiran(jalur);
        if (!siap.ok) throw new Error(siap.salah);
        expect(nilai(await toko.buat(PI, susun(), [siap.nilai], rincian('satu'))).nomor).toBe('PI-2026-0001');
        expect(existsSync(siap.nilai.sementara)).toBe(false);
      });
    });

    test('tindakan dengan lampiran: salinannya bernama tetap dan yang sementara hilang; yang ditolak meninggalkannya', async () => {
      const nomor = nilai(await toko.buat(PI, susun())).nomor;
      const jalur = join(luar, 'pindaian.pdf');
      writeFileSync(jalur, PDF);
      const telaah = await toko.siapkanLampiran(jalur);
      if (!telaah.ok) throw new Error(telaah.salah);
      const siap = telaah.nilai;
      const tolak = await toko.ubah(nomor, () => gagal({ jenis: 'aturan', pesan: 'x', sebab: 'x' }), null, [siap]);
      expect([tolak.ok, existsSync(siap.sementara)]).toEqual([false, true]);
      nilai(await toko.ubah(nomor, lakukan('lampirkan', 'pindaian'), null, [siap]));
      expect(existsSync(siap.sementara)).toBe(false);
    });

    test('dokumen disimpan, diganti, dan dikenali', async () => {
      const simpan = nilai(await toko.simpanDokumen('PI-2026-0001', 'tanda-terima', PDF));
      expect(simpan.berkas).toBe('dokumen/2026/PI-2026-0001/tanda-terima.pdf');
      expect(await toko.dokumen('PI-2026-0001', 'tanda-terima')).toEqual(simpan);
      const lagi = nilai(await toko.simpanDokumen('PI-2026-0001', 'tanda-terima', Buffer.from('%PDF-lain')));
      expect(lagi.sha256).not.toBe(simpan.sha256);
      await expect(toko.simpanDokumen('PI-2026-0001', '../x', PDF)).rejects.toThrow();
    });

    test.each([
      ['pdf', PDF],
      ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])],
      ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ])('lampiran %s dikenali dari isinya, bukan namanya', async (tipe, isi) => {
      const jalur = join(luar, '..surat.exe');
      writeFileSync(jalur, isi);
      const siap = await toko.siapkanLampiran(jalur);
      expect(siap).toMatchObject({ ok: true, nilai: { nama: '..surat.exe', tipe, ukuran: isi.length } });
      if (siap.ok) {
        expect((await toko.buat(PI, susun(), [siap.nilai])).ok).toBe(true);
        await toko.buangLampiran([siap.nilai]);
      }
    });

    test.each<[string, (jalur: string) => void, string]>([
      ['kosong', (j) => writeFileSync(j, ''), 'kosong'],
      ['HTML bernama .jpg', (j) => writeFileSync(j, '<html>'), 'bukan PDF, JPEG, atau PNG'],
      [
        'lebih dari 20 MB',
        (j) => {
          writeFileSync(j, PDF);
          truncateSync(j, 20 * 1024 * 1024 + 1);
        },
        'lebih dari 20 MB',
      ],
      ['folder', (j) => mkdirSync(j), 'folder'],
      [
        'tautan simbolik',
        (j) => {
          writeFileSync(`${j}.asli`, PDF);
          symlinkSync(`${j}.asli`, j);
        },
        'tautan simbolik',
      ],
      ['tidak ada', () => undefined, 'tidak ditemukan'],
    ])('lampiran %s ditolak dengan obatnya', async (_, siapkan, kata) => {
      const jalur = join(luar, 'surat.jpg');
      siapkan(jalur);
      const hasil = await toko.siapkanLampiran(jalur);
      expect(hasil.ok ? '' : hasil.salah).toMatch(new RegExp(`^Lampiran surat\\.jpg .*${kata}.*\\.$`));
    });

    test('lampiran tepat 20 MB diterima', async () => {
      const jalur = join(luar, 'besar.pdf');
      writeFileSync(jalur, PDF);
      truncateSync(jalur, 20 * 1024 * 1024);
      const siap = await toko.siapkanLampiran(jalur);
      expect(siap.ok && siap.nilai.ukuran).toBe(20 * 1024 * 1024);
      if (siap.ok) await toko.buangLampiran([siap.nilai]);
    });
  });
}

import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { berkasKasus, disebut, KERUSAKAN, pelanggaranRusak, penolakan, ubahBerkas } from '../alat/rusak.js';

/** Made once by the program; every test works on a copy. */
let contoh: Meja;
let m: Meja;
beforeAll(async () => {
  contoh = meja();
  await sampai(contoh, 2);
  await sampai(contoh, 1);
});
beforeEach(() => {
  m = meja();
  cpSync(contoh.toko, m.toko, { recursive: true });
});
afterEach(() => m.buang());
afterAll(() => contoh.buang());

const SATU = 'PI-2026-0001';
const DUA = 'PI-2026-0002';

describe('berkas kasus yang rusak', () => {
  test.each(KERUSAKAN)('%s: disebut, tidak ditimpa, dan kasus lain jalan terus', async (_, ubah) => {
    expect(await pelanggaranRusak(m, SATU, DUA, ubah)).toEqual([]);
  });

  test.each([['cari'], ['cari', '--semua'], ['tugas'], ['terlambat'], ['rekap'], ['meja']])(
    'layanan %s %s: yang baik tampak, yang rusak diperingatkan, keluar 6',
    async (...perintah) => {
      const berkas = berkasKasus(m, SATU);
      ubahBerkas(m, berkas, () => '');
      const hasil = await m.layanan(perintah.filter(Boolean), { jam: '2026-06-01T09:00:00+07:00' });
      expect({ kode: hasil.kode, rusak: hasil.galat.includes(`RUSAK ${berkas}`) }).toEqual({ kode: 6, rusak: true });
      expect(hasil.keluar).not.toBe('');
      if (perintah[0] !== 'rekap') expect(hasil.keluar).toContain(DUA);
    },
  );

  test('kasus berantai benar yang tidak mungkin menurut standarnya: daftar jalan terus, keluar 6', async () => {
    const { berkasBaru, tambahkan } = await import('../../src/domain/rantai.js');
    const berkas = berkasKasus(m, SATU);
    ubahBerkas(m, berkas, (teks) => {
      const kasus = JSON.parse(teks);
      const palsu = kasus.peristiwa.map((p: object) => ({ ...p, status: 'entah' }));
      const jadi = palsu.reduce((b: never, p: never) => tambahkan(b, [p], p), berkasBaru(kasus));
      return `${JSON.stringify({ ...jadi, revisi: kasus.revisi }, null, 2)}\n`;
    });
    const cari = await m.layanan(['cari']);
    expect([cari.kode, cari.keluar.includes(DUA), cari.galat.includes(`RUSAK ${berkas}`)]).toEqual([6, true, true]);
    expect(penolakan(await m.layanan(['lihat', SATU]))).toContain('tidak mungkin menurut standarnya');
    expect(await disebut(m)).toEqual([
      `standar ${berkas} ${SATU}`,
      ...[1, 2, 3].map(() => `jejak jejak/2026-03.jsonl ${SATU}`),
    ]);
  });
});

describe('yang hilang', () => {
  test('kasus yang dihapus disebut oleh jejak', async () => {
    unlinkSync(join(m.toko, berkasKasus(m, SATU)));
    expect(await disebut(m)).toEqual([`nomor jejak/2026-03.jsonl ${SATU}`]);
  });

  test('baris jejak yang dihapus disebut dengan kasusnya', async () => {
    ubahBerkas(m, 'jejak/2026-03.jsonl', (t) => {
      const baris = t.split('\n');
      const kedua = baris.findIndex((b) => b.includes(`"nomor":"${SATU}","peristiwa":2,`));
      return baris.toSpliced(kedua, 1).join('\n');
    });
    expect(await disebut(m)).toEqual([
      // The gap; the later line that comes too early for its case; the event without a line.
      `jejak jejak/2026-03.jsonl ${SATU}`,
      `jejak jejak/2026-03.jsonl ${SATU}`,
      `jejak ${berkasKasus(m, SATU)} ${SATU}`,
    ]);
  });

  test.each(['berjalan', 'arsip', 'jejak', 'lampiran', 'nomor'])(
    'folder %s: bukan toko baru, baca dan tulis ditolak',
    async (nama) => {
      rmSync(join(m.toko, nama), { recursive: true });
      for (const perintah of [['cari'], ['teruskan', DUA]]) {
        const kata = penolakan(await m.layanan(perintah));
        expect(kata).toContain(`Folder ${nama} tidak ada`);
        expect(kata).toContain('Coba: pulihkan folder data dari cadangan');
      }
      expect(existsSync(join(m.toko, nama))).toBe(false);
      expect(await disebut(m)).toContain(`toko ${nama} null`);
    },
  );

  test('toko.json: semua ditolak, tidak ada yang dibuat', async () => {
    unlinkSync(join(m.toko, 'toko.json'));
    for (const perintah of [['cari'], ['teruskan', DUA]]) penolakan(await m.layanan(perintah));
    expect(readdirSync(m.toko)).not.toContain('toko.json');
    expect(await disebut(m)).toEqual(['toko toko.json null']);
  });
});

describe('lampiran dan kertas', () => {
  test('lampiran yang diganti isinya disebut dengan kasusnya; kertas yang hilang hanya catatan', async () => {
    const surat = join(m.folder, 'surat.pdf');
    copyFileSync(join(m.toko, 'dokumen/2026', SATU, 'tanda-terima.pdf'), surat);
    const { daftarDengan } = await import('../alat/permohonan.js');
    const nomor = (await m.beres(daftarDengan({ '--lampiran': surat, '--nik': '3602141303909002' }))).keluar.trim();
    const nama = join('lampiran', readdirSync(join(m.toko, 'lampiran'))[0] ?? '');
    rmSync(join(m.toko, 'dokumen/2026', nomor), { recursive: true });
    const hasil = await m.json(['periksa']);
    expect(hasil).toMatchObject({
      baik: true,
      masalah: [],
      catatan: [
        { jenis: 'kertas', nomor },
        { jenis: 'kertas', nomor },
      ],
    });
    await m.beres(['cetak', nomor]);
    expect((await m.json(['periksa'])).catatan).toEqual([]);
    ubahBerkas(m, nama, (t) => `${t} `);
    expect(await disebut(m)).toEqual([`lampiran ${nama} ${nomor}`]);
  });
});

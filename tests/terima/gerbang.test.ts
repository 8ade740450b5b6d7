import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { buangContoh, masuk, mejaTertutup } from '../alat/petugas.js';
import { type Meja, meja, TERBUKA } from '../alat/program.js';

/** A sample of the access matrix with real officers, sessions and processes. */
let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());
afterAll(buangContoh);

test('toko terbuka: setiap perintah menyebut cara menutupnya dalam satu baris, sekali, tidak dengan --json', async () => {
  for (const argumen of [DAFTAR, ['lihat', '1'], ['standar', 'daftar'], ['pengaturan']]) {
    const { kode, galat } = await m.layanan(argumen);
    expect([kode, galat.split(TERBUKA).length]).toEqual([0, 2]);
  }
  expect((await m.layanan(['lihat', '1', '--json'])).galat).toBe('');
});

describe('toko tertutup', () => {
  beforeEach(() => mejaTertutup(m));
  const coba = async (argumen: readonly string[], jam?: string) => {
    const { kode, galat } = await m.layanan(argumen, jam === undefined ? {} : { jam });
    return [kode, galat.split('\n')[0] ?? ''];
  };

  test('petugas dengan jabatannya boleh, tanpa baris petunjuk; jabatan lain keluar 5 dalam tiga baris, dan tercatat', async () => {
    const { galat } = await m.beres(DAFTAR);
    expect(galat).not.toContain(TERBUKA);
    const ditolak = await m.layanan(['teruskan', '1']);
    expect([ditolak.kode, ditolak.galat]).toEqual([
      5,
      '"teruskan" bukan wewenang Anda.\n  Yang boleh: Sekretariat.\nCoba: layanan masuk\n',
    ]);
    const [entri] = (await m.json(['jejak', 'akses'])).filter((a: { kejadian: string }) => a.kejadian === 'ditolak');
    expect(entri).toMatchObject({ petugas: 'siti', nama: 'Siti Maesaroh', perintah: 'teruskan' });
  });

  test('sesudah keluar: yang memuat data ditolak, yang bebas tetap; sesi yang berakhir menyebut dirinya', async () => {
    await m.beres(DAFTAR);
    expect(await coba(['lihat', '1'], '2026-03-13T09:50:00+07:00')).toEqual([5, 'Sesi Anda sudah berakhir.']);
    await m.beres(['keluar']);
    for (const argumen of [['lihat', '1'], ['cari'], DAFTAR, ['gabung', '/tmp'], ['jejak', 'akses'], ['meja']]) {
      expect(await coba(argumen)).toEqual([5, 'Anda belum masuk.']);
    }
    for (const argumen of [
      ['standar', 'daftar'],
      ['libur', 'daftar'],
      ['tenggat', '--dari', '2026-03-13', '--hari', '5'],
    ]) {
      expect((await coba(argumen))[0]).toBe(0);
    }
  });

  test('PPID (Plt.) menolak, tidak mendaftar; dengan --json penolakannya satu dokumen', async () => {
    await masuk(m, 'rahmat');
    expect((await coba(DAFTAR))[0]).toBe(5);
    expect((await coba(['tolak', '1']))[0]).toBe(2);
    const { kode, keluar, galat } = await m.layanan(['cadangkan', '/tmp', '--json']);
    expect([kode, keluar, JSON.parse(galat)]).toMatchObject([5, '', { kode: 5, sebab: 'Yang boleh: Admin.' }]);
  });

  test('jawaban dari berkas tidak melewati pintu: --perbaiki di dalamnya pun perlu admin', async () => {
    await masuk(m, 'rahmat');
    const berkas = join(m.folder, 'jawaban.json');
    writeFileSync(berkas, '{"perbaiki": true}');
    expect((await coba(['periksa', '--berkas', berkas]))[0]).toBe(5);
    expect((await coba(['periksa']))[0]).toBe(0);
  });

  test('catatan petugas yang rusak: keluar 6 untuk semua, kecuali yang memperbaiki; tidak ada yang lolos', async () => {
    await m.beres(DAFTAR);
    const jalur = join(m.toko, 'berjalan/PT-2000-0001.2.json');
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('"urut": 1', '"urut": 7'));
    expect((await coba(['lihat', '1']))[0]).toBe(6);
    expect((await coba(['cabut', '1', '--alasan', 'x']))[0]).toBe(6);
    expect((await coba(['standar', 'daftar']))[0]).toBe(0);
    const { kode, galat } = await m.layanan(['periksa']);
    expect([kode, galat]).toEqual([6, expect.stringContaining('tanpa memeriksa wewenang')]);
    expect(galat).not.toContain(TERBUKA);
  });
});

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isiSemua } from '../adapters/alat-cadangan.js';
import { DAFTAR, daftarDengan, sampai } from '../alat/permohonan.js';
import { AKAR, type Meja, meja } from '../alat/program.js';

let m: Meja;
let usb: string;
beforeEach(async () => {
  m = meja();
  usb = join(m.folder, 'usb');
  mkdirSync(usb);
  await m.beres(DAFTAR);
});
afterEach(() => m.buang());

const cadangkan = async (): Promise<string> => (await m.beres(['cadangkan', usb])).keluar.trim();

describe('cadangkan', () => {
  test('stdout hanya jalur cadangannya; stderr jumlah, ujung jejak, dan cara memulihkannya', async () => {
    const { keluar, galat } = await m.beres(['cadangkan', usb]);
    const jalur = join(usb, 'layanan-cadangan-20260313-091200');
    expect(keluar).toBe(`${jalur}\n`);
    expect(galat).toMatch(/2 kasus, 2 peristiwa, \d+ berkas \(\d+ KB\); ujung jejak [0-9A-Z]{4}(-[0-9A-Z]{4}){3}\./);
    expect(galat).toContain(`Untuk memulihkan: layanan pulihkan ${jalur}`);
    expect(galat).not.toContain('\r');
  });

  test('--json', async () => {
    expect(await m.json(['cadangkan', usb])).toMatchObject({
      jalur: expect.stringMatching(/^\/.*layanan-cadangan-/),
      dibuat: expect.stringMatching(/^2026-03-13T09:12:\d\d\+07:00$/),
      kasus: 2,
      peristiwa: 2,
      jejak: { urut: 2, sidik: expect.stringMatching(/^[0-9a-f]{64}$/) },
      temuan: [],
    });
  });

  test.each([
    ['folder yang tidak ada', () => join(m.folder, 'tidak-ada'), 6, /ENOENT/],
    ['di dalam toko', () => join(m.toko, 'dokumen'), 2, /di dalam folder data/],
    ['nama kosong', () => '', 2, /KE: bukan nama berkas/],
    ['tanpa KE', () => null, 2, /KE: belum disebut/],
  ])('%s ditolak dengan obatnya, stdout kosong', async (_, ke, kode, kata) => {
    const tujuan = ke();
    const hasil = await m.layanan(['cadangkan', ...(tujuan === null ? [] : [tujuan])]);
    expect(hasil).toMatchObject({ kode, keluar: '' });
    expect(hasil.galat).toMatch(kata);
    expect(hasil.galat).toMatch(/^Coba: /m);
    expect(readdirSync(usb)).toEqual([]);
  });

  test('berkas yang sudah rusak disebut, cadangannya tetap jadi, keluar 6', async () => {
    writeFileSync(join(m.toko, 'berjalan/PI-2026-0001.1.json'), '{');
    const { kode, keluar, galat } = await m.layanan(['cadangkan', usb]);
    expect(kode).toBe(6);
    expect(existsSync(join(keluar.trim(), 'cadangan.json'))).toBe(true);
    expect(galat).toContain('RUSAK berjalan/PI-2026-0001.1.json');
  });
});

describe('pulihkan', () => {
  test('sesudah rm -rf toko: setiap berkas sama dan kantor melanjutkan', async () => {
    const nomor = await sampai(m, 6);
    const sebelum = isiSemua(m.toko);
    const jalur = await cadangkan();
    rmSync(m.toko, { recursive: true });
    const { keluar, galat } = await m.beres(['pulihkan', jalur]);
    expect(keluar).toBe(`${m.toko}\n`);
    expect(galat).toContain('3 kasus, 9 peristiwa');
    expect(isiSemua(m.toko)).toEqual(sebelum);
    expect((await m.json(['lihat', nomor])).status).toBe('diserahkan');
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
    expect((await m.beres(DAFTAR)).keluar).toBe('PI-2026-0003\n');
  });

  test('di atas toko yang berisi perlu --ya; yang semula ada dipindahkan dan jalurnya disebut', async () => {
    const jalur = await cadangkan();
    await m.beres(daftarDengan({ '--rincian': 'Sesudah cadangan' }));
    const sebelum = isiSemua(m.toko);
    const tolak = await m.layanan(['pulihkan', jalur]);
    expect(tolak).toMatchObject({ kode: 2, keluar: '' });
    expect(tolak.galat).toMatch(/perlu --ya.*\n.*\n.*akan dipindahkan utuh/);
    expect(isiSemua(m.toko)).toEqual(sebelum);
    const hasil = await m.json(['pulihkan', jalur, '--ya']);
    expect(hasil).toMatchObject({ lokasi: m.toko, dipulihkan: true, keadaan: 'berisi' });
    expect(isiSemua(hasil.disisihkan)).toEqual(sebelum);
    expect(isiSemua(m.toko)).toEqual(isiSemua(join(jalur, 'data')));
  });

  test('--uji-coba menyebut dan tidak mengubah; yang sudah sama dibiarkan', async () => {
    const jalur = await cadangkan();
    const sama = await m.beres(['pulihkan', jalur, '--ya']);
    expect(sama).toMatchObject({ keluar: '', galat: expect.stringContaining('sudah sama dengan cadangan itu') });
    await m.beres(daftarDengan({ '--rincian': 'Sesudah cadangan' }));
    const uji = await m.beres(['pulihkan', jalur, '--uji-coba']);
    expect(uji.galat).toContain('Tidak ada yang diubah.');
    expect(readdirSync(m.folder).sort()).toEqual(['toko', 'usb']);
  });

  test('cadangan yang berubah satu huruf ditolak dengan nama berkasnya, keluar 6', async () => {
    const jalur = await cadangkan();
    const kasus = join(jalur, 'data/berjalan/PI-2026-0001.1.json');
    writeFileSync(kasus, readFileSync(kasus, 'utf8').replace('Asep', 'Asap'));
    rmSync(m.toko, { recursive: true });
    const { kode, keluar, galat } = await m.layanan(['pulihkan', jalur, '--ya']);
    expect({ kode, keluar }).toEqual({ kode: 6, keluar: '' });
    expect(galat).toContain('Berkas berjalan/PI-2026-0001.1.json berubah sejak dibuat.');
    expect(galat).not.toContain('Asap');
    expect(existsSync(m.toko)).toBe(false);
  });

  test('dibunuh kapan saja: data lama atau data baru, utuh; perintah yang sama menuntaskannya', async () => {
    const jalur = await cadangkan();
    const baru = isiSemua(join(jalur, 'data'));
    await m.beres(daftarDengan({ '--rincian': 'Sesudah cadangan' }));
    const lama = isiSemua(m.toko);
    const contoh = join(m.folder, 'contoh');
    cpSync(m.toko, contoh, { recursive: true });
    let mati = 0;
    // From before the program does anything until after it has ended, on a fast machine and on a slow one.
    for (let i = 0; i < 8; i += 1) {
      const meja2 = join(m.folder, `kali-${i}`);
      mkdirSync(meja2);
      const toko = join(meja2, 'toko');
      cpSync(contoh, toko, { recursive: true });
      const perintah = ['pulihkan', jalur, '--ya', '--data', toko];
      mati += Number((await jalankan(perintah, 20 + i * 45)) === 'SIGKILL');
      const ada = existsSync(toko) ? isiSemua(toko) : null;
      if (ada === null) expect(existsSync(`${toko}.pemulihan`)).toBe(true);
      else expect([lama, baru]).toContainEqual(ada);
      expect(await jalankan(perintah, 60_000)).toBe(0);
      expect(isiSemua(toko)).toEqual(baru);
      const sisihan = readdirSync(meja2).filter((n) => n.includes('-sebelum-pulih-'));
      expect(sisihan.map((n) => isiSemua(join(meja2, n)))).toContainEqual(lama);
    }
    expect(mati).toBeGreaterThan(0);
  });
});

/** Runs the program, killed after so many milliseconds; answers how it ended. */
function jalankan(argumen: readonly string[], ms: number): Promise<number | string | null> {
  return new Promise((selesai) => {
    const anak = spawn(process.execPath, [join(AKAR, 'bin/layanan.js'), ...argumen], { stdio: 'ignore' });
    const jam = setTimeout(() => anak.kill('SIGKILL'), ms);
    anak.on('close', (kode, sinyal) => {
      clearTimeout(jam);
      selesai(sinyal ?? kode);
    });
  });
}

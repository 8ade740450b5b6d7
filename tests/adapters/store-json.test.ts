import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { tokoUjiCoba } from '../../src/adapters/store-uji-coba.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import { tambahkan } from '../../src/domain/rantai.js';
import {
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  jejakTercatat,
  kumpulkan,
  lakukan,
  nilai,
  PENCATAT,
  PI,
  susun,
  TB,
  tindakan,
  toko,
} from './bahan-toko.js';
import { kontrakStore, PDF } from './kontrak-store.js';

afterEach(buangFolder);
kontrakStore('berkas JSON', async () => toko(folderBaru()));

const KASUS_SATU = join('berjalan', 'PI-2026-0001.1.json');
const tolakToko = (hasil: Result<unknown>) =>
  hasil.ok ? 'berhasil' : `${hasil.salah.jenis}: ${hasil.salah.pesan} ${hasil.salah.sebab}`;

/** All folders and files with their modes. */
function semuaMode(folder: string): Record<string, string> {
  const keluar = execFileSync('find', [folder, '-mindepth', '1', '-printf', '%P %m %y\\n'], { encoding: 'utf8' });
  return Object.fromEntries(
    keluar
      .trim()
      .split('\n')
      .map((b) => [b.split(' ')[0], b.split(' ').slice(1).join(' ')]),
  );
}

describe('folder toko', () => {
  test('dibuat pada tulisan pertama, bukan oleh pembacaan', async () => {
    const folder = join(folderBaru(), 'belum', 'ada');
    await toko(folder).baca('PI-2026-0001');
    await toko(folder).berjalan();
    expect(existsSync(folder)).toBe(false);
    await daftarkan(toko(folder));
    expect(isiFolder(folder)).toEqual([
      'arsip',
      'berjalan',
      'dokumen',
      'jejak',
      'lampiran',
      'nomor',
      'proses',
      'toko.json',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'toko.json'), 'utf8'))).toMatchObject({ skema: 1, pengaturan: {} });
  });

  test.each([0o000, 0o022, 0o077])('folder 0700 dan berkas 0600 pada umask %p', async (umask) => {
    const lama = process.umask(umask);
    try {
      const folder = folderBaru();
      const t = toko(folder);
      writeFileSync(join(folder, 'a.pdf'), PDF, { mode: 0o600 });
      const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
      await t.buat(PI, susun(), siap.ok ? [siap.nilai] : []);
      await t.ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'), TB);
      await t.simpanDokumen('PI-2026-0001', 'tanda-terima', PDF);
      await t.simpanDokumen('PI-2026-0001', 'tanda-terima', PDF);
      const mode = semuaMode(folder);
      expect(Object.keys(mode).length).toBeGreaterThan(15);
      expect(Object.entries(mode).filter(([, m]) => m !== '700 d' && m !== '600 f')).toEqual([]);
    } finally {
      process.umask(lama);
    }
  });

  test('sesudah tulisan tidak ada sisa, dan satu revisi saja', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    await t.ubah('PI-2026-0001', lakukan('teruskan'));
    await t.ubah('PI-2026-0001', lakukan('serah'), TB);
    expect(isiFolder(folder, 'berjalan')).toEqual(['PI-2026-0001.3.json']);
    expect(isiFolder(folder, 'proses')).toEqual([]);
    expect(existsSync(join(folder, 'kunci'))).toBe(false);
  });

  test('klaim nomor dokumen yang terpakai tidak menyimpan data pribadi', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah'), TB);
    const catatan = readFileSync(join(folder, 'nomor', 'TB-2026-0001.1.json'), 'utf8');
    expect(JSON.parse(catatan)).toMatchObject({ skema: 1, kasus: 'PI-2026-0001', revisi: 2, keputusan: 'terpakai' });
    expect(catatan).not.toContain('Asep');
  });

  test('ringkasan arsip satu baris per penutupan', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'));
    expect(JSON.parse(readFileSync(join(folder, 'arsip', '2026.jsonl'), 'utf8'))).toEqual({
      nomor: 'PI-2026-0001',
      revisi: 2,
      jenis: 'permohonan',
      status: 'diserahkan',
      diterima: '2026-03-02',
      ditutup: '2026-03-02',
    });
  });

  test('nomor kelima digit mengikuti 9999', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    writeFileSync(join(folder, 'berjalan', 'PI-2026-9999.4.json'), 'rusak');
    expect((await daftarkan(t)).nomor).toBe('PI-2026-10000');
    expect((await t.berjalan()).berkas.map((b) => b.nomor)).toEqual(['PI-2026-0001', 'PI-2026-10000']);
  });
});

describe('berkas yang rusak', () => {
  const isi = (folder: string) => JSON.parse(readFileSync(join(folder, KASUS_SATU), 'utf8'));
  const json = (ubah: (kasus: ReturnType<typeof isi>) => unknown) => (folder: string) =>
    JSON.stringify(ubah(isi(folder)));

  test.each<[string, (folder: string) => string | Uint8Array, string]>([
    ['kosong', () => '', 'Berkas kosong'],
    ['nol semua', () => new Uint8Array(500), 'bukan JSON'],
    ['terpotong', (f) => readFileSync(join(f, KASUS_SATU), 'utf8').slice(0, 200), 'bukan JSON'],
    ['ber-BOM', (f) => `\uFEFF${readFileSync(join(f, KASUS_SATU), 'utf8')}`, 'BOM'],
    ['bukan UTF-8', (f) => Buffer.concat([readFileSync(join(f, KASUS_SATU)), Buffer.from([0xff])]), 'UTF-8'],
    ['null', () => 'null', 'bukan berkas kasus'],
    ['larik', () => '[]', 'bukan berkas kasus'],
    ['terlalu besar', () => new Uint8Array(8 * 1024 * 1024 + 1), 'melebihi 8 MB'],
    ['bersarang dalam', () => `${'['.repeat(5000)}${']'.repeat(5000)}`, 'tingkat'],
    [
      'memuat __proto__',
      (f) => readFileSync(join(f, KASUS_SATU), 'utf8').replace('{', '{"\\u005f_proto__": {},'),
      'terlarang',
    ],
    ['bernomor lain', json((k) => ({ ...k, nomor: 'PI-2026-0002' })), 'berbeda dari nama'],
    ['berevisi lain', json((k) => ({ ...k, revisi: 2 })), 'berbeda dari nama'],
    ['kurang satu isian', json(({ garam: _, ...k }) => k), 'garam'],
    ['berisian asing', json((k) => ({ ...k, asing: 1 })), 'tidak dikenal'],
    ['tanpa peristiwa', json((k) => ({ ...k, peristiwa: [] })), 'peristiwa'],
    [
      'diubah isinya',
      (f) => readFileSync(join(f, KASUS_SATU), 'utf8').replace('anggaran', 'gaji'),
      'tidak cocok dengan sidiknya',
    ],
    ['skema lebih baru', json((k) => ({ ...k, skema: 2 })), 'versi layanan yang lebih baru'],
  ])('%s: ditolak dengan namanya, tidak ditimpa, kasus lain jalan terus', async (_, rusak, kata) => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    await daftarkan(t);
    const jadi = Buffer.from(rusak(folder));
    writeFileSync(join(folder, KASUS_SATU), jadi);
    expect(tolakToko(await t.baca('PI-2026-0001'))).toMatch(new RegExp(`^toko: .*${KASUS_SATU}.*${kata}`));
    expect(tolakToko(await t.ubah('PI-2026-0001', lakukan('teruskan')))).toContain(kata);
    expect(jadi.equals(readFileSync(join(folder, KASUS_SATU)))).toBe(true);
    expect((await t.ubah('PI-2026-0002', lakukan('teruskan'))).ok).toBe(true);
    expect((await daftarkan(t)).nomor).toBe('PI-2026-0003');
    const { berkas, rusak: daftarRusak } = await t.berjalan();
    expect(berkas.map((b) => b.nomor)).toEqual(['PI-2026-0002', 'PI-2026-0003']);
    expect(daftarRusak).toEqual([{ berkas: KASUS_SATU, nomor: 'PI-2026-0001', pesan: expect.stringContaining(kata) }]);
  });

  test('revisi lama yang utuh tidak menggantikan revisi terbaru yang rusak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    writeFileSync(join(folder, 'berjalan', 'PI-2026-0001.2.json'), '{');
    expect(tolakToko(await toko(folder).baca('PI-2026-0001'))).toMatch(/^toko/);
  });

  test('arsip yang rusak muncul sebagai BerkasRusak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    await toko(folder).ubah('PI-2026-0001', lakukan('serah', '', 'diserahkan'));
    writeFileSync(join(folder, 'arsip', '2026', 'PI-2026-0001.2.json'), '');
    expect(await kumpulkan(toko(folder).arsip())).toEqual([
      { berkas: 'arsip/2026/PI-2026-0001.2.json', nomor: 'PI-2026-0001', pesan: 'Berkas kosong.' },
    ]);
  });

  test('berkas yang diganti tautan simbolik ditolak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    symlinkSync(join(folder, KASUS_SATU), join(folder, 'berjalan', 'PI-2026-0002.1.json'));
    expect(tolakToko(await toko(folder).baca('PI-2026-0002'))).toContain('tautan simbolik');
  });

  test.each([
    ['skema 2', '{"skema":2,"id":"x"}', 'versi layanan yang lebih baru'],
    ['kosong', '', 'kosong'],
    ['null', 'null', 'bukan kepala'],
    ['tak lengkap', '{"skema":1}', 'tidak lengkap'],
  ])('toko.json %s: semua ditolak, tidak ada yang ditulis', async (_, kepala, kata) => {
    const folder = folderBaru();
    const t = toko(folder);
    await daftarkan(t);
    writeFileSync(join(folder, 'toko.json'), kepala);
    const sebelum = semuaMode(folder);
    for (const hasil of [
      await t.baca('PI-2026-0001'),
      await t.buat(PI, susun()),
      await t.pengaturan(),
      await t.ubah('PI-2026-0001', lakukan('x')),
      await t.simpanDokumen('PI-2026-0001', 'x', PDF),
    ]) {
      expect(tolakToko(hasil)).toContain(kata);
    }
    await expect(t.berjalan()).rejects.toThrow('toko.json');
    expect(semuaMode(folder)).toEqual(sebelum);
  });
});

describe('sisa di proses/', () => {
  test('yang tidak pernah terpaut dibuang, juga yang terpotong', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    copyFileSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.99-abc.json'));
    writeFileSync(join(folder, 'proses', 'PI-2026-0002.1.99-abc.json'), '{"skema"');
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('yang terpaut tanpa baris jejak dilengkapi, sebelum baris berikutnya', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    const satu = await daftarkan(t);
    const dua = tambahkan(satu, [tindakan('teruskan'), tindakan('catat')], PENCATAT);
    const niat = join(folder, 'proses', 'PI-2026-0001.2.99-abc.json');
    writeFileSync(niat, JSON.stringify(dua));
    linkSync(niat, join(folder, 'berjalan', 'PI-2026-0001.2.json'));
    await t.ubah('PI-2026-0001', lakukan('catat', 'lagi'));
    expect(jejakTercatat(folder)).toEqual([1, 2, 3, 4].map((n) => `PI-2026-0001#${n}`));
    expect(isiFolder(folder, 'berjalan')).toEqual(['PI-2026-0001.3.json']);
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('sisa kasus yang rusak dibiarkan dan tidak menghalangi kasus lain', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    linkSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.99-abc.json'));
    writeFileSync(join(folder, KASUS_SATU), 'rusak');
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
    expect(isiFolder(folder, 'proses')).toHaveLength(1);
  });

  test('salinan lampiran lama dibuang sesudah tujuh hari, yang baru tidak', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    writeFileSync(join(folder, 'proses', 'lampiran-x.tmp'), 'x');
    await toko(folder, { jam: () => Date.now() }).buat(PI, susun());
    expect(isiFolder(folder, 'proses')).toEqual(['lampiran-x.tmp']);
    await toko(folder, { jam: () => Date.now() + 8 * 86_400_000 }).buat(PI, susun());
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });
});

describe('lampiran', () => {
  test('disalin sekali menurut isinya, tanpa nama yang diberikan', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'surat.pdf'), PDF);
    for (let i = 0; i < 2; i += 1) {
      const siap = await t.siapkanLampiran(join(folder, 'surat.pdf'));
      await t.buat(PI, susun(), siap.ok ? [siap.nilai] : []);
    }
    expect(isiFolder(folder, 'lampiran')).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.pdf$/)]);
    expect(isiFolder(folder, 'proses')).toEqual([]);
  });

  test('yang ditolak dan yang dibuang tidak meninggalkan apa-apa', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    writeFileSync(join(folder, 'b.pdf'), 'bukan');
    await t.siapkanLampiran(join(folder, 'b.pdf'));
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (siap.ok) await t.buangLampiran([siap.nilai]);
    expect([isiFolder(folder, 'proses'), isiFolder(folder, 'lampiran')]).toEqual([[], []]);
  });

  test('FIFO dan perangkat ditolak tanpa menunggu', async () => {
    const folder = folderBaru();
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    for (const jalur of [join(folder, 'pipa'), '/dev/zero']) {
      expect(await toko(folder).siapkanLampiran(jalur)).toMatchObject({
        ok: false,
        salah: expect.stringContaining('bukan berkas biasa'),
      });
    }
  });

  test('salinan yang hilang sebelum disimpan: ditolak, tidak ada yang tercatat', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (!siap.ok) throw new Error(siap.salah);
    await t.buangLampiran([siap.nilai]);
    expect(tolakToko(await t.buat(PI, susun(), [siap.nilai]))).toMatch(/^toko: Salinan lampiran/);
    expect(isiFolder(folder, 'berjalan')).toEqual([]);
  });

  test('salinan final yang terpotong diganti yang utuh', async () => {
    const folder = folderBaru();
    const t = toko(folder);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const siap = await t.siapkanLampiran(join(folder, 'a.pdf'));
    if (!siap.ok) throw new Error(siap.salah);
    const final = join(folder, 'lampiran', `${siap.nilai.sha256}.pdf`);
    writeFileSync(final, '');
    await t.buat(PI, susun(), [siap.nilai]);
    expect(readFileSync(final)).toEqual(PDF);
  });
});

describe('galat sistem', () => {
  test('folder data yang ternyata berkas: penolakan toko, bukan galat', async () => {
    const jalur = join(folderBaru(), 'berkas');
    writeFileSync(jalur, '');
    for (const hasil of [await toko(jalur).baca('PI-2026-0001'), await toko(jalur).buat(PI, susun())]) {
      expect(tolakToko(hasil)).toMatch(/^toko: .*\(ENOTDIR\)/);
    }
  });

  test('wadah yang menjadi berkas sesudah klaim: mungkin sudah tercatat', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    const kait = async (titik: string) => {
      if (titik !== 'terpaut') return;
      throw Object.assign(new Error('uji'), { code: 'EIO' });
    };
    const hasil = await toko(folder, { kait }).ubah('PI-2026-0001', lakukan('teruskan'));
    expect(hasil).toMatchObject({
      ok: false,
      salah: { jenis: 'toko', coba: expect.stringContaining('riwayat PI-2026-0001') },
    });
    expect(isiFolder(folder, 'proses')).toHaveLength(1);
    await daftarkan(toko(folder));
    expect(jejakTercatat(folder)).toEqual(['PI-2026-0001#1', 'PI-2026-0001#2', 'PI-2026-0002#1']);
  });

  test('galat sebelum paut: ditolak, tidak ada yang tersisa', async () => {
    const folder = folderBaru();
    const kait = async (titik: string) => {
      if (titik === 'sebelum-paut') throw Object.assign(new Error('uji'), { code: 'ENOSPC' });
    };
    expect(tolakToko(await toko(folder, { kait }).buat(PI, susun()))).toMatch(/Cakram penuh/);
    expect([isiFolder(folder, 'proses'), isiFolder(folder, 'berjalan')]).toEqual([[], []]);
  });

  (process.getuid?.() === 0 ? test.skip : test)('folder tanpa hak tulis: penolakan toko', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    chmodSync(join(folder, 'proses'), 0o500);
    expect(tolakToko(await toko(folder).buat(PI, susun()))).toMatch(/EACCES/);
    chmodSync(join(folder, 'proses'), 0o700);
  });
});

describe('kunci', () => {
  test('kunci yang ditinggal mati diambil alih', async () => {
    const folder = folderBaru();
    await daftarkan(toko(folder));
    mkdirSync(join(folder, 'kunci'));
    expect((await daftarkan(toko(folder))).nomor).toBe('PI-2026-0002');
  });

  test('kunci yang terus dipegang: ditolak sesudah 10 detik, dengan obatnya', async () => {
    const folder = folderBaru();
    const { lock } = await import('proper-lockfile');
    await daftarkan(toko(folder));
    const lepas = await lock(folder, { lockfilePath: join(folder, 'kunci'), update: 1000, realpath: false });
    linkSync(join(folder, KASUS_SATU), join(folder, 'proses', 'PI-2026-0001.1.4321-abc.json'));
    const hasil = await toko(folder).buat(PI, susun());
    expect(hasil).toMatchObject({
      ok: false,
      salah: {
        jenis: 'toko',
        sebab: expect.stringContaining('proses 4321'),
        coba: expect.stringContaining('buka-kunci'),
      },
    });
    await lepas();
  });

  test('folder kunci bermode 0700', async () => {
    const folder = folderBaru();
    let mode = 0;
    const kait = async () => {
      mode = statSync(join(folder, 'kunci')).mode & 0o777;
    };
    await toko(folder, { kait }).buat(PI, susun());
    expect(mode).toBe(0o700);
  });
});

describe('uji coba', () => {
  test('menghitung nomor yang akan diambil, tanpa menyimpan apa pun', async () => {
    const folder = folderBaru();
    const asli = toko(folder);
    await daftarkan(asli);
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const sebelum = semuaMode(folder);
    const uji = tokoUjiCoba(asli);
    expect(nilai(await uji.buat(PI, susun())).nomor).toBe('PI-2026-0002');
    const serah = nilai(await uji.ubah('PI-2026-0001', lakukan('serah'), TB));
    expect([serah.revisi, serah.peristiwa.at(-1)?.isi.nomorDokumen]).toEqual([2, 'TB-2026-0001']);
    expect(await uji.siapkanLampiran(join(folder, 'a.pdf'))).toMatchObject({ ok: true });
    expect(await uji.siapkanLampiran(folder)).toMatchObject({ ok: false });
    expect(nilai(await uji.simpanDokumen('PI-2026-0001', 'x', PDF)).berkas).toBe('dokumen/2026/PI-2026-0001/x.pdf');
    expect(await uji.ubah('PI-2026-0009', lakukan('x'))).toMatchObject({ ok: false, salah: { jenis: 'tidak-ada' } });
    expect(semuaMode(folder)).toEqual(sebelum);
    expect(nilai(await asli.baca('PI-2026-0001'))?.revisi).toBe(1);
  });

  test('tidak membuat folder toko', async () => {
    const folder = join(folderBaru(), 'belum');
    const uji = tokoUjiCoba(toko(folder));
    expect(nilai(await uji.buat(PI, susun())).nomor).toBe('PI-2026-0001');
    expect(await uji.ubah('PI-2026-0001', (b) => berhasil(b))).toMatchObject({
      ok: false,
      salah: { jenis: 'tidak-ada' },
    });
    expect(existsSync(folder)).toBe(false);
  });
});

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cadangan, DIAM, isiSemua, masalahToko } from './alat-cadangan.js';
import { potret, tokoIsi } from './alat-periksa.js';
import {
  beku,
  buangFolder,
  daftarkan,
  folderBaru,
  isiFolder,
  JAM,
  jejakTercatat,
  lakukan,
  nilai,
  PI,
  semuaKasus,
  semuaMode,
  susun,
  toko,
  tolakToko,
} from './bahan-toko.js';

let folder: string;
let luar: string;
beforeEach(async () => {
  folder = await tokoIsi();
  luar = folderBaru();
});
afterEach(buangFolder);

describe('cadangan', () => {
  test('memuat setiap berkas apa adanya, dalam folder bertanggal WIB, dan keterangannya benar', async () => {
    const c = await cadangan(toko(folder), luar);
    expect(c.jalur).toBe(join(luar, 'layanan-cadangan-20260302-090000'));
    expect(isiFolder(c.jalur)).toEqual(['SHA256SUMS', 'cadangan.json', 'data']);
    expect(isiSemua(join(c.jalur, 'data'))).toEqual(isiSemua(folder));
    expect(c).toMatchObject({ dibuat: '2026-03-02T09:00:00+07:00', kasus: 5, peristiwa: 10, temuan: [] });
    expect(c.jejak.urut).toBe(11);
    const terakhir =
      readFileSync(join(folder, 'jejak', '2026-04.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .at(-1) ?? '';
    expect(c.jejak.sidik).toBe(JSON.parse(terakhir).jejak);
    expect(c.berkas).toBe(Object.keys(isiSemua(folder)).length);
  });

  test('dapat dicocokkan tanpa program ini', async () => {
    const { jalur } = await cadangan(toko(folder), luar);
    const keluar = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: jalur, encoding: 'utf8' });
    expect(keluar.trim().split('\n')).toHaveLength(Object.keys(isiSemua(folder)).length);
  });

  test('hanya pemiliknya yang dapat membuka', async () => {
    await cadangan(toko(folder), luar);
    const mode = new Set(Object.values(semuaMode(luar)));
    expect([...mode].sort()).toEqual(['600 f', '700 d']);
  });

  test('toko tidak berubah, dan dua cadangan pada detik yang sama berdampingan', async () => {
    const sebelum = isiSemua(folder);
    const satu = await cadangan(toko(folder), luar);
    const dua = await cadangan(toko(folder), luar);
    expect(isiSemua(folder)).toEqual(sebelum);
    expect(dua.jalur).toBe(`${satu.jalur}-2`);
  });

  test.each<[string, (teks: string) => string]>([
    ['terpotong', () => '{'],
    ['berangka di luar jangkauan', (teks) => teks.replace('"isi": {', '"isi": {\n        "x": 1e400,')],
  ])('berkas yang rusak ikut apa adanya dan disebut: %s', async (_, rusakkan) => {
    const jalur = join(folder, 'berjalan', 'PI-2026-0001.3.json');
    const rusak = rusakkan(readFileSync(jalur, 'utf8'));
    writeFileSync(jalur, rusak);
    const c = await cadangan(toko(folder), luar);
    expect(c.temuan).toMatchObject([{ jenis: 'kasus', berkas: 'berjalan/PI-2026-0001.3.json' }]);
    expect(readFileSync(join(c.jalur, 'data/berjalan/PI-2026-0001.3.json'), 'utf8')).toBe(rusak);
  });

  test('tautan simbolik tidak diikuti, melainkan disebut', async () => {
    symlinkSync('/etc/hostname', join(folder, 'lampiran', 'x.pdf'));
    const c = await cadangan(toko(folder), luar);
    expect(c.temuan).toMatchObject([{ jenis: 'asing', berkas: 'lampiran/x.pdf' }]);
    expect(existsSync(join(c.jalur, 'data/lampiran/x.pdf'))).toBe(false);
  });

  test('sisa cadangan yang terputus dibuang sesudah seminggu, dan hanya itu', async () => {
    const lama = JAM / 1000 - 8 * 86_400;
    for (const nama of ['.layanan-cadangan-20260101-080000-ab12.sementara', '.lain.sementara', 'layanan-cadangan-x']) {
      mkdirSync(join(luar, nama));
      utimesSync(join(luar, nama), lama, lama);
    }
    await cadangan(toko(folder), luar);
    expect(isiFolder(luar)).toEqual(['.lain.sementara', 'layanan-cadangan-20260302-090000', 'layanan-cadangan-x']);
  });
});

describe('cadangan selagi yang lain menulis', () => {
  test('setiap kasus di dalamnya utuh dan setiap peristiwanya tercatat di jejaknya', async () => {
    const menulis = Array.from({ length: 12 }, async (_, i) => {
      const { nomor } = await daftarkan(toko(folder), `bersamaan ${i}`);
      await toko(folder).ubah(nomor, lakukan('serah', String(i), i % 2 === 0 ? 'diserahkan' : null));
    });
    const [c] = await Promise.all([cadangan(toko(folder), luar), ...menulis]);
    const data = join(c.jalur, 'data');
    expect(c.temuan).toEqual([]);
    expect(await masalahToko(data)).toEqual([]);
    const peristiwa = (await semuaKasus(toko(data))).flatMap((b) => b.peristiwa.map((p) => `${b.nomor}#${p.urut}`));
    expect(jejakTercatat(data).sort()).toEqual(peristiwa.sort());
    expect(c.peristiwa).toBe(peristiwa.length);
  });

  test('penulis yang membeku sesudah tercatat dituntaskan dahulu: barisnya ikut', async () => {
    const { kait, sampai, bangunkan, lepasKunci } = beku('terpaut');
    const tulis = toko(folder, { kait }).buat(PI, susun('beku'));
    await sampai;
    lepasKunci(folder);
    const c = await cadangan(toko(folder), luar);
    expect(c.kasus).toBe(6);
    expect(jejakTercatat(join(c.jalur, 'data'))).toContain('PI-2026-0005#1');
    bangunkan();
    expect(nilai(await tulis).nomor).toBe('PI-2026-0005');
  });
});

describe('cadangan yang tidak jadi: keluar dengan obatnya, tidak ada yang menyerupai cadangan', () => {
  test.each<[string, () => string, RegExp]>([
    ['di dalam toko sendiri', () => folder, /^pemakaian: .*di dalam folder data/],
    ['di bawah toko sendiri', () => join(folder, 'lampiran'), /^pemakaian: .*di dalam folder data/],
    ['folder yang tidak ada', () => join(luar, 'usb'), /^toko: .*ENOENT/],
    ['berkas', () => join(folder, 'toko.json'), /^(toko|pemakaian): /],
  ])('%s', async (_, ke, pesan) => {
    const sebelum = potret(folder);
    expect(tolakToko(await toko(folder).cadangkan(ke(), DIAM))).toMatch(pesan);
    expect(isiFolder(luar)).toEqual([]);
    expect(potret(folder)).toEqual(sebelum);
  });

  test('di dalam toko sendiri lewat tautan simbolik', async () => {
    symlinkSync(folder, join(luar, 'tautan'));
    expect(tolakToko(await toko(folder).cadangkan(join(luar, 'tautan'), DIAM))).toMatch(/^pemakaian/);
  });

  test('belum ada data', async () => {
    expect(tolakToko(await toko(folderBaru()).cadangkan(luar, DIAM))).toMatch(/^pemakaian: Belum ada data/);
    expect(isiFolder(luar)).toEqual([]);
  });

  const tmpfs = bolehTmpfs();
  (tmpfs ? test : test.skip)('cakram tujuan penuh', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20k', 'none', luar]);
    try {
      expect(tolakToko(await toko(folder).cadangkan(luar, DIAM))).toMatch(/^toko: .*Cakram tujuannya penuh/);
      expect(readdirSync(luar)).toEqual([]);
    } finally {
      execFileSync('umount', [luar]);
    }
  });

  (tmpfs ? test : test.skip)('cakram tujuan hanya dapat dibaca', async () => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'none', luar]);
    try {
      expect(tolakToko(await toko(folder).cadangkan(luar, DIAM))).toMatch(/^toko: .*hanya dapat dibaca/);
    } finally {
      execFileSync('umount', [luar]);
    }
  });

  (tmpfs ? test : test.skip)('toko di cakram yang hanya dapat dibaca tetap dapat dicadangkan', async () => {
    execFileSync('mount', ['--bind', folder, folder]);
    execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
    try {
      const c = await cadangan(toko(folder), luar);
      expect(isiSemua(join(c.jalur, 'data'))).toEqual(isiSemua(folder));
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  test.each<[string, (jalur: string) => void, RegExp]>([
    ['hilang', (jalur) => rmSync(jalur), /tidak dapat dibaca: tidak ada \(ENOENT\)/],
    ['lain isinya', (jalur) => writeFileSync(jalur, '{}'), /toko.json berubah/],
  ])('berkas yang %s ketika dibaca ulang menggagalkannya', async (_, ganggu, kata) => {
    const maju = (apa: string, jumlah: number) => {
      const [sementara = ''] = readdirSync(luar);
      if (apa === 'Membaca ulang' && jumlah === 1) ganggu(join(luar, sementara, 'data', 'toko.json'));
    };
    expect(tolakToko(await toko(folder).cadangkan(luar, { ...DIAM, maju }))).toMatch(kata);
    expect(isiFolder(luar)).toEqual([]);
  });
});

/** Root, with the right to mount; elsewhere these three are skipped. */
function bolehTmpfs(): boolean {
  const titik = folderBaru();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'none', titik], { stdio: 'ignore' });
    execFileSync('umount', [titik]);
    return true;
  } catch {
    return false;
  }
}

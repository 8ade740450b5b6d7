import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { periksaRantai } from '../../src/domain/rantai.js';
import { buangFolder, daftarkan, folderBaru, isiFolder, jejakTercatat, semuaKasus, toko } from './bahan-toko.js';

/** Real processes: the store bundled once, each child running one small script on the same folder. */
let alat: string;

beforeAll(async () => {
  alat = join(folderBaru(), 'toko.mjs');
  await build({
    stdin: { contents: "export * from './tests/adapters/bahan-toko.ts'", resolveDir: process.cwd() },
    outfile: alat,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});
afterAll(buangFolder);

function anak(skrip: string): Promise<string> {
  const kepala = `const { toko, daftarkan, lakukan, nilai, PI, TB } = await import(${JSON.stringify(alat)});`;
  const proses = spawn(process.execPath, ['--input-type=module', '-e', `${kepala}\n${skrip}`]);
  let keluar = '';
  proses.stdout.on('data', (potongan) => {
    keluar += potongan;
  });
  proses.stderr.on('data', (potongan) => {
    keluar += potongan;
  });
  return new Promise((selesai, gagal) => {
    proses.on('close', (kode) => (kode === 0 ? selesai(keluar) : gagal(new Error(keluar))));
  });
}

/** Takes the courtesy lock away again and again, so that the writers really race. */
function tanpaKunci(folder: string) {
  return `const { rmdirSync } = await import('node:fs');
    const pencuri = setInterval(() => { try { rmdirSync(${JSON.stringify(join(folder, 'kunci'))}); } catch {} }, 1);
    process.on('exit', () => clearInterval(pencuri));`;
}

const urutan = (awalan: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${awalan}-2026-${String(i + 1).padStart(4, '0')}`);

test.each(['dengan', 'tanpa'])(
  'empat proses, 25 pendaftaran masing-masing, %s kunci: 100 nomor tanpa celah atau ulangan',
  async (kunci) => {
    const folder = folderBaru();
    const curi = kunci === 'tanpa' ? tanpaKunci(folder) : '';
    const skrip = `${curi} const t = toko(${JSON.stringify(folder)});
    for (let i = 0; i < 25; i += 1) process.stdout.write((await daftarkan(t, process.pid + ' ' + i)).nomor + '\\n');
    process.exit(0);`;
    const keluar = await Promise.all(Array.from({ length: 4 }, () => anak(skrip)));
    expect(keluar.flatMap((teks) => teks.trim().split('\n')).sort()).toEqual(urutan('PI', 100));
    const kasus = await semuaKasus(toko(folder));
    expect(kasus.map((k) => k.nomor)).toEqual(urutan('PI', 100));
    expect(new Set(kasus.map((k) => k.peristiwa[0]?.isi.rincian)).size).toBe(100);
    expect([...new Set(jejakTercatat(folder))].sort()).toEqual(urutan('PI', 100).map((n) => `${n}#1`));
    expect(isiFolder(folder, 'proses')).toEqual([]);
  },
);

test.each(['dengan', 'tanpa'])(
  'dua proses mengambil 20 nomor dokumen masing-masing, juga pada kasus yang sama, %s kunci',
  async (kunci) => {
    const folder = folderBaru();
    for (const rincian of ['satu', 'dua', 'tiga']) await daftarkan(toko(folder), rincian);
    const curi = kunci === 'tanpa' ? tanpaKunci(folder) : '';
    const skrip = `${curi} const t = toko(${JSON.stringify(folder)});
    for (let i = 0; i < 20; i += 1) {
      const k = nilai(await t.ubah('PI-2026-000' + (1 + i % 3), lakukan('serah', process.pid + ' ' + i), TB));
      process.stdout.write(k.peristiwa.at(-1).isi.nomorDokumen + '\\n');
    }
    process.exit(0);`;
    const keluar = await Promise.all([anak(skrip), anak(skrip)]);
    expect(keluar.flatMap((teks) => teks.trim().split('\n')).sort()).toEqual(urutan('TB', 40));
    const kasus = await semuaKasus(toko(folder));
    const dokumen = kasus.flatMap((k) => k.peristiwa.flatMap((p) => p.isi.nomorDokumen ?? []));
    expect(dokumen.sort()).toEqual(urutan('TB', 40));
    expect(kasus.map(periksaRantai)).toEqual([null, null, null]);
    expect(new Set(jejakTercatat(folder)).size).toBe(43);
  },
);

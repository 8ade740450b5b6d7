import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ruangProses } from '../../src/adapters/store-json/ruang-proses.js';
import { AWAL, type MejaDraf, mejaDraf, SISA } from '../alat/draf.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

const TAWARAN = 'Ada yang belum selesai diketik.';

let m: MejaDraf;
beforeEach(() => {
  m = mejaDraf();
});
afterEach(() => m.buang());

const jalur = () => join(m.toko, 'draf', m.berkas()[0] ?? '');
const isiDraf = () => JSON.parse(readFileSync(jalur(), 'utf8'));

/** The draft as another window left it. */
function dariJendela(pid: number, lain: Record<string, unknown> = {}): void {
  const jendela = { pid, komputer: hostname(), ruang: ruangProses(), ...lain };
  writeFileSync(jalur(), JSON.stringify({ ...isiDraf(), jendela }), { mode: 0o600 });
}

/** A process that was, and is no more. */
const pidMati = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('draf yang sedang diketik di jendela lain', () => {
  test('selama formulirnya terbuka tercatat prosesnya; sesudah ditinggalkan tidak', async () => {
    const { prompter } = orang(...AWAL, ['Alamat', CTRL_C]);
    const saat: unknown[] = [];
    const baris: typeof prompter.baris = async (tanya, ...lain) => {
      if (tanya.startsWith('Alamat')) saat.push(isiDraf().jendela);
      return prompter.baris(tanya, ...lain);
    };
    await m.tanya(['daftar'], { ...prompter, baris });
    expect(saat).toMatchObject([{ pid: process.pid, komputer: hostname() }]);
    expect(isiDraf().jendela).toBeUndefined();
  });

  test('tidak ditawarkan dan tidak diambil --lanjut, tetapi disebut dengan kodenya', async () => {
    await m.berhenti();
    dariJendela(process.ppid);
    const { dikatakan } = await m.bicara(['daftar'], ['NIK', CTRL_C]);
    expect(dikatakan[0]).toMatch(/^Terbuka di jendela lain: A\*\*\* S\*{7}, .*\(000001\)$/);
    // Two lines on the narrowest screen: it is said at every new form.
    expect(dikatakan[0]?.length).toBeLessThanOrEqual(80);
    const { kode, galat } = await m.layanan(['daftar', '--lanjut']);
    expect(kode).toBe(3);
    expect(galat).toContain('terbuka di jendela lain');
    expect(galat).toContain('layanan daftar --lanjut 000001');
    const rebut = /^Draf A\*\*\* S\*{7}, .* \(000001\) terbuka di jendela lain/;
    const tolak = await m.bicara(['daftar', '--lanjut', '000001'], ['Draf ', 'tidak']);
    expect([tolak.kode, tolak.ditawari]).toEqual([130, [[expect.stringMatching(rebut), 'tidak']]]);
    expect(isiDraf().jendela).toMatchObject({ pid: process.ppid });
    expect((await m.bicara(['daftar', '--lanjut', '000001'], ['Draf ', 'ya'], ...SISA)).kode).toBe(0);
  });

  test('tanpa terminal tidak diambil: ditolak, dan draf jendela itu tetap', async () => {
    await m.berhenti();
    dariJendela(process.ppid);
    const semula = readFileSync(jalur(), 'utf8');
    const { kode, galat } = await m.layanan(['daftar', '--lanjut', '000001', '--pekerjaan', 'Guru']);
    expect(kode).toBe(4);
    expect(galat).toMatch(/\(000001\) terbuka di jendela lain\.[\s\S]*tutup formulir di jendela itu/);
    expect(readFileSync(jalur(), 'utf8')).toBe(semula);
  });

  test.each<[string, () => void]>([
    ['prosesnya sudah mati', () => dariJendela(pidMati())],
    ['komputer lain', () => dariJendela(process.ppid, { komputer: 'komputer-lain' })],
    ['sesudah komputer dinyalakan lagi', () => dariJendela(process.ppid, { ruang: 'nyala lain' })],
    ['catatannya rusak', () => dariJendela(0, { pid: 'x' })],
  ])('%s: ditawarkan seperti biasa', async (_, tinggalkan) => {
    await m.berhenti();
    tinggalkan();
    await m.bicara(['daftar'], [TAWARAN, '0000000000000001'], ...SISA);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Asep Suherman' });
  });
});

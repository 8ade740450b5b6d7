import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { setelanLingkungan, variabelSetelan } from '../../src/domain/setelan.js';
import { type BawaanKantor, tabelSetelan } from '../../src/domain/setelan-kantor.js';
import { bacaData } from '../alat/acuan.js';
import { mejaDalam } from '../alat/dalam-proses.js';
import { type Meja, meja } from '../alat/program.js';
import { diShell } from '../alat/shell.js';

const SEMUA_SETELAN = tabelSetelan(bacaData<BawaanKantor>('data/acuan/kantor.json'));

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

describe('lingkungan', () => {
  const salah = { LAYANAN_JAM_JUMAT: 'siang', LAYANAN_TENGGAT_LUAR_JAM: 'besok' };

  test.each([['pengaturan'], ['cari'], ['siapa'], ['standar', 'daftar'], ['keluar'], ['meja']])(
    'nilai yang salah: %s %s keluar 2, semua variabelnya disebut',
    async (...perintah) => {
      const hasil = await m.layanan(perintah, { env: salah });
      expect([hasil.kode, hasil.keluar]).toEqual([2, '']);
      for (const v of ['JAM_JUMAT: "siang"', 'TENGGAT_LUAR_JAM: "besok"'])
        expect(hasil.galat).toContain(`LAYANAN_${v}`);
      expect(hasil.galat).toContain('Coba: layanan bantuan lingkungan');
    },
  );

  test('bantuan tetap menjawab, juga dengan nilai yang salah', async () => {
    expect((await m.layanan(['pengaturan', '--bantuan'], { env: salah })).kode).toBe(0);
  });

  test.each([
    ['--data', ['--data', 'F']],
    ['LAYANAN_DATA', []],
  ])('folder toko disebut dengan asalnya: %s', (sumber, bendera) => {
    const env = { LAYANAN_DATA: m.toko };
    const kata = ['pengaturan', ...bendera.map((k) => (k === 'F' ? m.toko : k))].join(' ');
    expect(diShell('sh', m, `layanan ${kata}`, { env }).galat).toContain(`Folder toko: ${m.toko} (${sumber})`);
  });
});

describe('setiap pengaturan menolak nilai yang salah ketika ditetapkan, dari bendera maupun lingkungan', () => {
  /** Longer than any of them takes, and no pattern of any. */
  const BURUK = `{bukan}${'x'.repeat(600)}`;
  const d = mejaDalam();
  afterAll(() => d.buang());

  test.each(SEMUA_SETELAN.map((s) => [s.kunci, s] as const))('%s', async (kunci, setelan) => {
    const { kode, galat } = await d.layanan(['pengaturan', kunci, BURUK]);
    expect([kode, galat]).toEqual([2, expect.stringMatching(/Coba: layanan pengaturan /)]);
    const dariLingkungan = setelanLingkungan([setelan], { [variabelSetelan(kunci)]: BURUK });
    expect(dariLingkungan.ok).toBe(setelan.tanpaLingkungan === true);
  });
});

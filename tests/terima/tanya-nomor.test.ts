import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam();
  await m.json(DAFTAR);
  await m.json(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602141303909002', '--rincian': 'Panti asuhan' }));
  await m.json(['adu', '--pelapor', 'Dadang', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
});
afterEach(() => m.buang());

describe('nomor yang tidak disebut', () => {
  test('di terminal dipilih dari kasus berjalan yang cocok dengan langkahnya', async () => {
    await m.json(['teruskan', 'pi-1']);
    const { prompter, pilihan } = orang(['Nomor kasus untuk teruskan', 'PI-2026-0002']);
    expect(await m.tanya(['teruskan'], prompter)).toMatchObject({ kode: 0, keluar: 'PI-2026-0002\n' });
    expect(pilihan.get('Nomor kasus untuk teruskan')).toEqual(['PI-2026-0002']);
    expect(await m.json(['lihat', 'pi-2'])).toMatchObject({ status: 'di-kepala-dinas' });
  });

  test('yang hanya membaca memilih dari semua yang berjalan', async () => {
    const { prompter, pilihan } = orang(['Nomor kasus untuk lihat', 'PD-2026-0001']);
    expect((await m.tanya(['lihat'], prompter)).keluar).toContain('PD-2026-0001');
    expect(pilihan.get('Nomor kasus untuk lihat')).toEqual(['PD-2026-0001', 'PI-2026-0001', 'PI-2026-0002']);
  });

  test('langkah yang bukan wewenang saya tidak menawarkan apa pun', async () => {
    m.duduk(pemegang('pengawas'));
    const { prompter } = orang();
    expect((await m.tanya(['teruskan'], prompter)).kode).toBe(5);
  });

  test('belum masuk: ditolak sebelum satu nama pun tampak', async () => {
    m.duduk(tanpaPetugas('siti', 'belum-masuk'));
    const { prompter, pilihan } = orang();
    expect((await m.tanya(['lihat'], prompter)).kode).toBe(5);
    expect(pilihan.size).toBe(0);
  });

  test('tidak ada yang cocok: keluar 3; Ctrl-C: 130', async () => {
    expect(await m.tanya(['verifikasi'], orang().prompter)).toMatchObject({
      kode: 3,
      galat: expect.stringContaining('Tidak ada kasus berjalan untuk "verifikasi"'),
    });
    expect((await m.tanya(['teruskan'], orang(['Nomor kasus', CTRL_C]).prompter)).kode).toBe(130);
  });

  test('kasus rahasia tidak ditawarkan kepada yang tidak boleh membacanya', async () => {
    await m.json(['adu', '--pelapor', 'X', '--saluran', 'kotak', '--uraian', 'Suap', '--rahasia', '--tetap-daftar']);
    m.duduk(pemegang('front-office'));
    const { prompter, pilihan } = orang(['Nomor kasus untuk riwayat', 'PI-2026-0001']);
    await m.tanya(['riwayat'], prompter);
    expect(pilihan.get('Nomor kasus untuk riwayat')).not.toContain('PD-2026-0002');
  });

  test.each([[['teruskan']], [['lihat', '--json']], [['batal', '--alasan', 'x']]])(
    'di luar terminal %j: ditolak seperti biasa',
    async (argumen) => {
      const { kode, galat } = await m.layanan(argumen);
      expect(kode).toBe(2);
      expect(galat).toContain('NOMOR: belum disebut');
    },
  );
});

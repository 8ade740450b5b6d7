import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bacaData, standar } from '../alat/acuan.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { DAFTAR_TUGAS, type MejaJelajah, mejaJelajah, SELESAI, TINDAKAN } from '../alat/jelajah.js';
import { DAFTAR } from '../alat/permohonan.js';

let m: MejaJelajah;
beforeEach(() => {
  m = mejaJelajah();
});
afterEach(() => m.buang());

describe('yang ditawarkan', () => {
  const JABATAN = Object.keys(bacaData<Record<string, string>>('data/acuan/jabatan.json'));
  test.each(JABATAN)('%s: hanya langkah standar yang boleh bagi jabatan itu', async (jabatan) => {
    await m.sampai(5);
    m.duduk(pemegang(jabatan));
    const { siapa } = await m.jelajahi([[DAFTAR_TUGAS, 'PI-2026-0001'], [TINDAKAN, 'kembali'], SELESAI], ['--semua']);
    const boleh = standar('permohonan-informasi')
      .langkah.filter((l) => l.oleh.includes(jabatan))
      .filter((l) => l.dari === 'semua' || l.dari === 'berjalan' || l.dari.includes('siap-diserahkan'))
      .filter((l) => l.tindakan !== 'lanjut')
      .map((l) => l.perintah ?? l.tindakan);
    const ditawarkan = (siapa.pilihan.get(TINDAKAN) ?? []).map((nama) => nama.split('  ')[0]?.trim());
    expect([...ditawarkan].sort()).toEqual([...new Set(boleh), 'kembali'].sort());
  });

  test('bawaannya hanya yang dipegang jabatan sendiri', async () => {
    await m.sampai(1);
    m.duduk(pemegang('sekretariat'));
    const { galat } = await m.jelajahi([]);
    expect(galat).toContain('semua jabatan: layanan tugas --semua');
  });

  test('40 kolom: yang terlambat disebut lengkap, tindakannya dengan uraian di bawahnya', async () => {
    await m.sampai(1);
    m.jam('2026-04-20T09:00:00+07:00');
    const { siapa } = await m.jelajahi([[DAFTAR_TUGAS, 'PI-2026-0001'], [TINDAKAN, 'q'], SELESAI], [], 40);
    expect(siapa.pilihan.get('Tugas: 1 kasus')).toEqual([
      'PI-2026-0001  TERLAMBAT 15\n     2026-03-27  disposisi\n     Asep Suherman',
    ]);
    expect(siapa.pilihan.get(TINDAKAN)?.[1]).toMatch(/^disposisi\n {5}Kepala Dinas/);
  });

  test('urungkan tidak ditawarkan untuk tindakan orang lain', async () => {
    await m.json(DAFTAR);
    m.duduk(pemegang('sekretariat'));
    await m.json(['teruskan', '1']);
    m.duduk(pemegangBernama('budi', 'Budi Santoso', 'sekretariat'));
    const { siapa } = await m.jelajahi([[DAFTAR_TUGAS, 'PI-2026-0001'], [TINDAKAN, 'q'], SELESAI], ['--semua']);
    expect(siapa.pilihan.get(TINDAKAN)?.join('\n')).not.toContain('urungkan');
  });

  test.each([40, 60, 120, 200])(
    'pada %i kolom: nomor dan tenggat utuh, tidak ada baris yang lebih lebar',
    async (n) => {
      await m.sampai(1);
      const { siapa } = await m.jelajahi([[DAFTAR_TUGAS, 'PI-2026-0001'], [TINDAKAN, 'q'], SELESAI], [], n);
      const semua = [...siapa.pilihan.values()].flat();
      // On a narrow screen the prompter breaks what it is given.
      expect(n < 60 ? [] : semua.filter((b) => b.length > n - 4)).toEqual([]);
      const [tugas = ''] = semua;
      for (const kata of ['PI-2026-0001', '2026-03-27', 'disposisi', 'Asep Suherman']) expect(tugas).toContain(kata);
    },
  );
});

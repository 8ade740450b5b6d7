import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Minta rekap bantuan'];
const JAWABAN = { nik: '3602145303909003', alamat: 'Maja', tujuan: 'penelitian', caraMemperoleh: 'melihat' };

/** Path of a file of answers. */
function berkas(isi: unknown): string {
  const jalur = join(m.folder, 'jawaban.json');
  writeFileSync(jalur, JSON.stringify(isi));
  return jalur;
}

describe('daftar --berkas dengan kunci "dari"', () => {
  test('isinya dipakai dan keduanya ditautkan, sama seperti --dari', async () => {
    await m.json(ADU);
    await m.json(['daftar', '--berkas', berkas({ ...JAWABAN, dari: 'pd-1' })]);
    expect(await m.json(['lihat', 'pi-1'])).toMatchObject({
      nama: 'Rina Wati',
      rincian: 'Minta rekap bantuan',
      terkait: ['PD-2026-0001'],
    });
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'dialihkan', terkait: ['PI-2026-0001'] });
  });

  test('jawaban di berkas menang atas isi pengaduannya, bendera menang atas keduanya', async () => {
    await m.json(ADU);
    const jalur = berkas({ ...JAWABAN, dari: 'pd-1', nama: 'Hj. Siti', rincian: 'Rekap 2025' });
    await m.json(['daftar', '--berkas', jalur, '--nama', 'Dewi Lestari']);
    expect(await m.json(['lihat', 'pi-1'])).toMatchObject({ nama: 'Dewi Lestari', rincian: 'Rekap 2025' });
  });

  test('rincian dari berkas teks menggantikan uraian pengaduannya', async () => {
    await m.json(ADU);
    writeFileSync(join(m.folder, 'rincian.txt'), 'Rekap per kecamatan');
    const teks = ['--rincian-berkas', join(m.folder, 'rincian.txt')];
    await m.json(['daftar', '--dari', 'pd-1', '--berkas', berkas(JAWABAN), ...teks]);
    expect((await m.json(['lihat', 'pi-1'])).rincian).toBe('Rekap per kecamatan');
  });

  test.each([
    ['tidak ada', 'PD-2026-0009', 3],
    ['sudah selesai', 'pd-1', 4],
    ['bukan teks', 1, 2],
  ])('%s: ditolak, tidak ada yang terdaftar', async (_, dari, kode) => {
    await m.json(ADU);
    await m.json(['cabut', 'pd-1', '--alasan', 'x']);
    expect((await m.layanan(['daftar', '--berkas', berkas({ ...JAWABAN, nama: 'A', dari })])).kode).toBe(kode);
    expect((await m.layanan(['lihat', 'pi-1'])).kode).toBe(3);
  });
});

import { describe, expect, test } from '@jest/globals';
import { artiGalat, sebutGalat } from '../../src/adapters/arti-galat.js';
import { penolakanDari } from '../../src/adapters/store-json/galat.js';
import { mejaDalam } from '../alat/dalam-proses.js';
import { orang } from '../forms/naskah-tanya.js';

const galat = (code: string) => Object.assign(new Error('uji'), { code });
const KODE = [
  ...['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY', 'EMFILE', 'ENFILE', 'ELOOP', 'ENOTDIR', 'EISDIR'],
  ...['ENOENT', 'ENAMETOOLONG', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT', 'ENOMEM', 'EFBIG'],
];

describe('galat sistem', () => {
  test.each(KODE)('%s: sebabnya dalam kata, kodenya hanya di dalam kurung', (kode) => {
    expect(artiGalat(galat(kode))).not.toBe('ditolak sistem operasi');
    expect(sebutGalat(galat(kode))).toBe(`${artiGalat(galat(kode))} (${kode})`);
    const { sebab = '', coba = '' } = penolakanDari(galat(kode), '/data') ?? {};
    expect(sebab).toMatch(new RegExp(`^[A-Z][a-z].*\\. \\(${kode}\\)$`));
    expect(sebab).not.toContain('Sistem operasi menolak.');
    expect(coba).not.toMatch(/^periksa folder data/);
  });

  test('yang tidak dikenal pun berkalimat; yang bukan galat sistem bukan penolakan', () => {
    expect(sebutGalat(galat('EXYZ'))).toBe('ditolak sistem operasi (EXYZ)');
    expect([sebutGalat(galat('ERR_INVALID_ARG')), sebutGalat(new Error('x')), sebutGalat(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('di luar toko: penolakan dengan sebab dan obatnya (6), bukan kesalahan program', async () => {
  const m = mejaDalam();
  const { prompter } = orang();
  const penuh = async () => {
    throw galat('ENOSPC');
  };
  const { kode, galat: kata } = await m.tanya(['daftar'], { ...prompter, baris: penuh });
  m.buang();
  expect([kode, kata]).toEqual([6, expect.stringContaining('cakramnya penuh (ENOSPC)')]);
  expect(kata).toContain('Coba: perbaiki itu');
});

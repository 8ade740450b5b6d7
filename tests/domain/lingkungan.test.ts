import { describe, expect, test } from '@jest/globals';
import { bagianLingkungan } from '../../src/cli/topik-lingkungan.js';
import { nyala, saklarSalah, variabelAsing, variabelDikenal } from '../../src/domain/lingkungan.js';
import { tabelSetelan } from '../../src/domain/setelan-kantor.js';
import { bacaData } from '../alat/acuan.js';

const SETELAN = tabelSetelan(bacaData('data/acuan/kantor.json'));

describe('saklar dari lingkungan', () => {
  test.each([
    ['1', true],
    ['true', true],
    ['ya', true],
    ['0', false],
    ['false', false],
    ['tidak', false],
    ['', false],
    [undefined, false],
  ])('%s: %s, dan sah', (nilai, harus) => {
    expect(nyala(nilai)).toBe(harus);
    expect(saklarSalah({ LAYANAN_ASCII: nilai })).toEqual([]);
  });

  test('yang bukan keduanya disebut dengan variabelnya', () => {
    const salah = saklarSalah({ LAYANAN_ASCII: 'mungkin', LAYANAN_TANPA_TANYA: 'y', CI: 'apa pun' });
    expect(salah.map((k) => k.bendera)).toEqual(['LAYANAN_TANPA_TANYA', 'LAYANAN_ASCII']);
    expect(salah[1]?.pesan).toBe('"mungkin": isi 1 (ya) atau 0 (tidak)');
  });
});

describe('variabel yang tidak dikenal', () => {
  test('salah ketik disebut; milik program, milik uji, dan milik orang lain tidak', () => {
    const lingkungan = {
      ...{ LAYANAN_DAT: '/x', LAYANAN_ASCI: '1', LAYANAN_KOSONG: '', LAYANAN_DATA: '/y', PATH: '/bin' },
      ...{ LAYANAN_UJI_LENGKAP: '1', LAYANAN_TES_NODE: 'node', LAYANAN_JAM_JUMAT: '07.30-16.00' },
    };
    expect(variabelAsing(SETELAN, lingkungan)).toEqual(['LAYANAN_ASCI', 'LAYANAN_DAT']);
  });

  test('yang dikenal sama dengan yang ada di bantuan lingkungan', () => {
    const bantuan = JSON.stringify(bagianLingkungan(SETELAN)).match(/LAYANAN_[A-Z_]*[A-Z]/g) ?? [];
    expect([...new Set(bantuan)].sort()).toEqual([...variabelDikenal(SETELAN)].sort());
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Prompter } from '../../src/ports/prompter.js';
import { standar } from '../alat/acuan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { AKAR } from '../alat/program.js';
import { orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup'];
const KELAS = standar('pengaduan').klasifikasi.map((k) => k.kode);
const SALURAN = standar('pengaduan').saluran.map((k) => k.kode);

type Naskah = readonly (readonly [string, string])[];

/** Runs a command with this script at the terminal; answers what was offered, by question. */
async function bicara(argumen: readonly string[], ...naskah: Naskah) {
  const { prompter, sisa } = orang(...naskah);
  const ditawarkan: Record<string, readonly string[]> = {};
  const mencatat: Prompter = {
    ...prompter,
    pilih: (tanya, pilihan, awal) => {
      ditawarkan[tanya] = pilihan.map((p) => p.nilai);
      return prompter.pilih(tanya, pilihan, awal);
    },
  };
  const hasil = await m.tanya(argumen, mencatat);
  expect(sisa).toEqual([]);
  return { ...hasil, ditawarkan };
}

const KONTAK: Naskah = [
  ['Nama pelapor', 'Rina Wati'],
  ['Alamat', ''],
  ['Nomor telepon', ''],
  ['E-mail', ''],
];
const LAPORAN: Naskah = [
  ['Saluran', 'kotak'],
  ['Uraian', 'Loket tutup'],
  ['Kerugian', ''],
  ['Penyelesaian', ''],
  ['Yang dilaporkan', ''],
  ['Tempat', ''],
  ['Tanggal', ''],
];
const ANONIM = 'Pelapor minta namanya disembunyikan?';
const RAHASIA = 'Pelapor minta isi laporannya disembunyikan?';
const SIMPAN = ['Sudah benar?', 'simpan'] as const;

describe('adu di terminal', () => {
  test('anonim dan rahasia ditanyakan dahulu; saluran dan kelas dipilih dari standar', async () => {
    const { kode, ditawarkan } = await bicara(
      ['adu'],
      [ANONIM, 'tidak'],
      [RAHASIA, 'ya'],
      ...KONTAK,
      ...LAPORAN,
      ['Klasifikasi', 'normatif'],
      SIMPAN,
    );
    expect(kode).toBe(0);
    expect(ditawarkan).toMatchObject({ Saluran: [...SALURAN, '<'], Klasifikasi: ['', ...KELAS, '<'] });
    const kasus = await m.json(['lihat', 'pd-1']);
    expect(kasus).toMatchObject({ nama: 'Rina Wati', saluran: 'kotak', klasifikasi: 'normatif', uraian: '(rahasia)' });
    expect(kasus.anonim).toBeNull();
  });

  test('yang anonim tidak ditanyai nama, alamat, dan nomornya; kelas boleh dibiarkan kosong', async () => {
    const { kode } = await bicara(['adu'], [ANONIM, 'ya'], [RAHASIA, 'tidak'], ...LAPORAN, ['Klasifikasi', ''], SIMPAN);
    expect(kode).toBe(0);
    const kasus = await m.json(['lihat', 'pd-1']);
    expect(kasus).toMatchObject({ nama: '(anonim)', anonim: true, rahasia: null, klasifikasi: null });
  });

  test('yang sudah disebut dengan bendera tidak ditanyakan lagi', async () => {
    const { kode } = await bicara(
      ['adu', '--anonim', '--saluran', 'telepon', '--klasifikasi', 'ringan'],
      [RAHASIA, 'tidak'],
      ...LAPORAN.slice(1),
      SIMPAN,
    );
    expect(kode).toBe(0);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ saluran: 'telepon', klasifikasi: 'ringan' });
  });

  test('jawaban ya dapat diubah di kartu', async () => {
    const { kode } = await bicara(
      [...ADU.slice(0, 5), '--rahasia', '--klasifikasi', 'ringan'],
      [ANONIM, 'tidak'],
      ...KONTAK.slice(1),
      ...LAPORAN.slice(1),
      ['Sudah benar?', 'ubah'],
      ['Jawaban mana?', 'rahasia'],
      [RAHASIA, 'tidak'],
      SIMPAN,
    );
    expect(kode).toBe(0);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ rahasia: null, uraian: 'Loket tutup' });
  });
});

describe('terima dan klasifikasi di terminal', () => {
  test('belum berkelas: terima menanyakannya, dari standar', async () => {
    await m.json(ADU);
    const { kode, ditawarkan } = await bicara(
      ['terima', 'pd-1'],
      ['Klasifikasi', 'pengawasan'],
      ['Sudah benar?', 'simpan'],
    );
    expect({ kode, ditawarkan }).toEqual({
      kode: 0,
      ditawarkan: expect.objectContaining({ Klasifikasi: ['', ...KELAS] }),
    });
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'diterima', klasifikasi: 'pengawasan' });
  });

  test('sudah berkelas: terima tidak bertanya', async () => {
    await m.json([...ADU, '--klasifikasi', 'ringan']);
    expect((await bicara(['terima', 'pd-1'])).kode).toBe(0);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'diterima', klasifikasi: 'ringan' });
  });

  test('kelas yang baru dipilih dari standar', async () => {
    await m.json([...ADU, '--klasifikasi', 'ringan']);
    const { kode, ditawarkan } = await bicara(
      ['klasifikasi', 'pd-1'],
      ['Klasifikasi yang baru', 'normatif'],
      ['Alasan', 'lebih tepat'],
      SIMPAN,
    );
    expect(kode).toBe(0);
    expect(ditawarkan['Klasifikasi yang baru']).toEqual(['', ...KELAS]);
  });
});

test('saluran dan kelas hanya ada di standar, tidak di formulirnya', () => {
  const formulir = readFileSync(join(AKAR, 'src/forms/pengaduan.ts'), 'utf8');
  for (const kode of ['tatap-muka', 'instagram', 'normatif', 'non-pengawasan']) expect(formulir).not.toContain(kode);
});

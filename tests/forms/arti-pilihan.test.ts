import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isiFormulir } from '../../src/forms/isi.js';
import type { TabelIsian } from '../../src/forms/isian.js';
import { ISIAN_TOLAK } from '../../src/forms/langkah.js';
import { bacaData } from '../alat/acuan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { CTRL_C, diTerminal, orang } from './naskah-tanya.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

/** The names of the choices of a question, as a person sees them; the form is left at it. */
async function namaPilihan(
  argumen: readonly string[],
  sampai: string,
  ...jawab: readonly (readonly [string, string])[]
) {
  const { prompter } = orang(...jawab, [sampai, CTRL_C]);
  let nama: readonly string[] = [];
  const pilih: typeof prompter.pilih = async (tanya, pilihan, awal) => {
    if (tanya.startsWith(sampai)) nama = pilihan.filter((p) => !['', '<'].includes(p.nilai)).map((p) => p.nama);
    return prompter.pilih(tanya, pilihan, awal);
  };
  await m.tanya(argumen, { ...prompter, pilih });
  return nama;
}

async function permohonan(langkah: number): Promise<void> {
  await m.json(DAFTAR);
  for (const [kata = '', ...flag] of LANGKAH.slice(0, langkah)) await m.json([kata, '1', ...flag]);
}

describe('pilihan berkata apa artinya', () => {
  test('hasil verifikasi', async () => {
    await permohonan(3);
    const nama = await namaPilihan(['verifikasi', '1'], 'Hasil verifikasi');
    expect(nama).toEqual([
      'ya (berkas lengkap, permohonan diproses)',
      'tidak (informasinya dikecualikan, menjadi urusan PPID)',
      'kurang (kembali kepada pemohon untuk dilengkapi, jam berhenti)',
    ]);
  });

  test('kelas dan saluran dengan nama dari standarnya', async () => {
    await m.json(['adu', '--pelapor', 'Rina', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
    const kelas = await namaPilihan(['terima', 'pd-1'], 'Klasifikasi');
    expect(kelas).toContain('pengawasan (Berkadar pengawasan dan memerlukan pemeriksaan)');
    expect(kelas).toContain('ringan');
    const saluran = await namaPilihan(['adu', '--pelapor', 'X', '--uraian', 'y'], 'Saluran', ...TERBUKA);
    expect(saluran).toContain('lapor (SP4N-LAPOR! (www.lapor.go.id))');
  });

  test('huruf Pasal 17: setiap huruf undang-undang ada, dengan kata', async () => {
    const huruf = bacaData<readonly { huruf: string }[]>('data/acuan/pasal-17.json').map((p) => p.huruf);
    expect(Object.keys(ISIAN_TOLAK.pasal17.namaPilihan ?? {})).toEqual(huruf);
    expect(ISIAN_TOLAK.pasal17.pilihan).toEqual(huruf);
  });

  test('alasan keberatan: huruf a sampai g dengan kata, satu per satu, lalu cukup', async () => {
    await permohonan(0);
    const nama = await namaPilihan(['keberatan', 'daftar', 'pi-1'], 'Alasan keberatan');
    const huruf = bacaData<readonly { huruf: string }[]>('data/acuan/alasan-keberatan.json').map((p) => p.huruf);
    expect(nama.map((n) => n[0])).toEqual(huruf);
    expect(nama).toContain('c (tidak ditanggapi)');
  });

  test('kategori jeda', async () => {
    await permohonan(1);
    expect(await namaPilihan(['tunda', '1'], 'Kategori')).toContain('klarifikasi (pemohon ditanya apa yang dimaksud)');
  });
});

const TERBUKA = [
  ['Pelapor minta namanya', 'tidak'],
  ['Pelapor minta isi', 'tidak'],
  ['Alamat', ''],
  ['Nomor telepon', ''],
  ['E-mail', ''],
] as const;

describe('dasar penolakan: salah satu wajib', () => {
  const formulir = { isian: ISIAN_TOLAK as TabelIsian, coba: 'layanan tolak 1' };
  const lain = [
    ['Konsekuensi', 'x'],
    ['Jangka waktu', '5 tahun'],
  ] as const;

  test('tanpa huruf Pasal 17 dasar lainnya ditagih di tempatnya', async () => {
    const jawab = [
      ['Pasal 17 huruf', ''],
      ['Dasar undang-undang lain', ''],
      ['Dasar undang-undang lain', 'UU 27/2022'],
    ] as const;
    const { prompter, dikatakan, ditawari } = orang(...jawab, ...lain);
    const hasil = await isiFormulir(formulir, {}, diTerminal(prompter));
    expect(hasil).toMatchObject({ ok: true, nilai: { jawaban: { dasarLain: 'UU 27/2022' } } });
    expect(dikatakan[1]).toBe('Sebut huruf Pasal 17 (< kembali) atau dasar undang-undang lain.');
    expect(ditawari[1]?.[0]).toBe('Dasar undang-undang lain');
  });

  test('dengan huruf Pasal 17 dasar lainnya boleh kosong', async () => {
    const { prompter } = orang(['Pasal 17 huruf', 'h'], ['Dasar undang-undang lain (boleh kosong)', ''], ...lain);
    expect(await isiFormulir(formulir, {}, diTerminal(prompter))).toMatchObject({ ok: true });
  });
});

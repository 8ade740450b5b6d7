import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
let berkas: string;
beforeEach(async () => {
  m = mejaDalam();
  berkas = join(m.folder, 'pindaian satu.png');
  writeFileSync(berkas, Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
  await m.json(DAFTAR);
});
afterEach(() => m.buang());

type Naskah = readonly (readonly [tanya: string, jawab: string])[];
const SEBAGAI = ['Pindaian dokumen', 'formulir'] as const;
const SIMPAN = ['Sudah benar?', 'simpan'] as const;

async function bicara(argumen: readonly string[], ...naskah: Naskah) {
  const siapa = orang(...naskah);
  const hasil = await m.tanya(argumen, siapa.prompter, { tty: true });
  expect(siapa.sisa).toEqual([]);
  return { ...hasil, ...siapa, kata: siapa.dikatakan.join('\n') };
}
const dariTugas = (...naskah: Naskah) =>
  bicara(['tugas'], ['Tugas: ', 'PI-2026-0001'], ['PI-2026-0001: lakukan', 'lampirkan'], ...naskah, ['Tugas: ', 'q']);
const pindaian = async () => (await m.json(['lihat', '1'])).pindaian;

describe('draf lampirkan', () => {
  test('dari tugas, Ctrl-C sesudah berkasnya: letaknya utuh pada --lanjut', async () => {
    const { kata } = await dariTugas(['Berkas pindaian', `'${berkas}'`], ['Pindaian dokumen', CTRL_C]);
    expect(kata).toMatch(/layanan lampirkan PI-2026-0001 --lanjut [0-9a-f]{6}/);
    expect(await pindaian()).toEqual([]);
    const { kode, kata: kartu } = await bicara(['lampirkan', '1', '--lanjut'], SEBAGAI, SIMPAN);
    expect(kode).toBe(0);
    expect(kartu).toMatch(/Berkas pindaian +.*pindaian satu\.png\n +Pindaian dokumen +formulir/);
    expect(await pindaian()).toMatchObject([{ jenis: 'formulir' }]);
  });

  test('berkas yang sudah tidak ada ditanyakan lagi', async () => {
    const hilang = join(m.folder, 'hilang.png');
    await dariTugas(['Berkas pindaian', hilang], ['Pindaian dokumen', CTRL_C]);
    const lanjut = [SEBAGAI, ['Berkas pindaian', berkas], SIMPAN] as const;
    const { kode, ditawari } = await bicara(['lampirkan', '1', '--lanjut'], ...lanjut);
    expect(kode).toBe(0);
    expect(ditawari).toContainEqual(['Berkas pindaian (PDF, JPEG, atau PNG)', hilang]);
    expect(readdirSync(join(m.toko, 'lampiran'))).toHaveLength(1);
  });
});

describe('berkas yang disebut di baris perintah', () => {
  test('yang salah ditolak sebelum apa pun ditanyakan', async () => {
    const { kode, galat } = await bicara(['lampirkan', '1', join(m.folder, 'hilang.png')]);
    expect([kode, galat]).toEqual([2, expect.stringContaining('FILE: ')]);
    expect(galat).toMatch(/^Coba: layanan lampirkan 1 FILE --sebagai/m);
  });

  test('namanya diambil sebagaimana adanya', async () => {
    const aneh = join(m.folder, "'aneh' ");
    writeFileSync(aneh, Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    expect((await m.layanan(['lampirkan', '1', aneh, '--sebagai', 'formulir'])).kode).toBe(0);
  });

  test('di luar terminal nomor dan berkas yang tidak disebut dinamai bersama yang lain', async () => {
    const { kode, galat } = await m.layanan(['lampirkan', '1']);
    expect(kode).toBe(2);
    for (const kata of ['FILE: belum disebut', '--sebagai: wajib diisi']) expect(galat).toContain(kata);
  });
});

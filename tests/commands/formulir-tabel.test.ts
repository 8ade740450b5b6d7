import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { benderaPerintah } from '../../src/cli/bendera-umum.js';
import { urai } from '../../src/cli/urai.js';
import { PERINTAH } from '../../src/commands/index.js';
import type { Perintah } from '../../src/commands/perintah.js';
import { bendera, type Isian } from '../../src/forms/isian.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { orang } from '../forms/naskah-tanya.js';

/** Words that stand for the arguments of a command, as far as its form looks at them. */
const KATA: Readonly<Record<string, string>> = {
  NOMOR: 'PI-2026-0001',
  ID: 'siti',
  TANGGAL: '2026-07-15',
  NAMA: 'Pilkada',
};

const BERTANYA = PERINTAH.filter((p) => pertanyaan(p).length > 0);

function pertanyaan({ isian }: Perintah): readonly (readonly [string, Isian<unknown>])[] {
  return Object.entries(isian).filter(([, i]) => i.tanya !== null);
}

const argumen = (p: Perintah) => [...p.nama.split(' '), ...p.argumen.map((a) => KATA[a.nama] ?? 'x')];

/** They look at the case first: what it is decides what its form asks. */
const KASUS_DAHULU = ['keberatan daftar', 'lampirkan'];

test('formulirnya lebih dari sedikit', () => {
  expect(BERTANYA.length).toBeGreaterThan(15);
  const disebut = ['daftar', 'adu', 'disposisi', 'verifikasi', 'proses', 'serah', 'tolak', 'jawab', 'keberatan daftar'];
  expect(BERTANYA.map((p) => p.nama)).toEqual(expect.arrayContaining([...disebut, 'petugas tambah']));
});

describe.each(BERTANYA.map((p) => [p.nama, p] as const))('layanan %s', (_, p) => {
  const kata = p.argumen.map((a) => KATA[a.nama] ?? 'x');

  test.each(pertanyaan(p).map(([kunci, i]) => [bendera(kunci), kunci, i] as const))(
    'pertanyaannya juga bendera %s',
    (nama, kunci, i) => {
      const hasil = urai(p, [...kata, nama, ...(i.nilai === null ? [] : ['isi'])]);
      expect(hasil.ok && hasil.nilai.masukan.flag[kunci]).toEqual(i.nilai === null ? true : i.banyak ? ['isi'] : 'isi');
    },
  );

  test('teks panjangnya juga dari berkas', () => {
    const panjang = pertanyaan(p).filter(([, i]) => i.panjang);
    for (const [kunci] of panjang) expect(urai(p, [...kata, `${bendera(kunci)}-berkas`, 'a.txt']).ok).toBe(true);
  });

  test('--lanjut ada bila dan hanya bila formulirnya menyimpan draf', () => {
    expect('lanjut' in benderaPerintah(p).sendiri).toBe(p.berdraf === true);
    if (pertanyaan(p).length > 1) expect(p.berdraf).toBe(true);
  });
});

describe('di luar terminal', () => {
  let m: MejaDalam;
  beforeAll(() => {
    m = mejaDalam();
  });
  afterAll(() => m.buang());

  const wajib = (p: Perintah) =>
    Object.entries(p.isian)
      .filter(([, i]) => i.wajib && (i.bila === undefined || i.bila({})))
      .map(([k]) => bendera(k));
  const BERKEWAJIBAN = PERINTAH.filter((p) => wajib(p).length > 0 && !KASUS_DAHULU.includes(p.nama));

  test.each(BERKEWAJIBAN.map((p) => [p.nama, p] as const))('%s: semua yang kurang disebut sekaligus', async (_, p) => {
    const { kode, keluar, galat } = await m.layanan(argumen(p));
    expect({ kode, keluar }).toEqual({ kode: 2, keluar: '' });
    expect(wajib(p).filter((b) => !galat.includes(`${b}: wajib diisi`))).toEqual([]);
    expect(galat).toMatch(/^Coba: layanan /m);
  });

  test.each(KASUS_DAHULU)('%s: kasusnya dahulu, lalu semua yang kurang', async (nama) => {
    const isian = [
      '--nama',
      'Asep',
      '--nik',
      '3602141303909001',
      '--alamat',
      'Maja',
      '--rincian',
      'x',
      '--tujuan',
      'y',
    ];
    await m.json(['daftar', ...isian, '--cara-memperoleh', 'melihat']);
    const p = PERINTAH.find((satu) => satu.nama === nama) as Perintah;
    const { kode, galat } = await m.layanan(argumen(p));
    expect(kode).toBe(2);
    expect(wajib(p).filter((b) => !galat.includes(`${b}: wajib diisi`))).toEqual([]);
  });

  test('bendera yang salah dan yang kurang disebut bersama, di terminal tanpa bertanya', async () => {
    const { prompter, dikatakan } = orang();
    const { kode, galat } = await m.tanya(['daftar', '--nik', '123', '--email', 'bukan'], prompter);
    expect({ kode, dikatakan }).toEqual({ kode: 2, dikatakan: [] });
    for (const b of ['--nik', '--email', '--nama', '--alamat', '--rincian']) expect(galat).toContain(`${b}:`);
  });
});

describe('kartu di akhir formulir', () => {
  test('nilai berbagian tampak seperti diketik, nomor identitas tersamar', async () => {
    const m = mejaDalam();
    const { prompter, dikatakan } = orang(
      ['Nama', 'Siti Maesaroh'],
      ['NIP', '198001012005019001'],
      ['Jabatan (boleh kosong)', 'ppid:plt'],
      ['Jabatan lain (kosong = cukup)', ''],
      ['Sudah benar?', 'simpan'],
    );
    const { kode } = await m.tanya(['petugas', 'tambah', 'siti', '--uji-coba'], prompter);
    expect({ kode, kartu: dikatakan.at(-1) }).toMatchObject({
      kode: 0,
      kartu: expect.stringMatching(/Jabatan +ppid:plt$/m),
    });
    m.buang();
  });
});

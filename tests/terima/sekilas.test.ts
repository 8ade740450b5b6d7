import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { isiMeja, PELAPOR_ANONIM } from '../alat/meja-laporan.js';
import type { Meja } from '../alat/program.js';
import { isiSekilas, palsukanSekilas, teksSekilas } from '../alat/sekilas.js';

/** Long after any file of the test was written: none is too new to have a glance. */
const KELAK = '2095-01-03T09:00:00+07:00';
const DAFTAR = [
  ['terlambat'],
  ['terlambat', '--segera', '90', '--jenis', 'pengaduan'],
  ['terlambat', '--per', '2026-11-20', '--segera', '3', '--csv'],
  ['tugas'],
  ['tugas', '--csv'],
  ['meja'],
];
const LAYAR = { tty: true, kolom: 100 };

let contoh: MejaDalam;
let m: MejaDalam;
let sekilas: string;

beforeAll(async () => {
  contoh = mejaDalam();
  await isiMeja(untukProgram(contoh));
  contoh.jam('2026-11-20T10:00:00+07:00');
  const rahasia = ['--pelapor', 'Ujang Rahasia', '--saluran', 'kotak', '--uraian', 'Soal rahasia', '--rahasia'];
  for (const argumen of [
    ['adu', ...rahasia],
    ['koreksi', 'PI-3', '--nama', 'Nguyễn Thị Hoa', '--alasan', 'salah tulis'],
    ['teruskan', 'PI-3'],
    ['urungkan', 'PI-3', '--alasan', 'keliru'],
    ['perpanjang', 'PI-2', '--alasan', 'data tersebar'],
  ]) {
    const { kode, galat } = await contoh.layanan(argumen);
    if (kode !== 0) throw new Error(galat);
  }
}, 60_000);
afterAll(() => contoh.buang());

beforeEach(() => {
  m = mejaDalam();
  sekilas = join(m.toko, 'sekilas.json');
  cpSync(contoh.toko, m.toko, { recursive: true });
  m.jam(KELAK);
});
afterEach(() => m.buang());

function untukProgram(dalam: MejaDalam): Meja {
  const beres = (argumen: readonly string[], { jam = '' } = {}) => {
    dalam.jam(jam);
    return dalam.layanan(argumen);
  };
  return { ...dalam, beres } as unknown as Meja;
}

/** Every list, to a pipe and on a terminal; `tanpa`: each without a glance before it. */
async function semuaDaftar(tanpa = false): Promise<readonly unknown[]> {
  const hasil = [];
  for (const argumen of DAFTAR) {
    for (const layar of [{}, LAYAR]) {
      if (tanpa) rmSync(sekilas, { force: true });
      hasil.push(await m.layanan(argumen, layar));
    }
  }
  return hasil;
}

const berkasKasus = (nomor: string) => {
  const nama = readdirSync(join(m.toko, 'berjalan')).find((n) => n.startsWith(`${nomor}.`)) ?? '';
  return join(m.toko, 'berjalan', nama);
};
const palsukan = (ubah: (teks: string) => string) => palsukanSekilas(sekilas, ubah);

describe('daftar dari sekilas', () => {
  test('sama huruf demi huruf dengan daftar dari kasusnya', async () => {
    const dibaca = await semuaDaftar(true);
    expect(isiSekilas(sekilas).nama).toEqual(expect.arrayContaining(['PI-2026-0001.1.json', 'PI-2026-0003.4.json']));
    expect(await semuaDaftar()).toEqual(dibaca);
  });

  test('sesudah yang pertama kasusnya tidak dibaca lagi; yang disimpan kemudian dibaca', async () => {
    await m.layanan(['tugas']);
    palsukan((teks) => teks.replaceAll('Asep Suherman', 'Asep Sekilas'));
    expect((await m.layanan(['tugas'])).keluar).toContain('Asep Sekilas');
    await m.layanan(['teruskan', 'PI-2026-0001']);
    expect((await m.layanan(['tugas'])).keluar).toContain('Asep Suherman');
  });

  test('yang menjadi rahasia kemudian hilang dari situ, juga bila tidak ada yang lain berubah', async () => {
    await m.json(['adu', '--pelapor', 'Darma Terbuka', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
    await m.layanan(['terlambat']);
    expect(readFileSync(sekilas, 'utf8')).toContain('Darma Terbuka');
    const [{ nomor }] = await m.json(['cari', 'Darma Terbuka']);
    await m.json(['koreksi', nomor, '--rahasia', '--alasan', 'diminta pelapor']);
    await m.layanan(['terlambat']);
    expect(readFileSync(sekilas, 'utf8')).not.toContain('Darma Terbuka');
  });

  test('yang anonim dan yang rahasia tidak ada di dalamnya', async () => {
    await m.layanan(['tugas']);
    const teks = readFileSync(sekilas, 'utf8');
    expect(teks).toContain('PD-2026-0002');
    for (const kata of [PELAPOR_ANONIM, 'Ujang Rahasia', 'Soal rahasia', 'PD-2026-0001'])
      expect(teks).not.toContain(kata);
    expect(statSync(sekilas).mode & 0o077).toBe(0);
  });

  test('--json membaca kasusnya', async () => {
    await m.layanan(['tugas']);
    palsukan((teks) => teks.replaceAll('Asep Suherman', 'Asep Sekilas'));
    expect(JSON.stringify(await m.json(['tugas']))).not.toContain('Asep Sekilas');
    expect(JSON.stringify(await m.json(['meja']))).not.toContain('Asep Sekilas');
    expect(JSON.stringify(await m.json(['terlambat']))).not.toContain('Asep Sekilas');
  });

  test('--pdf membaca kasusnya', async () => {
    const k = mejaDalam({ kertasAsli: true });
    cpSync(contoh.toko, k.toko, { recursive: true });
    k.jam(KELAK);
    const laporan = async (nama: string) => {
      expect((await k.layanan(['terlambat', '--pdf', join(k.folder, nama)])).kode).toBe(0);
      return readFileSync(join(k.folder, nama));
    };
    const benar = await laporan('benar.pdf');
    await k.layanan(['terlambat']);
    palsukanSekilas(join(k.toko, 'sekilas.json'), (teks) => teks.replaceAll('Asep Suherman', 'Asep Sekilas'));
    expect((await k.layanan(['terlambat'])).keluar).toContain('Asep Sekilas');
    expect((await laporan('lagi.pdf')).equals(benar)).toBe(true);
    k.buang();
  });
});

describe('sekilas tidak pernah dipercaya melebihi kasusnya', () => {
  beforeEach(async () => {
    await m.layanan(['tugas']);
  });

  test('kasus yang diubah di tempatnya, sama panjang dan sama jam ubahnya, disebut rusak', async () => {
    const jalur = berkasKasus('PI-2026-0001');
    utimesSync(jalur, 1_700_000_000, 1_700_000_000);
    await m.layanan(['tugas']);
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('Asep Suherman', 'Asep Suhermin'));
    utimesSync(jalur, 1_700_000_000, 1_700_000_000);
    const hasil = await m.layanan(['tugas']);
    expect([hasil.kode, hasil.keluar.includes('PI-2026-0001')]).toEqual([6, false]);
    expect(hasil.galat).toContain('RUSAK berjalan/PI-2026-0001.1.json');
  });

  test('kasus yang hilang tidak tampil lagi', async () => {
    rmSync(berkasKasus('PI-2026-0001'));
    expect((await m.layanan(['tugas'])).keluar).not.toContain('PI-2026-0001');
  });

  test('sesudah tindakan apa pun: daftar yang sama seperti dari kasusnya', async () => {
    m.jam('2026-11-23T08:00:00+07:00');
    await m.layanan(['cabut', 'PI-1', '--alasan', 'tidak perlu lagi']);
    await m.layanan(['disposisi', 'PI-2', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti']);
    await m.layanan(['terima', 'PD-2', '--klasifikasi', 'ringan']);
    m.jam(KELAK);
    const sekarang = await semuaDaftar();
    expect(sekarang).toEqual(await semuaDaftar(true));
  });

  test.each([
    ['kosong', () => ''],
    ['terpotong', (teks: string) => teks.slice(0, teks.length / 2)],
    ['null', () => 'null'],
    ['tanpa sidik', (teks: string) => teksSekilas(sekilas).replaceAll('Asep Suherman', `X${teks.length}`)],
    ['disunting tangan', (teks: string) => teks.replaceAll('Asep Suherman', 'Asep Suhermin')],
    ['satu angka lain', (teks: string) => teks.replace('2026-11-02', '2026-11-03')],
  ])('%s: disusun lagi dari kasusnya', async (_, ubah) => {
    const benar = await semuaDaftar();
    writeFileSync(sekilas, ubah(readFileSync(sekilas, 'utf8')));
    expect(await semuaDaftar()).toEqual(benar);
    expect(readFileSync(sekilas, 'utf8')).toContain('Asep Suherman');
  });

  test('kalender yang diubah kantor: tenggat baru dari sekilas yang sama', async () => {
    const semula = await semuaDaftar();
    m.jam('2026-11-20T11:00:00+07:00');
    expect(await m.layanan(['libur', 'tambah', '2026-11-12', 'Cuti setempat', '--ya'])).toMatchObject({ kode: 0 });
    m.jam(KELAK);
    const kini = await semuaDaftar();
    expect(kini).not.toEqual(semula);
    expect(kini).toEqual(await semuaDaftar(true));
  });

  test('di salinan folder datanya tidak berlaku: berkasnya lain', async () => {
    const salinan = join(m.folder, 'salinan');
    palsukan((teks) => teks.replaceAll('Asep Suherman', 'Asep Sekilas'));
    cpSync(m.toko, salinan, { recursive: true, preserveTimestamps: true });
    rmSync(m.toko, { recursive: true });
    cpSync(salinan, m.toko, { recursive: true, preserveTimestamps: true });
    expect((await m.layanan(['tugas'])).keluar).toContain('Asep Suherman');
  });

  test('periksa menyebut sekilas yang berbeda dari kasusnya; --perbaiki membuangnya', async () => {
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
    palsukan((teks) => teks.replaceAll('Asep Suherman', 'Asep Sekilas'));
    const { keluar, kode } = await m.layanan(['periksa', '--json']);
    expect([kode, JSON.parse(keluar).masalah]).toMatchObject([
      6,
      [{ berkas: 'sekilas.json', nomor: 'PI-2026-0001', jenis: 'sekilas' }],
    ]);
    await m.layanan(['periksa', '--perbaiki', '--ya']);
    expect(existsSync(sekilas)).toBe(false);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  test('tidak ikut ke cadangan, dan tidak tinggal di toko yang disegel', async () => {
    const ke = join(m.folder, 'luar');
    mkdirSync(ke);
    await m.layanan(['cadangkan', ke]);
    const [cadangan = ''] = readdirSync(ke);
    expect(readdirSync(join(ke, cadangan, 'data'))).not.toContain('sekilas.json');
    await m.layanan(['pengaturan', 'enkripsi', 'nyala', '--ya']);
    expect(existsSync(sekilas)).toBe(false);
    const hasil = await m.layanan(['tugas']);
    expect([hasil.kode, hasil.keluar.includes('Asep Suherman'), existsSync(sekilas)]).toEqual([0, true, false]);
  });
});

test('berkas yang baru saja berubah dibaca setiap kali', async () => {
  m.jam(new Date().toISOString());
  await semuaDaftar();
  expect(existsSync(sekilas)).toBe(false);
});

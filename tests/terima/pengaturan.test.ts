import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Jalannya, type Meja, meja, TERBUKA } from '../alat/program.js';

/** Every setting, in the order of the list. */
const KUNCI = [
  ...[
    'jam.senin-kamis',
    'jam.jumat',
    'tenggat.hari-terima',
    'tenggat.luar-jam',
    'kertas.ukuran',
    'kertas.margin',
    ...['surat', 'sk', 'kode', 'unit', 'sifat'].map((k) => `nomor-surat.${k}`),
    'akses.empat-mata',
  ],
  ...[
    'induk',
    'nama',
    'unit',
    'sebutan',
    'logo',
    'alamat',
    'telepon',
    'posel',
    'kota',
    'atasan-ppid',
    'saluran-pengaduan',
  ].map((k) => `instansi.${k}`),
  ...['front-office', 'sekretariat', 'staf-sekretariat', 'petugas-informasi', 'ppid', 'kepala-dinas'].map(
    (k) => `tanda-tangan.${k}`,
  ),
  ...['sekretaris-dinas', 'pejabat-pengaduan', 'tim-pengaduan'].map((k) => `tanda-tangan.${k}`),
  'enkripsi',
];

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

/** Events of the office's own record, from the file. */
function catatan(): { tindakan: string; petugas: string; waktu: string; isi: Record<string, unknown> }[] {
  const folder = join(m.toko, 'berjalan');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((n) => JSON.parse(readFileSync(join(folder, n), 'utf8')).peristiwa);
}

function ditolak(hasil: Jalannya, ...kata: readonly string[]): void {
  expect({ kode: hasil.kode, keluar: hasil.keluar }).toEqual({ kode: 2, keluar: '' });
  for (const satu of kata) expect(hasil.galat).toContain(satu);
  expect(catatan()).toEqual([]);
}

describe('pengaturan dibaca', () => {
  test('semua: satu baris satu pengaturan, dengan nilai, asal, dan gunanya', async () => {
    const { keluar, galat } = await m.beres(['pengaturan']);
    const baris = keluar
      .trimEnd()
      .split('\n')
      .map((b) => b.split('\t'));
    expect(baris.slice(0, 4).map((b) => b.slice(0, 3))).toEqual([
      ['jam.senin-kamis', '07.30-16.00', 'bawaan'],
      ['jam.jumat', '07.30-16.30', 'bawaan'],
      ['tenggat.hari-terima', '0', 'bawaan'],
      ['tenggat.luar-jam', 'hari-kerja-berikutnya', 'bawaan'],
    ]);
    expect(baris.map((b) => b[0])).toEqual(KUNCI);
    for (const [, , , uraian] of baris) expect(uraian).toMatch(/\w{3}/);
    const folder = `Folder toko: ${m.toko} (--data). Variabel setiap pengaturan: layanan bantuan lingkungan\n`;
    expect(galat).toBe(folder + TERBUKA);
    expect(existsSync(m.toko)).toBe(false);
  });

  test('enkripsi: bagaimana keadaannya, dan perintah yang mengubahnya', async () => {
    const baris = async () =>
      (await m.json(['pengaturan'])).find((s: { kunci: string }) => s.kunci === 'enkripsi') as unknown;
    const uraian = expect.stringContaining('layanan pengaturan enkripsi nyala');
    expect(await baris()).toEqual({ kunci: 'enkripsi', nilai: 'mati', sumber: 'bawaan', bawaan: 'mati', uraian });
    await m.beres(['pengaturan', 'enkripsi', 'nyala']);
    expect(await baris()).toEqual({ kunci: 'enkripsi', nilai: 'nyala', sumber: 'toko', bawaan: 'mati', uraian });
  });

  test('satu: nilainya saja di stdout, selebihnya di stderr', async () => {
    const { keluar, galat } = await m.beres(['pengaturan', 'jam.jumat']);
    expect(keluar).toBe('07.30-16.30\n');
    expect(galat).toBe(`jam.jumat = 07.30-16.30 (bawaan). Jam kerja Jumat (WIB).\n${TERBUKA}`);
  });

  test('--json, --csv, dan bidang yang dipilih', async () => {
    expect(await m.json(['pengaturan', 'jam.jumat'])).toEqual({
      kunci: 'jam.jumat',
      nilai: '07.30-16.30',
      sumber: 'bawaan',
      bawaan: '07.30-16.30',
      uraian: 'Jam kerja Jumat (WIB)',
    });
    const bidang = await m.layanan(['pengaturan', '--json', 'kunci,sumber']);
    expect(JSON.parse(bidang.keluar)[1]).toEqual({ kunci: 'jam.jumat', sumber: 'bawaan' });
    expect((await m.beres(['pengaturan', '--csv'])).keluar).toMatch(/^kunci,nilai,sumber,uraian\r\njam\.senin-kamis,/);
  });
});

describe('pengaturan diubah', () => {
  test('nilai baru berlaku, bersumber toko, dan tercatat dengan petugas, saat, dan nilai sebelumnya', async () => {
    const { keluar, galat } = await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
    expect(keluar).toBe('08.00-15.00\n');
    expect(galat).toContain('jam.jumat: 07.30-16.30 (bawaan) -> 08.00-15.00 (toko).');
    expect(await m.json(['pengaturan', 'jam.jumat'])).toMatchObject({
      nilai: '08.00-15.00',
      sumber: 'toko',
      bawaan: '07.30-16.30',
    });
    expect((await m.beres(['pengaturan', 'jam.jumat'])).galat).toContain('(toko, bawaan 07.30-16.30)');
    expect(catatan()).toMatchObject([
      {
        tindakan: 'atur',
        petugas: expect.stringMatching(/./),
        waktu: expect.stringMatching(/^2026-03-13T09:12:\d\d\+07:00$/),
        isi: { kunci: 'jam.jumat', nilai: '08.00-15.00', sebelumnya: '07.30-16.30' },
      },
    ]);
  });

  test('--bawaan mengembalikannya, dan itu pun tercatat', async () => {
    await m.beres(['pengaturan', 'tenggat.hari-terima', '1']);
    const { keluar, galat } = await m.beres(['pengaturan', 'tenggat.hari-terima', '--bawaan']);
    expect(keluar).toBe('0\n');
    expect(galat).toContain('tenggat.hari-terima: 1 (toko) -> 0 (bawaan).');
    expect(await m.json(['pengaturan', 'tenggat.hari-terima'])).toMatchObject({ nilai: '0', sumber: 'bawaan' });
    expect(catatan().map((p) => p.isi.nilai)).toEqual(['1', null]);
  });

  test('nilai yang sama dengan bawaan boleh ditetapkan kantor', async () => {
    await m.beres(['pengaturan', 'jam.jumat', '07.30-16.30']);
    expect(await m.json(['pengaturan', 'jam.jumat'])).toMatchObject({ sumber: 'toko' });
  });

  test.each([
    [['jam.jumat', '08.00-15.00'], 'jam.jumat sudah 08.00-15.00 (toko); tidak ada yang dicatat.'],
    [['jam.senin-kamis', '--bawaan'], 'jam.senin-kamis sudah 07.30-16.00 (bawaan); tidak ada yang dicatat.'],
  ])('yang tidak mengubah apa pun tidak dicatat: %j', async (argumen, pesan) => {
    await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
    expect((await m.beres(['pengaturan', ...argumen])).galat).toBe(`${pesan}\n${TERBUKA}`);
    expect(catatan()).toHaveLength(1);
  });

  test('--uji-coba menyebut dan tidak mencatat', async () => {
    const { keluar, galat } = await m.beres(['pengaturan', 'tenggat.luar-jam', 'hari-itu', '--uji-coba']);
    expect(keluar).toBe('');
    expect(galat).toContain('Uji coba, tidak ada yang dicatat: tenggat.luar-jam: hari-kerja-berikutnya (bawaan)');
    expect(catatan()).toEqual([]);
    expect(await m.json(['pengaturan', 'tenggat.luar-jam'])).toMatchObject({ sumber: 'bawaan' });
  });

  test('perubahan kalender dan pengaturan berdampingan dalam satu catatan', async () => {
    await m.beres(['libur', 'tambah', '2026-07-15', 'Pilkades']);
    await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
    await m.beres(['libur', 'hapus', '2026-07-15', '--ya']);
    expect(catatan().map((p) => p.tindakan)).toEqual(['libur', 'atur', 'libur']);
    expect(await m.json(['pengaturan', 'jam.jumat'])).toMatchObject({ nilai: '08.00-15.00' });
  });
});

describe('nilai dan kunci buruk: keluar 2, tidak ada yang dicatat', () => {
  test.each([
    [
      ['jam.jumat', '16.30-07.30'],
      ['jam.jumat', '07.30-16.00', 'Coba: layanan pengaturan jam.jumat 07.30-16.30'],
    ],
    [['jam.jumat', '7.30-16.30'], ['tulis jam buka dan tutup']],
    [['jam.senin-kamis', ''], ['tulis jam buka dan tutup']],
    [['tenggat.hari-terima', '2'], ['pilih 0 atau 1']],
    [['tenggat.luar-jam', 'besok'], ['pilih hari-kerja-berikutnya atau hari-itu']],
    [
      ['jam.sabtu', '08.00-12.00'],
      ['"jam.sabtu" tidak dikenal', 'jam.senin-kamis, jam.jumat'],
    ],
    [['jam.sabtu'], ['tidak dikenal']],
    [['__proto__', '1'], ['tidak dikenal']],
    [['toString'], ['tidak dikenal']],
    [['--bawaan'], ['sebut satu KUNCI']],
    [['jam.jumat', '08.00-15.00', '--bawaan'], ['tanpa NILAI']],
    [['jam.sabtu', '--bawaan'], ['tidak dikenal']],
    [['jam.jumat', '08.00', '-', '15.00'], ['kata berlebih']],
  ])('%j', async (argumen, kata) => {
    ditolak(await m.layanan(['pengaturan', ...argumen]), ...kata);
  });

  test('nilai dengan kode terminal ditolak dan tidak dijalankan terminal', async () => {
    const hasil = await m.layanan(['pengaturan', 'jam.jumat', '\u001b[2J']);
    ditolak(hasil, 'jam.jumat');
    expect(hasil.galat).not.toContain('\u001b');
  });
});

describe('pengaturan dari lingkungan', () => {
  const env = { LAYANAN_JAM_JUMAT: '08.00-11.00', LAYANAN_TENGGAT_HARI_TERIMA: '1' };

  test('berlaku di atas toko dan bawaan, dengan sumber lingkungan', async () => {
    await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
    expect(await m.json(['pengaturan', 'jam.jumat'], { env })).toMatchObject({
      nilai: '08.00-11.00',
      sumber: 'lingkungan',
    });
    const semua = await m.json(['pengaturan'], { env });
    const diubah = semua.filter((s: { sumber: string }) => s.sumber === 'lingkungan');
    expect(diubah.map((s: { kunci: string }) => s.kunci)).toEqual(['jam.jumat', 'tenggat.hari-terima']);
    expect(await m.json(['pengaturan', 'jam.jumat'])).toMatchObject({ nilai: '08.00-15.00', sumber: 'toko' });
    expect((await m.json(['pengaturan', 'jam.jumat'], { env: { LAYANAN_JAM_JUMAT: '' } })).sumber).toBe('toko');
  });

  test('kasus yang didaftarkan memakainya', async () => {
    const adu = ['adu', '--pelapor', 'Rina', '--saluran', 'kotak', '--uraian', 'x', '--klasifikasi', 'ringan'];
    expect((await m.json(adu)).tenggat).toBe('2026-03-27');
    expect((await m.json(adu, { env: { LAYANAN_TENGGAT_HARI_TERIMA: '1' } })).tenggat).toBe('2026-03-26');
  });

  test('mengubah toko di bawahnya: tercatat, dan disebut bahwa lingkungan tetap di atas', async () => {
    const { galat } = await m.beres(['pengaturan', 'jam.jumat', '08.00-15.00'], { env });
    expect(galat).toContain('07.30-16.30 (bawaan) -> 08.00-15.00 (toko)');
    expect(galat).toContain('LAYANAN_JAM_JUMAT=08.00-11.00 di lingkungan ini tetap berlaku');
    expect(catatan()).toMatchObject([{ isi: { sebelumnya: '07.30-16.30' } }]);
  });
});

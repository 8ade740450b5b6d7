import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan, sampai, tindak } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

const RINA = {
  '--nama': 'Nguyễn Thị Ánh',
  '--nik': '3602145303909003',
  '--rincian': 'Jumlah panti asuhan',
  '--diterima': '2026-03-10',
};

let m: Meja;
beforeAll(async () => {
  m = meja();
  await sampai(m, 3);
  await m.beres(daftarDengan(RINA));
  await tindak(m, 'PI-2026-0002', ['cabut', '--alasan', 'sudah memperoleh data']);
});
afterAll(() => m.buang());

describe('lihat', () => {
  test('--json memuat semua kunci kontrak, NIK tersamar', async () => {
    const kasus = await m.json(['lihat', 'PI-2026-0001']);
    expect(kasus).toMatchObject({
      nomor: 'PI-2026-0001',
      jenis: 'permohonan',
      standar: 'permohonan-informasi',
      status: 'verifikasi',
      selesai: false,
      nama: 'Asep Suherman',
      identitas: { jenis: 'nik', nomor: '360214******9001' },
      diterima: '2026-03-13',
      dicatat: expect.stringMatching(/^2026-03-13T09:12:\d\d\+07:00$/),
      tenggat: '2026-03-27',
      tenggatUndangUndang: '2026-04-06',
      tenggatSementara: false,
      sisaHariKerja: 5,
      terlambat: false,
      terlambatUndangUndang: false,
      klasifikasi: null,
      pemegang: 'staf-sekretariat',
      tindakanBerikut: ['verifikasi'],
    });
    expect(kasus.riwayat[0]).toMatchObject({
      urut: 1,
      tindakan: 'daftar',
      tanggal: '2026-03-13',
      jabatan: 'Petugas Front Office',
      catatan: null,
    });
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(kasus.dokumen).toEqual(
      ['formulir', 'tanda-terima', 'lembar-disposisi', 'lembar-disposisi-2'].map((nama) => ({
        jenis: nama.replace('-2', ''),
        berkas: `dokumen/2026/PI-2026-0001/${nama}.pdf`,
        sha256,
      })),
    );
  });

  test('--lengkap membuka NIK; tanpa itu tidak di mana pun', async () => {
    expect((await m.json(['lihat', '1', '--lengkap'])).identitas.nomor).toBe('3602141303909001');
    for (const perintah of [
      ['lihat', '1'],
      ['riwayat', '1'],
      ['riwayat', '1', '--json'],
      ['cari'],
      ['cari', '--json'],
      ['cari', '--csv'],
    ]) {
      const { keluar, galat } = await m.beres(perintah);
      expect(keluar + galat).not.toContain('3602141303909001');
    }
  });

  test('--json NAMA memilih bidang, juga sebelum nomor', async () => {
    expect(await m.json(['lihat', '1', '--json', 'nomor,tenggat'].slice(0, -2))).toHaveProperty('riwayat');
    const { keluar } = await m.beres(['lihat', '--json', 'nomor,tenggat', '1']);
    expect(JSON.parse(keluar)).toEqual({ nomor: 'PI-2026-0001', tenggat: '2026-03-27' });
    expect(JSON.parse((await m.beres(['lihat', '--json', 'PI-2026-0001'])).keluar).nomor).toBe('PI-2026-0001');
  });

  test('dokumen yang hilang digambar lagi, byte yang sama', async () => {
    const [sebelum] = (await m.json(['lihat', '1'])).dokumen;
    const { rmSync } = await import('node:fs');
    rmSync(`${m.toko}/${sebelum.berkas}`);
    expect((await m.json(['lihat', '1'], { jam: '2026-05-01T00:00:00+07:00' })).dokumen[0]).toEqual(sebelum);
  });
});

describe('cari', () => {
  const nomor = async (...argumen: readonly string[]) =>
    (await m.json(['cari', ...argumen])).map((k: { nomor: string }) => k.nomor);

  test.each([
    [[], ['PI-2026-0001']],
    [['--semua'], ['PI-2026-0001', 'PI-2026-0002']],
    [['nguyen thi anh', '--semua'], ['PI-2026-0002']],
    [['PANTI', '--semua'], ['PI-2026-0002']],
    [['--status', 'dicabut', '--semua'], ['PI-2026-0002']],
    [['--nik', '3602145303909003', '--semua'], ['PI-2026-0002']],
    [['--sampai', '2026-03-12', '--semua'], ['PI-2026-0002']],
    [['--dari', '2026-03-11', '--semua'], ['PI-2026-0001']],
    [['--tahun', '2025', '--semua'], []],
    [['--jenis', 'permohonan'], ['PI-2026-0001']],
  ])('%j menemukan %j', async (argumen, hasil) => {
    expect(await nomor(...argumen)).toEqual(hasil);
  });

  test('yang kosong: keluar 0, stdout kosong, satu kalimat di stderr (dan bahwa toko terbuka)', async () => {
    const hasil = await m.layanan(['cari', 'tidak-ada-teks-ini']);
    expect(hasil).toEqual({
      kode: 0,
      keluar: '',
      galat: expect.stringMatching(/^Tidak ada kasus yang cocok\.\nToko ini terbuka .*\n$/),
    });
  });

  test('pipa: satu kasus satu baris, TAB, tanpa judul', async () => {
    const { keluar } = await m.beres(['cari', '--semua']);
    expect(keluar.split('\n')).toHaveLength(3);
    expect(keluar.split('\n')[0]?.split('\t').slice(0, 5)).toEqual([
      'PI-2026-0001',
      '2026-03-13',
      '2026-03-27',
      '5',
      'verifikasi',
    ]);
  });

  test('--csv berjudul, dan sel yang seperti rumus dibuat tidak berbahaya', async () => {
    const lain = meja();
    await lain.beres(daftarDengan({ '--nama': '=cmd|calc', '--rincian': '@SUM(A1)' }));
    const { keluar } = await lain.beres(['cari', '--csv']);
    lain.buang();
    expect(keluar.split('\r\n')[0]).toBe('nomor,diterima,tenggat,sisa,status,pemegang,nama,perihal');
    expect(keluar).toContain("'=cmd|calc");
    expect(keluar).toContain("'@SUM(A1)");
  });
});

describe('tenggat', () => {
  test('NOMOR: hari terakhir yang dihitung adalah tenggatnya', async () => {
    const t = await m.json(['tenggat', '1']);
    expect(t).toMatchObject({ mulai: '2026-03-13', jatuhTempo: '2026-03-27', sementara: false, kalenderKurang: [] });
    expect(t.hari.at(-1)).toEqual({ tanggal: '2026-03-27', ke: 5, sebab: null });
    expect(t.hari[0]).toEqual({ tanggal: '2026-03-14', ke: null, sebab: 'Sabtu' });
    expect(t.hari[5]).toEqual({ tanggal: '2026-03-19', ke: null, sebab: 'Hari Suci Nyepi (Tahun Baru Saka 1948)' });
  });

  test('--undang-undang: jam yang lain', async () => {
    expect((await m.json(['tenggat', '1', '--undang-undang'])).jatuhTempo).toBe('2026-04-06');
  });

  test('melewati tahun yang belum dimuat: sementara, dan tahunnya disebut', async () => {
    expect(await m.json(['tenggat', '--dari', '2027-12-28', '--hari', '10'])).toMatchObject({
      sementara: true,
      kalenderKurang: [2028],
    });
    const jam = { jam: '2027-12-28T09:00:00+07:00' };
    const lain = meja();
    const { galat } = await lain.beres(DAFTAR, jam);
    expect(galat).toContain('SEMENTARA: hari libur tahun 2028 belum dimuat');
    expect(await lain.json(['lihat', '1'], jam)).toMatchObject({ tenggatSementara: true, kalenderKurang: [2028] });
    lain.buang();
  });

  test('tanpa kasus dan tanpa --dari: keluar 2', async () => {
    expect((await m.layanan(['tenggat'])).kode).toBe(2);
    expect((await m.layanan(['tenggat', '--dari', 'kapan-kapan', '--hari', '0'])).galat).toMatch(/--dari[\s\S]*--hari/);
  });
});

describe('standar', () => {
  test('daftar dan lihat', async () => {
    expect((await m.json(['standar', 'daftar'])).map((s: { kode: string }) => s.kode)).toContain(
      'permohonan-informasi',
    );
    expect((await m.json(['standar', 'lihat', 'permohonan-informasi'])).langkah[0].tindakan).toBe('daftar');
    expect((await m.beres(['standar', 'lihat', 'permohonan-informasi'])).keluar.split('\n')[0]).toMatch(
      /^1\tdaftar\tbaru\t/,
    );
    expect((await m.layanan(['standar', 'lihat', 'tidak-ada'])).kode).toBe(3);
  });
});

describe('zona waktu mesin tidak berpengaruh', () => {
  // 2026-03-13 23:30 in WIB is another day in each of these zones.
  test.each(['UTC', 'America/Los_Angeles', 'Asia/Jayapura', '../../etc/passwd'])('TZ=%s', async (TZ) => {
    const lain = meja();
    const opsi = { jam: '2026-03-13T23:30:00+07:00', env: { TZ } };
    await lain.beres(DAFTAR, opsi);
    const kasus = await lain.json(['lihat', '1'], opsi);
    lain.buang();
    expect(kasus.diterima).toBe('2026-03-13');
    expect(kasus.dicatat).toMatch(/^2026-03-13T23:30:\d\d\+07:00$/);
  });
});

describe('koreksi', () => {
  test('nilai baru berlaku, nilai lama tetap di riwayat, tanda terima tidak berubah', async () => {
    const lain = meja();
    await lain.beres(DAFTAR);
    const [sebelum] = (await lain.json(['lihat', '1'])).dokumen;
    await lain.beres(['koreksi', '1', '--alamat', 'Jl. Multatuli 7', '--alasan', 'salah tulis']);
    await lain.beres(['koreksi', '1', '--kk', '3602141303909002', '--alasan', 'memakai KK']);
    const kasus = await lain.json(['lihat', '1']);
    expect(kasus).toMatchObject({
      alamat: 'Jl. Multatuli 7',
      identitas: { jenis: 'kk', nomor: '360214******9002' },
      status: 'terdaftar',
    });
    expect(kasus.dokumen[0]).toEqual(sebelum);
    expect((await lain.layanan(['koreksi', '1', '--alamat', 'Jl. Multatuli 7', '--alasan', 'sama'])).kode).toBe(2);
    lain.buang();
  });
});

describe('uji coba', () => {
  test('menyebut apa yang akan dicatat, tidak menulis apa pun', async () => {
    const lain = meja();
    const hasil = await lain.beres([...DAFTAR, '--uji-coba']);
    expect(hasil.keluar).toBe('');
    expect(hasil.galat).toContain('Uji coba, tidak ada yang dicatat: PI-2026-0001');
    expect(await lain.json(['cari'])).toEqual([]);
    expect((await lain.beres(DAFTAR)).keluar).toBe('PI-2026-0001\n');
    lain.buang();
  });
});

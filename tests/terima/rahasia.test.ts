import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Pelaku, tanpaPetugas } from '../../src/domain/pelaku.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { DAFTAR } from '../alat/permohonan.js';

/** Every word of the complaint and of what was done on it. */
const KATA = /amplop|rahmat|hidayat|cikadongdong|81290009876|dadang|loket dua|warung/i;
const ADU = [
  ...['adu', '--pelapor', 'Rahmat Hidayatullah', '--alamat', 'Kp. Cikadongdong', '--telepon', '081290009876'],
  ...['--saluran', 'kotak', '--uraian', 'Amplop diminta di loket dua', '--terlapor', 'Pak Dadang Kurnia'],
  ...['--kerugian', 'Isi amplop', '--permintaan', 'Amplop kembali', '--tempat-kejadian', 'warung'],
];
const TIM = pemegang('tim-pengaduan');
const PEJABAT = pemegang('pejabat-pengaduan');
const TERLAPOR = pemegangBernama('dadang', 'Dadang Kurnia, S.Sos.', 'tim-pengaduan');
const ORANG_LAIN: readonly (readonly [string, Pelaku])[] = [
  ['front-office', pemegang('front-office')],
  ['admin', pemegang('admin')],
  ['pengawas', pemegang('pengawas')],
  ['kepala-dinas', pemegang('kepala-dinas')],
  ['terlapor dalam tim', TERLAPOR],
];

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam();
  const lampiran = join(m.folder, 'rahmat-amplop.pdf');
  writeFileSync(lampiran, '%PDF-1.4\n%%EOF\n');
  m.duduk(pemegang('front-office'));
  await m.json([...ADU, '--rahasia', '--lampiran', lampiran]);
  m.duduk(PEJABAT);
  await m.json(['terima', 'pd-1', '--klasifikasi', 'pengawasan', '--catatan', 'Amplop, Rahmat']);
  m.duduk(TIM);
  await m.json(['tangani', 'pd-1', '--catatan', 'Amplop dari Rahmat']);
  await m.json(['tunda', 'pd-1', '--kategori', 'klarifikasi', '--alasan', 'Menunggu Rahmat']);
});
afterEach(() => m.buang());

const LAYAR = { tty: true, kolom: 120 };

async function semua(argumen: readonly string[]): Promise<string> {
  const keluar: string[] = [];
  for (const cara of [[], ['--json']]) {
    const { keluar: k, galat: g } = await m.layanan([...argumen, ...cara], cara.length === 0 ? LAYAR : {});
    keluar.push(k, g);
  }
  return keluar.join('\n');
}

describe.each(ORANG_LAIN)('pengaduan rahasia di depan %s', (_, pelaku) => {
  beforeEach(() => m.duduk(pelaku));

  test.each([
    ['lihat', ['lihat', 'pd-1']],
    ['riwayat', ['riwayat', 'pd-1']],
    ['tenggat', ['tenggat', 'pd-1']],
    ['cari', ['cari', '--semua']],
    ['meja', ['meja']],
    ['tugas', ['tugas', '--jabatan', 'tim-pengaduan']],
    ['terlambat', ['terlambat', '--per', '2027-01-04']],
    ['rekap', ['rekap', '--tahun', '2026']],
  ])('%s: nomornya ada, tidak satu kata pun dari isinya', async (__, argumen) => {
    if (argumen[0] === 'terlambat') {
      m.duduk(TIM);
      await m.json(['lanjut', 'pd-1']);
      m.duduk(pelaku);
    }
    const teks = await semua(argumen);
    // The desk greets by name: that one is the officer's own.
    const milikKasus = teks.split('\n').filter((b) => !b.startsWith('Dadang Kurnia, S.Sos.; '));
    expect(milikKasus.filter((b) => KATA.test(b))).toEqual([]);
    if (!['rekap', 'tenggat', 'riwayat'].includes(argumen[0] ?? '')) expect(teks).toContain('PD-2026-0001');
  });

  test.each(['rahmat', 'amplop', 'dadang', '081290009876'])('cari "%s" tidak menemukannya', async (kata) => {
    expect(await m.json(['cari', kata, '--semua'])).toEqual([]);
  });

  test('JSON-nya: nomor, jenis, status, dan tanggal tetap; selebihnya kosong', async () => {
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({
      nomor: 'PD-2026-0001',
      jenis: 'pengaduan',
      status: 'ditangani',
      diterima: '2026-03-13',
      nama: '(rahasia)',
      uraian: '(rahasia)',
      terlapor: null,
      alamat: null,
      namaLampiran: null,
      lampiran: null,
      dokumen: [],
      tertunda: { kategori: 'klarifikasi', alasan: 'klarifikasi' },
    });
  });
});

describe('yang membuka isi ditolak (5) dan tercatat', () => {
  const DITOLAK: readonly (readonly [string, Pelaku, readonly string[]])[] = [
    ['lihat --lengkap', pemegang('front-office'), ['lihat', 'pd-1', '--lengkap', '--alasan', 'x']],
    ['lihat --lengkap oleh terlapor', TERLAPOR, ['lihat', 'pd-1', '--lengkap', '--alasan', 'x']],
    ['cetak', pemegang('front-office'), ['cetak', 'pd-1']],
    ['cetak --semua', pemegang('front-office'), ['cetak', 'pd-1', '--semua', '--ke', '/tidak/ada.pdf']],
    ['cetak oleh admin', pemegang('admin'), ['cetak', 'pd-1', '--dokumen', 'tanda-terima']],
    ['cetak oleh terlapor', TERLAPOR, ['cetak', 'pd-1']],
    ['koreksi', pemegang('front-office'), ['koreksi', 'pd-1', '--uraian', 'x', '--alasan', 'x']],
    ['koreksi rahasianya', pemegang('front-office'), ['koreksi', 'pd-1', '--kosongkan', 'rahasia', '--alasan', 'x']],
    ['koreksi terlapornya oleh terlapor', TERLAPOR, ['koreksi', 'pd-1', '--terlapor', 'Rina', '--alasan', 'x']],
    ['lampirkan', pemegang('front-office'), ['lampirkan', 'pd-1', 'PINDAIAN', '--sebagai', 'tanda-terima']],
    ['jawab oleh terlapor', TERLAPOR, ['lanjut', 'pd-1']],
    ['daftar --dari', pemegang('front-office'), ['daftar', '--dari', 'pd-1', ...DAFTAR.slice(1)]],
  ];
  test.each(DITOLAK)('%s', async (_, pelaku, argumen) => {
    m.duduk(pelaku);
    const pindaian = join(m.folder, 'rahmat-amplop.pdf');
    const { kode, keluar, galat } = await m.layanan(argumen.map((k) => (k === 'PINDAIAN' ? pindaian : k)));
    expect([kode, keluar]).toEqual([5, '']);
    expect(galat).toContain('Pejabat dan Tim Pengelola Pengaduan');
    expect(galat).not.toMatch(KATA);
    m.duduk(pemegang('pengawas'));
    const [akhir] = (await m.json(['jejak', 'akses'])).slice(-1);
    expect(akhir).toMatchObject({ kejadian: 'ditolak', petugas: pelaku.petugas, perintah: argumen[0] });
  });
});

describe('yang menanganinya', () => {
  test.each([['tim', TIM] as const, ['pejabat', PEJABAT] as const])(
    '%s: pelapor tampak, isinya lewat --lengkap',
    async (_, pelaku) => {
      m.duduk(pelaku);
      expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ nama: 'Rahmat Hidayatullah', uraian: '(rahasia)' });
      const lengkap = await m.json(['lihat', 'pd-1', '--lengkap', '--alasan', 'memeriksa']);
      expect(lengkap).toMatchObject({ uraian: 'Amplop diminta di loket dua', terlapor: 'Pak Dadang Kurnia' });
      expect((await m.layanan(['cetak', 'pd-1'])).kode).toBe(0);
    },
  );

  test('nama berkas pindaian hanya lewat --lengkap, dan bagi yang lain tidak sama sekali', async () => {
    m.duduk(TIM);
    await m.json(['lampirkan', 'pd-1', join(m.folder, 'rahmat-amplop.pdf'), '--sebagai', 'tanda-terima']);
    const kartu = async (...lain: string[]) => (await m.layanan(['lihat', 'pd-1', ...lain], LAYAR)).keluar;
    expect(await kartu()).toMatch(/\(pindaian\) +13 Maret 2026: \(rahasia\),\s/);
    expect(await kartu('--lengkap', '--alasan', 'memeriksa')).toContain('13 Maret 2026: rahmat-amplop.pdf');
    m.duduk(pemegang('front-office'));
    expect(await kartu()).not.toMatch(KATA);
  });

  test('alasan melihatnya tersembunyi di jejak akses bagi yang lain', async () => {
    m.duduk(TIM);
    await m.json(['lihat', 'pd-1', '--lengkap', '--alasan', 'memeriksa amplop Rahmat']);
    m.duduk(pemegang('admin'));
    expect(await m.json(['jejak', 'akses'])).toMatchObject([{ petugas: 'siti', alasan: '(rahasia)' }]);
  });
});

test('diklasifikasikan pengawasan kemudian: yang semula tampak menjadi tertutup, kertasnya tetap dapat digambar pejabat', async () => {
  m.duduk(pemegang('front-office'));
  await m.json([...ADU, '--tetap-daftar']);
  expect(await m.json(['lihat', 'pd-2'])).toMatchObject({ nama: 'Rahmat Hidayatullah' });
  m.duduk(PEJABAT);
  await m.json(['terima', 'pd-2', '--klasifikasi', 'pengawasan']);
  expect(await m.json(['lihat', 'pd-2'])).toMatchObject({ nama: 'Rahmat Hidayatullah' });
  expect((await m.layanan(['cetak', 'pd-2'])).kode).toBe(0);
  m.duduk(pemegang('front-office'));
  expect((await semua(['lihat', 'pd-2'])).match(KATA)).toBeNull();
});

test('yang boleh dilakukan tanpa melihat tetap boleh: front-office mencatat pencabutan', async () => {
  m.duduk(pemegang('front-office'));
  const { kode, galat } = await m.layanan(['cabut', 'pd-1', '--alasan', 'diminta pelapor']);
  expect([kode, galat.match(KATA)]).toEqual([0, null]);
  m.duduk(TIM);
  expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'dicabut', nama: 'Rahmat Hidayatullah' });
});

test('cetak sehari memuat kertasnya hanya bagi yang membacanya', async () => {
  const jumlah = async (pelaku: Pelaku, berkas: string) => {
    m.duduk(pelaku);
    return (await m.json(['cetak', '--semua-tanggal', '2026-03-13', '--ke', join(m.folder, berkas)])).jumlah;
  };
  expect(await jumlah(pemegang('front-office'), 'satu.pdf')).toBe(0);
  const TUTUP = '1 kasus tidak terbuka bagi Anda, tidak dicetak.\n';
  const hari = ['cetak', '--semua-tanggal', '2026-03-13', '--ke'];
  expect((await m.layanan([...hari, join(m.folder, 'kosong.pdf')])).galat).toContain(TUTUP);
  expect(await jumlah(TIM, 'dua.pdf')).toBeGreaterThan(0);
  expect((await m.layanan([...hari, join(m.folder, 'tiga.pdf')])).galat).not.toContain('tidak terbuka');
});

test('di toko terbuka seperti semula', async () => {
  m.duduk(tanpaPetugas('siti'));
  expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ nama: 'Rahmat Hidayatullah', uraian: '(rahasia)' });
  expect(await m.json(['periksa'])).toMatchObject({ baik: true });
});

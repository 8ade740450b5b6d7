import { afterAll, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { bahanTopik, halamanTopik, TOPIK } from '../../src/cli/topik.js';
import { PERINTAH } from '../../src/commands/index.js';
import { SANDI, SANDI_LAIN } from '../alat/petugas.js';
import { AKAR } from '../alat/program.js';
import { diShell } from '../alat/shell.js';
import { buangTahap, KINI, pada } from '../alat/tahap.js';

/**
 * Where each example of a command is tried, in their order: the stage of the desk, and the exit code where it isn't 0.
 * One stage for all where they share it. 2: asks at a terminal, so it names what is missing elsewhere. `sandi`: asks for a
 * password, which comes from stdin here.
 */
const DI: Readonly<Record<string, string | readonly string[]>> = {
  daftar: ['kosong 2', 'kosong', 'kosong'],
  teruskan: 'terdaftar',
  disposisi: ['kepala', 'sekretaris'],
  verifikasi: 'verifikasi',
  tolak: 'dikecualikan',
  proses: 'diproses',
  serah: 'siap',
  adu: ['kosong 2', 'kosong', 'kosong'],
  terima: 'disampaikan',
  klasifikasi: 'diterima',
  tangani: 'diterima',
  jawab: 'ditangani',
  alihkan: 'diterima',
  'keberatan daftar': 'ditolak',
  'keberatan teruskan': 'keberatan',
  'keberatan tanggapan': 'di-atasan',
  tunda: ['diproses', 'ditangani'],
  lanjut: 'menunggu',
  perpanjang: 'diproses',
  cabut: 'terdaftar',
  batal: 'terdaftar',
  urungkan: 'kepala',
  koreksi: ['terdaftar', 'disampaikan', 'disampaikan'],
  lampirkan: ['diserahkan', 'sekretaris'],
  lihat: 'terdaftar',
  riwayat: 'terdaftar',
  tenggat: 'terdaftar',
  cari: 'verifikasi',
  terlambat: 'terdaftar',
  cetak: 'sekretaris',
  'cek-dokumen': ['terdaftar', 'terdaftar 3', 'terdaftar'],
  'jejak akses': 'tertutup',
  'petugas akses': 'tertutup',
  masuk: ['tertutup sandi', 'tertutup'],
  keluar: 'tertutup',
  'petugas tambah': ['kosong sandi', 'tertutup sandi'],
  'petugas daftar': 'tertutup',
  'petugas ubah': ['tertutup', 'tertutup ganti', 'tertutup'],
  'petugas nonaktif': 'tertutup',
  'pengaturan enkripsi': ['kosong', 'kosong', 'tersegel frasa', 'tersegel'],
  periksa: ['terdaftar', 'terdaftar', 'terdaftar 6'],
};

/** What a user would have done before. */
const SEBELUM: Readonly<Record<string, string>> = {
  'cek-dokumen':
    'layanan cetak 1 --dokumen tanda-terima --ke tanda-terima.pdf && layanan kunci-publik --ke kunci-kantor.pem',
  'layanan pengaturan templat tanda-terima tanda-terima.json --uji-coba':
    'layanan pengaturan templat tanda-terima --ke tanda-terima.json',
  pulihkan: 'layanan cadangkan flashdisk && mv flashdisk/layanan-cadangan-* flashdisk/layanan-cadangan-20261124-170000',
  gabung: 'layanan periksa && cp -r "$LAYANAN_DATA" flashdisk/layanan',
};

/** Passwords and passphrases that `--sandi-stdin` reads, by what the stage calls them. */
const MASUKAN: Readonly<Record<string, string>> = {
  sandi: SANDI,
  ganti: `${SANDI}\n${SANDI_LAIN}`,
  frasa: 'tapir hujan beras payung biru jendela',
};

const CONTOH = PERINTAH.flatMap((p) =>
  p.contoh.map((contoh, i) => {
    const di = DI[p.nama] ?? 'terdaftar';
    const [tahap = '', akhir = '0'] = (typeof di === 'string' ? di : (di[i] ?? '')).split(' ');
    const sandi = MASUKAN[akhir] ?? '';
    const kode = sandi === '' ? Number(akhir) : 0;
    return [contoh, { tahap, kode, sandi, sebelum: SEBELUM[contoh] ?? SEBELUM[p.nama] ?? 'true' }] as const;
  }),
);

const BAHAN = bahanTopik(acuanBerkas(AKAR));
const CONTOH_TOPIK = TOPIK.flatMap((t) =>
  halamanTopik(t, BAHAN).bagian.flatMap((b) =>
    b.judul === 'Contoh'
      ? b.isi.flatMap((i) => (i.jenis === 'kode' ? i.baris.map((k) => [t.nama, k] as const) : []))
      : [],
  ),
);

afterAll(buangTahap);

async function coba(tahap: string, naskah: string, masuk = '') {
  const m = await pada(tahap);
  const disini = naskah.replaceAll('/media/flashdisk', `${m.folder}/flashdisk`).replaceAll('/srv/', `${m.folder}/srv/`);
  const hasil = diShell('sh', m, disini, { jam: KINI, masuk });
  m.buang();
  return hasil;
}

describe('setiap contoh di bantuan jalan', () => {
  test.each(CONTOH)('%s', async (contoh, { tahap, kode, sandi, sebelum }) => {
    const baris = sandi === '' || contoh.includes('--sandi-stdin') ? contoh : `${contoh} --sandi-stdin`;
    const hasil = await coba(tahap, `{ ${sebelum}; } >/dev/null 2>&1 || exit 99; ${baris}`, `${sandi || SANDI}\n`);
    expect({ kode: hasil.kode, galat: hasil.galat }).toEqual({ kode, galat: expect.any(String) });
    if (kode === 2) expect(hasil.galat).toMatch(/isian yang perlu diperbaiki/);
  });

  test.each(CONTOH_TOPIK)('topik %s: %s', async (_, contoh) => {
    const tahap = contoh.includes('pd-1') ? 'ditangani' : 'terdaftar';
    const hasil = await coba(tahap, contoh.replace('/srv/layanan', '"$PWD/toko"'));
    expect({ kode: hasil.kode, galat: hasil.galat }).toEqual({ kode: 0, galat: expect.any(String) });
  });
});

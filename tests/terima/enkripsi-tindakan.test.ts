import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bacaData } from '../alat/acuan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { semuaBerkas, terbaca } from '../alat/segel.js';

/** In every text, name and file name that is told to the desk below, and in nothing that the program brings along. */
const X = 'zamrudkhatulistiwa';
const RAHASIA = [X, '3602141303909001', '081290001111'];

const DAFTAR = [
  ...['daftar', '--nama', `Asep ${X}`, '--nik', '3602141303909001', '--alamat', X, '--rincian', X, '--tujuan', X],
  ...['--cara-memperoleh', 'melihat', '--telepon', '081290001111', '--pekerjaan', X, '--tetap-daftar'],
];
const ADU = [
  'adu',
  '--pelapor',
  X,
  '--alamat',
  X,
  '--saluran',
  'kotak',
  '--uraian',
  X,
  '--terlapor',
  X,
  '--kerugian',
  X,
];
const ALASAN = ['--alasan', X];
const SAMPAI_VERIFIKASI = [
  ['teruskan', '--catatan', X],
  ['disposisi', '--kepada', 'sekretaris-dinas', '--isi', X],
  ['disposisi', '--kepada', 'staf-sekretariat', '--isi', X],
];

/** Ways of a case: what opens it, then its acts; PINDAIAN is a file. */
const JALAN: readonly (readonly (readonly string[])[])[] = [
  [
    [...DAFTAR, '--lampiran', 'PINDAIAN'],
    ...SAMPAI_VERIFIKASI,
    ['verifikasi', '--hasil', 'ya', '--catatan', X],
    ['perpanjang', ...ALASAN],
    ['tunda', '--kategori', 'klarifikasi', ...ALASAN],
    ['lanjut', '--catatan', X],
    ['proses', '--hasil', 'seluruhnya', '--informasi', `${X}; softcopy; 1 berkas`, '--keterangan', X],
    ['serah', '--penerima', X, '--cara', 'langsung', '--identitas-penerima', X],
    ['lampirkan', 'PINDAIAN', '--sebagai', 'tanda-bukti-penyerahan'],
    ['koreksi', '--alamat', `Jl. ${X}`, ...ALASAN],
  ],
  [
    DAFTAR,
    ...SAMPAI_VERIFIKASI,
    ['verifikasi', '--hasil', 'tidak', '--catatan', X],
    ['tolak', '--pasal-17', 'h', '--konsekuensi', X, '--jangka-waktu', '5 tahun'],
  ],
  [DAFTAR, ['cabut', ...ALASAN]],
  [DAFTAR, ['batal', ...ALASAN]],
  [
    ['keberatan daftar', 'PI-2026-0001', '--alasan', 'd', '--kasus-posisi', X],
    ['keberatan teruskan', '--catatan', X],
    ['keberatan tanggapan', '--tanggapan', X, '--keputusan', 'menerima'],
  ],
  [
    [...ADU, '--anonim', '--rahasia'],
    ['terima', '--klasifikasi', 'ringan'],
    ['klasifikasi', '--menjadi', 'normatif', ...ALASAN],
    ['tangani', '--catatan', X],
    ['jawab', '--jawaban', X, '--cara', 'surat'],
  ],
  [ADU, ['alihkan', '--kepada', X, ...ALASAN]],
];

let m: MejaDalam;
const dijalankan = new Set<string>();

/** One act; the number goes after the words of the command. */
async function jalankan([perintah = '', ...flag]: readonly string[], nomor?: string): Promise<string> {
  const pindaian = join(m.folder, `${X}.pdf`);
  writeFileSync(pindaian, `%PDF-1.4\n${X}\n%%EOF\n`);
  const kata = flag.map((k) => (k === 'PINDAIAN' ? pindaian : k));
  const hasil = await m.json([...perintah.split(' '), ...(nomor === undefined ? [] : [nomor]), ...kata]);
  dijalankan.add(perintah);
  return hasil.nomor;
}

beforeAll(async () => {
  m = mejaDalam({ kertasAsli: true });
  await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
  for (const [pembuka = [], ...lanjutan] of JALAN) {
    const nomor = await jalankan(pembuka);
    for (const satu of lanjutan) await jalankan(satu, nomor);
  }
}, 120_000);
afterAll(() => m.buang());

test('setiap tindakan tabel akses sudah dijalankan di toko tersegel', () => {
  const langkah = Object.entries(bacaData<Record<string, unknown>>('data/akses.json'));
  expect([...dijalankan].sort()).toEqual(
    langkah.flatMap(([nama, siapa]) => (siapa === 'langkah' ? [nama] : [])).sort(),
  );
});

test('tidak satu pun meninggalkan yang terbaca di toko, dan periksa tidak menemukan masalah', async () => {
  await m.layanan(['lihat', 'PI-2026-0001', '--lengkap', '--alasan', X]);
  expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  // From here on the desk is closed.
  await m.layanan(['petugas', 'tambah', 'siti', '--nama', X]);
  expect(semuaBerkas(m.toko).size).toBeGreaterThan(20);
  expect(terbaca(m.toko, RAHASIA)).toEqual([]);
});

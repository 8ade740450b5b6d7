import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, PINDAIAN } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';
import { jadikanSkema2, salinTokoLama, TOKO_SKEMA_1 } from '../alat/toko-lama.js';
import { isiSemua } from './alat-cadangan.js';
import { potret } from './alat-periksa.js';
import { jejakTercatat } from './bahan-toko.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
  m.jam('2026-12-02T09:00:00+07:00');
  salinTokoLama(m.toko);
});
afterEach(() => m.buang());

describe('toko skema 1', () => {
  test('dibaca: kasus, arsip, kalender, pengaturan', async () => {
    const semua = await m.json(['cari', '--semua']);
    expect(semua.map((k: { nomor: string; status: string }) => `${k.nomor} ${k.status}`)).toEqual([
      'PD-2026-0001 disampaikan',
      'PI-2026-0001 diserahkan',
      'PI-2026-0002 di-kepala-dinas',
    ]);
    expect(await m.json(['pengaturan', 'jam.jumat'])).toMatchObject({ nilai: '08.00-15.30', sumber: 'toko' });
    expect(await m.json(['libur', 'daftar', '--tahun', '2026'])).toContainEqual(
      expect.objectContaining({ tanggal: '2026-11-18', nama: 'Pilkades Sukamaju' }),
    );
    expect((await m.json(['lihat', 'PI-2026-0002'])).lampiran).toMatchObject([{ tipe: 'pdf' }]);
  });

  test('diperiksa: tidak ada masalah', async () => {
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
  });

  test('menerima tindakan dan kasus baru; yang lama tetap byte demi byte', async () => {
    const sebelum = isiSemua(join(m.toko, 'arsip/2026'));
    const jejak = readFileSync(join(m.toko, 'jejak/2026-12.jsonl'), 'utf8');
    expect((await m.json(['terima', 'PD-2026-0001', '--klasifikasi', 'normatif'])).status).toBe('diterima');
    expect((await m.json(DAFTAR)).nomor).toBe('PI-2026-0003');
    expect(isiSemua(join(m.toko, 'arsip/2026'))).toEqual(sebelum);
    expect(readFileSync(join(m.toko, 'jejak/2026-12.jsonl'), 'utf8').startsWith(jejak)).toBe(true);
    // The key of the office is made with the first paper.
    expect(jejakTercatat(m.toko).filter((k) => !k.startsWith('KP-'))).toHaveLength(14);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });
});

/** Every command, with words that it would accept. */
const KATA: Readonly<Record<string, readonly string[]>> = {
  daftar: DAFTAR.slice(1),
  teruskan: ['PI-2026-0002'],
  disposisi: ['PI-2026-0002', '--kepada', 'sekretaris-dinas', '--isi', 'Proses'],
  verifikasi: ['PI-2026-0002', '--hasil', 'ya'],
  tolak: ['PI-2026-0002', '--pasal-17', 'h', '--konsekuensi', 'x', '--jangka-waktu', '5 tahun'],
  proses: ['PI-2026-0002', '--hasil', 'belum-dikuasai'],
  serah: ['PI-2026-0002', '--penerima', 'Asep', '--cara', 'langsung'],
  adu: ['--pelapor', 'Dadang', '--saluran', 'kotak', '--uraian', 'Antre lama'],
  terima: ['PD-2026-0001', '--klasifikasi', 'normatif'],
  klasifikasi: ['PD-2026-0001', '--menjadi', 'ringan', '--alasan', 'x'],
  tangani: ['PD-2026-0001', '--catatan', 'x'],
  jawab: ['PD-2026-0001', '--jawaban', 'x', '--cara', 'langsung'],
  alihkan: ['PD-2026-0001', '--kepada', 'Dinas Sosial', '--alasan', 'x'],
  'keberatan daftar': ['PI-2026-0001', '--alasan', 'd', '--kasus-posisi', 'x'],
  'keberatan teruskan': ['KB-2026-0001'],
  'keberatan tanggapan': ['KB-2026-0001', '--tanggapan', 'x'],
  tunda: ['PI-2026-0002', '--kategori', 'klarifikasi', '--alasan', 'x'],
  lanjut: ['PI-2026-0002'],
  perpanjang: ['PI-2026-0002', '--alasan', 'x'],
  cabut: ['PI-2026-0002', '--alasan', 'x'],
  batal: ['PI-2026-0002', '--alasan', 'x'],
  urungkan: ['PI-2026-0002', '--alasan', 'x'],
  koreksi: ['PI-2026-0002', '--alamat', 'Jl. Baru', '--alasan', 'x'],
  lampirkan: ['PI-2026-0002', PINDAIAN, '--sebagai', 'tanda-terima'],
  meja: [],
  lihat: ['PI-2026-0002', '--lengkap'],
  riwayat: ['PI-2026-0002'],
  tenggat: ['PI-2026-0002'],
  cari: ['--semua'],
  tugas: [],
  terlambat: [],
  rekap: ['--tahun', '2026'],
  cetak: ['PI-2026-0002'],
  'libur daftar': [],
  'libur tambah': ['2026-12-10', 'Pilkada'],
  'libur hapus': ['2026-11-18', '--ya'],
  'libur impor': [join(AKAR, 'data/kalender/2026.json'), '--ya'],
  'jejak akses': [],
  'petugas akses': [],
  masuk: ['siti', '--sandi-stdin'],
  keluar: [],
  'petugas tambah': ['siti', '--nama', 'Siti Maesaroh', '--uji-coba'],
  'petugas daftar': [],
  'petugas ubah': ['siti', '--nama', 'Siti Maesaroh'],
  'petugas nonaktif': ['siti', '--alasan', 'x'],
  pengaturan: ['jam.jumat', '08.00-15.00'],
  'pengaturan templat': ['kop', '--bawaan'],
  'pengaturan enkripsi': ['nyala'],
  'cek-dokumen': ['4Z7K-M2QP-0A3B-C9DE'],
  'kunci-publik': [],
  periksa: ['--perbaiki'],
  cadangkan: ['/tmp'],
  gabung: [TOKO_SKEMA_1],
  'arsip hapus-identitas': ['--sebelum', '2026', '--ya'],
};
/** Look at nothing in the store, say that nobody is signed in where it can't be read, or (the lock, the folder as a whole) at none of its documents. */
const TANPA_TOKO = ['siapa', 'pelengkapan', 'standar daftar', 'standar lihat', 'buka-kunci', 'pulihkan'];

describe('toko yang ditulis versi lebih baru: keluar 6 dan tidak ada yang ditulis', () => {
  test('daftar di bawah ini memuat setiap perintah', () => {
    expect([...Object.keys(KATA), ...TANPA_TOKO].sort()).toEqual(PERINTAH.map((p) => p.nama).sort());
  });

  test.each(Object.entries(KATA))('%s', async (nama, kata) => {
    const jalur = join(m.toko, 'toko.json');
    jadikanSkema2(jalur);
    const sebelum = potret(m.toko);
    const { kode, keluar, galat } = await m.layanan([...nama.split(' '), ...kata]);
    expect([kode, galat + keluar]).toEqual([6, expect.stringMatching(/versi layanan yang lebih baru \(skema 2\)/)]);
    expect(potret(m.toko)).toEqual(sebelum);
  });
});

describe('satu kasus yang ditulis versi lebih baru', () => {
  let sebelum: string;
  const jalur = () => join(m.toko, 'berjalan/PI-2026-0002.2.json');
  beforeEach(() => {
    jadikanSkema2(jalur());
    sebelum = readFileSync(jalur(), 'utf8');
  });
  afterEach(() => expect(readFileSync(jalur(), 'utf8')).toBe(sebelum));

  test.each([
    ['lihat', ['lihat', 'PI-2026-0002']],
    ['tindakan', ['cabut', 'PI-2026-0002', '--alasan', 'x']],
    ['koreksi', ['koreksi', 'PI-2026-0002', '--alamat', 'Jl. Baru', '--alasan', 'x']],
  ])('%s atasnya ditolak', async (_, argumen) => {
    const { kode, galat } = await m.layanan(argumen);
    expect([kode, galat]).toEqual([6, expect.stringContaining('skema 2')]);
  });

  test('daftar menyebutnya dan menampilkan yang lain; kasus lain tetap dapat dikerjakan', async () => {
    const { kode, keluar, galat } = await m.layanan(['cari', '--semua']);
    expect([kode, galat]).toEqual([6, expect.stringContaining('RUSAK berjalan/PI-2026-0002.2.json')]);
    expect(keluar.match(/^P[ID]-\S+/gm)).toEqual(['PD-2026-0001', 'PI-2026-0001']);
    expect((await m.json(['terima', 'PD-2026-0001', '--klasifikasi', 'ringan'])).status).toBe('diterima');
  });
});

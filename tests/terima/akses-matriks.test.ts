import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import type { TabelAkses } from '../../src/domain/akses.js';
import { type Pelaku, tanpaPetugas } from '../../src/domain/pelaku.js';
import { bacaData, standar } from '../alat/acuan.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, SEMUA_JABATAN } from '../alat/jabatan.js';
import { DAFTAR, LANGKAH, PINDAIAN } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';

/** Every command × position × store, held to the access table and the service standards. */
const TABEL = bacaData<TabelAkses>('data/akses.json');

let m: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  for (const langkah of KASUS) await jalankan(langkah);
}, 60_000);
afterAll(() => m.buang());

async function jalankan([pembuka, ...lanjutan]: readonly (readonly string[])[]): Promise<void> {
  const { nomor } = await m.json(pembuka ?? []);
  for (const [kata = '', ...flag] of lanjutan) {
    const sub = kata === 'keberatan' ? [kata, flag.shift() ?? ''] : [kata];
    await m.json([...sub, nomor, ...flag]);
  }
}

const ADU = ['adu', '--pelapor', 'Dadang Iskandar', '--saluran', 'kotak', '--uraian', 'Antre lama', '--tetap-daftar'];
const [TERUSKAN = [], KADIS = [], SEKDIS = [], YA = [], PROSES = [], SERAH = []] = LANGKAH;
const TUNDA = ['tunda', '--kategori', 'klarifikasi', '--alasan', 'x'];
const TERIMA = ['terima', '--klasifikasi', 'ringan'];
const SAMPAI_VERIFIKASI = [DAFTAR, TERUSKAN, KADIS, SEKDIS];
const KB = ['keberatan', 'daftar', 'PI-2026-0010', '--alasan', 'd', '--kasus-posisi', 'x'];

/** PI-1 … PI-10, PD-1 … PD-4, KB-1, KB-2: one at every step of each standard. */
const KASUS: readonly (readonly (readonly string[])[])[] = [
  [DAFTAR],
  [DAFTAR, TERUSKAN],
  [DAFTAR, TERUSKAN, KADIS],
  SAMPAI_VERIFIKASI,
  [...SAMPAI_VERIFIKASI, ['verifikasi', '--hasil', 'tidak', '--catatan', 'x']],
  [...SAMPAI_VERIFIKASI, YA],
  [...SAMPAI_VERIFIKASI, YA, PROSES],
  [DAFTAR, TUNDA],
  [...SAMPAI_VERIFIKASI, ['verifikasi', '--hasil', 'kurang', '--kurang', 'ktp']],
  [...SAMPAI_VERIFIKASI, YA, PROSES, SERAH],
  [ADU],
  [ADU, TERIMA],
  [ADU, TERIMA, ['tangani', '--catatan', 'x']],
  [ADU, TUNDA],
  [KB],
  [KB, ['keberatan', 'teruskan']],
];

type Langkah = readonly [baris: readonly string[], standar: string, tindakan: string, status: string];
const [PI, PD, KBR] = ['permohonan-informasi', 'pengaduan', 'keberatan'];
const TOLAK = ['--pasal-17', 'h', '--konsekuensi', 'x', '--jangka-waktu', '5 tahun'];
const ALASAN = ['--alasan', 'x'];
const n = (nomor: string) => nomor.replace('-', '-2026-000').replace('00010', '0010');
const atas = (k: string, nomor: string, ...flag: readonly string[]) => [...k.split(' '), n(nomor), ...flag];

/** Acts: the line, and the step of the standard that it takes. */
const TINDAKAN: readonly Langkah[] = [
  [DAFTAR, PI, 'daftar', 'baru'],
  [atas('teruskan', 'PI-1'), PI, 'teruskan', 'terdaftar'],
  [atas('disposisi', 'PI-2', ...KADIS.slice(1)), PI, 'disposisi', 'di-kepala-dinas'],
  [atas('disposisi', 'PI-3', ...SEKDIS.slice(1)), PI, 'disposisi', 'di-sekretaris'],
  [atas('verifikasi', 'PI-4', '--hasil', 'ya'), PI, 'verifikasi', 'verifikasi'],
  [atas('tolak', 'PI-5', ...TOLAK), PI, 'tolak', 'dikecualikan'],
  [atas('proses', 'PI-6', '--hasil', 'belum-dikuasai'), PI, 'proses', 'diproses'],
  [atas('serah', 'PI-7', ...SERAH.slice(1)), PI, 'serah', 'siap-diserahkan'],
  [atas('lanjut', 'PI-8'), PI, 'lanjut', 'terdaftar'],
  [atas('lanjut', 'PI-9'), PI, 'lanjut', 'menunggu-pemohon'],
  [atas('tunda', 'PI-1', ...TUNDA.slice(1)), PI, 'tunda', 'terdaftar'],
  [atas('perpanjang', 'PI-1', ...ALASAN), PI, 'perpanjang', 'terdaftar'],
  [atas('cabut', 'PI-1', ...ALASAN), PI, 'cabut', 'terdaftar'],
  [atas('batal', 'PI-1', ...ALASAN), PI, 'batal', 'terdaftar'],
  [atas('koreksi', 'PI-10', '--alamat', 'Maja', ...ALASAN), PI, 'koreksi', 'diserahkan'],
  [[...atas('lampirkan', 'PI-10'), PINDAIAN, '--sebagai', 'formulir'], PI, 'lampirkan', 'diserahkan'],
  [ADU, PD, 'adu', 'baru'],
  [atas('terima', 'PD-1', ...TERIMA.slice(1)), PD, 'terima', 'disampaikan'],
  [atas('klasifikasi', 'PD-2', '--menjadi', 'normatif', ...ALASAN), PD, 'klasifikasi', 'diterima'],
  [atas('tangani', 'PD-2', '--catatan', 'x'), PD, 'tangani', 'diterima'],
  [atas('jawab', 'PD-3', '--jawaban', 'x', '--cara', 'surat'), PD, 'jawab', 'ditangani'],
  [atas('alihkan', 'PD-1', '--kepada', 'Disdik', ...ALASAN), PD, 'alihkan', 'disampaikan'],
  [atas('tunda', 'PD-1', ...TUNDA.slice(1)), PD, 'tunda', 'disampaikan'],
  [atas('lanjut', 'PD-4'), PD, 'lanjut', 'disampaikan'],
  [atas('cabut', 'PD-1', ...ALASAN), PD, 'cabut', 'disampaikan'],
  [atas('batal', 'PD-1', ...ALASAN), PD, 'batal', 'disampaikan'],
  [atas('koreksi', 'PD-1', '--alamat', 'Maja', ...ALASAN), PD, 'koreksi', 'disampaikan'],
  [[...atas('lampirkan', 'PD-1'), PINDAIAN, '--sebagai', 'tanda-terima'], PD, 'lampirkan', 'disampaikan'],
  [[...KB], KBR, 'daftar', 'baru'],
  [atas('keberatan teruskan', 'KB-1'), KBR, 'teruskan', 'terdaftar'],
  [atas('keberatan tanggapan', 'KB-2', '--tanggapan', 'x'), KBR, 'tanggapan', 'di-atasan'],
  [atas('cabut', 'KB-1', ...ALASAN), KBR, 'cabut', 'terdaftar'],
  [atas('batal', 'KB-1', ...ALASAN), KBR, 'batal', 'terdaftar'],
  [atas('koreksi', 'KB-1', '--alamat', 'Maja', ...ALASAN), KBR, 'koreksi', 'terdaftar'],
  [[...atas('lampirkan', 'KB-1'), PINDAIAN, '--sebagai', 'keberatan'], KBR, 'lampirkan', 'terdaftar'],
];

/** Every other row of the table, with words that its command would take; FOLDER is one beside the store. */
const LAIN: Readonly<Record<string, readonly string[]>> = {
  urungkan: ['PI-2026-0099', '--alasan', 'x'],
  meja: [],
  lihat: ['PI-2026-0001'],
  'lihat --lengkap': ['PI-2026-0001', '--lengkap', '--alasan', 'x'],
  riwayat: ['PI-2026-0001'],
  tenggat: ['--dari', '2026-03-13', '--hari', '5'],
  'tenggat NOMOR': ['PI-2026-0001'],
  cari: ['--semua'],
  tugas: [],
  terlambat: [],
  rekap: ['--tahun', '2026'],
  cetak: ['PI-2026-0001'],
  'standar daftar': [],
  'standar lihat': ['pengaduan'],
  'libur daftar': [],
  'libur tambah': ['2026-12-10', 'Pilkada'],
  'libur hapus': ['2026-12-25', '--ya'],
  'libur impor': [join(AKAR, 'data/kalender/2026.json'), '--ya'],
  'jejak akses': [],
  'petugas akses': ['--nomor', '1'],
  masuk: [],
  keluar: [],
  siapa: [],
  pelengkapan: ['bash'],
  'petugas tambah': ['dewi', '--nama', 'Dewi Lestari', '--jabatan', 'ppid'],
  'petugas daftar': [],
  'petugas ubah': ['siti', '--sandi'],
  'petugas ubah --nama': ['siti', '--nama', 'Dewi Lestari'],
  'petugas ubah --nip': ['siti', '--nip', '198505052010012001'],
  'petugas ubah --jabatan': ['siti', '--jabatan', 'ppid'],
  'petugas ubah --lepas': ['siti', '--lepas', 'ppid'],
  'petugas ubah --aktifkan': ['siti', '--aktifkan'],
  'petugas nonaktif': ['siti', '--alasan', 'pindah'],
  pengaturan: ['jam.jumat'],
  'pengaturan NILAI': ['jam.jumat', '08.00-15.00'],
  'pengaturan templat': ['kop'],
  'pengaturan templat FILE': ['kop', join(AKAR, 'templates/kop.json')],
  'pengaturan templat --bawaan': ['kop', '--bawaan'],
  'pengaturan enkripsi': [],
  'pengaturan enkripsi UBAHAN': ['nyala'],
  'pengaturan --bawaan': ['jam.jumat', '--bawaan'],
  'cek-dokumen': ['4Z7K-M2QP-0A3B-C9DE'],
  'kunci-publik': [],
  'kunci-publik --ganti': ['--ganti', '--alasan', 'x'],
  periksa: [],
  'periksa --perbaiki': ['--perbaiki'],
  cadangkan: ['FOLDER'],
  pulihkan: ['FOLDER'],
  gabung: ['FOLDER'],
  'arsip hapus-identitas': ['--sebelum', '2026'],
  'buka-kunci': [],
};

const nama = (kunci: string) => kunci.replace(/ (--[a-z-]+|[A-Z]+)$/, '');
const menulis = (perintah: string) => PERINTAH.some((p) => p.nama === perintah && p.menulis);

/** Everybody who can sit at the desk: whether the command's answer was exit 5. */
const ORANG: Readonly<Record<string, Pelaku>> = {
  terbuka: tanpaPetugas('siti'),
  'belum masuk': tanpaPetugas('siti', 'belum-masuk'),
  kedaluwarsa: tanpaPetugas('siti', 'kedaluwarsa'),
  'tanpa jabatan': pemegang(),
  ...Object.fromEntries(SEMUA_JABATAN.map((j) => [j, pemegang(j)])),
};

async function kode(argumen: readonly string[]): Promise<Record<string, number | null>> {
  const hasil: Record<string, number | null> = {};
  for (const [siapa, pelaku] of Object.entries(ORANG)) {
    m.duduk(pelaku);
    hasil[siapa] = (await m.layanan(argumen.map((k) => (k === 'FOLDER' ? join(m.folder, 'lain') : k)))).kode;
  }
  return hasil;
}

/** Exit codes that the table promises: `ya` for who may, 5 for everybody else. */
function janji<T>(boleh: (siapa: string, pelaku: Pelaku) => boolean, ya: T): Record<string, T | 5> {
  return Object.fromEntries(Object.entries(ORANG).map(([s, p]) => [s, boleh(s, p) ? ya : 5]));
}

function olehLangkah([, kodeStandar, tindakan, status]: Langkah): readonly string[] {
  const semua = standar(kodeStandar).langkah.filter((l) => l.tindakan === tindakan);
  const khusus = semua.find((l) => Array.isArray(l.dari) && l.dari.includes(status));
  const oleh = (khusus ?? semua.find((l) => !Array.isArray(l.dari)))?.oleh;
  if (oleh === undefined) throw new Error(`standar ${kodeStandar} tidak punya ${tindakan} dari ${status}`);
  return oleh;
}

describe('setiap perintah × jabatan × toko', () => {
  test('yang dicoba di bawah memuat setiap baris tabel akses', () => {
    const langkah = TINDAKAN.map(
      ([baris]) => PERINTAH.filter((p) => baris.join(' ').startsWith(`${p.nama} `)).at(-1)?.nama,
    );
    expect([...new Set([...langkah, ...Object.keys(LAIN)])].sort()).toEqual(Object.keys(TABEL).sort());
  });

  test.each(TINDAKAN.map((t) => [t[0].slice(0, 3).join(' '), t] as const))('langkah: %s', async (_, langkah) => {
    const oleh = olehLangkah(langkah);
    const boleh = (siapa: string) => siapa === 'terbuka' || oleh.includes(siapa);
    expect(await kode([...langkah[0], '--uji-coba'])).toEqual(janji(boleh, 0));
  });

  test.each(Object.entries(LAIN))('%s', async (kunci, kata) => {
    const perintah = nama(kunci);
    const baris = [...new Set([perintah, kunci])].map((k) => TABEL[k]);
    const boleh = (siapa: string, { keadaan }: Pelaku) =>
      siapa === 'terbuka' ||
      baris.every((w) => w === 'bebas' || (keadaan === 'masuk' && (w === 'masuk' || (w?.includes(siapa) ?? false))));
    const hasil = await kode([...perintah.split(' '), ...kata, ...(menulis(perintah) ? ['--uji-coba'] : [])]);
    const dibukakan = Object.entries(hasil).map(([s, k]) => [s, k === 5 ? 5 : 'boleh']);
    expect(Object.fromEntries(dibukakan)).toEqual(janji(boleh, 'boleh'));
  });
});

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lambang } from './gambar.js';
import { LANGKAH, PINDAIAN } from './permohonan.js';
import { masuk, tambah } from './petugas.js';
import { AKAR, type Meja, meja } from './program.js';

/** When what came before was done, and when the examples are tried. */
const DULU = '2026-11-20T09:00:00+07:00';
const LALU = '2026-11-24T09:00:00+07:00';
export const KINI = '2026-11-25T09:00:00+07:00';

const DAFTAR = [
  ...['daftar', '--nama', 'Asep Suherman', '--nik', '3602141303909001', '--alamat', 'Kp. Sawah, Rangkasbitung'],
  ...['--rincian', 'Laporan keuangan panti', '--tujuan', 'Penelitian', '--cara-memperoleh', 'melihat'],
];
const ADU = ['adu', '--pelapor', 'Dadang Iskandar', '--saluran', 'telepon', '--uraian', 'Antrean panjang di loket'];
const KEBERATAN = ['keberatan', 'daftar', 'PI-2026-0001', '--alasan', 'a', '--kasus-posisi', 'Tidak sependapat'];
const TOLAK = [
  'tolak',
  'PI-2026-0001',
  '--pasal-17',
  'h',
  '--konsekuensi',
  'Data pribadi',
  '--jangka-waktu',
  '5 tahun',
];

/** A stage = another one and what is done after it. */
const TAHAP: Readonly<Record<string, readonly [dari: string | null, ...perintah: readonly (readonly string[])[]]>> = {
  kosong: [null],
  terdaftar: [null, DAFTAR],
  kepala: ['terdaftar', langkah(0)],
  sekretaris: ['kepala', langkah(1)],
  verifikasi: ['sekretaris', langkah(2)],
  diproses: ['verifikasi', langkah(3)],
  siap: ['diproses', langkah(4)],
  diserahkan: ['siap', langkah(5)],
  dikecualikan: ['verifikasi', ['verifikasi', 'PI-2026-0001', '--hasil', 'tidak', '--catatan', 'data pribadi']],
  menunggu: ['verifikasi', ['verifikasi', 'PI-2026-0001', '--hasil', 'kurang', '--kurang', 'ktp']],
  ditolak: ['dikecualikan', TOLAK],
  keberatan: ['ditolak', KEBERATAN],
  'di-atasan': ['keberatan', ['keberatan', 'teruskan', 'KB-2026-0001']],
  disampaikan: [null, ADU],
  diterima: ['disampaikan', ['terima', 'PD-2026-0001', '--klasifikasi', 'normatif']],
  ditangani: ['diterima', ['tangani', 'PD-2026-0001', '--catatan', 'Loket kedua dibuka']],
  tersegel: ['kosong', ['pengaturan', 'enkripsi', 'nyala']],
};

function langkah(ke: number): readonly string[] {
  const [kata = '', ...flag] = LANGKAH[ke] ?? [];
  return [kata, 'PI-2026-0001', ...flag];
}

const siap = new Map<string, Meja>();

/** A desk of its own as it stands at this stage, with the files that examples name lying in its folder. */
export async function pada(tahap: string): Promise<Meja> {
  const m = meja();
  const asal = await mejaTahap(tahap);
  cpSync(asal.folder, m.folder, { recursive: true });
  return m;
}

export function buangTahap(): void {
  for (const m of siap.values()) m.buang();
}

async function mejaTahap(tahap: string): Promise<Meja> {
  const ada = siap.get(tahap);
  if (ada !== undefined) return ada;
  const m = meja();
  siap.set(tahap, m);
  if (tahap === 'tertutup') await tutup(m);
  else await lakukan(m, tahap);
  berkas(m);
  return m;
}

async function lakukan(m: Meja, tahap: string): Promise<void> {
  const [dari, ...perintah] = TAHAP[tahap] ?? [null];
  if (dari !== null) cpSync((await mejaTahap(dari)).folder, m.folder, { recursive: true });
  const env = { XDG_CONFIG_HOME: join(m.folder, '.config') };
  for (const kata of perintah) await m.beres(kata, { jam: dari === null ? DULU : LALU, env });
}

/** siti is admin and front office, budi front office; siti is signed in. */
async function tutup(m: Meja): Promise<void> {
  const lain = ['--jabatan', 'front-office', '--dari', '2026-01-02'];
  await tambah(m, 'siti', 'Siti Maesaroh', lain, { jam: KINI });
  await masuk(m, 'siti', undefined, { jam: KINI });
  await tambah(m, 'budi', 'Budi Santoso', lain, { jam: KINI });
}

/** What examples name and a user would have at hand. */
function berkas(m: Meja): void {
  const tulis = (nama: string, isi: string | Uint8Array) => writeFileSync(join(m.folder, nama), isi);
  for (const nama of ['jawaban', 'catatan', 'kasus-posisi', 'tanggapan']) tulis(`${nama}.txt`, 'Isi yang panjang.\n');
  for (const scan of ['bukti.pdf', 'disposisi.jpg']) cpSync(PINDAIAN, join(m.folder, scan));
  tulis('logo.png', lambang(40, 40));
  cpSync(join(AKAR, 'data/contoh'), join(m.folder, 'data/contoh'), { recursive: true });
  cpSync(join(AKAR, 'data/contoh/permohonan.json'), join(m.folder, 'permohonan.json'));
  tulis('2028.json', JSON.stringify({ tahun: 2028, dasar: 'SKB 3 Menteri', hari: [HARI_LIBUR] }));
  tulis('libur-daerah.ics', ICS);
  mkdirSync(join(m.folder, 'flashdisk'), { recursive: true });
  mkdirSync(join(m.folder, 'srv/cadangan'), { recursive: true });
}

const HARI_LIBUR = { tanggal: '2028-01-01', jenis: 'libur-nasional', nama: 'Tahun Baru 2028 Masehi' };
const ICS = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uji//ID', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z'],
  ...['DTSTART;VALUE=DATE:20261202', 'SUMMARY:Hari jadi kabupaten', 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

import type { Acak } from './acak.js';
import { geser } from './hari.js';
import { type KasusPolos, terhenti } from './kasus.js';
import { terakhir } from './mesin.js';

type Flag = Record<string, string>;
type Pilihan = readonly [tindakan: string, flag: Flag];

const KELAS = ['ringan', 'normatif', 'non-pengawasan', 'pengawasan'] as const;

/** What the desk does next with a case: mostly the next step, sometimes something beside the flow, sometimes something wrong. */
export function berikutnya(a: Acak, k: KasusPolos, hariIni: string): Pilihan {
  const jenis = k.ditutup !== null ? 'sesudahTutup' : terhenti(k) ? 'terhenti' : 'berjalan';
  const [tindakan, flag] = ISI[a.bobot(BOBOT[jenis] ?? {})](a, k, hariIni);
  return [tindakan, { ...flag, ...hariTindakan(a, k, hariIni) }];
}

const BOBOT: Readonly<Record<string, Readonly<Partial<Record<Kunci, number>>>>> = {
  berjalan: { alur: 62, tunda: 10, khas: 13, koreksi: 4, koreksiDiterima: 4, cabut: 2, batal: 1.5, salah: 4 },
  terhenti: { alur: 6, tunda: 4, lanjut: 64, khas: 14, koreksi: 3, koreksiDiterima: 4, cabut: 4, batal: 1 },
  sesudahTutup: { alur: 2, tunda: 1, khas: 1, koreksi: 3, koreksiDiterima: 2, cabut: 1, salah: 1 },
};

type Kunci = 'alur' | 'tunda' | 'lanjut' | 'khas' | 'koreksi' | 'koreksiDiterima' | 'cabut' | 'batal' | 'salah';

const ISI: Readonly<Record<Kunci, (a: Acak, k: KasusPolos, hariIni: string) => Pilihan>> = {
  alur,
  tunda: (a) => [
    'tunda',
    { '--kategori': a.satu(['kelengkapan', 'klarifikasi', 'pihak-ketiga']), '--alasan': a.kata(3) },
  ],
  lanjut: () => ['lanjut', {}],
  khas: (a, k) => (k.jenis === 'permohonan' ? perpanjang(a) : a.kena(0.7) ? klasifikasi(a) : alihkan(a)),
  koreksi: (a) => ['koreksi', { '--alamat': a.kata(4), '--alasan': 'salah tulis' }],
  koreksiDiterima,
  cabut: () => ['cabut', { '--alasan': 'tidak diperlukan lagi' }],
  batal: () => ['batal', { '--alasan': 'tercatat dua kali' }],
  salah: (a, k) =>
    k.jenis === 'permohonan' ? a.satu([klasifikasi, serah, lanjut])(a) : a.satu([perpanjang, serah, lanjut])(a),
};

function alur(a: Acak, k: KasusPolos): Pilihan {
  const langkah = LANGKAH[k.status];
  return langkah === undefined ? serah(a) : langkah(a, k);
}

const LANGKAH: Readonly<Record<string, (a: Acak, k: KasusPolos) => Pilihan>> = {
  terdaftar: () => ['teruskan', {}],
  'di-kepala-dinas': () => ['disposisi', { '--kepada': 'sekretaris-dinas', '--isi': 'tindak lanjuti' }],
  'di-sekretaris': () => ['disposisi', { '--kepada': 'staf-sekretariat', '--isi': 'periksa berkasnya' }],
  verifikasi: (a) => {
    const hasil = a.bobot({ ya: 72, tidak: 13, kurang: 15 });
    const lain: Record<string, Flag> = { kurang: { '--kurang': 'ktp' }, tidak: { '--catatan': 'data pribadi' } };
    return ['verifikasi', { '--hasil': hasil, ...lain[hasil] }];
  },
  dikecualikan: () => [
    'tolak',
    { '--pasal-17': 'h', '--konsekuensi': 'membuka data pribadi', '--jangka-waktu': '5 tahun' },
  ],
  diproses: (a) => {
    const hasil = a.bobot({ seluruhnya: 65, sebagian: 15, 'belum-dikuasai': 10, 'belum-didokumentasikan': 10 });
    const seluruhnya = { '--informasi': 'Rekap; softcopy; 1 berkas' };
    const lain: Record<string, Flag> = { seluruhnya, sebagian: { ...seluruhnya, '--penghitaman': 'nama' } };
    return ['proses', { '--hasil': hasil, ...lain[hasil] }];
  },
  'siap-diserahkan': serah,
  disampaikan: (a, k) => [
    'terima',
    k.klasifikasi === null || a.kena(0.3) ? { '--klasifikasi': a.satu(KELAS) } : ({} as Flag),
  ],
  diterima: (a) => ['tangani', { '--catatan': a.kata(3) }],
  ditangani: (a) =>
    a.kena(0.3)
      ? ['tangani', { '--catatan': a.kata(3) }]
      : ['jawab', { '--jawaban': a.kata(6), '--cara': a.satu(['langsung', 'telepon', 'surat', 'email', 'lapor']) }],
};

function serah(a: Acak): Pilihan {
  return ['serah', { '--penerima': a.kata(2), '--cara': a.satu(['langsung', 'email']) }];
}

function lanjut(): Pilihan {
  return ['lanjut', {}];
}

function perpanjang(a: Acak): Pilihan {
  return ['perpanjang', { '--alasan': 'data tersebar', ...(a.kena(0.5) ? { '--hari': String(a.bulat(1, 7)) } : {}) }];
}

function klasifikasi(a: Acak): Pilihan {
  return ['klasifikasi', { '--menjadi': a.satu(KELAS), '--alasan': a.kata(2) }];
}

function alihkan(a: Acak): Pilihan {
  return ['alihkan', { '--kepada': 'Dinas Kesehatan', '--alasan': a.kata(2) }];
}

/** Another day of receipt, never the same (that is a fault of its own) and never to come. */
function koreksiDiterima(a: Acak, k: KasusPolos, hariIni: string): Pilihan {
  const lain = geser(k.diterima, a.bulat(-9, 4));
  const hari = lain > hariIni || lain === k.diterima ? geser(k.diterima, -1) : lain;
  return ['koreksi', { '--diterima': hari, '--alasan': 'cap pos terbaca salah', '--ya': '' }];
}

/** Mostly today; at times an act of an earlier day, rarely of one before the last act. */
function hariTindakan(a: Acak, k: KasusPolos, hariIni: string): Flag {
  const akhir = terakhir(k);
  if (a.kena(0.02)) return { '--tanggal': geser(akhir, -1) };
  if (!a.kena(0.2)) return {};
  let hari = hariIni;
  for (let mundur = a.bulat(1, 8); mundur > 0 && hari > akhir; mundur -= 1) hari = geser(hari, -1);
  return { '--tanggal': hari };
}

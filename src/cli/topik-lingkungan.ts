import { type Setelan, variabelSetelan } from '../domain/setelan.js';
import { alinea, type Bagian, bagian, kode, tabel } from './halaman.js';

/** Variables of the program itself; those that carry a setting come from the table of settings. */
const VARIABEL: readonly (readonly [string, string])[] = [
  ['LAYANAN_DATA', 'Folder toko; --data menang. Tanpa keduanya: folder data aplikasi menurut sistem operasi'],
  ['LAYANAN_SESI', 'Folder tanda masuk milik pengguna ini'],
  ['LAYANAN_KUNCI_BERKAS', 'Berkas kunci dari data yang tersegel'],
  ['LAYANAN_TANPA_TANYA', 'Diisi 1: tidak pernah bertanya, seperti --tanpa-tanya'],
  [
    'LAYANAN_ASCII',
    'Diisi 1: tanpa bingkai dan lambang, pilihan bernomor (ketik nomor atau namanya), layar tidak digambar ulang',
  ],
  ['LAYANAN_LACAK', 'Diisi 1: kegagalan program disertai rinciannya, untuk pengembang'],
];

const BERSAMA: readonly (readonly [string, string])[] = [
  ['CI', 'Bila diisi: tidak pernah bertanya'],
  ['NO_COLOR', 'Bila diisi: tanpa warna'],
  ['FORCE_COLOR', 'Diisi 1: berwarna juga di luar terminal; 0: tanpa warna'],
  ['TERM', 'Bernilai dumb: tanpa warna dan tanpa menggambar ulang'],
  [
    'LAYANAN_PAGER, PAGER',
    'Pembaca untuk keluaran yang lebih panjang dari layar (bawaan: less -FRX); kosong: tanpa pembaca',
  ],
  ['LC_ALL, LC_CTYPE, LANG', 'Bila disebut dan bukan UTF-8: layar memakai huruf ASCII saja'],
  ['ACCESSIBLE', 'Diisi 1: sama dengan LAYANAN_ASCII=1'],
  ['LESS', 'Pilihan less; bila tidak ada: FRX, supaya warna tampak sebagai warna'],
  [
    'VISUAL, EDITOR',
    'Penyunting untuk teks panjang di sebuah formulir (bawaan: nano, pico, vim, atau vi yang ada; Windows: notepad)',
  ],
  ['XDG_DATA_HOME, APPDATA', 'Tempat folder toko bila LAYANAN_DATA tidak diisi'],
  ['XDG_RUNTIME_DIR, XDG_STATE_HOME, LOCALAPPDATA', 'Tempat tanda masuk bila LAYANAN_SESI tidak diisi'],
  ['XDG_CONFIG_HOME, LOCALAPPDATA', 'Tempat berkas kunci bila LAYANAN_KUNCI_BERKAS tidak diisi'],
];

export function bagianLingkungan(setelan: readonly Setelan[]): readonly Bagian[] {
  const boleh = setelan.filter((s) => s.tanpaLingkungan !== true);
  // Sealing is listed among the settings, and has a command of its own.
  const tanpa = [...setelan.filter((s) => s.tanpaLingkungan === true).map((s) => s.kunci), 'enkripsi'];
  return [
    ...bagian(
      'Contoh',
      kode('LAYANAN_DATA=/srv/layanan layanan', 'LAYANAN_KERTAS_UKURAN=F4 layanan cetak --contoh --ke contoh.pdf'),
    ),
    ...bagian(
      'Urutan',
      alinea(
        'Bendera, lalu variabel LAYANAN_…, lalu pengaturan toko, lalu bawaan. layanan pengaturan menyebut nilai yang berlaku dan asalnya.',
      ),
      alinea(
        'Nilai yang tidak sah di sebuah variabel ditolak (keluar 2), tidak pernah diabaikan; variabel LAYANAN_… yang tidak dikenal diperingatkan. Variabel kosong sama dengan tidak diisi.',
      ),
    ),
    ...bagian('Variabel program ini', tabel(VARIABEL)),
    ...bagian('Variabel yang dipakai bersama', tabel(BERSAMA)),
    ...bagian(
      'Variabel pengaturan',
      tabel(boleh.map((s) => [variabelSetelan(s.kunci), s.uraian])),
      alinea(
        `Hanya berlaku untuk sekali jalan; dokumen kasus tetap mengikuti pengaturan toko. Tidak dapat ditimpa dari lingkungan: ${tanpa.join(', ')}.`,
      ),
    ),
  ];
}

/**
 * Suites that take their time: the replayed year, and of the store races frozen at every step, locks that are waited for,
 * made faults, examination, backups, joining, sealing, erasing, sign-ins, papers drawn and read back, holidays, whole ways of
 * cases through the built program, hostile input, the package, typing at a terminal.
 * The everyday `npm test` leaves them out to stay about three minutes (the store's contract, damage and processes stay
 * in). LAYANAN_UJI_LENGKAP=1 runs them too, `sisa` runs them alone, as `.ci/run` does after the everyday ones.
 */
const LAMA = [
  '/tests/setahun/[a-z-]+\\.test\\.ts$',
  '/tests/terminal/[a-z-]+\\.test\\.ts$',
  '/tests/documents/kertas-tata\\.test\\.ts$',
  '/tests/gangguan/pendek\\.test\\.ts$',
  '/tests/adapters/(baca-pdf-jahat|prompter-[a-z]+|store-json-balapan|store-json-besar|store-json-galat|store-json-kunci|indeks|indeks-simpan|indeks-rusak|indeks-serentak|indeks-tertinggal|sekilas|tulis-banyak|qr|logo)\\.test\\.ts$',
  '/tests/adapters/(gabung[a-z-]*|pulihkan[a-z-]*|cadangan|perbaiki|toko-sebagian|periksa[a-z-]*)\\.test\\.ts$',
  '/tests/terima/(gabung|cadangan|pulihkan-masuk|pelengkapan(-draf)?|contoh|panduan|kerusakan|kunci|jam-mundur|periksa[a-z-]*|paket|keberatan[a-z-]*|anonim)\\.test\\.ts$',
  '/tests/terima/(jahat-[a-z]+|enkripsi-[a-z]+|retensi|hak-berkas|masuk-gagal|cek-sesudahnya|cek-serangan|cek-urung|jam-kerja|(meja-)?petugas|kunci-kantor)\\.test\\.ts$',
  '/tests/terima/sekilas\\.test\\.ts$',
  '/tests/(terima/(enkripsi|jebakan|masuk-ingatan|buruk(-aturan)?|akses-matriks)|usecases/sesi-berakhir)\\.test\\.ts$',
];
/** Long too, but what a maintained Node repeats (`.ci/node-terpelihara.js`, LAYANAN_UJI_LENGKAP=jalan). */
const JALAN = [
  '/tests/terima/(masuk|sandi-sendiri|cek-(dokumen|tambahan)|libur(-berkas)?|lampirkan-kenali|jam-kasus|terlapor|pemangku)\\.test\\.ts$',
  '/tests/terima/(kertas-gagal|koreksi-tersembunyi|pengaturan(-logo|-kertas)?|nomor-(singkat|surat)|jalan|pengaduan|cetak|tautan|rahasia)\\.test\\.ts$',
  '/tests/(documents/kertas-(pdf|bertag)|adapters/migrasi)\\.test\\.ts$',
  '/tests/domain/sandi-simpan\\.test\\.ts$',
];
const PANJANG = [...LAMA, ...JALAN];
const { LAYANAN_UJI_LENGKAP: lengkap } = process.env;
const DITINGGALKAN = { jalan: LAMA, sisa: [], 1: [] };
/** `.ci/run` makes these faults by `npm run gangguan`. */
const SISA = PANJANG.filter((pola) => !pola.startsWith('/tests/gangguan/'));
const PILIHAN = lengkap === 'sisa' ? { testRegex: SISA } : { testMatch: ['<rootDir>/tests/**/*.test.ts'] };

/** ESM through swc; each test file runs on its own temporary folder and clock (tests/alat). */
export default {
  rootDir: '..',
  ...PILIHAN,
  testPathIgnorePatterns: ['/node_modules/', ...(DITINGGALKAN[lengkap] ?? PANJANG)],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  maxWorkers: 2,
  testTimeout: 60_000,
};

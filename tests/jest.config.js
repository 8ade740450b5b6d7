/**
 * Suites that take their time: the replayed year, and of the store races frozen at every step, locks that are waited for,
 * made faults, examination, backups, joining, texts that hang, the package. The everyday `npm test` leaves them out to stay about three minutes (the
 * store's contract, damage and processes stay in); `.ci/run` runs them with LAYANAN_UJI_LENGKAP=1.
 */
const PANJANG = [
  '/tests/setahun/',
  '/tests/gangguan/pendek\\.test\\.ts$',
  '/tests/adapters/(store-json-balapan|store-json-galat|store-json-kunci)\\.test\\.ts$',
  '/tests/adapters/(gabung|pulihkan|cadangan|perbaiki|periksa[a-z-]*)\\.test\\.ts$',
  '/tests/terima/(gabung|cadangan|kerusakan|kunci|jam-mundur|periksa|jahat-lama|paket)\\.test\\.ts$',
];

/** ESM through swc; each test file runs on its own temporary folder and clock (tests/alat). */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.LAYANAN_UJI_LENGKAP === '1' ? [] : PANJANG)],
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

// Bundles src/ into dist/: a few CommonJS files of ours by when they are needed (`.ci/bungkus.js`), what looks at the desk
// take once more in one file (`cepat.cjs`), what `-h` and `--versi` take too (`muka.cjs`), and one file for each heavy library, loaded when it is used; then their code cache (`bin/muat.cjs`). Run by `npm ci` (prepare).
// Without the dev dependencies there is nothing to build with: dist/ comes with the package.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AKHIR, AWAL, bungkus } from './bungkus.js';

/** Heavy library → what its users import: the default export, or names. */
const PUSTAKA = {
  pdfkit: 'default',
  inquirer: 'default',
  zod: 'nama',
  'ical.js': 'default',
  'cli-table3': 'default',
};
const root = fileURLToPath(new URL('..', import.meta.url));
const pengganti = (nama) => `${root}/.ci/pengganti/${nama}.cjs`;
const takDipakai = pengganti('tak-dipakai');
const takDilihat = pengganti('tak-dilihat');
const bersama = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.17',
  supported: { 'dynamic-import': false },
  minify: true,
  legalComments: 'linked',
  // Reading faces, breaking lines and enciphering is most of pdfkit; papers bring their own face and lines, and no cipher.
  // inquirer's editor question brings tables of all Asian letters; forms have an editor of their own (src/adapters/sunting.ts).
  // proper-lockfile is given the functions of `fs` that it is to use (src/adapters/store-json/kunci.ts).
  alias: {
    fontkit: takDipakai,
    linebreak: takDipakai,
    '@noble/ciphers/aes': takDipakai,
    '@inquirer/external-editor': takDipakai,
    'graceful-fs': 'node:fs',
  },
  logLevel: 'warning',
};

const namaBerkas = (pustaka) => `pustaka/${pustaka.replace(/\W/g, '-')}.cjs`;
/** Modules that a library loads at its start for one small question, or for what is never asked of it. */
const DIGANTI = [
  [/^assert$/, /\Wsignal-exit\W/, 'tegas'],
  [/^worker_threads$/, /\Wwrite-file-atomic\W/, 'benang-utama'],
  [/^@noble\/hashes\/crypto$/, /\Wnoble\Whashes\W/, 'tanpa-acak'],
  [/^module$/, /\Wpdfkit\W/, 'tanpa-huruf-bawaan'],
  [/^zlib$/, /\Wpng-js\W/, 'zlib-nanti'],
];
const ringan = {
  name: 'ringan',
  setup({ onResolve }) {
    for (const [modul, pemakai, nama] of DIGANTI)
      onResolve({ filter: modul }, ({ importer }) => (pemakai.test(importer) ? { path: pengganti(nama) } : undefined));
  },
};
const terpisah = {
  name: 'pustaka',
  setup({ onResolve }) {
    const pola = new RegExp(`^(${Object.keys(PUSTAKA).join('|').replaceAll('.', '\\.')})$`);
    onResolve({ filter: pola }, ({ path }) => ({ path: `./${namaBerkas(path)}`, external: true }));
    // Whether there is to be colour is decided by the program (src/system.ts), not by what chalk finds at its start.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: pengganti('tanpa-telaah') }));
  },
};

/** What looks at the desk load lazily; anything else makes the whole program run (`pengganti/perlu-utuh.cjs`). */
const DILIHAT = /\/(jalankan|store-json\/buka|cli\/halaman-teks|adapters\/pembaca-halaman)\.js$/;
/** What they import at once and never call: by whom → which (`pengganti/tak-dilihat.cjs`). Only functions, and none that reads the store. */
const TAK_DILIHAT = [
  ['documents/daftar', /./],
  ['usecases/gambar', /\/(verifikasi|bahan-kantor|kunci-kantor|tanda-berkas)\.js$/],
  ['usecases/terlambat', /\/laporan-terlambat\.js$/],
  ['forms/isi', /\/(draf|kartu|tanya)\.js$/],
];
const melihatSaja = {
  name: 'melihat-saja',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'dynamic-import' && !DILIHAT.test(path) ? { path: pengganti('perlu-utuh') } : undefined,
    );
    for (const [oleh, filter] of TAK_DILIHAT) {
      onResolve({ filter }, ({ importer, kind }) =>
        kind === 'import-statement' && importer.endsWith(`/src/${oleh}.ts`) ? { path: takDilihat } : undefined,
      );
    }
    // Writing: never reached here.
    onResolve({ filter: /^(proper-lockfile|write-file-atomic)$/ }, () => ({ path: pengganti('perlu-utuh') }));
  },
};

/** What the acts of a day load lazily, in one file with them. The rest of the program stays where it is, with its own copy of what it needs. */
const DITINDAK = new RegExp(
  `/src/(${[
    'jalankan',
    'cli/urai',
    'commands/(harian|tanya-argumen)',
    'adapters/(prompter-inquirer|prompter-polos|sunting|pembaca-halaman|store-uji-coba)',
    'adapters/store-json/(buka|tulis|tulis-banyak|lampiran|kunci-kantor|jejak-kepala)',
    'adapters/documents-pdfkit/penggambar',
  ].join('|')})\\.ts$`,
);
const bertindak = (alamat) => ({
  name: 'bertindak',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const modul = join(resolveDir, path).replace(/\.js$/, '.ts');
      const diLuar = kind === 'dynamic-import' && !DITINDAK.test(modul);
      return diLuar ? { path: alamat(modul), external: true } : undefined;
    });
  },
});

async function bangun(esbuild) {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  const alamat = await bungkus(esbuild, { ...bersama, plugins: [ringan, terpisah] }, `${root}/dist`);
  const sendiri = { ...bersama, banner: { js: AWAL }, footer: { js: AKHIR } };
  await esbuild.build({ ...sendiri, entryPoints: ['src/lengkapi.ts'], outfile: 'dist/lengkapi.cjs' });
  const cepat = { plugins: [ringan, terpisah, melihatSaja], entryPoints: ['src/main.ts'], outfile: 'dist/cepat.cjs' };
  await esbuild.build({ ...sendiri, ...cepat });
  const tindak = {
    plugins: [ringan, terpisah, bertindak(alamat)],
    entryPoints: ['src/main.ts'],
    outfile: 'dist/tindak.cjs',
  };
  await esbuild.build({ ...sendiri, ...tindak });
  await esbuild.build({ ...sendiri, ...cepat, entryPoints: ['src/muka.ts'], outfile: 'dist/muka.cjs' });
  for (const [pustaka, cara] of Object.entries(PUSTAKA)) {
    const isi = cara === 'default' ? `.default ?? require('${pustaka}')` : '';
    const stdin = { contents: `module.exports = require('${pustaka}')${isi};`, resolveDir: root };
    await esbuild.build({ ...sendiri, plugins: [ringan], stdin, outfile: `dist/${namaBerkas(pustaka)}` });
  }
  for (const nama of readdirSync(`${root}/dist`, { recursive: true }))
    if (nama.endsWith('.cjs')) hanyaAscii(`${root}/dist/${nama}`);
  return spawnSync(process.execPath, [`${root}/.ci/tembolok.cjs`], { stdio: 'inherit' }).status ?? 1;
}

/** `bin/muat.cjs` reads a byte as a letter, which is quicker; esbuild leaves letters beyond ASCII in regular expressions. */
function hanyaAscii(jalur) {
  const huruf = (h) => `\\u${h.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(jalur, readFileSync(jalur, 'utf8').replaceAll(/[^\0-\x7f]/g, huruf));
}

const esbuild = await import('esbuild').catch(() => null);
if (esbuild !== null) process.exitCode = await bangun(esbuild);
else if (!existsSync(`${root}/dist/main.cjs`)) {
  process.stderr.write('esbuild tidak terpasang dan dist/ belum ada: jalankan `npm ci` lengkap.\n');
  process.exitCode = 1;
}

// Our own code as a few files: what every command loads, what the other commands load, what only some load. esbuild splits
// the program where it imports lazily; the pieces are put together again by who needs them, since a file more costs more
// than it saves. A file is a table of modules, `./main.cjs#chunk-X` is one of them (`bin/muat.cjs`).
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Around every file of dist/, so that it needn't be copied to be compiled. */
export const AWAL = '(function(exports,require,module,__filename,__dirname){';
export const AKHIR = '})';

/** File → the modules that bring everything they import with them. The first file that has a piece keeps it. */
const BERKAS = [
  ['main', ['src/main.ts']],
  ['inti', ['src/jalankan.ts', 'src/adapters/store-json/buka.ts']],
  ['urai', ['src/cli/urai.ts']],
  [
    'perintah',
    [
      'src/commands/harian.ts',
      'src/commands/index.ts',
      'src/cli/urai.ts',
      'src/adapters/store-json/tulis.ts',
      'src/adapters/store-json/lampiran.ts',
      'src/adapters/store-json/kunci-kantor.ts',
      'src/adapters/store-json/jejak-kepala.ts',
      '/proper-lockfile/index.js',
      '/write-file-atomic/lib/index.js',
    ],
  ],
  ['kertas', ['src/adapters/documents-pdfkit/penggambar.ts']],
];
const LAIN = 'lain';

export async function bungkus(esbuild, opsi, folder) {
  const { outputFiles, metafile } = await esbuild.build({
    ...opsi,
    supported: {},
    format: 'esm',
    splitting: true,
    entryPoints: ['src/main.ts'],
    outdir: folder,
    metafile: true,
    write: false,
  });
  const letak = bagi(metafile.outputs);
  const isi = new Map();
  for (const { path, text } of outputFiles) {
    const nama = basename(path, '.js');
    const berkas = letak.get(nama);
    if (berkas === undefined) throw new Error(`bungkus: ${path} tidak bertempat`);
    const fungsi = `${JSON.stringify(nama)}(exports,require,module){${await keCommonJs(esbuild, opsi, nama, text, letak)}}`;
    isi.set(berkas, [...(isi.get(berkas) ?? []), fungsi]);
  }
  mkdirSync(folder, { recursive: true });
  for (const [berkas, fungsi] of isi) {
    writeFileSync(join(folder, `${berkas}.cjs`), `${AWAL}module.exports={${fungsi.join(',\n')}};\n${AKHIR}`);
  }
  return (modul) => {
    const nama = basename(keluaranDari(metafile.outputs, modul), '.js');
    return `./${letak.get(nama)}.cjs#${nama}`;
  };
}

/** The piece that a module of ours begins, by the end of its path. */
function keluaranDari(keluaran, modul) {
  return Object.keys(keluaran).find((j) => keluaran[j].entryPoint && modul.endsWith(keluaran[j].entryPoint));
}

/** Piece → file. */
function bagi(keluaran) {
  const letak = new Map();
  const taruh = (jalur, berkas) => {
    const nama = basename(jalur, '.js');
    if (letak.has(nama)) return;
    letak.set(nama, berkas);
    for (const i of keluaran[jalur].imports) if (i.kind === 'import-statement' && !i.external) taruh(i.path, berkas);
  };
  const dari = (modul) => Object.keys(keluaran).find((j) => keluaran[j].entryPoint?.endsWith(modul));
  for (const [berkas, modul] of BERKAS) for (const m of modul) taruh(dari(m), berkas);
  for (const jalur of Object.keys(keluaran)) taruh(jalur, LAIN);
  return letak;
}

async function keCommonJs(esbuild, { platform, target, supported }, nama, text, letak) {
  const opsi = { platform, target, supported, format: 'cjs', minify: true, sourcefile: `${nama}.js` };
  const { code } = await esbuild.transform(text, opsi);
  return code
    .trimEnd()
    .replaceAll(/require\("\.\/([\w-]+)\.js"\)/g, (_, bagian) => `require("./${letak.get(bagian)}.cjs#${bagian}")`);
}

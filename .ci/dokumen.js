// Writes docs/perintah/ and man/layanan.1 from the command table (src/cli/dokumen.ts). tests/dokumentasi.test.ts says when
// they are stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const akar = fileURLToPath(new URL('..', import.meta.url));
const contents = `
  export { dokumen } from './src/cli/dokumen.js';
  export { bahanTopik } from './src/cli/topik.js';
  export { PERINTAH } from './src/commands/index.js';
  export { acuanBerkas } from './src/adapters/acuan-berkas.js';`;
const bundel = join(akar, 'dist/dokumen.cjs');
await esbuild.build({
  absWorkingDir: akar,
  stdin: { contents, resolveDir: akar, loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  outfile: bundel,
  logLevel: 'warning',
});
const { dokumen, bahanTopik, PERINTAH, acuanBerkas } = (await import(bundel)).default;
rmSync(bundel);
const { version } = JSON.parse(readFileSync(join(akar, 'package.json'), 'utf8'));
const berkas = dokumen(PERINTAH, bahanTopik(acuanBerkas(akar)), version);
mkdirSync(join(akar, 'docs/perintah'), { recursive: true });
for (const nama of readdirSync(join(akar, 'docs/perintah'))) rmSync(join(akar, 'docs/perintah', nama));
for (const [jalur, isi] of berkas) {
  mkdirSync(dirname(join(akar, jalur)), { recursive: true });
  writeFileSync(join(akar, jalur), isi);
}

// The program's own functions, bundled for the benchmark: the same chain, ledger and summaries as the store writes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const AKAR = fileURLToPath(new URL('..', import.meta.url));
const CONTENTS = `
  export { berkasBaru, tambahkan } from './src/domain/rantai.js';
  export { susunNomor } from './src/domain/nomor.js';
  export { ringkasan } from './src/adapters/store-json/ringkasan.js';
  export { barisPeristiwa, sambung } from './src/adapters/store-json/baris-jejak.js';
  export { tulisan } from './src/adapters/store-json/dokumen.js';`;

export async function muatSumber() {
  const folder = mkdtempSync(join(tmpdir(), 'layanan-bench-'));
  const outfile = join(folder, 'sumber.mjs');
  try {
    await build({
      absWorkingDir: AKAR,
      stdin: { contents: CONTENTS, resolveDir: AKAR, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

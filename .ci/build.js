// Bundles src/ into dist/: one small entry, and a lazy chunk for everything loaded with import().
// Run by `npm ci` (prepare). Without the dev dependencies there is nothing to build with: dist/ comes with the package.
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const esbuild = await import('esbuild').catch(() => null);
if (esbuild === null) {
  if (!existsSync(`${root}/dist/main.js`)) {
    process.stderr.write('esbuild tidak terpasang dan dist/ belum ada: jalankan `npm ci` lengkap.\n');
    process.exitCode = 1;
  }
} else {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    // What pdfkit's face library inflates in JavaScript at every start, Node has built in.
    alias: {
      'tiny-inflate': `${root}/.ci/pengganti/tiny-inflate.cjs`,
      'brotli/decompress.js': `${root}/.ci/pengganti/brotli-decompress.cjs`,
    },
    legalComments: 'linked',
    chunkNames: 'bagian/[name]-[hash]',
    banner: {
      js: "import{createRequire as __layananRequire}from'node:module';import{fileURLToPath as __layananPath}from'node:url';import{dirname as __layananDir}from'node:path';const require=__layananRequire(import.meta.url),__filename=__layananPath(import.meta.url),__dirname=__layananDir(__filename);",
    },
    logLevel: 'warning',
  });
}

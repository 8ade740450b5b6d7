// The fault suite (tests/gangguan): bundled, because Node 20 reads no TypeScript, and run with the words given.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const akar = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'layanan-gangguan-'));
const bundel = join(folder, 'jalankan.mjs');
await build({
  absWorkingDir: akar,
  entryPoints: ['tests/gangguan/jalankan.ts'],
  outfile: bundel,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // Tools find the repository from their own place (tests/alat/program.ts).
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(akar, 'tests/alat/program.ts')).href) },
  logLevel: 'warning',
});
const anak = spawn(process.execPath, [bundel, ...process.argv.slice(2)], { cwd: akar, stdio: 'inherit' });
// It takes down its mounts, then ends.
for (const tanda of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(tanda, () => anak.kill(tanda));
const [kode] = await once(anak, 'exit');
rmSync(folder, { recursive: true, force: true });
process.exitCode = kode ?? 1;

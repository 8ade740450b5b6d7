// What papers cost, as ratios to `node -e 0` in the same run (docs/kinerja.md). npm run bench
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const LAYANAN = fileURLToPath(new URL('../bin/layanan.js', import.meta.url));
const ULANGAN = 15;
/** A registration draws two papers, the form and its receipt. */
const PERMOHONAN = 100;

const folder = mkdtempSync(join(tmpdir(), 'layanan-bench-'));
// NODE_EXTRA_CA_CERTS would add the same to both sides and flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = { ...process.env, LAYANAN_DATA: join(folder, 'toko') };

function jalankan(argumen) {
  const mulai = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, argumen, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${argumen.join(' ')}: ${status} ${stderr}`);
  return { ms: performance.now() - mulai, keluar: stdout };
}

const layanan = (...kata) => jalankan([LAYANAN, ...kata]);
const tengah = (angka) => angka.toSorted((a, b) => a - b)[Math.floor(angka.length / 2)];

/** All in turn, so that what else the machine does falls on each alike. */
function ukur(kerja) {
  const ms = kerja.map(() => []);
  for (let i = 0; i < ULANGAN; i += 1) for (const [k, satu] of kerja.entries()) ms[k].push(satu().ms);
  return ms.map(tengah);
}

function daftarkan(n) {
  const orang = ['--nama', `Asep Suherman ${n}`, '--nik', '3602140107809001', '--alamat', 'Rangkasbitung'];
  const isi = ['--rincian', `Rekap bantuan sosial bulan ke-${n}`, '--tujuan', 'Riset', '--cara-memperoleh', 'melihat'];
  return layanan('daftar', ...orang, ...isi, '--tetap-daftar').keluar.trim();
}

try {
  const nomor = Array.from({ length: PERMOHONAN }, (_, n) => daftarkan(n));
  const kertas = join(folder, 'kertas.pdf');
  const cetak = (...kata) => layanan('cetak', ...kata, '--ke', kertas, '--timpa');
  const hari = layanan('lihat', nomor[0], '--json', 'diterima').keluar;
  const [kosong, lihat, satu, semua] = ukur([
    () => jalankan(['-e', '0']),
    () => layanan('lihat', nomor[0]),
    () => cetak(nomor[0], '--dokumen', 'tanda-terima'),
    () => cetak('--semua-tanggal', JSON.parse(hari).diterima),
  ]);
  const baris = [
    ['a receipt on top of its command', (satu - lihat) / kosong, 4],
    [`a paper of ${2 * PERMOHONAN} in one run`, semua / (2 * PERMOHONAN) / kosong, 1.5],
  ];
  process.stdout.write(
    `node -e 0: ${kosong.toFixed(1)} ms, ${cpus()[0].model} × ${cpus().length}, Node ${process.version}\n`,
  );
  for (const [apa, rasio, batas] of baris) process.stdout.write(`${apa}: ${rasio.toFixed(2)} × (wanted < ${batas})\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

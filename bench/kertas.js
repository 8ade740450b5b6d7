// What papers cost, as ratios to `node -e 0` in the same run (docs/kinerja.md). node bench/kertas.js [ULANGAN]
// Ends with 1 where a limit is missed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const AKAR = fileURLToPath(new URL('..', import.meta.url));
const ULANGAN = Number(process.argv[2] ?? 15);
/** A registration draws two papers, the form and its receipt. */
const PERMOHONAN = 100;
const STANDAR = 'data/standar/permohonan-informasi.json';

const folder = mkdtempSync(join(tmpdir(), 'layanan-bench-'));
// NODE_EXTRA_CA_CERTS would add the same to both sides and flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...lingkungan } = process.env;

function jalankan(argumen, env = lingkungan) {
  const mulai = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, argumen, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${argumen.join(' ')}: ${status} ${stderr}`);
  return { ms: performance.now() - mulai, keluar: stdout };
}

/** The built program with a store of its own, its registration drawing these papers (none: as the standard has it). */
function program(nama, dokumen) {
  const akar = join(folder, nama);
  for (const bagian of ['bin', 'dist', 'data', 'templates', 'package.json']) {
    cpSync(join(AKAR, bagian), join(akar, bagian), { recursive: true });
  }
  const standar = JSON.parse(readFileSync(join(akar, STANDAR), 'utf8'));
  const daftar = standar.langkah.find((l) => l.tindakan === 'daftar');
  if (dokumen !== undefined) daftar.dokumen = dokumen;
  writeFileSync(join(akar, STANDAR), JSON.stringify(standar));
  const env = { ...lingkungan, LAYANAN_DATA: join(akar, 'toko') };
  return (...kata) => jalankan([join(akar, 'bin/layanan.js'), ...kata], env);
}

function daftarkan(layanan, n) {
  const orang = ['--nama', `Asep Suherman ${n}`, '--nik', '3602140107809001', '--alamat', 'Rangkasbitung'];
  const isi = ['--rincian', `Rekap bantuan sosial bulan ke-${n}`, '--tujuan', 'Riset', '--cara-memperoleh', 'melihat'];
  return layanan('daftar', ...orang, ...isi, '--tetap-daftar');
}

const tengah = (angka) => angka.toSorted((a, b) => a - b)[Math.floor(angka.length / 2)];

/** Name → work; answers name → times. In turn, so that what else the machine does falls on each alike; the first turn warms up. */
function ukur(kerja) {
  const ms = Object.fromEntries(Object.keys(kerja).map((nama) => [nama, []]));
  for (let i = -1; i < ULANGAN; i += 1) {
    for (const [nama, satu] of Object.entries(kerja)) {
      const { ms: waktu } = satu(i);
      if (i >= 0) ms[nama].push(waktu);
    }
  }
  return ms;
}

/** The same registration in the same turn, in stores that grow alike: with a paper more, and without. */
function selisih(ms, dengan, tanpa) {
  return tengah(ms[dengan].map((waktu, i) => waktu - ms[tanpa][i])) / tengah(ms.kosong);
}

try {
  const [tanpa, terima, lengkap] = [program('tanpa', []), program('terima', ['tanda-terima']), program('lengkap')];
  const pertama = daftarkan(lengkap, 0).keluar.trim();
  for (let n = 1; n < PERMOHONAN; n += 1) daftarkan(lengkap, n);
  const { diterima } = JSON.parse(lengkap('lihat', pertama, '--json', 'diterima').keluar);
  const kertas = join(folder, 'kertas.pdf');
  const ms = ukur({
    kosong: () => jalankan(['-e', '0']),
    tanpa: (i) => daftarkan(tanpa, i),
    terima: (i) => daftarkan(terima, i),
    semua: () => lengkap('cetak', '--semua-tanggal', diterima, '--ke', kertas, '--timpa'),
  });
  const baris = [
    ['a receipt on top of its registration', selisih(ms, 'terima', 'tanpa'), 4],
    [`a paper of ${2 * PERMOHONAN} in one run`, tengah(ms.semua) / (2 * PERMOHONAN) / tengah(ms.kosong), 1.5],
  ];
  const kosong = tengah(ms.kosong).toFixed(1);
  process.stdout.write(`node -e 0: ${kosong} ms, ${cpus()[0].model} × ${cpus().length}, Node ${process.version}\n`);
  for (const [apa, rasio, batas] of baris) {
    const tercapai = rasio < batas;
    process.stdout.write(
      `${apa}: ${rasio.toFixed(2)} × (wanted < ${batas}) ${tercapai ? 'tercapai' : 'TIDAK TERCAPAI'}\n`,
    );
    if (!tercapai) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

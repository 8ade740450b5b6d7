// What reads the whole archive: search, counts, the self-examination. Time, and the most memory that it takes.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lain, rasio } from './baris.js';
import { jalankan, layanan, sebabGagal } from './jalan.js';
import { ukur } from './ukur.js';

const TUTUP = 100_000;
const RASIO = 12;
const MEMORI_MIB = 150;
const PER_DETIK = 10_000;
/** Ten times the cases may take so much more memory and count as flat. */
const DATAR = 1.3;
const MIB = 1024;

export function arsip(alat) {
  const [kecil, besar] = [10_000, TUTUP].map((n) => ({ LAYANAN_DATA: alat.toko(n) }));
  const tahun = String(new Date().getFullYear());
  const baca = {
    'cari TEKS --semua': layanan('cari', 'nomor 777 per', '--semua'),
    'rekap --tahun': layanan('rekap', '--tahun', tahun),
  };
  const t = ukur(
    Object.fromEntries(Object.entries(baca).map(([apa, perintah]) => [apa, { perintah, env: besar }])),
    alat.n,
  );
  const di = '100,000 closed';
  return {
    baris: [
      ...Object.keys(baca).map((apa) => rasio(apa, di, RASIO, t[apa])),
      ...Object.entries(baca).map(([apa, kata]) => paling(`${apa}, memory`, di, memori(alat.wadah, kata, besar).kib)),
      ...periksa(alat, kecil, besar),
    ],
  };
}

/** Once only: it takes its time. */
function periksa(alat, kecil, besar) {
  const [perintah, di] = [layanan('periksa'), '100,000 closed'];
  try {
    const [sedikit, banyak] = [kecil, besar].map((env) => memori(alat.wadah, perintah, env));
    const laju = (TUTUP + 200) / (banyak.ms / 1000);
    const hasil = `${Math.round(laju).toLocaleString('en')}/s`;
    const naik = `${mib(sedikit.kib)} → ${mib(banyak.kib)} MiB`;
    return [
      { ...lain('periksa', di, '≥ 10,000 cases/s', hasil, laju >= PER_DETIK), ms: banyak.ms },
      lain('periksa, memory', `10,000 → ${di}`, 'flat', naik, banyak.kib <= sedikit.kib * DATAR),
    ];
  } catch (galat) {
    return [lain('periksa', di, '≥ 10,000 cases/s', sebabGagal(galat), false)];
  }
}

const mib = (kib) => Math.round(kib / MIB);

function paling(apa, di, kib) {
  return lain(apa, di, `≤ ${MEMORI_MIB} MiB`, `${mib(kib)} MiB`, mib(kib) <= MEMORI_MIB);
}

/** The most memory (KiB) of one run, and how long it took. */
function memori(wadah, [program, ...argumen], env) {
  const catatan = join(wadah, 'memori');
  const penyimak = fileURLToPath(new URL('./memori.cjs', import.meta.url));
  const { ms } = jalankan([program, '--require', penyimak, ...argumen], { ...env, BENCH_MEMORI: catatan });
  const kib = Number(readFileSync(catatan, 'utf8'));
  rmSync(catatan);
  return { kib, ms };
}

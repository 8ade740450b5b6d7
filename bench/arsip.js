// What reads the whole archive: search, counts, the self-examination. Time, and the most memory that it takes.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lain, rasio } from './baris.js';
import { jalankan, layanan } from './jalan.js';
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
    'cari TEKS --semua': layanan('cari', 'anggaran nomor 77', '--semua'),
    'rekap --tahun': layanan('rekap', '--tahun', tahun),
  };
  const t = ukur(
    Object.fromEntries(Object.entries(baca).map(([apa, perintah]) => [apa, { perintah, env: besar }])),
    alat.n,
  );
  const periksa = layanan('periksa');
  const p = ukur({ periksa: { perintah: periksa, env: besar } }, 1).periksa;
  const [kib10, kib100] = [kecil, besar].map((env) => memori(alat.wadah, periksa, env));
  const laju = (TUTUP + 200) / (p.ms / 1000);
  const di = '100,000 closed';
  return {
    baris: [
      ...Object.keys(baca).map((apa) => rasio(apa, di, RASIO, t[apa])),
      ...Object.entries(baca).map(([apa, kata]) => paling(`${apa}, memory`, di, memori(alat.wadah, kata, besar))),
      {
        ...lain(
          'periksa',
          di,
          '≥ 10,000 cases/s',
          `${Math.round(laju).toLocaleString('en')}/s`,
          laju >= PER_DETIK,
          p.n,
        ),
        ms: p.ms,
      },
      lain('periksa, memory', `10,000 → ${di}`, 'flat', `${mib(kib10)} → ${mib(kib100)} MiB`, kib100 <= kib10 * DATAR),
    ],
  };
}

const mib = (kib) => Math.round(kib / MIB);

function paling(apa, di, kib) {
  return lain(apa, di, `≤ ${MEMORI_MIB} MiB`, `${mib(kib)} MiB`, mib(kib) <= MEMORI_MIB);
}

/** The most memory (KiB) of one run. */
function memori(wadah, [program, ...argumen], env) {
  const catatan = join(wadah, 'memori');
  const penyimak = fileURLToPath(new URL('./memori.cjs', import.meta.url));
  jalankan([program, '--require', penyimak, ...argumen], { ...env, BENCH_MEMORI: catatan });
  const kib = Number(readFileSync(catatan, 'utf8'));
  rmSync(catatan);
  return kib;
}

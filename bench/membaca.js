// What a look at the desk costs: to a pipe and on a terminal, beside a growing archive, and with 10,000 open cases beside the peers.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lain, rasio } from './baris.js';
import { kemiringan } from './grafik.js';
import { ada, layanan } from './jalan.js';
import { rekan } from './rekan.js';
import { ukur, ukurTerminal } from './ukur.js';

const KECIL = 100;
const BESAR = 100_000;
const TUMBUH = [KECIL, 1000, 10_000, BESAR];
/** How far a look may be from the one beside a small archive. */
const SELISIH = 0.05;
const KEMIRINGAN = 0.03;
const PIPA = 1.7;
const TERMINAL = 2.2;

export function membaca(alat) {
  const ukuran = alat.sejuta ? [...TUMBUH, 1_000_000] : TUMBUH;
  const folder = Object.fromEntries(ukuran.map((n) => [n, alat.toko(n)]));
  const t = ukur({ ...mulai(folder[KECIL]), ...di(ukuran, folder) }, alat.n, 'pipe');
  const layar = ada('script') ? ukurTerminal(di([KECIL, BESAR], folder, '--tanpa-tanya'), alat.n) : null;
  const tumbuh = Object.keys(perintah(folder[KECIL])).map((apa) => ({
    apa,
    titik: ukuran.map((n) => [n, t[`${apa}@${n}`].ms]),
  }));
  return {
    tumbuh,
    baris: [
      ...['--versi', '-h'].map((k) => rasio(`layanan ${k}`, 'any', 1.4, t[k])),
      ...cepat(t, 'pipe', PIPA),
      ...(layar === null
        ? [lain('the same on a terminal', '200 open', '', 'no `script` here', null)]
        : cepat(layar, 'terminal', TERMINAL)),
      ...ukuran.slice(1).flatMap((n) => (n < BESAR ? [] : sama(t, n, 'pipe'))),
      ...(layar === null ? [] : sama(layar, BESAR, 'terminal')),
      ...tumbuh.map(({ apa, titik }) => landai(apa, titik, alat.n)),
      ...puluhRibu(alat),
    ],
  };
}

function mulai(data) {
  const env = { LAYANAN_DATA: data };
  return { '--versi': { perintah: layanan('--versi'), env }, '-h': { perintah: layanan('-h'), env } };
}

function perintah(data, ...lain) {
  const terbuka = readdirSync(join(data, 'berjalan')).find((n) => n.startsWith('PI-'));
  return {
    terlambat: layanan('terlambat', ...lain),
    tugas: layanan('tugas', ...lain),
    layanan: layanan(...lain),
    lihat: layanan('lihat', terbuka.split('.')[0], ...lain),
  };
}

function di(ukuran, folder, ...lain) {
  return Object.fromEntries(
    ukuran.flatMap((n) =>
      Object.entries(perintah(folder[n], ...lain)).map(([apa, kata]) => [
        `${apa}@${n}`,
        { perintah: kata, env: { LAYANAN_DATA: folder[n] } },
      ]),
    ),
  );
}

const yang = (t, n) => Object.keys(t).filter((k) => k.endsWith(`@${n}`));
const nama = (kunci) => kunci.split('@')[0];

function cepat(t, tempat, paling) {
  return yang(t, KECIL).map((k) => rasio(`${nama(k)}, ${tempat}`, '200 open', paling, t[k]));
}

function sama(t, besar, tempat) {
  return yang(t, besar).map((k) => {
    const beda = t[k].ms / t[`${nama(k)}@${KECIL}`].ms - 1;
    const apa = `${nama(k)}, ${tempat}`;
    const hasil = `${(beda * 100).toFixed(1)} %`;
    return lain(apa, `+ ${besar.toLocaleString('en')} closed`, 'within 5 %', hasil, beda <= SELISIH, t[k].n);
  });
}

function landai(apa, titik, n) {
  const m = kemiringan(titik);
  const sampai = titik.at(-1)[0].toLocaleString('en');
  return lain(`growth of ${apa}`, `100 to ${sampai} closed`, '0 ± 0.03', m.toFixed(3), Math.abs(m) <= KEMIRINGAN, n);
}

function puluhRibu(alat) {
  const env = { LAYANAN_DATA: alat.toko(1, 10_000) };
  const t = ukur(
    { terlambat: { perintah: layanan('terlambat'), env }, ...rekan(join(alat.wadah, 'rekan'), env.LAYANAN_DATA) },
    alat.n,
    'pipe',
  );
  const task = t['task overdue'];
  const lainnya = Object.keys(t).filter((k) => !['kosong', 'terlambat', 'task overdue'].includes(k));
  const diminta = task === undefined ? 'below `task`' : `< ${task.rasio.toFixed(2)} (\`task overdue\`)`;
  const tercapai = task === undefined ? null : t.terlambat.ms < task.ms;
  return [
    {
      apa: 'terlambat, pipe',
      tempat: '10,000 open',
      diminta,
      hasil: t.terlambat.rasio.toFixed(2),
      ms: t.terlambat.ms,
      n: t.terlambat.n,
      tercapai,
    },
    ...lainnya.map((k) => ({
      ...lain(`${k}, the rows alone`, '10,000 open', '(peer)', t[k].rasio.toFixed(2), null, t[k].n),
      ms: t[k].ms,
    })),
  ];
}

// What an act costs on a desk with 200 open and 100,000 closed cases. It works on a copy: the store that is kept stays as it is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rasio } from './baris.js';
import { jalankan, KOSONG, layanan } from './jalan.js';
import { pendaftaran } from './toko.js';
import { hitung } from './ukur.js';

const TUTUP = 100_000;
const RINGAN = 2.5;
const BERKERTAS = 6;
/** Registers and acts until so much time is gone, three times at least (ms). */
const CUKUP_MS = 90_000;
const PALING_SEDIKIT = 3;

/** The way of a case: verb, flags, and the name of the row that its time goes to. */
const JALAN = [
  ['teruskan', [], 'teruskan'],
  ['disposisi', ['--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti'], 'disposisi'],
  ['disposisi', ['--kepada', 'staf-sekretariat', '--isi', 'Verifikasi berkas'], null],
  ['verifikasi', ['--hasil', 'ya'], 'verifikasi'],
  ['proses', ['--hasil', 'seluruhnya', '--informasi', 'Rekap 2025; softcopy; 1 berkas'], null],
  ['serah', ['--penerima', 'Asep Suherman', '--cara', 'langsung'], 'serah'],
];

export function tindakan(alat) {
  const folder = salinan(alat.toko(TUTUP), join(alat.wadah, 'kerja'));
  try {
    const t = hitung(jalani({ LAYANAN_DATA: folder }, folder, alat.n));
    const di = '200 open + 100,000 closed';
    return {
      baris: [
        rasio('teruskan', di, RINGAN, t.teruskan),
        rasio('verifikasi', di, RINGAN, t.verifikasi),
        rasio('disposisi', di, RINGAN, t.disposisi),
        rasio('daftar with its papers', di, BERKERTAS, t.daftar),
        rasio('serah with its paper', di, BERKERTAS, t.serah),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jalani(env, folder, n) {
  const ms = { kosong: [], teruskan: [], verifikasi: [], disposisi: [], serah: [], daftar: [] };
  const terbuka = readdirSync(join(folder, 'berjalan')).filter((nama) => nama.startsWith('PI-'));
  const mulai = Date.now();
  for (let i = -1; i < n && (i < PALING_SEDIKIT || Date.now() - mulai < CUKUP_MS); i += 1) {
    const catat = (nama, satu) => i >= 0 && nama !== null && ms[nama].push(satu.ms);
    const nomor = terbuka[i + 1].split('.')[0];
    catat('kosong', jalankan(KOSONG));
    for (const [kata, flag, nama] of JALAN) catat(nama, jalankan(layanan(kata, nomor, ...flag), env));
    catat('daftar', jalankan(layanan(...pendaftaran(`baru ${i}`)), env));
  }
  return ms;
}

/** Files that are never changed in place are linked, the others copied. */
function salinan(asal, ke) {
  rmSync(ke, { recursive: true, force: true });
  const { status } = spawnSync('cp', ['-al', asal, ke]);
  if (status !== 0) cpSync(asal, ke, { recursive: true });
  for (const bagian of ['jejak', 'berjalan']) {
    rmSync(join(ke, bagian), { recursive: true });
    cpSync(join(asal, bagian), join(ke, bagian), { recursive: true });
  }
  for (const nama of readdirSync(join(asal, 'arsip')).filter((n) => n.endsWith('.jsonl'))) {
    rmSync(join(ke, 'arsip', nama));
    copyFileSync(join(asal, 'arsip', nama), join(ke, 'arsip', nama));
  }
  return ke;
}

// Many registrations in one file (a list): how many a second, each durable when it is named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { lain } from './baris.js';
import { layanan, sebabGagal, tangkap } from './jalan.js';

const KASUS = 10_000;
const PER_DETIK = 500;

export function banyak(alat) {
  const folder = mkdtempSync(join(alat.wadah, 'banyak-'));
  try {
    const berkas = join(folder, 'permohonan.json');
    writeFileSync(berkas, JSON.stringify(Array.from({ length: KASUS }, (_, i) => permohonan(i))));
    return { baris: [catat(folder, berkas)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function catat(folder, berkas) {
  const [apa, di, diminta] = ['daftar --berkas with a list', '10,000 in the file', '≥ 500/s'];
  const mulai = performance.now();
  try {
    const keluar = tangkap(layanan('daftar', '--berkas', berkas, '--tetap-daftar', '--ya'), {
      LAYANAN_DATA: join(folder, 'toko'),
    });
    const nomor = keluar.trimEnd().split('\n').length;
    const ms = performance.now() - mulai;
    const laju = nomor / (ms / 1000);
    return { ...lain(apa, di, diminta, `${Math.round(laju)}/s`, nomor === KASUS && laju >= PER_DETIK), ms };
  } catch (galat) {
    return lain(apa, di, diminta, sebabGagal(galat), false);
  }
}

function permohonan(i) {
  const dua = (n) => String(n).padStart(2, '0');
  return {
    nama: `Asep Suherman ${i}`,
    nik: `360214${dua(1 + (i % 28))}${dua(1 + (Math.floor(i / 28) % 12))}80${9000 + (i % 1000)}`,
    alamat: 'Rangkasbitung',
    rincian: `Rekap bantuan sosial nomor ${i} per kecamatan`,
    tujuan: 'Riset',
    caraMemperoleh: 'melihat',
  };
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as tidur } from 'node:timers/promises';
import { DAFTAR } from '../alat/permohonan.js';
import { terlambat } from './alat/batas.js';
import { beres, denganFolder, layanan, type Usai } from './alat/jalan.js';
import { type Buku, bukuBaru, dilewati, type Skenario } from './alat/skenario.js';
import { tersuntik } from './alat/strace.js';
import { kurang } from './alat/syarat.js';
import { periksaPulih } from './alat/toko.js';

/** The longest wait that is promised, and how long a silent holder is watched (ms). */
const TUNGGU = 10_000;
const DIAM = 3_000;
/** Told after a second of waiting: a lock that is taken over at once never gets there. */
const MENUNGGU = /^Menunggu petugas lain/m;
const SETAHUN = ['faketime', '-f', '-365d'];
const ENV_FAKETIME = { FAKETIME_DONT_FAKE_MONOTONIC: '1' };
const sebabMati = (toko: string, kapan: number) =>
  tersuntik(toko, DAFTAR, { panggil: 'link', apa: 'signal=KILL', kapan });

function tepatWaktu(buku: Buku, siapa: string, { lama }: Usai, tunggu: number): void {
  const telat = terlambat(lama, tunggu);
  if (telat !== null) buku.rusak(`${siapa} ${telat}`);
}

/** A lock without a living holder. `seketika`: what its holder noted proves that it is dead. */
interface Mati {
  ganggu: (toko: string) => Promise<boolean>;
  seketika: boolean;
}

/** A store with one case, and what must hold after the fault: the next command works by itself, in time or at once. */
async function diambilAlih({ ganggu, seketika }: Mati, awalan: readonly string[] = []) {
  return denganFolder(async (folder) => {
    const buku = bukuBaru();
    const toko = join(folder, 'toko');
    const nomor = await beres(toko, DAFTAR);
    if (await ganggu(toko)) buku.kena();
    if (!existsSync(join(toko, 'kunci'))) buku.rusak('tidak ada kunci yang tertinggal');
    const usai = await layanan(toko, DAFTAR, { awalan, env: awalan.length > 0 ? ENV_FAKETIME : {} });
    if (usai.kode !== 0) buku.rusak(`perintah berikut keluar ${usai.kode}: ${usai.galat.trim()}`);
    tepatWaktu(buku, 'perintah berikut', usai, DIAM);
    if (MENUNGGU.test(usai.galat) === seketika)
      buku.rusak(seketika ? 'mengamati pemegang yang mati' : 'tidak mengamati');
    await periksaPulih(
      buku,
      toko,
      [nomor, usai.keluar.trim()].map((n) => ({ nomor: n, tindakan: 'daftar' })),
    );
    return buku.hasil(`diambil alih dalam ${(usai.lama / 1000).toFixed(1)} s`);
  });
}

async function tertinggal(toko: string, isi: 'folder' | 'berkas'): Promise<boolean> {
  const kunci = join(toko, 'kunci');
  if (isi === 'folder') mkdirSync(kunci);
  else writeFileSync(kunci, '');
  utimesSync(kunci, 1_000_000_000, 1_000_000_000);
  writeFileSync(join(toko, 'pemegang.json'), '');
  return true;
}

/** A holder on another computer, alive: it has the lock and touches it every second, as the program does. */
function pemegangAsing(toko: string) {
  const skrip = `hostname kantor2; cd "$0"; mkdir kunci
    printf '{"pid":77,"komputer":"%s","sejak":"%s"}' "$(hostname)" "$(TZ=Asia/Jakarta date +%FT%T+07:00)" > pemegang.json
    while touch kunci; do sleep 1; done`;
  const anak = spawn('unshare', ['--uts', 'bash', '-c', skrip, toko], { stdio: 'ignore' });
  return { henti: () => anak.kill('SIGKILL') };
}

async function menunggu(jalur: string): Promise<boolean> {
  for (let i = 0; i < 200 && !existsSync(jalur); i += 1) await tidur(50);
  return existsSync(jalur);
}

/** Refused in time, with who, where, how long and what to type; told while it waits; free again after `buka-kunci`. */
async function komputerLain() {
  const belum = kurang('root', 'unshare', 'faketime');
  if (belum !== null) return dilewati(belum);
  return denganFolder(async (folder) => {
    const buku = bukuBaru();
    const toko = join(folder, 'toko');
    await beres(toko, DAFTAR);
    const { henti } = pemegangAsing(toko);
    try {
      if (!(await menunggu(join(toko, 'kunci')))) buku.rusak('pemegang asing tidak mulai');
      periksaDitolak(buku, await layanan(toko, DAFTAR));
      // A waiter whose own clock is a year behind must not take a living lock either.
      periksaDitolak(buku, await layanan(toko, DAFTAR, { awalan: SETAHUN, env: ENV_FAKETIME }), false);
    } finally {
      henti();
    }
    await beres(toko, ['buka-kunci', '--ya']);
    const usai = await layanan(toko, DAFTAR);
    if (usai.kode !== 0) buku.rusak(`sesudah buka-kunci: keluar ${usai.kode}`);
    tepatWaktu(buku, 'sesudah buka-kunci', usai, DIAM);
    await periksaPulih(buku, toko, [{ nomor: 'PI-2026-0002'.replace('2026', tahunKini(toko)), tindakan: 'daftar' }]);
    return buku.hasil();
  });
}

function periksaDitolak(buku: Buku, usai: Usai, denganUmur = true): void {
  const { kode, galat, lama } = usai;
  buku.kena();
  const harus = [/^Menunggu petugas lain .*kantor2/m, /proses 77 di kantor2 sejak/, /layanan buka-kunci/];
  for (const kata of denganUmur ? [...harus, /\(\d+ detik\)/] : harus) {
    if (!kata.test(galat)) buku.rusak(`tidak menyebut ${kata}: ${galat.trim()}`);
  }
  if (kode !== 6) buku.rusak(`keluar ${kode}`);
  if (lama < 9_500) buku.rusak(`menunggu hanya ${Math.round(lama)} ms`);
  tepatWaktu(buku, 'yang menunggu', usai, TUNGGU);
}

function tahunKini(toko: string): string {
  return (JSON.parse(readFileSync(join(toko, 'toko.json'), 'utf8')) as { dibuat: string }).dibuat.slice(0, 4);
}

/** Ways to be alive and to look dead: elsewhere by name, or here with process ids of one's own. */
const RUANG = [
  ['unshare', '--pid', '--fork', '--mount-proc'],
  ['unshare', '--uts', 'bash', '-c', 'hostname kantor2; exec "$0" "$@"'],
];

/** A living writer, frozen before its commit, is taken over; it wakes, and gets the next number. */
async function beku({ pendek }: { pendek: boolean }) {
  const belum = kurang('root', 'unshare', 'strace');
  if (belum !== null) return dilewati(belum);
  return denganFolder(async (folder) => {
    const buku = bukuBaru();
    for (const [i, ruang] of RUANG.entries()) {
      const toko = join(folder, `toko-${i}`);
      const nomor = [await beres(toko, DAFTAR)];
      for (let kali = 0; kali < (pendek ? 1 : 3); kali += 1) nomor.push(...(await satuBeku(buku, toko, ruang)));
      await periksaPulih(
        buku,
        toko,
        nomor.map((n) => ({ nomor: n, tindakan: 'daftar' })),
      );
      if (new Set(nomor).size !== nomor.length) buku.rusak(`nomor ganda: ${nomor.join(' ')}`);
    }
    return buku.hasil();
  });
}

async function satuBeku(buku: Buku, toko: string, ruang: readonly string[]): Promise<string[]> {
  const jejak = join(toko, '..', `jejak-${Date.now()}`);
  const suntik = ['strace', '-f', '-qq', '-e', 'trace=link', '-e', 'inject=link:delay_enter=8s:when=1', '-o', jejak];
  const frozen = layanan(toko, DAFTAR, { awalan: [...ruang, ...suntik] });
  if (!(await menunggu(join(toko, 'kunci')))) buku.rusak('yang dibekukan tidak mulai');
  const rival = await layanan(toko, DAFTAR);
  const bangun = await frozen;
  if (existsSync(jejak) && /DELAYED|INJECTED/.test(readFileSync(jejak, 'utf8'))) buku.kena();
  for (const [siapa, usai] of [
    ['rival', rival],
    ['yang beku', bangun],
  ] as const) {
    if (usai.kode !== 0) buku.rusak(`${siapa} keluar ${usai.kode}: ${usai.galat.trim()}`);
  }
  tepatWaktu(buku, 'rival', rival, DIAM);
  const nomor = [rival, bangun].map((u) => u.keluar.trim());
  if (!(String(nomor[0]) < String(nomor[1])))
    buku.rusak(`yang beku tidak mendapat nomor berikutnya: ${nomor.join(' ')}`);
  return nomor;
}

const mati = (nama: string, apa: Mati, ...alat: string[]): Skenario => ({
  janji: 5,
  nama,
  jalankan: async () => {
    const belum = kurang(...alat);
    return belum === null ? diambilAlih(apa, alat.includes('faketime') ? SETAHUN : []) : dilewati(belum);
  },
});

const TERBUNUH: Mati = { ganggu: async (toko) => (await sebabMati(toko, 1)).kena, seketika: true };
const listrik = (isi: 'folder' | 'berkas'): Mati => ({ ganggu: (toko) => tertinggal(toko, isi), seketika: false });

export const pemegangTerbunuh = mati('holder killed before its commit', TERBUNUH, 'strace');

export const kunci: readonly Skenario[] = [
  pemegangTerbunuh,
  mati('lock left by a power cut', listrik('folder')),
  mati('lock left by a power cut, an empty file', listrik('berkas')),
  mati('holder killed, then the clock a year back', TERBUNUH, 'strace', 'faketime'),
  { janji: 5, nama: 'living holder on another computer', jalankan: komputerLain },
  { janji: 5, nama: 'living holder taken for dead, frozen before its commit', jalankan: beku },
];

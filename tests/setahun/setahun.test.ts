import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { hariApa, masuk, sudahTutup } from './hari.js';
import type { KasusPolos, Langkah } from './kasus.js';
import { bandingkanRekap, bandingkanTerlambat } from './laporan.js';
import { type Program, putar } from './putar.js';
import { buatTahun } from './tahun.js';

/** Printed with every difference; another number is another year. */
const BENIH = 2026;
/** Amid Lebaran, on a Sunday, on the last day of the year, in the next one … */
const ACUAN = ['2026-01-31', '2026-03-23', '2026-06-30', '2026-09-06', '2026-12-31', '2027-02-12'];

const tahun = buatTahun(BENIH, 400);
const dibuka = tahun.filter((l) => l.tindakan === 'daftar' || l.tindakan === 'adu');

/** Open on a Friday, closed on the other days. */
function jumatSore({ saat, flag }: Langkah): boolean {
  const [hari = '', jam = ''] = saat.split('T');
  return hariApa(hari) === 5 && masuk(hari) && '16:00' < jam && jam < '16:30' && flag['--diterima'] === undefined;
}

function pernahTunda({ kasus, saat }: Langkah): boolean {
  return tahun.some((l) => l.kasus === kasus && l.tindakan === 'tunda' && l.saat < saat);
}

describe(`satu tahun dari benih ${BENIH}`, () => {
  const ISI: readonly (readonly [string, number, (l: Langkah) => boolean])[] = [
    ['permohonan', 180, (l) => l.tindakan === 'daftar'],
    ['pengaduan', 150, (l) => l.tindakan === 'adu'],
    ['masuk di hari libur', 30, (l) => dibuka.includes(l) && !masuk(l.saat.slice(0, 10))],
    ['masuk di Sabtu atau Minggu', 25, (l) => dibuka.includes(l) && [0, 6].includes(hariApa(l.saat.slice(0, 10)))],
    ['masuk sesudah jam tutup', 30, (l) => dibuka.includes(l) && sudahTutup(l.saat.slice(0, 10), l.saat.slice(11))],
    ['masuk Jumat antara 16.00 dan 16.30', 3, (l) => dibuka.includes(l) && jumatSore(l)],
    ['diterima sebelum dicatat', 50, (l) => dibuka.includes(l) && l.flag['--diterima'] !== undefined],
    ['tunda', 100, (l) => l.tindakan === 'tunda'],
    ['lanjut', 100, (l) => l.tindakan === 'lanjut'],
    ['verifikasi kurang', 15, (l) => l.flag['--hasil'] === 'kurang'],
    ['perpanjang', 50, (l) => l.tindakan === 'perpanjang'],
    ['klasifikasi', 40, (l) => l.tindakan === 'klasifikasi'],
    ['klasifikasi sesudah tunda', 20, (l) => l.tindakan === 'klasifikasi' && pernahTunda(l)],
    ['koreksi hari diterima', 50, (l) => l.tindakan === 'koreksi' && l.flag['--diterima'] !== undefined],
    ['koreksi lain', 50, (l) => l.tindakan === 'koreksi' && l.flag['--diterima'] === undefined],
    ['tolak', 10, (l) => l.tindakan === 'tolak'],
    ['serah', 60, (l) => l.tindakan === 'serah'],
    ['jawab', 60, (l) => l.tindakan === 'jawab'],
    ['alihkan', 5, (l) => l.tindakan === 'alihkan'],
    ['pengaduan jadi permohonan', 5, (l) => l.dari !== undefined],
    ['cabut', 10, (l) => l.tindakan === 'cabut'],
    ['batal', 10, (l) => l.tindakan === 'batal'],
    ['tindakan hari sebelumnya', 100, (l) => l.flag['--tanggal'] !== undefined],
  ];

  test.each(ISI)('memuat %s, paling sedikit %i kali', (_, paling, cocok) => {
    expect(tahun.filter(cocok).length).toBeGreaterThanOrEqual(paling);
  });

  test('400 kasus, dan benih yang sama memberi tahun yang sama', () => {
    expect(dibuka.length).toBeGreaterThanOrEqual(400);
    expect(buatTahun(BENIH, 400)).toEqual(tahun);
    expect(buatTahun(BENIH + 1, 400)).not.toEqual(tahun);
  });
});

describe('dua hitungan', () => {
  let m: MejaDalam;
  let kasus: readonly KasusPolos[];
  const program: Program = (argumen, saat) => {
    m.jam(`${saat}:00+07:00`);
    return m.layanan(argumen);
  };

  beforeAll(async () => {
    m = mejaDalam({ ingat: true });
    const padaAcuan = async (semua: readonly KasusPolos[], hari: string, saat: string) => {
      await bandingkanRekap(program, semua, hari, saat);
      await bandingkanTerlambat(program, semua, hari, saat);
    };
    kasus = await putar({ benih: BENIH, tahun, program, acuan: ACUAN, padaAcuan });
  }, 1_200_000);
  afterAll(() => m.buang());

  test('sepakat tentang setiap tindakan, setiap hari acuan, setiap jumlah rekap', () => {
    expect(kasus.length).toBe(dibuka.length);
  });

  test('tahun itu berisi yang selesai tepat waktu, yang selesai terlambat, dan yang belum selesai', () => {
    const selesai = kasus.filter((k) => k.ditutup !== null);
    expect(selesai.filter((k) => k.ditutup?.terlambat === false).length).toBeGreaterThan(100);
    expect(selesai.filter((k) => k.ditutup?.terlambat === true).length).toBeGreaterThan(50);
    expect(selesai.filter((k) => k.ditutup?.terlambatUndangUndang === true).length).toBeGreaterThan(5);
    expect(kasus.length - selesai.length).toBeGreaterThan(20);
  });

  test('tenggat yang dijelaskan hari demi hari berakhir di tenggat yang tercatat', async () => {
    for (const { nomor } of kasus.filter((_, i) => i % 10 === 0)) {
      const [jelas, lihat] = [await m.json(['tenggat', nomor]), await m.json(['lihat', nomor])];
      expect({ nomor, jatuhTempo: jelas.hari.at(-1).tanggal }).toEqual({ nomor, jatuhTempo: lihat.tenggat });
    }
  });
});

test('hitungan polos tidak mengenal program', () => {
  const folder = new URL('.', import.meta.url);
  const polos = readdirSync(folder).filter((nama) => nama.endsWith('.ts') && !nama.endsWith('.test.ts'));
  expect(polos.length).toBeGreaterThan(5);
  for (const nama of polos) expect(readFileSync(new URL(nama, folder), 'utf8')).not.toMatch(/from '.*src\//);
});

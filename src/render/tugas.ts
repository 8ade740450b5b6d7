import type { Layar } from '../context.js';
import { ketikan } from '../domain/alur.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Standar } from '../domain/standar.js';
import { isianTampak } from '../domain/tampak.js';
import { terlihat } from './aman.js';
import { potongKata } from './bungkus.js';
import { daftarKasus, sisa, tandaTenggat } from './daftar-kasus.js';
import type { UntukJson } from './kasus-json.js';
import type { Daftar } from './sel.js';
import { KOLOM_TABEL, tampilkan } from './tabel.js';
import { warna } from './warna.js';

/** What a list to choose from puts before each line: a mark, or a number. */
const TANDA_PILIHAN = 7;
/** How far further lines of one case stand in. */
export const LEKUK = 5;

type KasusTugas = UntukJson & { standar: Standar };

export interface KelompokTugas {
  pemegang: string;
  kasus: readonly KasusTugas[];
}

/** What waits for each position: a table under its name on a terminal, one list in a pipe and in CSV. */
export async function tampilkanTugas(
  kelompok: readonly KelompokTugas[],
  jabatan: Readonly<Record<string, string>>,
  layar: Layar,
  csv: boolean,
): Promise<string> {
  if (csv || !layar.tty) return tampilkan(daftarKasus(kelompok.flatMap((k) => k.kasus)), layar, csv);
  const bagian = kelompok.map(async ({ pemegang, kasus }) => {
    const judul = warna(layar.warna).tebal(`${jabatan[pemegang] ?? pemegang} (${pemegang}): ${kasus.length} kasus`);
    return `${judul}\n${await tampilkan(daftarTugas(kasus), layar, false)}`;
  });
  return (await Promise.all(bagian)).join('\n');
}

/**
 * The same cases as lines to choose from. What doesn't fit is cut at the end, where the name stands; on a narrow screen
 * each has three lines instead, and only its name may be cut.
 */
export function pilihanTugas(
  kelompok: readonly KelompokTugas[],
  { kolom, ascii }: Layar,
): readonly { nilai: string; nama: string }[] {
  const isi = kelompok.flatMap(({ kasus }) => daftarTugas(kasus).baris);
  const muat = (baris: string) => potongKata(baris.trimEnd(), kolom - TANDA_PILIHAN, ascii);
  const lebar = [0, 1, 2, 3].map((i) => Math.max(...isi.map((sel) => (sel[i] ?? '').length)));
  return isi.map((sel) => {
    const nama =
      kolom < KOLOM_TABEL
        ? tigaBaris(sel, muat)
        : muat(sel.map((s, i) => terlihat(s).padEnd(lebar[i] ?? 0)).join('  '));
    return { nilai: sel[0] ?? '', nama };
  });
}

function tigaBaris(sel: readonly string[], muat: (baris: string) => string): string {
  const [nomor, tenggat, hari = '', berikutnya, nama = ''] = sel;
  const sisa = /^-?\d+$/.test(hari) ? `${hari} hari kerja` : hari;
  const lekuk = ' '.repeat(LEKUK);
  return [`${nomor}  ${sisa}`, `${lekuk}${tenggat}  ${berikutnya}`, `${lekuk}${muat(terlihat(nama))}`].join('\n');
}

function daftarTugas(kasus: readonly KasusTugas[]): Daftar {
  return {
    kolom: [
      { nama: 'nomor' },
      { nama: 'tenggat' },
      { nama: 'hari kerja' },
      { nama: 'berikutnya', lentur: true },
      { nama: 'nama', lentur: true },
    ],
    baris: kasus.map((k) => [
      k.kasus.nomor,
      tandaTenggat(k),
      jedaTerbuka(k.kasus) === null || k.tenggat.terlambat ? sisa(k) : 'jeda',
      k.tindakanBerikut.map((t) => ketikan(k.standar, t)).join(', ') || '-',
      String(isianTampak(k.kasus).nama ?? '-'),
    ]),
  };
}

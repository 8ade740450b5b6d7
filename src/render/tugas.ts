import type { Layar } from '../context.js';
import { ketikan } from '../domain/alur.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Standar } from '../domain/standar.js';
import { isianTampak } from '../domain/tampak.js';
import { daftarKasus, sisa, tandaTenggat } from './daftar-kasus.js';
import type { UntukJson } from './kasus-json.js';
import type { Daftar } from './sel.js';
import { tampilkan } from './tabel.js';
import { warna } from './warna.js';

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

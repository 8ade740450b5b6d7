import { statusStandar } from '../domain/alur.js';
import type { Standar } from '../domain/standar.js';
import { kodeKlasifikasi } from '../domain/tindakan/pengaduan.js';
import type { Penyesuaian, TabelIsian } from '../forms/isian.js';

type Pilihan = Pick<Penyesuaian[string], 'pilihan' | 'namaPilihan'>;

/** The classes of a standard, to choose from by their names. */
export function pilihanKelas(standar: Standar): Pilihan {
  return { pilihan: kodeKlasifikasi(standar), namaPilihan: nama(standar.klasifikasi) };
}

/** Its channels. */
export function pilihanSaluran(standar: Standar): Pilihan {
  return { pilihan: standar.saluran.map((s) => s.kode), namaPilihan: nama(standar.saluran) };
}

/** Outcomes of a step: in the words of the form where it has some, else by the status they lead to. */
export function pilihanHasil(standar: Standar, hasil: Readonly<Record<string, string>>, isian: TabelIsian): Pilihan {
  const ke = Object.entries(hasil).map(([kode, status]) => [kode, statusStandar(standar, status).nama] as const);
  return { pilihan: Object.keys(hasil), namaPilihan: { ...Object.fromEntries(ke), ...isian.hasil?.namaPilihan } };
}

function nama(semua: readonly { kode: string; nama: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(semua.map((s) => [s.kode, s.nama]));
}

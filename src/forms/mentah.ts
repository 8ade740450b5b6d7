import type { BerkasLuar } from '../context.js';
import { BATAS } from '../domain/batas.js';
import { bacaJson } from '../domain/berkas-json.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { BERKAS_ISIAN, benderaBerkas, type TabelIsian } from './isian.js';

/** Raw answers by key, not yet checked, and what is already wrong with how they came. */
export interface Mentah {
  nilai: Readonly<Record<string, unknown>>;
  kesalahan: readonly Kesalahan[];
}

/**
 * Flags, over the answers of `--berkas`, with the texts of `--…-berkas` read in. `butir`: the answers of one form of several
 * in that file.
 */
export async function kumpulkan(
  isian: TabelIsian,
  flag: Readonly<Record<string, unknown>>,
  luar: BerkasLuar,
  butir?: unknown,
): Promise<Mentah> {
  const berkas = butir === undefined ? await bacaJawaban(flag.berkas, isian, luar) : bentukJawaban(butir, isian);
  const nilai: Record<string, unknown> = { ...berkas.nilai };
  const kesalahan: Kesalahan[] = [...berkas.kesalahan];
  for (const [kunci, satu] of Object.entries(isian)) {
    if (flag[kunci] !== undefined) nilai[kunci] = flag[kunci];
    if (!satu.panjang) continue;
    const jalur = flag[`${kunci}Berkas`] ?? nilai[`${kunci}Berkas`];
    delete nilai[`${kunci}Berkas`];
    if (typeof jalur !== 'string') continue;
    const isi =
      nilai[kunci] === undefined ? await luar.bacaTeks(jalur, BATAS.teksByte) : gagal('teksnya sudah diberikan');
    if (isi.ok) nilai[kunci] = isi.nilai;
    else kesalahan.push({ bendera: benderaBerkas(kunci), pesan: isi.salah });
  }
  return { nilai, kesalahan };
}

const salah = (pesan: string): Mentah => ({ nilai: {}, kesalahan: [{ bendera: BERKAS_ISIAN, pesan }] });

async function bacaJawaban(jalur: unknown, isian: TabelIsian, luar: BerkasLuar): Promise<Mentah> {
  if (typeof jalur !== 'string') return { nilai: {}, kesalahan: [] };
  const teks = await luar.bacaTeks(jalur, BATAS.berkasJsonByte);
  if (!teks.ok) return salah(teks.salah);
  const data = bacaJson(teks.nilai);
  if (!data.ok) return salah(data.salah);
  return bentukJawaban(data.nilai, isian);
}

function bentukJawaban(data: unknown, isian: TabelIsian): Mentah {
  return objek(data) ? pilahKunci(data, isian) : salah('isinya harus satu objek JSON: { "nama": "…", … }');
}

function pilahKunci(data: Readonly<Record<string, unknown>>, isian: TabelIsian): Mentah {
  const dikenal = new Set(Object.entries(isian).flatMap(([k, i]) => (i.panjang ? [k, `${k}Berkas`] : [k])));
  const nilai: Record<string, unknown> = {};
  const kesalahan: Kesalahan[] = [];
  for (const [kunci, isi] of Object.entries(data)) {
    if (!dikenal.has(kunci)) {
      kesalahan.push({
        bendera: BERKAS_ISIAN,
        pesan: `kunci "${kunci.slice(0, 60)}" tidak dikenal; yang dikenal: ${[...dikenal].join(', ')}`,
      });
    } else if (isi !== null) {
      nilai[kunci] = isi;
    }
  }
  return { nilai, kesalahan };
}

function objek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

/** Checks that a raw value has the shape its field wants: a switch, one text, several texts. */
export function bentukTeks(nilai: unknown, isian: TabelIsian[string]): Result<readonly string[] | boolean, string> {
  if (isian.nilai === null) {
    return typeof nilai === 'boolean' ? berhasil(nilai) : gagal('harus true atau false');
  }
  const banyak = Array.isArray(nilai) ? nilai : [nilai];
  if (Array.isArray(nilai) && !isian.banyak) return gagal('hanya satu nilai, bukan daftar');
  if (!banyak.every((x): x is string => typeof x === 'string'))
    return gagal('harus teks; angka ditulis dalam tanda kutip');
  return berhasil(banyak);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Acuan } from '../ports/acuan.js';

/** Reference data of the package folder, read once each when asked for. Its form is checked by the tests. */
export function acuanBerkas(akar: string): Acuan {
  const simpanan = new Map<string, unknown>();
  const baca = <T>(jalur: string): T => {
    if (!simpanan.has(jalur)) simpanan.set(jalur, JSON.parse(readFileSync(join(akar, jalur), 'utf8')));
    return simpanan.get(jalur) as T;
  };
  const semua = <T>(folder: string): readonly T[] => {
    const ada = simpanan.get(folder) as readonly T[] | undefined;
    if (ada !== undefined) return ada;
    const nama = readdirSync(join(akar, folder)).filter((n) => n.endsWith('.json'));
    const isi = nama.sort().map((n) => baca<T>(`${folder}/${n}`));
    simpanan.set(folder, isi);
    return isi;
  };
  return {
    standar: (kode) => (simpanan.has(jalurStandar(kode)) || ada(akar, kode) ? baca(jalurStandar(kode)) : null),
    daftarStandar: () => semua('data/standar'),
    kalender: () => semua('data/kalender'),
    wilayah: () => baca('data/acuan/wilayah.json'),
    jabatan: () => baca('data/acuan/jabatan.json'),
    akses: () => baca('data/akses.json'),
    pasal17: () => baca('data/acuan/pasal-17.json'),
    alasanKeberatan: () => baca('data/acuan/alasan-keberatan.json'),
    kantor: () => baca('data/acuan/kantor.json'),
    sandiUmum: () => new Set(readFileSync(join(akar, 'data/acuan/sandi-umum.txt'), 'utf8').trimEnd().split('\n')),
    templat: (nama) => bacaTemplat(akar, nama, simpanan),
    contohKertas: () => baca('data/contoh/kertas.json'),
    folderFont: join(akar, 'templates', 'fonts'),
  };
}

function bacaTemplat(akar: string, nama: string, simpanan: Map<string, unknown>): string | null {
  const jalur = join(akar, 'templates', `${nama}.json`);
  if (!simpanan.has(jalur)) simpanan.set(jalur, existsSync(jalur) ? readFileSync(jalur, 'utf8') : null);
  return simpanan.get(jalur) as string | null;
}

function jalurStandar(kode: string): string {
  return `data/standar/${kode}.json`;
}

/** A code is a plain name: nothing that is typed reaches outside the folder. */
function ada(akar: string, kode: string): boolean {
  return /^[a-z0-9-]{1,64}$/.test(kode) && existsSync(join(akar, 'data', 'standar', `${kode}.json`));
}

import type { Json } from '../domain/kasus.js';
import type { Keadaan, Pelaku } from '../domain/pelaku.js';
import { DIAM_MENIT, PENUH_JAM } from '../domain/sesi.js';
import { jabatanJson, sebutJabatan } from './petugas.js';

type NamaJabatan = Readonly<Record<string, string>>;

export const BIDANG_PELAKU = ['keadaan', 'petugas', 'nama', 'nip', 'jabatan'] as const;

/** `petugas` is the operating system's user unless somebody is signed in. */
export function pelakuJson(p: Pelaku, nama: NamaJabatan): Readonly<Record<string, Json>> {
  const { keadaan, petugas, nip } = p;
  return { keadaan, petugas, nama: p.nama, nip, jabatan: p.jabatan.map((j) => jabatanJson(j, nama)) };
}

const BELUM: Readonly<Record<Exclude<Keadaan, 'masuk'>, (pengguna: string) => string>> = {
  terbuka: (pengguna) => `Tindakan dicatat atas nama pengguna komputer, ${pengguna}.`,
  'belum-masuk': () => 'Belum ada yang masuk di meja ini: layanan masuk',
  kedaluwarsa: () => 'Sesi sudah berakhir: layanan masuk',
};

export function pesanSiapa(p: Pelaku, nama: NamaJabatan): readonly string[] {
  if (p.keadaan !== 'masuk') return [BELUM[p.keadaan](p.petugas)];
  return [`${sebutPelaku(p)}; ${jabatanKini(p, nama)}.`];
}

export function pesanMasuk(p: Pelaku, nama: NamaJabatan): readonly string[] {
  return [
    `Masuk sebagai ${sebutPelaku(p)}; ${jabatanKini(p, nama)}.`,
    `Sesi berakhir sesudah ${DIAM_MENIT} menit tanpa perintah, paling lama ${PENUH_JAM} jam; atau: layanan keluar`,
  ];
}

/** Who sits at the desk, in one line; nothing where nobody is signed in. */
export function sapaan(p: Pelaku, nama: NamaJabatan): readonly string[] {
  return p.keadaan === 'masuk' ? [`${p.nama ?? p.petugas}; ${jabatanKini(p, nama)}.`] : [];
}

function sebutPelaku({ nama, petugas, nip }: Pelaku): string {
  return `${nama ?? petugas}${nip === null ? '' : `, NIP ${nip}`}`;
}

function jabatanKini({ jabatan }: Pelaku, nama: NamaJabatan): string {
  return jabatan.map((j) => sebutJabatan(j, nama)).join(', ') || 'tanpa jabatan hari ini';
}

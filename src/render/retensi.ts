import { sebutJumlah } from '../domain/batas.js';
import type { Json } from '../domain/kasus.js';
import { terlihat } from './aman.js';

export const BIDANG_HAPUS = ['sebelum', 'calon', 'dihapus', 'dilewati'] as const;
/** More numbers than this are a wall, not a list. */
const DISEBUT = 20;

interface UntukRencana {
  sebelum: number;
  calon: readonly { nomor: string; ditutup: string }[];
  dilewati: readonly { nomor: string; terkait: string }[];
}

/** What an erasure would reach, said before it is asked about. */
export function pesanRencanaHapus({ sebelum, calon, dilewati }: UntukRencana): readonly string[] {
  const lewat = dilewati.map((k) => `${k.nomor} dilewati: terkait ${k.terkait} yang masih berjalan.`);
  const jumlah = `selesai sebelum 1 Januari ${sebelum}`;
  if (calon.length === 0) return [`Tidak ada kasus beridentitas yang ${jumlah}.`, ...lewat].map(terlihat);
  const lebih = calon.length > DISEBUT ? [`  … dan ${sebutJumlah(calon.length - DISEBUT)} lainnya`] : [];
  return [
    `${sebutJumlah(calon.length)} kasus ${jumlah}:`,
    ...calon.slice(0, DISEBUT).map((k) => `  ${k.nomor}  selesai ${k.ditutup}`),
    ...lebih,
    'Nama, nomor identitas, alamat, kontak, teks bebas, lampiran, dan kertasnya dihapus; baris registernya tetap.',
    ...lewat,
  ].map(terlihat);
}

/** What was done, and what no program on this computer can reach. */
export function pesanHapus(h: { dihapus: readonly string[]; lampiranTertahan: number }): readonly string[] {
  const tertahan =
    h.lampiranTertahan === 0
      ? []
      : [
          `${sebutJumlah(h.lampiranTertahan)} lampiran belum dihapus, karena ada kasus yang rusak: layanan periksa, lalu ulangi.`,
        ];
  const hasil =
    h.dihapus.length === 0
      ? 'Tidak ada identitas yang dihapus.'
      : `Identitas ${sebutJumlah(h.dihapus.length)} kasus dihapus; rantai dan nomornya utuh.`;
  return [
    hasil,
    ...tertahan,
    'Cadangan di luar folder data, toko yang disisihkan pulihkan, dan kertas masih memuatnya: musnahkan sesuai JRA.',
  ];
}

export function hapusJson(r: UntukRencana, dihapus: readonly string[]): Json {
  return {
    sebelum: r.sebelum,
    calon: r.calon.map((k) => ({ ...k })),
    dihapus,
    dilewati: r.dilewati.map((k) => ({ ...k })),
  };
}

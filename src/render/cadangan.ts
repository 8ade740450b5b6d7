import { sebutJumlah, sebutUkuran } from '../domain/batas.js';
import { sandiPendek } from '../domain/sandi-pendek.js';
import { terlihat } from './aman.js';

export const BIDANG_CADANGAN = [
  'jalur',
  'dibuat',
  'toko',
  'kasus',
  'peristiwa',
  'berkas',
  'byte',
  'jejak',
  'temuan',
  'tersegel',
] as const;
export const BIDANG_PULIH = ['lokasi', 'dipulihkan', 'keadaan', 'disisihkan', 'cadangan'] as const;

interface UntukTemuan {
  jenis: string;
  berkas: string;
  pesan: string;
}

export interface UntukCadangan {
  jalur: string;
  dibuat: string;
  kasus: number;
  peristiwa: number;
  berkas: number;
  byte: number;
  jejak: { urut: number; sidik: string };
  temuan: readonly UntukTemuan[];
  tersegel: boolean;
}

/** What a backup holds, and the head of its ledger as receipts print it. */
function isiCadangan(c: UntukCadangan): string {
  const bagian = [
    `${sebutJumlah(c.kasus)} kasus`,
    `${sebutJumlah(c.peristiwa)} peristiwa`,
    `${sebutJumlah(c.berkas)} berkas (${sebutUkuran(c.byte)})`,
  ];
  const jejak = c.jejak.urut === 0 ? 'jejak kosong' : `ujung jejak ${sandiPendek(c.jejak.sidik)}`;
  return `${bagian.join(', ')}; ${jejak}`;
}

/** Damage that was there before and came along as it was. */
export function pesanTemuan(temuan: readonly UntukTemuan[]): readonly string[] {
  return temuan.map((t) => terlihat(`RUSAK ${t.berkas}: ${t.pesan}`));
}

export function pesanCadangan(c: UntukCadangan): readonly string[] {
  return [
    ...pesanTemuan(c.temuan),
    `Cadangan dibuat, dibaca ulang, dan cocok: ${isiCadangan(c)}.`,
    c.tersegel
      ? 'Isinya tersegel: hanya terbuka dengan kunci yang sekarang. Simpan kunci itu di tempat lain.'
      : 'Isinya data pribadi tanpa sandi: simpan di tempat terkunci, terpisah dari komputer ini.',
    terlihat(`Untuk memulihkan: layanan pulihkan ${c.jalur}`),
  ];
}

export interface UntukPulih {
  cadangan: UntukCadangan;
  keadaan: string;
  dipulihkan: boolean;
  disisihkan: string | null;
}

/** What a restore would put in place of what. */
export function pesanRencanaPulih(
  { cadangan, keadaan }: UntukPulih | Omit<UntukPulih, 'dipulihkan' | 'disisihkan'>,
  lokasi: string,
): readonly string[] {
  const tujuan = {
    kosong: `Di ${lokasi} belum ada data.`,
    sama: `Data di ${lokasi} sudah sama dengan cadangan itu.`,
    berisi: `Di ${lokasi} ada data: akan dipindahkan utuh ke folder di sebelahnya, lalu diganti isi cadangan.`,
  }[keadaan];
  return [
    terlihat(`Cadangan ${cadangan.jalur}, dibuat ${cadangan.dibuat}: ${isiCadangan(cadangan)}.`),
    terlihat(tujuan ?? ''),
  ];
}

const TIDAK_TERSEGEL =
  'Data ini tidak tersegel; bila enkripsi dipakai, nyalakan lagi: layanan pengaturan enkripsi nyala.';

export function pesanPulih(p: UntukPulih, lokasi: string, masukDahulu = false): readonly string[] {
  const temuan = pesanTemuan(p.cadangan.temuan);
  if (!p.dipulihkan) return [...temuan, ...pesanRencanaPulih(p, lokasi), 'Tidak ada yang diubah.'];
  const sisih = p.disisihkan === null ? [] : [terlihat(`Data yang semula ada di sana utuh di ${p.disisihkan}.`)];
  return [
    ...temuan,
    terlihat(`Dipulihkan dari ${p.cadangan.jalur}, dibuat ${p.cadangan.dibuat}: ${isiCadangan(p.cadangan)}.`),
    ...sisih,
    ...(p.cadangan.tersegel ? [] : [TIDAK_TERSEGEL]),
    `Berikutnya: layanan ${masukDahulu ? 'masuk' : 'periksa'}`,
  ];
}

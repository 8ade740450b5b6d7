/** Fields of `pengaturan enkripsi --json`. */
export const BIDANG_ENKRIPSI = ['keadaan', 'cara', 'sejak', 'berkas', 'kunciAda', 'diubah', 'tertinggal'] as const;

interface Keadaan {
  keadaan: 'mati' | 'menyegel' | 'nyala' | 'membuka';
  cara: 'berkas' | 'frasa' | null;
  sejak: string | null;
  berkas: string | null;
  kunciAda: boolean | null;
}

interface Hasil extends Keadaan {
  diubah: number;
  tertinggal: readonly string[];
}

const KALIMAT = {
  mati: 'Enkripsi mati: siapa pun yang dapat membuka folder data dapat membaca isinya.',
  menyegel: 'Enkripsi sedang dinyalakan, atau terputus di tengahnya: layanan pengaturan enkripsi nyala.',
  nyala: 'Enkripsi nyala.',
  membuka: 'Enkripsi sedang dimatikan, atau terputus di tengahnya: layanan pengaturan enkripsi mati.',
} as const;

/** How the store stands, and which key it takes. */
export function pesanKeadaan(k: Keadaan): readonly string[] {
  if (k.cara === null) return [KALIMAT[k.keadaan]];
  return [KALIMAT[k.keadaan], `Kunci sejak ${k.sejak ?? ''}: ${sebutKunci(k)}.`];
}

function sebutKunci({ cara, berkas, kunciAda }: Keadaan): string {
  if (cara === 'frasa') return 'frasa sandi';
  return `berkas ${berkas ?? ''}${kunciAda === false ? ' (TIDAK ADA, atau bukan kunci data ini)' : ''}`;
}

/** What became of it, and what a person has to do now: nobody can help who loses the key. */
export function pesanUbahan(ubahan: 'nyala' | 'mati' | 'putar', h: Hasil): readonly string[] {
  return [...pesanKeadaan(h), ...SESUDAH[ubahan](h), ...tertinggal(ubahan, h)];
}

const SESUDAH: Readonly<Record<'nyala' | 'mati' | 'putar', (h: Hasil) => readonly string[]>> = {
  nyala: (h) => [
    `${h.diubah} berkas disegel.`,
    simpanKunci(h),
    'Cadangan dan salinan yang dibuat sebelumnya di luar folder data tetap terbaca: kunci di lemari atau hancurkan.',
  ],
  mati: (h) => [
    `${h.diubah} berkas dibuka segelnya.`,
    'Simpan kunci lama: cadangan yang dibuat selagi enkripsi nyala hanya terbuka dengannya.',
  ],
  putar: (h) => [
    'Kunci diganti; kunci sebelumnya tidak membuka data ini lagi.',
    simpanKunci(h),
    'Simpan juga kunci lama: cadangan yang sudah dibuat hanya terbuka dengannya.',
  ],
};

function simpanKunci({ cara, berkas }: Hasil): string {
  const apa =
    cara === 'frasa'
      ? 'tulis frasa sandi di kertas dan simpan di lemari terkunci'
      : `salin berkas ${berkas ?? ''} ke tempat aman di luar komputer ini, terpisah dari data`;
  return `TANPA KUNCI INI SEMUA DATA HILANG, tidak ada yang dapat menolong: ${apa}.`;
}

function tertinggal(ubahan: string, h: Hasil): readonly string[] {
  const apa = ubahan === 'mati' ? 'tetap tersegel' : 'tetap TERBACA';
  return h.tertinggal.map((berkas) => `RUSAK ${berkas}: rusak atau terlalu besar, ${apa}.`);
}

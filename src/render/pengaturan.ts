import { terlihat } from './aman.js';
import type { Daftar } from './sel.js';

/** Fields of a setting, in the order of the list. */
export const BIDANG_SETELAN = ['kunci', 'nilai', 'sumber', 'bawaan', 'uraian'] as const;

/** A setting as it is shown: value in force, where it comes from (bawaan, toko), default, what it does. */
export type UntukSetelan = Readonly<Record<(typeof BIDANG_SETELAN)[number], string>>;

export function setelanJson({ kunci, nilai, sumber, bawaan, uraian }: UntukSetelan): UntukSetelan {
  return { kunci, nilai, sumber, bawaan, uraian };
}

export function daftarSetelan(semua: readonly UntukSetelan[]): Daftar {
  return {
    kolom: [{ nama: 'kunci' }, { nama: 'nilai', lentur: true }, { nama: 'sumber' }, { nama: 'uraian', lentur: true }],
    baris: semua.map((s) => [s.kunci, s.nilai, s.sumber, s.uraian]),
  };
}

/** The line of sealing, which is no setting of the record: its own command turns it on and off. */
export function setelanEnkripsi(keadaan: string): UntukSetelan {
  return {
    kunci: 'enkripsi',
    nilai: keadaan,
    sumber: keadaan === 'mati' ? 'bawaan' : 'toko',
    bawaan: 'mati',
    uraian: 'Data disegel: nyala atau mati; ubah dengan layanan pengaturan enkripsi nyala',
  };
}

function sebut(nilai: string): string {
  return nilai === '' ? '(kosong)' : nilai;
}

/** One setting in a sentence. */
export function pesanSetelan(s: UntukSetelan): readonly string[] {
  const bawaan = s.sumber === 'bawaan' ? '' : `, bawaan ${sebut(s.bawaan)}`;
  return [`${s.kunci} = ${sebut(s.nilai)} (${s.sumber}${bawaan}). ${s.uraian}.`];
}

/** Where the settings and all else are kept, and who says so. */
export function pesanFolder(lokasi: string, sumber: string): string {
  return terlihat(`Folder toko: ${lokasi} (${sumber}). Variabel setiap pengaturan: layanan bantuan lingkungan`);
}

/** From when a setting counts, by the first part of its key; the others are those of papers. */
const BERLAKU: Readonly<Record<string, string>> = {
  jam: 'Berlaku bagi kasus yang didaftarkan sesudah ini; yang sudah terdaftar tidak berubah.',
  tenggat: 'Berlaku bagi kasus yang didaftarkan sesudah ini; yang sudah terdaftar tidak berubah.',
  akses: 'Berlaku mulai perintah berikutnya.',
};
export const BERLAKU_DOKUMEN =
  'Berlaku bagi dokumen dari langkah yang dicatat sesudah ini; dokumen sebelumnya tetap. Lihat: layanan cetak --contoh';

/** What became of a setting: from, to, and from when it counts. */
export function pesanAtur(lama: UntukSetelan, baru: UntukSetelan, ujiCoba: boolean): readonly string[] {
  if (lama.nilai === baru.nilai && lama.sumber === baru.sumber) {
    return [`${baru.kunci} sudah ${sebut(baru.nilai)} (${baru.sumber}); tidak ada yang dicatat.`];
  }
  return [
    `${ujiCoba ? 'Uji coba, tidak ada yang dicatat: ' : ''}${baru.kunci}: ${sebut(lama.nilai)} (${lama.sumber}) -> ${sebut(baru.nilai)} (${baru.sumber}).`,
    BERLAKU[baru.kunci.split('.')[0] ?? ''] ?? BERLAKU_DOKUMEN,
  ];
}

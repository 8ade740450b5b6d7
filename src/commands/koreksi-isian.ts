import { berhasil, gagal } from '../domain/hasil.js';
import { bakukanBaris } from '../domain/teks.js';
import { bendera, SALAH_SATU, type TabelIsian } from '../forms/isian.js';
import { butirBerkoma, daftarBerkoma, tanggal, teks } from '../forms/jenis-isian.js';
import { ISIAN_KOREKSI_KEBERATAN } from '../forms/keberatan.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { ISIAN_LAPORAN } from '../forms/pengaduan.js';
import { ISIAN_PEMOHON, ISIAN_PERMINTAAN, KUNCI_IDENTITAS } from '../forms/permohonan.js';

const DITERIMA = {
  diterima: {
    ...tanggal('Hari diterima yang benar (hanya kasus berjalan; tenggat dihitung ulang)'),
    tanya: 'Hari diterima',
  },
};

/** What may be corrected, by kind of case, as its own form has it. */
export const ISIAN_JENIS: Readonly<Record<string, TabelIsian>> = {
  permohonan: { ...ISIAN_PEMOHON, ...ISIAN_PERMINTAAN, ...DITERIMA },
  pengaduan: { ...ISIAN_LAPORAN, ...DITERIMA },
  keberatan: { ...ISIAN_KOREKSI_KEBERATAN, ...DITERIMA },
};

const SEMUA_ISIAN: TabelIsian = Object.assign({}, ...Object.values(ISIAN_JENIS));

const KATA_JENIS = kataMenurutJenis(() => true);
const KATA_BOLEH_KOSONG = kataMenurutJenis(bolehKosong);

/** Fields as they may be corrected: none is required by itself, none is asked. */
export const ISIAN_KOREKSI = {
  isian: teks('Isian yang diperbaiki, mis. alamat; nilai barunya ditanyakan di terminal', {
    nilai: 'ISIAN',
    pilihan: Object.keys(SEMUA_ISIAN).map(kataIsian),
    menurutJenis: KATA_JENIS,
    baca: (mentah) =>
      Object.hasOwn(SEMUA_ISIAN, kunciIsian(mentah)) ? berhasil(kunciIsian(mentah)) : gagal('bukan nama isian'),
  }),
  ...lepas(SEMUA_ISIAN),
  ...ISIAN_ALASAN,
  kosongkan: daftarBerkoma<string>('Isian yang dikosongkan, mis. email,telepon (hanya yang boleh kosong)', {
    nilai: 'ISIAN',
    saran: [...new Set(Object.values(KATA_BOLEH_KOSONG).flat())],
    baca: (mentah) => bakukanBaris(mentah),
    menurutJenis: KATA_BOLEH_KOSONG,
    ...SALAH_SATU,
  }),
};

/** The words of those fields of each kind of case that `boleh` lets pass. */
function kataMenurutJenis(
  boleh: (kunci: string, tabel: TabelIsian) => boolean,
): Readonly<Record<string, readonly string[]>> {
  const kata = (tabel: TabelIsian) => Object.keys(tabel).flatMap((k) => (boleh(k, tabel) ? [kataIsian(k)] : []));
  return Object.fromEntries(Object.entries(ISIAN_JENIS).map(([jenis, tabel]) => [jenis, kata(tabel)]));
}

function lepas(tabel: TabelIsian): TabelIsian {
  const longgar = {
    wajib: false,
    tanya: null,
    bila: undefined,
    hanyaBila: undefined,
    ...SALAH_SATU,
  };
  return Object.fromEntries(Object.entries(tabel).map(([k, i]) => [k, { ...i, ...longgar }]));
}

/** Only what may be empty on the form itself can be emptied: no name, no identity, no day. */
export function bolehKosong(kunci: string, tabel: TabelIsian = SEMUA_ISIAN): boolean {
  const tetap = [...KUNCI_IDENTITAS, 'diterima'] as readonly string[];
  return tabel[kunci]?.wajib === false && !tetap.includes(kunci);
}

/** The key of a field by its name as typed; `cara-salinan` and `caraSalinan` are the same one. */
export function kunciIsian(nama: string): string {
  return nama.trim().replaceAll(/-([a-z])/g, (_, huruf: string) => huruf.toUpperCase());
}

/** The keys that `--kosongkan email,telepon` names. */
export function kunciKosong(kosongkan: unknown): readonly string[] {
  return Array.isArray(kosongkan) ? kosongkan.flatMap((k) => butirBerkoma(String(k))).map(kunciIsian) : [];
}

/** A field by the word that names it: its flag without the dashes. */
export function kataIsian(kunci: string): string {
  return bendera(kunci).replace(/^--/, '');
}

import { berhasil, gagal, type Kesalahan, type Result } from './hasil.js';
import type { Hitungan } from './kasus.js';
import { periksaPola } from './nomor-surat.js';
import {
  barisBebas,
  bolehKosong,
  type PeriksaNilai,
  periksaMargin,
  pilihanNilai,
  UKURAN_KERTAS,
} from './setelan-periksa.js';

/** One setting of the office: default, what it does, and what values it takes. */
export interface Setelan {
  kunci: string;
  bawaan: string;
  uraian: string;
  periksa: PeriksaNilai;
  /** All the values there are, where they are a closed list. */
  pilihan?: readonly string[];
  /** Set by the office alone: an officer's own environment must not lift what binds him. */
  tanpaLingkungan?: true;
}

/**
 * The table of settings with a default of the program (`setelan-kantor.ts` has those with one of the office). Where no
 * text of law settles a thing, or offices differ, it stands here.
 */
export const SETELAN: readonly Setelan[] = [
  {
    kunci: 'jam.senin-kamis',
    bawaan: '07.30-16.00',
    uraian: 'Jam kerja Senin sampai Kamis (WIB)',
    periksa: periksaJam,
  },
  { kunci: 'jam.jumat', bawaan: '07.30-16.30', uraian: 'Jam kerja Jumat (WIB)', periksa: periksaJam },
  {
    kunci: 'tenggat.hari-terima',
    bawaan: '0',
    uraian: 'Hari penerimaan dihitung sebagai hari ke-0 (nilai 0) atau ke-1 (nilai 1)',
    ...pilihanNilai('0', '1'),
  },
  {
    kunci: 'tenggat.luar-jam',
    bawaan: 'hari-kerja-berikutnya',
    uraian: 'Diterima di hari libur atau sesudah jam tutup: dihitung dari hari-kerja-berikutnya atau hari-itu',
    ...pilihanNilai('hari-kerja-berikutnya', 'hari-itu'),
  },
  {
    kunci: 'kertas.ukuran',
    bawaan: 'A4',
    uraian: 'Ukuran kertas dokumen: A4, atau F4 (215 x 330 mm)',
    ...UKURAN_KERTAS,
  },
  {
    kunci: 'kertas.margin',
    bawaan: '1,5 2,5 2 2,5',
    uraian: 'Margin dokumen dalam cm: atas kanan bawah kiri',
    periksa: periksaMargin,
  },
  {
    kunci: 'nomor-surat.surat',
    bawaan: '',
    uraian: 'Pola nomor surat: {kode} {urut} {unit} {bulan-romawi} {tahun} {sifat} (kosong: titik-titik)',
    periksa: bolehKosong(periksaPola),
  },
  {
    kunci: 'nomor-surat.sk',
    bawaan: '',
    uraian: 'Pola nomor SK penolakan, seperti nomor-surat.surat',
    periksa: bolehKosong(periksaPola),
  },
  { kunci: 'nomor-surat.kode', bawaan: '', uraian: 'Isi {kode}: kode klasifikasi arsip', periksa: barisBebas() },
  { kunci: 'nomor-surat.unit', bawaan: '', uraian: 'Isi {unit}: singkatan unit kerja', periksa: barisBebas() },
  { kunci: 'nomor-surat.sifat', bawaan: '', uraian: 'Isi {sifat}: mis. B untuk biasa', periksa: barisBebas() },
  {
    kunci: 'akses.empat-mata',
    bawaan: 'mati',
    uraian: 'Yang memverifikasi berkas tidak boleh menyerahkan informasinya: nyala atau mati',
    ...pilihanNilai('nyala', 'mati'),
    tanpaLingkungan: true,
  },
];

function periksaJam(nilai: string): Result<string, string> {
  const jam = menitJam(nilai);
  if (jam !== null && jam.buka < jam.tutup) return berhasil(nilai);
  return gagal('tulis jam buka dan tutup seperti 07.30-16.00');
}

/** `07.30-16.00` → minutes since midnight. */
function menitJam(nilai: string): { buka: number; tutup: number } | null {
  const cocok = /^([01]\d|2[0-3])\.([0-5]\d)-([01]\d|2[0-3])\.([0-5]\d)$/.exec(nilai);
  if (cocok === null) return null;
  const [jamBuka, menitBuka, jamTutup, menitTutup] = cocok.slice(1).map(Number);
  return { buka: (jamBuka ?? 0) * 60 + (menitBuka ?? 0), tutup: (jamTutup ?? 0) * 60 + (menitTutup ?? 0) };
}

/** `jam.senin-kamis` → `LAYANAN_JAM_SENIN_KAMIS`: the variable that stands above the office's own setting. */
export function variabelSetelan(kunci: string): string {
  return `LAYANAN_${kunci.toUpperCase().replaceAll(/[^A-Z]/g, '_')}`;
}

/** Settings that the environment gives; an empty variable gives none. Refused with every value that a setting doesn't take. */
export function setelanLingkungan(
  tabel: readonly Setelan[],
  lingkungan: Readonly<Record<string, string | undefined>>,
): Result<Readonly<Record<string, string>>, readonly Kesalahan[]> {
  const boleh = tabel.filter((s) => s.tanpaLingkungan !== true);
  const ada = boleh.map((s) => ({ ...s, nilai: lingkungan[variabelSetelan(s.kunci)] ?? '' })).filter((s) => s.nilai);
  const salah = ada.flatMap(({ kunci, nilai, periksa }) => {
    const hasil = periksa(nilai);
    return hasil.ok ? [] : [{ bendera: variabelSetelan(kunci), pesan: `"${nilai.slice(0, 60)}": ${hasil.salah}` }];
  });
  return salah.length > 0 ? gagal(salah) : berhasil(Object.fromEntries(ada.map((s) => [s.kunci, s.nilai])));
}

/** Value of a setting: the stored one, or the default. An unknown key is a bug. */
export function nilaiSetelan(
  setelan: Readonly<Record<string, string>>,
  kunci: string,
  tabel: readonly Setelan[] = SETELAN,
): string {
  const baris = tabel.find((s) => s.kunci === kunci);
  if (baris === undefined) throw new Error(`setelan ${kunci} tidak ada di tabel`);
  return setelan[kunci] ?? baris.bawaan;
}

/** Who verified may not hand over. */
export function empatMata(setelan: Readonly<Record<string, string>>): boolean {
  return nilaiSetelan(setelan, 'akses.empat-mata') === 'nyala';
}

/** How the days of a case that comes in now are counted. */
export function hitunganKantor(setelan: Readonly<Record<string, string>>): Hitungan {
  return {
    hariTerima: nilaiSetelan(setelan, 'tenggat.hari-terima') === '1' ? 1 : 0,
    geser: nilaiSetelan(setelan, 'tenggat.luar-jam') === 'hari-kerja-berikutnya',
  };
}

/** True: at this minute of this weekday (0 = Minggu) the desk has closed for the day. Days off are the calendar's. */
export function sudahTutup(setelan: Readonly<Record<string, string>>, hari: number, menit: number): boolean {
  const jam = menitJam(nilaiSetelan(setelan, hari === 5 ? 'jam.jumat' : 'jam.senin-kamis'));
  return jam !== null && menit >= jam.tutup;
}

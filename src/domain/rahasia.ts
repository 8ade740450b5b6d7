import { gagal, type Result } from './hasil.js';
import type { Isi, Kasus, Peristiwa } from './kasus.js';
import type { Pelaku } from './pelaku.js';
import type { Standar } from './standar.js';
import { kataCari } from './teks.js';
import { LAMPIRKAN } from './tindakan/lampirkan.js';

/** Why the content of a secret case is closed to somebody: no post that reads it, or named in it. */
type SebabTertutup = 'jabatan' | 'terlapor';

type Rahasia = Pick<Kasus, 'isian'> & { peristiwa: readonly Pick<Peristiwa, 'pribadi'>[] };

/**
 * Is the content of this case closed to this person? In an open store nothing is: there are no posts yet. `kasus` as
 * it was folded, nothing hidden.
 */
export function tertutupBagi(kasus: Rahasia, { rahasia }: Standar, pelaku: Pelaku): SebabTertutup | null {
  if (rahasia === undefined || pelaku.keadaan === 'terbuka' || kasus.isian.rahasia !== true) return null;
  if (!pelaku.jabatan.some((j) => rahasia.pembaca.includes(j.jabatan))) return 'jabatan';
  const sebutan = [pelaku, ...(pelaku.lama ?? [])];
  return terlaporTercatat(kasus).some((teks) => sebutan.some((s) => disebut(teks, s))) ? 'terlapor' : null;
}

/** Whoever was ever named: a correction takes the name off the form, not the officer out of the complaint. */
function terlaporTercatat({ peristiwa }: Rahasia): readonly string[] {
  return peristiwa.map(({ pribadi }) => pribadi.terlapor).filter((t) => typeof t === 'string');
}

/** The refusal of what would show or change a content that is closed (exit 5). */
export function tolakTertutup(nomor: string): Result<never> {
  return gagal({
    jenis: 'akses',
    pesan: `${nomor}: isi pengaduan ini tidak terbuka bagi Anda.`,
    sebab: 'Pengaduan rahasia hanya dibuka bagi Pejabat dan Tim Pengelola Pengaduan yang bukan terlapornya.',
    coba: `layanan lihat ${nomor}`,
  });
}

const PERLU_MELIHAT: ReadonlySet<string> = new Set(['koreksi', LAMPIRKAN]);

/**
 * Acts that this person may not take blindly on a closed case: to correct or add to what he can't see, and any act on a complaint
 * about himself. null: no objection.
 */
export function tolakTindakanTertutup(
  kasus: Kasus,
  standar: Standar,
  pelaku: Pelaku,
  tindakan: string,
): Result<never> | null {
  const sebab = tertutupBagi(kasus, standar, pelaku);
  const buta = sebab === 'terlapor' || (sebab !== null && PERLU_MELIHAT.has(tindakan));
  return buta ? tolakTertutup(kasus.nomor) : null;
}

/** Facts of the flow that may be known of a secret case by everybody; the key of a submission is never shown at all. */
const FAKTA_ALUR: ReadonlySet<string> = new Set([
  'diterima',
  'sesudahJamKerja',
  'hitungan',
  'tenggat',
  'tenggatUndangUndang',
  'beku',
  'klasifikasi',
  'sebelumnya',
  'saluran',
  'rahasia',
  'hari',
  'lanjut',
  'jamMundur',
  'urung',
  'pemangku',
  'nomorLama',
  'kunci',
]);

/**
 * The case as it is for somebody to whom it is closed (`pengganti` stands for name and text): that it exists, its kind, status and days. Nothing else is left in
 * it, so that no list, search, likeness, card or paper further on can show it.
 */
export function kosongkan(kasus: Kasus, pengganti: string): Kasus {
  const { saluran } = kasus.isian;
  return {
    ...kasus,
    isian: {
      nama: pengganti,
      pelapor: pengganti,
      uraian: pengganti,
      rahasia: true,
      ...(saluran === undefined ? {} : { saluran }),
    },
    jeda: kasus.jeda.map((j) => ({ ...j, alasan: j.kategori })),
    terkait: [],
    peristiwa: kasus.peristiwa.map((p) => ({ ...p, isi: faktaAlur(p.isi), pribadi: {} })),
  };
}

function faktaAlur(isi: Isi): Isi {
  return Object.fromEntries(Object.entries(isi).filter(([k]) => FAKTA_ALUR.has(k)));
}

/** Words before and after a name that are no part of it. */
const BUKAN_NAMA: ReadonlySet<string> = new Set(
  'bapak bpk pak ibu bu saudara saudari sdr sdri petugas dr drs dra ir prof kh h hj haji hajah tb rd'.split(' '),
);

/** A word of so many letters names its bearer alone. */
const HURUF_CUKUP = 4;

/**
 * Does this text name the officer? By the 18 digits of the NIP, or by name without titles, case and marks: one longer
 * word of the officer's name stands in the text ("Kepala bidang Dadang"), or all of it, or one of the people that the
 * text lists is a part of it ("Pak Edi"). It rather closes too much than too little.
 */
export function disebut(teks: string, { nama, nip }: Pick<Pelaku, 'nama' | 'nip'>): boolean {
  if (nip !== null && teks.replaceAll(/[\s.]/g, '').includes(nip)) return true;
  const milik = kataNama((nama ?? '').split(',')[0] ?? '');
  if (milik.length === 0) return false;
  const semua = new Set(kataNama(teks));
  if (milik.every((k) => semua.has(k)) || milik.some((k) => k.length >= HURUF_CUKUP && semua.has(k))) return true;
  return teks.split(/[,;&/\n()]|\bdan\b/u).some((orang) => {
    const kata = kataNama(orang);
    return kata.length > 0 && kata.every((k) => milik.includes(k));
  });
}

/** Initials are no words of a name: they fit too many. */
function kataNama(teks: string): readonly string[] {
  const kata = kataCari(teks);
  return kata.filter((k) => k.length > 2 && !BUKAN_NAMA.has(k));
}

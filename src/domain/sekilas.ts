import { tindakanBerlaku } from './berlaku.js';
import { catatanSendiri } from './catatan-sendiri.js';
import { evolve } from './evolve.js';
import type { BerkasKasus, Isi, Kasus, PeristiwaBaru } from './kasus.js';
import type { Standar } from './standar.js';

/** Changes with what `sekilas` keeps: glances of another form are not read. */
export const BENTUK_SEKILAS = 1;
/** Fields of the form that lists show. */
const ISIAN = ['nama', 'pelapor', 'rincian', 'uraian'] as const;
/** A longer text is read from its case (letters). */
const TEKS_TERPANJANG = 2000;

/** What lists look at in an open case: kept beside the cases, derived from them, never more than they. What is usual is left out. */
export interface Sekilas
  extends Pick<Kasus, 'nomor' | 'jenis' | 'standar' | 'revisi' | 'status' | 'diterima' | 'isian'> {
  sesudahJamKerja?: true;
  hitungan?: Kasus['hitungan'];
  klasifikasi?: string;
  jeda?: Kasus['jeda'];
  perpanjangan?: NonNullable<Kasus['perpanjangan']>;
  /** How many acts hold. */
  tindakan: number;
}

/** The glance of a stored case under its standard; `catatan`: a record of the desk itself, in no list; null: it must be read. */
export function berkasSekilas(berkas: BerkasKasus, standar: Standar | null): Sekilas | 'catatan' | null {
  if (catatanSendiri(berkas)) return 'catatan';
  if (standar === null || standar.jenis !== berkas.jenis) return null;
  try {
    return sekilas(evolve(berkas, standar));
  } catch {
    // Whoever reads it names what is wrong with it.
    return null;
  }
}

/**
 * The glance of a case; null: it must be read. So are closed cases, and those whose fields are not for everybody: what
 * hides them needs more than a list shows, and their content is to lie in one place only.
 */
function sekilas(kasus: Kasus): Sekilas | null {
  const { isian, hitungan, klasifikasi, jeda, perpanjangan } = kasus;
  if (kasus.selesai || isian.rahasia === true || isian.anonim === true) return null;
  const terlihat = ISIAN.flatMap((k) => (isian[k] === undefined ? [] : [[k, isian[k]] as const]));
  if (terlihat.some(([, nilai]) => typeof nilai !== 'string' || nilai.length > TEKS_TERPANJANG)) return null;
  const biasa = hitungan.geser === HITUNGAN.geser && hitungan.hariTerima === HITUNGAN.hariTerima;
  return {
    nomor: kasus.nomor,
    jenis: kasus.jenis,
    standar: kasus.standar,
    revisi: kasus.revisi,
    status: kasus.status,
    diterima: kasus.diterima,
    isian: Object.fromEntries(terlihat) as Isi,
    tindakan: tindakanBerlaku(kasus.peristiwa).length,
    ...(kasus.sesudahJamKerja ? { sesudahJamKerja: true } : {}),
    ...(biasa ? {} : { hitungan }),
    ...(klasifikasi === null ? {} : { klasifikasi }),
    ...(jeda.length === 0 ? {} : { jeda }),
    ...(perpanjangan === null ? {} : { perpanjangan }),
  };
}

/** The case as lists need it: of its events only how many hold, of its form only what is shown there. */
export function dariSekilas(s: Sekilas): Kasus {
  // Field by field: of thousands, copying the rest of an object is most of a list's time.
  return {
    nomor: s.nomor,
    jenis: s.jenis,
    standar: s.standar,
    revisi: s.revisi,
    status: s.status,
    selesai: false,
    diterima: s.diterima,
    dicatat: '',
    sesudahJamKerja: s.sesudahJamKerja === true,
    hitungan: s.hitungan ?? HITUNGAN,
    isian: s.isian,
    klasifikasi: s.klasifikasi ?? null,
    jeda: s.jeda ?? [],
    perpanjangan: s.perpanjangan ?? null,
    terkait: [],
    ditutup: null,
    peristiwa: sebanyak(s.tindakan),
  };
}

const HITUNGAN: Kasus['hitungan'] = { hariTerima: 0, geser: true };

/** So many acts, of which nothing is known but that they hold; made once for all cases that have as many. */
function sebanyak(tindakan: number): Kasus['peristiwa'] {
  const ada = BANYAK.get(tindakan) ?? Array.from({ length: tindakan }, (_, i) => ({ ...TINDAKAN, urut: i + 1 }));
  BANYAK.set(tindakan, ada);
  return ada;
}

const BANYAK = new Map<number, Kasus['peristiwa']>();
const TINDAKAN: PeristiwaBaru & Omit<Kasus['peristiwa'][number], keyof PeristiwaBaru | 'urut'> = {
  tindakan: 'tindakan',
  tanggal: '',
  jabatan: '',
  status: null,
  isi: {},
  pribadi: {},
  waktu: '',
  petugas: '',
  sebelum: '',
  sidik: '',
};

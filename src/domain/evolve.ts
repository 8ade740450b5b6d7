import { statusStandar } from './alur.js';
import { peristiwaBerlaku, tindakanBerlaku, URUNGKAN } from './berlaku.js';
import { serupaBerlaku, tautanBerlaku } from './gabung-catatan.js';
import type { BerkasKasus, Hitungan, Isi, Jeda, Kasus, Peristiwa, TenggatBeku } from './kasus.js';
import { kembalikanTeks } from './pribadi.js';
import { kelasRahasia, type Standar } from './standar.js';
import { teksTampak } from './tampak.js';

/** Folds the events of a case into its state. The first event opens it; it can't be empty. */
export function evolve(berkas: BerkasKasus, standar: Standar): Kasus {
  const peristiwa = berkas.peristiwa.map(kembalikanTeks);
  const [pertama] = peristiwa;
  if (pertama === undefined) throw new Error(`${berkas.nomor} tidak punya peristiwa`);
  pastikanUrungan(peristiwa);
  const [, ...berlaku] = peristiwaBerlaku(peristiwa);
  const kasus = buka({ ...berkas, peristiwa }, pertama, standar);
  for (const p of berlaku) terapkan(kasus, p, standar);
  const terkait = [...new Set(tautanBerlaku(berkas.peristiwa).values())];
  const serupa = serupaBerlaku(berkas.peristiwa).get(pertama.urut);
  const isian = {
    ...kasus.isian,
    // The one rule for what is secret: the flag, or the class. Whatever shows a case looks at this field.
    ...(kelasRahasia(standar, kasus.klasifikasi) ? { rahasia: true } : {}),
    ...(serupa === undefined ? {} : { serupa }),
  };
  const jeda = kasus.jeda.map((j) => ({ ...j, alasan: alasanTampak(j, isian) }));
  return { ...kasus, isian, jeda, terkait };
}

/** An undoing names the act before it, and the status that was before that. Anything else no program of ours wrote. */
function pastikanUrungan(peristiwa: readonly Peristiwa[]): void {
  for (const p of peristiwa.filter(({ tindakan }) => tindakan === URUNGKAN)) {
    const sebelum = tindakanBerlaku(peristiwa.filter(({ urut }) => urut < p.urut));
    const akhir = sebelum.at(-1);
    const status = sebelum.slice(0, -1).findLast((s) => s.status !== null)?.status;
    const sah = p.isi.urung === akhir?.tindakan && p.status === (akhir?.status === null ? null : status);
    if (sebelum.length < 2 || !sah) throw new Error(`peristiwa ${p.urut} mengurungkan yang bukan tindakan terakhir`);
  }
}

/** The reason of a stop is shown wherever a due date is explained: through the gate; of a secret report its category. */
function alasanTampak({ kategori, alasan }: Jeda, isian: Isi): string {
  return isian.rahasia === true ? kategori : teksTampak(alasan, isian);
}

/** While it is folded: nobody else has it yet. */
type Lipatan = { -readonly [K in keyof Kasus]: Kasus[K] };

function buka(berkas: BerkasKasus, p: Peristiwa, standar: Standar): Lipatan {
  const status = p.status ?? '';
  return {
    nomor: berkas.nomor,
    jenis: berkas.jenis,
    standar: berkas.standar,
    revisi: berkas.revisi,
    status,
    selesai: statusStandar(standar, status).selesai,
    diterima: teks(p.isi.diterima) ?? p.tanggal,
    dicatat: p.waktu,
    sesudahJamKerja: p.isi.sesudahJamKerja === true,
    hitungan: hitungan(p.isi.hitungan),
    isian: { ...p.isi, ...p.pribadi },
    klasifikasi: teks(p.isi.klasifikasi),
    jeda: [],
    perpanjangan: null,
    terkait: [],
    ditutup: null,
    peristiwa: berkas.peristiwa,
  };
}

function terapkan(kasus: Lipatan, p: Peristiwa, standar: Standar): void {
  const status = p.status ?? kasus.status;
  const { selesai } = statusStandar(standar, status);
  if (selesai && !kasus.selesai) kasus.ditutup = { ...bekuDari(p), tanggal: p.tanggal };
  kasus.status = status;
  kasus.selesai = selesai;
  kasus.jeda = jedaSesudah(kasus, p);
  if (p.tindakan === 'koreksi') Object.assign(kasus, koreksi(kasus, p));
  kasus.klasifikasi = teks(p.isi.klasifikasi) ?? kasus.klasifikasi;
  kasus.perpanjangan = perpanjangan(p) ?? kasus.perpanjangan;
}

/** A corrected day of receipt carries no hour. */
function koreksi(kasus: Kasus, p: Peristiwa): Pick<Kasus, 'isian' | 'diterima' | 'sesudahJamKerja'> {
  const baru = objek(p.isi.menjadi) ? p.isi.menjadi : {};
  const diterima = teks(baru.diterima);
  return {
    isian: { ...kasus.isian, ...baru, ...p.pribadi },
    diterima: diterima ?? kasus.diterima,
    sesudahJamKerja: diterima === null && kasus.sesudahJamKerja,
  };
}

function perpanjangan(p: Peristiwa): Kasus['perpanjangan'] {
  const { hari, alasan } = p.isi;
  if (p.tindakan !== 'perpanjang' || typeof hari !== 'number') return null;
  return { tanggal: p.tanggal, hari, alasan: teks(alasan) ?? '' };
}

function hitungan(nilai: unknown): Hitungan {
  if (!objek(nilai)) return { hariTerima: 0, geser: true };
  return { hariTerima: nilai.hariTerima === 1 ? 1 : 0, geser: nilai.geser !== false };
}

/** Any event may stop (`isi.jeda`) or restart (`isi.lanjut`) the clock; closing ends an open stop. */
function jedaSesudah({ jeda }: Kasus, p: Peristiwa): readonly Jeda[] {
  const mulai = p.isi.jeda;
  if (objek(mulai)) {
    return [...jeda, { dari: p.tanggal, sampai: null, kategori: String(mulai.kategori), alasan: String(mulai.alasan) }];
  }
  const terakhir = jeda.at(-1);
  if (terakhir === undefined || terakhir.sampai !== null) return jeda;
  const berakhir = p.isi.lanjut === true || p.isi.beku !== undefined;
  return berakhir ? [...jeda.slice(0, -1), { ...terakhir, sampai: p.tanggal }] : jeda;
}

/** The clocks as the closing act recorded them: a fact, never computed again. */
function bekuDari(p: Peristiwa): TenggatBeku {
  const beku = p.isi.beku;
  if (!objek(beku)) throw new Error(`peristiwa ${p.urut} (${p.tindakan}) menutup kasus tanpa mencatat tenggatnya`);
  return beku as unknown as TenggatBeku;
}

function teks(nilai: unknown): string | null {
  return typeof nilai === 'string' ? nilai : null;
}

function objek(nilai: unknown): nilai is Isi {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

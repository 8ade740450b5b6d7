import { statusStandar } from './alur.js';
import type { BerkasKasus, Isi, Jeda, Kasus, Peristiwa, TenggatBeku } from './kasus.js';
import type { Standar } from './standar.js';

/** Folds the events of a case into its state. The first event opens it; it can't be empty. */
export function evolve(berkas: BerkasKasus, standar: Standar): Kasus {
  const [pertama, ...lain] = berkas.peristiwa;
  if (pertama === undefined) throw new Error(`${berkas.nomor} tidak punya peristiwa`);
  return lain.reduce((kasus, p) => terapkan(kasus, p, standar), buka(berkas, pertama, standar));
}

function buka(berkas: BerkasKasus, p: Peristiwa, standar: Standar): Kasus {
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
    isian: { ...p.isi, ...p.pribadi },
    klasifikasi: teks(p.isi.klasifikasi),
    jeda: [],
    perpanjangan: null,
    ditutup: null,
    peristiwa: berkas.peristiwa,
  };
}

function terapkan(kasus: Kasus, p: Peristiwa, standar: Standar): Kasus {
  const status = p.status ?? kasus.status;
  const selesai = statusStandar(standar, status).selesai;
  return {
    ...kasus,
    status,
    selesai,
    jeda: jedaSesudah(kasus.jeda, p),
    isian: p.tindakan === 'koreksi' ? koreksi(kasus.isian, p) : kasus.isian,
    ditutup: selesai && !kasus.selesai ? { ...bekuDari(p), tanggal: p.tanggal } : kasus.ditutup,
  };
}

function koreksi(isian: Isi, p: Peristiwa): Isi {
  const baru = p.isi.menjadi;
  return { ...isian, ...(objek(baru) ? baru : {}), ...p.pribadi };
}

/** Any event may stop (`isi.jeda`) or restart (`isi.lanjut`) the clock; closing ends an open stop. */
function jedaSesudah(jeda: readonly Jeda[], p: Peristiwa): readonly Jeda[] {
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

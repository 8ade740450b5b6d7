import { langkahPembuka, statusSesudah } from '../alur.js';
import { keadaanBerjalan } from '../dua-jam.js';
import type { Hitungan, Isi, PeristiwaBaru } from '../kasus.js';
import { catatanPemangku, jabatanBertindak } from '../pelaku.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, tanpaKosong } from './langkah.js';

export interface Pendaftaran {
  /** Day of receipt; the day of entry is the moment the event carries. */
  diterima: Tanggal;
  /** Received today after closing time: the clock starts as if received on the next working day. */
  sesudahJamKerja: boolean;
  hitungan: Hitungan;
  isi: Readonly<Record<string, Isi[string] | undefined>>;
  pribadi: Readonly<Record<string, Isi[string] | undefined>>;
}

/** Step 1: opens a case. The due dates as told to the citizen are part of the record (and of the receipt). */
export function daftar(p: Pendaftaran, bahan: Bahan): PeristiwaBaru {
  const langkah = langkahPembuka(bahan.standar);
  const jabatan = jabatanBertindak(bahan.pelaku, langkah.oleh) ?? '';
  const klasifikasi = typeof p.isi.klasifikasi === 'string' ? p.isi.klasifikasi : null;
  const awal = { ...p, jeda: [], klasifikasi, perpanjangan: null };
  const t = keadaanBerjalan(awal, bahan.standar, bahan.kalender, bahan.hariIni);
  const tenggat = {
    janji: t.tenggat,
    undangUndang: t.tenggatUndangUndang,
    sementara: t.tenggatSementara,
    kalenderKurang: t.kalenderKurang,
  };
  return {
    tindakan: langkah.tindakan,
    tanggal: p.diterima,
    jabatan,
    status: statusSesudah(langkah, null),
    isi: {
      ...tanpaKosong(p.isi),
      diterima: p.diterima,
      sesudahJamKerja: p.sesudahJamKerja,
      hitungan: { ...p.hitungan },
      tenggat,
      ...catatanPemangku(bahan.pelaku, jabatan),
    },
    pribadi: tanpaKosong(p.pribadi),
  };
}

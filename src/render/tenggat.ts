import { tanggalPanjang } from '../domain/bahasa.js';
import type { Kalender } from '../domain/kalender.js';
import { selisihHari, type Tanggal, tambahHari } from '../domain/tanggal.js';
import type { RincianTenggat } from '../domain/tenggat.js';
import type { Daftar } from './sel.js';

interface Hari {
  tanggal: Tanggal;
  ke: number | null;
  sebab: string | null;
}

/** A due date day by day, from the day of receipt: the counted number, or why the day does not count. */
export function daftarHari(rincian: RincianTenggat, diterima: Tanggal, kalender: Kalender, tty: boolean): Daftar {
  const semua = [...sampaiHariNol(rincian.mulai, diterima, kalender), ...rincian.hari];
  return {
    kolom: [{ nama: 'tanggal' }, { nama: 'ke', rata: 'kanan' }, { nama: 'keterangan', lentur: true }],
    baris: semua.map(({ tanggal, ke, sebab }) => [
      tty ? tanggalPanjang(tanggal) : tanggal,
      ke === null ? '' : String(ke),
      [
        ...(sebab === null ? [] : [sebab]),
        ...(tanggal === diterima ? ['diterima'] : []),
        ...(tanggal === rincian.jatuhTempo ? ['tenggat'] : []),
      ].join(', '),
    ]),
  };
}

/** From the day of receipt up to day 0: they differ when it came on a day off or after closing time. */
function sampaiHariNol(mulai: Tanggal, diterima: Tanggal, kalender: Kalender): readonly Hari[] {
  return Array.from({ length: Math.max(0, selisihHari(diterima, mulai) + 1) }, (_, i) => {
    const tanggal = tambahHari(diterima, i);
    return { tanggal, ke: tanggal === mulai ? 0 : null, sebab: kalender.alasanLibur(tanggal) };
  });
}

/** The contract's object of `tenggat --json`. */
export function tenggatJson(r: RincianTenggat): unknown {
  return {
    mulai: r.mulai,
    jatuhTempo: r.jatuhTempo,
    sementara: r.sementara,
    kalenderKurang: r.kalenderKurang,
    hari: r.hari.map(({ tanggal, ke, sebab }) => ({ tanggal, ke, sebab })),
  };
}

/** What the list of days can't say: up to when it is certain. */
export function pesanRincian(r: RincianTenggat): readonly string[] {
  if (!r.sementara) return [];
  const tahun = r.kalenderKurang.join(', ');
  const sebab = tahun === '' ? 'klasifikasi belum diberikan' : `hari libur tahun ${tahun} belum dimuat`;
  return [`SEMENTARA: ${sebab}; tanggalnya dapat berubah.`];
}

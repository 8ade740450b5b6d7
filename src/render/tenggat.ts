import type { Kalender } from '../domain/kalender.js';
import { hariDijelaskan, type Penjelasan } from '../domain/penjelasan.js';
import type { RincianTenggat } from '../domain/tenggat.js';
import type { Daftar } from './sel.js';

/** A due date day by day, from the day of receipt: the counted number, or why the day does not count. */
export function daftarHari(p: Penjelasan, kalender: Kalender): Daftar {
  return {
    kolom: [{ nama: 'tanggal' }, { nama: 'ke', rata: 'kanan' }, { nama: 'keterangan' }],
    baris: hariDijelaskan(p, kalender).map(({ tanggal, ke, sebab }) => [
      tanggal,
      ke === null ? '' : String(ke),
      [
        ...(sebab === null ? [] : [sebab]),
        ...(tanggal === p.diterima ? ['diterima'] : []),
        ...(tanggal === p.rincian.jatuhTempo ? ['tenggat'] : []),
      ].join(', '),
    ]),
  };
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

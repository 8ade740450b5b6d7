import { tanggalPanjang } from '../domain/bahasa.js';
import type { RincianTenggat } from '../domain/tenggat.js';
import type { Daftar } from './sel.js';

/** A due date day by day: the counted number, or why the day does not count. */
export function daftarHari(rincian: RincianTenggat, tty: boolean): Daftar {
  const hari = [{ tanggal: rincian.mulai, ke: 0, sebab: 'diterima' }, ...rincian.hari];
  return {
    kolom: [{ nama: 'tanggal' }, { nama: 'ke', rata: 'kanan' }, { nama: 'keterangan', lentur: true }],
    baris: hari.map(({ tanggal, ke, sebab }) => [
      tty ? tanggalPanjang(tanggal) : tanggal,
      ke === null ? '' : String(ke),
      tanggal === rincian.jatuhTempo ? [sebab, 'tenggat'].filter((s) => s !== null).join(', ') : (sebab ?? ''),
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

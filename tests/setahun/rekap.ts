import { type KasusPolos, lamanya, tanggalan } from './kasus.js';

const HASIL = {
  permohonan: {
    diserahkan: 'diserahkan',
    ditolak: 'ditolak',
    tidakDapatDiberikan: 'tidak-dapat-diberikan',
    dicabut: 'dicabut',
  },
  pengaduan: { dijawab: 'dijawab', dialihkan: 'dialihkan', dicabut: 'dicabut' },
};
const STATUS = {
  permohonan: [
    ...['terdaftar', 'di-kepala-dinas', 'di-sekretaris', 'verifikasi', 'menunggu-pemohon', 'dikecualikan'],
    ...['diproses', 'siap-diserahkan', 'diserahkan', 'ditolak', 'tidak-dapat-diberikan', 'dicabut'],
  ],
  pengaduan: ['disampaikan', 'diterima', 'ditangani', 'dijawab', 'dialihkan', 'dicabut'],
};
const SALURAN = {
  permohonan: ['langsung', 'surat', 'email', 'website', 'lisan', 'belum'],
  pengaduan: ['tatap-muka', 'telepon', 'kotak', 'email', 'lapor', 'website', 'instagram', 'belum'],
};
const KELAS = { permohonan: [], pengaduan: ['ringan', 'normatif', 'non-pengawasan', 'pengawasan', 'belum'] };

/** What `rekap --json` owes for the cases received in a period, as they stand on `acuan`. */
export function rekapPolos(semua: readonly KasusPolos[], dari: string, sampai: string, acuan: string) {
  const masa = semua.filter((k) => dari <= k.diterima && k.diterima <= sampai);
  return {
    dari,
    sampai,
    permohonan: satuJenis('permohonan', masa, acuan),
    pengaduan: satuJenis('pengaduan', masa, acuan),
  };
}

function satuJenis(jenis: 'permohonan' | 'pengaduan', masa: readonly KasusPolos[], acuan: string) {
  const semua = masa.filter((k) => k.jenis === jenis);
  // A cancelled number stays in the register, but it is no case.
  const ada = semua.filter((k) => k.status !== 'batal');
  const per = (nama: readonly string[], milik: (k: KasusPolos) => string) =>
    Object.fromEntries(
      nama.map((n) => [
        n,
        jumlah(
          ada.filter((k) => milik(k) === n),
          acuan,
        ),
      ]),
    );
  const hasil = Object.entries(HASIL[jenis]).map(([kunci, s]) => [kunci, ada.filter((k) => k.status === s).length]);
  return {
    ...jumlah(ada, acuan),
    ...Object.fromEntries(hasil),
    batal: semua.length - ada.length,
    perKlasifikasi: per(KELAS[jenis], (k) => k.klasifikasi ?? 'belum'),
    perStatus: per(STATUS[jenis], (k) => k.status),
    perSaluran: per(SALURAN[jenis], (k) => k.saluran),
  };
}

function jumlah(kasus: readonly KasusPolos[], acuan: string) {
  let [berjalan, terlambat, tepatWaktu] = [0, 0, 0];
  const lama: number[] = [];
  for (const k of kasus) {
    if (tanggalan(k, acuan).terlambat) terlambat += 1;
    else if (k.ditutup !== null) tepatWaktu += 1;
    if (k.ditutup === null) berjalan += 1;
    else lama.push(lamanya(k));
  }
  lama.sort((a, b) => a - b);
  return {
    diterima: kasus.length,
    berjalan,
    tepatWaktu,
    terlambat,
    medianHariKerja: tengah(lama),
    terlamaHariKerja: lama.length === 0 ? null : Math.max(...lama),
  };
}

/** The one in the middle, or half-way between the two. */
function tengah(urut: readonly number[]): number | null {
  if (urut.length === 0) return null;
  const sisa = [...urut];
  while (sisa.length > 2) {
    sisa.shift();
    sisa.pop();
  }
  return sisa.reduce((a, b) => a + b, 0) / sisa.length;
}

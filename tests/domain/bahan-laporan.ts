import { keadaanTenggat } from '../../src/domain/dua-jam.js';
import type { Jeda, Kasus, TenggatBeku } from '../../src/domain/kasus.js';
import type { Dinilai } from '../../src/domain/laporan.js';
import { golongan, type Terhitung } from '../../src/domain/rekap.js';
import { kalender, standar } from '../alat/acuan.js';

export const KALENDER = kalender();
const STANDAR = { PI: standar('permohonan-informasi'), PD: standar('pengaduan') };

/** A case as it was folded, without its events; an open one unless a closing day is given. */
export function kasus(nomor: string, ubah: Partial<Kasus> = {}): Kasus {
  const pengaduan = nomor.startsWith('PD');
  return {
    nomor,
    jenis: pengaduan ? 'pengaduan' : 'permohonan',
    standar: pengaduan ? STANDAR.PD.kode : STANDAR.PI.kode,
    revisi: 1,
    status: pengaduan ? 'disampaikan' : 'terdaftar',
    selesai: false,
    diterima: '2026-11-02',
    dicatat: '2026-11-02T09:00:00+07:00',
    sesudahJamKerja: false,
    hitungan: { hariTerima: 0, geser: true },
    isian: { saluran: pengaduan ? 'telepon' : 'langsung' },
    klasifikasi: null,
    jeda: [],
    perpanjangan: null,
    terkait: [],
    ditutup: null,
    peristiwa: [],
    ...ubah,
  };
}

export function standarDari(k: Pick<Kasus, 'jenis'>) {
  return k.jenis === 'pengaduan' ? STANDAR.PD : STANDAR.PI;
}

/** The case with its clocks on the reference day. */
export function dinilai(k: Kasus, acuan: string): Dinilai {
  return { kasus: k, tenggat: keadaanTenggat(k, standarDari(k), KALENDER, acuan) };
}

export function berhenti(dari: string, sampai: string | null = null): Jeda {
  return { dari, sampai, kategori: 'klarifikasi', alasan: 'menunggu surat' };
}

const BEKU: TenggatBeku = {
  tenggat: '2026-11-09',
  tenggatUndangUndang: null,
  sisaHariKerja: 0,
  terlambat: false,
  terlambatUndangUndang: false,
};

/** Closed on a day, with the lateness that was frozen then. */
export function ditutup(status: string, tanggal: string, terlambat = false): Partial<Kasus> {
  return { status, selesai: true, ditutup: { ...BEKU, tanggal, terlambat } };
}

export function terhitung(k: Kasus, hariKerja: number | null = null, terlambat = false): Terhitung {
  return { ...golongan(k, terlambat, hariKerja), selesai: k.selesai, banyak: 1 };
}

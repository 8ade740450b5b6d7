import type { RencanaGabung, TautanTertahan } from '../domain/gabung.js';
import type { SisiGabung } from '../domain/gabung-nomor.js';
import type { BerkasKasus } from '../domain/kasus.js';
import type { TafsirKasus } from './periksa.js';

/** A problem that was there when a copy was made: it came along as it was. */
export interface TemuanBawaan {
  jenis: string;
  berkas: string;
  pesan: string;
}

/** A backup: where it lies and what it holds. */
export interface Cadangan {
  /** Absolute path of its folder. */
  jalur: string;
  /** Moment of making (ISO 8601). */
  dibuat: string;
  /** Id of the store. */
  toko: string;
  kasus: number;
  peristiwa: number;
  berkas: number;
  byte: number;
  /** Last line of the ledger. */
  jejak: { urut: number; sidik: string };
  temuan: readonly TemuanBawaan[];
  /** Opens only with the key that the store had then. */
  tersegel: boolean;
}

/** Watches a long piece of work. */
export interface PengamatSalin {
  tafsir: TafsirKasus;
  /** What is being done, and how many files (cases) are. */
  maju(apa: string, jumlah: number): void;
}

/** What a restore finds in its place: nothing, exactly this backup, or something that is to be moved aside. */
export type KeadaanTujuan = 'kosong' | 'sama' | 'berisi';

export interface RencanaPulih {
  cadangan: Cadangan;
  keadaan: KeadaanTujuan;
}

export interface HasilPulih extends RencanaPulih {
  /** false: the same already, or not agreed to. */
  dipulihkan: boolean;
  /** Where what was there has been moved to; null = nothing was. */
  disisihkan: string | null;
}

/** The part of another store that may be joined. */
export interface SumberGabung {
  /** Id of the other store. */
  toko: string;
  kasus: readonly BerkasKasus[];
  /** Numbers of cases that may not come. */
  tercegah: readonly string[];
}

export interface PengamatGabung extends PengamatSalin {
  /** The plan on the newest state of both; asked again when somebody else was first. */
  susun(kami: SisiGabung, mereka: SumberGabung): RencanaGabung;
}

/** One case as it was joined. */
export interface KasusGabung extends Pick<RencanaGabung['butir'][number], 'cara' | 'asal' | 'nomor' | 'gantiBukti'> {
  /** Events that came. */
  tambahan: number;
}

/** A case that stays as it is here. */
export interface KasusSelisih extends Pick<RencanaGabung['selisih'][number], 'asal' | 'nomor' | 'sebab'> {
  /** Where theirs is kept (relative to my store). */
  disimpan: string;
}

export interface HasilGabung {
  kasus: readonly KasusGabung[];
  selisih: readonly KasusSelisih[];
  tertahan: readonly TautanTertahan[];
  /** Problems of the other store. */
  temuan: readonly TemuanBawaan[];
  /** Cases that needed nothing. */
  sama: number;
}

import type { Result } from '../domain/hasil.js';
import type { BerkasKasus, Isi, Kasus } from '../domain/kasus.js';
import type { Golongan } from '../domain/rekap.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { Cadangan, HasilGabung, HasilPulih, PengamatGabung, PengamatSalin, RencanaPulih } from './cadangan.js';
import type { GudangDraf } from './draf.js';
import type { HasilEnkripsi, KeadaanEnkripsi, UbahanEnkripsi } from './enkripsi.js';
import type { GudangKunci } from './kunci.js';
import type { Jangkar, JumlahPeriksa, KeteranganKunci, PengamatPeriksa, TafsirKasus } from './periksa.js';
import type { GudangSesi } from './sesi.js';

/** A document of the store that could not be read; the other cases go on working. */
export interface BerkasRusak {
  berkas: string;
  nomor: string | null;
  pesan: string;
}

export interface Bacaan {
  berkas: readonly BerkasKasus[];
  /** Numbers of all open cases, also of those that a hint left out. */
  terbuka: readonly string[];
  rusak: readonly BerkasRusak[];
}

/** The same for lists; `kasus`: those of which a glance, known to be their own, tells all that lists show. */
export interface BacaanSekilas {
  kasus: Kasus[];
  berkas: BerkasKasus[];
  rusak: BerkasRusak[];
}

/** An attachment already checked and copied aside; `buat`/`ubah` give it its final name. */
export interface LampiranSiap {
  /** Name as given by the user: data only, never a path on disk. */
  nama: string;
  sha256: string;
  /** By content: pdf, jpg, png. */
  tipe: string;
  /** Bytes. */
  ukuran: number;
  /** Where the checked copy waits (adapter's own). */
  sementara: string;
}

/**
 * Decides under the lock on the newest revision; called again when somebody else was first. Answering the very document
 * that it was given means that there is nothing to record: `ubah` then returns once that document survives a power cut.
 */
export type Putusan = (berkas: BerkasKasus, nomorDokumen: string | null) => Result<BerkasKasus>;

/** What is looked for: the store may leave out cases that it is surely not in. It need not. */
export interface Petunjuk {
  /** A NIK or No. KK, 16 digits. */
  identitas?: string | undefined;
  /** Fields of the form as they hold now: any one of them. */
  isian?: Readonly<Record<string, string>> | undefined;
  /** The key of its submission, as recorded; any one of them. */
  kiriman?: readonly string[] | undefined;
  /** Stands in what `cari` looks in (a search key). */
  teks?: string | undefined;
  /** Asked about the content before it is verified: what it refuses may be left out. */
  mungkin?: ((mentah: unknown) => boolean) | undefined;
  /** A form that it is like (`domain/mirip`). */
  serupa?: Isi | undefined;
  /** One of these numbers. */
  nomor?: readonly string[] | undefined;
  /** An event of it was entered on this day. */
  dicatat?: Tanggal | undefined;
  /** An act of this name stands in it: one that moves nothing (`domain/inti`). */
  tindakan?: string | undefined;
  /** Closed before this day. */
  ditutupSebelum?: Tanggal | undefined;
  /** A record of the desk itself; nothing else is asked with it. */
  catatan?: true | undefined;
  /** Any one of these holds; nothing else is asked with it. */
  atau?: readonly Petunjuk[] | undefined;
  jenis?: string | undefined;
  status?: string | undefined;
  /** Received from / up to (both inclusive). */
  dari?: Tanggal | undefined;
  sampai?: Tanggal | undefined;
}

/** Closed cases that are counted alike, and how many they are. */
export type Terkumpul = Golongan & { banyak: number };

/** A saved paper. */
export interface KertasToko {
  /** Relative to the store. */
  berkas: string;
  sha256: string;
  /** Sealed where it lies: only `cetak --ke` gives it to a person. */
  tersegel: boolean;
}

/** One of many cases to be registered. */
export interface ButirBaru {
  susun(nomor: string): Result<BerkasKasus>;
  /** The key of its submission, as `susun` records it. */
  kiriman: string;
}

/** A counter of register numbers: `PI` of 2026. */
export interface Pencacah {
  awalan: string;
  tahun: number;
}

/** The office's only copy of its cases. Every writing call returns only once the act survives a power cut. */
export interface Store {
  /**
   * One case, verified; null when there is none. Refuses (`toko`) when its document is damaged. `teliti` false: a case
   * of a great many saves may go unfound in a large archive, where asking for each of them by name is not enough.
   */
  baca(nomor: string, teliti?: boolean): Promise<Result<BerkasKasus | null>>;
  /** All open cases, by number. */
  berjalan(petunjuk?: Petunjuk): Promise<Bacaan>;
  /** All open cases for a list, in no order; each was verified as its file lies there, now or when its glance was taken. */
  berjalanSekilas(): Promise<BacaanSekilas>;
  /**
   * Closed cases, one by one (they may be many); a damaged one comes as BerkasRusak. `sudah`: numbers that the caller has
   * seen open: they are left out, and what others opened since comes with the closed ones, so that each case comes once.
   */
  arsip(petunjuk?: Petunjuk, sudah?: ReadonlySet<string>): AsyncIterable<BerkasKasus | BerkasRusak>;
  /**
   * The closed cases that were received on these days, without reading the others; after a power cut it may miss some.
   * `mungkin` is asked about the content before it is verified: what it refuses may be left out,
   * as may cases that are surely not like `serupa`.
   */
  arsipDiterima(
    dari: Tanggal,
    sampai: Tanggal,
    mungkin: (mentah: unknown) => boolean,
    serupa?: Isi,
  ): AsyncIterable<BerkasKasus | BerkasRusak>;
  /**
   * The closed cases for counting those received on these days: as counts where the store has them ready, as cases
   * (others too) where it hasn't. A file that was damaged since it was counted is not noticed. `sudah` as in `arsip`.
   */
  arsipTerkumpul(
    dari: Tanggal,
    sampai: Tanggal,
    sudah: ReadonlySet<string>,
  ): AsyncIterable<Terkumpul | BerkasKasus | BerkasRusak>;
  /**
   * Takes the next number of the counter and saves revision 1 in one step; `susun` builds the case for a number.
   * A case for which `sudahAda` holds (open, or closed with a number of this or last year) is answered in its place, and
   * nothing is saved: of two that register the same at once, one does. `petunjuk` as in `arsip`.
   */
  buat(
    pencacah: Pencacah,
    susun: (nomor: string) => Result<BerkasKasus>,
    lampiran?: readonly LampiranSiap[],
    sudahAda?: (berkas: BerkasKasus) => boolean,
    petunjuk?: Petunjuk,
  ): Promise<Result<BerkasKasus>>;
  /**
   * Registers many in order, some hundreds in one exclusive step under successive numbers. What a key shows to be there is
   * answered in its place. `tersimpan` hears of each, once it survives a power cut. A refusal ends it: those that were heard
   * of are whole, of the others each may be recorded or not, and the same again answers all of them.
   */
  buatBanyak(
    pencacah: Pencacah,
    butir: readonly ButirBaru[],
    tersimpan: (ke: number, berkas: BerkasKasus, baru: boolean) => void,
  ): Promise<Result<null>>;
  /**
   * Saves the next revision of a case. With `nomorDokumen` the next number of that counter is taken in the same step.
   * Refuses `tidak-ada` when there is no such case.
   */
  ubah(
    nomor: string,
    putuskan: Putusan,
    nomorDokumen?: Pencacah | null,
    lampiran?: readonly LampiranSiap[],
  ): Promise<Result<BerkasKasus>>;
  /** The number that a counter would give now, for the dry run: shown, never kept. */
  nomorBerikut(pencacah: Pencacah): Promise<string>;
  /** Checks a file (regular, size, content) and copies it aside. The refusal is one sentence for the flag's fault. */
  siapkanLampiran(jalur: string): Promise<Result<LampiranSiap, string>>;
  /** Sets content aside that was checked already, as an attachment of this type. */
  siapkanIsi(nama: string, tipe: string, isi: Uint8Array): Promise<Result<LampiranSiap>>;
  /** Content of an attachment, `<sha256>.<type>`. Refuses (`toko`) what is not there, damaged, or changed. */
  bacaLampiran(nama: string): Promise<Result<Uint8Array>>;
  /** Removes copies that were set aside and not used. */
  buangLampiran(lampiran: readonly LampiranSiap[]): Promise<void>;
  /** Saves a paper (PDF); the answer is its path, relative to the store, and its SHA-256. Refuses (`toko`) on an I/O error. */
  simpanDokumen(nomor: string, jenis: string, isi: Uint8Array): Promise<Result<KertasToko>>;
  /** Path relative to the store and SHA-256 of a saved paper; null when it is not there. */
  dokumen(nomor: string, jenis: string): Promise<KertasToko | null>;
  /**
   * Removes what is left of cases whose identity was erased: papers, attachments that no other case names, copies in the
   * store. Others stay. Answers how many attachments had to stay because a damaged case may name them.
   */
  buangTerhapus(nomor: readonly string[]): Promise<Result<number>>;
  /** Hash of the ledger over all cases right after this event; null when the ledger lacks it. */
  kepalaJejak(nomor: string, urut: number): Promise<Result<string | null>>;
  /** Number of this event's line in the ledger; null when the ledger lacks it. */
  letakJejak(nomor: string, urut: number): Promise<Result<number | null>>;
  /** Looks through the whole store, changes nothing, and tells every finding as it comes. Memory holds no case but one. */
  periksa(pengamat: PengamatPeriksa): Promise<JumlahPeriksa>;
  /**
   * Redoes what can be derived from whole cases, after a copy of what it touches; damaged cases are left alone.
   * Answers a sentence for each thing done.
   */
  perbaiki(tafsir: TafsirKasus): Promise<Result<readonly string[]>>;
  /** Is `sandi` the short code of the ledger after an event of this case, and is all of it unchanged up to there? */
  periksaJangkar(nomor: string, sandi: string): Promise<Result<Jangkar, string>>;
  /** The writers' lock is taken away when `setuju` says so. Answers what lock there was; null = none. */
  bukaKunci(setuju: (kunci: KeteranganKunci) => Promise<boolean>): Promise<Result<KeteranganKunci | null>>;
  /** Copies the whole store, as of one moment, into a new dated folder in `ke`; read back before it counts. */
  cadangkan(ke: string, pengamat: PengamatSalin): Promise<Result<Cadangan>>;
  /**
   * Puts a backup that was found whole in the store's place when `setuju` says so; what stood there is moved aside.
   * Refuses a damaged backup (`toko`).
   */
  pulihkan(
    dari: string,
    pengamat: PengamatSalin,
    setuju: (rencana: RencanaPulih) => Promise<boolean>,
  ): Promise<Result<HasilPulih>>;
  /** Takes in what another store (or a backup) has and this one hasn't; nothing is removed from either. */
  gabung(dari: string, pengamat: PengamatGabung): Promise<Result<HasilGabung>>;
  /** What `gabung` would do; writes nothing. */
  rencanaGabung(dari: string, pengamat: PengamatGabung): Promise<Result<HasilGabung>>;
  /** Unfinished forms. */
  readonly draf: GudangDraf;
  /** Who is signed in. */
  readonly sesi: GudangSesi;
  /** Is the store sealed, and with which key? Needs none. */
  enkripsi(): Promise<Result<KeadaanEnkripsi>>;
  /**
   * Seals everything, opens everything, or changes the key (`frasa`: a passphrase in place of a key file). Safe to break
   * off: the same again goes on. `maju` gets the number of files so far.
   */
  ubahEnkripsi(ubahan: UbahanEnkripsi, frasa: boolean, maju: (berkas: number) => void): Promise<Result<HasilEnkripsi>>;
  /** The office's secret keys. */
  readonly kunci: GudangKunci;
  /** Absolute path of the folder, to be shown to a person. */
  readonly lokasi: string;
}

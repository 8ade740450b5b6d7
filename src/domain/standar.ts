/** Unit of a length of time in a service standard. */
export type Satuan = 'hari-kerja' | 'hari';

/** A length of time and where it is written. */
export interface Waktu {
  jumlah: number;
  satuan: Satuan;
  dasar: string;
}

export interface StatusStandar {
  kode: string;
  nama: string;
  /** Closed: no further act but a correction. */
  selesai: boolean;
  /** Position that holds the case in this status; null when closed. */
  pemegang: string | null;
}

/** One arrow of the flow: who may do what, from where to where. */
export interface Langkah {
  /** Number of the step in the published standard; none for acts outside its flow. */
  nomor?: number;
  tindakan: string;
  /** Command that does it, where that is not the verb itself. */
  perintah?: string;
  /** Statuses it starts from; `baru` = opens the case, `berjalan` = any open, `semua` = also closed. */
  dari: readonly string[] | 'baru' | 'berjalan' | 'semua';
  /** Status it leads to; absent = unchanged, or given by `hasil`. */
  ke?: string;
  /** Outcome of the act → status it leads to. */
  hasil?: Readonly<Record<string, string>>;
  /** Positions a disposisi may go to from here. */
  kepada?: readonly string[];
  oleh: readonly string[];
  /** Papers that belong to this step, whatever its outcome. */
  dokumen?: readonly string[];
  /** Outcome of the act → papers that belong to it alone. */
  dokumenHasil?: Readonly<Record<string, readonly string[]>>;
  /** Prefix of the counter that numbers its paper, e.g. `TB`. */
  nomorDokumen?: string;
  /** The act stops (`mulai`) or restarts (`lanjut`) the clock. With `hasil`: only for these outcomes. */
  jeda?: { mulai: true; untukHasil?: readonly string[] } | { lanjut: true };
  uraian: string;
}

/** A service standard (standar pelayanan, UU 25/2009 Pasal 21) as data: `data/standar/KODE.json`. */
export interface Standar {
  kode: string;
  jenis: string;
  nama: string;
  sk: string | null;
  /** Prefix of its register numbers, e.g. `PI`. */
  awalan: string;
  persyaratan: readonly string[];
  produk: string;
  biaya: string;
  /** The office's promise; null where only the classes promise a time. */
  janji: Waktu | null;
  /** The statute's clock; null where no law sets one. */
  undangUndang: Waktu | null;
  /** Longest extension of the statute's clock; null = none. */
  perpanjangan: Waktu | null;
  /** How long after its reason arose a case may be lodged; absent = no limit. */
  batasAjukan?: Waktu;
  /** Posts that read a secret case, and the classes that are secret by themselves; absent = this standard has no secrets. */
  rahasia?: { pembaca: readonly string[]; klasifikasi: readonly string[] };
  klasifikasi: readonly { kode: string; nama: string; waktu: Waktu }[];
  /** `hadir`: the citizen stands at the counter and can sign the receipt. */
  saluran: readonly { kode: string; nama: string; hadir?: true }[];
  status: readonly StatusStandar[];
  langkah: readonly Langkah[];
}

/** A report of this class is secret by itself, whether or not its reporter asked for it. */
export function kelasRahasia({ rahasia }: Pick<Standar, 'rahasia'>, klasifikasi: unknown): boolean {
  return rahasia?.klasifikasi.some((k) => k === klasifikasi) === true;
}

/** Where keys of encrypted stores come from: they never lie in the store. */
export interface SumberRahasia {
  /** Key files that may hold the key of this store (absolute paths); a new key goes into the first. */
  berkas(toko: string): readonly string[];
  /** What the user's session keeps of this store's unlocked key (`GudangSesi.kunci`); null: nobody signed in, or nothing kept. */
  sesi(toko: string): string | null;
  /** The passphrase, read hidden; null where nobody can be asked. */
  frasa(): Promise<string | null>;
  /** A new one: typed twice, long enough; null where nobody can be asked. */
  frasaBaru(): Promise<string | null>;
}

/** `menyegel`, `membuka`: being turned on or off, or broken off in that. */
export type KeadaanSegel = 'mati' | 'menyegel' | 'nyala' | 'membuka';

export interface KeadaanEnkripsi {
  keadaan: KeadaanSegel;
  /** What wraps the data key; null while there is none. */
  cara: 'berkas' | 'frasa' | null;
  /** Moment at which this wrap was made. */
  sejak: string | null;
  /** Key file that opens this store or, where none does, that it is looked for in first. */
  berkas: string | null;
  /** The key file is there and opens it; with a passphrase nobody is asked: null. */
  kunciAda: boolean | null;
}

export type UbahanEnkripsi = 'nyala' | 'mati' | 'putar';

export interface HasilEnkripsi extends KeadaanEnkripsi {
  /** Files whose form was changed. */
  diubah: number;
  /** Files that could not be changed (damaged, too big), relative to the store. */
  tertinggal: readonly string[];
}

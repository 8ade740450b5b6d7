/** One named fault in an input: the flag (or file key) it belongs to, and what is wrong with it. */
export interface Kesalahan {
  bendera: string;
  pesan: string;
  /** A value that would do, for `coba`. */
  misal?: string;
  /** No value would do: the flag has no place here. */
  lepas?: boolean;
}

/** Kinds of refusal; `errors.ts` gives each its exit code. */
export type JenisPenolakan = 'pemakaian' | 'tidak-ada' | 'aturan' | 'akses' | 'toko' | 'dibatalkan';

/** An expected "no": what (`pesan`), why (`sebab`), what to type next (`coba`, without the word "Coba"). */
export interface Penolakan {
  jenis: JenisPenolakan;
  pesan: string;
  sebab: string;
  coba?: string;
  kesalahan?: readonly Kesalahan[];
  /** The data is whole, but the key that opens it wasn't given: no damage. */
  tanpaKunci?: true;
}

/** An outcome that may be an expected "no". Bugs throw; refusals are values. */
export type Result<T, E = Penolakan> = { ok: true; nilai: T } | { ok: false; salah: E };

export function berhasil<T>(nilai: T): Result<T, never> {
  return { ok: true, nilai };
}

export function gagal<E>(salah: E): Result<never, E> {
  return { ok: false, salah };
}

/** A rule of the office refuses (exit 4). */
export function tolakAturan(pesan: string, sebab: string, coba?: string): Result<never> {
  return gagal({ jenis: 'aturan', pesan, sebab, coba });
}

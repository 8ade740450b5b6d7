/** Chance that can be had again: the same seed gives the same year. */
export interface Acak {
  /** Whole number from `dari` to `sampai`, both possible. */
  bulat(dari: number, sampai: number): number;
  /** True in this share of the times. */
  kena(bagian: number): boolean;
  satu<T>(dari: readonly T[]): T;
  /** One of the keys; the values are their weights. */
  bobot<K extends string>(dari: Readonly<Partial<Record<K, number>>>): K;
  /** Words that mean nothing and are like no others. */
  kata(banyak: number): string;
}

/** mulberry32. */
export function acakDari(benih: number): Acak {
  let keadaan = benih >>> 0;
  const pecahan = () => {
    keadaan = (keadaan + 0x6d2b79f5) >>> 0;
    let t = Math.imul(keadaan ^ (keadaan >>> 15), keadaan | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const bulat = (dari: number, sampai: number) => dari + Math.floor(pecahan() * (sampai - dari + 1));
  const satu = <T>(dari: readonly T[]) => dari[bulat(0, dari.length - 1)] as T;
  const suku = () => satu([...'bcdghjklmnprstw']) + satu([...'aeiou']);
  return {
    bulat,
    kena: (bagian) => pecahan() < bagian,
    satu,
    bobot: <K extends string>(dari: Readonly<Partial<Record<K, number>>>) => {
      const baris = Object.entries(dari) as [K, number][];
      let titik = pecahan() * baris.reduce((jumlah, [, b]) => jumlah + b, 0);
      for (const [kunci, b] of baris) {
        titik -= b;
        if (titik < 0) return kunci;
      }
      return (baris.at(-1) as [K, number])[0];
    },
    kata: (banyak) => Array.from({ length: banyak }, () => suku() + suku() + suku()).join(' '),
  };
}

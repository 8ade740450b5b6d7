/** What one scenario of the fault suite saw. */
export interface Hasil {
  /** Faults that fired, each proven (a trace, a signal, a mount that went away). */
  kena: number;
  /** Acknowledged acts that are gone. */
  hilang: number;
  /** Whatever else broke the promise: unreadable, twice, half, a wrong exit code, a stack trace, too late. */
  rusak: number;
  /** Why it could not run here, one line; null = it ran. Never counted as passed. */
  lewati: string | null;
  /** The first few breaches, or what was sampled. */
  catatan?: string;
}

export interface Skenario {
  /** Number of the promise in docs/keandalan.md. */
  janji: number;
  nama: string;
  /** Faults that must fire in a full run; fewer is a failure. */
  sasaran?: number;
  jalankan(opsi: { pendek: boolean }): Promise<Hasil>;
}

/** Collects what a scenario sees; several runs may write to it at once. */
export interface Buku {
  kena(banyak?: number): void;
  hilang(apa: string): void;
  rusak(apa: string): void;
  hasil(catatan?: string): Hasil;
}

export function bukuBaru(): Buku {
  const hitung = { kena: 0, hilang: 0, rusak: 0 };
  const apa: string[] = [];
  const catat = (jenis: 'hilang' | 'rusak') => (teks: string) => {
    hitung[jenis] += 1;
    if (apa.length < 5) apa.push(`${jenis}: ${teks}`);
  };
  return {
    kena: (banyak = 1) => {
      hitung.kena += banyak;
    },
    hilang: catat('hilang'),
    rusak: catat('rusak'),
    hasil: (catatan) => {
      const semua = [...(catatan === undefined ? [] : [catatan]), ...apa];
      return { ...hitung, lewati: null, ...(semua.length === 0 ? {} : { catatan: semua.join('; ') }) };
    },
  };
}

export function dilewati(sebab: string): Hasil {
  return { kena: 0, hilang: 0, rusak: 0, lewati: sebab };
}

/** Runs a task for each item, so many at a time. */
export async function kolam<T>(banyak: number, isi: readonly T[], kerja: (satu: T, i: number) => Promise<void>) {
  let berikut = 0;
  const pekerja = async () => {
    while (berikut < isi.length) {
      const i = berikut;
      berikut += 1;
      await kerja(isi[i] as T, i);
    }
  };
  await Promise.all(Array.from({ length: banyak }, pekerja));
}

import { evolve } from '../domain/evolve.js';
import type { BerkasKasus, Isi, Peristiwa } from '../domain/kasus.js';
import type { Standar } from '../domain/standar.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { kertasMilik, susunKertas } from './kertas-kasus.js';
import { bertandaContoh } from './verifikasi.js';

/** An invented case for looking at the wording: its acts, without what the store adds. */
export interface KasusContoh {
  nomor: string;
  standar: string;
  peristiwa: readonly PeristiwaContoh[];
}

interface PeristiwaContoh {
  tindakan: string;
  /** Moment of the act, ISO 8601. */
  waktu: string;
  jabatan: string;
  status: string | null;
  isi: Isi;
  pribadi?: Isi;
}

/** Where a code would stand: nobody's. */
export const SANDI_CONTOH = 'C0NT-0HC0-NT0H-C0NT';

/** Every paper of these cases as a specimen, each kind once (its last); `bahan` gives what a standard's papers are made of. */
export function naskahContoh(
  contoh: readonly KasusContoh[],
  standar: (kode: string) => Standar | null,
  bahan: (standar: Standar) => Omit<Bahan, 'sidikJejak'>,
): Naskah[] {
  return contoh.flatMap((satu) => {
    const s = standar(satu.standar);
    if (s === null) throw new Error(`data/contoh/kertas.json: standar "${satu.standar}" tidak ada`);
    const kasus = evolve(berkasContoh(satu, s), s);
    const semua = kertasMilik(kasus, s);
    const terakhir = semua.filter((k) => semua.findLast((lain) => lain.jenis === k.jenis) === k);
    const isi: Bahan = { ...bahan(s), sidikJejak: SANDI_CONTOH };
    return terakhir.map((k) => bertandaContoh(susunKertas(k, kasus, isi), SANDI_CONTOH, isi));
  });
}

function berkasContoh({ nomor, peristiwa }: KasusContoh, { jenis, kode }: Standar): BerkasKasus {
  const lengkap = peristiwa.map(
    (p, i): Peristiwa => ({
      pribadi: {},
      ...p,
      tanggal: p.waktu.slice(0, 10),
      urut: i + 1,
      petugas: 'contoh',
      sebelum: '',
      sidik: '',
    }),
  );
  return { skema: 1, nomor, jenis, standar: kode, garam: '', revisi: 1, peristiwa: lengkap };
}

import { peristiwaBerlaku } from '../berlaku.js';
import { berhasil, gagal, type Result } from '../hasil.js';
import type { Kasus, PeristiwaBaru } from '../kasus.js';
import type { Tanggal } from '../tanggal.js';
import { type Bahan, mulaiTindakan, peristiwaLangkah } from './langkah.js';

export interface Serah {
  tanggal: Tanggal;
  penerima: string;
  identitasPenerima?: string;
  cara: string;
  /** Nomor resi of the courier or post. */
  resi?: string;
}

/** Step 8: handed over against a numbered tanda bukti; `nomorBukti` was taken in the same step as the save. */
export function serah(kasus: Kasus, p: Serah, nomorBukti: string | null, bahan: Bahan): Result<PeristiwaBaru> {
  const langkah = mulaiTindakan(kasus, 'serah', p.tanggal, bahan);
  if (!langkah.ok) return langkah;
  const mata = empatMata(kasus, bahan);
  if (!mata.ok) return mata;
  const { tanggal, penerima, identitasPenerima, ...isi } = p;
  const perbuatan = {
    tanggal,
    isi: { ...isi, nomorBukti: nomorBukti ?? undefined },
    pribadi: { penerima, identitasPenerima },
  };
  return berhasil(peristiwaLangkah(kasus, langkah.nilai, perbuatan, bahan));
}

/** Four eyes, where the office wants them and officers sign in: not by who verified the file last. */
function empatMata(kasus: Kasus, { empatMata: nyala, pelaku }: Bahan): Result<null> {
  const pemeriksa = peristiwaBerlaku(kasus.peristiwa).findLast((p) => p.tindakan === 'verifikasi')?.petugas;
  if (nyala !== true || pelaku.keadaan !== 'masuk' || pemeriksa !== pelaku.petugas) return berhasil(null);
  return gagal({
    jenis: 'akses',
    pesan: `${kasus.nomor}: penyerahannya harus oleh petugas lain.`,
    sebab: `Berkasnya diverifikasi oleh ${pemeriksa}; pengaturan akses.empat-mata menyala.`,
    coba: 'layanan masuk',
  });
}

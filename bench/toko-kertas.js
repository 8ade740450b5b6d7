// The papers of the benchmark's cases: each has those of the case that it was made after, as links to the same files, so
// that a store of 100,000 cases has its 600,000 papers without drawing or holding them.
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of one file: half of what ext4 allows (65,000), so that `tindakan.js` may link the whole store once more. */
const NAMA_SEBERKAS = 30_000;

/** Gives a case the papers of another one: `(dari, nomor) => void`, both numbers of the same year. */
export function pemberiKertas(folder, tahun) {
  const wadah = join(folder, 'dokumen', tahun);
  const milik = new Map();
  return (dari, nomor) => {
    if (!milik.has(dari))
      milik.set(
        dari,
        readdirSync(join(wadah, dari)).map((nama) => berkas(wadah, dari, nama)),
      );
    mkdirSync(join(wadah, nomor), { mode: 0o700 });
    for (const satu of milik.get(dari)) satu(nomor);
  };
}

function berkas(wadah, dari, nama) {
  let [sumber, banyak] = [join(wadah, dari, nama), 1];
  return (nomor) => {
    const tujuan = join(wadah, nomor, nama);
    if (banyak < NAMA_SEBERKAS) linkSync(sumber, tujuan);
    else {
      copyFileSync(sumber, tujuan);
      [sumber, banyak] = [tujuan, 0];
    }
    banyak += 1;
  };
}

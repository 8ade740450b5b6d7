import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GagalDenganPenolakan, PASANG_ULANG } from '../../errors.js';
import { bacaHuruf } from './huruf/berkas.js';
import { type Huruf, huruf } from './huruf/huruf.js';
import type { Dokumen } from './unsur.js';

/** The two faces of a document. */
export interface MukaHuruf {
  biasa: Huruf;
  tebal: Huruf;
}

/** Reads the faces once; each document gets its own, since a face remembers which of its glyphs are used. */
export function pembukaMuka(folder: string): () => MukaHuruf {
  let berkas: ReturnType<typeof bacaMuka> | undefined;
  return () => {
    berkas ??= bacaMuka(folder);
    return { biasa: huruf(berkas.biasa), tebal: huruf(berkas.tebal) };
  };
}

function bacaMuka(folder: string) {
  const baca = (nama: string) => bacaSatu(folder, nama);
  return { biasa: baca('LayananSerif-Regular.ttf'), tebal: baca('LayananSerif-Bold.ttf') };
}

/** A face that is missing or cut off: no bug, a part of the program is gone. */
function bacaSatu(folder: string, nama: string) {
  try {
    return bacaHuruf(readFileSync(join(folder, nama)));
  } catch (galat) {
    const apa = (galat as { code?: string }).code === 'ENOENT' ? 'tidak ada' : 'tidak dapat dibaca';
    throw new GagalDenganPenolakan({
      jenis: 'toko',
      pesan: 'Huruf untuk kertas tidak dapat dipakai.',
      sebab: `templates/fonts/${nama} ${apa}.`,
      coba: PASANG_ULANG,
    });
  }
}

/** pdfkit takes any face with a `layout` of its own, under a name by which it knows it again. */
export function pakaiHuruf(doc: Dokumen, muka: Huruf): Dokumen {
  return doc.font(muka as unknown as Buffer, muka.postscriptName);
}

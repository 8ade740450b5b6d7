import type { BerkasKasus, Isi, Peristiwa } from '../../domain/kasus.js';
import { DokumenRusak } from './dokumen.js';
import { bukaSegel, type KunciData, segel, segelRusak, terkait } from './sandi.js';
import { penanda } from './sandi-cari.js';

/** In the clear stays what the ledger and file names tell anyway, and what the desk sorts by. */
interface KasusTersegel extends Pick<BerkasKasus, 'skema' | 'nomor' | 'jenis' | 'standar' | 'revisi'> {
  /** `Rahasia`, sealed, base64. It stands early: whether a file is sealed is told from its first bytes. */
  segel: string;
  /** Keyed hashes of its numbers of identity. */
  cari: readonly string[];
  peristiwa: readonly Omit<Peristiwa, 'isi' | 'pribadi'>[];
}

/** What is sealed of a case, in one piece: opening it costs once, not once a field. */
interface Rahasia {
  garam: string;
  peristiwa: readonly { isi: Isi; pribadi: Isi }[];
}

const KUNCI_JSON = 'skema,segel,nomor,jenis,standar,revisi,cari,peristiwa';

export function segelKasus(kunci: KunciData, berkas: BerkasKasus): KasusTersegel {
  const { skema, nomor, jenis, standar, garam, revisi, peristiwa } = berkas;
  const rahasia: Rahasia = { garam, peristiwa: peristiwa.map(({ isi, pribadi }) => ({ isi, pribadi })) };
  return {
    skema,
    segel: segel(kunci.isi, terkait(nomor, 'kasus'), Buffer.from(JSON.stringify(rahasia))).toString('base64'),
    nomor,
    jenis,
    standar,
    revisi,
    cari: penanda(kunci, nomor, rahasia.peristiwa),
    peristiwa: peristiwa.map(({ isi: _, pribadi: __, ...terang }) => terang),
  };
}

/** The case as it was before it was sealed, still to be looked at by `uraiKasus`; throws DokumenRusak. */
export function bukaKasus(kunci: KunciData, json: object): unknown {
  if (Object.keys(json).join() !== KUNCI_JSON) throw new DokumenRusak('Isian berkas tersegel ini tidak sah.');
  const { segel: teks, cari, peristiwa, ...terang } = json as KasusTersegel;
  const isi = bukaSegel(kunci.isi, terkait(terang.nomor, 'kasus'), Buffer.from(String(teks), 'base64'));
  if (isi === null) throw segelRusak();
  const { garam, peristiwa: rahasia } = JSON.parse(isi.toString()) as Rahasia;
  const cocok = Array.isArray(peristiwa) && peristiwa.length === rahasia.length;
  if (!cocok || peristiwa.some((p) => Object.hasOwn(p ?? {}, 'isi') || Object.hasOwn(p ?? {}, 'pribadi'))) {
    throw new DokumenRusak('Peristiwa di luar segel berbeda dari yang di dalamnya.');
  }
  if (JSON.stringify(cari) !== JSON.stringify(penanda(kunci, terang.nomor, rahasia))) {
    throw new DokumenRusak('Penanda pencariannya bukan milik kasus ini.');
  }
  return { ...terang, garam, peristiwa: peristiwa.map((p, i) => ({ ...p, ...rahasia[i] })) };
}

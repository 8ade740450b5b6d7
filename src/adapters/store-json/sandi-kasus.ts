import type { BerkasKasus, Peristiwa } from '../../domain/kasus.js';
import { DokumenRusak } from './dokumen.js';
import { bukaSegel, type KunciData, segel, segelRusak, terkait } from './sandi.js';
import { penanda } from './sandi-cari.js';

/** What stays readable of an event: no more than the ledger tells, and what a desk sorts by. */
type Kerangka = Omit<Peristiwa, 'isi' | 'pribadi' | 'terhapus'>;

/** In the clear stays what file names tell anyway. */
interface KasusTersegel extends Pick<BerkasKasus, 'skema' | 'nomor' | 'jenis' | 'standar' | 'revisi'> {
  /** `Rahasia`, sealed, base64. It stands early: whether a file is sealed is told from its first bytes. */
  segel: string;
  /** Keyed hashes of its numbers of identity. */
  cari: readonly string[];
  peristiwa: readonly Kerangka[];
}

/** What is sealed of a case, in one piece, so that opening it costs once; the events whole, whatever fields they have. */
type Rahasia = Pick<BerkasKasus, 'garam' | 'peristiwa'>;

const KUNCI_JSON = 'skema,segel,nomor,jenis,standar,revisi,cari,peristiwa';

export function segelKasus(kunci: KunciData, berkas: BerkasKasus): KasusTersegel {
  const { skema, nomor, jenis, standar, garam, revisi, peristiwa } = berkas;
  const rahasia: Rahasia = { garam, peristiwa };
  return {
    skema,
    segel: segel(kunci.isi, terkait(nomor, 'kasus'), Buffer.from(JSON.stringify(rahasia))).toString('base64'),
    nomor,
    jenis,
    standar,
    revisi,
    cari: penanda(kunci, nomor, peristiwa),
    peristiwa: peristiwa.map(kerangka),
  };
}

function kerangka({ urut, tindakan, tanggal, jabatan, status, waktu, petugas, sebelum, sidik }: Peristiwa): Kerangka {
  return { urut, tindakan, tanggal, jabatan, status, waktu, petugas, sebelum, sidik };
}

/** The case as it was before it was sealed, still to be looked at by `uraiKasus`; throws DokumenRusak. */
export function bukaKasus(kunci: KunciData, json: object): unknown {
  if (Object.keys(json).join() !== KUNCI_JSON) throw new DokumenRusak('Isian berkas tersegel ini tidak sah.');
  const { skema, segel: teks, nomor, jenis, standar, revisi, cari, peristiwa: terang } = json as KasusTersegel;
  const isi = bukaSegel(kunci.isi, terkait(nomor, 'kasus'), Buffer.from(String(teks), 'base64'));
  if (isi === null) throw segelRusak();
  const { garam, peristiwa } = JSON.parse(isi.toString()) as Rahasia;
  if (JSON.stringify(terang) !== JSON.stringify(peristiwa.map(kerangka))) {
    throw new DokumenRusak('Peristiwa di luar segel berbeda dari yang di dalamnya.');
  }
  if (JSON.stringify(cari) !== JSON.stringify(penanda(kunci, nomor, peristiwa))) {
    throw new DokumenRusak('Penanda pencariannya bukan milik kasus ini.');
  }
  return { skema, nomor, jenis, standar, garam, revisi, peristiwa };
}

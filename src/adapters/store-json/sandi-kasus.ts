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
const KUNCI_PERISTIWA = 'urut,tindakan,tanggal,jabatan,status,waktu,petugas,sebelum,sidik';

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
    peristiwa: peristiwa.map(({ urut, tindakan, tanggal, jabatan, status, waktu, petugas, sebelum, sidik }) => ({
      ...{ urut, tindakan, tanggal, jabatan, status },
      ...{ waktu, petugas, sebelum, sidik },
    })),
  };
}

/** The case as it was before it was sealed, still to be looked at by `uraiKasus`; throws DokumenRusak. */
export function bukaKasus(kunci: KunciData, json: object): unknown {
  if (Object.keys(json).join() !== KUNCI_JSON) throw new DokumenRusak('Isian berkas tersegel ini tidak sah.');
  const { skema, segel: teks, nomor, jenis, standar, revisi, cari, peristiwa } = json as KasusTersegel;
  const isi = bukaSegel(kunci.isi, terkait(nomor, 'kasus'), Buffer.from(String(teks), 'base64'));
  if (isi === null) throw segelRusak();
  const { garam, peristiwa: rahasia } = JSON.parse(isi.toString()) as Rahasia;
  const cocok = Array.isArray(peristiwa) && peristiwa.length === rahasia.length;
  if (!cocok || peristiwa.some((p) => Object.keys(p ?? {}).join() !== KUNCI_PERISTIWA)) {
    throw new DokumenRusak('Peristiwa di luar segel berbeda dari yang di dalamnya.');
  }
  if (JSON.stringify(cari) !== JSON.stringify(penanda(kunci, nomor, rahasia))) {
    throw new DokumenRusak('Penanda pencariannya bukan milik kasus ini.');
  }
  const utuh = peristiwa.map(({ urut, tindakan, tanggal, jabatan, status, ...akhir }, i) => {
    // In the order in which it was written, so that it becomes the same bytes again.
    return { urut, tindakan, tanggal, jabatan, status, ...rahasia[i], ...akhir };
  });
  return { skema, nomor, jenis, standar, garam, revisi, peristiwa: utuh };
}

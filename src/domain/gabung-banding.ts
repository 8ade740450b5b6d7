import { GABUNG } from './gabung-catatan.js';
import type { BerkasKasus, Peristiwa } from './kasus.js';
import { HAPUS_IDENTITAS } from './pribadi.js';
import { kanonik, ringkasPribadi, sidikGaram } from './rantai.js';

/** How far another desk's copy of a case goes along with mine. */
export type Perbandingan =
  /** Mine has all of it; `tambahan`: events that mine lacks, all after its last one. */
  | { sejalan: true; tambahan: readonly Peristiwa[] }
  /** `sejak`: their first event (urut) that differs from mine. */
  | { sejalan: false; sejak: number; sebab: string };

/**
 * What an event says, without its place: the hash covers the number of the case, so the same event under another
 * number has another hash. Personal fields by their digests, which an erasure leaves. Both chains were verified when
 * they were read.
 */
function cap(berkas: BerkasKasus, p: Peristiwa): string {
  const { tindakan, tanggal, jabatan, status, isi, waktu, petugas } = p;
  return kanonik({ tindakan, tanggal, jabatan, status, isi, pribadi: ringkasPribadi(berkas, p), waktu, petugas });
}

/** The same case at two desks has the same salt and began with the same event, whatever its number. */
export function identitasKasus(berkas: BerkasKasus): string {
  const [pertama] = berkas.peristiwa;
  return `${sidikGaram(berkas)}\n${pertama === undefined ? '' : cap(berkas, pertama)}`;
}

/** The events of the case itself: a joining and an erasure are each desk's own affair. */
export function tanpaGabung({ peristiwa }: BerkasKasus): readonly Peristiwa[] {
  return peristiwa.filter((p) => p.tindakan !== GABUNG && p.tindakan !== HAPUS_IDENTITAS);
}

export function bandingkan(kami: BerkasKasus, mereka: BerkasKasus): Perbandingan {
  const [milik, lain] = [tanpaGabung(kami), tanpaGabung(mereka)];
  const sama = (a: Peristiwa | undefined, b: Peristiwa) =>
    a !== undefined && (a.sidik === b.sidik || cap(kami, a) === cap(mereka, b));
  const i = lain.findIndex((p, k) => !sama(milik[k], p));
  const beda = lain[i];
  if (beda === undefined) return { sejalan: true, tambahan: [] };
  const { urut: sejak } = beda;
  if (i < milik.length) return { sejalan: false, sejak, sebab: `riwayatnya berbeda sejak peristiwa ke-${sejak}` };
  // Events without their identity can't follow those that have one.
  if (mereka.garam === '' && kami.garam !== '') return { sejalan: false, sejak, sebab: TERHAPUS_DI_SANA };
  return { sejalan: true, tambahan: lain.slice(i) };
}

const TERHAPUS_DI_SANA = 'identitasnya sudah dihapus di sana, di sini belum';

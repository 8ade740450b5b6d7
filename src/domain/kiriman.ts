import { createHash } from 'node:crypto';
import { type Result, tolakAturan } from './hasil.js';
import type { BerkasKasus, Json, Peristiwa, PeristiwaBaru } from './kasus.js';
import { kanonik } from './rantai.js';
import { bakukanBaris } from './teks.js';

const AWALAN_KIRIMAN = 'layanan/kiriman/v1\n';

/** A caller's key as it is recorded: its digest, because a key may be a name or a number of somebody. Spaces around it don't count. */
export function sidikKiriman(kunci: string): string {
  const baku = bakukanBaris(kunci);
  return createHash('sha256')
    .update(AWALAN_KIRIMAN)
    .update(baku.ok ? baku.nilai : kunci)
    .digest('hex');
}

const AWALAN_BUTIR = 'layanan/kiriman-butir/v1\n';

/**
 * The keys of many forms in one file: the same file under the same `--kunci` (or none) gives the same ones. Forms that say the
 * same are told apart by their order.
 */
export function sidikButir(kunci: string | undefined, butir: readonly Json[]): readonly string[] {
  const kali = new Map<string, number>();
  return butir.map((satu) => {
    const isi = kanonik(satu);
    const ke = (kali.get(isi) ?? 0) + 1;
    kali.set(isi, ke);
    return createHash('sha256')
      .update(`${AWALAN_BUTIR}${kunci ?? ''}\n${ke}\n`)
      .update(isi)
      .digest('hex');
  });
}

/** The event that was recorded under this key; undefined also where no key was given. */
export function peristiwaBerkunci(
  { peristiwa }: Pick<BerkasKasus, 'peristiwa'>,
  kunci: string | undefined,
): Peristiwa | undefined {
  return kunci === undefined ? undefined : peristiwa.find((p) => kunciTercatat(p) === kunci);
}

/** The key that an event was recorded under; undefined where it had none, or one that went with the identity. */
export function kunciTercatat({ isi, pribadi }: Pick<Peristiwa, 'isi' | 'pribadi'>): string | undefined {
  const kunci = isi.kunci ?? pribadi.kunci;
  return typeof kunci === 'string' ? kunci : undefined;
}

/** The event with the caller's key in its record; as it is where none was given. */
export function denganKunciKiriman(p: PeristiwaBaru, kunci: string | undefined): PeristiwaBaru {
  return kunci === undefined ? p : { ...p, isi: { ...p.isi, kunci } };
}

/** The event with the key of a form of a list: it tells of what the form says, so an erasure of identities takes it too. */
export function denganKunciButir(p: PeristiwaBaru, kunci: string): PeristiwaBaru {
  return { ...p, pribadi: { ...p.pribadi, kunci } };
}

/** Same key = same submission. A key that stands for another act would swallow this one unseen: exit 4. */
export function tolakKunciLain(nomor: string, lama: Pick<Peristiwa, 'tindakan' | 'urut'>): Result<never> {
  return tolakAturan(
    'Kunci ini sudah dipakai untuk tindakan lain; tidak ada yang dicatat.',
    `Dengan kunci yang sama sudah tercatat ${lama.tindakan} (${nomor}, peristiwa ke-${lama.urut}).`,
    'ulangi dengan --kunci lain: satu kunci untuk satu tindakan',
  );
}

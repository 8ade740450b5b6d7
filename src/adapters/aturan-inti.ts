import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import { BENTUK_INTI, inti } from '../domain/inti.js';
import type { Acuan } from '../ports/acuan.js';
import type { AturanInti } from './store-json/ruang.js';

/** How the store's index sees a closed case: under its standard as installed here. */
export function aturanInti(acuan: Acuan): AturanInti {
  let cap: string | undefined;
  return {
    get cap() {
      const standar = JSON.stringify(acuan.daftarStandar());
      cap ??= `${BENTUK_INTI}/${endianness()}/${createHash('sha256').update(standar).digest('hex')}`;
      return cap;
    },
    dari: (berkas) => {
      if (catatanSendiri(berkas)) return 'lain';
      const standar = acuan.standar(berkas.standar);
      try {
        return standar?.jenis === berkas.jenis ? inti(berkas, standar) : null;
      } catch {
        // No act of this program could make it.
        return null;
      }
    },
  };
}

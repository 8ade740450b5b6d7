import { penafsirSekilas } from '../domain/dari-sekilas.js';
import { BENTUK_SEKILAS, berkasSekilas } from '../domain/sekilas.js';
import type { Acuan } from '../ports/acuan.js';
import type { AturanSekilas } from './store-json/ruang.js';
import { sidikCepat } from './store-json/sidik-cepat.js';

/** What the store's lists see of an open case: under its standard as installed here, by this program. */
export function aturanSekilas(acuan: Acuan, versi: string): AturanSekilas {
  let cap: string | undefined;
  return {
    get cap() {
      cap ??= `${BENTUK_SEKILAS}/${versi}/${sidikCepat(Buffer.from(JSON.stringify(acuan.daftarStandar())))}`;
      return cap;
    },
    dari: (berkas) => berkasSekilas(berkas, acuan.standar(berkas.standar)),
    penafsir: (bersama) => penafsirSekilas(bersama, acuan.standar),
    catatan: (nomor) => !acuan.daftarStandar().some((s) => nomor.startsWith(`${s.awalan}-`)),
  };
}

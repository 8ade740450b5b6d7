import { join, resolve } from 'node:path';
import { salahFrasa } from '../domain/frasa.js';
import { GagalDenganPenolakan } from '../errors.js';
import type { SumberRahasia } from '../ports/enkripsi.js';
import type { Prompter } from '../ports/prompter.js';
import type { Sesi } from '../ports/sesi.js';
import { folderPengguna } from './folder-pengguna.js';

export interface OpsiRahasia {
  env: NodeJS.ProcessEnv;
  /** The user's own session files. */
  sesi: Pick<Sesi, 'baca'>;
  /** null: nobody can be asked. */
  prompter: () => Promise<Prompter | null>;
  /** Lines of stdin (`--sandi-stdin`); null: not asked for. */
  baris: (() => Promise<string | null>) | null;
}

/** Keys of this user: key files beside the other files of the program, passphrases from a person or stdin. */
export function sumberRahasia({ env, sesi, prompter, baris }: OpsiRahasia): SumberRahasia {
  const { LAYANAN_KUNCI_BERKAS: sendiri = '' } = env;
  return {
    berkas: (toko) => {
      const bawaan = join(folderPengguna(env), 'kunci', `${namaAman(toko)}.kunci`);
      return sendiri === '' ? [bawaan] : [resolve(sendiri), bawaan];
    },
    sesi: (toko) => sesi.baca(toko)?.kunci ?? null,
    frasa: async () => {
      if (baris !== null) return baris();
      return (await prompter())?.rahasia('Frasa sandi data', () => null) ?? null;
    },
    frasaBaru: async () => {
      if (baris !== null) return diperiksa(await baris());
      const orang = await prompter();
      return orang === null ? null : duaKali(orang);
    },
  };
}

/** The id stands in a file of the store: it names a file here, and nothing else. */
function namaAman(toko: string): string {
  return toko.replaceAll(/[^A-Za-z0-9-]/g, '_').slice(0, 80);
}

function diperiksa(frasa: string | null): string | null {
  const salah = frasa === null ? null : salahFrasa(frasa);
  if (salah === null) return frasa;
  throw new GagalDenganPenolakan({
    jenis: 'pemakaian',
    pesan: 'Frasa sandi itu tidak dapat dipakai.',
    sebab: `Frasa sandi: ${salah}.`,
    coba: 'layanan pengaturan enkripsi nyala --frasa',
  });
}

async function duaKali(prompter: Prompter): Promise<string> {
  const frasa = await prompter.rahasia('Frasa sandi baru', salahFrasa);
  await prompter.rahasia('Ketik sekali lagi', (lagi) => (lagi === frasa ? null : 'berbeda dari yang pertama'));
  return frasa;
}

import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { KeadaanSegel } from '../../ports/enkripsi.js';
import { tolakSkemaBaru } from './bentuk.js';
import { buatFolderToko, fsyncFolder, hapus, pautkan } from './cakram.js';
import { bacaDokumen, DokumenRusak, tulisDokumen } from './dokumen.js';
import { penolakanHilang, penolakanRusak } from './galat.js';
import { FOLDER } from './jalur.js';
import { kehilangan } from './kelengkapan.js';
import type { Ruang } from './ruang.js';
import type { KunciData } from './sandi.js';

/** `toko.json`. */
export interface KepalaToko {
  skema: 1;
  id: string;
  /** Moment of making; its month begins the ledger. */
  dibuat: string;
  /** Absent: in the clear. While it is being turned on (`menyegel`) all that is written is sealed already. */
  enkripsi?: Exclude<KeadaanSegel, 'mati'>;
}

const KEADAAN: readonly unknown[] = ['menyegel', 'nyala', 'membuka', undefined];

/** null when the store isn't there yet. Refuses a damaged, newer or incomplete one, and with it every read and write. */
export async function bacaKepala(r: Ruang): Promise<KepalaToko | null> {
  let kepala = await bacaBerkasKepala(r);
  let [hilang] = kehilangan(r.folder, kepala !== null);
  if (hilang !== undefined && kepala === null) {
    // Another may have made the store between the two looks.
    kepala = await bacaBerkasKepala(r);
    [hilang] = kehilangan(r.folder, kepala !== null);
  }
  if (hilang !== undefined) throw new GagalDenganPenolakan(penolakanHilang(hilang.pesan));
  return kepala;
}

/** As `bacaKepala`, for whoever goes on to read cases: the key of a sealed store is at hand, or this refuses. */
export async function kepalaTerbuka(r: Ruang): Promise<KepalaToko | null> {
  const kepala = await bacaKepala(r);
  if (kepala?.enkripsi !== undefined) await r.kunciData();
  return kepala;
}

/** The key to seal with what is written now; null: it is written in the clear. */
export async function penyegel(r: Ruang): Promise<KunciData | null> {
  const keadaan = (await bacaKepala(r))?.enkripsi;
  return keadaan === 'menyegel' || keadaan === 'nyala' ? r.kunciData() : null;
}

async function bacaBerkasKepala(r: Ruang): Promise<KepalaToko | null> {
  try {
    return await bacaDokumen(join(r.folder, 'toko.json'), uraiKepala);
  } catch (galat) {
    if (!(galat instanceof DokumenRusak)) throw galat;
    throw new GagalDenganPenolakan(penolakanRusak(null, 'toko.json', galat.message));
  }
}

/** Stores of the first days carry `pengaturan` too: settings are events of the office's record now. */
export function uraiKepala(json: unknown): KepalaToko {
  if (typeof json !== 'object' || json === null) throw new DokumenRusak('Isinya bukan kepala toko.');
  const kepala = json as KepalaToko;
  tolakSkemaBaru({ ...kepala });
  const sah = kepala.skema === 1 && typeof kepala.id === 'string' && /^\d{4}-\d{2}-/.test(String(kepala.dibuat));
  if (!sah || !KEADAAN.includes(kepala.enkripsi)) throw new DokumenRusak('Isinya tidak lengkap.');
  return kepala;
}

/** Replaces `toko.json` in one step. */
export async function tulisKepala(r: Ruang, kepala: KepalaToko): Promise<void> {
  const sementara = join(r.folder, 'proses', `toko-${r.acak()}.tmp`);
  await tulisDokumen(sementara, kepala);
  renameSync(sementara, join(r.folder, 'toko.json'));
  fsyncFolder(r.folder);
}

/** The store, made when it isn't there. Folders first: where `toko.json` is, they all are. */
export async function siapkanToko(r: Ruang): Promise<KepalaToko> {
  const ada = await bacaKepala(r);
  for (const nama of FOLDER) buatFolderToko(join(r.folder, nama));
  if (ada !== null) return ada;
  const baru: KepalaToko = { skema: 1, id: randomUUID(), dibuat: waktuWib(r.jam()) };
  const sementara = join(r.folder, 'proses', `toko-${r.acak()}.tmp`);
  await tulisDokumen(sementara, baru);
  pautkan(sementara, join(r.folder, 'toko.json'));
  fsyncFolder(r.folder);
  hapus(sementara);
  const tercatat = await bacaKepala(r);
  if (tercatat === null) throw new Error('toko.json hilang sesudah dibuat');
  return tercatat;
}

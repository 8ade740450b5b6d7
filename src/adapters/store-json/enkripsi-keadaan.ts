import type { KeadaanEnkripsi } from '../../ports/enkripsi.js';
import type { Ruang } from './ruang.js';
import { bacaEnkripsi, cariBerkasKunci } from './sandi-kunci.js';
import { bacaKepala } from './toko.js';

/** How the store stands, told without any key. */
export async function keadaanEnkripsi(r: Ruang): Promise<KeadaanEnkripsi> {
  const keadaan = (await bacaKepala(r))?.enkripsi ?? 'mati';
  const enkripsi = keadaan === 'mati' ? null : await bacaEnkripsi(r.folder);
  if (enkripsi === null) return { keadaan, cara: null, sejak: null, berkas: null, kunciAda: null };
  const { sejak, bungkus } = enkripsi;
  if (bungkus.cara === 'frasa') return { keadaan, cara: 'frasa', sejak, berkas: null, kunciAda: null };
  const { berkas, data } = cariBerkasKunci(enkripsi, r.rahasia);
  return { keadaan, cara: 'berkas', sejak, berkas, kunciAda: data !== null };
}

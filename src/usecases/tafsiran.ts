import { kertasBerlaku } from '../documents/kertas-kasus.js';
import { catatanSendiri } from '../domain/catatan-sendiri.js';
import { buktiBerlaku } from '../domain/gabung-catatan.js';
import type { Acuan } from '../ports/acuan.js';
import type { TafsirKasus } from '../ports/periksa.js';
import { lipatTersimpan } from './tafsir.js';

/** What the standard says of a stored case, all of it; the desk's own records have none. */
export function tafsiran(acuan: Pick<Acuan, 'standar'>): TafsirKasus {
  return (berkas) => {
    if (catatanSendiri(berkas)) return { kertas: [], nomorDokumen: [], salah: null };
    const nomorDokumen = [...buktiBerlaku(berkas.peristiwa).values()];
    const hasil = lipatTersimpan(acuan, berkas);
    if (!hasil.ok) return { kertas: [], nomorDokumen, salah: hasil.salah };
    const { kasus, standar } = hasil.nilai;
    return { kertas: kertasBerlaku(kasus, standar).map((k) => k.nama), nomorDokumen, salah: null };
  };
}

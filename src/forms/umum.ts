import { tanggal } from './jenis-isian.js';

/** Field that every act on a case has (contract §1). */
export const ISIAN_TINDAKAN = {
  tanggal: tanggal('Hari tindakan dilakukan (bawaan: hari ini); saat pencatatan selalu dicatat juga'),
};

import { bacaNomorSurat } from '../domain/nomor-surat.js';
import { tanggal, teks } from './jenis-isian.js';

/** Field that every act on a case has (contract §1). */
export const ISIAN_TINDAKAN = {
  tanggal: tanggal('Hari tindakan dilakukan (bawaan: hari ini); saat pencatatan selalu dicatat juga'),
};

/** Field of an act that issues a letter. */
export const NOMOR_SURAT = teks('Nomor surat keluar: nomor urutnya, atau seluruhnya (bawaan: ditulis tangan)', {
  nilai: 'NOMOR',
  baca: (m) => bacaNomorSurat(m),
});

import type { Kesalahan } from '../domain/hasil.js';
import type { Json } from '../domain/kasus.js';
import { pisahkan } from '../domain/pribadi.js';
import { koreksi as putuskan } from '../domain/tindakan/koreksi.js';
import type { JawabanSementara, TabelIsian } from '../forms/isian.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { ISIAN_PEMOHON, ISIAN_PERMINTAAN, KUNCI_IDENTITAS, satuIdentitas } from '../forms/permohonan.js';
import { perintahTindakan } from './tindakan.js';

/** Fields of the request as they may be corrected: none is required, none is asked. */
const ISIAN_KOREKSI = {
  ...lepas({ ...ISIAN_PEMOHON, ...ISIAN_PERMINTAAN }),
  ...ISIAN_ALASAN,
};

export const koreksi = perintahTindakan({
  nama: 'koreksi',
  ringkasan: 'Perbaiki isian; nilai lama tetap ada di riwayat',
  contoh: [
    'layanan koreksi PI-2026-0001 --alamat "Jl. Multatuli 7, Rangkasbitung" --alasan "salah tulis"',
    'layanan koreksi 1 --telepon 081290001234 --alasan "nomor baru dari pemohon"',
  ],
  isian: ISIAN_KOREKSI,
  periksa: identitasGanda,
  putuskan: ({ tanggal, alasan, ...isian }) => {
    const { isi, pribadi } = pisahkan(gantiIdentitas(isian as Record<string, Json | undefined>));
    return (kasus, bahan) => putuskan(kasus, { tanggal, alasan, isi, pribadi }, bahan);
  },
});

function lepas(tabel: TabelIsian): TabelIsian {
  return Object.fromEntries(
    Object.entries(tabel).map(([k, i]) => [
      k,
      { ...i, wajib: false, tanya: null, bila: undefined, hanyaBila: undefined },
    ]),
  );
}

function identitasGanda(jawaban: JawabanSementara): readonly Kesalahan[] {
  return KUNCI_IDENTITAS.some((k) => jawaban[k] !== undefined) ? satuIdentitas(jawaban) : [];
}

/** A case has one identity: a new one of another kind takes the place of the old. */
function gantiIdentitas(isian: Record<string, Json | undefined>): Record<string, Json | undefined> {
  if (KUNCI_IDENTITAS.every((k) => isian[k] === undefined)) return isian;
  return { ...isian, ...Object.fromEntries(KUNCI_IDENTITAS.map((k) => [k, isian[k] ?? null])) };
}

import { describe, expect, test } from '@jest/globals';
import { langkahUntuk, type Posisi, tindakanBerikut } from '../../src/domain/alur.js';
import { standar } from '../alat/acuan.js';

const PD = standar('pengaduan');
const BERHENTI = [{ dari: '2026-03-16', sampai: null, kategori: 'klarifikasi', alasan: 'menunggu pelapor' }];

/** The office's flow of complaints, written down a second time by hand. */
const ALUR: Record<string, readonly string[]> = {
  disampaikan: ['terima'],
  diterima: ['tangani'],
  ditangani: ['tangani', 'jawab'],
};
const SELESAI = ['dijawab', 'dialihkan', 'dicabut', 'batal'];
const SELALU = ['klasifikasi', 'alihkan', 'cabut', 'batal', 'koreksi', 'lampirkan'];
const JUGA_SELESAI = ['koreksi', 'lampirkan'];
const TINDAKAN = [...new Set(PD.langkah.filter((l) => l.dari !== 'baru').map((l) => l.tindakan))];
const SEMUA = PD.status.flatMap((s) =>
  TINDAKAN.flatMap((t) => [false, true].map((jeda) => [s.kode, t, jeda] as const)),
);

function pada(status: string, berhenti: boolean): Posisi {
  return { nomor: 'PD-2026-0001', status, selesai: SELESAI.includes(status), jeda: berhenti ? BERHENTI : [] };
}

function boleh(status: string, tindakan: string, berhenti: boolean): boolean {
  if (SELESAI.includes(status)) return JUGA_SELESAI.includes(tindakan);
  if (tindakan === 'tunda') return !berhenti;
  if (tindakan === 'lanjut') return berhenti;
  return SELALU.includes(tindakan) || (!berhenti && (ALUR[status]?.includes(tindakan) ?? false));
}

describe('alur pengaduan', () => {
  test('standar dan daftar di tes ini mengenal status yang sama', () => {
    expect(PD.status.map((s) => s.kode).sort()).toEqual([...Object.keys(ALUR), ...SELESAI].sort());
  });

  test.each(SEMUA)('dari %s, %s, jam berhenti: %s', (status, tindakan, berhenti) => {
    expect(langkahUntuk(PD, pada(status, berhenti), tindakan).ok).toBe(boleh(status, tindakan, berhenti));
  });

  test.each(Object.entries(ALUR))('dari %s berikutnya %j; selama jam berhenti hanya lanjut', (status, tindakan) => {
    expect(tindakanBerikut(PD, pada(status, false))).toEqual(tindakan);
    expect(tindakanBerikut(PD, pada(status, true))).toEqual(['lanjut']);
  });

  test('klasifikasi: empat kelas dengan waktunya', () => {
    expect(PD.klasifikasi.map((k) => [k.kode, k.waktu.jumlah, k.waktu.satuan])).toEqual([
      ['ringan', 5, 'hari-kerja'],
      ['normatif', 5, 'hari-kerja'],
      ['non-pengawasan', 14, 'hari-kerja'],
      ['pengawasan', 60, 'hari-kerja'],
    ]);
  });
});

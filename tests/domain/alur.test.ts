import { describe, expect, test } from '@jest/globals';
import { langkahPembuka, langkahUntuk, type Posisi, statusSesudah, tindakanBerikut } from '../../src/domain/alur.js';
import { standar } from '../alat/acuan.js';

const PI = standar('permohonan-informasi');
const BERHENTI = [{ dari: '2026-03-16', sampai: null, kategori: 'kelengkapan', alasan: 'kurang ktp' }];

/** The office's flow, written down here a second time by hand: status → verbs of the flow → where they lead. */
const ALUR: Record<string, Record<string, string[]>> = {
  terdaftar: { teruskan: ['di-kepala-dinas'] },
  'di-kepala-dinas': { disposisi: ['di-sekretaris'] },
  'di-sekretaris': { disposisi: ['verifikasi'] },
  verifikasi: { verifikasi: ['diproses', 'dikecualikan', 'menunggu-pemohon'] },
  'menunggu-pemohon': { lanjut: ['verifikasi'] },
  dikecualikan: { tolak: ['ditolak'] },
  diproses: { proses: ['siap-diserahkan', 'tidak-dapat-diberikan'] },
  'siap-diserahkan': { serah: ['diserahkan'] },
};
const SELESAI = ['diserahkan', 'ditolak', 'tidak-dapat-diberikan', 'dicabut', 'batal'];
/** Any open case; of these only `koreksi`, `keberatan` and `lampirkan` also a closed one. `tunda` and `lanjut` depend on the clock. */
const SELALU = ['cabut', 'batal', 'koreksi', 'perpanjang', 'keberatan', 'lampirkan'];
const JUGA_SELESAI = ['koreksi', 'keberatan', 'lampirkan'];
const TINDAKAN = [...new Set(PI.langkah.filter((l) => l.dari !== 'baru').map((l) => l.tindakan))];
const PASANGAN = PI.status.flatMap((s) => TINDAKAN.map((t) => [s.kode, t] as const));

function pada(status: string): Posisi {
  const jeda = status === 'menunggu-pemohon' ? BERHENTI : [];
  return { nomor: 'PI-2026-0001', status, selesai: SELESAI.includes(status), jeda };
}

function boleh(status: string, tindakan: string): boolean {
  if (SELESAI.includes(status)) return JUGA_SELESAI.includes(tindakan);
  if (tindakan === 'tunda') return status !== 'menunggu-pemohon';
  return SELALU.includes(tindakan) || ALUR[status]?.[tindakan] !== undefined;
}

describe('alur permohonan', () => {
  test('standar dan daftar di tes ini mengenal status yang sama', () => {
    expect(PI.status.map((s) => s.kode).sort()).toEqual([...Object.keys(ALUR), ...SELESAI].sort());
  });

  test.each(PASANGAN)('dari %s, %s', (status, tindakan) => {
    const hasil = langkahUntuk(PI, pada(status), tindakan);
    expect(hasil.ok).toBe(boleh(status, tindakan));
    if (!hasil.ok) expect(hasil.salah).toMatchObject({ jenis: 'aturan' });
  });

  test.each(Object.entries(ALUR))('dari %s, tindakan alur dan tujuannya', (status, tindakan) => {
    expect(tindakanBerikut(PI, pada(status))).toEqual(Object.keys(tindakan));
    for (const [nama, tujuan] of Object.entries(tindakan)) {
      const langkah = langkahUntuk(PI, pada(status), nama);
      if (!langkah.ok) throw new Error(langkah.salah.sebab);
      const hasil = langkah.nilai.hasil === undefined ? [null] : Object.keys(langkah.nilai.hasil);
      expect(new Set(hasil.map((h) => statusSesudah(langkah.nilai, h)))).toEqual(new Set(tujuan));
    }
  });

  test('penolakan menyebut status, tindakan yang boleh, dan oleh siapa', () => {
    const hasil = langkahUntuk(PI, pada('verifikasi'), 'serah');
    if (hasil.ok) throw new Error('seharusnya ditolak');
    expect(hasil.salah.sebab).toContain('verifikasi (Verifikasi berkas)');
    expect(hasil.salah.sebab).toContain('verifikasi (staf-sekretariat)');
    expect(hasil.salah.coba).toBe('layanan verifikasi PI-2026-0001');
  });

  test('yang selesai tidak punya tindakan berikut', () => {
    for (const status of SELESAI) expect(tindakanBerikut(PI, pada(status))).toEqual([]);
  });

  test('pembuka adalah daftar oleh front office, atau Pejabat Pengaduan yang menjadikannya permohonan', () => {
    const oleh = ['front-office', 'pejabat-pengaduan'];
    expect(langkahPembuka(PI)).toMatchObject({ tindakan: 'daftar', ke: 'terdaftar', oleh, nomor: 1 });
  });

  test('hasil yang tidak dikenal tidak membawa ke mana pun', () => {
    const langkah = langkahUntuk(PI, pada('verifikasi'), 'verifikasi');
    if (!langkah.ok) throw new Error('seharusnya boleh');
    expect(statusSesudah(langkah.nilai, 'mungkin')).toBeNull();
  });
});

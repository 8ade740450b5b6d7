import { describe, expect, test } from '@jest/globals';
import { DOKUMEN, jenisDokumen, susunDokumen } from '../../src/documents/daftar.js';
import { bahan, CONTOH, kasus, STANDAR, STANDAR_PENGADUAN } from './contoh.js';
import { bahanPengaduan, CONTOH_PENGADUAN, pengaduan } from './contoh-pengaduan.js';

const { biasa } = CONTOH;

describe('jenisDokumen', () => {
  test.each([
    ['baru terdaftar', biasa.terima, ['tanda-terima']],
    ['diperpanjang', biasa.perpanjang, ['tanda-terima', 'perpanjangan']],
    ['ditolak', biasa.tolak, ['tanda-terima', 'sk-penolakan']],
    ['diserahkan', biasa.serah, ['tanda-terima', 'pemberitahuan', 'tanda-bukti-penyerahan']],
  ])('permohonan %s', (_, k, jenis) => {
    expect(jenisDokumen(k, STANDAR)).toEqual(jenis);
  });

  test('pengaduan: tanda terimanya bukti tindakan yang lain, adu', () => {
    expect(jenisDokumen(CONTOH_PENGADUAN.biasa, STANDAR_PENGADUAN)).toEqual(['tanda-terima']);
  });

  test('dokumen pada langkah yang bukan buktinya tidak disebut', () => {
    const langkah = STANDAR_PENGADUAN.langkah.map((l) => ({
      ...l,
      dokumen: l.tindakan === 'terima' ? ['tanda-terima'] : [],
    }));
    const terima = { tindakan: 'terima', status: 'diterima', isi: { klasifikasi: 'ringan' } };
    const k = pengaduan('PD-2026-0002', [...CONTOH_PENGADUAN.biasa.peristiwa, { ...terima, urut: 2 }]);
    const standar = { ...STANDAR_PENGADUAN, langkah };
    expect(jenisDokumen(k, standar)).toEqual([]);
    expect(susunDokumen('tanda-terima', k, bahan({ standar }))).toMatchObject({
      ok: false,
      salah: { jenis: 'aturan', sebab: 'Langkahnya (adu) belum terjadi. Dokumen yang sudah ada: tidak ada.' },
    });
  });

  test('tindakan yang sama dengan status lain bukan langkah itu', () => {
    const langkah = STANDAR.langkah.map((l) => (l.tindakan === 'daftar' ? { ...l, ke: 'lain' } : l));
    expect(jenisDokumen(biasa.terima, { ...STANDAR, langkah })).toEqual([]);
  });

  test('hasil yang tidak membawa ke status peristiwa bukan langkah itu', () => {
    const langkah = [
      {
        tindakan: 'daftar',
        dari: 'baru' as const,
        hasil: { ya: 'terdaftar' },
        oleh: [],
        dokumen: ['tanda-terima'],
        uraian: '',
      },
    ];
    const dengan = (hasil: string) =>
      kasus('PI-2026-0001', [{ tindakan: 'daftar', status: 'terdaftar', isi: { hasil }, pribadi: {} }]);
    expect(jenisDokumen(dengan('ya'), { ...STANDAR, langkah })).toEqual(['tanda-terima']);
    expect(jenisDokumen(dengan('tidak'), { ...STANDAR, langkah })).toEqual([]);
  });

  test('dokumen yang tidak dapat digambar tidak disebut', () => {
    const langkah = STANDAR.langkah.map((l) => (l.tindakan === 'daftar' ? { ...l, dokumen: ['toString', 'peta'] } : l));
    expect(jenisDokumen(biasa.terima, { ...STANDAR, langkah })).toEqual([]);
  });
});

describe('susunDokumen', () => {
  test.each([['peta'], ['toString'], ['']])('jenis "%s" tidak dikenal', (jenis) => {
    expect(susunDokumen(jenis, biasa.terima, bahan())).toMatchObject({ ok: false, salah: { jenis: 'tidak-ada' } });
  });

  test.each(['sk-penolakan', 'perpanjangan'])('%s bukan dokumen pengaduan: yang ada disebut', (jenis) => {
    expect(susunDokumen(jenis, CONTOH_PENGADUAN.biasa, bahanPengaduan())).toMatchObject({
      ok: false,
      salah: {
        jenis: 'tidak-ada',
        pesan: `Dokumen "${jenis}" tidak dikenal untuk pengaduan.`,
        sebab: 'Yang ada: tanda-terima.',
      },
    });
  });

  test.each([['sk-penolakan'], ['perpanjangan'], ['pemberitahuan'], ['tanda-bukti-penyerahan']])(
    '%s ditolak sebelum langkahnya terjadi',
    (jenis) => {
      const hasil = susunDokumen(jenis, biasa.terima, bahan());
      expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
      expect(JSON.stringify(hasil)).not.toContain('Asep');
    },
  );

  const BUKTI = Object.entries(DOKUMEN).flatMap(([untuk, milik]) =>
    Object.entries(milik).map(([jenis, { tindakan }]) => [untuk, jenis, tindakan] as const),
  );

  test.each(BUKTI)('%s: %s disusun dari peristiwa %s', (untuk, jenis, tindakan) => {
    const contoh = [biasa.tolak, biasa.perpanjang, biasa.serah, CONTOH_PENGADUAN.biasa];
    const k = contoh.find((c) => c.jenis === untuk && c.peristiwa.some((p) => p.tindakan === tindakan));
    if (k === undefined) throw new Error(`tidak ada contoh ${untuk} dengan ${tindakan}`);
    const hasil = susunDokumen(jenis, k, untuk === 'pengaduan' ? bahanPengaduan() : bahan());
    if (!hasil.ok) throw new Error(hasil.salah.pesan);
    const p = k.peristiwa.findLast((l) => l.tindakan === tindakan);
    expect(hasil.nilai).toMatchObject({ jenis, waktu: p?.waktu, orientasi: 'tegak' });
    expect(hasil.nilai.kaki).toContain(k.nomor);
  });

  test('tindakan yang terjadi dua kali: kertasnya dari yang terakhir', () => {
    const [daftar, perpanjang] = biasa.perpanjang.peristiwa;
    if (daftar === undefined || perpanjang === undefined) throw new Error('contoh berubah');
    const kedua = { ...perpanjang, urut: 3, isi: { ...perpanjang.isi, alasan: 'alasan kedua' } };
    const k = kasus('PI-2026-0002', [daftar, perpanjang, kedua]);
    expect(JSON.stringify(susunDokumen('perpanjangan', k, bahan()))).toContain('alasan kedua');
  });

  test('koreksi sesudahnya tidak mengubah dokumen yang sudah diserahkan', () => {
    const koreksi = {
      tindakan: 'koreksi',
      tanggal: '2026-04-01',
      isi: { menjadi: { rincian: 'lain' } },
      pribadi: { nama: 'Lain' },
    };
    for (const [jenis, k] of [
      ['tanda-terima', biasa.terima],
      ['perpanjangan', biasa.perpanjang],
      ['sk-penolakan', biasa.tolak],
      ['pemberitahuan', biasa.serah],
      ['tanda-bukti-penyerahan', biasa.serah],
    ] as const) {
      const dikoreksi = kasus(k.nomor, [...k.peristiwa, { ...koreksi, urut: k.peristiwa.length + 1 }]);
      expect(susunDokumen(jenis, dikoreksi, bahan())).toEqual(susunDokumen(jenis, k, bahan()));
    }
  });

  test('koreksi sebelumnya terbaca pada SK penolakan, bukan pada tanda terima', () => {
    const [daftar, tolak] = biasa.tolak.peristiwa;
    if (daftar === undefined || tolak === undefined) throw new Error('contoh berubah');
    const koreksi = { tindakan: 'koreksi', isi: { menjadi: {} }, pribadi: { nama: 'Asep Suparman' } };
    const k = kasus('PI-2026-0002', [daftar, { ...koreksi, urut: 2 }, { ...tolak, urut: 3 }]);
    expect(JSON.stringify(susunDokumen('sk-penolakan', k, bahan()))).toContain('Asep Suparman');
    expect(JSON.stringify(susunDokumen('tanda-terima', k, bahan()))).toContain('Asep Suherman');
  });
});

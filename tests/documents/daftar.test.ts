import { describe, expect, test } from '@jest/globals';
import { DOKUMEN, jenisDokumen, susunDokumen } from '../../src/documents/daftar.js';
import { bahan, CONTOH, kasus, STANDAR } from './contoh.js';

const { biasa } = CONTOH;

describe('jenisDokumen', () => {
  test.each([
    ['baru terdaftar', biasa.terima, ['tanda-terima']],
    ['ditolak', biasa.tolak, ['tanda-terima', 'sk-penolakan']],
    ['diserahkan', biasa.serah, ['tanda-terima', 'pemberitahuan', 'tanda-bukti-penyerahan']],
  ])('permohonan %s', (_, k, jenis) => {
    expect(jenisDokumen(k, STANDAR)).toEqual(jenis);
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

  test.each([['sk-penolakan'], ['pemberitahuan'], ['tanda-bukti-penyerahan']])(
    '%s ditolak sebelum langkahnya terjadi',
    (jenis) => {
      const hasil = susunDokumen(jenis, biasa.terima, bahan());
      expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
      expect(JSON.stringify(hasil)).not.toContain('Asep');
    },
  );

  test.each(Object.keys(DOKUMEN))('%s disusun dari peristiwanya', (jenis) => {
    const k = jenis === 'sk-penolakan' ? biasa.tolak : biasa.serah;
    const hasil = susunDokumen(jenis, k, bahan());
    if (!hasil.ok) throw new Error(hasil.salah.pesan);
    const p = k.peristiwa.findLast((l) => l.tindakan === DOKUMEN[jenis]?.tindakan);
    expect(hasil.nilai).toMatchObject({ jenis, waktu: p?.waktu, orientasi: 'tegak' });
    expect(hasil.nilai.kaki).toContain(k.nomor);
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

import { describe, expect, test } from '@jest/globals';
import { DOKUMEN } from '../../src/documents/daftar.js';
import { kertasMilik } from '../../src/documents/kertas-kasus.js';
import { jenisDokumen, susunDokumen } from './alat-naskah.js';
import { bahan, CONTOH, kasus, STANDAR, STANDAR_PENGADUAN } from './contoh.js';
import { DISPOSISI, KEKURANGAN, TIAP_JENIS } from './contoh-alur.js';
import { bahanPengaduan, CONTOH_PENGADUAN, pengaduan } from './contoh-pengaduan.js';

const { biasa } = CONTOH;

describe('jenisDokumen', () => {
  test.each([
    ['baru terdaftar', biasa.terima, ['formulir', 'tanda-terima']],
    ['diperpanjang', biasa.perpanjang, ['formulir', 'tanda-terima', 'perpanjangan']],
    ['ditolak', biasa.tolak, ['formulir', 'tanda-terima', 'sk-penolakan']],
    ['diserahkan', biasa.serah, ['formulir', 'tanda-terima', 'pemberitahuan', 'tanda-bukti-penyerahan']],
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
        sebab: 'Yang ada: tanda-terima, jawaban, pengalihan.',
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

  test('contoh di bawah ini memuat setiap dokumen', () => {
    const semua = Object.entries(DOKUMEN).flatMap(([untuk, milik]) => Object.keys(milik).map((j) => `${untuk} ${j}`));
    expect(TIAP_JENIS.map(([untuk, jenis]) => `${untuk} ${jenis}`)).toEqual(semua);
  });

  test.each(TIAP_JENIS)('%s: %s disusun dari peristiwa yang dibuktikannya', (untuk, jenis, contoh, buat) => {
    const hasil = susunDokumen(jenis, contoh.biasa, buat());
    if (!hasil.ok) throw new Error(hasil.salah.pesan);
    const p = contoh.biasa.peristiwa.findLast((l) => l.tindakan === DOKUMEN[untuk]?.[jenis]?.tindakan);
    expect(hasil.nilai).toMatchObject({ jenis, waktu: p?.waktu, orientasi: 'tegak' });
    expect(hasil.nilai.kaki).toContain(contoh.biasa.nomor);
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
      pribadi: { nama: 'Lain' },
    };
    const perbaikan = { pengaduan: 'uraian', permohonan: 'rincian', keberatan: 'rincian' };
    for (const [untuk, jenis, contoh, buat] of TIAP_JENIS) {
      const k = contoh.biasa;
      const isi = { menjadi: { [perbaikan[untuk as keyof typeof perbaikan]]: 'lain' } };
      const lagi = { ...koreksi, isi, urut: k.peristiwa.length + 1 };
      const dikoreksi = kasus(k.nomor, [...k.peristiwa, lagi], buat().standar);
      expect([untuk, jenis, susunDokumen(jenis, dikoreksi, buat())]).toEqual([
        untuk,
        jenis,
        susunDokumen(jenis, k, buat()),
      ]);
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

describe('kertas yang berulang', () => {
  const bernama = (k: typeof DISPOSISI.biasa) => kertasMilik(k, STANDAR).map(({ nama, urut }) => `${nama} ${urut}`);

  test('satu lembar disposisi setiap kali diteruskan, masing-masing dengan namanya', () => {
    expect(bernama(DISPOSISI.biasa)).toEqual([
      'formulir 1',
      'tanda-terima 1',
      'lembar-disposisi 3',
      'lembar-disposisi-2 4',
    ]);
  });

  test.each([
    [undefined, 'Tindak lanjuti sesuai ketentuan'],
    [1, 'Untuk diproses.'],
    [2, 'Tindak lanjuti sesuai ketentuan'],
  ])('yang ke-%s', (ke, isi) => {
    expect(JSON.stringify(susunDokumen('lembar-disposisi', DISPOSISI.biasa, bahan(), ke))).toContain(isi);
  });

  test('yang ke-3 tidak ada: yang ada disebut', () => {
    expect(susunDokumen('lembar-disposisi', DISPOSISI.biasa, bahan(), 3)).toMatchObject({
      salah: { jenis: 'tidak-ada', sebab: 'Yang ada: 1 sampai 2.' },
    });
  });

  test('kekurangan hanya sesudah verifikasi dengan hasil kurang', () => {
    expect(bernama(KEKURANGAN.biasa)).toContain('kekurangan 2');
    const [daftar, verifikasi] = KEKURANGAN.biasa.peristiwa;
    if (daftar === undefined || verifikasi === undefined) throw new Error('contoh berubah');
    const ya = kasus('PI-2026-0002', [daftar, { ...verifikasi, status: 'diproses', isi: { hasil: 'ya' } }]);
    expect(bernama(ya)).toEqual(['formulir 1', 'tanda-terima 1']);
    expect(susunDokumen('kekurangan', ya, bahan())).toMatchObject({
      salah: { jenis: 'aturan', sebab: expect.stringContaining('(verifikasi --hasil kurang) belum terjadi') },
    });
  });
});

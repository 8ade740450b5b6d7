import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isiSemua } from '../adapters/alat-cadangan.js';
import { mejaDalam } from '../alat/dalam-proses.js';
import { ACARA, jalaniPasangan, pelanggaranGabung } from '../alat/pasangan.js';
import { DAFTAR, daftarDengan, sampai, tindak } from '../alat/permohonan.js';
import { type Meja, meja, TERBUKA } from '../alat/program.js';

/** The office, and a desk that worked by itself in a village. */
let kantor: Meja;
let desa: Meja;
beforeEach(() => {
  kantor = meja();
  desa = meja();
});
afterEach(() => {
  kantor.buang();
  desa.buang();
});

describe('gabung', () => {
  test('nomor yang bentrok: kasus yang datang bernomor baru, nomor lamanya dapat dicari dan terlihat', async () => {
    await kantor.beres(DAFTAR);
    await desa.beres(daftarDengan({ '--nama': 'Rina Wati', '--rincian': 'Jadwal posyandu' }));
    const { keluar, galat } = await kantor.beres(['gabung', desa.toko]);
    expect(keluar).toBe('PI-2026-0002\n');
    expect(galat).toBe(
      `PI-2026-0001 -> PI-2026-0002: dinomori ulang, 1 peristiwa\n1 dinomori ulang; 0 sudah sama.\n${TERBUKA}`,
    );
    const cari = JSON.parse((await kantor.beres(['cari', 'PI-2026-0001', '--json', 'nomor,nama,nomorLama'])).keluar);
    expect(cari).toEqual([
      { nomor: 'PI-2026-0001', nama: 'Asep Suherman', nomorLama: [] },
      { nomor: 'PI-2026-0002', nama: 'Rina Wati', nomorLama: ['PI-2026-0001'] },
    ]);
    expect((await kantor.beres(['lihat', 'PI-2026-0002'])).keluar).toMatch(/Nomor lama +PI-2026-0001\n/);
    expect((await kantor.beres(['riwayat', 'PI-2026-0002'])).keluar).toContain('semula PI-2026-0001');
    expect((await kantor.beres(['tenggat', 'PI-2026-0002'])).keluar).not.toBe('');
    expect(await kantor.json(['periksa'])).toMatchObject({ baik: true });
  });

  test('kasus yang datang dapat dilanjutkan seperti biasa, juga bertanggal sebelum hari penggabungan', async () => {
    await kantor.beres(DAFTAR);
    await desa.beres(DAFTAR);
    await kantor.beres(['gabung', desa.toko], { jam: '2026-03-20T09:00:00+07:00' });
    const opsi = { jam: '2026-03-20T10:00:00+07:00' };
    await tindak(kantor, 'PI-2026-0002', ['teruskan', '--tanggal', '2026-03-16'], opsi);
    const kasus = await kantor.json(['lihat', 'PI-2026-0002'], opsi);
    expect(kasus).toMatchObject({ status: 'di-kepala-dinas', diterima: '2026-03-13' });
    expect(await kantor.json(['meja'], opsi)).not.toBeNull();
  });

  test('tanda bukti bernomor sama: yang datang bernomor baru, dicetak dengan nomor itu', async () => {
    await sampai(kantor, 6);
    await sampai(desa, 6);
    const { galat } = await kantor.beres(['gabung', desa.toko]);
    expect(galat).toContain('nomor bukti TB-2026-0001 -> TB-2026-0002');
    expect(await kantor.json(['periksa'])).toMatchObject({ baik: true });
    expect((await kantor.beres(['riwayat', 'PI-2026-0002'])).keluar).toContain('menjadi TB-2026-0002');
    const berikut = await sampai(kantor, 6);
    expect((await kantor.beres(['riwayat', berikut])).keluar).toContain('nomorBukti: TB-2026-0003');
  });

  test('kertas yang sudah diserahkan di sana tersimpan di sini byte demi byte', async () => {
    await kantor.beres(DAFTAR);
    await desa.beres(DAFTAR);
    const kertas = (m: Meja, nomor: string) => readFileSync(join(m.toko, 'dokumen/2026', nomor, 'tanda-terima.pdf'));
    const asli = kertas(desa, 'PI-2026-0001');
    await kantor.beres(['gabung', desa.toko]);
    expect(kertas(kantor, 'PI-2026-0002').equals(asli)).toBe(true);
  });

  test('keberatan tetap menaut permohonannya sendiri', async () => {
    const opsi = { jam: '2026-04-20T09:00:00+07:00' };
    await kantor.beres(DAFTAR);
    await desa.beres(DAFTAR);
    await desa.beres(['keberatan', 'daftar', '1', '--alasan', 'c', '--kasus-posisi', 'Tidak ditanggapi'], opsi);
    await kantor.beres(['gabung', desa.toko], opsi);
    expect((await kantor.json(['lihat', 'KB-2026-0001'], opsi)).terkait).toEqual(['PI-2026-0002']);
    expect((await kantor.json(['lihat', 'PI-2026-0002'], opsi)).terkait).toEqual(['KB-2026-0001']);
    expect((await kantor.json(['lihat', 'PI-2026-0001'], opsi)).terkait).toEqual([]);
  });

  test('dua kali: tidak ada yang berubah', async () => {
    await kantor.beres(DAFTAR);
    await desa.beres(DAFTAR);
    await kantor.beres(['gabung', desa.toko]);
    const sesudah = isiSemua(kantor.toko);
    const lagi = await kantor.beres(['gabung', desa.toko]);
    expect(lagi).toMatchObject({ kode: 0, keluar: '' });
    expect(lagi.galat).toContain('Tidak ada yang perlu digabungkan; 1 sudah sama.\n');
    expect(isiSemua(kantor.toko)).toEqual(sesudah);
  });

  test('--uji-coba menunjukkan rencananya dan tidak menulis', async () => {
    await desa.beres(DAFTAR);
    const uji = await kantor.json(['gabung', desa.toko, '--uji-coba']);
    expect(uji).toMatchObject({ tercatat: false, kasus: [{ cara: 'tambah', nomor: 'PI-2026-0001', tambahan: 1 }] });
    expect(existsSync(kantor.toko)).toBe(false);
  });

  test('riwayat yang berpisah: keluar 4, keduanya tersimpan', async () => {
    await desa.beres(DAFTAR);
    await kantor.beres(['gabung', desa.toko]);
    await tindak(desa, 'PI-2026-0001', ['teruskan', '--catatan', 'desa']);
    await tindak(kantor, 'PI-2026-0001', ['teruskan', '--catatan', 'kantor']);
    const { kode, keluar, galat } = await kantor.layanan(['gabung', desa.toko]);
    expect({ kode, keluar }).toEqual({ kode: 4, keluar: '' });
    expect(galat).toMatch(/^SELISIH PI-2026-0001: riwayatnya berbeda sejak peristiwa ke-2\. Yang di sini tetap/);
    const simpanan = /disimpan di (cadangan\/\S+)\./.exec(galat)?.[1] ?? '';
    expect(readFileSync(join(kantor.toko, simpanan, 'kasus.json'), 'utf8')).toContain('"isi.catatan": "desa"');
    expect(await kantor.json(['periksa'])).toMatchObject({ baik: true });
  });

  test('kasus rusak di sana: yang lain masuk, keluar 6', async () => {
    await desa.beres(DAFTAR);
    await desa.beres(daftarDengan({ '--rincian': 'Kedua' }));
    writeFileSync(join(desa.toko, 'berjalan/PI-2026-0001.1.json'), '');
    const { kode, keluar, galat } = await kantor.layanan(['gabung', desa.toko]);
    expect({ kode, keluar }).toEqual({ kode: 6, keluar: 'PI-2026-0002\n' });
    expect(galat).toContain('RUSAK berjalan/PI-2026-0001.1.json');
  });

  test('sumber yang standarnya tidak terpasang tidak merusak daftar di sini', async () => {
    await desa.beres(DAFTAR);
    const jalur = join(desa.toko, 'berjalan/PI-2026-0001.1.json');
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('"permohonan-informasi"', '"lain"'));
    expect((await kantor.layanan(['gabung', desa.toko])).kode).toBe(6);
    expect(await kantor.json(['cari', '--semua'])).toEqual([]);
  });

  test.each([
    [() => join(desa.folder, 'kosong'), 2],
    [() => desa.folder, 2],
    [() => kantor.toko, 2],
  ])('sumber yang salah: keluar 2', async (dari, kode) => {
    await kantor.beres(DAFTAR);
    const hasil = await kantor.layanan(['gabung', dari()]);
    expect(hasil).toMatchObject({ kode, keluar: '' });
    expect(hasil.galat).toMatch(/^Coba: /m);
  });
});

describe('pasangan toko acak lewat program', () => {
  const acak = () => randomBytes(32).toString('hex');
  const hari = fc.array(fc.tuple(fc.constantFrom(...ACARA), fc.nat({ max: 4 })), { maxLength: 7 });

  test('tidak ada yang hilang, nomor unik, diperiksa baik, dua kali sama', async () => {
    await fc.assert(
      fc.asyncProperty(hari, hari, hari, async (dulu, sini, sana) => {
        const [a, b] = [mejaDalam({ acak }), mejaDalam({ acak })];
        try {
          await jalaniPasangan(a, b, { dulu, sini, sana });
          if (existsSync(b.toko)) expect(await pelanggaranGabung(a, b)).toEqual([]);
        } finally {
          a.buang();
          b.buang();
        }
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});

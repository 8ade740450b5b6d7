import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const pada = (jam: string) => ({ jam: `${jam}:00+07:00` });
/** A case as it stands at that moment. */
const lihat = (nomor: string, jam: string) => m.json(['lihat', nomor], pada(jam));

/** Registers at this moment (with these flags); answers the first day of the count and the due date. */
async function diterima(jam: string, flag: Readonly<Record<string, string>> = {}) {
  const kasus = await m.json([...daftarDengan(flag), '--tetap-daftar'], pada(jam));
  const { mulai, jatuhTempo } = await m.json(['tenggat', kasus.nomor], pada(jam));
  expect(jatuhTempo).toBe(kasus.tenggat);
  return { nomor: kasus.nomor, diterima: kasus.diterima, mulai, tenggat: jatuhTempo };
}

describe('jam kerja bawaan: Senin sampai Kamis 07.30-16.00, Jumat 07.30-16.30', () => {
  // 2026-07-06 is a Monday; no holiday until 17 August.
  test.each([
    ['Senin 15.59: hari itu', '2026-07-06T15:59', '2026-07-06', '2026-07-13'],
    ['Senin 16.00 tepat: Selasa', '2026-07-06T16:00', '2026-07-07', '2026-07-14'],
    ['Senin 16.05: Selasa', '2026-07-06T16:05', '2026-07-07', '2026-07-14'],
    ['Senin 05.00, belum buka: hari itu', '2026-07-06T05:00', '2026-07-06', '2026-07-13'],
    ['Kamis 16.10: Jumat', '2026-07-09T16:10', '2026-07-10', '2026-07-17'],
    ['Jumat 16.10, masih buka: hari itu', '2026-07-10T16:10', '2026-07-10', '2026-07-17'],
    ['Jumat 16.30: Senin', '2026-07-10T16:30', '2026-07-13', '2026-07-20'],
    ['Sabtu pagi: Senin', '2026-07-11T09:00', '2026-07-13', '2026-07-20'],
    ['Minggu malam: Senin, tidak lebih', '2026-07-12T22:00', '2026-07-13', '2026-07-20'],
    ['hari libur: hari kerja berikutnya', '2026-08-17T09:00', '2026-08-18', '2026-08-26'],
    ['malam sebelum hari libur', '2026-08-14T17:00', '2026-08-18', '2026-08-26'],
    ['23.59 WIB masih hari itu', '2026-07-06T23:59', '2026-07-07', '2026-07-14'],
  ])('%s', async (_, jam, mulai, tenggat) => {
    expect(await diterima(jam)).toMatchObject({ diterima: jam.slice(0, 10), mulai, tenggat });
  });

  test('jam dihitung di WIB, apa pun zona mesinnya', async () => {
    const opsi = { jam: '2026-07-06T09:05:00Z', env: { TZ: 'America/New_York' } };
    await m.beres(DAFTAR, opsi);
    expect(await m.json(['lihat', '1'], opsi)).toMatchObject({ diterima: '2026-07-06', tenggat: '2026-07-14' });
  });

  test('hari yang diberikan --diterima tidak berjam, juga bila hari itu hari ini', async () => {
    const sesudahTutup = '2026-07-06T20:00';
    expect(await diterima(sesudahTutup, { '--diterima': '2026-07-06' })).toMatchObject({
      mulai: '2026-07-06',
      tenggat: '2026-07-13',
    });
    expect(await diterima(sesudahTutup, { '--diterima': '2026-07-03' })).toMatchObject({ tenggat: '2026-07-10' });
  });

  test('pengaduan juga', async () => {
    const adu = ['adu', '--pelapor', 'Rina', '--saluran', 'telepon', '--uraian', 'Antre', '--klasifikasi', 'ringan'];
    await m.beres(adu, pada('2026-07-06T16:05'));
    expect(await lihat('PD-2026-0001', '2026-07-06T16:06')).toMatchObject({ tenggat: '2026-07-14' });
  });
});

describe('kantor mengubahnya', () => {
  const atur = (kunci: string, nilai: string) => m.beres(['pengaturan', kunci, nilai], pada('2026-07-06T07:00'));

  test('jam tutup yang lebih awal', async () => {
    await atur('jam.senin-kamis', '08.00-14.30');
    expect(await diterima('2026-07-06T14:29')).toMatchObject({ tenggat: '2026-07-13' });
    expect(await diterima('2026-07-06T14:30')).toMatchObject({ tenggat: '2026-07-14' });
    expect(await diterima('2026-07-10T16:10')).toMatchObject({ tenggat: '2026-07-17' });
  });

  test('jam Jumat sendiri', async () => {
    await atur('jam.jumat', '07.30-11.00');
    expect(await diterima('2026-07-10T11:30')).toMatchObject({ mulai: '2026-07-13', tenggat: '2026-07-20' });
    expect(await diterima('2026-07-09T11:30')).toMatchObject({ mulai: '2026-07-09', tenggat: '2026-07-16' });
  });

  test('hari penerimaan sebagai hari ke-1: sehari lebih awal', async () => {
    await atur('tenggat.hari-terima', '1');
    expect(await diterima('2026-07-06T09:00')).toMatchObject({ tenggat: '2026-07-10' });
    expect(await diterima('2026-07-06T16:05')).toMatchObject({ tenggat: '2026-07-13' });
    expect((await lihat('1', '2026-07-06T17:00')).tenggatUndangUndang).toBe('2026-07-17');
  });

  test('di luar jam dihitung dari hari itu', async () => {
    await atur('tenggat.luar-jam', 'hari-itu');
    expect(await diterima('2026-07-06T16:05')).toMatchObject({ mulai: '2026-07-06', tenggat: '2026-07-13' });
    expect(await diterima('2026-07-11T09:00')).toMatchObject({ mulai: '2026-07-11', tenggat: '2026-07-17' });
  });
});

describe('yang diubah kemudian tidak menyentuh yang sudah terdaftar', () => {
  test.each([
    ['jam.senin-kamis', '07.30-20.00'],
    ['tenggat.hari-terima', '1'],
    ['tenggat.luar-jam', 'hari-itu'],
  ])('%s menjadi %s', async (kunci, nilai) => {
    const lama = await diterima('2026-07-06T16:05');
    await m.beres(['pengaturan', kunci, nilai], pada('2026-07-06T16:30'));
    const sekarang = '2026-07-06T16:40';
    expect((await lihat(lama.nomor, sekarang)).tenggat).toBe('2026-07-14');
    expect((await m.json(['tenggat', lama.nomor], pada(sekarang))).mulai).toBe('2026-07-07');
    expect((await diterima(sekarang)).tenggat).toBe('2026-07-13');
  });

  test('kembali ke bawaan juga tidak', async () => {
    await m.beres(['pengaturan', 'tenggat.hari-terima', '1'], pada('2026-07-06T08:00'));
    const lama = await diterima('2026-07-06T09:00');
    await m.beres(['pengaturan', 'tenggat.hari-terima', '--bawaan'], pada('2026-07-06T10:00'));
    expect((await lihat(lama.nomor, '2026-07-06T11:00')).tenggat).toBe('2026-07-10');
    expect((await diterima('2026-07-06T11:00')).tenggat).toBe('2026-07-13');
  });

  test('hari libur yang ditambah kemudian memindahkan kasus dari hari ke-0 yang digeser', async () => {
    const lama = await diterima('2026-07-06T16:05');
    const { pindah } = await m.json(['libur', 'tambah', '2026-07-07', 'Pilkades'], pada('2026-07-06T17:00'));
    expect(pindah).toEqual([
      {
        nomor: lama.nomor,
        tenggat: { lama: '2026-07-14', baru: '2026-07-15' },
        tenggatUndangUndang: { lama: '2026-07-21', baru: '2026-07-22' },
      },
    ]);
  });
});

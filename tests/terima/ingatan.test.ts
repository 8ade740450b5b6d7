import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

type Naskah = readonly (readonly [string, string])[];

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

const NIK = '3602141303909001';
const TELEPON = '081234567890';
const SISA: Naskah = [
  ['Dikuasakan', ''],
  ['Rincian', 'Peta jaringan irigasi'],
  ['Tujuan', 'Penelitian'],
  ['Cara memperoleh', 'melihat'],
  ['Sudah benar?', 'simpan'],
];
const SERUPA = 'Ada kasus serupa';

async function bicara(argumen: readonly string[], ...naskah: Naskah) {
  const { prompter, sisa, dikatakan, ditawari } = orang(...naskah);
  const hasil = await m.tanya(argumen, prompter);
  expect(sisa).toEqual([]);
  const ingat = dikatakan.filter((k) => k.startsWith('Sudah pernah') || k.includes('serupa'));
  return { ...hasil, ingat, awal: Object.fromEntries(ditawari) };
}

const permohonan = (rincian: string, lain: readonly string[] = []) =>
  m.json([
    ...['daftar', '--nama', 'Asep Suherman', '--nik', NIK, '--alamat', 'Kp. Sawah', '--pekerjaan', 'Guru'],
    ...['--telepon', TELEPON, '--rincian', rincian, '--tujuan', 'x', '--cara-memperoleh', 'melihat', ...lain],
  ]);
const pengaduan = (lain: readonly string[] = []) =>
  m.json(['adu', '--pelapor', 'Rina Wati', '--alamat', 'Maja', '--telepon', TELEPON, '--saluran', 'kotak', ...lain]);

/** A registration of the same person, by the end of which everything was asked. */
const lagi = (pakai: string, ...jawab: Naskah) =>
  bicara(['daftar'], ['NIK', NIK], ['Pakai', pakai], ...jawab, ...SISA, [SERUPA, 'ya']);
const TETAP: Naskah = [
  ['Nama pemohon', ''],
  ['Alamat', ''],
  ['Pekerjaan', ''],
  ['Nomor telepon', ''],
];

describe('pemohon yang pernah datang', () => {
  test('kasusnya disebut begitu NIK diketik; jawaban lamanya ditawarkan, satu per satu', async () => {
    for (const r of ['Rekap bansos', 'Denah kantor', 'Anggaran jalan']) await permohonan(r);
    await m.layanan(['cabut', '1', '--alasan', 'dicabut']);
    await m.layanan(['cabut', '2', '--alasan', 'dicabut']);
    const { kode, ingat, awal } = await lagi('ya', ...TETAP, ['E-mail', 'asep@contoh.id']);
    expect(kode).toBe(0);
    expect(ingat[0]).toBe(
      'Sudah pernah ke sini: 3 permohonan, 1 masih berjalan (PI-2026-0003); terakhir atas nama Asep Suherman.',
    );
    expect(awal).toMatchObject({
      'Nama pemohon': 'Asep Suherman',
      Alamat: 'Kp. Sawah',
      'Pekerjaan (boleh kosong)': 'Guru',
      'Nomor telepon (boleh kosong)': TELEPON,
    });
    expect(await m.json(['lihat', '4'])).toMatchObject({
      nama: 'Asep Suherman',
      telepon: TELEPON,
      email: 'asep@contoh.id',
    });
  });

  test('tidak dipakai: tidak ada yang terisi diam-diam', async () => {
    await permohonan('Rekap bansos');
    const baru: Naskah = [
      ['Nama pemohon', 'Asep'],
      ['Alamat', 'Cibadak'],
      ['Pekerjaan', ''],
      ['Nomor telepon', ''],
    ];
    const { awal } = await lagi('tidak', ...baru, ['E-mail', '']);
    expect(awal).toMatchObject({ 'Nama pemohon': '', Alamat: '' });
    const kasus = await m.json(['lihat', '2']);
    expect(kasus).toMatchObject({ nama: 'Asep', alamat: 'Cibadak', pekerjaan: null, telepon: null });
  });

  test('yang dipakai masih dapat diganti', async () => {
    await permohonan('Rekap bansos');
    await lagi('ya', ['Nama pemohon', ''], ['Alamat', 'Pindah ke Maja'], ...TETAP.slice(2), ['E-mail', '']);
    expect(await m.json(['lihat', '2'])).toMatchObject({ alamat: 'Pindah ke Maja', pekerjaan: 'Guru' });
  });

  test('juga dari nomor telepon, antara permohonan dan pengaduan', async () => {
    await permohonan('Rekap bansos');
    await pengaduan(['--uraian', 'Loket tutup']);
    const { ingat } = await bicara(
      ['adu'],
      ['Pelapor minta namanya', 'tidak'],
      ['Pelapor minta isi', 'tidak'],
      ['Nama pelapor', 'Rina'],
      ['Alamat', 'Maja'],
      ['Nomor telepon', '0812-3456-7890'],
      ['E-mail', ''],
      ['Saluran', 'kotak'],
      ['Uraian', 'Antrean panjang sekali'],
      ...['Kerugian', 'Penyelesaian', 'Yang dilaporkan', 'Tempat', 'Tanggal', 'Klasifikasi'].map(
        (t) => [t, ''] as const,
      ),
      ['Sudah benar?', 'simpan'],
    );
    expect(ingat[0]).toContain('1 pengaduan, 1 permohonan, 2 masih berjalan (PD-2026-0001, PI-2026-0001)');
  });

  test('draf yang diteruskan mengingatkan lagi, dan membawa yang sudah dipakai', async () => {
    await permohonan('Rekap bansos');
    await bicara(['daftar'], ['NIK', NIK], ['Pakai', 'ya'], ['Nama pemohon', CTRL_C]);
    const { ingat, awal } = await bicara(['daftar', '--lanjut'], ...TETAP, ['E-mail', ''], ...SISA, [SERUPA, 'ya']);
    expect(ingat[0]).toContain('Sudah pernah ke sini: 1 permohonan, 1 masih berjalan');
    expect(awal).toMatchObject({ 'Nama pemohon': 'Asep Suherman', Alamat: 'Kp. Sawah' });
  });

  test('draf yang belum sempat ditawari ditawari sesudah diteruskan', async () => {
    await permohonan('Rekap bansos');
    await bicara(['daftar'], ['NIK', NIK], ['Pakai', CTRL_C]);
    const lanjut: Naskah = [
      ['Pakai nama pemohon, alamat, pekerjaan, nomor telepon dari PI-2026-0001?', 'ya'],
      ...TETAP,
    ];
    const { kode } = await bicara(['daftar', '--lanjut'], ...lanjut, ['E-mail', ''], ...SISA, [SERUPA, 'ya']);
    expect(kode).toBe(0);
    expect(await m.json(['lihat', '2'])).toMatchObject({ nama: 'Asep Suherman', pekerjaan: 'Guru' });
  });

  test('NIK yang diberikan lewat bendera mengingatkan sebelum pertanyaan pertama', async () => {
    await permohonan('Rekap bansos');
    const { ingat } = await bicara(
      ['daftar', '--nik', NIK, '--nama', 'Asep'],
      ['Pakai alamat, pekerjaan, nomor telepon dari PI-2026-0001?', 'ya'],
      ...TETAP.slice(1),
      ['E-mail', ''],
      ...SISA,
      [SERUPA, 'ya'],
    );
    expect(ingat[0]).toContain('1 permohonan');
  });

  test('hanya teleponnya sama: ditawarkan, tetapi Enter saja tidak memakainya', async () => {
    await permohonan('Rekap bansos', ['--email', 'asep@contoh.id']);
    const jawab: Naskah = [
      ['NIK', '3602141303909002'],
      ['Nama pemohon', 'Budi'],
      ['Alamat', 'Maja'],
      ['Pekerjaan', ''],
      ['Nomor telepon', TELEPON],
      ['Pakai e-mail dari PI-2026-0001?', 'tidak'],
      ['E-mail', ''],
      ...SISA,
    ];
    const { awal } = await bicara(['daftar'], ...jawab);
    const ditawari = Object.entries(awal);
    expect(ditawari.find(([tanya]) => tanya.startsWith('Pakai'))?.[1]).toBe('tidak');
    expect(ditawari.find(([tanya]) => tanya.startsWith('E-mail'))?.[1]).toBe('');
  });

  test('orang baru: tidak ada yang disebut', async () => {
    await permohonan('Rekap bansos');
    const { ingat } = await bicara(
      ['daftar'],
      ['NIK', '3602141303909002'],
      ['Nama pemohon', 'Budi'],
      ['Alamat', 'Maja'],
      ['Pekerjaan', ''],
      ['Nomor telepon', ''],
      ['E-mail', ''],
      ...SISA,
    );
    expect(ingat).toEqual([]);
  });

  test('di luar terminal tidak ada yang ditawarkan atau diisi', async () => {
    await permohonan('Rekap bansos');
    const { kode, galat } = await m.layanan(['daftar', '--nik', NIK, '--rincian', 'x', '--tujuan', 'y']);
    expect(kode).toBe(2);
    for (const b of ['--nama', '--alamat', '--cara-memperoleh']) expect(galat).toContain(`${b}:`);
    expect(galat).not.toContain('Asep');
  });

  test.each([
    ['anonim', ['--anonim']],
    ['rahasia', ['--rahasia']],
    ['pengawasan', ['--klasifikasi', 'pengawasan', '--rahasia']],
  ])('pengaduan %s dari nomor yang sama tidak pernah disebut', async (_, lain) => {
    await pengaduan(['--uraian', 'Diminta membayar', ...lain]);
    const { ingat } = await bicara(
      ['daftar', '--nik', NIK, '--nama', 'Asep', '--alamat', 'Maja'],
      ['Pekerjaan', ''],
      ['Nomor telepon', TELEPON],
      ['E-mail', ''],
      ...SISA,
    );
    expect(ingat).toEqual([]);
  });
});

describe('teks yang serupa', () => {
  const TEKS = 'Rekapitulasi penerima bantuan sosial tunai tahun 2025 per kecamatan';

  async function laporan(hari: string) {
    await permohonan(TEKS);
    m.jam(`${hari}T09:12:00+07:00`);
    const { prompter, dikatakan } = orang(
      ['Pekerjaan', ''],
      ['Nomor telepon', ''],
      ['E-mail', ''],
      ['Dikuasakan', ''],
      ['Rincian', `${TEKS} saja`],
      ['Tujuan', 'x'],
      ['Cara memperoleh', 'melihat'],
      ['Sudah benar?', 'simpan'],
    );
    const dasar = ['daftar', '--nik', '3602141303909002', '--nama', 'Budi', '--alamat', 'Maja', '--tetap-daftar'];
    expect((await m.tanya(dasar, prompter)).kode).toBe(0);
    return dikatakan.filter((k) => k.includes('serupa'));
  }

  test('dalam 30 hari disebut begitu teksnya diketik, tidak menghalangi', async () => {
    expect(await laporan('2026-04-10')).toEqual(['Perhatian: teks serupa dalam 30 hari: PI-2026-0001']);
  });

  test('lebih lama dari itu tidak disebut', async () => {
    expect(await laporan('2026-04-15')).toEqual([]);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'tatap-muka', '--uraian', 'Loket tutup sebelum waktunya'];
const SENIN = { jam: '2026-03-16T09:00:00+07:00' };
const lihat = (opsi?: { jam: string }) => m.json(['lihat', 'pd-1'], opsi);

describe('pengaduan dari disampaikan sampai dijawab', () => {
  test('empat langkah, satu riwayat', async () => {
    expect((await m.beres(ADU)).keluar).toBe('PD-2026-0001\n');
    await m.beres(['terima', 'pd-1', '--klasifikasi', 'ringan']);
    await m.beres(['tangani', 'pd-1', '--catatan', 'petugas loket dimintai keterangan']);
    await m.beres(['tangani', 'pd-1', '--catatan', 'jam loket diperiksa']);
    await m.beres(['jawab', 'pd-1', '--jawaban', 'Loket dibuka sampai pukul 16.00', '--cara', 'telepon']);
    const kasus = await lihat();
    expect(kasus).toMatchObject({
      nomor: 'PD-2026-0001',
      jenis: 'pengaduan',
      status: 'dijawab',
      selesai: true,
      nama: 'Rina Wati',
    });
    expect(kasus.riwayat.map((r: { tindakan: string }) => r.tindakan)).toEqual([
      'adu',
      'terima',
      'tangani',
      'tangani',
      'jawab',
    ]);
    expect(kasus.tenggatUndangUndang).toBeNull();
  });

  test.each([
    ['ringan', '2026-03-27'],
    ['normatif', '2026-03-27'],
    ['non-pengawasan', '2026-04-10'],
    ['pengawasan', '2026-06-24'],
  ])('kelas %s jatuh tempo %s', async (kelas, tenggat) => {
    await m.beres([...ADU, '--klasifikasi', kelas]);
    expect(await lihat()).toMatchObject({ tenggat, tenggatSementara: false, klasifikasi: kelas });
  });

  test('sebelum diklasifikasi jam terpendek berlaku, sementara', async () => {
    const { galat } = await m.beres(ADU);
    expect(galat).toContain('SEMENTARA');
    expect(await lihat()).toMatchObject({ tenggat: '2026-03-27', tenggatSementara: true, klasifikasi: null });
    expect((await m.json(['tenggat', 'pd-1'])).sementara).toBe(true);
  });

  test('klasifikasi ulang: tanggal terima tetap, tenggat baru, kedua kelas dan alasannya tercatat', async () => {
    await m.beres([...ADU, '--klasifikasi', 'ringan']);
    await m.beres(['klasifikasi', 'pd-1', '--menjadi', 'pengawasan', '--alasan', 'penyalahgunaan wewenang'], SENIN);
    const kasus = await lihat(SENIN);
    expect(kasus).toMatchObject({ diterima: '2026-03-13', tenggat: '2026-06-24', klasifikasi: 'pengawasan' });
    const kelas = { klasifikasi: 'pengawasan', sebelumnya: 'ringan' };
    expect(kasus.riwayat[1].isi).toEqual(kelas);
    // The class is secret by itself: the reason is shown in full view only.
    const { riwayat } = await m.json(['lihat', 'pd-1', '--lengkap', '--alasan', 'memeriksa'], SENIN);
    expect(riwayat[1].isi).toEqual({ ...kelas, alasan: 'penyalahgunaan wewenang' });
    const sama = await m.layanan(['klasifikasi', 'pd-1', '--menjadi', 'pengawasan', '--alasan', 'x'], SENIN);
    expect(sama.kode).toBe(4);
  });

  test('terima tanpa kelas di mana pun: keluar 2; kelas asing: keluar 2, yang ada disebut', async () => {
    await m.beres(ADU);
    expect(await m.layanan(['terima', 'pd-1'])).toMatchObject({
      kode: 2,
      galat: expect.stringContaining('--klasifikasi'),
    });
    expect(await m.layanan(['terima', 'pd-1', '--klasifikasi', 'gawat'])).toMatchObject({
      kode: 2,
      galat: expect.stringContaining('ringan, normatif'),
    });
    expect(await m.layanan([...ADU, '--klasifikasi', 'gawat'])).toMatchObject({
      kode: 2,
      galat: expect.stringContaining('--klasifikasi'),
    });
    expect((await lihat()).status).toBe('disampaikan');
  });

  test('yang salah alamat dialihkan, bukan ditolak', async () => {
    await m.beres(ADU);
    await m.beres(['alihkan', 'pd-1', '--kepada', 'Dinas Kesehatan', '--alasan', 'layanan puskesmas']);
    expect(await lihat()).toMatchObject({ status: 'dialihkan', selesai: true });
  });
});

describe('jeda', () => {
  test('tunda dan lanjut mengembalikan hari kerja saja, dan tetap berlaku sesudah klasifikasi ulang', async () => {
    await m.beres([...ADU, '--klasifikasi', 'ringan'], { jam: '2026-03-02T09:00:00+07:00' });
    await m.beres(['tunda', 'pd-1', '--kategori', 'klarifikasi', '--alasan', 'menunggu pelapor'], {
      jam: '2026-03-05T09:00:00+07:00',
    });
    const jam = { jam: '2026-03-09T09:00:00+07:00' };
    await m.beres(['lanjut', 'pd-1'], jam);
    expect((await lihat(jam)).tenggat).toBe('2026-03-11');
    const { hari } = await m.json(['tenggat', 'pd-1'], jam);
    expect(
      hari
        .filter((h: { sebab: string | null }) => h.sebab?.startsWith('jeda'))
        .map((h: { tanggal: string }) => h.tanggal),
    ).toEqual(['2026-03-05', '2026-03-06']);
    await m.beres(['klasifikasi', 'pd-1', '--menjadi', 'normatif', '--alasan', 'lebih tepat'], jam);
    expect((await lihat(jam)).tenggat).toBe('2026-03-11');
  });

  test('tunda dua kali, lanjut tanpa tunda, dan tindakan lain selama jam berhenti: keluar 4', async () => {
    await m.beres([...ADU, '--klasifikasi', 'ringan']);
    expect((await m.layanan(['lanjut', 'pd-1'])).kode).toBe(4);
    await m.beres(['terima', 'pd-1']);
    const tunda = ['tunda', 'pd-1', '--kategori', 'klarifikasi', '--alasan', 'menunggu'];
    await m.beres(tunda);
    const kedua = await m.layanan(tunda);
    expect(kedua).toMatchObject({ kode: 4, galat: expect.stringContaining('Jam berhenti sejak 2026-03-13') });
    expect((await m.layanan(['tangani', 'pd-1', '--catatan', 'x'])).kode).toBe(4);
    expect((await m.layanan(['tunda', 'pd-1', '--kategori', 'libur', '--alasan', 'x'])).kode).toBe(2);
  });
});

describe('pengaduan yang sebenarnya permintaan informasi', () => {
  const LENGKAPI = [
    '--nik',
    '3602145303909003',
    '--alamat',
    'Maja',
    '--tujuan',
    'penelitian',
    '--cara-memperoleh',
    'melihat',
  ];

  test('menjadi permohonan; keduanya bertaut, isinya dipakai', async () => {
    await m.beres(ADU);
    expect((await m.beres(['daftar', '--dari', 'pd-1', ...LENGKAPI])).keluar).toBe('PI-2026-0001\n');
    expect(await lihat()).toMatchObject({ status: 'dialihkan', terkait: ['PI-2026-0001'] });
    expect(await m.json(['lihat', 'pi-1'])).toMatchObject({
      nama: 'Rina Wati',
      rincian: 'Loket tutup sebelum waktunya',
      terkait: ['PD-2026-0001'],
    });
  });

  test('dari yang anonim nama tidak ikut: harus diberikan', async () => {
    await m.beres([...ADU, '--anonim']);
    const hasil = await m.layanan(['daftar', '--dari', 'pd-1', ...LENGKAPI]);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('--nama') });
    expect(hasil.galat).not.toContain('Rina');
    expect(await lihat()).toMatchObject({ status: 'disampaikan', nama: '(anonim)' });
  });

  test('dari permohonan, atau pengaduan yang sudah selesai: ditolak', async () => {
    await m.beres(ADU);
    await m.beres(['cabut', 'pd-1', '--alasan', 'x']);
    expect((await m.layanan(['daftar', '--dari', 'pd-1', ...LENGKAPI])).kode).toBe(4);
    expect((await m.layanan(['daftar', '--dari', 'PD-2026-0009', ...LENGKAPI])).kode).toBe(3);
  });
});

describe('masukan buruk', () => {
  test.each([
    ['tanpa pelapor dan tanpa --anonim', ['adu', '--saluran', 'kotak', '--uraian', 'x'], '--pelapor'],
    ['saluran asing', ['adu', '--pelapor', 'A', '--saluran', 'merpati', '--uraian', 'x'], '--saluran'],
    ['diterima jauh di belakang tanpa --ya', [...ADU, '--diterima', '2026-01-02'], '--ya'],
  ])('%s', async (_, argumen, kata) => {
    expect(await m.layanan(argumen)).toMatchObject({ kode: 2, keluar: '', galat: expect.stringContaining(kata) });
    expect(existsSync(join(m.toko, 'berjalan')) ? readdirSync(join(m.toko, 'berjalan')) : []).toEqual([]);
  });

  test('diterima jauh di belakang dengan --ya: kedua hari disimpan', async () => {
    await m.beres([...ADU, '--diterima', '2026-01-02', '--ya']);
    expect(await lihat()).toMatchObject({
      diterima: '2026-01-02',
      dicatat: expect.stringMatching(/^2026-03-13T/),
      terlambat: true,
    });
  });
});

describe('riwayat menyebut faktanya', () => {
  test('alasan jeda, lama perpanjangan, dan catatan tim pada tampilan lengkap', async () => {
    await m.beres([...ADU, '--rahasia', '--klasifikasi', 'ringan']);
    await m.beres(['terima', 'pd-1']);
    await m.beres(['tangani', 'pd-1', '--catatan', 'Memeriksa rekaman']);
    expect((await m.beres(['lihat', 'pd-1'])).keluar).not.toContain('Memeriksa rekaman');
    expect((await m.beres(['lihat', 'pd-1', '--lengkap'])).keluar).toContain('catatan: Memeriksa rekaman');
    await m.beres([...ADU, '--klasifikasi', 'ringan']);
    await m.beres(['tunda', 'pd-2', '--kategori', 'klarifikasi', '--alasan', 'menunggu KTP 3602145303909003']);
    const { keluar } = await m.beres(['riwayat', 'pd-2']);
    expect(keluar).toContain('alasan: menunggu KTP 360214******9003');
    for (const perintah of [
      ['lihat', 'pd-2'],
      ['tenggat', 'pd-2'],
      ['cari', '--json'],
      ['riwayat', 'pd-2', '--json'],
    ]) {
      expect((await m.beres(perintah)).keluar).not.toContain('3602145303909003');
    }
  });

  test('laporan yang kemudian dirahasiakan menyembunyikan alasan jeda yang lebih dahulu', async () => {
    await m.beres([...ADU, '--klasifikasi', 'ringan']);
    await m.beres(['tunda', 'pd-1', '--kategori', 'klarifikasi', '--alasan', 'menunggu Kepala Seksi']);
    await m.beres(['koreksi', 'pd-1', '--rahasia', '--alasan', 'permintaan pelapor']);
    for (const perintah of [
      ['lihat', 'pd-1'],
      ['tenggat', 'pd-1'],
      ['riwayat', 'pd-1'],
      ['cari', '--json'],
    ]) {
      expect((await m.beres(perintah)).keluar).not.toContain('Kepala Seksi');
    }
  });

  test('nama yang ditulis pelapor anonim sendiri tidak tampak, juga tidak di permohonan yang lahir darinya', async () => {
    const uraian = 'Saya Xantippe Rahasiawati dimintai uang';
    await m.beres(['adu', '--anonim', '--pelapor', 'Xantippe Rahasiawati', '--saluran', 'kotak', '--uraian', uraian]);
    await m.beres([
      'daftar',
      '--dari',
      'pd-1',
      '--nama',
      'PPID',
      '--alamat',
      'Maja',
      '--nik',
      '3602145303909003',
      '--tujuan',
      'x',
      '--cara-memperoleh',
      'melihat',
    ]);
    for (const perintah of [
      ['lihat', 'pd-1'],
      ['lihat', 'pi-1'],
      ['cari', '--semua'],
      ['riwayat', 'pd-1'],
    ]) {
      expect((await m.beres(perintah)).keluar).not.toMatch(/Xantippe|Rahasiawati/);
    }
  });
});

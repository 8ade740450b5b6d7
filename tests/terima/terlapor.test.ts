import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang, pemegangBernama } from '../alat/jabatan.js';
import { buangContoh, masuk, mejaTertutup, tambah } from '../alat/petugas.js';
import { meja } from '../alat/program.js';

const ADU = ['adu', '--pelapor', 'Asep Suherman', '--alamat', 'Kp. Sawah', '--telepon', '081290009876', '--rahasia'];
const ISI = ['--saluran', 'kotak', '--uraian', 'Amplop diminta di loket dua'];
const DADANG = pemegangBernama('pej', 'Dadang Hidayat', 'pejabat-pengaduan');
const RAHASIA = { nama: '(rahasia)', uraian: '(rahasia)', terlapor: null };

describe('sekali disebut sebagai terlapor, isinya tetap tertutup baginya', () => {
  let m: MejaDalam;
  beforeEach(() => {
    m = mejaDalam();
    m.duduk(pemegang('front-office'));
  });
  afterEach(() => m.buang());

  test.each([
    ['dikoreksi', ['--terlapor', 'Rina Wati']],
    ['dikosongkan', ['--kosongkan', 'terlapor']],
  ])('sesudah isiannya %s', async (_, menjadi) => {
    await m.json([...ADU, ...ISI, '--terlapor', 'Kepala bidang Dadang']);
    m.duduk(DADANG);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject(RAHASIA);
    m.duduk(pemegang('pejabat-pengaduan'));
    await m.json(['koreksi', 'pd-1', ...menjadi, '--alasan', 'salah tulis']);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ nama: 'Asep Suherman' });
    m.duduk(DADANG);
    expect(await m.json(['lihat', 'pd-1'])).toMatchObject(RAHASIA);
    expect((await m.layanan(['lihat', 'pd-1', '--lengkap', '--alasan', 'x'])).kode).toBe(5);
    expect((await m.layanan(['terima', 'pd-1', '--klasifikasi', 'ringan'])).kode).toBe(5);
  });
});

describe('admin mengganti catatan petugasnya', () => {
  afterAll(buangContoh);

  test.each([
    ['nama', 'Pak Dadang', ['--nama', 'Dadi H']],
    ['NIP', 'NIP 19850505 201001 1 001', ['--nip', '198505052010011002']],
  ])('%s yang semula tetap menutup', async (_, terlapor, ubahan) => {
    const m = meja();
    try {
      await mejaTertutup(m);
      const lain = ['--jabatan', 'pejabat-pengaduan', '--nip', '198505052010011001'];
      await tambah(m, 'pej', 'Dadang Hidayat', lain);
      await m.beres([...ADU, ...ISI, '--terlapor', terlapor]);
      await m.beres(['petugas', 'ubah', 'pej', ...ubahan]);
      expect((await masuk(m, 'pej')).kode).toBe(0);
      expect(await m.json(['lihat', 'pd-1'])).toMatchObject(RAHASIA);
      expect((await m.layanan(['lihat', 'pd-1', '--lengkap', '--alasan', 'x'])).kode).toBe(5);
    } finally {
      m.buang();
    }
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, LANGKAH, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { DIAM, ditolak, keberatan, pada } from './alat-keberatan.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

describe('kapan keberatan dapat diajukan', () => {
  test.each([
    ['2026-03-16', 'dalam janji'],
    ['2026-03-30', 'lewat janji, dalam undang-undang'],
    ['2026-04-06', 'hari terakhir undang-undang'],
  ])('belum ditanggapi pada %s (%s): keluar 4, disebut mulai kapan, tidak ada yang berubah', async (tanggal) => {
    await m.beres(DAFTAR);
    const hasil = await m.layanan(keberatan('1', 'c'), pada(tanggal));
    expect(hasil).toMatchObject({ kode: 4, keluar: '' });
    expect(hasil.galat).toContain('mulai 2026-04-07');
    expect((await m.json(['lihat', 'pi-1'], pada(tanggal))).riwayat).toHaveLength(1);
    expect(await m.json(['cari', '--jenis', 'keberatan', '--semua'], pada(tanggal))).toEqual([]);
  });

  test('diam lewat undang-undang: boleh, dan permohonannya tetap berjalan', async () => {
    await m.beres(DAFTAR);
    await m.beres(keberatan('1', 'c,g'), DIAM);
    expect(await m.json(['lihat', 'kb-1'], DIAM)).toMatchObject({ alasanTimbul: '2026-04-07', alasan: ['c', 'g'] });
    await m.beres(['teruskan', 'pi-1'], DIAM);
    expect(await m.json(['lihat', 'pi-1'], DIAM)).toMatchObject({ status: 'di-kepala-dinas', selesai: false });
  });

  test('informasi berkala (b) tidak menunggu apa pun, tetapi hanya b saja', async () => {
    await m.beres(DAFTAR);
    expect(await m.layanan(keberatan('1', 'b,c'))).toMatchObject({ kode: 4 });
    await m.beres(keberatan('1', 'b'));
    expect(await m.json(['lihat', 'kb-1'])).toMatchObject({
      alasan: ['b'],
      batasAjukan: null,
      terlambatDiajukan: null,
    });
  });

  test.each(['cabut', 'batal'])('sesudah %s: keluar 4, juga untuk b', async (kata) => {
    await m.beres(DAFTAR);
    await m.beres([kata, '1', '--alasan', 'x']);
    for (const alasan of ['b', 'c']) {
      expect(await m.layanan(keberatan('pi-1', alasan), DIAM)).toMatchObject({ kode: 4, keluar: '' });
    }
  });

  test('sesudah diserahkan boleh; atas pengaduan atau keberatan tidak', async () => {
    await sampai(m, LANGKAH.length);
    await m.beres(keberatan('1', 'd'));
    await m.layanan(['adu', '--pelapor', 'Rina Wati', '--saluran', 'telepon', '--uraian', 'Loket tutup']);
    expect(await m.layanan(keberatan('kb-1', 'd'))).toMatchObject({ kode: 4, keluar: '' });
    expect(await m.layanan(keberatan('pd-1', 'd'))).toMatchObject({ kode: 4, keluar: '' });
    expect(await m.layanan(keberatan('pi-7', 'd'))).toMatchObject({ kode: 3, keluar: '' });
  });

  test('diterima sebelum permohonannya: keluar 4', async () => {
    await m.beres(DAFTAR);
    expect(await m.layanan(keberatan('1', 'b', '--diterima', '2026-03-12'))).toMatchObject({ kode: 4, keluar: '' });
  });
});

describe('terlambat diajukan', () => {
  test('tetap didaftarkan, dengan peringatan dan catatan hari terakhirnya', async () => {
    const pi = await ditolak(m);
    const { galat } = await m.beres(keberatan(pi, 'a'), pada('2026-05-06'));
    expect(galat).toContain('diajukan TERLAMBAT: paling lambat Selasa, 5 Mei 2026');
    expect(galat).toContain('UU 14/2008 Pasal 36 ayat (1)');
    const kasus = await m.json(['lihat', 'kb-1'], pada('2026-05-06'));
    expect(kasus).toMatchObject({ terlambatDiajukan: true, batasAjukan: '2026-05-05', terlambat: false });
    expect(kasus.riwayat[0].isi).toMatchObject({ terlambatDiajukan: true, batasAjukan: '2026-05-05' });
    expect((await m.beres(['lihat', 'kb-1'], pada('2026-05-06'))).keluar).toMatch(/Terlambat diajukan +ya/);
  });

  test('yang dihitung hari diterimanya, bukan hari dicatatnya', async () => {
    const pi = await ditolak(m);
    const { galat } = await m.beres(keberatan(pi, 'a', '--diterima', '2026-05-05'), pada('2026-05-20'));
    expect(galat).not.toContain('TERLAMBAT');
    expect(await m.json(['lihat', 'kb-1'], pada('2026-05-20'))).toMatchObject({
      diterima: '2026-05-05',
      dicatat: '2026-05-20T10:00:00+07:00',
      terlambatDiajukan: false,
    });
  });

  test('diterima lebih dari 30 hari yang lalu minta --ya', async () => {
    const pi = await ditolak(m);
    const perintah = keberatan(pi, 'a', '--diterima', '2026-04-01');
    expect(await m.layanan(perintah, pada('2026-06-15'))).toMatchObject({ kode: 2, keluar: '' });
    expect((await m.beres([...perintah, '--ya'], pada('2026-06-15'))).keluar).toBe('KB-2026-0001\n');
  });

  test('hari diterima yang dikoreksi menentukan lagi terlambat atau tidak', async () => {
    const pi = await ditolak(m);
    await m.beres(keberatan(pi, 'a'), pada('2026-05-06'));
    await m.beres(['koreksi', 'kb-1', '--diterima', '2026-05-04', '--alasan', 'stempel surat'], pada('2026-05-06'));
    const kasus = await m.json(['lihat', 'kb-1'], pada('2026-05-06'));
    expect(kasus.terlambatDiajukan).toBe(false);
    expect(kasus.riwayat[0].isi.terlambatDiajukan).toBe(true);
  });
});

describe('beberapa keberatan atas satu permohonan', () => {
  test('yang masih berjalan diperingatkan, tidak menghalangi; yang selesai tidak disebut', async () => {
    const pi = await ditolak(m);
    await m.beres(keberatan(pi, 'a'), pada('2026-03-16'));
    expect((await m.beres(keberatan(pi, 'd'), pada('2026-03-17'))).galat).toContain('masih berjalan: KB-2026-0001');
    for (const nomor of ['kb-1', 'kb-2']) await m.beres(['cabut', nomor, '--alasan', 'damai'], pada('2026-03-17'));
    const ketiga = await m.beres(keberatan(pi, 'e'), pada('2026-03-17'));
    expect(ketiga.keluar).toBe('KB-2026-0003\n');
    expect(ketiga.galat).not.toContain('masih berjalan');
    const { terkait } = await m.json(['lihat', pi], pada('2026-03-17'));
    expect(terkait).toEqual(['KB-2026-0001', 'KB-2026-0002', 'KB-2026-0003']);
  });
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';

/** A complaint that is really a request, in a closed store: who decides that registers it too. */
const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Minta rekap bantuan'];
const DARI = [
  ...['daftar', '--dari', 'pd-1', '--nik', '3602145303909003', '--alamat', 'Maja', '--tujuan', 'penelitian'],
  ...['--cara-memperoleh', 'melihat'],
];
const PEJABAT = pemegang('pejabat-pengaduan');

let m: MejaDalam;
beforeEach(async () => {
  m = mejaDalam();
  m.duduk(pemegang('front-office'));
  await m.json(ADU);
});
afterEach(() => m.buang());

test('Pejabat Pengelola Pengaduan melakukan keduanya: permohonan terdaftar, pengaduan dialihkan, saling bertaut', async () => {
  m.duduk(PEJABAT);
  const { kode, galat } = await m.layanan(DARI);
  expect([kode, galat]).toEqual([0, expect.not.stringContaining('belum dapat dialihkan')]);
  expect(await m.json(['lihat', 'pi-1'])).toMatchObject({ nama: 'Rina Wati', terkait: ['PD-2026-0001'] });
  expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'dialihkan', terkait: ['PI-2026-0001'] });
  const [pertama] = await m.json(['riwayat', 'pi-1']);
  expect(pertama).toMatchObject({ tindakan: 'daftar', jabatan: 'Pejabat Pengelola Pengaduan' });
  expect(await m.json(['periksa'])).toMatchObject({ baik: true });
});

test('Front Office ditolak (5) dengan siapa yang boleh; tidak ada yang tercatat selain percobaannya', async () => {
  const { kode, keluar, galat } = await m.layanan(DARI);
  expect([kode, keluar]).toEqual([5, '']);
  expect(galat).toContain('"alihkan" bukan wewenang Anda.\n  Yang boleh: pejabat-pengaduan.');
  expect((await m.layanan(['lihat', 'pi-1'])).kode).toBe(3);
  expect(await m.json(['lihat', 'pd-1'])).toMatchObject({ status: 'disampaikan', terkait: [] });
  m.duduk(pemegang('pengawas'));
  expect(await m.json(['jejak', 'akses'])).toMatchObject([{ kejadian: 'ditolak', perintah: 'daftar' }]);
});

test('jabatan lain tidak mendaftar sama sekali', async () => {
  m.duduk(pemegang('tim-pengaduan'));
  const { kode, galat } = await m.layanan(DARI);
  expect([kode, galat]).toEqual([5, expect.stringContaining('Yang boleh: Petugas Front Office, Pejabat')]);
});

test('pengaduan rahasia: tidak satu kata pun ikut, dan nama harus diberikan', async () => {
  await m.json([...ADU, '--rahasia', '--tetap-daftar']);
  m.duduk(PEJABAT);
  const dari = DARI.map((k) => (k === 'pd-1' ? 'pd-2' : k));
  expect((await m.layanan(dari)).kode).toBe(2);
  await m.json([...dari, '--nama', 'Dewi Lestari', '--rincian', 'Rekap per kecamatan']);
  expect(await m.json(['lihat', 'pi-1'])).toMatchObject({ nama: 'Dewi Lestari', rincian: 'Rekap per kecamatan' });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, daftarDengan, sampai, tindak } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** Mistakes that other desks made (docs of their trackers), each with the dates that show it. */

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const pagi = (hari: string) => ({ jam: `${hari}T09:00:00+07:00` });
const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup sebelum waktunya'];
const TUNDA = ['tunda', '--kategori', 'klarifikasi', '--alasan', 'menunggu pemohon'];
const lihat = (nomor: string, hari: string) => m.json(['lihat', nomor], pagi(hari));

/** Stopped on Thursday 5 March, resumed on Monday 9 March. */
async function berhentiSejenak(nomor: string): Promise<void> {
  await tindak(m, nomor, TUNDA, pagi('2026-03-05'));
  await tindak(m, nomor, ['lanjut'], pagi('2026-03-09'));
}

describe('tanggal UTC dibandingkan dengan hari setempat', () => {
  // Saturday 06.30 in WIB is still Friday in UTC; Monday 05.00 is still Sunday.
  test.each([
    ['2026-03-14T06:30:00+07:00', '2026-03-14'],
    ['2026-03-16T05:00:00+07:00', '2026-03-16'],
  ])('masuk %s: hari WIB yang berlaku, di zona mana pun mesinnya', async (jam, diterima) => {
    for (const TZ of ['UTC', 'America/New_York', 'Asia/Jayapura']) {
      const lain = meja();
      await lain.beres(DAFTAR, { jam, env: { TZ } });
      const opsi = { jam, env: { TZ } };
      const [kasus, jelas] = [await lain.json(['lihat', '1'], opsi), await lain.json(['tenggat', '1'], opsi)];
      lain.buang();
      expect(kasus).toMatchObject({ diterima, tenggat: '2026-03-30' });
      expect(jelas.mulai).toBe('2026-03-16');
      expect(jelas.hari[0]).toEqual({ tanggal: '2026-03-17', ke: 1, sebab: null });
    }
  });
});

describe('hari mulai ikut dihitung', () => {
  test.each([
    ['2026-03-13', '5', '2026-03-27'],
    ['2026-03-17', '10', '2026-04-08'],
    ['2026-11-23', '17', '2026-12-16'],
    ['2026-12-14', '60', '2027-03-23'],
    ['2026-11-23', '1', '2026-11-24'],
  ])('dari %s, hari kerja ke-%s adalah %s', async (dari, hari, tenggat) => {
    expect((await m.json(['tenggat', '--dari', dari, '--hari', hari])).jatuhTempo).toBe(tenggat);
  });
});

describe('libur di akhir pekan dihitung dua kali', () => {
  test('Idulfitri Sabtu dan Minggu, Paskah Minggu: sehari sekali, sisa dan keterlambatan tidak bergeser', async () => {
    const { hari } = await m.json(['tenggat', '--dari', '2026-03-13', '--hari', '15']);
    const tanggal = hari.map((h: { tanggal: string }) => h.tanggal);
    expect(new Set(tanggal).size).toBe(tanggal.length);
    expect(hari.filter((h: { ke: number | null }) => h.ke !== null)).toHaveLength(15);
    await m.beres(DAFTAR, pagi('2026-04-02'));
    for (const [kini, sisa] of [
      ['2026-04-02', 5],
      ['2026-04-05', 5],
      ['2026-04-10', 0],
      ['2026-04-14', -2],
    ] as const) {
      expect(await lihat('1', kini)).toMatchObject({ tenggat: '2026-04-10', sisaHariKerja: sisa });
    }
  });
});

describe('hari kalender dari jeda ditambahkan ke jam hari kerja', () => {
  test('diterima 2 Maret, tunda 5 Maret, lanjut 9 Maret: 11 Maret, dan jam undang-undang ikut dua hari kerja', async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
    expect(await lihat('1', '2026-03-02')).toMatchObject({ tenggat: '2026-03-09', tenggatUndangUndang: '2026-03-16' });
    await berhentiSejenak('1');
    expect(await lihat('1', '2026-03-09')).toMatchObject({ tenggat: '2026-03-11', tenggatUndangUndang: '2026-03-25' });
  });

  test('jeda yang hanya memuat akhir pekan tidak mengembalikan apa pun', async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
    await tindak(m, '1', TUNDA, pagi('2026-03-07'));
    await tindak(m, '1', ['lanjut'], pagi('2026-03-09'));
    expect((await lihat('1', '2026-03-09')).tenggat).toBe('2026-03-09');
  });
});

describe('jeda terlupa saat klasifikasi berubah', () => {
  test('jeda yang lalu dan yang sedang berjalan tetap dihitung dalam kelas baru', async () => {
    await m.beres([...ADU, '--klasifikasi', 'ringan'], pagi('2026-03-02'));
    await berhentiSejenak('pd-1');
    const ubah = ['klasifikasi', '--menjadi', 'non-pengawasan', '--alasan', 'perlu telaah'];
    await tindak(m, 'pd-1', ubah, pagi('2026-03-09'));
    // 14 hari kerja without a stop would be 27 March.
    expect((await lihat('pd-1', '2026-03-09')).tenggat).toBe('2026-03-31');
    await tindak(m, 'pd-1', TUNDA, pagi('2026-03-30'));
    await tindak(m, 'pd-1', ['klasifikasi', '--menjadi', 'normatif', '--alasan', 'keliru'], pagi('2026-03-31'));
    await tindak(m, 'pd-1', ['klasifikasi', ...ubah.slice(1)], pagi('2026-04-01'));
    expect((await lihat('pd-1', '2026-04-01')).tenggat).toBe('2026-04-02');
    expect((await lihat('pd-1', '2026-04-09')).tenggat).toBe('2026-04-10');
  });
});

describe('tabel hari libur habis diam-diam', () => {
  test('60 hari kerja yang melewati 2027: sementara, dan tahun yang kurang disebut', async () => {
    const { galat } = await m.beres([...ADU, '--klasifikasi', 'pengawasan'], pagi('2027-11-15'));
    expect(galat).toContain('SEMENTARA: hari libur tahun 2028 belum dimuat');
    expect(await lihat('pd-1', '2027-11-15')).toMatchObject({ tenggatSementara: true, kalenderKurang: [2028] });
    expect((await m.beres(['cari'], pagi('2027-11-15'))).keluar).toContain('(sementara)');
  });
});

describe('tanda terlambat terhapus saat kasus ditutup', () => {
  test('selesai terlambat tetap terlambat, apa pun sesudahnya', async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
    await tindak(m, '1', ['cabut', '--alasan', 'sudah memperoleh data'], pagi('2026-03-17'));
    const beku = { tenggat: '2026-03-09', sisaHariKerja: -6, terlambat: true, terlambatUndangUndang: true };
    expect(await lihat('1', '2026-03-17')).toMatchObject({ selesai: true, ...beku });
    await tindak(m, '1', ['koreksi', '--alamat', 'Maja', '--alasan', 'salah tulis'], pagi('2026-04-01'));
    const mundur = ['koreksi', '1', '--diterima', '2026-03-16', '--alasan', 'salah tulis'];
    expect((await m.layanan(mundur, pagi('2026-04-01'))).kode).toBe(4);
    expect(await lihat('PI-2026-0001', '2027-02-01')).toMatchObject(beku);
    const { permohonan } = await m.json(['rekap', '--tahun', '2026'], pagi('2027-02-01'));
    expect(permohonan).toMatchObject({ dicabut: 1, terlambat: 1, tepatWaktu: 0 });
  });

  test('selesai tepat waktu tidak menjadi terlambat di kemudian hari', async () => {
    await m.beres(DAFTAR, pagi('2026-03-02'));
    await tindak(m, '1', ['cabut', '--alasan', 'sudah memperoleh data'], pagi('2026-03-09'));
    expect(await lihat('1', '2026-12-31')).toMatchObject({ sisaHariKerja: 0, terlambat: false });
  });
});

describe('isian nomor terpotong di daftar yang sempit', () => {
  test.each([20, 40, 59, 60, 72, 80, 100])('terminal %i kolom: nomor dan tenggat utuh', async (kolom) => {
    const dalam = mejaDalam();
    await dalam.layanan(daftarDengan({ '--nama': 'Raden Ayu Siti Nurhaliza Kusumawardhani binti Abdurrahman' }));
    await dalam.layanan([...ADU, '--klasifikasi', 'pengawasan']);
    for (const perintah of [['cari'], ['terlambat', '--segera', '100']]) {
      const { kode, keluar } = await dalam.layanan(perintah, { tty: true, kolom });
      expect({ kolom, perintah, kode }).toEqual({ kolom, perintah, kode: 0 });
      for (const utuh of ['PI-2026-0001', 'PD-2026-0001', '2026-03-27', '2026-06-24']) expect(keluar).toContain(utuh);
    }
    dalam.buang();
  });
});

describe('tanda bukti tercetak untuk kasus yang belum selesai', () => {
  test.each([0, 3, 5])('sesudah %i langkah: ditolak, tidak ada berkas', async (banyak) => {
    const nomor = await sampai(m, banyak);
    const ke = join(m.folder, 'bukti.pdf');
    const hasil = await m.layanan(['cetak', nomor, '--dokumen', 'tanda-bukti-penyerahan', '--ke', ke]);
    expect(hasil).toMatchObject({ kode: 4, keluar: '', galat: expect.stringContaining('belum ada') });
    expect(existsSync(ke)).toBe(false);
    const tersimpan = join(m.toko, 'dokumen/2026', nomor, 'tanda-bukti-penyerahan.pdf');
    expect((await m.layanan(['cetak', nomor, '--dokumen', 'tanda-bukti-penyerahan'])).kode).toBe(4);
    expect(existsSync(tersimpan)).toBe(false);
  });
});

describe('pemeriksaan kasus serupa menghalangi, bukan memperingatkan', () => {
  test.each([
    ['permohonan', DAFTAR, 'PI-2026-0001', 'PI-2026-0002'],
    ['pengaduan', ADU, 'PD-2026-0001', 'PD-2026-0002'],
  ])('%s yang sama dua kali: keduanya terdaftar, yang kedua dengan peringatan', async (_, argumen, satu, dua) => {
    expect((await m.beres(argumen)).galat).not.toContain('serupa');
    const kedua = await m.beres(argumen);
    expect(kedua.keluar).toBe(`${dua}\n`);
    expect(kedua.galat).toContain(`kasus serupa dalam 30 hari: ${satu}`);
  });
});

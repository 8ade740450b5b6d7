import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan, LANGKAH, sampai } from '../alat/permohonan.js';
import { AKAR, type Meja, meja, TERBUKA } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

describe('kekeliruan petugas', () => {
  test('bendera yang diberikan dua kali ditolak, bukan diam-diam yang terakhir', async () => {
    const hasil = await m.layanan([...DAFTAR, '--nik', '3602141303909002']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('--nik: diberikan lebih dari sekali') });
  });

  test('NIK yang diketik di tempat lain tidak muncul utuh di pesan', async () => {
    const cari = await m.layanan(['cari', 'asep', '3602141303909001']);
    expect(cari).toMatchObject({ kode: 2, galat: expect.stringContaining('1 kata berlebih') });
    expect(cari.galat).not.toContain('3602141303909001');
    const cara = await m.layanan([...daftarDengan({ '--cara-memperoleh': '3602141303909001' }), '--json']);
    expect(cara.galat).not.toContain('3602141303909001');
  });

  test('NIK di dalam teks tersamar di mana pun tampak', async () => {
    await m.beres(daftarDengan({ '--rincian': 'Data atas nama 3602145303909003' }));
    for (const perintah of [['lihat', '1'], ['cari'], ['lihat', '1', '--json']]) {
      const { keluar } = await m.beres(perintah);
      expect(keluar).toContain('360214******9003');
      expect(keluar).not.toContain('3602145303909003');
    }
  });

  test('Coba menyebut kasus yang sedang dikerjakan, bukan contoh', async () => {
    await m.beres(DAFTAR);
    expect((await m.layanan(['batal', '1'])).galat).toContain('Coba: layanan batal 1 --alasan "…"');
  });

  test('serah --ke berkas yang sudah ada: ditolak sebelum kasus ditutup; --timpa menimpa', async () => {
    const nomor = await sampai(m, 5);
    const ke = join(m.folder, 'bukti.pdf');
    writeFileSync(ke, 'milik orang lain');
    const serah = ['serah', nomor, '--penerima', 'Asep', '--cara', 'langsung', '--ke', ke];
    expect(await m.layanan(serah)).toMatchObject({ kode: 2, keluar: '', galat: expect.stringContaining('--timpa') });
    expect((await m.json(['lihat', nomor])).status).toBe('siap-diserahkan');
    expect((await m.beres([...serah, '--timpa'])).keluar).toBe('PI-2026-0001\n');
  });

  test('serah --ke folder yang tidak ada: tercatat, nomornya tetap disebut, keluar 6', async () => {
    const nomor = await sampai(m, 5);
    const hasil = await m.layanan([
      'serah',
      nomor,
      '--penerima',
      'A',
      '--cara',
      'langsung',
      '--ke',
      join(m.folder, 'x/y.pdf'),
    ]);
    expect(hasil).toMatchObject({
      kode: 6,
      keluar: 'PI-2026-0001\n',
      galat: expect.stringContaining('Sudah tercatat'),
    });
    expect((await m.json(['lihat', nomor])).status).toBe('diserahkan');
  });

  test('lampiran dengan jalur yang keluar dari folder ditolak dengan obatnya', async () => {
    const hasil = await m.layanan([...DAFTAR, '--lampiran', '../ktp.pdf']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('tulis jalur lengkapnya') });
    expect(existsSync(join(m.toko, 'berjalan/PI-2026-0001.1.json'))).toBe(false);
  });

  test('hasil yang tidak ada di standar: keluar 2, yang ada disebut', async () => {
    const nomor = await sampai(m, 3);
    const hasil = await m.layanan(['verifikasi', nomor, '--hasil', 'mungkin']);
    expect(hasil).toMatchObject({ kode: 2, galat: expect.stringContaining('ya, tidak, kurang') });
  });

  test('keluaran yang tidak dapat ditulis: satu kalimat, keluar bukan 0, tanpa jejak tumpukan', async () => {
    await m.beres(DAFTAR);
    const perintah = `${process.execPath} ${join(AKAR, 'bin/layanan.js')} lihat 1 --data ${m.toko} > /dev/full`;
    const hasil = spawnSync('sh', ['-c', perintah], { encoding: 'utf8' });
    expect(hasil.status).toBe(1);
    expect(hasil.stderr).toContain('Keluaran tidak dapat ditulis (cakramnya penuh)');
    expect(hasil.stderr).not.toMatch(/\n\s+at /);
  });

  test('pembaca yang pergi bukan kegagalan', async () => {
    await m.beres(DAFTAR);
    const perintah = `${process.execPath} ${join(AKAR, 'bin/layanan.js')} lihat 1 --data ${m.toko} | true`;
    expect(spawnSync('sh', ['-c', perintah], { encoding: 'utf8' }).stderr).toBe(TERBUKA);
  });
});

describe('membaca kembali yang dicatat', () => {
  test('bendera umum boleh mendahului perintah', async () => {
    await m.beres(DAFTAR);
    expect((await m.beres(['--tanpa-tanya', 'cari'])).keluar).toContain('PI-2026-0001');
  });

  test('status yang menutup dan tahun mencari di arsip juga; yang tidak dikenal ditolak', async () => {
    await sampai(m, LANGKAH.length);
    expect(await m.json(['cari', '--status', 'diserahkan'])).toHaveLength(1);
    expect(await m.json(['cari', '--tahun', '2026'])).toHaveLength(1);
    expect(await m.json(['cari'])).toEqual([]);
    expect((await m.layanan(['cari', '--status', 'diterbangkan'])).kode).toBe(2);
  });

  test('kartu dan riwayat menyebut penerima, nomor tanda bukti, dan yang dikoreksi', async () => {
    const nomor = await sampai(m, LANGKAH.length);
    await m.beres(['koreksi', nomor, '--telepon', '081290001234', '--alasan', 'baru']);
    const { keluar } = await m.beres(['lihat', nomor]);
    for (const isi of ['nomorBukti: TB-2026-0001', 'penerima: Asep Suherman', 'telepon: 081290001234'])
      expect(keluar).toContain(isi);
    expect((await m.beres(['riwayat', nomor])).keluar).toContain('penerima: Asep Suherman');
  });

  test('koreksi mengosongkan yang boleh kosong, dan tidak meninggalkan pertentangan', async () => {
    await m.beres(
      daftarDengan({ '--cara-memperoleh': 'salinan', '--bentuk': 'softcopy', '--email': 'a@contoh.example' }),
    );
    await m.beres(['koreksi', '1', '--cara-memperoleh', 'melihat', '--kosongkan', 'email', '--alasan', 'x']);
    expect(await m.json(['lihat', '1'])).toMatchObject({ caraMemperoleh: 'melihat', bentuk: null, email: null });
    expect((await m.layanan(['koreksi', '1', '--kosongkan', 'nama', '--alasan', 'x'])).kode).toBe(2);
    expect((await m.layanan(['koreksi', '1', '--uraian', 'x', '--alasan', 'x'])).kode).toBe(2);
  });

  test('diterima di hari libur: dijelaskan dari hari diterimanya', async () => {
    const { keluar } = await m.beres(['tenggat', '--dari', '2026-03-14', '--hari', '1']);
    expect(keluar).toBe(
      '2026-03-14\t\tSabtu, diterima\n2026-03-15\t\tMinggu\n2026-03-16\t0\t\n2026-03-17\t1\ttenggat\n',
    );
    expect((await m.layanan(['tenggat', '1', '--dari', '2026-03-14', '--hari', '1'])).kode).toBe(2);
  });
});

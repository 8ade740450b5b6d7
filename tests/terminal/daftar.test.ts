import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ISIAN_DAFTAR } from '../../src/forms/permohonan.js';
import { ketikPemohon, ketikPermohonan, NIK } from '../alat/ketik-permohonan.js';
import { diTerminal, terpotong } from '../alat/terminal.js';

describe('daftar di terminal', () => {
  test('permohonan penuh diketik tombol demi tombol; NIK tidak tinggal di layar', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPermohonan(t);
      await t.tekan('Enter');
      const layar = await t.tunggu(/PI-2026-0001\n/);
      expect(layar).toContain('360214******9001');
      expect(layar).not.toContain(NIK);
      expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({
        nama: 'Asep Suherman',
        identitas: { jenis: 'nik', nomor: NIK },
        rincian: 'Rekap penerima bantuan sosial 2025',
        caraMemperoleh: 'melihat',
      });
    });
  });

  test('daftar > f: formulirnya tampak, f berisi satu baris nomor', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar > f; echo keluar $?');
      await ketikPermohonan(t);
      await t.tekan('Enter');
      await t.tunggu('keluar 0');
      expect(readFileSync(join(m.folder, 'f'), 'utf8')).toBe('PI-2026-0001\n');
    });
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['biasa', {}, '', /Sudah benar\? Simpan/],
    ['mode ASCII', { LAYANAN_ASCII: '1' }, '1', /Nomor \[1\]: 1\n/],
  ])('%s: yang diketik selagi kertasnya ditulis sampai ke cangkang', async (_, env, simpan, tersimpan) => {
    await diTerminal({ env }, async (t) => {
      await t.jawab('layanan daftar');
      await ketikPermohonan(t);
      await t.jawab(simpan);
      await t.tunggu(tersimpan);
      await t.jawab('echo dua | tr a-z A-Z');
      await t.tunggu(/PI-2026-0001\n[\s\S]*DUA\n/);
    });
  });

  test('dua kali kembali, jawaban lama disunting di tempatnya', async () => {
    await diTerminal({ kolom: 160 }, async (t, m) => {
      await t.jawab('layanan daftar');
      await t.jawabSaat(/NIK \(kosong/, NIK);
      await t.jawabSaat(/Nama pemohon/, 'Asep Suhermn');
      await t.jawabSaat(/Alamat/, 'Mja');
      await t.jawabSaat(/Pekerjaan/, '<');
      await t.jawabSaat(/\? Alamat Mja$/m, '<');
      await t.tunggu(/Nama pemohon Asep Suhermn$/);
      await t.tekan('BSpace');
      await t.jawab('an');
      await t.tunggu(/\? Alamat Mja$/m);
      await t.tekan('C-u');
      await t.jawabSaat(/\? Alamat$/m, 'Maja');
      for (const tanya of ['? Pekerjaan', '? Nomor telepon', '? E-mail', '? Dikuasakan']) await t.jawabSaat(tanya, '');
      await t.jawabSaat('Rincian informasi', 'Rekap');
      await t.tekan('Enter');
      await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
      await t.jawabSaat('Cara memperoleh', '');
      await t.jawabSaat('Sudah benar?', '');
      await t.tunggu(/PI-2026-0001\n/);
      expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Asep Suherman', alamat: 'Maja' });
    });
  });

  test('di kartu sebuah jawaban diubah, lalu disimpan', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPermohonan(t);
      await t.tekan('Down', 'Enter');
      // More choices than fit: searched by typing.
      await t.jawabSaat('Jawaban mana?', 'tujuan');
      await t.tunggu(/\? Tujuan penggunaan Penelitian$/m);
      await t.jawab(' skripsi');
      await t.tunggu(/Tujuan penggunaan +Penelitian skripsi[\s\S]*Sudah benar\?/);
      await t.tekan('Enter');
      await t.tunggu(/PI-2026-0001\n/);
      expect(await m.json(['lihat', '1'])).toMatchObject({ tujuan: 'Penelitian skripsi' });
    });
  });
});

/** A request with a NIK, of which no copy is asked for. */
const TIDAK_DITANYA = new Set(['kk', 'badanHukum', 'bentuk', 'caraSalinan']);

describe('layar lain', () => {
  test('40 kolom: setiap pertanyaan dan kartunya terbaca', async () => {
    await diTerminal({ kolom: 40 }, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPermohonan(t);
      const formulir = await t.isi();
      const baca = formulir.replaceAll(/\s+/g, ' ');
      expect(baca).toContain('Ketik < untuk kembali (yang sudah diketik tetap ada); Ctrl-U menghapus baris;');
      for (const [kunci, { tanya }] of Object.entries(ISIAN_DAFTAR)) {
        if (!TIDAK_DITANYA.has(kunci)) expect(baca).toContain(tanya ?? '');
      }
      expect(formulir).toMatch(/^✔ Alamat Kp\. Sawah RT 02\/01,\n {2}Rangkasbitung$/m);
      const kartu = formulir.slice(formulir.indexOf('Permohonan informasi\n'));
      expect(kartu).toMatch(/^ {2}Alamat +Kp\. Sawah RT 02\/01,\n +Rangkasbitung$/m);
      await t.tekan('Enter');
      // Paths are no words: they stay whole.
      const hasil = (await t.tunggu(/Toko ini terbuka[^$]*\$$/)).slice(formulir.length);
      expect(terpotong(`${kartu}\n${hasil}`, 40)).toEqual([]);
      expect(await m.json(['lihat', '1'])).toMatchObject({ alamat: 'Kp. Sawah RT 02/01, Rangkasbitung' });
    });
  });

  test.each([
    ['LAYANAN_ASCII=1', { LAYANAN_ASCII: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
  ])('%s: pilihan bernomor, tidak ada yang digambar ulang', async (_, env) => {
    await diTerminal({ env }, async (t, m) => {
      await t.rekam('mentah');
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.jawabSaat('Rincian informasi', 'Rekap');
      await t.tekan('Enter');
      await t.jawabSaat('Tujuan penggunaan', 'Skripsx');
      await t.tunggu(/2\) salinan \(mendapatkan salinan\)\n( {2}3\) < kembali\n)? *Nomor \[1\]:$/);
      await t.jawab('9');
      await t.jawabSaat('Ketik nomor 1 sampai 3 atau namanya.', '3');
      await t.jawabSaat('[Skripsx; Enter = tetap]', 'Skripsi');
      await t.jawabSaat(/Skripsi\n[\s\S]*Nomor \[1\]:$/, 'sal');
      await t.jawabSaat(/Bentuk salinan\n[\s\S]*Nomor \[1\]:$/, '2');
      await t.jawabSaat(/Cara mendapatkan salinan\n[\s\S]*Nomor \[1\]:$/, '');
      await t.jawabSaat(/Sudah benar\?\n[\s\S]*Nomor \[1\]:$/, '1');
      await t.tunggu(/PI-2026-0001\n/);
      expect(await m.json(['lihat', '1'])).toMatchObject({
        tujuan: 'Skripsi',
        caraMemperoleh: 'salinan',
        bentuk: 'softcopy',
      });
      // Carriage return and Backspace are the only ways back.
      expect(readFileSync(join(m.folder, 'mentah'), 'utf8')).toMatch(/^[\r\n\b\x20-\x7e]+$/);
    });
  });
});

describe('teks panjang', () => {
  const TIGA_PULUH = Array.from({ length: 30 }, (_, i) => (i % 7 === 6 ? '' : `Baris ke-${i + 1} dari permohonan`));

  test('tempelan 30 baris utuh dengan ganti baris dan baris kosongnya', async () => {
    await diTerminal({ baris: 60 }, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.tunggu('Rincian informasi');
      await t.tempel(`${TIGA_PULUH.slice(0, 7).join('\n')}\n`);
      await t.tunggu('Baris ke-6');
      await t.tempel(`${TIGA_PULUH.slice(7).join('\n')}\n\n`);
      await t.tunggu('Baris ke-30');
      await t.tekan('Enter');
      await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
      await t.jawabSaat('Cara memperoleh', '');
      await t.jawabSaat('Sudah benar?', '');
      await t.tunggu(/PI-2026-0001\n/);
      expect((await m.json(['lihat', '1'])).rincian.split('\n')).toEqual(TIGA_PULUH);
    });
  });

  test('tempelan beberapa baris ke pertanyaan sebaris digabung dengan spasi, terlihat sebelum Enter', async () => {
    await diTerminal({}, async (t) => {
      await t.jawab('layanan daftar');
      await t.jawabSaat('NIK', NIK);
      await t.tunggu('Nama pemohon');
      await t.tempel('Yayasan\nSuara\tLebak\n');
      await t.tunggu(/Nama pemohon Yayasan Suara Lebak *$/m);
      await t.tekan('Enter');
      await t.tunggu(/\? Alamat/);
    });
  });

  test('tempelan ke sebuah pilihan tidak memilih apa pun', async () => {
    await diTerminal({}, async (t) => {
      await t.jawab('layanan adu');
      await t.tunggu('Pelapor minta namanya disembunyikan?');
      await t.tempel('Satu\nDua\nTiga\n');
      await t.tekan('Up', 'Enter');
      await t.tunggu(/namanya disembunyikan\? Ya\n/);
      await t.tunggu(/\? Pelapor minta isi laporannya disembunyikan\?\n/);
    });
  });

  test(':e membuka penyunting dari EDITOR; teksnya diambil utuh', async () => {
    await diTerminal({ env: { EDITOR: 'cp naskah.txt' } }, async (t, m) => {
      writeFileSync(join(m.folder, 'naskah.txt'), 'Satu\nDua\n');
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.jawabSaat(':e membuka penyunting', ':e');
      await t.jawabSaat('Tujuan penggunaan', '<');
      await t.tunggu(/\| Satu\n +\| Dua$/m);
      await t.tekan('Enter', 'Enter');
      await t.jawabSaat(/Tujuan penggunaan *$/m, 'Penelitian');
      await t.jawabSaat('Cara memperoleh', '');
      await t.jawabSaat('Sudah benar?', '');
      await t.tunggu(/PI-2026-0001\n/);
      expect(await m.json(['lihat', '1'])).toMatchObject({ rincian: 'Satu\nDua' });
    });
  });
});

test('pemohon yang pernah datang: disebut begitu NIK diketik, teks serupa begitu teksnya diketik', async () => {
  await diTerminal({}, async (t, m) => {
    const isian = ['--nama', 'Asep Suherman', '--nik', NIK, '--alamat', 'Maja', '--rincian', 'Rekap bantuan sosial'];
    await m.beres(['daftar', ...isian, '--tujuan', 'x', '--cara-memperoleh', 'melihat']);
    await t.jawab('layanan daftar');
    await t.jawabSaat('? NIK', NIK);
    await t.tunggu(/^Sudah pernah ke sini: 1 permohonan, 1 masih berjalan \(PI-2026-0001\)/m);
    await t.jawabSaat('? Pakai nama pemohon, alamat dari PI-2026-0001?', '');
    await t.jawabSaat(/\? Nama pemohon Asep Suherman$/m, '');
    await t.jawabSaat(/\? Alamat Maja$/m, ' Baru');
    for (const tanya of ['? Pekerjaan', '? Nomor telepon', '? E-mail', '? Dikuasakan']) await t.jawabSaat(tanya, '');
    await t.jawabSaat('Rincian informasi', 'Rekap bantuan sosial');
    await t.tekan('Enter');
    await t.tunggu(/^Perhatian: teks serupa dalam 30 hari: PI-2026-0001$/m);
    await t.jawabSaat('? Tujuan penggunaan', 'y');
    await t.jawabSaat('? Cara memperoleh', '');
    await t.jawabSaat('? Sudah benar?', '');
    await t.jawabSaat('? Ada kasus serupa dalam 30 hari: PI-2026-0001. Tetap daftarkan?', '');
    await t.tunggu(/Dibatalkan; tidak ada yang dicatat/);
    await t.jawab('layanan daftar --lanjut');
    // Nothing was typed since: Enter alone doesn't save.
    await t.tunggu(/Sudah benar\?\n[^❯]*❯ Ubah jawaban/);
    await t.tekan('Up', 'Enter');
    await t.tunggu(/Tetap daftarkan\?\n[^❯]*❯ Tidak/);
    await t.tekan('Up', 'Enter');
    await t.tunggu(/PI-2026-0002\n/);
    expect(await m.json(['lihat', '2'])).toMatchObject({ nama: 'Asep Suherman', alamat: 'Maja Baru' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NIK } from '../alat/ketik-permohonan.js';
import type { Meja } from '../alat/program.js';
import { diTerminal, sampai, type Terminal } from '../alat/terminal.js';

const MULAI = `sh -c 'echo $$ > pid; exec layanan daftar'`;

/** Stops the program from elsewhere, uses the shell, and lets the program go on. */
async function hentikan(t: Terminal, m: Meja): Promise<void> {
  beri(m, 'SIGTSTP');
  await t.tunggu('Stopped');
  // What stood there is gone: what is seen afterwards was drawn again.
  await t.bersihkan();
  await t.jawab('fg');
}

/** The same by a signal that nobody hears of: the shell is left with a terminal in which Enter is no line's end. */
async function bekukan(t: Terminal, m: Meja): Promise<void> {
  beri(m, 'SIGSTOP');
  await t.tunggu(/Stopped.*\n\$$/);
  await t.ketik('fg');
  await t.tekan('C-j');
}

function beri(m: Meja, tanda: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(m.folder, 'pid'), 'utf8')), tanda);
}

test.each<[string, Readonly<Record<string, string>>]>([
  ['biasa', {}],
  ['mode ASCII', { LAYANAN_ASCII: '1' }],
])(
  '%s: dihentikan dari luar lalu fg, setiap macam pertanyaan tergambar lagi dan tidak ada yang hilang',
  async (_, env) => {
    await diTerminal({ kolom: 60, env }, async (t, m) => {
      await t.jawab(MULAI);
      await t.jawabSaat(/NIK \(kosong/, NIK);
      await t.tunggu(/Nama pemohon/);
      await t.ketik('Asep Su');
      await t.tunggu(/Asep Su$/);
      await hentikan(t, m);
      await t.tunggu(/^\? Nama pemohon:? Asep Su$/m);
      await t.jawab('herman');
      await t.jawabSaat(/Alamat/, 'Maja');
      for (const tanya of [/Pekerjaan/, /Nomor telepon/, /E-mail/, /Dikuasakan/]) await t.jawabSaat(tanya, '');
      await t.jawabSaat('Rincian informasi', 'Rekap bantuan');
      await t.ketik('tahun 20');
      await t.tunggu(/tahun 20$/);
      await bekukan(t, m);
      await t.tunggu(/Stopped[\s\S]*\? Rincian[^?]*\n *Rekap bantuan\n *tahun 20$/);
      await t.jawab('25');
      await t.tekan('Enter');
      await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
      await t.tunggu(/Cara memperoleh/);
      await hentikan(t, m);
      await t.tunggu(/^\? Cara memperoleh\n[\s\S]*salinan/m);
      await t.jawab('');
      await t.jawabSaat('Sudah benar?', '');
      await t.tunggu(/PI-2026-0001\n/);
      await t.jawab('echo dua | tr a-z A-Z');
      await t.tunggu(/DUA\n/);
      expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({
        nama: 'Asep Suherman',
        rincian: 'Rekap bantuan\ntahun 2025',
        tujuan: 'Penelitian',
      });
    });
  },
);

test('teks panjang: yang di atas baris yang lebih lebar dari layar ikut tergambar lagi', async () => {
  const panjang = `${'kata '.repeat(32)}akhir`;
  await diTerminal({ kolom: 80, baris: 24 }, async (t, m) => {
    await t.jawab(`sh -c 'echo $$ > pid; exec layanan adu --anonim --saluran kotak'`);
    await t.jawabSaat('isi laporannya disembunyikan?', '');
    await t.jawabSaat('? Uraian pengaduan', 'Loket tutup');
    await t.ketik(panjang);
    await t.tekan('BSpace');
    await t.tunggu(/akhi$/);
    await hentikan(t, m);
    const isi = await t.tunggu(/akhi$/);
    expect(isi).toMatch(/fg\n[^?]*\n\? Uraian pengaduan \([^)]*\)+\n {2}Loket tutup\n {2}(kata )+akhi$/);
  });
});

test('dilanjutkan di belakang (bg) lalu fg: tergambar sekali', async () => {
  await diTerminal({ kolom: 60 }, async (t, m) => {
    await t.jawab(MULAI);
    await t.jawabSaat(/NIK \(kosong/, NIK);
    await t.tunggu(/Nama pemohon/);
    await t.ketik('Asep bin Haji Muhammad Rahmat Wijayakusuma Sastradipura man');
    await t.tekan('Left', 'Left', 'Left');
    beri(m, 'SIGTSTP');
    await t.tunggu('Stopped');
    await t.bersihkan();
    await t.jawab('bg');
    // It stops once more when it asks the terminal for its keys.
    await sampai(async () => {
      await t.jawab('jobs');
      return /Stopped \(tty output\)/.test(await t.isi());
    });
    await t.jawab('fg');
    await t.tunggu(/\? Nama pemohon/);
    await t.ketik('Suher');
    const isi = await t.tunggu(/stradipura Suherman$/);
    expect(isi.match(/\? Nama pemohon/g)).toHaveLength(1);
  });
});

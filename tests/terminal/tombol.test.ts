import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ketikPemohon, NIK } from '../alat/ketik-permohonan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { diTerminal, type Terminal } from '../alat/terminal.js';

const PELAPOR = '--pelapor Rina --alamat Maja --telepon 081234567890 --email rina@contoh.id --saluran kotak';
const ADU = `sh -c 'echo $$ > pid; exec layanan adu ${PELAPOR}'; echo keluar $?`;

/** To the question for the long text of a complaint. */
async function sampaiUraian(t: Terminal): Promise<void> {
  await t.jawab(ADU);
  for (const tanya of ['namanya disembunyikan?', 'isi laporannya disembunyikan?']) await t.jawabSaat(tanya, '');
  await t.tunggu('? Uraian pengaduan');
}

/** The one draft's unfinished answers. */
function ketikan(toko: string): Record<string, unknown> {
  const folder = join(toko, 'draf');
  const nama = readdirSync(folder).find((n) => n.endsWith('.json')) ?? '';
  return JSON.parse(readFileSync(join(folder, nama), 'utf8')).ketikan;
}

test('Lakukan?: Esc, q, dan tombol yang tidak dikenal tidak pernah mencatat', async () => {
  await diTerminal({}, async (t, m) => {
    await m.beres(DAFTAR);
    await t.jawab('layanan tugas; echo keluar $?');
    for (const [ke, tombol] of [['Escape'], ['q'], ['Left', 'Home', 'F1', 'Tab', 'C-z', 'Enter']].entries()) {
      await t.tunggu(new RegExp(`(Dibatalkan[\\s\\S]*){${ke}}\\? Tugas: 1 kasus\\n[\\s\\S]*q atau Esc selesai$`));
      await t.tekan('Enter');
      await t.tunggu(/lakukan apa\?\n[^?]*$/);
      await t.tekan('Down', 'Enter');
      await t.tunggu(/Lakukan\?\n[^?]*❯ Tidak[^?]*$/);
      await t.tekan(...tombol);
      await t.tunggu(new RegExp(`(Lakukan\\? Tidak\\n[\\s\\S]*){${ke + 1}}\\? Tugas: 1 kasus\\n`));
    }
    await t.tekan('Escape');
    await t.tunggu('keluar 0');
    expect((await m.json(['lihat', '1'])).riwayat).toHaveLength(1);
  });
});

test('Ctrl-Z tidak menghentikan formulir, di pertanyaan sebaris maupun teks panjang', async () => {
  await diTerminal({}, async (t, m) => {
    await t.jawab('layanan daftar; echo keluar $?');
    await t.jawabSaat('NIK', NIK);
    await t.tunggu('Nama pemohon');
    await t.ketik('Asep');
    await t.tekan('C-z');
    await t.tekan('C-u');
    await ketikPemohon(t, 1);
    await t.tunggu('Rincian informasi');
    await t.ketik('Rekap');
    await t.tekan('C-z');
    await t.jawab(' 2025');
    await t.tekan('C-z', 'Enter');
    await t.tunggu('Tujuan penggunaan');
    await t.tekan('C-c');
    await t.tunggu('keluar 130');
    expect((await m.json(['meja'])).draf).toMatchObject([{ nama: 'A*** S*******' }]);
  });
});

test('dua jawaban yang diketik lebih dahulu menunggu dilihat', async () => {
  await diTerminal({}, async (t) => {
    await t.jawab('layanan daftar');
    await t.jawabSaat('NIK', NIK);
    await t.tunggu('Nama pemohon');
    await t.ketik('Asep Suherman\rMaja\r');
    await t.tunggu(/\? Nama pemohon Asep Suherman Maja$/m);
    await t.tekan('C-u');
    await t.jawab('Asep Suherman');
    await t.tunggu(/\? Alamat$/m);
  });
});

describe('teks panjang', () => {
  test('yang belum selesai diteruskan sesudah --lanjut', async () => {
    await diTerminal({}, async (t, m) => {
      await sampaiUraian(t);
      await t.ketik('Baris satu');
      await t.tekan('C-c');
      await t.tunggu('keluar 130');
      await t.bersihkan();
      await t.jawab('layanan adu --lanjut; echo keluar $?');
      await t.tunggu(/\(Enter = cukup, baris baru menyambungnya;[^)]*\)+\n +\| Baris satu$/m);
      await t.jawab('Baris dua');
      await t.ketik('Baris tiga');
      await t.tekan('C-c');
      await t.tunggu('keluar 130');
      expect(ketikan(m.toko)).toEqual({ uraian: 'Baris satu\nBaris dua\nBaris tiga' });
    });
  });

  test('SIGTERM (komputer dimatikan): baris yang sedang diketik pun masuk ke draf, dan dikatakan', async () => {
    await diTerminal({}, async (t, m) => {
      await sampaiUraian(t);
      await t.jawab('baru');
      await t.ketik('setengah');
      await t.tunggu(/setengah$/);
      process.kill(Number(readFileSync(join(m.folder, 'pid'), 'utf8')), 'SIGTERM');
      expect(await t.tunggu('keluar 143')).toMatch(/Dibatalkan[\s\S]*layanan adu --lanjut/);
      expect(ketikan(m.toko)).toEqual({ uraian: 'baru\nsetengah' });
    });
  });
});

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ketikPemohon, NIK } from '../alat/ketik-permohonan.js';
import { DAFTAR } from '../alat/permohonan.js';
import { diTerminal, sampai, type Terminal } from '../alat/terminal.js';

async function selesaikan(t: Terminal): Promise<void> {
  await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
  await t.jawabSaat('Cara memperoleh', '');
  await t.jawabSaat('Sudah benar?', '');
  await t.tunggu(/PI-2026-0001\n/);
}

function draf(toko: string): { jawaban: Record<string, unknown>; ketikan: Record<string, unknown> } {
  const folder = join(toko, 'draf');
  return JSON.parse(readFileSync(join(folder, readdirSync(folder).find((n) => n.endsWith('.json')) ?? ''), 'utf8'));
}

/** Unfinished answers of the one draft; undefined: none yet. */
function ketikan(toko: string): Record<string, unknown> | undefined {
  const { ketikan: ada } = draf(toko);
  return Object.keys(ada).length > 0 ? ada : undefined;
}

/** The shell between them may have ended with the other. */
function bunuh(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

describe('draf di terminal', () => {
  test('Ctrl-C di tengah: keluar 130, satu kalimat; dimulai lagi, ditawarkan, diteruskan', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar; echo keluar $?');
      await ketikPemohon(t);
      await t.tunggu('Rincian informasi');
      await t.tekan('C-c');
      expect(await t.tunggu('keluar 130')).toMatch(/lanjutkan dengan:\s+layanan daftar --lanjut/);
      await t.bersihkan();
      await t.jawab('layanan daftar');
      await t.tunggu(/Lanjutkan daftar: A\*\*\* S\*{7}, 2026-03-13 09:12, 5 jawaban/);
      await t.tekan('Down', 'Enter');
      await t.jawabSaat('Rincian informasi', 'Rekap');
      await t.tekan('Enter');
      await selesaikan(t);
      expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Asep Suherman', rincian: 'Rekap' });
      expect(readdirSync(join(m.toko, 'draf'))).toEqual([]);
    });
  });

  test('NIK yang diketik ke tawaran draf tidak memilih dan tidak membuang apa pun; membuang minta ya', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar; echo keluar $?');
      await t.jawabSaat('NIK', '3602141303909001');
      await t.tunggu('Nama pemohon');
      await t.tekan('C-c');
      await t.tunggu('keluar 130');
      await t.bersihkan();
      await t.jawab('layanan daftar; echo keluar $?');
      await t.tunggu('Ada yang belum selesai diketik.');
      await t.jawab('3602141303909001');
      await t.tunggu(/diketik\. Mulai yang baru; draf tetap disimpan\n[^?]*\n\? NIK/);
      await t.tekan('C-c');
      await t.tunggu(/keluar 130$/m);
      expect(readdirSync(join(m.toko, 'draf'))).toHaveLength(1);
      await t.bersihkan();
      await t.jawab('layanan daftar');
      await t.tunggu('Ada yang belum selesai diketik.');
      await t.tekan('Up', 'Enter');
      await t.jawabSaat(/Buang draf NIK 360214\*{6}9001, 2026-03-13 09:12, 1 jawaban \([0-9a-f]{6}\)\?/, '');
      await t.tunggu(/❯ Mulai yang baru/);
      expect(readdirSync(join(m.toko, 'draf'))).toHaveLength(1);
      await t.tekan('Up', 'Enter');
      await t.tunggu(/\? Buang draf[^❯]*❯ Tidak/);
      await t.tekan('Up', 'Enter');
      await t.tunggu(/Ya\n[^?]*\n\? NIK/);
      expect(readdirSync(join(m.toko, 'draf'))).toEqual([]);
    });
  });

  test('Ctrl-C di tengah teks panjang: baris yang sudah ditempel pun masih ada', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar; echo keluar $?');
      await ketikPemohon(t);
      await t.tunggu('Rincian informasi');
      await t.tempel('Satu\nDua\nTi');
      await t.tunggu(/Ti$/);
      await t.tekan('C-c');
      expect(await t.tunggu('keluar 130')).toMatch(/^Dibatalkan; tidak ada yang dicatat/m);
      await t.bersihkan();
      await t.jawab('layanan daftar --lanjut');
      await t.tunggu(/\| Satu\n +\| Dua\n +\| Ti$/m);
      await t.tekan('Enter', 'Enter');
      await selesaikan(t);
      expect(await m.json(['lihat', '1'])).toMatchObject({ rincian: 'Satu\nDua\nTi' });
    });
  });

  test('koreksi dari tugas: Ctrl-C di Alasan; nilai baru yang sudah diketik diteruskan utuh', async () => {
    await diTerminal({}, async (t, m) => {
      await m.beres(DAFTAR);
      await t.jawab('layanan tugas');
      await t.jawabSaat('Tugas: 1 kasus', '');
      await t.tunggu('lakukan apa?');
      await t.tekan('Up', 'Up');
      await t.tunggu(/❯ koreksi /);
      await t.tekan('Enter');
      await t.jawabSaat('? Isian yang diperbaiki', 'alamat');
      await t.tunggu(/Alamat yang benar Kp\. Sawah/);
      await t.tekan('C-u');
      await t.jawab('Jl. Multatuli 7');
      await t.tunggu('? Alasan');
      await t.tekan('C-c');
      await t.tunggu(/layanan koreksi PI-2026-0001 --lanjut[\s\S]*Tugas: 1 kasus/);
      await t.tekan('q');
      await t.bersihkan();
      await t.jawab('layanan koreksi 1 --lanjut');
      await t.jawabSaat('? Alasan', 'salah tulis');
      await t.tunggu(/Alamat yang benar +Jl\. Multatuli 7\n[\s\S]*Sudah benar\?/);
      await t.tekan('Enter');
      await t.tunggu(/PI-2026-0001\n/);
      expect((await m.json(['lihat', '1'])).alamat).toBe('Jl. Multatuli 7');
    });
  });

  test('jendela ditutup (SIGHUP): drafnya ada', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.tunggu('Rincian informasi');
      await t.tutupJendela();
      expect((await m.json(['meja'])).draf).toMatchObject([{ nama: 'A*** S*******', jawaban: 5 }]);
    });
  });

  test.each([
    ['sebaris', {}],
    ['mode ASCII', { LAYANAN_ASCII: '1' }],
  ])('%s: jendela ditutup di tengah jawaban; yang diketik sampai di situ ada', async (_, env) => {
    await diTerminal({ env }, async (t, m) => {
      await t.jawab('layanan daftar');
      await t.jawabSaat('NIK', NIK);
      await t.jawabSaat('Nama pemohon', 'Asep Suherman');
      await t.tunggu('Alamat');
      await t.ketik('Kp. Sawah');
      await t.tunggu(/Kp\. Sawah$/);
      await t.tutupJendela();
      await sampai(async () => ketikan(m.toko)?.alamat === 'Kp. Sawah');
      expect(ketikan(m.toko)).toEqual({ alamat: 'Kp. Sawah' });
    });
  });

  test('jendela ditutup di tengah teks panjang: yang lama tetap, baris yang belum selesai di bawahnya', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab('layanan daftar');
      await ketikPemohon(t);
      await t.jawabSaat('Rincian informasi', 'Rekap');
      await t.tekan('Enter');
      await t.jawabSaat('Tujuan penggunaan', '<');
      await t.tunggu(/\| Rekap$/m);
      await t.ketik('x');
      await t.tunggu(/ x$/);
      await t.tutupJendela();
      await sampai(async () => ketikan(m.toko) !== undefined);
      expect(draf(m.toko)).toMatchObject({ jawaban: { rincian: 'Rekap' }, ketikan: { rincian: 'Rekap\nx' } });
    });
  });

  test('komputer mati (SIGKILL): drafnya ada', async () => {
    await diTerminal({}, async (t, m) => {
      await t.jawab("sh -c 'echo $$ > pid; exec layanan daftar'; echo mati $?");
      await t.jawabSaat('NIK', '');
      await t.jawabSaat('? No. KK', '');
      await t.jawabSaat('? Nomor SK', 'AHU-0001');
      await t.jawabSaat('Nama pemohon', 'Yayasan Suara');
      await t.tunggu('Alamat');
      process.kill(Number(readFileSync(join(m.folder, 'pid'), 'utf8')), 'SIGKILL');
      await t.tunggu('mati 137');
      expect((await m.json(['meja'])).draf).toMatchObject([{ nama: 'Y****** S****', jawaban: 2 }]);
    });
  });

  test('program dan penyuntingnya mati (SIGKILL): teks yang tersimpan di penyunting masuk ke draf', async () => {
    const naskah = '#!/bin/sh\necho "$1" > dibuka\necho $PPID $$ > pid\nprintf "Satu\\nDua" > "$1"\nexec sleep 60\n';
    await diTerminal({ env: { EDITOR: './penyunting.sh' } }, async (t, m) => {
      writeFileSync(join(m.folder, 'penyunting.sh'), naskah, { mode: 0o755 });
      await t.jawab("sh -c 'echo $$ > program; exec layanan daftar'; echo mati $?");
      await ketikPemohon(t);
      await t.jawabSaat('Rincian informasi', ':e');
      const isi = (nama: string) => readFileSync(join(m.folder, nama), 'utf8').trim();
      const folder = () => dirname(isi('dibuka'));
      await sampai(
        async () => readdirSync(m.folder).includes('pid') && readFileSync(isi('dibuka'), 'utf8') === 'Satu\nDua',
      );
      expect(dirname(folder())).toBe(join(m.toko, 'draf'));
      expect([folder(), isi('dibuka')].map((j) => statSync(j).mode & 0o777)).toEqual([0o700, 0o600]);
      for (const pid of [isi('program'), ...isi('pid').split(' ')]) bunuh(Number(pid));
      await t.tunggu('mati 137');
      await t.bersihkan();
      await t.jawab('layanan daftar');
      await t.tunggu(/Lanjutkan daftar: A\*\*\* S\*{7}, 2026-03-13 09:12, 5 jawaban/);
      expect(existsSync(folder())).toBe(false);
      await t.tekan('Down', 'Enter');
      await t.tunggu(/\| Satu\n +\| Dua$/m);
      await t.tekan('Enter', 'Enter');
      await selesaikan(t);
      expect(await m.json(['lihat', '1'])).toMatchObject({ rincian: 'Satu\nDua' });
      expect(readdirSync(join(m.toko, 'draf'))).toEqual([]);
    });
  });

  test('Ctrl-D di pertanyaan sebaris membatalkan seperti Ctrl-C', async () => {
    await diTerminal({}, async (t) => {
      await t.jawab('layanan daftar; echo keluar $?');
      await t.tunggu('NIK');
      await t.tekan('C-d');
      await t.tunggu('keluar 130');
    });
  });

  test('LAYANAN_ASCII=1: Ctrl-C juga menyimpan', async () => {
    await diTerminal({ env: { LAYANAN_ASCII: '1' } }, async (t) => {
      await t.jawab('layanan daftar; echo keluar $?');
      await t.jawabSaat('NIK', '3602141303909001');
      await t.tunggu('Nama pemohon');
      await t.tekan('C-c');
      expect(await t.tunggu('keluar 130')).toContain('--lanjut');
    });
  });
});

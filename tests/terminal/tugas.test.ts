import { describe, expect, test } from '@jest/globals';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { diTerminal } from '../alat/terminal.js';

const LAIN = DAFTAR.map((k) =>
  k === 'Asep Suherman' ? 'Rina Wati' : k === '3602141303909001' ? '3602141303909002' : k,
);

describe('tugas: berjalan dari kasus ke kasus', () => {
  test('panah, Enter, formulir, kembali ke daftar, Esc', async () => {
    await diTerminal({ kolom: 100 }, async (t, m) => {
      await m.beres(DAFTAR);
      await m.beres([...LAIN, '--tetap-daftar']);
      await t.jawab('layanan tugas; echo keluar $?');
      await t.tunggu('PI-2026-0002  2026-03-27');
      await t.tekan('Down', 'Enter');
      await t.tunggu(/PI-2026-0002: lakukan apa/);
      expect(await t.isi()).toContain('Rina Wati');
      await t.tekan('Down', 'Enter');
      await t.tunggu(/Nomor +PI-2026-0002\n +Nama +Rina Wati\n[\s\S]*Menjadi +Di Kepala Dinas\n[\s\S]*Lakukan\?/);
      await t.tekan('Up', 'Enter');
      await t.tunggu(/PI-2026-0002: Di Kepala Dinas/);
      await t.tunggu(/Tugas: 2 kasus[\s\S]*Tugas: 2 kasus\n.*\n❯ PI-2026-0002/);
      await t.tekan('Escape');
      await t.tunggu('keluar 0');
      expect((await m.json(['lihat', '2'])).status).toBe('di-kepala-dinas');
    });
  });

  test('Enter berulang-ulang tidak pernah bertindak', async () => {
    await diTerminal({}, async (t, m) => {
      await m.beres(DAFTAR);
      await m.beres([...LAIN, '--tetap-daftar']);
      await t.jawab('layanan tugas; echo keluar $?');
      for (let i = 1; i <= 3; i += 1) {
        await t.tunggu(/Tugas: 2 kasus\n[^$]*panah/);
        await t.tekan('Enter');
        await t.tunggu(new RegExp(`(lakukan apa\\?[\\s\\S]*){${i}}Enter melakukan`));
        await t.tekan('Enter');
      }
      await t.tunggu(/(lakukan apa\? kembali[\s\S]*){3}Tugas: 2 kasus\n/);
      await t.tekan('q');
      await t.tunggu('keluar 0');
      for (const n of ['1', '2']) expect((await m.json(['lihat', n])).riwayat).toHaveLength(1);
    });
  });

  test.each<[string, string, RegExp]>([
    ['verifikasi', 'pi-1', /❯ \(pilih\)\n +ya \(berkas/],
    ['terima', 'pd-1', /❯ \(pilih\)\n +ringan/],
  ])(
    'Enter yang tertahan sesudah %s dipilih tidak memilih dan tidak mencatat apa pun',
    async (tindakan, nomor, awal) => {
      await diTerminal({ baris: 60 }, async (t, m) => {
        if (nomor === 'pi-1') {
          await m.beres(DAFTAR);
          for (const [kata = '', ...flag] of LANGKAH.slice(0, 3)) await m.beres([kata, '1', ...flag]);
        } else await m.beres(['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup']);
        const sebelum = await m.json(['lihat', nomor]);
        await t.jawab('layanan tugas; echo keluar $?');
        await t.tunggu('Tugas: 1 kasus');
        await t.tekan('Enter');
        await t.tunggu('lakukan apa?');
        await t.tekan('Down');
        await t.tunggu(new RegExp(`❯ ${tindakan} `));
        for (let i = 0; i < 40; i += 1) {
          await t.tekan('Enter');
          await new Promise((lanjut) => setTimeout(lanjut, 30));
        }
        await t.tunggu(awal);
        await t.tenang();
        await t.tekan('C-c');
        await t.tunggu(/Dibatalkan[\s\S]*Tugas: 1 kasus\n/);
        await t.tekan('q');
        await t.tunggu('keluar 0');
        expect(await m.json(['lihat', nomor])).toEqual(sebelum);
      });
    },
  );

  test.each([
    ['mode ASCII', { LAYANAN_ASCII: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
  ])('%s: nomor pilihan, tanpa gambar ulang, q selesai', async (_, env) => {
    await diTerminal({ env }, async (t, m) => {
      await m.beres(DAFTAR);
      await t.jawab('layanan tugas; echo keluar $?');
      await t.tunggu('1) PI-2026-0001  2026-03-27  5  teruskan');
      await t.jawabSaat(/Nomor \(q = selesai\)/, '7');
      await t.jawabSaat(/Ketik nomor 1 sampai 1 atau namanya, atau q \(selesai\)\.\s+Nomor/, '1');
      await t.tunggu('2) teruskan');
      await t.jawabSaat(/lakukan apa[\s\S]*Nomor \(q/, 'teruskan');
      await t.jawabSaat(/Lakukan\?[\s\S]*Nomor \[2\]:$/, '1');
      await t.tunggu(/PI-2026-0001: Di Kepala Dinas[\s\S]*Nomor \(q/);
      await t.jawab('q');
      const isi = await t.tunggu('keluar 0');
      expect(isi).not.toMatch(/[❯✔│─]/);
      expect((await m.json(['lihat', '1'])).status).toBe('di-kepala-dinas');
    });
  });

  test('40 kolom: kartu di tengah jelajah pun tidak terpotong tepi layar', async () => {
    await diTerminal({ kolom: 40, baris: 60 }, async (t, m) => {
      await m.beres(DAFTAR);
      await t.jawab('layanan tugas');
      await t.tunggu(/❯ PI-2026-0001 {2}5 hari kerja\n +2026-03-27 {2}teruskan\n +Asep Suherman\n/);
      await t.tekan('Enter');
      const isi = await t.tunggu(/lakukan apa/);
      // Lines that the terminal itself had to break come joined.
      const lebih = isi.split('\n').filter((b) => b.length > 40 && /\S\s+\S/.test(b.trim()));
      expect(lebih.filter((b) => !b.includes('dokumen/'))).toEqual([]);
    });
  });

  test('dialihkan ke berkas: daftarnya seperti biasa', async () => {
    await diTerminal({}, async (t, m) => {
      await m.beres(DAFTAR);
      await t.jawab('layanan tugas | cat; echo usai');
      await t.tunggu('usai\n');
      expect(await t.isi()).toMatch(/PI-2026-0001\s+2026-03-13\s+2026-03-27/);
    });
  });
});

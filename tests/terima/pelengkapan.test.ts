import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { buangContoh, masuk, mejaTertutup } from '../alat/petugas.js';
import { AKAR, denganMeja, type Meja, meja } from '../alat/program.js';
import { adaShell, diShell, tabBash } from '../alat/shell.js';

/** The clock of sessions is the machine's own: cases are registered on its day. */
const KINI = { jam: new Date().toISOString() };
const ADU = ['adu', '--saluran', 'kotak', '--uraian', 'Loket tutup sebelum waktunya'];

let m: Meja;
beforeAll(async () => {
  m = meja();
  await m.beres(DAFTAR);
  await m.beres(daftarDengan({ '--nama': 'Nguyễn Thị Ánh', '--nik': '3602145303909003', '--rincian': 'Panti asuhan' }));
  await m.beres([...ADU, '--pelapor', 'Rina Wati']);
  await m.beres([...ADU, '--pelapor', 'Rahmat Hidayat', '--anonim', '--tetap-daftar']);
});
afterAll(() => {
  m.buang();
  buangContoh();
});

const tab = (baris: readonly string[], meja = m, jenis?: number) => tabBash(meja, baris, jenis);

describe('bash', () => {
  test('naskahnya terpasang bagi layanan', () => {
    const { keluar } = diShell('bash', m, 'source <(layanan pelengkapan bash 2>/dev/null); complete -p layanan');
    expect(keluar).toContain('_layanan_lengkapi');
  });

  test('perintah, bendera, nilai dari standar', () => {
    expect(tab(['veri'])).toEqual(['verifikasi']);
    expect(tab(['verifikasi', '1', '--h'])).toEqual(['--hasil']);
    expect(tab(['verifikasi', '1', '--hasil', ''])).toEqual(['ya', 'tidak', 'kurang']);
  });

  test.each([
    [
      ['verifikasi', '1', '--hasil', '='],
      ['ya', 'tidak', 'kurang'],
    ],
    [['verifikasi', '1', '--hasil', '=', 'k'], ['kurang']],
  ])('tanda = yang dipisahkan bash: %j', (baris, calon) => expect(tab(baris)).toEqual(calon));

  test('nomor kasus berjalan dengan nama tersamar; satu saja: tanpa keterangan', () => {
    expect(tab(['teruskan', ''])).toEqual(['PI-2026-0001  (A*** S*******)', 'PI-2026-0002  (N***** T** Á**)']);
    expect(tab(['teruskan', 'PI-2026-0002'])).toEqual(['PI-2026-0002']);
    expect(tab(['teruskan', 'pi-2026-0001'])).toEqual(['PI-2026-0001']);
  });

  test('pelapor anonim tanpa nama', () => {
    expect(tab(['terima', ''])).toEqual(['PD-2026-0001  (R*** W***)', 'PD-2026-0002']);
  });

  test('yang menyisipkan calon berganti-ganti hanya mendapat nomornya', () => {
    expect(tab(['teruskan', ''], m, 37)).toEqual(['PI-2026-0001', 'PI-2026-0002']);
  });

  test('kasus yang selesai tidak ditawarkan', () =>
    denganMeja(async (lain) => {
      await lain.beres(DAFTAR);
      await lain.beres(['cabut', '1', '--alasan', 'diminta']);
      expect(tab(['lihat', ''], lain)).toEqual(['']);
    }));

  test('--data di baris itu yang dibaca', () =>
    denganMeja(async (lain) => {
      expect(tab(['--data', m.toko, 'teruskan', ''], lain)).toHaveLength(2);
      expect(tab(['teruskan', ''], lain)).toEqual(['']);
    }));

  test.each(['--data=DIR', '--data DIR'])('%s di setiap cangkang', (cara) =>
    denganMeja(async (lain) => {
      const kata = ['layanan', ...cara.replace('DIR', m.toko).split(' '), 'teruskan', ''];
      for (const shell of ['zsh', 'fish', 'powershell']) {
        const { keluar } = await lain.layanan(['__lengkapi', shell, String(kata.length - 1), ...kata]);
        expect([shell, keluar.split('\n').length - 1]).toEqual([shell, 2]);
      }
    }),
  );

  test('kata yang tanda kutipnya masih terbuka', () => {
    expect(tab(['lihat', '"PI-2026-0001'])).toEqual(['PI-2026-0001']);
    expect(tab(['verifikasi', '1', '--hasil', '"ku'])).toEqual(['kurang']);
  });
});

describe('toko yang tertutup', () => {
  test('belum masuk: nomornya saja; sudah masuk: dengan nama; keluar: nomornya saja', () =>
    denganMeja(async (t) => {
      await mejaTertutup(t);
      expect((await masuk(t, 'siti', undefined, KINI)).kode).toBe(0);
      await t.beres(DAFTAR, KINI);
      await t.beres(daftarDengan({ '--nik': '3602145303909003', '--rincian': 'Panti asuhan' }), KINI);
      expect(tab(['lihat', ''], t).map((b) => b.slice(12))).toEqual(['  (A*** S*******)', '  (A*** S*******)']);
      await t.beres(['keluar'], KINI);
      expect(tab(['lihat', ''], t).map((b) => b.slice(12))).toEqual(['', '']);
    }));

  test('pengaduan rahasia: tanpa nama bagi yang tidak boleh membacanya', () =>
    denganMeja(async (t) => {
      await mejaTertutup(t);
      await masuk(t, 'siti', undefined, KINI);
      await t.beres([...ADU, '--pelapor', 'Rina Wati', '--rahasia'], KINI);
      await t.beres([...ADU, '--pelapor', 'Dadang Iskandar', '--tetap-daftar'], KINI);
      expect(tab(['lihat', ''], t).map((b) => b.slice(12))).toEqual(['', '  (D***** I*******)']);
    }));
});

describe('yang hanya diketahui toko', () => {
  test('ID petugas: hanya bagi yang sudah masuk', () =>
    denganMeja(async (t) => {
      expect(tab(['petugas', 'ubah', ''], t)).toEqual(['']);
      await mejaTertutup(t);
      expect(tab(['masuk', ''], t)).toEqual(['']);
      await masuk(t, 'siti', undefined, KINI);
      expect(tab(['petugas', 'nonaktif', 's'], t)).toContain('siti');
      expect(tab(['jejak', 'akses', '--petugas', 'si'], t)).toEqual(['siti']);
      expect(tab(['petugas', 'akses', '--petugas', '=', 'si'], t)).toEqual(['siti']);
    }));

  test('hari libur: kalender program dengan perubahan kantor, sesudah TAB namanya', () =>
    denganMeja(async (t) => {
      await t.beres(['libur', 'tambah', '2026-07-15', 'Pilkades']);
      await t.beres(['libur', 'hapus', '2026-08-17', '--ya']);
      expect(tab(['libur', 'hapus', '2026-07'], t)).toEqual(['2026-07-15']);
      expect(tab(['libur', 'hapus', '2026-08'], t)).not.toContain('2026-08-17');
      expect(tab(['libur', 'hapus', ''], t)).toContain('2025-01-01');
      expect(diShell('bash', t, 'layanan __lengkapi fish 3 layanan libur hapus 2026-07').keluar).toBe(
        '2026-07-15\tPilkades\n',
      );
    }));
});

describe('isian koreksi', () => {
  test('nomor tanpa awalan: jenis kasus berjalan yang bernomor itu; beberapa: isian semuanya', () =>
    denganMeja(async (t) => {
      await t.beres([...ADU, '--pelapor', 'Rina Wati'], KINI);
      const isian = (nomor: string) => tab(['koreksi', nomor, '--isian', ''], t);
      expect(isian('1')).toContain('pelapor');
      expect(isian('1')).not.toContain('nik');
      expect(isian('2')).toEqual(expect.arrayContaining(['pelapor', 'nik']));
      await t.beres(DAFTAR, KINI);
      expect(isian('1')).toEqual(expect.arrayContaining(['pelapor', 'nik']));
      expect(tab(['koreksi', 'PI-1', '--kosongkan', 'email,tel'], t)).toEqual(['email,telepon']);
    }));
});

describe('tidak pernah mengganggu ketikan', () => {
  test.each<[string, RegExp, string]>([
    ['berkas kasus rusak', /^PI/, 'PI-2026-0001\n'],
    ['catatan kantor rusak', /^KT/, 'PI-2026-0001\tA*** S*******\n'],
  ])('%s: tidak ada kata lain di layar', (_, pola, tampak) =>
    denganMeja(async (t) => {
      await t.beres(['pengaturan', 'jam.jumat', '07.30-15.00']);
      await t.beres(DAFTAR);
      rusak(t, pola);
      expect(diShell('bash', t, 'layanan __lengkapi fish 2 layanan lihat "" 2>&1').keluar).toBe(tampak);
    }),
  );

  test('toko yang belum ada tidak dibuat', () =>
    denganMeja(async (t) => {
      expect(tab(['lihat', ''], t)).toEqual(['']);
      expect(existsSync(t.toko)).toBe(false);
    }));

  test('data tersegel: nomornya saja', () =>
    denganMeja(async (t) => {
      const env = { XDG_CONFIG_HOME: join(t.folder, 'config') };
      await t.beres(['pengaturan', 'enkripsi', 'nyala'], { env });
      await t.beres(DAFTAR, { env });
      await t.beres(daftarDengan({ '--nik': '3602145303909003', '--rincian': 'Panti' }), { env });
      expect(tab(['lihat', ''], t)).toEqual(['PI-2026-0001', 'PI-2026-0002']);
    }));
});

describe('naskah', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    '%s: hanya naskah di stdout, cara memasang di stderr',
    async (shell) => {
      const { kode, keluar, galat } = await m.layanan(['pelengkapan', shell]);
      expect([kode, keluar]).toEqual([
        0,
        expect.stringContaining(`layanan __lengkapi ${shell === 'bash' ? '"$cara"' : shell}`),
      ]);
      expect(galat).toContain(`Pasang: layanan pelengkapan ${shell}`);
    },
  );

  test('PowerShell mendapat sebaris satu calon, keterangannya sesudah TAB', () => {
    const { keluar } = diShell('bash', m, 'layanan __lengkapi powershell 2 layanan teruskan ""');
    expect(keluar).toBe('PI-2026-0001\tA*** S*******\nPI-2026-0002\tN***** T** Á**\n');
  });

  test('shell lain ditolak dengan daftarnya', async () => {
    const { kode, galat } = await m.layanan(['pelengkapan', 'csh']);
    expect([kode, galat]).toEqual([2, expect.stringContaining('SHELL: pilih bash, zsh, fish, powershell.')]);
  });

  test.each([
    [
      'zsh',
      'autoload -U compinit; compinit -D; source <(layanan pelengkapan zsh); print -r $_comps[layanan]',
      '_layanan',
    ],
    ['fish', 'layanan pelengkapan fish | source; complete -C "layanan verifikasi 1 --hasil k"', 'kurang'],
  ])('%s, bila terpasang, memuatnya', (shell, naskah, memuat) => {
    if (!adaShell(shell)) return;
    expect(diShell(shell, m, naskah).keluar).toContain(memuat);
  });

  test('bungkusannya kecil: tanpa pustaka berat, tanpa commander', () => {
    const isi = readFileSync(join(AKAR, 'dist/lengkapi.cjs'), 'utf8');
    expect(isi.length).toBeLessThan(60_000);
    expect(isi).not.toMatch(/commander|lowdb|require\("\.\/pustaka/);
  });
});

function rusak(t: Meja, pola: RegExp): void {
  const folder = join(t.toko, 'berjalan');
  for (const nama of readdirSync(folder).filter((n) => pola.test(n))) writeFileSync(join(folder, nama), '{"nomor":');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buangContoh, masuk, mejaTertutup, SANDI, SANDI_LAIN, tambah } from '../alat/petugas.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());
afterAll(buangContoh);

function berkas(): string {
  const nama = readdirSync(join(m.toko, 'berjalan')).find((n) => n.startsWith('PT-'));
  return readFileSync(join(m.toko, 'berjalan', nama ?? ''), 'utf8');
}

describe('petugas pertama', () => {
  test('menutup toko dan menjadi admin, apa pun jabatannya; sesudah itu perintah menulis perlu masuk', async () => {
    const { keluar, galat } = await tambah(m, 'siti', 'Siti Maesaroh', ['--jabatan', 'front-office']);
    expect(keluar).toBe('siti\n');
    expect(galat).toContain('Petugas pertama selalu admin, dan toko ini tertutup');
    expect(galat).toContain('Berikutnya: layanan masuk siti');
    expect(galat).not.toContain('terbuka');
    expect((await m.layanan(['petugas', 'daftar'])).kode).toBe(5);
    expect((await m.layanan(['petugas', 'tambah', 'dewi', '--nama', 'Dewi'])).kode).toBe(5);
    expect((await masuk(m, 'siti')).kode).toBe(0);
    const [siti] = await m.json(['petugas', 'daftar']);
    expect(siti.jabatan.map((j: { jabatan: string }) => j.jabatan)).toEqual(['admin', 'front-office']);
  });

  test('--uji-coba tidak menanyakan sandi, tidak mencatat, dan toko tetap terbuka', async () => {
    const hasil = await m.beres(['petugas', 'tambah', 'siti', '--nama', 'Siti', '--uji-coba']);
    expect([hasil.keluar, hasil.galat]).toEqual(['', expect.stringContaining('tidak ada yang dicatat')]);
    expect(await m.json(['siapa'])).toMatchObject({ keadaan: 'terbuka', nama: null, jabatan: [] });
  });
});

describe('isian petugas: semua yang salah disebut sekaligus, keluar 2', () => {
  test.each([
    ['ID', ['Siti!', '--nama', 'Siti'], ['ID: ID petugas 2 sampai 32']],
    ['NIP', ['siti', '--nama', 'Siti', '--nip', '19800101'], ['--nip: NIP harus 18 digit']],
    ['jabatan', ['siti', '--nama', 'Siti', '--jabatan', 'raja,ppid'], ['"raja" tidak dikenal; yang ada: front-office']],
    ['penunjukan', ['siti', '--nama', 'Siti', '--jabatan', 'ppid:wakil'], ['ppid:plt, ppid:plh']],
    [
      'hari',
      ['siti', '--nama', 'S', '--jabatan', 'ppid', '--dari', '2026-04-01', '--sampai', '2026-03-31'],
      ['--sampai: mendahului'],
    ],
    ['hari tanpa jabatan', ['siti', '--nama', 'Siti', '--sampai', '2026-04-01'], ['hanya bersama jabatannya']],
    [
      'nama dan sumber sandi',
      ['siti', '--nip', '1'],
      ['--nama: wajib', '--nip: NIP harus', '--sandi-stdin: wajib di luar'],
    ],
  ])('%s', async (_, argumen, kata) => {
    const { kode, keluar, galat } = await m.layanan(['petugas', 'tambah', ...argumen]);
    expect([kode, keluar]).toEqual([2, '']);
    for (const satu of kata) expect(galat).toContain(satu);
  });

  test.each([
    ['terlalu pendek', 'pendek'],
    ['umum', 'qwertyuiop12'],
    ['namanya sendiri', 'siti-maesaroh-1'],
    ['kosong', ''],
  ])('sandi %s: keluar 2, tidak disebut ulang', async (_, sandi) => {
    const argumen = ['petugas', 'tambah', 'siti', '--nama', 'Siti Maesaroh', '--sandi-stdin'];
    const { kode, galat } = await m.layanan(argumen, { masuk: `${sandi}\n` });
    expect([kode, galat]).toEqual([2, expect.stringContaining('--sandi-stdin: ')]);
    if (sandi !== '') expect(galat).not.toContain(sandi);
    expect((await m.json(['siapa'])).keadaan).toBe('terbuka');
  });

  test('masukan baku tanpa akhir baris yang wajar: ditolak, tidak ditunggu', async () => {
    const argumen = ['petugas', 'tambah', 'siti', '--nama', 'Siti', '--sandi-stdin'];
    expect((await m.layanan(argumen, { masuk: 'x'.repeat(200_000) })).kode).toBe(2);
  });

  test.each([
    ['bendera', ['--sandi', SANDI], {}],
    ['bendera dengan sama dengan', [`--sandi=${SANDI}`], {}],
    ['bendera karangan', ['--password', SANDI], {}],
    ['lingkungan', [], { LAYANAN_SANDI: SANDI, SANDI }],
  ])('sandi tidak pernah dibaca dari %s', async (_, lain, env) => {
    const hasil = await m.layanan(['petugas', 'tambah', 'siti', '--nama', 'Siti', ...lain], { env });
    expect([hasil.kode, hasil.galat.includes(SANDI)]).toEqual([2, false]);
  });

  test('kunci sandi di --berkas tidak dikenal, isinya tidak disebut', async () => {
    const masukan = JSON.stringify({ nama: 'Siti', sandi: SANDI });
    const hasil = await m.layanan(['petugas', 'tambah', 'siti', '--berkas', '-'], { masuk: masukan });
    expect([hasil.kode, hasil.galat.includes(SANDI)]).toEqual([2, false]);
    expect(hasil.galat).toContain('kunci "sandi" tidak dikenal');
  });
});

describe('daftar petugas', () => {
  beforeEach(() => mejaTertutup(m));

  test('NIP dan jabatan hari itu tampak; sandi tidak dalam bentuk apa pun', async () => {
    const { keluar } = await m.beres(['petugas', 'daftar']);
    expect(keluar.trimEnd().split('\n')).toEqual([
      'siti\tSiti Maesaroh\t198001012005019001\taktif\tAdmin, Petugas Front Office',
      'rahmat\tRahmat Hidayat\t-\taktif\tPlt. PPID',
    ]);
    const semua = await Promise.all([
      m.beres(['petugas', 'daftar', '--csv']),
      m.beres(['petugas', 'daftar', '--json']),
      m.beres(['siapa', '--json']),
    ]);
    for (const satu of semua) expect(satu.keluar + satu.galat).not.toMatch(/scrypt|tapir|sandi/);
    expect((await m.json(['petugas', 'daftar']))[1].jabatan).toEqual([
      { jabatan: 'ppid', sebutan: 'Plt. PPID', penunjukan: 'plt', dari: '2026-03-01', sampai: null },
    ]);
  });

  test('di berkasnya hanya ada turunan scrypt; sandi tidak ada di mana pun di toko', async () => {
    expect(berkas()).toMatch(/scrypt\$ln=17,r=8,p=1\$/);
    for (const nama of readdirSync(m.toko, { recursive: true, withFileTypes: true })) {
      if (nama.isFile()) expect(readFileSync(join(nama.parentPath, nama.name), 'latin1')).not.toContain(SANDI);
    }
    expect((await m.beres(['periksa'])).galat).toContain('Data baik');
  });

  test('jabatan berganti menurut hari, dan yang lama tetap tercatat', async () => {
    await m.beres(['petugas', 'ubah', 'rahmat', '--lepas', 'ppid', '--jabatan', 'ppid', '--dari', '2026-03-20']);
    const sebutan = async (jam: string) => {
      await masuk(m, 'siti', SANDI, { jam });
      const [, rahmat] = await m.json(['petugas', 'daftar'], { jam });
      return rahmat.jabatan.map((j: { sebutan: string }) => j.sebutan);
    };
    expect(await sebutan('2026-03-19T09:00:00+07:00')).toEqual(['Plt. PPID']);
    expect(await sebutan('2026-03-20T09:00:00+07:00')).toEqual(['PPID']);
    expect((await m.json(['petugas', 'daftar'], { jam: '2026-03-20T09:01:00+07:00' }))[1].riwayatJabatan).toHaveLength(
      2,
    );
  });
});

describe('admin terakhir: keluar 4', () => {
  beforeEach(() => mejaTertutup(m));
  test.each([
    ['dinonaktifkan', ['petugas', 'nonaktif', 'siti', '--alasan', 'pindah']],
    ['dilepas', ['petugas', 'ubah', 'siti', '--lepas', 'admin']],
    ['dilepas kelak', ['petugas', 'ubah', 'siti', '--lepas', 'admin', '--sampai', '2027-12-31']],
  ])('%s', async (_, argumen) => {
    const { kode, galat } = await m.layanan(argumen);
    expect([kode, galat]).toEqual([4, expect.stringContaining('Admin terakhir tidak dapat dilepas')]);
    await m.beres(['petugas', 'ubah', 'rahmat', '--jabatan', 'admin']);
    expect((await m.layanan(argumen)).kode).toBe(0);
  });
});

describe('petugas bukan admin', () => {
  beforeEach(async () => {
    await mejaTertutup(m);
    await masuk(m, 'rahmat');
  });
  const duaBaris = { masuk: `${SANDI}\n${SANDI_LAIN}\n` };

  test.each([
    ['nama orang lain', ['siti', '--nama', 'X'], ''],
    ['namanya sendiri', ['rahmat', '--nama', 'X'], ''],
    ['jabatannya sendiri lewat --berkas', ['rahmat', '--berkas', '-'], '{"jabatan":["admin"]}'],
    ['sandi orang lain', ['siti', '--sandi-stdin'], duaBaris.masuk],
  ])('tidak mengubah %s: keluar 5', async (_, argumen, masukan) => {
    expect((await m.layanan(['petugas', 'ubah', ...argumen], { masuk: masukan })).kode).toBe(5);
  });

  test('mengganti sandinya sendiri dengan menyebut yang sekarang; sesinya berakhir', async () => {
    const salah = { masuk: `bukan sandinya\n${SANDI_LAIN}\n` };
    expect((await m.layanan(['petugas', 'ubah', 'rahmat', '--sandi-stdin'], salah)).kode).toBe(5);
    // A wrong one ends the session too: it is not guessed here.
    expect((await m.json(['siapa'])).keadaan).toBe('belum-masuk');
    expect((await masuk(m, 'rahmat')).kode).toBe(0);
    const { galat } = await m.beres(['petugas', 'ubah', 'rahmat', '--sandi-stdin'], duaBaris);
    expect(galat).toContain('Sandi diganti; semua sesi rahmat berakhir');
    expect((await m.json(['siapa'])).keadaan).toBe('belum-masuk');
    expect((await masuk(m, 'rahmat', SANDI_LAIN)).kode).toBe(0);
  });
});

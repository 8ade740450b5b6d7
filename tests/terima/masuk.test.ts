import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buangContoh, masuk, mejaTertutup, SANDI, tambah } from '../alat/petugas.js';
import { AKAR, type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(async () => {
  m = meja();
  await mejaTertutup(m);
});
afterEach(() => m.buang());
afterAll(buangContoh);

const jam = (menit: number) => ({
  jam: new Date(Date.parse('2026-03-13T09:12:00+07:00') + menit * 60_000).toISOString(),
});
const keadaan = async (opsi = {}) => (await m.json(['siapa'], opsi)).keadaan;
const berkasSesi = (folder = join(m.folder, 'sesi')) => readdirSync(folder).map((n) => join(folder, n));

describe('masuk, siapa, keluar', () => {
  test('siapa menyebut orang, NIP, dan jabatannya; keluar mengakhirinya', async () => {
    expect(await m.beres(['siapa'])).toMatchObject({
      keluar: 'siti\n',
      galat: 'Siti Maesaroh, NIP 198001012005019001; Admin, Petugas Front Office.\n',
    });
    expect((await m.beres(['keluar'])).galat).toBe('Siti Maesaroh sudah keluar.\n');
    expect(await keadaan()).toBe('belum-masuk');
    expect((await m.layanan(['cari'])).kode).toBe(5);
    expect((await m.beres(['keluar'])).galat).toBe('Tidak ada yang masuk di meja ini.\n');
    expect([berkasSesi(), berkasSesi(join(m.toko, 'sesi'))]).toEqual([[], []]);
  });

  test('keluar mengakhiri juga sesi yang sudah kedaluwarsa', async () => {
    expect((await m.beres(['keluar'], jam(60))).galat).toBe('siti sudah keluar.\n');
    expect([berkasSesi(), berkasSesi(join(m.toko, 'sesi'))]).toEqual([[], []]);
  });

  test('masuk sebagai orang lain mengakhiri sesi yang sebelumnya, juga bila berkasnya disalin', async () => {
    const [asli = ''] = berkasSesi();
    const curian = readFileSync(asli);
    expect((await masuk(m, 'rahmat')).keluar).toBe('rahmat\n');
    expect((await m.json(['siapa'])).petugas).toBe('rahmat');
    expect(berkasSesi(join(m.toko, 'sesi'))).toHaveLength(1);
    writeFileSync(asli, curian, { mode: 0o600 });
    expect(await keadaan()).toBe('belum-masuk');
  });

  test.each([
    ['sandi salah', 'siti', 'tapir hujan kayu'],
    ['ID yang tidak ada', 'budi', SANDI],
    ['huruf besar di sandi', 'siti', SANDI.toUpperCase()],
  ])('%s: keluar 5, pesan yang sama', async (_, id, sandi) => {
    await m.beres(['keluar']);
    const { kode, keluar, galat } = await masuk(m, id, sandi);
    expect([kode, keluar]).toEqual([5, '']);
    expect(galat).toBe(
      'Anda belum masuk.\n  ID atau sandinya salah, atau petugas itu tidak aktif.\nCoba: layanan masuk\n',
    );
  });

  test('yang nonaktif tidak dapat masuk, dan sesinya berakhir', async () => {
    const lain = { env: { LAYANAN_SESI: join(m.folder, 'meja-2') } };
    expect((await masuk(m, 'rahmat', SANDI, lain)).kode).toBe(0);
    await m.beres(['petugas', 'nonaktif', 'rahmat', '--alasan', 'Pindah tugas']);
    expect(await keadaan(lain)).toBe('belum-masuk');
    expect((await masuk(m, 'rahmat', SANDI, lain)).kode).toBe(5);
    await m.beres(['petugas', 'ubah', 'rahmat', '--aktifkan']);
    expect((await masuk(m, 'rahmat', SANDI, lain)).kode).toBe(0);
  });

  test('ID dengan huruf besar dan spasi di ujung sama saja', async () => {
    expect((await masuk(m, ' SITI ')).keluar).toBe('siti\n');
  });

  test('di luar terminal tanpa --sandi-stdin dan tanpa ID: keduanya disebut, keluar 2', async () => {
    const { kode, galat } = await m.layanan(['masuk']);
    expect([kode, galat]).toEqual([2, expect.stringMatching(/ID: [\s\S]*--sandi-stdin: wajib/)]);
  });

  test('toko terbuka: keluar 4', async () => {
    const kosong = meja();
    expect((await masuk(kosong, 'siti')).kode).toBe(4);
    expect(existsSync(kosong.toko)).toBe(false);
    kosong.buang();
  });
});

describe('umur sesi', () => {
  test('30 menit tanpa perintah, dan setiap perintah memperpanjangnya', async () => {
    for (const menit of [29, 58, 87]) expect([menit, await keadaan(jam(menit))]).toEqual([menit, 'masuk']);
    expect(await keadaan(jam(118))).toBe('kedaluwarsa');
    const { kode, galat } = await m.layanan(['cari'], jam(118));
    expect([kode, galat]).toEqual([5, expect.stringContaining('Coba: layanan masuk')]);
  });

  test('paling lama 10 jam, betapa pun seringnya dipakai', async () => {
    for (let menit = 28; menit < 600; menit += 28) await m.beres(['siapa'], jam(menit));
    expect(await keadaan(jam(599))).toBe('masuk');
    expect(await keadaan(jam(601))).toBe('kedaluwarsa');
  });

  test('jam komputer yang dimundurkan tidak memperpanjangnya', async () => {
    expect(await keadaan(jam(-600))).toBe('masuk');
    const nyala = (menit: number) => ({ ...jam(-600), env: { NYALA_TES: String(menit * 60) } });
    expect(await keadaan(nyala(29))).toBe('masuk');
    expect(await keadaan(nyala(60))).toBe('kedaluwarsa');
    expect(await keadaan(nyala(-600_000))).toBe('kedaluwarsa');
  });
});

describe('berkas sesi', () => {
  test('0700/0600 apa pun umask-nya, di sisi pengguna dan di toko; tokennya tidak ada di toko', async () => {
    const lama = process.umask(0);
    try {
      await masuk(m, 'rahmat', SANDI, { env: { LAYANAN_SESI: join(m.folder, 'sesi-0') } });
    } finally {
      process.umask(lama);
    }
    const mode = (jalur: string) => statSync(jalur).mode & 0o777;
    const [sendiri = ''] = berkasSesi(join(m.folder, 'sesi-0'));
    expect([mode(join(m.folder, 'sesi-0')), mode(sendiri), mode(join(m.toko, 'sesi'))]).toEqual([0o700, 0o600, 0o700]);
    expect(berkasSesi(join(m.toko, 'sesi')).map(mode)).toEqual([0o600, 0o600]);
    const { token } = JSON.parse(readFileSync(sendiri, 'utf8'));
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    for (const jalur of berkasSesi(join(m.toko, 'sesi')))
      expect(jalur + readFileSync(jalur, 'utf8')).not.toContain(token);
  });

  test('sesi toko lain tidak membuka toko ini', async () => {
    const lain = meja();
    await tambah(lain, 'siti', 'Siti Maesaroh');
    const env = { LAYANAN_SESI: join(m.folder, 'sesi-lain') };
    await masuk(lain, 'siti', SANDI, { env });
    expect((await lain.json(['siapa'], { env })).keadaan).toBe('masuk');
    expect(await keadaan({ env })).toBe('belum-masuk');
    const [milikLain = ''] = berkasSesi(env.LAYANAN_SESI);
    const [milikIni = ''] = berkasSesi();
    writeFileSync(milikIni, readFileSync(milikLain), { mode: 0o600 });
    expect(await keadaan()).toBe('belum-masuk');
    lain.buang();
  });

  test('folder sesi yang tidak dapat ditulis: keluar 6, tidak ada yang masuk', async () => {
    writeFileSync(join(m.folder, 'bukan-folder'), '');
    const hasil = await masuk(m, 'siti', SANDI, { env: { LAYANAN_SESI: join(m.folder, 'bukan-folder') } });
    expect([hasil.kode, hasil.galat]).toEqual([
      6,
      expect.stringContaining('Folder lain disebut di variabel LAYANAN_SESI.\nCoba: layanan bantuan lingkungan'),
    ]);
  });

  test('cadangan tidak membawa sesi', async () => {
    mkdirSync(join(m.folder, 'cadangan'));
    await m.beres(['cadangkan', join(m.folder, 'cadangan')]);
    const nama = readdirSync(join(m.folder, 'cadangan'), { recursive: true, encoding: 'utf8' });
    expect(nama.filter((n) => /(^|\/)sesi/.test(n))).toEqual([]);
  });
});

test('sandi tidak tampak di baris perintah proses yang sedang berjalan', async () => {
  const anak = spawn(
    process.execPath,
    [join(AKAR, 'bin/layanan.js'), 'masuk', 'siti', '--sandi-stdin', '--data', m.toko],
    {
      env: { PATH: process.env.PATH ?? '', LAYANAN_SESI: join(m.folder, 'sesi') },
    },
  );
  anak.stdin.write(SANDI);
  const proc = (nama: string) => readFileSync(`/proc/${anak.pid}/${nama}`, 'utf8');
  const terlihat = existsSync('/proc/self/cmdline') ? proc('cmdline') + proc('environ') : '';
  anak.stdin.end('\n');
  await new Promise((selesai) => anak.on('close', selesai));
  expect(terlihat).not.toContain('tapir');
});

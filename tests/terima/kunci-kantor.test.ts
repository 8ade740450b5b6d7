import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uraiSandi } from '../../src/domain/sandi-dokumen.js';
import { DAFTAR } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

const kertas = (nomor = 'PI-2026-0001') => join(m.toko, `dokumen/2026/${nomor}/tanda-terima.pdf`);
const kunci = () => readdirSync(join(m.toko, 'kunci-kantor'));
const sandi = (berkas: string) => /\((LYN1:[^)]+)\)/.exec(readFileSync(berkas, 'latin1'))?.[1] ?? '';

describe('kunci kantor', () => {
  test('dibuat pada kertas pertama, tercatat, hanya untuk pengguna ini, dan satu saja', async () => {
    await m.beres(DAFTAR);
    const [pertama = ''] = kunci();
    await m.beres([...DAFTAR, '--tetap-daftar']);
    expect(kunci()).toEqual([pertama]);
    expect(statSync(join(m.toko, 'kunci-kantor', pertama)).mode & 0o777).toBe(0o600);
    const catatan = JSON.parse(readFileSync(join(m.toko, 'berjalan/KP-2000-0001.1.json'), 'utf8'));
    expect(catatan.peristiwa).toHaveLength(1);
    expect(`${catatan.peristiwa[0].isi.publik.slice(0, 16)}.kunci`).toBe(pertama);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, catatan: [] });
  });

  test('rahasianya tidak ada di kertas mana pun, dan tidak dalam daftar kasus', async () => {
    await m.beres(DAFTAR);
    const rahasia = readFileSync(join(m.toko, 'kunci-kantor', kunci()[0] ?? ''), 'utf8').trim();
    expect(rahasia).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(kertas(), 'latin1').toLowerCase()).not.toContain(rahasia);
    expect((await m.json(['cari', '--semua'])).map((k: { nomor: string }) => k.nomor)).toEqual(['PI-2026-0001']);
  });

  test('kertas membawa nomor, jenis, tanggal, dan tidak ada nama atau NIK', async () => {
    await m.beres(DAFTAR);
    expect(uraiSandi(sandi(kertas()))).toMatchObject({
      ...{ nomor: 'PI-2026-0001', jenis: 'tanda-terima', urut: 1, tanggal: '2026-03-13' },
      jejak: expect.stringMatching(/^[0-9A-Z]{16}$/),
    });
    expect(sandi(kertas())).not.toMatch(/ASEP|SUHERMAN|3602141303909001/);
  });

  test('digambar lagi: byte yang sama', async () => {
    await m.beres(DAFTAR);
    const asli = readFileSync(kertas());
    rmSync(kertas());
    await m.beres(['cetak', '1'], { env: { TZ: 'Pacific/Kiritimati' }, jam: '2026-12-01T09:00:00+07:00' });
    expect(readFileSync(kertas()).equals(asli)).toBe(true);
  });

  test('dua perintah pertama sekaligus memakai satu kunci', async () => {
    const [a, b] = await Promise.all([m.beres(DAFTAR), m.beres([...DAFTAR, '--tetap-daftar'])]);
    const catatan = readdirSync(join(m.toko, 'berjalan')).filter((n) => n.startsWith('KP-'));
    expect(catatan).toEqual(['KP-2000-0001.1.json']);
    for (const { keluar } of [a, b]) expect(existsSync(kertas(keluar.trim()))).toBe(true);
  });
});

describe('kunci yang hilang atau ditukar', () => {
  const rusakkan: Record<string, () => void> = {
    hilang: () => rmSync(join(m.toko, 'kunci-kantor'), { recursive: true }),
    kosong: () => writeFileSync(join(m.toko, 'kunci-kantor', kunci()[0] ?? ''), ''),
    ditukar: () => writeFileSync(join(m.toko, 'kunci-kantor', kunci()[0] ?? ''), `${'ab'.repeat(32)}\n`),
  };

  test.each(Object.keys(rusakkan))(
    '%s: tindakan tetap tercatat, kertasnya tidak dibuat dengan kunci lain',
    async (cara) => {
      await m.beres(DAFTAR);
      rusakkan[cara]?.();
      const { kode, keluar, galat } = await m.layanan([...DAFTAR, '--tetap-daftar']);
      expect([kode, keluar]).toEqual([6, 'PI-2026-0002\n']);
      expect(galat).toMatch(/kunci-kantor/);
      expect(existsSync(kertas('PI-2026-0002'))).toBe(false);
      expect(JSON.parse((await m.layanan(['periksa', '--json'])).keluar).masalah).toEqual([
        expect.objectContaining({ berkas: 'kunci-kantor', nomor: 'KP-2000-0001', jenis: 'kunci' }),
      ]);
    },
  );

  test('dari cadangan: kembali, dan kertasnya dapat digambar', async () => {
    await m.beres(DAFTAR);
    cpSync(join(m.toko, 'kunci-kantor'), join(m.folder, 'simpanan'), { recursive: true });
    rmSync(join(m.toko, 'kunci-kantor'), { recursive: true });
    await m.layanan([...DAFTAR, '--tetap-daftar']);
    cpSync(join(m.folder, 'simpanan'), join(m.toko, 'kunci-kantor'), { recursive: true });
    await m.beres(['cetak', '2']);
    expect(existsSync(kertas('PI-2026-0002'))).toBe(true);
  });
});

describe('kunci dalam penyegelan', () => {
  test('toko yang disegel menyegel rahasianya juga, dan kertas tetap sama', async () => {
    await m.beres(DAFTAR);
    const asli = readFileSync(kertas());
    const berkas = join(m.toko, 'kunci-kantor', kunci()[0] ?? '');
    const rahasia = readFileSync(berkas, 'utf8').trim();
    const env = { LAYANAN_KUNCI_BERKAS: join(m.folder, 'a.kunci') };
    await m.beres(['pengaturan', 'enkripsi', 'nyala', '--ya'], { env });
    expect(readFileSync(berkas, 'latin1')).not.toContain(rahasia);
    const ke = join(m.folder, 'lagi.pdf');
    await m.beres(['cetak', '1', '--dokumen', 'tanda-terima', '--asli', '--ke', ke], { env });
    expect(readFileSync(ke).equals(asli)).toBe(true);
  });
});

test('gabung: kunci kedua meja dikenal, yang menandai tetap kunci sendiri', async () => {
  const lain = meja();
  try {
    await m.beres(DAFTAR);
    await lain.beres(DAFTAR, { jam: '2026-03-14T09:00:00+07:00' });
    await m.beres(['gabung', lain.toko]);
    const { peristiwa } = JSON.parse(readFileSync(join(m.toko, 'berjalan/KP-2000-0001.2.json'), 'utf8'));
    expect(peristiwa.map((p: { isi: object }) => 'mejaLain' in p.isi)).toEqual([false, true]);
    expect(kunci()).toHaveLength(2);
    const sebelum = readFileSync(join(m.toko, 'jejak/2026-03.jsonl'), 'utf8');
    await m.beres(['gabung', lain.toko]);
    expect(readFileSync(join(m.toko, 'jejak/2026-03.jsonl'), 'utf8')).toBe(sebelum);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  } finally {
    lain.buang();
  }
});

describe('layanan kunci-publik', () => {
  const GANTI = ['kunci-publik', '--ganti', '--alasan', 'flashdisk cadangan hilang'];

  test('belum ada kunci: keluar 3', async () => {
    expect(await m.layanan(['kunci-publik'])).toMatchObject({ kode: 3, keluar: '' });
  });

  test('PEM ke keluaran atau ke berkas, yang tidak ditimpa', async () => {
    await m.beres(DAFTAR);
    const ke = join(m.folder, 'kantor.pem');
    const { keluar } = await m.beres(['kunci-publik']);
    expect(keluar).toMatch(/^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=]+\n-----END PUBLIC KEY-----\n$/);
    expect((await m.beres(['kunci-publik', '--ke', ke])).keluar).toBe(`${ke}\n`);
    expect(readFileSync(ke, 'utf8')).toBe(keluar);
    expect((await m.layanan(['kunci-publik', '--ke', ke])).kode).toBe(2);
  });

  test('kunci yang hilang diganti: tercatat dengan alasannya, kertas dibuat lagi, yang lama tetap dikenal', async () => {
    await m.beres(DAFTAR);
    rmSync(join(m.toko, 'kunci-kantor'), { recursive: true });
    expect((await m.layanan(GANTI)).kode).toBe(2);
    await m.beres([...GANTI, '--uji-coba']);
    expect(existsSync(join(m.toko, 'kunci-kantor'))).toBe(false);
    const { kunci: semua, tercatat } = await m.json([...GANTI, '--ya']);
    expect([semua.map((k: { aktif: boolean }) => k.aktif), tercatat]).toEqual([[true, false], true]);
    await m.beres([...DAFTAR, '--tetap-daftar']);
    expect(existsSync(kertas('PI-2026-0002'))).toBe(true);
    const { peristiwa } = JSON.parse(readFileSync(join(m.toko, 'berjalan/KP-2000-0001.2.json'), 'utf8'));
    expect(peristiwa[1].isi.alasan).toBe('flashdisk cadangan hilang');
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, catatan: [{ jenis: 'kunci' }] });
  });

  test.each([
    ['--ganti tanpa alasan', ['--ganti', '--ya']],
    ['alasan tanpa --ganti', ['--alasan', 'x']],
  ])('%s: keluar 2', async (_, flag) => {
    await m.beres(DAFTAR);
    expect(await m.layanan(['kunci-publik', ...flag])).toMatchObject({ kode: 2, keluar: '' });
    expect(kunci()).toHaveLength(1);
  });
});

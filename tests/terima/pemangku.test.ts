import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { buangContoh, mejaTertutup, SANDI } from '../alat/petugas.js';

/** A case that siti registers, who then gives her post to dewi; rahmat is its acting PPID since March. */
let m: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  await mejaTertutup(m);
  m.sandi(SANDI);
  await m.json(['masuk', 'siti', '--sandi-stdin']);
  await m.json(DAFTAR);
  await m.json([
    'petugas',
    'tambah',
    'dewi',
    '--nama',
    'Dewi Lestari',
    '--jabatan',
    'front-office',
    '--dari',
    '2026-03-16',
    '--sandi-stdin',
  ]);
  await m.json(['petugas', 'ubah', 'siti', '--lepas', 'front-office', '--sampai', '2026-03-15']);
});
afterAll(() => {
  m.buang();
  buangContoh();
});

const pada = async (hari: string) => {
  m.jam(`${hari}T09:00:00+07:00`);
  await m.json(['masuk', 'siti', '--sandi-stdin']);
};

describe('jabatan dan orangnya', () => {
  test('riwayat menyebut siapa yang memangku jabatan hari itu, juga sesudah berganti', async () => {
    await pada('2026-03-16');
    expect(await m.json(['riwayat', '1'])).toMatchObject([
      {
        petugas: 'siti',
        jabatan: 'Petugas Front Office',
        pemangku: { nama: 'Siti Maesaroh', nip: '198001012005019001', penunjukan: 'definitif' },
        isi: expect.not.objectContaining({ pemangku: expect.anything() }),
      },
    ]);
    const { keluar } = await m.layanan(['riwayat', '1']);
    expect(keluar).toContain('\tPetugas Front Office\tsiti (Siti Maesaroh)\t');
  });

  test('jabatan yang belum ada pemangkunya disebut namanya saja', async () => {
    await pada('2026-03-16');
    expect((await m.json(['lihat', '1'])).pemangku).toEqual([]);
    expect((await m.layanan(['lihat', '1'])).keluar).toMatch(/Pemegang +Sekretariat\n/);
  });

  test('lihat menyebut pemangku jabatan pemegangnya hari ini, dengan Plt. dan Plh.', async () => {
    const [{ sebutan, pemangku }] = [await sesudahDiberi('sekretariat:plh', '2026-03-17')];
    expect(sebutan).toBe('Plh. Sekretariat: Rahmat Hidayat');
    expect(pemangku).toEqual([{ nama: 'Rahmat Hidayat', nip: null, penunjukan: 'plh' }]);
    const dua = await sesudahDiberi('sekretariat', '2026-03-18', 'dewi');
    expect(dua.sebutan).toBe('Plh. Sekretariat: Rahmat Hidayat, Sekretariat: Dewi Lestari');
  });
});

async function sesudahDiberi(jabatan: string, hari: string, id = 'rahmat') {
  await pada(hari);
  await m.json(['petugas', 'ubah', id, '--jabatan', jabatan]);
  const { keluar } = await m.layanan(['lihat', '1']);
  return { sebutan: /Pemegang +(.+)\n/.exec(keluar)?.[1], pemangku: (await m.json(['lihat', '1'])).pemangku };
}

test('di toko terbuka: tanpa pemangku, hanya nama jabatan dan pengguna komputer', async () => {
  const d = mejaDalam();
  await d.json(DAFTAR);
  expect(await d.json(['lihat', '1'])).toMatchObject({ pemangku: [], riwayat: [{ pemangku: null }] });
  expect((await d.layanan(['riwayat', '1'])).keluar).toContain('\tPetugas Front Office\tpetugas-uji\t');
  d.buang();
});
